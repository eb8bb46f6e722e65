/* date_published: when the document came out. Private to the date stage. */
#ifndef EG_FIND_DATE_PUBLISHED_H
#define EG_FIND_DATE_PUBLISHED_H

#include "dict/time_words.h"
#include "find/date.h"

/* Sets date, from, why and window of *out by what the option, the page, the text and the path say, in this
 * order. The times of *out must be complete but for what needs a publication date. */
void eg_date_publish(eg_arena *a, const eg_tokens *t, const eg_time_words *w, eg_date_given given,
                     eg_dates *out);

/* Sets the window of *out, and its date where a weekday beside a day of a month settles the year. */
void eg_date_find_window(eg_arena *a, const eg_tokens *t, eg_dates *out);

#endif
