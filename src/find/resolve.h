/* resolve: descriptions of listed entities -> mentions: "the company", "the social network", "both
 * platforms". */
#ifndef EG_FIND_RESOLVE_H
#define EG_FIND_RESOLVE_H

#include "find/mention.h"

/* Adds a mention (via noun) for each description that means an entity named before it. */
void eg_resolve(eg_arena *a, const eg_tokens *tokens, const eg_dict *dict, eg_mentions *mentions);

#endif
