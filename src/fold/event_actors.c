/* Actors: who acts together in each report.
 * In: reports with their lists of actors. Out: one number for each distinct set of actors, whatever the order
 * of the list; 0 for nobody. Refuses to weigh them: who acts with somebody else is not who acts alone.
 * Example: "Twitter and Facebook" and "Facebook and Twitter" are one set, "Twitter" is another one. */
#include "fold/event.h"

typedef struct actor_set {
    uint32_t *ranks; /* ascending, each once */
    uint32_t count;
    uint32_t report;
} actor_set;

static int compare_ranks(const void *x, const void *y, const void *context) {
    (void)context;
    return eg_compare(*(const uint32_t *)x, *(const uint32_t *)y);
}

/* The set of a report, its ranks written at ranks. */
static actor_set set_of(const eg_reports *r, uint32_t report, uint32_t *ranks) {
    eg_names names = eg_act_actors(eg_report_act(r, report));
    actor_set set = {ranks, 0, report};
    for (uint32_t i = 0; i < names.count; i++) ranks[i] = eg_order_rank(r->order, names.items[i]);
    if (names.count > 1) eg_sort(ranks, names.count, sizeof *ranks, compare_ranks, NULL);
    for (uint32_t i = 0; i < names.count; i++)
        if (!set.count || ranks[i] != ranks[set.count - 1]) ranks[set.count++] = ranks[i];
    return set;
}

static int compare_sets(const void *x, const void *y, const void *context) {
    const actor_set *a = x, *b = y;
    (void)context;
    for (uint32_t i = 0; i < a->count && i < b->count; i++)
        if (a->ranks[i] != b->ranks[i]) return eg_compare(a->ranks[i], b->ranks[i]);
    return eg_compare(a->count, b->count);
}

/* By the first two ranks, which decide nearly always, then as a whole. */
static actor_set *sort_sets(eg_arena *a, const actor_set *sets, uint32_t count) {
    eg_keyed *keys = eg_arena_alloc(a, count * sizeof *keys);
    actor_set *sorted = eg_arena_alloc(a, count * sizeof *sorted);
    for (uint32_t i = 0; i < count; i++) {
        uint64_t second = sets[i].count > 1 ? (uint64_t)sets[i].ranks[1] + 1 : 0;
        keys[i] = (eg_keyed){(uint64_t)sets[i].ranks[0] << 32 | second, i};
    }
    eg_sort_keyed(keys, count);
    for (uint32_t i = 0; i < count; i++) sorted[i] = sets[keys[i].value];
    for (uint32_t i = 0, n; i < count; i += n) {
        for (n = 1; i + n < count && keys[i + n].key == keys[i].key;) n++;
        if (n > 1 && (uint32_t)keys[i].key) eg_sort(sorted + i, n, sizeof *sorted, compare_sets, NULL);
    }
    return sorted;
}

void eg_reports_number_actors(eg_reports *r) {
    uint32_t count = 0, number = 0;
    size_t names = 0;
    eg_arena_mark start = eg_arena_now(r->arena);
    for (uint32_t i = 0; i < r->count; i++) names += eg_report_act(r, i)->actor_count;
    uint32_t *ranks = eg_arena_alloc(r->arena, names * sizeof *ranks);
    actor_set *sets = eg_arena_alloc(r->arena, r->count * sizeof *sets);
    for (uint32_t i = 0; i < r->count; i++) {
        uint32_t actors = eg_report_act(r, i)->actor_count;
        if (actors) sets[count++] = set_of(r, i, ranks);
        ranks += actors;
    }
    sets = sort_sets(r->arena, sets, count);
    for (uint32_t i = 0; i < count; i++) {
        if (!i || compare_sets(&sets[i - 1], &sets[i], NULL)) number++;
        r->items[sets[i].report].actors = number;
    }
    eg_arena_rewind(r->arena, start);
}
