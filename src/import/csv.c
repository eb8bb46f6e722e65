/* Records of CSV and TSV.
 * In: text. Out: one record at a time as cells. Refuses nothing: a quote that is never closed makes a broken
 * record of one line, and the next one begins with the next line.
 * Example: Q1,"Acme, ""the"" firm" -> {"Q1", "Acme, "the" firm"}. */
#include "import/csv.h"

#include <string.h>

void eg_csv_open(eg_csv *c, eg_span text) {
    static const char separators[] = ",;\t";
    *c = (eg_csv){.rest = text, .separator = ','};
    eg_span line = eg_span_slice(text, 0, eg_span_find(text, '\n', 0));
    size_t most = 0;
    for (const char *s = separators; *s; s++) {
        size_t n = 0;
        for (size_t i = 0; i < line.len; i++) n += line.ptr[i] == *s;
        if (n > most) most = n, c->separator = *s;
    }
}

/* Results with types, which have tabs, put a backslash before a quote. */
static bool is_escape(const eg_csv *c, eg_span text, size_t at) {
    return c->separator == '\t' && text.ptr[at] == '\\' && at + 1 < text.len;
}

/* Offset after the quote that closes the one at `at`; text.len + 1 when none does. */
static size_t closing(const eg_csv *c, eg_span text, size_t at) {
    for (at++; at < text.len; at++) {
        bool quote = text.ptr[at] == '"';
        if (quote && (at + 1 == text.len || text.ptr[at + 1] != '"')) return at + 1;
        if (quote || is_escape(c, text, at)) at++;
    }
    return text.len + 1;
}

/* What stands between the quotes, doubled ones single. */
static eg_span unquoted(eg_arena *a, const eg_csv *c, eg_span quoted) {
    char *out = eg_arena_alloc(a, quoted.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < quoted.len; i++) {
        if (quoted.ptr[i] == '"' || is_escape(c, quoted, i)) i++;
        if (i < quoted.len) out[len++] = quoted.ptr[i];
    }
    return (eg_span){out, len};
}

/* Whether a quoted string may end here: "label"@en and "1"^^<type> stand in results with types. */
static bool may_end(const eg_csv *c, eg_span text, size_t at) {
    return at >= text.len || text.ptr[at] == c->separator || strchr("\r\n@^", text.ptr[at]);
}

/* The cell at `at`; returns where it ends. */
static size_t read_cell(eg_arena *a, eg_csv *c, size_t at, eg_span *cell) {
    eg_span text = c->rest;
    size_t end = at;
    bool quoted = false;
    if (at < text.len && text.ptr[at] == '"') {
        end = closing(c, text, at);
        c->broken |= end > text.len;
        quoted = end <= text.len && may_end(c, text, end);
        if (quoted) *cell = unquoted(a, c, eg_span_slice(text, at + 1, end - 1));
        if (!quoted) end = at; /* "Al" Smith: quotes of the name itself */
    }
    while (end < text.len && text.ptr[end] != '\n' && text.ptr[end] != c->separator) end++;
    if (quoted) return end;
    *cell = eg_span_slice(text, at, end);
    while (cell->len && cell->ptr[cell->len - 1] == '\r') cell->len--;
    return end;
}

bool eg_csv_next(eg_arena *a, eg_csv *c) {
    while (c->rest.len) {
        size_t at = 0;
        c->cells.len = 0;
        c->broken = false;
        for (;; at++) {
            eg_span cell;
            at = read_cell(a, c, at, &cell);
            eg_vec_push(a, &c->cells, cell);
            if (at >= c->rest.len || c->rest.ptr[at] != c->separator) break;
        }
        c->source = eg_span_slice(c->rest, 0, at);
        c->line = c->lines + 1;
        c->lines++;
        for (size_t i = 0; i < at && i < c->rest.len; i++) c->lines += c->rest.ptr[i] == '\n';
        c->rest = eg_span_slice(c->rest, at + 1, c->rest.len);
        if (c->cells.len > 1 || eg_span_trim(c->cells.items[0]).len) return true;
    }
    return false;
}
