/* link: pairs of entities that one sentence names. A part of collection. */
#ifndef EG_FOLD_LINK_H
#define EG_FOLD_LINK_H

#include "base/vec.h"
#include "fold/graph.h"
#include "fold/order.h"

/* Pairs of entities, met in one document after another in order of their dates. */
typedef struct eg_linker {
    eg_graph *g;
    const uint32_t *index;  /* by string id: the number of an entity, UINT32_MAX = none */
    eg_arena *scratch;      /* of all pairs */
    EG_VEC(eg_keyed) pairs; /* key: a << 32 | b; value: document << 32 | sentence */
} eg_linker;

/* Adds the pairs of a document, whose sentences and mentions are open. small: for temporaries. */
void eg_links_meet(eg_linker *l, eg_arena *small, uint32_t doc, const eg_findings *f);
/* g->links. entity: by number, its index among the graph's entities. */
void eg_links_make(eg_linker *l, const uint32_t *entity);

#endif
