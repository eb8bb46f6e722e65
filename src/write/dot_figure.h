/* dot_figure: the entity picture while it is made: what is drawn, in which words, how large, where. */
#ifndef EG_WRITE_DOT_FIGURE_H
#define EG_WRITE_DOT_FIGURE_H

#include "write/dot_acts.h"
#include "write/dot_legend.h"
#include "write/dot_try.h"

enum { EG_NAME_SHOWN = 60, EG_MAP_WIDTH = 640 /* points */ };
#define EG_NAME_WIDTH 120.0 /* points */

typedef struct eg_shape { /* one entity drawn */
    uint32_t entity;
    eg_acts own; /* acts whose counterpart is no entity */
    eg_lines name;
    const char *size; /* of the name, NULL = default */
    bool bold;
    eg_size room;   /* what it takes in rows */
    uint32_t row;   /* from the top; all tied to nothing stand in the last one */
    uint32_t place; /* by weight */
} eg_shape;

typedef struct eg_arrow { /* one pair, or one co-mention */
    const eg_bundle *bundle;
    const eg_link *link;
    eg_acts acts;
    eg_span label;
    double width, height; /* points of the label */
} eg_arrow;

typedef struct eg_picture {
    eg_dot dot;
    const eg_graph *graph;
    eg_choice choice;
    eg_shape *shapes;
    uint32_t shape_count;
    eg_arrow *arrows; /* co-mentions first */
    uint32_t arrow_count;
    uint32_t *shape_of;  /* by entity: index into shapes */
    Agnode_t **nodes;    /* by entity */
    uint32_t own_shown;  /* acts in a shape */
    uint32_t acts_shown; /* acts of acts in one label; the rest is counted */
    eg_legend legend;
} eg_picture;

static inline uint32_t eg_arrow_from(const eg_picture *p, const eg_arrow *w) {
    return p->shape_of[w->link ? w->link->a : w->bundle->from];
}
static inline uint32_t eg_arrow_to(const eg_picture *p, const eg_arrow *w) {
    return p->shape_of[w->link ? w->link->b : w->bundle->to];
}

/* Gives every shape its row and puts the shapes in the order in which they are to be declared: row by row.
 * False: the best drawing found is wider than the page. */
bool eg_rows_assign(eg_picture *p);

/* What a shape takes with its words, with some room to spare. */
eg_size eg_shape_size(eg_picture *p, const eg_shape *s);

/* Places shapes, arrows and labels of a picture that has nodes and edges (by arrow) already. */
void eg_map_draw(eg_picture *p, Agedge_t *const *edges);

#endif
