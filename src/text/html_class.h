/* html_class: what the name, role, classes and id of an element say of it. */
#ifndef EG_TEXT_HTML_CLASS_H
#define EG_TEXT_HTML_CLASS_H

#include <libxml/tree.h>

#include "base/span.h"

typedef enum eg_html_class {
    EG_CLASS_NONE,
    EG_CLASS_COMMENTS, /* what readers wrote */
    EG_CLASS_DROP,     /* no part of an article: menus, boxes of links, advertisements */
    EG_CLASS_STATE,    /* says how something is shown, unless nothing but furniture can be meant */
    EG_CLASS_CAPTION,
    EG_CLASS_CREDIT,
    EG_CLASS_SUBTITLE
} eg_html_class;

bool eg_html_is(const xmlNode *node, const char *name);
bool eg_html_is_one(const xmlNode *node, const char *const *names); /* names end with NULL */
/* The value of an attribute, empty when there is none; points into the document. Values that hold
 * references the parser did not resolve are cut there. */
eg_span eg_html_attribute(const xmlNode *node, const char *name);
bool eg_html_has(const xmlNode *node, const char *attribute);
/* Whether the words of a class or id include this one, in any case. */
bool eg_html_has_word(eg_span value, const char *word);

bool eg_html_is_block_name(const xmlNode *node); /* begins a line of its own */
bool eg_html_is_main(const xmlNode *node);
bool eg_html_is_article_body(const xmlNode *node);
/* Whether it holds no text to be read: scripts, controls, drawings, marks of footnotes. */
bool eg_html_is_unread(const xmlNode *node);
/* Whether the page does not show it, by an attribute or its style. */
bool eg_html_is_hidden(const xmlNode *node);
/* Whether its name, role or state puts it beside the article: menus, forms, hidden boxes. In pages of some
 * kinds such an element is the frame of everything. in_article: it stands in an article by name. */
bool eg_html_is_beside(const xmlNode *node, bool in_article);
/* What its classes say, or else its id. */
eg_html_class eg_html_class_of(const xmlNode *node);

#endif
