/* Which events the timeline shows, where.
 * In: a graph of any size. Out: at most 30 events as cards, sorted by date into bands and by actor into
 * lanes. Refuses to date what is undated: such an event is shown within its bounds, "by" its first report's
 * day at the latest, and only when it is worth a card.
 * Example: 2 acts of "Acme" on 19 August and 1 of nobody in particular in 2017 give the bands 2017 and
 * 19 Aug 2019 with 1 and 2 rows, a lane for Acme and one for others. */
#include "write/dot_agenda.h"

#include <stdlib.h>

#include "write/dot_phrase.h"

enum { CARDS = 30 };

bool eg_period_same(eg_period a, eg_period b) {
    return a.earliest == b.earliest && a.latest == b.latest;
}

bool eg_card_is_inferred(const eg_card *card) {
    return card->event->inferred || !card->event->date || card->days.earliest == EG_DAY_NONE;
}

/* ---- choosing ---- */

static bool counts_something(const eg_graph *g, const eg_event *e) {
    if (e->figure_count || e->counts) return true;
    eg_span object = eg_graph_str(g, e->object);
    for (size_t i = 0; i < object.len; i++)
        if (object.ptr[i] >= '0' && object.ptr[i] <= '9') return true;
    return false;
}

static bool is_dated(const eg_event *e) {
    return e->date && (e->days.earliest != EG_DAY_NONE || e->days.latest != EG_DAY_NONE);
}

static bool is_bare_speech(const eg_graph *g, const eg_event *e) {
    return e->target_count == 0 && eg_event_is_speech(g, e);
}

typedef struct candidate {
    const eg_event *event;
    eg_period days;
    uint32_t index, fame; /* articles that name its best known actor */
    int told;             /* how much of who, what and how many it tells */
    bool bare, speech, against, firm;
} candidate;

static int by_number(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}

static int most_telling_first(const void *x, const void *y) {
    const candidate *a = x, *b = y;
    int c = by_number(a->bare, b->bare);
    if (!c) c = by_number(b->event->doc_count, a->event->doc_count);
    if (!c) c = by_number(a->speech, b->speech);
    if (!c) c = by_number(b->told, a->told);
    if (!c) c = by_number(b->against, a->against);
    if (!c) c = by_number(b->firm, a->firm);
    if (!c) c = by_number(b->fame, a->fame);
    return c ? c : by_number(a->index, b->index);
}

static candidate candidate_of(const eg_graph *g, uint32_t index) {
    const eg_event *e = &g->events[index];
    candidate c = {.event = e, .days = e->days, .index = index, .bare = is_bare_speech(g, e)};
    c.speech = eg_event_is_speech(g, e);
    c.against = e->tone == EG_AGAINST;
    c.firm = eg_event_is_firm(e);
    c.told = (e->actor_count > 0) + (e->target_count > 0 || e->object) + counts_something(g, e);
    for (uint32_t i = 0; i < e->actor_count; i++)
        if (g->entities[e->actors[i]].docs > c.fame) c.fame = g->entities[e->actors[i]].docs;
    return c;
}

/* The events to draw, most telling first; a bare "said" only where nothing else tells of that date. */
static candidate *choose(eg_arena *a, const eg_graph *g, const eg_scope *scope, eg_agenda *out,
                         uint32_t *chosen) {
    uint32_t room = scope->top ? scope->top : CARDS;
    candidate *all = EG_NEW(a, candidate, g->event_count);
    uint32_t n = 0;
    for (uint32_t i = 0; i < g->event_count; i++) {
        const eg_event *e = &g->events[i];
        if (!scope->event[i]) continue;
        candidate c = candidate_of(g, i);
        if (!is_dated(e)) {
            bool bounded = e->days.latest != EG_DAY_NONE || e->days.earliest != EG_DAY_NONE;
            bool worth = bounded && !c.bare && (e->doc_count >= 2 || counts_something(g, e));
            if (!worth) {
                out->undated++;
                continue;
            }
        }
        all[n++] = c;
    }
    if (n) qsort(all, n, sizeof *all, most_telling_first);
    *chosen = 0;
    for (uint32_t i = 0; i < n; i++) {
        bool told = false;
        for (uint32_t k = 0; all[i].bare && k < *chosen; k++)
            told |= eg_period_same(all[k].days, all[i].days);
        if (told || *chosen == room)
            out->undrawn++;
        else
            all[(*chosen)++] = all[i];
    }
    return all;
}

/* ---- lanes ---- */

typedef struct lane {
    uint32_t entity, events, articles;
} lane;

static int busiest_first(const void *x, const void *y) {
    const lane *a = x, *b = y;
    int c = by_number(b->events, a->events);
    if (!c) c = by_number(b->articles, a->articles);
    return c ? c : by_number(a->entity, b->entity);
}

/* A lane of its own for whoever acts twice at least, the third one only when it acts in a tenth of all. */
static void choose_lanes(eg_arena *a, const candidate *cards, uint32_t count, eg_agenda *out) {
    EG_VEC(lane) all = {0};
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < cards[i].event->actor_count; k++) {
            uint32_t entity = cards[i].event->actors[k];
            size_t at = 0;
            while (at < all.len && all.items[at].entity != entity) at++;
            if (at == all.len) eg_vec_push(a, &all, (lane){.entity = entity});
            all.items[at].events++;
            all.items[at].articles += cards[i].event->doc_count;
        }
    }
    if (all.len) qsort(all.items, all.len, sizeof *all.items, busiest_first);
    for (size_t i = 0; i < all.len && out->lane_count < EG_LANES; i++) {
        uint32_t events = all.items[i].events;
        if (events < 2 || (i == 2 && (events < 3 || events * 10 < count))) break;
        out->lanes[out->lane_count++] = all.items[i].entity;
    }
}

static uint32_t lane_of(const eg_agenda *out, const eg_event *e) {
    for (uint32_t i = 0; i < out->lane_count; i++)
        for (uint32_t k = 0; k < e->actor_count; k++)
            if (e->actors[k] == out->lanes[i]) return i;
    return out->lane_count;
}

/* ---- bands ---- */

typedef struct place {
    eg_card card;
    eg_day start, end;
    bool sharp; /* not a "by" date, which comes before the day it names */
    uint32_t rank;
} place;

static int by_date(const void *x, const void *y) {
    const place *a = x, *b = y;
    int c = by_number(a->start, b->start);
    if (!c) c = by_number(a->sharp, b->sharp);
    if (!c) c = by_number(b->end, a->end); /* 2019, Jan 2019, 1 Jan 2019 */
    if (!c) c = by_number(a->card.lane, b->card.lane);
    return c ? c : by_number(a->rank, b->rank);
}

static place place_of(const candidate *c, uint32_t rank, const eg_agenda *out) {
    place p = {.rank = rank};
    p.card = (eg_card){.event = c->event, .days = c->days, .lane = lane_of(out, c->event)};
    p.sharp = c->days.earliest != EG_DAY_NONE;
    p.start = p.sharp ? c->days.earliest : c->days.latest;
    p.end = c->days.latest != EG_DAY_NONE ? c->days.latest : p.start;
    return p;
}

static uint32_t years_between(const place *before, const place *after) {
    if (after->start - before->end <= 365) return 0;
    int64_t days = ((int64_t)after->start + after->end) / 2 - ((int64_t)before->start + before->end) / 2;
    int64_t years = (days * 2 + 365) / 730;
    return years > 0 ? (uint32_t)years : 1;
}

static void make_bands(eg_arena *a, const place *places, uint32_t count, eg_agenda *out) {
    out->bands = EG_NEW(a, eg_band, count);
    uint32_t latest = 0; /* the place that reaches furthest so far: gaps are counted from its end */
    for (uint32_t i = 0; i < count; i++) {
        eg_card card = places[i].card;
        eg_band *b = out->band_count ? &out->bands[out->band_count - 1] : NULL;
        if (!b || !eg_period_same(b->days, card.days)) {
            eg_band fresh = {.days = card.days, .first = i};
            if (b) fresh.years_before = years_between(&places[latest], &places[i]);
            b = &out->bands[out->band_count++];
            *b = fresh;
        }
        const eg_card *last = b->count ? &out->cards[i - 1] : NULL;
        card.row = last && last->lane == card.lane ? last->row + 1 : 0;
        b->count++;
        if (card.row >= b->rows) b->rows = card.row + 1;
        out->cards[i] = card;
        out->others |= card.lane == out->lane_count;
        if (places[i].end >= places[latest].end) latest = i;
    }
}

/* Events not drawn, at the dates on which others are. */
static void count_more(eg_arena *a, const eg_graph *g, const eg_scope *scope, const candidate *cards,
                       eg_agenda *out) {
    bool *drawn = EG_NEW(a, bool, g->event_count);
    for (uint32_t i = 0; i < out->card_count; i++) drawn[cards[i].index] = true;
    for (uint32_t i = 0; i < g->event_count; i++) {
        if (drawn[i] || !scope->event[i] || !is_dated(&g->events[i])) continue;
        for (uint32_t k = 0; k < out->band_count; k++)
            if (eg_period_same(out->bands[k].days, g->events[i].days)) out->bands[k].more++;
    }
}

eg_agenda eg_agenda_of(eg_arena *a, const eg_graph *g, const eg_write_options *options) {
    eg_scope scope = eg_scope_of(a, g, options);
    eg_agenda out = {.unasked = scope.events};
    candidate *cards = choose(a, g, &scope, &out, &out.card_count);
    choose_lanes(a, cards, out.card_count, &out);
    place *places = EG_NEW(a, place, out.card_count);
    for (uint32_t i = 0; i < out.card_count; i++) places[i] = place_of(&cards[i], i, &out);
    if (out.card_count) qsort(places, out.card_count, sizeof *places, by_date);
    out.cards = EG_NEW(a, eg_card, out.card_count);
    make_bands(a, places, out.card_count, &out);
    count_more(a, g, &scope, cards, &out);
    return out;
}
