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
    PROSE = 80,           /* bytes outside of links that make a paragraph prose */
    ENOUGH = 600,         /* bytes of prose that make an article */
    SENTENCE = 25,        /* bytes of a short one */
    LONGEST_TEASER = 600, /* bytes */
    FEW = 40,             /* nodes before the heading of a box: pictures, links */
    SCANTY = 200          /* less is worth a second try with nothing dropped by class */
};

typedef EG_VEC(xmlNode *) node_list;

eg_html_note *eg_html_note_of(const xmlNode *node) {
    return node->type == XML_ELEMENT_NODE ? node->_private : NULL;
}

bool eg_html_is_block(const xmlNode *node) {
    const eg_html_note *note = eg_html_note_of(node);
    return note && note->is_block;
}

xmlNode *eg_html_next(xmlNode *node, const xmlNode *top, bool skip) {
    if (!skip && node->children && node->type == XML_ELEMENT_NODE) return node->children;
    while (node != top && !node->next) node = node->parent;
    return node == top ? NULL : node->next;
}

/* ---- taking notes ---- */

/* What is below one of these belongs to one article. */
static bool begins_scope(const xmlNode *node) {
    return eg_html_is(node, "article") || eg_html_has(node, "itemscope");
}

static void note_element(eg_arena *a, xmlNode *node, const xmlNode *top) {
    static const char *const bolds[] = {"b", "strong", NULL};
    eg_html_note *note = EG_NEW(a, eg_html_note, 1);
    const eg_html_note *above = node == top ? NULL : eg_html_note_of(node->parent);
    if (above)
        *note = (eg_html_note){.in_link = above->in_link,
                               .in_bold = above->in_bold,
                               .in_body = above->in_body || eg_html_is_article_body(node->parent),
                               .in_article = above->in_article,
                               .dropped = above->dropped,
                               .scope = begins_scope(node->parent) ? node->parent : above->scope,
                               .block = above->block};
    bool story = eg_html_is_main(node) || eg_html_is_article_body(node);
    note->zone = EG_ZONE_BODY;
    note->dropped |= eg_html_is_unread(node);
    note->in_link |= eg_html_is(node, "a");
    note->in_bold |= eg_html_is_one(node, bolds);
    note->in_article |= eg_html_is(node, "article") || story;
    note->holds_h1 = eg_html_is(node, "h1");
    note->holds_headline = note->holds_h1 || story;
    note->link_count = eg_html_is(node, "a");
    note->is_block = eg_html_is_block_name(node);
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
        above->holds_h1 |= note->holds_h1;
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

/* Whether an element that stands beside the article by its name is its frame for all that: a form or a hidden
 * box around everything. all: prose of the page. */
static bool is_frame(const xmlNode *node, const eg_html_note *note, size_t all) {
    if (note->holds_headline && note->prose * 10 > all * 3) return true;
    if (note->holds_h1 && note->prose && eg_html_is(node, "header")) return true; /* with the lead in it */
    return note->prose * 2 > all && all - note->prose < SCANTY;
}

/* The element before it; NULL = none. */
static const xmlNode *element_before(const xmlNode *node) {
    do node = node->prev;
    while (node && node->type != XML_ELEMENT_NODE);
    return node;
}

/* The element behind it; NULL = none. */
static const xmlNode *element_behind(const xmlNode *node) {
    do node = node->next;
    while (node && node->type != XML_ELEMENT_NODE);
    return node;
}

/* Whether it is a paragraph of some words, most of them no links. */
static bool is_paragraph(const xmlNode *node) {
    const eg_html_note *note = eg_html_note_of(node);
    return eg_html_is(node, "p") && note->text >= SENTENCE && note->links * 2 < note->text;
}

/* Whether a hidden box is the part of a story that "Read more" would show: it holds paragraphs, and follows
 * one. */
static bool is_rest(const xmlNode *node, const eg_html_note *note) {
    const xmlNode *above = element_before(node);
    size_t paragraphs = 0;
    if (!eg_html_is_hidden(node) || !eg_html_is(node, "div") || !note->in_article) return false;
    if (!above || !is_paragraph(above) || eg_html_class_of(node) == EG_CLASS_DROP) return false;
    for (const xmlNode *child = node->children; child; child = child->next) paragraphs += is_paragraph(child);
    return paragraphs >= 2;
}

static void drop_by_name(xmlNode *node, eg_html_note *note, size_t all) {
    if (!eg_html_is_beside(node, note->in_article) || is_frame(node, note, all) || is_rest(node, note))
        return;
    note->dropped = true;
    note->aside = !eg_html_is(node, "header") && !eg_html_is(node, "footer");
}

/* A box of links and next to nothing else: related articles, topics, menus without a name. */
static bool is_link_box(const xmlNode *node, const eg_html_note *note) {
    static const char *const boxes[] = {"ul", "ol", "div", "section", "table", "dl", NULL};
    return note->link_count >= 2 && note->prose == 0 && note->links * 10 >= note->text * 7 &&
           eg_html_is_one(node, boxes);
}

/* Whether a box of the same kind stands before or behind it. */
static bool has_twin(const xmlNode *node) {
    eg_span class = eg_html_attribute(node, "class");
    const xmlNode *const beside[] = {element_before(node), element_behind(node)};
    for (size_t i = 0; i < 2; i++)
        if (beside[i] && xmlStrEqual(beside[i]->name, node->name) &&
            eg_span_eq(class, eg_html_attribute(beside[i], "class")))
            return true;
    return false;
}

/* Whether it is a link to a place on the page itself. */
static bool leads_within(const xmlNode *node) {
    return eg_html_is(node, "a") && eg_span_starts(eg_html_attribute(node, "href"), EG_SPAN("#"));
}

/* Whether a small box in a story is about another one: it opens with a heading that is a link to elsewhere.
 * Not so the reports of a live blog, one of which follows the other. */
static bool is_teaser(xmlNode *node, const eg_html_note *note, size_t all) {
    static const char *const boxes[] = {"div", "section", "li", "article", NULL};
    static const char *const headings[] = {"h2", "h3", "h4", "h5", "h6", NULL};
    if (note->text > LONGEST_TEASER || note->prose * 5 > all || !note->in_article || note->holds_headline ||
        !eg_html_is_one(node, boxes) || !note->link_count)
        return false;
    size_t steps = 0;
    for (xmlNode *n = node; (n = eg_html_next(n, node, false)) && steps < FEW; steps++) {
        const eg_html_note *inner = eg_html_note_of(n);
        if (inner && (inner->own_prose || leads_within(n))) return false;
        if (!inner || !eg_html_is_one(n, headings)) continue;
        const xmlNode *link = n->children;
        return !(link && leads_within(link)) && inner->text && inner->links * 10 >= inner->text * 9 &&
               !has_twin(node);
    }
    return false;
}

/* Whether it is a few words of a paragraph of prose: a link, a letter. Not so a span, of which a label is
 * made, unless its class tells no more than how it is shown. */
static bool is_in_sentence(const xmlNode *node, const eg_html_note *note, eg_html_class said) {
    return !note->is_block && eg_html_note_of(note->block)->own_prose > note->text &&
           (said == EG_CLASS_STATE || !eg_html_is(node, "span"));
}

static void drop_by_class(xmlNode *node, eg_html_note *note, size_t all) {
    bool article = eg_html_is(node, "article"), big = note->prose * 10 > all * 3;
    if (eg_html_is(node, "body") || eg_html_is(node, "html") || (note->holds_headline && (big || article)))
        return;
    eg_html_class said = eg_html_class_of(node);
    if (is_in_sentence(node, note, said)) return;
    bool whole = note->prose * 2 > all || (big && article) || eg_html_is(node, "h1");
    bool furniture = said == EG_CLASS_COMMENTS || (said == EG_CLASS_DROP && !whole) ||
                     (said == EG_CLASS_STATE && !note->prose && !eg_html_is(node, "p") && !whole);
    if (furniture || is_link_box(node, note) || is_teaser(node, note, all))
        note->dropped = note->aside = true;
    if (big) return;
    if (said == EG_CLASS_CAPTION) note->zone = EG_ZONE_CAPTION;
    if (said == EG_CLASS_CREDIT) note->zone = EG_ZONE_CREDIT;
    if (said == EG_CLASS_SUBTITLE && note->text < 400) note->zone = EG_ZONE_SUBTITLE;
}

/* Drops what is no part of the article, and what is below it, each by itself. */
static void drop(const node_list *elements, void (*judge)(xmlNode *node, eg_html_note *note, size_t all)) {
    size_t all = eg_html_note_of(elements->items[0])->prose;
    for (size_t i = 0; i < elements->len; i++) {
        eg_html_note *note = eg_html_note_of(elements->items[i]);
        const eg_html_note *above = i ? eg_html_note_of(elements->items[i]->parent) : NULL;
        if (above) note->dropped |= above->dropped, note->aside |= above->aside;
        if (!note->dropped && judge) judge(elements->items[i], note, all);
    }
    sum_prose(elements);
}

/* ---- choosing ---- */

static size_t prose_of(const xmlNode *node) {
    const eg_html_note *note = node ? eg_html_note_of(node) : NULL;
    return note && !note->dropped ? note->prose : 0;
}

/* Of several elements of a kind the first that is about as long as the longest: pages that go on and on begin
 * with the article that was asked for. */
static xmlNode *first_of(const node_list *elements, bool (*wanted)(const xmlNode *)) {
    size_t most = 0;
    for (size_t i = 0; i < elements->len; i++)
        if (prose_of(elements->items[i]) > most && wanted(elements->items[i]))
            most = prose_of(elements->items[i]);
    for (size_t i = 0; most && i < elements->len; i++)
        if (prose_of(elements->items[i]) * 2 >= most && wanted(elements->items[i])) return elements->items[i];
    return NULL;
}

static bool is_article(const xmlNode *node) {
    return eg_html_is(node, "article");
}

/* Whether a part of a story stands beside the largest one: a paragraph of prose, such as a lead, or another
 * box of the same class, behind an advertisement. */
static bool is_another_part(const xmlNode *node, const xmlNode *largest) {
    if (node == largest || !prose_of(node)) return false;
    eg_span class = eg_html_attribute(largest, "class");
    return eg_html_is(node, "p") || (class.len && eg_span_eq(class, eg_html_attribute(node, "class")));
}

/* The child with most prose; NULL when there are other parts of the story beside it. */
static xmlNode *only_rich(const xmlNode *node) {
    xmlNode *into = NULL;
    for (xmlNode *child = node->children; child; child = child->next)
        if (prose_of(child) > prose_of(into)) into = child;
    for (const xmlNode *child = node->children; into && child; child = child->next)
        if (is_another_part(child, into)) return NULL;
    return into;
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

/* What holds all of the text that one article has marked as its body, in one element or in several; NULL when
 * there is none. */
static xmlNode *whole_body(const node_list *elements) {
    xmlNode *body = first_of(elements, eg_html_is_article_body);
    if (!body) return NULL;
    xmlNode *scope = eg_html_note_of(body)->scope;
    size_t all = 0;
    for (size_t i = 0; i < elements->len; i++) {
        const eg_html_note *note = eg_html_note_of(elements->items[i]);
        if (note->scope == scope && !note->in_body && eg_html_is_article_body(elements->items[i]))
            all += prose_of(elements->items[i]);
    }
    if (prose_of(body) * 100 >= all * 85) return body;
    return densest(scope ? scope : elements->items[0]);
}

static size_t depth_of(const xmlNode *node) {
    size_t depth = 0;
    while ((node = node->parent)) depth++;
    return depth;
}

/* The element that holds both. */
static xmlNode *around(xmlNode *a, xmlNode *b) {
    size_t da = depth_of(a), db = depth_of(b);
    for (; da > db; da--) a = a->parent;
    for (; db > da; db--) b = b->parent;
    while (a != b) a = a->parent, b = b->parent;
    return a;
}

/* The text around the page's headline, where that is not in the article and the text is longer; else the
 * article: it is another story, to be read next. */
static xmlNode *longer_story(const node_list *elements, xmlNode *article) {
    if (eg_html_note_of(article)->holds_h1) return article;
    for (size_t i = 0; i < elements->len; i++) {
        xmlNode *story = elements->items[i];
        if (!eg_html_is(story, "h1") || eg_html_note_of(story)->dropped) continue;
        const xmlNode *both = around(story, article);
        while (story->parent != both) story = story->parent;
        return prose_of(story) > prose_of(article) ? densest(story) : article;
    }
    return article;
}

/* Bytes of prose that make an article by themselves. */
static size_t enough_of(const xmlNode *article, size_t all) {
    if (eg_html_note_of(article)->holds_h1) return SCANTY;
    return all / 3 < ENOUGH ? (all + 2) / 3 : ENOUGH;
}

static xmlNode *choose(const node_list *elements) {
    xmlNode *top = elements->items[0];
    size_t all = prose_of(top);
    xmlNode *body = whole_body(elements), *article = first_of(elements, is_article);
    xmlNode *main_part = first_of(elements, eg_html_is_main);
    if (body && prose_of(body) * 4 >= all) return body;
    if (article && prose_of(article) >= enough_of(article, all)) return longer_story(elements, article);
    return densest(main_part && prose_of(main_part) * 2 >= all ? main_part : top);
}

/* ---- the lead ---- */

/* The last headline before the chosen element; NULL = none. */
static xmlNode *headline_before(const node_list *elements, const xmlNode *chosen) {
    xmlNode *h1 = NULL;
    for (size_t i = 0; i < elements->len && elements->items[i] != chosen; i++)
        if (eg_html_is(elements->items[i], "h1") && !eg_html_note_of(elements->items[i])->dropped)
            h1 = elements->items[i];
    return h1;
}

/* Whether a lead, or a line with the day or the author, stands between headline and story, and not much else.
 */
static bool has_lead(xmlNode *h1, const xmlNode *story) {
    size_t lead = 0, text = 0;
    bool skip = true;
    for (xmlNode *node = h1; (node = eg_html_next(node, NULL, skip)) && node != story;) {
        const eg_html_note *note = eg_html_note_of(node);
        skip = note && note->dropped;
        if (note && !skip) lead += note->own_prose;
        if (node->type == XML_TEXT_NODE) text += count_visible(node);
    }
    return lead ? lead * 2 <= prose_of(story) : text && text <= SCANTY;
}

static void drop_element(xmlNode *node) {
    eg_html_note *note = eg_html_note_of(node);
    if (note) note->dropped = true;
}

/* The chosen element, or if a lead or its day stands between the headline and it, what holds them all; what
 * is there before and behind them is dropped. */
static xmlNode *with_lead(const node_list *elements, xmlNode *chosen) {
    xmlNode *h1 = eg_html_note_of(chosen)->holds_h1 ? NULL : headline_before(elements, chosen);
    if (!h1 || !has_lead(h1, chosen)) return chosen;
    xmlNode *both = around(h1, chosen);
    for (const xmlNode *node = h1; node != both; node = node->parent)
        for (xmlNode *before = node->prev; before; before = before->prev) drop_element(before);
    for (const xmlNode *node = chosen; node != both; node = node->parent)
        for (xmlNode *behind = node->next; behind; behind = behind->next) drop_element(behind);
    drop(elements, NULL);
    return both;
}

/* Drops what is beside the article by name, nothing else. */
static void drop_names(const node_list *elements) {
    for (size_t i = 0; i < elements->len; i++) {
        eg_html_note *note = eg_html_note_of(elements->items[i]);
        note->dropped = eg_html_is_unread(elements->items[i]);
        note->aside = false;
    }
    drop(elements, NULL);
    drop(elements, drop_by_name);
}

xmlNode *eg_html_choose(eg_arena *a, xmlNode *root) {
    node_list elements = take_notes(a, root);
    drop_names(&elements);
    size_t before = prose_of(root);
    drop(&elements, drop_by_class);
    xmlNode *chosen = choose(&elements);
    if (prose_of(chosen) < SCANTY && prose_of(chosen) * 3 < before) {
        drop_names(&elements);
        chosen = choose(&elements);
    }
    chosen = with_lead(&elements, chosen);
    for (xmlNode *node = chosen; node; node = eg_html_next(node, chosen, false))
        if (eg_html_note_of(node)) eg_html_note_of(node)->in_article = true;
    return chosen;
}
