/* Making an event of its reports.
 * In: reports that were joined. Out: who, what, to whom, when, by which documents. Where reports differ, the
 * most frequent wins, ties go to the first in byte order or in the order of the documents. Names stand in an
 * event when a third of its reports have them. Refuses to date what no report dates.
 * Example: four reports date it Monday 19 August, one only by its publication on the 20th: the 19th. */
#include "fold/event_make.h"

#include <string.h>

#include "fold/source.h"

enum { THIRD = 3 };

static const eg_found_action *action_of(const eg_graph *g, eg_action_ref ref) {
    return &g->docs[ref.doc].actions[ref.action];
}

/* ---- who ---- */

/* Counts of numbers: sorted keys, one run a number. out gets (number, times). */
static size_t tally(eg_keyed *items, size_t count) {
    size_t kept = 0;
    eg_sort_keyed(items, count);
    for (size_t i = 0, n; i < count; i += n) {
        for (n = 1; i + n < count && items[i + n].key == items[i].key; n++) continue;
        items[kept++] = (eg_keyed){items[i].key, n};
    }
    return kept;
}

/* The entities that a third of the reports name, or the most named one. They ascend by name, as entities do.
 */
static const uint32_t *names_of(eg_reports *r, const uint32_t *index, const uint32_t *members, uint32_t count,
                                bool actors, uint32_t *found) {
    eg_arena scratch = {0};
    EG_VEC(eg_keyed) named = {0};
    for (uint32_t i = 0; i < count; i++) {
        const eg_found_action *a = eg_report_action(r, members[i]);
        eg_names names = actors ? a->actors : a->targets;
        for (uint32_t k = 0; k < names.count; k++) {
            uint32_t entity = index[names.items[k]];
            if (entity != UINT32_MAX) eg_vec_push(&scratch, &named, (eg_keyed){entity, 0});
        }
    }
    size_t distinct = tally(named.items, named.len), most = 0;
    for (size_t i = 1; i < distinct; i++)
        if (named.items[i].value > named.items[most].value) most = i;
    uint32_t *out = EG_NEW(&r->g->arena, uint32_t, distinct);
    *found = 0;
    for (size_t i = 0; i < distinct; i++)
        if (i == most || named.items[i].value * THIRD >= count)
            out[(*found)++] = (uint32_t)named.items[i].key;
    eg_arena_release(&scratch);
    return out;
}

/* ---- when ---- */

typedef struct vote {
    eg_period days;
    uint32_t doc;
    bool inferred;
} vote;

/* By day, then by document; shorter periods first. */
static int compare_votes(const void *x, const void *y, const void *context) {
    const vote *a = x, *b = y;
    (void)context;
    int64_t p = (int64_t)a->days.latest - a->days.earliest, q = (int64_t)b->days.latest - b->days.earliest;
    if (p != q) return eg_compare_signed(p, q);
    if (a->days.earliest != b->days.earliest) return eg_compare_signed(a->days.earliest, b->days.earliest);
    if (a->doc != b->doc) return eg_compare(a->doc, b->doc);
    return eg_compare(a->inferred, b->inferred);
}

/* The exact day that most documents give, else the shortest period; sorted votes. */
static void elect(const vote *votes, size_t count, eg_event *out) {
    size_t best = 0;
    for (size_t i = 0, n; i < count; i += n) {
        size_t docs = 0;
        bool inferred = true;
        for (n = 0; i + n < count && eg_period_same(votes[i + n].days, votes[i].days); n++) {
            docs += n == 0 || votes[i + n].doc != votes[i + n - 1].doc;
            inferred &= votes[i + n].inferred;
        }
        if (i > 0 && votes[i].days.earliest != votes[i].days.latest) return;
        if (docs <= best) continue;
        best = docs;
        out->days = votes[i].days;
        out->inferred = inferred;
    }
}

/* Undated: it happened before it was first reported. */
static void bound(eg_reports *r, const uint32_t *members, uint32_t count, eg_event *out) {
    for (uint32_t i = 0; i < count; i++) {
        const eg_findings *f = &r->g->docs[r->items[members[i]].doc];
        eg_period days;
        if (!eg_period_of(eg_graph_str(r->g, f->date), &days) || days.latest == EG_DAY_NONE) continue;
        if (out->days.latest == EG_DAY_NONE || days.latest < out->days.latest) out->days.latest = days.latest;
    }
}

static void date_event(eg_reports *r, const uint32_t *members, uint32_t count, eg_event *out) {
    eg_arena scratch = {0};
    vote *votes = EG_NEW(&scratch, vote, count);
    size_t timed = 0, published = 0;
    for (uint32_t i = 0; i < count; i++) {
        const eg_report *report = &r->items[members[i]];
        if (report->days.earliest == EG_DAY_NONE) continue;
        vote v = {report->days, report->doc, report->inferred};
        if (eg_report_action(r, members[i])->dated == EG_DATED_TIME)
            votes[timed++] = v;
        else
            votes[count - ++published] = v;
    }
    out->days = (eg_period){EG_DAY_NONE, EG_DAY_NONE};
    if (timed) {
        eg_sort(votes, timed, sizeof *votes, compare_votes, NULL);
        elect(votes, timed, out);
    } else if (published) { /* the first publication is nearest to the event */
        const vote *first = &votes[count - published];
        for (size_t i = count - published; i < count; i++)
            if (votes[i].days.latest < first->days.latest ||
                (votes[i].days.latest == first->days.latest && votes[i].days.earliest > first->days.earliest))
                first = &votes[i];
        out->days = first->days;
        out->inferred = true;
    }
    if (timed || published)
        out->date = eg_intern_add(&r->g->strings, eg_period_iso(&scratch, out->days));
    else
        bound(r, members, count, out);
    eg_arena_release(&scratch);
}

/* ---- what ---- */

/* The lemma that most reports use, with the label of the first that has it. */
static void word_event(eg_reports *r, const uint32_t *members, uint32_t count, eg_event *out) {
    eg_arena scratch = {0};
    eg_keyed *lemmas = EG_NEW(&scratch, eg_keyed, count);
    for (uint32_t i = 0; i < count; i++)
        lemmas[i].key = eg_order_rank(r->order, eg_report_action(r, members[i])->action);
    size_t distinct = tally(lemmas, count), most = 0;
    for (size_t i = 1; i < distinct; i++)
        if (lemmas[i].value > lemmas[most].value) most = i;
    out->action = eg_order_id(r->order, (uint32_t)lemmas[most].key);
    for (uint32_t i = count; i-- > 0;) {
        const eg_found_action *a = eg_report_action(r, members[i]);
        if (a->action != out->action) continue;
        if (a->label) out->label = a->label;
        out->tone = a->tone;
    }
    const eg_found_action *first = eg_report_action(r, members[0]);
    out->class = first->class;
    out->polarity = first->polarity;
    out->modality = first->modality;
    eg_arena_release(&scratch);
}

/* The report whose object says most: numbers first, then things. */
static uint32_t most_telling(const eg_reports *r, const uint32_t *members, uint32_t count) {
    uint32_t best = 0, best_score = 0;
    for (uint32_t i = 0; i < count; i++) {
        const eg_found_action *a = eg_report_action(r, members[i]);
        uint32_t score = a->object != 0;
        for (uint32_t k = 0; k < a->item_count && k < 64; k++) score += a->items[k].number ? 128 : 2;
        if (score > best_score) best = i, best_score = score;
    }
    return members[best];
}

static void refer(eg_reports *r, const uint32_t *members, uint32_t count, eg_event *out) {
    eg_action_ref *actions = EG_NEW(&r->g->arena, eg_action_ref, count);
    uint32_t distinct = 0;
    for (uint32_t i = 0; i < count; i++) {
        actions[i] = (eg_action_ref){r->items[members[i]].doc, r->items[members[i]].action};
        distinct += i == 0 || actions[i].doc != actions[i - 1].doc;
    }
    uint32_t *docs = EG_NEW(&r->g->arena, uint32_t, distinct);
    for (uint32_t i = 0; i < count; i++)
        if (i == 0 || actions[i].doc != actions[i - 1].doc) docs[out->doc_count++] = actions[i].doc;
    out->docs = docs;
    out->actions = actions;
    out->action_count = count;
}

void eg_event_make(eg_reports *r, const uint32_t *index, const uint32_t *members, uint32_t count,
                   eg_event *out) {
    *out = (eg_event){.id = 0};
    refer(r, members, count, out);
    out->actors = names_of(r, index, members, count, true, &out->actor_count);
    out->targets = names_of(r, index, members, count, false, &out->target_count);
    word_event(r, members, count, out);
    date_event(r, members, count, out);
    out->object = eg_report_action(r, most_telling(r, members, count))->object;
    out->independent = eg_event_sources(r->g, out);
    eg_event_figures(r->g, out);
}

/* ---- the name ---- */

static void add(eg_arena *a, eg_span *all, eg_span part) {
    char *p = eg_arena_grow(a, (char *)(uintptr_t)all->ptr, all->len, all->len + part.len + 1);
    if (part.len) memcpy(p + all->len, part.ptr, part.len);
    p[all->len + part.len] = '\x1f';
    *all = (eg_span){p, all->len + part.len + 1};
}

/* FNV-1a, which gives the same on machines of either byte order. */
static uint64_t hash_of(eg_span s) {
    uint64_t h = 0xcbf29ce484222325ULL;
    for (size_t i = 0; i < s.len; i++) h = (h ^ (unsigned char)s.ptr[i]) * 0x100000001b3ULL;
    return h ^ h >> 32;
}

void eg_event_name(eg_graph *g, eg_event *event, uint32_t salt) {
    eg_arena scratch = {0};
    eg_span all = {NULL, 0};
    const eg_found_action *first = action_of(g, event->actions[0]);
    add(&scratch, &all, eg_graph_str(g, event->date));
    for (uint32_t i = 0; i < event->actor_count; i++)
        add(&scratch, &all, eg_graph_str(g, g->entities[event->actors[i]].name));
    add(&scratch, &all, eg_graph_str(g, event->class));
    for (uint32_t i = 0; i < first->item_count; i++) {
        add(&scratch, &all, eg_graph_str(g, first->items[i].number));
        add(&scratch, &all, eg_graph_str(g, first->items[i].noun));
    }
    add(&scratch, &all, eg_graph_str(g, g->docs[event->docs[0]].path));
    add(&scratch, &all, eg_arena_printf(&scratch, "%u %u", first->start, salt));
    uint64_t hash = hash_of(all) & 0xFFFFFFFFFFFFULL;
    event->id = eg_intern_add(&g->strings, eg_arena_printf(&scratch, "e%012llx", (unsigned long long)hash));
    eg_arena_release(&scratch);
}
