/* dot_groups: which of the entities drawn belong together: communities of a network, found by igraph. */
#ifndef EG_WRITE_DOT_GROUPS_H
#define EG_WRITE_DOT_GROUPS_H

#include "base/arena.h"

typedef struct eg_group_tie {
    uint32_t a, b;
    double weight; /* more than 0 */
} eg_group_tie;

/* Each pair at most once. The group of each of count nodes, from 0, numbered in order of their first nodes.
 * One group for all when igraph is not there. In the arena. */
uint32_t *eg_groups(eg_arena *a, uint32_t count, const eg_group_tie *ties, uint32_t tie_count,
                    uint32_t *group_count);

#endif
