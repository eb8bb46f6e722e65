/* Event: reports of one event become one event.
 * In: documents with dated actions, entities. Out: g->events, dated ones by date, then undated ones; how many
 * events each entity takes part in. Refuses nothing: an action that nobody else reports is an event of one.
 * Example: five articles tell that Twitter suspended 936 accounts: one event with five documents. */
#include "fold/event.h"

#include "base/crew.h"
#include "fold/event_make.h"
#include "fold/fold.h"
#include "fold/shelf.h"
#include "fold/when.h"

enum {
    PART = 1024, /* events that a thread makes at a time */
    DOCS = 256,  /* documents whose acts it lists */
};

/* Whether the date of an action rests on a publication, or on a date that came from another document. */
static bool is_inferred(const eg_findings *f, const eg_found_action *a) {
    if (a->dated != EG_DATED_TIME) return true;
    return f->date_from == EG_DATE_CORPUS && f->times[a->time].relative != 0;
}

static uint16_t at_most(uint32_t count) {
    return count < UINT16_MAX ? (uint16_t)count : UINT16_MAX;
}

static eg_act act_of(eg_arena *arena, const eg_found_action *a) {
    uint16_t actors = at_most(a->actors.count), targets = at_most(a->targets.count);
    uint16_t items = at_most(a->item_count);
    bool bounded = a->bounds.earliest != EG_DAY_NONE || a->bounds.latest != EG_DAY_NONE;
    eg_str *parts = eg_arena_ids(arena, actors + targets + 2 * (size_t)items + 2 * bounded), *end = parts;
    for (uint32_t i = 0; i < actors; i++) *end++ = a->actors.items[i];
    for (uint32_t i = 0; i < targets; i++) *end++ = a->targets.items[i];
    for (uint32_t i = 0; i < items; i++) {
        *end++ = a->items[i].number;
        *end++ = a->items[i].noun;
    }
    if (bounded) {
        *end++ = (uint32_t)a->bounds.earliest;
        *end++ = (uint32_t)a->bounds.latest;
    }
    return (eg_act){.parts = parts,
                    .actor_count = actors,
                    .target_count = targets,
                    .item_count = items,
                    .bounded = bounded,
                    .sentence = a->sentence,
                    .action = a->action,
                    .class = a->class,
                    .label = a->label,
                    .object = a->object,
                    .date = a->date,
                    .polarity = a->polarity & 1U,
                    .modality = a->modality & 7U,
                    .tone = a->tone & 7U,
                    .dated = a->dated & 7U};
}

typedef struct lister { /* of acts */
    eg_reports *r;
    const uint32_t *first; /* by document: its first act */
    eg_arena *parts;       /* of acts, by place */
} lister;

static void list_acts(const lister *l, eg_arena *parts, uint32_t doc, const eg_findings *f) {
    eg_act *acts = l->r->acts + l->first[doc] + f->actions_before;
    for (uint32_t i = 0; i < f->action_count; i++) {
        eg_act *a = &acts[i];
        *a = act_of(parts, &f->actions[i]);
        a->doc = doc;
        a->index = f->actions_before + i;
        a->sentence += f->sentences_before;
        a->inferred = is_inferred(f, &f->actions[i]);
    }
}

static void list_documents(void *user, size_t place, size_t first, size_t end) {
    const lister *l = user;
    eg_graph *g = l->r->g;
    eg_arena small = {0};
    eg_dater dater = {.g = g, .strings = &g->strings, .arena = &small};
    for (uint32_t d = (uint32_t)first; d < end; d++)
        for (uint32_t part = 0; part < eg_findings_parts(&g->docs[d]); part++) {
            eg_arena_reset(&small);
            eg_findings f = eg_findings_part(&small, &g->docs[d], part, EG_ACTIONS);
            if (f.packed) eg_findings_date(&dater, &f);
            list_acts(l, &l->parts[place], d, &f);
        }
    eg_arena_release(&small);
}

/* Packed documents are dated as they are opened, which may make strings: one thread then. */
static void list_reports(eg_reports *r) {
    const eg_graph *g = r->g;
    uint32_t *first = eg_arena_ids(r->arena, g->doc_count);
    bool packed = false;
    for (uint32_t d = 0; d < g->doc_count; d++) {
        first[d] = r->count;
        r->count += g->docs[d].action_count;
        packed |= g->docs[d].packed != NULL;
    }
    r->acts = eg_arena_alloc(r->arena, r->count * sizeof *r->acts);
    lister l = {r, first, NULL};
    eg_parts parts = {g->doc_count, DOCS, packed ? 1 : g->threads, list_documents, NULL, &l};
    r->act_parts_count = eg_parts_places(&parts);
    r->act_parts = l.parts = EG_NEW(r->arena, eg_arena, r->act_parts_count);
    eg_parts_run(&parts);
}

eg_period eg_act_days(const eg_graph *g, eg_last_period *last, const eg_act *a) {
    eg_period days;
    bool good = eg_graph_period(g, last, a->date, &days) && days.earliest != EG_DAY_NONE &&
                days.latest != EG_DAY_NONE && days.earliest <= days.latest;
    return good ? days : (eg_period){EG_DAY_NONE, EG_DAY_NONE};
}

/* Joins the reports, in memory that is given back. */
static void join_reports(eg_reports *r, uint32_t *lowest) {
    eg_arena *step = r->arena, scratch = {0};
    r->arena = &scratch;
    r->actors = EG_NEW(r->arena, uint32_t, r->count);
    eg_reports_number_actors(r);
    eg_reports_merge(r, lowest);
    eg_arena_release(&scratch);
    r->arena = step;
}

/* The reports by the sets that they were joined to: set after set, in order of their lowest reports. */
typedef struct sets {
    uint32_t *members; /* ascending in each set */
    uint32_t *first;   /* by set: members[first[i]] .. members[first[i + 1] - 1] are its own */
    uint32_t count;
} sets;

/* lowest is used up. */
static sets group_members(eg_reports *r, uint32_t *lowest) {
    sets s = {.members = eg_arena_alloc(r->arena, r->count * sizeof *s.members)};
    uint32_t *size = EG_NEW(r->arena, uint32_t, (size_t)r->count + 1), at = 0; /* by lowest report */
    s.first = size; /* in the same memory: no set has a number above its lowest report's */
    for (uint32_t i = 0; i < r->count; i++) size[lowest[i]]++;
    for (uint32_t i = 0; i < r->count; i++) {
        uint32_t set = lowest[i];
        if (set == i) { /* the first of its set: from here on lowest[i] is where its next one goes */
            lowest[i] = at;
            at += size[i];
            s.first[s.count++] = lowest[i];
        }
        s.members[lowest[set]++] = i;
    }
    s.first[s.count] = at;
    return s;
}

typedef struct maker { /* one thread */
    eg_reports r;
    eg_arena keep;
} maker;

typedef struct making {
    sets sets;
    const uint32_t *index; /* entity by string id */
    maker *makers;         /* by place */
} making;

static void make_part(void *user, size_t place, size_t first, size_t end) {
    const making *m = user;
    const sets *s = &m->sets;
    eg_reports *r = &m->makers[place].r;
    for (size_t i = first; i < end; i++)
        eg_event_make(r, m->index, s->members + s->first[i], s->first[i + 1] - s->first[i], &r->g->events[i]);
}

static void make_events(eg_reports *r, sets s) {
    eg_graph *g = r->g;
    uint32_t *index = EG_NEW(r->arena, uint32_t, r->order->count);
    for (uint32_t id = 0; id < r->order->count; id++) index[id] = UINT32_MAX;
    for (uint32_t i = 0; i < g->entity_count; i++) index[g->entities[i].name] = i;
    g->events = eg_arena_alloc(&g->arena, s.count * sizeof *g->events);
    g->event_count = s.count;
    making m = {s, index, NULL};
    eg_parts parts = {s.count, PART, g->threads, make_part, NULL, &m};
    size_t places = eg_parts_places(&parts);
    m.makers = EG_NEW(r->arena, maker, places);
    for (size_t i = 0; i < places; i++) {
        m.makers[i].r = *r;
        m.makers[i].r.keep = &m.makers[i].keep;
    }
    eg_parts_run(&parts);
    for (size_t i = 0; i < places; i++) {
        eg_arena_adopt(&g->arena, &m.makers[i].keep);
        eg_arena_release(&m.makers[i].r.scratch);
    }
    for (uint32_t i = 0; i < s.count; i++) eg_event_word_figures(r, &g->events[i]);
    eg_arena_release(&r->scratch);
}

/* By the first day, then the last one; undated events last. */
static uint64_t place_in_time(const eg_event *e) {
    const uint32_t zero = (uint32_t)1 << 31; /* moved so that days before 1970 sort first, too */
    if (!e->date) return UINT64_MAX;
    return (uint64_t)((uint32_t)e->days.earliest ^ zero) << 32 | ((uint32_t)e->days.latest ^ zero);
}

/* The events stand in order of their first reports, which settles ties. Sorts their numbers, then moves each
 * event once, for they are large: from where it is to where it belongs, along each circle of events that take
 * one another's place. */
static void sort_events(eg_graph *g, eg_arena *scratch) {
    const uint64_t done = UINT64_MAX;
    eg_keyed *from = eg_arena_alloc(scratch, g->event_count * sizeof *from);
    for (uint32_t i = 0; i < g->event_count; i++) from[i] = (eg_keyed){place_in_time(&g->events[i]), i};
    eg_sort_keyed(from, g->event_count); /* stable */
    for (uint32_t start = 0; start < g->event_count; start++) {
        eg_event held = g->events[start];
        for (uint64_t at = start, next; from[at].value != done; at = next) {
            next = from[at].value;
            g->events[at] = next == start ? held : g->events[next];
            from[at].value = done;
        }
    }
}

static void count_parts(eg_graph *g) {
    for (uint32_t i = 0; i < g->event_count; i++) {
        const eg_event *e = &g->events[i];
        for (uint32_t k = 0; k < e->actor_count; k++) g->entities[e->actors[k]].actions++;
        for (uint32_t k = 0; k < e->target_count; k++) {
            bool acts = false;
            for (uint32_t n = 0; n < e->actor_count; n++) acts |= e->actors[n] == e->targets[k];
            if (!acts) g->entities[e->targets[k]].actions++;
        }
    }
}

void eg_fold_events(eg_graph *g, const eg_order *order, eg_arena *scratch) {
    eg_arena_mark start = eg_arena_now(scratch);
    eg_reports r = {.g = g, .order = order, .arena = scratch};
    list_reports(&r);
    uint32_t *lowest = eg_arena_alloc(scratch, r.count * sizeof *lowest);
    join_reports(&r, lowest);
    make_events(&r, group_members(&r, lowest));
    for (size_t i = 0; i < r.act_parts_count; i++) eg_arena_release(&r.act_parts[i]);
    eg_arena_rewind(scratch, start); /* sorting works where the reports were */
    sort_events(g, scratch);
    count_parts(g);
    eg_arena_rewind(scratch, start);
}
