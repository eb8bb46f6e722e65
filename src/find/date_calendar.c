/* Times named by the calendar: months, days of months, weekdays, seasons, holidays.
 * In: a token that names one. Out: the expression around it, complete with its year or as a relative form.
 * Refuses "may" the verb and "Mrs May": a word that is also an ordinary one needs a capital and a figure, a
 * year or a preposition beside it. Days that a month does not have are no dates. Example: "on Aug. 19, 2019"
 * gives 2019-08-19; "last March" gives XXXX-03<. */
#include <string.h>

#include "find/date_rules.h"

/* ---- the year after it ---- */

static bool year_form(const eg_date_scan *s, int year, eg_span yearly, eg_date_match *m) {
    if (yearly.len == 5 && yearly.ptr[2] == '-') {
        int month = (yearly.ptr[0] - '0') * 10 + yearly.ptr[1] - '0';
        int day = (yearly.ptr[3] - '0') * 10 + yearly.ptr[4] - '0';
        if (!eg_civil_valid(year, month, day)) return false;
    }
    m->value = eg_date_form(s, "%04d-%.*s", year, (int)yearly.len, yearly.ptr);
    return true;
}

/* "last year", "of the year": the year's distance. */
static bool named_year(const eg_date_scan *s, uint32_t at, int *offset, uint32_t *end) {
    uint32_t i = at;
    const eg_time_word *which = eg_date_phrase(s, i, EG_TIME_WHICH, &i);
    if (!which && !eg_date_phrase(s, i, EG_TIME_ARTICLE, &i)) return false;
    const eg_time_word *unit = eg_date_phrase(s, i, EG_TIME_UNIT, &i);
    if (!unit || strcmp(unit->code, "Y") != 0) return false;
    *offset = which ? which->number : 0;
    *end = i;
    return true;
}

bool eg_date_take_year(const eg_date_scan *s, uint32_t at, eg_span yearly, eg_date_match *m) {
    uint32_t i = at, end;
    int offset;
    bool comma = eg_date_punct(s, i, ',');
    bool of = !comma && eg_date_phrase(s, i, EG_TIME_OF, &i);
    if (comma) i++;
    int year = eg_date_year(s, i);
    bool winter = year && eg_span_eq(yearly, EG_SPAN("WI")) && eg_date_flag(s, i + 1, EG_TOK_GLUED) &&
                  eg_date_range_end(s, i + 1, year) == year + 1; /* the winter of 2013-14 */
    if (winter) {
        m->last = i + 2;
        return year_form(s, year, yearly, m);
    }
    /* "in March, 2000 people": a quantity */
    if (year && !(eg_date_flag(s, i + 1, EG_TOK_GLUED) && eg_date_token(s, i + 1)->kind == EG_TOKEN_NUMBER) &&
        !eg_date_word(s, i + 1, EG_TIME_ZONE) && !(comma && yearly.len < 5 && eg_date_plain_word(s, i + 1))) {
        if (!year_form(s, year, yearly, m)) return false;
        m->last = i + 1;
        return true;
    }
    int digits, short_year = eg_date_figure(s, i + 1, &digits); /* October '22 */
    bool mark = eg_date_punct(s, i, '\'') || eg_date_punct(s, i, '"');
    if (mark && digits == 2 && !eg_date_flag(s, i + 1, EG_TOK_SPACE)) {
        m->last = i + 2;
        return year_form(s, short_year + (short_year < 70 ? 2000 : 1900), yearly, m);
    }
    if (comma || !named_year(s, i, &offset, &end)) return false;
    if (!of && eg_date_word(s, i, EG_TIME_ARTICLE)) return false;
    m->relative = eg_date_form(s, "YEAR%+d-%.*s", offset, (int)yearly.len, yearly.ptr);
    m->last = end;
    return true;
}

/* ---- months ---- */

/* A month and its day or days; the year is open. */
typedef struct month_day {
    int month, from, to; /* from 0: the month alone; to 0: one day */
    uint32_t first, last;
} month_day;

/* "between [5 and 9]", "on [28 and 29]": what "and" joins is a range after such a word, and where one day
 * follows the other. */
static bool are_range(const eg_date_scan *s, uint32_t first, int from, int to) {
    bool between = first > s->first && eg_date_word(s, first - 1, EG_TIME_LEAD) &&
                   !eg_date_word(s, first - 1, EG_TIME_ON);
    return to == from + 1 || (between && to > from);
}

/* "19-20", "19 to 20", "19 and 20": the second day of a range whose first one ends before token `at`; 0 =
 * none. */
static int range_day(const eg_date_scan *s, const month_day *d, uint32_t at, uint32_t *end) {
    uint32_t i = at;
    bool joined = eg_date_flag(s, i, EG_TOK_GLUED);
    if (!joined && eg_date_punct(s, i, '-')) joined = true, i++;
    if (!joined) joined = eg_date_phrase(s, i, EG_TIME_TO, &i) != NULL;
    if (!joined && eg_date_phrase(s, i, EG_TIME_AND, &i))
        joined = are_range(s, d->first, d->from, eg_date_month_day(s, i)) && !eg_date_punct(s, i + 1, ':');
    int day = joined ? eg_date_month_day(s, i) : 0;
    if (!day || eg_date_word(s, i + 1, EG_TIME_MONTH) || eg_date_plain_word(s, i + 1)) return 0;
    *end = i + 1;
    return day;
}

/* "19 August", "the 19th of August", "19-20 August", "19 and 20 August". */
static void days_before(const eg_date_scan *s, month_day *d) {
    uint32_t i = d->first, begin;
    bool of = eg_date_phrase_before(s, i, EG_TIME_OF, &begin) != NULL;
    if (of) i = begin;
    if (i <= s->free) return;
    int day = eg_date_month_day(s, i - 1);
    bool ordinal = day && eg_date_token(s, i - 1)->kind == EG_TOKEN_WORD;
    if (!day || (of && !ordinal)) return;
    i--;
    d->from = day;
    uint32_t j = i;
    bool joined = eg_date_flag(s, j, EG_TOK_GLUED);
    if (!joined && j > s->free && eg_date_punct(s, j - 1, '-')) joined = true, j--;
    if (!joined) joined = eg_date_phrase_before(s, j, EG_TIME_TO, &j) != NULL;
    if (!joined && eg_date_phrase_before(s, j, EG_TIME_AND, &j))
        joined = j > s->free && are_range(s, j - 1, eg_date_month_day(s, j - 1), day);
    if (joined && j > s->free && eg_date_month_day(s, j - 1)) {
        d->to = day;
        d->from = eg_date_month_day(s, j - 1);
        i = j - 1;
    }
    if (ordinal) eg_date_phrase_before(s, i, EG_TIME_ARTICLE, &i);
    d->first = i;
}

/* "August 19", "August the 19th", "August 19-20". */
static void days_after(const eg_date_scan *s, month_day *d) {
    uint32_t i = d->last;
    bool article = eg_date_phrase(s, i, EG_TIME_ARTICLE, &i) != NULL;
    int day = eg_date_month_day(s, i);
    if (!day || (article && eg_date_token(s, i)->kind == EG_TOKEN_NUMBER)) return;
    bool clock = eg_date_punct(s, i + 1, ':') && !eg_date_flag(s, i + 2, EG_TOK_SPACE);
    if (clock || eg_date_punct(s, i + 1, '%')) return; /* "June 10:30" */
    d->from = day;
    d->last = i + 1;
    d->to = range_day(s, d, d->last, &d->last);
}

/* "19,2019" without a space is one token. */
static bool glued_year(const eg_date_scan *s, month_day *d, int *year) {
    if (!eg_date_inside(s, d->last) || eg_date_token(s, d->last)->kind != EG_TOKEN_NUMBER) return false;
    eg_span text = eg_token_text(s->t, d->last);
    size_t comma = eg_span_find(text, ',', 0);
    if (comma == 0 || comma > 2 || text.len != comma + 5) return false;
    int day = 0;
    *year = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (i == comma) continue;
        if (text.ptr[i] < '0' || text.ptr[i] > '9') return false;
        int *n = i < comma ? &day : year;
        *n = *n * 10 + (text.ptr[i] - '0');
    }
    d->from = day;
    d->last++;
    return true;
}

static eg_span month_form(const eg_date_scan *s, const month_day *d) {
    return d->from ? eg_date_form(s, "%02d-%02d", d->month, d->from) : eg_date_form(s, "%02d", d->month);
}

/* Ranges: value or relative form of both ends. */
static void close_range(const eg_date_scan *s, const month_day *d, eg_date_match *m) {
    if (m->value.len)
        m->value = eg_date_form(s, "%.*s/%.*s-%02d", (int)m->value.len, m->value.ptr, 7, m->value.ptr, d->to);
    else if (eg_span_starts(m->relative, EG_SPAN("XXXX-")))
        m->relative =
            eg_date_form(s, "%.*s/XXXX-%02d-%02d", (int)m->relative.len, m->relative.ptr, d->month, d->to);
    m->by = "days of a month";
    m->day = false;
}

/* Alone, a month that is also a word or a name wants a preposition before it. */
static bool stands_alone(const eg_date_scan *s, uint32_t at, bool doubtful) {
    if (!doubtful) return true;
    if (at == s->first) return false;
    return eg_date_word(s, at - 1, EG_TIME_LEAD) || eg_date_word(s, at - 1, EG_TIME_OF) ||
           eg_date_word(s, at - 1, EG_TIME_EDGE) || eg_date_word(s, at - 1, EG_TIME_TO);
}

/* "last March": the token before it; sets the way. */
static bool take_which(const eg_date_scan *s, eg_date_match *m, char *way) {
    uint32_t begin;
    const eg_time_word *which = eg_date_phrase_before(s, m->first, EG_TIME_WHICH, &begin);
    if (!which) return false;
    *way = eg_date_which_way(which->number);
    m->first = begin;
    eg_date_phrase_before(s, m->first, EG_TIME_ARTICLE, &m->first);
    return true;
}

/* "the Sunday Times", "the January Uprising": an article before it and a capital after it. */
static bool part_of_name(const eg_date_scan *s, uint32_t at) {
    uint32_t begin;
    return !s->title && eg_date_phrase_before(s, at, EG_TIME_ARTICLE, &begin) &&
           eg_date_flag(s, at + 1, EG_TOK_CAPITAL) && eg_date_token(s, at + 1)->kind == EG_TOKEN_WORD;
}

/* "closed on [May 5]", "closed [May 5]": the nearest verb before it is no infinitive, "ordered to close on".
 */
static bool told_of(const eg_date_scan *s, uint32_t first) {
    enum { REACH = 16 };
    for (uint32_t i = first, n = 0; i-- > s->first && n < REACH; n++) {
        const eg_time_word *lead = i + 1 == first ? eg_date_word(s, i, EG_TIME_LEAD) : NULL;
        if (eg_date_word(s, i, EG_TIME_TO) || (lead && lead->code[0])) return false;
        if (eg_date_word(s, i, EG_TIME_WAY)) return true;
    }
    return true;
}

static bool read_month(const eg_date_scan *s, uint32_t at, month_day *d, bool *doubtful, int *year) {
    const eg_time_word *month = eg_date_word(s, at, EG_TIME_MONTH);
    *year = 0;
    if (!month) return false;
    *doubtful = month->doubtful;
    if (month->doubtful && !eg_date_flag(s, at, EG_TOK_CAPITAL)) return false;
    if (eg_date_flag(s, at, EG_TOK_GLUED) && !eg_date_word(s, at - 1, EG_TIME_EDGE)) return false;
    *d = (month_day){.month = month->number, .first = at, .last = at + 1};
    if (eg_date_punct(s, at + 1, '.') && eg_date_month_day(s, at + 2)) d->last++; /* "Tues. Sept. 5" */
    days_before(s, d);
    if (!d->from && !glued_year(s, d, year)) days_after(s, d);
    int days = eg_civil_month_days(2000, d->month);
    if (d->from > days || d->to > days)
        eg_date_doubt_tokens(s, d->first, d->last, "there is no such day (it dates nothing)");
    if (d->from > days || d->to > days || (d->to && d->to <= d->from)) return false;
    if (!d->from) d->last = at + 1;
    return true;
}

/* "February 29, 2019": a year follows that has no such day. */
static bool lacks_day(const eg_date_scan *s, const month_day *d) {
    uint32_t i = d->last + (eg_date_punct(s, d->last, ',') ? 1 : 0);
    int year = eg_date_year(s, i), last = d->to ? d->to : d->from;
    if (!year || !last || eg_civil_valid(year, d->month, last)) return false;
    eg_date_doubt_tokens(s, d->first, i + 1, "there is no such day in that year (it dates nothing)");
    return true;
}

bool eg_date_rule_month(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    month_day d;
    bool doubtful;
    int year;
    if (!read_month(s, at, &d, &doubtful, &year)) return false;
    m->first = d.first;
    m->last = d.last;
    m->day = d.from && !d.to;
    m->by = d.from ? "month day" : "month";
    eg_span yearly = month_form(s, &d);
    if (!year && lacks_day(s, &d)) return false;
    if (year) {
        if (!year_form(s, year, yearly, m)) return false;
    } else if (!eg_date_take_year(s, d.last, yearly, m)) {
        char way = 0;
        bool chosen = take_which(s, m, &way);
        if (!d.from && !chosen && (!stands_alone(s, at, doubtful) || part_of_name(s, at))) return false;
        if (!chosen) way = eg_date_way(s, m->first, m->last);
        if (d.from && !chosen && (way != '-' || d.to || !told_of(s, m->first))) way = 0;
        m->relative = eg_date_form(s, "XXXX-%.*s%.1s", (int)yearly.len, yearly.ptr, &way);
    } else {
        m->by = d.from ? "full date" : "month year";
    }
    if (d.to) close_range(s, &d, m);
    return true;
}

/* "in May, on [the 25th]": of the month that its sentence told last, or that the story told a day of; else
 * the nearest such day. */
static bool day_of_month(const eg_date_scan *s, uint32_t at, bool weekday, eg_date_match *m) {
    enum { NEAR = 3 }; /* sentences */
    int day = eg_date_month_day(s, at);
    bool list = eg_date_word(s, at + 1, EG_TIME_TO) || eg_date_word(s, at + 2, EG_TIME_ORDINAL);
    if (!day || list || eg_date_flag(s, at, EG_TOK_GLUED) || !eg_date_stands_alone(s, at + 1)) return false;
    if (!eg_date_phrase_before(s, at, EG_TIME_ARTICLE, &m->first)) return false;
    char way = weekday ? 0 : eg_date_way(s, m->first, at + 1); /* few days fit a weekday */
    m->by = "day of month";
    m->day = true;
    m->last = at + 1;
    const eg_time *recent = s->recent;
    bool month = recent && recent->first >= s->first &&
                 (eg_span_eq(recent->by, EG_SPAN("month")) || eg_span_eq(recent->by, EG_SPAN("month year")));
    if (month) return eg_date_count_from(s, eg_date_form(s, "MONTH+0-%02d", day), m) && (m->day = true);
    if (!s->before || s->t->sentence_of[at] - s->t->sentence_of[s->before->first] > NEAR) {
        m->relative = eg_date_form(s, "XXXX-XX-%02d%.1s", day, &way);
        return true;
    }
    return eg_date_count_from(s,
                              way == '+' ? eg_date_form(s, "DAY+0@XXXX-XX-%02d+", day)
                                         : eg_date_form(s, "DAY+0@MONTH+0-%02d", day),
                              m);
}

/* "on the [25th]", "until the [25th]"; not "in the [9th]", a part of a game. */
bool eg_date_rule_day_of_month(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    uint32_t begin;
    if (!eg_date_phrase_before(s, at, EG_TIME_ARTICLE, &begin) || begin == s->first) return false;
    return eg_date_word(s, begin - 1, EG_TIME_ON) && eg_date_token(s, at)->kind == EG_TOKEN_WORD &&
           day_of_month(s, at, false, m);
}

/* ---- weekdays ---- */

/* "Monday, August 19, 2019", "Monday the 19th": the date after the weekday takes it in. */
static bool date_after_weekday(const eg_date_scan *s, uint32_t at, int weekday, eg_date_match *m) {
    uint32_t i = at + 1, core;
    if (eg_date_punct(s, i, '.')) i++;
    if (eg_date_punct(s, i, ',')) i++;
    uint32_t start = i;
    eg_date_match date = {.first = i};
    eg_date_scan rest = *s;
    rest.free = start;
    bool article = eg_date_phrase(s, i, EG_TIME_ARTICLE, &i) != NULL;
    for (core = i; core < i + 3; core++) {
        if (!eg_date_word(s, core, EG_TIME_MONTH)) continue;
        date = (eg_date_match){.first = core, .last = core + 1};
        if (!eg_date_rule_month(&rest, core, &date) || date.first != start || !date.day) return false;
        *m = date;
        m->first = at;
        m->weekday = weekday;
        return true;
    }
    if (!article || !day_of_month(&rest, i, true, &date)) return false;
    *m = date;
    m->first = at;
    m->weekday = weekday;
    return true;
}

/* "sued on the [Monday]": the first one after the day that the story told before; "the [Monday before]": the
 * last one before it; "the [Monday] before the vote" is one that nothing tells. */
static bool of_story(const eg_date_scan *s, uint32_t begin, int weekday, eg_date_match *m) {
    const eg_time_word *lead = eg_date_word(s, m->last, EG_TIME_LEAD);
    bool side = lead && lead->code[0], back = side && strcmp(lead->code, "BEFORE") == 0;
    eg_span form = eg_date_form(s, "XXXX-WXX-%d%c", weekday, back ? '<' : '>');
    m->first = begin;
    if (eg_date_word(s, m->last, EG_TIME_OF) || (side && !eg_date_stands_alone(s, m->last + 1)))
        return eg_date_put_unknown(s, form, m);
    if (side) m->last++;
    if (!eg_date_count_from(s, form, m)) return false;
    m->day = m->relative.len || m->value.ptr[0] != 'X';
    return true;
}

bool eg_date_rule_weekday(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    const eg_time_word *every = eg_date_word(s, at, EG_TIME_WEEKDAYS);
    const eg_time_word *weekday = every ? every : eg_date_word(s, at, EG_TIME_WEEKDAY);
    uint32_t begin;
    if (!weekday) return false;
    bool doubtful = weekday->doubtful;
    if (doubtful && !eg_date_flag(s, at, EG_TOK_CAPITAL)) return false;
    m->day = true;
    m->by = "weekday";
    if (!every && eg_date_phrase_before(s, at, EG_TIME_EVERY, &begin)) {
        m->first = begin;
        every = weekday;
    }
    if (every) {
        m->type = EG_TIME_SET;
        m->value = eg_date_form(s, "XXXX-WXX-%d", weekday->number);
        return !doubtful;
    }
    if (date_after_weekday(s, at, weekday->number, m)) return true;
    if (doubtful || part_of_name(s, at)) return false;
    char way = 0;
    if (eg_date_phrase_before(s, at, EG_TIME_ORDINAL, &begin))
        return false; /* the fourth Saturday of August */
    if (!take_which(s, m, &way)) {
        if (eg_date_phrase_before(s, m->first, EG_TIME_ARTICLE, &begin) && eg_date_stands_alone(s, m->last))
            return of_story(s, begin, weekday->number, m);
        way = eg_date_way(s, m->first, m->last);
        const eg_time_word *lead = eg_date_phrase_before(s, m->first, EG_TIME_LEAD, &begin);
        bool due = lead && strcmp(lead->code, "ON_OR_BEFORE") == 0; /* "must leave by Friday" */
        way = way == '+' || (due && way != '-') ? '+' : 0;
    }
    m->relative = eg_date_form(s, "XXXX-WXX-%d%.1s", weekday->number, &way);
    return true;
}

/* ---- seasons and holidays ---- */

bool eg_date_rule_season(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    const eg_time_word *season = eg_date_word(s, at, EG_TIME_SEASON);
    char way = 0;
    uint32_t begin;
    if (!season || eg_date_flag(s, at, EG_TOK_GLUED)) return false;
    m->by = "season";
    if (eg_date_take_year(s, at + 1, eg_span_of(season->code), m)) {
        eg_date_phrase_before(s, m->first, EG_TIME_ARTICLE, &m->first);
        return true;
    }
    if (!take_which(s, m, &way)) {
        bool article = eg_date_phrase_before(s, at, EG_TIME_ARTICLE, &m->first) != NULL;
        bool led = eg_date_phrase_before(s, m->first, EG_TIME_LEAD, &begin) ||
                   eg_date_phrase_before(s, m->first, EG_TIME_EDGE, &begin);
        if (!led || (season->doubtful && article) || eg_date_plain_word(s, at + 1)) return false;
        way = eg_date_way(s, m->first, m->last);
    }
    m->relative = eg_date_form(s, "XXXX-%s%.1s", season->code, &way);
    return true;
}

bool eg_date_rule_holiday(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    const eg_time_word *holiday = eg_date_phrase(s, at, EG_TIME_HOLIDAY, &m->last);
    char way = 0;
    if (!holiday || !eg_date_flag(s, at, EG_TOK_CAPITAL)) return false;
    m->by = "holiday";
    m->nothing = strcmp(holiday->code, "NONE") == 0;
    if (m->nothing) return true;
    m->day = true;
    eg_span yearly = eg_span_of(holiday->code);
    bool plain = yearly.len == 5 && yearly.ptr[2] == '-';
    if (plain && eg_date_take_year(s, m->last, yearly, m)) return true;
    int year = eg_date_year(s, m->last);
    if (!plain && year) { /* the day itself is known once the year is: let the resolver count it */
        eg_span value;
        eg_period days;
        eg_span form = eg_date_form(s, "YEAR+0-%s", holiday->code);
        if (!eg_date_resolve(s->a, form, eg_date_form(s, "%04d", year), &value, &days)) return false;
        m->value = value;
        m->last++;
        return true;
    }
    take_which(s, m, &way);
    m->relative = eg_date_form(s, "XXXX-%s%.1s", holiday->code, &way);
    return true;
}
