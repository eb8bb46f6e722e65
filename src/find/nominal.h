/* nominal: acts told by a noun: "a tip from Twitter", "its investigation", "the removal of the accounts by
 * …". */
#ifndef EG_FIND_NOMINAL_H
#define EG_FIND_NOMINAL_H

#include "find/clause.h"

/* Adds the sentence's nouns of acts whose actor is named, from number *next of act_nouns, and moves *next
 * past the sentence. */
void eg_find_nominals(eg_clauses *c, uint32_t sentence, size_t *next, eg_actions *out);

#endif
