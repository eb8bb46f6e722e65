/* source: how many sources an event has; found only for who prints it. */
#ifndef EG_FOLD_SOURCE_H
#define EG_FOLD_SOURCE_H

#include "fold/graph.h"

/* How many of its documents do not repeat one another's text: at least 1. scratch is left as it was. */
uint32_t eg_event_sources(eg_arena *scratch, const eg_graph *g, const eg_event *event);

#endif
