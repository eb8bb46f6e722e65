/* page_maker: pages to be read, and what is in them. */
#ifndef TESTS_PAGE_MAKER_H
#define TESTS_PAGE_MAKER_H

#include <check.h>
#include <string.h>

#include "months.h"
#include "text/html.h"
#include "text/utf8.h"

static eg_arena arena;

static inline void tear_down(void) {
    forget_months();
    eg_arena_release(&arena);
}

#define LEAD                                                                                                 \
    "The old harbour of Brunmouth was closed to ships on Friday after divers found a crack in its wall."
#define NEXT                                                                                                 \
    "Engineers said the wall, built more than a century ago, would take at least six months to be repaired."

static inline eg_page read_page(const char *source) {
    eg_page page;
    eg_html_read(&arena, eg_span_of(source), &months, &page);
    ck_assert_uint_eq(eg_utf8_check(page.text), page.text.len);
    for (size_t i = 0; i < page.paragraphs.len; i++) {
        eg_paragraph p = page.paragraphs.items[i];
        ck_assert(p.start < p.end && p.end <= page.text.len);
        ck_assert(i == 0 || page.paragraphs.items[i - 1].end < p.start);
    }
    return page;
}

static inline void check_text(const char *source, const char *expected) {
    eg_page page = read_page(source);
    ck_assert_msg(eg_span_eq(page.text, eg_span_of(expected)), "'%.*s', not '%s'", (int)page.text.len,
                  page.text.ptr, expected);
}

static inline eg_span repeat(const char *head, const char *part, size_t times, const char *tail) {
    size_t h = strlen(head), n = strlen(part), t = strlen(tail);
    char *out = eg_arena_alloc(&arena, h + n * times + t + 1);
    memcpy(out, head, h);
    for (size_t i = 0; i < times; i++) memcpy(out + h + i * n, part, n);
    memcpy(out + h + n * times, tail, t + 1);
    return (eg_span){out, h + n * times + t};
}

#endif
