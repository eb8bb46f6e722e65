/* How large a shape is.
 * In: a shape with its words. Out: points, by our own tables of widths. Refuses to ask which fonts there are:
 * the same words take the same room everywhere. Example: "Acme" in 11 points is about 46 by 21. */
#include "write/dot_figure.h"

#include <stdlib.h>

static void widen(double *width, eg_lines lines, double size, double spare) {
    for (size_t i = 0; i < lines.count; i++) {
        double w = eg_label_width(lines.items[i], size) * spare;
        if (w > *width) *width = w;
    }
}

eg_size eg_shape_size(eg_picture *p, const eg_shape *s) {
    enum { OWN = 9 };
    /* a map stays as it is where other fonts take the place of Helvetica, and needs room for them */
    double spare = p->choice.map ? EG_LABEL_SPARE : 1.03, bold = s->bold ? 1.09 : 1;
    double width = 0, size = s->size ? strtod(s->size, NULL) : 11;
    double height = (double)s->name.count * size * 1.2 + 8;
    widen(&width, s->name, size, spare * bold);
    for (size_t i = 0; i < s->own.list.len && i < p->own_shown; i++) {
        eg_lines lines = eg_act_lines(&p->dot, &s->own.list.items[i], EG_NAME_WIDTH);
        widen(&width, lines, OWN, spare);
        height += (double)lines.count * OWN * 1.2;
    }
    if (p->own_shown && s->own.list.len > p->own_shown) height += OWN * 1.2;
    bool oval = p->graph->entities[s->entity].type == EG_PERSON;
    /* an ellipse around a box is larger by the root of two */
    return oval ? (eg_size){(width + 3) * 1.42, height * 1.3} : (eg_size){width + 19, height};
}
