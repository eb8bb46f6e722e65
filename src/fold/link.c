/* Links: which entities are named together.
 * In: mentions by name in sentences of title, subtitle, body and caption. Out: g->links, each with the number
 * of sentences and documents and its first sentences. A sentence that a document repeats counts once; of a
 * sentence with more than 24 entities (a list of teams, a table) only the first 24 are linked, so that work
 * and output stay in proportion to the text. Refuses to link over sentence borders.
 * Example: "Twitter and Facebook named China" gives China-Facebook, China-Twitter, Facebook-Twitter. */
#include "fold/link.h"

#include "base/crew.h"
#include "fold/evidence.h"
#include "fold/order.h"
#include "fold/shelf.h"

#define NONE UINT32_MAX

enum {
    LINKED = 24,
    STRETCHES = 64, /* that a thread looks at before what they name is added to the rest */
    ENTITIES = 512, /* entities that it links */
};

/* A document, or a piece of a long one. */
typedef struct stretch {
    uint32_t doc, part;
    uint32_t sentence, mention; /* the first of the part; they end where those of the next piece begin */
} stretch;

typedef struct naming { /* a sentence that names two entities or more */
    uint32_t doc, sentence;
    uint32_t first; /* of its entities in l->named; they end where those of the next sentence begin */
} naming;

typedef struct found_naming { /* one that may repeat another of its document */
    naming naming;            /* first: in the bench's named */
    uint32_t hash;            /* of its text; 0 = it has none */
    uint32_t line;            /* when it names more than are linked, else 0 */
} found_naming;

typedef EG_VEC(naming) naming_list;
typedef EG_VEC(uint32_t) named_list;
typedef EG_VEC(eg_keyed) partner_list; /* key: entity; value: naming */

typedef struct bench { /* what some documents or entities gave, until it is added to the rest */
    eg_arena arena, small;
    EG_VEC(found_naming) namings;
    named_list named;
    partner_list partners; /* of one entity */
    EG_VEC(eg_link) links;
    EG_VEC(eg_evidence) evidence;
} bench;

typedef struct seen { /* a sentence that a document has had */
    uint32_t hash;    /* of its text; 0 = free */
    uint32_t sentence;
} seen;

typedef struct linker {
    eg_graph *g;
    uint32_t *index;           /* by string id: entity, NONE */
    EG_VEC(stretch) stretches; /* in order of the documents' dates; the last one only ends them */
    eg_arena naming_arena;     /* owns both, until all sentences are looked at */
    eg_arena *scratch;
    bench *benches;
    uint32_t doc;         /* at hand, while namings are added */
    seen *seen;           /* its sentences, by hash */
    size_t room;          /* for so many, a power of two and more than they are */
    eg_arena seen_arena;  /* owns them */
    naming_list namings;  /* in order of the documents' dates; the last one only ends them */
    named_list named;     /* entities, of a naming the last one by name at its end */
    uint32_t *first, *at; /* by entity: those namings that name a later one are at[first[e]] ..
                             at[first[e + 1] - 1], in order */
    EG_VEC(eg_link) links;
    EG_VEC(eg_evidence) evidence;
    uint32_t crowded; /* sentences with more entities than are linked */
    eg_place first_crowded;
} linker;

static void list_stretches(linker *l) {
    eg_arena *a = &l->naming_arena;
    const uint32_t *by_date = eg_documents_by_date(a, l->g);
    eg_cuts cuts = {0};
    for (uint32_t i = 0; i < l->g->doc_count; i++) {
        uint32_t doc = by_date[i], parts = eg_findings_parts(&l->g->docs[doc]);
        cuts.len = 0;
        if (l->g->docs[doc].packed)
            for (uint32_t part = 0; part < parts; part++)
                eg_vec_push(a, &l->stretches, (stretch){.doc = doc, .part = part});
        else
            eg_findings_cuts(a, &l->g->docs[doc], 0, 0, &cuts);
        for (size_t k = 0; k + 1 < cuts.len; k++)
            eg_vec_push(a, &l->stretches, (stretch){doc, 0, cuts.items[k].sentences, cuts.items[k].mentions});
    }
    eg_vec_push(a, &l->stretches, (stretch){.doc = NONE});
}

/* Mentions of a stretch by sentence: mentions order[first[s]] .. order[first[s + 1] - 1] stand in the s-th of
 * its sentences. */
static uint32_t *group_by_sentence(eg_arena *a, const eg_findings *f, const stretch *from, stretch to,
                                   uint32_t **order) {
    uint32_t *first = EG_NEW(a, uint32_t, (size_t)(to.sentence - from->sentence) + 2), at = from->sentence;
    *order = EG_NEW(a, uint32_t, to.mention - from->mention);
    for (uint32_t i = from->mention; i < to.mention; i++) first[f->mentions[i].sentence - at + 2]++;
    for (uint32_t s = 0; s + at < to.sentence; s++) first[s + 2] += first[s + 1];
    for (uint32_t i = from->mention; i < to.mention; i++)
        (*order)[first[f->mentions[i].sentence - at + 1]++] = i;
    return first;
}

/* The distinct entities that a sentence names, in order of the text, at most one more than are linked. */
static uint32_t entities_of(const linker *l, const eg_findings *f, const uint32_t *mentions, uint32_t count,
                            uint32_t *out) {
    uint32_t found = 0;
    for (uint32_t i = 0; i < count && found <= LINKED; i++) {
        const eg_found_mention *m = &f->mentions[mentions[i]];
        uint32_t e = eg_via_names(m->via) ? l->index[m->entity] : NONE, k = 0;
        while (k < found && out[k] != e) k++;
        if (e != NONE && k == found) out[found++] = e;
    }
    return found;
}

/* Puts the last one by name at the end. */
static void put_last(uint32_t *named, uint32_t count) {
    uint32_t last = 0;
    for (uint32_t i = 1; i < count; i++)
        if (named[i] > named[last]) last = i;
    uint32_t held = named[last];
    for (; last + 1 < count; last++) named[last] = named[last + 1];
    named[last] = held;
}

static uint32_t hash_of(eg_span text) {
    uint32_t hash = (uint32_t)eg_span_hash(text);
    return text.len ? hash + !hash : 0;
}

static void name_in_stretch(const linker *l, bench *b, const stretch *from) {
    const eg_findings *doc = &l->g->docs[from->doc];
    eg_findings f = eg_findings_part(&b->small, doc, from->part, EG_SENTENCES | EG_MENTIONS);
    bool goes_on = !f.packed && from[1].doc == from->doc;
    stretch to = goes_on ? from[1] : (stretch){.sentence = f.sentence_count, .mention = f.mention_count};
    uint32_t *order, *first = group_by_sentence(&b->small, &f, from, to, &order), named[LINKED + 1];
    for (uint32_t s = from->sentence; s < to.sentence; s++) {
        const uint32_t *here = first + (s - from->sentence);
        if (here[1] - here[0] < 2 || !eg_zone_tells(f.sentences[s].zone)) continue;
        uint32_t count = entities_of(l, &f, order + here[0], here[1] - here[0], named);
        if (count < 2) continue;
        uint32_t sentence = f.sentences_before + s, line = count > LINKED ? f.sentences[s].line : 0;
        if (count > LINKED) count = LINKED;
        put_last(named, count);
        eg_vec_push(&b->arena, &b->namings,
                    (found_naming){{from->doc, sentence, (uint32_t)b->named.len},
                                   hash_of(eg_sentence_kept(l->g, from->doc, sentence)),
                                   line});
        for (uint32_t i = 0; i < count; i++) eg_vec_push(&b->arena, &b->named, named[i]);
    }
}

static void name_in_stretches(void *user, size_t at, size_t first, size_t end) {
    const linker *l = user;
    bench *b = &l->benches[at];
    for (size_t i = first; i < end; i++) {
        eg_arena_reset(&b->small);
        name_in_stretch(l, b, &l->stretches.items[i]);
    }
}

/* Forgets the sentences of the document before. */
static void begin_document(linker *l, uint32_t doc) {
    const eg_findings *f = &l->g->docs[doc];
    size_t most = f->mention_count / 2; /* sentences with two mentions or more */
    if (most > f->sentence_count) most = f->sentence_count;
    for (l->room = 16; l->room / 4 * 3 <= most;) l->room *= 2;
    eg_arena_reset(&l->seen_arena);
    l->seen = EG_NEW(&l->seen_arena, seen, l->room);
}

/* Whether the document at hand has had a sentence of the same text; remembers it. Sentences without text are
 * all different. */
static bool repeated(const linker *l, const found_naming *n) {
    if (!n->hash) return false;
    uint32_t doc = n->naming.doc, sentence = n->naming.sentence;
    size_t i = n->hash & (l->room - 1);
    for (; l->seen[i].hash; i = (i + 1) & (l->room - 1))
        if (l->seen[i].hash == n->hash && eg_span_eq(eg_sentence_kept(l->g, doc, l->seen[i].sentence),
                                                     eg_sentence_kept(l->g, doc, sentence)))
            return true;
    l->seen[i] = (seen){n->hash, sentence};
    return false;
}

static void add_namings(void *user, size_t at) {
    linker *l = user;
    bench *b = &l->benches[at];
    for (size_t i = 0; i < b->namings.len; i++) {
        const found_naming *n = &b->namings.items[i];
        uint32_t doc = n->naming.doc, first = n->naming.first;
        size_t end = i + 1 < b->namings.len ? n[1].naming.first : b->named.len;
        if (doc != l->doc) begin_document(l, l->doc = doc);
        if (repeated(l, n)) continue;
        if (n->line && !l->crowded++)
            l->first_crowded = (eg_place){.file = eg_graph_str(l->g, l->g->docs[doc].path), .line = n->line};
        eg_vec_push(l->scratch, &l->namings, (naming){doc, n->naming.sentence, (uint32_t)l->named.len});
        for (size_t k = first; k < end; k++) eg_vec_push(l->scratch, &l->named, b->named.items[k]);
    }
    b->namings.len = b->named.len = 0;
}

/* Lists the namings of each entity, but not of the one that stands last in them. */
static void group_by_entity(linker *l) {
    uint32_t count = l->g->entity_count;
    l->first = EG_NEW(l->scratch, uint32_t, (size_t)count + 2);
    l->at = eg_arena_ids(l->scratch, l->named.len - (l->namings.len - 1));
    for (const naming *n = l->namings.items; n < &eg_vec_last(&l->namings); n++)
        for (uint32_t i = n[0].first; i + 1 < n[1].first; i++) l->first[l->named.items[i] + 2]++;
    for (uint32_t e = 0; e < count; e++) l->first[e + 2] += l->first[e + 1];
    for (uint32_t n = 0; n + 1 < l->namings.len; n++)
        for (uint32_t i = l->namings.items[n].first; i + 1 < l->namings.items[n + 1].first; i++)
            l->at[l->first[l->named.items[i] + 1]++] = n;
}

/* With whom an entity is named, entities after it alone, so that each link is met once; by entity, sentences
 * in order of the dates. */
static void list_partners(const linker *l, uint32_t entity, eg_arena *a, partner_list *out) {
    out->len = 0;
    for (uint32_t k = l->first[entity]; k < l->first[entity + 1]; k++) {
        const naming *n = &l->namings.items[l->at[k]];
        for (uint32_t i = n[0].first; i < n[1].first; i++)
            if (l->named.items[i] > entity) eg_vec_push(a, out, (eg_keyed){l->named.items[i], l->at[k]});
    }
    eg_sort_keyed(out->items, out->len); /* stable */
}

/* One link from its namings, which are in order of the documents' dates; its evidence goes to the bench. */
static eg_link link_of(const linker *l, bench *b, uint32_t entity, const eg_keyed *partners, size_t count) {
    eg_evidence_pick pick = {0};
    eg_link link = {.a = entity, .b = (uint32_t)partners->key, .weight = (uint32_t)count};
    link.evidence = (uint32_t)b->evidence.len;
    const naming *first = &l->namings.items[partners->value], *before = NULL;
    if (count == 1) { /* as most are: nothing to choose from */
        link.docs = link.evidence_count = 1;
        eg_vec_push(&b->arena, &b->evidence, (eg_evidence){first->doc, first->sentence});
        return link;
    }
    for (size_t i = 0; i < count; i++) {
        const naming *n = &l->namings.items[partners[i].value];
        link.docs += !before || n->doc != before->doc;
        before = n;
        eg_evidence_offer(l->g, &pick, n->doc, n->sentence);
    }
    link.evidence_count = eg_evidence_finish(&pick);
    for (uint32_t i = 0; i < link.evidence_count; i++) eg_vec_push(&b->arena, &b->evidence, pick.kept[i]);
    return link;
}

static void link_entities(void *user, size_t at, size_t first, size_t end) {
    const linker *l = user;
    bench *b = &l->benches[at];
    for (uint32_t e = (uint32_t)first; e < end; e++) {
        list_partners(l, e, &b->arena, &b->partners);
        const eg_keyed *partners = b->partners.items;
        for (size_t i = 0, n; i < b->partners.len; i += n) {
            for (n = 1; i + n < b->partners.len && partners[i + n].key == partners[i].key;) n++;
            eg_link link = link_of(l, b, e, partners + i, n);
            eg_vec_push(&b->arena, &b->links, link);
        }
    }
}

static void add_links(void *user, size_t at) {
    linker *l = user;
    bench *b = &l->benches[at];
    uint32_t before = (uint32_t)l->evidence.len;
    for (size_t i = 0; i < b->links.len; i++) {
        eg_link link = b->links.items[i];
        link.evidence += before;
        eg_vec_push(&l->g->arena, &l->links, link);
    }
    for (size_t i = 0; i < b->evidence.len; i++)
        eg_vec_push(&l->g->arena, &l->evidence, b->evidence.items[i]);
    b->links.len = b->evidence.len = 0;
}

static void say_crowded(const linker *l, eg_diag *d) {
    if (!l->crowded) return;
    eg_diag_say(d, EG_NOTE, l->first_crowded,
                "a sentence with more than %d names, of which the first %d are linked (%u such sentence%s)",
                LINKED, LINKED, l->crowded, l->crowded == 1 ? "" : "s");
}

void eg_fold_links(eg_graph *g, eg_arena *scratch, eg_diag *d) {
    eg_arena_mark start = eg_arena_now(scratch);
    linker l = {.g = g, .scratch = scratch, .doc = NONE};
    uint32_t strings = eg_intern_end(&g->strings);
    l.index = eg_arena_alloc(&l.naming_arena, strings * sizeof *l.index);
    for (uint32_t id = 0; id < strings; id++) l.index[id] = NONE;
    for (uint32_t i = 0; i < g->entity_count; i++) l.index[g->entities[i].name] = i;
    list_stretches(&l);
    eg_parts naming_parts = {l.stretches.len - 1, STRETCHES, g->threads, name_in_stretches, add_namings, &l};
    eg_parts linking_parts = {g->entity_count, ENTITIES, g->threads, link_entities, add_links, &l};
    size_t benches = eg_parts_places(&naming_parts), more = eg_parts_places(&linking_parts);
    if (benches < more) benches = more;
    l.benches = EG_NEW(scratch, bench, benches);
    eg_parts_run(&naming_parts);
    eg_arena_release(&l.naming_arena);
    eg_arena_release(&l.seen_arena);
    eg_vec_push(scratch, &l.namings, (naming){.first = (uint32_t)l.named.len});
    group_by_entity(&l);
    eg_parts_run(&linking_parts);
    g->links = l.links.items;
    g->link_count = (uint32_t)l.links.len;
    g->link_evidence = l.evidence.items;
    say_crowded(&l, d);
    for (size_t i = 0; i < benches; i++) {
        eg_arena_release(&l.benches[i].arena);
        eg_arena_release(&l.benches[i].small);
    }
    eg_arena_rewind(scratch, start);
}
