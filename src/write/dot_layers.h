/* dot_layers: which row of the picture each box stands in. Left to itself Graphviz shortens edges and lets
 * the picture grow as wide as it gets; here the width of the page comes first. Plain numbers, no graph. */
#ifndef EG_WRITE_DOT_LAYERS_H
#define EG_WRITE_DOT_LAYERS_H

#include "base/arena.h"

typedef struct eg_box {
    int32_t width;      /* points */
    uint32_t layer;     /* out: row from the top, 0 is the first of each component */
    uint32_t component; /* out: the smallest index of a box that it is tied to, directly or not */
    bool alone;         /* out: tied to none */
} eg_box;

typedef struct eg_tie {
    uint32_t from, to;
    int32_t label;   /* points of its label's width, 0 = none */
    uint32_t weight; /* articles; heavy ties are kept short */
    bool directed;   /* points downward where that costs little */
} eg_tie;

enum { EG_LAYERS_STARTS = 4 };

/* Never two ends of a tie in one layer. start < EG_LAYERS_STARTS: where the search begins; each ends in a
 * plan of its own. page: points that boxes and labels of a row may take; placing takes another fifth and
 * more. Returns what the plan costs, in no unit: less is better. For tens of boxes, a part of a millisecond.
 */
int64_t eg_layers_assign(eg_arena *a, eg_box *boxes, uint32_t box_count, const eg_tie *ties,
                         uint32_t tie_count, uint32_t start, int64_t page);

#endif
