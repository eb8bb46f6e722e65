/* Times told by rules that dictionaries list: "week 33 of 2019", "Q3 2018", "the week of August 19".
 * In: a token that may be the anchor of a rule. Out: the match of the longest rule that holds there, with its
 * value filled in; of equal ones the first.
 * Refuses what the parts of a rule do not read as: {day} takes 1 to 31, {week} 1 to 53.
 * Example: "Q3 {year}" with the value "{year}-Q3" gives 2018-Q3 for "Q3 2018". */
#include <string.h>

#include "find/date_rules.h"

/* What a part reads. */
typedef struct part_value {
    int number;
    const char *code; /* NULL = a number */
} part_value;

typedef struct reading {
    const eg_time_rule *rule; /* NULL = none */
    uint32_t first, last;     /* tokens */
    part_value parts[EG_RULE_PARTS];
} reading;

/* ---- reading the parts ---- */

static int week_number(const eg_date_scan *s, uint32_t i) {
    enum { WEEKS = 53 };
    double value;
    const eg_time_word *w = eg_date_word(s, i, EG_TIME_ORDINAL);
    if (w) return w->number;
    if (!eg_date_inside(s, i) || !eg_token_value(s->t, s->lexicon, i, &value)) return 0;
    return value >= 1 && value <= WEEKS && value == (int)value ? (int)value : 0;
}

/* A figure, or number words before token *i or from it on, which is moved past them. */
static bool read_count(const eg_date_scan *s, bool back, uint32_t *i, part_value *out) {
    enum { MOST = 9999 };
    double value;
    uint32_t begin, end = *i;
    if (!back)
        while (eg_date_inside(s, end) && eg_token_value(s->t, s->lexicon, end, &value)) end++;
    begin = end;
    if (!eg_date_number_before(s, &begin, &value) || (!back && begin != *i)) return false;
    *i = back ? begin : end;
    out->number = value >= 1 && value <= MOST && value == (int)value ? (int)value : 0;
    return out->number > 0;
}

/* A word or phrase of the class before token *i or from it on, which is moved past it. */
static bool read_class(const eg_date_scan *s, bool back, uint32_t *i, eg_time_class class, part_value *out) {
    const eg_time_word *w = back ? eg_date_phrase_before(s, *i, class, i) : eg_date_phrase(s, *i, class, i);
    if (!w) return false;
    *out = (part_value){w->number, w->code[0] ? w->code : NULL};
    return true;
}

static bool read_unit(const eg_date_scan *s, bool back, uint32_t *i, part_value *out) {
    bool found = read_class(s, back, i, EG_TIME_UNITS, out) || read_class(s, back, i, EG_TIME_UNIT, out);
    return found && out->code[0] != 'T';
}

/* A word of the class that is no ordinary one here. */
static bool read_name(const eg_date_scan *s, uint32_t i, eg_time_class class, part_value *out) {
    const eg_time_word *w = eg_date_word(s, i, class);
    if (!w || (w->doubtful && !eg_date_flag(s, i, EG_TOK_CAPITAL))) return false;
    *out = (part_value){w->number, w->code[0] ? w->code : NULL};
    return true;
}

/* A part that is one token, i. */
static bool read_token(const eg_date_scan *s, uint32_t i, eg_rule_part part, part_value *out) {
    if (!eg_date_inside(s, i) || i < s->free) return false;
    switch (part.kind) {
    case EG_RULE_WORD: return eg_date_token(s, i)->word == part.word;
    case EG_RULE_MONTH: return read_name(s, i, EG_TIME_MONTH, out);
    case EG_RULE_WEEKDAY: return read_name(s, i, EG_TIME_WEEKDAY, out);
    case EG_RULE_SEASON: return read_name(s, i, EG_TIME_SEASON, out);
    case EG_RULE_DAY: out->number = eg_date_month_day(s, i); break;
    case EG_RULE_YEAR: out->number = eg_date_year(s, i); break;
    case EG_RULE_WEEK: out->number = week_number(s, i); break;
    default: return false;
    }
    return out->number > 0;
}

/* Reads a part that ends before token *i or begins with it, and moves *i past it. */
static bool read_part(const eg_date_scan *s, bool back, uint32_t *i, eg_rule_part part, part_value *out) {
    *out = (part_value){0};
    switch (part.kind) {
    case EG_RULE_NUMBER: return read_count(s, back, i, out);
    case EG_RULE_UNIT: return read_unit(s, back, i, out);
    case EG_RULE_PART: return read_class(s, back, i, EG_TIME_PART, out);
    case EG_RULE_WHICH: return read_class(s, back, i, EG_TIME_WHICH, out);
    case EG_RULE_FUZZY: return read_class(s, back, i, EG_TIME_FUZZY, out);
    case EG_RULE_ORDINAL: return read_class(s, back, i, EG_TIME_ORDINAL, out);
    }
    bool hyphen = part.sign && part.word == s->lexicon->punct['-'];
    if (hyphen && eg_date_flag(s, *i, EG_TOK_GLUED)) return true; /* 5-7: no token of its own */
    if (!read_token(s, back ? *i - 1 : *i, part, out)) return false;
    *i = back ? *i - 1 : *i + 1;
    return true;
}

/* year: what the anchor reads, if it is a year; 0 = it is something else. */
static bool reads(const eg_date_scan *s, uint32_t at, const eg_time_rule *rule, int year, reading *r) {
    uint8_t k = rule->anchor;
    r->rule = rule;
    r->first = r->last = at;
    if (year) {
        r->parts[k++] = (part_value){.number = year};
        r->last++;
    }
    for (; k < rule->count; k++)
        if (!read_part(s, false, &r->last, rule->parts[k], &r->parts[k])) return false;
    for (k = rule->anchor; k-- > 0;)
        if (!read_part(s, true, &r->first, rule->parts[k], &r->parts[k])) return false;
    return !eg_date_flag(s, r->first, EG_TOK_GLUED) && !eg_date_flag(s, r->last, EG_TOK_GLUED);
}

/* Tries the rules of one anchor, `head` and those after it; the longest is best, of equal ones the first. */
static void try_rules(const eg_date_scan *s, uint32_t at, uint32_t head, int year, reading *best) {
    reading r;
    for (; head; head = s->w->rules.items[head - 1].next) {
        const eg_time_rule *rule = &s->w->rules.items[head - 1];
        if (!reads(s, at, rule, year, &r)) continue;
        uint32_t length = r.last - r.first, longest = best->last - best->first;
        if (length > longest || (length == longest && rule < best->rule)) *best = r;
    }
}

/* The best rule there; best->rule stays NULL where none holds. */
static void find_rule(const eg_date_scan *s, uint32_t at, reading *best) {
    static const struct {
        eg_time_class class;
        eg_rule_part_kind kind;
    } names[] = {{EG_TIME_MONTH, EG_RULE_MONTH},
                 {EG_TIME_WEEKDAY, EG_RULE_WEEKDAY},
                 {EG_TIME_SEASON, EG_RULE_SEASON},
                 {EG_TIME_UNIT, EG_RULE_UNIT},
                 {EG_TIME_UNITS, EG_RULE_UNIT}};
    const eg_token *k = eg_date_token(s, at);
    uint64_t classes = eg_time_classes_of(s->w, k->word);
    if (classes >> EG_TIME_RULE & 1) {
        eg_hit hits[EG_NAME_WORDS];
        for (size_t n = eg_match_at(&s->w->phrases, k, s->last - at, hits); n-- > 0;)
            for (uint32_t e = hits[n].payload; e; e = s->w->entries.items[e].next)
                if (s->w->entries.items[e].class == EG_TIME_RULE)
                    try_rules(s, at, (uint32_t)s->w->entries.items[e].number, 0, best);
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (classes >> names[i].class & 1) try_rules(s, at, s->w->rules_at[names[i].kind], 0, best);
    int year = eg_date_year(s, at);
    if (year) try_rules(s, at, s->w->rules_at[EG_RULE_YEAR], year, best);
}

/* ---- the value ---- */

/* One part of the value, as it is written there: after "XXXX" the unit's name, for example. */
static eg_span written(const eg_date_scan *s, const reading *r, uint8_t part, eg_span before) {
    const part_value *v = &r->parts[part];
    uint8_t kind = r->rule->parts[part].kind, type = r->rule->type;
    if (kind == EG_RULE_WHICH) {
        char way[] = {eg_date_which_way(v->number), 0};
        return eg_span_starts(before, EG_SPAN("XXXX")) ? eg_date_form(s, "%s", way)
                                                       : eg_date_form(s, "%+d", v->number);
    }
    if (kind == EG_RULE_UNIT && type != EG_RULE_DURATION && type != EG_RULE_SET)
        return eg_span_of(eg_date_unit_name(v->code));
    if (v->code) return eg_span_of(v->code);
    bool two = kind == EG_RULE_DAY || kind == EG_RULE_MONTH || kind == EG_RULE_WEEK;
    return eg_date_form(s, two ? "%02d" : "%d", v->number);
}

static eg_span filled_in(const eg_date_scan *s, const reading *r) {
    eg_span rest = r->rule->value, before, out = {"", 0};
    uint8_t part;
    while (eg_rule_next(r->rule, &rest, &before, &part)) {
        out = eg_date_form(s, "%.*s%.*s", (int)out.len, out.ptr, (int)before.len, before.ptr);
        eg_span piece = written(s, r, part, out);
        out = eg_date_form(s, "%.*s%.*s", (int)out.len, out.ptr, (int)piece.len, piece.ptr);
    }
    return eg_date_form(s, "%.*s%.*s", (int)out.len, out.ptr, (int)before.len, before.ptr);
}

/* Whether the value is a day: parts of a day may stand beside it. */
static bool names_day(eg_span v, uint8_t type) {
    if ((type != EG_RULE_DATE && type != EG_RULE_TIME) || eg_span_find(v, '/', 0) < v.len) return false;
    for (size_t at; (at = eg_span_find(v, '@', 0)) < v.len;) v = eg_span_slice(v, at + 1, v.len);
    if (eg_span_starts(v, EG_SPAN("DAY")) || eg_span_starts(v, EG_SPAN("XXXX-WXX-"))) return true;
    if (eg_span_starts(v, EG_SPAN("WEEK"))) return v.len > 6 && v.ptr[v.len - 2] == '-';
    return v.len >= 10 && v.ptr[4] == '-' && v.ptr[7] == '-';
}

/* A weekday or month that a clause tells looks the way of the clause. */
static eg_span with_way(const eg_date_scan *s, const reading *r, eg_span form) {
    bool weekday = eg_span_starts(form, EG_SPAN("XXXX-WXX-"));
    bool month = form.len == 7 && eg_span_starts(form, EG_SPAN("XXXX-"));
    if ((!weekday && !month) || strchr("+-<>=", form.ptr[form.len - 1])) return form;
    char way = eg_date_way(s, r->first, r->last);
    if (!way || (weekday && way != '+')) return form;
    return eg_date_form(s, "%.*s%c", (int)form.len, form.ptr, way);
}

/* What the first part of the kind reads; 0 = the rule has none. */
static int number_of(const reading *r, eg_rule_part_kind kind) {
    for (uint8_t i = 0; i < r->rule->count; i++)
        if (r->rule->parts[i].kind == kind) return r->parts[i].number;
    return 0;
}

static bool put_value(const eg_date_scan *s, const reading *r, eg_date_match *m) {
    static const eg_time_type types[] = {[EG_RULE_DATE] = EG_TIME_DATE,
                                         [EG_RULE_TIME] = EG_TIME_TIME,
                                         [EG_RULE_DURATION] = EG_TIME_DURATION,
                                         [EG_RULE_SET] = EG_TIME_SET};
    eg_period days;
    eg_span value = filled_in(s, r);
    m->type = types[r->rule->type];
    m->day = names_day(value, r->rule->type);
    if (value.ptr[0] == '@') {
        bool day = m->day;
        if (eg_date_before_what(s, m))
            eg_date_put_unknown(s, eg_span_slice(value, 1, value.len), m);
        else if (!eg_date_count_from(s, eg_span_slice(value, 1, value.len), m))
            return false;
        m->day = day && m->relative.len + m->value.len > 0;
    } else if (value.ptr[0] == '-' || value.ptr[0] == '+') { /* -P2W: the past two weeks */
        m->relative = value;
    } else if (m->type == EG_TIME_DURATION || m->type == EG_TIME_SET ||
               eg_span_ends(value, EG_SPAN("_REF")) || eg_period_of(value, &days)) {
        m->value = value;
    } else if (eg_date_is_form(value)) {
        m->relative = with_way(s, r, value);
    } else if (number_of(r, EG_RULE_DAY) && number_of(r, EG_RULE_MONTH)) {
        eg_date_doubt_tokens(s, r->first, r->last, "there is no such day (it dates nothing)");
        m->nothing = true;
    } else {
        return false; /* a week 53 that the year has not */
    }
    if (number_of(r, EG_RULE_DAY)) m->weekday = number_of(r, EG_RULE_WEEKDAY);
    m->by = r->rule->pattern.ptr;
    return true;
}

/* "found that [May was] cold": what begins with such a word and ends with a name of a time must stand alone.
 */
static bool opens_clause(const eg_date_scan *s, const reading *r) {
    uint8_t last = r->rule->parts[r->rule->count - 1].kind;
    bool name = last == EG_RULE_MONTH || last == EG_RULE_SEASON;
    if (!name || !eg_date_word(s, r->first, EG_TIME_CLAUSE)) return false;
    return !eg_date_stands_alone(s, r->last) || eg_date_word(s, r->last, EG_TIME_WAY);
}

bool eg_date_rule_pattern(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    reading r;
    r.rule = NULL;
    r.first = r.last = at;
    find_rule(s, at, &r);
    if (!r.rule) return false;
    bool clause = r.rule->parts[0].kind == EG_RULE_WORD && at > s->first &&
                  eg_date_word(s, at, EG_TIME_CLAUSE) &&
                  eg_date_word(s, at - 1, EG_TIME_STATEMENT); /* said that night shifts are hard */
    if (clause || opens_clause(s, &r)) return false;
    m->first = r.first;
    m->last = r.last;
    eg_date_phrase_before(s, r.first, EG_TIME_ARTICLE, &m->first);
    return put_value(s, &r, m);
}
