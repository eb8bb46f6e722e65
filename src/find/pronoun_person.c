/* "He" and "she".
 * In: verbs read so far, with their actors; names. Out: a person, or nobody. Refuses when two people may be
 * meant and neither is the subject, when a person that no row lists stands nearer ("Mr Farley", "the
 * chancellor", "a donor"), or when a pronoun before it could not be told. Somebody whose gender nothing tells
 * is meant where they act. "…, he said" goes on with whoever spoke last; where nobody spoke, with whom the
 * sentence before the quotation is about. Example: "Tom Reed met Ann Lee. He left." -> Tom Reed. */
#include "find/context.h"
#include "find/pronoun.h"
#include "find/who.h"

enum { WORDS = 200, ARTICLE = 4 }; /* tokens back; words from article to title */

static const uint32_t nobody = UINT32_MAX;

typedef struct search {
    const eg_clauses *c;
    eg_gender gender;
    /* of the sentence at hand, from its end: */
    uint32_t leftmost;    /* entity, or nobody for somebody unlisted */
    uint32_t first, last; /* where it stands */
    uint32_t one;         /* the first listed one met */
    bool any, several, unlisted;
    bool named;   /* not by pronouns alone */
    bool reports; /* the pronoun opens its sentence and says something */
} search;

static bool one_person(const eg_clauses *c, eg_party p) {
    return p.count == 1 && eg_who_is(c->m, c->d, p.items[0], EG_ENTRY_PERSON);
}

static uint32_t role(const eg_clauses *c, uint32_t i) {
    return eg_word_role(c->d, eg_tok(c, i)->word);
}

static bool other_gender(const search *s, uint32_t r) {
    if (s->gender == EG_GENDER_MALE) return (r & EG_ROLE_FEMALE) && !(r & EG_ROLE_MALE);
    return (r & EG_ROLE_MALE) && !(r & EG_ROLE_FEMALE);
}

static void meet(search *s, uint32_t entity, uint32_t first, uint32_t last) {
    s->any = true;
    s->leftmost = entity;
    s->first = first;
    s->last = last;
    if (entity == nobody)
        s->unlisted = true;
    else if (s->one == nobody)
        s->one = entity;
    else if (s->one != entity)
        s->several = true;
}

/* Does a person that no row lists end with token k: "Mr Farley", "spokesman Farley", "Dana Farley"? */
static bool unlisted_person(const search *s, uint32_t k, uint32_t from) {
    const eg_clauses *c = s->c;
    const eg_token *last = eg_tok(c, k);
    if (k <= from || !eg_capital_word(last) || eg_gram(c, k) || eg_in_time(c, k) || c->m->at[k]) return false;
    if (role(c, k - 1) & EG_ROLE_TITLE && !c->m->at[k - 1])
        return !other_gender(s, role(c, k - 1)) && !(role(c, k) & EG_ROLE_TITLE); /* not "Chief Executive" */
    if ((last->marks & EG_WORD_COMMON) || c->m->at[k - 1]) return false;
    const eg_token *before = last - 1;
    return eg_capital_word(before) && !(before->marks & EG_WORD_COMMON) && !eg_gram(c, k - 1) &&
           !eg_in_time(c, k - 1) && !((before->flags | last->flags) & EG_TOK_UPPER);
}

/* "the chancellor", "a Labour donor", of whom no name stands beside. */
static bool unnamed_person(const search *s, uint32_t k, uint32_t from, uint32_t end) {
    const eg_clauses *c = s->c;
    uint32_t r = role(c, k);
    bool aged = (eg_tok(c, k)->flags & EG_TOK_GLUED) && eg_span_eq(eg_token_text(c->t, k), EG_SPAN("old"));
    if (aged && k + 1 < end) /* "the 87-year-old was found", not "the 51-year-old premier" */
        return !eg_is_nominal(c, k + 1) || eg_in_verb(c, k + 1);
    if (!(r & EG_ROLE_TITLE) || c->m->at[k] || (r & EG_ROLE_REPRESENTATIVE) || eg_in_verb(c, k) ||
        other_gender(s, r))
        return false;
    if (k + 1 < end) {
        const eg_token *next = eg_tok(c, k + 1);
        if (c->m->at[k + 1] || eg_capital_word(next) || (role(c, k + 1) & EG_ROLE_TITLE)) return false;
        if (next->kind == EG_TOKEN_CLITIC || (next->flags & EG_TOK_GLUED)) return false;
        if (next->punct == ',' && k + 2 < end && (c->m->at[k + 2] || eg_capital_word(next + 1)))
            return false; /* the prime minister, Ann Lee, */
    }
    for (uint32_t n = 1; n <= ARTICLE && k >= from + n; n++) {
        uint32_t g = eg_gram(c, k - n);
        const eg_token *b = eg_tok(c, k - n);
        if (b->kind == EG_TOKEN_PUNCT) return false;
        if (g & EG_G_DETERMINER) {
            bool apposed = k >= from + n + 1 && eg_tok(c, k - n - 1)->punct == ',' && k >= from + n + 2 &&
                           (c->m->at[k - n - 2] || eg_capital_word(eg_tok(c, k - n - 2)));
            bool is = k >= from + n + 1 && (eg_gram(c, k - n - 1) & (EG_G_BE | EG_G_PREPOSITION));
            return !apposed && !is;
        }
        if (g) return false;
    }
    return false;
}

/* What the row or the name tells, else the title beside it: "Mr [Farley]". */
static uint8_t gender_of(const eg_clauses *c, const eg_mention *m, uint32_t from) {
    uint8_t gender = eg_who_gender(c->m, c->d, m->entity);
    if (gender != EG_GENDER_UNKNOWN || m->first <= from) return gender;
    uint32_t r = role(c, m->first - 1);
    if (!(r & EG_ROLE_TITLE) || !!(r & EG_ROLE_FEMALE) == !!(r & EG_ROLE_MALE)) return gender;
    return r & EG_ROLE_MALE ? EG_GENDER_MALE : EG_GENDER_FEMALE;
}

/* Does the name open the sentence as its subject: "But Acme's chairman Tom Reed [is] …"? */
static bool opens(const eg_clauses *c, uint32_t first, uint32_t last, uint32_t from) {
    eg_phrase p;
    if (eg_phrase_before(c, from, last, &p) && p.first < first) first = p.first;
    while (first > from && (eg_is_adverb(c, first - 1) || (eg_gram(c, first - 1) & EG_G_AND))) first--;
    uint32_t end = eg_sent(c, c->t->sentence_of[from])->last;
    while (last < end && eg_is_adverb(c, last)) last++;
    if (first > from || last >= end) return false;
    if (eg_gram(c, last) & (EG_G_BE | EG_G_HAVE | EG_G_DO | EG_G_MODAL)) return true;
    return eg_finite_over(c, last);
}

/* Is the named one the subject of the sentence? */
static bool acts(const eg_clauses *c, const eg_mention *m, uint32_t from) {
    eg_party subject = c->subject_of[c->t->sentence_of[from]];
    return (subject.count == 1 && subject.items[0] == m->entity) || opens(c, m->first, m->last, from);
}

/* Can the token tell of no person: a word without capital, in no name, no title and no pronoun? Without a
 * branch: which are idle no processor foresees. */
static bool idle(const eg_clauses *c, uint32_t k) {
    uint32_t telling = (eg_tok(c, k)->flags & (EG_TOK_CAPITAL | EG_TOK_GLUED)) | c->m->at[k] |
                       eg_is_title(c->d, eg_tok(c, k)->word) | (eg_gram(c, k) & (EG_G_MALE | EG_G_FEMALE));
    return telling == 0;
}

/* "They won by [Reed]'s goal. He added": Reed's only by the way. */
static bool owner_only(const eg_clauses *c, const eg_mention *m, uint32_t end) {
    return m->last < end && eg_tok(c, m->last)->kind == EG_TOKEN_CLITIC &&
           eg_span_eq(eg_token_text(c->t, m->last), EG_SPAN("'s"));
}

static void look(search *s, uint32_t k, uint32_t from, uint32_t end, bool headline) {
    const eg_clauses *c = s->c;
    bool quoted = (eg_tok(c, k)->flags & EG_TOK_QUOTED) != 0; /* what others speak of */
    if (quoted | idle(c, k)) return;
    uint32_t g = eg_gram(c, k), same = s->gender == EG_GENDER_MALE ? EG_G_MALE : EG_G_FEMALE;
    const eg_mention *m = eg_mention_at(c->m, k);
    if (!m && (g & same)) {
        uint32_t at = eg_pronoun_known(c, k) ? eg_cast_count(&c->pronoun_at, k) : 0;
        meet(s, at ? c->pronouns.items[at - 1].entity : nobody, k, k + 1);
        return;
    }
    if (m && eg_who_is(c->m, c->d, m->entity, EG_ENTRY_PERSON)) {
        if (m->first != k) return;
        s->named = true;
        uint8_t gender = gender_of(c, m, from);
        if (s->reports && k > from && owner_only(c, m, end)) /* who speaks of Reed's goal is another */
            meet(s, nobody, k, k + 1);
        else if (gender == (uint8_t)s->gender || (gender == EG_GENDER_UNKNOWN && acts(c, m, from)))
            meet(s, m->entity, k, m->last);
        else if (gender == EG_GENDER_UNKNOWN)
            meet(s, nobody, k, k + 1);
        return;
    }
    if (!headline && (unlisted_person(s, k, from) || unnamed_person(s, k, from, end))) {
        meet(s, nobody, k, k + 1);
        s->named = true;
    }
}

/* Whom the sentence, as far as it was read, leaves. In a sentence before, whoever opens it is its subject
 * even without a listed verb. */
static uint32_t choice(const search *s, uint32_t sentence, bool before) {
    if (!s->several && !s->unlisted) return s->one;
    if (s->leftmost == nobody) return nobody;
    eg_party subject = s->c->subject_of[sentence];
    bool acts = subject.count == 1 && subject.items[0] == s->leftmost;
    return acts || (before && opens(s->c, s->first, s->last, eg_sent(s->c, sentence)->first)) ? s->leftmost
                                                                                              : nobody;
}

/* "Standing next to Reed, [he] said": no verb stands before the pronoun, whose subject somebody could be. */
static bool in_passing(const eg_clauses *c, uint32_t i, uint32_t first) {
    if (eg_gram(c, i) & EG_G_POSSESSIVE) return false;
    for (uint32_t k = first; k < i; k++) {
        if (eg_finite_over(c, k)) return false;
        if (eg_gram(c, k) & (EG_G_BE | EG_G_HAVE | EG_G_MODAL | EG_G_DO)) return false;
        if ((eg_gram(c, k) & (EG_G_SUBORDINATOR | EG_G_THAT | EG_G_RELATIVE)) && k > first) return false;
    }
    return true;
}

static bool all_quoted(const eg_clauses *c, const eg_sentence *s) {
    for (uint32_t i = s->first; i < s->last; i++)
        if (eg_tok(c, i)->kind == EG_TOKEN_WORD && !(eg_tok(c, i)->flags & EG_TOK_QUOTED)) return false;
    return true;
}

/* Whom the sentences up to the pronoun leave, from it back to the first that tells of anybody. */
static eg_party told_of_last(const eg_clauses *c, uint32_t i, uint32_t sentence, eg_gender gender,
                             bool attributed) {
    const eg_sentence *here = eg_sent(c, sentence);
    uint32_t lowest = sentence > EG_PRONOUN_REACH ? sentence - EG_PRONOUN_REACH : 0;
    const eg_verb *says = i == here->first && i + 1 < here->last ? eg_verb_over(c, i + 1) : NULL;
    bool reports = says && eg_takes_clause(says);
    search s = {.c = c, .gender = gender, .reports = reports};
    for (uint32_t at = sentence + 1; at-- > lowest;) {
        const eg_sentence *x = eg_sent(c, at);
        uint32_t to = at == sentence ? i : x->last;
        if (i > x->first + WORDS) break;
        if (x->zone > EG_ZONE_BODY && x->zone != here->zone) continue;
        bool headline = eg_headline_case(c->t, x);
        s.leftmost = s.one = nobody;
        s.any = s.several = s.unlisted = s.named = false;
        for (uint32_t k = to; k-- > x->first;) look(&s, k, x->first, x->last, headline);
        if (!s.any && attributed && at < sentence && !all_quoted(c, x)) return (eg_party){0};
        if (!s.any) continue;
        bool open = (eg_gram(c, i) & EG_G_POSSESSIVE) && at == sentence && (s.several || s.unlisted);
        open = open || (at == sentence && s.named && !attributed && in_passing(c, i, here->first));
        uint32_t who = open ? nobody : choice(&s, at, at < sentence); /* "Reed praised Moss for [his] work" */
        if (who == nobody) return (eg_party){0};
        eg_party p = {EG_NEW(c->a, uint32_t, 1), 1};
        p.items[0] = who;
        return p;
    }
    return (eg_party){0};
}

eg_party eg_pronoun_person(const eg_clauses *c, uint32_t i, uint32_t sentence, eg_gender gender) {
    const eg_sentence *here = eg_sent(c, sentence);
    if (!eg_pronoun_attributes(c, i, here->first, here->last))
        return told_of_last(c, i, sentence, gender, false);
    bool silent;
    eg_party speaker = eg_pronoun_last_speaker(c, i, sentence, gender, &silent);
    if (silent) return told_of_last(c, i, sentence, gender, true); /* "Reed is late. '…,' [he] said" */
    if (!one_person(c, speaker)) return (eg_party){0};
    if (eg_who_gender(c->m, c->d, speaker.items[0]) != EG_GENDER_UNKNOWN) return speaker;
    eg_party nearer =
        told_of_last(c, i, sentence, gender, true); /* Doe said … Ann Lee likes it. …, [she] said */
    bool known = nearer.count && eg_who_gender(c->m, c->d, nearer.items[0]) != EG_GENDER_UNKNOWN;
    return known ? nearer : speaker;
}
