/* intern: strings -> dense ids, each string kept once. Id 0 is the empty string in every table. */
#ifndef EG_BASE_INTERN_H
#define EG_BASE_INTERN_H

#include "base/vec.h"

typedef struct eg_intern_slot {
    uint64_t head; /* the string's first eight bytes, zeros after its end */
    uint32_t tag;  /* of hash and length; with the head it settles strings of eight bytes or less */
    uint32_t id;   /* 0 = free */
} eg_intern_slot;

typedef struct eg_intern {
    eg_arena arena;          /* owns the bytes */
    eg_arena table;          /* owns the slots; given back when they are too few */
    EG_VEC(eg_span) strings; /* by id */
    eg_intern_slot *slots;   /* open addressing */
    size_t slot_count;       /* power of two */
    eg_intern_slot *recent;  /* of a large table: those of strings added last, which are often added again */
} eg_intern;                 /* {0} is an empty table */

/* Makes room for about count strings in all, so that the table need not grow step by step. */
void eg_intern_expect(eg_intern *t, size_t count);
/* The id of s, given to it now if it is new. Ids count up from 1 in order of first sight. */
uint32_t eg_intern_add(eg_intern *t, eg_span s);
/* A string whose id is wanted, and where. */
typedef struct eg_intern_want {
    eg_span string;
    uint32_t *id;
} eg_intern_want;
/* eg_intern_add for each of them in turn; of a large table the memory that the searches go through is brought
 * near for several at a time. */
void eg_intern_add_all(eg_intern *t, const eg_intern_want *wants, size_t count);
/* The id of s, 0 when it is not in the table (or empty). Safe from many threads at once. */
uint32_t eg_intern_find(const eg_intern *t, eg_span s);
/* A string with what a look-up needs to know of it. */
typedef struct eg_intern_key {
    eg_span string;
    uint64_t head; /* its first eight bytes, as of eg_eight_part */
    uint64_t hash; /* eg_intern_hash over all its bytes, eight at a time, from 0 */
} eg_intern_key;
/* The hash of one more eight bytes, zeros after the string's end. */
static inline uint64_t eg_intern_hash(uint64_t hash, uint64_t eight) {
    return eg_hash_mix(hash ^ eight ^ 0xa0761d6478bd642fULL, 0xe7037ed1a0b428dbULL);
}
uint32_t eg_intern_find_key(const eg_intern *t, const eg_intern_key *key);
uint32_t eg_intern_add_key(eg_intern *t, const eg_intern_key *key);

enum { EG_INTERN_HEAD = 8, EG_INTERN_LENGTHS = 15, EG_INTERN_LENGTH_BITS = 4 };

/* Upper half of the hash, its last four bits replaced by the length, 15 = or more. */
static inline uint32_t eg_intern_tag(uint64_t hash, size_t len) {
    size_t length = len < EG_INTERN_LENGTHS ? len : EG_INTERN_LENGTHS;
    return ((uint32_t)(hash >> 32) & ~(uint32_t)EG_INTERN_LENGTHS) | (uint32_t)length;
}

/* Where the search for a tag begins: by its bits of the hash, so that a growing table need not look at
 * strings. */
static inline size_t eg_intern_home(const eg_intern *t, uint32_t tag) {
    return (size_t)(tag >> EG_INTERN_LENGTH_BITS) & (t->slot_count - 1);
}

/* The string of an id, NUL-terminated, owned by the table; an unknown id gives the empty string. */
eg_span eg_intern_get(const eg_intern *t, uint32_t id);
/* One more than the largest id. */
uint32_t eg_intern_end(const eg_intern *t);
void eg_intern_release(eg_intern *t);

#endif
