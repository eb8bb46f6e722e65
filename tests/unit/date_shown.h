/* date_shown: the times of a text, compared with what is expected; for the tests of time expressions. */
#ifndef EG_TESTS_DATE_SHOWN_H
#define EG_TESTS_DATE_SHOWN_H

#include "date_maker.h"

static eg_span shown(const eg_dates *dates, const char *text) {
    eg_span all = {"", 0};
    for (size_t i = 0; i < dates->times.len; i++) {
        const eg_time *t = &dates->times.items[i];
        all = eg_arena_printf(&arena, "%.*s%s%.*s=%.*s", (int)all.len, all.ptr, i ? "; " : "",
                              (int)(t->end - t->start), text + t->start, (int)t->value.len, t->value.ptr);
    }
    return all;
}

/* expected: "expression=value; expression=value". */
static void check_times(const char *text, const char *published, const char *expected) {
    eg_article article;
    make_article(text, &article);
    eg_dates dates = find(&article, published);
    eg_span got = shown(&dates, text);
    ck_assert_msg(eg_span_eq(got, eg_span_of(expected)), "'%s' gives '%.*s', not '%s'", text, (int)got.len,
                  got.ptr, expected);
    for (size_t i = 0; i < dates.times.len; i++) {
        const eg_time *t = &dates.times.items[i];
        ck_assert(t->first < t->last && t->start < t->end && t->end <= strlen(text));
        ck_assert(i == 0 || t->first >= dates.times.items[i - 1].last);
        ck_assert(t->by.len > 0 && t->value.len > 0);
        ck_assert(t->days.earliest == EG_DAY_NONE || t->days.latest == EG_DAY_NONE ||
                  t->days.earliest <= t->days.latest);
    }
}

typedef struct sample {
    const char *text, *published, *expected;
} sample;

#endif
