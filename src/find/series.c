/* Verbs in a row, which share their subject.
 * In: the verbs of a sentence. Out: the verb before one with whose subject it acts. Refuses where another
 * clause may begin between them, and where the verb before may belong to a clause about somebody else.
 * Example: "Acme found two [and removed] one", "Acme hired Lee, [opened] a shop and left Rome". */
#include "find/beside.h"

size_t eg_verb_number(const eg_clauses *c, const eg_verb *v) {
    return (size_t)(eg_verb_over(c, v->head) - c->verbs.items);
}

bool eg_cut_off(const eg_clauses *c, const eg_verb *w, const eg_verb *v) {
    bool speaker = v->first > w->last && (eg_gram(c, v->first - 1) & EG_G_AND) && eg_takes_clause(w) &&
                   eg_speaker_goes_on(c, w->last, v->first - 1, eg_sent(c, v->sentence)->last);
    if (speaker) return false; /* "denied that she knew and [is] suing Acme" */
    for (uint32_t i = w->last; i < v->first; i++) {
        if (eg_in_verb(c, i) || eg_in_time(c, i) || c->m->at[i]) continue; /* in May */
        uint32_t g = eg_gram(c, i);
        if (g & (EG_G_BE | EG_G_HAVE | EG_G_MODAL)) return true;
        bool he = (g & EG_G_SUBJECT) && (g & (EG_G_MALE | EG_G_FEMALE | EG_G_FIRST | EG_G_PLURAL));
        if (he && (i == w->last || (eg_gram(c, i - 1) & EG_G_THAT))) return true; /* with a verb not listed */
        if ((g & EG_G_SUBORDINATOR) && !(g & EG_G_PREPOSITION)) return true;
    }
    return false;
}

/* "Acme said Bemco had sold it and [added] …": a verb of saying after what somebody else says. */
static bool of_report(const eg_clauses *c, const eg_verb *w, const eg_verb *v) {
    if (!eg_takes_clause(v)) return false;
    for (const eg_verb *x = c->verbs.items + c->first_verb[v->sentence]; x < w; x++)
        if (eg_takes_clause(x) && x->actors.count && w->actors.count &&
            !eg_party_has(w->actors, x->actors.items[0]))
            return true;
    return false;
}

const eg_verb *eg_coordinated(const eg_clauses *c, const eg_verb *v) {
    bool past = eg_is_past_form(c, v);
    for (size_t i = eg_verb_number(c, v); i > c->first_verb[v->sentence]; i--) {
        const eg_verb *w = &c->verbs.items[i - 1];
        if (w->head < v->head && (w->kind == EG_VERB_FINITE || (w->kind == EG_VERB_INFINITIVE && !past)))
            return eg_cut_off(c, w, v) || of_report(c, w, v) ? NULL : w;
    }
    return NULL;
}

/* "…, opened a shop [and left]": another verb of the row, the last, follows. */
static bool row_ends(const eg_clauses *c, const eg_verb *v) {
    uint32_t last = eg_sent(c, v->sentence)->last;
    for (uint32_t i = v->head_last; i + 1 < last && !eg_boundary(c, i); i++) {
        if (eg_gram(c, i) & EG_G_RELATIVE) return false;
        if (!(eg_gram(c, i) & EG_G_AND)) continue;
        uint32_t next = eg_after_adverbs(c, i + 1, last);
        const eg_verb *w = next < last ? eg_verb_over(c, next) : NULL;
        if (w ? w->kind == EG_VERB_FINITE && eg_is_past_form(c, w)
              : next < last && !eg_named(c, next) && eg_unknown_verb(c, next, last))
            return true;
    }
    return false;
}

bool eg_gerund_row(const eg_clauses *c, const eg_verb *v) {
    uint32_t last = eg_sent(c, v->sentence)->last;
    for (uint32_t i = v->head_last; i + 1 < last && !eg_boundary(c, i); i++) {
        if (eg_gram(c, i) & EG_G_RELATIVE) return false;
        if ((eg_gram(c, i) & EG_G_AND) && eg_word_ends(c, i + 1, EG_SPAN("ing"))) return true;
    }
    return false;
}

/* Is the verb that of a main clause: "Acme [hired]", "In May, Acme [hired]", "Acme, a bank, [hired]"? */
static bool is_main(const eg_clauses *c, const eg_verb *w) {
    uint32_t from = eg_sent(c, w->sentence)->first, start = w->first, comma = 0, first = w->subject_first;
    if (w->subject_last > first && first > from && (eg_gram(c, first - 1) & EG_G_SUBORDINATOR)) return false;
    for (; start > from && !eg_boundary(c, start - 1); start--) {
        if (!comma && (eg_gram(c, start - 1) & EG_G_RELATIVE)) return false;
        if (!comma && eg_tok(c, start - 1)->punct == ',') comma = start;
    }
    if (!comma || comma == w->first) return true;
    bool when = eg_in_time(c, start) || (eg_gram(c, start) & EG_G_PREPOSITION);
    return when && comma == w->subject_first;
}

/* "…, [posts] linked to Acme", "…, [claims] on health": in a headline, more likely a noun. */
static bool noun_like(const eg_clauses *c, const eg_verb *v) {
    uint32_t next = v->head_last, last = eg_sent(c, v->sentence)->last;
    return next >= last || (eg_gram(c, next) & EG_G_PREPOSITION) ||
           (eg_verb_head_of(c->d, eg_tok(c, next)->word).chain & EG_VERB_PAST);
}

const eg_verb *eg_in_series(const eg_clauses *c, const eg_verb *v, uint32_t comma) {
    size_t n = eg_verb_number(c, v);
    if (comma + 1 != v->first || v->kind != EG_VERB_FINITE || n == c->first_verb[v->sentence]) return NULL;
    const eg_verb *w = &c->verbs.items[n - 1];
    bool headline = eg_sent(c, v->sentence)->zone == EG_ZONE_TITLE;
    if (w->kind != EG_VERB_FINITE || w->passive || eg_is_past_form(c, w) != eg_is_past_form(c, v))
        return NULL;
    for (uint32_t i = w->head_last; i < comma; i++)
        if (eg_tok(c, i)->kind == EG_TOKEN_PUNCT && eg_tok(c, i)->punct != '"') return NULL;
    if (eg_cut_off(c, w, v) || eg_takes_clause(w) || !is_main(c, w)) return NULL;
    bool past = eg_is_past_form(c, v);
    return (headline && (past || !noun_like(c, v))) || (past && row_ends(c, v)) ? w : NULL;
}

bool eg_now_or_suffered(const eg_clauses *c, const eg_verb *v) {
    static const eg_listed_word now[] = {"is", "are", "has", "have", ""};
    if (v->kind != EG_VERB_FINITE) return false;
    return v->passive ||
           (v->first == v->head ? eg_word_ends(c, v->head, EG_SPAN("s")) : eg_word_is_one(c, v->first, now));
}

bool eg_noun_in_pair(const eg_clauses *c, const eg_sentence *s, uint32_t p, uint32_t i, uint32_t next) {
    eg_phrase q;
    if (!(eg_verb_head_of(c->d, eg_tok(c, i)->word).chain & EG_VERB_NOUN) || next >= s->last) return false;
    bool singular = eg_is_nominal(c, next) && !c->m->at[next] && !eg_word_ends(c, next, EG_SPAN("s"));
    return singular && eg_phrase_before(c, s->first, p, &q) && (eg_gram(c, q.first) & EG_G_DETERMINER);
}

bool eg_after_modal(const eg_clauses *c, const eg_verb *v) {
    for (uint32_t i = v->first; i < v->head; i++)
        if (eg_gram(c, i) & EG_G_MODAL) return true;
    return false;
}

bool eg_speaker_before(const eg_clauses *c, const eg_sentence *s, uint32_t p) {
    const eg_mention *m = eg_mention_at(c->m, p);
    if (!m || m->via == EG_VIA_DEMONYM) return false;
    if (eg_entity(c, m->entity)->type == EG_ENTRY_PERSON) return true;
    eg_phrase of;
    if (!eg_phrase_before(c, s->first, p + 1, &of) || of.first < s->first + 2) return false;
    if (!(eg_gram(c, of.first - 1) & EG_G_PREPOSITION)) return false;
    m = eg_mention_at(c->m, of.first - 2);
    if (m) return eg_entity(c, m->entity)->type == EG_ENTRY_PERSON;
    return eg_is_representative(c, of.first - 2);
}
