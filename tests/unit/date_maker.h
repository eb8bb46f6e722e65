/* date_maker: articles from strings, and their dates; for the tests of the date stage. */
#ifndef EG_TESTS_DATE_MAKER_H
#define EG_TESTS_DATE_MAKER_H

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "dict/dict.h"
#include "find/date.h"

static eg_dict *dict;
static eg_arena arena;

static void fail_on_message(void *user, eg_severity severity, const char *text) {
    (void)user;
    (void)severity;
    ck_abort_msg("%s", text);
}

static inline void teach(const char *path) {
    ck_assert_int_eq(eg_dict_add(dict, path, NULL), EG_OK);
}

static inline void teach_english(void) {
    teach("dicts/numbers.tsv");
    teach("dicts/time_words.tsv");
    teach("dicts/time_rules.tsv");
}

static inline void set_up(void) {
    dict = eg_dict_new(fail_on_message, NULL);
    teach_english();
    ck_assert_int_eq(eg_dict_compile(dict), EG_OK);
}

static inline void tear_down(void) {
    eg_arena_release(&arena);
    eg_dict_free(dict);
}

/* An article of one paragraph a line; a line may begin with the sign of its zone: # title, > teaser, ©
 * rights,
 * - credit. */
static void make_article(const char *text, eg_article *out) {
    *out = (eg_article){.path = EG_SPAN("story.txt"), .text = eg_span_of(text)};
    eg_span rest = out->text, line;
    eg_vec_push(&arena, &out->lines, 0);
    while (eg_span_split(&rest, '\n', &line)) {
        static const struct {
            const char *sign;
            eg_zone zone;
        } signs[] = {{"# ", EG_ZONE_TITLE},
                     {"> ", EG_ZONE_TEASER},
                     {"©", EG_ZONE_BOILERPLATE},
                     {"- ", EG_ZONE_CREDIT}};
        uint32_t start = (uint32_t)(line.ptr - text), end = start + (uint32_t)line.len;
        eg_zone zone = EG_ZONE_BODY;
        for (size_t i = 0; i < 4; i++)
            if (eg_span_starts(line, eg_span_of(signs[i].sign))) zone = signs[i].zone;
        if (zone != EG_ZONE_BODY && zone != EG_ZONE_BOILERPLATE) start += 2;
        if (end > start) eg_vec_push(&arena, &out->paragraphs, (eg_paragraph){start, end, 1, zone});
    }
}

static eg_dates find(eg_article *article, const char *option) {
    eg_tokens *tokens = EG_NEW(&arena, eg_tokens, 1);
    eg_dates dates;
    eg_tokenize(&arena, article, &dict->lexicon, NULL, tokens);
    eg_find_dates(&arena, tokens, &dict->lexicon, &dict->time_words,
                  (eg_date_given){.date = eg_span_of(option), .why = EG_SPAN("option")}, &dates);
    return dates;
}

#endif
