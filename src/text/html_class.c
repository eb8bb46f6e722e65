/* What an element of a page is, as its name, role, classes and id tell.
 * In: an element. Out: answers that look at it alone. Refuses to look at how much text it holds: html_main
 * weighs that. Example: "js-share_bar" and "shareBar" hold the word "share", "no-sidebar" speaks of something
 * that is not there. */
#include "text/html_class.h"

#include <string.h>

#include "text/ascii.h"

enum {
    LONGEST_CLASS = 200, /* bytes of a class attribute that are looked at */
    LONGEST_MARK = 5     /* bytes of a footnote's mark, with its brackets */
};

bool eg_html_is(const xmlNode *node, const char *name) {
    return node->type == XML_ELEMENT_NODE && eg_ascii_is(eg_span_of((const char *)node->name), name);
}

bool eg_html_is_one(const xmlNode *node, const char *const *names) {
    for (; *names; names++)
        if (eg_html_is(node, *names)) return true;
    return false;
}

static const xmlAttr *attribute_of(const xmlNode *node, const char *name) {
    for (const xmlAttr *at = node->properties; at; at = at->next)
        if (eg_ascii_is(eg_span_of((const char *)at->name), name)) return at;
    return NULL;
}

eg_span eg_html_attribute(const xmlNode *node, const char *name) {
    const xmlAttr *at = attribute_of(node, name);
    if (!at) return (eg_span){NULL, 0};
    return eg_span_of(at->children ? (const char *)at->children->content : NULL);
}

bool eg_html_has(const xmlNode *node, const char *attribute) {
    return attribute_of(node, attribute) != NULL;
}

/* ---- names, roles and states ---- */

bool eg_html_is_block_name(const xmlNode *node) {
    static const char *const blocks[] = {
        "p",      "div",     "section", "article",    "main",     "header",     "footer", "aside", "nav",
        "h1",     "h2",      "h3",      "h4",         "h5",       "h6",         "ul",     "ol",    "li",
        "dl",     "dt",      "dd",      "blockquote", "figure",   "figcaption", "pre",    "table", "tr",
        "td",     "th",      "caption", "form",       "fieldset", "address",    "hr",     "body",  "html",
        "center", "details", "summary", "tbody",      "thead",    "noscript",   NULL,
    };
    return eg_html_is_one(node, blocks);
}

static bool value_is(const xmlNode *node, const char *attribute, const char *const *values) {
    eg_span v = eg_span_trim(eg_html_attribute(node, attribute));
    for (; v.len && *values; values++)
        if (eg_ascii_is(v, *values)) return true;
    return false;
}

static bool holds(eg_span s, const char *part) {
    size_t n = strlen(part);
    for (size_t i = 0; i + n <= s.len; i++)
        if (eg_ascii_same(s.ptr + i, part, n)) return true;
    return false;
}

bool eg_html_is_article_body(const xmlNode *node) {
    return holds(eg_html_attribute(node, "itemprop"), "articleBody");
}

bool eg_html_is_main(const xmlNode *node) {
    static const char *const mains[] = {"main", NULL};
    return eg_html_is(node, "main") || value_is(node, "role", mains);
}

/* The mark of a footnote, which is a link: "[1]", "2", "*". */
static bool is_mark(const xmlNode *node) {
    if (!eg_html_is(node, "sup")) return false;
    const xmlNode *link = node->children, *text = node->children;
    if (link && eg_html_is(link, "a") && !link->next)
        text = link->children;
    else if (!eg_html_is(node->parent, "a"))
        return false;
    return text && text->type == XML_TEXT_NODE && !text->next &&
           strlen((const char *)text->content) <= LONGEST_MARK;
}

bool eg_html_is_unread(const xmlNode *node) {
    static const char *const names[] = {"script", "style",  "iframe", "object", "embed",  "svg",
                                        "canvas", "button", "input",  "select", "head",   "textarea",
                                        "audio",  "video",  "map",    "label",  "option", NULL};
    return eg_html_is_one(node, names) || is_mark(node);
}

bool eg_html_is_hidden(const xmlNode *node) {
    eg_span style = eg_html_attribute(node, "style");
    return eg_html_has(node, "hidden") || holds(style, "display:none") || holds(style, "display: none");
}

bool eg_html_is_beside(const xmlNode *node, bool in_article) {
    static const char *const names[] = {"form", "nav",      "aside",    "footer", "dialog", "menu",
                                        "del",  "noscript", "template", "strike", "s",      NULL};
    static const char *const roles[] = {"navigation", "complementary", "banner",      "contentinfo",
                                        "search",     "dialog",        "alertdialog", "menu",
                                        "menubar",    "toolbar",       NULL};
    static const char *const yes[] = {"true", NULL};
    if (eg_html_is_one(node, names) || value_is(node, "role", roles) || value_is(node, "aria-hidden", yes))
        return true;
    return (eg_html_is(node, "header") && !in_article) || eg_html_is_hidden(node);
}

/* ---- classes ---- */

static eg_html_class class_of_word(eg_span word) {
    static const char *const comments[] = {"comments",   "usercomments", "commentlist", "disqus",
                                           "discussion", "coral",        NULL};
    static const char *const drops[] = {"related",
                                        "recommended",
                                        "recommendation",
                                        "recommendations",
                                        "recirc",
                                        "share",
                                        "sharing",
                                        "comment",
                                        "social",
                                        "sharebar",
                                        "addthis",
                                        "mostread",
                                        "newsletter",
                                        "signup",
                                        "subscribe",
                                        "morefrom",
                                        "cookie",
                                        "cookies",
                                        "consent",
                                        "teaser",
                                        "gdpr",
                                        "ad",
                                        "ads",
                                        "teasers",
                                        "advert",
                                        "adverts",
                                        "advertisement",
                                        "rail",
                                        "advertising",
                                        "promo",
                                        "promos",
                                        "login",
                                        "sponsored",
                                        "outbrain",
                                        "taboola",
                                        "pager",
                                        "breadcrumb",
                                        "breadcrumbs",
                                        "sidebar",
                                        "pagination",
                                        "footer",
                                        "nav",
                                        "navbar",
                                        "popular",
                                        "navigation",
                                        "menu",
                                        "toolbar",
                                        "trending",
                                        "tags",
                                        "topics",
                                        "popup",
                                        "modal",
                                        NULL};
    static const char *const states[] = {"hidden", "skip", "paywall", "readmore", "overlay", "banner", NULL};
    static const char *const captions[] = {"caption", "captions", "figcaption", NULL};
    static const char *const credits[] = {"byline",      "bylines",      "author",  "authors",
                                          "dateline",    "timestamp",    "credit",  "credits",
                                          "contributor", "contributors", "pubdate", NULL};
    static const char *const subtitles[] = {"standfirst", "subtitle", "subheadline", "subhead", "subheading",
                                            "dek",        "deck",     "strapline",   NULL};
    static const char *const *const lists[] = {comments, drops, states, captions, credits, subtitles};
    for (size_t k = 0; k < sizeof lists / sizeof *lists; k++)
        for (const char *const *w = lists[k]; *w; w++)
            if (eg_ascii_is(word, *w)) return (eg_html_class)(k + 1);
    return EG_CLASS_NONE;
}

/* "has-comments", "no-sidebar": the word after these speaks of something else. */
static bool is_preposition(eg_span word) {
    static const char *const words[] = {"has",  "with", "no",     "without", "is", "hide",
                                        "show", "not",  "enable", "below",   "non"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (eg_ascii_is(word, words[i])) return true;
    return false;
}

/* "tag-social-media": what an article is about, in all words that follow. */
static bool is_subject(eg_span word) {
    return eg_ascii_is(word, "tag") || eg_ascii_is(word, "category");
}

/* The next word of a class attribute from *at on: "related-links", "relatedLinks". *fresh: it begins a class.
 */
static bool next_word(eg_span s, size_t *at, eg_span *word, bool *fresh) {
    for (*fresh = !*at; *at < s.len && !eg_ascii_is_letter(s.ptr[*at]); ++*at) *fresh |= s.ptr[*at] == ' ';
    if (*at == s.len) return false;
    size_t i = *at;
    for (i++; i < s.len && eg_ascii_is_letter(s.ptr[i]) && !(s.ptr[i] <= 'Z' && s.ptr[i - 1] >= 'a');) i++;
    *word = eg_span_slice(s, *at, i);
    *at = i;
    return true;
}

bool eg_html_has_word(eg_span value, const char *word) {
    eg_span next;
    bool fresh;
    for (size_t at = 0; next_word(value, &at, &next, &fresh);)
        if (eg_ascii_is(next, word)) return true;
    return false;
}

/* What the words of a class or id say. */
static eg_html_class class_of(eg_span s) {
    bool about_other = false, about_subject = false, fresh;
    eg_html_class found = EG_CLASS_NONE;
    eg_span word;
    s = eg_span_slice(s, 0, LONGEST_CLASS);
    for (size_t at = 0; next_word(s, &at, &word, &fresh);) {
        if (fresh) about_other = about_subject = false;
        eg_html_class kind = about_other || about_subject ? EG_CLASS_NONE : class_of_word(word);
        if (kind == EG_CLASS_DROP || kind == EG_CLASS_COMMENTS) return kind;
        if (kind && found != EG_CLASS_STATE) found = kind;
        about_other = is_preposition(word);
        about_subject |= is_subject(word);
    }
    return found;
}

static bool is_heading(const xmlNode *node) {
    static const char *const headings[] = {"h1", "h2", "h3", "h4", "h5", "h6", NULL};
    return eg_html_is_one(node, headings);
}

eg_html_class eg_html_class_of(const xmlNode *node) {
    eg_html_class said = class_of(eg_html_attribute(node, "class"));
    if (said || is_heading(node)) return said; /* the id of a heading is made of its words */
    return class_of(eg_html_attribute(node, "id"));
}
