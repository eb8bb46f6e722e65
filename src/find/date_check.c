/* What does not fit together, and what is said where.
 * In: the time expressions of a document. Out: the weekday beside each day of a month; doubts about days that
 * have another weekday; times inside quotations, seen from the day of the statement.
 * Refuses to mend anything: a doubt is told, the date stays as it is written.
 * Example: "on Monday, August 20, 2019" is a doubt, since that was a Tuesday; in "“We met today,” he said on
 * Monday", today is that Monday. */
#include "find/date_rules.h"

#include <stdlib.h>
#include <string.h>

#include "text/utf8.h"

enum { PAIR_GAP = 4 }; /* bytes between a weekday and its day of the month: "Monday (Aug 19)" */

static const char *const weekdays[] = {"",           "a Monday", "a Tuesday",  "a Wednesday",
                                       "a Thursday", "a Friday", "a Saturday", "a Sunday"};

void eg_date_note_doubt(eg_arena *a, eg_dates *dates, uint32_t start, uint32_t end, eg_span text) {
    eg_vec_push(a, &dates->doubts, (eg_date_doubt){start, end, eg_utf8_tidy(a, text)});
}

void eg_date_doubt_tokens(const eg_date_scan *s, uint32_t first, uint32_t last, const char *reason) {
    uint32_t start = eg_date_token(s, first)->start, end = eg_date_token(s, last - 1)->end;
    eg_span text = eg_tokens_text(s->t, first, last);
    eg_date_note_doubt(s->a, s->doubts, start, end,
                       eg_date_form(s, "'%.*s': %s", (int)text.len, text.ptr, reason));
}

/* 1..7 of "XXXX-WXX-1"; 0 for anything else. */
static int weekday_of(eg_span relative) {
    if (!eg_span_starts(relative, EG_SPAN("XXXX-WXX-")) || relative.len < 10) return 0;
    char c = relative.ptr[9];
    return c >= '1' && c <= '7' && eg_span_find(relative, '@', 0) == relative.len ? c - '0' : 0;
}

/* "XXXX-08-19" or "2019-08-19": a day of a month. */
static bool is_day(const eg_time *t) {
    eg_span s = t->relative.len ? t->relative : t->value;
    if (s.len < 10 || s.ptr[4] != '-' || s.ptr[7] != '-' || eg_span_find(s, '@', 0) < s.len) return false;
    return s.ptr[5] >= '0' && s.ptr[5] <= '9' && s.ptr[8] >= '0' && s.ptr[8] <= '9' &&
           eg_span_find(s, '/', 0) == s.len;
}

void eg_date_pair_weekdays(eg_dates *dates) {
    eg_time *times = dates->times.items;
    for (size_t i = 0; i < dates->times.len; i++) {
        if (times[i].weekday || !is_day(&times[i])) continue;
        bool before = i > 0 && times[i].start - times[i - 1].end <= PAIR_GAP;
        bool after = i + 1 < dates->times.len && times[i + 1].start - times[i].end <= PAIR_GAP;
        const eg_time *beside = before && weekday_of(times[i - 1].relative) ? &times[i - 1] : NULL;
        if (!beside && after && weekday_of(times[i + 1].relative)) beside = &times[i + 1];
        if (!beside) continue;
        times[i].weekday = weekday_of(beside->relative);
        times[i].ahead |= beside->relative.ptr[beside->relative.len - 1] == '+';
    }
}

static int by_place(const void *x, const void *y) {
    const eg_date_doubt *a = x, *b = y;
    if (a->start != b->start) return a->start < b->start ? -1 : 1;
    return (a->end > b->end) - (a->end < b->end);
}

void eg_date_sort_doubts(eg_dates *dates) {
    if (dates->doubts.len)
        qsort(dates->doubts.items, dates->doubts.len, sizeof *dates->doubts.items, by_place);
}

void eg_date_check_weekdays(eg_arena *a, const eg_tokens *tokens, eg_dates *dates) {
    for (size_t i = 0; i < dates->times.len; i++) {
        const eg_time *t = &dates->times.items[i];
        if (!t->weekday || t->days.earliest == EG_DAY_NONE || t->days.earliest != t->days.latest) continue;
        int weekday = eg_weekday(t->days.earliest);
        if (weekday == t->weekday) continue;
        eg_span text = eg_tokens_text(tokens, t->first, t->last), day = eg_period_iso(a, t->days);
        eg_date_note_doubt(a, dates, t->start, t->end,
                           eg_arena_printf(a, "'%.*s': %.*s is %s, not %s (taken as written)", (int)text.len,
                                           text.ptr, (int)day.len, day.ptr, weekdays[weekday],
                                           weekdays[t->weekday]));
    }
}

/* ---- quotations ---- */

static bool quoted(const eg_tokens *t, uint32_t i) {
    return (t->tokens.items[i].flags & EG_TOK_QUOTED) != 0;
}

static bool has_class(const eg_tokens *t, const eg_time_words *w, uint32_t i, eg_time_class class) {
    uint32_t end;
    return eg_time_word_at(w, t, i, (uint32_t)t->tokens.len, class, &end) != NULL;
}

/* A saying verb outside the quotation near the time, with nothing but a phrase between them. */
static bool of_statement(const eg_tokens *t, const eg_time_words *w, const eg_time *time) {
    enum { REACH = 8 };
    const eg_sentence *s = &t->sentences.items[t->sentence_of[time->first]];
    for (uint32_t i = time->first; i > s->first && time->first - i < REACH; i--) {
        if (quoted(t, i - 1) || has_class(t, w, i - 1, EG_TIME_CLAUSE)) break;
        if (has_class(t, w, i - 1, EG_TIME_STATEMENT)) return true;
    }
    for (uint32_t i = time->last; i < s->last && i - time->last < REACH; i++) {
        if (quoted(t, i) || has_class(t, w, i, EG_TIME_CLAUSE)) break;
        if (has_class(t, w, i, EG_TIME_STATEMENT)) return true;
    }
    return false;
}

/* The day of the statement, told in the sentence that the quotation begins or ends in; NULL = not told. near:
 * the first time inside the quotation. */
static const eg_time *statement_day(const eg_tokens *t, const eg_time_words *w, const eg_dates *dates,
                                    const eg_quote *q, size_t near) {
    uint32_t from = t->sentences.items[t->sentence_of[q->first]].first;
    uint32_t to = t->sentences.items[t->sentence_of[q->last - 1]].last;
    if (to < t->tokens.len && to == q->last + 1) { /* “…,” he said. / “…” he said. */
        const eg_sentence *next = &t->sentences.items[t->sentence_of[to]];
        bool lower = !(t->tokens.items[next->first].flags & EG_TOK_CAPITAL);
        if (lower) to = next->last;
    }
    const eg_time *found = NULL;
    while (near > 0 && dates->times.items[near - 1].last > from) near--;
    for (size_t i = near; i < dates->times.len; i++) {
        const eg_time *time = &dates->times.items[i];
        if (time->first >= to) break;
        if (time->undates || time->type == EG_TIME_DURATION || time->type == EG_TIME_SET) continue;
        bool day = is_day(time) || weekday_of(time->relative) ||
                   eg_span_starts(time->relative, EG_SPAN("DAY")) ||
                   eg_span_eq(time->relative, EG_SPAN("TODAY"));
        if (!day || quoted(t, time->first) || !of_statement(t, w, time)) continue;
        if (found) return NULL; /* two of them: whose day it is stays open */
        found = time;
    }
    return found;
}

void eg_date_see_from_statements(eg_arena *a, const eg_tokens *t, const eg_time_words *w, eg_dates *dates) {
    enum { LONGEST = 48 }; /* bytes of a form */
    size_t next = 0;
    for (size_t q = 0; q < t->quotes.len; q++) {
        const eg_quote *quote = &t->quotes.items[q];
        while (next < dates->times.len && dates->times.items[next].first < quote->first) next++;
        if (next == dates->times.len) return;
        if (quote->last <= quote->first || dates->times.items[next].first >= quote->last) continue;
        const eg_time *day = statement_day(t, w, dates, quote, next);
        if (!day) continue;
        eg_span seen = day->relative.len ? day->relative : eg_span_slice(day->value, 0, 10);
        for (size_t i = next; i < dates->times.len && dates->times.items[i].first < quote->last; i++) {
            eg_time *time = &dates->times.items[i];
            if (!time->relative.len || seen.len > LONGEST ||
                eg_span_find(time->relative, '@', 0) < time->relative.len)
                continue;
            if (day->relative.len) {
                time->relative = eg_arena_printf(a, "%.*s@%.*s", (int)seen.len, seen.ptr,
                                                 (int)time->relative.len, time->relative.ptr);
            } else if (eg_date_resolve(a, time->relative, seen, &time->value, &time->days)) {
                time->relative = (eg_span){NULL, 0};
            }
        }
    }
}

bool eg_date_is_year_over(const eg_tokens *t, const eg_time *time) {
    uint32_t i = time->first;
    while (i > 0 && !(t->tokens.items[i].flags & EG_TOK_BREAK) && t->tokens.items[i - 1].punct) i--;
    return time->value.len == 4 && t->tokens.items[i].flags & EG_TOK_BREAK && time->last < t->tokens.len &&
           t->tokens.items[time->last].punct == ':';
}

bool eg_date_see_from(eg_arena *a, eg_span form, eg_span day, eg_time *time) {
    eg_span told = time->relative;
    if (!form.len || told.len <= form.len || !eg_span_starts(told, form) || told.ptr[form.len] != '@')
        return false;
    if (!eg_date_resolve(a, eg_span_slice(told, form.len + 1, told.len), day, &time->value, &time->days))
        return false;
    time->relative = (eg_span){NULL, 0};
    return true;
}
