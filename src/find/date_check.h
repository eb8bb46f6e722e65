/* date_check: what does not fit, and times inside quotations. Private to the date stage. */
#ifndef EG_FIND_DATE_CHECK_H
#define EG_FIND_DATE_CHECK_H

#include "find/date.h"

/* Notes a doubt about bytes [start, end). text must live as long as the dates. */
void eg_date_note_doubt(eg_arena *a, eg_dates *dates, uint32_t start, uint32_t end, eg_span text);
/* Gives each day of a month the weekday that stands beside it: "Monday (Aug 19)". */
void eg_date_pair_weekdays(eg_dates *dates);
/* Doubts days that have another weekday than the text says. Days must be complete. */
void eg_date_check_weekdays(eg_arena *a, const eg_tokens *tokens, eg_dates *dates);
/* In order of the text. */
void eg_date_sort_doubts(eg_dates *dates);
/* Times in a quotation whose day is told are seen from that day. Before they are resolved. */
void eg_date_see_from_statements(eg_arena *a, const eg_tokens *t, const eg_time_words *w, eg_dates *dates);

/* "- [1991]: Lee fell ill on 5 November": a year over all that its paragraph tells. */
bool eg_date_is_year_over(const eg_tokens *t, const eg_time *time);
/* "three days later", counted from what has this form: resolves it from the day that this turned out to be.
 */
bool eg_date_see_from(eg_arena *a, eg_span form, eg_span day, eg_time *time);

#endif
