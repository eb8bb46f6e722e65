/* Settling: one fixed order for the findings of a document.
 * In: sentences, mentions, times and actions in any order. Out: each sorted by place, then by content,
 * without doubles. Refuses to judge: it drops only what says the same on the same bytes.
 * Example: a folder folded twice over, from two files with the same lines, gives every mention once. */
#include "fold/settle.h"

#include <string.h>

/* A comparator is a list of keys: the first that differs decides. */
#define BY(key)                                                                                              \
    do {                                                                                                     \
        if (a->key != b->key) return eg_compare(a->key, b->key);                                             \
    } while (0)
#define BY_STR(key)                                                                                          \
    do {                                                                                                     \
        if (a->key != b->key) return eg_order_compare(o, a->key, b->key);                                    \
    } while (0)

static int compare_names(eg_names a, eg_names b, const eg_order *o) {
    for (uint32_t i = 0; i < a.count && i < b.count; i++)
        if (a.items[i] != b.items[i]) return eg_order_compare(o, a.items[i], b.items[i]);
    return eg_compare(a.count, b.count);
}

static int compare_sentences(const void *x, const void *y, const void *context) {
    const eg_found_sentence *a = x, *b = y;
    (void)context;
    BY(start);
    BY(end);
    BY(zone);
    BY(line);
    return eg_span_cmp(a->text, b->text);
}

static int compare_mentions(const void *x, const void *y, const void *context) {
    const eg_found_mention *a = x, *b = y;
    const eg_order *o = context;
    BY(start);
    BY(end);
    BY_STR(entity);
    BY(type);
    BY(via);
    BY_STR(text);
    BY_STR(by);
    BY_STR(seems);
    BY(confidence);
    BY(listed);
    BY(sentence);
    return 0;
}

static int compare_times(const void *x, const void *y, const void *context) {
    const eg_found_time *a = x, *b = y;
    const eg_order *o = context;
    BY(start);
    BY(end);
    BY(type);
    BY_STR(value);
    BY_STR(relative);
    BY_STR(text);
    BY_STR(by);
    BY_STR(mod);
    BY(weekday);
    if (a->days.earliest != b->days.earliest) return eg_compare_signed(a->days.earliest, b->days.earliest);
    return eg_compare_signed(a->days.latest, b->days.latest);
}

static int compare_items(const eg_found_action *a, const eg_found_action *b, const eg_order *o) {
    for (uint32_t i = 0; i < a->item_count && i < b->item_count; i++) {
        BY_STR(items[i].number);
        BY_STR(items[i].noun);
    }
    return eg_compare(a->item_count, b->item_count);
}

static int compare_actions(const void *x, const void *y, const void *context) {
    const eg_found_action *a = x, *b = y;
    const eg_order *o = context;
    int c;
    BY(start);
    BY(end);
    BY_STR(action);
    BY_STR(class);
    if ((c = compare_names(a->actors, b->actors, o)) != 0) return c;
    if ((c = compare_names(a->targets, b->targets, o)) != 0) return c;
    if ((c = compare_names(a->said_by, b->said_by, o)) != 0) return c;
    BY_STR(object);
    if ((c = compare_items(a, b, o)) != 0) return c;
    BY(polarity);
    BY(modality);
    BY(tone);
    BY(nominal);
    BY(dated);
    BY(dated_by);
    BY(time);
    BY(sentence);
    BY_STR(text);
    BY_STR(label);
    BY_STR(actor_text);
    BY_STR(by);
    return 0;
}

/* Before sorting, the reference to another array is replaced by the sorted place of what it names. Both
 * sentences and times are unique by their bytes, so looking up (start, end) is enough. */
typedef struct place {
    uint32_t start, end;
} place;

static bool before(place a, place b) {
    return a.start != b.start ? a.start < b.start : a.end < b.end;
}

uint32_t eg_findings_at(const void *items, uint32_t count, size_t size, uint32_t start, uint32_t end) {
    uint32_t lo = 0, hi = count;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        place p;
        memcpy(&p, (const char *)items + mid * size, sizeof p);
        if (before(p, (place){start, end}))
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

static uint32_t sentence_at(const eg_findings *f, const eg_found_sentence *s) {
    return eg_findings_at(f->sentences, f->sentence_count, sizeof *f->sentences, s->start, s->end);
}

/* Whether findings ascend, by place and, on one place, by compare (NULL = no two on one place), as they
 * nearly always do: nothing to sort and nothing twice. */
static bool ascend(const void *items, uint32_t count, size_t size, eg_compare_fn *compare,
                   const eg_order *order) {
    const char *p = items;
    place last = {0, 0}, next;
    for (uint32_t i = 0; i < count; i++, last = next, p += size) {
        memcpy(&next, p, sizeof next);
        if (!i || before(last, next)) continue;
        if (!compare || compare(p - size, p, order) >= 0) return false;
    }
    return true;
}

static void settle_sentences(eg_findings *f, eg_arena *scratch) {
    uint32_t n = f->sentence_count, kept = 0;
    if (ascend(f->sentences, f->sentence_count, sizeof *f->sentences, NULL, NULL)) return;
    eg_found_sentence *was = EG_NEW(scratch, eg_found_sentence, n);
    memcpy(was, f->sentences, n * sizeof *was);
    eg_sort(f->sentences, n, sizeof *f->sentences, compare_sentences, NULL);
    for (uint32_t i = 0; i < n; i++) {
        const eg_found_sentence *s = &f->sentences[i];
        if (kept && f->sentences[kept - 1].start == s->start && f->sentences[kept - 1].end == s->end)
            continue;
        f->sentences[kept++] = *s;
    }
    f->sentence_count = kept;
    for (uint32_t i = 0; i < f->mention_count; i++) {
        const eg_found_sentence *s = &was[f->mentions[i].sentence];
        f->mentions[i].sentence = sentence_at(f, s);
    }
    for (uint32_t i = 0; i < f->action_count; i++) {
        const eg_found_sentence *s = &was[f->actions[i].sentence];
        f->actions[i].sentence = sentence_at(f, s);
    }
}

static void settle_times(eg_findings *f, const eg_order *order, eg_arena *scratch) {
    uint32_t n = f->time_count, kept = 0;
    if (ascend(f->times, f->time_count, sizeof *f->times, NULL, NULL)) return;
    eg_found_time *was = EG_NEW(scratch, eg_found_time, n);
    memcpy(was, f->times, n * sizeof *was);
    eg_sort(f->times, n, sizeof *f->times, compare_times, order);
    for (uint32_t i = 0; i < n; i++) {
        const eg_found_time *t = &f->times[i];
        if (kept && f->times[kept - 1].start == t->start && f->times[kept - 1].end == t->end) continue;
        f->times[kept++] = *t;
    }
    f->time_count = kept;
    for (uint32_t i = 0; i < f->action_count; i++) {
        if (f->actions[i].dated != EG_DATED_TIME) continue;
        const eg_found_time *t = &was[f->actions[i].time];
        f->actions[i].time = eg_findings_at(f->times, f->time_count, sizeof *f->times, t->start, t->end);
    }
}

static void settle_mentions(eg_findings *f, const eg_order *order) {
    uint32_t kept = 0;
    if (ascend(f->mentions, f->mention_count, sizeof *f->mentions, compare_mentions, order)) return;
    eg_sort(f->mentions, f->mention_count, sizeof *f->mentions, compare_mentions, order);
    for (uint32_t i = 0; i < f->mention_count; i++)
        if (!kept || compare_mentions(&f->mentions[kept - 1], &f->mentions[i], order) != 0)
            f->mentions[kept++] = f->mentions[i];
    f->mention_count = kept;
}

static void settle_actions(eg_findings *f, const eg_order *order) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < f->action_count; i++)
        if (f->actions[i].dated != EG_DATED_TIME) f->actions[i].time = 0;
    if (ascend(f->actions, f->action_count, sizeof *f->actions, compare_actions, order)) return;
    eg_sort(f->actions, f->action_count, sizeof *f->actions, compare_actions, order);
    for (uint32_t i = 0; i < f->action_count; i++)
        if (!kept || compare_actions(&f->actions[kept - 1], &f->actions[i], order) != 0)
            f->actions[kept++] = f->actions[i];
    f->action_count = kept;
}

/* Whether rows go on from the first ones, which ascend. */
static bool go_on(const void *items, uint32_t from, uint32_t count, size_t size, eg_compare_fn *compare,
                  const eg_order *order) {
    uint32_t last = from ? from - 1 : 0;
    return !items || ascend((const char *)items + last * size, count - last, size, compare, order);
}

/* The time of an action that belongs to none means nothing, and is 0. */
static bool have_no_idle_times(const eg_findings *f, uint32_t from) {
    for (uint32_t i = from; f->actions && i < f->action_count; i++)
        if (f->actions[i].dated != EG_DATED_TIME && f->actions[i].time) return false;
    return true;
}

bool eg_findings_in_order(const eg_findings *f, eg_cut from, const eg_order *o) {
    return go_on(f->sentences, from.sentences, f->sentence_count, sizeof *f->sentences, NULL, NULL) &&
           go_on(f->mentions, from.mentions, f->mention_count, sizeof *f->mentions, compare_mentions, o) &&
           go_on(f->times, from.times, f->time_count, sizeof *f->times, NULL, NULL) &&
           go_on(f->actions, from.actions, f->action_count, sizeof *f->actions, compare_actions, o) &&
           have_no_idle_times(f, from.actions);
}

void eg_findings_settle_part(eg_findings *f, const eg_intern *strings) {
    eg_order order = {.strings = strings};
    settle_mentions(f, &order);
    settle_actions(f, &order);
}

void eg_findings_settle(eg_findings *f, const eg_order *order) {
    eg_arena scratch = {0};
    settle_sentences(f, &scratch);
    settle_times(f, order, &scratch);
    settle_mentions(f, order);
    settle_actions(f, order);
    eg_arena_release(&scratch);
}

static int compare_doubts(const void *x, const void *y, const void *context) {
    const eg_found_doubt *a = x, *b = y;
    const eg_order *o = context;
    BY(start);
    BY(end);
    BY(line);
    BY_STR(text);
    return 0;
}

static int compare_arrays(const void *x, uint32_t nx, const void *y, uint32_t ny, size_t size,
                          eg_compare_fn *compare, const eg_order *order) {
    const char *a = x, *b = y;
    for (uint32_t i = 0; i < nx && i < ny; i++) {
        int c = compare(a + i * size, b + i * size, order);
        if (c) return c;
    }
    return eg_compare(nx, ny);
}

int eg_findings_compare(const eg_findings *a, const eg_findings *b, const eg_order *o) {
    int c;
    BY_STR(path);
    BY_STR(title);
    BY_STR(date);
    BY(date_from);
    BY_STR(date_why);
    BY(bytes);
    if ((c = eg_compare_signed(a->window.earliest, b->window.earliest)) != 0) return c;
    if ((c = eg_compare_signed(a->window.latest, b->window.latest)) != 0) return c;
    if ((c = compare_arrays(a->doubts, a->doubt_count, b->doubts, b->doubt_count, sizeof *a->doubts,
                            compare_doubts, o)) != 0)
        return c;
    if ((c = compare_arrays(a->sentences, a->sentence_count, b->sentences, b->sentence_count,
                            sizeof *a->sentences, compare_sentences, o)) != 0)
        return c;
    if ((c = compare_arrays(a->times, a->time_count, b->times, b->time_count, sizeof *a->times, compare_times,
                            o)) != 0)
        return c;
    if ((c = compare_arrays(a->mentions, a->mention_count, b->mentions, b->mention_count, sizeof *a->mentions,
                            compare_mentions, o)) != 0)
        return c;
    return compare_arrays(a->actions, a->action_count, b->actions, b->action_count, sizeof *a->actions,
                          compare_actions, o);
}
