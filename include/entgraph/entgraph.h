/* entgraph: from a folder of news articles to an entity graph and a timeline.
 *
 * Three phases, one type for each:
 *
 *     eg_dict *dict = eg_dict_new(on_message, NULL);       // teach: names, actions
 *     eg_dict_add(dict, "/usr/share/entgraph/dicts", NULL);
 *     eg_dict_compile(dict);                               // frozen from here on
 *
 *     eg_reader *reader = eg_reader_new(dict, NULL, on_message, NULL);
 *     eg_reader_read(reader, paths, count);                // read: files and folders
 *
 *     eg_graph *graph = eg_reader_finish(reader);          // look: fold and write
 *     eg_graph_write(graph, EG_FORMAT_DOT, NULL, stdout);
 *
 *     eg_graph_free(graph); eg_reader_free(reader); eg_dict_free(dict);
 *
 * All text is UTF-8. Paths may hold other bytes; in what is written, each of these is U+FFFD and its two
 * hexadecimal digits. Nothing here depends on the locale, the clock or the order of a folder: the same
 * input gives the same bytes. No function keeps a caller's string after it returns. A dictionary that
 * was compiled may be shared by readers in several threads; a reader or graph belongs to one thread.
 * Running out of memory ends the process with a message. */
#ifndef ENTGRAPH_ENTGRAPH_H
#define ENTGRAPH_ENTGRAPH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define EG_API __attribute__((visibility("default")))
#else
#define EG_API
#endif

typedef struct eg_dict eg_dict;
typedef struct eg_reader eg_reader;
typedef struct eg_graph eg_graph;

/* What went wrong, worst last, so that statuses can be compared. */
typedef enum eg_status {
    EG_OK = 0,
    EG_INPUT = 1,  /* some input could not be read; the rest was */
    EG_USAGE = 2,  /* a call or an option makes no sense */
    EG_DICT = 3,   /* a dictionary has faults, or there is none */
    EG_OUTPUT = 4, /* the output could not be written */
} eg_status;

typedef enum eg_severity { EG_NOTE, EG_WARNING, EG_ERROR } eg_severity;

/* Called for every message. text is one or more lines without final newline, lower case, as in
 * "dicts/a.tsv:12:9: error: unknown column 'alais' (did you mean 'alias'?)"; it is valid only during
 * the call. Without a callback, messages are dropped. */
typedef void (*eg_message_fn)(void *user, eg_severity severity, const char *text);

EG_API const char *eg_version(void); /* "0.1.0" */

/* ---- teach ---- */

/* Never NULL. Owned by the caller. */
EG_API eg_dict *eg_dict_new(eg_message_fn on_message, void *user);
/* Lets the dictionary keep its compiled form as a file in a folder, which is made when it is missing, and
 * take it from there when the same files come again: the result is the same, several times faster. Call it
 * before the first eg_dict_add, which then only notes its path: eg_dict_compile reads, reports and gives the
 * worst status. What is wrong with the folder or a file in it is no error: then files are read as without it.
 * Dictionaries that gave a message are not kept, nor are any where the linker left out the build id. The
 * folder holds the few dictionaries used last, tens of megabytes; nobody else may be able to write there. */
EG_API void eg_dict_use_cache(eg_dict *dict, const char *folder);
/* Reads one dictionary file, or every *.tsv of a folder in byte order of the names (not recursive).
 * shown_as names the file or folder in messages and in findings' `by`; NULL = path. Later files win
 * over earlier ones where they give one name to two entities. EG_DICT: a fault, each reported with
 * file, line and column; what was readable is kept, so a caller may go on. EG_INPUT: not readable. */
EG_API eg_status eg_dict_add(eg_dict *dict, const char *path, const char *shown_as);
/* Freezes the dictionary; nothing can be added afterwards. Call once. EG_DICT, EG_INPUT: only with a cache,
 * as of eg_dict_add; the dictionary is compiled nevertheless. */
EG_API eg_status eg_dict_compile(eg_dict *dict);
/* Looks for rows that are no fault and yet hardly mean what they say: names that can never match, names that
 * two entities share, cells that name no entity, roles that overlap. Each is reported with file, line and
 * column, in the order of the files: a warning where something has no effect, a note where it works but is
 * worth knowing. path is what eg_dict_add was given, and only what it read then is reported on; NULL = all.
 * Reads the files again. dict must be compiled (EG_USAGE otherwise). EG_OK whatever is found; EG_INPUT: a
 * file could not be read again. */
EG_API eg_status eg_dict_check(const eg_dict *dict, const char *path, eg_message_fn on_message, void *user);
/* Entities listed. */
EG_API size_t eg_dict_entities(const eg_dict *dict);
/* Those of them that a call of eg_dict_add was the first to list: 0 is the first call. */
EG_API size_t eg_dict_entities_of(const eg_dict *dict, size_t add);
/* NULL is fine; not before its readers have read all that they are to read: finishing needs no dictionary. */
EG_API void eg_dict_free(eg_dict *dict);

/* ---- read ---- */

/* Which names are taken that no dictionary lists: all that read like one; those whose form leaves little
 * doubt; none; or whatever might be one, for a list of suggestions. */
typedef enum eg_guess { EG_GUESS_ALL, EG_GUESS_SURE, EG_GUESS_OFF, EG_GUESS_ANY } eg_guess;

typedef struct eg_read_options {
    const char
        *date; /* publication date of all documents: "2019-08-19", "2019-08" or "2019"; NULL = find it */
    /* A file of lines "path or file name<TAB>date": publication dates of single documents, which win over
     * `date`. NULL = none. A row that dated no document is a warning when the reader finishes. */
    const char *dates;
    /* A file of lines "path or file name<TAB>byte offset", with any further cells: words of the articles
     * whose dates eg_graph_date_words tells. NULL = none. A row that names no word is an error when it is
     * met, or when the reader finishes. */
    const char *words;
    /* A file of lines "path or file name<TAB>words of the article", with any further cells: acts that are
     * wrong and left out, those whose verb or noun stands within these words. NULL = none. A row that rejects
     * nothing is a warning when the reader finishes. */
    const char *rejected;
    eg_guess guess;
    /* How many documents eg_reader_read reads at a time, each in a thread of its own, and how many threads
     * eg_reader_finish folds with; 0 = as many as this process has processors. The findings are the same
     * bytes, and the callbacks come in the same order, one at a time, whatever the number; they may come from
     * any of the threads. */
    unsigned threads;
    bool gaps; /* keep what eg_graph_explain_gaps tells */
    /* From how many bytes of articles on findings are packed in memory: large collections take less of it
     * then, and no more time. 0 = 32 MiB. The findings are the same. */
    size_t pack_from;
    /* Called after each document with the number done and the number known so far. */
    void (*on_progress)(void *user, size_t done, size_t total);
    void *progress_user;
} eg_read_options;

/* dict must be compiled. options may be NULL. NULL with a message when options->date is no date, or
 * options->dates, options->words or options->rejected cannot be read or has a fault. */
EG_API eg_reader *eg_reader_new(const eg_dict *dict, const eg_read_options *options, eg_message_fn on_message,
                                void *user);
/* Reads files and folders (recursive, hidden entries skipped, text and HTML files only); "-" is standard
 * input. Documents are taken in byte order of their paths, whatever the order given; a path met twice is
 * read once. EG_INPUT: something could not be read and was reported, the rest was read.
 * May be called more than once; each call sorts what it was given. */
EG_API eg_status eg_reader_read(eg_reader *reader, const char *const *paths, size_t count);
/* Takes a document from memory; name stands for its path. EG_USAGE: it is NULL or empty; reported. */
EG_API eg_status eg_reader_read_memory(eg_reader *reader, const char *name, const char *bytes, size_t len);
/* Takes findings that eg_graph_write wrote as EG_FORMAT_JSONL or EG_FORMAT_PACKED, from any number of files,
 * instead of articles. "-" is standard input. The graph is the same, whatever the order of the files and
 * however the documents are spread over them. A document that several files have is taken once, with a
 * warning. What the options say of dates and guesses is about articles that are read, not about these.
 * EG_INPUT: a file or a part of it could not be read, was cut off or, of packed ones, changed; reported, the
 * rest was read. */
EG_API eg_status eg_reader_fold(eg_reader *reader, const char *const *paths, size_t count);
/* Folds what was read into a graph, which the caller owns. The reader is empty afterwards. Never NULL. */
EG_API eg_graph *eg_reader_finish(eg_reader *reader);
EG_API void eg_reader_free(eg_reader *reader); /* NULL is fine */

/* ---- look ---- */

typedef struct eg_counts {
    size_t documents, entities, links, actions, events;
    size_t dated_events;
    uint64_t bytes; /* of decoded text */
} eg_counts;

EG_API eg_counts eg_graph_count(const eg_graph *graph);

typedef enum eg_format {
    EG_FORMAT_DOT,    /* one Graphviz graph */
    EG_FORMAT_JSONL,  /* findings: one JSON object a line */
    EG_FORMAT_TEXT,   /* what both pictures show, as short Markdown */
    EG_FORMAT_PACKED, /* findings for eg_reader_fold alone: smaller, and known to be whole */
} eg_format;

typedef enum eg_view { EG_VIEW_ENTITIES, EG_VIEW_TIMELINE } eg_view;

typedef enum eg_palette {
    EG_PALETTE_LIGHT, /* on white; told apart by colour-blind readers, too */
    EG_PALETTE_DARK,  /* on near black, for slides */
    EG_PALETTE_GREY,  /* for print without colour */
} eg_palette;

/* An attribute of Graphviz that wins over what the picture sets. */
typedef struct eg_setting {
    char of;          /* 'G', 'N' or 'E': of the graph, of nodes, of edges */
    const char *text; /* "name=value" */
} eg_setting;

typedef struct eg_write_options {
    eg_view view; /* of EG_FORMAT_DOT */
    /* What stands before the paths of the articles: "https://example.org/case", "file://" or a relative path.
     * Nodes, edges, cards and the list of articles link there, at the sentence. NULL = no links. */
    const char *link_base;
    eg_palette palette;         /* of EG_FORMAT_DOT */
    const eg_setting *settings; /* of EG_FORMAT_DOT; of the same attribute the last one wins */
    size_t setting_count;
    /* What to show. All zero: as much as can be read on a page, chosen by weight and place in the network.
     * The rest is counted. */
    uint32_t top;          /* so many entities, or events of the timeline; 0 = as many as can be read */
    bool all;              /* everything; without top */
    uint32_t min_articles; /* only what at least so many articles tell of */
    const char *focus;     /* only what happens around this entity; NULL = everywhere; see eg_graph_look_up */
    uint32_t distance;     /* steps from the focus; 0 = 1 */
    const char *since; /* only acts that may have happened on or after that day, month or year; NULL = any */
    const char *until; /* on or before */
    unsigned types;    /* only entities of these types, and acts by or upon them: bits 1 organization, 2
                          person, 4 place; 0 = all */
} eg_write_options;

/* By name ("all", "sure", "off", "any"); false when there is none of that name. */
EG_API bool eg_guess_named(const char *name, eg_guess *guess);
/* Format, view and palette by name ("text", "timeline", "dark"); false when there is none of that name. */
EG_API bool eg_format_named(const char *name, eg_format *format);
EG_API bool eg_view_named(const char *name, eg_view *view);
EG_API bool eg_type_named(const char *name, unsigned *bit); /* "person": 2 */
EG_API bool eg_palette_named(const char *name, eg_palette *palette);

/* EG_USAGE when link_base, a date or a setting makes no sense; each fault is reported, under the name of the
 * program's option. For whoever wants to know before hours of reading; eg_graph_write refuses the same. */
EG_API eg_status eg_write_options_check(const eg_write_options *options, eg_message_fn on_message,
                                        void *user);

/* EG_OUTPUT when not every byte could be written: out is flushed and its error flag checked, but it
 * stays the caller's to close. EG_USAGE: see eg_write_options_check; nothing was written. options may be
 * NULL. */
EG_API eg_status eg_graph_write(const eg_graph *graph, eg_format format, const eg_write_options *options,
                                FILE *out);

/* Whether something of that name was found, by its canonical name or by a text that names or describes it;
 * case, accents and white space make no difference. EG_INPUT: it was not; on_message gets the nearest names.
 */
EG_API eg_status eg_graph_look_up(const eg_graph *graph, const char *name, eg_message_fn on_message,
                                  void *user);
/* Writes as plain text why it is in the graph: every mention and every action of it, each with file, line and
 * sentence. EG_INPUT: nothing of that name was found, and nothing was written. */
EG_API eg_status eg_graph_explain(const eg_graph *graph, const char *name, FILE *out);
/* Writes as plain text when each article came out and each act took place: the words that say so, the day
 * they are seen from, the rule, the reason. */
EG_API eg_status eg_graph_explain_dates(const eg_graph *graph, FILE *out);
/* Writes as plain text the sentences in which no act was found though they name two entities, or one and a
 * verb: every word that might have told of one, with the reason why it does not. Of documents that a reader
 * read with its option `gaps`; nothing of others. */
EG_API eg_status eg_graph_explain_gaps(const eg_graph *graph, FILE *out);
/* Writes the table of words that the reader was given, tab-separated, with columns added for the word, its
 * date (ISO 8601, "a/b" for a period that is no day, month or year), its first and last possible day, what
 * dates it (clause, verb, sentence, paragraph, stamp, publication), the words of that time, and how sure it
 * is in percent. Every word gets the best date there is, which acts in graphs do not. EG_INPUT: some rows
 * named no word; these columns are empty there. */
EG_API eg_status eg_graph_date_words(const eg_graph *graph, FILE *out);
/* Writes the names that no dictionary lists as a dictionary file, most telling first, with a comment line
 * that tells why above each row. */
EG_API eg_status eg_graph_suggest(const eg_graph *graph, FILE *out);
EG_API void eg_graph_free(eg_graph *graph); /* NULL is fine */

/* ---- lists from elsewhere ---- */

typedef struct eg_import_options {
    const eg_dict *dict; /* compiled; tells ordinary words and names that are taken. NULL = not known */
    bool every_warning;  /* show all; else those of one reason are counted after the first few of a file */
} eg_import_options;

typedef struct eg_import_counts {
    size_t organizations, people, places; /* rows written */
    size_t left_out;                      /* names and lines that could not be carried over */
} eg_import_counts;

/* The names of the formats of lists, "entityruler" and so on; NULL after the last. */
EG_API const char *eg_import_format_name(size_t i);
/* Turns lists of names, one after another, into dictionary rows, which out gets as one file of up to three
 * tables. "-" is standard input. What cannot be carried over is a warning with its place. EG_INPUT: a file
 * could not be read, or a line is not in the format; reported, the rest was written. EG_USAGE: no such
 * format, reported. EG_OUTPUT as eg_graph_write. options and counts may be NULL. */
EG_API eg_status eg_import(const char *format, const char *const *paths, size_t count,
                           const eg_import_options *options, eg_message_fn on_message, void *user,
                           eg_import_counts *counts, FILE *out);

#ifdef __cplusplus
}
#endif

#endif
