/* Publication dates from a table.
 * In: a file of lines "path<TAB>date". Out: the date of a document by its path, else by its file's name.
 * Refuses two dates for one name, and dates whose day and month could be taken for each other.
 * Example: "story.txt<TAB>2019-08-19" dates news/story.txt and old/story.txt, unless one of them has a row.
 */
#include "find/date_table.h"

#include <stdlib.h>

#include "dict/table.h"
#include "text/stamp.h"
#include "text/utf8.h"

static int by_name(const void *x, const void *y) {
    const eg_date_row *a = x, *b = y;
    int c = eg_span_cmp(a->name, b->name);
    return c ? c : (a->line > b->line) - (a->line < b->line);
}

/* "2019-08-19" of "2019-08-19T18:30:00Z" and "2019-08-19 18:30", as exports write them; else all of it. */
static eg_span without_clock(eg_span date) {
    static const char pattern[] = "29:59"; /* the largest digits */
    if (date.len < 16 || (date.ptr[10] != 'T' && date.ptr[10] != ' ')) return date;
    for (size_t i = 0; pattern[i]; i++) {
        char c = date.ptr[11 + i];
        if (pattern[i] == ':' ? c != ':' : c < '0' || c > pattern[i]) return date;
    }
    return date.ptr[11] == '2' && date.ptr[12] > '3' ? date : eg_span_slice(date, 0, 10);
}

/* Reads a line; faults are reported. */
static void read_row(eg_date_table *t, const eg_table *line) {
    eg_span rest = line->others, date;
    eg_period days;
    if (!eg_table_utf8(line)) return;
    if (!line->first.len || !eg_table_cell(line, &rest, &date)) {
        eg_table_fault(line, line->first, "no two cells; write a path or file name, a tab and a date");
        return;
    }
    bool heading = !t->rows.len && eg_span_eq(date, EG_SPAN("date"));
    if (heading) return;
    date = without_clock(date);
    bool in_words = eg_span_find(date, '-', 0) != 4; /* not 2019-Q3 or 2019-08-19/2019-09 */
    eg_span iso = eg_period_given(date, &days) ? date : EG_SPAN("");
    if (!iso.len && in_words) iso = eg_stamp_date(&t->arena, t->lexicon, date);
    if (!iso.len) {
        eg_table_fault(line, date, "'%.*s' is no certain date; write 2019-08-19, 2019-08 or 2019",
                       (int)date.len, date.ptr);
        return;
    }
    eg_span why = eg_arena_printf(&t->arena, "%.*s:%zu", (int)t->path.len, t->path.ptr, line->line);
    eg_vec_push(&t->arena, &t->rows,
                (eg_date_row){.name = line->first, .date = iso, .why = why, .line = (uint32_t)line->line});
}

eg_status eg_date_table_read(eg_date_table *t, const char *path, const eg_lexicon *lexicon, eg_diag *d) {
    eg_span bytes;
    eg_table line;
    eg_status status = eg_file_read(&t->arena, path, &bytes, d);
    if (status != EG_OK) return status;
    t->lexicon = lexicon;
    t->path = eg_utf8_shown(&t->arena, eg_arena_copy(&t->arena, eg_span_of(path)));
    size_t faults = d->errors;
    for (bool more = eg_table_open(&line, &t->arena, t->path, bytes, d); more; more = eg_table_line(&line))
        read_row(t, &line);
    if (d->errors > faults) status = EG_USAGE;
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
    size_t low = eg_span_find_row(t->rows.items, t->rows.len, sizeof *t->rows.items, name);
    return low < t->rows.len && eg_span_eq(t->rows.items[low].name, name) ? &t->rows.items[low] : NULL;
}

static eg_date_row *row_for(const eg_date_table *t, eg_span path) {
    eg_date_row *row = row_of(t, path);
    return row ? row : row_of(t, eg_file_name(path));
}

eg_date_given eg_date_table_of(const eg_date_table *t, eg_span path) {
    const eg_date_row *row = row_for(t, path);
    return row ? (eg_date_given){.date = row->date, .why = row->why} : (eg_date_given){0};
}

void eg_date_table_met(eg_date_table *t, eg_span path) {
    eg_date_row *row = row_for(t, path);
    if (row) row->used = true;
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
