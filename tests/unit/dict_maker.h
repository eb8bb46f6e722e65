/* dict_maker: a small dictionary written in the test, and an article read with it stage by stage.
 *
 *     taught *t = taught_new();
 *     teach(t, "organization\tkind\nTwitter\tsocial network\n");
 *     taught_ready(t);
 *     ck_assert_str_eq(names_in(t, "Twitter's head quit."), "Twitter>Twitter");
 *
 * Names that no row lists are found when taught.guess says so; at first it is EG_GUESS_OFF.
 *
 * What a stage found is compared as one line of text; its form is told at each function. Every line of an
 * article is a paragraph of its body. */
#ifndef TESTS_DICT_MAKER_H
#define TESTS_DICT_MAKER_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "dict/dict.h"
#include "find/action.h"
#include "find/resolve.h"
#include "suite.h"

typedef struct taught {
    eg_dict *dict;
    eg_arena arena;
    size_t errors;
    char said[4096]; /* all messages, without the lines that they show */
    eg_guess guess;
    eg_article article;
    eg_tokens tokens;
    eg_mentions mentions;
    eg_dates dates;
    eg_actions actions;
} taught;

static inline void taught_hear(void *user, eg_severity severity, const char *text) {
    taught *t = user;
    size_t used = strlen(t->said);
    if (severity == EG_ERROR) t->errors++;
    snprintf(t->said + used, sizeof t->said - used, "%s%.*s", used ? "\n" : "", (int)strcspn(text, "\n"),
             text);
}

/* On the heap, so that messages find it wherever it is passed. */
static inline taught *taught_new(void) {
    taught *t = calloc(1, sizeof *t);
    ck_assert_ptr_nonnull(t);
    t->dict = eg_dict_new(taught_hear, t);
    t->guess = EG_GUESS_OFF;
    return t;
}

static inline void taught_free(taught *t) {
    eg_dict_free(t->dict);
    eg_arena_release(&t->arena);
    free(t);
}

/* Reads bytes as a dictionary file called name. Each call is a folder of its own: later ones win. */
static inline eg_status teach_bytes(taught *t, const char *name, const char *bytes, size_t len) {
    char path[] = "/tmp/entgraph-test-XXXXXX";
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, bytes, len), (ssize_t)len);
    ck_assert_int_eq(close(fd), 0);
    eg_status status = eg_dict_add(t->dict, path, name);
    ck_assert_int_eq(unlink(path), 0);
    return status;
}

/* Rows without faults. */
static inline void teach(taught *t, const char *rows) {
    ck_assert_msg(teach_bytes(t, "test.tsv", rows, strlen(rows)) == EG_OK, "%s", t->said);
}

static inline void taught_ready(taught *t) {
    ck_assert_int_eq(eg_dict_compile(t->dict), EG_OK);
}

/* ---- an article ---- */

static inline void read_tokens(taught *t, const char *text, eg_zone zone) {
    eg_arena_reset(&t->arena);
    t->article = (eg_article){.path = EG_SPAN("a.txt"), .text = eg_arena_copy(&t->arena, eg_span_of(text))};
    eg_span rest = t->article.text, line;
    for (uint32_t at = 0, n = 1; eg_span_split(&rest, '\n', &line); at += (uint32_t)line.len + 1, n++) {
        eg_vec_push(&t->arena, &t->article.lines, at);
        eg_paragraph p = {.start = at, .end = at + (uint32_t)line.len, .line = n, .zone = zone};
        if (line.len) eg_vec_push(&t->arena, &t->article.paragraphs, p);
    }
    eg_tokenize(&t->arena, &t->article, &t->dict->lexicon, NULL, &t->tokens);
}

static inline void read_names(taught *t, const char *text) {
    read_tokens(t, text, EG_ZONE_BODY);
    eg_find_mentions(&t->arena, &t->tokens, t->dict, t->guess, &t->mentions);
}

static inline void read_actions(taught *t, const char *text) {
    read_names(t, text);
    eg_resolve(&t->arena, &t->tokens, t->dict, &t->mentions);
    eg_find_dates(&t->arena, &t->tokens, &t->dict->lexicon, &t->dict->time_words, (eg_date_given){0},
                  &t->dates);
    eg_find_actions(&t->arena, &t->tokens, &t->mentions, &t->dates, t->dict, &t->actions);
}

/* ---- what was found, as text ---- */

typedef struct line {
    eg_arena *a;
    eg_span text;
} line;

__attribute__((format(printf, 2, 3))) static inline void line_add(line *l, const char *format, ...) {
    va_list args;
    va_start(args, format);
    eg_span more = eg_arena_vprintf(l->a, format, args);
    va_end(args);
    l->text = eg_arena_printf(l->a, "%.*s%.*s", (int)l->text.len, l->text.ptr ? l->text.ptr : "",
                              (int)more.len, more.ptr);
}

#define SPAN_ARGS(s) (int)(s).len, (s).len ? (s).ptr : ""

/* The name of an entity of mentions or actions. */
static inline eg_span taught_name(const taught *t, uint32_t entity) {
    return eg_mentions_entry(&t->mentions, t->dict, entity)->name;
}

static inline const char *line_text(const line *l) {
    return l->text.ptr ? l->text.ptr : "";
}

/* The mentions in order: "text>Entity; text>Entity". */
static inline const char *mentions_line(taught *t) {
    line l = {.a = &t->arena};
    for (size_t i = 0; i < t->mentions.list.len; i++) {
        const eg_mention *m = &t->mentions.list.items[i];
        eg_span text = eg_span_slice(t->article.text, m->start, m->end), name = taught_name(t, m->entity);
        line_add(&l, "%s%.*s>%.*s", i ? "; " : "", SPAN_ARGS(text), SPAN_ARGS(name));
    }
    return line_text(&l);
}

static inline const char *names_in(taught *t, const char *text) {
    read_names(t, text);
    return mentions_line(t);
}

/* The same with descriptions. */
static inline const char *described_in(taught *t, const char *text) {
    read_names(t, text);
    eg_resolve(&t->arena, &t->tokens, t->dict, &t->mentions);
    return mentions_line(t);
}

static inline void line_party(line *l, const taught *t, const char *before, eg_party p) {
    for (uint32_t i = 0; i < p.count; i++)
        line_add(l, "%s%.*s", i ? "+" : before, SPAN_ARGS(taught_name(t, p.items[i])));
}

/* The actions in order: "Actor+Actor verb {object} >Target+Target (not, planned) @Speaker", what is empty
 * left out, parted by "; ". */
static inline const char *actions_in(taught *t, const char *text) {
    static const char *const modality[] = {"", " (planned)", " (possible)", " (alleged)"};
    read_actions(t, text);
    line l = {.a = &t->arena};
    for (size_t i = 0; i < t->actions.list.len; i++) {
        const eg_action *a = &t->actions.list.items[i];
        if (i) line_add(&l, "; ");
        line_party(&l, t, "", a->actors);
        line_add(&l, "%s%.*s", a->actors.count ? " " : "", SPAN_ARGS(t->dict->deeds.items[a->deed].lemma));
        if (a->object.len) line_add(&l, " {%.*s}", SPAN_ARGS(a->object));
        line_party(&l, t, " >", a->targets);
        line_add(&l, "%s%s", a->polarity == EG_NEGATED ? " (not)" : "", modality[a->modality]);
        line_party(&l, t, " @", a->said_by);
    }
    return line_text(&l);
}

#endif
