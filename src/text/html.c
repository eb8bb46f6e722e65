/* Web pages: HTML -> the text of the article in it.
 * In: a page in UTF-8. Out: paragraphs with what the markup says of them, title, date. Refuses to run,
 * load or follow anything. libxml2 reads the markup; html_main chooses the part, html_meta the title.
 * Example: "<h1>Dam opens</h1><p>The <b>dam</b> opened.</p>" gives "Dam opens\n\nThe dam opened." */
#include "text/html.h"

#include <libxml/HTMLparser.h>
#include <limits.h>
#include <string.h>

#include "text/ascii.h"
#include "text/html_main.h"
#include "text/html_meta.h"
#include "text/utf8.h"

enum {
    SHORT_LABEL = 90, /* bytes of a bold line that heads what follows */
    LONGEST_LINK = 200
};

/* Writes paragraphs into one text. */
typedef struct writer {
    eg_arena *arena;
    eg_page *page;
    EG_VEC(char) text;
    size_t start;             /* of the paragraph that is being written */
    size_t size, links, bold; /* its bytes without white space; those in links; those in bold */
    eg_zone zone;
    bool told;   /* the story has begun: there was a body paragraph */
    bool space;  /* white space is due before the next character */
    bool broken; /* the last thing was a line break */
} writer;

static void put(writer *w, const char *bytes, size_t n) {
    for (size_t i = 0; i < n; i++) eg_vec_push(w->arena, &w->text, bytes[i]);
}

/* ---- paragraphs ---- */

/* What a paragraph without a zone of its own looks like: all bold is a heading, all link a link. */
static eg_zone zone_by_look(const writer *w, eg_span s) {
    char last = s.ptr[s.len - 1];
    if (w->zone != EG_ZONE_BODY || strchr(".,;:\"", last)) return w->zone;
    bool closed = eg_span_ends(s, EG_SPAN("\xE2\x80\x9D"));
    if (w->bold == w->size && s.len <= SHORT_LABEL && !closed) return EG_ZONE_SUBTITLE;
    if (w->links * 10 >= w->size * 9 && s.len <= LONGEST_LINK && w->size > 12) return EG_ZONE_READMORE;
    return w->zone;
}

static void begin_paragraph(writer *w) {
    if (w->text.len) put(w, "\n\n", 2);
    w->start = w->text.len;
    w->size = w->links = w->bold = 0;
    w->space = w->broken = false;
}

static void end_paragraph(writer *w) {
    if (w->text.len == w->start) return;
    eg_span s = eg_span_trim((eg_span){w->text.items + w->start, w->text.len - w->start});
    if (!s.len) {
        w->text.len = w->start; /* no-break spaces only */
        w->size = w->links = w->bold = 0;
        w->space = w->broken = false;
        return;
    }
    size_t start = (size_t)(s.ptr - w->text.items);
    eg_paragraph p = {(uint32_t)start, (uint32_t)(start + s.len), 0, zone_by_look(w, s)};
    eg_vec_push(w->arena, &w->page->paragraphs, p);
    w->told = w->told || p.zone == EG_ZONE_BODY;
    begin_paragraph(w);
}

static void break_line(writer *w) {
    if (w->broken) end_paragraph(w); /* two breaks part paragraphs */
    w->broken = w->text.len > w->start;
    w->space = false;
}

/* ---- text ---- */

/* References such as &#146; mean Windows-1252, which browsers know and the parser does not. */
static int32_t mend(int32_t cp) {
    static const uint16_t windows[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                         0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                         0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                         0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    return cp >= 0x80 && cp <= 0x9F ? windows[cp - 0x80] : cp;
}

static void put_character(writer *w, int32_t cp, const eg_html_note *note) {
    char bytes[4];
    if (w->text.len == w->start)
        w->zone = note->zone;
    else if (w->zone != note->zone) /* an inline element speaks for its paragraph only when it is all of it */
        w->zone = eg_html_note_of(note->block)->zone;
    if (w->broken && w->text.len > w->start)
        put(w, "\n", 1);
    else if (w->space && w->text.len > w->start)
        put(w, " ", 1);
    w->space = w->broken = false;
    size_t n = eg_utf8_encode(mend(cp), bytes);
    put(w, bytes, n);
    w->size += n;
    w->links += note->in_link ? n : 0;
    w->bold += note->in_bold ? n : 0;
}

static bool is_space(int32_t cp) {
    return cp == ' ' || (cp >= '\t' && cp <= '\r');
}

static void put_text(writer *w, const xmlNode *node, bool keep_lines) {
    const eg_html_note *note = eg_html_note_of(node->parent);
    eg_span s = eg_span_of((const char *)node->content);
    for (size_t at = 0; note && at < s.len;) {
        int32_t cp;
        at += eg_utf8_decode(s, at, &cp);
        if (keep_lines && cp == '\n')
            break_line(w);
        else if (is_space(cp))
            w->space = true;
        else if (cp > ' ' && cp != 0x7F)
            put_character(w, cp, note);
    }
}

/* ---- the walk ---- */

static bool same_words(eg_span a, eg_span b) {
    size_t i = 0, k = 0;
    for (;; i++, k++) {
        while (i < a.len && is_space(a.ptr[i])) i++;
        while (k < b.len && is_space(b.ptr[k])) k++;
        if (i == a.len || k == b.len) return i == a.len && k == b.len;
        if (a.ptr[i] != b.ptr[k]) return false;
    }
}

/* The zone of an element by its name; that of its class and of the elements around it come first. */
static void set_zone(writer *w, const xmlNode *node, eg_html_note *note, const xmlNode *top) {
    const eg_html_note *above = node == top ? NULL : eg_html_note_of(node->parent);
    if (note->zone == EG_ZONE_BODY && above) note->zone = above->zone;
    const char *name = (const char *)node->name;
    bool heading = name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0';
    if (heading) note->zone = name[1] == '1' && !w->told ? EG_ZONE_TITLE : EG_ZONE_SUBTITLE;
    if (note->zone != EG_ZONE_BODY) return;
    if (eg_html_is(node, "figure") || eg_html_is(node, "figcaption") || eg_html_is(node, "caption"))
        note->zone = EG_ZONE_CAPTION;
    else if (eg_html_is(node, "address") || eg_html_is(node, "time"))
        note->zone = EG_ZONE_CREDIT;
}

/* Whether the children of a node are to be walked. */
static bool enter(writer *w, xmlNode *node, const xmlNode *top, size_t *pre) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) put_text(w, node, *pre > 0);
    eg_html_note *note = eg_html_note_of(node);
    if (!note || note->dropped) return false;
    if (eg_html_is(node, "br")) break_line(w);
    if (eg_html_is_block(node)) end_paragraph(w);
    set_zone(w, node, note, top);
    *pre += eg_html_is(node, "pre");
    bool again = eg_html_is(node, "h1") && w->page->title.len &&
                 same_words(eg_html_text(w->arena, node, w->page->title.len + 100), w->page->title);
    return !again;
}

static void leave(writer *w, const xmlNode *node, size_t *pre) {
    const eg_html_note *note = eg_html_note_of(node);
    if (!note || note->dropped) return;
    if (eg_html_is_block(node)) end_paragraph(w);
    *pre -= eg_html_is(node, "pre");
}

static void write_article(writer *w, xmlNode *top) {
    size_t pre = 0;
    for (xmlNode *node = top;;) {
        if (enter(w, node, top, &pre) && node->children) {
            node = node->children;
            continue;
        }
        leave(w, node, &pre);
        while (node != top && !node->next) {
            node = node->parent;
            leave(w, node, &pre);
        }
        if (node == top) break;
        node = node->next;
    }
    end_paragraph(w);
}

static void write_page(eg_arena *a, xmlNode *root, const eg_lexicon *lexicon, eg_page *out) {
    writer w = {.arena = a, .page = out};
    xmlNode *top = eg_html_choose(a, root);
    eg_html_meta meta;
    eg_html_meta_read(a, root, lexicon, &meta);
    out->title = eg_arena_copy(a, meta.title);
    out->date = meta.date;
    out->why = meta.why;
    out->weak = meta.weak;
    if (out->title.len) {
        put(&w, out->title.ptr, out->title.len);
        w.zone = EG_ZONE_TITLE;
        w.size = out->title.len;
        end_paragraph(&w);
    }
    write_article(&w, top);
    while (w.text.len && w.text.items[w.text.len - 1] == '\n') w.text.len--;
    if (w.text.len) put(&w, "\n", 1);
    out->text = (eg_span){w.text.items, w.text.len};
}

/* ---- parsing ---- */

/* "<br", "<img" and the like have no end tag. */
static bool is_void_tag(eg_span tag) {
    static const char *const names[] = {"br",     "img",  "meta",  "link", "input", "hr",
                                        "source", "area", "embed", "wbr",  "col",   "track"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (eg_ascii_starts(tag, names[i])) return true;
    return false;
}

/* Whether deep nesting may be allowed. The parser gives up at 256 levels unless told otherwise, for good
 * reason: each end tag searches all open elements. Their product bounds the work. */
static bool may_be_deep(eg_span source) {
    size_t open = 0, deepest = 0, ends = 0;
    for (size_t at = 0; (at = eg_span_find(source, '<', at)) < source.len; at++) {
        eg_span tag = eg_span_slice(source, at + 1, at + 9);
        if (!tag.len) break;
        if (tag.ptr[0] == '/') {
            ends++;
            open -= open > 0;
        } else if (eg_ascii_is_letter(tag.ptr[0]) && !is_void_tag(tag) && ++open > deepest) {
            deepest = open;
        }
    }
    return deepest == 0 || ends < 400000000 / deepest;
}

static htmlDocPtr parse(eg_span source, eg_page *out) {
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                        HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
    htmlParserCtxtPtr context = htmlNewParserCtxt();
    if (!context) eg_out_of_memory(sizeof *context);
    if (may_be_deep(source)) context->options |= XML_PARSE_HUGE; /* no HTML_PARSE_… option sets it */
    htmlDocPtr doc = htmlCtxtReadMemory(context, source.ptr, (int)source.len, NULL, "UTF-8", options);
    const xmlError *last = xmlCtxtGetLastError(context);
    out->cut = context->disableSAX; /* set when the parser has halted */
    out->cut_line = last && last->line > 0 ? (size_t)last->line : 1;
    htmlFreeParserCtxt(context);
    return doc;
}

void eg_html_prepare(void) {
    xmlInitParser();
}

void eg_html_read(eg_arena *a, eg_span source, const eg_lexicon *lexicon, eg_page *out) {
    *out = (eg_page){.date = {NULL, 0}};
    if (eg_span_starts(source, EG_SPAN("\xEF\xBB\xBF"))) source = eg_span_slice(source, 3, source.len);
    out->cut = source.len > INT_MAX;
    out->cut_line = 1;
    if (!source.len || out->cut) return;
    htmlDocPtr doc = parse(source, out);
    xmlNode *root = doc ? xmlDocGetRootElement(doc) : NULL;
    if (root) write_page(a, root, lexicon, out);
    xmlFreeDoc(doc);
}

/* ---- sniffing ---- */

/* After byte order mark, white space, comments and XML declaration. */
static eg_span skip_prolog(eg_span s) {
    if (eg_span_starts(s, EG_SPAN("\xEF\xBB\xBF"))) s = eg_span_slice(s, 3, s.len);
    for (;;) {
        s = eg_span_trim(s);
        eg_span end = eg_span_starts(s, EG_SPAN("<!--"))    ? EG_SPAN("-->")
                      : eg_span_starts(s, EG_SPAN("<?xml")) ? EG_SPAN("?>")
                                                            : (eg_span){NULL, 0};
        if (!end.len) return s;
        s = eg_span_slice(s, eg_span_search(s, end, 0) + end.len, s.len);
    }
}

bool eg_html_sniff(eg_span path, eg_span source) {
    static const char *const starts[] = {"<!doctype html", "<html", "<head", "<body"};
    eg_span s = skip_prolog(source);
    if (!s.len || s.ptr[0] != '<') {
        bool named =
            eg_ascii_ends(path, ".html") || eg_ascii_ends(path, ".htm") || eg_ascii_ends(path, ".xhtml");
        size_t tag = named ? eg_span_find(s, '<', 0) : s.len;
        return tag < s.len &&
               (eg_span_search(s, EG_SPAN("</"), 0) < s.len || eg_span_search(s, EG_SPAN("<p"), 0) < s.len);
    }
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (eg_ascii_starts(s, starts[i])) return true;
    return eg_ascii_ends(path, "html") || eg_ascii_ends(path, ".htm");
}
