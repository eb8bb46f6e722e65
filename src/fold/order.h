/* order: sorting that does not depend on the order in which strings became ids.
 *
 * Ids of the graph's string table follow arrival. Folding therefore compares ranks: the rank of a string is
 * its place among all strings in byte order, so that comparing two numbers compares the strings. */
#ifndef EG_FOLD_ORDER_H
#define EG_FOLD_ORDER_H

#include "base/intern.h"

typedef struct eg_order {
    uint32_t *rank;           /* by id */
    uint32_t *sorted;         /* id by rank */
    uint32_t count;           /* ids known: strings added later have no rank and must not be asked for */
    const eg_intern *strings; /* while there are no ranks yet: to be compared themselves */
} eg_order;

/* Ranks all strings of the table, with so many threads. Lives in the arena. */
void eg_order_make(eg_arena *a, const eg_intern *strings, unsigned threads, eg_order *out);
static inline uint32_t eg_order_rank(const eg_order *o, uint32_t id) {
    return o->rank[id];
}
/* Order of two strings: -1, 0, 1. */
static inline int eg_order_compare(const eg_order *o, uint32_t a, uint32_t b) {
    if (a == b) return 0;
    if (!o->rank) return eg_span_cmp(eg_intern_get(o->strings, a), eg_intern_get(o->strings, b));
    return o->rank[a] < o->rank[b] ? -1 : 1;
}
static inline uint32_t eg_order_id(const eg_order *o, uint32_t rank) {
    return o->sorted[rank];
}

/* -1, 0, 1; a statement of its own so that comparators read as a list of keys. */
static inline int eg_compare(uint64_t a, uint64_t b) {
    return (a > b) - (a < b);
}
static inline int eg_compare_signed(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}

typedef int eg_compare_fn(const void *a, const void *b, const void *context);

/* Stable merge sort of count items of size bytes; the C library's qsort passes no context and is not stable
 * everywhere. Sorted input costs count - 1 comparisons. */
void eg_sort(void *items, size_t count, size_t size, eg_compare_fn *compare, const void *context);

/* Stable radix sort by key, for millions of pairs. */
typedef struct eg_keyed {
    uint64_t key, value;
} eg_keyed;
void eg_sort_keyed(eg_keyed *items, size_t count);

#endif
