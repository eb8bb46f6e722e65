/* Pronouns as actors.
 * In: verbs read so far, with their actors. Out: a party, or nothing. Refuses to guess: "it" means the one
 * organization or place that is subject of the reporting clause around it, else of the sentence, else of the
 * sentence before; "they" likewise where that subject is of several; "he" and "she" the person named last
 * whose gender fits, the subject of the sentence before first, but nobody across a person that no row lists.
 * "we" inside a quotation is the speaker. Example: "Twitter said it had suspended 936 accounts. It called
 * them fake." -> both are Twitter. */
#include "find/pronoun.h"

#include "find/context.h"

enum { REACH = 2, WORDS = 200 }; /* how far back a person may stand: sentences, tokens */

void eg_pronoun_note(eg_clauses *c, uint32_t i, eg_party party) {
    const eg_token *k = eg_tok(c, i);
    for (uint32_t n = 0; n < party.count; n++) {
        eg_mention m = {.first = i,
                        .last = i + 1,
                        .start = k->start,
                        .end = k->end,
                        .entity = party.items[n],
                        .source = eg_entity(c, party.items[n])->source,
                        .via = EG_VIA_PRONOUN};
        eg_vec_push(c->a, &c->pronouns, m);
    }
}

static bool persons(const eg_clauses *c, eg_party p) {
    for (uint32_t i = 0; i < p.count; i++)
        if (eg_entity(c, p.items[i])->type == EG_ENTRY_PERSON) return true;
    return false;
}

static bool fits(const eg_clauses *c, eg_party p, bool plural) {
    return p.count && !persons(c, p) && (plural ? p.count > 1 : p.count == 1);
}

/* The subject that a pronoun of things can mean. */
/* A capitalised word that no row lists and that is no ordinary word, before the pronoun in its sentence: it
 * may be what "it" means. */
static bool unlisted_before(const eg_clauses *c, uint32_t i, uint32_t sentence) {
    if (eg_headline_case(c->t, eg_sent(c, sentence))) return false;
    for (uint32_t k = eg_sent(c, sentence)->first; k < i; k++) {
        const eg_token *t = eg_tok(c, k);
        if (t->kind != EG_TOKEN_WORD || !(t->flags & EG_TOK_CAPITAL) || c->m->at[k] || c->time_at[k])
            continue;
        if ((t->flags & EG_TOK_QUOTED) || eg_gram(c, k) ||
            (t->marks & (EG_WORD_COMMON | EG_WORD_VERB | EG_WORD_NOUN)))
            continue;
        if (!(eg_word_role(c->d, t->word) & EG_ROLE_TITLE)) return true;
    }
    return false;
}

static eg_party thing(const eg_clauses *c, uint32_t i, uint32_t sentence, bool plural) {
    if (unlisted_before(c, i, sentence)) return (eg_party){0};
    for (size_t v = c->first_verb[sentence]; v < c->verbs.len && c->verbs.items[v].head < i; v++) {
        const eg_verb *verb = &c->verbs.items[v];
        bool main = verb->kind == EG_VERB_FINITE && !verb->passive;
        if (main && verb->sentence == sentence && fits(c, verb->actors, plural)) return verb->actors;
    }
    if (sentence == 0) return (eg_party){0};
    const eg_sentence *here = eg_sent(c, sentence);
    for (uint32_t k = here->first; k < i; k++) /* somebody else came in between */
        if (eg_mention_at(c->m, k) && !(eg_tok(c, k)->flags & EG_TOK_QUOTED) &&
            eg_mention_at(c->m, k)->via != EG_VIA_DEMONYM)
            return (eg_party){0};
    if (fits(c, c->subject_of[sentence - 1], plural)) return c->subject_of[sentence - 1];
    return (eg_party){0};
}

static bool one_of_gender(const eg_clauses *c, eg_party p, eg_gender gender) {
    return p.count == 1 && eg_entity(c, p.items[0])->type == EG_ENTRY_PERSON &&
           eg_entity(c, p.items[0])->gender == gender;
}

/* Who spoke last before token i: '"…," [he] said' goes on with the speaker at hand. */
static eg_party last_speaker(const eg_clauses *c, uint32_t i, uint32_t sentence, eg_gender gender) {
    size_t v = c->first_verb[sentence];
    while (v < c->verbs.len && c->verbs.items[v].head < i) v++;
    while (v-- > 0) {
        const eg_verb *verb = &c->verbs.items[v];
        if (verb->sentence + REACH < sentence) break;
        if ((eg_tok(c, verb->head)->flags & EG_TOK_QUOTED) || !eg_deed_takes_clause(c->d, verb->deed))
            continue;
        return one_of_gender(c, verb->actors, gender) ? verb->actors : (eg_party){0};
    }
    return (eg_party){0};
}

/* Does a person that no row lists end with token k: "Mr Farley", "spokesman Farley", "Dana Farley"? */
static bool unlisted_person(const eg_clauses *c, uint32_t k) {
    const eg_token *last = eg_tok(c, k);
    if (!k || !eg_capital_word(last) || (last->marks & EG_WORD_COMMON) || eg_gram(c, k) || c->time_at[k] ||
        c->m->at[k] || c->m->at[k - 1])
        return false;
    const eg_token *before = last - 1;
    if (eg_word_role(c->d, before->word) & EG_ROLE_TITLE) return true;
    return eg_capital_word(before) && !(before->marks & EG_WORD_COMMON) && !eg_gram(c, k - 1) &&
           !c->time_at[k - 1] && !((before->flags | last->flags) & EG_TOK_UPPER);
}

static eg_party person(const eg_clauses *c, uint32_t i, uint32_t sentence, eg_gender gender) {
    uint32_t here = eg_sent(c, sentence)->first;
    if (i > here && eg_tok(c, i - 1)->punct == '"') return last_speaker(c, i, sentence, gender);
    uint32_t from = eg_sent(c, sentence > REACH ? sentence - REACH : 0)->first;
    if (i > from + WORDS) from = i - WORDS;
    for (uint32_t k = i; k > from; k--) {
        uint32_t at = c->t->sentence_of[k - 1];
        bool crossed = at < c->t->sentence_of[k];
        if (crossed && one_of_gender(c, c->subject_of[at], gender)) return c->subject_of[at];
        const eg_mention *m = eg_mention_at(c->m, k - 1);
        if (!m && unlisted_person(c, k - 1)) break;
        if (!m || eg_entity(c, m->entity)->type != EG_ENTRY_PERSON) continue;
        if (eg_tok(c, k - 1)->flags & EG_TOK_QUOTED) continue; /* what others speak of */
        eg_party p = {EG_NEW(c->a, uint32_t, 1), 1};
        p.items[0] = m->entity;
        if (one_of_gender(c, p, gender)) return p;
    }
    return (eg_party){0};
}

eg_party eg_pronoun_party(eg_clauses *c, uint32_t i, uint32_t sentence, bool *speaker) {
    uint32_t g = eg_gram(c, i);
    bool quoted = (eg_tok(c, i)->flags & EG_TOK_QUOTED) != 0;
    eg_party p = {0};
    if (g & EG_G_FIRST) {
        *speaker = quoted;
        return p;
    }
    eg_gender gender = g & EG_G_FEMALE ? EG_GENDER_FEMALE
                       : g & EG_G_MALE ? EG_GENDER_MALE
                                       : EG_GENDER_UNKNOWN;
    if (quoted) return p; /* inside a quotation the speaker's "it" or "he" is anybody's guess */
    if (gender)
        p = person(c, i, sentence, gender);
    else if (g & EG_G_IT)
        p = thing(c, i, sentence, false);
    else if ((g & EG_G_PLURAL) && (g & (EG_G_SUBJECT | EG_G_POSSESSIVE)))
        p = thing(c, i, sentence, true);
    eg_pronoun_note(c, i, p);
    return p;
}
