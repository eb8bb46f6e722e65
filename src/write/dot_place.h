/* dot_place: where boxes stand on a page so that tied ones are near and none covers another. Plain numbers,
 * no graph. All lengths are points; y runs down. */
#ifndef EG_WRITE_DOT_PLACE_H
#define EG_WRITE_DOT_PLACE_H

#include "base/arena.h"

typedef struct eg_place_box {
    double width, height;
    double x, y; /* out: the middle; the page begins at 0, 0 */
} eg_place_box;

typedef struct eg_place_tie {
    uint32_t a, b;
    double length; /* wanted between the middles; more than 0 */
} eg_place_tie;

/* No box is moved over the sides of the page unless it is wider itself; the page is as high as it needs to
 * be. Returns that height. Cost: quadratic in boxes; for 90 some milliseconds. */
double eg_place_boxes(eg_arena *scratch, eg_place_box *boxes, uint32_t count, const eg_place_tie *ties,
                      uint32_t tie_count, double page);

#endif
