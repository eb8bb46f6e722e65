/* Making an event of its reports.
 * In: reports that were joined. Out: who, what, to whom, when, by which documents. Where reports differ, the
 * most frequent wins, ties go to the first in byte order or in the order of the documents. A target stands in
 * an event when half of its documents name it. Refuses to date what no report dates.
 * Example: four reports date it Monday 19 August, one only by its publication on the 20th: the 19th. */
#include "fold/event_make.h"

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

/* Whether the event has all targets of a report. */
static bool has_targets(const uint32_t *index, const eg_event *event, eg_names names) {
    for (uint32_t i = 0; i < names.count; i++) {
        bool found = false;
        for (uint32_t k = 0; k < event->target_count; k++)
            found |= event->targets[k] == index[names.items[i]];
        if (!found) return false;
    }
    return true;
}

/* The report that tells most: numbers first; then one that names nobody else than the event, so that its
 * words fit (event may be NULL); then things, then whom it names. */
static uint32_t best_told(const eg_reports *r, const uint32_t *index, const uint32_t *members, uint32_t count,
                          const eg_event *event) {
    uint32_t best = 0, best_score = 0;
    for (uint32_t i = 0; i < count && count > 1; i++) {
        const eg_act *a = eg_report_act(r, members[i]);
        uint32_t score = a->object ? 3 : 0;
        for (uint32_t k = 0; k < a->item_count && k < 64; k++) score += eg_act_item(a, k).number ? 1024 : 4;
        score += a->target_count ? 2 : 0;
        if (event && a->object && has_targets(index, event, eg_act_targets(a))) score += 512;
        if (score > best_score) best = i, best_score = score;
    }
    return members[best];
}

/* ---- who ---- */

typedef EG_VEC(eg_keyed) entity_list; /* entity, document */

static void add_names(eg_arena *a, entity_list *out, const uint32_t *index, eg_names names, uint32_t doc) {
    for (uint32_t i = 0; i < names.count; i++)
        if (index[names.items[i]] != UINT32_MAX) eg_vec_push(a, out, (eg_keyed){index[names.items[i]], doc});
}

/* Sorted by entity, which is by name; each entity once, with the number of its documents as value. */
static void count_docs(entity_list *list) {
    size_t kept = 0;
    eg_sort_keyed(list->items, list->len); /* stable: documents ascend within an entity */
    for (size_t i = 0, n; i < list->len; i += n) {
        const eg_keyed *run = list->items + i;
        uint64_t docs = 1;
        for (n = 1; i + n < list->len && run[n].key == run->key; n++)
            docs += run[n].value != run[n - 1].value;
        list->items[kept++] = (eg_keyed){run->key, docs};
    }
    list->len = kept;
}

/* The entities of a counted list that at least so many documents name. */
static const uint32_t *entities_of(eg_reports *r, const entity_list *list, uint64_t least, uint32_t *count) {
    uint32_t *out = eg_arena_ids(r->keep, list->len);
    *count = 0;
    for (size_t i = 0; i < list->len; i++)
        if (list->items[i].value >= least) out[(*count)++] = (uint32_t)list->items[i].key;
    return out;
}

/* All reports of an event have the same actors. */
static void name_actors(eg_reports *r, const uint32_t *index, uint32_t report, eg_event *out) {
    eg_arena *scratch = &r->scratch;
    entity_list list = {0};
    add_names(scratch, &list, index, eg_act_actors(eg_report_act(r, report)), eg_report_act(r, report)->doc);
    count_docs(&list);
    out->actors = entities_of(r, &list, 1, &out->actor_count);
}

/* Targets that half of the documents name; when there are none, those of the best told report. */
static void name_targets(eg_reports *r, const uint32_t *index, const uint32_t *members, uint32_t count,
                         eg_event *out) {
    eg_arena *scratch = &r->scratch;
    entity_list list = {0};
    for (uint32_t i = 0; i < count; i++)
        add_names(scratch, &list, index, eg_act_targets(eg_report_act(r, members[i])),
                  eg_report_act(r, members[i])->doc);
    count_docs(&list);
    out->targets = entities_of(r, &list, (out->doc_count + 1) / 2, &out->target_count);
    if (!out->target_count && list.len) {
        uint32_t best = best_told(r, index, members, count, NULL);
        list.len = 0;
        add_names(scratch, &list, index, eg_act_targets(eg_report_act(r, best)), eg_report_act(r, best)->doc);
        count_docs(&list);
        out->targets = entities_of(r, &list, 1, &out->target_count);
    }
}

/* ---- when ---- */

typedef struct vote {
    eg_period days;
    eg_str date;
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
        out->date = votes[i].date;
        out->inferred = inferred;
    }
}

/* Undated: it happened before it was first reported, and within the bounds that its reports tell. */
static void bound(eg_reports *r, const uint32_t *members, uint32_t count, eg_event *out) {
    for (uint32_t i = 0; i < count; i++) {
        const eg_findings *f = &r->g->docs[eg_report_act(r, members[i])->doc];
        eg_period days = eg_act_bounds(eg_report_act(r, members[i]));
        if (days.earliest != EG_DAY_NONE && days.earliest > out->days.earliest)
            out->days.earliest = days.earliest;
        if (days.latest != EG_DAY_NONE && (out->days.latest == EG_DAY_NONE || days.latest < out->days.latest))
            out->days.latest = days.latest;
        if (!eg_period_of(eg_graph_str(r->g, f->date), &days) || days.latest == EG_DAY_NONE) continue;
        if (out->days.latest == EG_DAY_NONE || days.latest < out->days.latest) out->days.latest = days.latest;
    }
    if (out->days.latest != EG_DAY_NONE && out->days.earliest > out->days.latest)
        out->days.earliest = EG_DAY_NONE; /* reports disagree */
}

static void date_event(eg_reports *r, const uint32_t *members, uint32_t count, eg_event *out) {
    vote *votes = eg_arena_alloc(&r->scratch, count * sizeof *votes);
    size_t timed = 0, published = 0;
    eg_last_period last = {0};
    for (uint32_t i = 0; i < count; i++) {
        const eg_act *a = eg_report_act(r, members[i]);
        eg_period days = eg_act_days(r->g, &last, a);
        if (days.earliest == EG_DAY_NONE) continue;
        vote v = {days, a->date, a->doc, a->inferred};
        if (a->dated == EG_DATED_TIME)
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
        out->date = first->date;
        out->inferred = true;
    } else {
        bound(r, members, count, out);
    }
}

/* ---- what ---- */

/* The lemma that most reports use. */
static eg_str lemma_of(eg_reports *r, const uint32_t *members, uint32_t count) {
    if (count == 1) return eg_report_act(r, members[0])->action; /* as of most events */
    eg_keyed *lemmas = eg_arena_alloc(&r->scratch, count * sizeof *lemmas);
    for (uint32_t i = 0; i < count; i++)
        lemmas[i] = (eg_keyed){eg_order_rank(r->order, eg_report_act(r, members[i])->action), 0};
    size_t distinct = tally(lemmas, count), most = 0;
    for (size_t i = 1; i < distinct; i++)
        if (lemmas[i].value > lemmas[most].value) most = i;
    return eg_order_id(r->order, (uint32_t)lemmas[most].key);
}

/* The words of it, with the label of the first that has its lemma. */
static void word_event(eg_reports *r, const uint32_t *members, uint32_t count, eg_event *out) {
    out->action = lemma_of(r, members, count);
    for (uint32_t i = count; i-- > 0;) {
        const eg_act *a = eg_report_act(r, members[i]);
        if (a->action != out->action) continue;
        if (a->label) out->label = a->label;
        out->tone = a->tone;
    }
    const eg_act *first = eg_report_act(r, members[0]);
    out->class = first->class;
    out->polarity = first->polarity;
    out->modality = first->modality;
}

static bool counts_something(const eg_reports *r, const uint32_t *members, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        const eg_act *a = eg_report_act(r, members[i]);
        for (uint32_t k = 0; k < a->item_count; k++)
            if (eg_act_item(a, k).number) return true;
    }
    return false;
}

static void refer(eg_reports *r, const uint32_t *members, uint32_t count, eg_event *out) {
    enum { IDS = sizeof(eg_action_ref) / sizeof(uint32_t) };
    eg_action_ref *actions = (eg_action_ref *)eg_arena_ids(r->keep, (size_t)count * IDS);
    uint32_t distinct = 0;
    for (uint32_t i = 0; i < count; i++) {
        const eg_act *a = eg_report_act(r, members[i]);
        actions[i] = (eg_action_ref){a->doc, a->index, a->sentence};
        distinct += i == 0 || actions[i].doc != actions[i - 1].doc;
    }
    uint32_t *docs = eg_arena_ids(r->keep, distinct);
    for (uint32_t i = 0; i < count; i++)
        if (i == 0 || actions[i].doc != actions[i - 1].doc) docs[out->doc_count++] = actions[i].doc;
    out->docs = docs;
    out->actions = actions;
    out->action_count = count;
}

void eg_event_make(eg_reports *r, const uint32_t *index, const uint32_t *members, uint32_t count,
                   eg_event *out) {
    *out = (eg_event){0};
    eg_arena_reset(&r->scratch);
    refer(r, members, count, out);
    name_actors(r, index, members[0], out);
    name_targets(r, index, members, count, out);
    word_event(r, members, count, out);
    date_event(r, members, count, out);
    out->object = eg_report_act(r, best_told(r, index, members, count, out))->object;
    out->counts = counts_something(r, members, count);
    eg_event_figures(r, members, out);
}
