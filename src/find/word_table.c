/* Words of articles, listed in a table.
 * In: a file of lines "path<TAB>offset", with any further cells. Out: its rows, and those that ask about one
 * document. Refuses an offset that is no number, and leaves no row unanswered without saying so.
 * Example: "story.txt<TAB>812<TAB>lawsuit" asks when the lawsuit at byte 812 of news/story.txt was. */
#include "find/word_table.h"

#include <stdlib.h>

#include "dict/table.h"
#include "text/ascii.h"
#include "text/utf8.h"

enum { DIGITS = 9 };

/* The name of a column holds no digit: a mistyped offset is no heading. */
static bool names_column(eg_span cell) {
    for (size_t i = 0; i < cell.len; i++)
        if (eg_ascii_is_digit(cell.ptr[i])) return false;
    return true;
}

static bool read_number(eg_span s, uint32_t *value) {
    if (!s.len || s.len > DIGITS) return false;
    *value = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9') return false;
        *value = *value * 10 + (uint32_t)(s.ptr[i] - '0');
    }
    return true;
}

/* Reads a line; faults are reported. */
static void read_row(eg_word_table *t, const eg_table *line) {
    if (!eg_table_utf8(line)) return;
    eg_span rest = line->others, offset, cell;
    const char *second = rest.ptr;
    bool two = eg_table_cell(line, &rest, &offset);
    uint32_t columns = two ? 2 : 1;
    while (eg_span_split(&rest, '\t', &cell)) columns++;
    if (columns > t->columns) t->columns = columns;
    if (!two || !line->first.len) {
        eg_table_fault(line, line->first, "no two cells; write a path or file name, a tab and a byte offset");
        return;
    }
    eg_word_row row = {.name = line->first, .cells = line->source, .line = (uint32_t)line->line};
    row.column =
        (uint32_t)eg_utf8_length((eg_span){line->source.ptr, (size_t)(second - line->source.ptr)}) + 1;
    if (read_number(offset, &row.offset))
        eg_vec_push(&t->arena, &t->rows, row);
    else if (!t->rows.len && !t->heading.len && names_column(offset))
        t->heading = line->source;
    else
        eg_table_fault(line, offset, "'%.*s' is no offset; write the number of bytes before the word",
                       (int)offset.len, offset.ptr);
}

static int by_name(const void *x, const void *y) {
    const eg_word_row *a = *(eg_word_row *const *)x, *b = *(eg_word_row *const *)y;
    int c = eg_span_cmp(a->name, b->name);
    return c ? c : (a->line > b->line) - (a->line < b->line);
}

eg_status eg_word_table_read(eg_word_table *t, const char *path, eg_diag *d) {
    eg_span bytes;
    eg_table line;
    eg_status status = eg_file_read(&t->arena, path, &bytes, d);
    if (status != EG_OK) return status;
    t->path = eg_arena_copy(&t->arena, eg_span_of(path));
    size_t faults = d->errors;
    for (bool more = eg_table_open(&line, &t->arena, t->path, bytes, d); more; more = eg_table_line(&line))
        read_row(t, &line);
    if (d->errors > faults) status = EG_USAGE;
    t->by_name = EG_NEW(&t->arena, eg_word_row *, t->rows.len + 1);
    for (size_t i = 0; i < t->rows.len; i++) t->by_name[i] = &t->rows.items[i];
    qsort(t->by_name, t->rows.len, sizeof *t->by_name, by_name);
    return status;
}

static eg_word_row *const *rows_of(const eg_word_table *t, eg_span name, size_t *count) {
    size_t low = 0, high = t->rows.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (eg_span_cmp(t->by_name[middle]->name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (*count = 0; low + *count < t->rows.len; ++*count)
        if (!eg_span_eq(t->by_name[low + *count]->name, name)) break;
    return *count ? t->by_name + low : NULL;
}

eg_word_row **eg_word_table_of(eg_arena *a, const eg_word_table *t, eg_span path, size_t *count) {
    size_t of_path, of_name = 0;
    eg_span name = eg_file_name(path);
    eg_word_row *const *first = rows_of(t, path, &of_path), *const *second = NULL;
    if (name.len < path.len) second = rows_of(t, name, &of_name);
    *count = of_path + of_name;
    eg_word_row **rows = *count ? EG_NEW(a, eg_word_row *, *count) : NULL;
    for (size_t i = 0; i < of_path; i++) rows[i] = first[i];
    for (size_t i = 0; i < of_name; i++) rows[of_path + i] = second[i];
    return rows;
}

void eg_word_table_fault(eg_word_table *t, const eg_word_row *row, uint32_t column, const char *fault,
                         eg_diag *d) {
    eg_place place = {.file = t->path, .line = row->line, .column = column, .source = row->cells};
    t->unanswered++;
    eg_diag_say(d, EG_ERROR, place, "%s", fault);
}

void eg_word_table_report(eg_word_table *t, eg_diag *d) {
    for (size_t i = 0; i < t->rows.len; i++)
        if (!t->rows.items[i].path.len)
            eg_word_table_fault(
                t, &t->rows.items[i], 1,
                "no article of that path or file name was read; give its path to entgraph, too", d);
}

void eg_word_table_release(eg_word_table *t) {
    eg_arena_release(&t->arena);
    *t = (eg_word_table){0};
}
