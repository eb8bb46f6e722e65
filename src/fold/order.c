/* Order: ranks of strings, a merge sort with context, a radix sort of keyed values.
 * In: a string table, arrays. Out: the same arrays sorted. Refuses to look at ids: they follow arrival.
 * Example: with "Twitter" as id 1 and "China" as id 2 the ranks are 2 and 1. */
#include "fold/order.h"

#include <string.h>

enum { RUN = 8, DIGIT = 256 };

/* The first eight bytes decide nearly every comparison without a look at the string. */
typedef struct prefixed {
    uint64_t prefix; /* big-endian, zero-padded */
    uint32_t id;
} prefixed;

static int compare_prefixed(const void *x, const void *y, const void *context) {
    const prefixed *a = x, *b = y;
    const eg_intern *strings = context;
    if (a->prefix != b->prefix) return eg_compare(a->prefix, b->prefix);
    return eg_span_cmp(eg_intern_get(strings, a->id), eg_intern_get(strings, b->id));
}

static uint64_t prefix_of(eg_span s) {
    uint64_t prefix = 0;
    for (size_t i = 0; i < 8; i++) prefix = prefix << 8 | (i < s.len ? (unsigned char)s.ptr[i] : 0);
    return prefix;
}

void eg_order_make(eg_arena *a, const eg_intern *strings, eg_order *out) {
    eg_arena scratch = {0};
    uint32_t count = eg_intern_end(strings);
    prefixed *keys = EG_NEW(&scratch, prefixed, count);
    for (uint32_t id = 0; id < count; id++) keys[id] = (prefixed){prefix_of(eg_intern_get(strings, id)), id};
    eg_sort(keys, count, sizeof *keys, compare_prefixed, strings);
    out->rank = EG_NEW(a, uint32_t, count);
    out->sorted = EG_NEW(a, uint32_t, count);
    out->count = count;
    for (uint32_t i = 0; i < count; i++) {
        out->sorted[i] = keys[i].id;
        out->rank[keys[i].id] = i;
    }
    eg_arena_release(&scratch);
}

static bool is_sorted(const char *p, size_t count, size_t size, eg_compare_fn *compare, const void *context) {
    for (size_t i = 1; i < count; i++)
        if (compare(p + (i - 1) * size, p + i * size, context) > 0) return false;
    return true;
}

/* Sorts a short run in place; held has room for one item. */
static void insert_run(char *p, size_t count, size_t size, eg_compare_fn *compare, const void *context,
                       char *held) {
    for (size_t i = 1; i < count; i++) {
        size_t at = i;
        while (at > 0 && compare(p + (at - 1) * size, p + i * size, context) > 0) at--;
        if (at == i) continue;
        memcpy(held, p + i * size, size);
        memmove(p + (at + 1) * size, p + at * size, (i - at) * size);
        memcpy(p + at * size, held, size);
    }
}

/* Merges from[0, left) and from[left, left + right) to out. */
static void merge(char *out, const char *from, size_t left, size_t right, size_t size, eg_compare_fn *compare,
                  const void *context) {
    const char *a = from, *b = from + left * size;
    const char *a_end = b, *b_end = b + right * size;
    while (a < a_end && b < b_end) {
        const char **next = compare(a, b, context) <= 0 ? &a : &b;
        memcpy(out, *next, size);
        *next += size;
        out += size;
    }
    size_t rest = (size_t)(a_end - a);
    memcpy(out, a, rest);
    memcpy(out + rest, b, (size_t)(b_end - b));
}

void eg_sort(void *items, size_t count, size_t size, eg_compare_fn *compare, const void *context) {
    if (count < 2 || is_sorted(items, count, size, compare, context)) return;
    eg_arena scratch = {0};
    char *from = items, *to = eg_arena_array(&scratch, count > RUN ? count : 1, size);
    for (size_t i = 0; i < count; i += RUN)
        insert_run(from + i * size, count - i < RUN ? count - i : RUN, size, compare, context, to);
    for (size_t width = RUN; width < count; width *= 2) {
        for (size_t i = 0; i < count; i += 2 * width) {
            size_t left = count - i < width ? count - i : width;
            size_t right = count - i - left < width ? count - i - left : width;
            merge(to + i * size, from + i * size, left, right, size, compare, context);
        }
        char *swap = from;
        from = to;
        to = swap;
    }
    if (from != items) memcpy(items, from, count * size);
    eg_arena_release(&scratch);
}

void eg_sort_keyed(eg_keyed *items, size_t count) {
    enum { FEW = 40 }; /* eight passes over 256 digits would cost more */
    if (count <= FEW) {
        for (size_t i = 1; i < count; i++) {
            eg_keyed held = items[i];
            size_t at = i;
            for (; at > 0 && items[at - 1].key > held.key; at--) items[at] = items[at - 1];
            items[at] = held;
        }
        return;
    }
    eg_arena scratch = {0};
    eg_keyed *from = items, *to = EG_NEW(&scratch, eg_keyed, count);
    for (unsigned shift = 0; shift < 64; shift += 8) {
        size_t places[DIGIT] = {0};
        for (size_t i = 0; i < count; i++) places[(from[i].key >> shift) & (DIGIT - 1)]++;
        if (places[(from[0].key >> shift) & (DIGIT - 1)] == count) continue; /* one digit for all */
        size_t at = 0;
        for (size_t d = 0; d < DIGIT; d++) {
            size_t n = places[d];
            places[d] = at;
            at += n;
        }
        for (size_t i = 0; i < count; i++) to[places[(from[i].key >> shift) & (DIGIT - 1)]++] = from[i];
        eg_keyed *swap = from;
        from = to;
        to = swap;
    }
    if (from != items) memcpy(items, from, count * sizeof *items);
    eg_arena_release(&scratch);
}
