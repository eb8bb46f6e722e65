/* figure: the quantities of an action's object, and whether those of two reports agree. */
#ifndef EG_FOLD_FIGURE_H
#define EG_FOLD_FIGURE_H

#include "fold/graph.h"

/* The object phrase up to its last counted thing: "seven pages and three groups that it said were fake"
 * gives "seven pages and three groups". In the arena; empty when there is no object. */
eg_span eg_object_figures(eg_arena *a, const eg_graph *g, eg_str object, const eg_item *items,
                          uint32_t count);

/* Whether a number tells reports apart: counts of 0, 1 and 2 agree by chance too often. */
bool eg_number_tells(eg_span digits);

/* A set of numbered nouns, {"7", "page"}; full sets ignore what comes later, which bounds the work. */
enum { EG_COUNTS_KEPT = 16 };
typedef struct eg_counts_set {
    eg_item items[EG_COUNTS_KEPT];
    uint32_t count;
} eg_counts_set;

void eg_counts_add(eg_counts_set *set, eg_item item);
/* Whether some noun stands in both with no number in common. */
bool eg_counts_conflict(const eg_counts_set *a, const eg_counts_set *b);
/* Numbered nouns that stand in both with the same number. */
uint32_t eg_counts_shared(const eg_counts_set *a, const eg_counts_set *b);

#endif
