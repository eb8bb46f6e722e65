/* backref: later, shorter names of entities that the document named in full. Called by the mention stage. */
#ifndef EG_FIND_BACKREF_H
#define EG_FIND_BACKREF_H

#include "find/context.h"
#include "find/mention.h"

/* Adds surnames ("Clegg" after "Nick Clegg") and acronyms given in brackets ("Graphika Research (GR)" …
 * "GR"). */
void eg_find_backrefs(const eg_context *x, eg_arena *a, eg_mentions *m);
/* acronym.c: takes back listed acronyms that the document gives another meaning. */
void eg_unname_acronyms(const eg_context *x, eg_mentions *m);

#endif
