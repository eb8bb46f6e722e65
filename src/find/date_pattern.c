/* Times told by rules that dictionaries list: "week 33 of 2019", "Q3 2018", "the week of August 19".
 * In: a token that may begin a rule. Out: the match of the longest rule, with its value filled in.
 * Refuses what the parts of a rule do not read as: {day} takes 1 to 31, {week} 1 to 53.
 * Example: "Q3 {year}" with the value "{year}-Q3" gives 2018-Q3 for "Q3 2018". */
#include <string.h>

#include "find/date_rules.h"

/* What the parts of a rule read. */
typedef struct reading {
    int number[EG_RULE_KINDS];
    const char *code[EG_RULE_KINDS]; /* of a season or unit */
    uint32_t last;
} reading;

static int whole_number(const eg_date_scan *s, uint32_t i, int most) {
    double value;
    if (!eg_date_inside(s, i) || !eg_token_value(s->t, s->lexicon, i, &value)) return 0;
    return value >= 1 && value <= most && value == (int)value ? (int)value : 0;
}

/* The number that token i stands for as a part of this kind; 0 = it does not. */
static int read_number(const eg_date_scan *s, uint32_t i, eg_rule_part_kind kind) {
    enum { WEEKS = 53, MOST = 9999 };
    const eg_time_word *w = NULL;
    switch (kind) {
    case EG_RULE_DAY: return eg_date_month_day(s, i);
    case EG_RULE_YEAR: return eg_date_year(s, i);
    case EG_RULE_NUMBER: return whole_number(s, i, MOST);
    case EG_RULE_MONTH: w = eg_date_word(s, i, EG_TIME_MONTH); break;
    case EG_RULE_WEEKDAY: w = eg_date_word(s, i, EG_TIME_WEEKDAY); break;
    case EG_RULE_WEEK:
        w = eg_date_word(s, i, EG_TIME_ORDINAL);
        if (!w) return whole_number(s, i, WEEKS);
        break;
    default: return 0;
    }
    return w && !(w->doubtful && !eg_date_flag(s, i, EG_TOK_CAPITAL)) ? w->number : 0;
}

static bool read_part(const eg_date_scan *s, uint32_t i, eg_rule_part part, reading *r) {
    const eg_time_word *w = NULL;
    if (!eg_date_inside(s, i)) return false;
    if (part.kind == EG_RULE_WORD) return eg_date_token(s, i)->word == part.word;
    if (part.kind == EG_RULE_SEASON) w = eg_date_word(s, i, EG_TIME_SEASON);
    if (part.kind == EG_RULE_UNIT) {
        w = eg_date_word(s, i, EG_TIME_UNIT);
        if (!w) w = eg_date_word(s, i, EG_TIME_UNITS);
        if (w && w->code[0] == 'T') return false;
    }
    r->code[part.kind] = w ? w->code : NULL;
    if (!w) r->number[part.kind] = read_number(s, i, (eg_rule_part_kind)part.kind);
    return w || r->number[part.kind] > 0;
}

static bool reads(const eg_date_scan *s, uint32_t at, const eg_time_rule *rule, reading *r) {
    for (uint8_t k = 0; k < rule->count; k++)
        if (!read_part(s, at + k, rule->parts[k], r)) return false;
    r->last = at + rule->count;
    return true;
}

static eg_span filled_in(const eg_date_scan *s, const eg_time_rule *rule, const reading *r) {
    eg_span rest = rule->value, before, out = {"", 0};
    eg_rule_part_kind kind;
    for (;;) {
        bool more = eg_rule_next(&rest, &before, &kind);
        out = eg_date_form(s, "%.*s%.*s", (int)out.len, out.ptr, (int)before.len, before.ptr);
        if (!more) return out;
        int n = r->number[kind];
        const char *code = r->code[kind];
        if (kind == EG_RULE_UNIT && rule->type != EG_RULE_DURATION) code = eg_date_unit_name(code);
        if (code)
            out = eg_date_form(s, "%.*s%s", (int)out.len, out.ptr, code);
        else if (kind == EG_RULE_DAY || kind == EG_RULE_MONTH || kind == EG_RULE_WEEK)
            out = eg_date_form(s, "%.*s%02d", (int)out.len, out.ptr, n);
        else
            out = eg_date_form(s, "%.*s%d", (int)out.len, out.ptr, n);
    }
}

/* Whether a rule's value is a day: parts of a day may stand beside it. */
static bool names_day(const eg_time_rule *rule) {
    eg_span v = rule->value;
    bool day = eg_span_search(v, EG_SPAN("{day}"), 0) < v.len ||
               eg_span_search(v, EG_SPAN("DAY"), 0) < v.len ||
               eg_span_search(v, EG_SPAN("{weekday}"), 0) < v.len;
    return day && rule->type == EG_RULE_DATE && eg_span_find(v, '/', 0) == v.len &&
           eg_span_search(v, EG_SPAN("@WEEK"), 0) == v.len;
}

static bool put_value(const eg_date_scan *s, const eg_time_rule *rule, eg_span value, eg_date_match *m) {
    static const eg_time_type types[] = {[EG_RULE_DATE] = EG_TIME_DATE,
                                         [EG_RULE_TIME] = EG_TIME_TIME,
                                         [EG_RULE_DURATION] = EG_TIME_DURATION,
                                         [EG_RULE_SET] = EG_TIME_SET};
    eg_period days;
    m->type = types[rule->type];
    m->day = names_day(rule);
    if (value.ptr[0] == '@') {
        bool day = m->day;
        if (!eg_date_count_from(s, eg_span_slice(value, 1, value.len), m)) return false;
        m->day = day && m->relative.len + m->value.len > 0;
    } else if (value.ptr[0] == '-' || value.ptr[0] == '+') { /* -P2W: the past two weeks */
        m->relative = value;
    } else if (m->type == EG_TIME_DURATION || m->type == EG_TIME_SET || eg_period_of(value, &days)) {
        m->value = value;
    } else if (eg_date_is_form(value)) {
        m->relative = value;
    } else {
        return false; /* a week 53 that the year has not, a 31 April */
    }
    m->by = rule->pattern.ptr;
    return true;
}

bool eg_date_rule_pattern(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    const eg_time_rule *best = NULL;
    reading found = {0};
    bool word = eg_date_phrase(s, at, EG_TIME_RULE, &(uint32_t){0}) != NULL;
    if (eg_date_flag(s, at, EG_TOK_GLUED)) return false;
    for (size_t i = 0, n = word ? s->w->rules.len : s->w->open_rules.len; i < n; i++) {
        const eg_time_rule *rule = &s->w->rules.items[word ? i : s->w->open_rules.items[i]];
        reading r = {0};
        if (rule->parts[0].kind == EG_RULE_WORD && rule->parts[0].word != eg_date_token(s, at)->word)
            continue;
        if ((best && rule->count <= best->count) || !reads(s, at, rule, &r)) continue;
        best = rule;
        found = r;
    }
    if (!best) return false;
    bool clause = best->by_word && at > s->first && eg_date_word(s, at, EG_TIME_CLAUSE) &&
                  eg_date_word(s, at - 1, EG_TIME_STATEMENT); /* said that night shifts are hard */
    if (clause) return false;
    m->last = found.last;
    if (eg_date_flag(s, m->last, EG_TOK_GLUED)) return false;
    uint32_t begin;
    if (eg_date_phrase_before(s, at, EG_TIME_ARTICLE, &begin)) m->first = begin;
    return put_value(s, best, filled_in(s, best, &found), m);
}
