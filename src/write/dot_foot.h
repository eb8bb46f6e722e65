/* dot_foot: the list of articles below a timeline, and what is left out. */
#ifndef EG_WRITE_DOT_FOOT_H
#define EG_WRITE_DOT_FOOT_H

#include "write/dot_agenda.h"
#include "write/dot_common.h"

/* cited: by document; those on a card. */
eg_span eg_foot_markup(eg_dot *d, const eg_agenda *agenda, const bool *cited);

#endif
