/* link: pairs of entities that one sentence names. A part of collection. */
#ifndef EG_FOLD_LINK_H
#define EG_FOLD_LINK_H

#include "fold/graph.h"

/* g->links, from g->docs. index: entity by string id, UINT32_MAX = none; by_date: documents in order of
 * their dates; scratch: for temporaries, left as it was. */
void eg_fold_links(eg_graph *g, const uint32_t *index, const uint32_t *by_date, eg_arena *scratch);

#endif
