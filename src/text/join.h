/* join: words that a page's layout broke in two at the end of a line. */
#ifndef EG_TEXT_JOIN_H
#define EG_TEXT_JOIN_H

#include "text/lexicon.h"

/* The text with each word whole that a hyphen at the end of a line breaks, and of the same length: the line
 * ends behind the word, so that lines keep their numbers and all other words their place. Itself when there
 * is no such word, or more than 8 megabytes. */
eg_span eg_join_words(eg_arena *a, eg_span text, const eg_lexicon *lexicon);

#endif
