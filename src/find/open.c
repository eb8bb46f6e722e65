/* Whether what a clause tells took place, going by who or what leads on to it.
 * In: a verb of a clause, with its subject, and the words before the clause. Out: whether they leave open
 * that it took place, only claim it or only ask. Refuses to doubt what is merely not told: in "did not
 * disclose that it had paid", it paid. Example: "no evidence suggests that [Acme sold it]" -> open. "CLAIM:
 * [Acme sold] it" -> claimed. "[Acme sold] it?" -> asked. */
#include "find/beside.h"

/* Is the word one of these, with capitals or without? */
static bool is_one_folded(const eg_clauses *c, uint32_t i, const eg_listed_word *words) {
    char folded[2 * sizeof *words] = {0}; /* words are read in eights */
    eg_span text = eg_token_text(c->t, i);
    if (text.len >= sizeof *words) return false;
    for (size_t k = 0; k < text.len; k++)
        folded[k] =
            (char)(text.ptr[k] >= 'A' && text.ptr[k] <= 'Z' ? text.ptr[k] + ('a' - 'A') : text.ptr[k]);
    return eg_text_is_one((eg_span){folded, text.len}, words);
}

/* The first token of a clause with what belongs to its subject, behind "that". */
static uint32_t clause_start(const eg_clauses *c, const eg_verb *v) {
    enum { TITLES = 3 };
    const eg_sentence *s = eg_sent(c, v->sentence);
    uint32_t i =
        v->subject_last > v->subject_first && v->subject_last <= v->first ? v->subject_first : v->first;
    eg_phrase p;
    if (v->passive && eg_phrase_before(c, s->first, v->first, &p)) i = p.first; /* its subject is not noted */
    if (eg_gram(c, i) & EG_G_THAT) return i + 1;                                /* read as its article */
    while (i > s->first && c->m->at[i - 1]) i--;
    for (uint32_t n = 0; n < TITLES && i > s->first && (eg_tok(c, i - 1)->flags & EG_TOK_CAPITAL); n++) i--;
    return i;
}

/* The noun that "that" at token i tells of, past whose it is: "a [report] by experts that", "[claims] of Acme
 * that". */
static uint32_t noun_of_that(const eg_clauses *c, uint32_t from, uint32_t i) {
    static const eg_listed_word whose[] = {"by", "from", "of", ""};
    eg_phrase p;
    bool phrase = eg_phrase_before(c, from, i, &p) && p.last == i;
    while (phrase && p.first > from + 1 && (eg_gram(c, p.first - 1) & EG_G_AND)) /* by A and B */
        phrase = eg_phrase_before(c, from, p.first - 1, &p);
    bool owned = phrase && p.first > from + 1 && eg_word_is_one(c, p.first - 1, whose) &&
                 eg_is_nominal(c, p.first - 2);
    return owned ? p.first - 2 : i - 1;
}

/* "prosecutors suspect [Lee stole it]": only somebody's view. i: where the clause begins. */
static bool suspected(const eg_clauses *c, uint32_t from, uint32_t i) {
    static const eg_listed_word views[] = {"suspect", "suspects", "suspected", ""};
    if (i > from + 1 && (eg_gram(c, i - 1) & EG_G_THAT)) i--;
    return i > from && eg_word_is_one(c, i - 1, views);
}

/* "neither confirmed [nor denied that Acme sold] it", "[no one says that Acme sold] it", "[few believe that]"
 */
static bool after_no(const eg_clauses *c, uint32_t from, uint32_t i) {
    static const eg_listed_word no[] = {"nor", "few", "Few", ""}, one[] = {"one", ""};
    if (i < from + 3 || !(eg_gram(c, i - 1) & EG_G_THAT) || eg_in_verb(c, i - 2)) return false;
    return eg_word_is_one(c, i - 3, no) ||
           (i > from + 3 && eg_word_is_one(c, i - 3, one) && eg_tok(c, i - 4)->word == c->word.no);
}

/* The verb that leads on to the clause which begins at token i, behind "that" or not; NULL = none. */
static const eg_verb *leads_on(const eg_clauses *c, uint32_t from, uint32_t i) {
    if (i > from + 1 && (eg_gram(c, i - 1) & EG_G_THAT)) i--;
    return i > from ? eg_verb_over(c, i - 1) : NULL;
}

/* "did not rule out that", "neither confirmed nor denied that", "nobody says", "falsely claimed that": is
 * what the verb leads on to not asserted by its subject, nor taken for true by who writes? */
static bool not_asserted(const eg_clauses *c, const eg_verb *w) {
    static const eg_listed_word asserts[] = {
        "say",       "says",     "said",      "claim",     "claims",      "claimed",   "confirm",
        "confirms",  "deny",     "denies",    "denied",    "confirmed",   "rule",      "rules",
        "ruled",     "believe",  "think",     "thinks",    "believes",    "believed",  "thought",
        "suggest",   "suggests", "suggested", "show",      "shows",       "showed",    "shown",
        "prove",     "proves",   "proved",    "proven",    "allege",      "alleges",   "alleged",
        "find",      "found",    "state",     "stated",    "conclude",    "indicate",  "indicates",
        "indicated", "assert",   "asserted",  "establish", "established", "concluded", ""};
    static const eg_listed_word wrongly[] = {
        "falsely",      "wrongly",    "mistakenly",   "erroneously",  "incorrectly",
        "inaccurately", "baselessly", "misleadingly", "untruthfully", ""};
    for (uint32_t i = w->first; i < w->head; i++)
        if (eg_word_is_one(c, i, wrongly)) return true;
    return w->polarity == EG_NEGATED && eg_word_is_one(c, w->head, asserts);
}

bool eg_merely_claimed(const eg_clauses *c, const eg_verb *v) {
    static const eg_listed_word claims[] = {"claim", "claims", "claimed", "rumour", "rumours",
                                            "rumor", "rumors", "myth",    ""};
    static const eg_listed_word claiming[] = {"claim",   "claims",   "claimed", "claiming", "allege",
                                              "alleges", "alleging", "alleged", ""};
    static const eg_listed_word hearsay[] = {"reports", "rumours", "rumors", ""};
    static const eg_listed_word saying[] = {"say",      "said",      "suggest", "suggested",
                                            "indicate", "indicated", ""};
    static const eg_listed_word it[] = {"it", ""}, heard[] = {"alleged", "reported", "claimed",  "rumoured",
                                                              "rumored", "said",     "believed", ""};
    uint32_t from = eg_sent(c, v->sentence)->first, i = clause_start(c, v);
    if (i > from + 1 && eg_tok(c, i - 1)->punct == ':') return is_one_folded(c, i - 2, claims);
    const eg_verb *w = leads_on(c, from, i);
    if (!w || w->actors.count) return false;
    if (!w->passive && eg_word_is_one(c, w->head, claiming)) return true;
    return w->first > from &&
           (w->passive ? is_one_folded(c, w->first - 1, it) && eg_word_is_one(c, w->head, heard)
                       : is_one_folded(c, w->first - 1, hearsay) && eg_word_is_one(c, w->head, saying));
}

bool eg_merely_asked(const eg_clauses *c, const eg_verb *v) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    uint32_t asks = EG_G_QUESTION | EG_G_SUBORDINATOR | EG_G_RELATIVE;
    if (v->kind != EG_VERB_FINITE || eg_tok(c, s->last - 1)->punct != '?') return false;
    for (uint32_t i = s->first; i < s->last; i++) {
        if (i < v->last && i >= v->first) continue;
        bool helps = eg_is_auxiliary(c, i) && !eg_in_verb(c, i);
        if (helps || (eg_gram(c, i) & asks) || eg_boundary(c, i)) return false;
    }
    return true;
}

bool eg_held_open(const eg_clauses *c, const eg_verb *v) {
    static const eg_listed_word claims[] = {"report",      "reports",     "claim",        "claims",
                                            "rumour",      "rumours",     "rumor",        "rumors",
                                            "untrue",      "allegation",  "allegations",  "accusation",
                                            "suspicion",   "accusations", "suspicions",   "idea",
                                            "speculation", "suggestion",  "notion",       "myth",
                                            "suggestions", "lie",         "true",         "false",
                                            "unclear",     "doubtful",    "unlikely",     "fears",
                                            "belief",      "theory",      "possibility",  "request",
                                            "demand",      "demands",     "proposal",     "impossible",
                                            "charge",      "charges",     "complaint",    "complaints",
                                            "assertion",   "assertions",  "hints",        "assumption",
                                            "concerns",    "fear",        "worries",      "prospect",
                                            "hopes",       "expectation", "expectations", ""};
    static const eg_listed_word views[] = {"danger", "risk",     "scenario", "concern",  "worry", "hope",
                                           "threat", "question", "theory",   "thinking", ""};
    static const eg_listed_word traces[] = {"evidence",   "proof",       "sign", "signs",
                                            "indication", "indications", ""};
    static const eg_listed_word none[] = {"no", "little", "scant", "any", "without", "not", ""};
    uint32_t from = eg_sent(c, v->sentence)->first, i = clause_start(c, v);
    const eg_verb *w = leads_on(c, from, i);
    if (suspected(c, from, i) || after_no(c, from, i) || (w && not_asserted(c, w))) return true;
    if (i < from + 2 || !(eg_gram(c, i - 1) & EG_G_THAT)) return false;
    if (i > from + 2 && (eg_gram(c, i - 2) & EG_G_BE)) /* "the danger is that" */
        return is_one_folded(c, i - 3, claims) || is_one_folded(c, i - 3, views);
    uint32_t noun = noun_of_that(c, from, i - 1);
    if (eg_word_is_one(c, noun, traces)) /* "no evidence", "no clear evidence" */
        return (noun > from && eg_word_is_one(c, noun - 1, none)) ||
               (noun > from + 1 && eg_word_is_one(c, noun - 2, none));
    eg_phrase p;
    bool said_in = eg_phrase_before(c, from, noun + 1, &p) && p.first > from &&
                   (eg_gram(c, p.first - 1) & EG_G_PREPOSITION);
    bool gap = !(v->takes & EG_TAKES_NOTHING) && eg_takes_object(v) &&
               eg_tok(c, v->last)->kind == EG_TOKEN_PUNCT;     /* "the report that [Lee wrote]," */
    return is_one_folded(c, noun, claims) && !said_in && !gap; /* "said in a report that" */
}
