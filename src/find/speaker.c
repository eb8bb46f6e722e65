/* Who says what: speakers of quotations and of reported clauses.
 * In: verbs with their actors. Out: the speaker of each quotation; actors for "we" and "our …" inside them.
 * Refuses a speaker for a quotation that no verb of saying touches, unless the paragraph before it quotes the
 * same speaker and this one is a quotation alone. Example: "We removed them," said Facebook. "Our
 * investigation found links." -> both quotations are Facebook's. */
#include "dict/table.h"
#include "find/clause.h"
#include "find/pronoun.h"
#include "find/who.h"

enum { BETWEEN = 3 }; /* paragraphs from a quotation to the one that goes on with it */

static bool says(const eg_clauses *c, const eg_verb *v) {
    return eg_takes_clause(v) && !v->passive && !(eg_tok(c, v->head)->flags & EG_TOK_QUOTED);
}

/* Verbs that show or find out take clauses too, but nobody is quoted by them. */
static bool quotes(const eg_clauses *c, const eg_verb *v) {
    return says(c, v) && !eg_deed_is(c->d, v->deed, EG_CLASS(FIND) | EG_CLASS(DISCLOSE));
}

/* The actors of the saying verb nearest to the quotation among the sentences that it touches. One that shows
 * or finds out counts where no other does. */
static eg_party sayer(const eg_clauses *c, const eg_quote *q) {
    uint32_t a = c->t->sentence_of[q->first], b = c->t->sentence_of[q->last - 1];
    eg_party best = {0};
    uint32_t best_gap = UINT32_MAX;
    bool best_quotes = false;
    for (uint32_t i = c->first_verb[a]; i < c->first_verb[b + 1]; i++) {
        const eg_verb *v = &c->verbs.items[i];
        if (!says(c, v)) continue;
        bool quoting = quotes(c, v);
        if (!quoting && (best_quotes || !v->actors.count)) continue;
        uint32_t gap = v->head < q->first ? q->first - v->head : v->head - q->last;
        if (gap < best_gap || (quoting && !best_quotes)) {
            if (!v->actors.count && v->subject_first == v->subject_last) continue;
            best_gap = gap;
            best = v->actors;
            best_quotes = quoting;
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

/* Does the paragraph of sentence b follow that of sentence a, links and advertisements aside? */
static bool next_to(const eg_clauses *c, uint32_t a, uint32_t b) {
    uint32_t first = eg_sent(c, a)->paragraph, last = eg_sent(c, b)->paragraph;
    if (last - first > BETWEEN) return false;
    for (uint32_t s = a; s < b; s++) {
        const eg_sentence *x = eg_sent(c, s);
        if (x->paragraph != first && x->paragraph != last && x->zone <= EG_ZONE_BODY) return false;
    }
    return true;
}

static void speakers(eg_clauses *c) {
    c->quote_speaker = EG_NEW(c->a, eg_party, c->t->quotes.len + 1);
    for (uint32_t i = 0, last = UINT32_MAX; i < c->t->quotes.len; i++) {
        const eg_quote *q = &c->t->quotes.items[i];
        c->quote_speaker[i] = sayer(c, q);
        uint32_t here = c->t->sentence_of[q->first];
        if (!c->quote_speaker[i].count && last < i) {
            uint32_t before = c->t->sentence_of[c->t->quotes.items[last].first];
            if (next_to(c, before, here) && (q->continued || alone(c, q)))
                c->quote_speaker[i] = c->quote_speaker[last];
        }
        if (eg_sent(c, here)->zone <= EG_ZONE_BODY)
            last = i; /* what a read-more link quotes is passed over */
    }
}

/* The number of the quotation that token i stands in; UINT32_MAX = none. */
static uint32_t quote_at(const eg_clauses *c, uint32_t i) {
    if (!(eg_tok(c, i)->flags & EG_TOK_QUOTED)) return UINT32_MAX;
    size_t lo = 0, hi = c->t->quotes.len; /* the first quotation that ends after i */
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        if (c->t->quotes.items[mid].last <= i)
            lo = mid + 1;
        else
            hi = mid;
    }
    return (uint32_t)lo;
}

eg_party eg_quote_speaker(const eg_clauses *c, uint32_t i) {
    uint32_t quote = quote_at(c, i);
    return quote == UINT32_MAX ? (eg_party){0} : c->quote_speaker[quote];
}

uint32_t eg_quote_end(const eg_clauses *c, uint32_t i, uint32_t end) {
    uint32_t quote = quote_at(c, i);
    uint32_t last = quote == UINT32_MAX ? end : c->t->quotes.items[quote].last;
    return last < end ? last : end;
}

/* Does the document name the entity? */
static bool in_document(eg_clauses *c, uint32_t entity) {
    if (!c->cast.slot_count)
        for (size_t i = 0; i < c->m->list.len; i++) eg_cast_add(c->a, &c->cast, c->m->list.items[i].entity);
    return eg_cast_find(&c->cast, entity) != NULL;
}

/* The company, or the like, that the person works for and the document names. Nobody for a politician or an
 * official, whose "we" may be the party, the state or everybody. */
static uint32_t employer(eg_clauses *c, uint32_t person) {
    static const char *const kinds[] = {"company", "social network", "media",      "news agency",
                                        "ngo",     "think tank",     "university", "stock exchange"};
    for (eg_span rest = eg_who_employers(c->m, c->d, person), name; eg_table_value(&rest, &name);) {
        uint32_t at = eg_dict_entry(c->d, name);
        if (at == UINT32_MAX || !in_document(c, at)) continue;
        for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
            if (eg_who_has_kind(c->m, c->d, at, eg_span_of(kinds[i]))) return at;
        return UINT32_MAX;
    }
    return UINT32_MAX;
}

eg_party eg_speaker_voice(eg_clauses *c, eg_party speaker, uint32_t i) {
    uint32_t g = eg_gram(c, i);
    bool alone = !(g & EG_G_PLURAL), subject = (g & EG_G_SUBJECT) != 0;
    if (speaker.count != 1) return alone ? (eg_party){0} : speaker;
    if (!eg_who_is(c->m, c->d, speaker.items[0], EG_ENTRY_PERSON)) return alone ? (eg_party){0} : speaker;
    if (alone) return speaker;
    uint32_t at = employer(c, speaker.items[0]);
    if (at == UINT32_MAX) return subject ? speaker : (eg_party){0};
    eg_party p = {EG_NEW(c->a, uint32_t, 1), 1};
    p.items[0] = at;
    return p;
}

/* Is nobody but people meant? */
static bool only_people(const eg_clauses *c, eg_party p) {
    for (uint32_t i = 0; i < p.count; i++)
        if (!eg_who_is(c->m, c->d, p.items[i], EG_ENTRY_PERSON)) return false;
    return p.count > 0;
}

/* "[We] removed it," said Ann Lee: a party, a company or a country did, which is not told. What "we" think or
 * say, she does; and an organization speaks for itself. */
static bool speaks_for_others(const eg_clauses *c, const eg_verb *v, uint32_t i, eg_party voice) {
    return (eg_gram(c, i) & EG_G_PLURAL) && only_people(c, voice) &&
           !(eg_deed_is(c->d, v->deed, EG_CLASS(SAY)) && eg_takes_clause(v));
}

/* "He says, '[I] am sorry'": a quotation inside the quotation, of somebody else. */
static bool inner_quote(const eg_clauses *c, uint32_t i) {
    uint32_t quote = quote_at(c, i);
    bool open = false;
    for (uint32_t k = quote == UINT32_MAX ? i : c->t->quotes.items[quote].first; k < i; k++)
        if (eg_tok(c, k)->punct == '\'') open = (eg_tok(c, k)->flags & EG_TOK_SPACE) != 0;
    return open;
}

void eg_find_speakers(eg_clauses *c) {
    speakers(c);
    for (size_t i = 0; i < c->spoken.len; i++) {
        eg_verb *v = &c->verbs.items[c->spoken.items[i]];
        if (!(eg_tok(c, v->head)->flags & EG_TOK_QUOTED)) continue;
        eg_party speaker = eg_quote_speaker(c, v->head);
        for (uint32_t k = v->subject_first; k < v->subject_last; k++) {
            if (!(eg_gram(c, k) & EG_G_FIRST)) continue;
            eg_party voice = inner_quote(c, k) ? (eg_party){0} : eg_speaker_voice(c, speaker, k);
            v->actors = speaks_for_others(c, v, k, voice) ? (eg_party){0} : voice;
            eg_change(c, v->sentence);
            eg_pronoun_note(c, k, voice);
        }
    }
}
