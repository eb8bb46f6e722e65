/* gap: sentences with names in which no act was found, and why not. */
#ifndef EG_FIND_GAP_H
#define EG_FIND_GAP_H

#include "find/action.h"
#include "find/findings.h"

/* Adds the gaps of one document, or part of it, read, to its findings. actions are those found in it. Arrays
 * go to keep, strings to strings; scratch is for the while. Never fails. */
void eg_find_gaps(eg_arena *scratch, eg_arena *keep, eg_intern *strings, const eg_tokens *tokens,
                  eg_mentions *mentions, const eg_dates *dates, const eg_dict *dict,
                  const eg_actions *actions, eg_findings *out);

#endif
