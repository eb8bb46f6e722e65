/* Pronouns as actors.
 * In: verbs read so far, with their actors. Out: a party, or nothing. Refuses to guess: "it" means the one
 * organization or place that is subject of the reporting clause around it, else of the sentence, else of the
 * sentence before; "they" likewise where that subject is of several; "he" and "she" the last person whose
 * gender fits. "we" inside a quotation is the speaker. Example: "Twitter said it had suspended 936 accounts.
 * It called them fake." -> both are Twitter. */
#include "find/pronoun.h"

void eg_pronoun_note(eg_clauses *c, uint32_t i, eg_party party) {
    const eg_token *k = eg_tok(c, i);
    for (uint32_t n = 0; n < party.count; n++) {
        eg_mention m = {.first = i,
                        .last = i + 1,
                        .start = k->start,
                        .end = k->end,
                        .entity = party.items[n],
                        .source = c->d->entries.items[party.items[n]].source,
                        .via = EG_VIA_PRONOUN};
        eg_vec_push(c->a, &c->pronouns, m);
    }
}

static bool persons(const eg_clauses *c, eg_party p) {
    for (uint32_t i = 0; i < p.count; i++)
        if (c->d->entries.items[p.items[i]].type == EG_ENTRY_PERSON) return true;
    return false;
}

static bool fits(const eg_clauses *c, eg_party p, bool plural) {
    return p.count && !persons(c, p) && (plural ? p.count > 1 : p.count == 1);
}

/* The subject that a pronoun of things can mean. */
static eg_party thing(const eg_clauses *c, uint32_t i, uint32_t sentence, bool plural) {
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

static eg_party person(const eg_clauses *c, uint32_t i, uint32_t sentence, eg_gender gender) {
    size_t lo = 0, hi = c->m->list.len;
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        if (c->m->list.items[mid].first < i)
            lo = mid + 1;
        else
            hi = mid;
    }
    for (; lo-- > 0;) {
        const eg_mention *m = &c->m->list.items[lo];
        const eg_entry *e = &c->d->entries.items[m->entity];
        if (c->t->sentence_of[m->first] + 2 < sentence) break;
        if (e->type != EG_ENTRY_PERSON || e->gender != gender) continue;
        eg_party p = {EG_NEW(c->a, uint32_t, 1), 1};
        p.items[0] = m->entity;
        return p;
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
    if (gender)
        p = person(c, i, sentence, gender);
    else if (quoted)
        return p; /* inside a quotation the speaker's "it" is anybody's guess */
    else if (g & EG_G_IT)
        p = thing(c, i, sentence, false);
    else if ((g & EG_G_PLURAL) && (g & (EG_G_SUBJECT | EG_G_POSSESSIVE)))
        p = thing(c, i, sentence, true);
    eg_pronoun_note(c, i, p);
    return p;
}
