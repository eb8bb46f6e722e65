/* Zones: telling the story from what stands around it.
 * In: the paragraphs of an article, those told by markup already marked. Out: a zone for each, and a title.
 * Refuses to drop prose from the middle: whatever is not plainly furniture is body.
 * Example: a first line without full stop is the title; a short line without one between two body
 * paragraphs is a subtitle; after the closing newsletter line, a run of headlines is teasers. */
#include "text/zone.h"

#include <stdlib.h>

#include "base/crew.h"
#include "text/ascii.h"
#include "text/line.h"
#include "text/stamp.h"
#include "text/utf8.h"

enum {
    MARKED_AT_ONCE = 1024, /* paragraphs; far more than an article of a newspaper has */
    AHEAD = 24,            /* those brought near beforehand: a long text has left the caches by now */
    LAST_PARAGRAPHS = 40,  /* paragraphs of the end that are looked at closely */
    HEAD_PARAGRAPHS = 6,   /* those before the title that may be furniture */
    PAGES = 3,             /* on which a line stands that belongs to none of them */
    PAGE_TOP = 3,          /* paragraphs of the first that may be title and date */
    TITLE_CHARACTERS = 180,
    TITLE_WORDS = 32,
    STANDFIRST = 400, /* bytes */
    SUBTITLE_BYTES = 90,
    SUBTITLE_WORDS = 12,
    PROSE = 50,       /* bytes of a sentence that a subtitle may head */
    LIST_LINKS = 12,  /* headlines that may follow "Related articles" */
    SHOWN_TITLE = 90, /* bytes of a title made from a sentence */
};

static eg_span text_of(const eg_article *x, size_t i) {
    const eg_paragraph *p = &x->paragraphs.items[i];
    return eg_span_slice(x->text, p->start, p->end);
}

static eg_zone zone_of(const eg_article *x, size_t i) {
    return x->paragraphs.items[i].zone;
}

static void set_zone(eg_article *x, size_t i, eg_zone zone) {
    x->paragraphs.items[i].zone = zone;
}

static bool is_body(const eg_article *x, size_t i) {
    return zone_of(x, i) == EG_ZONE_BODY;
}

/* Ends as a sentence does. */
static bool is_sentence(eg_span s) {
    char stop = eg_line_stop(s);
    return stop == '.' || stop == '!' || stop == '?';
}

typedef struct marking {
    eg_article *article;
    const eg_wording *wording;
} marking;

/* Of a paragraph, where it begins and ends: most lines show by that that they are body. */
static void bring_near(const eg_article *x, size_t i) {
    __builtin_prefetch(x->text.ptr + x->paragraphs.items[i].start);
    __builtin_prefetch(x->text.ptr + x->paragraphs.items[i].end - 1);
}

/* The paragraphs [first, end), by what each says of itself. */
static void mark_some(void *user, size_t place, size_t first, size_t end) {
    const marking *m = user;
    eg_article *x = m->article;
    (void)place;
    for (size_t i = first; i < end; i++) {
        if (i + AHEAD < end) bring_near(x, i + AHEAD);
        if (!is_body(x, i) && zone_of(x, i) != EG_ZONE_SUBTITLE) continue;
        bool near_end = x->paragraphs.len - i <= LAST_PARAGRAPHS;
        eg_zone zone = eg_line_zone(m->wording, x->lexicon, text_of(x, i), near_end);
        if (zone == EG_ZONE_BODY) continue;
        /* "Watch: …" and "Read: …" may well be the headline */
        if (i == 0 && (zone == EG_ZONE_READMORE || zone == EG_ZONE_CAPTION)) continue;
        set_zone(x, i, zone);
    }
}

static void mark_lines(eg_article *x, unsigned threads) {
    marking m = {x, eg_wording_get()};
    eg_parts parts = {.count = x->paragraphs.len,
                      .step = MARKED_AT_ONCE,
                      .threads = threads,
                      .work = mark_some,
                      .user = &m};
    eg_parts_run(&parts);
}

/* ---- pages: what stands at the top and the bottom of each ---- */

/* A line without its figures, and the paragraph that it is. */
typedef struct page_line {
    uint64_t words;
    size_t i;
} page_line;

static int by_words(const void *x, const void *y) {
    const page_line *a = x, *b = y;
    return a->words != b->words ? (a->words > b->words) - (a->words < b->words)
                                : (a->i > b->i) - (a->i < b->i);
}

static uint64_t words_of(eg_span s) {
    uint64_t hash = 1;
    for (size_t i = 0; i < s.len; i++)
        if (!eg_ascii_is_digit(s.ptr[i]) && !eg_ascii_is_space(s.ptr[i]))
            hash = eg_hash_mix(hash ^ (unsigned char)s.ptr[i], 0x9E3779B97F4A7C15ULL);
    return hash;
}

/* Lines without full stop that come again, whatever numbers are in them, as pages number themselves and
 * repeat what they are of. At the top of the text they may be title and date. */
static void mark_page_lines(eg_arena *a, eg_article *x) {
    EG_VEC(page_line) lines = {0};
    if (x->markup || x->paragraphs.len < PAGES) return;
    for (size_t i = 0; i < x->paragraphs.len; i++)
        if (is_body(x, i) && eg_line_is_label(text_of(x, i)))
            eg_vec_push(a, &lines, (page_line){words_of(text_of(x, i)), i});
    if (lines.len < PAGES) return;
    qsort(lines.items, lines.len, sizeof *lines.items, by_words);
    for (size_t i = 0, end; i < lines.len; i = end) {
        for (end = i; end < lines.len && lines.items[end].words == lines.items[i].words; end++) continue;
        for (size_t k = i; k < end && end - i >= PAGES; k++)
            if (lines.items[k].i >= PAGE_TOP) set_zone(x, lines.items[k].i, EG_ZONE_BOILERPLATE);
    }
}

/* "THE EXAMPLE COURIER          Saturday, July 1, 2023" */
static bool is_masthead(eg_arena *a, const eg_article *x, eg_span s) {
    size_t gap = eg_span_search(s, EG_SPAN("   "), 0);
    return gap < s.len && eg_stamp_date(a, x->lexicon, eg_span_trim(eg_span_slice(s, gap, s.len))).len;
}

/* ---- the head: title, standfirst, byline ---- */

/* A capital within the first two letters: "Apple", "iPhone", "‘Fake’", "9/11". Scripts without case pass. */
static bool starts_like_a_title(eg_span s) {
    size_t letters = 0;
    for (size_t at = 0; at < s.len && letters < 2;) {
        int32_t cp;
        at += eg_utf8_decode(s, at, &cp);
        eg_char c = eg_char_class(cp);
        if (c == EG_CHAR_UPPER || c == EG_CHAR_DIGIT || c == EG_CHAR_LETTER) return true;
        letters += c == EG_CHAR_LOWER;
    }
    return false;
}

/* "… in the U.S.": the dot belongs to the word. */
static bool ends_in_dotted_word(eg_span s) {
    size_t n = s.len;
    return n > 4 && s.ptr[n - 1] == '.' && s.ptr[n - 3] == '.' &&
           eg_char_class(s.ptr[n - 2]) == EG_CHAR_UPPER;
}

/* A full stop inside, between a word of three letters or more and a capital. */
static bool holds_two_sentences(eg_span s) {
    for (size_t i = 4; i + 2 < s.len; i++)
        if (s.ptr[i] == '.' && s.ptr[i + 1] == ' ' && eg_char_class(s.ptr[i + 2]) == EG_CHAR_UPPER &&
            eg_char_class(s.ptr[i - 1]) == EG_CHAR_LOWER && eg_char_class(s.ptr[i - 2]) == EG_CHAR_LOWER &&
            eg_char_class(s.ptr[i - 3]) == EG_CHAR_LOWER)
            return true;
    return false;
}

static bool is_title(eg_span s) {
    if (s.len > TITLE_CHARACTERS * 4 || eg_utf8_length(s) > TITLE_CHARACTERS) return false;
    char stop = eg_line_stop(s);
    if (stop == '.' && !ends_in_dotted_word(s)) return false;
    if (stop == ':' || stop == ',' || stop == ';') return false;
    return eg_line_words(s) <= TITLE_WORDS && starts_like_a_title(s) && !holds_two_sentences(s);
}

/* Letters and digits only, folded: equal for two forms of one headline. */
static bool same_words(eg_span a, eg_span b) {
    for (size_t i = 0, k = 0;;) {
        int32_t x = 0, y = 0;
        while (i < a.len && x == 0) {
            i += eg_utf8_decode(a, i, &x);
            if (eg_char_class(x) <= EG_CHAR_SPACE) x = 0;
        }
        while (k < b.len && y == 0) {
            k += eg_utf8_decode(b, k, &y);
            if (eg_char_class(y) <= EG_CHAR_SPACE) y = 0;
        }
        if (x >= 'A' && x <= 'Z') x |= 0x20;
        if (y >= 'A' && y <= 'Z') y |= 0x20;
        if (x != y) return false;
        if (x == 0) return true;
    }
}

/* The paragraph that is the title; paragraphs.len when there is none. */
static size_t find_title(eg_arena *a, eg_article *x) {
    size_t n = x->paragraphs.len;
    for (size_t i = 0; i < n && i < HEAD_PARAGRAPHS; i++) {
        if (zone_of(x, i) == EG_ZONE_TITLE) return i;
        if (!is_body(x, i)) continue;
        if (!x->markup && is_masthead(a, x, text_of(x, i))) {
            set_zone(x, i, EG_ZONE_CREDIT);
            continue;
        }
        if (x->markup || !is_title(text_of(x, i))) return n;
        set_zone(x, i, EG_ZONE_TITLE);
        return i;
    }
    return n;
}

/* The first paragraph from i on that is none of the credit, caption and boilerplate lines of a head. */
static size_t skip_furniture(const eg_article *x, size_t i) {
    while (i < x->paragraphs.len && zone_of(x, i) >= EG_ZONE_READMORE) i++;
    return i;
}

/* The paragraphs right below the title: the headline once more, and the standfirst. The latter is a line
 * without full stop, or whatever stands between the title and a byline. */
static void mark_head(eg_arena *a, eg_article *x) {
    size_t n = x->paragraphs.len, title = find_title(a, x);
    if (title == n) return;
    if (!x->title.len) x->title = text_of(x, title);
    size_t i = skip_furniture(x, title + 1);
    while (i < n && zone_of(x, i) <= EG_ZONE_BODY && same_words(text_of(x, i), text_of(x, title))) {
        set_zone(x, i, EG_ZONE_TITLE);
        i = skip_furniture(x, i + 1);
    }
    if (i + 1 >= n || !is_body(x, i) || text_of(x, i).len > STANDFIRST) return;
    bool before_byline = i == title + 1 && zone_of(x, i + 1) == EG_ZONE_CREDIT;
    size_t next = skip_furniture(x, i + 1);
    if (next == n || zone_of(x, next) > EG_ZONE_BODY) return;
    char stop = eg_line_stop(text_of(x, i));
    bool open = stop == 0 && starts_like_a_title(text_of(x, i)) && is_sentence(text_of(x, next));
    if (before_byline || open) set_zone(x, i, EG_ZONE_SUBTITLE);
}

/* ---- between the paragraphs ---- */

/* A bare "Related articles" heads a list: the labels after it are links too. */
static void mark_link_lists(eg_article *x) {
    static const char *const heads[] = {"related", "more on",     "you m",    "recommended",
                                        "most ",   "top stories", "read more"};
    for (size_t i = 0; i < x->paragraphs.len; i++) {
        eg_span s = text_of(x, i);
        if (zone_of(x, i) != EG_ZONE_READMORE || s.len > 40) continue;
        bool head = false;
        for (size_t k = 0; k < sizeof heads / sizeof *heads; k++) head = head || eg_ascii_starts(s, heads[k]);
        if (!head || eg_line_words(s) > 5) continue;
        size_t end = i + 1;
        while (end < x->paragraphs.len && end - i <= LIST_LINKS && is_body(x, end) &&
               eg_line_is_label(text_of(x, end)) && eg_line_words(text_of(x, end)) >= 3)
            end++;
        if (end - i < 3) continue; /* one label may be a subtitle of the story */
        for (size_t k = i + 1; k < end; k++) set_zone(x, k, EG_ZONE_READMORE);
    }
}

static bool looks_like_subtitle(eg_span s) {
    if (s.len > SUBTITLE_BYTES || !eg_line_is_label(s) || eg_line_stop(s) == '!') return false;
    eg_char last = eg_char_class(s.ptr[s.len - 1]);
    bool closed = (unsigned char)s.ptr[s.len - 1] < 0x80 && last == EG_CHAR_OTHER && s.ptr[s.len - 1] != '?';
    return !closed && eg_line_words(s) <= SUBTITLE_WORDS && starts_like_a_title(s);
}

/* A label between two paragraphs of prose; links and pictures in between do not count. */
static void mark_subtitles(eg_article *x) {
    size_t n = x->paragraphs.len, before = n;
    for (size_t i = 0; i < n; i++) {
        if (zone_of(x, i) >= EG_ZONE_READMORE) continue;
        if (is_body(x, i) && before < n && looks_like_subtitle(text_of(x, i))) {
            size_t next = skip_furniture(x, i + 1);
            if (next < n && is_body(x, next) && is_body(x, before) && is_sentence(text_of(x, before)) &&
                is_sentence(text_of(x, next)) && text_of(x, next).len >= PROSE)
                set_zone(x, i, EG_ZONE_SUBTITLE);
        }
        before = i;
    }
}

/* ---- the tail ---- */

/* Subtitles that markup told may be headlines of other articles. */
static bool is_open(const eg_article *x, size_t i) {
    return is_body(x, i) || zone_of(x, i) == EG_ZONE_SUBTITLE;
}

/* Whether a paragraph may stand after the end of the story. */
static bool may_follow_the_end(const eg_article *x, size_t i) {
    if (zone_of(x, i) >= EG_ZONE_READMORE) return true;
    if (!is_open(x, i)) return false;
    eg_span s = text_of(x, i);
    return eg_line_is_label(s) || eg_line_is_dated(x->lexicon, s);
}

static bool is_closing(eg_zone zone) {
    return zone == EG_ZONE_BOILERPLATE || zone == EG_ZONE_CREDIT || zone == EG_ZONE_READMORE;
}

/* Where the tail's first closing line stands; to when there is none. */
static size_t find_closing(const eg_article *x, size_t from, size_t to) {
    while (from < to && !is_closing(zone_of(x, from))) from++;
    return from;
}

/* Labels after the closing line: one alone is furniture, a run of headlines are teasers. */
static void mark_labels_after_end(eg_article *x, size_t from) {
    size_t n = x->paragraphs.len;
    for (size_t i = from; i < n;) {
        size_t end = i, headlines = 0;
        for (; end < n && is_open(x, end); end++) headlines += eg_line_words(text_of(x, end)) >= 4;
        eg_zone zone = headlines >= 2 ? EG_ZONE_TEASER : EG_ZONE_BOILERPLATE;
        for (size_t k = i; k < end; k++) {
            bool teaser = eg_line_is_dated(x->lexicon, text_of(x, k)) || eg_line_words(text_of(x, k)) >= 4;
            set_zone(x, k, teaser ? zone : EG_ZONE_BOILERPLATE);
            if (eg_line_is_dated(x->lexicon, text_of(x, k))) set_zone(x, k, EG_ZONE_TEASER);
        }
        i = end < n && end == i ? end + 1 : end;
    }
}

/* The tail is the longest run of furniture, labels and dated summaries at the end. What follows its first
 * closing line is no part of the story. Without such a line, two dated summaries or more are teasers. */
static void mark_tail(eg_article *x) {
    size_t n = x->paragraphs.len, tail = n, labels = 0, prose = 0;
    while (tail > 0 && may_follow_the_end(x, tail - 1)) {
        tail--;
        if (is_open(x, tail)) labels += text_of(x, tail).len;
    }
    size_t closing = find_closing(x, tail, n), dated = 0;
    for (size_t i = 0; i < tail; i++)
        if (is_body(x, i)) prose += text_of(x, i).len;
    for (size_t i = tail; i < n; i++) dated += is_body(x, i) && eg_line_is_dated(x->lexicon, text_of(x, i));
    if (prose == 0) return;
    if (closing < n && (dated || labels < prose)) {
        mark_labels_after_end(x, closing + 1);
    } else if (dated >= 2) {
        for (size_t i = tail; i < n; i++)
            if (is_body(x, i) && eg_line_is_dated(x->lexicon, text_of(x, i))) set_zone(x, i, EG_ZONE_TEASER);
    }
}

/* ---- a title where there is none ---- */

/* Without the date that some exports put before the first sentence: "date 2019-08-19 The court …". */
static eg_span without_stamp(eg_span s) {
    size_t at = eg_span_starts(s, EG_SPAN("date ")) ? 5 : 0, digits = 0;
    while (at + digits < s.len &&
           ((s.ptr[at + digits] >= '0' && s.ptr[at + digits] <= '9') || s.ptr[at + digits] == '-'))
        digits++;
    bool date = digits == 10 && s.ptr[at + 4] == '-' && s.ptr[at + 7] == '-';
    return date ? eg_span_trim(eg_span_slice(s, at + digits, s.len)) : s;
}

/* The first sentence of the first telling paragraph, cut at a word. */
static void make_title(eg_arena *a, eg_article *x) {
    size_t i = 0;
    while (i < x->paragraphs.len && zone_of(x, i) > EG_ZONE_BODY) i++;
    if (i == x->paragraphs.len) return;
    eg_span s = text_of(x, i);
    s = without_stamp(eg_span_trim(eg_span_slice(s, 0, eg_span_find(s, '\n', 0))));
    size_t end = 0;
    while (end + 2 < s.len && end < SHOWN_TITLE && !(end > 20 && s.ptr[end] == '.' && s.ptr[end + 1] == ' '))
        end++;
    if (s.len <= SHOWN_TITLE || s.ptr[end] == '.') {
        x->title = s.len <= SHOWN_TITLE ? s : eg_span_slice(s, 0, end);
        return;
    }
    while (end > SHOWN_TITLE / 2 && s.ptr[end] != ' ') end--;
    if (s.ptr[end] != ' ') end = SHOWN_TITLE;
    while (end > 0 && ((unsigned char)s.ptr[end] & 0xC0) == 0x80) end--;
    eg_span cut = eg_span_trim(eg_span_slice(s, 0, end));
    x->title = eg_arena_printf(a, "%.*s\xE2\x80\xA6", (int)cut.len, cut.ptr);
}

void eg_zone_assign(eg_arena *a, eg_article *article, unsigned threads) {
    mark_lines(article, threads);
    mark_page_lines(a, article);
    mark_head(a, article);
    mark_link_lists(article);
    mark_tail(article);
    mark_subtitles(article);
    if (!article->title.len) make_title(a, article);
}
