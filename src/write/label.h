/* label: making text fit a picture: width, wrapping, shortening, plurals, numbers, dates. Knows no Graphviz.
 */
#ifndef EG_WRITE_LABEL_H
#define EG_WRITE_LABEL_H

#include "base/vec.h"
#include "find/date.h"

/* A text that grows; lives in its arena. {.arena = a} is empty. */
typedef struct eg_text {
    eg_arena *arena;
    EG_VEC(char) bytes;
} eg_text;

void eg_text_add(eg_text *t, eg_span s);
void eg_text_puts(eg_text *t, const char *cstr);
void eg_text_printf(eg_text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* What is in it, with a NUL after it that the length does not count. Valid until the next addition. */
eg_span eg_text_span(eg_text *t);

/* Valid UTF-8 on one line: broken bytes replaced, runs of white space and control characters as one
 * space, none at the ends. */
eg_span eg_label_clean(eg_arena *a, eg_span s);
/* s if it has at most limit characters, else its beginning with "…", limit characters in all; cut between
 * words where one ends in the second half, never inside a character or before a combining mark. */
eg_span eg_label_cut(eg_arena *a, eg_span s, size_t limit);

/* Whether the '&' at s.ptr[at] and what follows read as an entity of XML: "&amp;", "&#10;", even "&;". */
bool eg_label_is_entity(eg_span s, size_t at);

/* Points that s takes in Helvetica (or Arial, or Liberation Sans) at a size in points. Other scripts are
 * estimated: a full em for East Asian characters, two thirds for the rest. */
double eg_label_width(eg_span s, double size);
/* Where those fonts are missing, DejaVu Sans takes their place and this much more room. */
#define EG_LABEL_SPARE 1.15

typedef struct eg_lines {
    const eg_span *items;
    size_t count; /* 1 at least */
} eg_lines;

/* Breaks clean text into the fewest lines of at most width points, as even as can be. No-break spaces hold
 * and come out as spaces. A word wider than a line is broken between characters. */
eg_lines eg_label_wrap(eg_arena *a, eg_span s, double width, double size);
/* The lines but the last keep separators of their own: joins with sep between them. */
eg_span eg_label_join(eg_arena *a, eg_lines lines, const char *sep);

/* "200000" -> "200,000", "1500000" -> "1.5 million"; anything but plain digits as it is. */
eg_span eg_label_number(eg_arena *a, eg_span digits);
/* "account" -> "accounts", "party" -> "parties", "person" -> "people"; of several words the last one. */
eg_span eg_label_plural(eg_arena *a, eg_span noun);
/* "1 article", "1,200 articles". */
eg_span eg_label_count(eg_arena *a, size_t n, const char *singular);
/* The past form of a verb as participle: "took down" -> "taken down", "blocked" -> "blocked". */
eg_span eg_label_participle(eg_arena *a, eg_span past);
/* "2017", "Aug 2019", "19 Aug 2019", "17–18 Aug 2019", "Feb 2018 – Aug 2019"; "by 19 Aug 2019" without
 * an earliest day, "since 2017" without a latest one; empty without both. */
eg_span eg_label_date(eg_arena *a, eg_period days);
/* Ascending numbers: "1 2 4 5", three and more in a row as "7–12"; at most limit characters, "…" after. */
eg_span eg_label_numbers(eg_arena *a, const uint32_t *numbers, size_t count, size_t limit);

#endif
