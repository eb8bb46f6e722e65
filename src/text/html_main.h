/* html_main: which part of a page is its article. */
#ifndef EG_TEXT_HTML_MAIN_H
#define EG_TEXT_HTML_MAIN_H

#include <libxml/tree.h>

#include "base/arena.h"
#include "text/article.h"
#include "text/html_class.h"

/* What is known of an element; hangs at its node's _private, which text nodes have empty. */
typedef struct eg_html_note {
    size_t text, links;   /* bytes of text in it, and of that in links, without white space */
    size_t link_count;    /* links in it */
    size_t prose;         /* bytes of paragraphs in it that are long enough to be prose, links taken off */
    size_t own_prose;     /* the part of prose that stands in it directly */
    const xmlNode *block; /* the nearest block element, maybe itself */
    xmlNode *scope;       /* the nearest <article> or itemscope around it; NULL = none */
    eg_zone zone;         /* as its name and class tell; EG_ZONE_BODY = they do not */
    bool holds_headline;  /* an h1, <main>, or itemprop articleBody is in it */
    bool holds_h1;
    bool is_block, in_link, in_bold;
    bool in_body;    /* below an element with itemprop articleBody */
    bool in_article; /* in the chosen element, in <article>, <main> or itemprop articleBody */
    bool dropped;    /* no part of the article */
    bool aside;      /* nor in its header or footer: in a menu, in comments and the like */
} eg_html_note;

/* Notes every element below root and chooses the one that holds the article; what is no part of it is
 * marked dropped. Never NULL: in doubt it is root. The notes live in the arena. */
xmlNode *eg_html_choose(eg_arena *a, xmlNode *root);

/* The note of an element; NULL for anything else. */
eg_html_note *eg_html_note_of(const xmlNode *node);
/* Whether it begins a line of its own; known once notes are taken. */
bool eg_html_is_block(const xmlNode *node);
/* The node after node in document order, below top; its children are left out when skip says so. */
xmlNode *eg_html_next(xmlNode *node, const xmlNode *top, bool skip);

#endif
