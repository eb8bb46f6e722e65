/* The matcher: a trie over word ids.
 * In: names as word ids, each with a payload; later, tokens. Out: every name that begins at a token.
 * Refuses to judge case, gaps or overlaps: the finder does. Costs one array look-up for a token that begins
 * no name and one hash probe for each further word; names of more than 16 words are not taken.
 * Example: with "Hong Kong" and "Hong Kong Police" listed, "Hong Kong Police said" gives hits of 2 and 3
 * tokens. */
#include "dict/match.h"

#include <string.h>

enum { FIRST_SLOTS = 64 };
_Static_assert(FIRST_SLOTS *EG_PAIR_BITS % 64 == 0, "bits fill numbers");

/* One bit for each word that may follow the words of a node. */
static uint32_t *following(const eg_match *m, uint32_t node) {
    uint32_t word = node & ~eg_match_root(0);
    return node == word ? &m->nodes.items[node] : &m->roots.items[word].following;
}

/* NULL = none leads from the node to the word. */
static eg_edge *edge_of(const eg_match *m, uint32_t node, uint32_t may_follow, uint32_t word) {
    if (!eg_match_leads(m, node, may_follow, word)) return NULL;
    uint64_t key = eg_match_key(node, word);
    size_t mask = m->edge_slots - 1;
    for (size_t i = eg_match_hash(key) & mask; m->edges[i].key; i = (i + 1) & mask)
        if (m->edges[i].key == key) return &m->edges[i];
    return NULL;
}

static eg_edge *insert(eg_match *m, eg_edge edge) {
    size_t hash = eg_match_hash(edge.key), mask = m->edge_slots - 1, i = hash & mask;
    while (m->edges[i].key) i = (i + 1) & mask;
    m->edges[i] = edge;
    size_t bit = hash & (m->edge_slots * EG_PAIR_BITS - 1);
    m->pairs[bit / 64] |= (uint64_t)1 << bit % 64;
    return &m->edges[i];
}

/* Makes room for as many edges again. */
static void widen(eg_match *m) {
    const eg_edge *old = m->edges;
    size_t count = m->edge_slots;
    m->edge_slots = count ? count * 2 : FIRST_SLOTS;
    m->edges = EG_NEW(&m->arena, eg_edge, m->edge_slots);
    m->pairs = EG_NEW(&m->arena, uint64_t, m->edge_slots * EG_PAIR_BITS / 64);
    for (size_t i = 0; i < count; i++)
        if (old[i].key) insert(m, old[i]);
}

static eg_edge *add_edge(eg_match *m, uint32_t node, uint32_t word) {
    if ((m->edge_count + 1) * 2 > m->edge_slots) widen(m);
    *following(m, node) |= eg_match_bit(word);
    m->edge_count++;
    return insert(m, (eg_edge){.key = eg_match_key(node, word)});
}

/* The node that an edge leads to, made now if nothing went on there. */
static uint32_t child_of(eg_match *m, eg_edge *edge) {
    if (edge->child) return edge->child;
    if (!m->nodes.len) eg_vec_push(&m->arena, &m->nodes, 0);
    edge->child = (uint32_t)m->nodes.len;
    eg_vec_push(&m->arena, &m->nodes, 0);
    return edge->child;
}

uint32_t *eg_match_add(eg_match *m, const uint32_t *words, size_t count) {
    if (count == 0 || count > EG_NAME_WORDS) return NULL;
    eg_vec_pad(&m->arena, &m->roots, words[0] + 1);
    if (count == 1) return &m->roots.items[words[0]].payload;
    uint32_t node = eg_match_root(words[0]);
    for (size_t i = 1;; i++) {
        eg_edge *edge = edge_of(m, node, *following(m, node), words[i]);
        if (!edge) edge = add_edge(m, node, words[i]);
        if (i + 1 == count) return &edge->payload;
        node = child_of(m, edge);
    }
}

size_t eg_match_on(const eg_match *m, const eg_token *tokens, size_t count, eg_hit *hits, size_t n) {
    if (count > EG_NAME_WORDS) count = EG_NAME_WORDS;
    uint32_t node = eg_match_root(tokens[0].word);
    for (uint32_t i = 1; i < count && tokens[i].word; i++) {
        const eg_edge *edge = edge_of(m, node, *following(m, node), tokens[i].word);
        if (!edge) break;
        if (edge->payload) hits[n++] = (eg_hit){i + 1, edge->payload};
        node = edge->child;
        if (!node) break; /* nearly always */
    }
    return n;
}

size_t eg_match_words(const eg_match *m, const uint32_t *words, size_t count, eg_hit hits[EG_NAME_WORDS]) {
    eg_token tokens[EG_NAME_WORDS + 1];
    if (count > EG_NAME_WORDS) count = EG_NAME_WORDS;
    memset(tokens, 0, sizeof tokens);
    for (size_t i = 0; i < count; i++) tokens[i].word = words[i];
    return eg_match_at(m, tokens, count, hits);
}

void eg_match_release(eg_match *m) {
    eg_arena_release(&m->arena);
    *m = (eg_match){0};
}
