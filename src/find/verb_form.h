/* verb_form: how the form of a verb is used where it stands, by the words around it. */
#ifndef EG_FIND_VERB_FORM_H
#define EG_FIND_VERB_FORM_H

#include "find/clause.h"

typedef struct eg_reading {
    uint8_t kind; /* eg_verb_kind */
    bool passive, ok;
} eg_reading;

/* The forms, EG_VERB_…, that can be a verb after the word p. */
uint8_t eg_forms_after(const eg_clauses *c, uint32_t p);
/* How the form f at token i, one of eg_forms_after the word p, is used; next: the token after the verb and
 * its particles. ok = false: it is no verb here. */
eg_reading eg_read_form(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t i, uint32_t next,
                        const eg_verb_form *f);

/* headline_form.c: "Lee granted [asylum]", "Lee denied [bail]", "Lee handed [a ban]": does a headline tell
 * what whoever is named up to p was given or refused? Not "Lee handed power to Reed". */
bool eg_received(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next, const eg_verb_form *f);
/* "China plans [for] Taiwan leaked": is the last verb of a headline a participle that tells of the noun
 * before the preposition at token i? */
bool eg_told_of_later(const eg_clauses *c, const eg_sentence *s, uint32_t i);

#endif
