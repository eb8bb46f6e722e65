/* did: acts told by "did" in place of their verb: "like it did in 2017". */
#ifndef EG_FIND_DID_H
#define EG_FIND_DID_H

#include "find/clause.h"

/* Adds the acts that the sentence tells so, from number *next of c->dids, and moves *next past the sentence.
 */
void eg_find_dids(eg_clauses *c, uint32_t sentence, size_t *next, eg_actions *out);

#endif
