/* when: the parts of cross-document dating. when.c finds which documents report the same, when_day.c which
 * day a document's own words allow, when_act.c what follows for times and actions. */
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

/* What dating remembers from one document to the next. */
typedef struct eg_dater {
    const eg_graph *g;
    eg_intern *strings;       /* the graph's, for dates that it does not have yet; NULL: it has all of them */
    eg_arena *arena;          /* left as it was */
    eg_last_period published; /* of the document at hand */
    eg_period last_days;      /* of the action dated last, */
    eg_str last_date;         /* and as a string, 0 = none yet */
} eg_dater;

/* Resolves the times of a document, and dates its actions, if they are there; a document of g or a copy. */
void eg_findings_date(eg_dater *d, eg_findings *f);
/* Dates one action of f. */
void eg_findings_date_action(eg_dater *d, const eg_findings *f, eg_found_action *a);

/* Whether two periods with known ends have a day in common. */
static inline bool eg_periods_meet(eg_period a, eg_period b) {
    return a.earliest <= b.latest && b.earliest <= a.latest;
}

#endif
