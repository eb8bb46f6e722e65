/* Metadata of pages: headline and publication date from meta elements, JSON-LD, microdata, <time>.
 * In: an element tree. Out: one title, one date and where it stood. Refuses dates of modification as long
 * as a date of publication is anywhere, and dates that are no dates.
 * Example: <meta property="article:published_time" content="2019-08-19T18:30:00Z"> gives "2019-08-19". */
#include "text/html_meta.h"

#include <jansson.h>
#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#include "text/ascii.h"
#include "text/html_main.h"
#include "text/stamp.h"
#include "text/utf8.h"

enum {
    LONGEST_TITLE = 400, /* bytes */
    DEEPEST = 12,        /* levels of JSON that are looked at */
    NO_RANK = 1000
};

/* A value on offer; the lowest rank wins, among equals the first. */
typedef struct offer {
    eg_span value, why;
    int rank;
} offer;

typedef struct meta {
    eg_arena *arena;
    const eg_lexicon *lexicon;
    offer date, title;
    eg_span site, h1, page_title;
    bool h1_in_article;
} meta;

static void offer_date(meta *m, int rank, eg_span value, const char *place, eg_span name) {
    if (rank >= m->date.rank) return;
    eg_span date = eg_stamp_date(m->arena, m->lexicon, value);
    if (!date.len) return;
    m->date = (offer){date, eg_arena_printf(m->arena, "%s%.*s", place, (int)name.len, name.ptr), rank};
}

/* The character that "#8217" or "rsquo" stands for; 0 = none that may be written. */
static int32_t character_named(eg_span name) {
    char text[10] = "";
    if (!name.len || name.len >= sizeof text) return 0;
    memcpy(text, name.ptr, name.len);
    const htmlEntityDesc *known = htmlEntityLookup((const xmlChar *)text);
    bool hex = text[0] == '#' && (text[1] | 32) == 'x';
    long cp = known ? (long)known->value : text[0] == '#' ? strtol(text + 1 + hex, NULL, hex ? 16 : 10) : 0;
    return cp < ' ' || cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000) ? 0 : (int32_t)cp;
}

/* A headline as JSON has it, or one that was escaped twice: "Serbia&#8217;s" -> "Serbia’s". */
static eg_span without_entities(eg_arena *a, eg_span s) {
    char *out = eg_arena_alloc(a, s.len + 4);
    size_t len = 0;
    for (size_t i = 0; i < s.len; i++) {
        size_t end = s.ptr[i] == '&' ? eg_span_find(s, ';', i) : s.len;
        int32_t cp = end < s.len ? character_named(eg_span_slice(s, i + 1, end)) : 0;
        if (cp)
            len += eg_utf8_encode(cp, out + len), i = end;
        else
            out[len++] = s.ptr[i];
    }
    return (eg_span){out, len};
}

static void offer_title(meta *m, int rank, eg_span value) {
    value = eg_span_trim(value);
    if (rank >= m->title.rank || !value.len || value.len > LONGEST_TITLE) return;
    m->title = (offer){without_entities(m->arena, value), {NULL, 0}, rank};
}

/* ---- meta elements ---- */

/* By rank: the surest first. */
static const char *const published[] = {
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datePublished",
    "article:published",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "DC.date.issued",
    "dcterms.issued",
    "DCTERMS.created",
    "DC.date.created",
    "DC.date",
    "dcterms.date",
    "OriginalPublicationDate",
    "cXenseParse:recs:publishtime",
    "bt:pubDate",
    "citation_publication_date",
    "citation_date",
    "publication_date",
    "publish-date",
    "publish_date",
    "publishdate",
    "published_at",
    "published-date",
    "pubdate",
    "pub_date",
    "article_date_original",
    "article:post_date",
    "displaydate",
    "rnews:datePublished",
    "issueddate",
    "date",
    "dateCreated",
};

static const char *const modified[] = {"article:modified_time", "og:updated_time",  "dateModified",
                                       "last-modified",         "DC.date.modified", "dcterms.modified"};

enum {
    RANK_JSON = 3,            /* after the two properties of Open Graph */
    RANK_JSON_OTHER = 60,     /* datePublished of a page, video or the like */
    RANK_TIME_PUBLISHED = 61, /* <time pubdate> */
    RANK_TIME = 62,           /* the first <time> of the article */
    RANK_WEAK = 70,           /* from here on a line of the text that tells the day goes before */
    RANK_TIME_IN_PROSE = RANK_WEAK,
    RANK_ASIDE, /* itemprop in comments and the like */
    RANK_MODIFIED = 80
};

static int rank_in(eg_span name, const char *const *names, size_t count, int base) {
    for (size_t i = 0; i < count; i++)
        if (eg_ascii_is(name, names[i])) return base + (int)i;
    return NO_RANK;
}

static int date_rank(eg_span name) {
    int rank = rank_in(name, published, sizeof published / sizeof *published, 0);
    if (rank >= RANK_JSON && rank != NO_RANK) rank++;
    return rank != NO_RANK ? rank
                           : rank_in(name, modified, sizeof modified / sizeof *modified, RANK_MODIFIED);
}

static void read_meta(meta *m, const xmlNode *node) {
    static const char *const keys[] = {"property", "name", "itemprop", "http-equiv"};
    eg_span content = eg_html_attribute(node, "content");
    for (size_t i = 0; content.len && i < sizeof keys / sizeof *keys; i++) {
        eg_span name = eg_span_trim(eg_html_attribute(node, keys[i]));
        if (!name.len) continue;
        offer_date(m, date_rank(name), content, i == 2 ? "itemprop " : "meta ", name);
        if (eg_ascii_is(name, "og:title")) offer_title(m, 0, content);
        if (eg_ascii_is(name, "headline")) offer_title(m, 2, content);
        if (eg_ascii_is(name, "twitter:title")) offer_title(m, 3, content);
        if (eg_ascii_is(name, "DC.title")) offer_title(m, 4, content);
        if (eg_ascii_is(name, "og:site_name") || (!m->site.len && eg_ascii_is(name, "application-name")))
            m->site = eg_span_trim(content);
    }
}

/* ---- JSON-LD ---- */

static bool is_article_type(const json_t *type) {
    if (json_is_array(type)) {
        for (size_t i = 0; i < json_array_size(type); i++)
            if (is_article_type(json_array_get(type, i))) return true;
        return false;
    }
    const char *s = json_string_value(type);
    return s &&
           (strstr(s, "Article") || strstr(s, "BlogPosting") || strstr(s, "Report") || strstr(s, "Review"));
}

static eg_span json_text(const json_t *object, const char *key) {
    return eg_span_of(json_string_value(json_object_get(object, key)));
}

/* Whether its dates are not those of the page. */
static bool is_other_thing(const json_t *type) {
    static const char *const others[] = {"WebSite",     "Organization", "NewsMediaOrganization",
                                         "VideoObject", "ImageObject",  "Comment",
                                         "Person",      "Event"};
    const char *s = json_string_value(type);
    for (size_t i = 0; s && i < sizeof others / sizeof *others; i++)
        if (strcmp(s, others[i]) == 0) return true;
    return false;
}

static void read_json_object(meta *m, json_t *object) {
    const json_t *type = json_object_get(object, "@type");
    bool article = is_article_type(type);
    int rank = article ? RANK_JSON : is_other_thing(type) ? NO_RANK : RANK_JSON_OTHER;
    const json_t *count = json_object_get(object, "datePublished"); /* since 1970 */
    eg_span day = json_is_integer(count)
                      ? eg_arena_printf(m->arena, "%" JSON_INTEGER_FORMAT, json_integer_value(count))
                      : json_text(object, "datePublished");
    offer_date(m, rank, day, "JSON-LD datePublished", EG_SPAN(""));
    offer_date(m, RANK_MODIFIED + 2, json_text(object, "dateModified"), "JSON-LD dateModified", EG_SPAN(""));
    if (article) offer_title(m, 1, json_text(object, "headline"));
    eg_span publisher = json_text(json_object_get(object, "publisher"), "name");
    if (publisher.len && !m->site.len) m->site = eg_arena_copy(m->arena, publisher);
}

/* What stands below such a key is not the page's own article. */
static bool leads_elsewhere(const char *key) {
    static const char *const keys[] = {"itemListElement", "comment", "isPartOf", "mentions", "citation",
                                       "hasPart",         "video",   "image",    "isBasedOn"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(key, keys[i]) == 0) return true;
    return false;
}

/* Objects at any level, in order of the document: @graph, mainEntity, arrays. */
static void read_json(meta *m, json_t *value, int depth) {
    if (depth > DEEPEST) return;
    if (json_is_array(value)) {
        for (size_t i = 0; i < json_array_size(value); i++) read_json(m, json_array_get(value, i), depth + 1);
    } else if (json_is_object(value)) {
        read_json_object(m, value);
        const char *key;
        json_t *inner;
        json_object_foreach(value, key, inner) {
            if (!leads_elsewhere(key)) read_json(m, inner, depth + 1);
        }
    }
}

/* Broken JSON, as some sites write it: the string after the key is all that is wanted. */
static void read_broken_json(meta *m, eg_span text) {
    size_t at = eg_span_search(text, EG_SPAN("\"datePublished\""), 0);
    if (at == text.len) return;
    size_t from = eg_span_find(text, '"', at + strlen("\"datePublished\""));
    size_t to = eg_span_find(text, '"', from + 1);
    offer_date(m, RANK_JSON_OTHER, eg_span_slice(text, from + 1, to), "JSON-LD datePublished", EG_SPAN(""));
}

static void read_script(meta *m, const xmlNode *node) {
    eg_span type = eg_html_attribute(node, "type");
    type = eg_span_trim(eg_span_slice(type, 0, eg_span_find(type, ';', 0)));
    if (!eg_ascii_is(type, "application/ld+json") || !node->children) return;
    eg_span text = eg_span_of((const char *)node->children->content);
    if (!text.len) return;
    json_t *value = json_loadb(text.ptr, text.len, JSON_DISABLE_EOF_CHECK, NULL);
    if (value)
        read_json(m, value, 0);
    else
        read_broken_json(m, text);
    json_decref(value);
}

/* ---- elements with dates and headlines ---- */

/* The words before an element that say what it is, up to the last one that counts: "Last updated" (on). */
static eg_span label_before(meta *m, xmlNode *node) {
    enum { LABEL = 100, NEAR = 4 };
    eg_span text = {NULL, 0};
    for (int levels = 0; levels < 2 && !text.len && node->parent; levels++, node = node->parent) {
        int near = 0;
        for (xmlNode *before = node->prev; before && !text.len && near < NEAR; before = before->prev, near++)
            text = eg_html_text(m->arena, before, LABEL);
    }
    while (text.len && !eg_ascii_is_wordish(text.ptr[text.len - 1])) text.len--;
    if (eg_ascii_ends(text, " on") || eg_ascii_ends(text, " at")) text.len -= 3;
    return text;
}

/* Whether a <time> tells when the page was last changed, by its class or the words before it. */
static bool is_of_change(meta *m, xmlNode *time) {
    static const char *const words[] = {"updated", "modified", "edited"};
    eg_span class = eg_html_attribute(time, "class"), label = label_before(m, time);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (eg_ascii_ends(label, words[i]) ||
            (eg_html_has_word(class, words[i]) && !eg_html_has_word(class, "published")))
            return true;
    return false;
}

static int time_rank(meta *m, xmlNode *time) {
    const eg_html_note *note = eg_html_note_of(time);
    if (eg_html_has(time, "pubdate")) return RANK_TIME_PUBLISHED;
    if (!note->in_article || note->aside) return NO_RANK;
    if (is_of_change(m, time)) return RANK_MODIFIED;
    return eg_html_note_of(note->block)->own_prose ? RANK_TIME_IN_PROSE : RANK_TIME;
}

static void read_dated_element(meta *m, xmlNode *node) {
    eg_span prop = eg_span_trim(eg_html_attribute(node, "itemprop")),
            stamp = eg_html_attribute(node, "datetime");
    bool time = eg_html_is(node, "time");
    if (!time && !prop.len) return;
    int rank = date_rank(prop);
    if (!stamp.len) stamp = eg_html_attribute(node, "content");
    if (!stamp.len && (time || rank != NO_RANK)) stamp = eg_html_text(m->arena, node, 100);
    if (rank < RANK_ASIDE && eg_html_note_of(node)->aside) rank = RANK_ASIDE;
    if (rank != NO_RANK)
        offer_date(m, rank, stamp, "itemprop ", prop);
    else if (time)
        offer_date(m, time_rank(m, node), stamp,
                   eg_html_has(node, "pubdate") ? "time pubdate" : "time datetime", EG_SPAN(""));
}

static void read_element(meta *m, xmlNode *node) {
    if (eg_html_is(node, "meta")) {
        read_meta(m, node);
    } else if (eg_html_is(node, "script")) {
        read_script(m, node);
    } else if (eg_html_is(node, "title") && !m->page_title.len) {
        m->page_title = eg_html_text(m->arena, node, LONGEST_TITLE);
    } else if (eg_html_is(node, "h1")) {
        bool inside = eg_html_note_of(node)->in_article;
        if (m->h1.len && (!inside || m->h1_in_article)) return;
        eg_span text = eg_html_text(m->arena, node, LONGEST_TITLE);
        if (text.len) m->h1_in_article = inside;
        if (text.len) m->h1 = text;
    }
    read_dated_element(m, node);
}

/* ---- the title without the site's name ---- */

static bool folded_eq(eg_span a, eg_span b) {
    return a.len == b.len && a.len && eg_ascii_same(a.ptr, b.ptr, a.len);
}

static bool is_site_like(eg_span tail, eg_span site, bool bar) {
    static const char *const endings[] = {
        "news",    "times",     "post", "guardian", "herald", "journal", "tribune",  "telegraph",
        "reuters", ".com",      ".org", ".net",     ".co.uk", "online",  "magazine", "today",
        "gazette", "chronicle", "star", "press",    "bbc",    "cnn",     "world"};
    if (folded_eq(tail, site)) return true;
    if (bar) return tail.len <= 50;
    size_t words = 1;
    for (size_t i = 0; i < tail.len; i++) words += tail.ptr[i] == ' ';
    if (words > 4) return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (eg_ascii_ends(tail, endings[i])) return true;
    }
    return eg_span_starts(tail, EG_SPAN("The ")) && words <= 3;
}

static const char *const bars[] = {" | ", " :: ", " \xC2\xAB ", " \xC2\xBB "};
static const char *const dashes[] = {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "};

/* Cuts the end off behind the last such sign, when it is the site's name, or surely looks like one. */
static bool cut_end(eg_span *title, eg_span sign, eg_span site, bool bar, bool surely) {
    enum { SHORTEST = 12 }; /* bytes of a title */
    size_t last = title->len;
    for (size_t at = 0; (at = eg_span_search(*title, sign, at)) < title->len; at++) last = at;
    if (last == title->len || last < SHORTEST) return false;
    eg_span tail = eg_span_trim(eg_span_slice(*title, last + sign.len, title->len));
    if (surely ? !folded_eq(tail, site) : !is_site_like(tail, site, bar)) return false;
    *title = eg_span_trim(eg_span_slice(*title, 0, last));
    return true;
}

/* "Court frees editor | Example News" -> "Court frees editor"; also " - ", " – ", " — ", " :: ", " « ".
 * surely: only a name that is known to be the site's. */
static eg_span cut_site(eg_span title, eg_span site, bool surely) {
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < sizeof bars / sizeof *bars; i++)
            again |= cut_end(&title, eg_span_of(bars[i]), site, true, surely);
        for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
            again |= cut_end(&title, eg_span_of(dashes[i]), site, false, surely);
    }
    return title;
}

/* The longest part between bars: "Example News | World | Court frees editor". */
static eg_span longest_part(eg_span title) {
    eg_span longest = {NULL, 0};
    for (size_t start = 0; start < title.len;) {
        size_t end = title.len, next = title.len;
        for (size_t i = 0; i < sizeof bars / sizeof *bars; i++) {
            eg_span bar = eg_span_of(bars[i]);
            size_t at = eg_span_search(title, bar, start);
            if (at < end) end = at, next = at + bar.len;
        }
        eg_span part = eg_span_trim(eg_span_slice(title, start, end));
        if (part.len > longest.len) longest = part;
        start = next;
    }
    return longest;
}

/* Whether the value was cut off, and the headline of the page is whole: "Court frees editor after…". */
static bool is_cut_off(eg_span value, eg_span h1) {
    enum { LONG = 100 }; /* bytes; the length that some are cut at */
    static const char *const dots[] = {"\xE2\x80\xA6", "..."};
    eg_span start = value;
    for (size_t i = 0; i < 2; i++)
        if (eg_span_ends(value, eg_span_of(dots[i])))
            start = eg_span_trim(eg_span_slice(value, 0, value.len - strlen(dots[i])));
    return (start.len < value.len || value.len >= LONG) && h1.len > start.len && eg_span_starts(h1, start);
}

/* Whether the h1 is the name of the site: it stands outside of the article, and at an end of the page's
 * title, of which it is not the longest part. */
static bool is_logo(const meta *m) {
    eg_span page = m->page_title;
    bool at_end = eg_span_starts(page, m->h1) || eg_span_ends(page, m->h1);
    return !m->h1_in_article && m->h1.len && at_end && !folded_eq(longest_part(page), m->h1);
}

static eg_span choose_title(meta *m) {
    eg_span title = m->title.value;
    if (is_logo(m)) m->site = m->h1, m->h1 = (eg_span){NULL, 0};
    if (!title.len || (m->h1.len >= 12 && eg_span_starts(title, m->h1)) || is_cut_off(title, m->h1))
        title = m->h1;
    if (title.len && folded_eq(title, m->h1) && !folded_eq(title, m->site))
        return cut_site(title, m->site, true);
    /* the page's title often is the headline and the site's name: an h1 that names the site is a logo */
    if (!title.len || (folded_eq(title, m->site) && m->page_title.len)) title = longest_part(m->page_title);
    return cut_site(title, m->site, false);
}

eg_span eg_html_text(eg_arena *a, xmlNode *node, size_t limit) {
    char *out = eg_arena_alloc(a, limit + 1);
    size_t len = 0, nodes = 0;
    bool skip = false;
    for (xmlNode *n = node; n && len < limit && nodes < limit; n = eg_html_next(n, node, skip), nodes++) {
        skip = n != node && eg_html_is_unread(n);
        if (skip) continue;
        bool gap = n->type == XML_ELEMENT_NODE && (eg_html_is(n, "br") || eg_html_is_block(n));
        if (gap && len && out[len - 1] != ' ') out[len++] = ' ';
        if (n->type != XML_TEXT_NODE && n->type != XML_CDATA_SECTION_NODE) continue;
        for (const char *p = (const char *)n->content; p && *p && len < limit; p++) {
            if (!eg_ascii_is_space(*p))
                out[len++] = *p;
            else if (len && out[len - 1] != ' ')
                out[len++] = ' ';
        }
    }
    if (len == limit) { /* no half character */
        while (len && ((unsigned char)out[len - 1] & 0xC0) == 0x80) len--;
        if (len && ((unsigned char)out[len - 1] & 0x80)) len--;
    }
    return eg_span_trim((eg_span){out, len});
}

void eg_html_meta_read(eg_arena *a, xmlNode *root, const eg_lexicon *lexicon, eg_html_meta *out) {
    meta m = {.arena = a, .lexicon = lexicon, .date.rank = NO_RANK, .title.rank = NO_RANK};
    for (xmlNode *node = root; node; node = eg_html_next(node, root, false))
        if (node->type == XML_ELEMENT_NODE) read_element(&m, node);
    *out = (eg_html_meta){
        .title = choose_title(&m), .date = m.date.value, .why = m.date.why, .weak = m.date.rank >= RANK_WEAK};
}
