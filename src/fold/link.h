/* link: pairs of entities that one sentence names. A part of collection. */
#ifndef EG_FOLD_LINK_H
#define EG_FOLD_LINK_H

#include "fold/graph.h"

/* g->links, from g->docs and g->entities. scratch: for temporaries, left as it was. Tells of sentences with
 * more names than are linked. */
void eg_fold_links(eg_graph *g, eg_arena *scratch, eg_diag *d);

#endif
