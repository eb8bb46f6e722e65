/* Merging: which reports tell of one event.
 * In: reports. Out: the same, joined into sets. Reports are joined only with the same actors, all of them,
 * the same class, polarity and modality, and only while all days allow it, when, strongest rule first,
 *   1. they count the same number, 3 or more, of the same things ("936 accounts");
 *   2. they name the same things, and not both with a number ("936 accounts", "the accounts");
 *   3. they share a target, no number contradicts, neither counts things while the other names others
 *      ("15 pages", "links"), and no document tells of them apart, each with other targets;
 *   4. they have the same object phrase, or neither has object or target;
 *   5. different documents give different figures for it: two nouns shared, or one noun on the same day with
 *      figures of the same size.
 * Each of 1 to 4 first inside a document, then across documents. What went on for
 * longer than a month ("over the past 18 months") is joined with what went on for the same time only: it is
 * the sum of many acts. What somebody said is one event for each
 * document and day; across documents only with the same words, or with none on either side.
 * Refuses to compare everything with everything: reports meet in groups of the same actors, class and thing,
 * sorted by day, and each looks at LOOK neighbours at most; beyond that, two events stay apart that might be
 * one. Example: "Twitter suspended 936 accounts" on 19 August and "it has suspended the accounts", undated.
 */
#include "base/crew.h"
#include "fold/event.h"

enum {
    LOOK = 16,   /* sets of one group that a report is compared with */
    NAMES = 8,   /* targets and items of one report that are looked at */
    BEFORE = 7,  /* days: what is dated by its publication happened on that day or shortly before */
    RECENT = 31, /* days: what is not dated happened not much longer before */
    PART = 4096, /* reports that a thread takes at a time */
};

typedef enum merge_rule {
    BY_SPEECH, /* inside a document */
    BY_WORDS,  /* speech across documents */
    BY_NUMBER,
    BY_NOUN,
    BY_TARGET,
    BY_OBJECT,
    BY_FIGURES
} merge_rule;

/* Reports that a rule may join have the same numbers up to doc: kind, ranks. */
typedef struct key {
    uint32_t kind, a, b, doc, report;
} key;

typedef EG_VEC(key) key_list;
typedef EG_VEC(uint32_t) root_list;

typedef struct worker { /* one thread */
    eg_reports r;       /* the reports, with what it remembers of the group at hand */
    eg_arena arena;     /* of what serves the next group, too */
    key_list keys;
    root_list roots, done;
    eg_last_period date, published;
} worker;

/* ---- sets of reports ---- */

uint32_t eg_report_root(eg_reports *r, uint32_t i) {
    while (r->items[i].parent != i) i = r->items[i].parent = r->items[r->items[i].parent].parent;
    return i;
}

unsigned eg_report_grade(const eg_joined *root) {
    if (root->core.earliest == EG_OPEN_PAST || root->core.latest == EG_OPEN_FUTURE) return 4;
    int64_t days = (int64_t)root->core.latest - root->core.earliest;
    return days == 0 ? 0 : days < 7 ? 1 : days < 32 ? 2 : 3;
}

uint32_t eg_report_join(eg_reports *r, uint32_t x, uint32_t y) {
    eg_joined *a = &r->items[x], *b = &r->items[y];
    if (b->size > a->size || (b->size == a->size && b->first < a->first)) {
        eg_joined *swap = a;
        a = b;
        b = swap;
    }
    uint32_t next = a->next;
    a->next = b->next;
    b->next = next;
    b->parent = (uint32_t)(a - r->items);
    a->size += b->size;
    if (b->first < a->first) a->first = b->first;
    if (eg_period_possible(eg_period_both(a->core, b->core))) a->core = eg_period_both(a->core, b->core);
    if (eg_period_possible(eg_period_both(a->near, b->near))) a->near = eg_period_both(a->near, b->near);
    if (!a->counts) a->counts = b->counts;
    for (uint32_t i = 0; a->counts != b->counts && b->counts && i < b->counts->count; i++)
        eg_counts_add(a->counts, b->counts->items[i]);
    a->object |= b->object;
    a->extended |= b->extended;
    return (uint32_t)(a - r->items);
}

static bool may_join(eg_reports *r, merge_rule rule, uint32_t x, uint32_t y) {
    const eg_joined *a = &r->items[x], *b = &r->items[y];
    if (!eg_period_possible(eg_period_both(a->core, b->core))) return false;
    if ((a->extended || b->extended) && !eg_period_same(a->core, b->core)) return false;
    if (rule == BY_SPEECH) return true;
    if (rule == BY_WORDS) return eg_period_same(a->core, b->core);
    if (rule != BY_NUMBER && !eg_period_possible(eg_period_both(a->near, b->near))) return false;
    if (a->counts && b->counts && eg_counts_conflict(a->counts, b->counts)) return false;
    return rule != BY_TARGET || !eg_reports_speak_apart(r, x, y);
}

/* ---- reports with the same key ---- */

/* Exact before vague, so that vague ones are added to exact ones and never bridge two of them; then by day;
 * of sets on the same day the largest last, where looking begins. */
static int compare_roots(const void *x, const void *y, const void *context) {
    const eg_reports *r = context;
    const eg_joined *a = &r->items[*(const uint32_t *)x], *b = &r->items[*(const uint32_t *)y];
    if (eg_report_grade(a) != eg_report_grade(b)) return eg_compare(eg_report_grade(a), eg_report_grade(b));
    if (a->core.earliest != b->core.earliest) return eg_compare_signed(a->core.earliest, b->core.earliest);
    if (a->core.latest != b->core.latest) return eg_compare_signed(a->core.latest, b->core.latest);
    if (a->size != b->size) return eg_compare(a->size, b->size);
    return eg_compare(b->first, a->first);
}

/* The distinct sets of a group, sorted. */
static void roots_of_group(eg_reports *r, const key *keys, size_t count, root_list *out) {
    out->len = 0;
    r->stamp++;
    for (size_t i = 0; i < count; i++) {
        uint32_t root = eg_report_root(r, keys[i].report);
        if (r->mark[root] == r->stamp) continue;
        r->mark[root] = r->stamp;
        eg_vec_push(r->arena, out, root);
    }
    if (out->len > 1) eg_sort(out->items, out->len, sizeof *out->items, compare_roots, r);
}

/* Tries to join a root with those before end in list, backwards; true when it did. */
static bool join_one(eg_reports *r, merge_rule rule, const root_list *list, size_t end, uint32_t root) {
    for (size_t i = end, tries = 0; i-- > 0 && tries < LOOK; tries++) {
        uint32_t other = eg_report_root(r, list->items[i]);
        if (other == root) return true;
        if (!may_join(r, rule, root, other)) continue;
        eg_report_join(r, root, other);
        return true;
    }
    return false;
}

/* First place in done, sorted by earliest day, of a set that begins after day. */
static size_t begins_after(eg_reports *r, const root_list *done, eg_day day) {
    size_t lo = 0, hi = done->len;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (r->items[eg_report_root(r, done->items[mid])].core.earliest <= day)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

static int compare_starts(const void *x, const void *y, const void *context) {
    const eg_reports *r = context; /* roots already, so nothing is looked up */
    const eg_joined *a = &r->items[*(const uint32_t *)x], *b = &r->items[*(const uint32_t *)y];
    if (a->core.earliest != b->core.earliest) return eg_compare_signed(a->core.earliest, b->core.earliest);
    if (a->size != b->size) return eg_compare(a->size, b->size);
    return eg_compare(b->first, a->first);
}

/* Joins within one group. Sets of one grade are taken by day; each looks at the more exact ones that begin
 * before it ends, latest first, then at those of its own grade just before it. */
static void join_group(eg_reports *r, merge_rule rule, const root_list *roots, root_list *done) {
    done->len = 0;
    for (size_t i = 0, n; i < roots->len; i += n) {
        unsigned g = eg_report_grade(&r->items[roots->items[i]]);
        for (n = 1; i + n < roots->len && eg_report_grade(&r->items[roots->items[i + n]]) == g;) n++;
        root_list fresh = {roots->items + i, 0, n}; /* kept in place: never longer than what was read */
        for (size_t k = 0; k < n; k++) {
            uint32_t root = roots->items[i + k];
            if (eg_report_root(r, root) != root) continue; /* joined through another one meanwhile */
            size_t end = begins_after(r, done, r->items[root].core.latest);
            if (join_one(r, rule, done, end, root) || join_one(r, rule, &fresh, fresh.len, root)) continue;
            fresh.items[fresh.len++] = root;
        }
        for (size_t k = 0; k < fresh.len; k++) eg_vec_push(r->arena, done, fresh.items[k]);
        for (size_t k = 0; k < done->len; k++) done->items[k] = eg_report_root(r, done->items[k]);
        if (i + n < roots->len && fresh.len)
            eg_sort(done->items, done->len, sizeof *done->items, compare_starts, r);
    }
}

/* ---- rule 5 ---- */

/* Each set of the group, by day, with its next neighbours. */
static void join_figures(eg_reports *r, const root_list *roots) {
    for (size_t i = 0; i < roots->len; i++)
        for (size_t k = i + 1; k < roots->len && k - i <= LOOK; k++) {
            uint32_t x = eg_report_root(r, roots->items[i]), y = eg_report_root(r, roots->items[k]);
            if (x != y && eg_reports_differ(r, x, y)) eg_report_join(r, x, y);
        }
}

/* ---- keys ---- */

/* Said to nobody named. What somebody was told is an act like others. */
static bool is_speech(const eg_reports *r, const eg_act *a) {
    return !a->target_count && eg_span_eq(eg_graph_str(r->g, a->class), EG_SPAN("say"));
}

static uint32_t rank(const eg_reports *r, eg_str id) {
    return eg_order_rank(r->order, id);
}

/* What was said across documents: the words tie it, or their absence on both sides. */
static void add_speech_key(eg_reports *r, key_list *out, merge_rule rule, key k, const eg_act *a) {
    const eg_joined *root = &r->items[eg_report_root(r, k.report)];
    if (rule == BY_WORDS) {
        if (!a->object && (root->object || root->core.earliest == EG_OPEN_PAST)) return;
        k.a = rank(r, a->object);
    }
    eg_vec_push(r->arena, out, k);
}

static void add_item_keys(eg_reports *r, key_list *out, merge_rule rule, key k, const eg_act *a) {
    for (uint32_t i = 0; i < a->item_count && i < NAMES; i++) {
        eg_item item = eg_act_item(a, i);
        if (!item.noun) continue;
        if (rule == BY_NUMBER && !eg_number_tells(eg_graph_str(r->g, item.number))) continue;
        k.a = rank(r, item.noun);
        k.b = rule == BY_NUMBER ? rank(r, item.number) : 0;
        eg_vec_push(r->arena, out, k);
    }
}

/* Keys of one report. */
static void add_keys(eg_reports *r, key_list *out, merge_rule rule, key k, const eg_act *a) {
    switch (rule) {
    case BY_NUMBER:
    case BY_NOUN:
    case BY_FIGURES: add_item_keys(r, out, rule, k, a); return;
    case BY_TARGET:
        for (uint32_t i = 0; i < a->target_count && i < NAMES; i++) {
            k.a = rank(r, eg_act_targets(a).items[i]);
            eg_vec_push(r->arena, out, k);
        }
        return;
    case BY_OBJECT:
        k.a = rank(r, a->object);
        eg_vec_push(r->arena, out, k);
        return;
    case BY_SPEECH:
    case BY_WORDS: add_speech_key(r, out, rule, k, a); return;
    }
}

/* The rules that a report may have keys for: speech only those of speech. Without an actor a noun alone says
 * too little. */
static uint8_t rules_of(const eg_reports *r, const eg_act *a) {
    if (is_speech(r, a)) return 1 << BY_SPEECH | 1 << BY_WORDS;
    unsigned rules = 0;
    if (a->item_count) rules |= 1 << BY_NUMBER;
    if (a->item_count && a->actor_count) rules |= 1 << BY_NOUN | 1 << BY_FIGURES;
    if (a->target_count) rules |= 1 << BY_TARGET;
    if (a->object || (a->actor_count && !a->target_count)) rules |= 1 << BY_OBJECT;
    return (uint8_t)rules;
}

static int compare_keys(const void *x, const void *y, const void *context) {
    const key *a = x, *b = y;
    (void)context;
    if (a->kind != b->kind) return eg_compare(a->kind, b->kind);
    if (a->a != b->a) return eg_compare(a->a, b->a);
    if (a->b != b->b) return eg_compare(a->b, b->b);
    if (a->doc != b->doc) return eg_compare(a->doc, b->doc);
    return eg_compare(a->report, b->report);
}

static bool same_group(const key *a, const key *b) {
    return a->kind == b->kind && a->a == b->a && a->b == b->b && a->doc == b->doc;
}

static void apply(worker *w, merge_rule rule, bool inside) {
    eg_reports *r = &w->r;
    key_list *keys = &w->keys;
    root_list *roots = &w->roots;
    keys->len = 0;
    for (uint32_t n = 0; n < r->met_count; n++) {
        const eg_met_report *m = &r->met[n];
        if (!(m->rules >> rule & 1)) continue;
        key k = {.kind = m->kind, .report = n};
        k.doc = inside ? eg_joined_act(r, n)->doc + 1 : 0;
        add_keys(r, keys, rule, k, eg_joined_act(r, n));
    }
    eg_sort(keys->items, keys->len, sizeof *keys->items, compare_keys, NULL);
    for (size_t i = 0, n; i < keys->len; i += n) {
        for (n = 1; i + n < keys->len && same_group(keys->items + i, keys->items + i + n);) n++;
        if (n < 2) continue;
        roots_of_group(r, keys->items + i, n, roots);
        if (roots->len < 2) continue;
        if (rule == BY_FIGURES)
            join_figures(r, roots);
        else
            join_group(r, rule, roots, &w->done);
    }
}

/* ---- reports ---- */

/* From one day to another, longer than a month; not "2019", which is one day of that year. */
static bool is_extended(eg_span date, const eg_joined *report) {
    return eg_report_grade(report) > 2 && eg_span_find(date, '/', 0) < date.len;
}

/* What a report says about the day, on its own. */
static void set_windows(const eg_graph *g, eg_joined *report, const eg_act *a, eg_last_period *date,
                        eg_last_period *last) {
    const eg_findings *f = &g->docs[a->doc];
    eg_period open = {EG_OPEN_PAST, EG_OPEN_FUTURE}, published;
    eg_period days = eg_act_days(g, date, a);
    report->core = report->near = open;
    if (days.earliest != EG_DAY_NONE) {
        report->core = days;
        report->extended = is_extended(eg_graph_str(g, a->date), report);
        if (a->dated == EG_DATED_PUBLICATION && a->modality == EG_ACTUAL) report->core.earliest -= BEFORE;
        report->near = report->core;
    } else if (eg_graph_period(g, last, f->date, &published) && published.latest != EG_DAY_NONE &&
               a->modality == EG_ACTUAL) {
        report->core.latest = report->near.latest = published.latest;
        if (published.earliest != EG_DAY_NONE) report->near.earliest = published.earliest - RECENT;
    }
}

/* The numbered nouns of an action; NULL when it has none, as most. */
static eg_counts_set *counts_of(eg_reports *r, const eg_act *a) {
    eg_counts_set *counts = NULL;
    for (uint32_t k = 0; k < a->item_count && k < NAMES; k++) {
        eg_item item = eg_act_item(a, k);
        if (!item.number || !item.noun) continue;
        if (!counts) counts = EG_NEW(&r->scratch, eg_counts_set, 1);
        eg_counts_add(counts, item);
    }
    return counts;
}

/* ---- groups of the same actors and class, which have nothing to do with one another ---- */

/* Takes up a group of reports, each alone; the rules that two of them or more have keys for. */
static unsigned take_up(worker *w, const eg_keyed *reports, uint32_t count) {
    eg_reports *r = &w->r;
    unsigned once = 0, twice = 0;
    eg_arena_reset(&r->scratch);
    r->met = eg_arena_alloc(&r->scratch, count * sizeof *r->met);
    r->met_count = count;
    r->items = EG_NEW(&r->scratch, eg_joined, count);
    r->mark = EG_NEW(&r->scratch, uint32_t, count);
    for (uint32_t i = 0; i < count; i++) {
        const eg_act *a = eg_report_act(r, (uint32_t)reports[i].value);
        uint8_t rules = rules_of(r, a);
        r->met[i] =
            (eg_met_report){(uint32_t)reports[i].value, (uint8_t)(a->polarity * 4 + a->modality), rules};
        twice |= once & rules;
        once |= rules;
        eg_joined *report = &r->items[i];
        report->parent = report->next = report->first = i;
        report->size = 1;
        report->object = a->object != 0;
        set_windows(r->g, report, a, &w->date, &w->published);
        report->counts = counts_of(r, a);
    }
    return twice;
}

static void merge_group(worker *w, const eg_keyed *reports, uint32_t count, uint32_t *lowest) {
    static const struct {
        merge_rule rule;
        bool inside;
    } steps[] = {{BY_SPEECH, true}, {BY_WORDS, false},  {BY_NUMBER, true},  {BY_NUMBER, false},
                 {BY_NOUN, true},   {BY_NOUN, false},   {BY_TARGET, true},  {BY_TARGET, false},
                 {BY_OBJECT, true}, {BY_OBJECT, false}, {BY_FIGURES, false}};
    eg_reports *r = &w->r;
    unsigned rules = take_up(w, reports, count);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if (rules >> steps[i].rule & 1) apply(w, steps[i].rule, steps[i].inside);
    for (uint32_t i = 0; i < count; i++)
        lowest[r->met[i].report] = r->met[r->items[eg_report_root(r, i)].first].report;
}

typedef struct merging {
    const eg_keyed *reports; /* by actors and class */
    uint32_t count, *lowest;
    worker *workers; /* by place */
} merging;

/* The groups that begin in one part of the reports. Those of one report, as most are, stay as they are. */
static void merge_part(void *user, size_t place, size_t first, size_t end) {
    const merging *m = user;
    const eg_keyed *reports = m->reports;
    size_t i = first;
    while (i && i < end && reports[i].key == reports[i - 1].key) i++;
    for (size_t n; i < end; i += n) {
        for (n = 1; i + n < m->count && reports[i + n].key == reports[i].key;) n++;
        if (n > 1) merge_group(&m->workers[place], reports + i, (uint32_t)n, m->lowest);
    }
}

/* The reports by their actors and by the rank of their class, or of their verb. */
static eg_keyed *list_groups(eg_reports *r) {
    eg_keyed *reports = eg_arena_alloc(r->arena, r->count * sizeof *reports);
    for (uint32_t i = 0; i < r->count; i++) {
        const eg_act *a = eg_report_act(r, i);
        reports[i] = (eg_keyed){(uint64_t)r->actors[i] << 32 | rank(r, a->class ? a->class : a->action), i};
    }
    eg_sort_keyed(reports, r->count); /* stable */
    return reports;
}

void eg_reports_merge(eg_reports *r, uint32_t *lowest) {
    eg_arena_mark start = eg_arena_now(r->arena);
    for (uint32_t i = 0; i < r->count; i++) lowest[i] = i;
    merging m = {.reports = list_groups(r), .count = r->count, .lowest = lowest};
    eg_parts parts = {r->count, PART, r->g->threads, merge_part, NULL, &m};
    size_t places = eg_parts_places(&parts);
    m.workers = EG_NEW(r->arena, worker, places);
    for (size_t i = 0; i < places; i++) {
        worker *w = &m.workers[i];
        w->r = *r;
        w->r.scratch = (eg_arena){0};
        w->r.arena = &w->arena;
        w->r.doc_mark = EG_NEW(r->arena, uint32_t, r->g->doc_count);
    }
    eg_parts_run(&parts);
    for (size_t i = 0; i < places; i++) {
        eg_arena_release(&m.workers[i].arena);
        eg_arena_release(&m.workers[i].r.scratch);
    }
    eg_arena_rewind(r->arena, start);
}
