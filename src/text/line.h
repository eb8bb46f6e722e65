/* line: what a single line of an article says of itself, without its neighbours. */
#ifndef EG_TEXT_LINE_H
#define EG_TEXT_LINE_H

#include "text/article.h"
#include "text/wording.h"

/* The zone that the wording of a paragraph gives away; EG_ZONE_BODY when it gives nothing away. near_end:
 * the paragraph is one of the last, where longer ones are looked at too. Long paragraphs are always body. The
 * lexicon knows the months. */
eg_zone eg_line_zone(const eg_wording *wording, const eg_lexicon *lexicon, eg_span s, bool near_end);

/* The mark that ends s, closing quotation marks and brackets left aside: '.', '!', '?', ':', ';' or ',';
 * 0 = none. Full-width and ideographic stops count as their twins, an ellipsis as none. */
char eg_line_stop(eg_span s);

/* Short, and no sentence: a headline, a heading, a link, an item of a list. */
bool eg_line_is_label(eg_span s);

/* Ends with a full date in brackets: "… (18.08.2019)", as summaries of other articles do. */
bool eg_line_is_dated(const eg_lexicon *lexicon, eg_span s);

/* Words parted by white space. */
size_t eg_line_words(eg_span s);

#endif
