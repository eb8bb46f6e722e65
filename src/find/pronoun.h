/* pronoun: whom "it", "they", "we" and "its" mean where they act. */
#ifndef EG_FIND_PRONOUN_H
#define EG_FIND_PRONOUN_H

#include "find/clause.h"

/* Whom the pronoun at token i means; empty = unknown. *speaker: "we", "our" inside a quotation, whose speaker
 * is not known yet. Needs the verbs before it with their actors. A resolved pronoun is noted as a mention. */
eg_party eg_pronoun_party(eg_clauses *c, uint32_t i, uint32_t sentence, bool *speaker);
/* Notes a resolved pronoun. */
void eg_pronoun_note(eg_clauses *c, uint32_t i, eg_party party);

#endif
