/* keep: from the document's scratch arrays to findings that outlive it. */
#ifndef EG_FIND_KEEP_H
#define EG_FIND_KEEP_H

#include "find/action.h"

/* Copies what was found into `out`: strings into `strings`, arrays into `keep`. */
void eg_findings_keep(eg_arena *keep, eg_intern *strings, const eg_dict *dict, const eg_tokens *tokens,
                      const eg_mentions *mentions, const eg_dates *dates, const eg_actions *actions,
                      eg_findings *out);

#endif
