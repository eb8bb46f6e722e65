/* What a verb and its subject tell of each other: that nobody did it, whether one or many, whether who is
 * named is only where it was. In: a verb, its subject. Out: its polarity, or that no act is told; its number
 * and form. Refuses to tell of whom an act that befell nobody. Example: "[None of them] has accused Acme" ->
 * negated. "[No page] was removed by Acme" -> no act. */
#include "find/clause.h"

/* "[Neither] company", "[none] of them", "[nobody]", "Acme [nor] Bemco" */
static bool denies(const eg_clauses *c, uint32_t from, const eg_phrase *p) {
    static const eg_listed_word none[] = {"none", "None", "nobody", "Nobody", "nothing", "Nothing", ""};
    uint32_t first = p->first;
    if (first > from + 1 && (eg_gram(c, first - 1) & EG_G_OF)) first -= 2; /* none [of them] */
    uint32_t that = first > from + 1 && (eg_gram(c, first - 1) & EG_G_THAT) ? first - 1 : 0;
    if (that && first == p->first && (eg_gram(c, that - 1) & EG_G_NOT)) return true; /* but [not that] it … */
    return (eg_gram(c, first) & EG_G_NOT) || eg_tok(c, first)->word == c->word.no ||
           eg_word_is_one(c, first, none) ||
           (first == p->first && first > from &&
            ((eg_gram(c, first - 1) & EG_G_NOT) || eg_tok(c, first - 1)->word == c->word.no));
}

void eg_negate_by_subject(const eg_clauses *c, eg_verb *v, const eg_phrase *p) {
    if (denies(c, eg_sent(c, v->sentence)->first, p)) eg_turn(v);
}

void eg_negate_passive(const eg_clauses *c, eg_verb *v) {
    uint32_t from = eg_sent(c, v->sentence)->first;
    eg_phrase p;
    if (v->kind != EG_VERB_FINITE || !eg_phrase_before(c, from, v->first, &p)) return;
    if (!c->m->at[p.head] && denies(c, from, &p)) v->doubtful = true;
}

bool eg_is_singular(const eg_clauses *c, const eg_verb *v) {
    static const eg_listed_word singular[] = {"is", "was", "has", "does", ""};
    return v->first < v->head && eg_word_is_one(c, v->first, singular);
}

bool eg_is_past_form(const eg_clauses *c, const eg_verb *v) {
    uint8_t forms = eg_verb_head_of(c->d, eg_tok(c, v->head)->word).chain;
    if (v->first < v->head && eg_is_auxiliary(c, v->first)) return true;
    return (forms & EG_VERB_PAST) && !(forms & EG_VERB_BASE);
}

bool eg_only_there(const eg_clauses *c, const eg_phrase *who, const eg_phrase *where) {
    uint32_t word = eg_tok(c, who->first)->word;
    return (word == c->word.a || word == c->word.an) && eg_tok(c, where->first - 1)->word == c->word.in &&
           !(eg_role(c, who->head) & EG_ROLE_AUTHORITY) && eg_named(c, where->head) &&
           eg_entity(c, eg_mention_at(c->m, where->head)->entity)->type == EG_ENTRY_PLACE;
}
