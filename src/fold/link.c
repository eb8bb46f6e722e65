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

typedef struct linker {
    eg_graph *g;
    uint32_t *index; /* by string id: entity, NONE */
    eg_arena *scratch;
    EG_VEC(eg_keyed) pairs; /* key: a << 32 | b; value: document << 32 | sentence */
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

/* The distinct entities that a sentence names, in order of the text, at most LINKED. */
static uint32_t entities_of(const linker *l, const eg_findings *f, const uint32_t *mentions, uint32_t count,
                            uint32_t *out) {
    uint32_t found = 0;
    for (uint32_t i = 0; i < count && found < LINKED; i++) {
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

static void link_document(linker *l, eg_arena *small, uint32_t doc) {
    eg_findings open = eg_findings_found(small, &l->g->docs[doc], EG_SENTENCES | EG_MENTIONS), *f = &open;
    uint32_t *order, *first = group_by_sentence(small, f, &order);
    size_t size = 16;
    while (size < (size_t)f->sentence_count * 2) size *= 2;
    uint32_t *seen = EG_NEW(small, uint32_t, size), named[LINKED];
    for (uint32_t s = 0; s < f->sentence_count; s++) {
        if (!eg_zone_tells(f->sentences[s].zone)) continue;
        uint32_t count = entities_of(l, f, order + first[s], first[s + 1] - first[s], named);
        if (count < 2 || repeated(l->g, doc, s, seen, size)) continue;
        uint64_t where = (uint64_t)doc << 32 | s;
        for (uint32_t i = 0; i < count; i++)
            for (uint32_t k = i + 1; k < count; k++) {
                uint64_t a = named[i] < named[k] ? named[i] : named[k];
                uint64_t b = named[i] < named[k] ? named[k] : named[i];
                eg_vec_push(l->scratch, &l->pairs, (eg_keyed){a << 32 | b, where});
            }
    }
}

/* One link from its sentences, which are in order of the documents' dates. */
static void fill_link(const eg_graph *g, eg_link *link, const eg_keyed *pairs, size_t count) {
    eg_evidence_pick pick = {0};
    link->a = (uint32_t)(pairs->key >> 32);
    link->b = (uint32_t)pairs->key;
    link->weight = (uint32_t)count;
    if (count == 1) { /* as most are: nothing to choose from */
        link->docs = link->evidence_count = 1;
        link->evidence[0] = (eg_evidence){(uint32_t)(pairs->value >> 32), (uint32_t)pairs->value};
        return;
    }
    for (size_t i = 0; i < count; i++) {
        uint32_t doc = (uint32_t)(pairs[i].value >> 32);
        if (i == 0 || doc != (uint32_t)(pairs[i - 1].value >> 32)) link->docs++;
        eg_evidence_offer(g, &pick, doc, (uint32_t)pairs[i].value);
    }
    link->evidence_count = eg_evidence_finish(&pick);
    for (uint32_t i = 0; i < link->evidence_count; i++) link->evidence[i] = pick.kept[i];
}

void eg_fold_links(eg_graph *g, eg_arena *scratch) {
    eg_arena_mark start = eg_arena_now(scratch);
    linker maker = {.g = g, .scratch = scratch}, *l = &maker;
    uint32_t strings = eg_intern_end(&g->strings);
    l->index = eg_arena_alloc(scratch, strings * sizeof *l->index);
    for (uint32_t id = 0; id < strings; id++) l->index[id] = NONE;
    for (uint32_t i = 0; i < g->entity_count; i++) l->index[g->entities[i].name] = i;
    const uint32_t *by_date = eg_documents_by_date(scratch, g);
    eg_arena small = {0};
    for (uint32_t i = 0; i < g->doc_count; i++) {
        eg_arena_reset(&small);
        link_document(l, &small, by_date[i]);
    }
    eg_arena_release(&small);
    size_t count = 0;
    eg_sort_keyed(l->pairs.items, l->pairs.len); /* stable: sentences stay in order of the dates */
    for (size_t i = 0; i < l->pairs.len; i++)
        count += i == 0 || l->pairs.items[i].key != l->pairs.items[i - 1].key;
    g->links = EG_NEW(&g->arena, eg_link, count);
    for (size_t i = 0, n; i < l->pairs.len; i += n) {
        for (n = 1; i + n < l->pairs.len && l->pairs.items[i + n].key == l->pairs.items[i].key; n++) continue;
        fill_link(g, &g->links[g->link_count++], l->pairs.items + i, n);
    }
    eg_arena_rewind(scratch, start);
}
