/* Resolution: relative forms -> values, once a publication date is known.
 * In: "XXXX-WXX-1", "MONTH-1", "-P18M" and a day. Out: the TIMEX3 value and the days it covers.
 * Refuses to choose when the publication date is too vague to tell: both its ends must agree.
 * Example: "XXXX-08-19" seen from 2019-09-02 is 2019-08-19; seen from "2019" alone it is undecided.
 * The grammar of the forms is in date_value.h. */
#include "find/date_value.h"

#include <stdlib.h>
#include <string.h>

#include "base/print.h"
#include "find/date_yearly.h"

enum { VALUE = 64, FURTHEST = 9999 };

typedef struct resolved {
    char value[VALUE];
    eg_period days;
} resolved;

static const struct {
    const char *name, *unknown;
} units[] = {{"DAY", "XXXX-XX-XX"}, {"WEEK", "XXXX-WXX"},   {"WEEKEND", "XXXX-WXX-WE"},
             {"MONTH", "XXXX-XX"},  {"QUARTER", "XXXX-QX"}, {"HALF", "XXXX-HX"},
             {"YEAR", "XXXX"},      {"DECADE", "XXX"},      {"CENTURY", "XX"}};
enum { DAY, WEEK, WEEKEND, MONTH, QUARTER, HALF, YEAR, DECADE, CENTURY, UNITS };

typedef struct form {
    eg_span yearly; /* of XXXX-…, else empty */
    int weekday;    /* of XXXX-WXX-… and WEEK…-…; 0 = none */
    int day;        /* of XXXX-XX-… and MONTH…-… */
    int unit;       /* UNITS = none */
    int offset;
    eg_span part, time; /* part: of a unit; time with its T */
    char way;           /* 0 = none */
} form;

static bool number(eg_span *s, int *value) {
    size_t i = 0;
    int n = 0;
    while (i < s->len && s->ptr[i] >= '0' && s->ptr[i] <= '9' && n <= FURTHEST)
        n = n * 10 + (s->ptr[i++] - '0');
    if (i == 0 || n > FURTHEST) return false;
    *value = n;
    *s = eg_span_slice(*s, i, s->len);
    return true;
}

static bool whole_number(eg_span s, int *value) {
    return number(&s, value) && s.len == 0;
}

static void cut_time_and_way(eg_span *s, form *f) {
    char last = s->len ? s->ptr[s->len - 1] : 0;
    if (last && strchr("+-<>=", last)) {
        f->way = last;
        s->len--;
    }
    for (size_t i = 1; i < s->len; i++)
        if (s->ptr[i] == 'T' && s->ptr[i - 1] >= '0' && s->ptr[i - 1] <= '9') {
            f->time = eg_span_slice(*s, i, s->len);
            s->len = i;
        }
}

static bool parse_unit(eg_span s, form *f) {
    if (eg_span_eq(s, EG_SPAN("TODAY"))) {
        f->unit = DAY;
        return true;
    }
    size_t letters = 0;
    while (letters < s.len && s.ptr[letters] >= 'A' && s.ptr[letters] <= 'Z') letters++;
    eg_span name = eg_span_slice(s, 0, letters);
    for (f->unit = 0; f->unit < UNITS; f->unit++)
        if (eg_span_eq(name, eg_span_of(units[f->unit].name))) break;
    if (f->unit == UNITS) return false;
    if (letters == s.len) return true;
    char sign = s.ptr[letters];
    s = eg_span_slice(s, letters + 1, s.len);
    if ((sign != '-' && sign != '+') || !number(&s, &f->offset)) return false;
    if (sign == '-') f->offset = -f->offset;
    if (s.len == 0) return true;
    if (s.ptr[0] != '-') return false;
    f->part = eg_span_slice(s, 1, s.len);
    if (f->unit == WEEK) return whole_number(f->part, &f->weekday) && f->weekday >= 1 && f->weekday <= 7;
    if (f->unit == MONTH) return whole_number(f->part, &f->day);
    return f->unit == YEAR;
}

static bool parse(eg_span s, form *f) {
    *f = (form){.unit = UNITS};
    cut_time_and_way(&s, f);
    if (!eg_span_starts(s, EG_SPAN("XXXX-"))) return parse_unit(s, f);
    s = eg_span_slice(s, 5, s.len);
    if (eg_span_starts(s, EG_SPAN("WXX-")))
        return whole_number(eg_span_slice(s, 4, s.len), &f->weekday) && f->weekday >= 1 && f->weekday <= 7;
    if (eg_span_starts(s, EG_SPAN("XX-"))) return whole_number(eg_span_slice(s, 3, s.len), &f->day);
    f->yearly = s;
    return s.len > 0;
}

static bool in_calendar(eg_day day) {
    return day >= eg_day_of(1, 1, 1) && day <= eg_day_of(9999, 12, 31);
}

static bool put_day(eg_day day, eg_span time, resolved *out) {
    if (!in_calendar(day)) return false;
    eg_civil c = eg_civil_of(day);
    eg_print(out->value, VALUE, "%04d-%02d-%02d%.*s", c.year, c.month, c.day, (int)time.len, time.ptr);
    out->days = (eg_period){day, day};
    return true;
}

/* The month n months away, as months since year 0; false outside the calendar. */
static bool month_away(eg_day from, int n, int *year, int *month) {
    eg_civil c = eg_civil_of(from);
    int m = c.year * 12 + c.month - 1 + n;
    *year = m / 12;
    *month = m % 12 + 1;
    return m >= 12 && *year <= 9999;
}

/* The same day n months away, or that month's last. */
static bool day_away(eg_day from, int n, eg_day *day) {
    int year, month;
    if (!month_away(from, n, &year, &month)) return false;
    int d = eg_civil_of(from).day, most = eg_civil_month_days(year, month);
    *day = eg_day_of(year, month, d < most ? d : most);
    return true;
}

static bool resolve_weekday(const form *f, eg_day seen, resolved *out) {
    int back = (eg_weekday(seen) - f->weekday + 7) % 7; /* days since the most recent one */
    eg_day day = seen - back;
    if (f->way == '<' && back == 0) day -= 7;
    if ((f->way == '+' && back > 0) || f->way == '>' || (f->way == '=' && back > 3)) day += 7;
    return put_day(day, f->time, out);
}

static bool resolve_month_day(const form *f, eg_day seen, resolved *out) {
    eg_day best = EG_DAY_NONE;
    int nearest = 0;
    for (int n = -3; n <= 3; n++) {
        int year, month;
        if (!month_away(seen, n, &year, &month) || !eg_civil_valid(year, month, f->day)) continue;
        eg_day day = eg_day_of(year, month, f->day);
        if ((f->way == '-' && day > seen) || (f->way == '<' && day >= seen)) continue;
        if ((f->way == '+' && day < seen) || (f->way == '>' && day <= seen)) continue;
        int far = abs(day - seen);
        if (best != EG_DAY_NONE && far >= nearest) continue; /* months go up: the past one wins a tie */
        best = day;
        nearest = far;
    }
    return best != EG_DAY_NONE && put_day(best, f->time, out);
}

static bool put_weekend(eg_day saturday, resolved *out) {
    if (!in_calendar(saturday) || !in_calendar(saturday + 1)) return false;
    int year, week = eg_iso_week(saturday, &year);
    eg_print(out->value, VALUE, "%04d-W%02d-WE", year, week);
    out->days = (eg_period){saturday, saturday + 1};
    return true;
}

static bool resolve_weekend(const form *f, eg_day seen, resolved *out) {
    int weekday = eg_weekday(seen);
    eg_day latest = seen - (weekday == 7 ? 1 : (weekday + 1) % 7); /* most recent Saturday */
    bool within = seen - latest <= 1;
    eg_day saturday = latest + 7 * f->offset;
    if (f->offset < 0 && !within) saturday += 7; /* the most recent one is the last one */
    if (f->way == '+' && !within) saturday += 7;
    if (f->way == '=' && weekday >= 3 && !within) saturday += 7;
    return put_weekend(saturday, out);
}

/* Values of whole weeks, months, quarters, years and more. */
static bool resolve_span(const form *f, eg_day seen, resolved *out) {
    int year, month, n = f->offset;
    if (f->unit == WEEK) {
        eg_day monday = seen - eg_weekday(seen) + 1 + 7 * n;
        if (f->weekday) return put_day(monday + f->weekday - 1, f->time, out);
        if (!in_calendar(monday) || !in_calendar(monday + 6)) return false;
        int week = eg_iso_week(monday, &year);
        eg_print(out->value, VALUE, "%04d-W%02d", year, week);
        out->days = (eg_period){monday, monday + 6};
        return true;
    }
    int months = f->unit == MONTH ? n : f->unit == QUARTER ? 3 * n : f->unit == HALF ? 6 * n : 12 * n;
    if (f->unit == DECADE) months *= 10;
    if (f->unit == CENTURY) months *= 100;
    if (!month_away(seen, months, &year, &month)) return false;
    if (f->unit == MONTH && f->day)
        return eg_civil_valid(year, month, f->day) && put_day(eg_day_of(year, month, f->day), f->time, out);
    if (f->unit == MONTH) eg_print(out->value, VALUE, "%04d-%02d", year, month);
    if (f->unit == QUARTER) eg_print(out->value, VALUE, "%04d-Q%d", year, (month + 2) / 3);
    if (f->unit == HALF) eg_print(out->value, VALUE, "%04d-H%d", year, (month + 5) / 6);
    if (f->unit == YEAR) eg_print(out->value, VALUE, "%04d", year);
    if (f->unit == DECADE) eg_print(out->value, VALUE, "%03d", year / 10);
    if (f->unit == CENTURY) eg_print(out->value, VALUE, "%02d", year / 100);
    return eg_period_of(eg_span_of(out->value), &out->days);
}

static bool resolve_yearly(eg_span spec, eg_span time, char way, eg_day seen, resolved *out) {
    eg_yearly found;
    if (!eg_yearly_near(spec, way, seen, &found)) return false;
    eg_print(out->value, VALUE, "%s%.*s", found.value, (int)time.len, time.ptr);
    out->days = found.days;
    return true;
}

/* "-P18M", "+PXW", "-PT20M". */
static bool resolve_duration(eg_span s, eg_day seen, resolved *out) {
    bool back = s.ptr[0] == '-';
    int n = 0;
    eg_span rest = eg_span_slice(s, 2, s.len);
    eg_day end = EG_DAY_NONE;
    if (s.len >= VALUE) return false;
    eg_print(out->value, VALUE, "%.*s", (int)s.len - 1, s.ptr + 1);
    if (eg_span_starts(rest, EG_SPAN("T"))) {
        end = seen;
    } else if (number(&rest, &n)) {
        if (back) n = -n;
        bool is_day = eg_span_eq(rest, EG_SPAN("D")), is_week = eg_span_eq(rest, EG_SPAN("W"));
        int months = eg_span_eq(rest, EG_SPAN("M"))    ? 1
                     : eg_span_eq(rest, EG_SPAN("Q"))  ? 3
                     : eg_span_eq(rest, EG_SPAN("Y"))  ? 12
                     : eg_span_eq(rest, EG_SPAN("DE")) ? 120
                     : eg_span_eq(rest, EG_SPAN("CE")) ? 1200
                                                       : 0;
        if (is_day || is_week) end = seen + n * (is_week ? 7 : 1);
        if (months && !day_away(seen, n * months, &end)) end = EG_DAY_NONE;
        if (end != EG_DAY_NONE && !in_calendar(end)) end = EG_DAY_NONE;
    }
    out->days = back ? (eg_period){end, seen} : (eg_period){seen, end};
    return true;
}

static bool resolve_one(eg_span s, eg_day seen, resolved *out) {
    form f;
    if (s.len > 2 && (s.ptr[0] == '-' || s.ptr[0] == '+') && s.ptr[1] == 'P')
        return resolve_duration(s, seen, out);
    if (!parse(s, &f)) return false;
    if (f.yearly.len) return resolve_yearly(f.yearly, f.time, f.way, seen, out);
    if (f.unit == YEAR && f.part.len) {
        int year, month;
        if (!month_away(seen, 12 * f.offset, &year, &month)) return false;
        return resolve_yearly(f.part, f.time, '=', eg_day_of(year, month, 1), out);
    }
    if (f.unit == UNITS && f.weekday) return resolve_weekday(&f, seen, out);
    if (f.unit == UNITS) return resolve_month_day(&f, seen, out);
    if (f.unit == DAY) return put_day(seen + f.offset, f.time, out);
    return f.unit == WEEKEND ? resolve_weekend(&f, seen, out) : resolve_span(&f, seen, out);
}

/* "a/b": b is seen from a. */
static bool resolve_range(eg_span s, eg_day seen, resolved *out) {
    size_t slash = eg_span_find(s, '/', 0);
    if (slash == s.len) return resolve_one(s, seen, out);
    resolved first, second;
    if (!resolve_one(eg_span_slice(s, 0, slash), seen, &first) || first.days.latest == EG_DAY_NONE)
        return false;
    if (!resolve_one(eg_span_slice(s, slash + 1, s.len), first.days.latest, &second)) return false;
    if (second.days.latest < first.days.earliest) return false;
    size_t n = strlen(first.value), m = strlen(second.value);
    if (n + m + 2 > VALUE) return false;
    memcpy(out->value, first.value, n);
    out->value[n] = '/';
    memcpy(out->value + n + 1, second.value, m + 1);
    out->days = (eg_period){first.days.earliest, second.days.latest};
    return true;
}

/* "a@b": b is seen from the day a; from a longer time when its first and last day agree. */
static bool resolve_form(eg_span s, eg_day seen, resolved *out) {
    size_t at = eg_span_find(s, '@', 0);
    resolved from, last;
    if (at == s.len) return s.len && resolve_range(s, seen, out);
    eg_span rest = eg_span_slice(s, at + 1, s.len);
    if (!at || !resolve_range(eg_span_slice(s, 0, at), seen, &from)) return false;
    if (from.days.earliest == EG_DAY_NONE || from.days.latest == EG_DAY_NONE) return false;
    if (!resolve_form(rest, from.days.earliest, out)) return false;
    if (from.days.earliest == from.days.latest) return true;
    return resolve_form(rest, from.days.latest, &last) && strcmp(out->value, last.value) == 0;
}

bool eg_date_resolve(eg_arena *a, eg_span relative, eg_span published, eg_span *value, eg_period *days) {
    eg_period when;
    resolved first, last;
    if (!eg_period_of(published, &when) || when.earliest == EG_DAY_NONE || when.latest == EG_DAY_NONE)
        return false;
    if (!resolve_form(relative, when.earliest, &first)) return false;
    last = first;
    if (when.latest != when.earliest &&
        (!resolve_form(relative, when.latest, &last) || strcmp(first.value, last.value) != 0))
        return false;
    *value = eg_arena_copy(a, eg_span_of(first.value));
    *days = (eg_period){first.days.earliest, last.days.latest};
    return true;
}

/* Some day must resolve it; a leap year's 29 February is one that few years have. */
bool eg_date_is_form(eg_span relative) {
    resolved out;
    return resolve_form(relative, eg_day_of(2000, 3, 1), &out);
}

static eg_span underspecified_one(eg_arena *a, eg_span s) {
    form f;
    if (s.len > 2 && (s.ptr[0] == '-' || s.ptr[0] == '+') && s.ptr[1] == 'P')
        return eg_arena_copy(a, eg_span_slice(s, 1, s.len));
    if (!parse(s, &f)) return EG_SPAN("XXXX-XX-XX");
    int time = (int)f.time.len;
    if (f.yearly.len && (f.yearly.ptr[0] == 'E' || eg_span_find(f.yearly, '#', 0) < f.yearly.len))
        return eg_arena_printf(a, "XXXX-XX-XX%.*s", time, f.time.ptr);
    if (f.yearly.len) return eg_arena_copy(a, eg_span_slice(s, 0, s.len - (f.way != 0)));
    if (f.weekday) return eg_arena_printf(a, "XXXX-WXX-%d%.*s", f.weekday, time, f.time.ptr);
    if (f.day) return eg_arena_printf(a, "XXXX-XX-%02d%.*s", f.day, time, f.time.ptr);
    if (f.part.len) return eg_arena_printf(a, "XXXX-%.*s", (int)f.part.len, f.part.ptr);
    if (!time) return eg_span_of(units[f.unit].unknown);
    return eg_arena_printf(a, "%s%.*s", units[f.unit].unknown, time, f.time.ptr);
}

eg_span eg_date_underspecified(eg_arena *a, eg_span s) {
    for (size_t at; (at = eg_span_find(s, '@', 0)) < s.len;) s = eg_span_slice(s, at + 1, s.len);
    size_t slash = eg_span_find(s, '/', 0);
    if (slash == s.len) return underspecified_one(a, s);
    eg_span first = underspecified_one(a, eg_span_slice(s, 0, slash));
    eg_span second = underspecified_one(a, eg_span_slice(s, slash + 1, s.len));
    return eg_arena_printf(a, "%.*s/%.*s", (int)first.len, first.ptr, (int)second.len, second.ptr);
}
