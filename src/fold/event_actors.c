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

static actor_set set_of(eg_reports *r, uint32_t report) {
    eg_names names = eg_report_action(r, report)->actors;
    actor_set set = {EG_NEW(&r->arena, uint32_t, names.count), 0, report};
    for (uint32_t i = 0; i < names.count; i++) set.ranks[i] = eg_order_rank(r->order, names.items[i]);
    eg_sort(set.ranks, names.count, sizeof *set.ranks, compare_ranks, NULL);
    for (uint32_t i = 0; i < names.count; i++)
        if (!set.count || set.ranks[i] != set.ranks[set.count - 1]) set.ranks[set.count++] = set.ranks[i];
    return set;
}

static int compare_sets(const void *x, const void *y, const void *context) {
    const actor_set *a = x, *b = y;
    (void)context;
    for (uint32_t i = 0; i < a->count && i < b->count; i++)
        if (a->ranks[i] != b->ranks[i]) return eg_compare(a->ranks[i], b->ranks[i]);
    return eg_compare(a->count, b->count);
}

void eg_reports_number_actors(eg_reports *r) {
    actor_set *sets = EG_NEW(&r->arena, actor_set, r->count);
    uint32_t count = 0, number = 0;
    for (uint32_t i = 0; i < r->count; i++)
        if (eg_report_action(r, i)->actors.count) sets[count++] = set_of(r, i);
    eg_sort(sets, count, sizeof *sets, compare_sets, NULL);
    for (uint32_t i = 0; i < count; i++) {
        if (!i || compare_sets(&sets[i - 1], &sets[i], NULL)) number++;
        r->items[sets[i].report].actors = number;
    }
}
