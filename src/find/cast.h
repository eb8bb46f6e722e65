/* cast: the entities of one document, so far, and how they were met; or its words of some sort. Beside it a
 * set of words that costs nearly nothing to ask. */
#ifndef EG_FIND_CAST_H
#define EG_FIND_CAST_H

#include "base/vec.h"

typedef struct eg_member {
    uint32_t key;      /* entity, or a word's id, + 1; 0 = a free slot */
    uint32_t mentions; /* by name; whatever the owner counts or keeps for it */
} eg_member;

typedef struct eg_cast {
    eg_member *slots; /* open addressing */
    size_t slot_count, count;
} eg_cast; /* {0} is empty */

/* The member for an entity below UINT32_MAX, added if new. Valid until the next call. */
eg_member *eg_cast_add(eg_arena *a, eg_cast *c, uint32_t entity);

/* Where the search for an entity begins. */
static inline size_t eg_cast_home(uint32_t entity, size_t mask) {
    return (size_t)((entity * 0x9E3779B1u) >> 7) & mask;
}

/* NULL when the entity is not in the document. */
static inline const eg_member *eg_cast_find(const eg_cast *c, uint32_t entity) {
    if (!c->slot_count) return NULL;
    size_t mask = c->slot_count - 1;
    for (size_t i = eg_cast_home(entity, mask); c->slots[i].key; i = (i + 1) & mask)
        if (c->slots[i].key == entity + 1) return &c->slots[i];
    return NULL;
}

/* What is kept for the entity; 0 when it is not in the document. */
static inline uint32_t eg_cast_count(const eg_cast *c, uint32_t entity) {
    const eg_member *m = eg_cast_find(c, entity);
    return m ? m->mentions : 0;
}

/* Words, as ids; such a set may seem to have a few more than were added. {0} is empty. */
typedef struct eg_word_set {
    uint64_t bits[16];
} eg_word_set;

static inline void eg_word_set_add(eg_word_set *s, uint32_t word) {
    s->bits[word / 64 % 16] |= 1ULL << word % 64;
}

/* True of every word that was added, and seldom of others. */
static inline bool eg_word_set_may_have(const eg_word_set *s, uint32_t word) {
    return s->bits[word / 64 % 16] >> word % 64 & 1;
}

#endif
