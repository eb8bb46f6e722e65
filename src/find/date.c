/* Time expressions of one document.
 * In: tokens, the words that tell time, the date given for the run. Out: every expression with its TIMEX3
 * value and days, and the document's publication date. Refuses to guess a year that nothing tells: the value
 * then keeps its X ("XXXX-08-19") and `relative` says what the text says, so that it can be resolved when the
 * document has been dated from elsewhere. Example: "On Monday the court ruled", published 2019-08-21, gives
 * 2019-08-19 by XXXX-WXX-1. */
#include "find/date.h"

#include <string.h>

#include "find/date_check.h"
#include "find/date_published.h"
#include "find/date_rules.h"
#include "text/token_bits.h"

typedef struct finder {
    eg_date_scan scan;
    eg_dates *out;
    eg_time before, recent; /* what scan.before and scan.recent point to */
    eg_date_waiting_list waiting;
    uint32_t next;     /* the first token that is not tried yet */
    eg_span published; /* as the user or the page says; may be empty */
} finder;

#define BIT(class) ((uint64_t)1 << (class))
enum { RULES = 12 };
static const struct {
    eg_time_class class;
    eg_date_rule *rule;
} rules[RULES] = {{EG_TIME_HOLIDAY, eg_date_rule_holiday},   {EG_TIME_DAY, eg_date_rule_day},
                  {EG_TIME_AGAIN, eg_date_rule_again},       {EG_TIME_MONTH, eg_date_rule_month},
                  {EG_TIME_WEEKDAY, eg_date_rule_weekday},   {EG_TIME_WEEKDAYS, eg_date_rule_weekday},
                  {EG_TIME_SEASON, eg_date_rule_season},     {EG_TIME_UNIT, eg_date_rule_unit},
                  {EG_TIME_UNITS, eg_date_rule_unit},        {EG_TIME_PART, eg_date_rule_part},
                  {EG_TIME_REPEATED, eg_date_rule_repeated}, {EG_TIME_VAGUE, eg_date_rule_vague}};

static bool find_at(const eg_date_scan *s, uint32_t at, uint64_t classes, bool figure, eg_date_match *m) {
    bool ruled =
        (classes & s->w->rule_classes) || (figure && s->w->rules_at[EG_RULE_YEAR] && eg_date_year(s, at));
    if (ruled && eg_date_try(s, eg_date_rule_pattern, at, m)) return true;
    if (figure && eg_date_rule_figure(s, at, m)) return true;
    for (size_t i = 0; classes && i < RULES; classes &= ~BIT(rules[i++].class))
        if ((classes & BIT(rules[i].class)) && eg_date_try(s, rules[i].rule, at, m)) return true;
    return false;
}

/* ---- what may stand around an expression ---- */

/* Adds a part of the day to a form or value: before the way of a form. */
static void add_time(const eg_date_scan *s, eg_date_match *m, eg_span time) {
    m->type = EG_TIME_TIME;
    if (m->value.len) {
        m->value = eg_date_form(s, "%.*s%.*s", (int)m->value.len, m->value.ptr, (int)time.len, time.ptr);
        return;
    }
    eg_span form = eg_span_eq(m->relative, EG_SPAN("TODAY")) ? EG_SPAN("DAY+0") : m->relative;
    size_t way = strchr("+-<>=", form.ptr[form.len - 1]) ? 1 : 0;
    m->relative = eg_date_form(s, "%.*s%.*s%.*s", (int)(form.len - way), form.ptr, (int)time.len, time.ptr,
                               (int)way, form.ptr + form.len - way);
}

static bool has_time(const eg_date_match *m) {
    return m->type != EG_TIME_DATE || m->figures.separator;
}

/* "Monday morning", "the morning of August 19". */
static void take_part(const eg_date_scan *s, eg_date_match *m) {
    uint32_t begin, of;
    if (!m->day || has_time(m)) return;
    const eg_time_word *part = eg_date_word(s, m->last, EG_TIME_PART);
    bool name = !s->title && part && !part->capital &&
                eg_date_flag(s, m->last, EG_TOK_CAPITAL); /* a show on Saturday Night */
    if (part && !m->end && !name) {
        add_time(s, m, eg_span_of(part->code));
        m->last++;
        return;
    }
    if (!eg_date_phrase_before(s, m->first, EG_TIME_OF, &of)) return;
    part = eg_date_phrase_before(s, of, EG_TIME_PART, &begin);
    if (!part) return;
    m->first = begin;
    eg_date_phrase_before(s, m->first, EG_TIME_ARTICLE, &m->first);
    add_time(s, m, eg_span_of(part->code));
}

static const char *mod_of_edge(const eg_time_word *edge) {
    switch (edge->code[0]) {
    case 'M': return "MID";
    case 'L': return "END";
    case 'S': return "START";
    default: return edge->code[1] == 'A' ? "START" : edge->code[1] == 'N' ? "END" : NULL; /* EARLY, END */
    }
}

/* "early 2009", "late last week", "the very beginning of the year". */
static void take_edge(const eg_date_scan *s, eg_date_match *m) {
    uint32_t begin, of;
    if (m->type != EG_TIME_DATE && m->type != EG_TIME_TIME) return;
    if (eg_date_phrase_before(s, m->first, EG_TIME_OF, &of)) {
        const eg_time_word *part = eg_date_phrase_before(s, of, EG_TIME_EDGE, &begin);
        if (!part) return;
        m->mod = mod_of_edge(part);
        m->first = begin;
        if (eg_date_phrase_before(s, begin, EG_TIME_ARTICLE, &begin)) m->first = begin;
        return;
    }
    const eg_time_word *edge = eg_date_phrase_before(s, m->first, EG_TIME_EDGE, &begin);
    if (!edge || strcmp(edge->code, "START") == 0 || strcmp(edge->code, "END") == 0) return;
    m->first = begin;
    m->mod = mod_of_edge(edge);
    bool stretch = m->value.len == 3 || m->value.len == 2;
    if (stretch) eg_date_phrase_before(s, m->first, EG_TIME_ARTICLE, &m->first);
}

/* "since 2009", "by Friday", "about 2009": the word before it, outside the expression. */
static void see_lead(const eg_date_scan *s, eg_date_match *m) {
    uint32_t begin;
    if (m->mod || m->type == EG_TIME_SET) return;
    const eg_time_word *lead = eg_date_phrase_before(s, m->first, EG_TIME_LEAD, &begin);
    if (!lead || !lead->code[0]) lead = eg_date_phrase_before(s, m->first, EG_TIME_MEASURE, &begin);
    if (lead && lead->code[0] &&
        (m->type != EG_TIME_DURATION || strstr(lead->code, "R_") || lead->code[0] == 'M'))
        m->mod = lead->code;
}

/* ---- keeping what was found ---- */

/* The time of day that a form "DAY+0T10:00" tells, seen from any day, or a value; empty for others. */
static eg_span hour_of(eg_span form, eg_span value) {
    bool clock = !form.len && value.len > 11 && value.ptr[10] == 'T' && (unsigned)(value.ptr[11] - '0') < 10;
    if (clock) return eg_span_slice(value, 10, value.len);
    for (size_t at; (at = eg_span_find(form, '@', 0)) < form.len;)
        form = eg_span_slice(form, at + 1, form.len);
    bool hour = eg_span_starts(form, EG_SPAN("DAY+0T")) && form.len > 6 && (unsigned)(form.ptr[6] - '0') < 10;
    return hour ? eg_span_slice(form, 5, form.len) : (eg_span){NULL, 0};
}

/* "He left on Friday. They found him at [10 a.m.]": an hour of the day that the story goes on about. */
static void go_on_with_day(const eg_date_scan *s, eg_date_match *m) {
    eg_span form = m->relative;
    bool hour = form.len && hour_of(form, form).len; /* not that of a day beside it */
    if (!hour || s->title || m->first == s->first || !eg_date_goes_on(s, m->first)) return;
    char way = eg_date_way(s, m->first, m->last);
    if (s->before->ahead || way == '+' || (way == 0 && s->before->first < s->first)) return;
    m->relative = (eg_span){NULL, 0};
    eg_date_count_from(s, form, m);
    m->day = false;
}

/* Nothing but a comma, "at" or "on" between two expressions of a sentence. */
static bool side_by_side(const eg_date_scan *s, uint32_t from, uint32_t to) {
    if (from > to || to - from > 2 || from < s->first) return false;
    for (; from < to; from++)
        if (!eg_date_punct(s, from, ',') && !eg_date_word(s, from, EG_TIME_LEAD) &&
            !eg_date_word(s, from, EG_TIME_MEASURE))
            return false;
    return true;
}

/* "10 a.m. Monday" is one expression; "10 a.m. on Monday" and "Monday at 10 a.m." are two with one day.
 * true: the match went into the expression before it. */
static bool join_clock(finder *f, eg_date_match *m) {
    const eg_date_scan *s = &f->scan;
    if (!f->out->times.len) return false;
    eg_time *last = &eg_vec_last(&f->out->times);
    if (!side_by_side(s, last->last, m->first)) return false;
    eg_span hour = hour_of(last->relative, last->value);
    if (hour.len && m->day && !has_time(m)) {
        eg_date_match timed = *m;
        add_time(s, &timed, hour);
        last->value = timed.value;
        last->relative = timed.relative;
        if (last->last < m->first) return false;
        last->last = m->last;
        last->end = eg_date_token(s, m->last - 1)->end;
        return true;
    }
    hour = hour_of(m->relative, m->value);
    bool day = s->before && s->before->start == last->start && last->type == EG_TIME_DATE;
    bool until =
        m->first > last->last && eg_date_word(s, m->first - 1, EG_TIME_TO); /* Monday until 10 a.m. */
    if (!hour.len || !day || until) return false;
    eg_date_match timed = {.value = last->value, .relative = last->relative};
    add_time(s, &timed, hour);
    m->value = timed.value;
    m->relative = timed.relative;
    return false;
}

/* The month or day of a month, "09" or "09-03", of a form without a year that looks no other way; empty =
 * none. */
static eg_span open_yearly(eg_span form) {
    if (!eg_span_starts(form, EG_SPAN("XXXX-")) || form.len < 7) return (eg_span){NULL, 0};
    eg_span yearly = eg_span_slice(form, 5, form.len);
    if (yearly.len == 3 || yearly.len == 6) yearly.len -= strchr("+-", yearly.ptr[yearly.len - 1]) != NULL;
    bool month = yearly.len == 2 || (yearly.len == 5 && yearly.ptr[2] == '-' && yearly.ptr[4] <= '9');
    bool figure =
        yearly.ptr[0] >= '0' && yearly.ptr[0] <= '9' && yearly.ptr[1] >= '0' && yearly.ptr[1] <= '9';
    return month && figure ? yearly : (eg_span){NULL, 0};
}

/* The year of "2019-09-05" and "2019-09", as it is, or of "YEAR-1-09", as its distance. */
static bool closed_yearly(const eg_date_match *m, int *year, eg_span *yearly) {
    bool away =
        eg_span_starts(m->relative, EG_SPAN("YEAR")) && m->relative.len > 8 && m->relative.ptr[6] == '-';
    eg_span form = away ? m->relative : m->value;
    if (!away && (m->relative.len || (form.len != 7 && form.len != 10) || form.ptr[4] != '-')) return false;
    *yearly = eg_span_slice(form, away ? 7 : 5, form.len);
    *year = 0;
    for (int i = away ? 5 : 0; i < (away ? 6 : 4); i++) *year = *year * 10 + (form.ptr[i] - '0');
    if (away && form.ptr[4] == '-') *year = -*year;
    return yearly->ptr[0] >= '0' && yearly->ptr[0] <= '9';
}

/* "Sept. 3 to Sept. 5, 2019", "between May and July last year": the year at the end holds for the beginning,
 * too.
 */
static void share_year(finder *f, const eg_date_match *m) {
    const eg_date_scan *s = &f->scan;
    int year;
    eg_span end, value;
    eg_period days;
    if (m->type != EG_TIME_DATE || !f->out->times.len || !closed_yearly(m, &year, &end)) return;
    eg_time *last = &eg_vec_last(&f->out->times);
    eg_span begin = open_yearly(last->relative);
    bool between = last->last < m->first && m->first - last->last <= 2 && last->first >= s->first;
    if (!begin.len || !between) return;
    for (uint32_t i = last->last; i < m->first; i++)
        if (!eg_date_punct(s, i, '-') && !eg_date_word(s, i, EG_TIME_TO) && !eg_date_word(s, i, EG_TIME_AND))
            return;
    if (eg_span_cmp(begin, end) > 0) year--; /* 30 December to 2 January 2019 */
    if (m->relative.len) {
        last->relative = eg_date_form(s, "YEAR%+d-%.*s", year, (int)begin.len, begin.ptr);
        return;
    }
    value = eg_date_form(s, "%04d-%.*s", year, (int)begin.len, begin.ptr);
    if (!eg_period_of(value, &days)) return;
    last->value = value;
    last->relative = (eg_span){NULL, 0};
    last->by = eg_span_of(begin.len == 5 ? "full date" : "month year");
}

/* A full date in brackets that ends a teaser: "(18.08.2019)". */
static bool is_stamp(const finder *f, const eg_sentence *sentence, const eg_date_match *m) {
    const eg_date_scan *s = &f->scan;
    if (sentence->zone != EG_ZONE_TEASER || !m->day || m->relative.len) return false;
    if (m->first == s->first || !(eg_date_punct(s, m->first - 1, '(') || eg_date_punct(s, m->first - 1, '[')))
        return false;
    uint32_t next = m->last;
    while (next < s->last && eg_date_token(s, next)->kind == EG_TOKEN_PUNCT) next++;
    return next == s->last && (next == s->t->tokens.len || eg_date_token(s, next)->flags & EG_TOK_BREAK);
}

/* "LONDON, [March 5, 2024] (Agency) -": no day of the story. */
static bool in_dateline(const eg_date_scan *s, const eg_date_match *m) {
    enum { MOST = 8, AGENCY = 5 }; /* tokens */
    if (m->first == s->first || m->first - s->first > MOST || eg_date_word(s, s->first, EG_TIME_LEAD))
        return false;
    for (uint32_t i = s->first; i < m->first; i++)
        if (eg_date_token(s, i)->kind == EG_TOKEN_WORD && !eg_date_flag(s, i, EG_TOK_CAPITAL)) return false;
    for (uint32_t i = m->last; i < m->last + AGENCY; i++)
        if (eg_date_punct(s, i, '-')) return true;
    return false;
}

/* "fled on Sunday, nine days after they came on [August 6]": what follows goes on from the Sunday. */
static bool told_beside(const eg_date_scan *s, const eg_date_match *m) {
    if (!s->before || s->before->first < s->first) return false;
    for (uint32_t i = s->before->last; i < m->first; i++) {
        const eg_time_word *lead = eg_date_word(s, i, EG_TIME_LEAD);
        bool side = lead && (strcmp(lead->code, "AFTER") == 0 || strcmp(lead->code, "BEFORE") == 0);
        if (side && i + 1 < m->first && !eg_date_punct(s, i, ',')) return true;
    }
    return false;
}

static void keep(finder *f, const eg_sentence *sentence, eg_date_match *m) {
    eg_date_scan *s = &f->scan;
    s->year_before = m->value.len == 4;
    s->free = m->last;
    if (join_clock(f, m)) return;
    go_on_with_day(s, m);
    share_year(f, m);
    eg_time time = {.first = m->first,
                    .last = m->last,
                    .start = eg_date_token(s, m->first)->start,
                    .end = m->end ? m->end : eg_date_token(s, m->last - 1)->end,
                    .type = m->type,
                    .value = m->value,
                    .relative = m->relative,
                    .days = {EG_DAY_NONE, EG_DAY_NONE},
                    .by = eg_span_of(m->by),
                    .mod = eg_span_of(m->mod ? m->mod : ""),
                    .weekday = m->weekday,
                    .stamp = is_stamp(f, sentence, m)};
    bool near = m->day || m->value.len == 7; /* other times are no sign of when a text came out */
    if (near && m->type == EG_TIME_DATE) time.ahead = eg_date_way(s, m->first, m->last) == '+';
    time.undates = sentence->zone == EG_ZONE_TEASER || sentence->zone == EG_ZONE_READMORE ||
                   sentence->zone == EG_ZONE_CREDIT || sentence->zone == EG_ZONE_BOILERPLATE;
    if (m->figures.separator)
        eg_vec_push(s->a, &f->waiting.list, (eg_date_waiting){f->out->times.len, m->figures});
    eg_vec_push(s->a, &f->out->times, time);
    bool date_line = m->first == s->first && m->last == s->last; /* tells nothing of the story */
    if (m->type == EG_TIME_SET || m->type == EG_TIME_DURATION || m->figures.separator) return;
    bool heads = date_line && f->out->times.len > 1 && m->day;
    if (!heads && (date_line || time.undates || told_beside(s, m) || in_dateline(s, m))) return;
    if (m->relative.len || (m->value.len && m->value.ptr[0] >= '0' && m->value.ptr[0] <= '9')) {
        f->recent = time;
        s->recent = &f->recent;
    }
    if (!m->day) return;
    f->before = time;
    s->before = &f->before;
    s->heads = heads;
}

/* The classes of the words and phrases that do begin at the token: "the" begins "the next day", but seldom.
 */
static uint64_t classes_here(const eg_date_scan *s, uint32_t at) {
    eg_hit hits[EG_NAME_WORDS];
    uint64_t classes = 0;
    size_t n = eg_match_at(&s->w->phrases, &s->t->tokens.items[at], s->last - at, hits);
    for (size_t i = 0; i < n; i++)
        for (uint32_t e = hits[i].payload; e; e = s->w->entries.items[e].next)
            classes |= BIT(s->w->entries.items[e].class);
    return classes & EG_TIME_CORES;
}

/* Tries to find a time at a token, by the words that begin there, or by its figure. */
static void try_at(finder *f, const eg_sentence *sentence, uint32_t at) {
    eg_date_scan *s = &f->scan;
    if (at < f->next) return; /* part of the time before it */
    const eg_token *token = &s->t->tokens.items[at];
    uint64_t classes =
        eg_time_classes_at(s->w, token) & EG_TIME_CORES ? classes_here(s, at) : 0; /* "the next day" */
    bool figure = (unsigned)(s->t->text.ptr[token->start] - '0') < 10;
    eg_date_match m;
    if (!(classes || figure) || !find_at(s, at, classes, figure, &m)) return;
    if (m.nothing) {
        s->free = f->next = m.last;
        return;
    }
    take_part(s, &m);
    take_edge(s, &m);
    see_lead(s, &m);
    keep(f, sentence, &m);
    f->next = m.last;
}

/* Tries the first tokens of the list that are of one sentence; the rest of it. */
static const uint32_t *scan_sentence(finder *f, const eg_sentence *sentence, const uint32_t *at,
                                     const uint32_t *end) {
    eg_date_scan *s = &f->scan;
    s->first = s->free = f->next = sentence->first;
    s->last = sentence->last;
    s->year_before = false;
    s->title = sentence->zone == EG_ZONE_TITLE || sentence->zone == EG_ZONE_SUBTITLE;
    for (; at < end && *at < s->last; at++) try_at(f, sentence, *at);
    return at;
}

/* Tries every token at which a time may begin: those by which times are found, and as many before each as its
 * phrases have. */
static void scan_all(finder *f) {
    const eg_tokens *t = f->scan.t;
    uint32_t count = (uint32_t)t->tokens.len, lowest = count;
    uint32_t *cores = eg_arena_alloc(f->scan.a, count * sizeof *cores);
    uint32_t *end = (uint32_t *)eg_arena_alloc(f->scan.a, count * sizeof *end) + count, *list = end;
    for (uint32_t n = eg_tokens_list(t, 0, count, EG_WORD_TIME_CORE, cores); n-- > 0;) {
        uint32_t core = cores[n], reach = eg_time_reach(f->scan.w, t->tokens.items[core].word);
        uint32_t first = core > reach ? core - reach : 0, i = core < lowest ? core + 1 : lowest;
        while (i > first) *--list = --i;
        if (first < lowest) lowest = first;
    }
    for (const uint32_t *at = list; at < end;)
        at = scan_sentence(f, &t->sentences.items[t->sentence_of[*at]], at, end);
}

/* ---- the whole document ---- */

static void complete_days(eg_dates *out) {
    for (size_t i = 0; i < out->times.len; i++) {
        eg_time *time = &out->times.items[i];
        if (!time->relative.len && time->type != EG_TIME_SET) eg_period_of(time->value, &time->days);
    }
}

/* "On January 13, 2017, Acme sued. Bemco answered on [March 5]." The story goes on in the year of the last
 * day or month that it told in full, when another reading is no news any more. */
static bool goes_on_in_year(eg_arena *a, const eg_tokens *t, const eg_dates *out, size_t at, eg_time *time) {
    enum { SENTENCES = 2, NEWS = 60 }; /* days before the article */
    uint32_t sentence = t->sentence_of[time->first], paragraph = t->sentences.items[sentence].paragraph;
    eg_period published, days;
    char way = time->relative.len == 11 ? time->relative.ptr[10] : '+'; /* '-': its clause looks back */
    if (time->relative.len < 10 || !open_yearly(time->relative).len) return false;
    if (!eg_period_of(out->date, &published) || published.earliest != published.latest) return false;
    bool news = time->days.latest <= published.latest && time->days.latest >= published.latest - NEWS;
    for (size_t i = at; i-- > 0;) {
        const eg_time *before = &out->times.items[i];
        uint32_t told = t->sentence_of[before->first];
        if (sentence - told > SENTENCES || t->sentences.items[told].paragraph != paragraph) return false;
        bool unknown = !before->relative.len && before->days.earliest == EG_DAY_NONE;
        if (before->type == EG_TIME_DURATION || before->type == EG_TIME_SET || unknown) continue;
        bool over = eg_date_is_year_over(t, before);
        if (before->relative.len || (!over && (before->value.len < 7 || news || way != '-'))) return false;
        eg_span day = eg_span_slice(time->relative, 4, 10);
        eg_span value = eg_arena_printf(a, "%.*s%.*s", 4, before->value.ptr, (int)day.len, day.ptr);
        if (!eg_period_of(value, &days) || days.latest < before->days.earliest ||
            days.latest > published.latest)
            return false;
        time->value = value;
        time->days = days;
        time->relative = (eg_span){NULL, 0};
        return true;
    }
    return false;
}

static void resolve_all(eg_arena *a, const eg_tokens *t, eg_dates *out) {
    eg_span form = {NULL, 0}, day = form; /* the last one with its year from the story: "three days later" */
    for (size_t i = 0; i < out->times.len; i++) {
        eg_time *time = &out->times.items[i];
        if (!time->relative.len) continue;
        eg_span told = time->relative;
        if (eg_date_see_from(a, form, day, time)) continue;
        if (eg_date_resolve(a, time->relative, out->date, &time->value, &time->days)) {
            if (goes_on_in_year(a, t, out, i, time)) form = told, day = time->value;
            continue;
        }
        time->value = eg_date_underspecified(a, time->relative);
    }
}

void eg_find_dates(eg_arena *a, const eg_tokens *tokens, const eg_lexicon *lexicon,
                   const eg_time_words *words, eg_date_given given, eg_dates *out) {
    *out = (eg_dates){0};
    finder f = {.scan = {.a = a, .t = tokens, .lexicon = lexicon, .w = words, .doubts = out}, .out = out};
    f.published = given.date.len ? given.date : tokens->article->meta_date;
    scan_all(&f);
    eg_date_settle_figures(a, tokens, f.published, &f.waiting, out);
    eg_date_see_from_statements(a, tokens, words, out);
    complete_days(out);
    eg_date_pair_weekdays(out);
    eg_date_publish(a, tokens, words, given, out);
    resolve_all(a, tokens, out);
    eg_date_check_weekdays(a, tokens, out);
    eg_date_sort_doubts(out);
}
