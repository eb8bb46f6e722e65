/* The reader of the public interface, and its heart: find_in, which shows how an article becomes findings.
 *
 * In: paths or bytes. Out: a graph. A reader gathers findings document by document; finish folds them.
 * Documents are read by several threads, each at a desk of its own; what was found is kept one document after
 * another, in their order, so that everything is numbered and said as if there were one thread. A long
 * document goes through in parts, by threads likewise, in its turn. What users ask of the graph is answered
 * by write/output.c. */
#include <entgraph/entgraph.h>

#include <stdlib.h>
#include <string.h>

#include "base/crew.h"
#include "base/file.h"
#include "base/tally.h"
#include "dict/image.h"
#include "find/date_table.h"
#include "find/gap.h"
#include "find/keep.h"
#include "find/reject_table.h"
#include "find/resolve.h"
#include "find/word_date.h"
#include "fold/fold.h"
#include "fold/store.h"
#include "text/html.h"
#include "text/language.h"
#include "text/utf8.h"

#ifndef ENTGRAPH_VERSION
#define ENTGRAPH_VERSION "0.1.0"
#endif

typedef struct message {
    eg_severity severity;
    eg_span text;
} message;

/* One document while it is read, and what was found in the part of it that is at hand. */
typedef struct desk {
    eg_arena scratch; /* emptied for each document, or part of a long one */
    eg_diag diag;     /* said when it is kept */
    EG_VEC(message) messages;
    eg_status status;
    bool ours;    /* the bytes that the article is read from */
    bool foreign; /* it is hardly English */
    eg_article article, part;
    eg_tokens tokens;
    eg_mentions mentions;
    eg_dates dates;
    eg_actions actions;
} desk;

/* Where a crew works. */
typedef struct office {
    EG_VEC(desk) desks;               /* one, and more for several threads */
    EG_VEC(eg_recent_words *) recent; /* by thread */
    eg_arena arena;                   /* owns both lists */
} office;

struct eg_reader {
    const eg_dict *dict;
    eg_diag diag;
    office articles;
    office parts;     /* of a long article, while it is kept */
    eg_keeper keeper; /* of the graph's strings */
    eg_store store;   /* of its documents */
    size_t text;      /* bytes of which findings are kept */
    eg_graph *graph;
    eg_tally foreign, empty, quoting; /* in another language, without text, with older mails */
    eg_date_table dates;              /* of single documents */
    eg_word_table asked;              /* words that the user points at */
    eg_reject_table rejected;         /* acts that the user rejects */
    char date[32];                    /* publication date for all documents; "" = find it */
    eg_read_options options;
};

const char *eg_version(void) {
    return ENTGRAPH_VERSION;
}

/* What the user says of a document's date. */
static eg_date_given given_date(const eg_reader *r, eg_span path) {
    eg_date_given given = eg_date_table_of(&r->dates, path);
    return given.date.len ? given : (eg_date_given){.date = eg_span_of(r->date), .why = EG_SPAN("option")};
}

/* Says what cannot be as an article writes it. */
static void report_doubts(desk *at) {
    const eg_article *article = &at->article;
    for (size_t i = 0; i < at->dates.doubts.len; i++) {
        const eg_date_doubt *doubt = &at->dates.doubts.items[i];
        uint32_t line = eg_article_line(article, doubt->start);
        uint32_t start = line <= article->lines.len ? article->lines.items[line - 1] : 0;
        eg_place place = {.file = article->path, .line = line, .column = 1};
        place.source = eg_span_slice(article->text, start, article->text.len);
        for (uint32_t c = start; c < doubt->start; c++)
            place.column += ((unsigned char)article->text.ptr[c] & 0xC0) != 0x80;
        eg_diag_say(&at->diag, EG_WARNING, place, "%.*s", (int)doubt->text.len, doubt->text.ptr);
    }
}

static void note_message(void *user, eg_severity severity, const char *text) {
    desk *at = user;
    eg_vec_push(&at->scratch, &at->messages,
                (message){severity, eg_arena_copy(&at->scratch, eg_span_of(text))});
}

/* Desks, and for each thread the words that it remembers. */
static void furnish(office *o, size_t desks, size_t threads) {
    while (o->desks.len < desks) eg_vec_push(&o->arena, &o->desks, (desk){0});
    while (o->recent.len < threads) {
        eg_recent_words *words = calloc(1, sizeof *words);
        if (!words) eg_out_of_memory(sizeof *words);
        eg_vec_push(&o->arena, &o->recent, words);
    }
}

static void close_office(office *o) {
    for (size_t i = 0; i < o->desks.len; i++) eg_arena_release(&o->desks.items[i].scratch);
    for (size_t i = 0; i < o->recent.len; i++) free(o->recent.items[i]);
    eg_arena_release(&o->arena);
    *o = (office){0};
}

static unsigned threads_of(const eg_reader *r) {
    return r->options.threads ? r->options.threads : eg_processors();
}

static void run_crew(const eg_reader *r, office *o, size_t jobs,
                     void (*work)(void *user, size_t thread, size_t job, size_t bench),
                     void (*finish)(void *user, size_t job, size_t bench), void *user) {
    eg_crew crew = {.jobs = jobs, .threads = threads_of(r), .work = work, .finish = finish, .user = user};
    furnish(o, eg_crew_benches(&crew), eg_crew_threads(&crew));
    eg_crew_run(&crew);
}

/* When an article was published: its first part finds out, and tells the others. */
typedef struct dating {
    eg_date_given date;
    eg_gate *told;   /* open once date is what the first part tells; NULL: there are no others */
    eg_arena *arena; /* owns what it tells */
} dating;

static eg_date_given date_before(const dating *d, const desk *at) {
    if (at->part.from) eg_gate_wait(d->told);
    return d->date;
}

static void tell_date(dating *d, const desk *at) {
    if (at->part.from || !d->told) return;
    d->date = (eg_date_given){.settled = true,
                              .from = at->dates.from,
                              .window = at->dates.window,
                              .date = eg_arena_copy(d->arena, at->dates.date),
                              .why = eg_arena_copy(d->arena, at->dates.why)};
    eg_gate_open(d->told);
}

/* How an article, or a part of a long one, becomes findings: each stage turns arrays into one more array.
 * Reads what the reader has, and changes the desk alone, and the date when it is the first part. */
static void find_in(const eg_reader *r, desk *at, eg_recent_words *recent, dating *published) {
    eg_arena *a = &at->scratch;
    eg_tokenize(a, &at->part, &r->dict->lexicon, recent, &at->tokens);
    eg_find_mentions(a, &at->tokens, r->dict, r->options.guess, &at->mentions);
    eg_resolve(a, &at->tokens, r->dict, &at->mentions);
    eg_date_given date = date_before(published, at);
    eg_find_dates(a, &at->tokens, &r->dict->lexicon, &r->dict->time_words, date, &at->dates);
    tell_date(published, at);
    report_doubts(at);
    eg_find_actions(a, &at->tokens, &at->mentions, &at->dates, r->dict, &at->actions);
}

/* Whether the part at hand is all there is, as it is nearly always. */
static bool is_whole(const desk *at) {
    return !at->part.from && at->part.to == at->article.to;
}

/* Reads an article, and finds what it tells, unless it is a long one. alone: other threads have nothing to do
 * meanwhile. */
static eg_status read_article(const eg_reader *r, desk *at, eg_recent_words *recent, bool alone, eg_span path,
                              eg_span bytes) {
    path = eg_utf8_shown(&at->scratch, path);
    unsigned threads = alone && bytes.len > EG_ARTICLE_PART ? threads_of(r) : 1;
    if (!eg_article_read(&at->scratch, path, bytes, &r->dict->lexicon, threads, &at->article, &at->diag))
        return EG_INPUT;
    at->foreign = !eg_language_is_english(&at->article);
    at->part = (eg_article){0};
    eg_article_next(&at->article, &at->part);
    if (is_whole(at)) find_in(r, at, recent, &(dating){.date = given_date(r, path)});
    return EG_OK;
}

/* Dates the words of an article that the user points at. */
static void date_words(eg_reader *r, desk *at, eg_findings *out) {
    size_t count;
    if (!eg_word_table_of(&at->scratch, &r->asked, at->article.path, &count)) return;
    eg_word_dater *w =
        eg_word_dater_new(&at->scratch, &at->tokens, &at->mentions, &at->dates, r->dict, &at->actions);
    eg_date_words(&r->asked, &r->graph->arena, &r->graph->strings, w, out, &r->diag);
}

static void say_all(eg_reader *r, const desk *at) {
    for (size_t i = 0; i < at->messages.len; i++)
        if (r->diag.emit)
            r->diag.emit(r->diag.user, at->messages.items[i].severity, at->messages.items[i].text.ptr);
    r->diag.errors += at->diag.errors;
    r->diag.warnings += at->diag.warnings;
}

static void clear_desk(desk *at) {
    eg_arena scratch = at->scratch;
    eg_arena_reset(&scratch);
    *at = (desk){.scratch = scratch};
}

/* Has a dictionary from the cache copied to where it is read faster, once the text is so long that it pays.
 */
static void note_length(eg_reader *r, size_t bytes) {
    enum { WORTH = 8 }; /* copying that many bytes costs less than is saved on one of text */
    size_t enough = r->dict->image.size / WORTH, before = r->text;
    r->text += bytes;
    if (before < enough && r->text >= enough) eg_image_bring_near(&r->dict->image);
}

/* Keeps what was found in the part at hand. */
static void keep_part(eg_reader *r, desk *at) {
    eg_arena *keep;
    eg_findings *part = eg_store_part(&r->store, r->graph, &at->scratch, &keep);
    eg_actions told = eg_reject_table_without(&at->scratch, &r->rejected, &at->tokens, &at->actions);
    eg_findings_keep(&r->keeper, keep, &r->graph->strings, &at->scratch, r->dict, &at->tokens, &at->mentions,
                     &at->dates, &told, part);
    eg_store_add(&r->store, r->graph);
    note_length(r, eg_article_bytes(&at->part));
    eg_findings *out = eg_store_last(r->graph);
    if (r->asked.rows.len) date_words(r, at, out);
    if (r->options.gaps)
        eg_find_gaps(&at->scratch, &r->graph->arena, &r->graph->strings, &at->tokens, &at->mentions,
                     &at->dates, r->dict, &at->actions, out);
}

/* A long article, in parts of which several threads find as they do in articles. */
typedef struct long_article {
    eg_reader *reader;
    EG_VEC(eg_article) parts;
    dating published;
    bool ours;        /* the memory of the text, */
    size_t forgotten; /* of which so many bytes are needed no more */
} long_article;

static void find_in_part(void *user, size_t thread, size_t job, size_t bench) {
    long_article *x = user;
    desk *at = &x->reader->parts.desks.items[bench];
    at->diag = (eg_diag){.emit = note_message, .user = at};
    at->article = at->part = x->parts.items[job]; /* they differ in their paragraphs alone */
    find_in(x->reader, at, x->reader->parts.recent.items[thread], &x->published);
}

/* Keeps a part, and forgets the text before it. */
static void keep_part_in_turn(void *user, size_t job, size_t bench) {
    long_article *x = user;
    desk *at = &x->reader->parts.desks.items[bench];
    const eg_article *part = &x->parts.items[job];
    say_all(x->reader, at);
    keep_part(x->reader, at);
    clear_desk(at);
    if (x->ours) eg_arena_forget(part->text.ptr + x->forgotten, part->text.ptr + part->from);
    x->forgotten = part->from;
}

static void find_and_keep_parts(eg_reader *r, desk *at) {
    eg_gate told;
    eg_gate_init(&told);
    long_article x = {.reader = r, .ours = at->ours};
    x.published = (dating){given_date(r, at->article.path), &told, &at->scratch};
    do eg_vec_push(&at->scratch, &x.parts, at->part);
    while (eg_article_next(&at->article, &at->part));
    run_crew(r, &r->parts, x.parts.len, find_in_part, keep_part_in_turn, &x);
    eg_gate_release(&told);
}

/* Tells of articles that were not read as they might have been meant. */
static void report_misread(eg_reader *r) {
    eg_arena *a = &r->articles.arena;
    eg_span foreign = eg_tally_names(a, &r->foreign), empty = eg_tally_names(a, &r->empty);
    eg_span quoting = eg_tally_names(a, &r->quoting);
    if (r->foreign.count)
        eg_diag_say(&r->diag, EG_WARNING, (eg_place){0},
                    "%zu article%s hardly English, %.*s: names and acts found there may be nonsense; leave "
                    "such articles out, or translate them",
                    r->foreign.count, r->foreign.count == 1 ? " is" : "s are", (int)foreign.len, foreign.ptr);
    if (r->empty.count)
        eg_diag_say(&r->diag, EG_WARNING, (eg_place){0}, "%zu article%s no text, %.*s; save the text anew",
                    r->empty.count, r->empty.count == 1 ? " has" : "s have", (int)empty.len, empty.ptr);
    if (r->quoting.count)
        eg_diag_say(&r->diag, EG_NOTE, (eg_place){0},
                    "%zu mail%s older ones, %.*s: these are not read; save them as files of their own",
                    r->quoting.count, r->quoting.count == 1 ? " quotes" : "s quote", (int)quoting.len,
                    quoting.ptr);
}

/* Keeps what was found, and clears the desk for the next document. */
static eg_status keep_from(eg_reader *r, desk *at) {
    say_all(r, at);
    if (at->status == EG_OK) {
        if (at->foreign) eg_tally_add(&r->articles.arena, &r->foreign, at->article.path);
        if (at->article.quotes) eg_tally_add(&r->articles.arena, &r->quoting, at->article.path);
        if (!at->article.paragraphs.len) eg_tally_add(&r->articles.arena, &r->empty, at->article.path);
        eg_store_begin(&r->store, r->graph, eg_article_bytes(&at->article));
        eg_date_table_met(&r->dates, at->article.path);
        if (is_whole(at))
            keep_part(r, at);
        else
            find_and_keep_parts(r, at);
        eg_store_end(&r->store, r->graph);
    }
    eg_status status = at->status;
    clear_desk(at);
    return status;
}

static eg_graph *new_graph(void) {
    eg_graph *g = calloc(1, sizeof *g);
    if (!g) eg_out_of_memory(sizeof *g);
    g->reading = eg_reading_new();
    return g;
}

eg_reader *eg_reader_new(const eg_dict *dict, const eg_read_options *options, eg_message_fn on_message,
                         void *user) {
    eg_reader *r = calloc(1, sizeof *r);
    if (!r) eg_out_of_memory(sizeof *r);
    r->dict = dict;
    r->diag = (eg_diag){.emit = on_message, .user = user};
    r->graph = new_graph();
    if (options) r->options = *options;
    r->store.few = r->options.pack_from;
    eg_period days;
    if (r->options.date &&
        (strlen(r->options.date) >= sizeof r->date || !eg_period_given(eg_span_of(r->options.date), &days))) {
        eg_diag_say(&r->diag, EG_ERROR, (eg_place){0}, "'%s' is no date; write 2019-08-19, 2019-08 or 2019",
                    r->options.date);
        eg_reader_free(r);
        return NULL;
    }
    if (r->options.date) memcpy(r->date, r->options.date, strlen(r->options.date) + 1);
    if (r->options.dates &&
        eg_date_table_read(&r->dates, r->options.dates, &r->dict->lexicon, &r->diag) != EG_OK) {
        eg_reader_free(r);
        return NULL;
    }
    if (r->options.words && eg_word_table_read(&r->asked, r->options.words, &r->diag) != EG_OK) {
        eg_reader_free(r);
        return NULL;
    }
    if (r->options.rejected && eg_reject_table_read(&r->rejected, r->options.rejected, &r->diag) != EG_OK) {
        eg_reader_free(r);
        return NULL;
    }
    /* the caller's strings are not kept */
    r->options.date = r->options.dates = r->options.words = r->options.rejected = NULL;
    return r;
}

eg_status eg_reader_read_memory(eg_reader *r, const char *name, const char *bytes, size_t len) {
    if (!name || !*name) {
        eg_diag_say(&r->diag, EG_ERROR, (eg_place){0},
                    "no name for an article from memory; give one, which stands for its path");
        return EG_USAGE;
    }
    furnish(&r->articles, 1, 1);
    desk *at = &r->articles.desks.items[0];
    at->diag = (eg_diag){.emit = note_message, .user = at};
    eg_recent_words *recent = r->articles.recent.items[0];
    at->status = read_article(r, at, recent, true, eg_span_of(name), (eg_span){bytes, len});
    return keep_from(r, at);
}

/* Files that are read, one after another or by several threads. */
typedef struct reading {
    eg_reader *reader;
    const eg_span *paths;
    size_t count;
    eg_status worst;
} reading;

static void read_at_desk(void *user, size_t thread, size_t job, size_t bench) {
    const reading *w = user;
    desk *at = &w->reader->articles.desks.items[bench];
    eg_span path = w->paths[job], bytes;
    at->diag = (eg_diag){.emit = note_message, .user = at};
    at->ours = true;
    at->status = eg_file_read(&at->scratch, path.ptr, &bytes, &at->diag);
    eg_recent_words *recent = w->reader->articles.recent.items[thread];
    if (at->status == EG_OK) at->status = read_article(w->reader, at, recent, w->count == 1, path, bytes);
}

static void keep_in_turn(void *user, size_t job, size_t bench) {
    reading *w = user;
    const eg_read_options *o = &w->reader->options;
    eg_status status = keep_from(w->reader, &w->reader->articles.desks.items[bench]);
    if (status > w->worst) w->worst = status;
    if (o->on_progress) o->on_progress(o->progress_user, job + 1, w->count);
}

eg_status eg_reader_read(eg_reader *r, const char *const *paths, size_t count) {
    eg_arena names = {0};
    eg_path_list list = {0};
    eg_status worst = eg_file_walk(&names, paths, count, eg_article_wanted, &list, &r->diag);
    reading w = {r, list.paths.items, list.paths.len, worst};
    if (list.paths.len > 1) eg_html_prepare();
    run_crew(r, &r->articles, list.paths.len, read_at_desk, keep_in_turn, &w);
    worst = w.worst;
    if (list.skipped)
        eg_diag_say(&r->diag, EG_NOTE, (eg_place){0},
                    "%zu file%s skipped, %s'%s': neither text nor HTML by name; save such files as text, or "
                    "name one itself to have it tried",
                    list.skipped, list.skipped == 1 ? " was" : "s were",
                    list.skipped == 1 ? "" : "the first is ", list.first_skipped.ptr);
    if (list.parts)
        eg_diag_say(&r->diag, EG_NOTE, (eg_place){0},
                    "%zu folder%s passed over: the pictures and frames of a web page beside it", list.parts,
                    list.parts == 1 ? " was" : "s were");
    if (list.special)
        eg_diag_say(&r->diag, EG_NOTE, (eg_place){0},
                    "%zu file%s skipped: pipe, socket or device; name one itself to have it read",
                    list.special, list.special == 1 ? " was" : "s were");
    if (!list.paths.len && worst == EG_OK)
        eg_diag_say(&r->diag, EG_WARNING, (eg_place){0},
                    "no article found; articles are files named .txt, .md, .html, .htm or .xhtml");
    eg_arena_release(&names);
    return worst;
}

eg_status eg_reader_fold(eg_reader *r, const char *const *paths, size_t count) {
    return eg_findings_read(r->graph, &r->store, paths, count, &r->diag);
}

eg_graph *eg_reader_finish(eg_reader *r) {
    eg_graph *g = r->graph;
    report_misread(r);
    eg_date_table_report(&r->dates, &r->diag);
    eg_word_table_report(&r->asked, &r->diag);
    eg_reject_table_report(&r->rejected, &r->diag);
    g->asked = r->asked;
    r->asked = (eg_word_table){0};
    eg_store_release(&r->store);
    close_office(&r->articles);
    close_office(&r->parts);
    eg_keeper_release(&r->keeper);
    g->threads = threads_of(r);
    eg_fold(g, &r->diag);
    r->graph = new_graph();
    return g;
}

void eg_reader_free(eg_reader *r) {
    if (!r) return;
    eg_graph_free(r->graph);
    close_office(&r->articles);
    close_office(&r->parts);
    eg_keeper_release(&r->keeper);
    eg_store_release(&r->store);
    eg_date_table_release(&r->dates);
    eg_reject_table_release(&r->rejected);
    eg_word_table_release(&r->asked);
    free(r);
}

eg_counts eg_graph_count(const eg_graph *g) {
    eg_counts n = {.documents = g->doc_count, .links = g->link_count, .events = g->event_count};
    for (uint32_t i = 0; i < g->entity_count; i++) n.entities += g->entities[i].mentions > 0;
    for (uint32_t i = 0; i < g->doc_count; i++) {
        n.actions += g->docs[i].action_count;
        n.bytes += g->docs[i].bytes;
    }
    for (uint32_t i = 0; i < g->event_count; i++) n.dated_events += g->events[i].date != 0;
    return n;
}

void eg_graph_free(eg_graph *g) {
    if (!g) return;
    eg_word_table_release(&g->asked);
    eg_arena_release(&g->arena);
    eg_intern_release(&g->strings);
    eg_reading_free(g->reading);
    eg_arena_release(&g->plain);
    eg_arena_release(&g->loose);
    free(g);
}
