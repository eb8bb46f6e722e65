/* The public interface, and its heart: read_document, which shows how an article becomes findings.
 *
 * In: paths or bytes. Out: a graph. A reader gathers findings document by document; finish folds them. */
#include <entgraph/entgraph.h>

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "find/date_table.h"
#include "find/keep.h"
#include "find/resolve.h"
#include "find/word_date.h"
#include "fold/fold.h"
#include "write/write.h"

#ifndef ENTGRAPH_VERSION
#define ENTGRAPH_VERSION "0.1.0"
#endif

struct eg_reader {
    const eg_dict *dict;
    eg_diag diag;
    eg_arena scratch; /* emptied for each document */
    eg_keeper keeper; /* of the graph's strings */
    eg_recent_words recent;
    eg_graph *graph;
    size_t doc_cap;
    eg_date_table dates; /* of single documents */
    eg_word_table asked; /* words that the user points at */
    char date[32];       /* publication date for all documents; "" = find it */
    eg_read_options options;
};

const char *eg_version(void) {
    return ENTGRAPH_VERSION;
}

/* What the user says of a document's date. */
static eg_date_given given_date(eg_reader *r, eg_span path) {
    eg_date_given given = eg_date_table_of(&r->dates, path);
    return given.date.len ? given : (eg_date_given){eg_span_of(r->date), EG_SPAN("option")};
}

/* Says what cannot be as an article writes it. */
static void report_doubts(eg_reader *r, const eg_article *article, const eg_dates *dates) {
    for (size_t i = 0; i < dates->doubts.len; i++) {
        const eg_date_doubt *doubt = &dates->doubts.items[i];
        uint32_t line = eg_article_line(article, doubt->start);
        uint32_t start = line <= article->lines.len ? article->lines.items[line - 1] : 0;
        eg_place place = {.file = article->path, .line = line, .column = 1};
        place.source = eg_span_slice(article->text, start, article->text.len);
        for (uint32_t at = start; at < doubt->start; at++)
            place.column += ((unsigned char)article->text.ptr[at] & 0xC0) != 0x80;
        eg_diag_say(&r->diag, EG_WARNING, place, "%.*s", (int)doubt->text.len, doubt->text.ptr);
    }
}

/* Dates the words of an article that the user points at. */
static void date_words(eg_reader *r, const eg_tokens *tokens, eg_mentions *mentions, const eg_dates *dates,
                       const eg_actions *actions, eg_findings *out) {
    size_t count;
    if (!eg_word_table_of(&r->scratch, &r->asked, tokens->article->path, &count)) return;
    eg_word_dater *w = eg_word_dater_new(&r->scratch, tokens, mentions, dates, r->dict, actions);
    eg_date_words(&r->asked, &r->graph->arena, &r->graph->strings, w, out, &r->diag);
}

/* How an article becomes findings: each stage turns arrays into one more array. */
static bool read_document(eg_reader *r, eg_span path, eg_span bytes, eg_findings *out) {
    eg_arena *a = &r->scratch;
    eg_article article;
    eg_tokens tokens;
    eg_mentions mentions;
    eg_dates dates;
    eg_actions actions;
    if (!eg_article_read(a, path, bytes, &article, &r->diag)) return false;
    eg_tokenize(a, &article, &r->dict->lexicon, &r->recent, &tokens);
    eg_find_mentions(a, &tokens, r->dict, r->options.guess, &mentions);
    eg_resolve(a, &tokens, r->dict, &mentions);
    eg_find_dates(a, &tokens, &r->dict->lexicon, &r->dict->time_words, given_date(r, path), &dates);
    report_doubts(r, &article, &dates);
    eg_find_actions(a, &tokens, &mentions, &dates, r->dict, &actions);
    eg_findings_keep(&r->keeper, &r->graph->arena, &r->graph->strings, a, r->dict, &tokens, &mentions, &dates,
                     &actions, out);
    if (r->asked.rows.len) date_words(r, &tokens, &mentions, &dates, &actions, out);
    return true;
}

static eg_graph *new_graph(void) {
    eg_graph *g = calloc(1, sizeof *g);
    if (!g) eg_out_of_memory(sizeof *g);
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
    eg_period days;
    if (r->options.date &&
        (strlen(r->options.date) >= sizeof r->date || !eg_period_of(eg_span_of(r->options.date), &days))) {
        eg_diag_say(&r->diag, EG_ERROR, (eg_place){0}, "'%s' is no date; write 2019-08-19, 2019-08 or 2019",
                    r->options.date);
        eg_reader_free(r);
        return NULL;
    }
    if (r->options.date) memcpy(r->date, r->options.date, strlen(r->options.date) + 1);
    if (r->options.dates && eg_date_table_read(&r->dates, r->options.dates, &r->diag) != EG_OK) {
        eg_reader_free(r);
        return NULL;
    }
    if (r->options.words && eg_word_table_read(&r->asked, r->options.words, &r->diag) != EG_OK) {
        eg_reader_free(r);
        return NULL;
    }
    r->options.date = r->options.dates = r->options.words = NULL; /* the caller's strings are not kept */
    return r;
}

/* Room for one more document, at the end of the graph's list. */
static eg_findings *next_document(eg_reader *r) {
    eg_graph *g = r->graph;
    if (g->doc_count == r->doc_cap) {
        size_t cap = r->doc_cap ? r->doc_cap * 2 : 64;
        g->docs = eg_arena_grow(&g->arena, g->docs, r->doc_cap * sizeof *g->docs, cap * sizeof *g->docs);
        r->doc_cap = cap;
    }
    return &g->docs[g->doc_count];
}

eg_status eg_reader_read_memory(eg_reader *r, const char *name, const char *bytes, size_t len) {
    eg_findings *out = next_document(r);
    bool read = read_document(r, eg_span_of(name), (eg_span){bytes, len}, out);
    if (read) r->graph->doc_count++;
    eg_arena_reset(&r->scratch);
    return read ? EG_OK : EG_INPUT;
}

static eg_status read_path(eg_reader *r, const char *path) {
    eg_arena file = {0};
    eg_span bytes;
    eg_status status = eg_file_read(&file, path, &bytes, &r->diag);
    if (status == EG_OK) status = eg_reader_read_memory(r, path, bytes.ptr, bytes.len);
    eg_arena_release(&file);
    return status;
}

eg_status eg_reader_read(eg_reader *r, const char *const *paths, size_t count) {
    eg_arena names = {0};
    eg_path_list list = {0};
    eg_status worst = eg_file_walk(&names, paths, count, eg_article_wanted, &list, &r->diag);
    for (size_t i = 0; i < list.paths.len; i++) {
        eg_status status = read_path(r, list.paths.items[i].ptr);
        if (status > worst) worst = status;
        if (r->options.on_progress) r->options.on_progress(r->options.progress_user, i + 1, list.paths.len);
    }
    if (list.skipped)
        eg_diag_say(&r->diag, EG_NOTE, (eg_place){0},
                    "%zu file%s skipped: neither text nor HTML by name; name a file itself to have it tried",
                    list.skipped, list.skipped == 1 ? " was" : "s were");
    if (!list.paths.len && worst == EG_OK)
        eg_diag_say(&r->diag, EG_WARNING, (eg_place){0},
                    "no article found; articles are files named .txt, .md, .html, .htm or .xhtml");
    eg_arena_release(&names);
    return worst;
}

eg_status eg_reader_fold(eg_reader *r, const char *const *paths, size_t count) {
    eg_status status = eg_findings_read(r->graph, paths, count, &r->diag);
    r->doc_cap = r->graph->doc_count;
    return status;
}

eg_graph *eg_reader_finish(eg_reader *r) {
    eg_graph *g = r->graph;
    eg_date_table_report(&r->dates, &r->diag);
    eg_word_table_report(&r->asked, &r->diag);
    g->asked = r->asked;
    r->asked = (eg_word_table){0};
    eg_fold(g, &r->diag);
    r->graph = new_graph();
    eg_keeper_release(&r->keeper); /* the strings went with the graph */
    r->doc_cap = 0;
    return g;
}

void eg_reader_free(eg_reader *r) {
    if (!r) return;
    eg_graph_free(r->graph);
    eg_arena_release(&r->scratch);
    eg_keeper_release(&r->keeper);
    eg_date_table_release(&r->dates);
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

/* The index of name in names; count when it is none of them. */
static size_t named(const char *name, const char *const *names, size_t count) {
    size_t i = 0;
    while (i < count && strcmp(name, names[i]) != 0) i++;
    return i;
}

bool eg_format_named(const char *name, eg_format *format) {
    static const char *const names[] = {"dot", "jsonl"};
    size_t i = named(name, names, 2);
    if (i < 2) *format = (eg_format)i;
    return i < 2;
}

bool eg_view_named(const char *name, eg_view *view) {
    static const char *const names[] = {"entities", "timeline"};
    size_t i = named(name, names, 2);
    if (i < 2) *view = (eg_view)i;
    return i < 2;
}

bool eg_guess_named(const char *name, eg_guess *guess) {
    static const char *const names[] = {"all", "sure", "off", "any"};
    size_t i = named(name, names, 4);
    if (i < 4) *guess = (eg_guess)i;
    return i < 4;
}

eg_status eg_graph_write(const eg_graph *g, eg_format format, const eg_write_options *options, FILE *out) {
    if (format == EG_FORMAT_JSONL) return eg_write_jsonl(g, out);
    if (options && options->view == EG_VIEW_TIMELINE) return eg_write_dot_timeline(g, out);
    return eg_write_dot_entities(g, out);
}

eg_status eg_graph_look_up(const eg_graph *g, const char *name, eg_message_fn on_message, void *user) {
    eg_diag diag = {.emit = on_message, .user = user};
    eg_arena a = {0};
    uint32_t near[EG_NEAR];
    eg_status status = EG_OK;
    if (!eg_graph_called(&a, g, eg_span_of(name)).meant_count) {
        eg_span hint = EG_SPAN("");
        uint32_t count = eg_graph_near(&a, g, eg_span_of(name), near);
        for (uint32_t i = 0; i < count; i++) {
            const char *lead = i == 0 ? " (did you mean " : i + 1 < count ? ", " : " or ";
            eg_span nearest = eg_graph_str(g, g->entities[near[i]].name);
            hint = eg_arena_printf(&a, "%s%s'%s'", hint.ptr, lead, nearest.ptr);
        }
        eg_diag_say(&diag, EG_ERROR, (eg_place){0}, "nothing called '%s' was found%s%s", name, hint.ptr,
                    count ? "?)" : "");
        status = EG_INPUT;
    }
    eg_arena_release(&a);
    return status;
}

eg_status eg_graph_explain(const eg_graph *g, const char *name, FILE *out) {
    eg_arena a = {0};
    eg_called called = eg_graph_called(&a, g, eg_span_of(name));
    eg_status status = called.meant_count ? eg_write_explained(g, &called, out) : EG_INPUT;
    eg_arena_release(&a);
    return status;
}

eg_status eg_graph_explain_dates(const eg_graph *g, FILE *out) {
    return eg_write_explained_dates(g, out);
}

eg_status eg_graph_date_words(const eg_graph *g, FILE *out) {
    return eg_write_word_dates(g, out);
}

eg_status eg_graph_suggest(const eg_graph *g, FILE *out) {
    return eg_write_suggested(g, out);
}

void eg_graph_free(eg_graph *g) {
    if (!g) return;
    eg_word_table_release(&g->asked);
    eg_arena_release(&g->arena);
    eg_intern_release(&g->strings);
    free(g);
}
