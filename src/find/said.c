/* What is said: where a clause begins, and how far it goes.
 * In: a verb of saying and the tokens after it. Out: whether they are a clause; its text. Refuses what does
 * not come to its end, what another speaker says, and a clause that lacks what stands before it ("which he
 * said [they knew]"). Example: "said it had lost, but Lee denies it" -> "it had lost". */
#include "find/clause.h"

/* An auxiliary, a finite verb, or an unlisted word in -ed, past adverbs. */
static bool verb_at(const eg_clauses *c, uint32_t i, uint32_t end) {
    while (i < end && (eg_is_adverb(c, i) || eg_tok(c, i)->punct == '"')) i++;
    if (i >= end) return false;
    if (eg_is_auxiliary(c, i)) return true;
    if (eg_unknown_verb(c, i, end) && eg_span_ends(eg_token_text(c->t, i), EG_SPAN("ed"))) return true;
    return eg_finite_over(c, i);
}

/* After the comma that closes what the one at `comma` opens; end when none does. */
static uint32_t after_aside(const eg_clauses *c, uint32_t comma, uint32_t end) {
    for (uint32_t i = comma + 1; i < end; i++)
        if (eg_tok(c, i)->punct == ',') return i + 1;
    return end;
}

/* "[he] hopes", "[there] still needs", "[it] works": a word that is a subject, and no verb needs to be known.
 */
static bool bare_subject(const eg_clauses *c, uint32_t i, uint32_t end) {
    uint32_t g = eg_gram(c, i), word = eg_tok(c, i)->word;
    if (i + 1 < end && eg_tok(c, i + 1)->punct == '"') i++; /* it "works" */
    if (i + 1 >= end || eg_tok(c, i + 1)->kind == EG_TOKEN_PUNCT || eg_in_time(c, i + 1)) return false;
    if (g & EG_G_IT) {
        uint32_t other = EG_G_PREPOSITION | EG_G_TO | EG_G_AND | EG_G_OR | EG_G_SUBORDINATOR | EG_G_PRONOUN;
        return (g & EG_G_SUBJECT) && !(eg_gram(c, i + 1) & (other | EG_G_DETERMINER)) &&
               !eg_is_adverb(c, i + 1);
    }
    if (!(g & EG_G_SUBJECT)) return word == c->word.there;
    return g & (EG_G_MALE | EG_G_FEMALE | EG_G_FIRST | EG_G_PLURAL); /* not "told [you] of it" */
}

/* After the verb group at token i, of a verb that is listed or not. */
static uint32_t after_verb(const eg_clauses *c, uint32_t i, uint32_t end) {
    uint32_t helps = EG_G_BE | EG_G_HAVE | EG_G_MODAL | EG_G_DO | EG_G_NOT;
    while (i < end && (eg_is_adverb(c, i) || (eg_gram(c, i) & helps))) i++;
    const eg_verb *v = i < end ? eg_verb_over(c, i) : NULL;
    return v ? v->last : i < end ? i + 1 : end;
}

/* After "who …" and its verb: "farmers [who attended a meeting] are". */
static uint32_t after_relative(const eg_clauses *c, uint32_t i, uint32_t end) {
    if (i + 1 >= end || !(eg_gram(c, i) & EG_G_RELATIVE) || !verb_at(c, i + 1, end)) return i;
    if ((eg_gram(c, i) & EG_G_THAT) && !eg_is_auxiliary(c, i + 1))
        return i;                                        /* told Acme [that direct aid …] */
    uint32_t other = EG_G_AND | EG_G_OR | EG_G_RELATIVE; /* a verb after these is not the main one */
    for (i = after_verb(c, i + 1, end); i < end && eg_tok(c, i)->kind != EG_TOKEN_PUNCT; i++) {
        if (eg_gram(c, i) & EG_G_SUBORDINATOR) return end;
        if (verb_at(c, i, end) && !eg_is_adverb(c, i) && !(eg_gram(c, i - 1) & other)) return i;
    }
    return end;
}

/* Past an infinitive and what it acts on: "the way [to tackle it] is". */
static uint32_t after_infinitive(const eg_clauses *c, uint32_t i, uint32_t end) {
    const eg_verb *v = i < end ? eg_verb_over(c, i) : NULL;
    eg_phrase p;
    if (!v || v->kind != EG_VERB_INFINITIVE) return i;
    return eg_phrase_after(c, v->head_last, end, &p) ? p.last : v->head_last;
}

bool eg_clause_at(const eg_clauses *c, uint32_t i, uint32_t end) {
    enum { PHRASES = 6 };
    if (i >= end) return false;
    uint32_t g = eg_gram(c, i);
    if ((g & (EG_G_THAT | EG_G_QUESTION)) || bare_subject(c, i, end)) return true;
    eg_phrase p;
    if (!eg_phrase_after(c, i, end, &p)) return false;
    uint32_t next = p.last;
    for (int n = 0; n < PHRASES && next + 1 < end && (eg_gram(c, next) & (EG_G_PREPOSITION | EG_G_AND));
         n++) {
        bool another = (eg_gram(c, next) & EG_G_SUBORDINATOR) && (eg_gram(c, next + 1) & EG_G_SUBJECT);
        if (another || !eg_phrase_after(c, next + 1, end, &p)) return false; /* ask [her] before she leaves */
        bool own = (eg_gram(c, next) & EG_G_SUBORDINATOR) && eg_named(c, p.head) && p.last < end;
        if (own && eg_finite_over(c, p.last)) return false; /* denies [deals] as Acme sues */
        next = p.last;
    }
    next = after_relative(c, after_infinitive(c, next, end), end);
    if (verb_at(c, next, end)) return true;
    if (next + 1 >= end || eg_tok(c, next)->punct != ',') return false;
    uint32_t after = after_aside(c, next, end);
    bool which = eg_gram(c, next + 1) & EG_G_RELATIVE; /* then its main verb goes on, listed or not */
    return verb_at(c, after, end) || (which && after + 1 < end && eg_is_nominal(c, after) &&
                                      !c->m->at[after] && !eg_in_verb(c, after + 1));
}

bool eg_clause_later(const eg_clauses *c, const eg_verb *v, uint32_t i, uint32_t end) {
    if (eg_takes_object(v) || !eg_begins_phrase(c, i)) return false;
    for (; i < end && !(eg_gram(c, i) & (EG_G_THAT | EG_G_SUBORDINATOR)); i++) /* not "… to those that say" */
        if (verb_at(c, i, end)) return true;
    return false;
}

/* Does the auxiliary behind the "and" or "but" at token i go on after the saying verb, not after what is said
 * from token `from` on: "said [it was ill], and [has] left", "denied that [it knew] and [is] suing Bemco"? A
 * comma parts them, or the time of what is said does. */
bool eg_speaker_goes_on(const eg_clauses *c, uint32_t from, uint32_t i, uint32_t end) {
    static const eg_listed_word one[] = {"is", "has", "was", "had", ""}, now[] = {"is", "has", ""},
                                always[] = {"is", "are", "has", "have", ""};
    uint32_t next = eg_after_adverbs(c, i + 1, end);
    if (next >= end || i <= from || !eg_word_is_one(c, next, one)) return false;
    bool comma = eg_tok(c, i - 1)->punct == ',', then = comma;
    if (!comma && !eg_word_is_one(c, next, now)) return false;
    for (uint32_t k = from; k < i; k++) {
        if (k > from && (eg_gram(c, k) & EG_G_RELATIVE) && !c->m->at[k]) return false;
        if (!comma && eg_word_is_one(c, k, always)) return false;
        const eg_verb *v = eg_verb_over(c, k);
        bool he =
            k > from && (eg_gram(c, k - 1) & (EG_G_MALE | EG_G_FEMALE | EG_G_IT)) && eg_is_nominal(c, k);
        bool knew = he && (eg_gram(c, k - 1) & EG_G_SUBJECT) &&
                    !eg_span_ends(eg_token_text(c->t, k), EG_SPAN("s")); /* he knew, not he knows */
        then = then || knew || (v && v->kind == EG_VERB_FINITE && eg_is_past_form(c, v)) ||
               (!v && (eg_gram(c, k) & (EG_G_BE | EG_G_HAVE)));
    }
    return then;
}

/* "Acme says it lost [as] Bemco sues it": in a headline, what is told beside what is said. */
bool eg_told_beside(const eg_clauses *c, uint32_t i, uint32_t end) {
    return eg_tok(c, i)->word == c->word.as && eg_sent(c, c->t->sentence_of[i])->zone == EG_ZONE_TITLE &&
           i + 1 < end && eg_named(c, i + 1) && eg_clause_at(c, i + 1, end);
}

/* Is token i the first of what somebody else says, or of a clause that the speaker need not have said: ",
 * said Lee", ", although …", "but Lee says …", "and denies …"? `from` is the first token of what is said. */
static bool leaves_speech(const eg_clauses *c, uint32_t from, uint32_t i, uint32_t end) {
    uint32_t g = eg_gram(c, i), next = i + 1;
    bool comma = eg_tok(c, i)->punct == ',';
    if (eg_tok(c, i)->punct == ';') return true;
    if (comma) {
        const eg_verb *w = next < end ? eg_verb_over(c, next) : NULL;
        if (w && w->kind == EG_VERB_INVERTED) return true;
        if (next < end && (eg_gram(c, next) & (EG_G_AND | EG_G_OR)))
            return leaves_speech(c, from, next, end) || eg_clause_at(c, next + 1, end);
        return false;
    }
    if (i == from) return false;
    eg_span word = eg_token_text(c->t, i);
    if (eg_told_beside(c, i, end)) return true;
    if (g & EG_G_SUBORDINATOR) /* not "as though it were ill" */
        return eg_span_eq(word, EG_SPAN("whereas")) ||
               (eg_span_ends(word, EG_SPAN("though")) && eg_tok(c, i - 1)->word != c->word.as);
    if (!(g & (EG_G_AND | EG_G_OR)) || (eg_gram(c, i - 1) & EG_G_NOT)) return false; /* not [yet] */
    if (eg_speaker_goes_on(c, from, i, end)) return true;
    next = eg_after_adverbs(c, next, end);
    const eg_verb *w = next < end ? eg_verb_over(c, next) : NULL;
    if (w && w->kind == EG_VERB_FINITE && !eg_is_auxiliary(c, next) &&
        !eg_word_ends(c, w->head, EG_SPAN("ing")))
        return true;
    bool but = !(g & EG_G_AND) && eg_span_eq(word, EG_SPAN("but"));
    if (next < end && ((eg_says_form(c, next) && (but || eg_clause_at(c, next + 1, end))) ||
                       (!w && eg_word_ends(c, next, EG_SPAN("ed")) && eg_unknown_verb(c, next, end))))
        return true;
    if (next + 1 < end && (eg_gram(c, next) & (EG_G_MALE | EG_G_FEMALE)) &&
        (eg_gram(c, next) & EG_G_SUBJECT)) {
        w = eg_verb_over(c, next + 1); /* "and she accused …": the reporter goes on */
        if (w && w->kind == EG_VERB_FINITE &&
            eg_deed_is(c->d, w->deed, EG_CLASS(SAY) | EG_CLASS(ACCUSE) | EG_CLASS(WARN) | EG_CLASS(DENY)))
            return true;
    }
    return but && eg_clause_at(c, next, end);
}

/* The end of the quotation that opens at token i, after its mark; `end` when it goes on or more is said. */
static uint32_t quotation_end(const eg_clauses *c, uint32_t i, uint32_t end) {
    for (i++; i < end && eg_tok(c, i)->punct != '"';) i++;
    if (i >= end) return end;
    uint8_t before = eg_tok(c, i - 1)->punct, after = i + 1 < end ? eg_tok(c, i + 1)->punct : '.';
    bool closes = before == '.' || before == ',' || before == '!' || before == '?';
    return closes || after == '.' || after == ',' || after == ';' ? i + 1 : end;
}

/* Does the verb's own clause only lead on to another: "after learning that …", "while Lee says …"? */
static bool introduces(const eg_clauses *c, const eg_verb *v) {
    uint32_t first =
        v->subject_last > v->subject_first && v->subject_last <= v->first ? v->subject_first : v->first;
    uint32_t at = v->first; /* "Lee, who says it is lost, left" */
    if (at > 1 && (eg_gram(c, at - 1) & EG_G_RELATIVE) && eg_tok(c, at - 2)->punct == ',') return true;
    if (first == eg_sent(c, v->sentence)->first) return v->kind == EG_VERB_CLAUSAL_ING;
    return v->kind == EG_VERB_GERUND || (eg_gram(c, first - 1) & EG_G_SUBORDINATOR);
}

/* Does the clause lack what stands before it: "the plan, [which] he said they knew"? */
static bool lacks_a_part(const eg_clauses *c, const eg_verb *v, uint32_t from, uint32_t end) {
    const eg_verb *w = eg_verb_over(c, from);
    bool no_clause = (eg_gram(c, from) & EG_G_THAT) && from + 1 < end && (eg_gram(c, from + 1) & EG_G_TO);
    if (no_clause || eg_is_auxiliary(c, from) ||
        (w && w->kind != EG_VERB_GERUND && w->kind != EG_VERB_INFINITIVE))
        return true;
    if (v->subject_last <= v->subject_first || v->subject_last > v->first) return false;
    uint32_t before = v->subject_first;
    if (before == eg_sent(c, v->sentence)->first || from >= end) return false;
    return eg_gram(c, before - 1) & (EG_G_RELATIVE | EG_G_QUESTION);
}

/* Where what is said ends that begins at token `from`: before what leaves it, at the end at the latest. */
static uint32_t said_end(const eg_clauses *c, const eg_verb *v, uint32_t from, uint32_t end) {
    if (eg_tok(c, from)->punct == '"') return quotation_end(c, from, end);
    if (v->speaker_subject && v->polarity == EG_AFFIRMED) return end;
    bool within = eg_tok(c, v->head)->flags & EG_TOK_QUOTED; /* the verb stands in a quotation itself */
    bool first = introduces(c, v);                           /* no comma was met yet, and one may end it */
    bool bracket = false;
    for (uint32_t i = from; i < end; i++) {
        uint8_t mark = eg_tok(c, i)->punct;
        bracket = mark == '(' || (bracket && mark != ')');
        if (bracket || (!within && (eg_tok(c, i)->flags & EG_TOK_QUOTED))) continue;
        if (leaves_speech(c, from, i, end)) return i;
        if (mark == ':' && i + 1 < end && eg_tok(c, i + 1)->punct == '"') return i;
        if (!first || mark != ',') continue;
        if (i + 1 < end && (verb_at(c, i + 1, end) || eg_clause_at(c, i + 1, end))) return i;
        first = false;
    }
    return end;
}

/* Does a clause follow the "that" at token i, which is no word of it: not "[that]'s the one", "[that] man to
 * be the one"? */
static bool joins_clause(const eg_clauses *c, uint32_t i, uint32_t end) {
    eg_phrase p;
    if (i + 1 >= end || !(eg_gram(c, i) & EG_G_THAT) || eg_tok(c, i + 1)->kind == EG_TOKEN_CLITIC)
        return false;
    if (eg_gram(c, i + 1) & EG_G_TO) return false;
    if (eg_named(c, i + 1) || !eg_is_nominal(c, i + 1) || !eg_phrase_after(c, i + 1, end, &p)) return true;
    if (p.last + 1 >= end || !(eg_gram(c, p.last) & EG_G_TO)) return true;
    const eg_verb *v = eg_verb_over(c, p.last + 1); /* not "that prices rose to a peak" */
    return !(eg_gram(c, p.last + 1) & EG_G_BE) && !(v && v->kind == EG_VERB_INFINITIVE);
}

/* A mark or an "and" that leads on to what was left out. */
static bool ends_nothing(const eg_clauses *c, uint32_t i) {
    const eg_token *k = eg_tok(c, i);
    if (k->kind != EG_TOKEN_PUNCT) return eg_gram(c, i) & (EG_G_AND | EG_G_OR);
    return k->punct != '"' && k->punct != '%' && k->punct != ')';
}

eg_span eg_said_text(const eg_clauses *c, const eg_verb *v, uint32_t from, uint32_t end) {
    enum { WORDS = 60 }; /* what is longer is no object, but a text */
    if (joins_clause(c, from, end)) from++;
    if (from >= end) return (eg_span){0};
    const eg_token *k = eg_tok(c, from);
    bool mark = k->kind == EG_TOKEN_PUNCT && k->punct != '"' && k->punct != '$';
    if (mark || k->kind == EG_TOKEN_CLITIC || lacks_a_part(c, v, from, end)) return (eg_span){0};
    uint32_t last = said_end(c, v, from, end);
    while (last > from && ends_nothing(c, last - 1)) last--;
    if (!eg_pair_marks(c, &from, &last, end)) return (eg_span){0};
    return last > from && last - from <= WORDS ? eg_tokens_text(c->t, from, last) : (eg_span){0};
}
