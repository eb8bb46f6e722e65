/* What comes round once a year.
 * In: "08-19", "SU", "11#4-4" and a year, or a day to see it from. Out: its value and days.
 * Refuses dates that a year does not have: 31 February never, 29 February in common years.
 * Example: "12-25" seen from 2020-01-02 is 2019-12-25. */
#include "find/date_yearly.h"

#include <stdlib.h>
#include <string.h>

#include "base/print.h"
#include "find/date_value.h"

enum { YEARS_AROUND = 8 }; /* from 1896 to 1904 there was no 29 February */

static bool digit(char c) {
    return c >= '0' && c <= '9';
}

static int two(const char *s) {
    return (s[0] - '0') * 10 + s[1] - '0';
}

/* Easter Sunday of the Gregorian calendar, after the anonymous algorithm in Meeus, "Astronomical Algorithms".
 */
static eg_day easter(int year) {
    int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
    int f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return eg_day_of(year, n / 31, n % 31 + 1);
}

/* The nth weekday of a month, the last one for n = -1. */
static eg_day nth_weekday(int year, int month, int n, int weekday) {
    if (n < 0) {
        eg_day last = eg_day_of(year, month, eg_civil_month_days(year, month));
        return last - (eg_weekday(last) - weekday + 7) % 7;
    }
    eg_day first = eg_day_of(year, month, 1);
    return first + (weekday - eg_weekday(first) + 7) % 7 + 7 * (n - 1);
}

static bool put_day(eg_day day, eg_yearly *out) {
    eg_civil c = eg_civil_of(day);
    eg_print(out->value, sizeof out->value, "%04d-%02d-%02d", c.year, c.month, c.day);
    out->days = (eg_period){day, day};
    return true;
}

/* "11#4-4", "05#-1-1" */
static bool moving(eg_span s, int year, int month, eg_yearly *out) {
    bool last = eg_span_starts(eg_span_slice(s, 3, s.len), EG_SPAN("-1-"));
    eg_span tail = eg_span_slice(s, last ? 6 : 5, s.len);
    if (s.len < 6 || tail.len != 1 || tail.ptr[0] < '1' || tail.ptr[0] > '7') return false;
    if (!last && (s.ptr[3] < '1' || s.ptr[3] > '4' || s.ptr[4] != '-')) return false;
    return put_day(nth_weekday(year, month, last ? -1 : s.ptr[3] - '0', tail.ptr[0] - '0'), out);
}

bool eg_yearly_in(eg_span s, int year, eg_yearly *out) {
    if (year < 1 || year > 9999 || s.len < 2 || s.len > 8) return false;
    if (s.ptr[0] == 'E') {
        int away = 0;
        if ((s.ptr[1] != '+' && s.ptr[1] != '-') || s.len > 5) return false;
        for (size_t i = 2; i < s.len; i++) {
            if (!digit(s.ptr[i])) return false;
            away = away * 10 + s.ptr[i] - '0';
        }
        return away <= 70 && put_day(easter(year) + (s.ptr[1] == '-' ? -away : away), out);
    }
    if (digit(s.ptr[0]) && digit(s.ptr[1])) {
        int month = two(s.ptr);
        if (month < 1 || month > 12) return false;
        if (s.len >= 6 && s.ptr[2] == '#') return moving(s, year, month, out);
        if (s.len == 5 && s.ptr[2] == '-' && digit(s.ptr[3]) && digit(s.ptr[4]))
            return eg_civil_valid(year, month, two(s.ptr + 3)) &&
                   put_day(eg_day_of(year, month, two(s.ptr + 3)), out);
        if (s.len != 2) return false;
    }
    eg_print(out->value, sizeof out->value, "%04d-%.*s", year, (int)s.len, s.ptr);
    return eg_period_of(eg_span_of(out->value), &out->days);
}

/* How far the period is from the day: months count as wholes, the others by their middle. */
static int distance(eg_span spec, eg_period days, eg_day seen) {
    if (spec.len == 2 && digit(spec.ptr[0])) {
        eg_civil p = eg_civil_of(days.earliest), s = eg_civil_of(seen);
        return abs((p.year - s.year) * 12 + p.month - s.month);
    }
    return abs(days.earliest + (days.latest - days.earliest) / 2 - seen);
}

static bool allowed(char way, eg_period days, eg_day seen, int year) {
    switch (way) {
    case '<': return days.latest < seen;
    case '>': return days.earliest > seen;
    case '-': return days.earliest <= seen;
    case '+': return days.latest >= seen;
    case '=': return year == eg_civil_of(seen).year;
    default: return true;
    }
}

/* A day of a month that the clause looks back to: of this year, when it is over, else whichever is nearest.
 */
static bool over_this_year(eg_span spec, eg_day seen, eg_yearly *out) {
    return spec.len == 5 && eg_yearly_in(spec, eg_civil_of(seen).year, out) && out->days.latest <= seen;
}

bool eg_yearly_near(eg_span spec, char way, eg_day seen, eg_yearly *out) {
    if (way == '-' && spec.len == 5) {
        if (over_this_year(spec, seen, out)) return true;
        way = 0;
    }
    int middle = eg_civil_of(seen).year, best = -1, last = YEARS_AROUND, best_year = 0;
    for (int step = 0; step <= 2 * last; step++) { /* this year, the one before, the next, … */
        int away = (step + 1) / 2, year = step % 2 ? middle - away : middle + away;
        eg_yearly one;
        if (!eg_yearly_in(spec, year, &one) || !allowed(way, one.days, seen, year)) continue;
        int far = distance(spec, one.days, seen);
        if (best >= 0 && (far > best || (far == best && year > best_year)))
            continue;                                     /* the past wins a tie */
        if (best < 0 && away + 2 < last) last = away + 2; /* years further away cannot be nearer */
        best = far;
        best_year = year;
        *out = one;
    }
    return best >= 0;
}
