/* The days on which a document without a full date of its own can have been published.
 * In: its time expressions and whatever partial date it has. Out: a window of days, maybe open at its end; a
 * date of a few days where a weekday beside a day of a month settles the year.
 * Refuses to take the newest day that a text tells for its date: it was published then or later; and weekdays
 * beside days that stand in no brackets.
 * Example: "on Monday (Aug 19)" over a copyright line of 2019 gives 2019-08-19/2019-08-25: the 19th was a
 * Monday in that year, and news names the weekday of the past or coming week. */
#include "find/date_published.h"
#include "find/date_yearly.h"

enum {
    NEWS_DAYS = 6, /* days between a weekday that is named and the publication */
    NEAR = 200,    /* days from the newest full day of the text to the weekday's: of one story */
};

static bool tells(const eg_tokens *t, const eg_time *time) {
    uint8_t zone = t->sentences.items[t->sentence_of[time->first]].zone;
    return !time->undates && time->type != EG_TIME_SET && zone <= EG_ZONE_BODY;
}

/* Whether a complete time lies before the publication: a day or month that the clause does not look ahead to.
 */
static bool is_past(const eg_tokens *t, const eg_time *time) {
    bool complete = !time->relative.len && time->days.earliest != EG_DAY_NONE &&
                    time->days.latest - time->days.earliest <= 31;
    bool open = eg_span_eq(time->mod, EG_SPAN("BEFORE")) || eg_span_eq(time->mod, EG_SPAN("ON_OR_BEFORE"));
    return complete && tells(t, time) && !time->ahead && !open && time->type == EG_TIME_DATE;
}

/* "Monday (Aug 19)" in that year: the days on which it can have been news. false: no Monday, or no such day.
 */
static bool pair_in(const eg_time *time, int year, eg_period *days) {
    eg_yearly day;
    eg_span yearly = eg_span_slice(time->relative, 5, 10);
    if (!eg_yearly_in(yearly, year, &day) || eg_weekday(day.days.earliest) != time->weekday) return false;
    *days = day.days;
    if (time->ahead)
        days->earliest -= NEWS_DAYS;
    else
        days->latest += NEWS_DAYS;
    return true;
}

/* "Monday (Aug 19)", as agencies write of the past days; "Saturday October 13" tells any story. */
static bool is_pair(const eg_tokens *t, const eg_time *time) {
    bool bracket = time->first > 0 && t->tokens.items[time->first - 1].punct == '(';
    return bracket && time->weekday && time->relative.len >= 10 &&
           eg_span_starts(time->relative, EG_SPAN("XXXX-")) && tells(t, time);
}

/* The window that all such pairs of the text allow in that year; *first is the first of them. */
static bool pairs_in(const eg_tokens *t, const eg_dates *dates, int year, eg_period *window,
                     const eg_time **first) {
    *first = NULL;
    for (size_t i = 0; i < dates->times.len; i++) {
        const eg_time *time = &dates->times.items[i];
        eg_period days;
        if (!is_pair(t, time)) continue;
        if (!pair_in(time, year, &days)) return false;
        if (!*first) *window = days;
        if (days.earliest > window->earliest) window->earliest = days.earliest;
        if (days.latest < window->latest) window->latest = days.latest;
        if (window->latest < window->earliest) return false;
        if (!*first) *first = time;
    }
    return *first != NULL;
}

static void narrow(eg_arena *a, const eg_tokens *t, const eg_time *by, eg_period window, eg_span beside,
                   eg_dates *out) {
    eg_span text = eg_tokens_text(t, by->first, by->last);
    out->window = window;
    out->date = eg_period_iso(a, window);
    if (out->from == EG_DATE_NONE) out->from = EG_DATE_TEXT;
    out->why = eg_arena_printf(a, "%.*s with its weekday, %.*s", (int)text.len, text.ptr, (int)beside.len,
                               beside.ptr);
}

static const eg_time *newest_told(const eg_tokens *t, const eg_dates *dates) {
    const eg_time *newest = NULL;
    for (size_t i = 0; i < dates->times.len; i++) {
        const eg_time *time = &dates->times.items[i];
        if (is_past(t, time) && (!newest || time->days.earliest > newest->days.earliest)) newest = time;
    }
    return newest;
}

void eg_date_find_window(eg_arena *a, const eg_tokens *t, eg_dates *out) {
    const eg_time *by;
    eg_period window;
    out->window = (eg_period){EG_DAY_NONE, EG_DAY_NONE};
    if (out->date.len) {
        if (!eg_period_of(out->date, &out->window) || out->window.earliest == EG_DAY_NONE) return;
        int year = eg_civil_of(out->window.earliest).year;
        bool open = out->from != EG_DATE_OPTION && out->from != EG_DATE_METADATA &&
                    out->window.latest - out->window.earliest > NEWS_DAYS;
        if (!open || !pairs_in(t, out, year, &window, &by)) return;
        bool within = window.earliest <= out->window.latest && window.latest >= out->window.earliest;
        if (within) narrow(a, t, by, window, out->why, out);
        return;
    }
    const eg_time *newest = newest_told(t, out);
    if (!newest) return;
    eg_span text = eg_tokens_text(t, newest->first, newest->last);
    eg_civil from = eg_civil_of(newest->days.earliest);
    for (int year = from.year; newest->days.latest == newest->days.earliest && year <= from.year + 1;
         year++) {
        if (!pairs_in(t, out, year, &window, &by)) continue;
        if (window.latest < newest->days.latest || window.earliest > newest->days.latest + NEAR) continue;
        if (window.earliest < newest->days.latest) window.earliest = newest->days.latest;
        narrow(a, t, by, window, eg_arena_printf(a, "after %.*s", (int)text.len, text.ptr), out);
        return;
    }
    out->window.earliest = newest->days.earliest;
    out->why = eg_arena_printf(a, "not before %.*s, the newest date in the text", (int)text.len, text.ptr);
}
