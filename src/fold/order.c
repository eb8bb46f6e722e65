/* Order: ranks of strings, a merge sort with context, a radix sort of keyed values.
 * In: a string table, arrays. Out: the same arrays sorted. Refuses to look at ids: they follow arrival.
 * Example: with "Twitter" as id 1 and "China" as id 2 the ranks are 2 and 1. */
#include "fold/order.h"

#include <string.h>

#include "base/eight.h"

enum { RUN = 8, DIGIT = 256 };

/* Eight bytes of a string as a number that sorts as they do, zeros after its end. */
static uint64_t eight_at(eg_span s, size_t at) {
    return at < s.len ? __builtin_bswap64(eg_eight_part(s.ptr + at, s.len - at)) : 0;
}

static int compare_strings(const void *x, const void *y, const void *context) {
    const eg_keyed *a = x, *b = y;
    return eg_span_cmp(eg_intern_get(context, (uint32_t)a->value),
                       eg_intern_get(context, (uint32_t)b->value));
}

/* Sorts ids whose strings agree in all bytes before at. The next eight decide nearly always; few that agree
 * in these too are compared as a whole, many go on. */
static void sort_strings(const eg_intern *strings, eg_keyed *items, size_t count, size_t at) {
    enum { FEW = 16 };
    bool longer = true;
    for (; count > FEW && longer; at += 8) {
        longer = false;
        for (size_t i = 0; i < count; i++) {
            eg_span s = eg_intern_get(strings, (uint32_t)items[i].value);
            items[i].key = eight_at(s, at);
            longer |= s.len > at + 8;
        }
        eg_sort_keyed(items, count);
        if (items[0].key == items[count - 1].key) continue;
        for (size_t i = 0, n; i < count; i += n) {
            for (n = 1; i + n < count && items[i + n].key == items[i].key;) n++;
            if (n > 1) sort_strings(strings, items + i, n, at + 8);
        }
        return;
    }
    eg_sort(items, count, sizeof *items, compare_strings, strings);
}

void eg_order_make(eg_arena *a, const eg_intern *strings, eg_order *out) {
    uint32_t count = eg_intern_end(strings);
    out->rank = eg_arena_alloc(a, count * sizeof *out->rank);
    out->sorted = eg_arena_alloc(a, count * sizeof *out->sorted);
    out->count = count;
    eg_arena_mark start = eg_arena_now(a);
    eg_keyed *keys = eg_arena_alloc(a, count * sizeof *keys);
    for (uint32_t id = 0; id < count; id++) keys[id].value = id;
    sort_strings(strings, keys, count, 0);
    for (uint32_t i = 0; i < count; i++) {
        out->sorted[i] = (uint32_t)keys[i].value;
        out->rank[keys[i].value] = i;
    }
    eg_arena_rewind(a, start);
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
    if (!right || compare(b - size, b, context) <= 0) { /* in order already */
        memcpy(out, from, (left + right) * size);
        return;
    }
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
    char *from = items, *to = eg_arena_alloc(&scratch, (count > RUN ? count : 1) * size);
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
    uint64_t differ = 0;
    bool sorted = true;
    for (size_t i = 1; i < count; i++) {
        differ |= items[i].key ^ items[0].key;
        sorted &= items[i - 1].key <= items[i].key;
    }
    if (sorted) return;
    eg_arena scratch = {0};
    eg_keyed *from = items, *to = eg_arena_alloc(&scratch, count * sizeof *to);
    for (unsigned shift = 0; shift < 64; shift += 8) {
        if (!(differ >> shift & (DIGIT - 1))) continue; /* one digit for all */
        size_t places[DIGIT] = {0};
        for (size_t i = 0; i < count; i++) places[(from[i].key >> shift) & (DIGIT - 1)]++;
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
