/* settle: puts a document's findings into one fixed order, so that findings that came from other programs,
 * or line by line in any order, are the same arrays as those that came straight from finding. */
#ifndef EG_FOLD_SETTLE_H
#define EG_FOLD_SETTLE_H

#include "find/findings.h"
#include "fold/order.h"

/* Sorts the arrays by place and content, drops what is there twice, and renumbers the references among them.
 * Of two sentences or times on the same bytes one is kept. */
void eg_findings_settle(eg_findings *f, const eg_order *order);

/* Order by path, then by content: 0 for equal findings only. Both must be settled. */
int eg_findings_compare(const eg_findings *a, const eg_findings *b, const eg_order *order);

#endif
