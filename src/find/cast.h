/* cast: the entities of one document, so far, and how they were met. */
#ifndef EG_FIND_CAST_H
#define EG_FIND_CAST_H

#include "base/vec.h"

typedef struct eg_member {
    uint32_t entity;
    uint32_t mentions; /* by name */
} eg_member;

typedef struct eg_cast {
    EG_VEC(eg_member) members; /* in order of first mention */
    uint32_t *slots;           /* open addressing: index + 1 into members */
    size_t slot_count;
} eg_cast; /* {0} is empty */

/* The member for an entity, added if new. Valid until the next call. */
eg_member *eg_cast_add(eg_arena *a, eg_cast *c, uint32_t entity);
/* NULL when the entity is not in the document. */
eg_member *eg_cast_find(const eg_cast *c, uint32_t entity);

#endif
