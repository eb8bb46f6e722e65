/* Pronouns as doers, looked at once more: may somebody else be meant?
 * In: a verb whose subject is "he", "she" or "it", and whom it was read to mean. Out: whether another may as
 * well be meant; then the act is not told. Refuses doers where another man, woman or thing acts between the
 * pronoun and the name, and speakers who would name themselves. Example: "Reed said Moss had resigned. He
 * sold the firm": Reed, or Moss? "The plan is Reed's, he said": hardly Reed. */
#include "find/clause.h"
#include "find/pronoun.h"
#include "find/who.h"

enum { BACK = 4 }; /* sentences */

/* What the acts of one sentence tell of the pronoun. */
typedef enum seen { SEEN_NOBODY, SEEN_ITSELF, SEEN_OTHER } seen;

static bool may_be(const eg_clauses *c, uint32_t entity, uint32_t pronoun) {
    uint32_t g = eg_gram(c, pronoun);
    bool person = eg_who_is(c->m, c->d, entity, EG_ENTRY_PERSON);
    if (g & EG_G_IT) return !person;
    uint8_t gender = eg_who_gender(c->m, c->d, entity),
            own = g & EG_G_MALE ? EG_GENDER_MALE : EG_GENDER_FEMALE;
    return person && (gender == EG_GENDER_UNKNOWN || gender == own);
}

/* What the sentence tells, before the pronoun. Whoever goes on speaking is the one whom its main clause is
 * about; whoever does something else may be any that acts. */
static seen acts_before(const eg_clauses *c, uint32_t sentence, uint32_t pronoun, uint32_t who, bool speaks) {
    seen out = SEEN_NOBODY;
    for (uint32_t n = c->first_verb[sentence]; n < c->first_verb[sentence + 1]; n++) {
        const eg_verb *v = &c->verbs.items[n];
        bool finite = v->kind == EG_VERB_FINITE || v->kind == EG_VERB_INVERTED;
        bool said_of = v->head_last == pronoun && eg_takes_clause(v);
        if (said_of && !v->actors.count && (eg_gram(c, pronoun) & EG_G_IT))
            return SEEN_OTHER; /* "and said [it] …": who said so is not known */
        if (v->head >= pronoun || !finite || (eg_tok(c, v->head)->flags & EG_TOK_QUOTED)) continue;
        bool itself = v->actors.count == 1 && v->actors.items[0] == who;
        if (itself && (eg_gram(c, pronoun) & EG_G_IT)) out = SEEN_NOBODY; /* the nearest, as it was read */
        if (itself && (eg_gram(c, v->subject_first) & EG_G_PRONOUN)) continue;
        bool other = false;
        for (uint32_t k = 0; k < v->actors.count && !itself; k++)
            other = other || may_be(c, v->actors.items[k], pronoun);
        if (other) out = SEEN_OTHER;
        if (itself && out == SEEN_NOBODY) out = SEEN_ITSELF;
        if (speaks && out != SEEN_NOBODY) return out;
    }
    return out;
}

/* Is the one meant named in the sentence, before the pronoun, outside quotations? */
static bool named_before(const eg_clauses *c, uint32_t sentence, uint32_t pronoun, uint32_t who) {
    const eg_sentence *s = eg_sent(c, sentence);
    for (uint32_t i = s->first; i < s->last && i < pronoun; i++) {
        const eg_mention *m = eg_mention_at(c->m, i);
        if (m && m->entity == who && m->via != EG_VIA_DEMONYM && !(eg_tok(c, i)->flags & EG_TOK_QUOTED))
            return true;
    }
    return false;
}

/* "released a tool because [it] …": a thing that no row names was brought in right before. */
static bool new_thing(const eg_clauses *c, uint32_t i, uint32_t first) {
    if (i == first || !(eg_gram(c, i - 1) & EG_G_SUBORDINATOR)) return false;
    for (uint32_t k = i - 1; k > first && !eg_in_verb(c, k) && eg_tok(c, k)->punct != ','; k--) {
        uint32_t word = eg_tok(c, k)->word;
        if (word == c->word.a || word == c->word.an) return true;
    }
    return false;
}

/* "Lee praised Reed after [he] sold it": Lee, or Reed? */
static bool rival_object(const eg_clauses *c, const eg_verb *v, uint32_t pronoun, uint32_t who) {
    if (pronoun == 0) return false;
    const eg_verb *says = eg_verb_over(c, pronoun - 1);
    if (!(says && says->kind == EG_VERB_CLAUSAL_ING) &&
        !(eg_gram(c, pronoun - 1) & (EG_G_SUBORDINATOR | EG_G_QUESTION | EG_G_IF | EG_G_THAT)))
        return false;
    bool that = eg_gram(c, pronoun - 1) & EG_G_THAT; /* told Reuters that [it], but warned Acme that [it] */
    for (uint32_t n = c->first_verb[v->sentence]; n < c->first_verb[v->sentence + 1]; n++) {
        const eg_verb *w = &c->verbs.items[n];
        eg_phrase p;
        if (w->head >= pronoun || w->passive || !eg_party_has(w->actors, who)) continue;
        if (that && !eg_deed_is(c->d, w->deed, EG_CLASS(WARN))) continue;
        if (!eg_phrase_after(c, w->head_last, pronoun, &p)) continue;
        const eg_mention *m = eg_mention_at(c->m, p.head);
        if (m && m->entity != who && m->via != EG_VIA_DEMONYM && may_be(c, m->entity, pronoun)) return true;
    }
    return false;
}

/* "Lee sued Acme, saying that [the company] sold it": does what is told of them follow an act against others?
 */
static bool told_of_accused(const eg_clauses *c, const eg_verb *v) {
    const eg_mention *m =
        v->subject_last > v->subject_first ? eg_mention_at(c->m, v->subject_last - 1) : NULL;
    if (!m || m->via != EG_VIA_NOUN || v->actors.count != 1) return false;
    bool against = false, saying = false;
    for (uint32_t n = c->first_verb[v->sentence]; n < c->first_verb[v->sentence + 1]; n++) {
        const eg_verb *w = &c->verbs.items[n];
        eg_phrase p;
        if (w->head >= v->subject_first) break;
        saying = against && (saying || (w->kind == EG_VERB_CLAUSAL_ING && eg_takes_clause(w)));
        if (w->passive || c->d->deeds.items[w->deed].tone != 1 ||
            !eg_party_has(w->actors, v->actors.items[0]))
            continue;
        const eg_mention *other =
            eg_phrase_after(c, w->head_last, v->subject_first, &p) ? eg_mention_at(c->m, p.head) : NULL;
        against = against || (other && other->entity != v->actors.items[0]);
    }
    return saying;
}

/* "Acme said [the group], which it calls Storm, sold it": not who is "it". */
static bool other_than_it(const eg_clauses *c, const eg_verb *v) {
    uint32_t comma = v->subject_last, end = eg_sent(c, v->sentence)->last;
    const eg_mention *m = comma > v->subject_first ? eg_mention_at(c->m, comma - 1) : NULL;
    return m && m->via == EG_VIA_NOUN && comma + 2 < end && eg_tok(c, comma)->punct == ',' &&
           (eg_gram(c, comma + 1) & EG_G_RELATIVE) && (eg_gram(c, comma + 2) & EG_G_SUBJECT);
}

bool eg_doer_doubtful(const eg_clauses *c, const eg_verb *v) {
    uint32_t i = v->subject_first, g = v->subject_last == i + 1 ? eg_gram(c, i) : 0;
    if (told_of_accused(c, v) || other_than_it(c, v)) return true;
    bool asked = (g & EG_G_SUBJECT) && (g & (EG_G_IT | EG_G_MALE | EG_G_FEMALE)) && !c->m->at[i];
    if (!asked || v->actors.count != 1 || (eg_tok(c, i)->flags & EG_TOK_QUOTED)) return false;
    const eg_sentence *s = eg_sent(c, v->sentence);
    uint32_t who = v->actors.items[0];
    bool attributes = eg_pronoun_attributes(c, i, s->first, s->last); /* "…, he said" */
    if ((g & EG_G_IT) && new_thing(c, i, s->first)) return true;
    if (attributes && !(g & EG_G_IT) && named_before(c, v->sentence, i, who))
        return true; /* nobody names himself */
    bool speaks = eg_takes_clause(v);
    if (rival_object(c, v, i, who)) return true;
    for (uint32_t n = attributes; n <= BACK && n <= v->sentence; n++) {
        seen found = acts_before(c, v->sentence - n, i, who, speaks);
        if (found == SEEN_OTHER) return true;
        if (found == SEEN_ITSELF || named_before(c, v->sentence - n, i, who)) return false;
    }
    return false;
}

/* A pronoun that surely is no subject and no possessive: behind it stands nothing that it might begin. */
static bool is_object(const eg_clauses *c, uint32_t i, const eg_sentence *s) {
    uint32_t g = eg_gram(c, i);
    if ((g & EG_G_SUBJECT) && (!(g & EG_G_IT) || eg_pronoun_acts(c, i, s->last)))
        return false; /* said [she] knew */
    if (i + 1 >= s->last || eg_tok(c, i + 1)->kind == EG_TOKEN_PUNCT) return true;
    return eg_gram(c, i + 1) &
           (EG_G_PREPOSITION | EG_G_OF | EG_G_TO | EG_G_SUBORDINATOR); /* not: [her] party */
}

bool eg_own_object(const eg_clauses *c, uint32_t i, uint32_t sentence, eg_party p) {
    const eg_sentence *s = eg_sent(c, sentence);
    const eg_verb *w = i > s->first ? eg_verb_over(c, i - 1) : NULL;
    if (!w || w->passive || w->head_last != i || !is_object(c, i, s)) return false;
    for (uint32_t k = 0; k < p.count; k++)
        if (eg_party_has(w->actors, p.items[k])) return true;
    return false;
}
