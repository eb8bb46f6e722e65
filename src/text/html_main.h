/* html_main: which part of a page is its article. */
#ifndef EG_TEXT_HTML_MAIN_H
#define EG_TEXT_HTML_MAIN_H

#include <libxml/tree.h>

#include "base/arena.h"
#include "text/article.h"

/* What is known of an element; hangs at its node's _private, which text nodes have empty. */
typedef struct eg_html_note {
    size_t text, links;   /* bytes of text in it, and of that in links, without white space */
    size_t link_count;    /* links in it */
    size_t prose;         /* bytes of paragraphs in it that are long enough to be prose, links taken off */
    size_t own_prose;     /* the part of prose that stands in it directly */
    const xmlNode *block; /* the nearest block element, maybe itself */
    eg_zone zone;         /* as its name and class tell; EG_ZONE_BODY = they do not */
    bool holds_headline;  /* an h1, <main>, or itemprop articleBody is in it */
    bool is_block, in_link, in_bold, dropped;
    bool in_article; /* in the chosen element, in <article>, <main> or itemprop articleBody */
} eg_html_note;

/* Notes every element below root and chooses the one that holds the article; what is no part of it is
 * marked dropped. Never NULL: in doubt it is root. The notes live in the arena. */
xmlNode *eg_html_choose(eg_arena *a, xmlNode *root);

/* The note of an element; NULL for anything else. */
eg_html_note *eg_html_note_of(const xmlNode *node);
bool eg_html_is(const xmlNode *node, const char *name);
/* Whether it begins a line of its own; known once notes are taken. */
bool eg_html_is_block(const xmlNode *node);
/* The value of an attribute, empty when there is none; points into the document. Values that hold
 * references the parser did not resolve are cut there. */
eg_span eg_html_attribute(const xmlNode *node, const char *name);
/* The node after node in document order, below top; its children are left out when skip says so. */
xmlNode *eg_html_next(xmlNode *node, const xmlNode *top, bool skip);

#endif
