/* called: which entity somebody means who types a name. */
#ifndef EG_WRITE_CALLED_H
#define EG_WRITE_CALLED_H

#include "fold/graph.h"

/* Entities, ascending. */
typedef struct eg_called {
    const uint32_t
        *meant; /* those of that name; else those named so; else those described so ("the company") */
    uint32_t meant_count;
    const uint32_t *others; /* named so too, when somebody bears it as the name proper */
    uint32_t other_count;
} eg_called;

/* Compared without case, accents and differences of white space. In the arena. */
eg_called eg_graph_called(eg_arena *a, const eg_graph *g, eg_span name);

/* Entities for "did you mean", at most EG_NEAR: those whose name holds the words, then those spelt alike.
 * Returns how many. */
enum { EG_NEAR = 3 };
uint32_t eg_graph_near(eg_arena *a, const eg_graph *g, eg_span name, uint32_t near[EG_NEAR]);

/* By string id: the entity of that name + 1, 0 = none. In the arena. */
uint32_t *eg_graph_entity_index(eg_arena *a, const eg_graph *g);

/* A name as it is compared: on one line, case and accents off. In the arena. */
eg_span eg_name_key(eg_arena *a, eg_span name);

#endif
