/* event_name: names of events, the same for the same reports in every run; computed only for who prints them.
 */
#ifndef EG_FOLD_EVENT_NAME_H
#define EG_FOLD_EVENT_NAME_H

#include "fold/graph.h"

/* By event: a number of 48 bits that no other event of the graph has. Lives in the arena. */
uint64_t *eg_event_numbers(eg_arena *a, const eg_graph *g);

enum { EG_EVENT_NAME = 14 }; /* bytes, with the NUL */

/* The name that stands for a number: 10 -> "e00000000000a", in out. */
eg_span eg_event_name(char out[EG_EVENT_NAME], uint64_t number);

#endif
