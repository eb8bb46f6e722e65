/* Called: from a name that somebody typed to entities of the graph.
 * In: a name in any case, with or without accents. Out: the entities meant, or those of similar names.
 * Refuses to choose among several that are only mentioned so: all are meant. Example: "clegg" means Nick
 * Clegg when some article calls him "Clegg"; "twiter" means nobody, and is near Twitter. */
#include "write/called.h"

#include "base/diag.h"
#include "fold/evidence.h"
#include "fold/shelf.h"
#include "text/utf8.h"
#include "write/label.h"

#define NONE UINT32_MAX

/* How an entity bears a name, weakest first. */
enum { NOT_SO, DESCRIBED_SO, NAMED_SO, NAME };

typedef struct search {
    eg_arena *a;
    const eg_graph *g;
    eg_span key;
    uint8_t *same; /* by string id: 0 not compared yet, 1 the same, 2 another */
} search;

eg_span eg_name_key(eg_arena *a, eg_span name) {
    return eg_utf8_fold(a, eg_label_clean(a, name), NULL, 0);
}

uint32_t *eg_graph_entity_index(eg_arena *a, const eg_graph *g) {
    uint32_t *index = EG_NEW(a, uint32_t, eg_intern_end(&g->strings));
    for (uint32_t i = 0; i < g->entity_count; i++) index[g->entities[i].name] = i + 1;
    return index;
}

static bool same(search *s, eg_str text) {
    if (!s->same[text]) {
        eg_span key = eg_name_key(s->a, eg_graph_str(s->g, text));
        s->same[text] = eg_span_eq(key, s->key) ? 1 : 2;
    }
    return s->same[text] == 1;
}

static void hear(search *s, const uint32_t *index, const eg_found_mention *m, uint8_t *way) {
    uint32_t at = index[m->entity];
    uint8_t now = eg_via_names(m->via) ? NAMED_SO : DESCRIBED_SO;
    if (at && way[at - 1] < now && same(s, m->text)) way[at - 1] = now;
}

/* By entity: how it bears the name. */
static uint8_t *ways(search *s) {
    const eg_graph *g = s->g;
    uint8_t *way = EG_NEW(s->a, uint8_t, g->entity_count);
    uint32_t *index = eg_graph_entity_index(s->a, g);
    for (uint32_t i = 0; i < g->entity_count; i++)
        if (same(s, g->entities[i].name)) way[i] = NAME;
    eg_arena open = {0};
    for (uint32_t d = 0; d < g->doc_count; d++)
        for (uint32_t part = 0; part < eg_findings_parts(&g->docs[d]); part++) {
            eg_arena_reset(&open);
            eg_findings f = eg_findings_part(&open, &g->docs[d], part, EG_MENTIONS);
            for (uint32_t i = 0; i < f.mention_count; i++) hear(s, index, &f.mentions[i], way);
        }
    eg_arena_release(&open);
    return way;
}

/* The entities that bear it in one of the ways from lowest to highest. */
static uint32_t *pick(eg_arena *a, const eg_graph *g, const uint8_t *way, uint8_t lowest, uint8_t highest,
                      uint32_t *count) {
    uint32_t *list = EG_NEW(a, uint32_t, g->entity_count);
    *count = 0;
    for (uint32_t i = 0; i < g->entity_count; i++)
        if (way[i] >= lowest && way[i] <= highest) list[(*count)++] = i;
    return list;
}

eg_called eg_graph_called(eg_arena *a, const eg_graph *g, eg_span name) {
    search s = {a, g, eg_name_key(a, name), EG_NEW(a, uint8_t, eg_intern_end(&g->strings))};
    eg_called out = {0};
    if (!s.key.len) return out;
    const uint8_t *way = ways(&s);
    uint8_t best = NOT_SO;
    for (uint32_t i = 0; i < g->entity_count; i++)
        if (way[i] > best) best = way[i];
    if (best != NOT_SO) out.meant = pick(a, g, way, best, best, &out.meant_count);
    if (best == NAME) out.others = pick(a, g, way, NAMED_SO, NAMED_SO, &out.other_count);
    return out;
}

/* ---- did you mean ---- */

/* Do the words stand in the text, neither end inside a longer word? */
static bool holds_words(eg_span text, eg_span words) {
    for (size_t at = 0; (at = eg_span_search(text, words, at)) < text.len; at++) {
        size_t end = at + words.len;
        if ((at == 0 || text.ptr[at - 1] == ' ') && (end == text.len || text.ptr[end] == ' ')) return true;
    }
    return false;
}

static bool taken(const uint32_t *near, uint32_t count, uint32_t entity) {
    for (uint32_t i = 0; i < count; i++)
        if (near[i] == entity) return true;
    return false;
}

/* The entity with most mentions whose name holds the words; NONE = no other. */
static uint32_t longer_name(const eg_graph *g, eg_span words, const eg_span *keys, const uint32_t *owner,
                            size_t count, const uint32_t *near, uint32_t found) {
    uint32_t best = NONE;
    for (size_t i = 0; i < count; i++) {
        bool more = best == NONE || g->entities[owner[i]].mentions > g->entities[best].mentions;
        if (more && !taken(near, found, owner[i]) && holds_words(keys[i], words)) best = owner[i];
    }
    return best;
}

uint32_t eg_graph_near(eg_arena *a, const eg_graph *g, eg_span name, uint32_t near[EG_NEAR]) {
    eg_span wanted = eg_name_key(a, name);
    size_t most = 0, count = 0;
    for (uint32_t i = 0; i < g->entity_count; i++) most += 1 + (size_t)g->entities[i].surface_count;
    eg_span *keys = EG_NEW(a, eg_span, most);
    uint32_t *owner = EG_NEW(a, uint32_t, most), found = 0;
    for (uint32_t i = 0; i < g->entity_count; i++) {
        const eg_entity *e = &g->entities[i];
        for (uint32_t k = 0; k <= e->surface_count; k++, count++) {
            keys[count] = eg_name_key(a, eg_graph_str(g, k ? e->surfaces[k - 1] : e->name));
            owner[count] = i;
        }
    }
    if (!wanted.len) return 0;
    for (uint32_t e; found < EG_NEAR; near[found++] = e)
        if ((e = longer_name(g, wanted, keys, owner, count, near, found)) == NONE) break;
    while (found < EG_NEAR) {
        for (size_t i = 0; i < count; i++)
            if (taken(near, found, owner[i])) keys[i].len = 0;
        eg_span best = eg_nearest(wanted, keys, count);
        size_t i = 0;
        while (i < count && (!best.len || keys[i].ptr != best.ptr)) i++;
        if (i == count) break;
        near[found++] = owner[i];
    }
    return found;
}
