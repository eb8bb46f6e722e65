/* Lines: the wordings by which news sites set their furniture apart from the story.
 * In: one paragraph. Out: its zone, as far as it shows without its neighbours. Refuses long paragraphs and
 * those that open with a quotation mark: losing a sentence of the story is worse than keeping a link.
 * Example: "READ: What we know so far" is EG_ZONE_READMORE; "(Reuters, AFP)" is EG_ZONE_CREDIT. */
#include "text/line.h"

#include <string.h>

#include "text/stamp.h"
#include "text/wording.h"

enum {
    LONGEST = 600,      /* bytes; more is always body */
    LONGEST_LINK = 200, /* a link to another article */
    LONGEST_MID = 240,  /* boilerplate between body paragraphs that its opening does not show */
    LONGEST_CREDIT = 140,
    LONGEST_LABEL = 150,
};

/* A paragraph beside its folded copy: ASCII letters lower case, curly apostrophes straight, runs of white
 * space one space. */
typedef struct line {
    eg_span text;
    char fold[LONGEST + 1];
    size_t len;
    char stop; /* eg_line_stop */
} line;

/* ---- reading a line ---- */

static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_alnum(char c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (unsigned char)c >= 0x80;
}

static bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

static void fold_line(eg_span s, line *l) {
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (is_upper(c)) c = (char)(c | 0x20);
        if (is_space(c)) {
            if (n && l->fold[n - 1] == ' ') continue;
            c = ' ';
        } else if (c == '\xE2' && s.len - i >= 3 && memcmp(s.ptr + i, "\xE2\x80\x99", 3) == 0) {
            c = '\'';
            i += 2;
        } else if (c == '\xC2' && s.len - i >= 2 && s.ptr[i + 1] == '\xA0') {
            c = ' ';
            i += 1;
        }
        l->fold[n++] = c;
    }
    l->fold[n] = '\0';
    l->len = n;
    l->text = s;
    l->stop = eg_line_stop(s);
}

/* A closing quotation mark or bracket at the end; its length, 0 = none. */
static size_t closing_mark(eg_span s) {
    static const char *const marks[] = {
        "\"", "'", ")", "]", "*", "_", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", "\xE3\x80\x8D"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (eg_span_ends(s, eg_span_of(marks[i]))) return strlen(marks[i]);
    return 0;
}

char eg_line_stop(eg_span s) {
    static const struct {
        const char *bytes;
        char twin;
    } wide[] = {{"\xE3\x80\x82", '.'}, {"\xEF\xBC\x81", '!'}, {"\xEF\xBC\x9F", '?'}, {"\xEF\xBC\x9A", ':'},
                {"\xD8\x9F", '?'},     {"\xE0\xA5\xA4", '.'}, {"\xDB\x94", '.'}};
    for (size_t n; (n = closing_mark(s)) > 0;) s.len -= n;
    if (!s.len) return 0;
    char last = s.ptr[s.len - 1];
    if (last == '.') return s.len > 2 && s.ptr[s.len - 2] == '.' ? 0 : '.';
    if (strchr("!?:;,", last)) return last;
    if ((unsigned char)last < 0x80) return 0;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (eg_span_ends(s, eg_span_of(wide[i].bytes))) return wide[i].twin;
    return 0;
}

size_t eg_line_words(eg_span s) {
    size_t words = 0;
    for (size_t i = 0; i < s.len; i++) words += !is_space(s.ptr[i]) && (i == 0 || is_space(s.ptr[i - 1]));
    return words;
}

static bool opens_with_quote(eg_span s) {
    static const char *const marks[] = {"\"",           "'",        "\xE2\x80\x9C",
                                        "\xE2\x80\x98", "\xC2\xAB", "\xE2\x80\x9E"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (eg_span_starts(s, eg_span_of(marks[i]))) return true;
    return false;
}

bool eg_line_is_label(eg_span s) {
    if (s.len > LONGEST_LABEL || opens_with_quote(s)) return false;
    char stop = eg_line_stop(s);
    return stop == 0 || stop == '?' || stop == '!';
}

bool eg_line_is_dated(eg_span s) {
    if (!s.len || s.ptr[s.len - 1] != ')') return false;
    size_t open = s.len - 1, least = s.len > 40 ? s.len - 40 : 0;
    while (open > least && s.ptr[open] != '(') open--;
    return s.ptr[open] == '(' && open > 40 && eg_stamp_line(eg_span_slice(s, open + 1, s.len - 1));
}

/* ---- rules ---- */

static bool rest_is_empty(const line *l, size_t at) {
    for (; at < l->len; at++)
        if (is_alnum(l->fold[at]) && !(l->fold[at] >= '0' && l->fold[at] <= '9')) return false;
    return true;
}

static bool written_in_capitals(const line *l, size_t n) {
    for (size_t i = 0; i < n && i < l->text.len; i++)
        if (is_lower(l->text.ptr[i])) return false;
    return true;
}

/* Whether an opening of n bytes counts in this line; mark as in wording.h. */
static bool allowed(const line *l, char mark, size_t n) {
    bool open = l->stop != '.' && l->stop != ',' && l->stop != ';';
    switch (mark) {
    case '~': return open && l->len <= LONGEST_LINK;
    case '<': return l->len <= LONGEST_CREDIT;
    case '=': return rest_is_empty(l, n);
    case '^': return open && written_in_capitals(l, n);
    default: return true;
    }
}

static bool opens_with(const line *l, eg_zone zone) {
    for (const char *const *w = eg_wordings(zone); *w; w++) {
        const char *words = *w + 1;
        if (words[0] != l->fold[0]) continue;
        size_t n = strlen(words);
        if (n > l->len || memcmp(words, l->fold, n) != 0) continue;
        bool inside_word = is_alnum(words[n - 1]) && is_alnum(l->fold[n]) && words[n - 1] > '9';
        if (!inside_word && allowed(l, **w, n)) return true;
    }
    return false;
}

static bool holds_wording(const line *l) {
    const char *const *phrases = eg_wordings_anywhere();
    uint32_t firsts = 0; /* letters that a phrase begins with */
    for (size_t i = 0; phrases[i]; i++) firsts |= 1U << (phrases[i][0] - 'a');
    for (size_t at = 0; at < l->len; at++) {
        char c = l->fold[at];
        if (!is_lower(c) || !(firsts >> (c - 'a') & 1) || (at && is_alnum(l->fold[at - 1]))) continue;
        for (size_t i = 0; phrases[i]; i++)
            if (phrases[i][0] == c && strncmp(l->fold + at, phrases[i], strlen(phrases[i])) == 0) return true;
    }
    return false;
}

/* Every word with a capital, but for a few small ones: a name or several. */
static bool all_names(eg_span s) {
    static const char *const small[] = {"and", "of",  "for", "in",  "at",  "the", "with", "de",
                                        "van", "von", "der", "al",  "bin", "da",  "di",   "la",
                                        "le",  "el",  "du",  "dos", "den", "ter"};
    size_t names = 0;
    for (size_t i = 0; i < s.len;) {
        while (i < s.len && !is_alnum(s.ptr[i])) i++;
        size_t start = i;
        while (i < s.len && !is_space(s.ptr[i])) i++;
        if (i == start) break;
        eg_span word = eg_span_slice(s, start, i);
        bool known = false;
        for (size_t k = 0; k < sizeof small / sizeof *small; k++)
            known |= eg_span_starts(word, eg_span_of(small[k])) && word.len <= strlen(small[k]) + 1;
        if (!known && is_lower(word.ptr[0])) return false;
        names += !known;
    }
    return names > 0;
}

/* "By Jane Doe", "By JANE DOE and John Roe in Paris" */
static bool is_byline(const line *l) {
    if (l->len > 100 || l->len < 6 || strncmp(l->fold, "by ", 3) != 0 || l->stop == '.') return false;
    return eg_line_words(l->text) <= 14 && all_names(eg_span_slice(l->text, 3, l->text.len));
}

static bool is_agency(eg_span word) {
    static const char *const agencies[] = {
        "AP",     "AFP",       "Reuters",   "REUTERS",      "dpa",      "DPA",      "EFE", "ANSA",
        "Xinhua", "Bloomberg", "EPA",       "epa",          "Getty",    "PTI",      "ANI", "IANS",
        "TASS",   "Tass",      "Interfax",  "UPI",          "PA",       "KNA",      "epd", "Kyodo",
        "Yonhap", "CNA",       "Bernama",   "Shutterstock", "NurPhoto", "Agencies", "AAP", "APA",
        "SID",    "CP",        "ITAR-TASS", "RIA",          "Alamy",    "NYT",      "MTI", "PAP",
        "ANP",    "Belga",     "Anadolu",   "AA",           "WAM",      "SPA"};
    for (size_t i = 0; i < sizeof agencies / sizeof *agencies; i++)
        if (eg_span_eq(word, eg_span_of(agencies[i]))) return true;
    return false;
}

/* Words of s that name agencies, and the others. */
static size_t count_agencies(eg_span s, size_t *others) {
    size_t found = 0;
    *others = 0;
    for (size_t i = 0; i < s.len;) {
        while (i < s.len && !is_alnum(s.ptr[i])) i++;
        size_t start = i;
        while (i < s.len && (is_alnum(s.ptr[i]) || s.ptr[i] == '-')) i++;
        if (i == start) break;
        bool agency = is_agency(eg_span_slice(s, start, i));
        found += agency;
        *others += !agency;
    }
    return found;
}

/* "(Reuters, AP)", "jd/kl (AFP, dpa)", "JANE DOE/AFP/Getty Images", "© Reuters": agencies, and little else.
 */
static bool is_agency_line(const line *l) {
    if (l->len > 80 || l->stop == '.' || l->stop == ',') return false;
    size_t others, found = count_agencies(l->text, &others);
    if (!found) return false;
    size_t open = eg_span_find(l->text, '(', 0);
    bool bracketed = open <= 25 && l->text.ptr[l->text.len - 1] == ')';
    bool slashed =
        eg_span_find(l->text, '/', 0) < l->text.len || eg_span_starts(l->text, EG_SPAN("\xC2\xA9"));
    if (bracketed)
        return others <= found + 2 && (open == 0 || eg_line_words(eg_span_slice(l->text, 0, open)) <= 2);
    return slashed ? others <= 6 && all_names(l->text) : others == 0;
}

/* "3 min read", "5 minutes ago" */
static bool is_clock_line(const line *l) {
    if (l->len > 30 || !(l->fold[0] >= '0' && l->fold[0] <= '9')) return false;
    return strstr(l->fold, " min read") || strstr(l->fold, "minute read") ||
           (l->len > 4 && strcmp(l->fold + l->len - 4, " ago") == 0);
}

eg_zone eg_line_zone(eg_span s, bool near_end) {
    if (s.len > LONGEST || !s.len || opens_with_quote(s)) return EG_ZONE_BODY;
    line l;
    fold_line(s, &l);
    if (l.len <= LONGEST_LINK && opens_with(&l, EG_ZONE_READMORE)) return EG_ZONE_READMORE;
    if (opens_with(&l, EG_ZONE_BOILERPLATE)) return EG_ZONE_BOILERPLATE;
    if (opens_with(&l, EG_ZONE_CAPTION)) return EG_ZONE_CAPTION;
    if (opens_with(&l, EG_ZONE_CREDIT)) return EG_ZONE_CREDIT;
    if (is_byline(&l) || is_agency_line(&l) || eg_stamp_line(s)) return EG_ZONE_CREDIT;
    if (is_clock_line(&l)) return EG_ZONE_BOILERPLATE;
    if ((near_end || l.len <= LONGEST_MID) && holds_wording(&l)) return EG_ZONE_BOILERPLATE;
    return EG_ZONE_BODY;
}
