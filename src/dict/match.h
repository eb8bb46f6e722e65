/* match: many names of several words, found in a sequence of tokens at the cost of one array look-up for a
 * token that begins none. A trie over word ids: the first word by array, the others by one hash table. */
#ifndef EG_DICT_MATCH_H
#define EG_DICT_MATCH_H

#include "text/token.h"

enum { EG_NAME_WORDS = 16 }; /* longest name, in tokens; keeps the worst case linear */

typedef struct eg_edge { /* from a node on with one word more; key 0 = free slot */
    uint64_t key;
    uint32_t payload; /* of the name that ends there; 0 = none */
    uint32_t child;   /* where longer ones go on; 0 = there are none */
} eg_edge;

typedef struct eg_root { /* the first word of names */
    uint32_t payload;    /* 0 = no name is just this word */
    uint32_t following;  /* one bit, of eg_match_bit, for each word that may follow */
} eg_root;

enum { EG_PAIR_BITS = 4 };

typedef struct eg_match {
    eg_arena arena;
    EG_VEC(eg_root) roots;  /* by word id: all zero = begins no name */
    EG_VEC(uint32_t) nodes; /* as eg_root.following, of two words and more that go on; node 0 is none */
    eg_edge *edges;         /* open addressing */
    size_t edge_slots, edge_count;
    uint64_t *pairs; /* EG_PAIR_BITS for each slot, one of them set for each edge: near where edges are not */
} eg_match;          /* {0} matches nothing */

/* A name that begins at a token: how many tokens it has, and its payload. */
typedef struct eg_hit {
    uint32_t tokens, payload;
} eg_hit;

/* The payload cell of the name made of these words (ids, none 0, at most EG_NAME_WORDS; more give NULL),
 * 0 when it is new. Valid until the next call. */
uint32_t *eg_match_add(eg_match *m, const uint32_t *words, size_t count);
/* All names that begin at tokens[0], shortest first; returns how many. Looks at `count` tokens at most. */
static inline size_t eg_match_at(const eg_match *m, const eg_token *tokens, size_t count,
                                 eg_hit hits[EG_NAME_WORDS]);
/* The same over bare word ids. */
size_t eg_match_words(const eg_match *m, const uint32_t *words, size_t count, eg_hit hits[EG_NAME_WORDS]);
void eg_match_release(eg_match *m);

/* Does any name begin with this word? */
static inline bool eg_match_begins(const eg_match *m, uint32_t word) {
    return word < m->roots.len && (m->roots.items[word].payload | m->roots.items[word].following);
}

/* Has the memory brought near that eg_match_at will look at for a token. */
static inline void eg_match_approach(const eg_match *m, const eg_token *token) {
    if (token->word < m->roots.len) __builtin_prefetch(&m->roots.items[token->word]);
}

/* The bit in eg_root.following for a word. */
static inline uint32_t eg_match_bit(uint32_t word) {
    return 1U << (word * 0x9E3779B1u >> 27);
}

/* The node of a name of one word. */
static inline uint32_t eg_match_root(uint32_t word) {
    return word | 1U << 31;
}

/* The key of an edge, and its hash. */
static inline uint64_t eg_match_key(uint32_t node, uint32_t word) {
    return (uint64_t)node << 32 | word;
}
static inline size_t eg_match_hash(uint64_t key) {
    return (size_t)((key * 0x9E3779B97F4A7C15ULL) >> 32);
}

/* Keeps those of n listed tokens, which all have words of roots, at which a name may begin, as far as the
 * word behind each tells; returns how many. end: of all tokens. No branches: text cannot be predicted. What
 * eg_match_at will look at of edges is on its way from memory then. */
static inline uint32_t eg_match_choose(const eg_match *m, const eg_token *tokens, uint32_t end,
                                       uint32_t *list, uint32_t n) {
    uint32_t kept = 0;
    for (uint32_t k = 0; k < n; k++) {
        uint32_t i = list[k], behind = i + 1 < end ? i + 1 : i;
        eg_root root = m->roots.items[tokens[i].word];
        list[kept] = i;
        kept += (root.payload | (root.following & eg_match_bit(tokens[behind].word))) != 0;
    }
    for (uint32_t k = 0; k < kept && m->edge_slots; k++) {
        uint32_t i = list[k], behind = i + 1 < end ? i + 1 : i;
        size_t hash = eg_match_hash(eg_match_key(eg_match_root(tokens[i].word), tokens[behind].word));
        __builtin_prefetch(&m->edges[hash & (m->edge_slots - 1)]);
        __builtin_prefetch(&m->pairs[(hash & (m->edge_slots * EG_PAIR_BITS - 1)) / 64]);
    }
    return kept;
}

/* Whether an edge may lead from the node, of which we know what follows, to the word: seldom true when none
 * does. */
static inline bool eg_match_leads(const eg_match *m, uint32_t node, uint32_t following, uint32_t word) {
    if (!(following & eg_match_bit(word))) return false;
    size_t bit = eg_match_hash(eg_match_key(node, word)) & (m->edge_slots * EG_PAIR_BITS - 1);
    return m->pairs[bit / 64] >> bit % 64 & 1;
}

/* The rest of eg_match_at: adds the names of several words to the n hits. */
size_t eg_match_on(const eg_match *m, const eg_token *tokens, size_t count, eg_hit *hits, size_t n);

static inline size_t eg_match_at(const eg_match *m, const eg_token *tokens, size_t count,
                                 eg_hit hits[EG_NAME_WORDS]) {
    if (!count || tokens[0].word >= m->roots.len) return 0;
    eg_root root = m->roots.items[tokens[0].word];
    if (root.payload) hits[0] = (eg_hit){1, root.payload};
    size_t n = root.payload != 0;
    if (count < 2 || !eg_match_leads(m, eg_match_root(tokens[0].word), root.following, tokens[1].word))
        return n; /* nearly always */
    return eg_match_on(m, tokens, count, hits, n);
}

#endif
