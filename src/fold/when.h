/* when: the parts of cross-document dating. when.c finds which documents report the same, when_day.c which
 * day a document's own words allow. */
#ifndef EG_FOLD_WHEN_H
#define EG_FOLD_WHEN_H

#include "fold/graph.h"

/* The full day of a document's date; false when it has none or only a partial one. */
bool eg_document_day(const eg_graph *g, const eg_findings *f, eg_day *day);

/* Whether a document, as its own words tell, can have been published on that day: its partial date, its
 * weekdays beside days of a month ("Monday (Aug 19)"), and the complete dates of what it reports as done.
 * scratch may be reset after the call. */
bool eg_day_suits(eg_arena *scratch, const eg_graph *g, const eg_findings *f, eg_day day);

/* The days of a time expression in a document published on that day; false = not known. */
bool eg_time_days(eg_arena *scratch, const eg_graph *g, const eg_found_time *t, eg_day published,
                  eg_period *days);

/* Whether two periods with known ends have a day in common. */
static inline bool eg_periods_meet(eg_period a, eg_period b) {
    return a.earliest <= b.latest && b.earliest <= a.latest;
}

#endif
