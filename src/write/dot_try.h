/* dot_try: what a drawing would look like, asked of Graphviz itself before it is written. */
#ifndef EG_WRITE_DOT_TRY_H
#define EG_WRITE_DOT_TRY_H

#include "base/arena.h"

typedef struct eg_size { /* points */
    double width, height;
} eg_size;

typedef struct eg_try_arrow {
    uint32_t from, to;    /* boxes */
    double width, height; /* of the label in points, 0 = none */
    uint32_t weight;
    bool directed; /* else it is written from the upper box to the lower one */
} eg_try_arrow;

/* Attributes of the graph that its layout is made with, here and when it is written. */
typedef struct eg_try_attribute {
    const char *name, *value;
} eg_try_attribute;
extern const eg_try_attribute eg_try_layout_attributes[4];

typedef struct eg_try_plan {
    const eg_size *boxes;
    const eg_try_arrow *arrows;
    uint32_t box_count, arrow_count;
} eg_try_plan;

typedef struct eg_try_result {
    double width, height; /* points, without the foot */
    uint32_t crossings;   /* of arrows */
    uint32_t covered;     /* labels that another arrow runs through */
    double length;        /* points of all arrows */
} eg_try_result;

/* Graphviz's layout as it is installed; NULL: it is not there, and a rule must do. The same every call;
 * loaded once, never given back. */
typedef struct eg_try eg_try;
eg_try *eg_try_open(void);
/* Lays out the boxes in that order, row[i] being the row of box order[i], never smaller than the one
 * before. False: Graphviz could not. Cost: about 3 ms for 25 boxes and 40 arrows. */
bool eg_try_layout(eg_try *t, const eg_try_plan *plan, const uint32_t *order, const uint32_t *row,
                   eg_try_result *out);

#endif
