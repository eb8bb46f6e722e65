/* Making text fit a picture: cleaning, cutting, measuring, wrapping, and the small words of English.
 * In: any bytes. Out: short clean UTF-8 in the caller's arena. Refuses to know Graphviz, escaping or fonts
 * beyond their widths: those of Helvetica, which Arial and Liberation Sans share.
 * Example: "7 pages, 3 groups, 5 accounts" at 9 points in 100 points of width wraps to
 * "7 pages, 3 groups," and "5 accounts". */
#include "write/label.h"

#include <stdio.h>
#include <string.h>

#include "text/utf8.h"

/* ---- growing text ---- */

void eg_text_add(eg_text *t, eg_span s) {
    size_t len = t->bytes.len + s.len;
    if (!s.len) return;
    if (len > t->bytes.cap) eg_vec_expect(t->arena, &t->bytes, 2 * len);
    memcpy(t->bytes.items + t->bytes.len, s.ptr, s.len);
    t->bytes.len = len;
}

void eg_text_puts(eg_text *t, const char *cstr) {
    eg_text_add(t, eg_span_of(cstr));
}

void eg_text_printf(eg_text *t, const char *format, ...) {
    va_list args;
    va_start(args, format);
    eg_text_add(t, eg_arena_vprintf(t->arena, format, args));
    va_end(args);
}

eg_span eg_text_span(eg_text *t) {
    eg_vec_push(t->arena, &t->bytes, '\0');
    t->bytes.len--;
    return (eg_span){t->bytes.items, t->bytes.len};
}

/* ---- cleaning and cutting ---- */

/* Controls, and marks that turn the direction of everything after them, have no place in a label. */
static bool is_blank(int32_t cp) {
    if (cp <= 0x20 || (cp >= 0x7F && cp <= 0x9F)) return true;
    if (cp == 0x1680 || cp == 0x2028 || cp == 0x2029 || cp == 0x3000 || cp == 0xFEFF || cp == 0xFFFE ||
        cp == 0xFFFF)
        return true;
    return (cp >= 0x2000 && cp <= 0x200B) || (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069);
}

eg_span eg_label_clean(eg_arena *a, eg_span s) {
    size_t broken = 0;
    s = eg_utf8_repair(a, s, &broken);
    char *out = EG_NEW(a, char, s.len + 1);
    size_t len = 0;
    bool gap = false;
    for (size_t at = 0; at < s.len;) {
        int32_t cp;
        size_t n = eg_utf8_decode(s, at, &cp);
        if (is_blank(cp)) {
            gap = true;
        } else {
            if (gap && len) out[len++] = ' ';
            gap = false;
            memcpy(out + len, s.ptr + at, n);
            len += n;
        }
        at += n;
    }
    return (eg_span){out, len};
}

eg_span eg_label_cut(eg_arena *a, eg_span s, size_t limit) {
    if (s.len <= limit || eg_utf8_length(s) <= limit || limit == 0) return s;
    size_t at = 0, good = 0, word = 0;
    for (size_t count = 0; count < limit; count++) {
        int32_t cp;
        size_t n = eg_utf8_decode(s, at, &cp);
        if (eg_char_class(cp) != EG_CHAR_MARK) good = at;
        if (cp == ' ' && count * 2 >= limit) word = at;
        at += n;
    }
    eg_span head = eg_span_slice(s, 0, word ? word : good);
    while (head.len && strchr(" ,;:.-", head.ptr[head.len - 1])) head.len--;
    return eg_arena_printf(a, "%.*s…", (int)head.len, head.ptr);
}

bool eg_label_is_entity(eg_span s, size_t at) {
    for (size_t i = at + 1; i < s.len; i++) {
        char c = s.ptr[i];
        bool inside = c == '#' || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
        if (!inside) return c == ';';
    }
    return false;
}

/* ---- measuring and wrapping ---- */

/* Helvetica advance widths of U+0020 to U+007E in thousandths of an em (Adobe Font Metrics). */
static const uint16_t widths[] = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};

static double em(int32_t cp) {
    if (cp >= 0x20 && cp <= 0x7E) return widths[cp - 0x20] / 1000.0;
    if (cp == 0xA0) return 0.278;
    if (cp == 0x2018 || cp == 0x2019) return 0.222;
    if (cp >= 0xC0 && cp <= 0x24F) return eg_char_class(cp) == EG_CHAR_LOWER ? 0.556 : 0.72;
    if (eg_char_class(cp) == EG_CHAR_MARK) return 0;
    bool wide = (cp >= 0x1100 && cp <= 0x115F) || (cp >= 0x2E80 && cp <= 0xD7A3) ||
                (cp >= 0xF900 && cp <= 0xFAFF) || (cp >= 0xFE30 && cp <= 0xFE6F) ||
                (cp >= 0xFF00 && cp <= 0xFF60) || cp >= 0x1F000;
    return wide || cp == 0x2014 || cp == 0x2026 ? 1.0 : 0.667;
}

double eg_label_width(eg_span s, double size) {
    double sum = 0;
    for (size_t at = 0; at < s.len;) {
        int32_t cp;
        at += eg_utf8_decode(s, at, &cp);
        sum += em(cp);
    }
    return sum * size;
}

typedef struct word {
    eg_span text;
    double width;
    bool glued; /* follows the one before without a space: the rest of a broken word */
} word;

typedef EG_VEC(word) words;

/* Adds one word, in pieces when it is wider than a line. */
static void add_word(eg_arena *a, words *out, eg_span s, double width, double size) {
    bool glued = false;
    while (s.len) {
        size_t at = 0;
        double sum = 0;
        while (at < s.len) {
            int32_t cp;
            size_t n = eg_utf8_decode(s, at, &cp);
            double w = em(cp) * size;
            if (at && sum + w > width) break;
            sum += w;
            at += n;
        }
        eg_vec_push(a, out, (word){eg_span_slice(s, 0, at), sum, glued});
        s = eg_span_slice(s, at, s.len);
        glued = true;
    }
}

/* The words of a line as text, no-break spaces become plain ones. */
static eg_span line_of(eg_arena *a, const word *w, size_t count) {
    eg_text t = {.arena = a};
    for (size_t i = 0; i < count; i++) {
        if (i && !w[i].glued) eg_text_puts(&t, " ");
        for (size_t k = 0; k < w[i].text.len; k++) {
            bool nbsp = k + 1 < w[i].text.len && memcmp(w[i].text.ptr + k, "\xC2\xA0", 2) == 0;
            eg_text_add(&t, nbsp ? EG_SPAN(" ") : eg_span_slice(w[i].text, k, k + 1));
            k += nbsp;
        }
    }
    return eg_text_span(&t);
}

eg_lines eg_label_wrap(eg_arena *a, eg_span s, double width, double size) {
    words all = {0};
    eg_span rest = s, field;
    while (s.len && eg_span_split(&rest, ' ', &field)) add_word(a, &all, field, width, size);
    size_t n = all.len;
    double space = em(' ') * size;
    /* cost[i]: of the best way to set words [i, n): lines first, then the squares of the room left over */
    double *cost = EG_NEW(a, double, n + 1);
    size_t *end = EG_NEW(a, size_t, n + 1);
    for (size_t i = n; i-- > 0;) {
        double used = 0;
        cost[i] = 1e300;
        for (size_t k = i; k < n; k++) {
            used += all.items[k].width + (k > i && !all.items[k].glued ? space : 0);
            if (k > i && used > width) break;
            double slack = used < width ? (width - used) / width : 0;
            double c = 1e3 + slack * slack + cost[k + 1];
            if (c < cost[i]) {
                cost[i] = c;
                end[i] = k + 1;
            }
        }
    }
    EG_VEC(eg_span) lines = {0};
    for (size_t i = 0; i < n; i = end[i]) {
        eg_span line = line_of(a, all.items + i, end[i] - i);
        eg_vec_push(a, &lines, line);
    }
    if (!lines.len) eg_vec_push(a, &lines, s);
    return (eg_lines){lines.items, lines.len};
}

eg_span eg_label_join(eg_arena *a, eg_lines lines, const char *sep) {
    eg_text t = {.arena = a};
    for (size_t i = 0; i < lines.count; i++) {
        if (i) eg_text_puts(&t, sep);
        eg_text_add(&t, lines.items[i]);
    }
    return eg_text_span(&t);
}
