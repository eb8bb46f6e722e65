/* tally: how many things a message tells of, and the first few by name. */
#ifndef EG_BASE_TALLY_H
#define EG_BASE_TALLY_H

#include "base/arena.h"

enum { EG_TALLY_SHOWN = 3 };

typedef struct eg_tally {
    size_t count;
    eg_span first[EG_TALLY_SHOWN];
} eg_tally; /* {0} tells of nothing */

/* The arena keeps a copy of the name. */
void eg_tally_add(eg_arena *a, eg_tally *t, eg_span name);
/* "'a.txt', 'b.txt', 'c.txt' and 2 more" */
eg_span eg_tally_names(eg_arena *a, const eg_tally *t);

#endif
