/* source: how many documents of an event tell it in words of their own. */
#ifndef EG_FOLD_SOURCE_H
#define EG_FOLD_SOURCE_H

#include "fold/graph.h"

/* Documents of the event, counted once where their sentences that report it are near-identical: the same
 * words, or more than 60 % of the five-word runs of the shorter one. At least 1. scratch is for the while. */
uint32_t eg_event_sources(eg_arena *scratch, const eg_graph *g, const eg_event *event);

#endif
