/* backref: later, shorter names of entities that the document named in full. Called by the mention stage. */
#ifndef EG_FIND_BACKREF_H
#define EG_FIND_BACKREF_H

#include "find/cast.h"
#include "find/mention.h"

/* Adds surnames ("Clegg" after "Nick Clegg") and acronyms given in brackets ("Graphika Research (GR)" …
 * "GR"). */
void eg_find_backrefs(eg_arena *a, const eg_tokens *tokens, const eg_dict *dict, eg_mentions *m);

#endif
