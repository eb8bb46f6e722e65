/* Links: which entities are named together.
 * In: mentions by name in sentences of title, subtitle, body and caption. Out: g->links, each with the number
 * of sentences and documents and its first sentences. A sentence that a document repeats counts once; of a
 * sentence with more than 24 entities (a list of teams, a table) only the first 24 are linked, so that work
 * and output stay in proportion to the text. Refuses to link over sentence borders.
 * Example: "Twitter and Facebook named China" gives China-Facebook, China-Twitter, Facebook-Twitter. */
#include "fold/link.h"

#include "fold/evidence.h"
#include "fold/order.h"
#include "fold/shelf.h"

#define NONE UINT32_MAX

enum { LINKED = 24 };

typedef struct naming { /* a sentence that names two entities or more */
    uint32_t doc, sentence;
    uint32_t first; /* of its entities in l->named; they end where those of the next sentence begin */
} naming;

typedef struct linker {
    eg_graph *g;
    uint32_t *index; /* by string id: entity, NONE */
    eg_arena *scratch;
    EG_VEC(naming) namings;       /* in order of the documents' dates; the last one only ends them */
    EG_VEC(uint32_t) named;       /* entities, of a naming the last one by name at its end */
    uint32_t *first, *at;         /* by entity: those namings that name a later one are at[first[e]] ..
                                     at[first[e + 1] - 1], in order */
    EG_VEC(eg_evidence) evidence; /* of the links */
    uint32_t crowded;             /* sentences with more entities than are linked */
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

static void link_part(linker *l, eg_arena *small, uint32_t doc, const eg_findings *f, uint32_t *seen,
                      size_t size) {
    uint32_t *order, *first = group_by_sentence(small, f, &order), named[LINKED + 1];
    for (uint32_t s = 0; s < f->sentence_count; s++) {
        if (!eg_zone_tells(f->sentences[s].zone)) continue;
        uint32_t count = entities_of(l, f, order + first[s], first[s + 1] - first[s], named);
        if (count < 2 || repeated(l->g, doc, f->sentences_before + s, seen, size)) continue;
        if (count > LINKED) {
            if (!l->crowded++)
                l->first_crowded =
                    (eg_place){.file = eg_graph_str(l->g, f->path), .line = f->sentences[s].line};
            count = LINKED;
        }
        eg_vec_push(l->scratch, &l->namings, (naming){doc, f->sentences_before + s, (uint32_t)l->named.len});
        uint32_t last = 0;
        for (uint32_t i = 1; i < count; i++)
            if (named[i] > named[last]) last = i;
        for (uint32_t i = 0; i < count; i++)
            if (i != last) eg_vec_push(l->scratch, &l->named, named[i]);
        eg_vec_push(l->scratch, &l->named, named[last]);
    }
}

static void link_document(linker *l, eg_arena *small, uint32_t doc) {
    const eg_findings *found = &l->g->docs[doc];
    size_t size = 16;
    while (size < (size_t)found->sentence_count * 2) size *= 2;
    uint32_t *seen = EG_NEW(small, uint32_t, size);
    eg_arena_mark start = eg_arena_now(small);
    for (uint32_t part = 0; part < eg_findings_parts(found); part++) {
        eg_arena_rewind(small, start);
        eg_findings f = eg_findings_part(small, found, part, EG_SENTENCES | EG_MENTIONS);
        link_part(l, small, doc, &f, seen, size);
    }
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

typedef EG_VEC(eg_keyed) partner_list; /* key: entity; value: naming */

/* With whom an entity is named, entities after it alone, so that each link is met once; by entity, sentences
 * in order of the dates. */
static void list_partners(const linker *l, uint32_t entity, partner_list *out) {
    out->len = 0;
    for (uint32_t k = l->first[entity]; k < l->first[entity + 1]; k++) {
        const naming *n = &l->namings.items[l->at[k]];
        for (uint32_t i = n[0].first; i < n[1].first; i++)
            if (l->named.items[i] > entity)
                eg_vec_push(l->scratch, out, (eg_keyed){l->named.items[i], l->at[k]});
    }
    eg_sort_keyed(out->items, out->len); /* stable */
}

/* How many links there are. */
static uint32_t count_links(const linker *l) {
    uint32_t *met = EG_NEW(l->scratch, uint32_t, l->g->entity_count),
             count = 0; /* entity + 1 met last with */
    for (uint32_t e = 0; e < l->g->entity_count; e++)
        for (uint32_t k = l->first[e]; k < l->first[e + 1]; k++) {
            const naming *n = &l->namings.items[l->at[k]];
            for (uint32_t i = n[0].first; i < n[1].first; i++) {
                uint32_t other = l->named.items[i];
                count += other > e && met[other] != e + 1;
                met[other] = e + 1;
            }
        }
    return count;
}

/* One link from its namings, which are in order of the documents' dates. */
static eg_link link_of(linker *l, uint32_t entity, const eg_keyed *partners, size_t count) {
    eg_evidence_pick pick = {0};
    eg_link link = {.a = entity, .b = (uint32_t)partners->key, .weight = (uint32_t)count};
    link.evidence = (uint32_t)l->evidence.len;
    const naming *first = &l->namings.items[partners->value], *before = NULL;
    if (count == 1) { /* as most are: nothing to choose from */
        link.docs = link.evidence_count = 1;
        eg_vec_push(&l->g->arena, &l->evidence, (eg_evidence){first->doc, first->sentence});
        return link;
    }
    for (size_t i = 0; i < count; i++) {
        const naming *n = &l->namings.items[partners[i].value];
        link.docs += !before || n->doc != before->doc;
        before = n;
        eg_evidence_offer(l->g, &pick, n->doc, n->sentence);
    }
    link.evidence_count = eg_evidence_finish(&pick);
    for (uint32_t i = 0; i < link.evidence_count; i++) eg_vec_push(&l->g->arena, &l->evidence, pick.kept[i]);
    return link;
}

static void meet_documents(linker *l) {
    const uint32_t *by_date = eg_documents_by_date(l->scratch, l->g);
    eg_arena small = {0};
    for (uint32_t i = 0; i < l->g->doc_count; i++) {
        eg_arena_reset(&small);
        link_document(l, &small, by_date[i]);
    }
    eg_arena_release(&small);
    eg_vec_push(l->scratch, &l->namings, (naming){.first = (uint32_t)l->named.len});
}

void eg_fold_links(eg_graph *g, eg_arena *scratch, eg_diag *d) {
    eg_arena_mark start = eg_arena_now(scratch);
    linker maker = {.g = g, .scratch = scratch}, *l = &maker;
    uint32_t strings = eg_intern_end(&g->strings);
    l->index = eg_arena_alloc(scratch, strings * sizeof *l->index);
    for (uint32_t id = 0; id < strings; id++) l->index[id] = NONE;
    for (uint32_t i = 0; i < g->entity_count; i++) l->index[g->entities[i].name] = i;
    meet_documents(l);
    group_by_entity(l);
    g->links = eg_arena_alloc(&g->arena, count_links(l) * sizeof *g->links);
    partner_list partners = {0};
    for (uint32_t e = 0; e < g->entity_count; e++) {
        list_partners(l, e, &partners);
        for (size_t i = 0, n; i < partners.len; i += n) {
            for (n = 1; i + n < partners.len && partners.items[i + n].key == partners.items[i].key;) n++;
            g->links[g->link_count++] = link_of(l, e, partners.items + i, n);
        }
    }
    g->link_evidence = l->evidence.items;
    if (l->crowded)
        eg_diag_say(
            d, EG_NOTE, l->first_crowded,
            "a sentence with more than %d names, of which the first %d are linked (%u such sentence%s)",
            LINKED, LINKED, l->crowded, l->crowded == 1 ? "" : "s");
    eg_arena_rewind(scratch, start);
}
