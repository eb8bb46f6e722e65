/* plain: plain text and Markdown -> paragraphs. */
#ifndef EG_TEXT_PLAIN_H
#define EG_TEXT_PLAIN_H

#include "text/article.h"

/* Fills paragraphs from text and lines, which must be there. A line is a paragraph, unless the text is
 * wrapped by hand: then blank lines, indents and lines that end early part paragraphs. All are of zone body;
 * with markdown, headings are titles and subtitles, and the front matter gives title and meta_date. The
 * marks of headings, quotations and list items stay in text, outside of the paragraphs. */
void eg_plain_read(eg_arena *a, eg_article *article, bool markdown);

#endif
