/* months: a lexicon that knows a few months and words beside them, some of them not English; for the tests of
 * what reads date lines. */
#ifndef EG_TESTS_MONTHS_H
#define EG_TESTS_MONTHS_H

#include "text/lexicon.h"

static eg_lexicon months;

static void add_months(void) {
    static const struct {
        const char *word;
        int month;
    } words[] = {{"March", 3},
                 {"Mar", 3},
                 {"May", 5},
                 {"August", 8},
                 {"Aug", 8},
                 {"Sept", 9},
                 {"Oktober", 10},
                 {"agosto", 8},
                 {"de", EG_BESIDE_DATE},
                 {"Published", EG_BESIDE_DATE},
                 {"PM", EG_BESIDE_DATE},
                 {"EDT", EG_BESIDE_DATE},
                 {"Mon", EG_BESIDE_DATE},
                 {"at", EG_BESIDE_DATE},
                 {"Stand", EG_BESIDE_DATE},
                 {"Uhr", EG_BESIDE_DATE},
                 {"Tuesday", EG_BESIDE_DATE},
                 {"GMT", EG_BESIDE_DATE}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        eg_lexicon_add_to_dates(&months, eg_lexicon_add(&months, eg_span_of(words[i].word)), words[i].month);
}

static void forget_months(void) {
    eg_lexicon_release(&months);
}

#endif
