/* piece: where the findings of a long document can be cut, so that what is asked of one sentence is read from
 * the piece around it. */
#ifndef EG_FOLD_PIECE_H
#define EG_FOLD_PIECE_H

#include "base/vec.h"
#include "find/findings.h"

enum { EG_PIECE = 1 << 13 }; /* bytes of an article that make a piece, or somewhat more */

/* Rows before a place. */
typedef struct eg_cut {
    uint32_t sentences, mentions, times, actions;
} eg_cut;

typedef EG_VEC(eg_cut) eg_cuts;

/* Where f can be cut: at its start, at its end, and between, before sentences such that no row refers to one
 * on the other side. Between there are none when f is short, or when its rows are not in the order of their
 * places. References of f count from so many sentences and times before it. */
void eg_findings_cuts(eg_arena *a, const eg_findings *f, uint32_t sentences_before, uint32_t times_before,
                      eg_cuts *out);

#endif
