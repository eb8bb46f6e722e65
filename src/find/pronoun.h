/* pronoun: whom "it", "they", "he", "we" and "its" mean. */
#ifndef EG_FIND_PRONOUN_H
#define EG_FIND_PRONOUN_H

#include "find/clause.h"

enum { EG_PRONOUN_REACH = 2 }; /* sentences back that whoever is meant acts, or speaks */

/* Whom the pronoun at token i means; empty = unknown. *speaker: "we", "our" inside a quotation, whose speaker
 * is not known yet. Needs the verbs before it with their actors. A resolved pronoun is noted as a mention. */
eg_party eg_pronoun_party(eg_clauses *c, uint32_t i, uint32_t sentence, bool *speaker);
/* Notes a resolved pronoun, once. */
void eg_pronoun_note(eg_clauses *c, uint32_t i, eg_party party);
/* Reads the third-person pronouns of the sentence that are not read yet, from number *next of pronoun_tokens
 * to token `to`, and moves *next past them. Called while the subjects are read, in the order of the text, so
 * that a pronoun may go on with the one before it: "Reed gave [his] speech. [He] said …". Needs the verbs
 * before `to` with their actors. */
void eg_read_pronouns(eg_clauses *c, uint32_t sentence, size_t *next, uint32_t to);
/* The same at less cost where there is none. */
static inline void eg_read_pronouns_before(eg_clauses *c, uint32_t sentence, size_t *next, uint32_t to) {
    if (*next < c->pronoun_tokens.len && c->pronoun_tokens.items[*next].token < to)
        eg_read_pronouns(c, sentence, next, to);
}
/* Reads those that are left, now that speakers are known too. */
void eg_find_pronouns(eg_clauses *c);
/* Adds the resolved ones to the document's mentions. The last to do: orders them anew. */
void eg_pronouns_mention(eg_clauses *c);
/* Does a verb that "it" may be subject of follow the pronoun at token i? */
bool eg_pronoun_acts(const eg_clauses *c, uint32_t i, uint32_t end);
/* Does '…," [he] said' or "…, [it] added" stand at token i of a sentence [first, end)? */
bool eg_pronoun_attributes(const eg_clauses *c, uint32_t i, uint32_t first, uint32_t end);
/* Who spoke last before token i, whom such a phrase goes on with, of those whom a pronoun of that gender can
 * mean (unknown: no person). *silent: nobody spoke, not even somebody unlisted. */
eg_party eg_pronoun_last_speaker(const eg_clauses *c, uint32_t i, uint32_t sentence, eg_gender gender,
                                 bool *silent);
/* The person that "he" or "she" at token i means; empty = unknown. */
eg_party eg_pronoun_person(const eg_clauses *c, uint32_t i, uint32_t sentence, eg_gender gender);

#endif
