/* Tab-separated tables: header, rows, cells, lists.
 * In: the bytes of a file. Out: one row at a time. Refuses to know what a column means, and never stops at a
 * fault: it reports file, line and column and goes on with the next row. Cells are read as spreadsheets quote
 * them. Example: "person<TAB>alias" then "Denise Ho<TAB>Ho Wan-see|HOCC" gives cells {"Denise Ho", "Ho
 * Wan-see|HOCC"}. */
#include "dict/table.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/eight.h"
#include "text/ascii.h"
#include "text/charset.h"
#include "text/utf8.h"

static void say(const eg_table *t, eg_severity severity, eg_span at, const char *format, va_list args) {
    eg_arena scratch = {0};
    eg_span text = eg_arena_vprintf(&scratch, format, args);
    size_t column = 0;
    if (at.ptr && at.ptr >= t->source.ptr && at.ptr <= t->source.ptr + t->source.len)
        column = eg_utf8_length((eg_span){t->source.ptr, (size_t)(at.ptr - t->source.ptr)}) + 1;
    eg_diag_say(t->diag, severity, (eg_place){t->file, t->line, column, t->source}, "%s", text.ptr);
    eg_arena_release(&scratch);
}

void eg_table_say(const eg_table *t, eg_severity severity, eg_span at, const char *format, ...) {
    va_list args;
    va_start(args, format);
    say(t, severity, at, format, args);
    va_end(args);
}

void eg_table_fault(const eg_table *t, eg_span at, const char *format, ...) {
    va_list args;
    va_start(args, format);
    say(t, EG_ERROR, at, format, args);
    va_end(args);
}

/* Whether white space may begin or end with this byte: blanks, or half a no-break space. */
static bool outermost(char c) {
    unsigned char b = (unsigned char)c;
    return b <= ' ' || b == 0xC2 || b == 0xA0;
}

/* Cuts the next cell off *rest, without the white space around it. */
static bool cut_cell(eg_span *rest, char separator, eg_span *cell) {
    if (!rest->ptr) return false;
    size_t n = 0;
    for (size_t at = 8; at == 8 && n < rest->len; n += at) /* most are too short for memchr to pay */
        at = eg_eight_find(eg_eight_part(rest->ptr + n, rest->len - n), separator);
    if (n > rest->len) n = rest->len;
    *cell = (eg_span){rest->ptr, n};
    *rest = n < rest->len ? (eg_span){rest->ptr + n + 1, rest->len - n - 1} : (eg_span){NULL, 0};
    if (n && (outermost(cell->ptr[0]) || outermost(cell->ptr[n - 1]))) *cell = eg_span_trim(*cell);
    return true;
}

bool eg_table_is_quoted(eg_span text) {
    size_t last = text.len - 1;
    if (text.len < 2 || text.ptr[0] != '"' || text.ptr[last] != '"') return false;
    for (size_t i = 1; i < last; i++)
        if (text.ptr[i] == '"' && (++i == last || text.ptr[i] != '"')) return false;
    return true;
}

static eg_span unquote(const eg_table *t, eg_span cell) {
    if (!eg_table_is_quoted(cell)) return cell;
    eg_span inner = eg_span_slice(cell, 1, cell.len - 1);
    if (eg_span_find(inner, '"', 0) == inner.len) return eg_span_trim(inner);
    char *out = eg_arena_alloc(t->arena, inner.len);
    size_t len = 0;
    for (size_t i = 0; i < inner.len; i++) {
        out[len++] = inner.ptr[i];
        i += inner.ptr[i] == '"';
    }
    return eg_span_trim((eg_span){out, len});
}

bool eg_table_cell(const eg_table *t, eg_span *rest, eg_span *cell) {
    if (!cut_cell(rest, '\t', cell)) return false;
    if (cell->len && cell->ptr[0] == '"') *cell = unquote(t, *cell);
    return true;
}

/* The next line that is neither empty nor a comment. */
bool eg_table_line(eg_table *t) {
    eg_span line;
    while (eg_span_split(&t->rest, '\n', &line)) {
        t->line++;
        if (line.len && line.ptr[line.len - 1] == '\r') line.len--;
        t->source = line;
        if (!line.len || line.ptr[0] == '#' || !eg_span_trim(line).len) continue;
        t->others = line;
        eg_table_cell(t, &t->others, &t->first);
        bool comment = line.ptr[0] == '"' && t->first.len && t->first.ptr[0] == '#';
        if (!comment) return true;
    }
    return false;
}

/* Notes whether the bytes are UTF-8, and if not, what they seem to be. */
static void note_charset(eg_table *t, eg_span bytes) {
    t->broken = eg_utf8_check(bytes) < bytes.len;
    if (!t->broken) return;
    eg_arena scratch = {0};
    const char *charset = eg_charset_guess(&scratch, bytes);
    if (charset) snprintf(t->charset, sizeof t->charset, "%s", charset);
    eg_arena_release(&scratch);
}

bool eg_table_open(eg_table *t, eg_arena *a, eg_span file, eg_span bytes, eg_diag *d) {
    *t = (eg_table){.diag = d, .arena = a, .file = file, .rest = bytes};
    if (eg_span_starts(t->rest, EG_SPAN("\xEF\xBB\xBF"))) t->rest = eg_span_slice(bytes, 3, bytes.len);
    const char *wide = eg_charset_wide(bytes);
    if (wide) {
        t->line = 1;
        eg_table_fault(t, (eg_span){NULL, 0}, "not UTF-8, but %s (save the file as UTF-8)", wide);
        return false;
    }
    note_charset(t, bytes);
    return eg_table_line(t);
}

bool eg_table_utf8(const eg_table *t) {
    size_t good = t->broken ? eg_utf8_check(t->source) : t->source.len;
    if (good == t->source.len) return true;
    eg_table_fault(t, eg_span_slice(t->source, good, good + 1), "not UTF-8%s%s (save the file as UTF-8)",
                   t->charset[0] ? ", but as it seems " : "", t->charset);
    return false;
}

void eg_table_columns(eg_table *t, const char *const *columns, size_t count) {
    eg_span rest = t->source, cell, names[EG_TABLE_COLUMNS];
    for (size_t i = 0; i < count; i++) names[i] = eg_span_of(columns[i]);
    t->columns = count;
    bool whole = eg_table_utf8(t); /* else it is known why columns are unknown */
    bool seen[EG_TABLE_COLUMNS] = {false};
    for (t->width = 0; eg_table_cell(t, &rest, &cell); t->width++) {
        if (t->width == EG_TABLE_COLUMNS) {
            eg_table_fault(t, cell, "more than %d columns", EG_TABLE_COLUMNS);
            return;
        }
        int *index = &t->known[t->width];
        *index = -1;
        for (size_t i = 0; i < count; i++)
            if (eg_ascii_is(cell, columns[i])) *index = (int)i;
        if (*index >= 0 && seen[*index]) {
            eg_table_fault(t, cell, "column '%.*s' stands twice in the header", (int)cell.len, cell.ptr);
            *index = -1;
        } else if (*index >= 0) {
            seen[*index] = true;
            if (t->width && !eg_span_eq(cell, names[*index])) /* the caller tells of the first one */
                eg_table_fault(t, cell, "unknown column '%.*s' (write '%s')", (int)cell.len, cell.ptr,
                               columns[*index]);
        } else if (cell.len && whole) {
            eg_span near = eg_nearest(cell, names, count);
            if (near.len)
                eg_table_fault(t, cell, "unknown column '%.*s' (did you mean '%.*s'?)", (int)cell.len,
                               cell.ptr, (int)near.len, near.ptr);
            else
                eg_table_fault(t, cell,
                               "unknown column '%.*s'; see dicts/README.md for the columns of each file",
                               (int)cell.len, cell.ptr);
        }
    }
}

bool eg_table_row(eg_table *t) {
    memset(t->cells, 0, t->columns * sizeof *t->cells);
    eg_span rest = t->others, cell = t->first;
    bool good = eg_table_utf8(t);
    size_t n = 0;
    do {
        if (n >= t->width && cell.len && good) {
            eg_table_fault(t, cell,
                           "%zu cells, but the header has %zu columns; '|' separates values in one cell",
                           n + 1, t->width);
            good = false;
        }
        if (n < t->width && t->known[n] >= 0) t->cells[t->known[n]] = cell;
        n++;
    } while (eg_table_cell(t, &rest, &cell));
    if (good && !t->cells[0].len) {
        eg_table_fault(t, t->source, "the first cell is empty; it holds what the row is about");
        good = false;
    }
    return good;
}

bool eg_table_next(eg_table *t) {
    while (eg_table_line(t))
        if (eg_table_row(t)) return true;
    return false;
}

bool eg_table_value(eg_span *rest, eg_span *value) {
    while (cut_cell(rest, '|', value))
        if (value->len) return true;
    return false;
}
