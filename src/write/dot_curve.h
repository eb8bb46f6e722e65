/* dot_curve: arrows on a map: where they run, so that they keep clear of boxes. Plain numbers, in points. */
#ifndef EG_WRITE_DOT_CURVE_H
#define EG_WRITE_DOT_CURVE_H

#include "write/dot_place.h"

typedef struct eg_point {
    double x, y;
} eg_point;

typedef struct eg_curve { /* of second degree: its ends, and the point that pulls it */
    eg_point a, pull, b;
} eg_curve;

/* The curve between the middles of two boxes that is over a point halfway. */
eg_curve eg_curve_over(const eg_place_box *from, const eg_place_box *to, eg_point over);
/* u = v: the point there, 0 to 1 along it. Else what pulls the part between u and v. */
eg_point eg_curve_at(const eg_curve *c, double u, double v);
/* Where the curve leaves the box at its beginning or (turned) reaches the one at its end, 0 to 1 along it;
 * around: that many points before the box. */
double eg_curve_border(const eg_curve *c, const eg_place_box *b, bool oval, bool turned, double around);

typedef struct eg_bend {
    uint32_t from, to, label; /* boxes; 0 = no label */
    eg_point over;            /* in, out: where the arrow is halfway, and its label */
} eg_bend;

/* Bends arrows, and moves their labels with them, so that they run through fewer boxes: the first shape_count
 * boxes are shapes, the others labels. No label comes to cover a box or leaves the page. */
void eg_bend_all(eg_place_box *boxes, uint32_t shape_count, uint32_t box_count, eg_bend *bends,
                 uint32_t bend_count, double page_width, double page_height);

#endif
