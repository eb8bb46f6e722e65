/* match: many names of several words, found in a sequence of tokens at the cost of one array look-up for a
 * token that begins none. A trie over word ids: the first word by array, the others by one hash table. */
#ifndef EG_DICT_MATCH_H
#define EG_DICT_MATCH_H

#include "text/token.h"

enum { EG_NAME_WORDS = 16 }; /* longest name, in tokens; keeps the worst case linear */

typedef struct eg_edge { /* (node, word) -> child; key 0 = free slot */
    uint64_t key;
    uint32_t child;
} eg_edge;

typedef struct eg_match {
    eg_arena arena;
    EG_VEC(uint32_t) payloads; /* by node; node 0 is no node */
    EG_VEC(uint32_t) roots;    /* by word id: node of the one-word name, 0 = begins no name */
    EG_VEC(uint32_t) pairs;    /* hashes of (first, second word) */
    uint64_t *filter;          /* one bit for each of them: most pairs of words end here */
    size_t filter_words;       /* power of two */
    eg_edge *edges;            /* open addressing */
    size_t edge_slots, edge_count;
} eg_match; /* {0} matches nothing */

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
    return word < m->roots.len && m->roots.items[word] != 0;
}

/* The rest of eg_match_at, for a word that begins a name. */
size_t eg_match_on(const eg_match *m, const eg_token *tokens, size_t count, eg_hit hits[EG_NAME_WORDS]);

static inline size_t eg_match_at(const eg_match *m, const eg_token *tokens, size_t count,
                                 eg_hit hits[EG_NAME_WORDS]) {
    return count && eg_match_begins(m, tokens[0].word) ? eg_match_on(m, tokens, count, hits) : 0;
}

#endif
