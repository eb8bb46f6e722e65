/* term: the words that written findings use for types, zones, ways of mention and the like. */
#ifndef EG_FOLD_TERM_H
#define EG_FOLD_TERM_H

#include "base/arena.h"

typedef enum eg_term {
    EG_TERM_TYPE,      /* eg_type */
    EG_TERM_VIA,       /* eg_via */
    EG_TERM_POLARITY,  /* eg_polarity */
    EG_TERM_MODALITY,  /* eg_modality */
    EG_TERM_TONE,      /* eg_tone; EG_NEUTRAL has no word */
    EG_TERM_ZONE,      /* eg_zone */
    EG_TERM_TIME_TYPE, /* eg_time_type */
    EG_TERM_DATED,     /* eg_dated; EG_DATED_NOT has no word */
    EG_TERM_DATED_BY,  /* eg_dated_by; EG_BY_NOTHING has no word */
    EG_TERM_DATE_FROM, /* eg_date_from; EG_DATE_NONE has no word */
} eg_term;

/* The word of a value; empty when it has none. */
eg_span eg_term_word(eg_term term, unsigned value);
/* The value of a word; false when there is no such word. */
bool eg_term_value(eg_term term, eg_span word, uint8_t *value);
/* All words of a term, "organization, person, place", for messages. In the arena. */
eg_span eg_term_words(eg_arena *a, eg_term term);

#endif
