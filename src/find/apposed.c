/* Names between commas, and what stands beside a name behind a comma.
 * In: phrases and commas. Out: the name that is somebody's own beside an office or a relation, and the name
 * that a description belongs to. Refuses to take for one what may be another member of a list or of another
 * kind. Example: "The minister, [Ann Lee], said", "his sister, [Dame Ann Lee], said", "[Acme], a firm that
 * sold it". */
#include "find/beside.h"

static const eg_entry *entity_at(const eg_clauses *c, uint32_t i) {
    const eg_mention *m = eg_mention_at(c->m, i);
    return m && m->via != EG_VIA_DEMONYM ? eg_entity(c, m->entity) : NULL;
}

/* "Lee's [sister]", "his [deputy]": somebody told of by whose they are. */
static bool relation(const eg_clauses *c, const eg_phrase *p) {
    if (c->m->at[p->head]) return false;
    for (uint32_t i = p->first; i < p->head; i++)
        if ((eg_gram(c, i) & EG_G_POSSESSIVE) || (eg_tok(c, i)->kind == EG_TOKEN_CLITIC && c->m->at[i - 1]))
            return true;
    return false;
}

/* An office ends before the token: "the prime minister", "the chairman of Acme". */
static bool office_ends(const eg_clauses *c, uint32_t from, uint32_t end) {
    eg_phrase of, p;
    if (eg_role(c, end - 1) & EG_ROLE_TITLE) return true;
    return eg_phrase_before(c, from, end, &of) && of.first > from && (eg_gram(c, of.first - 1) & EG_G_OF) &&
           eg_phrase_before(c, from, of.first - 1, &p) && !c->m->at[p.head] &&
           (eg_role(c, p.head) & EG_ROLE_TITLE);
}

bool eg_tells_whose(const eg_clauses *c, uint32_t from, uint32_t open, const eg_mention *m) {
    eg_phrase p;
    if (eg_entity(c, m->entity)->type == EG_ENTRY_PLACE || m->via >= EG_VIA_NOUN) return false;
    for (uint32_t i = open + 1; i < m->first; i++)
        if (eg_in_verb(c, i) || eg_named(c, i) || (eg_gram(c, i) & ~(uint32_t)EG_G_DETERMINER)) return false;
    if (!eg_phrase_before(c, from, open, &p) || p.last != open || c->m->at[p.head] || eg_in_time(c, p.head))
        return false;
    uint32_t first = p.first;
    if (first > from + 1 && eg_tok(c, first - 1)->punct == '\'') { /* Acme Partners' owner */
        if (!eg_phrase_before(c, from, first - 1, &p)) return false;
        first = p.first;
    }
    bool owned = first < p.first || (eg_gram(c, first) & EG_G_POSSESSIVE);
    for (uint32_t i = first; i < open; i++)
        owned = owned || eg_tok(c, i)->kind == EG_TOKEN_CLITIC || eg_tok(c, i)->punct == '\'';
    uint32_t link = first > from ? eg_gram(c, first - 1) : 0;
    return owned && !(link & (EG_G_PREPOSITION | EG_G_TO)) && !(first > from && eg_in_verb(c, first - 1));
}

bool eg_name_apposed(const eg_clauses *c, const eg_verb *v, uint32_t open, uint32_t close, eg_phrase *name,
                     eg_phrase *beside) {
    bool letters = (eg_tok(c, close - 1)->flags & EG_TOK_UPPER) && !c->m->at[close - 1] && close > open + 2;
    const eg_mention *m = eg_mention_at(c->m, close - 1 - letters);
    uint32_t from = eg_sent(c, v->sentence)->first, first = open + 1;
    while (m && first < m->first && (eg_tok(c, first)->flags & EG_TOK_CAPITAL) && eg_role(c, first))
        first++; /* [Dame] Ann Lee */
    bool whose = m && m->last == close && eg_tells_whose(c, from, open, m);
    if (!m || (m->first != first && !whose) || eg_entity(c, m->entity)->type == EG_ENTRY_PLACE) return false;
    *name = (eg_phrase){m->first, m->last, m->last - 1};
    *beside = (eg_phrase){0};
    eg_phrase p;
    bool phrase = eg_phrase_before(c, from, open, &p);
    bool person = eg_entity(c, m->entity)->type == EG_ENTRY_PERSON;
    bool begins =
        phrase && (eg_opens_clause(c, from, p.first) || eg_tok(c, p.first - 1)->kind == EG_TOKEN_PUNCT);
    bool own = whose || (begins && person && relation(c, &p));
    if (!own && !office_ends(c, from, open)) return false;
    if (phrase && p.first > from && (eg_gram(c, p.first - 1) & EG_G_OF) &&
        (eg_role(c, p.head) & EG_ROLE_TITLE))
        return false; /* "after the death of her father, [John Howard], she" */
    bool more = phrase && p.first > from && (eg_gram(c, p.first - 1) & EG_G_AND);
    if (more) *beside = p; /* "Reed and his deputy," */
    return true;
}

bool eg_apposed_to(const eg_clauses *c, uint32_t from, const eg_phrase *p, bool who, eg_phrase *name) {
    uint32_t first = p->first;
    if (first > from + 1 && (eg_gram(c, first - 1) & EG_G_FORMER)) first -= 2; /* [a former] officer */
    if (first < from + 2 || c->m->at[p->head] || !(eg_gram(c, first) & EG_G_DETERMINER) ||
        eg_tok(c, first - 1)->punct != ',')
        return false;
    const eg_entry *e = entity_at(c, first - 2);
    if (!e || e->type == EG_ENTRY_PLACE || (e->type == EG_ENTRY_PERSON) != who) return false;
    const eg_mention *m = eg_mention_at(c->m, first - 2);
    *name = (eg_phrase){m->first, m->last, m->last - 1};
    return true;
}
