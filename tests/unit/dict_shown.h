/* dict_shown: a dictionary that is taught, what is in it, and what is said of its files. */
#ifndef TESTS_DICT_SHOWN_H
#define TESTS_DICT_SHOWN_H

#include "dict_maker.h"

static taught *t;

static inline void set_up(void) {
    t = taught_new();
}

static inline void tear_down(void) {
    taught_free(t);
}

static inline const eg_entry *entry(const char *name) {
    uint32_t at = eg_dict_entry(t->dict, eg_span_of(name));
    ck_assert_uint_ne(at, UINT32_MAX);
    return &t->dict->entries.items[at];
}

static inline void check_span(eg_span got, const char *expected) {
    ck_assert_msg(eg_span_eq(got, eg_span_of(expected)), "'%.*s', not '%s'", SPAN_ARGS(got), expected);
}

/* What is said of a file; its rows are numbered from 1, the header's line. */
static inline void check_fault(const char *rows, const char *expected) {
    t->said[0] = '\0';
    ck_assert_int_eq(teach_bytes(t, "f.tsv", rows, strlen(rows)), EG_DICT);
    ck_assert_str_eq(t->said, expected);
}

#endif
