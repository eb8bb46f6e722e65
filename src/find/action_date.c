/* When an act took place: which time expression of the text it belongs to.
 * In: a verb among the verbs, times and quotations of a document. Out: the index of its time, or that it
 * happened when the article came out, and by which rule. The rules in their order: a time in its clause; that
 * of the verb that governs it in its sentence; the last day told before it in its paragraph, of the same
 * people or of what the article opens with; the article's own day, when the verb reports news. Refuses to
 * date by the article what the verb does not tell as news, and to carry a day over to what had happened
 * before: it stays undated. Example: in "said on Monday it closed in May", Monday is of the saying, May of
 * the closing; in "On Monday Acme rose, adding 3%", Monday is of both. */
#include "find/action_date.h"

#include <string.h>

static bool is_finite(const eg_verb *v) {
    return v->kind == EG_VERB_FINITE || v->kind == EG_VERB_INVERTED;
}

/* Whether a time tells days, now or when the article's day is known: not "recently", not "the past decade".
 */
bool eg_time_tells_days(const eg_time *t) {
    if (t->undates || t->type == EG_TIME_SET) return false;
    if (t->type != EG_TIME_DURATION) return t->relative.len || t->days.earliest != EG_DAY_NONE;
    char unit = t->relative.len ? t->relative.ptr[t->relative.len - 1] : 0;
    return unit == 'D' || unit == 'W' || unit == 'M' || unit == 'Q';
}

/* Does another clause, or one of an unlisted verb, begin in tokens [from, to): ", who was born in [1958]"? */
static bool another_clause(const eg_clauses *c, uint32_t from, uint32_t to) {
    uint32_t other = EG_G_DO | EG_G_BE | EG_G_HAVE | EG_G_MODAL;
    for (uint32_t i = from; i < to; i++) {
        uint32_t g = eg_gram(c, i);
        bool who = (g & EG_G_RELATIVE) && !(g & EG_G_THAT);
        if (((g & other) || who) && !eg_in_verb(c, i) && !eg_in_time(c, i)) return true;
    }
    return false;
}

/* "was sold in [May], said Acme": what is said before whoever says it tells its own time. */
static bool attributes(const eg_clauses *c, const eg_verb *v, const eg_time *time, uint32_t end) {
    if (time->first > v->head || !eg_takes_clause(v)) return false;
    if (v->kind == EG_VERB_INVERTED) return true;
    uint8_t punct = v->head_last < end ? eg_tok(c, v->head_last)->punct : '.';
    bool last = punct == '.' || punct == ',';
    uint32_t subject = v->subject_last > v->subject_first ? v->subject_first : v->first;
    return last && time->first < subject;
}

/* "picked him in the team for the match with Italy at home on [Sunday]": too far off to tell of the verb. */
static bool far_off(const eg_clauses *c, uint32_t from, uint32_t to) {
    enum { LINKS = 4 }; /* prepositions, that before the time counted */
    uint32_t links = 0;
    for (uint32_t i = from; i < to; i++)
        links += !eg_in_time(c, i) && (eg_gram(c, i) & (EG_G_PREPOSITION | EG_G_OF)) != 0;
    return links > LINKS;
}

/* said: "It will close on [Monday]." Not: on "[Monday]" it said. */
static bool in_what_is_said(const eg_clauses *c, const eg_verb *v, const eg_time *time) {
    uint32_t quoted = (eg_tok(c, time->first)->flags & ~(uint32_t)eg_tok(c, v->head)->flags) & EG_TOK_QUOTED;
    if (!quoted || !time->first || time->last >= c->t->tokens.len) return quoted != 0;
    return eg_tok(c, time->first - 1)->punct != '"' || eg_tok(c, time->last)->punct != '"';
}

/* Does the time stand in what the verb tells: "said prices rose in [May]", "said orders in [May] were high"?
 * Not: "said in a statement on [Monday]". */
static bool in_what_is_told(const eg_clauses *c, const eg_verb *v, const eg_time *time) {
    enum { SAID_ON = 5 };
    if (v->modality == EG_PLANNED || !eg_takes_clause(v)) return false;
    uint32_t from = v->head_last;
    if (time->first - from > SAID_ON) return true;
    uint32_t end = eg_sent(c, v->sentence)->last, helper = EG_G_BE | EG_G_HAVE | EG_G_DO | EG_G_MODAL;
    bool at_once = from < time->first && !(eg_gram(c, from) & EG_G_PREPOSITION) && !eg_is_adverb(c, from);
    return at_once && (eg_clause_at(c, from, end) || (time->last < end && (eg_gram(c, time->last) & helper)));
}

/* "[Following] wins over Acme in May, it was praised": does the time, which ends before the comma of what
 * opens the sentence, tell when something else was? */
static bool of_event_before(const eg_clauses *c, uint32_t from, const eg_time *time) {
    for (uint32_t i = time->first; i-- > from + 1 && eg_tok(c, i - 1)->punct != ',';)
        if ((eg_gram(c, i - 1) & EG_G_SUBORDINATOR) || eg_word_ends(c, i - 1, EG_SPAN("ollowing")))
            return !eg_in_time(c, i - 1) && !eg_in_verb(c, i - 1);
    return false;
}

/* "complained after Lee [revealed] it": is the verb one of what is told beside the main clause? */
static bool is_beside(const eg_clauses *c, const eg_verb *v) {
    static const eg_listed_word words[] = {"after", "before", "since", "until", ""};
    return v->subject_last > v->subject_first && v->subject_first > eg_sent(c, v->sentence)->first &&
           eg_word_is_one(c, v->subject_first - 1, words);
}

/* "signed it in [May] when it became clear that Acme had sold": another verb's, of which no row knows. */
static bool of_clause_before(const eg_clauses *c, const eg_time *time, const eg_verb *v) {
    bool opens = time->last < v->first && (eg_gram(c, time->last) & EG_G_SUBORDINATOR);
    return opens && v->subject_first != time->last + 1;
}

/* "plans a party [this spring]": when it is to be. */
static bool of_what_is_planned(const eg_clauses *c, const eg_verb *v, const eg_time *time) {
    return time->first > v->head_last && eg_deed_is(c->d, v->deed, EG_CLASS(PLAN));
}

/* "the UN, founded in [1945], condemned it": between commas behind the subject, with more than its
 * preposition. */
static bool in_aside(const eg_clauses *c, const eg_time *time, const eg_verb *v) {
    if (v->subject_last <= v->subject_first || time->first < v->subject_last || time->last >= v->first ||
        eg_tok(c, time->last)->punct != ',')
        return false;
    uint32_t i = time->first;
    if (i > v->subject_last && (eg_gram(c, i - 1) & EG_G_PREPOSITION)) i--;
    return i > v->subject_last && eg_tok(c, i - 1)->punct != ',';
}

/* The verb that a time expression belongs to: the nearest to its left in the clause, else the first to its
 * right. */
static bool time_belongs(const eg_clauses *c, const eg_time *time, const eg_verb *v) {
    if (of_what_is_planned(c, v, time)) return false;
    const eg_sentence *s = eg_sent(c, v->sentence);
    if (time->first < s->first || time->first >= s->last || attributes(c, v, time, s->last)) return false;
    if (eg_takes_clause(v) && in_what_is_said(c, v, time)) return false;
    const eg_verb *left = NULL, *right = NULL;
    for (uint32_t i = c->first_verb[v->sentence]; i < c->first_verb[v->sentence + 1]; i++) {
        const eg_verb *w = &c->verbs.items[i];
        if (w->head < time->first)
            left = w;
        else if (!right && !(is_beside(c, w) &&
                             w->subject_first > time->last + 1)) /* not of "on [Friday], a day after it" */
            right = w;
    }
    bool broken = !left, comma = false;
    for (uint32_t i = left ? left->head_last : time->first; i < time->first && !broken; i++) {
        const eg_token *k = eg_tok(c, i);
        uint32_t g = eg_gram(c, i), other = EG_G_DO | EG_G_BE | EG_G_HAVE | EG_G_MODAL;
        bool it = i + 1 < time->first && (eg_gram(c, i + 1) & EG_G_SUBJECT); /* "after [it] closed in May" */
        bool opens = (g & (other | EG_G_QUESTION)) || /* "the film, [which] opens in May" */
                     ((g & EG_G_SUBORDINATOR) && (it || !(g & EG_G_PREPOSITION)));
        broken = k->punct == ';' || (opens && !eg_in_time(c, i) && !eg_in_verb(c, i));
        comma = comma || k->punct == ',';
    }
    if (left && !broken) broken = in_what_is_told(c, left, time);
    if (left && !broken && (!comma || !right)) {
        if (far_off(c, left->head_last, time->first)) return false;
        return left == v || (left->head > v->head && !is_finite(left) && !in_what_is_told(c, v, time));
    }
    uint32_t to = time->first > s->first ? time->first - 1 : time->first; /* "who [this week] said" */
    uint32_t from = left ? left->head_last : s->first;
    return right == v && !in_aside(c, time, v) && !another_clause(c, from, to) &&
           !of_event_before(c, from, time) && !of_clause_before(c, time, v);
}

/* "[Jan] Novak": part of somebody's name. */
static bool is_part_of_name(const eg_clauses *c, const eg_time *t) {
    const eg_mention *m = eg_mention_at(c->m, t->first);
    return m && eg_entity(c, m->entity)->type == EG_ENTRY_PERSON &&
           (m->first < t->first || m->last > t->last);
}

/* "2011 footage": a year before a noun tells what the noun is of. */
bool eg_time_modifies(const eg_clauses *c, const eg_time *t) {
    if (is_part_of_name(c, t)) return true;
    if (t->last >= c->t->tokens.len) return false;
    if (eg_tok(c, t->last)->kind == EG_TOKEN_CLITIC) return true; /* last year's auction */
    bool owned = t->first > 0 && (eg_tok(c, t->first - 1)->kind == EG_TOKEN_CLITIC ||
                                  (eg_gram(c, t->first - 1) & (EG_G_DETERMINER | EG_G_POSSESSIVE)));
    if (owned && t->value.len == 4 && eg_tok(c, t->last)->kind == EG_TOKEN_WORD)
        return true; /* its 2010 fair */
    bool noun =
        eg_is_nominal(c, t->last) && !(eg_tok(c, t->last)->flags & EG_TOK_CAPITAL) && !eg_gram(c, t->last);
    bool article = owned; /* the July start, after the July attacks */
    if (article && t->first > 1 && eg_token_text(c->t, t->first - 2).len == 2 &&
        !(eg_gram(c, t->first - 2) & (EG_G_OF | EG_G_BY | EG_G_TO)))
        article = false; /* in, at, on a July press conference */
    return noun && (t->value.len == 4 || article);
}

/* Verbs that report news happen on the day of the article when nothing else dates them. */
static bool reports_news(const eg_clauses *c, uint32_t deed) {
    return eg_deed_is(c->d, deed,
                      EG_CLASS(SAY) | EG_CLASS(DISCLOSE) | EG_CLASS(PUBLISH) | EG_CLASS(ACCUSE) |
                          EG_CLASS(DENY) | EG_CLASS(WARN));
}

/* "said its investigation found links": what somebody says that they found themselves is news, too. */
static bool reports_finding(const eg_clauses *c, const eg_action *a) {
    if (!eg_deed_is(c->d, a->deed, EG_CLASS(FIND)) || a->actors.count != 1) return false;
    return eg_party_has(a->said_by, a->actors.items[0]);
}

bool eg_time_is_later(const eg_clauses *c, const eg_time *t) {
    eg_day out = c->dates->window.latest;
    return out != EG_DAY_NONE && t->days.earliest != EG_DAY_NONE && t->days.earliest > out;
}

/* Has it been done already, so that it was not on a day to come? Headlines tell so in the present. */
static bool is_done(const eg_clauses *c, const eg_verb *v) {
    bool headline = eg_sent(c, v->sentence)->zone == EG_ZONE_TITLE;
    return v->modality == EG_ACTUAL && is_finite(v) && (headline || eg_verb_in_past(c, v));
}

/* "LONDON, [March 5] (Agency) - Acme sold it in February" */
static bool in_dateline(const eg_clauses *c, const eg_time *t, const eg_verb *v) {
    enum { AGENCY = 5 }; /* tokens */
    for (uint32_t i = t->last; i < v->first && i < t->last + AGENCY; i++)
        if (eg_tok(c, i)->punct == '-') return true;
    return false;
}

bool eg_time_of_verb(const eg_clauses *c, const eg_verb *v, uint32_t *index) {
    enum { DATELINE = 1 << 16 }; /* any other time is nearer */
    uint32_t nearest = UINT32_MAX;
    bool told = v->modality == EG_ACTUAL && reports_news(c, v->deed); /* nobody reports what will be said */
    for (uint32_t i = c->first_time[v->sentence]; i < c->first_time[v->sentence + 1]; i++) {
        const eg_time *t = &c->dates->times.items[i];
        if (!eg_time_tells_days(t) || (told && eg_time_is_later(c, t)) || eg_time_modifies(c, t) ||
            !time_belongs(c, t, v))
            continue;
        bool inferred = t->relative.len && !t->mod.len;                        /* not "until Friday" */
        if (inferred && eg_time_is_later(c, t) && is_done(c, v)) return false; /* of which year? */
        uint32_t gap = t->first > v->head ? t->first - v->head : v->head - t->first;
        if (in_dateline(c, t, v)) gap += DATELINE;
        if (gap >= nearest) continue;
        nearest = gap;
        *index = i;
    }
    return nearest != UINT32_MAX;
}

/* ---- the sentence ---- */

/* "had suspended": before whatever the story tells the time of. */
static bool past_perfect(const eg_clauses *c, const eg_verb *v) {
    for (uint32_t i = v->first; i < v->head; i++)
        if ((eg_gram(c, i) & EG_G_HAVE) && (eg_role(c, i) & EG_ROLE_PAST)) return true;
    return false;
}

/* Nothing between two tokens that opens a clause of another time: "that", "which", "after". */
static bool one_clause(const eg_clauses *c, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++) {
        uint32_t g = eg_gram(c, i);
        if (eg_tok(c, i)->punct == ';' || (g & EG_G_SUBORDINATOR) || eg_tok(c, i)->punct == '"') return false;
    }
    return true;
}

/* "has suspended" */
static bool has_group(const eg_clauses *c, const eg_verb *v) {
    for (uint32_t i = v->first; i < v->head; i++)
        if (eg_gram(c, i) & EG_G_HAVE) return true;
    return false;
}

/* Does one go on from the other: "sold it in May and left", "was sold in May and it left", not ", who sold it
 * in May, left"? */
static bool goes_on_from(const eg_clauses *c, const eg_verb *v, const eg_verb *self) {
    if (!is_finite(self)) {
        uint32_t link = self->first > 0 ? eg_gram(c, self->first - 1) : 0; /* "sued in May for selling it" */
        return self->kind != EG_VERB_GERUND || (link & (EG_G_BY | EG_G_AND | EG_G_OR));
    }
    if (has_group(c, self) || another_clause(c, v->subject_last, v->first)) return false;
    if (v->passive && !v->actors.count) return (eg_gram(c, self->subject_first) & EG_G_SUBJECT) != 0;
    return v->actors.count && v->actors.count == self->actors.count &&
           eg_party_has(self->actors, v->actors.items[0]);
}

/* The time of the verb that governs token `at`: the nearest finite one before it in the sentence that has
 * one, with no other clause between. */
static bool time_of_governor(const eg_clauses *c, uint32_t sentence, uint32_t at, const eg_verb *self,
                             uint32_t *index) {
    for (uint32_t i = c->first_verb[sentence + 1]; i-- > c->first_verb[sentence];) {
        const eg_verb *v = &c->verbs.items[i];
        if (v == self || v->head >= at || !is_finite(v)) continue;
        bool tells = eg_takes_clause(v) && self && is_finite(self); /* what it tells of is older */
        if (tells || !one_clause(c, v->head_last, at) || (self && !goes_on_from(c, v, self))) return false;
        if (eg_time_of_verb(c, v, index)) return true;
    }
    return false;
}

/* ---- the paragraph ---- */

/* A day of the news itself: "on Monday", "yesterday", "on July 16"; not one of history or of the future. */
bool eg_is_news_day(const eg_clauses *c, const eg_time *t) {
    if (!eg_time_tells_days(t) || t->type == EG_TIME_DURATION || t->ahead || t->mod.len ||
        eg_time_modifies(c, t))
        return false;
    if (eg_tok(c, t->first)->flags & EG_TOK_QUOTED) return false;
    eg_span r = t->relative;
    if (!r.len) return false;
    char way = r.ptr[r.len - 1];
    if (way == '+' || way == '>' || way == '<') return false;
    if (eg_span_starts(r, EG_SPAN("TODAY")) || eg_span_starts(r, EG_SPAN("XXXX-WXX-"))) return true;
    if (eg_span_starts(r, EG_SPAN("DAY-1")) || eg_span_starts(r, EG_SPAN("DAY+0"))) return true;
    bool month_day = eg_span_starts(r, EG_SPAN("XXXX-")) && r.len >= 10 && r.ptr[7] == '-';
    return month_day && r.ptr[5] >= '0' && r.ptr[5] <= '9' && r.ptr[8] >= '0' && r.ptr[8] <= '9';
}

/* A sentence that is nothing but a date. */
bool eg_is_date_line(const eg_clauses *c, uint32_t s) {
    for (uint32_t i = eg_sent(c, s)->first; i < eg_sent(c, s)->last; i++)
        if (eg_tok(c, i)->kind != EG_TOKEN_PUNCT && !eg_in_time(c, i)) return false;
    return true;
}

/* The sentence that opens the article. */
static bool is_lead(const eg_clauses *c, uint32_t s) {
    bool lead = eg_sent(c, s)->zone == EG_ZONE_BODY;
    for (uint32_t i = 0; i < s && lead; i++)
        lead = eg_sent(c, i)->zone != EG_ZONE_BODY || eg_is_date_line(c, i);
    return lead;
}

/* "Acme held its meeting on [Monday]": is the entity named before the time in its clause, in which no verb is
 * listed? */
static bool named_before(const eg_clauses *c, uint32_t sentence, const eg_time *t, uint32_t entity) {
    uint32_t from = eg_sent(c, sentence)->first, named = t->first;
    if (c->first_verb[sentence] != c->first_verb[sentence + 1]) return false;
    for (uint32_t i = from; i < t->first && named == t->first; i++) {
        const eg_mention *m = eg_mention_at(c->m, i);
        if (m && m->entity == entity) named = i;
    }
    return named < t->first && !another_clause(c, named, t->first);
}

/* What is launched or told on a day is what others speak of and launch that day. */
static bool makes_news(const eg_clauses *c, uint32_t deed) {
    return reports_news(c, deed) || eg_deed_is(c->d, deed, EG_CLASS(LAUNCH));
}

/* Does the time tell when the doers of an act did something, or what the article opens with? What else
 * happened that day (", which opened on [Monday]", "prices rose on [Monday]") dates no act of theirs. */
static bool dates_doer(const eg_clauses *c, uint32_t sentence, const eg_time *t, const eg_verb *act) {
    eg_party doers = act->actors;
    bool news = makes_news(c, act->deed);
    uint32_t first = c->first_verb[sentence], end = c->first_verb[sentence + 1];
    bool same = doers.count && named_before(c, sentence, t, doers.items[0]);
    for (uint32_t i = first; i < end; i++) {
        const eg_verb *v = &c->verbs.items[i];
        bool own = time_belongs(c, t, v);
        if (v->head < t->first && is_finite(v) && eg_takes_clause(v) && !own) return false;
        if (own && is_finite(v) && !eg_verb_in_past(c, v)) return false;
        bool theirs = doers.count && eg_party_has(v->actors, doers.items[0]);
        same = same || (own && (theirs || is_lead(c, sentence) || (news && makes_news(c, v->deed))));
    }
    return same;
}

/* The last such day in the sentences before this one of its paragraph, and its sentence; none once the
 * paragraph tells of another time. */
static bool day_before(const eg_clauses *c, uint32_t sentence, uint32_t *told_in, uint32_t *index) {
    enum { REACH = 16 }; /* sentences */
    uint32_t paragraph = eg_sent(c, sentence)->paragraph;
    for (uint32_t s = sentence, n = 0; s-- > 0 && n < REACH && eg_sent(c, s)->paragraph == paragraph; n++) {
        bool other = false;
        for (uint32_t i = c->first_time[s + 1]; i-- > c->first_time[s];) {
            const eg_time *t = &c->dates->times.items[i];
            *index = i;
            *told_in = s;
            if (eg_is_news_day(c, t)) return true;
            other |=
                eg_time_tells_days(t) && !eg_time_modifies(c, t) && t->type != EG_TIME_DURATION && !t->ahead;
        }
        if (other) return false;
    }
    return false;
}

/* Is the day so far before the article that what is told after it is hardly today's news? */
static bool long_ago(const eg_clauses *c, const eg_time *t) {
    enum { DAYS = 6 };
    eg_day out = c->dates->window.earliest;
    return out != EG_DAY_NONE && t->days.latest != EG_DAY_NONE && t->days.latest < out - DAYS;
}

/* ---- teasers, the article's day ---- */

/* The date stamp at the end of a teaser dates what the teaser tells. */
static bool stamp_of(const eg_clauses *c, uint32_t sentence, uint32_t *index) {
    const eg_sentence *s = eg_sent(c, sentence);
    if (s->zone != EG_ZONE_TEASER) return false;
    for (uint32_t i = c->first_time[sentence]; i < c->dates->times.len; i++) {
        const eg_time *t = &c->dates->times.items[i];
        if (eg_sent(c, c->t->sentence_of[t->first])->paragraph != s->paragraph) break;
        if (!t->stamp) continue;
        *index = i;
        return true;
    }
    return false;
}

/* "suspended", "was suspended", "did not suspend"; "says", too: told in the past. Not "suspends", "has
 * suspended", "is suspending", which tell of no certain day. */
bool eg_verb_in_past(const eg_clauses *c, const eg_verb *v) {
    bool helped = false;
    for (uint32_t i = v->first; i < v->head; i++) {
        uint32_t g = eg_gram(c, i);
        if (g & EG_G_HAVE) return false;
        if (!(g & (EG_G_BE | EG_G_DO))) continue;
        helped = true;
        if (eg_role(c, i) & EG_ROLE_PRESENT) return false;
    }
    if (helped || reports_news(c, v->deed)) return true;
    eg_hit hits[EG_NAME_WORDS];
    for (size_t n = eg_match_at(&c->d->verbs, eg_tok(c, v->head), v->head_last - v->head, hits); n-- > 0;)
        for (uint32_t f = hits[n].payload; f; f = c->d->verb_forms.items[f].next)
            if (c->d->verb_forms.items[f].deed == v->deed && (c->d->verb_forms.items[f].forms & EG_VERB_PAST))
                return true;
    return false;
}

/* The main verb of a headline, or that of the lead when it tells of something done, and no time stands there:
 * that is the news. */
static bool is_the_news(const eg_clauses *c, const eg_verb *v) {
    uint32_t s = v->sentence;
    uint8_t zone = eg_sent(c, s)->zone;
    bool lead = is_lead(c, s);
    if (zone != EG_ZONE_TITLE && !lead) return false;
    if (!is_finite(v) || (eg_tok(c, v->head)->flags & EG_TOK_QUOTED)) return false;
    for (uint32_t i = c->first_time[s]; i < c->first_time[s + 1]; i++)
        if (eg_time_tells_days(&c->dates->times.items[i]) && !eg_time_modifies(c, &c->dates->times.items[i]))
            return false;
    bool done = !lead || eg_verb_in_past(c, v) || has_group(c, v);
    return done && one_clause(c, eg_sent(c, s)->first, v->first);
}

/* "unveiled a phone": news as well, but not in "when it unveiled a phone". */
static bool unveils(const eg_clauses *c, const eg_verb *v) {
    bool launch = eg_deed_is(c->d, v->deed, EG_CLASS(LAUNCH));
    return launch && is_finite(v) && one_clause(c, eg_sent(c, v->sentence)->first, v->first);
}

static void date_by(eg_action *a, eg_dated dated, eg_dated_by by) {
    a->dated = (uint8_t)dated;
    a->dated_by = (uint8_t)by;
}

void eg_action_date_teaser(const eg_clauses *c, eg_action *a) {
    date_by(a, EG_DATED_NOT, EG_BY_NOTHING);
    if (stamp_of(c, a->sentence, &a->time)) date_by(a, EG_DATED_TIME, EG_BY_STAMP);
}

void eg_action_date_noun(const eg_clauses *c, eg_action *a) {
    enum { NEAR = 4 }; /* tokens: "a tip from Twitter on Monday" */
    if (eg_sent(c, a->sentence)->zone == EG_ZONE_TEASER) {
        eg_action_date_teaser(c, a);
        return;
    }
    for (uint32_t i = c->first_time[a->sentence]; i < c->first_time[a->sentence + 1]; i++) {
        const eg_time *t = &c->dates->times.items[i];
        if (t->first < a->last || !eg_time_tells_days(t) || eg_time_modifies(c, t)) continue;
        if (t->first - a->last > NEAR) return;
        for (uint32_t k = a->last; k < t->first; k++)
            if (eg_in_verb(c, k) || (eg_tok(c, k)->kind == EG_TOKEN_PUNCT) ||
                (eg_gram(c, k) & EG_G_SUBORDINATOR && !(eg_gram(c, k) & EG_G_PREPOSITION)))
                return;
        a->time = i;
        date_by(a, EG_DATED_TIME, EG_BY_CLAUSE);
        return;
    }
}

/* Whether the day told before holds for a verb as well: it goes on with the story. */
static bool goes_on(const eg_clauses *c, const eg_verb *v) {
    if (v->kind == EG_VERB_INFINITIVE || v->kind == EG_VERB_REDUCED) return false;
    return (!is_finite(v) || eg_verb_in_past(c, v)) && !(eg_tok(c, v->head)->flags & EG_TOK_QUOTED);
}

/* By the day that its paragraph told of the same people, else by the article's own. */
static void date_by_story(const eg_clauses *c, const eg_verb *v, eg_action *a) {
    uint32_t told_in;
    bool told = !a->said_by.count && goes_on(c, v) && day_before(c, v->sentence, &told_in, &a->time);
    const eg_time *day = told ? &c->dates->times.items[a->time] : NULL;
    if (day && dates_doer(c, told_in, day, v))
        date_by(a, EG_DATED_TIME, EG_BY_PARAGRAPH);
    else if (a->polarity == EG_AFFIRMED && !(day && long_ago(c, day)) && !is_beside(c, v) &&
             (reports_news(c, v->deed) || reports_finding(c, a) || unveils(c, v) || is_the_news(c, v)))
        date_by(a, EG_DATED_PUBLICATION, EG_BY_REPORT);
}

void eg_action_date(const eg_clauses *c, const eg_verb *v, eg_action *a) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    bool happened = a->modality == EG_ACTUAL && !past_perfect(c, v);
    if (eg_time_of_verb(c, v, &a->time))
        date_by(a, EG_DATED_TIME, EG_BY_CLAUSE);
    else if (s->zone == EG_ZONE_TEASER)
        eg_action_date_teaser(c, a);
    else if (happened && v->kind != EG_VERB_REDUCED && time_of_governor(c, v->sentence, v->head, v, &a->time))
        date_by(a, EG_DATED_TIME, EG_BY_SENTENCE);
    else if (happened)
        date_by_story(c, v, a);
}
