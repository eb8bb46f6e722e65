/* The subject of a passive verb, which is what it acts on, and who acts.
 * In: verbs, phrases, names. Out: the subject's tokens, and the names that it is itself; the phrase behind
 * "by". Refuses a subject of which more may stand further left than was read, a phrase that is the object of
 * another verb, and a "by" that may belong to something else. Example: "a network [of accounts] was removed"
 * -> "a network of accounts"; "Acme and Bemco were sold" -> both; "was sold after a ruling by Bemco" ->
 * nobody. */
#include "find/beside.h"

/* Where a passive verb's subject ends: before relative words and adverbs, before an apposition. */
static uint32_t subject_end(const eg_clauses *c, const eg_verb *v) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    uint32_t end = v->first;
    bool relative = false;
    while (end > s->first && (eg_tok(c, end - 1)->punct == ',' || (eg_gram(c, end - 1) & EG_G_RELATIVE) ||
                              eg_is_adverb(c, end - 1))) {
        relative = relative || (eg_gram(c, end - 1) & EG_G_RELATIVE);
        if (eg_tok(c, end - 1)->punct == ',' && !relative) break;
        end--;
    }
    if (end == s->first || eg_tok(c, end - 1)->punct != ',') return end;
    eg_phrase name; /* "said that Lee, arrested in May, was" */
    if (v->kind == EG_VERB_REDUCED && eg_phrase_before(c, s->first, end - 1, &name) &&
        eg_named(c, name.head) && eg_opens_clause(c, s->first, name.first))
        return end - 1;
    uint32_t close = end - 1, who = eg_before_relative(c, v, s->first, close);
    if (who < close) return who; /* "Lee, who worked for Reed, a judge, was" */
    uint32_t open = close;
    while (open > s->first && eg_tok(c, open - 1)->punct != ',') open--;
    if (open == s->first) return close;
    who =
        eg_before_relative(c, v, s->first, open - 1); /* "Acme, whose data Bemco bought, as Lee says, was" */
    return who < open - 1 ? who : eg_before_participle(c, s->first, open - 1);
}

/* The first token of a participle right before token i: "accounts [created] after …"; i when there is none.
 */
static uint32_t before_participle(const eg_clauses *c, const eg_sentence *s, uint32_t i) {
    if (i == s->first) return i;
    const eg_verb *w = eg_verb_over(c, i - 1);
    if (w && w->kind == EG_VERB_REDUCED) return w->first;
    return eg_unknown_verb(c, i - 1, i) ? i - 1 : i;
}

bool eg_headline_names(const eg_clauses *c, const eg_sentence *s, uint32_t i) {
    eg_phrase q;
    if (s->zone != EG_ZONE_TITLE || !eg_named(c, i + 1)) return false;
    while (((eg_gram(c, i) & EG_G_AND) || eg_tok(c, i)->punct == ',') && i > s->first && eg_named(c, i - 1) &&
           eg_phrase_before(c, s->first, i, &q)) {
        if (q.first == s->first) return true;
        i = q.first - 1;
    }
    return false;
}

/* "was arrested on Monday and [charged]": the passive before it, with the same subject; NULL = none. */
static const eg_verb *passive_before(const eg_clauses *c, const eg_sentence *s, const eg_verb *v) {
    if (v->kind != EG_VERB_REDUCED || v->first == s->first || !(eg_gram(c, v->first - 1) & EG_G_AND))
        return NULL;
    for (uint32_t i = v->first - 1; i-- > s->first;) {
        const eg_verb *w = eg_verb_over(c, i);
        if (w) return w->passive ? w : NULL;
        if (eg_boundary(c, i) || (eg_gram(c, i) & (EG_G_SUBJECT | EG_G_RELATIVE))) return NULL;
    }
    return NULL;
}

/* "Man who attacked [Lee] jailed": in a headline, the name ends a clause that tells of somebody else. */
static bool ends_relative(const eg_clauses *c, const eg_sentence *s, const eg_verb *v, uint32_t first) {
    if (s->zone != EG_ZONE_TITLE || v->kind != EG_VERB_REDUCED) return false;
    for (uint32_t i = first; i > s->first + 1 && eg_tok(c, i - 1)->kind != EG_TOKEN_PUNCT; i--)
        if ((eg_gram(c, i - 1) & EG_G_RELATIVE) && !c->m->at[i - 1]) return true;
    return false;
}

bool eg_read_passive(eg_clauses *c, const eg_verb *v, eg_passive *out) {
    const eg_sentence *s = eg_sent(c, v->sentence);
    const eg_verb *before = passive_before(c, s, v);
    if (before) return eg_read_passive(c, before, out);
    eg_phrase p, q;
    uint32_t end = subject_end(c, v);
    if (!eg_phrase_before(c, s->first, end, &p) || ends_relative(c, s, v, p.first)) return false;
    if (p.last == p.first + 1 && p.first > s->first && eg_tok(c, p.first - 1)->word == c->word.in)
        return false; /* "which was in [turn] sold" */
    const eg_verb *of = p.first > s->first ? eg_verb_over(c, p.first - 1) : NULL;
    if (end == v->first && v->kind == EG_VERB_FINITE && of && !eg_takes_clause(of) &&
        (of->kind == EG_VERB_INFINITIVE || of->kind == EG_VERB_GERUND))
        return false; /* "the choice to build [a car] was welcomed" */
    uint32_t first = p.first, last = p.last, extent = p.last,
             link = v->kind == EG_VERB_FINITE ? EG_G_PREPOSITION | EG_G_TO | EG_G_AND : EG_G_OF,
             verbal = EG_G_BE | EG_G_HAVE | EG_G_MODAL | EG_G_DO;
    eg_party joined = {0};
    if (end < v->first && eg_tok(c, end)->word == c->word.who) { /* the part of [a man] who was seen */
        if (first > s->first && (eg_gram(c, first - 1) & link) && eg_named(c, p.head)) return false;
        link = 0;
    }
    for (int hop = 0; hop < 3 && first > s->first + 1; hop++) {
        bool side = eg_headline_names(c, s, first - 1);
        if (!side && !(eg_gram(c, first - 1) & link)) break;
        uint32_t k = before_participle(c, s, first - 1);
        if ((eg_gram(c, first - 1) & EG_G_SUBORDINATOR) && k == first - 1)
            break; /* "…, after the man was freed" */
        if (!eg_phrase_before(c, s->first, k, &q)) break;
        bool word = q.last == q.first + 1 && !eg_named(c, q.first);
        if (word && q.first > s->first && (eg_gram(c, q.first - 1) & verbal))
            break; /* "has to be [set] for the day" */
        bool joins = side || (eg_gram(c, first - 1) & EG_G_AND) != 0;
        bool list =
            q.first > s->first + 1 && eg_tok(c, q.first - 1)->punct == ',' && eg_named(c, q.first - 2);
        if (joins && !side && q.first > s->first && (list || (eg_gram(c, q.first - 1) & EG_G_PREPOSITION)))
            return false; /* "handsets from NEC and Fujitsu were sold": not read */
        if (joins) joined = eg_party_join(c->a, eg_named_head(c, v, &p), joined);
        if (k != first - 1) last = q.last; /* what the participle tells is no part of it */
        first = q.first;
        p = q;
    }
    bool hangs = v->kind == EG_VERB_FINITE && extent == v->first && first > s->first + 1 &&
                 (eg_gram(c, first - 1) & (EG_G_PREPOSITION | EG_G_OF)) &&
                 !(eg_gram(c, first - 1) & EG_G_SUBORDINATOR) && eg_in_verb(c, first - 2);
    if (hangs) return false; /* "the bale offered in [Rome] was sold" */
    if (first > s->first && (eg_gram(c, first - 1) & EG_G_FORMER)) first--; /* [former] president Lee */
    if ((eg_gram(c, first) & EG_G_THAT) && first + 1 < last) first++; /* sure that [the plan] was kept */
    if (!eg_subject_certain(c, first, last, v->kind == EG_VERB_FINITE && end == v->first)) return false;
    bool who = end < v->first && eg_tok(c, end)->word == c->word.who;
    bool bound = end < v->first && (eg_gram(c, end) & EG_G_RELATIVE);
    if (bound && eg_apposed_to(c, s->first, &p, who, &q)) p = q; /* "Lee, a man who was fined" */
    *out = (eg_passive){first, last, extent, eg_party_join(c->a, eg_named_head(c, v, &p), joined)};
    return true;
}

/* ---- who acts ---- */

/* "was shot after a speech [by Lee]", "was held in a van owned [by Lee]": not by whom the verb tells. */
static bool of_other(const eg_clauses *c, const eg_verb *v, uint32_t by, uint32_t end) {
    static const eg_listed_word other[] = {"after",     "before", "despite", "over",    "amid",
                                           "following", "during", "under",   "against", ""};
    if (by > v->head_last && eg_unknown_verb(c, by - 1, end)) return true;
    eg_phrase p;
    return eg_phrase_before(c, v->head_last, by, &p) && p.first > v->head_last &&
           eg_word_is_one(c, p.first - 1, other);
}

/* "was fined [and] expects a ruling by Lee": another verb begins. */
static bool another_verb(const eg_clauses *c, uint32_t i, uint32_t end) {
    if (!(eg_gram(c, i) & (EG_G_AND | EG_G_OR)) || i + 1 >= end) return false;
    uint32_t next = eg_after_adverbs(c, i + 1, end);
    return next < end && (eg_is_auxiliary(c, next) || eg_in_verb(c, next) || eg_unknown_verb(c, next, end) ||
                          eg_word_ends(c, next, EG_SPAN("s")));
}

bool eg_find_agent(const eg_clauses *c, const eg_verb *v, eg_phrase *out) {
    enum { FAR = 8 }; /* tokens */
    uint32_t last = eg_sent(c, v->sentence)->last;
    for (uint32_t i = v->head_last; i < last && i < v->head_last + FAR; i++) {
        uint8_t punct = eg_tok(c, i)->punct;
        bool by = (eg_gram(c, i) & EG_G_BY) != 0;
        if (eg_tok(c, i)->kind == EG_TOKEN_PUNCT && punct != '"' && punct != '$' && punct != '%')
            return false;
        if ((eg_in_verb(c, i) && !by) || another_verb(c, i, last)) return false;
        if (!by || (i > v->head_last && (eg_gram(c, i - 1) & EG_G_NOT)))
            continue; /* "not by Acme but by Bemco" */
        return !of_other(c, v, i, last) && eg_phrase_after(c, i + 1, last, out);
    }
    return false;
}
