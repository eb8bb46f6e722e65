/* Days that a document's own words allow.
 * In: a document and a day. Out: whether it can have been published then. Refuses to choose a day.
 * Example: "on Monday (Aug 19)" allows 19 to 26 August 2019, when the 19th was a Monday, but no day of 2018.
 */
#include "fold/when.h"

#include <string.h>

enum {
    PAIR_GAP = 4,  /* bytes between a weekday and its day of the month: "Monday (Aug 19)", "Monday, 19 Aug" */
    NEWS_DAYS = 7, /* news names a weekday of the last or the coming week */
};

bool eg_document_day(const eg_graph *g, const eg_findings *f, eg_day *day) {
    eg_period days;
    if (!eg_period_of(eg_graph_str(g, f->date), &days) || days.earliest == EG_DAY_NONE) return false;
    *day = days.earliest;
    return days.earliest == days.latest;
}

bool eg_time_days(eg_arena *scratch, const eg_graph *g, const eg_found_time *t, eg_day published,
                  eg_period *days) {
    eg_span value;
    *days = t->days;
    if (t->relative) {
        eg_period day = {published, published};
        if (!eg_date_resolve(scratch, eg_graph_str(g, t->relative), eg_period_iso(scratch, day), &value,
                             days))
            return false;
    } else if (days->earliest == EG_DAY_NONE && days->latest == EG_DAY_NONE) {
        if (!eg_period_of(eg_graph_str(g, t->value), days)) return false;
    }
    return days->earliest != EG_DAY_NONE && days->latest != EG_DAY_NONE;
}

/* 1 = Monday .. 7 of "XXXX-WXX-1"; 0 for anything else. */
static int relative_weekday(eg_span relative) {
    static const size_t at = sizeof "XXXX-WXX-" - 1;
    if (!eg_span_starts(relative, EG_SPAN("XXXX-WXX-")) || relative.len <= at) return 0;
    char c = relative.ptr[at];
    return c >= '1' && c <= '7' ? c - '0' : 0;
}

/* "XXXX-08-19", a day and month of no certain year. */
static bool is_day_month(eg_span relative) {
    return eg_span_starts(relative, EG_SPAN("XXXX-")) && relative.len >= sizeof "XXXX-08-19" - 1 &&
           relative.ptr[7] == '-' && relative.ptr[5] >= '0' && relative.ptr[5] <= '9' &&
           relative.ptr[8] >= '0' && relative.ptr[8] <= '9';
}

/* The weekday that the text gives for day and month expression i; 0 = none. */
static int paired_weekday(const eg_graph *g, const eg_findings *f, uint32_t i) {
    const eg_found_time *t = &f->times[i];
    if (!is_day_month(eg_graph_str(g, t->relative))) return 0;
    int weekday = t->weekday;
    if (!weekday && i > 0 && t->start >= t[-1].end && t->start - t[-1].end <= PAIR_GAP)
        weekday = relative_weekday(eg_graph_str(g, t[-1].relative));
    if (!weekday && i + 1 < f->time_count && t[1].start >= t->end && t[1].start - t->end <= PAIR_GAP)
        weekday = relative_weekday(eg_graph_str(g, t[1].relative));
    return weekday;
}

/* Every weekday beside a day of a month must be right, and one of these days must be near: news that names
 * the weekday is about this week. */
static bool pairs_suit(eg_arena *scratch, const eg_graph *g, const eg_findings *f, eg_day day) {
    bool any = false, near = false;
    for (uint32_t i = 0; i < f->time_count; i++) {
        int weekday = paired_weekday(g, f, i);
        eg_period days;
        if (!weekday || !eg_time_days(scratch, g, &f->times[i], day, &days)) continue;
        if (eg_weekday(days.earliest) != weekday) return false;
        any = true;
        near |= days.earliest >= day - NEWS_DAYS && days.earliest <= day + NEWS_DAYS;
    }
    return near || !any;
}

bool eg_day_suits(eg_arena *scratch, const eg_graph *g, const eg_findings *f, eg_day day) {
    if (f->window.earliest != EG_DAY_NONE && day < f->window.earliest) return false;
    if (f->window.latest != EG_DAY_NONE && day > f->window.latest) return false;
    for (uint32_t i = 0; i < f->action_count; i++) { /* nothing done is reported before it was done */
        const eg_found_action *a = &f->actions[i];
        if (a->dated != EG_DATED_TIME || a->modality != EG_ACTUAL || f->times[a->time].relative) continue;
        eg_period done;
        if (eg_time_days(scratch, g, &f->times[a->time], day, &done) && done.earliest > day) return false;
    }
    return pairs_suit(scratch, g, f, day);
}
