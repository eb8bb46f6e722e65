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
    EG_VEC(eg_span) strings; /* by id */
    eg_intern_slot *slots;   /* open addressing */
    size_t slot_count;       /* power of two */
} eg_intern;                 /* {0} is an empty table */

/* Makes room for about count strings in all, so that the table need not grow step by step. */
void eg_intern_expect(eg_intern *t, size_t count);
/* The id of s, given to it now if it is new. Ids count up from 1 in order of first sight. */
uint32_t eg_intern_add(eg_intern *t, eg_span s);
/* The id of s, 0 when it is not in the table (or empty). Safe from many threads at once. */
uint32_t eg_intern_find(const eg_intern *t, eg_span s);
/* A string with what a look-up needs to know of it. */
typedef struct eg_intern_key {
    eg_span string;
    uint64_t head; /* its first eight bytes, as of eg_eight_part */
    uint64_t hash; /* its eg_span_hash */
} eg_intern_key;
uint32_t eg_intern_find_key(const eg_intern *t, const eg_intern_key *key);
uint32_t eg_intern_add_key(eg_intern *t, const eg_intern_key *key);
/* Asks the memory for what a look-up of this hash will touch first. */
void eg_intern_prefetch(const eg_intern *t, uint64_t hash);
/* The string of an id, NUL-terminated, owned by the table; an unknown id gives the empty string. */
eg_span eg_intern_get(const eg_intern *t, uint32_t id);
/* One more than the largest id. */
uint32_t eg_intern_end(const eg_intern *t);
void eg_intern_release(eg_intern *t);

#endif
