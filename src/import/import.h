/* import: lists of names from elsewhere -> rows of a dictionary. Each format has a file of its own, which
 * tells what it finds to the importer; gather.c puts it together by entity, rows.c writes it. */
#ifndef EG_IMPORT_IMPORT_H
#define EG_IMPORT_IMPORT_H

#include "dict/dict.h"

typedef struct eg_held { /* a role, and when */
    eg_span role;
    eg_span from, until; /* ISO dates or years; empty = not told */
} eg_held;

typedef EG_VEC(eg_span) eg_spans;

/* An entity as the lists tell it. All strings live in the importer's arena and are clean: they may stand in a
 * cell. */
typedef struct eg_listed {
    uint8_t type;          /* eg_entry_type */
    char mark;             /* of the canonical name: '=', '~' or none */
    bool guessed;          /* the name's case is ours: a name as somebody wrote it is better */
    eg_span name;          /* canonical; empty until one was told */
    eg_span kind, country; /* country: of a place, what it is part of */
    eg_span gender, id;    /* id: Wikidata */
    eg_span hint;          /* what tells it from a namesake: "US.IL" */
    double weight;         /* heavier ones are listed first: inhabitants; 0 = not told */
    eg_spans aliases;      /* with marks */
    eg_spans demonyms, employers;
    EG_VEC(eg_held) roles;
} eg_listed;

/* Why something was left out, and how often, in one file. */
typedef struct eg_reason {
    const char *format; /* of the message; tells reasons apart */
    eg_span file;
    size_t count, line; /* line: the first one not shown */
} eg_reason;

typedef struct eg_importer {
    eg_arena arena;   /* all that is gathered, and the files' bytes */
    eg_arena scratch; /* for one name */
    eg_diag *diag;
    const eg_dict *dict; /* what is listed already; NULL = not known */
    eg_dict *words;      /* counts the words of names */
    bool every_warning;
    eg_status status;
    size_t left_out;
    eg_span file;   /* at hand, as given */
    size_t line;    /* of the record at hand, from 1 */
    eg_span source; /* its text, for messages */
    EG_VEC(eg_reason) reasons;
    eg_intern keys; /* id - 1 = index into listed */
    EG_VEC(eg_listed) listed;
} eg_importer;

/* A format: reads im->file from its decoded bytes. */
typedef struct eg_import_format {
    const char *name;
    void (*read)(eg_importer *im, eg_span text);
} eg_import_format;

extern const eg_import_format eg_import_entityruler, eg_import_gate, eg_import_geonames, eg_import_jrc,
    eg_import_petrarch, eg_import_wikidata;

/* ---- import.c: files, lines, messages ---- */

/* The file's text as UTF-8 without byte order mark; false: reported, im->status says so. */
bool eg_import_open(eg_importer *im, const char *path, eg_span *text);
/* The next line that is not blank, without its end; sets im->line and im->source. */
bool eg_import_line(eg_importer *im, eg_span *rest, eg_span *line);
/* A warning: this cannot be carried over. at = the part of im->source it is about. The same format is shown a
 * few times in a file, then counted. */
void eg_import_leave(eg_importer *im, eg_span at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* An error: the line is not in the format, and im->status becomes EG_INPUT. */
void eg_import_fault(eg_importer *im, eg_span at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
#define EG_ARGS(span) (int)(span).len, (span).ptr

/* ---- gather.c: entities ---- */

/* The entity of that type and key, new if there is none. Valid until the next call. */
eg_listed *eg_import_entity(eg_importer *im, eg_entry_type type, eg_span key);

enum {                       /* how a name is told */
       EG_NAMED_WEAK = 1,    /* only beside a stronger name */
       EG_NAMED_GUESSED = 2, /* its case is ours */
       EG_NAMED_LOOSE = 4,   /* one ordinary word is weak */
};
/* One more name: the first is canonical, others are aliases, those there already are passed over. false: left
 * out, reported at `at`, a part of im->source or empty. */
bool eg_import_name(eg_importer *im, eg_listed *e, eg_span name, eg_span at, unsigned how);
/* Sets a cell that is still empty; what does not fit into one is cleaned. */
void eg_import_set(eg_importer *im, eg_span *cell, eg_span value);
/* Adds to a list of cells unless it is there. */
void eg_import_add(eg_importer *im, eg_spans *list, eg_span value);
void eg_import_add_role(eg_importer *im, eg_listed *e, eg_span role, eg_span from, eg_span until);

/* ---- known.c: what the dictionary says ---- */

/* The dictionary's first form that is this name (no stop row); NULL = none. */
const eg_form *eg_import_known(eg_importer *im, eg_span name);
/* Whether it is one ordinary English word. */
bool eg_import_is_common(eg_importer *im, eg_span name);
/* The canonical name of a country or other place; the name itself when it is not listed. */
eg_span eg_import_place(eg_importer *im, eg_span name);
/* The canonical name of the country of that ISO 3166 code, two or three letters in any case; empty = none. */
eg_span eg_country_of_code(eg_span code);
/* What a class of things ("public company", "city") is in our terms: false when it is neither organization,
 * person nor place. *kind may become empty. ASCII case ignored. */
bool eg_import_class(eg_span class, eg_entry_type *type, eg_span *kind);

/* ---- clean.c: strings ---- */

/* A copy that may stand in a cell: white space as single spaces, '|' too, no controls and no invisible
 * characters, no marks and no '#' in front. May be empty. */
eg_span eg_import_clean(eg_arena *a, eg_span text);
/* Whether all letters are Latin ones, and there is one. */
bool eg_is_latin(eg_span text);
/* ABDULLAH_AL-AHMAR -> Abdullah al-Ahmar, SECRETARY_OF_STATE -> Secretary of State, from any case; '_' is a
 * space. Words without vowels stay in capitals. */
eg_span eg_title_case(eg_arena *a, eg_span text);
/* "2017-01-20T00:00:00Z" -> "2017-01-20", "2017" -> "2017"; empty when it is no date. */
eg_span eg_iso_date(eg_span text);

/* ---- rows.c ---- */

/* Names everything apart and writes the tables. EG_OUTPUT: not every byte could be written. */
eg_status eg_import_write(eg_importer *im, const char *format, eg_import_counts *counts, FILE *out);

#endif
