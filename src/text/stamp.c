/* Date stamps: dates in metadata and date lines of articles.
 * In: one short text, the words that name months. Out: ISO 8601, or whether it is a date line. Refuses dates
 * inside running text, which are the business of find/date, and refuses to guess between day and month.
 * Example: "Mon, 19 Aug 2019 18:30:00 GMT" gives "2019-08-19"; "03/04/2019" gives nothing. */
#include "text/stamp.h"

#include <string.h>

#include "base/civil.h"
#include "base/eight.h"
#include "text/ascii.h"

enum { LONGEST = 100 }; /* bytes of a stamp or date line */

/* A run of letters or of digits. */
typedef struct piece {
    eg_span text;
    int number;  /* -1 = a word */
    int month;   /* of a word, 1..12; 0 = names no month */
    char after;  /* the byte that follows; 0 at the end */
    bool beside; /* a word that goes with dates: "19[th]", "19 [of] August", "[Published]", "10 [a].[m]." */
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
        bool glued = start > 0 && eg_ascii_is_digit(s.ptr[start - 1]);
        out->month = eg_lexicon_month(lexicon, out->text);
        out->beside = !out->month && (out->text.len == 1 || (glued && out->text.len == 2) ||
                                      eg_lexicon_goes_with_date(lexicon, out->text));
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

/* The piece at i, or the one after the words beside it. */
static size_t past_words(const piece *p, size_t n, size_t i) {
    while (i < n && p[i].beside) i++;
    return i;
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

/* The piece behind a time of day and its zone: "18:30:00 EDT" at i; i when there is none. */
static size_t past_clock(const piece *p, size_t n, size_t i) {
    if (i + 3 >= n || p[i].after != ':' || p[i + 1].after != ':' || p[i + 2].number < 0) return i;
    return p[i + 3].number < 0 ? i + 4 : i + 3;
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
    size_t second = past_words(p, n, 1), third = past_words(p, n, second + 1);
    if (p->month) third = past_clock(p, n, third); /* Mon Aug 19 18:30:00 EDT 2019 */
    if (third >= n || !is_year(&p[third])) return 0;
    if (is_day(p) && p[second].month && set(date, p[third].number, p[second].month, p->number))
        return third + 1;
    if (p->month && is_day(&p[second]) && set(date, p[third].number, p->month, p[second].number))
        return third + 1;
    return 0;
}

static size_t take_pieces(const eg_lexicon *lexicon, eg_span s, piece *pieces) {
    size_t count = 0, at = 0;
    while (count < MOST_PIECES && next_piece(lexicon, s, &at, &pieces[count])) count++;
    return count;
}

/* "1566239400", "1566239400000": seconds or milliseconds since 1970, from 2001 on. */
static bool clock_count(eg_span s, eg_civil *date) {
    enum { DAY = 86400 };
    int64_t seconds = 0;
    if ((s.len != 10 && s.len != 13) || s.ptr[0] < '1' || s.ptr[0] > '4') return false;
    for (size_t i = 0; i < s.len; i++) {
        if (!eg_ascii_is_digit(s.ptr[i])) return false;
        if (i < 10) seconds = seconds * 10 + (s.ptr[i] - '0');
    }
    *date = eg_civil_of((eg_day)(seconds / DAY));
    return true;
}

eg_span eg_stamp_date(eg_arena *a, const eg_lexicon *lexicon, eg_span s) {
    piece pieces[MOST_PIECES];
    eg_civil date;
    size_t count = take_pieces(lexicon, eg_span_slice(s, 0, LONGEST), pieces);
    bool counted = clock_count(eg_span_trim(s), &date);
    for (size_t i = 0; i < count; i++) {
        if (!counted && !date_at(&pieces[i], count - i, &date)) continue;
        if (!date.day) return eg_arena_printf(a, "%04d-%02d", date.year, date.month);
        return eg_arena_printf(a, "%04d-%02d-%02d", date.year, date.month, date.day);
    }
    return (eg_span){NULL, 0};
}

static bool holds_digit(eg_span s) {
    uint64_t digits = 0;
    for (size_t i = 0; i < s.len && !digits; i += 8)
        digits = eg_eight_digits(eg_eight_part(s.ptr + i, s.len - i));
    return digits != 0;
}

/* A word that goes with no date. */
static bool is_other_word(const piece *p) {
    return p->number < 0 && !p->month && !p->beside;
}

bool eg_stamp_line(const eg_lexicon *lexicon, eg_span s) {
    piece pieces[MOST_PIECES];
    eg_civil date;
    if (s.len > LONGEST || s.len < 6 || !holds_digit(s)) return false;
    size_t count = 0, dates = 0, at = 0;
    for (; count < MOST_PIECES && next_piece(lexicon, s, &at, &pieces[count]); count++)
        if (is_other_word(&pieces[count])) return false;
    if (count == MOST_PIECES) return false;
    for (size_t i = 0; i < count;) {
        size_t taken = date_at(&pieces[i], count - i, &date);
        dates += taken > 0;
        if (!taken && pieces[i].number > 60 && pieces[i].text.len != 4) return false;
        i += taken ? taken : 1;
    }
    return dates > 0;
}
