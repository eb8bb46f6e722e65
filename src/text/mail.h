/* mail: what an e-mail that was saved as text has beside its words: header lines, older mails, a signature.
 */
#ifndef EG_TEXT_MAIL_H
#define EG_TEXT_MAIL_H

#include "text/article.h"

/* Reads the header lines that a mail begins with: its Subject is the title, its Date meta_date, whoever wrote
 * or got it a credit, the rest boilerplate. Returns the line after them, from 0; 0 = the text is no mail. */
size_t eg_mail_header(eg_arena *a, eg_article *article);
/* The line, at `line` or after it, from which on a signature or an older mail follows; the number of lines
 * when there is none. */
size_t eg_mail_end(eg_article *article, size_t line);
/* How many lines of an older mail stand at `line`, with "On … wrote:" before them; 0 = none. */
size_t eg_mail_quoted(eg_article *article, size_t line);

#endif
