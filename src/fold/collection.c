/* Collection: entities of all documents, with their spellings and evidence.
 * In: settled findings. Out: g->entities by name. Counted are mentions by name (name, alias, surname,
 * acronym, metonym, discovered) in title, subtitle, body and caption; an entity that stands only elsewhere
 * (a byline, a teaser), or only as demonym, noun or pronoun, is kept with 0 mentions in 0 documents.
 * Refuses to merge names: finding has decided which mentions are one entity.
 * Example: "Twitter", "TWTR" and "the company" in a body: Twitter, 2 mentions, other spelling "TWTR". */
#include <string.h>

#include "base/crew.h"
#include "fold/evidence.h"
#include "fold/fold.h"
#include "fold/shelf.h"

#define NONE UINT32_MAX

enum {
    SURFACES = 5,
    TYPES = 3,
    AHEAD = 8,
    PIECE = 2048, /* mentions that a thread looks at before they are counted, about */
};

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

typedef struct stretch { /* a part of a document; of one that is not packed PIECE of its mentions */
    uint32_t doc, part, first;
} stretch;

typedef struct sighting { /* what of a mention is counted */
    union {
        eg_str name;
        uint32_t number; /* of its entity, once that is known */
    };
    uint32_t doc, sentence;
    uint32_t spelling; /* its rank; NONE: as the entity is called */
    uint16_t len;      /* of the sentence's text, lower bits */
    uint8_t type;
    bool listed, counts;
} sighting;

typedef struct bench { /* what some stretches hold, until it is counted */
    eg_arena arena, small;
    EG_VEC(sighting) sightings;
    EG_VEC(eg_str) names; /* of actions */
} bench;

typedef struct collection {
    eg_graph *g;
    const eg_order *order;
    eg_arena *scratch;
    EG_VEC(stretch) stretches; /* in order of the documents' dates */
    EG_VEC(uint32_t) starts; /* where those that are looked at together begin; the last one only ends them */
    bench *benches;
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

/* ---- what documents hold: several threads ---- */

static void list_stretches(collection *c) {
    const eg_graph *g = c->g;
    const uint32_t *by_date = eg_documents_by_date(c->scratch, g);
    uint32_t together = PIECE; /* mentions */
    for (uint32_t i = 0; i < g->doc_count; i++) {
        const eg_findings *f = &g->docs[by_date[i]];
        uint32_t parts = eg_findings_parts(f);
        uint32_t step = f->packed ? UINT32_MAX : PIECE; /* what is packed is opened as a whole */
        for (uint32_t part = 0; part < parts; part++) {
            uint32_t count = f->mention_count / parts, first = 0; /* about, of several parts */
            do {
                if (together >= PIECE) {
                    eg_vec_push(c->scratch, &c->starts, (uint32_t)c->stretches.len);
                    together = 0;
                }
                eg_vec_push(c->scratch, &c->stretches, (stretch){by_date[i], part, first});
                uint32_t rest = count - first, taken = rest < step ? rest : step;
                together += taken + 1;
                first += taken;
            } while (first < count);
        }
    }
    eg_vec_push(c->scratch, &c->starts, (uint32_t)c->stretches.len);
}

static void look_at_mentions(const collection *c, bench *b, uint32_t doc, const eg_findings *f,
                             uint32_t first, uint32_t end) {
    if (first == end) return;
    eg_vec_expect(&b->arena, &b->sightings, b->sightings.len + (end - first));
    sighting *seen = b->sightings.items + b->sightings.len;
    for (const eg_found_mention *m = f->mentions + first; m < f->mentions + end; m++) {
        if (!m->entity) continue;
        const eg_found_sentence *s = &f->sentences[m->sentence];
        uint32_t sentence = f->sentences_before + m->sentence;
        bool other = m->text && m->text != m->entity, names = eg_via_names(m->via);
        *seen++ =
            (sighting){.name = m->entity,
                       .doc = doc,
                       .sentence = sentence,
                       .spelling = other ? eg_order_rank(c->order, m->text) : NONE,
                       .len = (uint16_t)(f->packed ? eg_sentence_kept(c->g, doc, sentence) : s->text).len,
                       .type = m->type,
                       .listed = m->listed,
                       .counts = names & eg_zone_tells(s->zone)};
    }
    b->sightings.len = (size_t)(seen - b->sightings.items);
}

static void add_names(bench *b, eg_names names) {
    for (uint32_t i = 0; i < names.count; i++) eg_vec_push(&b->arena, &b->names, names.items[i]);
}

/* Of the actions of a document that is not packed each piece of its mentions has its share. */
static void look_at_stretch(const collection *c, bench *b, stretch s) {
    const eg_findings *found = &c->g->docs[s.doc];
    unsigned actions = eg_findings_mention_all(found, s.part) ? 0 : EG_ACTIONS;
    eg_arena_reset(&b->small);
    eg_findings f = eg_findings_part(&b->small, found, s.part, EG_SENTENCES | EG_MENTIONS | actions);
    uint32_t count = f.mention_count, end = count;
    if (!f.packed && count - s.first > PIECE) end = s.first + PIECE;
    look_at_mentions(c, b, s.doc, &f, s.first, end);
    if (!actions) return;
    uint32_t action = s.first ? (uint32_t)((uint64_t)f.action_count * s.first / count) : 0;
    uint32_t stop = end < count ? (uint32_t)((uint64_t)f.action_count * end / count) : f.action_count;
    for (; action < stop; action++) {
        add_names(b, f.actions[action].actors);
        add_names(b, f.actions[action].targets);
        add_names(b, f.actions[action].said_by);
    }
}

static void look_at_stretches(void *user, size_t place, size_t first, size_t end) {
    const collection *c = user;
    bench *b = &c->benches[place];
    for (uint32_t i = c->starts.items[first]; i < c->starts.items[end]; i++)
        look_at_stretch(c, b, c->stretches.items[i]);
}

/* ---- counting: one stretch after another ---- */

/* The number of a name's entity. Every name that a mention or an action carries becomes one. */
static uint32_t number_of(collection *c, eg_str name) {
    if (c->index[name] == NONE && name) {
        c->index[name] = (uint32_t)c->drafts.len;
        eg_vec_push(c->scratch, &c->drafts, (draft){.name = name, .last_doc = NONE});
    }
    return c->index[name];
}

static void count_sighting(collection *c, const sighting *s) {
    draft *t = &c->drafts.items[s->number];
    if (s->type < TYPES) t->votes[s->listed][s->type]++;
    t->listed |= s->listed;
    if (!s->counts) {
        if (!t->mentions) eg_vec_push(c->scratch, &c->asides, (aside){s->number, s->doc, s->sentence});
        return;
    }
    t->mentions++;
    if (t->last_doc != s->doc) t->docs++;
    t->last_doc = s->doc;
    eg_evidence_offer_long(c->g, &t->pick, s->doc, s->sentence, s->len);
    if (s->spelling == NONE) return;
    eg_vec_push(c->scratch, &c->spellings, (eg_keyed){(uint64_t)s->number << 32 | s->spelling, 0});
}

/* Numbers first: they are wanted AHEAD of the drafts. */
static void count_bench(void *user, size_t place) {
    collection *c = user;
    bench *b = &c->benches[place];
    sighting *seen = b->sightings.items;
    size_t count = b->sightings.len;
    for (size_t i = 0; i < count; i++) seen[i].number = number_of(c, seen[i].name);
    for (size_t i = 0; i < count; i++) {
        if (i + AHEAD < count) __builtin_prefetch(&c->drafts.items[seen[i + AHEAD].number]);
        count_sighting(c, &seen[i]);
    }
    for (size_t i = 0; i < b->names.len; i++) number_of(c, b->names.items[i]);
    b->sightings.len = b->names.len = 0;
}

static void meet_documents(collection *c) {
    const eg_graph *g = c->g;
    list_stretches(c);
    eg_parts parts = {c->starts.len - 1, 1, g->threads, look_at_stretches, count_bench, c};
    size_t places = eg_parts_places(&parts);
    c->benches = EG_NEW(c->scratch, bench, places);
    eg_parts_run(&parts);
    for (size_t i = 0; i < places; i++) {
        eg_arena_release(&c->benches[i].arena);
        eg_arena_release(&c->benches[i].small);
    }
    /* Evidence of those without counted mentions: whatever mentions them. */
    for (size_t i = 0; i < c->asides.len; i++) {
        const aside *m = &c->asides.items[i];
        draft *t = &c->drafts.items[m->number];
        if (!t->mentions) eg_evidence_offer(g, &t->pick, m->doc, m->sentence);
    }
}

/* ---- entities ---- */

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
    eg_arena_rewind(scratch, start);
}
