/* What stands between commas and brackets beside a subject.
 * In: a token behind it. Out: where it begins. Refuses to guess where commas may as well part the members of
 * a list or clauses that go on. Example: "Lee, [the minister,] left", "Lee [(a minister)] left", "Lee, [who
 * met Reed, his friend, in May,] left". */
#include "find/beside.h"

bool eg_boundary(const eg_clauses *c, uint32_t i) {
    const eg_token *k = eg_tok(c, i);
    if (k->punct == ';' || k->punct == ':' || (k->punct == '-' && (k->flags & EG_TOK_SPACE))) return true;
    return (eg_gram(c, i) & (EG_G_SUBORDINATOR | EG_G_QUESTION)) && !(eg_gram(c, i) & EG_G_PREPOSITION);
}

bool eg_opens_clause(const eg_clauses *c, uint32_t from, uint32_t i) {
    return i == from || eg_boundary(c, i - 1) || (eg_gram(c, i - 1) & (EG_G_AND | EG_G_THAT));
}

/* The comma before a participle to which all up to the one at `comma` belongs: "the deal[,] signed by Acme,
 * Bemco and Lee, a minister"; `comma` when there is none. */
static uint32_t before_reduced(const eg_clauses *c, uint32_t from, uint32_t comma) {
    for (uint32_t i = comma; i > from + 1; i--) {
        const eg_verb *w = eg_verb_over(c, i - 1);
        if (w && w->kind == EG_VERB_REDUCED && w->first == i - 1 && eg_tok(c, i - 2)->punct == ',')
            return i - 2;
        if (w || eg_boundary(c, i - 1) || (eg_gram(c, i - 1) & EG_G_RELATIVE)) return comma;
    }
    return comma;
}

bool eg_opening_comma(const eg_clauses *c, uint32_t from, uint32_t comma, uint32_t *out) {
    for (uint32_t i = comma; i > from; i--) {
        if (eg_tok(c, i - 1)->punct != ',') continue;
        *out = before_reduced(c, from, i - 1);
        return *out > from && eg_tok(c, *out - 1)->kind != EG_TOKEN_PUNCT;
    }
    return false;
}

uint32_t eg_before_office(const eg_clauses *c, uint32_t from, uint32_t comma) {
    uint32_t open;
    if (!eg_opening_comma(c, from, comma, &open)) return comma;
    const eg_mention *m = eg_mention_at(c->m, open - 1);
    if (!m || m->last != open || eg_entity(c, m->entity)->type != EG_ENTRY_PERSON) return comma;
    uint32_t word = eg_tok(c, open + 1)->word;
    bool office = word == c->word.a || word == c->word.an;
    for (uint32_t i = open + 1; i < comma; i++) {
        m = eg_mention_at(c->m, i);
        if (eg_in_verb(c, i) || (m && eg_entity(c, m->entity)->type == EG_ENTRY_PERSON)) return comma;
        office = office || (!m && (eg_role(c, i) & (EG_ROLE_TITLE | EG_ROLE_REPRESENTATIVE)));
    }
    return office ? open : comma;
}

uint32_t eg_opening_bracket(const eg_clauses *c, uint32_t from, uint32_t close) {
    for (uint32_t i = close; i > from; i--)
        if (eg_tok(c, i - 1)->punct == '(') return i - 1;
    return from;
}

uint32_t eg_before_relative(const eg_clauses *c, const eg_verb *v, uint32_t from, uint32_t close) {
    uint32_t i = close;
    bool comma = false;
    for (; i > from + 1; i--) {
        comma = comma || eg_tok(c, i - 1)->punct == ',';
        if (comma && (eg_gram(c, i - 1) & EG_G_SUBORDINATOR) && eg_named(c, i))
            return close; /* "Acme, which sells it, left after [Bemco, a bank, sued]" */
        if (eg_boundary(c, i - 1) && !(eg_gram(c, i - 1) & EG_G_RELATIVE)) return close;
        if (eg_tok(c, i - 1)->punct == '"') return close;
        if ((eg_gram(c, i - 1) & (EG_G_AND | EG_G_OR)) && eg_tok(c, i - 2)->punct == ',')
            return close; /* "Acme, which sells it, and Bemco, a bank, sued", not "… boats, cars and bikes,
                             sued" */
        bool relative = (eg_gram(c, i - 1) & EG_G_RELATIVE) && !c->m->at[i - 1];
        if (relative && eg_tok(c, i - 2)->punct == ',') break;
    }
    if (i <= from + 1) return close;
    uint32_t finite = 0;
    for (uint32_t n = c->first_verb[v->sentence]; n < c->first_verb[v->sentence + 1]; n++) {
        const eg_verb *w = &c->verbs.items[n];
        finite += w->head >= i && w->head < close && w->kind == EG_VERB_FINITE;
    }
    for (uint32_t k = i; !finite && k < close; k++) /* of one that is not listed: "who [is] himself ill" */
        finite = eg_is_auxiliary(c, k) && !eg_in_time(c, k);
    if (finite != 1) return close; /* its own verb, and no other */
    return eg_tok(c, i - 1)->word == c->word.who ? eg_before_office(c, from, i - 2) : i - 2;
}

uint32_t eg_before_participle(const eg_clauses *c, uint32_t from, uint32_t end) {
    eg_phrase p;
    if (!eg_phrase_before(c, from, end, &p) || p.first < from + 4) return end;
    uint32_t verb = p.first - 2;
    if (!(eg_gram(c, p.first - 1) & EG_G_BY) || !eg_word_ends(c, verb, EG_SPAN("ed"))) return end;
    return eg_tok(c, verb - 1)->punct == ',' ? verb - 1 : end;
}

/* Where the clause around token i begins, past a dateline: "ROME, May 5 - [Acme], which …". */
static uint32_t past_dash(const eg_clauses *c, const eg_sentence *s, uint32_t i) {
    while (i > s->first && (eg_tok(c, i - 1)->kind != EG_TOKEN_PUNCT || !eg_boundary(c, i - 1))) i--;
    return i;
}

bool eg_closes_aside(const eg_clauses *c, const eg_sentence *s, uint32_t p) {
    uint32_t from = past_dash(c, s, p), open = from;
    while (open < p && eg_tok(c, open)->punct != ',') {
        if (eg_in_verb(c, open) || eg_is_auxiliary(c, open)) return false;
        open++;
    }
    if (open == from || open + 1 >= p || !eg_is_nominal(c, open - 1)) return false;
    return (eg_gram(c, open + 1) & EG_G_RELATIVE) || eg_word_ends(c, open + 1, EG_SPAN("ing"));
}

bool eg_opener_goes_on(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t next) {
    uint32_t open;
    eg_phrase name;
    if (next >= s->last || s->zone != EG_ZONE_BODY || !eg_opening_comma(c, s->first, p, &open)) return false;
    uint32_t from = past_dash(c, s, open);
    if (!eg_named(c, open - 1) || !eg_phrase_before(c, from, open, &name) || name.first != from) return false;
    return (eg_gram(c, next) & (EG_G_DETERMINER | EG_G_POSSESSIVE)) || eg_named(c, next);
}

const eg_mention *eg_person_apposed(const eg_clauses *c, const eg_phrase *p, uint32_t end) {
    uint32_t last = p->last;
    bool office = false;
    eg_phrase of;
    for (int hop = 0; hop < 2 && last < end && eg_tok(c, last)->punct != ','; hop++, last = of.last)
        if (!((eg_gram(c, last) & EG_G_OF) || eg_tok(c, last)->word == c->word.in) ||
            !eg_phrase_after(c, last + 1, end, &of))
            return NULL; /* the head [of Acme], the consul [in Rome] */
    const eg_mention *m =
        last + 1 < end && eg_tok(c, last)->punct == ',' ? eg_mention_at(c->m, last + 1) : NULL;
    if (!m || m->first != last + 1 || eg_entity(c, m->entity)->type != EG_ENTRY_PERSON) return NULL;
    if (m->last < end && eg_tok(c, m->last)->punct != ',' && eg_tok(c, m->last)->punct != '.') return NULL;
    for (uint32_t i = p->first; i < p->last; i++) {
        const eg_mention *other = eg_mention_at(c->m, i);
        if (other && eg_entity(c, other->entity)->type == EG_ENTRY_PERSON) return NULL;
        office = office || (!other && (eg_role(c, i) & (EG_ROLE_TITLE | EG_ROLE_REPRESENTATIVE)));
    }
    return office ? m : NULL;
}
