/* Plain text and Markdown: lines -> paragraphs.
 * In: text and its line starts. Out: paragraphs, those that Markdown marks as headings with their zone.
 * Refuses to render Markdown: links and emphasis stay as they are written, so that offsets stay true.
 * Example: in a file whose lines all break near column 72, "…said on\nMonday…" is one paragraph. */
#include "text/plain.h"

#include <string.h>

#include "text/ascii.h"
#include "text/mail.h"
#include "text/stamp.h"
#include "text/utf8.h"

enum {
    WIDEST = 110,      /* characters of a line in a text wrapped by hand */
    NARROWEST = 28,    /* of its longest lines */
    SAMPLE = 2000,     /* lines that decide it */
    FRONT_MATTER = 60, /* lines */
    AHEAD = 24,        /* lines brought near beforehand: a long text has left the caches by now */
};

typedef struct reader {
    eg_article *article;
    eg_arena *arena;
    size_t width; /* characters of the longest lines of a text wrapped by hand; 0 = it is not */
    bool markdown, mail;
} reader;

eg_span eg_plain_line(const eg_article *x, size_t i) {
    size_t end = i + 1 < x->lines.len ? x->lines.items[i + 1] : x->text.len;
    eg_span s = eg_span_slice(x->text, x->lines.items[i], end);
    if (i == 0 && eg_span_starts(s, EG_SPAN("\xEF\xBB\xBF"))) s = eg_span_slice(s, 3, s.len);
    return eg_span_trim(s);
}

static eg_span line_at(const reader *r, size_t i) {
    return eg_plain_line(r->article, i);
}

static size_t offset_of(const reader *r, eg_span s) {
    return (size_t)(s.ptr - r->article->text.ptr);
}

static bool is_indented(const reader *r, size_t i, eg_span s) {
    return offset_of(r, s) - r->article->lines.items[i] >= 2;
}

static size_t first_word(eg_span s) {
    return eg_utf8_length(eg_span_slice(s, 0, eg_span_find(s, ' ', 0)));
}

/* ---- is the text wrapped by hand? ---- */

/* The width that nearly all lines keep to; 0 when there is none that a hand-wrapped text could have. */
static size_t common_width(const reader *r, size_t first, size_t end) {
    size_t of_length[WIDEST + 1] = {0}, longer = 0, total = 0, most = (end - first) / 20;
    for (size_t i = first; i < end; i++) {
        eg_span s = line_at(r, i);
        if (!s.len) continue;
        size_t length = s.len > WIDEST * 4 ? s.len : eg_utf8_length(s);
        /* what stands at both ends of a line is of the page, not of the text */
        if (length <= WIDEST && eg_span_search(s, EG_SPAN("   "), 0) < s.len) continue;
        total++;
        if (length <= WIDEST)
            of_length[length]++;
        else if (++longer > most)
            return 0; /* nearly always soon */
    }
    size_t spare = total / 20, width = WIDEST;
    if (longer > spare) return 0;
    for (; width > NARROWEST && longer + of_length[width] <= spare; width--) longer += of_length[width];
    return width > NARROWEST ? width : 0;
}

static bool ends_open(eg_span s) {
    return !strchr(".!?:;\"')]", s.ptr[s.len - 1]) && !eg_span_ends(s, EG_SPAN("\xE2\x80\x9D"));
}

/* Lines from first to end follow each other without blank lines, break inside sentences, and break where the
 * next word would not have fitted. */
static size_t wrapped_width(const reader *r, size_t first, size_t end) {
    if (end > first + SAMPLE) end = first + SAMPLE;
    size_t width = common_width(r, first, end), pairs = 0, broken = 0, full = 0;
    if (!width) return 0;
    eg_span last = {NULL, 0};
    for (size_t i = first; i < end; i++) {
        eg_span s = line_at(r, i);
        if (last.len && s.len) {
            pairs++;
            broken += ends_open(last) && s.ptr[0] >= 'a' && s.ptr[0] <= 'z';
            full += eg_utf8_length(last) + 1 + first_word(s) > width - width / 12;
        }
        last = s;
    }
    return pairs >= 2 && broken * 5 >= pairs && full * 10 >= pairs * 6 ? width : 0;
}

/* ---- Markdown ---- */

/* "# Heading": its level; the marks are cut off *s. 0 = no heading. */
static int cut_heading(eg_span *s) {
    size_t level = 0;
    while (level < s->len && s->ptr[level] == '#') level++;
    if (level == 0 || level > 6 || level == s->len || s->ptr[level] != ' ') return 0;
    size_t end = s->len;
    while (end > level && (s->ptr[end - 1] == '#' || s->ptr[end - 1] == ' ')) end--;
    *s = eg_span_trim(eg_span_slice(*s, level, end));
    return s->len ? (int)level : 0;
}

/* Cuts "> ", "- ", "* ", "+ " and "1. " off; whether there was one. */
static bool cut_item(eg_span *s) {
    size_t n = 0;
    while (n < s->len && n < 3 && s->ptr[n] >= '0' && s->ptr[n] <= '9') n++;
    if (n ? n >= s->len || (s->ptr[n] != '.' && s->ptr[n] != ')') : !s->len || !strchr(">-*+", s->ptr[0]))
        return false;
    if (n + 1 >= s->len || s->ptr[n + 1] != ' ') return false;
    *s = eg_span_trim(eg_span_slice(*s, n + 1, s->len));
    return s->len > 0;
}

/* "=====" or "-----" below a line makes it a heading of level 1 or 2. */
static int underline_level(eg_span s) {
    if (s.len < 3 || (s.ptr[0] != '=' && s.ptr[0] != '-')) return 0;
    for (size_t i = 1; i < s.len; i++)
        if (s.ptr[i] != s.ptr[0]) return 0;
    return s.ptr[0] == '=' ? 1 : 2;
}

/* "**Heading**", a line that is all bold. */
static bool cut_bold(eg_span *s) {
    if (s->len < 6 || s->len > 120 || !eg_span_starts(*s, EG_SPAN("**")) || !eg_span_ends(*s, EG_SPAN("**")))
        return false;
    eg_span inner = eg_span_slice(*s, 2, s->len - 2);
    if (eg_span_search(inner, EG_SPAN("**"), 0) < inner.len || strchr(".:,", inner.ptr[inner.len - 1]))
        return false;
    *s = inner;
    return true;
}

/* Only marks such as "* * *" or "-----": a rule between parts, no paragraph. */
static bool is_rule(eg_span s) {
    for (size_t i = 0; i < s.len; i++)
        if (!strchr("-=*_~# ", s.ptr[i])) return false;
    return true;
}

/* ---- paragraphs ---- */

static void push(reader *r, eg_span s, size_t line, eg_zone zone) {
    if (!s.len) return;
    size_t start = offset_of(r, s);
    eg_vec_push(r->arena, &r->article->paragraphs,
                (eg_paragraph){(uint32_t)start, (uint32_t)(start + s.len), (uint32_t)line + 1, zone});
}

/* The first heading is the title when nothing stands before it. */
static eg_zone heading_zone(const reader *r, int level) {
    const eg_article *x = r->article;
    bool first = !x->title.len;
    for (size_t i = 0; i < x->paragraphs.len && first; i++)
        first = x->paragraphs.items[i].zone >= EG_ZONE_READMORE;
    return first && level <= 2 ? EG_ZONE_TITLE : EG_ZONE_SUBTITLE;
}

/* Whether line i, which is not blank, goes on with the paragraph of the line before it. */
static bool goes_on(const reader *r, size_t i, eg_span before, eg_span s) {
    if (is_rule(s) || (r->mail && s.ptr[0] == '>')) return false;
    eg_span cut = s;
    if (r->markdown && (cut_heading(&cut) || cut_item(&cut))) return false;
    if (is_indented(r, i, s) && !is_indented(r, i - 1, before)) return false;
    /* a word that would easily have fitted was put on a new line for a reason */
    return eg_utf8_length(before) + 1 + first_word(s) > r->width - r->width / 4;
}

/* Adds to a paragraph the lines after line i that go on with it; returns the line after them. */
static size_t add_lines(const reader *r, size_t i, eg_span *s) {
    if (!r->width) return i + 1;
    size_t lines = r->article->lines.len;
    eg_span last = line_at(r, i);
    for (i++; i < lines; i++) {
        eg_span next = line_at(r, i);
        if (!next.len || !goes_on(r, i, last, next)) break;
        s->len = (size_t)(next.ptr + next.len - s->ptr);
        last = next;
    }
    return i;
}

/* Reads the paragraph that begins at line i, which is not blank; returns the line after it. */
static size_t read_paragraph(reader *r, size_t i, eg_span s) {
    size_t lines = r->article->lines.len, line = i;
    if (is_rule(s)) return i + 1;
    if (r->markdown) {
        int level = cut_heading(&s);
        int under = !level && i + 1 < lines ? underline_level(line_at(r, i + 1)) : 0;
        if (level || under) {
            push(r, s, line, heading_zone(r, level + under));
            return i + 1 + (under != 0);
        }
        if (eg_span_starts(s, EG_SPAN("![")) && s.ptr[s.len - 1] == ')') {
            push(r, s, line, EG_ZONE_CAPTION);
            return i + 1;
        }
        if (cut_bold(&s)) {
            push(r, s, line, heading_zone(r, 3));
            return i + 1;
        }
        while (cut_item(&s)) continue;
    }
    i = add_lines(r, i, &s);
    push(r, s, line, EG_ZONE_BODY);
    return i;
}

/* Lines that are no part of the story. */
static void push_lines(reader *r, size_t first, size_t end) {
    for (; first < end; first++) push(r, line_at(r, first), first, EG_ZONE_BOILERPLATE);
}

/* ---- front matter: "---", "title: …", "date: …", "---" ---- */

/* The value of "key: value" without quotation marks. */
static bool field_value(eg_span s, const char *key, eg_span *value) {
    size_t n = strlen(key);
    if (s.len <= n || !eg_ascii_starts(s, key) || s.ptr[n] != ':') return false;
    eg_span v = eg_span_trim(eg_span_slice(s, n + 1, s.len));
    if (v.len >= 2 && (v.ptr[0] == '"' || v.ptr[0] == '\'') && v.ptr[v.len - 1] == v.ptr[0])
        v = eg_span_slice(v, 1, v.len - 1);
    *value = eg_span_trim(v);
    return value->len > 0;
}

static void read_field(reader *r, eg_span s, size_t line) {
    static const char *const dates[] = {"date", "published", "pubdate", "publishdate", "date_published"};
    eg_article *x = r->article;
    eg_span value;
    if (field_value(s, "title", &value)) {
        if (!x->title.len) x->title = value;
        push(r, value, line, EG_ZONE_TITLE);
        return;
    }
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        if (x->meta_date.len || !field_value(s, dates[i], &value)) continue;
        x->meta_date = eg_stamp_date(r->arena, x->lexicon, value);
        if (x->meta_date.len) x->meta_why = eg_arena_printf(r->arena, "front matter %s", dates[i]);
    }
    push(r, s, line, field_value(s, "author", &value) ? EG_ZONE_CREDIT : EG_ZONE_BOILERPLATE);
}

/* The line after the front matter; 0 when there is none. */
static size_t read_front_matter(reader *r) {
    size_t lines = r->article->lines.len, end = 1;
    if (!r->markdown || !lines || !eg_span_eq(line_at(r, 0), EG_SPAN("---"))) return 0;
    for (;; end++) {
        if (end >= lines || end > FRONT_MATTER) return 0;
        eg_span s = line_at(r, end);
        if (eg_span_eq(s, EG_SPAN("---")) || eg_span_eq(s, EG_SPAN("..."))) break;
    }
    for (size_t i = 1; i < end; i++) read_field(r, line_at(r, i), i);
    return end + 1;
}

static void read_lines(reader *r, size_t i, size_t end) {
    while (i < end) {
        if (i + AHEAD < end) __builtin_prefetch(r->article->text.ptr + r->article->lines.items[i + AHEAD]);
        eg_span s = line_at(r, i);
        size_t quoted = r->mail && s.len ? eg_mail_quoted(r->article, i) : 0;
        if (quoted) push_lines(r, i, i + quoted);
        i = quoted ? i + quoted : s.len ? read_paragraph(r, i, s) : i + 1;
    }
}

void eg_plain_read(eg_arena *a, eg_article *article, bool markdown) {
    reader r = {.article = article, .arena = a, .markdown = markdown};
    size_t end = article->lines.len, first = markdown ? 0 : eg_mail_header(a, article);
    r.mail = first > 0;
    if (r.mail) end = eg_mail_end(article, first);
    r.width = wrapped_width(&r, first, end);
    read_lines(&r, r.mail ? first : read_front_matter(&r), end);
    push_lines(&r, end, article->lines.len);
}
