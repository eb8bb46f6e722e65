/* zone: which paragraphs tell the story. */
#ifndef EG_TEXT_ZONE_H
#define EG_TEXT_ZONE_H

#include "text/article.h"

/* Gives every paragraph of zone BODY its zone, from its wording and its neighbours; the others were told
 * by markup and stay. Fills title where it is empty. In doubt a paragraph is body.
 * threads: that look at the paragraphs of a long article, from 1. */
void eg_zone_assign(eg_arena *a, eg_article *article, unsigned threads);

#endif
