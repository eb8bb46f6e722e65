/* Actors: who acts together in each report.
 * In: reports with their lists of actors. Out: one number for each distinct set of actors, whatever the order
 * of the list; 0 for nobody. Refuses to weigh them: who acts with somebody else is not who acts alone.
 * Example: "Twitter and Facebook" and "Facebook and Twitter" are one set, "Twitter" is another one. */
#include "fold/event.h"

static int compare_ranks(const void *x, const void *y, const void *context) {
    (void)context;
    return eg_compare(*(const uint32_t *)x, *(const uint32_t *)y);
}

/* Ranks of the actors of a report, ascending, each once, at ranks; how many they are. */
static uint32_t ranks_of(const eg_reports *r, uint32_t report, uint32_t *ranks) {
    eg_names names = eg_act_actors(eg_report_act(r, report));
    uint32_t count = 0;
    for (uint32_t i = 0; i < names.count; i++) ranks[i] = eg_order_rank(r->order, names.items[i]);
    if (names.count > 1) eg_sort(ranks, names.count, sizeof *ranks, compare_ranks, NULL);
    for (uint32_t i = 0; i < names.count; i++)
        if (!count || ranks[i] != ranks[count - 1]) ranks[count++] = ranks[i];
    return count;
}

/* The first two ranks, which decide nearly always. */
static uint64_t key_of(const uint32_t *ranks, uint32_t count) {
    return (uint64_t)ranks[0] << 32 | (count > 1 ? (uint64_t)ranks[1] + 1 : 0);
}

typedef struct comparing {
    const eg_reports *r;
    uint32_t *left, *right; /* room for the ranks of two sets */
} comparing;

static int compare_sets(const void *x, const void *y, const void *context) {
    const comparing *c = context;
    uint32_t a = ranks_of(c->r, (uint32_t)((const eg_keyed *)x)->value, c->left);
    uint32_t b = ranks_of(c->r, (uint32_t)((const eg_keyed *)y)->value, c->right);
    for (uint32_t i = 0; i < a && i < b; i++)
        if (c->left[i] != c->right[i]) return eg_compare(c->left[i], c->right[i]);
    return eg_compare(a, b);
}

void eg_reports_number_actors(eg_reports *r) {
    uint32_t count = 0, number = 0, most = 0;
    eg_arena_mark start = eg_arena_now(r->arena);
    for (uint32_t i = 0; i < r->count; i++)
        if (eg_report_act(r, i)->actor_count > most) most = eg_report_act(r, i)->actor_count;
    eg_keyed *keys = eg_arena_alloc(r->arena, r->count * sizeof *keys);
    comparing c = {r, EG_NEW(r->arena, uint32_t, most), EG_NEW(r->arena, uint32_t, most)};
    for (uint32_t i = 0; i < r->count; i++)
        if (eg_report_act(r, i)->actor_count)
            keys[count++] = (eg_keyed){key_of(c.left, ranks_of(r, i, c.left)), i};
    eg_sort_keyed(keys, count);
    for (uint32_t i = 0, n; i < count; i += n) {
        bool open = false; /* whether the key does not decide */
        for (n = 1; i + n < count && keys[i + n].key == keys[i].key;) n++;
        for (uint32_t k = i; k < i + n && n > 1; k++)
            open |= eg_report_act(r, (uint32_t)keys[k].value)->actor_count > 2;
        if (open) eg_sort(keys + i, n, sizeof *keys, compare_sets, &c);
        number++;
        for (uint32_t k = 0; k < n; k++) {
            if (k && open && compare_sets(&keys[i + k - 1], &keys[i + k], &c)) number++;
            r->actors[keys[i + k].value] = number;
        }
    }
    eg_arena_rewind(r->arena, start);
}
