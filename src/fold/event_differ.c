/* Differences: one event told in another way, or another event.
 * In: two sets of reports. Out: for numbers that contradict, whether they are told of one event all the same;
 * for a shared target, whether things are counted that the other set does not know, or one document tells of
 * other targets in each. Numbers may differ when
 * no document has both, since a document does not contradict itself, when no targets speak against it, and
 * when they share two nouns, or one noun on the same day with numbers of the same size. Refuses to judge
 * numbers across days. Example: "seven pages, three groups and five accounts" here, "about 15 pages, groups
 * and accounts" there; "12 people" and "15 people" on one day; but not "936 accounts" and "200,000 accounts".
 */
#include "fold/event.h"

enum {
    NAMES = 8,   /* targets of one report that are looked at */
    FEW = 16,    /* reports of a set that are looked at for their targets */
    LARGE = 256, /* and for their nouns */
};

static bool share_document(eg_reports *r, uint32_t x, uint32_t y) {
    r->stamp++;
    uint32_t i = x;
    do r->doc_mark[eg_joined_act(r, i)->doc] = r->stamp;
    while ((i = r->items[i].next) != x);
    i = y;
    do
        if (r->doc_mark[eg_joined_act(r, i)->doc] == r->stamp) return true;
    while ((i = r->items[i].next) != y);
    return false;
}

static bool share_name(eg_names a, eg_names b) {
    for (uint32_t i = 0; i < a.count && i < NAMES; i++)
        for (uint32_t k = 0; k < b.count && k < NAMES; k++)
            if (a.items[i] == b.items[k]) return true;
    return false;
}

/* Whether both sets name targets, but none in common. */
static bool targets_differ(eg_reports *r, uint32_t x, uint32_t y) {
    bool any_x = false, any_y = false;
    uint32_t i = x, looked = 0;
    do {
        eg_names a = eg_act_targets(eg_joined_act(r, i));
        any_x |= a.count > 0;
        uint32_t k = y, seen = 0;
        do {
            eg_names b = eg_act_targets(eg_joined_act(r, k));
            any_y |= b.count > 0;
            if (share_name(a, b)) return false;
        } while ((k = r->items[k].next) != y && ++seen < FEW);
    } while ((i = r->items[i].next) != x && ++looked < FEW);
    return any_x && any_y;
}

static bool has_noun(eg_reports *r, uint32_t x, eg_str noun) {
    uint32_t i = x, looked = 0;
    do {
        const eg_act *a = eg_joined_act(r, i);
        for (uint32_t k = 0; k < a->item_count; k++)
            if (eg_act_item(a, k).noun == noun) return true;
    } while ((i = r->items[i].next) != x && ++looked < LARGE);
    return false;
}

/* Distinct nouns, with or without number, that two sets share; 2 stands for more. */
static uint32_t shared_nouns(eg_reports *r, uint32_t x, uint32_t y) {
    eg_str first = 0;
    uint32_t i = x, looked = 0;
    do {
        const eg_act *a = eg_joined_act(r, i);
        for (uint32_t k = 0; k < a->item_count; k++) {
            eg_str noun = eg_act_item(a, k).noun;
            if (!noun || noun == first || !has_noun(r, y, noun)) continue;
            if (first) return 2;
            first = noun;
        }
    } while ((i = r->items[i].next) != x && ++looked < LARGE);
    return first != 0;
}

/* Decimal digits as a number; false for anything else. */
static bool value_of(eg_span digits, uint64_t *value) {
    *value = 0;
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] < '0' || digits.ptr[i] > '9' || i > 17) return false;
        *value = *value * 10 + (uint64_t)(digits.ptr[i] - '0');
    }
    return digits.len > 0;
}

/* Whether all numbers of nouns in common are of the same size: none more than twice another, none under 3. */
static bool same_size(const eg_reports *r, const eg_counts_set *a, const eg_counts_set *b) {
    for (uint32_t i = 0; a && b && i < a->count; i++)
        for (uint32_t k = 0; k < b->count; k++) {
            uint64_t x, y;
            if (a->items[i].noun != b->items[k].noun) continue;
            if (!value_of(eg_graph_str(r->g, a->items[i].number), &x) ||
                !value_of(eg_graph_str(r->g, b->items[k].number), &y))
                return false;
            if (x < 3 || y < 3 || x > 2 * y || y > 2 * x) return false;
        }
    return true;
}

bool eg_reports_differ(eg_reports *r, uint32_t x, uint32_t y) {
    const eg_joined *a = &r->items[x], *b = &r->items[y];
    if (!eg_period_possible(eg_period_both(a->core, b->core)) ||
        !eg_period_possible(eg_period_both(a->near, b->near)))
        return false;
    if ((a->extended || b->extended) && !eg_period_same(a->core, b->core)) return false;
    if (eg_report_grade(a) > 2 && eg_report_grade(b) > 2) return false; /* one of them must say when */
    if (share_document(r, x, y) || targets_differ(r, x, y)) return false;
    if (shared_nouns(r, x, y) == 2) return true;
    return eg_period_same(a->core, b->core) && eg_report_grade(a) <= 1 && same_size(r, a->counts, b->counts);
}

static bool names_things(eg_reports *r, uint32_t x) {
    uint32_t i = x, looked = 0;
    do
        if (eg_joined_act(r, i)->item_count) return true;
    while ((i = r->items[i].next) != x && ++looked < FEW);
    return false;
}

/* Whether one document has a report in each set, with targets on both sides but none in common. */
static bool told_apart(eg_reports *r, uint32_t x, uint32_t y) {
    uint32_t i = x, looked = 0;
    do {
        eg_names a = eg_act_targets(eg_joined_act(r, i));
        uint32_t k = y, seen = 0;
        do {
            eg_names b = eg_act_targets(eg_joined_act(r, k));
            if (eg_joined_act(r, i)->doc == eg_joined_act(r, k)->doc && a.count && b.count &&
                !share_name(a, b))
                return true;
        } while ((k = r->items[k].next) != y && ++seen < FEW);
    } while ((i = r->items[i].next) != x && ++looked < FEW);
    return false;
}

bool eg_reports_speak_apart(eg_reports *r, uint32_t x, uint32_t y) {
    if (told_apart(r, x, y)) return true;
    if (!r->items[x].counts && !r->items[y].counts) return false;
    return names_things(r, x) && names_things(r, y) && !shared_nouns(r, x, y);
}
