/* Who says what: speakers of quotations and of reported clauses.
 * In: verbs with their actors. Out: the speaker of each quotation; actors for "we" and "our …" inside them.
 * Refuses a speaker for a quotation that no verb of saying touches, unless the paragraph before it quotes the
 * same speaker and this one is a quotation alone. Example: "We removed them," said Facebook. "Our
 * investigation found links." -> both quotations are Facebook's. */
#include "dict/table.h"
#include "find/clause.h"
#include "find/pronoun.h"

static bool says(const eg_clauses *c, const eg_verb *v) {
    return eg_deed_takes_clause(c->d, v->deed) && !v->passive && !(eg_tok(c, v->head)->flags & EG_TOK_QUOTED);
}

/* The actors of the saying verb nearest to the quotation among the sentences that it touches. */
static eg_party sayer(const eg_clauses *c, const eg_quote *q) {
    uint32_t a = c->t->sentence_of[q->first], b = c->t->sentence_of[q->last - 1];
    eg_party best = {0};
    uint32_t best_gap = UINT32_MAX;
    for (uint32_t i = c->first_verb[a]; i < c->first_verb[b + 1]; i++) {
        const eg_verb *v = &c->verbs.items[i];
        if (!says(c, v) || !v->actors.count) continue;
        uint32_t gap = v->head < q->first ? q->first - v->head : v->head - q->last;
        if (gap < best_gap) {
            best_gap = gap;
            best = v->actors;
        }
    }
    return best;
}

/* Is the quotation its paragraph's whole text, but for marks? */
static bool alone(const eg_clauses *c, const eg_quote *q) {
    uint32_t a = c->t->sentence_of[q->first], b = c->t->sentence_of[q->last - 1];
    const eg_sentence *first = eg_sent(c, a), *last = eg_sent(c, b);
    return q->first <= first->first + 1 && q->last + 2 >= last->last;
}

static void speakers(eg_clauses *c) {
    c->quote_speaker = EG_NEW(c->a, eg_party, c->t->quotes.len + 1);
    c->quote_at = EG_NEW(c->a, uint32_t, c->t->tokens.len + 1);
    for (uint32_t i = 0; i < c->t->quotes.len; i++) {
        const eg_quote *q = &c->t->quotes.items[i];
        for (uint32_t k = q->first; k < q->last; k++) c->quote_at[k] = i + 1;
        c->quote_speaker[i] = sayer(c, q);
        if (c->quote_speaker[i].count || i == 0) continue;
        uint32_t before = c->t->sentence_of[c->t->quotes.items[i - 1].first],
                 here = c->t->sentence_of[q->first];
        bool near = eg_sent(c, here)->paragraph - eg_sent(c, before)->paragraph <= 3;
        if (near && (q->continued || alone(c, q))) c->quote_speaker[i] = c->quote_speaker[i - 1];
    }
}

/* An organization speaks as "we"; a person speaks so for the one they work for, where it is listed. */
eg_party eg_speaker_voice(eg_clauses *c, eg_party speaker) {
    if (speaker.count != 1) return speaker;
    const eg_entry *e = eg_entity(c, speaker.items[0]);
    if (e->type != EG_ENTRY_PERSON || !e->works_for.len) return speaker;
    for (eg_span rest = e->works_for, name; eg_table_value(&rest, &name);) {
        uint32_t employer = eg_dict_entry(c->d, name);
        if (employer == UINT32_MAX || !eg_cast_find(&c->cast, employer))
            continue; /* the document must name it */
        eg_party p = {EG_NEW(c->a, uint32_t, 1), 1};
        p.items[0] = employer;
        return p;
    }
    return speaker;
}

void eg_find_speakers(eg_clauses *c) {
    speakers(c);
    for (size_t i = 0; i < c->verbs.len; i++) {
        eg_verb *v = &c->verbs.items[i];
        if (!v->speaker_subject || !c->quote_at[v->head]) continue;
        v->actors = eg_speaker_voice(c, c->quote_speaker[c->quote_at[v->head] - 1]);
        for (uint32_t k = v->subject_first; k < v->subject_last; k++)
            if (eg_gram(c, k) & EG_G_FIRST) eg_pronoun_note(c, k, v->actors);
    }
}
