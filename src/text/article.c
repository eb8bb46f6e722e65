/* Articles: bytes of a file -> text, paragraphs, zones, title, publication date.
 * In: a file's path and bytes. Out: an eg_article. Refuses what is no text; everything else gives an
 * article, if need be an empty one.
 * Example: "Court frees editor\n\nA court in Tunis freed …\n" has a title and one body paragraph. */
#include "text/article.h"

#include "text/ascii.h"
#include "text/charset.h"
#include "text/html.h"
#include "text/join.h"
#include "text/plain.h"
#include "text/zone.h"

bool eg_article_wanted(eg_span name) {
    static const char *const endings[] = {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (eg_ascii_ends(name, endings[i])) return true;
    return false;
}

/* Line feeds end lines; in texts that have none, carriage returns do. */
static void split_lines(eg_arena *a, eg_article *x) {
    char end = eg_span_find(x->text, '\n', 0) < x->text.len ? '\n' : '\r';
    eg_vec_push(a, &x->lines, 0);
    for (size_t at = 0; (at = eg_span_find(x->text, end, at)) < x->text.len;)
        eg_vec_push(a, &x->lines, (uint32_t)++at);
}

uint32_t eg_article_line(const eg_article *article, uint32_t offset) {
    size_t low = 0, high = article->lines.len; /* the line is in [low, high) */
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (article->lines.items[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return (uint32_t)low + 1;
}

bool eg_article_next(const eg_article *article, eg_article *part) {
    eg_paragraph *all = article->paragraphs.items;
    size_t count = article->paragraphs.len, first = 0;
    if (part->to) {
        if (part->to >= article->to) return false;
        first = (size_t)(part->paragraphs.items - all) + part->paragraphs.len;
    }
    size_t next = first;
    while (next < count && (next == first || all[next].end - all[first].start <= EG_ARTICLE_PART)) next++;
    *part = *article;
    part->paragraphs.cap = part->paragraphs.len = next - first;
    if (first) part->paragraphs.items = &all[first], part->from = all[first].start;
    if (next < count) part->to = all[next].start;
    return true;
}

static void read_page(eg_arena *a, eg_article *x, eg_diag *d) {
    eg_page page;
    eg_html_read(a, x->text, x->lexicon, &page);
    if (page.cut)
        eg_diag_say(d, EG_WARNING, (eg_place){.file = x->path, .line = page.cut_line},
                    "the page is not read from here on, as its markup is too deep or too long; save the "
                    "article as text");
    x->markup = true;
    x->text = page.text;
    x->title = page.title;
    x->meta_date = page.date;
    x->meta_why = page.why;
    x->meta_weak = page.weak;
    split_lines(a, x);
    for (size_t i = 0; i < page.paragraphs.len; i++) {
        eg_paragraph p = page.paragraphs.items[i];
        p.line = eg_article_line(x, p.start);
        eg_vec_push(a, &x->paragraphs, p);
    }
}

bool eg_article_read(eg_arena *a, eg_span path, eg_span bytes, const eg_lexicon *lexicon, unsigned threads,
                     eg_article *out, eg_diag *d) {
    eg_span text;
    if (!eg_charset_decode(a, path, bytes, &text, d)) return false;
    *out = (eg_article){.path = path, .text = text, .lexicon = lexicon};
    if (eg_html_sniff(path, text)) {
        read_page(a, out, d);
    } else {
        out->text = eg_join_words(a, text, lexicon);
        split_lines(a, out);
        eg_plain_read(a, out, eg_ascii_ends(path, ".md") || eg_ascii_ends(path, ".markdown"));
    }
    eg_zone_assign(a, out, threads);
    out->to = UINT32_MAX;
    return true;
}
