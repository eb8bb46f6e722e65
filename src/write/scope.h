/* scope: the part of a graph that the user wants to see. */
#ifndef EG_WRITE_SCOPE_H
#define EG_WRITE_SCOPE_H

#include <entgraph/entgraph.h>

#include "fold/graph.h"

typedef struct eg_scope {
    const bool *entity, *event; /* by index */
    bool links;                 /* co-mentions, which have no date */
    bool near;                  /* whoever is in scope is near the focus, and worth drawing for that */
    uint32_t top;               /* how many at most; 0 = as many as can be read; UINT32_MAX = all */
    uint32_t entities, events;  /* out of scope, because of what the user asked for */
} eg_scope;

/* options: good ones, see eg_write_options_check. In the arena. */
eg_scope eg_scope_of(eg_arena *a, const eg_graph *g, const eg_write_options *options);

#endif
