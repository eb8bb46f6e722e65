/* Times counted in units: last week, the past 18 months, two years ago, the third quarter, every day.
 * In: a token that names a unit. Out: a date, a duration or a set.
 * Refuses ages ("90 years old"), rates ("$40 a day") and counts within a story ("the 11th week").
 * Example: "over the past 18 months" gives the duration P18M, with the form -P18M to place it. */
#include <stdlib.h>
#include <string.h>

#include "find/date_rules.h"

/* What stands before the unit. */
typedef struct amount {
    uint32_t first;            /* of the whole expression */
    double number;             /* 0 = none told */
    bool one;                  /* "a week" */
    const eg_time_word *fuzzy; /* several, recent */
    const eg_time_word *ordinal;
    const eg_time_word *which;   /* last, this, next */
    const eg_time_word *stretch; /* past, coming; also last and next before a number */
    bool article, every;
} amount;

bool eg_date_number_before(const eg_date_scan *s, uint32_t *at, double *number) {
    double value, after = 0, total = 0, part = 0; /* after: of "370 four" the 4 */
    uint32_t i = *at, begin = *at;
    while (i > s->free && eg_token_value(s->t, s->lexicon, i - 1, &value)) {
        bool word = eg_date_token(s, i - 1)->kind == EG_TOKEN_WORD;
        if (begin < *at && !word && (eg_date_token(s, i)->kind != EG_TOKEN_WORD || after < 100)) break;
        after = value;
        begin = --i;
    }
    if (begin == *at) return false;
    for (i = begin; i < *at; i++) {
        if (!eg_token_value(s->t, s->lexicon, i, &value)) return false;
        if (value >= 1000 && eg_date_token(s, i)->kind == EG_TOKEN_WORD) {
            total += (part > 0 ? part : 1) * value;
            part = 0;
        } else if (value == 100 && eg_date_token(s, i)->kind == EG_TOKEN_WORD) {
            part = (part > 0 ? part : 1) * 100;
        } else {
            part += value;
        }
    }
    *number = total + part;
    *at = begin;
    return true;
}

static void read_amount(const eg_date_scan *s, uint32_t at, amount *x) {
    uint32_t i = at;
    *x = (amount){.first = at};
    if (!eg_date_number_before(s, &i, &x->number)) {
        x->fuzzy = eg_date_phrase_before(s, i, EG_TIME_FUZZY, &i);
        if (!x->fuzzy) x->ordinal = eg_date_phrase_before(s, i, EG_TIME_ORDINAL, &i);
    }
    bool counted = i < at;
    if (counted && !x->ordinal) x->stretch = eg_date_phrase_before(s, i, EG_TIME_STRETCH, &i);
    if (!counted) x->which = eg_date_phrase_before(s, i, EG_TIME_WHICH, &i);
    if (!counted && !x->which) x->stretch = eg_date_phrase_before(s, i, EG_TIME_STRETCH, &i);
    x->every = eg_date_phrase_before(s, i, EG_TIME_EVERY, &i) != NULL;
    if (!x->every) {
        x->article = eg_date_phrase_before(s, i, EG_TIME_ARTICLE, &i) != NULL;
        if (!x->article && !x->which && !x->ordinal && (!counted || x->fuzzy))
            x->one = eg_date_phrase_before(s, i, EG_TIME_ONE, &i) != NULL;
    }
    x->first = i;
}

/* "P18M", "PT20M", "PXW"; units of a day's length or more are told without T. */
static eg_span duration(const eg_date_scan *s, double number, const char *unit) {
    bool time = unit[0] == 'T';
    if (strcmp(unit, "WE") == 0) unit = "W"; /* of weekends only their number tells */
    bool decades = strcmp(unit, "DE") == 0 && number > 0, centuries = strcmp(unit, "CE") == 0 && number > 0;
    if (decades || centuries) { /* ISO 8601 has no such unit; TIMEX3 has, for vague ones */
        number *= decades ? 10 : 100;
        unit = "Y";
    }
    const char *letters = time ? unit + 1 : unit, *t = time ? "T" : "";
    if (number <= 0) return eg_date_form(s, "P%sX%s", t, letters);
    enum { MOST = 1000000000 }; /* whole numbers below are told by %d, which costs far less */
    if (number < MOST && number == (int)number) return eg_date_form(s, "P%s%d%s", t, (int)number, letters);
    return eg_date_form(s, "P%s%.10g%s", t, number, letters);
}

const char *eg_date_unit_name(const char *code) {
    static const char *const names[][2] = {{"D", "DAY"},   {"W", "WEEK"},    {"WE", "WEEKEND"},
                                           {"M", "MONTH"}, {"Q", "QUARTER"}, {"H", "HALF"},
                                           {"Y", "YEAR"},  {"DE", "DECADE"}, {"CE", "CENTURY"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(code, names[i][0]) == 0) return names[i][1];
    return NULL; /* hours and less */
}

static bool put_vague(eg_date_match *m, eg_span value) {
    m->value = value;
    m->by = "vague time";
    return true;
}

bool eg_date_before_what(const eg_date_scan *s, const eg_date_match *m) {
    const eg_time_word *lead = eg_date_word(s, m->last - 1, EG_TIME_LEAD);
    bool side = lead && (strcmp(lead->code, "BEFORE") == 0 || strcmp(lead->code, "AFTER") == 0);
    return side && !eg_date_stands_alone(s, m->last);
}

bool eg_date_goes_on(const eg_date_scan *s, uint32_t at) {
    enum { NEAR = 2, BELOW = 8 }; /* sentences */
    if (!s->before) return false;
    uint32_t told = s->t->sentence_of[s->before->first], here = s->t->sentence_of[at];
    const eg_sentence *sentences = s->t->sentences.items;
    if (s->heads) return here - told <= BELOW;
    return here - told <= NEAR && sentences[here].paragraph == sentences[told].paragraph;
}

bool eg_date_put_unknown(const eg_date_scan *s, eg_span form, eg_date_match *m) {
    m->value = eg_date_underspecified(s->a, form);
    m->by = "counted from";
    return true;
}

static uint32_t paragraph_of(const eg_date_scan *s, uint32_t token) {
    return s->t->sentences.items[s->t->sentence_of[token]].paragraph;
}

/* Whether the day told last is left behind: its paragraph is over, and this one tells of a month or a year.
 */
static bool left_behind(const eg_date_scan *s, uint32_t at) {
    uint32_t here = paragraph_of(s, at);
    if (!s->before || !s->recent || s->recent->first <= s->before->first) return false;
    return paragraph_of(s, s->before->first) != here && paragraph_of(s, s->recent->first) == here &&
           !s->recent->relative.len && s->recent->value.len <= 7;
}

bool eg_date_count_from(const eg_date_scan *s, eg_span form, eg_date_match *m) {
    bool by_day = eg_span_starts(form, EG_SPAN("DAY")) || eg_span_starts(form, EG_SPAN("WEEK")) ||
                  eg_span_starts(form, EG_SPAN("XXXX-WXX-"));
    const eg_time *from = by_day ? s->before : s->recent;
    eg_period days;
    enum { LONGEST = 48 }; /* bytes: a day of a day of a day is far enough */
    m->by = "counted from";
    enum { NEAR = 3 }; /* sentences */
    if (by_day && left_behind(s, m->first)) return eg_date_put_unknown(s, form, m);
    bool near = from && (by_day || s->t->sentence_of[m->first] - s->t->sentence_of[from->first] <= NEAR);
    if (!near) return eg_date_put_unknown(s, form, m); /* a time that the text does not tell */
    m->day = eg_span_starts(form, EG_SPAN("DAY"));
    if (from->relative.len > LONGEST) return eg_date_put_unknown(s, form, m);
    if (from->relative.len) {
        m->relative = eg_date_form(s, "%.*s@%.*s", (int)from->relative.len, from->relative.ptr, (int)form.len,
                                   form.ptr);
        return true;
    }
    if (!eg_date_resolve(s->a, form, from->value, &m->value, &days))
        m->value = eg_date_underspecified(s->a, form);
    return true;
}

/* "jailed for two years earlier [this month]", "earlier [on Monday]": the word before belongs to what begins
 * at token `at`. */
static bool opens_another(const eg_date_scan *s, uint32_t at) {
    uint32_t next = at + (eg_date_word(s, at, EG_TIME_LEAD) || eg_date_word(s, at, EG_TIME_EDGE) ? 1 : 0);
    const eg_time_word *which = eg_date_word(s, at, EG_TIME_WHICH);
    if (which && which->number == 0) return true;
    return next > at && eg_date_word(s, next, EG_TIME_WEEKDAY);
}

/* "two years ago", "three days later"; true when such a word follows. */
static bool counted_from(const eg_date_scan *s, const amount *x, const char *unit, eg_date_match *m) {
    uint32_t end;
    const eg_time_word *ago = eg_date_phrase(s, m->last, EG_TIME_AGO, &end);
    const eg_time_word *away = ago ? NULL : eg_date_phrase(s, m->last, EG_TIME_AWAY, &end);
    if (away && opens_another(s, end)) away = NULL;
    const char *name = eg_date_unit_name(unit);
    double number = x->number > 0 ? x->number : x->one && !x->fuzzy ? 1 : 0;
    if (!ago && !away) return false;
    int way = ago ? ago->number : away->number, n = number <= 9999 ? (int)number : 0;
    m->last = end;
    m->by = "counted from";
    if (n == 0 || n != number) return put_vague(m, way < 0 ? EG_SPAN("PAST_REF") : EG_SPAN("XXXX-XX-XX"));
    if (!name) {
        m->type = EG_TIME_TIME;
        int days = strcmp(unit, "TH") == 0 ? way * (n / 24) : 0;
        if (!ago && eg_date_goes_on(s, m->first))
            return eg_date_count_from(s, eg_date_form(s, "DAY%+d", days), m);
        m->relative = EG_SPAN("TODAY");
        return true;
    }
    eg_span form = eg_date_form(s, "%s%+d", name, way * n);
    m->day = strcmp(name, "DAY") == 0;
    if (!ago) return eg_date_count_from(s, form, m);
    m->relative = form;
    return true;
}

/* "90 years old", "aged 30 years", "18 years of age". */
static bool is_age(const eg_date_scan *s, const amount *x, uint32_t last) {
    if (eg_date_word(s, last, EG_TIME_AGE)) return true;
    if (eg_date_word(s, last, EG_TIME_OF) && eg_date_word(s, last + 1, EG_TIME_AGE)) return true;
    return x->first > s->first && eg_date_word(s, x->first - 1, EG_TIME_AGE);
}

static bool put_duration(const eg_date_scan *s, const amount *x, double number, const char *unit,
                         eg_date_match *m) {
    m->type = EG_TIME_DURATION;
    m->by = "duration";
    eg_span value = duration(s, number, unit);
    if (x->stretch)
        m->relative =
            eg_date_form(s, "%c%.*s", x->stretch->number < 0 ? '-' : '+', (int)value.len, value.ptr);
    else
        m->value = value;
    return true;
}

/* "nearly two years" is told with the time, "about two years" stands before it; both modify it. */
static void take_nearly(const eg_date_scan *s, eg_date_match *m) {
    uint32_t begin;
    const eg_time_word *word = eg_date_phrase_before(s, m->first, EG_TIME_NEARLY, &m->first);
    if (!word) word = eg_date_phrase_before(s, m->first, EG_TIME_MEASURE, &begin);
    if (word && word->code[0]) m->mod = word->code;
}

/* "18 months", "several weeks", "recent years", "two days later", "every two weeks". */
static bool counted(const eg_date_scan *s, const amount *x, const char *unit, eg_date_match *m) {
    if (is_age(s, x, m->last)) return false;
    if (counted_from(s, x, unit, m)) return true;
    bool reference = x->fuzzy && x->fuzzy->code[0] != 'X';
    if (reference) {
        if (eg_date_flag(s, x->first, EG_TOK_CAPITAL) && x->one) return false;
        return put_vague(m, eg_span_of(x->fuzzy->code));
    }
    if (unit[0] == 'T' && eg_date_word(s, m->last, EG_TIME_OF)) return false; /* hours of video: an amount */
    if (x->every) {
        m->type = EG_TIME_SET;
        m->by = "repeated";
        m->value = duration(s, x->number, unit);
        return true;
    }
    take_nearly(s, m);
    return put_duration(s, x, x->number, unit, m);
}

/* "last week", "this year", "the next quarter", "the past decade". */
static bool chosen(const eg_date_scan *s, const amount *x, const char *unit, bool many, eg_date_match *m) {
    const char *name = eg_date_unit_name(unit);
    if (x->stretch && !x->which) return put_duration(s, x, many ? 0 : 1, unit, m);
    bool decade = strcmp(unit, "DE") == 0 || strcmp(unit, "CE") == 0;
    if (many || (decade && x->article)) { /* "the last weeks", "the last decade": a stretch */
        amount stretched = *x;
        stretched.stretch = x->which;
        return x->which->number != 0 && put_duration(s, &stretched, many ? 0 : 1, unit, m);
    }
    if (!name || strcmp(unit, "H") == 0) return false;
    if (strcmp(unit, "D") == 0 && x->which->number < 0) return false; /* "the last day" of something */
    if (eg_date_flag(s, m->last - 1, EG_TOK_GLUED)) return false;     /* present-day */
    m->by = "chosen unit";
    m->day = strcmp(unit, "D") == 0;
    if (strcmp(unit, "WE") == 0 && x->which->number == 0)
        m->relative = eg_date_way(s, m->first, m->last) == '+' ? EG_SPAN("WEEKEND+") : EG_SPAN("WEEKEND=");
    else
        m->relative = eg_date_form(s, "%s%+d", name, x->which->number);
    return true;
}

/* "the third quarter of 2019", "the first half of last year", "the 20th century". */
static bool ordered(const eg_date_scan *s, const amount *x, const char *unit, eg_date_match *m) {
    int n = x->ordinal->number;
    m->by = "ordered unit";
    if (strcmp(unit, "CE") == 0) {
        if (n < 2 || n > 21) return false;
        m->value = eg_date_form(s, "%02d", n - 1);
        return true;
    }
    bool quarter = strcmp(unit, "Q") == 0, half = strcmp(unit, "H") == 0;
    if (!(quarter && n <= 4) && !(half && n <= 2)) return false;
    eg_span yearly = eg_date_form(s, "%s%d", unit, n);
    if (eg_date_take_year(s, m->last, yearly, m)) return true;
    if (half) return false; /* of a match, mostly */
    char way = eg_date_way(s, m->first, m->last);
    m->relative = eg_date_form(s, "XXXX-%.*s%.1s", (int)yearly.len, yearly.ptr, &way);
    return true;
}

/* "the end of the year", "later in the week"; "the weekend". */
static bool definite(const eg_date_scan *s, const amount *x, const char *unit, eg_date_match *m) {
    uint32_t begin = x->first, edge;
    m->by = "definite unit";
    if (strcmp(unit, "WE") == 0) {
        char way = eg_date_way(s, m->first, m->last);
        m->relative = eg_date_form(s, "WEEKEND%.1s", way == '+' ? "+" : "");
        return true;
    }
    const char *name = eg_date_unit_name(unit);
    if (!name || strcmp(unit, "D") == 0 || strcmp(unit, "H") == 0) return false;
    bool of = eg_date_phrase_before(s, begin, EG_TIME_OF, &begin) != NULL;
    if (!of || !eg_date_phrase_before(s, begin, EG_TIME_EDGE, &edge)) return false;
    bool short_one = strcmp(unit, "W") == 0 || strcmp(unit, "M") == 0;
    bool told =
        short_one && s->recent && s->t->sentence_of[m->first] - s->t->sentence_of[s->recent->first] <= 1;
    if (told && eg_date_way(s, edge, m->last) == '-') /* by the end of the month it had sold all */
        return eg_date_count_from(s, eg_date_form(s, "%s+0", name), m);
    m->relative = eg_date_form(s, "%s+0", name);
    return true;
}

/* "a week" where it is a length: "for a week", "a week ago", not "twice a week". */
static bool single(const eg_date_scan *s, const amount *x, const char *unit, eg_date_match *m) {
    amount one = *x;
    one.number = 1;
    if (is_age(s, x, m->last)) return false;
    if (counted_from(s, &one, unit, m)) return true;
    uint32_t before = x->first - 1, end;
    if (x->first == s->first) return false;
    bool led = eg_date_word(s, before, EG_TIME_LEAD) || eg_date_word(s, before, EG_TIME_MEASURE) ||
               eg_date_word(s, before, EG_TIME_NEARLY);
    bool followed = eg_date_phrase(s, m->last, EG_TIME_AWAY, &end) || eg_date_word(s, m->last, EG_TIME_LEAD);
    if (!led && !(followed && eg_date_token(s, before)->kind == EG_TOKEN_PUNCT)) return false;
    if (strcmp(unit, "Q") == 0) return false; /* a fourth part */
    take_nearly(s, m);
    return put_duration(s, x, 1, unit, m);
}

/* "for weeks", "decades-long", "years ago". */
static bool bare_plural(const eg_date_scan *s, const amount *x, const char *unit, eg_date_match *m) {
    uint32_t end;
    if (is_age(s, x, m->last)) return false;
    if (eg_date_phrase(s, m->last, EG_TIME_AGO, &end) || eg_date_phrase(s, m->last, EG_TIME_AWAY, &end)) {
        eg_date_phrase(s, m->last, EG_TIME_AGO, &m->last);
        eg_date_phrase(s, m->last, EG_TIME_AWAY, &m->last);
        return put_vague(m, EG_SPAN("PAST_REF"));
    }
    bool led = x->first > s->first &&
               (eg_date_word(s, x->first - 1, EG_TIME_LEAD) ||
                eg_date_word(s, x->first - 1, EG_TIME_MEASURE) || eg_date_word(s, x->first - 1, EG_TIME_TO));
    bool adjective = eg_date_flag(s, m->last, EG_TOK_GLUED);
    bool of = eg_date_word(s, m->last, EG_TIME_OF) && strcmp(unit, "D") != 0;
    if ((!led && !adjective && !of) || strcmp(unit, "Q") == 0 || strcmp(unit, "WE") == 0) return false;
    if (eg_date_flag(s, x->first, EG_TOK_CAPITAL) && !eg_date_flag(s, x->first, EG_TOK_SENTENCE))
        return false;
    return put_duration(s, x, 0, unit, m);
}

bool eg_date_rule_unit(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    const eg_time_word *many = eg_date_word(s, at, EG_TIME_UNITS);
    const eg_time_word *unit = many ? many : eg_date_word(s, at, EG_TIME_UNIT);
    amount x;
    if (!unit) return false;
    uint32_t begin = at;
    bool glued = eg_date_flag(s, at, EG_TOK_GLUED);
    eg_date_phrase_before(s, at + 1, many ? EG_TIME_UNITS : EG_TIME_UNIT, &begin); /* fiscal year */
    read_amount(s, begin, &x);
    if (glued && x.article && !x.stretch && !x.ordinal) { /* the [two-minute] silence */
        x.article = false;
        x.first++;
    }
    m->first = x.first;
    if (x.first == begin && !many) return false;
    if (eg_date_flag(s, x.first, EG_TOK_GLUED)) return false; /* "top-10 days" */
    if (unit->doubtful && x.number <= 0) return false;
    bool name = !unit->capital && eg_date_flag(s, at, EG_TOK_CAPITAL) &&
                !eg_date_flag(s, at, EG_TOK_UPPER | EG_TOK_SENTENCE);
    if (name && !s->title) return false; /* a band, a film */
    if (x.number > 0 && !many && x.number != 1 && !glued) return false;
    if (x.ordinal) return ordered(s, &x, unit->code, m);
    if (x.number > 0 || x.fuzzy) return counted(s, &x, unit->code, m);
    if (x.which || x.stretch) return chosen(s, &x, unit->code, many != NULL, m);
    if (x.every) return counted(s, &(amount){.first = x.first, .number = 1, .every = true}, unit->code, m);
    if (x.one) return !many && single(s, &x, unit->code, m);
    if (many) return bare_plural(s, &x, unit->code, m);
    return x.article && definite(s, &x, unit->code, m);
}
