/* Lines: the wordings by which news sites set their furniture apart from the story.
 * In: one paragraph. Out: its zone, as far as it shows without its neighbours. Refuses long paragraphs and
 * those that open with a quotation mark: losing a sentence of the story is worse than keeping a link.
 * Example: "READ: What we know so far" is EG_ZONE_READMORE; "(Reuters, AFP)" is EG_ZONE_CREDIT. */
#include "text/line.h"

#include <string.h>

#include "base/eight.h"
#include "text/ascii.h"
#include "text/stamp.h"

enum {
    LONGEST = 600,      /* bytes; more is always body */
    LONGEST_LINK = 200, /* a link to another article */
    LONGEST_MID = 160,  /* boilerplate between body paragraphs that its opening does not show */
    LONGEST_CREDIT = 140,
    LONGEST_LABEL = 150,
    OPENING = 64, /* bytes that are compared with openings */
};

/* A paragraph, and its beginning folded: ASCII letters lower case, curly apostrophes straight, runs of white
 * space one space. */
typedef struct line {
    eg_span text;
    char fold[OPENING + 1];
    size_t folded; /* bytes in fold */
    char stop;     /* eg_line_stop */
} line;

/* ---- reading a line ---- */

static void fold_start(line *l) {
    eg_span s = l->text;
    size_t n = 0;
    for (size_t i = 0; i < s.len && n < OPENING; i++) {
        uint64_t before = n && l->fold[n - 1] == ' ' ? 0x80 : 0;
        for (; i + 8 <= s.len && n + 8 <= OPENING; i += 8, n += 8) { /* nearly always */
            uint64_t v = eg_eight_load(s.ptr + i);
            if ((v & EG_EIGHT_HIGH) || !eg_eight_tidy(v, &before)) break;
            eg_eight_store(l->fold + n, eg_eight_lower(v));
        }
        if (i == s.len || n == OPENING) break;
        char c = eg_ascii_lower(s.ptr[i]);
        if (eg_ascii_is_space(c)) {
            if (n && l->fold[n - 1] == ' ') continue;
            c = ' ';
        } else if (c == '\xE2' && eg_span_starts(eg_span_slice(s, i, s.len), EG_SPAN("\xE2\x80\x99"))) {
            c = '\'';
            i += 2;
        } else if (c == '\xC2' && eg_span_starts(eg_span_slice(s, i, s.len), EG_SPAN("\xC2\xA0"))) {
            c = ' ';
            i += 1;
        }
        l->fold[n++] = c;
    }
    l->fold[n] = '\0';
    l->folded = n;
    l->stop = eg_line_stop(s);
}

/* A closing quotation mark or bracket at the end; its length, 0 = none. */
static size_t closing_mark(eg_span s) {
    static const char *const wide[] = {"\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", "\xE3\x80\x8D"};
    if (!s.len) return 0;
    char last = s.ptr[s.len - 1];
    if ((unsigned char)last < 0x80) return last && strchr("\"')]*_", last) ? 1 : 0;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (eg_span_ends(s, eg_span_of(wide[i]))) return strlen(wide[i]);
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
    if ((unsigned char)last < 0x80) return last && strchr("!?:;,", last) ? last : 0;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (eg_span_ends(s, eg_span_of(wide[i].bytes))) return wide[i].twin;
    return 0;
}

size_t eg_line_words(eg_span s) {
    size_t words = 0;
    for (size_t i = 0; i < s.len; i++)
        words += !eg_ascii_is_space(s.ptr[i]) && (i == 0 || eg_ascii_is_space(s.ptr[i - 1]));
    return words;
}

static bool opens_with_quote(eg_span s) {
    static const char *const wide[] = {"\xE2\x80\x9C", "\xE2\x80\x98", "\xC2\xAB", "\xE2\x80\x9E"};
    if (!s.len) return false;
    if ((unsigned char)s.ptr[0] < 0x80) return s.ptr[0] == '"' || s.ptr[0] == '\'';
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (eg_span_starts(s, eg_span_of(wide[i]))) return true;
    return false;
}

bool eg_line_is_label(eg_span s) {
    if (s.len > LONGEST_LABEL || opens_with_quote(s)) return false;
    char stop = eg_line_stop(s);
    return stop == 0 || stop == '?' || stop == '!';
}

bool eg_line_is_dated(const eg_lexicon *lexicon, eg_span s) {
    if (!s.len || s.ptr[s.len - 1] != ')') return false;
    size_t open = s.len - 1, least = s.len > 40 ? s.len - 40 : 0;
    while (open > least && s.ptr[open] != '(') open--;
    return s.ptr[open] == '(' && open > 40 && eg_stamp_line(lexicon, eg_span_slice(s, open + 1, s.len - 1));
}

/* ---- rules ---- */

static bool rest_is_empty(const line *l, size_t at) {
    for (; at < l->folded; at++)
        if (eg_ascii_is_wordish(l->fold[at]) && !eg_ascii_is_digit(l->fold[at])) return false;
    return l->folded < OPENING;
}

static bool written_in_capitals(const line *l, size_t n) {
    for (size_t i = 0; i < n && i < l->text.len; i++)
        if (eg_ascii_is_lower(l->text.ptr[i])) return false;
    return true;
}

/* Whether an opening of n bytes counts in this line; mark as in wording.h. */
static bool allowed(const line *l, char mark, size_t n) {
    bool open = l->stop != '.' && l->stop != ',' && l->stop != ';';
    switch (mark) {
    case '~': return open && l->text.len <= LONGEST_LINK;
    case '<': return l->text.len <= LONGEST_CREDIT;
    case '=': return rest_is_empty(l, n);
    case '^': return open && written_in_capitals(l, n);
    default: return true;
    }
}

static eg_zone zone_of_mark(char mark) {
    switch (mark) {
    case 'r': return EG_ZONE_READMORE;
    case 'c': return EG_ZONE_CREDIT;
    case 'p': return EG_ZONE_CAPTION;
    default: return EG_ZONE_BOILERPLATE;
    }
}

/* Whether s may begin with the words once it is folded: it does, up to where folding changes something. */
static bool may_begin(eg_span s, const char *words) {
    for (size_t i = 0; words[i]; i++) {
        if (i == s.len) return false;
        char c = eg_ascii_lower(s.ptr[i]);
        if (c != words[i]) return eg_ascii_is_space(c) || (unsigned char)c >= 0x80;
    }
    return true;
}

/* Whether an opening of n bytes that a name or a year should follow begins a sentence: "Written by lawyers
 * for", "Copyright holders sued". */
static bool begins_sentence(const line *l, const char *words, size_t n) {
    if (!eg_span_ends(eg_span_of(words), EG_SPAN(" by")) && strcmp(words, "copyright") != 0) return false;
    while (n < l->text.len && !eg_ascii_is_wordish(l->text.ptr[n])) n++;
    return n < l->text.len && eg_ascii_is_lower(l->text.ptr[n]);
}

/* The zone of the longest opening that counts. */
static eg_zone zone_of_opening(const eg_wording *wording, line *l) {
    size_t count, longest = 0;
    const char *const *openings = eg_wording_openings(wording, l->text, &count);
    if (!count) return EG_ZONE_BODY;
    eg_zone zone = EG_ZONE_BODY;
    for (size_t i = 0; i < count; i++) {
        const char *words = openings[i] + 2;
        if (!may_begin(l->text, words)) continue;
        if (!l->folded) fold_start(l); /* most lines get by without */
        size_t n = strlen(words);
        if (n <= longest || n > l->folded || memcmp(words, l->fold, n) != 0) continue;
        bool inside_word = eg_ascii_is_letter(words[n - 1]) && eg_ascii_is_wordish(l->fold[n]);
        if (inside_word || !allowed(l, openings[i][1], n) || begins_sentence(l, words, n)) continue;
        eg_zone found = zone_of_mark(openings[i][0]);
        if (found == EG_ZONE_READMORE && l->text.len > LONGEST_LINK) continue;
        zone = found;
        longest = n;
    }
    return zone;
}

/* Every word with a capital, but for a few small ones: a name or several. */
static bool all_names(eg_span s) {
    static const char *const small[] = {"and", "of",  "for", "in",  "at",  "the", "with", "de",
                                        "van", "von", "der", "al",  "bin", "da",  "di",   "la",
                                        "le",  "el",  "du",  "dos", "den", "ter"};
    size_t names = 0;
    for (size_t i = 0; i < s.len;) {
        while (i < s.len && !eg_ascii_is_wordish(s.ptr[i])) i++;
        size_t start = i;
        while (i < s.len && !eg_ascii_is_space(s.ptr[i])) i++;
        if (i == start) break;
        eg_span word = eg_span_slice(s, start, i);
        bool known = false;
        for (size_t k = 0; k < sizeof small / sizeof *small; k++)
            known |= eg_span_starts(word, eg_span_of(small[k])) && word.len <= strlen(small[k]) + 1;
        if (!known && eg_ascii_is_lower(word.ptr[0])) return false;
        names += !known;
    }
    return names > 0;
}

/* "By Jane Doe", "By JANE DOE and John Roe in Paris" */
static bool is_byline(eg_span s) {
    if (s.len > 100 || s.len < 6 || !eg_ascii_starts(s, "by ") || eg_line_stop(s) == '.') return false;
    return eg_line_words(s) <= 14 && all_names(eg_span_slice(s, 3, s.len));
}

static bool is_agency(eg_span word) {
    static const char *const agencies[] = {
        "AP",     "AFP",       "Reuters",   "REUTERS",      "dpa",      "DPA",      "EFE", "ANSA",
        "Xinhua", "Bloomberg", "EPA",       "epa",          "Getty",    "PTI",      "ANI", "IANS",
        "TASS",   "Tass",      "Interfax",  "UPI",          "PA",       "KNA",      "epd", "Kyodo",
        "Yonhap", "CNA",       "Bernama",   "Shutterstock", "NurPhoto", "Agencies", "AAP", "APA",
        "SID",    "CP",        "ITAR-TASS", "RIA",          "Alamy",    "NYT",      "MTI", "PAP",
        "ANP",    "Belga",     "Anadolu",   "AA",           "WAM",      "SPA"};
    if (word.len < 2 || word.len > 12) return false;
    for (size_t i = 0; i < sizeof agencies / sizeof *agencies; i++)
        if (agencies[i][0] == word.ptr[0] && eg_span_eq(word, eg_span_of(agencies[i]))) return true;
    return false;
}

/* Words of s that name agencies, and the others; 0 once there are more others than so many. */
static size_t count_agencies(eg_span s, size_t most, size_t *others) {
    size_t found = 0;
    *others = 0;
    for (size_t i = 0; i < s.len;) {
        while (i < s.len && !eg_ascii_is_wordish(s.ptr[i])) i++;
        size_t start = i;
        while (i < s.len && (eg_ascii_is_wordish(s.ptr[i]) || s.ptr[i] == '-')) i++;
        if (i == start) break;
        bool agency = is_agency(eg_span_slice(s, start, i));
        found += agency;
        *others += !agency;
        if (*others > most) return 0;
    }
    return found;
}

/* "(Reuters, AP)", "jd/kl (AFP, dpa)", "JANE DOE/AFP/Getty Images", "© Reuters": agencies, and little else.
 */
static bool is_agency_line(eg_span s) {
    if (s.len > 80) return false;
    char stop = eg_line_stop(s);
    if (stop == '.' || stop == ',') return false;
    size_t open = eg_span_find(s, '(', 0), others;
    bool bracketed = open <= 25 && s.ptr[s.len - 1] == ')';
    bool slashed = eg_span_find(s, '/', 0) < s.len || eg_span_starts(s, EG_SPAN("\xC2\xA9"));
    if (!bracketed && !slashed && s.len > 40) return false;
    size_t found = count_agencies(s, bracketed ? s.len : slashed ? 6 : 0, &others);
    if (!found) return false;
    if (bracketed) return others <= found + 2 && (open == 0 || eg_line_words(eg_span_slice(s, 0, open)) <= 2);
    return !slashed || all_names(s);
}

/* "3 min read", "5 minutes ago" */
static bool is_clock_line(line *l) {
    if (l->text.len > 30 || !eg_ascii_is_digit(l->text.ptr[0])) return false;
    fold_start(l);
    return strstr(l->fold, " min read") || strstr(l->fold, "minute read") ||
           (l->folded > 4 && strcmp(l->fold + l->folded - 4, " ago") == 0);
}

eg_zone eg_line_zone(const eg_wording *wording, const eg_lexicon *lexicon, eg_span s, bool near_end) {
    if (s.len > LONGEST || s.len < 2 || opens_with_quote(s)) return EG_ZONE_BODY;
    line l;
    l.text = s;
    l.folded = 0;
    eg_zone zone = zone_of_opening(wording, &l);
    if (zone != EG_ZONE_BODY) return zone;
    if (is_byline(s) || is_agency_line(s) || eg_stamp_line(lexicon, s)) return EG_ZONE_CREDIT;
    if (is_clock_line(&l)) return EG_ZONE_BOILERPLATE;
    if ((near_end || s.len <= LONGEST_MID) && eg_wording_phrase(wording, s)) return EG_ZONE_BOILERPLATE;
    return EG_ZONE_BODY;
}
