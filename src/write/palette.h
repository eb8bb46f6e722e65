/* palette: the colours of the pictures, by the names that they have in the code: their own values on white.
 */
#ifndef EG_WRITE_PALETTE_H
#define EG_WRITE_PALETTE_H

#include <entgraph/entgraph.h>

#include "base/arena.h"

/* "#DCEBF7" as the palette has it; the colour itself when the palette has no other. */
eg_span eg_palette_colour(eg_palette palette, eg_span colour);
/* The same for every COLOR="…" and BGCOLOR="…" of HTML-like markup, whose texts hold no quotes. */
eg_span eg_palette_paint(eg_arena *a, eg_palette palette, eg_span markup);

#endif
