/* Figures: how many, as each report tells it.
 * In: reports of one event. Out: the differing figures side by side, each with the documents that give it,
 * most documents first. Refuses to decide who is right.
 * Example: four documents have "seven pages, three groups and five accounts", one has "about 15 pages, groups
 * and accounts": two figures, with four documents and one. */
#include "fold/event.h"

#include <string.h>

#include "fold/order.h"

enum { LONGEST = 80, FIGURES = 16 };

/* ---- the text of a quantity ---- */

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

static bool letter(char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (unsigned char)c >= 0x80;
}

/* End of the last word of text that begins as the noun does ("companies" for "company"); 0 = none. */
static size_t end_of_noun(eg_span text, eg_span noun) {
    size_t end = 0;
    if (noun.len > 3 && lower(noun.ptr[noun.len - 1]) == 'y') noun.len--;
    for (size_t i = 0; noun.len && i + noun.len <= text.len; i++) {
        if (i > 0 && letter(text.ptr[i - 1])) continue;
        size_t k = 0;
        while (k < noun.len && lower(text.ptr[i + k]) == lower(noun.ptr[k])) k++;
        if (k < noun.len) continue;
        for (k += i; k < text.len && letter(text.ptr[k]);) k++;
        if (k - i <= noun.len + 3) end = k; /* "page" is not in "pageant"; "compan" + "ies" */
    }
    return end;
}

eg_span eg_object_figures(eg_arena *a, const eg_graph *g, eg_str object, const eg_item *items,
                          uint32_t count) {
    eg_span text = eg_graph_str(g, object);
    size_t end = 0;
    for (uint32_t i = 0; i < count; i++) {
        size_t at = end_of_noun(text, eg_graph_str(g, items[i].noun));
        if (at > end) end = at;
    }
    if (!end) end = text.len;
    if (end > LONGEST) { /* cut before a word */
        for (end = LONGEST; end > 0 && text.ptr[end] != ' ';) end--;
        return end ? eg_arena_printf(a, "%.*s …", (int)end, text.ptr) : EG_SPAN("…");
    }
    return eg_arena_copy(a, eg_span_slice(text, 0, end));
}

/* ---- sets of numbered nouns ---- */

bool eg_number_tells(eg_span digits) {
    return digits.len > 1 || (digits.len == 1 && digits.ptr[0] >= '3');
}

void eg_counts_add(eg_counts_set *set, eg_item item) {
    if (!item.number || !item.noun || set->count == EG_COUNTS_KEPT) return;
    for (uint32_t i = 0; i < set->count; i++)
        if (set->items[i].number == item.number && set->items[i].noun == item.noun) return;
    set->items[set->count++] = item;
}

bool eg_counts_conflict(const eg_counts_set *a, const eg_counts_set *b) {
    for (uint32_t i = 0; i < a->count; i++) {
        bool met = false, agreed = false;
        for (uint32_t k = 0; k < b->count; k++) {
            if (b->items[k].noun != a->items[i].noun) continue;
            met = true;
            for (uint32_t n = 0; n < a->count; n++)
                agreed |= a->items[n].noun == b->items[k].noun && a->items[n].number == b->items[k].number;
        }
        if (met && !agreed) return true;
    }
    return false;
}

uint32_t eg_counts_shared(const eg_counts_set *a, const eg_counts_set *b) {
    uint32_t shared = 0;
    for (uint32_t i = 0; i < a->count; i++)
        for (uint32_t k = 0; k < b->count; k++)
            shared += a->items[i].noun == b->items[k].noun && a->items[i].number == b->items[k].number;
    return shared;
}

/* ---- figures of an event ---- */

typedef struct group {
    eg_counts_set counts;
    EG_VEC(uint32_t) docs;
    uint32_t first, best; /* reports: the first, and the one with most counted things */
    uint32_t score;
} group;

/* The group of a report's counts: the first that shares one and contradicts none, else the first that
 * contradicts none; count when there is none. */
static uint32_t group_for(const group *groups, uint32_t count, const eg_counts_set *counts) {
    uint32_t fitting = count;
    for (uint32_t i = 0; i < count; i++) {
        if (eg_counts_conflict(&groups[i].counts, counts)) continue;
        if (eg_counts_shared(&groups[i].counts, counts)) return i;
        if (fitting == count) fitting = i;
    }
    return fitting;
}

static void add_report(eg_arena *a, group *at, const eg_counts_set *counts, const eg_act *action,
                       uint32_t report, uint32_t doc) {
    uint32_t score = counts->count * 2 + action->item_count;
    if (!at->docs.len) at->first = report;
    if (!at->docs.len || score > at->score) at->best = report, at->score = score;
    if (!at->docs.len || eg_vec_last(&at->docs) != doc) eg_vec_push(a, &at->docs, doc);
    for (uint32_t i = 0; i < counts->count; i++) eg_counts_add(&at->counts, counts->items[i]);
}

static int compare_groups(const void *x, const void *y, const void *context) {
    const group *a = x, *b = y;
    (void)context;
    if (a->docs.len != b->docs.len) return eg_compare(b->docs.len, a->docs.len);
    return eg_compare(a->first, b->first);
}

/* The quantities that a report tells, as a string. */
static eg_str figures_of(eg_reports *r, uint32_t report) {
    const eg_act *a = eg_report_act(r, report);
    eg_item *items = EG_NEW(&r->scratch, eg_item, a->item_count);
    for (uint32_t i = 0; i < a->item_count; i++) items[i] = eg_act_item(a, i);
    return eg_intern_add(&r->g->strings,
                         eg_object_figures(&r->scratch, r->g, a->object, items, a->item_count));
}

void eg_event_figures(eg_reports *r, const uint32_t *members, eg_event *event) {
    eg_arena *scratch = &r->scratch;
    if (event->action_count < 2) return;
    group *groups = NULL;
    uint32_t count = 0;
    for (uint32_t i = 0; i < event->action_count; i++) {
        const eg_act *action = eg_report_act(r, members[i]);
        eg_counts_set counts = {.count = 0};
        for (uint32_t k = 0; k < action->item_count; k++) eg_counts_add(&counts, eg_act_item(action, k));
        if (!counts.count) continue;
        if (!groups) groups = EG_NEW(scratch, group, FIGURES);
        uint32_t at = group_for(groups, count, &counts);
        if (at == FIGURES) continue;
        if (at == count) count++;
        add_report(scratch, &groups[at], &counts, action, i, event->actions[i].doc);
    }
    if (count < 2) return;
    eg_sort(groups, count, sizeof *groups, compare_groups, NULL);
    event->figures = EG_NEW(r->keep, eg_figure, count);
    event->figure_count = count;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t *docs = EG_NEW(r->keep, uint32_t, groups[i].docs.len);
        memcpy(docs, groups[i].docs.items, groups[i].docs.len * sizeof *docs);
        event->figures[i] = (eg_figure){members[groups[i].best], docs, (uint32_t)groups[i].docs.len};
    }
}

void eg_event_word_figures(eg_reports *r, const eg_event *event) {
    for (uint32_t i = 0; i < event->figure_count; i++) {
        eg_arena_reset(&r->scratch);
        event->figures[i].text = figures_of(r, event->figures[i].text);
    }
}
