/* Whether figures tell the day or the month first: "08/03/2021".
 * In: the dates in figures that can be read both ways, the other dates of the document, its own date. Out:
 * their values. Refuses to read figures of the same form in one document in two ways. Example: beside
 * "25/03/2021" the date "08/03/2021" is one of March, and so it is on a page of 8 March. */
#include "find/date_rules.h"

static bool is_near(eg_period page, int year, int month, int day) {
    if (!year || !eg_civil_valid(year, month, day)) return false;
    return eg_day_of(year, month, day) >= page.earliest - 1 && eg_day_of(year, month, day) <= page.latest + 1;
}

/* Votes of the dates that can be read in one way only, or that are the article's own in one way: above 0 the
 * day comes first. */
static int day_first_votes(const eg_date_waiting_list *waiting, eg_span published, char separator) {
    int votes = 0;
    eg_period page;
    bool dated = eg_period_of(published, &page);
    for (size_t i = 0; i < waiting->list.len; i++) {
        const eg_date_figures *d = &waiting->list.items[i].figures;
        if (d->separator != separator) continue;
        votes += (d->first > 12) - (d->second > 12);
        if (dated)
            votes +=
                is_near(page, d->year, d->second, d->first) - is_near(page, d->year, d->first, d->second);
    }
    return votes;
}

/* Whether the document writes "August 19" rather than "19 August" (above 0) or the other way round. */
static int month_first_style(const eg_tokens *t, const eg_dates *dates) {
    int votes = 0;
    for (size_t i = 0; i < dates->times.len; i++) {
        const eg_time *time = &dates->times.items[i];
        if (!eg_span_eq(time->by, EG_SPAN("full date")) && !eg_span_eq(time->by, EG_SPAN("month day")))
            continue;
        char c = t->text.ptr[time->start];
        votes += c >= '0' && c <= '9' ? -1 : 1;
    }
    return votes;
}

void eg_date_settle_figures(eg_arena *a, const eg_tokens *t, eg_span published,
                            const eg_date_waiting_list *waiting, eg_dates *out) {
    enum { LEAP_YEAR = 2000 };
    if (!waiting->list.len) return;
    int style = month_first_style(t, out);
    int votes_of[3] = {day_first_votes(waiting, published, '-'), day_first_votes(waiting, published, '.'),
                       day_first_votes(waiting, published, '/')};
    for (size_t i = 0; i < waiting->list.len; i++) {
        const eg_date_figures *d = &waiting->list.items[i].figures;
        int votes = votes_of[d->separator - '-']; /* '-', '.' and '/' follow one another */
        bool day_first = votes != 0 ? votes > 0 : d->separator == '/' ? style < 0 : true;
        int day = day_first ? d->first : d->second, month = day_first ? d->second : d->first;
        if (!eg_civil_valid(d->year ? d->year : LEAP_YEAR, month, day)) {
            int swap = day;
            day = month, month = swap;
        }
        eg_time *time = &out->times.items[waiting->list.items[i].time];
        if (!d->year) {
            time->relative = eg_arena_printf(a, "XXXX-%02d-%02d", month, day);
            continue;
        }
        time->value = eg_arena_printf(a, "%04d-%02d-%02d", d->year, month, day);
    }
}
