/* Several names that act as one: "Facebook, Google and Twitter".
 * In: phrases, names. Out: where such a list begins, and all whom it names. Refuses to tell of some alone
 * when another of them is somebody whom nobody knows, and to take the object of the verb before for one of
 * them. Example: "In a deal signed on Friday [Acme and Bemco] agreed"; "[Farley and] Ann Lee said" -> nobody.
 */
#include "find/beside.h"
#include "find/context.h"
#include "find/pronoun.h"

/* A capitalised word that no row lists, before token i: the end of a name that is not known. */
static bool unlisted_name(const eg_clauses *c, uint32_t from, uint32_t i) {
    eg_phrase p;
    const eg_token *k = eg_tok(c, i - 1);
    if (i == from || !eg_capital_word(k) || c->m->at[i - 1] || eg_in_time(c, i - 1) || eg_gram(c, i - 1))
        return false;
    if (eg_tok(c, i)->punct != ',' || !eg_phrase_before(c, from, i, &p) || p.first == from) return true;
    return !(eg_gram(c, p.first - 1) & EG_G_PREPOSITION); /* "In Farville, Ann Lee and Tom Reed said" */
}

/* What the list is worth that begins with token `first`: nothing when another of it stands before, whom
 * nobody knows: "[Farley and] Ann Lee said", "the Acorn [and] Nut Growers Association said". */
static eg_party whole_list(const eg_clauses *c, uint32_t from, uint32_t first, const eg_phrase *p,
                           eg_party party) {
    const eg_mention *m = eg_mention_at(c->m, p->head);
    bool many = first < p->first, person = m && eg_entity(c, m->entity)->type == EG_ENTRY_PERSON,
         office = !many && person && m->first > first && eg_capital_word(eg_tok(c, first));
    if (first < from + 2 || office) return party; /* "minister for food and trade Ann Lee" */
    bool and = (eg_gram(c, first - 1) & EG_G_AND) != 0, comma = many && eg_tok(c, first - 1)->punct == ',';
    return (and || comma) && unlisted_name(c, from, first - 1) ? (eg_party){0} : party;
}

/* May a list of subjects begin with token i: "On Monday [Acme] and Bemco said", "Under this deal [the] UK and
 * France left"? The object of a verb that stands before it is no part of one. */
static bool list_may_begin(const eg_clauses *c, uint32_t from, uint32_t i) {
    if (i == from || eg_tok(c, i - 1)->kind == EG_TOKEN_PUNCT || eg_in_time(c, i - 1)) return true;
    if (eg_gram(c, i - 1) & (EG_G_SUBORDINATOR | EG_G_THAT | EG_G_ADVERB | EG_G_AND | EG_G_DETERMINER))
        return true;
    return (eg_gram(c, i) & EG_G_DETERMINER) && eg_is_nominal(c, i - 1) && !eg_in_verb(c, i - 1);
}

eg_party eg_with_list(eg_clauses *c, uint32_t from, const eg_phrase *p, eg_party party, uint32_t sentence) {
    uint32_t first = p->first;
    bool speaker = false;
    if (first > from + 1 && (eg_gram(c, first - 1) & EG_G_AND) && (eg_gram(c, first - 2) & EG_G_SUBJECT) &&
        (first - 2 == from || eg_tok(c, first - 3)->kind == EG_TOKEN_PUNCT)) {
        eg_party more = eg_pronoun_party(c, first - 2, sentence, &speaker); /* "[She] and Ann Lee won" */
        return more.count ? eg_party_join(c->a, more, party) : more;        /* all of them or nobody */
    }
    while (first > from + 1) {
        const eg_token *k = eg_tok(c, first - 1);
        bool nor = (eg_gram(c, first - 1) & EG_G_NOT) != 0, comma = k->punct == ','; /* neither Acme nor … */
        bool and = nor || (eg_gram(c, first - 1) & EG_G_AND);
        if (comma && first == p->first && eg_sent(c, sentence)->zone != EG_ZONE_TITLE)
            break; /* "Acme, Bemco [said]" is a list in headlines only */
        if (!(and || comma) || !eg_named(c, first - 2)) break;
        eg_phrase q;
        if (!eg_phrase_before(c, from, first - 1, &q)) break;
        if (!list_may_begin(c, from, q.first)) break;
        eg_party more = eg_phrase_party(c, &q, sentence, &speaker);
        if (!more.count) break;
        party = eg_party_join(c->a, more, party);
        first = q.first;
    }
    return whole_list(c, from, first, p, party);
}

uint32_t eg_list_begin(const eg_clauses *c, uint32_t from, const eg_phrase *p) {
    uint32_t first = p->first;
    eg_phrase q;
    while (first > from + 1 && eg_named(c, p->head)) {
        bool link =
            (eg_gram(c, first - 1) & EG_G_AND) || (first < p->first && eg_tok(c, first - 1)->punct == ',');
        if (!link || !eg_named(c, first - 2) || !eg_phrase_before(c, from, first - 1, &q)) break;
        first = q.first;
    }
    return first;
}

eg_party eg_all_of_list(eg_clauses *c, uint32_t first, const eg_phrase *p, uint32_t sentence) {
    bool speaker = false;
    eg_party party = eg_phrase_party(c, p, sentence, &speaker);
    for (eg_phrase q = *p; q.first > first + 1 && eg_phrase_before(c, first, q.first - 1, &q);)
        party = eg_party_join(c->a, eg_phrase_party(c, &q, sentence, &speaker), party);
    return party;
}
