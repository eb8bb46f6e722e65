/* Words of articles, listed in a table.
 * In: a file of lines "path<TAB>offset", with any further cells. Out: its rows, and those that ask about one
 * document. Refuses an offset that is no number, and leaves no row unanswered without saying so.
 * Example: "story.txt<TAB>812<TAB>lawsuit" asks when the lawsuit at byte 812 of news/story.txt was. */
#include "find/word_table.h"

#include <stdlib.h>

enum { DIGITS = 9 };

static bool read_number(eg_span s, uint32_t *value) {
    if (!s.len || s.len > DIGITS) return false;
    *value = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9') return false;
        *value = *value * 10 + (uint32_t)(s.ptr[i] - '0');
    }
    return true;
}

/* Column of a byte of the line, in characters from 1. */
static uint32_t column_of(eg_span line, const char *at) {
    uint32_t column = 1;
    for (const char *p = line.ptr; p < at; p++) column += ((unsigned char)*p & 0xC0) != 0x80;
    return column;
}

/* Reads one line; false: a fault, reported. */
static bool read_row(eg_word_table *t, eg_place place, eg_diag *d) {
    eg_span rest = place.source, name, offset = {0}, cell;
    uint32_t columns = 1;
    eg_span_split(&rest, '\t', &name);
    bool two = rest.ptr && eg_span_split(&rest, '\t', &offset);
    for (columns += two; rest.ptr && eg_span_split(&rest, '\t', &cell);) columns++;
    if (columns > t->columns) t->columns = columns;
    place.column = 1;
    if (!two || !eg_span_trim(name).len) {
        eg_diag_say(d, EG_ERROR, place, "no two cells; write a path or file name, a tab and a byte offset");
        return false;
    }
    eg_word_row row = {.name = eg_span_trim(name), .cells = place.source, .line = (uint32_t)place.line};
    row.column = column_of(place.source, offset.ptr);
    if (read_number(eg_span_trim(offset), &row.offset)) {
        eg_vec_push(&t->arena, &t->rows, row);
        return true;
    }
    if (!t->rows.len && !t->heading.len) {
        t->heading = place.source;
        return true;
    }
    place.column = row.column;
    eg_diag_say(d, EG_ERROR, place, "'%.*s' is no offset; write the number of bytes before the word",
                (int)offset.len, offset.ptr);
    return false;
}

static int by_name(const void *x, const void *y) {
    const eg_word_row *a = *(eg_word_row *const *)x, *b = *(eg_word_row *const *)y;
    int c = eg_span_cmp(a->name, b->name);
    return c ? c : (a->line > b->line) - (a->line < b->line);
}

eg_status eg_word_table_read(eg_word_table *t, const char *path, eg_diag *d) {
    eg_span bytes, line;
    eg_status status = eg_file_read(&t->arena, path, &bytes, d);
    if (status != EG_OK) return status;
    t->path = eg_arena_copy(&t->arena, eg_span_of(path));
    if (eg_span_starts(bytes, EG_SPAN("\xEF\xBB\xBF"))) bytes = eg_span_slice(bytes, 3, bytes.len);
    eg_place place = {.file = t->path};
    while (eg_span_split(&bytes, '\n', &line)) {
        place.line++;
        if (eg_span_ends(line, EG_SPAN("\r"))) line.len--;
        place.source = line;
        if (!eg_span_trim(line).len || line.ptr[0] == '#') continue;
        if (!read_row(t, place, d)) status = EG_USAGE;
    }
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
    size_t base = path.len, of_path, of_name = 0;
    while (base > 0 && path.ptr[base - 1] != '/') base--;
    eg_word_row *const *first = rows_of(t, path, &of_path), *const *second = NULL;
    if (base) second = rows_of(t, eg_span_slice(path, base, path.len), &of_name);
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
