/* date_yearly: what comes round once a year: days, months, quarters, halves, seasons, holidays. */
#ifndef EG_FIND_DATE_YEARLY_H
#define EG_FIND_DATE_YEARLY_H

#include "find/date.h"

typedef struct eg_yearly {
    char value[24]; /* TIMEX3: "2019-08-19", "2019-08", "2019-SU" */
    eg_period days;
} eg_yearly;

/* spec: "08-19", "08", "SU", "Q3", "H1", "11#4-4" (fourth Thursday of November), "E-2" (days from Easter).
 * false: not in that year (29 February, say), or no spec. */
bool eg_yearly_in(eg_span spec, int year, eg_yearly *out);
/* The one that is meant when seen from a day; way as in date_value.h, 0 = the nearest, the past one of two.
 */
bool eg_yearly_near(eg_span spec, char way, eg_day seen, eg_yearly *out);

#endif
