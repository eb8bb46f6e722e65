/* Periods: the days that an ISO 8601 or TIMEX3 date covers, and the way back.
 * In: "2019-08", "2019-W33-WE", "2019-Q3", "199". Out: first and last day.
 * Refuses whatever does not name its days by itself: "XXXX-08-19", "PAST_REF", "P18M".
 * Example: "2019-W33-WE" is 2019-08-17 to 2019-08-18. */
#include "find/date_value.h"
#include "text/ascii.h"

/* Cuts exactly n digits off *s. */
static bool digits(eg_span *s, size_t n, int *value) {
    if (s->len < n) return false;
    *value = 0;
    for (size_t i = 0; i < n; i++) {
        if (s->ptr[i] < '0' || s->ptr[i] > '9') return false;
        *value = *value * 10 + (s->ptr[i] - '0');
    }
    *s = eg_span_slice(*s, n, s->len);
    return true;
}

static bool skip(eg_span *s, eg_span prefix) {
    if (!eg_span_starts(*s, prefix)) return false;
    *s = eg_span_slice(*s, prefix.len, s->len);
    return true;
}

eg_period eg_period_months(int year, int month, int count) {
    int last = month + count - 1, last_year = year + (last - 1) / 12;
    last = (last - 1) % 12 + 1;
    if (last_year > 9999) last_year = 9999, last = 12;
    return (eg_period){eg_day_of(year, month, 1),
                       eg_day_of(last_year, last, eg_civil_month_days(last_year, last))};
}

eg_period eg_period_years(int year, int count) {
    if (year < 1) count += year - 1, year = 1;
    return eg_period_months(year, 1, count * 12);
}

bool eg_period_season(int year, eg_span code, eg_period *days) {
    static const char *const codes[] = {"SP", "SU", "FA", "WI"};
    for (int i = 0; i < 4; i++)
        if (eg_span_eq(code, eg_span_of(codes[i]))) {
            *days = eg_period_months(year, 3 + 3 * i, 3);
            return true;
        }
    return eg_span_eq(code, EG_SPAN("AU")) && eg_period_season(year, EG_SPAN("FA"), days);
}

/* "W33", "W33-1", "W33-WE". */
static bool week_of(int year, eg_span rest, eg_period *days) {
    int week, weekday, week_year;
    if (!skip(&rest, EG_SPAN("W")) || !digits(&rest, 2, &week) || week < 1 || week > 53) return false;
    eg_day monday = eg_iso_week_monday(year, week);
    if (eg_iso_week(monday, &week_year) != week || week_year != year) return false; /* no week 53 */
    *days = (eg_period){monday, monday + 6};
    if (rest.len == 0) return true;
    if (eg_span_eq(rest, EG_SPAN("-WE"))) {
        days->earliest = monday + 5;
        return true;
    }
    if (!skip(&rest, EG_SPAN("-")) || !digits(&rest, 1, &weekday) || rest.len || weekday < 1 || weekday > 7)
        return false;
    *days = (eg_period){monday + weekday - 1, monday + weekday - 1};
    return true;
}

/* What stands after "2019-". */
static bool within_year(int year, eg_span rest, eg_period *days) {
    int month, day, n;
    eg_span r = rest;
    if (rest.len && rest.ptr[0] == 'W' && rest.len > 2) return week_of(year, rest, days);
    if (skip(&r, EG_SPAN("Q")) && digits(&r, 1, &n) && !r.len && n >= 1 && n <= 4) {
        *days = eg_period_months(year, n * 3 - 2, 3);
        return true;
    }
    r = rest;
    if (skip(&r, EG_SPAN("H")) && digits(&r, 1, &n) && !r.len && n >= 1 && n <= 2) {
        *days = eg_period_months(year, n * 6 - 5, 6);
        return true;
    }
    r = rest;
    if (!digits(&r, 2, &month)) return eg_period_season(year, rest, days);
    if (month < 1 || month > 12) return false;
    *days = eg_period_months(year, month, 1);
    if (r.len == 0 || eg_span_eq(r, EG_SPAN("-XX"))) return true;
    if (!skip(&r, EG_SPAN("-")) || !digits(&r, 2, &day) || !eg_civil_valid(year, month, day)) return false;
    if (r.len && (r.ptr[0] != 'T' || r.len < 3)) return false;
    *days = (eg_period){eg_day_of(year, month, day), eg_day_of(year, month, day)};
    return true;
}

static bool single(eg_span iso, eg_period *days) {
    int year;
    eg_span rest = iso;
    if (iso.len == 2 && digits(&rest, 2, &year)) { /* century */
        *days = eg_period_years(year * 100, 100);
        return true;
    }
    rest = iso;
    if ((iso.len == 3 || (iso.len == 4 && iso.ptr[3] == 'X')) && digits(&rest, 3, &year)) { /* decade */
        *days = eg_period_years(year * 10, 10);
        return true;
    }
    rest = iso;
    if (!digits(&rest, 4, &year) || year < 1) return false;
    if (rest.len == 0) {
        *days = eg_period_years(year, 1);
        return true;
    }
    return skip(&rest, EG_SPAN("-")) && within_year(year, rest, days);
}

bool eg_period_of(eg_span iso, eg_period *days) {
    static const eg_period none = {EG_DAY_NONE, EG_DAY_NONE};
    size_t slash = eg_span_find(iso, '/', 0);
    *days = none;
    if (slash == iso.len) {
        eg_period found;
        if (!single(iso, &found)) return false;
        *days = found;
        return true;
    }
    eg_span from = eg_span_slice(iso, 0, slash), to = eg_span_slice(iso, slash + 1, iso.len);
    eg_period first = none, second = none;
    bool open_first = eg_span_eq(from, EG_SPAN("..")), open_second = eg_span_eq(to, EG_SPAN(".."));
    if (open_first && open_second) return false;
    if (!open_first && !single(from, &first)) return false;
    if (!open_second && !single(to, &second)) return false;
    if (!open_first && !open_second && second.latest < first.earliest) return false;
    *days = (eg_period){first.earliest, second.latest};
    return true;
}

bool eg_period_given(eg_span text, eg_period *days) {
    if (text.len != 4 && text.len != 7 && text.len != 10) return false;
    for (size_t i = 0; i < text.len; i++)
        if (i == 4 || i == 7 ? text.ptr[i] != '-' : !eg_ascii_is_digit(text.ptr[i])) return false;
    return eg_period_of(text, days);
}

static eg_span day_iso(eg_arena *a, eg_day day) {
    if (day == EG_DAY_NONE) return EG_SPAN("..");
    eg_civil c = eg_civil_of(day);
    return eg_arena_printf(a, "%04d-%02d-%02d", c.year, c.month, c.day);
}

eg_span eg_period_iso(eg_arena *a, eg_period days) {
    if (days.earliest == EG_DAY_NONE && days.latest == EG_DAY_NONE) return (eg_span){NULL, 0};
    if (days.earliest == days.latest) return day_iso(a, days.earliest);
    if (days.earliest != EG_DAY_NONE && days.latest != EG_DAY_NONE) {
        eg_civil f = eg_civil_of(days.earliest), l = eg_civil_of(days.latest);
        bool whole = f.day == 1 && l.day == eg_civil_month_days(l.year, l.month) && f.year == l.year;
        if (whole && f.month == l.month) return eg_arena_printf(a, "%04d-%02d", f.year, f.month);
        if (whole && f.month == 1 && l.month == 12) return eg_arena_printf(a, "%04d", f.year);
    }
    eg_span from = day_iso(a, days.earliest), to = day_iso(a, days.latest);
    return eg_arena_printf(a, "%.*s/%.*s", (int)from.len, from.ptr, (int)to.len, to.ptr);
}

const char *eg_period_precision(eg_period days) {
    int64_t length = (int64_t)days.latest - days.earliest + 1;
    return length == 1 ? "day" : length <= 14 ? "week" : length <= 31 ? "month" : "year";
}
