/* The lines that tell what one entity did to another.
 * In: a bundle of events. Out: one act for all events that read the same, most telling first. Refuses to
 * show everything: a label holds three lines, the rest is counted.
 * Example: "sued (3)" and, from two dates, "sued (1)" become "sued (4)" when four articles report them. */
#include "write/dot_acts.h"

#include "write/dot_phrase.h"

enum { EVENTS_READ = 200 }; /* of a bundle; those after it are reported less */

static eg_span words_of(eg_dot *d, const eg_bundle *b, const eg_event *e) {
    if (b->from == EG_NOBODY) return eg_phrase_suffered(&d->arena, d->graph, e, b->to);
    if (b->to == EG_NOBODY) return eg_phrase_act(&d->arena, d->graph, e);
    return eg_phrase_edge(&d->arena, d->graph, e, b->to);
}

/* What to show first: what many articles report, and among the like what tells more: a figure, an object. */
static uint32_t telling(const eg_act *act) {
    uint32_t weight = 2 * act->articles;
    bool figure = false;
    for (size_t i = 0; i < act->text.len; i++) figure = figure || (unsigned)(act->text.ptr[i] - '0') < 10;
    return weight + (figure ? 5 : 0) + (eg_span_find(act->text, ' ', 0) < act->text.len ? 1 : 0);
}

/* Room grows to the next power of two: most acts have one event or two. */
static void add_event(eg_arena *a, eg_act *act, const eg_event *e) {
    uint32_t n = act->count;
    size_t each = sizeof *act->events;
    if (n == 2 * EVENTS_READ) return;
    if (!(n & (n - 1))) act->events = eg_arena_grow(a, act->events, n * each, (n ? 2 * n : 1) * each);
    act->events[act->count++] = e;
}

void eg_acts_add(eg_dot *d, eg_acts *acts, const eg_bundle *b) {
    uint32_t count = b->count < EVENTS_READ ? b->count : EVENTS_READ;
    for (uint32_t i = 0; i < count; i++) {
        const eg_event *e = b->events[i];
        eg_span text = words_of(d, b, e);
        size_t k = 0;
        while (k < acts->list.len && !eg_span_eq(acts->list.items[k].text, text)) k++;
        if (k == acts->list.len) eg_vec_push(&d->arena, &acts->list, (eg_act){.text = text});
        eg_act *t = &acts->list.items[k];
        add_event(&d->arena, t, e);
        t->against |= e->tone == EG_AGAINST && e->polarity == EG_AFFIRMED;
    }
    for (size_t i = 0; i < acts->list.len; i++) { /* insertion sort: stable, and the lists are short */
        eg_act t = acts->list.items[i];
        t.articles = eg_choice_articles(&d->arena, t.events, t.count);
        t.telling = telling(&t);
        size_t k = i;
        for (; k > 0 && acts->list.items[k - 1].telling < t.telling; k--)
            acts->list.items[k] = acts->list.items[k - 1];
        acts->list.items[k] = t;
    }
}

eg_lines eg_act_lines(eg_dot *d, const eg_act *act, double width) {
    /* a no-break space: the count holds on to the last word */
    eg_span text =
        eg_arena_printf(&d->arena, "%.*s\xC2\xA0(%u)", (int)act->text.len, act->text.ptr, act->articles);
    return eg_label_wrap(&d->arena, text, width, 9);
}

eg_span eg_acts_verbs(eg_dot *d, const eg_acts *acts) {
    eg_text t = {.arena = &d->arena};
    for (size_t i = 0; i < acts->list.len && i < EG_ACTS_SHOWN; i++) {
        eg_lines one =
            eg_label_wrap(&d->arena, acts->list.items[i].text, 1e6, 9); /* without no-break spaces */
        eg_text_puts(&t, i ? "; " : "");
        eg_text_add(&t, one.items[0]);
    }
    return eg_text_span(&t);
}

eg_evidence_list eg_acts_told(eg_dot *d, const eg_acts *acts) {
    eg_evidence_list told = {0};
    for (size_t i = 0; i < acts->list.len; i++)
        for (uint32_t k = 0; k < acts->list.items[i].count; k++)
            eg_dot_collect(d, &told, acts->list.items[i].events[k]);
    return told;
}
