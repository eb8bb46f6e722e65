/* Reading dictionaries: files and folders -> rows for entry_rows.c, action_rows.c and word_rows.c.
 * In: a path. Out: a fuller dictionary. Refuses to stop at a fault: every fault of every file is shown, and
 * what was readable is kept. Example: a file whose header begins with "person" lists people, whatever its
 * name; after a line "place<TAB>kind" it lists places. */
#include <string.h>

#include "base/file.h"
#include "dict/cache.h"
#include "dict/rows.h"
#include "text/ascii.h"
#include "text/utf8.h"

static const eg_row_kind *const kinds[] = {
    &eg_rows_organization, &eg_rows_person,    &eg_rows_place,     &eg_rows_action,    &eg_rows_modal,
    &eg_rows_kind,         &eg_rows_title,     &eg_rows_suffix,    &eg_rows_stop,      &eg_rows_common,
    &eg_rows_abbreviation, &eg_rows_number,    &eg_rows_time_word, &eg_rows_time_rule, &eg_rows_clause_word,
    &eg_rows_given,        &eg_rows_name_word,
};
enum { KINDS = sizeof kinds / sizeof *kinds };

/* The sign that parts the cells of a header where a tab should, as in "place;kind"; 0 = none. */
static char other_sign(const eg_span *names, eg_span first) {
    eg_span quote = EG_SPAN("\"");
    size_t start = eg_span_starts(first, quote) ? 1 : 0;
    for (size_t i = 0; i < KINDS; i++) {
        eg_span rest = eg_span_slice(first, start, first.len);
        if (rest.len <= names[i].len || !eg_ascii_same(rest.ptr, names[i].ptr, names[i].len)) continue;
        rest = eg_span_slice(rest, names[i].len, rest.len);
        if (start && eg_span_starts(rest, quote)) rest = eg_span_slice(rest, 1, rest.len);
        if (rest.len && strchr(";,", rest.ptr[0])) return rest.ptr[0];
    }
    return 0;
}

static const eg_row_kind *kind_of(const eg_table *t) {
    eg_span names[KINDS];
    for (size_t i = 0; i < KINDS; i++) {
        names[i] = eg_span_of(kinds[i]->columns[0]);
        if (!eg_ascii_is(t->first, names[i].ptr)) continue;
        if (!eg_span_eq(t->first, names[i]))
            eg_table_fault(t, t->first, "unknown first column '%.*s' (write '%s')", (int)t->first.len,
                           t->first.ptr, names[i].ptr);
        return kinds[i];
    }
    if (!eg_table_utf8(t)) return NULL;
    eg_span near = eg_nearest(t->first, names, KINDS);
    int n = (int)t->first.len;
    char sign = other_sign(names, t->first);
    if (sign)
        eg_table_fault(t, t->first, "cells are parted by '%c' here; save the table with tabs between them",
                       sign);
    else if (near.len)
        eg_table_fault(t, t->first, "unknown first column '%.*s' (did you mean '%.*s'?)", n, t->first.ptr,
                       (int)near.len, near.ptr);
    else
        eg_table_fault(
            t, t->first,
            "unknown first column '%.*s'; it says what the file lists: organization, person, place, action …",
            n, t->first.ptr);
    return NULL;
}

/* How many cells after the first one name columns of the kind, in whatever case, and how many hold something
 * else. */
static void count_columns(const eg_table *t, const eg_row_kind *kind, size_t *known, size_t *other) {
    eg_span rest = t->source, cell;
    *known = *other = 0;
    eg_table_cell(t, &rest, &cell);
    while (eg_table_cell(t, &rest, &cell)) {
        size_t c = 1;
        while (c < kind->count && !eg_ascii_is(cell, kind->columns[c])) c++;
        if (c < kind->count)
            ++*known;
        else if (cell.len)
            ++*other;
    }
}

/* A bit for words of that length and first letter. */
static uint64_t bit_of(eg_span word) {
    return word.len ? (uint64_t)1 << (((unsigned char)eg_ascii_lower(word.ptr[0]) * 7 + word.len) & 63) : 0;
}

/* The bits of the columns of all kinds from number `from` to before `to`; number 0 names the kind. */
static uint64_t column_bits(size_t from, size_t to) {
    uint64_t bits = 0;
    for (size_t i = 0; i < KINDS; i++)
        for (size_t c = from; c < kinds[i]->count && c < to; c++)
            bits |= bit_of(eg_span_of(kinds[i]->columns[c]));
    return bits;
}

static bool is_column(eg_span cell, size_t from, size_t to) {
    for (size_t i = 0; i < KINDS; i++)
        for (size_t c = from; c < kinds[i]->count && c < to; c++)
            if (eg_ascii_is(cell, kinds[i]->columns[c])) return true;
    return false;
}

/* What most lines that are no headers differ from them in. */
typedef struct header_bits {
    uint64_t names, columns; /* of kinds; of their other columns */
} header_bits;

/* Whether the first cell may be the name of a kind: one may be misspelt, but not with a capital. */
static bool may_name_kind(const eg_table *t, const header_bits *bits) {
    if (!t->first.len) return false;
    if (!eg_ascii_is_upper(t->first.ptr[0])) return eg_ascii_is_lower(t->first.ptr[0]);
    return (bit_of(t->first) & bits->names) && is_column(t->first, 0, 1);
}

/* Whether a cell after the first one is the name of a column. */
static bool names_columns(const eg_table *t, const header_bits *bits) {
    eg_span rest = t->others, cell;
    while (eg_table_cell(t, &rest, &cell)) {
        if ((bit_of(cell) & bits->columns) && is_column(cell, 1, SIZE_MAX)) return true;
    }
    return false;
}

/* Whether the current line is the header of a further table: its first cell names a kind of table, and
 * another cell one of that kind's columns, so that no word of a word list is taken for one. With its first
 * cell misspelt or in capitals it counts when all other cells are right; kind_of tells. */
static bool begins_table(const eg_table *t, const header_bits *bits) {
    if (!may_name_kind(t, bits) || !names_columns(t, bits)) return false; /* as nearly all rows */
    for (size_t i = 0; i < KINDS; i++) {
        eg_span name = eg_span_of(kinds[i]->columns[0]);
        size_t known, other;
        if (!eg_nearest(t->first, &name, 1).len) continue;
        count_columns(t, kinds[i], &known, &other);
        if (known && (!other || eg_span_eq(t->first, name))) return true;
    }
    return false;
}

void eg_rows_each(eg_table *t, eg_row_visit visit, void *user) {
    const eg_row_kind *kind = NULL;
    const header_bits bits = {column_bits(0, 1), column_bits(1, SIZE_MAX)};
    bool header = true;
    do {
        if (header || begins_table(t, &bits)) {
            kind = kind_of(t); /* without one, the rows below it are passed over */
            if (kind) eg_table_columns(t, kind->columns, kind->count);
            header = false;
        } else if (kind && eg_table_row(t)) {
            visit(user, kind, t);
        }
    } while (eg_table_line(t));
}

static void read_row(void *user, const eg_row_kind *kind, const eg_table *t) {
    eg_dict *d = user;
    kind->read(d, t, (eg_source){(uint32_t)d->files.len - 1, (uint32_t)t->line});
}

static void read_table(eg_dict *d, const eg_dict_file *file, eg_span bytes) {
    eg_table t;
    eg_arena cells = {0};
    if (d->cache) eg_cache_note_file(d->cache, file, bytes);
    if (!eg_table_open(&t, &cells, file->shown, bytes, &d->diag)) return;
    eg_dict_file origin = {.shown = eg_arena_copy(&d->arena, file->shown),
                           .path = eg_arena_copy(&d->arena, file->path),
                           .folder = d->folder};
    eg_vec_push(&d->arena, &d->files, origin);
    eg_rows_each(&t, read_row, d);
    eg_arena_release(&cells);
}

static bool is_table(eg_span name) {
    return eg_span_ends(name, EG_SPAN(".tsv"));
}

/* As the path of a folder was given, its file's name behind it. */
static eg_span shown_name(eg_arena *a, const char *shown_as, eg_span name) {
    size_t n = strlen(shown_as);
    if (!n) return name;
    return eg_arena_printf(a, "%s%s%.*s", shown_as, shown_as[n - 1] == '/' ? "" : "/", (int)name.len,
                           name.ptr);
}

/* Slashes that part folders, "//" counted once. */
static size_t slashes(eg_span path) {
    size_t n = 0;
    for (size_t i = 1; i < path.len; i++) n += path.ptr[i] == '/' && path.ptr[i - 1] != '/';
    return n;
}

/* The files of one folder, in byte order, those of its folders left alone. */
static eg_status list_folder(eg_arena *a, const char *path, const char *shown_as, eg_dict_files *out,
                             eg_diag *diag) {
    eg_path_list list = {0};
    eg_status status = eg_file_walk(a, &path, 1, is_table, &list, diag);
    size_t length = strlen(path);
    while (length && path[length - 1] == '/') length--;
    size_t depth = slashes((eg_span){path, length}) + 1;
    for (size_t i = 0; i < list.paths.len; i++) {
        eg_dict_file f = {.path = list.paths.items[i]};
        if (slashes(f.path) > depth) continue;
        f.shown = eg_utf8_shown(a, shown_name(a, shown_as, eg_file_name(f.path)));
        eg_vec_push(a, out, f);
    }
    if (status == EG_OK && !list.paths.len)
        eg_diag_say(diag, EG_WARNING, (eg_place){0}, "'%s': no dictionary in this folder (files named *.tsv)",
                    path);
    return status;
}

eg_status eg_dict_list(eg_arena *a, const char *path, const char *shown_as, eg_dict_files *out,
                       eg_diag *diag) {
    *out = (eg_dict_files){0};
    if (eg_file_is_folder(path)) return list_folder(a, path, shown_as, out, diag);
    eg_vec_push(a, out,
                (eg_dict_file){.path = eg_span_of(path), .shown = eg_utf8_shown(a, eg_span_of(shown_as))});
    return EG_OK;
}

/* Reads files. All are in memory before the first is taken apart, so that the room for their entries is
 * known. */
static eg_status read_files(eg_dict *d, const char *path, const char *shown_as) {
    eg_arena scratch = {0};
    eg_dict_files files;
    eg_status status = eg_dict_list(&scratch, path, shown_as, &files, &d->diag);
    eg_span *bytes = EG_NEW(&scratch, eg_span, files.len);
    size_t total = 0;
    for (size_t i = 0; i < files.len; i++) {
        eg_status s = eg_file_read(&scratch, files.items[i].path.ptr, &bytes[i], &d->diag);
        if (s != EG_OK) bytes[i].ptr = NULL;
        if (s > status) status = s;
        total += bytes[i].len;
    }
    eg_dict_expect(d, total);
    for (size_t i = 0; i < files.len; i++)
        if (bytes[i].ptr) read_table(d, &files.items[i], bytes[i]);
    eg_arena_release(&scratch);
    return status;
}

eg_status eg_dict_read(eg_dict *d, const char *path, const char *shown_as) {
    size_t faults = d->diag.errors;
    d->folder++;
    eg_status status = read_files(d, path, shown_as);
    eg_dict_folder folder = {eg_arena_copy(&d->arena, eg_span_of(path)), d->entries.len};
    eg_vec_push(&d->arena, &d->folders, folder);
    return status == EG_OK && d->diag.errors > faults ? EG_DICT : status;
}

eg_status eg_dict_add(eg_dict *d, const char *path, const char *shown_as) {
    if (d->compiled) {
        eg_diag_say(&d->diag, EG_ERROR, (eg_place){0}, "'%s': the dictionary is compiled; add files before",
                    path);
        return EG_USAGE;
    }
    const char *shown = shown_as ? shown_as : path;
    if (!d->cache) return eg_dict_read(d, path, shown);
    eg_cache_note_added(d->cache, path, shown);
    return EG_OK;
}
