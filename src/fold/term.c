/* Terms: enumerations as words.
 * In: a value or a word. Out: the other one. Refuses upper case and abbreviations: written findings have one
 * form. Example: EG_VIA_SURNAME is "surname". */
#include "fold/term.h"

enum { MOST = 9 };

/* By term, then by value; empty = no word. */
static const char *const words[][MOST] = {
    [EG_TERM_TYPE] = {"organization", "person", "place"},
    [EG_TERM_VIA] = {"name", "alias", "surname", "acronym", "metonym", "demonym", "noun", "pronoun",
                     "discovered"},
    [EG_TERM_POLARITY] = {"affirmed", "negated"},
    [EG_TERM_MODALITY] = {"actual", "planned", "possible", "alleged"},
    [EG_TERM_TONE] = {"", "against", "for"},
    [EG_TERM_ZONE] = {"title", "subtitle", "body", "readmore", "teaser", "caption", "credit", "boilerplate"},
    [EG_TERM_TIME_TYPE] = {"DATE", "TIME", "DURATION", "SET"},
    [EG_TERM_DATED] = {"", "time", "publication"},
    [EG_TERM_DATED_BY] = {"", "clause", "sentence", "paragraph", "stamp", "report"},
    [EG_TERM_DATE_FROM] = {"", "option", "metadata", "text", "filename", "corpus"},
};

eg_span eg_term_word(eg_term term, unsigned value) {
    return value < MOST ? eg_span_of(words[term][value]) : EG_SPAN("");
}

bool eg_term_value(eg_term term, eg_span word, uint8_t *value) {
    for (uint8_t i = 0; i < MOST && words[term][i]; i++) {
        if (!words[term][i][0] || !eg_span_eq(eg_span_of(words[term][i]), word)) continue;
        *value = i;
        return true;
    }
    return false;
}

eg_span eg_term_words(eg_arena *a, eg_term term) {
    eg_span all = {NULL, 0};
    for (unsigned i = 0; i < MOST && words[term][i]; i++) {
        if (!words[term][i][0]) continue;
        all = eg_arena_printf(a, "%.*s%s%s", (int)all.len, all.ptr ? all.ptr : "", all.len ? ", " : "",
                              words[term][i]);
    }
    return all;
}
