/* html_meta: what a page says about its article: headline and publication date. */
#ifndef EG_TEXT_HTML_META_H
#define EG_TEXT_HTML_META_H

#include <libxml/tree.h>

#include "text/lexicon.h"

typedef struct eg_html_meta {
    eg_span title;     /* without the site's name; may be empty */
    eg_span date, why; /* as eg_article.meta_date and meta_why, */
    bool weak;         /* and meta_weak */
} eg_html_meta;

/* root is the page's outermost element, which eg_html_choose has seen. */
void eg_html_meta_read(eg_arena *a, xmlNode *root, const eg_lexicon *lexicon, eg_html_meta *out);

/* The visible text below a node in one line, spaces collapsed; at most limit bytes,
 * from at most limit nodes. */
eg_span eg_html_text(eg_arena *a, xmlNode *node, size_t limit);

#endif
