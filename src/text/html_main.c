/* The article in a page: told by its markup, or else by where the prose is densest.
 * In: an element tree. Out: the element that holds the article; menus, forms, comments and the like marked
 * as dropped. Refuses to drop by class name what holds the headline or most of the prose: sites name
 * their outermost boxes after what they contain.
 * Example: <nav>…</nav><div><p>Long text…</p><p>More…</p></div><div class="comments">…</div> gives the
 * first div. */
#include "text/html_main.h"

#include <string.h>

#include "base/vec.h"
#include "text/ascii.h"

enum {
    PROSE = 80,         /* bytes outside of links that make a paragraph prose */
    ENOUGH = 600,       /* bytes of prose that make an article by themselves */
    SCANTY = 200,       /* less is worth a second try with nothing dropped by class */
    LONGEST_CLASS = 200 /* bytes of a class attribute that are looked at */
};

typedef EG_VEC(xmlNode *) node_list;

eg_html_note *eg_html_note_of(const xmlNode *node) {
    return node->type == XML_ELEMENT_NODE ? node->_private : NULL;
}

bool eg_html_is(const xmlNode *node, const char *name) {
    return node->type == XML_ELEMENT_NODE && eg_ascii_is(eg_span_of((const char *)node->name), name);
}

static bool is_one_of(const xmlNode *node, const char *const *names) {
    for (; *names; names++)
        if (eg_html_is(node, *names)) return true;
    return false;
}

static bool is_block_name(const xmlNode *node) {
    static const char *const blocks[] = {
        "p",      "div",     "section", "article",    "main",     "header",     "footer", "aside", "nav",
        "h1",     "h2",      "h3",      "h4",         "h5",       "h6",         "ul",     "ol",    "li",
        "dl",     "dt",      "dd",      "blockquote", "figure",   "figcaption", "pre",    "table", "tr",
        "td",     "th",      "caption", "form",       "fieldset", "address",    "hr",     "body",  "html",
        "center", "details", "summary", "tbody",      "thead",    "noscript",   NULL,
    };
    return is_one_of(node, blocks);
}

bool eg_html_is_block(const xmlNode *node) {
    const eg_html_note *note = eg_html_note_of(node);
    return note && note->is_block;
}

eg_span eg_html_attribute(const xmlNode *node, const char *name) {
    for (const xmlAttr *at = node->properties; at; at = at->next)
        if (eg_ascii_is(eg_span_of((const char *)at->name), name))
            return eg_span_of(at->children ? (const char *)at->children->content : NULL);
    return (eg_span){NULL, 0};
}

xmlNode *eg_html_next(xmlNode *node, const xmlNode *top, bool skip) {
    if (!skip && node->children && node->type == XML_ELEMENT_NODE) return node->children;
    while (node != top && !node->next) node = node->parent;
    return node == top ? NULL : node->next;
}

/* ---- names and classes ---- */

static bool value_is(const xmlNode *node, const char *attribute, const char *const *values) {
    eg_span v = eg_span_trim(eg_html_attribute(node, attribute));
    for (; v.len && *values; values++)
        if (eg_ascii_is(v, *values)) return true;
    return false;
}

static bool holds_word(eg_span s, const char *word) {
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= s.len; i++)
        if (eg_ascii_same(s.ptr + i, word, n)) return true;
    return false;
}

static bool is_article_body(const xmlNode *node) {
    return holds_word(eg_html_attribute(node, "itemprop"), "articleBody");
}

static bool is_main(const xmlNode *node) {
    static const char *const mains[] = {"main", NULL};
    return eg_html_is(node, "main") || value_is(node, "role", mains);
}

/* Elements that never hold a part of an article. */
static bool dropped_by_name(const xmlNode *node, bool in_article) {
    static const char *const names[] = {
        "script", "style",  "noscript", "template", "iframe",   "object", "embed",  "svg",   "canvas",
        "form",   "button", "input",    "select",   "textarea", "nav",    "aside",  "audio", "video",
        "dialog", "menu",   "head",     "footer",   "map",      "label",  "option", NULL};
    static const char *const roles[] = {"navigation", "complementary", "banner",      "contentinfo",
                                        "search",     "dialog",        "alertdialog", "menu",
                                        "menubar",    "toolbar",       NULL};
    static const char *const yes[] = {"true", NULL};
    if (is_one_of(node, names) || value_is(node, "role", roles) || value_is(node, "aria-hidden", yes))
        return true;
    if (eg_html_is(node, "header") && !in_article) return true;
    eg_span style = eg_html_attribute(node, "style");
    return holds_word(style, "display:none") || holds_word(style, "display: none");
}

typedef enum class_kind {
    CLASS_NONE,
    CLASS_COMMENTS,
    CLASS_DROP,
    CLASS_CAPTION,
    CLASS_CREDIT,
    CLASS_SUBTITLE
} class_kind;

static class_kind kind_of_word(eg_span word) {
    static const char *const comments[] = {"comments", "comment", "commentlist", "disqus", "coral", NULL};
    static const char *const drops[] = {"related",     "recommended", "recommendations",
                                        "recirc",      "share",       "sharing",
                                        "social",      "sharebar",    "addthis",
                                        "newsletter",  "signup",      "subscribe",
                                        "cookie",      "cookies",     "consent",
                                        "gdpr",        "ad",          "ads",
                                        "advert",      "adverts",     "advertisement",
                                        "advertising", "promo",       "promos",
                                        "sponsored",   "outbrain",    "taboola",
                                        "breadcrumb",  "breadcrumbs", "sidebar",
                                        "footer",      "nav",         "navbar",
                                        "navigation",  "menu",        "toolbar",
                                        "tags",        "topics",      "popup",
                                        "modal",       "overlay",     "paywall",
                                        "trending",    "popular",     "pagination",
                                        "pager",       "banner",      "login",
                                        "hidden",      "skip",        "rail",
                                        "teasers",     "readmore",    "morefrom",
                                        "mostread",    NULL};
    static const char *const captions[] = {"caption", "captions", "figcaption", NULL};
    static const char *const credits[] = {"byline",      "bylines",      "author",  "authors",
                                          "dateline",    "timestamp",    "credit",  "credits",
                                          "contributor", "contributors", "pubdate", NULL};
    static const char *const subtitles[] = {"standfirst", "subtitle", "subheadline", "subhead", "subheading",
                                            "dek",        "deck",     "strapline",   NULL};
    static const char *const *const lists[] = {comments, drops, captions, credits, subtitles};
    for (int k = 0; k < 5; k++)
        for (const char *const *w = lists[k]; *w; w++)
            if (eg_ascii_is(word, *w)) return (class_kind)(k + 1);
    return CLASS_NONE;
}

/* "has-comments", "no-sidebar": the words after these speak of something else. */
static bool is_preposition(eg_span word) {
    static const char *const words[] = {"has",  "with", "no",     "without", "is",
                                        "hide", "show", "enable", "not",     "below"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (eg_ascii_is(word, words[i])) return true;
    return false;
}

/* What the words of a class or id say: "related-links", "relatedLinks", "js-share_bar". */
static class_kind kind_of_class(eg_span s) {
    bool about_other = false;
    class_kind found = CLASS_NONE;
    s = eg_span_slice(s, 0, LONGEST_CLASS);
    for (size_t i = 0; i < s.len;) {
        if (!eg_ascii_is_letter(s.ptr[i])) {
            about_other = about_other && s.ptr[i] != ' ';
            i++;
            continue;
        }
        size_t start = i++;
        while (i < s.len && eg_ascii_is_letter(s.ptr[i]) && !(s.ptr[i] <= 'Z' && s.ptr[i - 1] >= 'a')) i++;
        eg_span word = eg_span_slice(s, start, i);
        class_kind kind = about_other ? CLASS_NONE : kind_of_word(word);
        if (kind == CLASS_DROP || kind == CLASS_COMMENTS) return kind;
        if (kind) found = kind;
        about_other = is_preposition(word);
    }
    return found;
}

/* ---- taking notes ---- */

static void note_element(eg_arena *a, xmlNode *node, const xmlNode *top) {
    static const char *const bolds[] = {"b", "strong", NULL};
    eg_html_note *note = EG_NEW(a, eg_html_note, 1);
    const eg_html_note *above = node == top ? NULL : eg_html_note_of(node->parent);
    if (above)
        *note = (eg_html_note){.in_link = above->in_link,
                               .in_bold = above->in_bold,
                               .in_article = above->in_article,
                               .dropped = above->dropped,
                               .block = above->block};
    note->zone = EG_ZONE_BODY;
    note->dropped |= dropped_by_name(node, note->in_article);
    note->in_link |= eg_html_is(node, "a");
    note->in_bold |= is_one_of(node, bolds);
    note->in_article |= eg_html_is(node, "article") || is_main(node) || is_article_body(node);
    note->holds_headline = eg_html_is(node, "h1") || is_main(node) || is_article_body(node);
    note->link_count = eg_html_is(node, "a");
    note->is_block = is_block_name(node);
    if (note->is_block || !note->block) note->block = node;
    node->_private = note;
}

static size_t count_visible(const xmlNode *text) {
    size_t n = 0;
    for (const char *p = (const char *)text->content; p && *p; p++) n += (unsigned char)*p > ' ';
    return n;
}

/* Text of one block, up to the next block. */
typedef struct run {
    const xmlNode *block;
    size_t text, links;
} run;

static void end_run(run *r) {
    if (r->block && r->text - r->links >= PROSE) eg_html_note_of(r->block)->own_prose += r->text - r->links;
    *r = (run){NULL, 0, 0};
}

static void note_text(run *r, const xmlNode *text) {
    eg_html_note *note = eg_html_note_of(text->parent);
    if (!note || note->dropped) return;
    size_t n = count_visible(text);
    if (r->block != note->block) end_run(r);
    r->block = note->block;
    r->text += n;
    note->text += n;
    if (!note->in_link) return;
    r->links += n;
    note->links += n;
}

/* Elements of the tree, parents before children. */
static node_list take_notes(eg_arena *a, xmlNode *top) {
    node_list elements = {0};
    run r = {NULL, 0, 0};
    for (xmlNode *node = top; node; node = eg_html_next(node, top, false)) {
        if (node->type == XML_ELEMENT_NODE) {
            note_element(a, node, top);
            eg_vec_push(a, &elements, node);
        } else if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->parent) {
            note_text(&r, node);
        }
    }
    end_run(&r);
    for (size_t i = elements.len; i-- > 1;) {
        eg_html_note *note = eg_html_note_of(elements.items[i]),
                     *above = eg_html_note_of(elements.items[i]->parent);
        above->text += note->text;
        above->links += note->links;
        above->link_count += note->link_count;
        above->holds_headline |= note->holds_headline;
    }
    return elements;
}

/* Prose of each element, dropped parts left out. */
static void sum_prose(const node_list *elements) {
    for (size_t i = 0; i < elements->len; i++) {
        eg_html_note *note = eg_html_note_of(elements->items[i]);
        note->prose = note->dropped ? 0 : note->own_prose;
    }
    for (size_t i = elements->len; i-- > 1;) {
        eg_html_note *note = eg_html_note_of(elements->items[i]);
        eg_html_note_of(elements->items[i]->parent)->prose += note->prose;
    }
}

/* ---- dropping ---- */

/* A box of links and next to nothing else: related articles, topics, menus without a name. */
static bool is_link_box(const xmlNode *node, const eg_html_note *note) {
    static const char *const boxes[] = {"ul", "ol", "div", "section", "table", "dl", NULL};
    return note->link_count >= 2 && note->prose == 0 && note->links * 10 >= note->text * 7 &&
           is_one_of(node, boxes);
}

static void judge(xmlNode *node, eg_html_note *note, size_t all) {
    bool big = note->prose * 10 > all * 3;
    if (eg_html_is(node, "body") || eg_html_is(node, "html") || (big && note->holds_headline)) return;
    class_kind kind = kind_of_class(eg_html_attribute(node, "class"));
    if (kind == CLASS_NONE) kind = kind_of_class(eg_html_attribute(node, "id"));
    bool whole = note->prose * 2 > all || (big && eg_html_is(node, "article"));
    bool furniture = kind == CLASS_COMMENTS || (kind == CLASS_DROP && !whole && !eg_html_is(node, "h1"));
    if (furniture || is_link_box(node, note)) note->dropped = true;
    if (big) return;
    if (kind == CLASS_CAPTION) note->zone = EG_ZONE_CAPTION;
    if (kind == CLASS_CREDIT) note->zone = EG_ZONE_CREDIT;
    if (kind == CLASS_SUBTITLE && note->text < 400) note->zone = EG_ZONE_SUBTITLE;
}

static void drop_furniture(const node_list *elements) {
    size_t all = eg_html_note_of(elements->items[0])->prose;
    for (size_t i = 0; i < elements->len; i++) {
        xmlNode *node = elements->items[i];
        eg_html_note *note = eg_html_note_of(node);
        if (i && eg_html_note_of(node->parent)->dropped) note->dropped = true;
        if (!note->dropped) judge(node, note, all);
    }
}

/* Undoes drop_furniture: only what its name drops stays dropped. */
static void restore(const node_list *elements) {
    for (size_t i = 0; i < elements->len; i++) {
        xmlNode *node = elements->items[i];
        eg_html_note *note = eg_html_note_of(node);
        note->dropped =
            (i && eg_html_note_of(node->parent)->dropped) || dropped_by_name(node, note->in_article);
    }
}

/* ---- choosing ---- */

static size_t prose_of(const xmlNode *node) {
    const eg_html_note *note = node ? eg_html_note_of(node) : NULL;
    return note && !note->dropped ? note->prose : 0;
}

/* The element with most prose among those of a kind; the first of equals. */
static xmlNode *richest(const node_list *elements, bool (*wanted)(const xmlNode *)) {
    xmlNode *best = NULL;
    for (size_t i = 0; i < elements->len; i++)
        if (wanted(elements->items[i]) && prose_of(elements->items[i]) > prose_of(best))
            best = elements->items[i];
    return best;
}

static bool is_article(const xmlNode *node) {
    return eg_html_is(node, "article");
}

/* Of several articles in a page the first that is about as long as the longest: pages that go on and on
 * begin with the one that was asked for. */
static xmlNode *first_article(const node_list *elements) {
    size_t most = prose_of(richest(elements, is_article));
    for (size_t i = 0; most && i < elements->len; i++)
        if (is_article(elements->items[i]) && prose_of(elements->items[i]) * 2 >= most)
            return elements->items[i];
    return NULL;
}

/* The child with most prose; NULL when another one is a paragraph of prose, as a lead beside its story. */
static xmlNode *only_rich(const xmlNode *node) {
    xmlNode *into = NULL;
    size_t paragraphs = 0;
    for (xmlNode *child = node->children; child; child = child->next) {
        if (prose_of(child) > prose_of(into)) into = child;
        paragraphs += prose_of(child) && eg_html_is(child, "p");
    }
    if (into && eg_html_is(into, "p")) paragraphs--;
    return paragraphs ? NULL : into;
}

/* Down to the element whose prose is spread over several children. Most of what there is above stays in it,
 * however many steps it takes. */
static xmlNode *densest(xmlNode *node) {
    size_t all = prose_of(node);
    for (;;) {
        xmlNode *into = only_rich(node);
        if (!into || prose_of(into) * 100 < all * 85) return node;
        bool paragraph = eg_html_note_of(into)->own_prose * 2 > prose_of(into);
        if (paragraph || !eg_html_is_block(into)) return node;
        node = into;
    }
}

static xmlNode *choose(const node_list *elements) {
    xmlNode *top = elements->items[0];
    size_t all = prose_of(top);
    xmlNode *body = richest(elements, is_article_body), *article = first_article(elements);
    xmlNode *main_part = richest(elements, is_main);
    if (body && prose_of(body) * 4 >= all) return body;
    if (article && (prose_of(article) >= ENOUGH || prose_of(article) * 3 >= all)) return article;
    return densest(main_part && prose_of(main_part) * 2 >= all ? main_part : top);
}

xmlNode *eg_html_choose(eg_arena *a, xmlNode *root) {
    node_list elements = take_notes(a, root);
    sum_prose(&elements);
    size_t before = prose_of(root);
    drop_furniture(&elements);
    sum_prose(&elements);
    xmlNode *chosen = choose(&elements);
    if (prose_of(chosen) < SCANTY && prose_of(chosen) * 3 < before) {
        restore(&elements);
        sum_prose(&elements);
        chosen = choose(&elements);
    }
    for (xmlNode *node = chosen; node; node = eg_html_next(node, chosen, false))
        if (eg_html_note_of(node)) eg_html_note_of(node)->in_article = true;
    return chosen;
}
