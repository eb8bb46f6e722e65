/* settle: puts a document's findings into one fixed order, so that findings that came from other programs,
 * or line by line in any order, are the same arrays as those that came straight from finding. */
#ifndef EG_FOLD_SETTLE_H
#define EG_FOLD_SETTLE_H

#include "find/findings.h"
#include "fold/order.h"
#include "fold/piece.h"

/* Sorts the arrays by place and content, drops what is there twice, and renumbers the references among them.
 * Of two sentences or times on the same bytes one is kept. */
void eg_findings_settle(eg_findings *f, const eg_order *order);

/* The same for mentions and actions alone, which may stand on one place, as they come from finding. */
void eg_findings_settle_part(eg_findings *f, const eg_intern *strings);

/* Whether the arrays that are there are in that order already, when their rows before `from` are. */
bool eg_findings_in_order(const eg_findings *f, eg_cut from, const eg_order *order);

/* The first of count findings of one kind, size bytes each and in order, that does not begin (and end, where
 * two begin on one byte) before this place; count when there is none. Every kind begins with its start and
 * end. */
uint32_t eg_findings_at(const void *items, uint32_t count, size_t size, uint32_t start, uint32_t end);
/* Order by path, then by content: 0 for equal findings only. Both must be settled. */
int eg_findings_compare(const eg_findings *a, const eg_findings *b, const eg_order *order);

#endif
