/* event_make: a set of joined reports -> an event. A part of event. */
#ifndef EG_FOLD_EVENT_MAKE_H
#define EG_FOLD_EVENT_MAKE_H

#include "fold/event.h"

/* Fills an event from the reports members[0, count), ascending. index: entity by string id. */
void eg_event_make(eg_reports *r, const uint32_t *index, const uint32_t *members, uint32_t count,
                   eg_event *out);

#endif
