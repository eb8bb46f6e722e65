/* Messages: one grammar for everything that goes wrong, and the nearest word for "did you mean".
 * In: a severity, a place, a format. Out: one text for the caller's callback, and counts. Refuses to print,
 * to colour and to end the program. Control characters of the source line, which may come from anywhere,
 * are shown as '?', and long lines are cut around the caret.
 * Example: file "a.tsv", line 3, column 9, "unknown kind 'compani'" gives
 * "a.tsv:3:9: error: unknown kind 'compani'", then the line, then the caret. */
#include "base/diag.h"

#include <string.h>

enum {
    TAB = 8,
    SHOWN = 100,      /* characters of the source line that are shown */
    LONGEST = 64,     /* bytes; longer words are not compared */
    INDENT = 4,       /* before the source line and the caret */
    ELLIPSIS = 3,     /* length of "..." */
    LEAD = SHOWN / 2, /* characters before the caret when the line has to be cut */
};

static bool continues(char c) {
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* Length of the character at s.ptr[0] when it can be shown as it is, else 0 with *skip set to the bytes that
 * one '?' stands for. Knows just enough of UTF-8 not to send broken bytes or controls to a terminal. */
static size_t printable(eg_span s, size_t *skip) {
    unsigned char c = (unsigned char)s.ptr[0];
    size_t n = c < 0x80 ? 1 : c < 0xC2 ? 0 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF5 ? 4 : 0;
    *skip = 1;
    while (*skip < s.len && continues(s.ptr[*skip])) ++*skip;
    if (n == 1) *skip = 1;
    if (n == 0 || n != *skip) return 0;
    if (n == 1) return c >= 0x20 && c != 0x7F ? 1 : 0;
    return c == 0xC2 && (unsigned char)s.ptr[1] < 0xA0 ? 0 : n;
}

/* The source line as shown: tabs as spaces. *caret becomes the cell under which the caret stands, from 0. */
static eg_span picture(eg_arena *a, eg_span source, size_t column, size_t *caret) {
    char *out = eg_arena_alloc(a, source.len * TAB + 2 * ELLIPSIS + 1);
    size_t first = column > SHOWN ? column - LEAD : 1; /* first character shown, from 1 */
    size_t len = 0, cells = 0, at = 1;
    *caret = 0;
    if (first > 1) len = cells = ELLIPSIS, memcpy(out, "...", ELLIPSIS);
    for (; source.len && at < first + SHOWN; at++) {
        size_t skip, n = printable(source, &skip);
        if (at == column) *caret = cells;
        if (at >= first) {
            size_t width = source.ptr[0] == '\t' ? TAB - cells % TAB : 1;
            if (source.ptr[0] == '\t')
                memset(out + len, ' ', width), len += width;
            else if (n)
                memcpy(out + len, source.ptr, n), len += n;
            else
                out[len++] = '?';
            cells += width;
        }
        source = eg_span_slice(source, skip, source.len);
    }
    if (at <= column) *caret = cells; /* a fault at the end of the line */
    if (source.len) memcpy(out + len, "...", ELLIPSIS), len += ELLIPSIS;
    return (eg_span){out, len};
}

static eg_span first_line(eg_span s) {
    s.len = eg_span_find(s, '\n', 0);
    if (s.len && s.ptr[s.len - 1] == '\r') s.len--;
    return s;
}

void eg_diag_say(eg_diag *d, eg_severity severity, eg_place place, const char *format, ...) {
    static const char *const names[] = {[EG_NOTE] = "note", [EG_WARNING] = "warning", [EG_ERROR] = "error"};
    if (severity == EG_ERROR) d->errors++;
    if (severity == EG_WARNING) d->warnings++;
    if (!d->emit) return;

    eg_arena a = {0};
    va_list args;
    va_start(args, format);
    eg_span text = eg_arena_vprintf(&a, format, args);
    va_end(args);

    eg_span where = EG_SPAN(""), below = EG_SPAN("");
    if (place.file.len) {
        where = eg_arena_printf(&a, "%.*s:", (int)place.file.len, place.file.ptr);
        if (place.line) where = eg_arena_printf(&a, "%s%zu:", where.ptr, place.line);
        if (place.line && place.column) where = eg_arena_printf(&a, "%s%zu:", where.ptr, place.column);
        where = eg_arena_printf(&a, "%s ", where.ptr);
    }
    if (place.source.len && place.column) {
        size_t caret;
        eg_span line = picture(&a, first_line(place.source), place.column, &caret);
        below = eg_arena_printf(&a, "\n%*s%.*s\n%*s^", INDENT, "", (int)line.len, line.ptr,
                                (int)(INDENT + caret), "");
    }
    eg_span all = eg_arena_printf(&a, "%s%s: %s%s", where.ptr, names[severity], text.ptr, below.ptr);
    d->emit(d->user, severity, all.ptr);
    eg_arena_release(&a);
}

static unsigned char lower(char c) {
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* Edits that turn a into b: insert, delete, replace a byte, swap two neighbours (optimal string alignment).
 * Both are at most LONGEST bytes long. */
static size_t distance(eg_span a, eg_span b) {
    size_t rows[3][LONGEST + 1];
    size_t *before = rows[0], *above = rows[1], *row = rows[2];
    for (size_t j = 0; j <= b.len; j++) above[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            unsigned char x = lower(a.ptr[i - 1]), y = lower(b.ptr[j - 1]);
            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + (x != y));
            if (i > 1 && j > 1 && x == lower(b.ptr[j - 2]) && lower(a.ptr[i - 2]) == y)
                row[j] = least(row[j], before[j - 2] + 1);
        }
        size_t *oldest = before;
        before = above, above = row, row = oldest;
    }
    return above[b.len];
}

/* The letters of s, a bit for each. */
static uint32_t letters_of(eg_span s) {
    uint32_t set = 0;
    for (size_t i = 0; i < s.len; i++) set |= 1u << (s.ptr[i] & 31);
    return set;
}

/* Fewer edits cannot do: each adds and removes at most one byte. */
static size_t least_distance(eg_span a, eg_span b) {
    uint32_t in_a = letters_of(a), in_b = letters_of(b);
    size_t gone = (size_t)__builtin_popcount(in_a & ~in_b), new = (size_t)__builtin_popcount(in_b & ~in_a);
    size_t longer = a.len > b.len ? a.len - b.len : b.len - a.len;
    size_t changed = gone > new ? gone : new;
    return changed > longer ? changed : longer;
}

eg_span eg_nearest(eg_span word, const eg_span *candidates, size_t count) {
    eg_span best = {NULL, 0};
    size_t fewest = word.len / 3 + 1; /* one more than is near enough */
    if (word.len > LONGEST) return best;
    for (size_t i = 0; i < count; i++) {
        if (!candidates[i].len || candidates[i].len > LONGEST) continue;
        if (least_distance(word, candidates[i]) >= fewest) continue;
        size_t edits = distance(word, candidates[i]);
        if (edits < fewest) fewest = edits, best = candidates[i];
    }
    return best;
}
