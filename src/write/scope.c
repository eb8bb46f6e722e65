/* The part of a graph that the user wants to see.
 * In: a graph, --focus, --min-articles, --since, --until, --type, --top, --all. Out: for each entity and
 * event whether it may be drawn. Refuses to choose for legibility: that comes after, among what is in scope.
 * Example: --focus Acme --since 2019 leaves the acts since 1 January 2019 by or upon Acme, and those who take
 * part in them. */
#include "write/scope.h"

#include <string.h>

#include "write/called.h"

/* Whether an event may fall into the days asked for. What has no date falls into none. */
static bool in_time(const eg_event *e, const eg_write_options *o) {
    eg_period days;
    if (!o->since && !o->until) return true;
    if (!e->date) return false;
    if (o->since && eg_period_given(eg_span_of(o->since), &days) && e->days.latest != EG_DAY_NONE &&
        e->days.latest < days.earliest)
        return false;
    return !(o->until && eg_period_given(eg_span_of(o->until), &days) && e->days.earliest != EG_DAY_NONE &&
             e->days.earliest > days.latest);
}

static bool takes_part(const eg_event *e, const bool *in) {
    bool any = false;
    for (uint32_t i = 0; i < e->actor_count; i++) any |= in[e->actors[i]];
    for (uint32_t i = 0; i < e->target_count; i++) any |= in[e->targets[i]];
    return any;
}

static void add_all(const eg_event *e, bool *in) {
    for (uint32_t i = 0; i < e->actor_count; i++) in[e->actors[i]] = true;
    for (uint32_t i = 0; i < e->target_count; i++) in[e->targets[i]] = true;
}

/* Keeps what is at most distance steps from the focus; a step is an act or a sentence that names both. What
 * happens among those at the rim is left out. */
static void keep_near(eg_arena *a, const eg_graph *g, const eg_write_options *o, eg_scope *s, bool *entity,
                      bool *event) {
    uint32_t n = g->entity_count;
    bool *near = EG_NEW(a, bool, n), *next = EG_NEW(a, bool, n), *inner = EG_NEW(a, bool, n);
    eg_called called = eg_graph_called(a, g, eg_span_of(o->focus));
    for (uint32_t i = 0; i < called.meant_count; i++) near[called.meant[i]] = entity[called.meant[i]] = true;
    for (uint32_t step = 0; step < (o->distance ? o->distance : 1); step++) {
        memcpy(inner, near, n * sizeof *near);
        memcpy(next, near, n * sizeof *near);
        for (uint32_t i = 0; i < g->event_count; i++)
            if (event[i] && takes_part(&g->events[i], near)) add_all(&g->events[i], next);
        for (uint32_t i = 0; s->links && i < g->link_count; i++) {
            const eg_link *l = &g->links[i];
            if (near[l->a] || near[l->b]) next[l->a] = next[l->b] = true;
        }
        memcpy(near, next, n * sizeof *near);
    }
    for (uint32_t i = 0; i < n; i++) entity[i] = entity[i] && near[i];
    for (uint32_t i = 0; i < g->event_count; i++) event[i] = event[i] && takes_part(&g->events[i], inner);
}

eg_scope eg_scope_of(eg_arena *a, const eg_graph *g, const eg_write_options *o) {
    eg_scope s = {.links = !o->since && !o->until, .near = o->focus != NULL};
    s.top = o->top ? o->top : o->all ? UINT32_MAX : 0;
    bool *entity = EG_NEW(a, bool, g->entity_count), *event = EG_NEW(a, bool, g->event_count);
    for (uint32_t i = 0; i < g->entity_count; i++)
        entity[i] =
            g->entities[i].docs >= o->min_articles && (!o->types || o->types >> g->entities[i].type & 1);
    for (uint32_t i = 0; i < g->event_count; i++) {
        const eg_event *e = &g->events[i];
        event[i] = e->doc_count >= o->min_articles && in_time(e, o);
        if (o->types) event[i] = event[i] && takes_part(e, entity);
    }
    if (o->focus) keep_near(a, g, o, &s, entity, event);
    if (!s.links) { /* somebody of whom nothing is told in that time is not worth a shape */
        bool *acts = EG_NEW(a, bool, g->entity_count);
        for (uint32_t i = 0; i < g->event_count; i++)
            if (event[i]) add_all(&g->events[i], acts);
        for (uint32_t i = 0; i < g->entity_count; i++) entity[i] = entity[i] && acts[i];
    }
    for (uint32_t i = 0; i < g->entity_count; i++) s.entities += !entity[i];
    for (uint32_t i = 0; i < g->event_count; i++) s.events += !event[i];
    s.entity = entity;
    s.event = event;
    return s;
}
