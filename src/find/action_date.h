/* action_date: when an act took place. Private to the action stage. */
#ifndef EG_FIND_ACTION_DATE_H
#define EG_FIND_ACTION_DATE_H

#include "find/clause.h"

/* Sets time, dated and dated_by of an action whose verb is v; polarity, modality and said_by are
 * set. */
void eg_action_date(const eg_clauses *c, const eg_verb *v, eg_action *a);
/* The same in a teaser: only the stamp at its end dates what it tells. */
void eg_action_date_teaser(const eg_clauses *c, eg_action *a);
/* The same of a noun that names an act: by a time right after it, "a tip from Twitter on Monday". */
void eg_action_date_noun(const eg_clauses *c, eg_action *a);

#endif
