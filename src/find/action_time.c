/* Which time of its sentence a verb has.
 * In: clauses and time expressions. Out: the time in the verb's own clause. Refuses times that may tell of
 * another verb, of a noun or of a name, and for what was done, days to come. Example: "Acme sued Bemco in
 * May, a day after it closed" -> May for "sued"; "the UN, founded in 1945, met" -> none for "met". */
#include "find/action_date.h"

/* Whether a time tells days, now or when the article's day is known: not "recently", not "the past decade".
 */
bool eg_time_tells_days(const eg_time *t) {
    if (t->undates || t->type == EG_TIME_SET) return false;
    if (t->type != EG_TIME_DURATION) return t->relative.len || t->days.earliest != EG_DAY_NONE;
    char unit = t->relative.len ? t->relative.ptr[t->relative.len - 1] : 0;
    return unit == 'D' || unit == 'W' || unit == 'M' || unit == 'Q';
}

bool eg_another_clause(const eg_clauses *c, uint32_t from, uint32_t to) {
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
    bool opens = time->first <= eg_sent(c, v->sentence)->first + 1 && time->last + 1 >= subject;
    return last && time->first < subject && !opens; /* not "In [May], Lee testified." */
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

/* A time that was over before the article came out. */
static bool is_over(const eg_clauses *c, const eg_time *time) {
    eg_day out = c->dates->window.earliest;
    return out != EG_DAY_NONE && time->days.latest != EG_DAY_NONE && time->days.latest < out;
}

/* "ordered police to leave on [Monday]": when it was ordered, once it is over. */
static bool of_what_is_asked(const eg_clauses *c, const eg_verb *v, const eg_time *time) {
    uint32_t i = v->head_last, stop = EG_G_SUBORDINATOR | EG_G_RELATIVE | EG_G_BE | EG_G_HAVE;
    if (eg_reports_news(c, v->deed) || !eg_is_news_day(c, time) || !is_over(c, time)) return false;
    while (i < time->first && !(eg_gram(c, i) & (EG_G_TO | stop))) i++;
    return i < time->first && (eg_gram(c, i) & EG_G_TO);
}

/* Does the time stand in what the verb tells: "said prices rose in [May]", "said orders in [May] were high"?
 * Not: "said in a statement on [Monday]". */
static bool in_what_is_told(const eg_clauses *c, const eg_verb *v, const eg_time *time) {
    enum { SAID_ON = 5, UNKNOWN = 3 }; /* tokens */
    if (v->modality == EG_PLANNED || !eg_takes_clause(v) || of_what_is_asked(c, v, time)) return false;
    uint32_t from = v->head_last;
    if (time->first - from > SAID_ON) return true;
    uint32_t end = eg_sent(c, v->sentence)->last, helper = EG_G_BE | EG_G_HAVE | EG_G_DO | EG_G_MODAL;
    bool at_once = from < time->first && !(eg_gram(c, from) & EG_G_PREPOSITION) && !eg_is_adverb(c, from);
    bool goes_on = eg_deed_sense(c->d, v->deed) == EG_SENSE_SAY && time->first - from >= UNKNOWN &&
                   eg_begins_phrase(c, from); /* said sales rose in [May]: of a verb that no row knows */
    return at_once &&
           (goes_on || eg_clause_at(c, from, end) || (time->last < end && (eg_gram(c, time->last) & helper)));
}

/* "[Following] wins over Acme in May, it was praised": does the time, which ends before the comma of what
 * opens the sentence, tell when something else was? */
static bool of_event_before(const eg_clauses *c, uint32_t from, const eg_time *time) {
    for (uint32_t i = time->first; i-- > from + 1 && eg_tok(c, i - 1)->punct != ',';)
        if ((eg_gram(c, i - 1) & EG_G_SUBORDINATOR) || eg_word_ends(c, i - 1, EG_SPAN("ollowing")))
            return !eg_in_time(c, i - 1) && !eg_in_verb(c, i - 1);
    return false;
}

bool eg_is_beside(const eg_clauses *c, const eg_verb *v) {
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
    uint32_t from = v->subject_last;
    if (v->passive) /* its subject is not noted */
        for (from = time->first; from > eg_sent(c, v->sentence)->first && eg_tok(c, from)->punct != ',';)
            from--;
    else if (v->subject_last <= v->subject_first)
        return false;
    if (time->first < from || time->last >= v->first || eg_tok(c, time->last)->punct != ',') return false;
    uint32_t i = time->first;
    if (i > from && (eg_gram(c, i - 1) & EG_G_PREPOSITION)) i--;
    return i > from && eg_tok(c, i - 1)->punct != ',' && (!v->passive || eg_tok(c, from)->punct == ',');
}

/* A mark that parts what stands before it from what follows: "sold it on [Monday]; Lee said". */
static bool parted(const eg_clauses *c, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++)
        if (eg_tok(c, i)->punct == ';') return true;
    return false;
}

/* "accused Lee of selling it in [2019]", "banned accounts opened in [May]": when that was, not when somebody
 * was accused or banned; "will close after it was told to sell in [May]". Not "accused Lee of selling it on
 * [Monday]", which may be of both. */
static bool of_doing(const eg_clauses *c, const eg_verb *doing, const eg_verb *v, const eg_time *time) {
    if (doing == v || eg_is_news_day(c, time) || !is_over(c, time)) return false;
    if (doing->kind == EG_VERB_REDUCED || v->modality == EG_PLANNED) return true;
    uint32_t before = doing->first > v->head_last ? eg_gram(c, doing->first - 1) : 0;
    return doing->kind == EG_VERB_GERUND && doing->first > v->head_last + 1 &&
           (before & (EG_G_PREPOSITION | EG_G_OF)) && !(before & EG_G_BY);
}

/* "has not charged anyone over a crash in [2018]", "has appealed against a ban in [March]": a time that is
 * over, behind another preposition, is none of such a verb. Not "has sold it in [2018]", "has run it since
 * [2018]". */
static bool over_by_then(const eg_clauses *c, const eg_verb *v, const eg_time *time) {
    static const eg_listed_word since[] = {"since", "from", ""};
    bool month = eg_span_starts(time->relative, EG_SPAN("XXXX-")) && time->relative.len == 8 &&
                 time->value.len == 7; /* "in March" */
    if (time->first < v->head_last + 2 || (time->relative.len && !month) || !is_over(c, time)) return false;
    if (eg_word_is_one(c, time->first, since) || eg_word_is_one(c, time->first - 1, since)) return false;
    bool has = false, noun = false;
    for (uint32_t i = v->first; i < v->head; i++)
        has = has || ((eg_gram(c, i) & EG_G_HAVE) && !(eg_role(c, i) & EG_ROLE_PAST));
    for (uint32_t i = v->head_last; i + 1 < time->first; i++)
        noun = noun || (eg_gram(c, i) & (EG_G_PREPOSITION | EG_G_OF));
    return has && noun && time->type != EG_TIME_DURATION;
}

/* "sent a letter[,] written last week", "closed it[,] opened in 1990", "closed accounts [created] in 2019":
 * does a participle that is not read as a verb, at token i or behind its comma, tell the time? `from`: the
 * token behind the verb. */
static bool reduced(const eg_clauses *c, uint32_t from, uint32_t i, const eg_time *time) {
    bool comma = eg_tok(c, i)->punct == ',';
    i += comma;
    if (i >= time->first || time->first - i > 2 || (!comma && i == from)) return false;
    bool at_once = comma || (eg_gram(c, time->first - 1) & EG_G_PREPOSITION) || i + 1 == time->first;
    return at_once && eg_word_ends(c, i, EG_SPAN("ed")) && !eg_in_verb(c, i) && !eg_gram(c, i) &&
           !(eg_tok(c, i)->flags & EG_TOK_CAPITAL);
}

/* "decided in [December] to sell it": when it was decided. */
static bool of_the_plan(const eg_clauses *c, const eg_verb *v, const eg_time *time) {
    return v->modality == EG_PLANNED && v->first < time->first && time->last < v->head && is_over(c, time);
}

/* "voted to sell it on [Monday]", "ordered Lee to pay on [Monday]": a day that is over is none of what was
 * still to be done; it is of the verb before, unless both may have their day: "agreed to meet on [Monday]".
 */
static bool of_what_was_to_be(const eg_clauses *c, const eg_verb *left, const eg_time *time) {
    bool to_be = left->modality == EG_PLANNED || left->modality == EG_POSSIBLE;
    return to_be && eg_is_news_day(c, time) && is_over(c, time);
}
static bool tells_of_plan(const eg_clauses *c, const eg_verb *v, const eg_verb *left) {
    bool next = v + 1 == left && v->sentence == left->sentence && eg_is_finite(v) && eg_verb_in_past(c, v);
    return next && !eg_another_clause(c, v->head_last, left->first) &&
           !eg_deed_is(c->d, left->deed, EG_CLASS(MEET) | EG_CLASS(VISIT) | EG_CLASS(TRAVEL));
}

/* "arrested and charged him on [Monday]": the verb that "and" joins at once has the other's time; not "was
 * fined and said on [Monday]". */
static bool joined(const eg_clauses *c, const eg_verb *v, const eg_verb *left) {
    if (!eg_is_finite(v) || !eg_is_finite(left) || v->head_last >= left->first || eg_takes_clause(left))
        return false;
    for (uint32_t i = v->head_last; i < left->first; i++)
        if (!(eg_gram(c, i) & EG_G_AND)) return false;
    return true;
}

/* "said in a report [published] on Monday": the verb before it said so then. The token "in"; 0 where there is
 * none. */
static uint32_t published(const eg_clauses *c, const eg_time *time) {
    static const eg_listed_word words[] = {"published", "released", "issued", "posted",      "dated", "aired",
                                           "broadcast", "sent",     "filed",  "broadcasted", ""};
    static const eg_listed_word in[] = {"in", ""};
    enum { LONGEST = 8 }; /* tokens */
    uint32_t i = time->first, from = eg_sent(c, c->t->sentence_of[i])->first;
    while (i > from && time->first - i < 2 && (eg_gram(c, i - 1) & EG_G_PREPOSITION)) i--;
    if (i == from || !eg_word_is_one(c, i - 1, words)) return 0;
    for (uint32_t k = i - 1; k-- > from && i - k <= LONGEST && eg_tok(c, k)->kind != EG_TOKEN_PUNCT;)
        if (eg_word_is_one(c, k, in)) return k;
    return 0;
}

bool eg_time_of_report(const eg_clauses *c, const eg_time *time) {
    return published(c, time) != 0;
}

bool eg_time_belongs(const eg_clauses *c, const eg_time *time, const eg_verb *v) {
    if (of_the_plan(c, v, time) || of_what_is_planned(c, v, time) || over_by_then(c, v, time)) return false;
    const eg_sentence *s = eg_sent(c, v->sentence);
    if (time->first < s->first || time->first >= s->last || attributes(c, v, time, s->last)) return false;
    if (eg_takes_clause(v) && in_what_is_said(c, v, time)) return false;
    const eg_verb *left = NULL, *right = NULL;
    uint32_t in = published(c, time);
    for (uint32_t i = in ? c->first_verb[v->sentence] : 0; in && i < c->first_verb[v->sentence + 1]; i++)
        if (c->verbs.items[i].head < in) left = &c->verbs.items[i];
    if (left && eg_is_finite(left) && eg_reports_news(c, left->deed)) return left == v;
    left = NULL;
    for (uint32_t i = c->first_verb[v->sentence]; i < c->first_verb[v->sentence + 1] && !right; i++) {
        const eg_verb *w = &c->verbs.items[i];
        if (w->head < time->first)
            left = w;
        else if (parted(c, time->last, w->first))
            break;
        else if (!eg_is_beside(c, w) ||
                 w->subject_first <= time->last + 1) /* not "on [Friday], after it left" */
            right = w;
    }
    bool broken = !left, comma = false;
    for (uint32_t i = left ? left->head_last : time->first; i < time->first && !broken; i++) {
        const eg_token *k = eg_tok(c, i);
        uint32_t g = eg_gram(c, i), other = EG_G_DO | EG_G_BE | EG_G_HAVE | EG_G_MODAL;
        bool it = i + 1 < time->first && (eg_gram(c, i + 1) & EG_G_SUBJECT); /* "after [it] closed in May" */
        bool opens = (g & (other | EG_G_QUESTION)) || /* "the film, [which] opens in May" */
                     ((g & EG_G_SUBORDINATOR) && (it || !(g & EG_G_PREPOSITION)));
        bool beside = i > left->head_last && i + 1 < time->first && (g & EG_G_SUBORDINATOR) &&
                      eg_in_time(c, i - 1); /* "won it, a month [after] a first vote in May" */
        broken = k->punct == ';' || beside || reduced(c, left->head_last, i, time) ||
                 (opens && !eg_in_time(c, i) && !eg_in_verb(c, i));
        comma = comma || k->punct == ',';
    }
    if (left && !broken) broken = in_what_is_told(c, left, time);
    if (left && !broken && (!comma || !right)) {
        if (far_off(c, left->head_last, time->first)) return false;
        if (of_what_was_to_be(c, left, time)) return tells_of_plan(c, v, left);
        return left == v || joined(c, v, left) ||
               (left->head > v->head && !eg_is_finite(left) && !of_doing(c, left, v, time) &&
                !eg_another_clause(c, v->head_last, left->first) && !in_what_is_told(c, v, time));
    }
    uint32_t to = time->first > s->first ? time->first - 1 : time->first; /* "who [this week] said" */
    uint32_t from = left ? left->head_last : s->first;
    return right == v && !in_aside(c, time, v) && !eg_another_clause(c, from, to) &&
           !of_event_before(c, from, time) && !of_clause_before(c, time, v);
}

/* "[Jan] Novak": part of somebody's name. */
static bool is_part_of_name(const eg_clauses *c, const eg_time *t) {
    const eg_mention *m = eg_mention_at(c->m, t->first);
    return m && eg_entity(c, m->entity)->type == EG_ENTRY_PERSON &&
           (m->first < t->first || m->last > t->last);
}

/* "pardoned the rioters of [January 6]": when that was. Not "in the early hours of [Friday]", "as of
 * [Friday]". */
static bool is_of_noun(const eg_clauses *c, const eg_time *t) {
    static const eg_listed_word dayparts[] = {"as", "hours", "eve", "dawn", "close", "course", ""};
    if (t->first < 2 || t->days.earliest == EG_DAY_NONE || t->days.earliest != t->days.latest) return false;
    return (eg_gram(c, t->first - 1) & EG_G_OF) && !eg_in_time(c, t->first - 1) &&
           !eg_in_time(c, t->first - 2) && !eg_word_is_one(c, t->first - 2, dayparts);
}

/* "under a law of [1990]", "on a [Monday]": tells which law, or of which day of the week only. */
static bool is_of_law(const eg_clauses *c, const eg_time *t) {
    static const eg_listed_word laws[] = {
        "law",    "act",     "treaty",  "convention", "constitution", "accord",    "accords", "resolution",
        "decree", "statute", "charter", "pact",       "code",         "agreement", "ruling",  ""};
    uint32_t before = eg_tok(c, t->first - 1)->word;
    if ((before == c->word.a || before == c->word.an) && !eg_is_nominal(c, t->last))
        return eg_span_starts(t->relative, EG_SPAN("XXXX-WXX-"));
    return (eg_gram(c, t->first - 1) & EG_G_OF) && t->value.len == 4 && eg_word_is_one(c, t->first - 2, laws);
}

/* "reported third-[quarter] results": what they are of. Not "in the third [quarter] profit fell". */
static bool is_quarter_of(const eg_clauses *c, const eg_time *t) {
    bool quarter = t->value.len == 7 && (t->value.ptr[5] == 'Q' || t->value.ptr[5] == 'H');
    bool led = t->first > 0 && (eg_gram(c, t->first - 1) & EG_G_PREPOSITION);
    return quarter && (!led || (eg_tok(c, t->last - 1)->flags & EG_TOK_GLUED)) && eg_is_nominal(c, t->last) &&
           !eg_gram(c, t->last);
}

/* "called a vote for [Monday]", "results for the [third quarter]": when that is, or of which time it is. Not
 * "went home for [Christmas]". */
static bool is_for(const eg_clauses *c, const eg_time *t) {
    static const eg_listed_word words[] = {"for", ""};
    bool feast = eg_span_eq(t->by, EG_SPAN("holiday")) || eg_span_ends(t->value, EG_SPAN("WE"));
    return t->first > 0 && t->type == EG_TIME_DATE && !feast && eg_word_is_one(c, t->first - 1, words);
}

/* "2011 footage": a year before a noun tells what the noun is of. */
bool eg_time_modifies(const eg_clauses *c, const eg_time *t) {
    if (is_part_of_name(c, t) || is_of_noun(c, t) || is_for(c, t)) return true;
    if (t->last >= c->t->tokens.len) return false;
    if (eg_tok(c, t->last)->kind == EG_TOKEN_CLITIC) return true; /* last year's auction */
    if (is_quarter_of(c, t)) return true;
    if (t->first > 1 && is_of_law(c, t)) return true;
    bool owned = t->first > 0 && (eg_tok(c, t->first - 1)->kind == EG_TOKEN_CLITIC ||
                                  (eg_gram(c, t->first - 1) & (EG_G_DETERMINER | EG_G_POSSESSIVE)));
    static const eg_listed_word during[] = {"during", ""};
    bool during_it = owned && t->first > 1 && eg_word_is_one(c, t->first - 2, during);
    if (during_it) return false; /* during the 2022 vote */
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

bool eg_reports_news(const eg_clauses *c, uint32_t deed) {
    return eg_deed_is(c->d, deed,
                      EG_CLASS(SAY) | EG_CLASS(DISCLOSE) | EG_CLASS(PUBLISH) | EG_CLASS(ACCUSE) |
                          EG_CLASS(DENY) | EG_CLASS(WARN));
}

bool eg_time_is_later(const eg_clauses *c, const eg_time *t) {
    eg_day out = c->dates->window.latest;
    return out != EG_DAY_NONE && t->days.earliest != EG_DAY_NONE && t->days.earliest > out;
}

/* Has it been done already, so that it was not on a day to come? Headlines tell so in the present. */
static bool is_done(const eg_clauses *c, const eg_verb *v) {
    bool past = eg_sent(c, v->sentence)->zone == EG_ZONE_TITLE || eg_verb_in_past(c, v);
    for (uint32_t i = v->first; i < v->head && !past; i++) past = (eg_gram(c, i) & EG_G_HAVE) != 0;
    return past && v->modality == EG_ACTUAL && eg_is_finite(v);
}

/* "LONDON, [March 5] (Agency) - Acme sold it in February" */
static bool in_dateline(const eg_clauses *c, const eg_time *t, const eg_verb *v) {
    enum { AGENCY = 5 }; /* tokens */
    for (uint32_t i = t->last; i < v->first && i < t->last + AGENCY; i++)
        if (eg_tok(c, i)->punct == '-') return true;
    return false;
}

/* "three years ago, in [August 2021]", "two years ago this week, on [May 22, 2011]": the time beside it that
 * tells more exactly when that was. */
static uint32_t more_exact(const eg_clauses *c, uint32_t sentence, uint32_t i) {
    enum { APART = 3 }; /* tokens */
    for (; i + 1 < c->first_time[sentence + 1]; i++) {
        const eg_time *t = &c->dates->times.items[i], *next = t + 1;
        bool beside = next->first - t->last <= APART && eg_tok(c, t->last)->punct == ',';
        if (!beside || next->days.earliest == EG_DAY_NONE || next->days.latest == EG_DAY_NONE) break;
        bool within = next->days.earliest >= t->days.earliest && next->days.latest <= t->days.latest;
        bool shorter = next->days.latest - next->days.earliest < t->days.latest - t->days.earliest;
        for (uint32_t k = t->last + 1; k < next->first; k++)
            within = within && (eg_gram(c, k) & (EG_G_PREPOSITION | EG_G_DETERMINER));
        if (t->days.earliest == EG_DAY_NONE || t->days.latest == EG_DAY_NONE || !within || !shorter) break;
    }
    return i;
}

/* A time that has come only after the article did, though it was done by then; not "until Friday". */
static bool too_late(const eg_clauses *c, const eg_verb *v, const eg_time *t) {
    bool open = eg_span_eq(t->mod, EG_SPAN("BEFORE")) || eg_span_eq(t->mod, EG_SPAN("ON_OR_BEFORE")) ||
                eg_span_eq(t->mod, EG_SPAN("ON_OR_AFTER"));
    return !open && eg_time_is_later(c, t) && is_done(c, v);
}

/* Such a time without its year: which is it? */
static bool unsure(const eg_clauses *c, const eg_verb *v, const eg_time *t) {
    return t->relative.len && too_late(c, v, t);
}

/* "left [the day after] the vote": it has a time, of which nothing is known. */
static bool is_unknown(const eg_time *t) {
    bool day = eg_span_starts(t->value, EG_SPAN("XXXX"));
    return !t->undates && t->type != EG_TIME_SET && !t->relative.len && day &&
           t->days.earliest == EG_DAY_NONE;
}

bool eg_time_is_unknown(const eg_clauses *c, const eg_verb *v) {
    bool told = v->modality == EG_ACTUAL && eg_reports_news(c, v->deed);
    for (uint32_t i = c->first_time[v->sentence]; i < c->first_time[v->sentence + 1]; i++) {
        const eg_time *t = &c->dates->times.items[i];
        if ((is_unknown(t) || (!told && eg_time_tells_days(t) && unsure(c, v, t))) &&
            !eg_time_modifies(c, t) && eg_time_belongs(c, t, v))
            return true;
    }
    return false;
}

bool eg_time_of_verb(const eg_clauses *c, const eg_verb *v, uint32_t *index) {
    enum { DATELINE = 1 << 16 }; /* any other time is nearer */
    uint32_t nearest = UINT32_MAX;
    bool told =
        v->modality == EG_ACTUAL && eg_reports_news(c, v->deed); /* nobody reports what will be said */
    for (uint32_t i = c->first_time[v->sentence]; i < c->first_time[v->sentence + 1]; i++) {
        const eg_time *t = &c->dates->times.items[i];
        if (!eg_time_tells_days(t) || (told && eg_time_is_later(c, t)) || eg_time_modifies(c, t) ||
            !eg_time_belongs(c, t, v))
            continue;
        if (unsure(c, v, t)) return false;
        if (eg_takes_clause(v) && too_late(c, v, t)) continue; /* proposed a vote in [2030] */
        uint32_t gap = t->first > v->head ? t->first - v->head : v->head - t->first;
        bool dateline = in_dateline(c, t, v);
        if (dateline && (v->modality != EG_ACTUAL || v->kind == EG_VERB_REDUCED))
            continue; /* it is still to come, or only claimed */
        if (dateline) gap += DATELINE;
        if (gap >= nearest) continue;
        nearest = gap;
        *index = i;
    }
    bool by_dateline = nearest != UINT32_MAX && nearest >= DATELINE;
    if (nearest == UINT32_MAX || (by_dateline && eg_time_is_unknown(c, v))) return false;
    *index = more_exact(c, v->sentence, *index);
    return true;
}
