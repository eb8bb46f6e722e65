/* Date stamps: dates in metadata and date lines of articles.
 * In: one short text, the words that name months. Out: ISO 8601, or whether it is a date line. Refuses dates
 * inside running text, which are the business of find/date, and refuses to guess between day and month.
 * Example: "Mon, 19 Aug 2019 18:30:00 GMT" gives "2019-08-19"; "03/04/2019" gives nothing. */
#include "text/stamp.h"

#include <string.h>

#include "base/civil.h"
#include "text/ascii.h"

enum { LONGEST = 100 }; /* bytes of a stamp or date line */

/* A run of letters or of digits. */
typedef struct piece {
    eg_span text;
    int number; /* -1 = a word */
    int month;  /* of a word, 1..12; 0 = names no month */
    char after; /* the byte that follows; 0 at the end */
} piece;

enum { MOST_PIECES = 16 };

static bool next_piece(const eg_lexicon *lexicon, eg_span s, size_t *at, piece *out) {
    while (*at < s.len && !eg_ascii_is_digit(s.ptr[*at]) && !eg_ascii_is_letter(s.ptr[*at])) ++*at;
    if (*at == s.len) return false;
    size_t start = *at;
    bool digits = eg_ascii_is_digit(s.ptr[start]);
    while (*at < s.len && (digits ? eg_ascii_is_digit(s.ptr[*at]) : eg_ascii_is_letter(s.ptr[*at]))) ++*at;
    *out = (piece){.text = eg_span_slice(s, start, *at), .number = -1};
    out->after = *at < s.len ? s.ptr[*at] : '\0';
    if (!digits) {
        out->month = eg_lexicon_month(lexicon, out->text);
    } else {
        out->number = 0;
        for (size_t i = start; i < *at && out->number < 100000000; i++)
            out->number = out->number * 10 + (s.ptr[i] - '0');
    }
    return true;
}

static bool is_year(const piece *p) {
    return p->text.len == 4 && p->number >= 1500 && p->number <= 2200;
}

static bool is_day(const piece *p) {
    return p->number >= 1 && p->number <= 31 && p->text.len <= 2;
}

static bool is_ordinal(const piece *p) {
    static const char *const endings[] = {"st", "nd", "rd", "th"};
    for (size_t i = 0; i < 4; i++)
        if (eg_ascii_is(p->text, endings[i])) return true;
    return false;
}

static bool set(eg_civil *date, int year, int month, int day) {
    if (!eg_civil_valid(year, month, day)) return false;
    *date = (eg_civil){year, month, day};
    return true;
}

/* "20190819" */
static bool compact_date(const piece *p, eg_civil *date) {
    int n = p->number;
    return p->text.len == 8 && n >= 15000101 && n <= 22001231 && set(date, n / 10000, n / 100 % 100, n % 100);
}

/* "19.08.2019", "08/19/2019": only where one of the two numbers can be no month, or dots part them. */
static bool numeric_date(const piece *p, eg_civil *date) {
    if (p[0].number < 1 || p[1].number < 1 || !is_year(&p[2]) || p[0].text.len > 2 || p[1].text.len > 2)
        return false;
    if (p[0].after != p[1].after || !strchr("./-", p[0].after)) return false;
    if (p[0].after == '.' || p[0].number > 12 || p[0].number == p[1].number)
        return set(date, p[2].number, p[1].number, p[0].number);
    return p[1].number > 12 && set(date, p[2].number, p[0].number, p[1].number);
}

/* A date that begins with piece p, of which n are left; the number of pieces it takes, 0 = none. A day of
 * 0 stands for a whole month. */
static size_t date_at(const piece *p, size_t n, eg_civil *date) {
    if (compact_date(p, date)) return 1;
    if (is_year(p) && (p->after == '-' || p->after == '/' || p->after == '.') && n >= 2) {
        if (n >= 3 && p[1].after == p->after && is_day(&p[2]) && p[1].text.len <= 2 &&
            set(date, p->number, p[1].number, p[2].number))
            return 3;
        bool more = n >= 3 && p[1].after == p->after && p[2].number >= 0; /* a day that is none */
        if (more || p[1].text.len != 2 || !set(date, p->number, p[1].number, 1)) return 0;
        date->day = 0;
        return 2;
    }
    if (n >= 3 && numeric_date(p, date)) return 3;
    if (is_day(p) && n >= 3) {
        size_t month = is_ordinal(&p[1]) ? 2 : 1;
        if (n > month + 1 && p[month].month && is_year(&p[month + 1]) &&
            set(date, p[month + 1].number, p[month].month, p->number))
            return month + 2;
    }
    if (p->month && n >= 3 && is_day(&p[1])) {
        size_t year = is_ordinal(&p[2]) ? 3 : 2;
        if (n > year && is_year(&p[year]) && set(date, p[year].number, p->month, p[1].number))
            return year + 1;
    }
    return 0;
}

static size_t take_pieces(const eg_lexicon *lexicon, eg_span s, piece *pieces) {
    size_t count = 0, at = 0;
    while (count < MOST_PIECES && next_piece(lexicon, s, &at, &pieces[count])) count++;
    return count;
}

eg_span eg_stamp_date(eg_arena *a, const eg_lexicon *lexicon, eg_span s) {
    piece pieces[MOST_PIECES];
    eg_civil date;
    size_t count = take_pieces(lexicon, eg_span_slice(s, 0, LONGEST), pieces);
    for (size_t i = 0; i < count; i++) {
        if (!date_at(&pieces[i], count - i, &date)) continue;
        if (!date.day) return eg_arena_printf(a, "%04d-%02d", date.year, date.month);
        return eg_arena_printf(a, "%04d-%02d-%02d", date.year, date.month, date.day);
    }
    return (eg_span){NULL, 0};
}

/* Words that go with a date in a date line. */
static bool goes_with_date(eg_span word) {
    static const char *const words[] = {
        "published", "updated", "posted",  "created", "modified", "first", "last", "date",      "dated",
        "on",        "at",      "and",     "of",      "am",       "pm",    "a",    "p",         "m",
        "gmt",       "utc",     "bst",     "est",     "edt",      "cst",   "cdt",  "mst",       "mdt",
        "pst",       "pdt",     "cet",     "cest",    "ist",      "hkt",   "sgt",  "aest",      "aedt",
        "jst",       "eat",     "sast",    "et",      "pt",       "t",     "z",    "h",         "hrs",
        "monday",    "tuesday", "friday",  "sunday",  "saturday", "mon",   "tue",  "tues",      "wed",
        "thu",       "thur",    "thurs",   "fri",     "sat",      "sun",   "ago",  "wednesday", "thursday",
        "issued",    "release", "story",   "article", "st",       "nd",    "rd",   "th",        "time",
        "local",     "hours",   "minutes",
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (eg_ascii_is(word, words[i])) return true;
    return false;
}

static bool holds_digit(eg_span s) {
    for (size_t i = 0; i < s.len; i++)
        if (eg_ascii_is_digit(s.ptr[i])) return true;
    return false;
}

bool eg_stamp_line(const eg_lexicon *lexicon, eg_span s) {
    piece pieces[MOST_PIECES];
    eg_civil date;
    if (s.len > LONGEST || s.len < 6 || !holds_digit(s)) return false;
    size_t count = take_pieces(lexicon, s, pieces), dates = 0;
    if (!count || count == MOST_PIECES) return false;
    for (size_t i = 0; i < count;) {
        size_t taken = date_at(&pieces[i], count - i, &date);
        dates += taken > 0;
        if (!taken && pieces[i].number < 0 && !goes_with_date(pieces[i].text)) return false;
        if (!taken && pieces[i].number > 60 && pieces[i].text.len != 4) return false;
        i += taken ? taken : 1;
    }
    return dates > 0;
}
