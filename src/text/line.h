/* line: what a single line of an article says of itself, without its neighbours. */
#ifndef EG_TEXT_LINE_H
#define EG_TEXT_LINE_H

#include "text/article.h"

/* Which letters the phrases of wording.h begin with: made once per article, so that nearly all words are
 * passed over at a glance. */
typedef struct eg_line_rules {
    uint32_t thirds[26][26]; /* by first and second letter: a bit for each third one, the last for others */
    const char *const *from[26]; /* by first letter: its phrases, which stand together */
    const eg_lexicon *lexicon;   /* knows the months */
} eg_line_rules;
void eg_line_rules_init(eg_line_rules *rules, const eg_lexicon *lexicon);

/* The zone that the wording of a paragraph gives away; EG_ZONE_BODY when it gives nothing away. near_end:
 * the paragraph is one of the last, where longer ones are looked at too. Long paragraphs are always body. */
eg_zone eg_line_zone(const eg_line_rules *rules, eg_span s, bool near_end);

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
