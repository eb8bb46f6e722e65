/* Roles of people, and from when until when.
 * In: a row of a person. Out: warnings for dates that are none, that run backwards or belong to no role, and
 * for one role held twice at the same time. Refuses to compare different roles: a foreign minister may well
 * lead a party. Example: role "president|president", from "2010|2012", until "2014|2016" gives an overlap. */
#include <string.h>

#include "base/civil.h"
#include "dict/lint.h"

enum { ROLES = 32, NEVER = INT32_MAX };

/* The first and last day that a date may mean: 2014 is any day of that year. */
typedef struct days {
    eg_day first, last;
} days;

typedef struct role {
    eg_span name, from, until; /* empty = not told */
    days begin, end;           /* of what is told and is a date; else EG_DAY_NONE */
} role;

static bool cut_digits(eg_span *s, size_t count, int *number) {
    if (s->len < count) return false;
    *number = 0;
    for (size_t i = 0; i < count; i++) {
        if (s->ptr[i] < '0' || s->ptr[i] > '9') return false;
        *number = *number * 10 + (s->ptr[i] - '0');
    }
    *s = eg_span_slice(*s, count, s->len);
    return true;
}

static bool cut_dash(eg_span *s) {
    if (!s->len || s->ptr[0] != '-') return false;
    *s = eg_span_slice(*s, 1, s->len);
    return true;
}

/* 2014, 2014-05 or 2014-05-01. */
static bool read_date(eg_span s, days *out) {
    int year, month = 0, day = 0;
    if (!cut_digits(&s, 4, &year) || year < 1) return false;
    if (s.len && !(cut_dash(&s) && cut_digits(&s, 2, &month) && month >= 1 && month <= 12)) return false;
    if (s.len && !(cut_dash(&s) && cut_digits(&s, 2, &day) && eg_civil_valid(year, month, day))) return false;
    if (s.len) return false;
    int last_month = month ? month : 12;
    out->first = eg_day_of(year, month ? month : 1, day ? day : 1);
    out->last = eg_day_of(year, last_month, day ? day : eg_civil_month_days(year, last_month));
    return true;
}

static days date_of(eg_lint *l, eg_span value) {
    days d = {EG_DAY_NONE, EG_DAY_NONE};
    if (value.len && !read_date(value, &d))
        eg_lint_say(l, EG_WARNING, value, "'%.*s' is no date; write 2014-05-31, 2014-05 or 2014",
                    EG_SHOW(value));
    return d;
}

/* The values of a cell by their place: "|2014" is no date for the first role. */
static size_t split(eg_span cell, eg_span out[ROLES]) {
    size_t n = 0;
    eg_span value;
    if (!cell.len) return 0;
    while (n < ROLES && eg_span_split(&cell, '|', &value)) out[n++] = eg_span_trim(value);
    return n;
}

static void check_count(eg_lint *l, const char *column, size_t roles, const eg_span *dates, size_t count) {
    for (size_t i = roles; i < count; i++)
        if (dates[i].len) {
            eg_lint_say(l, EG_WARNING, dates[i],
                        "'%.*s' in '%s' belongs to no role: %zu %s listed, and this is date %zu",
                        EG_SHOW(dates[i]), column, roles, roles == 1 ? "is" : "are", i + 1);
            return;
        }
}

static void check_order(eg_lint *l, const role *r) {
    if (r->begin.first == EG_DAY_NONE || r->end.last == EG_DAY_NONE || r->end.last >= r->begin.first) return;
    eg_lint_say(l, EG_WARNING, r->until, "'%.*s' ends before it begins: from %.*s until %.*s",
                EG_SHOW(r->name), EG_SHOW(r->from), EG_SHOW(r->until));
}

/* Two terms in one role. A term without end goes on; one without beginning tells too little. */
static void check_overlap(eg_lint *l, const role *a, const role *b) {
    if (!eg_span_eq(a->name, b->name) || a->begin.first == EG_DAY_NONE || b->begin.first == EG_DAY_NONE)
        return;
    const role *first = a->begin.first <= b->begin.first ? a : b, *second = first == a ? b : a;
    eg_day end = first->end.first == EG_DAY_NONE ? NEVER : first->end.first;
    if (first->until.len && first->end.first == EG_DAY_NONE) return;
    if (end <= second->begin.last && end != NEVER) return;
    eg_lint_say(l, EG_WARNING, second->from, "'%.*s' from %.*s overlaps '%.*s' from %.*s %s%.*s",
                EG_SHOW(second->name), EG_SHOW(second->from), EG_SHOW(first->name), EG_SHOW(first->from),
                first->until.len ? "until " : "on, which has no end", EG_SHOW(first->until));
}

/* A hole: other roles before and after this one have dates, this one has none. */
static void check_hole(eg_lint *l, const role *roles, size_t count) {
    for (size_t i = 1; i + 1 < count; i++) {
        bool dated = roles[i].from.len || roles[i].until.len;
        bool before = roles[i - 1].from.len || roles[i - 1].until.len,
             after = roles[i + 1].from.len || roles[i + 1].until.len;
        if (!dated && before && after)
            eg_lint_say(l, EG_NOTE, roles[i].name,
                        "'%.*s' has no dates, but the roles before and after it have",
                        EG_SHOW(roles[i].name));
    }
}

void eg_lint_roles(eg_lint *l) {
    eg_span names[ROLES], from[ROLES], until[ROLES];
    role roles[ROLES];
    if (l->kind != &eg_rows_person) return;
    size_t count = split(eg_lint_cell(l, "role"), names), begins = split(eg_lint_cell(l, "from"), from),
           ends = split(eg_lint_cell(l, "until"), until);
    check_count(l, "from", count, from, begins);
    check_count(l, "until", count, until, ends);
    for (size_t i = 0; i < count; i++) {
        roles[i] = (role){.name = names[i]};
        if (i < begins) roles[i].from = from[i];
        if (i < ends) roles[i].until = until[i];
        roles[i].begin = date_of(l, roles[i].from);
        roles[i].end = date_of(l, roles[i].until);
        check_order(l, &roles[i]);
        for (size_t k = 0; k < i; k++) check_overlap(l, &roles[k], &roles[i]);
    }
    check_hole(l, roles, count);
}
