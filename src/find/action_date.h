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

/* ---- action_time.c ---- */

static inline bool eg_is_finite(const eg_verb *v) {
    return v->kind == EG_VERB_FINITE || v->kind == EG_VERB_INVERTED;
}
/* Does another clause, or one of an unlisted verb, begin in tokens [from, to): ", who was born in [1958]"? */
bool eg_another_clause(const eg_clauses *c, uint32_t from, uint32_t to);
/* Verbs that report news happen on the day of the article when nothing else dates them. */
bool eg_reports_news(const eg_clauses *c, uint32_t deed);
/* "complained after Lee [revealed] it": is the verb one of what is told beside the main clause? */
bool eg_is_beside(const eg_clauses *c, const eg_verb *v);
/* The verb that a time expression belongs to: the nearest to its left in the clause, else the first to its
 * right. */
bool eg_time_belongs(const eg_clauses *c, const eg_time *time, const eg_verb *v);

/* Fills in c->heading: which date of a chronology stands over which sentences. */
void eg_find_headings(eg_clauses *c);

/* ---- what word_date.c asks as well ---- */

/* Whether a time tells days, now or when the article's day is known: not "recently", not "the past decade".
 */
bool eg_time_tells_days(const eg_time *t);
/* "2011 footage", "last year's auction": it tells what a noun is of. */
bool eg_time_modifies(const eg_clauses *c, const eg_time *t);
/* A day of the news itself: "on Monday", "yesterday", "on July 16"; not one of history or of the future. */
bool eg_is_news_day(const eg_clauses *c, const eg_time *t);
/* "said in a report published on [Monday]": when that was told; dates nothing else. */
bool eg_time_of_report(const eg_clauses *c, const eg_time *time);
/* The time in a verb's own clause; false = none. */
bool eg_time_of_verb(const eg_clauses *c, const eg_verb *v, uint32_t *index);
/* The verb's own clause tells a time, but nobody can say which day that is. */
bool eg_time_is_unknown(const eg_clauses *c, const eg_verb *v);
/* After the article came out. */
bool eg_time_is_later(const eg_clauses *c, const eg_time *t);
/* A sentence that is nothing but a date. */
bool eg_is_date_line(const eg_clauses *c, uint32_t sentence);
/* Told in the past: "suspended", "was suspended", also "says"; not "suspends", "has suspended". */
bool eg_verb_in_past(const eg_clauses *c, const eg_verb *v);

#endif
