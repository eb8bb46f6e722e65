/* Collection: entities of all documents, with their spellings and evidence.
 * In: settled findings. Out: g->entities by name. Counted are mentions by name (name, alias, surname,
 * acronym, metonym, discovered) in title, subtitle, body and caption; an entity that stands only elsewhere
 * (a byline, a teaser), or only as demonym, noun or pronoun, is kept with 0 mentions in 0 documents.
 * Refuses to merge names: finding has decided which mentions are one entity.
 * Example: "Twitter", "TWTR" and "the company" in a body: Twitter, 2 mentions, other spelling "TWTR". */
#include <string.h>

#include "fold/evidence.h"
#include "fold/fold.h"
#include "fold/shelf.h"

#define NONE UINT32_MAX

enum { SURFACES = 5, TYPES = 3, AHEAD = 8 };

typedef struct draft {
    eg_str name;
    uint32_t votes[2][TYPES]; /* mentions by type; [1] those from a dictionary */
    uint32_t last_doc;        /* the last document counted; NONE at first */
    uint32_t mentions, docs;  /* as in eg_entity, which is not touched while mentions are counted */
    bool listed;
    eg_evidence_pick pick;
} draft;

typedef struct aside { /* a mention that does not count, of an entity without one that does so far */
    uint32_t number, doc, sentence;
} aside;

typedef struct collection {
    eg_graph *g;
    const eg_order *order;
    eg_arena *scratch;
    eg_arena small;       /* of one document */
    uint32_t *index;      /* by string id: number of the entity in order of first sight, NONE */
    EG_VEC(draft) drafts; /* by number */
    uint32_t *entity;     /* by number: its index among the graph's entities, which stand by name */
    EG_VEC(aside) asides;
    EG_VEC(eg_keyed) spellings; /* key: number << 32 | rank of the spelling */
} collection;

uint32_t eg_graph_entity(const eg_graph *g, eg_str name) {
    eg_span wanted = eg_graph_str(g, name);
    uint32_t lo = 0, hi = g->entity_count;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        int c = eg_span_cmp(eg_graph_str(g, g->entities[mid].name), wanted);
        if (c == 0) return mid;
        if (c < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return NONE;
}

/* The number of a name's entity. Every name that a mention or an action carries becomes one. */
static uint32_t number_of(collection *c, eg_str name) {
    if (c->index[name] == NONE && name) {
        c->index[name] = (uint32_t)c->drafts.len;
        eg_vec_push(c->scratch, &c->drafts, (draft){.name = name, .last_doc = NONE});
    }
    return c->index[name];
}

static void meet_names(collection *c, eg_names names) {
    for (uint32_t i = 0; i < names.count; i++) number_of(c, names.items[i]);
}

static void count_mention(collection *c, uint32_t doc, const eg_findings *f, const eg_found_mention *m) {
    uint32_t at = number_of(c, m->entity);
    if (at == NONE) return;
    draft *t = &c->drafts.items[at];
    uint32_t sentence = f->sentences_before + m->sentence;
    if (m->type < TYPES) t->votes[m->listed][m->type]++;
    t->listed |= m->listed;
    if (!eg_via_names(m->via) || !eg_zone_tells(f->sentences[m->sentence].zone)) {
        if (!t->mentions) eg_vec_push(c->scratch, &c->asides, (aside){at, doc, sentence});
        return;
    }
    t->mentions++;
    if (t->last_doc != doc) t->docs++;
    t->last_doc = doc;
    eg_evidence_offer(c->g, &t->pick, doc, sentence);
    if (!m->text || m->text == m->entity) return;
    uint64_t key = (uint64_t)at << 32 | eg_order_rank(c->order, m->text);
    eg_vec_push(c->scratch, &c->spellings, (eg_keyed){key, 0});
}

static void meet_part(collection *c, uint32_t doc, uint32_t part) {
    const eg_findings *found = &c->g->docs[doc];
    unsigned actions = eg_findings_mention_all(found, part) ? 0 : EG_ACTIONS;
    eg_arena_reset(&c->small);
    eg_findings f = eg_findings_part(&c->small, found, part, EG_SENTENCES | EG_MENTIONS | actions);
    for (uint32_t k = 0; k < f.mention_count; k++) count_mention(c, doc, &f, &f.mentions[k]);
    for (uint32_t k = 0; actions && k < f.action_count; k++) {
        meet_names(c, f.actions[k].actors);
        meet_names(c, f.actions[k].targets);
        meet_names(c, f.actions[k].said_by);
    }
}

/* One document after another, in order of their dates. */
static void meet_documents(collection *c) {
    eg_graph *g = c->g;
    const uint32_t *by_date = eg_documents_by_date(c->scratch, g);
    for (uint32_t i = 0; i < g->doc_count; i++) {
        uint32_t doc = by_date[i];
        for (uint32_t part = 0; part < eg_findings_parts(&g->docs[doc]); part++) meet_part(c, doc, part);
    }
    /* Evidence of those without counted mentions: whatever mentions them. */
    for (size_t i = 0; i < c->asides.len; i++) {
        const aside *m = &c->asides.items[i];
        draft *t = &c->drafts.items[m->number];
        if (!t->mentions) eg_evidence_offer(g, &t->pick, m->doc, m->sentence);
    }
}

/* Dictionaries outweigh patterns; then the majority; a name that only actions carry is an organization. */
static uint8_t type_of(const draft *t) {
    const uint32_t *votes = t->votes[t->votes[1][0] + t->votes[1][1] + t->votes[1][2] > 0];
    uint8_t best = EG_ORGANIZATION;
    for (uint8_t type = 0; type < TYPES; type++)
        if (votes[type] > votes[best]) best = type;
    return best;
}

static eg_entity entity_of(draft *t) {
    eg_entity e = {
        .name = t->name, .type = type_of(t), .listed = t->listed, .mentions = t->mentions, .docs = t->docs};
    e.evidence_count = (uint8_t)eg_evidence_finish(&t->pick);
    memcpy(e.evidence, t->pick.kept, sizeof e.evidence);
    return e;
}

/* Sorts the entities by name. */
static void finish_entities(collection *c) {
    uint32_t count = (uint32_t)c->drafts.len;
    eg_keyed *names = eg_arena_alloc(c->scratch, count * sizeof *names);
    for (uint32_t i = 0; i < count; i++)
        names[i] = (eg_keyed){eg_order_rank(c->order, c->drafts.items[i].name), i};
    eg_sort_keyed(names, count);
    c->g->entities = eg_arena_alloc(&c->g->arena, count * sizeof *c->g->entities);
    c->g->entity_count = count;
    c->entity = eg_arena_alloc(c->scratch, count * sizeof *c->entity);
    for (uint32_t i = 0; i < count; i++) {
        if (i + AHEAD < count) __builtin_prefetch(&c->drafts.items[names[i + AHEAD].value]);
        c->entity[names[i].value] = i;
        c->g->entities[i] = entity_of(&c->drafts.items[names[i].value]);
    }
}

/* The most frequent spellings of one entity, ties in byte order; pairs[0, count) are its (number, rank). */
static void keep_surfaces(collection *c, eg_entity *e, const eg_keyed *pairs, size_t count) {
    eg_str best[SURFACES];
    size_t times[SURFACES], kept = 0;
    for (size_t i = 0, run; i < count; i += run) {
        for (run = 1; i + run < count && pairs[i + run].key == pairs[i].key; run++) continue;
        size_t at = kept;
        while (at > 0 && times[at - 1] < run) at--;
        if (at == SURFACES) continue;
        if (kept < SURFACES) kept++;
        for (size_t k = kept - 1; k > at; k--) best[k] = best[k - 1], times[k] = times[k - 1];
        best[at] = eg_order_id(c->order, (uint32_t)pairs[i].key);
        times[at] = run;
    }
    eg_str *surfaces = eg_arena_ids(&c->g->arena, kept);
    for (size_t i = 0; i < kept; i++) surfaces[i] = best[i];
    e->surfaces = surfaces;
    e->surface_count = (uint8_t)kept;
}

static void find_surfaces(collection *c) {
    const eg_keyed *pairs = c->spellings.items;
    size_t count = c->spellings.len;
    eg_sort_keyed(c->spellings.items, count);
    for (size_t i = 0, n; i < count; i += n) {
        uint64_t number = pairs[i].key >> 32;
        for (n = 1; i + n < count && pairs[i + n].key >> 32 == number; n++) continue;
        keep_surfaces(c, &c->g->entities[c->entity[number]], pairs + i, n);
    }
}

void eg_fold_entities(eg_graph *g, const eg_order *order, eg_arena *scratch) {
    eg_arena_mark start = eg_arena_now(scratch);
    collection c = {.g = g, .order = order, .scratch = scratch};
    c.index = eg_arena_alloc(scratch, order->count * sizeof *c.index);
    for (uint32_t id = 0; id < order->count; id++) c.index[id] = NONE;
    meet_documents(&c);
    finish_entities(&c);
    find_surfaces(&c);
    eg_arena_release(&c.small);
    eg_arena_rewind(scratch, start);
}
