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
    DOCS = 128,     /* documents that a thread looks at before what they name is added to the rest */
    ENTITIES = 512, /* entities that it links */
};

typedef struct naming { /* a sentence that names two entities or more */
    uint32_t doc, sentence;
    uint32_t first; /* of its entities in l->named; they end where those of the next sentence begin */
} naming;

typedef EG_VEC(naming) naming_list;
typedef EG_VEC(uint32_t) named_list;
typedef EG_VEC(eg_keyed) partner_list; /* key: entity; value: naming */

typedef struct bench { /* what some documents or entities gave, until it is added to the rest */
    eg_arena arena, small;
    naming_list namings;
    named_list named;
    uint32_t crowded; /* sentences with more entities than are linked */
    eg_place first_crowded;
    partner_list partners; /* of one entity */
    EG_VEC(eg_link) links;
    EG_VEC(eg_evidence) evidence;
} bench;

typedef struct linker {
    eg_graph *g;
    uint32_t *index; /* by string id: entity, NONE */
    const uint32_t *by_date;
    eg_arena *scratch;
    bench *benches;
    naming_list namings;  /* in order of the documents' dates; the last one only ends them */
    named_list named;     /* entities, of a naming the last one by name at its end */
    uint32_t *first, *at; /* by entity: those namings that name a later one are at[first[e]] ..
                             at[first[e + 1] - 1], in order */
    EG_VEC(eg_link) links;
    EG_VEC(eg_evidence) evidence;
    uint32_t crowded;
    eg_place first_crowded;
} linker;

/* Mentions of one document by sentence: mentions order[first[s]] .. order[first[s + 1] - 1] stand in s. */
static uint32_t *group_by_sentence(eg_arena *a, const eg_findings *f, uint32_t **order) {
    uint32_t *first = EG_NEW(a, uint32_t, (size_t)f->sentence_count + 2);
    *order = EG_NEW(a, uint32_t, f->mention_count);
    for (uint32_t i = 0; i < f->mention_count; i++) first[f->mentions[i].sentence + 2]++;
    for (uint32_t s = 0; s < f->sentence_count; s++) first[s + 2] += first[s + 1];
    for (uint32_t i = 0; i < f->mention_count; i++) (*order)[first[f->mentions[i].sentence + 1]++] = i;
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

/* Whether the document has had a sentence of this text; remembers it. seen: sentence + 1 by hash, size a
 * power of two and more than the sentences asked for. Sentences without text are all different. */
static bool repeated(const eg_graph *g, uint32_t doc, uint32_t sentence, uint32_t *seen, size_t size) {
    eg_span text = eg_sentence_kept(g, doc, sentence);
    if (!text.len) return false;
    size_t i = (size_t)eg_span_hash(text) & (size - 1);
    for (; seen[i]; i = (i + 1) & (size - 1))
        if (eg_span_eq(eg_sentence_kept(g, doc, seen[i] - 1), text)) return true;
    seen[i] = sentence + 1;
    return false;
}

static void name_in_part(const linker *l, bench *b, uint32_t doc, const eg_findings *f, uint32_t *seen,
                         size_t size) {
    uint32_t *order, *first = group_by_sentence(&b->small, f, &order), named[LINKED + 1];
    for (uint32_t s = 0; s < f->sentence_count; s++) {
        if (first[s + 1] - first[s] < 2 || !eg_zone_tells(f->sentences[s].zone)) continue;
        uint32_t count = entities_of(l, f, order + first[s], first[s + 1] - first[s], named);
        if (count < 2 || repeated(l->g, doc, f->sentences_before + s, seen, size)) continue;
        if (count > LINKED) {
            if (!b->crowded++)
                b->first_crowded =
                    (eg_place){.file = eg_graph_str(l->g, f->path), .line = f->sentences[s].line};
            count = LINKED;
        }
        eg_vec_push(&b->arena, &b->namings, (naming){doc, f->sentences_before + s, (uint32_t)b->named.len});
        uint32_t last = 0;
        for (uint32_t i = 1; i < count; i++)
            if (named[i] > named[last]) last = i;
        for (uint32_t i = 0; i < count; i++)
            if (i != last) eg_vec_push(&b->arena, &b->named, named[i]);
        eg_vec_push(&b->arena, &b->named, named[last]);
    }
}

static void name_in_document(const linker *l, bench *b, uint32_t doc) {
    const eg_findings *found = &l->g->docs[doc];
    size_t size = 16, most = found->mention_count / 2; /* sentences with two mentions or more */
    if (most > found->sentence_count) most = found->sentence_count;
    while (size / 4 * 3 <= most) size *= 2;
    uint32_t *seen = EG_NEW(&b->small, uint32_t, size);
    eg_arena_mark start = eg_arena_now(&b->small);
    for (uint32_t part = 0; part < eg_findings_parts(found); part++) {
        eg_arena_rewind(&b->small, start);
        eg_findings f = eg_findings_part(&b->small, found, part, EG_SENTENCES | EG_MENTIONS);
        name_in_part(l, b, doc, &f, seen, size);
    }
}

static void name_in_documents(void *user, size_t at, size_t first, size_t end) {
    const linker *l = user;
    bench *b = &l->benches[at];
    for (size_t i = first; i < end; i++) {
        eg_arena_reset(&b->small);
        name_in_document(l, b, l->by_date[i]);
    }
}

static void add_namings(void *user, size_t at) {
    linker *l = user;
    bench *b = &l->benches[at];
    uint32_t before = (uint32_t)l->named.len;
    for (size_t i = 0; i < b->namings.len; i++) {
        naming *n = &b->namings.items[i];
        eg_vec_push(l->scratch, &l->namings, (naming){n->doc, n->sentence, before + n->first});
    }
    for (size_t i = 0; i < b->named.len; i++) eg_vec_push(l->scratch, &l->named, b->named.items[i]);
    if (!l->crowded) l->first_crowded = b->first_crowded;
    l->crowded += b->crowded;
    b->namings.len = b->named.len = b->crowded = 0;
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
    linker l = {.g = g, .scratch = scratch};
    uint32_t strings = eg_intern_end(&g->strings);
    l.index = eg_arena_alloc(scratch, strings * sizeof *l.index);
    for (uint32_t id = 0; id < strings; id++) l.index[id] = NONE;
    for (uint32_t i = 0; i < g->entity_count; i++) l.index[g->entities[i].name] = i;
    l.by_date = eg_documents_by_date(scratch, g);
    eg_parts naming_parts = {g->doc_count, DOCS, g->threads, name_in_documents, add_namings, &l};
    eg_parts linking_parts = {g->entity_count, ENTITIES, g->threads, link_entities, add_links, &l};
    size_t benches = eg_parts_places(&naming_parts), more = eg_parts_places(&linking_parts);
    if (benches < more) benches = more;
    l.benches = EG_NEW(scratch, bench, benches);
    eg_parts_run(&naming_parts);
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
