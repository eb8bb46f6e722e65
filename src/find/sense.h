/* sense: whether what stands around a verb proves that its row means it. */
#ifndef EG_FIND_SENSE_H
#define EG_FIND_SENSE_H

#include "find/clause.h"

/* Does one of the deed's frames fit what follows the verb, or may what it acts on stand elsewhere? o: its
 * object, as found. */
bool eg_sense_proved(const eg_clauses *c, const eg_verb *v, const eg_object *o);

#endif
