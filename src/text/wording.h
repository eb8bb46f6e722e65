/* wording: the openings and phrases by which news sites mark their furniture. */
#ifndef EG_TEXT_WORDING_H
#define EG_TEXT_WORDING_H

#include "text/article.h"

/* Openings of lines of READMORE, CREDIT, CAPTION and BOILERPLATE, ending with NULL; none for other zones.
 * Lower case, straight apostrophes. The first byte says when an opening counts:
 *   '*' always
 *   '~' when the line does not end as a sentence does
 *   '<' when the line is short
 *   '=' when nothing but punctuation and numbers follows
 *   '^' when it is written in capitals and the line does not end as a sentence does */
const char *const *eg_wordings(eg_zone zone);

/* Phrases that make a line boilerplate wherever they stand in it, ending with NULL. Same spelling, no mark.
 * Each begins with a letter. */
const char *const *eg_wordings_anywhere(void);

#endif
