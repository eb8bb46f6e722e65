/* Publication dates from a table.
 * In: a file of lines "path<TAB>date". Out: the date of a document by its path, else by its file's name.
 * Refuses two dates for one name, and dates whose day and month could be taken for each other.
 * Example: "story.txt<TAB>2019-08-19" dates news/story.txt and old/story.txt, unless one of them has a row.
 */
#include "find/date_table.h"

#include <stdlib.h>

#include "text/stamp.h"

static int by_name(const void *x, const void *y) {
    const eg_date_row *a = x, *b = y;
    int c = eg_span_cmp(a->name, b->name);
    return c ? c : (a->line > b->line) - (a->line < b->line);
}

/* Column of a byte of the line, in characters from 1. */
static size_t column_of(eg_span line, eg_span cell) {
    size_t column = 1;
    for (const char *p = line.ptr; p < cell.ptr; p++) column += ((unsigned char)*p & 0xC0) != 0x80;
    return column;
}

/* Reads one line; false: a fault, reported. */
static bool read_row(eg_date_table *t, eg_place place, eg_diag *d) {
    eg_span rest = place.source, name, date;
    eg_period days;
    eg_span_split(&rest, '\t', &name);
    bool two = rest.ptr && eg_span_split(&rest, '\t', &date);
    name = eg_span_trim(name);
    place.column = 1;
    if (!two || !name.len) {
        eg_diag_say(d, EG_ERROR, place, "no two cells; write a path or file name, a tab and a date");
        return false;
    }
    date = eg_span_trim(date);
    bool heading = !t->rows.len && eg_span_eq(date, EG_SPAN("date"));
    if (heading) return true;
    eg_span iso = eg_period_of(date, &days) ? date : eg_stamp_date(&t->arena, date);
    place.column = column_of(place.source, date);
    if (!iso.len) {
        eg_diag_say(d, EG_ERROR, place, "'%.*s' is no certain date; write 2019-08-19, 2019-08 or 2019",
                    (int)date.len, date.ptr);
        return false;
    }
    eg_span why = eg_arena_printf(&t->arena, "%.*s:%zu", (int)place.file.len, place.file.ptr, place.line);
    eg_vec_push(&t->arena, &t->rows,
                (eg_date_row){.name = name, .date = iso, .why = why, .line = (uint32_t)place.line});
    return true;
}

eg_status eg_date_table_read(eg_date_table *t, const char *path, eg_diag *d) {
    eg_span bytes, line;
    eg_status status = eg_file_read(&t->arena, path, &bytes, d);
    if (status != EG_OK) return status;
    t->path = eg_arena_copy(&t->arena, eg_span_of(path));
    if (eg_span_starts(bytes, EG_SPAN("\xEF\xBB\xBF"))) bytes = eg_span_slice(bytes, 3, bytes.len);
    eg_place place = {.file = t->path};
    while (eg_span_split(&bytes, '\n', &line)) {
        place.line++;
        place.source = line;
        if (!eg_span_trim(line).len || line.ptr[0] == '#') continue;
        if (!read_row(t, place, d)) status = EG_USAGE;
    }
    if (t->rows.len) qsort(t->rows.items, t->rows.len, sizeof *t->rows.items, by_name);
    for (size_t i = 1; i < t->rows.len; i++) {
        const eg_date_row *a = &t->rows.items[i - 1], *b = &t->rows.items[i];
        if (!eg_span_eq(a->name, b->name) || eg_span_eq(a->date, b->date)) continue;
        eg_diag_say(d, EG_ERROR, (eg_place){.file = t->path, .line = b->line},
                    "'%.*s' has another date in line %u; keep one of them", (int)b->name.len, b->name.ptr,
                    a->line);
        status = EG_USAGE;
    }
    return status;
}

static eg_date_row *row_of(const eg_date_table *t, eg_span name) {
    size_t low = 0, high = t->rows.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (eg_span_cmp(t->rows.items[middle].name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < t->rows.len && eg_span_eq(t->rows.items[low].name, name) ? &t->rows.items[low] : NULL;
}

eg_date_given eg_date_table_of(eg_date_table *t, eg_span path) {
    size_t base = path.len;
    while (base > 0 && path.ptr[base - 1] != '/') base--;
    eg_date_row *row = row_of(t, path);
    if (!row) row = row_of(t, eg_span_slice(path, base, path.len));
    if (!row) return (eg_date_given){0};
    row->used = true;
    return (eg_date_given){row->date, row->why};
}

void eg_date_table_report(const eg_date_table *t, eg_diag *d) {
    const eg_date_row *first = NULL;
    size_t unused = 0;
    for (size_t i = 0; i < t->rows.len; i++) {
        const eg_date_row *row = &t->rows.items[i];
        unused += !row->used;
        if (!row->used && (!first || row->line < first->line)) first = row;
    }
    if (!unused) return;
    eg_diag_say(d, EG_WARNING, (eg_place){.file = t->path, .line = first->line},
                "'%.*s' is the path or file name of no article that was read (%zu of %zu rows date none)",
                (int)first->name.len, first->name.ptr, unused, t->rows.len);
}

void eg_date_table_release(eg_date_table *t) {
    eg_arena_release(&t->arena);
    *t = (eg_date_table){0};
}
