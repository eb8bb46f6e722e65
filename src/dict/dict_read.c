/* Reading dictionaries: files and folders -> rows for entry_rows.c, action_rows.c and word_rows.c.
 * In: a path. Out: a fuller dictionary. Refuses to stop at a fault: every fault of every file is shown, and
 * what was readable is kept. Example: a file whose header begins with "person" lists people, whatever its
 * name. */
#include <string.h>

#include "base/file.h"
#include "dict/rows.h"

static const eg_row_kind *const kinds[] = {
    &eg_rows_organization, &eg_rows_person,      &eg_rows_place,        &eg_rows_action,
    &eg_rows_modal,        &eg_rows_kind,        &eg_rows_title,        &eg_rows_suffix,
    &eg_rows_stop,         &eg_rows_common,      &eg_rows_abbreviation, &eg_rows_number,
    &eg_rows_time_word,    &eg_rows_clause_word, &eg_rows_given,        &eg_rows_name_word,
};
enum { KINDS = sizeof kinds / sizeof *kinds };

static const eg_row_kind *kind_of(const eg_table *t) {
    eg_span names[KINDS];
    for (size_t i = 0; i < KINDS; i++) {
        names[i] = eg_span_of(kinds[i]->columns[0]);
        if (eg_span_eq(names[i], t->first)) return kinds[i];
    }
    eg_span near = eg_nearest(t->first, names, KINDS);
    int n = (int)t->first.len;
    if (near.len)
        eg_table_fault(t, t->first, "unknown first column '%.*s' (did you mean '%.*s'?)", n, t->first.ptr,
                       (int)near.len, near.ptr);
    else
        eg_table_fault(
            t, t->first,
            "unknown first column '%.*s'; it says what the file lists: organization, person, place, action …",
            n, t->first.ptr);
    return NULL;
}

static void read_table(eg_dict *d, eg_span shown, eg_span bytes) {
    eg_table t;
    if (!eg_table_open(&t, shown, bytes, &d->diag)) return;
    const eg_row_kind *kind = kind_of(&t);
    if (!kind) return;
    uint32_t file = (uint32_t)d->files.len;
    eg_vec_push(&d->arena, &d->files, eg_arena_copy(&d->arena, shown));
    eg_table_columns(&t, kind->columns, kind->count);
    while (eg_table_next(&t)) kind->read(d, &t, (eg_source){file, (uint32_t)t.line});
}

static bool is_table(eg_span name) {
    return eg_span_ends(name, EG_SPAN(".tsv"));
}

static eg_status read_file(eg_dict *d, const char *path, eg_span shown) {
    eg_span bytes;
    eg_arena text = {0};
    eg_status status = eg_file_read(&text, path, &bytes, &d->diag);
    if (status == EG_OK) read_table(d, shown, bytes);
    eg_arena_release(&text);
    return status;
}

static eg_span base_name(eg_span path) {
    size_t at = path.len;
    while (at && path.ptr[at - 1] != '/') at--;
    return eg_span_slice(path, at, path.len);
}

/* The files of one folder, in byte order, those of its folders left alone. */
static eg_status read_folder(eg_dict *d, const char *path, const char *shown_as) {
    eg_arena scratch = {0};
    eg_path_list list = {0};
    eg_status status = eg_file_walk(&scratch, &path, 1, is_table, &list, &d->diag);
    size_t depth = 0;
    for (size_t i = 0; i < strlen(path); i++) depth += path[i] == '/' && path[i + 1] && path[i + 1] != '/';
    for (size_t i = 0; i < list.paths.len; i++) {
        eg_span file = list.paths.items[i], name = base_name(file), shown = name;
        size_t slashes = 0;
        for (size_t c = 1; c < file.len; c++) slashes += file.ptr[c] == '/' && file.ptr[c - 1] != '/';
        if (slashes > depth + (path[0] == '/' ? 0 : 1)) continue;
        if (shown_as[0]) {
            size_t n = strlen(shown_as);
            shown = eg_arena_printf(&scratch, "%s%s%.*s", shown_as, shown_as[n - 1] == '/' ? "" : "/",
                                    (int)name.len, name.ptr);
        }
        eg_status s = read_file(d, file.ptr, shown);
        if (s > status) status = s;
    }
    if (status == EG_OK && !list.paths.len)
        eg_diag_say(&d->diag, EG_WARNING, (eg_place){0},
                    "'%s': no dictionary in this folder (files named *.tsv)", path);
    eg_arena_release(&scratch);
    return status;
}

eg_status eg_dict_add(eg_dict *d, const char *path, const char *shown_as) {
    if (d->compiled) {
        eg_diag_say(&d->diag, EG_ERROR, (eg_place){0}, "'%s': the dictionary is compiled; add files before",
                    path);
        return EG_USAGE;
    }
    size_t faults = d->diag.errors;
    d->folder++;
    const char *shown = shown_as ? shown_as : path;
    eg_status status =
        eg_file_is_folder(path) ? read_folder(d, path, shown) : read_file(d, path, eg_span_of(shown));
    if (status == EG_OK && d->diag.errors > faults) status = EG_DICT;
    return status;
}
