/* findings_kinds: kinds of lines that nobody knows, to be told once each. */
#ifndef EG_FOLD_FINDINGS_KINDS_H
#define EG_FOLD_FINDINGS_KINDS_H

#include "base/diag.h"
#include "base/vec.h"

typedef struct eg_unknown_kind {
    eg_span kind;
    eg_place first; /* line of it */
    size_t lines;
} eg_unknown_kind;

typedef struct eg_unknown_kinds {
    eg_arena arena;
    EG_VEC(eg_unknown_kind) list; /* the first few */
    eg_unknown_kind others;
} eg_unknown_kinds; /* {0} is none */

/* A line of a kind that is not known; the name of its file must outlive the list. */
void eg_unknown_kinds_note(eg_unknown_kinds *u, eg_span kind, eg_place line);
/* Warns of each kind, and forgets all. known: those that might have been meant. */
void eg_unknown_kinds_tell(eg_unknown_kinds *u, const eg_span *known, size_t count, eg_diag *d);

#endif
