/* Times told in a word: yesterday, this morning, tonight, noon, recently, daily, every evening.
 * In: a token that begins such a word or phrase. Out: its form or its fixed value.
 * Refuses words that are part of a name ("USA Today", "the Daily Mail").
 * Example: "tonight" is DAY+0TNI, seen from the day of speaking; "now" is PRESENT_REF. */
#include <string.h>

#include "find/date_rules.h"

/* A capital inside a sentence, beside another word: a name. */
static bool in_name(const eg_date_scan *s, uint32_t first, uint32_t last) {
    if (!eg_date_flag(s, first, EG_TOK_CAPITAL)) return false;
    bool after_word = first > s->first && eg_date_token(s, first - 1)->kind != EG_TOKEN_PUNCT;
    bool before_name = eg_date_flag(s, last, EG_TOK_CAPITAL) && eg_date_token(s, last)->kind == EG_TOKEN_WORD;
    return after_word || (before_name && !eg_date_flag(s, first, EG_TOK_SENTENCE));
}

bool eg_date_rule_day(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    const eg_time_word *day = eg_date_phrase(s, at, EG_TIME_DAY, &m->last);
    if (!day || in_name(s, at, m->last)) return false;
    m->by = "day";
    m->day = true;
    if (day->number == 0 && !day->code[0]) {
        m->relative = EG_SPAN("TODAY");
        return true;
    }
    m->relative = eg_date_form(s, "DAY%+d%s", (int)day->number, day->code);
    if (day->code[0]) m->type = EG_TIME_TIME;
    return true;
}

/* "noon", "every evening", "each night at 10 p.m."; other parts of a day count only beside a day. */
bool eg_date_rule_part(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    const eg_time_word *part = eg_date_word(s, at, EG_TIME_PART);
    uint32_t begin;
    if (!part || eg_date_flag(s, at, EG_TOK_GLUED)) return false;
    m->by = "part of day";
    if (eg_date_phrase_before(s, at, EG_TIME_EVERY, &begin)) {
        eg_date_match clock = {.first = m->last + 1, .last = m->last + 2};
        bool at_hour = eg_date_word(s, m->last, EG_TIME_MEASURE) && eg_date_inside(s, m->last + 1) &&
                       eg_date_rule_clock(s, m->last + 1, &clock);
        m->first = begin;
        m->type = EG_TIME_SET;
        eg_span time =
            at_hour ? eg_span_slice(clock.relative, 5, clock.relative.len) : eg_span_of(part->code);
        if (at_hour) m->last = clock.last;
        m->value = eg_date_form(s, "XXXX-XX-XX%.*s", (int)time.len, time.ptr);
        return true;
    }
    bool hour = part->code[1] >= '0' && part->code[1] <= '9';
    if (!hour || !(at > s->first &&
                   (eg_date_word(s, at - 1, EG_TIME_LEAD) || eg_date_word(s, at - 1, EG_TIME_MEASURE))))
        return false;
    m->type = EG_TIME_TIME;
    m->relative = eg_date_form(s, "DAY+0%s", part->code);
    return true;
}

bool eg_date_stands_alone(const eg_date_scan *s, uint32_t last) {
    if (!eg_date_inside(s, last)) return true;
    const eg_token *k = eg_date_token(s, last);
    if (k->kind == EG_TOKEN_PUNCT || k->kind == EG_TOKEN_CLITIC) return true;
    return eg_date_word(s, last, EG_TIME_CLAUSE) || eg_date_word(s, last, EG_TIME_WAY) ||
           eg_date_word(s, last, EG_TIME_LEAD) || eg_date_word(s, last, EG_TIME_TO) ||
           eg_date_word(s, last, EG_TIME_AND);
}

bool eg_date_rule_vague(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    const eg_time_word *vague = eg_date_phrase(s, at, EG_TIME_VAGUE, &m->last);
    if (!vague || in_name(s, at, m->last) || eg_date_flag(s, m->last, EG_TOK_GLUED)) return false;
    if (eg_date_word(s, at, EG_TIME_ARTICLE) && !eg_date_stands_alone(s, m->last)) return false;
    m->value = eg_span_of(vague->code);
    m->by = "vague time";
    return true;
}

bool eg_date_rule_repeated(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    const eg_time_word *often = eg_date_phrase(s, at, EG_TIME_REPEATED, &m->last);
    if (!often || in_name(s, at, m->last)) return false;
    m->type = EG_TIME_SET;
    m->value = eg_span_of(often->code);
    m->by = "repeated";
    return true;
}

/* "that day", "the next day": counted from the day told before. */
bool eg_date_rule_again(const eg_date_scan *s, uint32_t at, eg_date_match *m) {
    const eg_time_word *again = eg_date_phrase(s, at, EG_TIME_AGAIN, &m->last);
    if (!again || in_name(s, at, m->last)) return false;
    eg_span form = eg_date_form(s, "DAY%+d", (int)again->number);
    if (eg_date_before_what(s, m)) return eg_date_put_unknown(s, form, m);
    return eg_date_count_from(s, form, m);
}
