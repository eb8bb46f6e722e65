/* Times made of figures: 2019-08-19, 07.08.2019, 8/19/2019, the 1990s, 2009-10, in 2011, 10:30 a.m.
 * In: a token that begins with a digit. Out: its date, year, decade or time of day.
 * Refuses figures that do not read as times: money, scores, versions, telephone numbers, quantities
 * ("2000 soldiers"). Which of 07 and 08 is the month, the whole document decides later.
 * Example: "In 2011 the 2009-10 budget" gives 2011 and 2009/2010. */
#include <string.h>

#include "find/date_rules.h"

/* ---- dates of three figures ---- */

typedef struct figure_date {
    int n[3];
    size_t len[3], end; /* end: byte offset after it */
    char separator;
} figure_date;

static bool is_digit(eg_span text, size_t at) {
    return at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9';
}

/* Three figures with the same separator between them, no more digits around. */
static bool read_three(eg_span text, size_t at, figure_date *out) {
    for (int k = 0; k < 3; k++) {
        size_t start = at;
        out->n[k] = 0;
        for (; is_digit(text, at) && at - start < 4; at++) out->n[k] = out->n[k] * 10 + (text.ptr[at] - '0');
        out->len[k] = at - start;
        if (!out->len[k] || is_digit(text, at)) return false;
        if (k == 2) break;
        char c = at < text.len ? text.ptr[at] : 0;
        if (!c || !strchr("-./", c) || (k == 1 && c != out->separator)) return false;
        out->separator = c;
        at++;
    }
    out->end = at;
    return !(at < text.len && strchr("-./", text.ptr[at]) && is_digit(text, at + 1));
}

/* "T10:00:00+02:00" after a date: part of the stamp. */
static size_t skip_stamp_time(eg_span text, size_t at) {
    if (at + 1 >= text.len || text.ptr[at] != 'T' || !is_digit(text, at + 1)) return at;
    while (at < text.len && strchr("T0123456789:+-.Z", text.ptr[at])) at++;
    while (at > 0 && strchr(".-+:", text.ptr[at - 1])) at--;
    return at;
}

static bool day_and_month(int year, int a, int b) {
    return eg_civil_valid(year, a, b) || eg_civil_valid(year, b, a);
}

/* The match ends at this byte. */
static void close_figures(const eg_date_scan *s, size_t end, eg_date_match *m) {
    m->end = (uint32_t)end;
    while (m->last < s->last && eg_date_token(s, m->last)->start < m->end) m->last++;
    m->day = true;
    m->by = "figure date";
}

/* "on 14.08.", "the rule of 14.08.", "(14.08.)", "12.08. to 14.08."; not "version 12.10." */
static bool announces_day(const eg_date_scan *s, uint32_t at) {
    if (at == s->first) return true;
    const eg_time_word *lead = eg_date_word(s, at - 1, EG_TIME_LEAD);
    if (lead) return strcmp(lead->code, "ON_OR_BEFORE") != 0; /* fell by 12.10. points */
    return eg_date_word(s, at - 1, EG_TIME_OF) || eg_date_word(s, at - 1, EG_TIME_TO) ||
           eg_date_word(s, at - 1, EG_TIME_AND) || eg_date_word(s, at - 1, EG_TIME_WEEKDAY) ||
           eg_date_punct(s, at - 1, '(') ||
           (eg_date_punct(s, at - 1, ',') && at - 1 > s->first && eg_date_word(s, at - 2, EG_TIME_WEEKDAY));
}

/* "14.08." and "8/19", the year open. A dotted one has two dots and does not end a sentence, where its second
 * dot would be a full stop; one with a stroke follows "on", "since" and so on: 7/8 is mostly a fraction. */
static bool day_month_figures(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    enum { LEAP_YEAR = 2000 };
    eg_span text = s->t->text;
    size_t end = eg_date_token(s, at)->start, len[2];
    int n[2] = {0, 0};
    char separator = 0;
    for (int k = 0; k < 2; k++) {
        size_t start = end;
        for (; is_digit(text, end) && end - start < 3; end++) n[k] = n[k] * 10 + (text.ptr[end] - '0');
        len[k] = end - start;
        if (len[k] < 1 || len[k] > 2) return false;
        if (k == 0) separator = end < text.len ? text.ptr[end++] : 0;
    }
    if (separator == '.') {
        bool dot = end < text.len && text.ptr[end] == '.' && !is_digit(text, end + 1);
        size_t next = end + 1;
        while (next < text.len && (text.ptr[next] == ' ' || text.ptr[next] == ')')) next++;
        bool goes_on = next < text.len &&
                       (strchr(",;", text.ptr[next]) || (text.ptr[next] >= 'a' && text.ptr[next] <= 'z') ||
                        strchr("-\xE2", text.ptr[next]));
        if (!announces_day(s, at)) return false;
        if (!dot || len[0] != 2 || len[1] != 2 || !(goes_on || text.ptr[next - 1] == ')')) return false;
        end++;
    } else if (separator == '/') {
        bool led = at > s->first && eg_date_word(s, at - 1, EG_TIME_LEAD) &&
                   !eg_date_word(s, at - 1, EG_TIME_ARTICLE);
        if (!led || (end < text.len && strchr("./-%", text.ptr[end]) && is_digit(text, end + 1)))
            return false;
        if (n[0] == 9 && n[1] == 11) return false; /* since 9/11 */
        if (n[0] < n[1] && n[1] <= 12 && n[0] <= 3 && len[0] == 1 && len[1] == 1) return false; /* by 2/3 */
        m->last = at + 1;
    } else {
        return false;
    }
    if (!day_and_month(LEAP_YEAR, n[0], n[1])) {
        if (separator == '.' && n[0] <= 31 && n[0] && n[1] <= 12 && n[1]) {
            close_figures(s, end, m);
            eg_date_doubt_tokens(s, m->first, m->last, "there is no such day (it dates nothing)");
        }
        return false;
    }
    m->figures = (eg_date_figures){n[0], n[1], 0, separator};
    close_figures(s, end, m);
    return !(m->last < s->last && eg_date_plain_word(s, m->last) && separator == '/' &&
             !eg_date_flag(s, m->last, EG_TOK_SPACE));
}

/* Doubts what looks like a day, 31.02.2019, when its month is one of twelve. Always false. */
static bool no_such_day(const eg_date_scan *s, uint32_t at, const figure_date *d, int month, int day) {
    uint32_t last = at + 1;
    if (month < 1 || month > 12 || day < 1 || day > 31) return false;
    while (last < s->last && eg_date_token(s, last)->start < d->end) last++;
    eg_date_doubt_tokens(s, at, last, "there is no such day (it dates nothing)");
    return false;
}

/* Whether one figure follows another there, with '-', '.' or '/' between them: few do. */
static bool figure_follows(eg_span text, size_t at) {
    while (is_digit(text, at)) at++;
    return is_digit(text, at + 1) && (text.ptr[at] == '.' || text.ptr[at] == '-' || text.ptr[at] == '/');
}

static bool figures(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    const eg_token *k = eg_date_token(s, at);
    eg_span text = s->t->text;
    figure_date d = {0};
    if ((k->flags & EG_TOK_GLUED) || (k->start > 0 && strchr("-./$#", text.ptr[k->start - 1]))) return false;
    if (!read_three(text, k->start, &d)) return day_month_figures(s, at, m);
    m->by = "figure date";
    if (d.len[0] == 4 && d.len[1] == 2 && d.len[2] == 2) {
        if (!eg_civil_valid(d.n[0], d.n[1], d.n[2])) return no_such_day(s, at, &d, d.n[1], d.n[2]);
        m->value = eg_date_form(s, "%04d-%02d-%02d", d.n[0], d.n[1], d.n[2]);
        d.end = skip_stamp_time(text, d.end);
        m->by = "iso date";
    } else {
        if (d.len[0] > 2 || d.len[1] > 2) return false;
        bool short_year = d.len[2] == 2 && d.separator == '/';
        if (d.len[2] != 4 && !short_year) return false;
        if (short_year) d.n[2] += d.n[2] < 70 ? 2000 : 1900;
        if (d.n[2] < 1900 || d.n[2] > 2099) return false;
        if (!day_and_month(d.n[2], d.n[0], d.n[1])) return no_such_day(s, at, &d, d.n[1], d.n[0]);
        m->figures = (eg_date_figures){d.n[0], d.n[1], d.n[2], d.separator};
    }
    const char *by = m->by;
    close_figures(s, d.end, m);
    m->by = by;
    return true;
}

/* ---- years and decades ---- */

/* The figures of a decade: "1990s" without its ending. */
static eg_span without_ending(const eg_date_scan *s, eg_span text) {
    for (size_t i = 0; i < s->w->decades.len; i++)
        if (eg_span_ends(text, s->w->decades.items[i]))
            return eg_span_slice(text, 0, text.len - s->w->decades.items[i].len);
    return (eg_span){NULL, 0};
}

/* The decade's number (199) of "1990" or "90"; 0 = none. */
static int decade_of(eg_span figures) {
    if (figures.len != 4 && figures.len != 2) return 0;
    for (size_t i = 0; i < figures.len; i++)
        if (!is_digit(figures, i)) return 0;
    if (figures.ptr[figures.len - 1] != '0') return 0;
    if (figures.len == 2) return figures.ptr[0] >= '2' ? 190 + figures.ptr[0] - '0' : 0;
    int decade = (figures.ptr[0] - '0') * 100 + (figures.ptr[1] - '0') * 10 + (figures.ptr[2] - '0');
    return decade <= 209 ? decade : 0;
}

/* "1990['s]" */
static bool clitic_follows(const eg_date_scan *s, uint32_t at) {
    return eg_date_inside(s, at + 1) && eg_date_token(s, at + 1)->kind == EG_TOKEN_CLITIC &&
           eg_token_text(s->t, at + 1).len > 1;
}

/* "the 1990s", "the '90s", "the 1990's"; of two figures only after an article or "late". */
static bool decade(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    bool clitic = clitic_follows(s, at);
    eg_span text = eg_token_text(s->t, at);
    eg_span figures = clitic ? text : without_ending(s, text);
    int decade = decade_of(figures);
    uint32_t begin = at, edge;
    if (decade < 100) return false;
    if (figures.len == 2 && begin > s->free &&
        (eg_date_punct(s, begin - 1, '\'') || eg_date_punct(s, begin - 1, '"')))
        begin--;
    bool article = eg_date_phrase_before(s, begin, EG_TIME_ARTICLE, &begin) != NULL;
    bool led = article || eg_date_phrase_before(s, begin, EG_TIME_EDGE, &edge);
    if (!led && (clitic || figures.len == 2)) return false;
    m->first = begin;
    m->last = clitic ? at + 2 : at + 1;
    m->value = eg_date_form(s, "%03d", decade);
    m->by = "decade";
    return true;
}

/* The token before a figure or after it takes the year out of it: money, percentages, times, numbers. */
static bool other_than_year(const eg_date_scan *s, uint32_t at, uint32_t next) {
    static const char before[] = "$#/", after[] = "%$/";
    if (at > s->first && eg_date_token(s, at - 1)->kind == EG_TOKEN_PUNCT &&
        strchr(before, eg_date_token(s, at - 1)->punct) && eg_date_token(s, at - 1)->punct)
        return true;
    if (eg_date_flag(s, at, EG_TOK_GLUED) && eg_date_token(s, at - 1)->kind == EG_TOKEN_NUMBER) return true;
    if (!eg_date_inside(s, next)) return false;
    const eg_token *k = eg_date_token(s, next);
    if (k->kind == EG_TOKEN_PUNCT && k->punct && strchr(after, k->punct)) return true;
    if (k->kind == EG_TOKEN_NUMBER) return true;
    return eg_date_word(s, next, EG_TIME_UNIT) || eg_date_word(s, next, EG_TIME_UNITS) ||
           eg_date_word(s, next, EG_TIME_ZONE) || eg_date_word(s, next, EG_TIME_CLOCK) ||
           eg_date_word(s, next, EG_TIME_COUNTED) || eg_date_numeral(s, next);
}

/* "2000 soldiers", "of 1900 votes": a quantity by its look. */
static bool counts_things(const eg_date_scan *s, uint32_t next) {
    if (!eg_date_plain_word(s, next) || eg_date_flag(s, next, EG_TOK_GLUED)) return false;
    eg_span text = eg_token_text(s->t, next);
    return text.len > 3 && eg_span_ends(text, EG_SPAN("s")) && !eg_span_ends(text, EG_SPAN("ss"));
}

static bool copyright_line(const eg_date_scan *s, uint32_t at) {
    enum { REACH = 8 };
    for (uint32_t i = at; i-- > s->first && at - i <= REACH;)
        if (eg_date_word(s, i, EG_TIME_COPYRIGHT) || eg_span_eq(eg_token_text(s->t, i), EG_SPAN("\u00A9")))
            return true;
    return false;
}

/* "[2018]: Acme opens", "- [2018]" alone in its line: over a part of a chronology. */
static bool heads_line(const eg_date_scan *s, uint32_t at, uint32_t next) {
    for (uint32_t i = s->first; i < at; i++)
        if (eg_date_token(s, i)->kind != EG_TOKEN_PUNCT) return false;
    bool alone = next == s->last && !(next < s->t->tokens.len && !eg_date_flag(s, next, EG_TOK_BREAK));
    return !s->title && (alone || (eg_date_punct(s, next, ':') && eg_date_flag(s, next + 1, EG_TOK_SPACE)));
}

/* Whether what stands before the figure makes it a year. */
static bool led_as_year(const eg_date_scan *s, uint32_t at, uint32_t next, int year) {
    uint32_t before = at - 1;
    if (heads_line(s, at, next)) return true;
    if (at == s->first) return false;
    bool listed = s->year_before && s->free + 1 >= at; /* 2005 and 2006; 2005, 2006 */
    if (listed && (s->free == at || eg_date_punct(s, before, ',') || eg_date_word(s, before, EG_TIME_TO) ||
                   eg_date_word(s, before, EG_TIME_AND)))
        return true;
    if (eg_date_word(s, before, EG_TIME_MEASURE)) return false;
    uint32_t begin;
    bool lead = eg_date_phrase_before(s, at, EG_TIME_LEAD, &begin) ||
                eg_date_word(s, before, EG_TIME_OF);                    /* as early as */
    const eg_time_word *units = eg_date_word(s, before, EG_TIME_UNITS); /* model years 2009 to 2015 */
    if (units && strcmp(units->code, "Y") == 0) return true;
    const eg_time_word *edge = eg_date_word(s, before, EG_TIME_EDGE);
    if (edge && strcmp(edge->code, "END") != 0 && strcmp(edge->code, "START") != 0) return true;
    if (lead) return !(counts_things(s, next) && (year % 50 == 0 || eg_date_word(s, before, EG_TIME_TO)));
    return eg_date_punct(s, before, '(') && (eg_date_punct(s, next, ')') || eg_date_punct(s, next, '-'));
}

/* "2011 footage", "the 1991 agreement", "the company's 2009 budget". */
static bool adjectival(const eg_date_scan *s, uint32_t at, uint32_t next, int year) {
    if (at == s->first || !eg_date_inside(s, next)) return false;
    const eg_token *before = eg_date_token(s, at - 1), *after = eg_date_token(s, next);
    bool noun =
        after->kind == EG_TOKEN_WORD && (eg_date_plain_word(s, next) || (after->flags & EG_TOK_CAPITAL));
    if (!noun) return false;
    if (eg_date_word(s, at - 1, EG_TIME_ARTICLE) || before->kind == EG_TOKEN_CLITIC) return true;
    if (after->flags & EG_TOK_CAPITAL) return eg_date_word(s, at - 1, EG_TIME_ONE) != NULL;
    return !counts_things(s, next) && year % 100 != 0 && before->kind == EG_TOKEN_WORD &&
           !(before->flags & EG_TOK_CAPITAL) && !eg_date_word(s, at - 1, EG_TIME_MEASURE);
}

/* "the Tokyo Conference 2010": after a name, at the end of its phrase. */
static bool after_name(const eg_date_scan *s, uint32_t at, uint32_t next) {
    if (at == s->first || eg_date_token(s, at - 1)->kind != EG_TOKEN_WORD) return false;
    if (!eg_date_flag(s, at - 1, EG_TOK_CAPITAL) || eg_date_flag(s, at, EG_TOK_GLUED)) return false;
    bool ends = !eg_date_inside(s, next) || eg_date_token(s, next)->kind == EG_TOKEN_PUNCT;
    bool number_sign = eg_span_eq(eg_token_text(s->t, at - 1), EG_SPAN("No."));
    return ends && !number_sign && at > s->first + 1;
}

int eg_date_range_end(const eg_date_scan *s, uint32_t at, int year) {
    int digits, n = eg_date_figure(s, at, &digits);
    if (n < 0 || (digits != 2 && digits != 4)) return 0;
    if (digits == 2) n += year - year % 100;
    if (digits == 2 && n < year) n += 100;
    return n > year && n <= year + 99 ? n : 0;
}

static bool year_alone(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    int year = eg_date_year(s, at);
    uint32_t next = at + 1, unit;
    if (!year) return false;
    int until = eg_date_flag(s, next, EG_TOK_GLUED) ? eg_date_range_end(s, next, year) : 0;
    if (eg_date_flag(s, next, EG_TOK_GLUED) && eg_date_token(s, next)->kind == EG_TOKEN_NUMBER) {
        if (!until) return false;
        next++;
    }
    if (other_than_year(s, at, next)) return false;
    bool led = led_as_year(s, at, next, year);
    if (year < 1900) {
        bool ends = !eg_date_plain_word(s, next) && !eg_date_flag(s, next, EG_TOK_CAPITAL);
        if (!led || !(ends || eg_date_word(s, next, EG_TIME_AND)) || year < 1500) return false;
    }
    const eg_time_word *named = eg_date_phrase_before(s, at, EG_TIME_UNIT, &unit); /* the year 2000 */
    bool is_unit = named && strcmp(named->code, "Y") == 0;
    if (!led && !is_unit && !until && !adjectival(s, at, next, year) && !after_name(s, at, next) &&
        !copyright_line(s, at))
        return false;
    if (is_unit) {
        m->first = unit;
        eg_date_phrase_before(s, unit, EG_TIME_ARTICLE, &m->first);
    }
    m->last = next;
    m->value = until ? eg_date_form(s, "%04d/%04d", year, until) : eg_date_form(s, "%04d", year);
    m->by = until ? "years" : "year";
    return true;
}

/* ---- times of the day ---- */

/* Hour and minute at token `at`: "10:30", "10.30", "1830", "10", "6pm"; the token after it in *end. */
static bool read_clock(const eg_date_scan *s, uint32_t at, int *hour, int *minute, int *add, uint32_t *end) {
    int digits;
    eg_span text = eg_token_text(s->t, at);
    *hour = *minute = 0;
    *add = -1;
    *end = at + 1;
    if (eg_date_token(s, at)->kind == EG_TOKEN_WORD) { /* 6pm */
        size_t n = 0;
        while (n < text.len && is_digit(text, n) && n < 3) *hour = *hour * 10 + (text.ptr[n++] - '0');
        eg_span rest = eg_span_slice(text, n, text.len);
        const eg_time_word *half = eg_time_word_of(s->w, eg_lexicon_find(s->lexicon, rest), EG_TIME_CLOCK);
        if (half) *add = half->number;
        return n && n <= 2 && half;
    }
    if ((text.len == 4 || text.len == 5) && text.ptr[text.len - 3] == '.' && is_digit(text, 0)) { /* 10.30 */
        for (size_t i = 0; i < text.len - 3; i++) *hour = *hour * 10 + (text.ptr[i] - '0');
        *minute = (text.ptr[text.len - 2] - '0') * 10 + (text.ptr[text.len - 1] - '0');
        return true;
    }
    int n = eg_date_figure(s, at, &digits);
    if (n < 0) return false;
    *hour = digits > 2 ? n / 100 : n;
    *minute = digits > 2 ? n % 100 : 0;
    if (digits == 3) return false;
    if (digits <= 2 && eg_date_punct(s, at + 1, ':') && !eg_date_flag(s, at + 2, EG_TOK_SPACE)) {
        int figures, minutes = eg_date_figure(s, at + 2, &figures);
        if (minutes < 0 || figures != 2) return false;
        *minute = minutes;
        *end = at + 3;
    }
    return true;
}

/* Whether what follows the figure may make a time of the day of it: minutes, "p.m.", "GMT". */
static bool clock_follows(const eg_date_scan *s, uint32_t at) {
    const uint64_t after = (uint64_t)1 << EG_TIME_CLOCK | (uint64_t)1 << EG_TIME_ZONE;
    if (eg_date_token(s, at)->kind == EG_TOKEN_WORD) return true; /* 6pm */
    return eg_date_punct(s, at + 1, ':') ||
           (eg_date_inside(s, at + 1) && (eg_time_classes_at(s->w, eg_date_token(s, at + 1)) & after));
}

/* "10 a.m. [(0700 GMT)]": past what tells the same hour in another zone; `at` where
 * nothing does. */
static uint32_t other_zone(const eg_date_scan *s, uint32_t at) {
    int hour, minute, add;
    uint32_t end;
    if (!eg_date_punct(s, at, '(') || !eg_date_inside(s, at + 1) || !clock_follows(s, at + 1) ||
        !read_clock(s, at + 1, &hour, &minute, &add, &end))
        return at;
    if (add < 0) eg_date_phrase(s, end, EG_TIME_CLOCK, &end);
    if (eg_date_word(s, end, EG_TIME_ZONE)) end++;
    return eg_date_punct(s, end, ')') ? end + 1 : at;
}

bool eg_date_rule_clock(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    int hour, minute, add;
    uint32_t end;
    if (!clock_follows(s, at)) return false;
    if (eg_date_flag(s, at, EG_TOK_GLUED) || eg_date_punct(s, at - 1, ':') || eg_date_punct(s, at - 1, '$'))
        return false;
    if (!read_clock(s, at, &hour, &minute, &add, &end)) return false;
    bool colon = end == at + 3;
    bool unit = eg_date_word(s, end, EG_TIME_UNITS) != NULL; /* 0600 hours; "12 hours" are a length */
    const eg_time_word *half = add < 0 ? eg_date_phrase(s, end, EG_TIME_CLOCK, &end) : NULL;
    if (half) add = half->number;
    const eg_time_word *zone = eg_date_word(s, end, EG_TIME_ZONE);
    if (zone && !eg_date_flag(s, end, EG_TOK_UPPER)) zone = NULL;
    int digits;
    bool four = eg_date_figure(s, at, &digits) >= 0 && digits == 4;
    bool led =
        at > s->first && (eg_date_word(s, at - 1, EG_TIME_LEAD) || eg_date_word(s, at - 1, EG_TIME_MEASURE));
    if (add < 0 && !(zone && (colon || four)) && !(colon && led)) return false;
    if ((four && !zone && !unit) || (unit && half && !four && !colon)) return false;
    if (add >= 0 && (hour > 12 || hour == 0) && !(hour < 24 && add == 0)) return false;
    if (add >= 0 && half == NULL && hour > 12) return false;
    if (add == 12 && hour < 12) hour += 12;
    if (hour > 24 || minute > 59) return false;
    m->last = other_zone(s, zone ? end + 1 : end);
    m->type = EG_TIME_TIME;
    m->relative = eg_date_form(s, "DAY+0T%02d:%02d%s", hour, minute, zone && zone->code[0] == 'Z' ? "Z" : "");
    m->by = "time of day";
    return true;
}

/* ---- any of them ---- */

/* Most figures are no times: what each rule wants at the least is seen first. */
bool eg_date_rule_figure(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    const eg_token *k = eg_date_token(s, at);
    if (figure_follows(s->t->text, k->start) && eg_date_try(s, figures, at, m)) return true;
    if (clock_follows(s, at) && eg_date_try(s, eg_date_rule_clock, at, m)) return true;
    bool ending = k->kind != EG_TOKEN_NUMBER || clitic_follows(s, at);
    if (ending && eg_date_try(s, decade, at, m)) return true;
    if (ending && eg_date_try(s, eg_date_rule_day_of_month, at, m)) return true;
    return k->end - k->start == 4 && eg_date_try(s, year_alone, at, m);
}
