/* Order: ranks of strings, a merge sort with context, a radix sort of keyed values.
 * In: a string table, arrays. Out: the same arrays sorted. Refuses to look at ids: they follow arrival.
 * Example: with "Twitter" as id 1 and "China" as id 2 the ranks are 2 and 1. */
#include "fold/order.h"

#include <string.h>

#include "base/crew.h"
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

/* The next eight bytes of each string as its key; whether any is longer. */
static bool fill_keys(const eg_intern *strings, eg_keyed *items, size_t count, size_t at) {
    bool longer = false;
    for (size_t i = 0; i < count; i++) {
        eg_span s = eg_intern_get(strings, (uint32_t)items[i].value);
        items[i].key = eight_at(s, at);
        longer |= s.len > at + 8;
    }
    return longer;
}

/* How many items from here on have the same key. */
static size_t run_of(const eg_keyed *items, size_t count) {
    size_t n = 1;
    while (n < count && items[n].key == items[0].key) n++;
    return n;
}

/* Sorts ids whose strings agree in all bytes before at. The next eight decide nearly always; few that agree
 * in these too are compared as a whole, many go on. */
static void sort_strings(const eg_intern *strings, eg_keyed *items, size_t count, size_t at) {
    enum { FEW = 16 };
    for (bool longer = true; count > FEW && longer; at += 8) {
        longer = fill_keys(strings, items, count, at);
        eg_sort_keyed(items, count);
        if (items[0].key == items[count - 1].key) continue;
        for (size_t i = 0, n; i < count; i += n) {
            n = run_of(items + i, count - i);
            if (n > 1) sort_strings(strings, items + i, n, at + 8);
        }
        return;
    }
    eg_sort(items, count, sizeof *items, compare_strings, strings);
}

typedef struct ranking {
    const eg_intern *strings;
    eg_keyed *items;            /* by the first byte of the strings */
    uint32_t starts[DIGIT + 1]; /* where each byte's begin; the last one only ends them */
    const eg_order *order;
} ranking;

/* Puts all ids in order of the first byte of their strings, so that several threads can go on. */
static void part_by_first_byte(ranking *r, eg_arena *scratch) {
    uint32_t count = r->order->count, at[DIGIT] = {0};
    eg_keyed *all = eg_arena_alloc(scratch, count * sizeof *all);
    for (uint32_t id = 0; id < count; id++) all[id].value = id;
    fill_keys(r->strings, all, count, 0);
    for (uint32_t i = 0; i < count; i++) at[all[i].key >> 56]++;
    for (uint32_t byte = 0, before = 0; byte < DIGIT; byte++) {
        uint32_t here = at[byte];
        r->starts[byte] = at[byte] = before;
        before += here;
    }
    r->starts[DIGIT] = count;
    for (uint32_t i = 0; i < count; i++) r->items[at[all[i].key >> 56]++] = all[i];
}

static void rank_byte(const ranking *r, size_t byte) {
    const eg_order *o = r->order;
    size_t end = r->starts[byte + 1];
    eg_sort_keyed(r->items + r->starts[byte], end - r->starts[byte]);
    for (size_t i = r->starts[byte], n; i < end; i += n) {
        n = run_of(r->items + i, end - i);
        if (n > 1) sort_strings(r->strings, r->items + i, n, 8);
        for (size_t k = i; k < i + n; k++) {
            uint32_t id = (uint32_t)r->items[k].value;
            o->sorted[k] = id;
            o->rank[id] = (uint32_t)k;
        }
    }
}

static void rank_some(void *user, size_t place, size_t first, size_t end) {
    (void)place;
    for (; first < end; first++) rank_byte(user, first);
}

void eg_order_make(eg_arena *a, const eg_intern *strings, unsigned threads, eg_order *out) {
    uint32_t count = eg_intern_end(strings);
    *out = (eg_order){0};
    out->rank = eg_arena_alloc(a, count * sizeof *out->rank);
    out->sorted = eg_arena_alloc(a, count * sizeof *out->sorted);
    out->count = count;
    eg_arena scratch = {0};
    ranking r = {
        .strings = strings, .items = eg_arena_alloc(&scratch, count * sizeof *r.items), .order = out};
    part_by_first_byte(&r, &scratch);
    eg_parts_run(&(eg_parts){DIGIT, 1, threads, rank_some, NULL, &r});
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
