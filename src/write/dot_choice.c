/* What of a graph the entity picture shows.
 * In: a graph of any size. Out: at most 40 entities that have to do with each other, the bundles of actions
 * and the few co-mentions that tie them together. Refuses to draw everything unless asked to: a picture that
 * nobody can read tells less than a list. Example: 30 entities, of which 9 act or are acted on and 12 stand
 * in two or more articles: 21 are drawn in rows, 9 are listed below. */
#include "write/dot_choice.h"

#include <stdlib.h>
#include <string.h>

#include "fold/order.h"
#include "write/dot_phrase.h"

enum {
    HEAVY_NODES = 4,
    AHEAD = 8, /* events whose actors are brought near beforehand */
};

/* ---- bundles ---- */

typedef struct part { /* one event between two entities */
    uint32_t from, to, event, docs;
} part;

typedef EG_VEC(part) parts;

static int by_number(uint32_t a, uint32_t b) {
    return (a > b) - (a < b);
}

/* Sorts by from and to, those with EG_NOBODY last, then by documents, most first, then by event, in which
 * order they are. */
static void sort_parts(parts *list) {
    enum { BITS = 31 }; /* entities need no more, and EG_NOBODY stays the last */
    const uint64_t mask = ((uint64_t)1 << BITS) - 1;
    eg_arena scratch = {0};
    eg_keyed *keys = EG_NEW(&scratch, eg_keyed, list->len);
    for (size_t i = 0; i < list->len; i++) keys[i] = (eg_keyed){UINT32_MAX - list->items[i].docs, i};
    eg_sort_keyed(keys, list->len);
    for (size_t i = 0; i < list->len; i++) {
        const part *p = &list->items[keys[i].value];
        uint64_t nobody = p->from == EG_NOBODY || p->to == EG_NOBODY;
        keys[i].key = nobody << 2 * BITS | (p->from & mask) << BITS | (p->to & mask);
    }
    eg_sort_keyed(keys, list->len);
    part *unsorted = EG_NEW(&scratch, part, list->len);
    for (size_t i = 0; i < list->len; i++) unsorted[i] = list->items[i];
    for (size_t i = 0; i < list->len; i++) list->items[i] = unsorted[keys[i].value];
    eg_arena_release(&scratch);
}

/* The pairs an event joins. An entity that acts on itself counts as acting on nobody. */
static void add_parts(eg_arena *a, const eg_event *e, uint32_t index, parts *out) {
    uint32_t docs = e->doc_count;
    for (uint32_t i = 0; i < e->actor_count; i++) {
        bool alone = true;
        for (uint32_t k = 0; k < e->target_count; k++) {
            if (e->targets[k] == e->actors[i]) continue;
            eg_vec_push(a, out, (part){e->actors[i], e->targets[k], index, docs});
            alone = false;
        }
        if (alone) eg_vec_push(a, out, (part){e->actors[i], EG_NOBODY, index, docs});
    }
    for (uint32_t k = 0; e->actor_count == 0 && k < e->target_count; k++)
        eg_vec_push(a, out, (part){EG_NOBODY, e->targets[k], index, docs});
}

static parts all_parts(eg_arena *a, const eg_graph *g, eg_choice *c) {
    parts out = {0};
    for (uint32_t i = 0; i < g->event_count; i++) {
        const eg_event *e = &g->events[i];
        if (i + AHEAD < g->event_count) { /* who takes part in events lies where they were made */
            __builtin_prefetch(e[AHEAD].actors);
            __builtin_prefetch(e[AHEAD].targets);
        }
        if (!c->scope.event[i]) continue;
        if (e->target_count == 0 && eg_event_is_speech(g, e))
            c->speeches++;
        else
            add_parts(a, e, i, &out);
    }
    return out;
}

static int by_value(const void *x, const void *y) {
    return by_number(*(const uint32_t *)x, *(const uint32_t *)y);
}

uint32_t eg_choice_articles(eg_arena *a, const eg_event *const *events, size_t count) {
    size_t sum = 0, n = 0;
    if (count == 1) return events[0]->doc_count;
    for (size_t i = 0; i < count; i++) sum += events[i]->doc_count;
    uint32_t *docs = EG_NEW(a, uint32_t, sum), different = 0;
    for (size_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < events[i]->doc_count; k++) docs[n++] = events[i]->docs[k];
    if (n) qsort(docs, n, sizeof *docs, by_value);
    for (size_t i = 0; i < n; i++) different += i == 0 || docs[i] != docs[i - 1];
    return different;
}

static bool is_drawn(const eg_choice *c, uint32_t entity) {
    return entity == EG_NOBODY || c->drawn[entity];
}

/* Groups the parts of drawn entities, few of all of them; the list is used up. */
static void make_bundles(eg_arena *a, const eg_graph *g, parts all, eg_choice *c) {
    EG_VEC(eg_bundle) out = {0};
    bool *seen = EG_NEW(a, bool, g->event_count);
    size_t drawn = 0;
    for (size_t i = 0; i < all.len; i++)
        if (is_drawn(c, all.items[i].from) && is_drawn(c, all.items[i].to)) all.items[drawn++] = all.items[i];
    all.len = drawn;
    sort_parts(&all);
    for (size_t i = 0, k; i < all.len; i = k) {
        part p = all.items[i];
        for (k = i; k < all.len && all.items[k].from == p.from && all.items[k].to == p.to;) k++;
        eg_bundle b = {.from = p.from, .to = p.to, .count = (uint32_t)(k - i)};
        b.events = (const eg_event **)eg_arena_array(a, k - i, sizeof *b.events);
        for (size_t n = i; n < k; n++) {
            b.events[n - i] = &g->events[all.items[n].event];
            seen[all.items[n].event] = true;
        }
        b.articles = eg_choice_articles(a, b.events, b.count);
        eg_vec_push(a, &out, b);
    }
    for (uint32_t i = 0; i < g->event_count; i++) c->undrawn += !seen[i] && c->scope.event[i];
    c->undrawn -= c->speeches;
    c->bundles = out.items;
    c->bundle_count = out.len;
}

static int most_reported_first(const void *x, const void *y) {
    const eg_bundle *a = *(const eg_bundle *const *)x, *b = *(const eg_bundle *const *)y;
    int c = by_number(b->articles, a->articles);
    if (!c) c = by_number(a->from, b->from);
    return c ? c : by_number(a->to, b->to);
}

/* Of many pairs only the most reported are drawn, three for two entities in rows, two for three on a map, but
 * for each entity one at least. */
static void drop_bundles(eg_arena *a, const eg_graph *g, eg_choice *c) {
    const eg_bundle **order = (const eg_bundle **)eg_arena_array(a, c->bundle_count, sizeof *order);
    bool *tied = EG_NEW(a, bool, g->entity_count), *keep = EG_NEW(a, bool, c->bundle_count);
    for (size_t i = 0; i < c->bundle_count; i++) order[i] = &c->bundles[i];
    if (c->bundle_count) qsort(order, c->bundle_count, sizeof *order, most_reported_first);
    size_t pairs = 0, kept = 0, room = (size_t)c->node_count * 3 / 2;
    for (size_t i = 0; i < c->bundle_count; i++) {
        const eg_bundle *b = order[i];
        bool pair = b->from != EG_NOBODY && b->to != EG_NOBODY;
        if (pair && pairs >= room && tied[b->from] && tied[b->to]) continue;
        keep[b - c->bundles] = true;
        if (!pair) continue;
        tied[b->from] = tied[b->to] = true;
        pairs++;
    }
    for (size_t i = 0; i < c->bundle_count; i++)
        if (keep[i]) c->bundles[kept++] = c->bundles[i];
    c->weaker = (uint32_t)(c->bundle_count - kept);
    c->bundle_count = kept;
}

/* ---- entities ---- */

static void add_weight(uint32_t *weight, uint32_t n) {
    *weight = *weight > UINT32_MAX - n ? UINT32_MAX : *weight + n;
}

static bool link_in_scope(const eg_choice *c, const eg_link *l) {
    return c->scope.links && c->scope.entity[l->a] && c->scope.entity[l->b];
}

/* Weighted degree, in articles; acts marks the entities that act or are acted on. */
static void weigh(const eg_graph *g, parts all, eg_choice *c, bool *acts) {
    for (uint32_t i = 0; i < g->entity_count; i++) c->weight[i] = g->entities[i].docs;
    for (size_t i = 0; i < all.len; i++) {
        const part *p = &all.items[i];
        if (p->from != EG_NOBODY) add_weight(&c->weight[p->from], p->docs), acts[p->from] = true;
        if (p->to != EG_NOBODY) add_weight(&c->weight[p->to], p->docs), acts[p->to] = true;
    }
    for (uint32_t i = 0; i < g->link_count; i++) {
        if (!link_in_scope(c, &g->links[i])) continue;
        add_weight(&c->weight[g->links[i].a], g->links[i].docs);
        add_weight(&c->weight[g->links[i].b], g->links[i].docs);
    }
}

/* The entities in scope, heaviest first, then by mentions, then by name. */
static uint32_t *by_weight(eg_arena *a, const eg_graph *g, const eg_choice *c, uint32_t *count) {
    eg_arena scratch = {0};
    eg_keyed *all = eg_arena_alloc(&scratch, g->entity_count * sizeof *all);
    uint32_t *order = eg_arena_ids(a, g->entity_count);
    *count = 0;
    for (uint32_t i = 0; i < g->entity_count; i++)
        if (c->scope.entity[i])
            all[(*count)++] = (eg_keyed){~((uint64_t)c->weight[i] << 32 | g->entities[i].mentions), i};
    eg_sort_keyed(all, *count);
    for (uint32_t i = 0; i < *count; i++) order[i] = (uint32_t)all[i].value;
    eg_arena_release(&scratch);
    return order;
}

/* Those of them worth a shape: first those that act, then those in several articles. */
static uint32_t *worth_drawing(eg_arena *a, const eg_graph *g, const eg_choice *c, const bool *acts,
                               const uint32_t *order, uint32_t count, uint32_t *wanted) {
    uint32_t *ranked = eg_arena_ids(a, count);
    *wanted = 0;
    for (uint32_t i = 0; i < count; i++)
        if (acts[order[i]]) ranked[(*wanted)++] = order[i];
    for (uint32_t i = 0; i < count; i++) {
        uint32_t e = order[i];
        bool several = c->scope.near || c->scope.top || g->entities[e].docs >= 2;
        if (!acts[e] && several) ranked[(*wanted)++] = e;
    }
    return ranked;
}

/* Marks the entities drawn that something joins to another one drawn. */
static void mark_tied(const eg_graph *g, parts all, const eg_choice *c, bool *tied) {
    for (size_t i = 0; i < all.len; i++) {
        const part *p = &all.items[i];
        if (p->from != EG_NOBODY && p->to != EG_NOBODY && c->drawn[p->from] && c->drawn[p->to])
            tied[p->from] = tied[p->to] = true;
    }
    for (uint32_t i = 0; i < g->link_count; i++) {
        const eg_link *l = &g->links[i];
        if (link_in_scope(c, l) && c->drawn[l->a] && c->drawn[l->b]) tied[l->a] = tied[l->b] = true;
    }
}

/* As far as there is room. On a map somebody who has to do with nobody else there makes room for the next. */
static void choose_entities(eg_arena *a, const eg_graph *g, const bool *acts, parts all, eg_choice *c) {
    enum { ROUNDS = 4 };
    uint32_t wanted, count, drawn = 0, next = 0;
    const uint32_t *order = by_weight(a, g, c, &count);
    const uint32_t *ranked = worth_drawing(a, g, c, acts, order, count, &wanted);
    uint32_t room = c->scope.top ? c->scope.top : EG_ON_MAP;
    if (room > wanted) room = wanted;
    bool *tied = EG_NEW(a, bool, g->entity_count);
    c->map = room > EG_IN_ROWS;
    c->whole = room > EG_ON_MAP;
    for (int round = 0; round < ROUNDS && drawn < room; round++) {
        for (; next < wanted && drawn < room; next++, drawn++) c->drawn[ranked[next]] = true;
        if (!c->map || c->whole || next == wanted) break;
        mark_tied(g, all, c, tied);
        for (uint32_t i = 0; i < next && round + 1 < ROUNDS; i++) {
            if (!c->drawn[ranked[i]] || tied[ranked[i]]) continue;
            c->drawn[ranked[i]] = false;
            drawn--;
        }
    }
    c->left_out = eg_arena_ids(a, count);
    c->nodes = eg_arena_ids(a, count);
    for (uint32_t i = 0; i < count; i++)
        if (c->drawn[order[i]])
            c->nodes[c->node_count++] = order[i];
        else
            c->left_out[c->left_out_count++] = order[i];
    for (uint32_t i = 0; i < c->node_count && i < HEAVY_NODES; i++) c->heavy = c->weight[c->nodes[i]];
}

/* ---- co-mentions ---- */

static int strongest_first(const void *x, const void *y) {
    const eg_link *a = *(const eg_link *const *)x, *b = *(const eg_link *const *)y;
    int c = by_number(b->weight, a->weight);
    if (!c) c = by_number(b->docs, a->docs);
    if (!c) c = by_number(a->a, b->a);
    return c ? c : by_number(a->b, b->b);
}

static int by_ends(const void *x, const void *y) { /* the order that they are in */
    const eg_bundle *a = x, *b = y;
    int c = by_number(a->from == EG_NOBODY || a->to == EG_NOBODY, b->from == EG_NOBODY || b->to == EG_NOBODY);
    if (!c) c = by_number(a->from, b->from);
    return c ? c : by_number(a->to, b->to);
}

static bool has_bundle(const eg_choice *c, uint32_t x, uint32_t y) {
    eg_bundle there = {.from = x, .to = y}, back = {.from = y, .to = x};
    if (!c->bundle_count) return false;
    return bsearch(&there, c->bundles, c->bundle_count, sizeof there, by_ends) ||
           bsearch(&back, c->bundles, c->bundle_count, sizeof back, by_ends);
}

/* The first of all that are joined to x by what is drawn so far. */
static uint32_t root_of(uint32_t *parent, uint32_t x) {
    while (parent[x] != x) x = parent[x] = parent[parent[x]];
    return x;
}

/* A co-mention is drawn where it ties what nothing has tied so far (in rows: an entity that no edge holds; on
 * a map: two parts of it), or where it is among the two strongest of both its ends; it never doubles an
 * action. This is the backbone of the network, and little more. */
static void choose_links(eg_arena *a, const eg_graph *g, eg_choice *c) {
    EG_VEC(const eg_link *) open = {0};
    uint32_t *parent = EG_NEW(a, uint32_t, g->entity_count), *own = EG_NEW(a, uint32_t, g->entity_count);
    bool *tied = EG_NEW(a, bool, g->entity_count);
    size_t edges = 0;
    for (uint32_t i = 0; i < g->entity_count; i++) parent[i] = i;
    for (size_t i = 0; i < c->bundle_count; i++) {
        const eg_bundle *b = &c->bundles[i];
        if (b->from == EG_NOBODY || b->to == EG_NOBODY) continue;
        tied[b->from] = tied[b->to] = true;
        parent[root_of(parent, b->from)] = root_of(parent, b->to);
        edges++;
    }
    for (uint32_t i = 0; i < g->link_count; i++) {
        const eg_link *l = &g->links[i];
        if (link_in_scope(c, l) && c->drawn[l->a] && c->drawn[l->b] && !has_bundle(c, l->a, l->b))
            eg_vec_push(a, &open, l);
    }
    if (open.len) qsort(open.items, open.len, sizeof *open.items, strongest_first);
    c->links = (const eg_link **)eg_arena_array(a, open.len, sizeof *c->links);
    size_t room = (size_t)c->node_count * 3 / 2;
    room = edges < room ? room - edges : 0;
    for (size_t i = 0; i < open.len; i++) {
        const eg_link *l = open.items[i];
        bool apart = c->map ? root_of(parent, l->a) != root_of(parent, l->b) : !tied[l->a] || !tied[l->b];
        bool strong = l->weight >= 2 && own[l->a] < 2 && own[l->b] < 2 && c->link_count < room;
        if (!apart && !strong && !c->whole) continue;
        c->links[c->link_count++] = l;
        tied[l->a] = tied[l->b] = true;
        own[l->a]++, own[l->b]++;
        parent[root_of(parent, l->a)] = root_of(parent, l->b);
    }
}

eg_choice eg_choose(eg_arena *a, const eg_graph *g, const eg_write_options *options) {
    eg_choice c = {.scope = eg_scope_of(a, g, options)};
    c.drawn = EG_NEW(a, bool, g->entity_count);
    c.weight = EG_NEW(a, uint32_t, g->entity_count);
    bool *acts = EG_NEW(a, bool, g->entity_count);
    parts all = all_parts(a, g, &c);
    weigh(g, all, &c, acts);
    choose_entities(a, g, acts, all, &c);
    make_bundles(a, g, all, &c);
    if (!c.whole) drop_bundles(a, g, &c);
    choose_links(a, g, &c);
    return c;
}
