/* findings_maker: findings written by hand, for tests of folding and writing.
 *
 *     maker m = maker_new();
 *     add_document(&m, "a.txt", "2019-08-20");
 *     add_sentence(&m, EG_ZONE_BODY, "Twitter suspended 936 accounts on Monday.");
 *     add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
 *     add_time(&m, "on Monday", NULL, "XXXX-WXX-1");
 *     add_action(&m, (act){.actor = "Twitter", .text = "suspended", .lemma = "suspend", .class = "remove",
 *                          .object = "936 accounts", .items = "936 account", .dated = EG_DATED_TIME});
 *     maker_fold(&m);
 *
 * Offsets follow from the sentences; a text that stands in the last sentence is found there. */
#ifndef TESTS_FINDINGS_MAKER_H
#define TESTS_FINDINGS_MAKER_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fold/fold.h"
#include "fold/shelf.h"
#include "suite.h"
#include "text/article.h"
#include "write/write.h"

enum { ROOM = 64 }; /* findings of one kind in one document */

typedef struct maker {
    eg_graph g;
    eg_diag diag;
    uint32_t offset, line; /* of the next sentence */
    size_t messages;
    char first[512], message[512]; /* the first and the last one */
} maker;

typedef struct act {
    const char *actor, *target, *said_by;     /* lists with '|' */
    const char *text, *lemma, *class, *label; /* lemma: text when not given */
    const char *object, *items;               /* items: "7 page, account" */
    eg_polarity polarity;
    eg_modality modality;
    eg_dated dated; /* EG_DATED_TIME: by the last time expression */
    bool nominal;
} act;

static inline void note_message(void *user, eg_severity severity, const char *text) {
    maker *m = user;
    (void)severity;
    if (!m->messages++) snprintf(m->first, sizeof m->first, "%s", text);
    snprintf(m->message, sizeof m->message, "%s", text);
}

static inline maker maker_new(void) {
    return (maker){.diag = {.emit = note_message}};
}

static inline void maker_free(maker *m) {
    eg_reading_free(m->g.reading);
    eg_arena_release(&m->g.plain);
    eg_arena_release(&m->g.loose);
    eg_arena_release(&m->g.arena);
    eg_intern_release(&m->g.strings);
    *m = (maker){0};
}

static inline eg_str id_of(maker *m, const char *text) {
    return eg_intern_add(&m->g.strings, eg_span_of(text));
}

static inline const char *text_of(const maker *m, eg_str id) {
    return eg_graph_str(&m->g, id).ptr;
}

static inline eg_findings *last_document(maker *m) {
    return &m->g.docs[m->g.doc_count - 1];
}

/* date: NULL = undated. */
static inline void add_document(maker *m, const char *path, const char *date) {
    eg_graph *g = &m->g;
    g->docs = eg_arena_grow(&g->arena, g->docs, g->doc_count * sizeof *g->docs,
                            (g->doc_count + 1) * sizeof *g->docs);
    eg_findings *f = &g->docs[g->doc_count++];
    *f = (eg_findings){.path = id_of(m, path), .bytes = 1000};
    f->date = id_of(m, date);
    if (!date || !eg_period_of(eg_span_of(date), &f->window))
        f->window = (eg_period){EG_DAY_NONE, EG_DAY_NONE};
    if (date) f->date_from = EG_DATE_TEXT, f->date_why = id_of(m, "header line");
    f->sentences = EG_NEW(&g->arena, eg_found_sentence, ROOM);
    f->mentions = EG_NEW(&g->arena, eg_found_mention, ROOM);
    f->times = EG_NEW(&g->arena, eg_found_time, ROOM);
    f->actions = EG_NEW(&g->arena, eg_found_action, ROOM);
    m->offset = 0;
    m->line = 1;
}

static inline void add_sentence(maker *m, eg_zone zone, const char *text) {
    eg_findings *f = last_document(m);
    uint32_t len = (uint32_t)strlen(text);
    eg_span copy = eg_arena_copy(&m->g.arena, eg_span_of(text));
    ck_assert_uint_lt(f->sentence_count, ROOM);
    f->sentences[f->sentence_count++] =
        (eg_found_sentence){m->offset, m->offset + len, m->line++, (uint8_t)zone, copy};
    m->offset += len + 1;
    if (zone == EG_ZONE_TITLE && !f->title) f->title = id_of(m, text);
}

/* Where a text stands in the last sentence; its start when it is not there. */
static inline void place_text(maker *m, const char *text, uint32_t *start, uint32_t *end) {
    eg_findings *f = last_document(m);
    const eg_found_sentence *s = &f->sentences[f->sentence_count - 1];
    size_t at = eg_span_search(s->text, eg_span_of(text), 0);
    *start = s->start + (at < s->text.len ? (uint32_t)at : 0);
    *end = *start + (uint32_t)strlen(text);
}

static inline eg_found_mention *add_mention(maker *m, const char *entity, eg_type type, eg_via via,
                                            const char *text) {
    eg_findings *f = last_document(m);
    ck_assert_uint_lt(f->mention_count, ROOM);
    eg_found_mention *mention = &f->mentions[f->mention_count++];
    *mention = (eg_found_mention){.sentence = f->sentence_count - 1,
                                  .text = id_of(m, text),
                                  .entity = id_of(m, entity),
                                  .by = id_of(m, "dicts/names.tsv:7"),
                                  .type = (uint8_t)type,
                                  .via = (uint8_t)via,
                                  .listed = via != EG_VIA_DISCOVERED};
    place_text(m, text, &mention->start, &mention->end);
    return mention;
}

static inline eg_found_time *add_time(maker *m, const char *text, const char *value, const char *relative) {
    eg_findings *f = last_document(m);
    ck_assert_uint_lt(f->time_count, ROOM);
    eg_found_time *t = &f->times[f->time_count++];
    *t = (eg_found_time){.text = id_of(m, text),
                         .value = id_of(m, value),
                         .relative = id_of(m, relative),
                         .by = id_of(m, "rule"),
                         .days = {EG_DAY_NONE, EG_DAY_NONE},
                         .type = EG_TIME_DATE};
    if (value) eg_period_of(eg_span_of(value), &t->days);
    place_text(m, text, &t->start, &t->end);
    return t;
}

static inline eg_names names_of(maker *m, const char *list) {
    eg_span rest = eg_span_of(list), name;
    EG_VEC(eg_str) names = {0};
    while (list && eg_span_split(&rest, '|', &name))
        eg_vec_push(&m->g.arena, &names, eg_intern_add(&m->g.strings, name));
    return (eg_names){names.items, (uint32_t)names.len};
}

static inline void add_items(maker *m, eg_found_action *a, const char *list) {
    eg_span rest = eg_span_of(list), item;
    EG_VEC(eg_item) items = {0};
    while (list && eg_span_split(&rest, ',', &item)) {
        item = eg_span_trim(item);
        size_t space = eg_span_find(item, ' ', 0);
        bool counted = space < item.len;
        eg_span number = counted ? eg_span_slice(item, 0, space) : EG_SPAN("");
        eg_span noun = counted ? eg_span_slice(item, space + 1, item.len) : item;
        eg_vec_push(&m->g.arena, &items,
                    (eg_item){eg_intern_add(&m->g.strings, number), eg_intern_add(&m->g.strings, noun)});
    }
    a->items = items.items;
    a->item_count = (uint32_t)items.len;
}

static inline eg_found_action *add_action(maker *m, act in) {
    eg_findings *f = last_document(m);
    ck_assert_uint_lt(f->action_count, ROOM);
    eg_found_action *a = &f->actions[f->action_count++];
    *a = (eg_found_action){.bounds = {EG_DAY_NONE, EG_DAY_NONE},
                           .sentence = f->sentence_count - 1,
                           .text = id_of(m, in.text),
                           .action = id_of(m, in.lemma ? in.lemma : in.text),
                           .class = id_of(m, in.class),
                           .label = id_of(m, in.label),
                           .actor_text = id_of(m, in.actor),
                           .object = id_of(m, in.object),
                           .by = id_of(m, "dicts/actions.tsv:9"),
                           .actors = names_of(m, in.actor),
                           .targets = names_of(m, in.target),
                           .said_by = names_of(m, in.said_by),
                           .dated = (uint8_t)in.dated,
                           .time = f->time_count ? f->time_count - 1 : 0,
                           .polarity = (uint8_t)in.polarity,
                           .modality = (uint8_t)in.modality,
                           .tone = EG_AGAINST,
                           .nominal = in.nominal};
    add_items(m, a, in.items);
    place_text(m, in.text, &a->start, &a->end);
    return a;
}

static inline void maker_fold(maker *m) {
    m->diag.user = m;
    eg_fold(&m->g, &m->diag);
}

/* Everything as JSON Lines; free() it. */
static inline char *maker_write(const maker *m) {
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);
    ck_assert_ptr_nonnull(out);
    ck_assert_int_eq(eg_write_jsonl(&m->g, out), EG_OK);
    ck_assert_int_eq(fclose(out), 0);
    return text;
}

static inline const eg_entity *find_entity(const maker *m, const char *name) {
    uint32_t at = eg_graph_entity(&m->g, eg_intern_find(&m->g.strings, eg_span_of(name)));
    return at == UINT32_MAX ? NULL : &m->g.entities[at];
}

#endif
