/* Pronouns: whom "it", "they", "its", "we" mean; "he" and "she" are read in pronoun_person.c.
 * In: verbs read so far, with their actors. Out: a party, or nothing. Refuses to guess: "it" means the one
 * organization or place that is subject of the nearest clause before it in its sentence, else of the sentence
 * before, "they" likewise where that subject is of several; neither goes past a subject that no row names,
 * and an empty "it" ("it is clear that") means nobody. "we" inside a quotation is the speaker. Example:
 * "Twitter said it had suspended 936 accounts. It called them fake." -> both are Twitter. */
#include "find/pronoun.h"

#include <stdlib.h>

#include "find/context.h"
#include "find/who.h"

enum {
    WORDS = 200,  /* tokens, */
    CLAUSES = 32, /* and verbs looked back at: keeps the worst case linear */
};

void eg_pronoun_note(eg_clauses *c, uint32_t i, eg_party party) {
    if (!party.count || eg_pronoun_known(c, i)) return;
    c->over[i] |= EG_OVER_MEANT;
    eg_change(c, c->t->sentence_of[i]);
    eg_cast_add(c->a, &c->pronoun_at, i)->mentions = (uint32_t)c->pronouns.len + 1;
    for (uint32_t n = 0; n < party.count; n++) eg_vec_push(c->a, &c->pronouns, (eg_meant){i, party.items[n]});
}

static int compare_meant(const void *x, const void *y) {
    const eg_meant *a = x, *b = y;
    if (a->token != b->token) return a->token < b->token ? -1 : 1;
    return (a->entity > b->entity) - (a->entity < b->entity);
}

void eg_pronouns_mention(eg_clauses *c) {
    size_t n = c->pronouns.len;
    if (!n) return;
    qsort(c->pronouns.items, n, sizeof *c->pronouns.items, compare_meant);
    eg_mention *more = eg_arena_alloc(c->a, n * sizeof *more);
    for (size_t i = 0; i < n; i++) {
        eg_meant of = c->pronouns.items[i];
        more[i] = (eg_mention){.first = of.token,
                               .last = of.token + 1,
                               .start = eg_tok(c, of.token)->start,
                               .end = eg_tok(c, of.token)->end,
                               .entity = of.entity,
                               .source = eg_who_source(c->m, c->d, of.entity),
                               .via = EG_VIA_PRONOUN};
    }
    eg_mentions_add(c->a, c->m, more, n);
}

/* Whom the pronoun at token i was found to mean. */
static eg_party known(const eg_clauses *c, uint32_t i) {
    eg_party p = {0};
    if (!eg_pronoun_known(c, i)) return p;
    uint32_t first = eg_cast_count(&c->pronoun_at, i) - 1, n = first;
    while (n < c->pronouns.len && c->pronouns.items[n].token == i) n++;
    p = (eg_party){EG_NEW(c->a, uint32_t, n - first), n - first};
    for (uint32_t k = 0; k < p.count; k++) p.items[k] = c->pronouns.items[first + k].entity;
    return p;
}

static bool persons(const eg_clauses *c, eg_party p) {
    for (uint32_t i = 0; i < p.count; i++)
        if (eg_who_is(c->m, c->d, p.items[i], EG_ENTRY_PERSON)) return true;
    return false;
}

static bool fits(const eg_clauses *c, eg_party p, bool plural) {
    return p.count && !persons(c, p) && (plural ? p.count > 1 : p.count == 1);
}

/* A capitalised word that no row lists and that is no ordinary word, before the pronoun in its sentence: it
 * may be what "it" means. */
static bool unlisted_before(const eg_clauses *c, uint32_t i, uint32_t sentence) {
    uint32_t first = eg_sent(c, sentence)->first;
    if (i > first + WORDS) return true;
    if (eg_headline_case(c->t, eg_sent(c, sentence))) return false;
    for (uint32_t k = first; k < i; k++) {
        const eg_token *t = eg_tok(c, k);
        if (t->kind != EG_TOKEN_WORD || !(t->flags & EG_TOK_CAPITAL) || c->m->at[k] || eg_in_time(c, k))
            continue;
        if ((t->flags & EG_TOK_QUOTED) || eg_gram(c, k) ||
            (t->marks & (EG_WORD_COMMON | EG_WORD_VERB | EG_WORD_NOUN)))
            continue;
        if (!(eg_word_role(c->d, t->word) & EG_ROLE_TITLE)) return true;
    }
    return false;
}

/* A noun that looks plural: accounts, but not news, boss, virus. */
static bool plural_noun(const eg_clauses *c, uint32_t i) {
    eg_span word = eg_token_text(c->t, i);
    static const eg_listed_word irregular[] = {"people", "men", "women", "children", "police", "media", ""};
    if (eg_text_is_one(word, irregular)) return true;
    if (word.len < 4 || !eg_span_ends(word, EG_SPAN("s"))) return false;
    return !eg_span_ends(word, EG_SPAN("ss")) && !eg_span_ends(word, EG_SPAN("us")) &&
           !eg_span_ends(word, EG_SPAN("is")) && !eg_span_eq(word, EG_SPAN("news"));
}

/* What the subject of a clause that names nobody leaves open. */
typedef enum bar { BAR_NOT, BAR_CLOSED } bar;

/* The subject before the verb is a noun phrase, or a pronoun, that may be what the pronoun means. */
static bar unnamed_subject(const eg_clauses *c, const eg_verb *v, bool plural) {
    eg_phrase p;
    if (!eg_phrase_before(c, eg_sent(c, v->sentence)->first, v->first, &p)) return BAR_NOT;
    uint32_t g = eg_gram(c, p.head);
    if (c->m->at[p.head]) return BAR_NOT; /* its object, or a modifier: judged where it is named */
    if (g & (EG_G_RELATIVE | EG_G_FIRST | EG_G_FEMALE | EG_G_MALE)) return BAR_NOT;
    if (g & EG_G_IT) return plural ? BAR_NOT : BAR_CLOSED; /* one that was not understood either */
    if (g & EG_G_PLURAL) return plural ? BAR_CLOSED : BAR_NOT;
    if (g & EG_G_PRONOUN) return BAR_NOT;
    bool person = (eg_word_role(c->d, eg_tok(c, p.head)->word) & EG_ROLE_TITLE) != 0 ||
                  (eg_tok(c, p.head)->flags & EG_TOK_CAPITAL);
    if (person) return BAR_NOT;
    return plural_noun(c, p.head) == plural ? BAR_CLOSED : BAR_NOT;
}

/* One past the last verb whose head stands before token i, within the sentence and a fair way back. */
static size_t verbs_before(const eg_clauses *c, uint32_t i, uint32_t sentence) {
    uint32_t first = eg_sent(c, sentence)->first;
    for (uint32_t k = i, n = 0; k > first && n < WORDS; k--, n++) {
        const eg_verb *v = eg_verb_over(c, k - 1);
        if (v && v->head < i) return (size_t)(v - c->verbs.items) + 1;
    }
    return c->first_verb[sentence];
}

static bool clause_head(const eg_verb *v) {
    return v->kind == EG_VERB_FINITE || v->kind == EG_VERB_INVERTED;
}

/* "sued a website after [it]": a thing of a listed kind was brought in since. */
static bool brought_in(const eg_clauses *c, uint32_t i, uint32_t from) {
    if (!(eg_gram(c, i - 1) & EG_G_SUBORDINATOR)) return false;
    uint32_t a = c->word.a, an = c->word.an;
    for (uint32_t k = from; k < i; k++) {
        uint32_t word = eg_tok(c, k)->word;
        if (word != a && word != an) continue;
        for (uint32_t n = k + 1; n < i && n < k + 4 && eg_tok(c, n)->kind == EG_TOKEN_WORD; n++)
            if ((eg_tok(c, n)->marks & EG_WORD_NOUN) && !c->m->at[n] &&
                !(eg_tok(c, n)->flags & EG_TOK_CAPITAL))
                return true;
    }
    return false;
}

/* Another name that acts between the verb and token i: "demanded [Portugal] drop its claim". */
static bool acts_between(const eg_clauses *c, const eg_verb *v, eg_party who, uint32_t i) {
    for (uint32_t k = v->head_last; k + 1 < i; k++) {
        const eg_mention *m = eg_mention_at(c->m, k);
        if (!m || m->via == EG_VIA_DEMONYM || m->last >= i ||
            eg_who_is(c->m, c->d, m->entity, EG_ENTRY_PERSON))
            continue;
        const eg_token *next = eg_tok(c, m->last);
        bool verb = (next->marks & EG_WORD_VERB) && !(next->flags & (EG_TOK_CAPITAL | EG_TOK_GLUED));
        bool acts = verb || (eg_gram(c, m->last) & (EG_G_BE | EG_G_HAVE | EG_G_DO | EG_G_MODAL));
        if (acts && !eg_party_has(who, m->entity)) return true;
        k = m->last - 1;
    }
    return false;
}

/* "said [the dome] cost millions after [it] closed": what is said is about one thing that no row names, and a
 * clause under it goes on with that. */
static bool told_of_thing(const eg_clauses *c, const eg_verb *v, uint32_t i) {
    if (!eg_takes_clause(v) || !(eg_gram(c, i - 1) & EG_G_SUBORDINATOR)) return false;
    uint32_t k = v->head_last;
    if (k < i && (eg_gram(c, k) & EG_G_THAT)) k++;
    eg_phrase p;
    if (k + 1 >= i || !eg_phrase_after(c, k, i, &p) || p.last + 1 >= i) return false;
    if (c->m->at[p.head] || (eg_gram(c, p.head) & EG_G_PRONOUN) || plural_noun(c, p.head)) return false;
    return !(eg_word_role(c->d, eg_tok(c, p.head)->word) & EG_ROLE_TITLE);
}

/* "to void the order and [its] effect", "from the shop since [its] launch": whose, is told by the thing right
 * before. */
static bool beside_thing(const eg_clauses *c, uint32_t i, uint32_t first) {
    if (!(eg_gram(c, i) & EG_G_POSSESSIVE) || i < first + 2) return false;
    uint32_t link = eg_gram(c, i - 1);
    eg_phrase p;
    if (!(link & (EG_G_AND | EG_G_SUBORDINATOR)) || !eg_phrase_before(c, first, i - 1, &p)) return false;
    if (!(link & EG_G_AND) && !(eg_gram(c, p.first) & EG_G_DETERMINER)) return false;
    if (c->m->at[p.head] || (eg_gram(c, p.head) & EG_G_PRONOUN) || plural_noun(c, p.head)) return false;
    return p.first == first || !(eg_tok(c, p.first - 1)->kind == EG_TOKEN_CLITIC);
}

/* The subject of the nearest clause before token i in its sentence. */
static eg_party same_sentence(const eg_clauses *c, uint32_t i, uint32_t sentence, bool plural, bar *stop) {
    size_t v = verbs_before(c, i, sentence);
    bool quoted = (eg_tok(c, i)->flags & EG_TOK_QUOTED) != 0;
    const eg_verb *handed = NULL; /* to whom it hands the act */
    *stop = BAR_NOT;
    for (int n = 0; n < CLAUSES && v-- > c->first_verb[sentence]; n++) {
        const eg_verb *verb = &c->verbs.items[v];
        bool other = verb->kind == EG_VERB_INFINITIVE && fits(c, verb->actors, plural);
        if (other && !handed) handed = verb; /* "forced Apple to lower [its] prices" */
        if (!clause_head(verb) || ((eg_tok(c, verb->head)->flags & EG_TOK_QUOTED) != 0) != quoted) continue;
        if (verb->subject_first < verb->subject_last && verb->subject_first >= i) continue;
        if (!verb->passive && fits(c, verb->actors, plural)) {
            bool same = !handed || eg_party_has(handed->actors, verb->actors.items[0]);
            bool other_thing =
                !plural && !(eg_gram(c, i) & EG_G_POSSESSIVE) && brought_in(c, i, verb->head_last);
            if (!plural && told_of_thing(c, verb, i)) other_thing = true;
            if (same && !other_thing && !acts_between(c, verb, verb->actors, i)) return verb->actors;
            *stop = BAR_CLOSED;
            return (eg_party){0};
        }
        if (verb->actors.count && !verb->passive) {
            if (persons(c, verb->actors)) continue;
            if (plural) continue;
            *stop = BAR_CLOSED; /* several, where one is meant */
            return (eg_party){0};
        }
        *stop = unnamed_subject(c, verb, plural);
        if (*stop == BAR_CLOSED) return (eg_party){0};
    }
    return (eg_party){0};
}

/* "It" after a new thing was presented ("Acme unveiled a phone. It …") may be the thing. */
static bool presents(const eg_clauses *c, const eg_verb *v) {
    return !eg_takes_clause(v) &&
           eg_deed_is(c->d, v->deed,
                      EG_CLASS(LAUNCH) | EG_CLASS(CREATE) | EG_CLASS(PUBLISH) | EG_CLASS(DISCLOSE) |
                          EG_CLASS(BUY) | EG_CLASS(SEIZE) | EG_CLASS(SELL));
}

/* The verb that the pronoun at token i is subject of, auxiliaries counted; NULL = none listed. */
static const eg_verb *verb_of(const eg_clauses *c, uint32_t i, uint32_t end) {
    for (uint32_t k = i + 1; k < end && k < i + 5; k++) {
        if (eg_in_verb(c, k)) return eg_verb_over(c, k);
        if (!eg_is_adverb(c, k) && !(eg_gram(c, k) & (EG_G_HAVE | EG_G_BE | EG_G_MODAL | EG_G_DO | EG_G_NOT)))
            return NULL;
    }
    return NULL;
}

/* The subject of the sentence before, when its first clause names it and nobody else comes in between. */
static eg_party sentence_before(const eg_clauses *c, uint32_t i, uint32_t sentence, bool plural) {
    if (sentence == 0) return (eg_party){0};
    const eg_sentence *here = eg_sent(c, sentence);
    if (i > here->first + WORDS) return (eg_party){0};
    for (uint32_t k = here->first; k < i; k++) /* somebody else came in between */
        if (eg_named(c, k) && !(eg_tok(c, k)->flags & EG_TOK_QUOTED)) return (eg_party){0};
    uint32_t before = sentence - 1;
    for (uint32_t v = c->first_verb[before]; v < c->first_verb[sentence]; v++) {
        const eg_verb *verb = &c->verbs.items[v];
        if (!clause_head(verb) || (eg_tok(c, verb->head)->flags & EG_TOK_QUOTED)) continue;
        if (verb->passive || !fits(c, verb->actors, plural)) break;
        const eg_verb *own = verb_of(c, i, here->last);
        bool speaks = own && eg_takes_clause(own);
        if (!plural && presents(c, verb) && !speaks) break;
        return verb->actors;
    }
    return (eg_party){0};
}

/* "It is clear that", "it was reported", "it emerged": stands for nothing named. Of forms of "be" only the
 * progressive is taken: "it is closing". */
static bool empty_it(const eg_clauses *c, uint32_t i, uint32_t end) {
    static const eg_listed_word verbs[] = {
        "means", "meant",   "implies", "implied", "comes",   "came",     "happens", "takes",  "took",
        "seems", "seemed",  "costs",   "turns",   "turned",  "cost",     "mean",    "happen", "take",
        "come",  "appears", "emerged", "follows", "remains", "happened", "shows",   ""};
    uint32_t k = i + 1;
    while (k < end && ((eg_gram(c, k) & (EG_G_MODAL | EG_G_HAVE | EG_G_NOT)) || eg_is_adverb(c, k) ||
                       (eg_tok(c, k)->kind == EG_TOKEN_CLITIC && !(eg_gram(c, k) & EG_G_BE))))
        k++;
    if (k >= end) return true;
    eg_span word = eg_token_text(c->t, k);
    if (eg_span_eq(word, EG_SPAN("s"))) return true;
    if (eg_text_is_one(word, verbs)) return true;
    if (!(eg_gram(c, k) & EG_G_BE)) return false;
    do k++;
    while (k < end && ((eg_gram(c, k) & (EG_G_NOT | EG_G_BE)) || eg_is_adverb(c, k)));
    if (k >= end) return true;
    word = eg_token_text(c->t, k);
    if (eg_span_ends(word, EG_SPAN("ing"))) return false;
    if (eg_span_eq(word, EG_SPAN("likely")) || eg_span_eq(word, EG_SPAN("unlikely"))) return true;
    const eg_verb *v = eg_verb_over(c, k);
    return !v || eg_takes_clause(v); /* it was reported */
}

/* Can none of them be meant: companies by "he", people by "it"? */
static bool unfit_speaker(const eg_clauses *c, eg_party p, eg_gender gender) {
    for (uint32_t k = 0; k < p.count; k++) {
        bool person = eg_who_is(c->m, c->d, p.items[k], EG_ENTRY_PERSON);
        uint8_t own = eg_who_gender(c->m, c->d, p.items[k]);
        if (gender ? person && (own == EG_GENDER_UNKNOWN || own == (uint8_t)gender) : !person) return false;
    }
    return p.count > 0;
}

/* "Farley said so.", "The minister said so.": somebody whom no row lists may have spoken in a sentence of
 * which no verb was read, as it names nobody. */
static bool stranger_speaks(const eg_clauses *c, uint32_t sentence) {
    const eg_sentence *s = eg_sent(c, sentence);
    if (c->first_verb[sentence] != c->first_verb[sentence + 1] || s->last > s->first + WORDS) return false;
    bool verb = false, somebody = false;
    for (uint32_t k = s->first; k < s->last; k++) {
        const eg_token *t = eg_tok(c, k);
        if (c->m->at[k]) return false;
        if (t->kind != EG_TOKEN_WORD || (t->flags & EG_TOK_QUOTED) || eg_gram(c, k) || eg_in_time(c, k))
            continue;
        verb = verb || (t->marks & EG_WORD_VERB);
        bool name = (t->flags & EG_TOK_CAPITAL) && !(t->marks & (EG_WORD_COMMON | EG_WORD_VERB));
        somebody = somebody || name || (eg_word_role(c->d, t->word) & EG_ROLE_TITLE);
    }
    return verb && somebody;
}

/* "Reed says they must [guarantee] it": stands in what somebody named before it says. */
static bool inside_report(const eg_clauses *c, size_t v) {
    uint32_t sentence = c->verbs.items[v].sentence;
    for (size_t n = v; n > c->first_verb[sentence]; n--) {
        const eg_verb *w = &c->verbs.items[n - 1];
        if (clause_head(w) && !w->passive && w->actors.count && eg_takes_clause(w)) return true;
    }
    return false;
}

eg_party eg_pronoun_last_speaker(const eg_clauses *c, uint32_t i, uint32_t sentence, eg_gender gender,
                                 bool *silent) {
    size_t v = verbs_before(c, i, sentence);
    uint32_t reached = sentence; /* the sentence looked at last */
    *silent = false;
    for (int n = 0; n < CLAUSES && v-- > 0; n++) {
        const eg_verb *verb = &c->verbs.items[v];
        if (verb->sentence + EG_PRONOUN_REACH < sentence) break;
        while (reached > verb->sentence)
            if (--reached > verb->sentence && stranger_speaks(c, reached)) return (eg_party){0};
        if ((eg_tok(c, verb->head)->flags & EG_TOK_QUOTED) || !eg_takes_clause(verb)) continue;
        bool speaks = !verb->passive && clause_head(verb); /* not "it is said", "interesting to note" */
        if (!verb->actors.count && (!speaks || inside_report(c, v))) continue;
        if (unfit_speaker(c, verb->actors, gender)) continue;
        return verb->actors;
    }
    *silent = true;
    return (eg_party){0};
}

bool eg_pronoun_attributes(const eg_clauses *c, uint32_t i, uint32_t first, uint32_t end) {
    if (i == first) return false;
    uint8_t punct = eg_tok(c, i - 1)->punct;
    if (punct != ',' && punct != '"') return false;
    uint32_t k = i + 1;
    while (k < end && eg_is_adverb(c, k)) k++;
    const eg_verb *v = k < end ? eg_verb_over(c, k) : NULL;
    if (!v) return false;
    bool last = v->head_last >= end || eg_tok(c, v->head_last)->kind == EG_TOKEN_PUNCT;
    return (last || punct == '"') && eg_takes_clause(v);
}

/* "Twitter, in [its] release, said": the name that opens the sentence, before any verb. */
static eg_party opening_name(const eg_clauses *c, uint32_t i, uint32_t sentence) {
    uint32_t first = eg_sent(c, sentence)->first;
    const eg_mention *m = NULL;
    if (i > first + WORDS) return (eg_party){0};
    for (uint32_t k = first; k < i; k++) {
        if (eg_in_verb(c, k)) return (eg_party){0};
        const eg_mention *here = eg_mention_at(c->m, k);
        if (!here || here->via == EG_VIA_DEMONYM) continue;
        if (m && here->entity != m->entity) return (eg_party){0};
        m = here;
    }
    if (!m || m->last >= i || eg_who_is(c->m, c->d, m->entity, EG_ENTRY_PERSON)) return (eg_party){0};
    bool comma = eg_tok(c, m->last)->punct == ',' && (eg_gram(c, m->last + 1) & EG_G_PREPOSITION);
    if (!comma || (m->first > first && (eg_gram(c, m->first - 1) & EG_G_PREPOSITION))) return (eg_party){0};
    eg_party p = {EG_NEW(c->a, uint32_t, 1), 1};
    p.items[0] = m->entity;
    return p;
}

/* "Since [its] launch, the car has sold well": what follows the comma may be what it means. */
static bool looks_ahead(const eg_clauses *c, uint32_t i, const eg_sentence *s) {
    if (!(eg_gram(c, s->first) & (EG_G_PREPOSITION | EG_G_SUBORDINATOR)) || i > s->first + 4) return false;
    uint32_t k = i;
    while (k < s->last && eg_tok(c, k)->punct != ',') k++;
    eg_phrase p;
    if (k + 1 >= s->last || !eg_phrase_after(c, k + 1, s->last, &p)) return false;
    return !c->m->at[p.head] && !(eg_gram(c, p.head) & EG_G_PRONOUN);
}

static eg_party thing(const eg_clauses *c, uint32_t i, uint32_t sentence, bool plural) {
    bar stop;
    bool possessive = (eg_gram(c, i) & EG_G_POSSESSIVE) != 0;
    if (!plural && !possessive && empty_it(c, i, eg_sent(c, sentence)->last)) return (eg_party){0};
    if (eg_pronoun_attributes(c, i, eg_sent(c, sentence)->first, eg_sent(c, sentence)->last)) {
        bool silent;
        eg_party speaker = eg_pronoun_last_speaker(c, i, sentence, EG_GENDER_UNKNOWN, &silent);
        return fits(c, speaker, plural) ? speaker : (eg_party){0};
    }
    if (unlisted_before(c, i, sentence)) return (eg_party){0};
    if (!plural && beside_thing(c, i, eg_sent(c, sentence)->first)) return (eg_party){0};
    eg_party p = same_sentence(c, i, sentence, plural, &stop);
    if (p.count || stop == BAR_CLOSED) return p;
    if (possessive && !plural) p = opening_name(c, i, sentence);
    if (!p.count && possessive && looks_ahead(c, i, eg_sent(c, sentence))) return p;
    return p.count ? p : sentence_before(c, i, sentence, plural);
}

/* A quotation begins here, whatever the marks before it were taken for: '"He' opens one, '." He' closed one.
 */
static bool after_opening_mark(const eg_clauses *c, uint32_t i) {
    if (!i || eg_tok(c, i - 1)->punct != '"' || !(eg_tok(c, i)->flags & EG_TOK_CAPITAL)) return false;
    if (!(eg_tok(c, i)->flags & EG_TOK_SPACE)) return true;
    bool apart = (eg_tok(c, i - 1)->flags & EG_TOK_SPACE) != 0; /* spaces on both sides tell nothing */
    return apart && !(i > 1 && (eg_tok(c, i - 2)->flags & EG_TOK_QUOTED));
}

eg_party eg_pronoun_party(eg_clauses *c, uint32_t i, uint32_t sentence, bool *speaker) {
    uint32_t g = eg_gram(c, i);
    bool quoted = (eg_tok(c, i)->flags & EG_TOK_QUOTED) || after_opening_mark(c, i);
    eg_party p = {0};
    if (g & EG_G_FIRST) {
        *speaker = quoted;
        return p;
    }
    eg_gender gender = g & EG_G_FEMALE ? EG_GENDER_FEMALE
                       : g & EG_G_MALE ? EG_GENDER_MALE
                                       : EG_GENDER_UNKNOWN;
    p = known(c, i);
    if (p.count) return p;
    if (gender && !quoted)
        p = eg_pronoun_person(c, i, sentence, gender);
    else if (quoted)
        return p; /* inside a quotation the speaker's "it" or "he" is anybody's guess */
    else if (g & EG_G_IT)
        p = thing(c, i, sentence, false);
    else if ((g & EG_G_PLURAL) && (g & (EG_G_SUBJECT | EG_G_POSSESSIVE)))
        p = thing(c, i, sentence, true);
    if (eg_own_object(c, i, sentence, p)) p = (eg_party){0};
    eg_pronoun_note(c, i, p);
    return p;
}

/* The speaker's "we", "our" and "us" at token i. */
static void note_speaker(eg_clauses *c, uint32_t i) {
    eg_party who = eg_quote_speaker(c, i);
    if (who.count) eg_pronoun_note(c, i, eg_speaker_voice(c, who, i));
}

/* Would the pronoun, by its number, be read as it was before? */
static bool settled(const eg_clauses *c, uint32_t sentence, size_t number) {
    uint32_t asked = c->pronoun_tokens.items[number].at;
    for (uint32_t back = 0; asked && back <= EG_PRONOUN_REACH && back <= sentence; back++)
        if (c->news[sentence - back] > asked) return false;
    return asked != 0;
}

void eg_read_pronouns(eg_clauses *c, uint32_t sentence, size_t *next, uint32_t to) {
    for (; *next < c->pronoun_tokens.len && c->pronoun_tokens.items[*next].token < to; ++*next) {
        uint32_t i = c->pronoun_tokens.items[*next].token, g = eg_gram(c, i);
        if ((g & EG_G_FIRST) || c->m->at[i] || eg_in_time(c, i) || eg_pronoun_known(c, i)) continue;
        bool object =
            (g & EG_G_IT) && !(g & EG_G_POSSESSIVE) && !eg_pronoun_acts(c, i, eg_sent(c, sentence)->last);
        bool speaker;
        if (object || settled(c, sentence, *next)) continue;
        c->pronoun_tokens.items[*next].at = c->changes;
        eg_pronoun_party(c, i, sentence, &speaker);
    }
}

void eg_find_pronouns(eg_clauses *c) {
    for (size_t next = 0; next < c->pronoun_tokens.len;) {
        uint32_t sentence = c->t->sentence_of[c->pronoun_tokens.items[next].token],
                 last = eg_sent(c, sentence)->last;
        for (size_t k = next; k < c->pronoun_tokens.len && c->pronoun_tokens.items[k].token < last; k++) {
            uint32_t i = c->pronoun_tokens.items[k].token;
            if ((eg_gram(c, i) & EG_G_FIRST) && !c->m->at[i]) note_speaker(c, i);
        }
        eg_read_pronouns(c, sentence, &next, last);
    }
}

bool eg_pronoun_acts(const eg_clauses *c, uint32_t i, uint32_t end) {
    uint32_t k = i + 1;
    while (k < end && eg_is_adverb(c, k)) k++;
    if (k >= end) return false;
    if (eg_in_verb(c, k)) return eg_finite_over(c, k);
    if (eg_gram(c, k) & (EG_G_BE | EG_G_HAVE | EG_G_MODAL | EG_G_DO)) return true;
    const eg_token *t = eg_tok(c, k);
    if (t->kind != EG_TOKEN_WORD || eg_gram(c, k) || (t->flags & EG_TOK_CAPITAL)) return false;
    eg_span word = eg_token_text(c->t, k);
    return word.len > 3 && (eg_span_ends(word, EG_SPAN("ed")) || eg_span_ends(word, EG_SPAN("s")));
}
