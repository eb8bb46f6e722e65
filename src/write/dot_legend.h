/* dot_legend: the foot of the entity picture: what the marks mean, and what was left out. */
#ifndef EG_WRITE_DOT_LEGEND_H
#define EG_WRITE_DOT_LEGEND_H

#include "write/dot_choice.h"
#include "write/dot_common.h"

typedef struct eg_legend { /* what occurs in the picture */
    bool types[3];         /* by eg_type */
    bool unlisted, own, against, other, unsure, together, grounds;
    size_t own_hidden; /* acts that name no other entity, told by tooltips only */
} eg_legend;

/* Markup for the graph's label; in an empty picture only a note. */
eg_span eg_legend_markup(eg_dot *d, const eg_choice *choice, const eg_legend *legend);

/* Rows of small grey text, wrapped to the width of the page, for any foot. */
void eg_foot_rows(eg_dot *d, eg_text *out, eg_span text, size_t max_lines);

#endif
