/* html: saved web page -> the text of its article. The only files that include libxml2 are html*.c. */
#ifndef EG_TEXT_HTML_H
#define EG_TEXT_HTML_H

#include "base/vec.h"
#include "text/article.h"

/* What a page holds. Spans live in the arena. */
typedef struct eg_page {
    eg_span text;                    /* paragraphs parted by a blank line; the title is the first */
    EG_VEC(eg_paragraph) paragraphs; /* offsets into text; line is 0; zone body where markup does not tell */
    eg_span title;                   /* without the site's name; may be empty */
    eg_span date, why;               /* as eg_article.meta_date and meta_why, */
    bool weak;                       /* and meta_weak */
    bool cut;                        /* the parser gave up: what follows in the source is not in the text */
    size_t cut_line;                 /* of the source, from 1: where it did */
} eg_page;

/* Finds the article of a page in valid UTF-8. Never fails: a page without an article gives what text there
 * is, a file without markup gives its text, one whose elements lie too deep in one another, or of 2^31 bytes
 * or more, is cut. */
void eg_html_read(eg_arena *a, eg_span source, const eg_lexicon *lexicon, eg_page *out);

/* Once before pages are read in several threads. */
void eg_html_prepare(void);
/* Whether a document of this name and beginning is HTML. */
bool eg_html_sniff(eg_span path, eg_span source);

#endif
