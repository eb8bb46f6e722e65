/* What the date of a document makes of its times and actions.
 * In: a document with its date, or without one. Out: its relative times resolved, every action's date and
 * bounds. Refuses to choose a document's date; that is done by finding, and by when.c. Example: "on Monday"
 * in a document of Tuesday, 20 August 2019, is 2019-08-19, and so is the date of what was done on Monday. */
#include "fold/when.h"

static eg_str string_of(const eg_dater *d, eg_span text) {
    return d->strings ? eg_intern_add(d->strings, text) : eg_intern_find(&d->g->strings, text);
}

static void resolve_times(eg_dater *d, const eg_findings *f) {
    for (uint32_t i = 0; i < f->time_count && f->date; i++) {
        eg_found_time *t = &f->times[i];
        eg_span value;
        eg_period days;
        if (!t->relative) continue;
        eg_arena_mark start = eg_arena_now(d->arena);
        if (eg_date_resolve(d->arena, eg_graph_str(d->g, t->relative), eg_graph_str(d->g, f->date), &value,
                            &days)) {
            t->value = string_of(d, value);
            t->days = days;
        }
        eg_arena_rewind(d->arena, start);
    }
}

static bool is_week(eg_period days) {
    return days.earliest != EG_DAY_NONE && days.latest != EG_DAY_NONE && days.latest - days.earliest == 6;
}

/* "before 2016", "since Monday": the days from or up to which an open time reaches. true: it is open. */
static bool open_time(const eg_graph *g, const eg_found_time *t, eg_period *days) {
    eg_span mod = eg_graph_str(g, t->mod), value = eg_graph_str(g, t->value);
    eg_period named = *days;
    size_t clock = eg_span_find(value, 'T', 0); /* "shortly after 9am": on that very day */
    if (clock + 1 < value.len && value.ptr[clock + 1] >= '0' && value.ptr[clock + 1] <= '9') return false;
    if (eg_span_eq(mod, EG_SPAN("BEFORE")))
        *days = (eg_period){EG_DAY_NONE, named.earliest == EG_DAY_NONE ? EG_DAY_NONE : named.earliest - 1};
    else if (eg_span_eq(mod, EG_SPAN("ON_OR_BEFORE")))
        *days = (eg_period){EG_DAY_NONE, named.latest};
    else if (eg_span_eq(mod, EG_SPAN("AFTER")))
        *days = (eg_period){named.latest == EG_DAY_NONE ? EG_DAY_NONE : named.latest + 1, EG_DAY_NONE};
    else if (eg_span_eq(mod, EG_SPAN("ON_OR_AFTER")))
        *days = (eg_period){named.earliest, EG_DAY_NONE};
    else
        return false;
    return true;
}

/* The days as a string; actions beside each other often share them. */
static eg_str date_string(eg_dater *d, eg_period days) {
    if (d->last_date && days.earliest == d->last_days.earliest && days.latest == d->last_days.latest)
        return d->last_date;
    eg_arena_mark start = eg_arena_now(d->arena);
    d->last_days = days;
    d->last_date = string_of(d, eg_period_iso(d->arena, days));
    eg_arena_rewind(d->arena, start);
    return d->last_date;
}

/* The date of an action, and the days between which it happened: what is told as done was done when the
 * document came out. An open time bounds, and dates only where its document closes it. */
void eg_findings_date_action(eg_dater *d, const eg_findings *f, eg_found_action *a) {
    eg_period days = {EG_DAY_NONE, EG_DAY_NONE}, out = days;
    bool open = false, done = a->modality == EG_ACTUAL && a->polarity == EG_AFFIRMED;
    if (!eg_graph_period(d->g, &d->published, f->date, &out)) out = days;
    a->date = 0;
    a->bounds = days;
    if (a->dated == EG_DATED_PUBLICATION) {
        days = out;
    } else if (a->dated == EG_DATED_TIME) {
        const eg_found_time *t = &f->times[a->time];
        days = t->days;
        if (days.earliest == EG_DAY_NONE && days.latest == EG_DAY_NONE)
            eg_period_of(eg_graph_str(d->g, t->value), &days);
        open = open_time(d->g, t, &days);
    }
    if (done && open && days.earliest == EG_DAY_NONE && out.latest != EG_DAY_NONE && days.latest > out.latest)
        days.latest = out.latest; /* "suspended until Friday" */
    bool long_ago = out.latest == EG_DAY_NONE || days.earliest == EG_DAY_NONE || days.earliest > out.latest;
    if (done && !long_ago && (days.latest == EG_DAY_NONE || (days.latest > out.latest && is_week(days))))
        days.latest = out.latest;
    if (open || days.earliest == EG_DAY_NONE || days.latest == EG_DAY_NONE) a->bounds = days;
    if (days.earliest == EG_DAY_NONE || days.latest == EG_DAY_NONE) return;
    a->date = date_string(d, days);
}

void eg_findings_date(eg_dater *d, eg_findings *f) {
    resolve_times(d, f);
    for (uint32_t i = 0; f->actions && i < f->action_count; i++)
        eg_findings_date_action(d, f, &f->actions[i]);
}
