/* When an act took place: which time expression of the text it belongs to.
 * In: a verb among the verbs, times and quotations of a document. Out: the index of its time, or that it
 * happened when the article came out, and by which rule. The rules in their order: a time in its clause; that
 * of the verb that governs it in its sentence; the date over it in a chronology; the last day told before it
 * in its paragraph, of the same people or of what the article opens with; the article's own day, when the
 * verb reports news. Refuses to date by the article what the verb does not tell as news, and to carry a day
 * over to what had happened before: it stays undated. Example: in "said on Monday it closed in May", Monday
 * is of the saying, May of the closing; in "On Monday Acme rose, adding 3%", Monday is of both. */
#include "find/action_date.h"

#include <string.h>

/* "said its investigation found links": what somebody says that they found themselves is news, too. */
static bool reports_finding(const eg_clauses *c, const eg_action *a) {
    if (!eg_deed_is(c->d, a->deed, EG_CLASS(FIND)) || a->actors.count != 1) return false;
    return eg_party_has(a->said_by, a->actors.items[0]);
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

static const eg_listed_word other_times[] = {"later",        "previously", "eventually", "earlier",
                                             "subsequently", "ultimately", "then",       ""};

/* "closed it in May, [later] selling it": of another day. */
static bool at_another_time(const eg_clauses *c, const eg_verb *v) {
    uint32_t from = v->first > eg_sent(c, v->sentence)->first ? v->first - 1 : v->first;
    for (uint32_t i = from; i < v->head; i++)
        if (eg_word_is_one(c, i, other_times)) return true;
    return false;
}

/* Does one go on from the other: "sold it in May and left", "was sold in May and it left", not ", who sold it
 * in May, left"? */
static bool goes_on_from(const eg_clauses *c, const eg_verb *v, const eg_verb *self) {
    if (!eg_is_finite(self)) {
        uint32_t link = self->first > 0 ? eg_gram(c, self->first - 1) : 0; /* "sued in May for selling it" */
        return (self->kind != EG_VERB_GERUND || (link & (EG_G_BY | EG_G_AND | EG_G_OR))) &&
               !at_another_time(c, self);
    }
    if (has_group(c, self) || eg_another_clause(c, v->subject_last, v->first)) return false;
    if (v->passive && !v->actors.count) return (eg_gram(c, self->subject_first) & EG_G_SUBJECT) != 0;
    return v->actors.count && v->actors.count == self->actors.count &&
           eg_party_has(self->actors, v->actors.items[0]);
}

/* The time of the verb that governs token `at`: the nearest finite one before it in the sentence that has
 * one, with no other clause between. */
static bool time_of_governor(const eg_clauses *c, uint32_t sentence, uint32_t at, const eg_verb *self,
                             uint32_t *index) {
    bool finite = self && eg_is_finite(self); /* the verb, or one nearer to it that it may belong to */
    for (uint32_t i = c->first_verb[sentence + 1]; i-- > c->first_verb[sentence];) {
        const eg_verb *v = &c->verbs.items[i];
        if (v == self || v->head >= at || !eg_is_finite(v)) continue;
        bool tells = eg_takes_clause(v) && finite; /* what it tells of is older */
        if (tells || !one_clause(c, v->head_last, at) || (self && !goes_on_from(c, v, self))) return false;
        if (eg_time_of_verb(c, v, index)) return true;
        finite = true;
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
    return named < t->first && !eg_another_clause(c, named, t->first);
}

/* What is launched or told on a day is what others speak of and launch that day. */
static bool makes_news(const eg_clauses *c, uint32_t deed) {
    return eg_reports_news(c, deed) || eg_deed_is(c->d, deed, EG_CLASS(LAUNCH));
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
        bool own = eg_time_belongs(c, t, v);
        if (v->head < t->first && eg_is_finite(v) && eg_takes_clause(v) && !own) return false;
        if (own && eg_is_finite(v) && !eg_verb_in_past(c, v)) return false;
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
            if (eg_time_of_report(c, t)) return false;
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

/* "suspended", "put": the form of the past, or one like it. */
static bool in_form_of_past(const eg_clauses *c, const eg_verb *v) {
    eg_hit hits[EG_NAME_WORDS];
    for (size_t n = eg_match_at(&c->d->verbs, eg_tok(c, v->head), v->head_last - v->head, hits); n-- > 0;)
        for (uint32_t f = hits[n].payload; f; f = c->d->verb_forms.items[f].next)
            if (c->d->verb_forms.items[f].deed == v->deed && (c->d->verb_forms.items[f].forms & EG_VERB_PAST))
                return true;
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
    return helped || eg_reports_news(c, v->deed) || in_form_of_past(c, v);
}

/* "Acme fined over leak": the only verb of a headline that leaves out "was". */
static bool is_short_headline(const eg_clauses *c, const eg_verb *v) {
    if (v->kind != EG_VERB_REDUCED || eg_sent(c, v->sentence)->zone != EG_ZONE_TITLE) return false;
    for (uint32_t i = c->first_verb[v->sentence]; i < c->first_verb[v->sentence + 1]; i++) {
        const eg_verb *w = &c->verbs.items[i];
        if (w != v && (eg_is_finite(w) || w->kind == EG_VERB_REDUCED)) return false;
    }
    return true;
}

/* The main verb of a headline, or that of the lead when it tells of something done, and no time stands there:
 * that is the news. */
static bool is_the_news(const eg_clauses *c, const eg_verb *v) {
    uint32_t s = v->sentence;
    uint8_t zone = eg_sent(c, s)->zone;
    bool lead = is_lead(c, s);
    if (zone != EG_ZONE_TITLE && !lead) return false;
    if (!eg_is_finite(v) && !is_short_headline(c, v)) return false;
    if (eg_tok(c, v->head)->flags & EG_TOK_QUOTED) return false;
    for (uint32_t i = c->first_time[s]; i < c->first_time[s + 1]; i++)
        if (eg_time_tells_days(&c->dates->times.items[i]) && !eg_time_modifies(c, &c->dates->times.items[i]))
            return false;
    bool done = !lead || eg_verb_in_past(c, v) || has_group(c, v);
    uint32_t from = eg_sent(c, s)->first; /* "Shares fall as [Acme] sues": news as well */
    for (uint32_t i = from; zone == EG_ZONE_TITLE && i < v->first; i++)
        if (eg_tok(c, i)->word == c->word.as) from = i + 1;
    return done && one_clause(c, from, v->first);
}

/* "unveiled a phone": news as well, but not in "when it unveiled a phone". */
static bool unveils(const eg_clauses *c, const eg_verb *v) {
    bool launch = eg_deed_is(c->d, v->deed, EG_CLASS(LAUNCH));
    return launch && eg_is_finite(v) && one_clause(c, eg_sent(c, v->sentence)->first, v->first);
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
    if (!eg_is_finite(v) && at_another_time(c, v)) return false;
    return (!eg_is_finite(v) || eg_verb_in_past(c, v)) && !(eg_tok(c, v->head)->flags & EG_TOK_QUOTED);
}

/* ", which was written by [Lee], …", "those whom he [accused]": what is told beside the news is older. */
static bool told_beside(const eg_clauses *c, const eg_verb *v) {
    uint32_t from = eg_sent(c, v->sentence)->first, i = v->first;
    bool own = !v->passive && v->subject_last > v->subject_first && v->subject_last <= v->first;
    if (own && v->subject_first > from && (eg_gram(c, v->subject_first - 1) & EG_G_RELATIVE))
        i = v->subject_first;
    return v->kind == EG_VERB_FINITE && i > from && eg_verb_in_past(c, v) &&
           (eg_gram(c, i - 1) & EG_G_RELATIVE) && !(eg_gram(c, i - 1) & EG_G_THAT);
}

/* "broke the deal by [publishing] it": part of what somebody did, whenever that was. */
static bool is_means(const eg_clauses *c, const eg_verb *v) {
    return v->kind == EG_VERB_GERUND && v->first > eg_sent(c, v->sentence)->first &&
           (eg_gram(c, v->first - 1) & EG_G_BY);
}

/* "a letter [released] by Lee", "said [then]", "said [at the time]", "[first] reported": of another day than
 * the article's, or of none that is known. */
static bool of_other_day(const eg_clauses *c, const eg_verb *v) {
    static const eg_listed_word when[] = {"later",     "earlier",  "previously", "once", "first", "always",
                                          "initially", "formerly", "originally", "long", ""};
    static const eg_listed_word then[] = {"then", "later", "earlier", "previously", ""};
    uint32_t end = eg_sent(c, v->sentence)->last, i = v->head_last;
    bool title = eg_sent(c, v->sentence)->zone == EG_ZONE_TITLE;
    if (v->kind == EG_VERB_REDUCED && v->passive && v->actors.count && !title) return true;
    if (!eg_is_finite(v) || title) return false;
    for (uint32_t k = v->first; k < v->head; k++)
        if (eg_word_is_one(c, k, when)) return true;
    if (i + 2 < end && eg_tok(c, i)->punct != ',' && eg_word_is_one(c, i, then)) return true;
    return i + 2 < end && eg_span_eq(eg_token_text(c->t, i), EG_SPAN("at")) &&
           eg_span_eq(eg_token_text(c->t, i + 1), EG_SPAN("the")) &&
           eg_span_eq(eg_token_text(c->t, i + 2), EG_SPAN("time"));
}

/* By the day that its paragraph told of the same people, else by the article's own. */
static void date_by_story(const eg_clauses *c, const eg_verb *v, eg_action *a) {
    uint32_t told_in;
    bool told = !a->said_by.count && goes_on(c, v) && day_before(c, v->sentence, &told_in, &a->time);
    const eg_time *day = told ? &c->dates->times.items[a->time] : NULL;
    if (day && dates_doer(c, told_in, day, v))
        date_by(a, EG_DATED_TIME, EG_BY_PARAGRAPH);
    else if (a->polarity == EG_AFFIRMED && !(day && long_ago(c, day)) && !eg_is_beside(c, v) &&
             !told_beside(c, v) && !is_means(c, v) && !of_other_day(c, v) &&
             (eg_is_finite(v) || !at_another_time(c, v)) &&
             (eg_reports_news(c, v->deed) || reports_finding(c, a) || unveils(c, v) || is_the_news(c, v)))
        date_by(a, EG_DATED_PUBLICATION, EG_BY_REPORT);
}

/* "[June 3]: Lamo testifies. He told the FBI": what is told in the past there, when the date itself has the
 * present, happened before. */
static bool before_heading(const eg_clauses *c, const eg_verb *v, uint32_t time) {
    uint32_t i = c->first_verb[c->t->sentence_of[c->dates->times.items[time].first]];
    if (i >= c->verbs.len || !in_form_of_past(c, v) || !eg_verb_in_past(c, v)) return false;
    const eg_verb *first = &c->verbs.items[i];
    return first != v && eg_is_finite(first) && !first->passive && !in_form_of_past(c, first);
}

/* "[June 3] / Lamo testifies": by the date over it. */
static bool by_heading(const eg_clauses *c, const eg_verb *v, eg_action *a) {
    uint32_t head = c->heading ? c->heading[v->sentence] : 0;
    bool quoted = eg_tok(c, v->head)->flags & EG_TOK_QUOTED;
    bool lasts = eg_word_ends(c, v->head, EG_SPAN("ing")); /* is investigating */
    if (!head || !eg_is_finite(v) || lasts || has_group(c, v) || quoted || a->said_by.count ||
        told_beside(c, v) || eg_is_beside(c, v))
        return false;
    for (uint32_t i = v->first; i < v->head; i++)
        if (eg_word_is_one(c, i, other_times)) return false;
    a->time = head - 1;
    return !before_heading(c, v, head - 1);
}

void eg_action_date(const eg_clauses *c, const eg_verb *v, eg_action *a) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    bool happened = a->modality == EG_ACTUAL && !past_perfect(c, v);
    if (eg_time_of_verb(c, v, &a->time))
        date_by(a, EG_DATED_TIME, EG_BY_CLAUSE);
    else if (s->zone == EG_ZONE_TEASER)
        eg_action_date_teaser(c, a);
    else if (happened && v->kind != EG_VERB_REDUCED && !told_beside(c, v) &&
             time_of_governor(c, v->sentence, v->head, v, &a->time))
        date_by(a, EG_DATED_TIME, EG_BY_SENTENCE);
    else if (happened && !eg_time_is_unknown(c, v) && by_heading(c, v, a))
        date_by(a, EG_DATED_TIME, EG_BY_PARAGRAPH);
    else if (happened && !eg_time_is_unknown(c, v) && !(c->heading && c->heading[v->sentence]))
        date_by_story(c, v, a);
}
