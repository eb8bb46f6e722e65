/* word_date: when what a word names took place, be it a verb, a noun or a state, listed or not. */
#ifndef EG_FIND_WORD_DATE_H
#define EG_FIND_WORD_DATE_H

#include "find/action.h"
#include "find/findings.h"
#include "find/word_table.h"

typedef struct eg_word_dater eg_word_dater; /* one document, read */

typedef struct eg_word_date {
    eg_when_by by;
    uint32_t time;    /* index into the dates' times; not of EG_WHEN_PUBLICATION */
    uint8_t sureness; /* percent: how often a date found so is right */
    bool done;        /* told as something that has happened */
} eg_word_date;

/* Makes ready for the words of one document. All that is given must outlive it; lives in the arena. */
eg_word_dater *eg_word_dater_new(eg_arena *a, const eg_tokens *tokens, eg_mentions *mentions,
                                 const eg_dates *dates, const eg_dict *dict, const eg_actions *actions);
/* The best date of a token, with the reason. Always gives one; the publication date where nothing is nearer,
 * even where that is unknown. */
eg_word_date eg_word_when(const eg_word_dater *w, uint32_t token);

/* Dates the words of the table that stand in one document, or part of it, and adds them to its findings,
 * whose times are kept. An offset at which no word stands is reported and left out. Arrays go to keep,
 * strings to strings. */
void eg_date_words(eg_word_table *table, eg_arena *keep, eg_intern *strings, const eg_word_dater *w,
                   eg_findings *out, eg_diag *d);

#endif
