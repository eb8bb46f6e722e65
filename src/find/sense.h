/* sense: whether what stands around a verb proves that its row means it. */
#ifndef EG_FIND_SENSE_H
#define EG_FIND_SENSE_H

#include "find/clause.h"

/* Does a preposition that one of the deed's frames begins with stand at token i, before `end`? */
bool eg_frame_begins(const eg_clauses *c, uint32_t deed, uint32_t i, uint32_t end);
/* Has the deed a frame with whom and what side by side: "fine TARGET OBJECT"? */
bool eg_frame_gives(const eg_clauses *c, uint32_t deed);
/* A verb that says what something is: "call TARGET OBJECT", "dub TARGET OBJECT". */
bool eg_gives_name(const eg_clauses *c, uint32_t deed);
/* The text of such a deed's object, which ends before token `last`, with the name given: "called [Lee a
 * liar]". */
eg_span eg_with_name(const eg_clauses *c, const eg_verb *v, eg_span text, uint32_t last);
/* Does one of the deed's frames fit what follows the verb, or may what it acts on stand elsewhere? o: its
 * object, as found. */
bool eg_sense_proved(const eg_clauses *c, const eg_verb *v, const eg_object *o);
/* Does a city that ends with token i stand behind an article, so that it tells of which kind the noun after
 * it is: "the Rome [targets]", "the London [attacks]"? */
bool eg_city_of_noun(const eg_clauses *c, uint32_t i);

#endif
