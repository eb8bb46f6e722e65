/* months: a lexicon that knows a few months, one of them German; for the tests of what reads date lines. */
#ifndef EG_TESTS_MONTHS_H
#define EG_TESTS_MONTHS_H

#include "text/lexicon.h"

static eg_lexicon months;

static void add_months(void) {
    static const struct {
        const char *word;
        int month;
    } words[] = {{"March", 3}, {"Mar", 3},  {"May", 5},     {"August", 8},
                 {"Aug", 8},   {"Sept", 9}, {"Oktober", 10}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        eg_lexicon_add_month(&months, eg_lexicon_add(&months, eg_span_of(words[i].word)), words[i].month);
}

static void forget_months(void) {
    eg_lexicon_release(&months);
}

#endif
