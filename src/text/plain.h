/* plain: plain text and Markdown -> paragraphs. */
#ifndef EG_TEXT_PLAIN_H
#define EG_TEXT_PLAIN_H

#include "text/article.h"

/* Fills paragraphs from text and lines, which must be there. A line is a paragraph, unless the text is
 * wrapped by hand: then blank lines, indents and lines that end early part paragraphs. All are of zone body;
 * with markdown, headings are titles and subtitles, and the front matter gives title and meta_date. The
 * marks of headings, quotations and list items stay in text, outside of the paragraphs. */
/* A mail that begins with its header lines is read as its writer wrote it: without older mails and signature.
 */
void eg_plain_read(eg_arena *a, eg_article *article, bool markdown);

/* A line, from 0, without white space at its ends. */
eg_span eg_plain_line(const eg_article *article, size_t line);

#endif
