/* context: do the words around a dictionary name show that it is part of a longer name, or another's? */
#ifndef EG_FIND_CONTEXT_H
#define EG_FIND_CONTEXT_H

#include "dict/dict.h"
#include "find/cast.h"

typedef struct eg_context {
    const eg_tokens *t;
    const eg_dict *d;
    EG_VEC(uint32_t) capitals;  /* tokens that are words with a capital, in order */
    EG_VEC(uint32_t) bracketed; /* tokens all in capitals that stand alone in brackets, in order: (ITU) */
    uint32_t *form_at;          /* by token: the form of the name that covers it; 0 = none */
    uint8_t *headline;          /* by sentence: 0 not known yet, 1 running text, 2 headline case */
    eg_cast countries;          /* that the document names, or names something of */
} eg_context;

/* Is the name at tokens [first, last) only part of a longer name that no row lists: "[Jordan] Peterson",
 * "University of [Leicester]"? */
bool eg_part_of_longer(const eg_context *x, uint32_t first, uint32_t last, const eg_form *form);

/* "[The Australian] Quarantine Service", "The Australian branch": does the article of the hit [first, last)
 * belong to a longer phrase? */
bool eg_article_reaches_on(const eg_context *x, uint32_t first, uint32_t last, const eg_form *form);

/* Is the form an office of a state in words that every state uses: "Congress", "Department of Agriculture"?
 */
bool eg_generic_office(const eg_context *x, uint32_t first, uint32_t last, const eg_form *form);
/* Does an office so called belong to another country than the entry's? Needs x->countries. */
bool eg_foreign_office(const eg_context *x, uint32_t first, uint32_t last, const eg_form *form);
/* Adds the country of an entry to x->countries. */
void eg_context_add_country(eg_arena *a, eg_context *x, uint32_t entity);

/* Whether most words of the sentence are capitalised, so that a capital tells nothing. */
bool eg_headline_case(const eg_tokens *t, const eg_sentence *s);
/* The same, judged once for each sentence. */
bool eg_headline_at(const eg_context *x, uint32_t sentence);

static inline bool eg_capital_word(const eg_token *k) {
    return (k->kind == EG_TOKEN_WORD) & ((k->flags & EG_TOK_CAPITAL) != 0);
}

#endif
