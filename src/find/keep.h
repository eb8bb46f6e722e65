/* keep: from the document's scratch arrays to findings that outlive it. */
#ifndef EG_FIND_KEEP_H
#define EG_FIND_KEEP_H

#include "find/action.h"

enum { EG_PATTERNS_SEEN = 128 };

/* What was looked up for earlier documents: strings of entries and deeds by number, so that each is made and
 * looked up once. Serves one dictionary and one string table. */
typedef struct eg_keeper {
    eg_arena arena;
    eg_str *entry_name, *entry_row;           /* by entry; 0 = not asked yet */
    eg_str *lemma, *class, *label, *deed_row; /* by deed */
    eg_str *kind_name;                        /* by kind */
    eg_str gender_name[4];                    /* by eg_gender */
    struct {
        const char *by;
        eg_str name;
    } patterns[EG_PATTERNS_SEEN]; /* by address, the last one of each place */
    uint32_t sentences, times;    /* of the document at hand, in the parts before */
} eg_keeper;                      /* {0} is empty */

/* Adds to out, {0} at first, what was found in a document, or in the next part of it: strings in `strings`,
 * arrays and texts in `keep`; where keep is the scratch arena, texts may stay with the article. The header
 * comes with the first part, references count from there on. */
void eg_findings_keep(eg_keeper *keeper, eg_arena *keep, eg_intern *strings, eg_arena *scratch,
                      const eg_dict *dict, const eg_tokens *tokens, const eg_mentions *mentions,
                      const eg_dates *dates, const eg_actions *actions, eg_findings *out);
void eg_keeper_release(eg_keeper *keeper);

#endif
