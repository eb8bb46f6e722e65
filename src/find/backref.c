/* Back-references by name: surnames and bracketed acronyms, learned from this document alone.
 * In: mentions of full names. Out: more mentions. Refuses a surname after an unknown capitalised word
 * (another person's name) and an acronym of two letters whose first is not the name's. Of two bearers of a
 * surname the one is meant who was called so before the other was named, else the one named last before it. A
 * surname wins over a listed town of the same name, but not after "in". Example: "Nick Clegg resigned. …
 * Clegg said"
 * -> the second is Nick Clegg. */
#include "find/backref.h"

#include <string.h>

enum {
    ACRONYMS = 64
}; /* learned from one document at most, so that a glossary costs no more than its length */

/* A surname, a given name or a short form. */
typedef struct learned {
    uint32_t mention, first; /* the full name it comes from, and its first token */
    uint32_t next;           /* learned later, of the same word: index + 1; 0 = none */
    bool given;              /* means the name only where it stands alone */
    bool middle;             /* stands before the last surname: Patricio [Tapia] Alvarado */
    bool tail;               /* is not its first word: the Tigers */
} learned;

typedef struct short_name {
    eg_span text;
    uint32_t mention;
} short_name;

/* All that is learned of a word, in order of the text. */
typedef struct called {
    uint32_t newest; /* while learning: index into surnames */
    uint32_t at;     /* index into surnames: the one named last before the token at hand, or the first */
    uint32_t first;  /* likewise: the first */
    uint32_t second; /* likewise: the first of another entity */
    bool shared;     /* several entities are called so, so that there is a second */
    bool met;        /* a token that refers back was seen */
    bool owned;      /* the first of these means the first entity, and so do the others */
} called;

typedef struct learner {
    const eg_context *x;
    eg_arena *a;
    const eg_tokens *t;
    const eg_dict *d;
    eg_mentions *m;
    EG_VEC(learned) surnames; /* in order of the text */
    EG_VEC(short_name) acronyms;
    eg_cast words;       /* of the surnames: index + 1 into called */
    eg_word_set wanted;  /* words with a capital that stand alone: others need not be learned */
    eg_word_set learned; /* those that were learned */
    EG_VEC(called) called;
    EG_VEC(eg_mention) more;
} learner;

static const eg_token *token(const learner *l, uint32_t i) {
    return &l->t->tokens.items[i];
}

static bool learn_surname(learner *l, uint32_t mention, uint32_t word, bool given) {
    if (!word || !eg_word_set_may_have(&l->wanted, word)) return false;
    uint32_t new = (uint32_t)l->surnames.len;
    const eg_mention *m = &l->m->list.items[mention];
    bool tail = token(l, m->first)->word != word;
    eg_vec_push(l->a, &l->surnames,
                (learned){.mention = mention, .first = m->first, .given = given, .tail = tail});
    uint32_t *index = &eg_cast_add(l->a, &l->words, word)->mentions;
    eg_word_set_add(&l->learned, word);
    if (!*index) {
        eg_vec_push(l->a, &l->called, (called){.newest = new, .at = new, .first = new});
        *index = (uint32_t)l->called.len;
        return true;
    }
    called *c = &l->called.items[*index - 1];
    bool other = l->m->list.items[l->surnames.items[c->first].mention].entity != m->entity;
    if (other && !c->shared) c->second = new;
    c->shared |= other;
    l->surnames.items[c->newest].next = new + 1;
    c->newest = new;
    return true;
}

/* No row knows what is written in capitals at token i. */
static bool free_capitals(const learner *l, uint32_t i) {
    const eg_mention *m = eg_mention_at(l->m, i);
    return !m || (m->via == EG_VIA_DISCOVERED && m->last - m->first == 1);
}

/* A mention that is short for the full name. */
static void become(eg_mention *m, const eg_mention *full, eg_via via) {
    m->entity = full->entity;
    m->source = full->source;
    m->confidence = full->confidence;
    m->by = full->by;
    m->via = (uint8_t)via;
}

static void add_acronym(learner *l, eg_span text, const eg_mention *m) {
    short_name new = {text, (uint32_t)(m - l->m->list.items)};
    for (size_t n = 0; n < l->acronyms.len; n++)
        if (eg_span_eq(l->acronyms.items[n].text, text)) return;
    if (l->acronyms.len < ACRONYMS) eg_vec_push(l->a, &l->acronyms, new);
}

/* "Name (ABC)", ABC at token i: it is short for the name when it begins with the same letter, or stands in
 * capitals after an organization, which may be called so in its own language. */
static void learn_acronym(learner *l, uint32_t i) {
    enum { SHORTEST = 3, LONGEST = 8 };
    const eg_mention *m = i > 1 ? eg_mention_at(l->m, i - 2) : NULL;
    if (!m || token(l, i)->kind != EG_TOKEN_WORD || m->last != i - 1) return;
    if (m->last - m->first < 2 || m->via == EG_VIA_DEMONYM) return;
    eg_entry_type type = eg_mentions_entry(l->m, l->d, m->entity)->type;
    eg_span text = eg_token_text(l->t, i);
    if (type == EG_ENTRY_PERSON || text.len < 2 || text.len > LONGEST) return;
    bool capitals = (token(l, i)->flags & EG_TOK_UPPER) && text.len >= SHORTEST;
    bool foreign =
        capitals && type == EG_ENTRY_ORGANIZATION && m->via != EG_VIA_ACRONYM && free_capitals(l, i);
    if (foreign || text.ptr[0] == l->t->text.ptr[m->start]) add_acronym(l, text, m);
}

/* Does the name begin with a given name that no surname of the document is, and no ordinary word? */
static bool given_name(const learner *l, const eg_mention *m, const eg_entry *e) {
    const eg_token *k = token(l, m->first);
    if (!e->surname || k->word == e->surname || k->word == e->first_surname || k->end - k->start < 3)
        return false;
    return !(k->flags & (EG_TOK_DOTTED | EG_TOK_UPPER)) && !(eg_word_role(l->d, k->word) & EG_ROLE_TITLE) &&
           !eg_grammar_of(&l->d->grammar, k->word);
}

static bool given(const learner *l, uint32_t i) {
    uint32_t uses = eg_word_use(l->d, token(l, i)->word).uses;
    return (uses & EG_USE_GIVEN) && !(uses & EG_USE_PARTICLE);
}

/* Patricio [Tapia] Alvarado, Thiago [Lacerda] de Moura: the word before the last surname, when it is no given
 * name; 0 = none. */
static uint32_t middle_name(const learner *l, const eg_mention *m, const eg_entry *e) {
    uint32_t at = m->last - 1;
    while (at > m->first && token(l, at)->word != e->surname) at--;
    while (at > m->first && (token(l, at)->flags & EG_TOK_GLUED)) at--; /* Owusu-Ansah */
    while (at > m->first && !(token(l, --at)->flags & EG_TOK_CAPITAL)) continue;
    const eg_token *k = token(l, at);
    bool name = at > m->first && k->end - k->start > 3 && !(k->flags & (EG_TOK_DOTTED | EG_TOK_UPPER));
    bool other = (k->marks & EG_WORD_COMMON) || given(l, at);
    return name && !other ? k->word : 0;
}

/* "Office of Trade Policy" is OTP to those who know it: learns the capitals at token i when they are the
 * initials of the organization. */
static void learn_initials(learner *l, const eg_mention *m, uint32_t i) {
    eg_span text = eg_token_text(l->t, i);
    size_t n = 0;
    for (uint32_t at = m->first; at < m->last; at++) {
        const eg_token *k = token(l, at);
        if (!(k->flags & EG_TOK_CAPITAL) || eg_grammar_of(&l->d->grammar, k->word)) continue;
        if (n == text.len || text.ptr[n++] != l->t->text.ptr[k->start]) return;
    }
    if (n == text.len) add_acronym(l, text, m);
}

/* Does the name end as those of companies do? */
static bool company(const learner *l, const eg_mention *m) {
    uint32_t word = token(l, m->last - 1)->word;
    eg_span kind = l->d->kinds.items[eg_word_use(l->d, word).kind].name;
    return eg_span_eq(kind, EG_SPAN("company")) || (eg_word_role(l->d, word) & EG_ROLE_SUFFIX);
}

/* "The company Zarya Marine": an ordinary word behind a name of which the text says that it is a company. */
static bool called_company(const learner *l, const eg_mention *m, const eg_token *last) {
    if (m->via != EG_VIA_DISCOVERED || !(last->marks & EG_WORD_COMMON)) return false;
    const eg_entry *e = eg_mentions_entry(l->m, l->d, m->entity);
    return e->type == EG_ENTRY_ORGANIZATION &&
           eg_span_eq(l->d->kinds.items[e->kind].name, EG_SPAN("company"));
}

/* "Zarya Industries" and "Zarya Capital Partners" are short "Zarya"; "Obrovac Tigers" are "the Tigers". */
static void learn_short(learner *l, uint32_t mention) {
    const eg_mention *m = &l->m->list.items[mention];
    const eg_token *first = token(l, m->first), *last = token(l, m->last - 1);
    if (m->last - m->first != 2 && !(m->via == EG_VIA_DISCOVERED && company(l, m))) return;
    uint32_t uses = eg_word_use(l->d, last->word).uses, own = eg_word_use(l->d, first->word).uses;
    bool ends = (uses & EG_USE_ORGANIZATION_LAST) || (eg_word_role(l->d, last->word) & EG_ROLE_SUFFIX) ||
                called_company(l, m, last);
    if (!ends || !first->word || (last->flags & EG_TOK_GLUED)) return;
    if (!(first->marks & (EG_WORD_COMMON | EG_WORD_NAME)) && !(own & EG_USE_GIVEN) &&
        first->end - first->start > 2)
        learn_surname(l, mention, first->word, true);
    eg_span text = eg_token_text(l->t, m->last - 1);
    if (m->last - m->first == 2 && eg_span_ends(text, EG_SPAN("s")))
        learn_surname(l, mention, last->word, true);
}

/* "Banco BPM" is short "BPM". */
static void learn_last_capitals(learner *l, uint32_t mention) {
    enum { SHORTEST = 3 };
    const eg_mention *m = &l->m->list.items[mention];
    const eg_token *last = token(l, m->last - 1);
    bool learns = m->last - m->first == 2 && (last->flags & EG_TOK_UPPER) && !(last->flags & EG_TOK_GLUED) &&
                  last->end - last->start >= SHORTEST && !(last->marks & (EG_WORD_COMMON | EG_WORD_NAME));
    if (learns && learn_surname(l, mention, last->word, true)) eg_vec_last(&l->surnames).tail = false;
}

/* Words in capitals that nobody explains: learns those that are initials of organizations. */
static void learn_capitals(learner *l) {
    enum { SHORTEST = 3, MOST = 16 };
    uint32_t found[MOST], count = 0;
    for (size_t c = 0; c < l->x->capitals.len && count < MOST; c++) {
        uint32_t i = l->x->capitals.items[c];
        const eg_token *k = token(l, i);
        if ((k->flags & EG_TOK_UPPER) && k->end - k->start >= SHORTEST && free_capitals(l, i))
            found[count++] = i;
    }
    for (uint32_t i = 0; count > 0 && i < l->m->list.len; i++) {
        const eg_mention *m = &l->m->list.items[i];
        if (m->last - m->first < SHORTEST ||
            eg_mentions_entry(l->m, l->d, m->entity)->type != EG_ENTRY_ORGANIZATION)
            continue;
        for (uint32_t n = 0; n < count; n++) learn_initials(l, m, found[n]);
    }
}

/* Lists the words that may refer back: those with a capital in no name, or in a name of one word. */
static void list_wanted(learner *l) {
    for (size_t c = 0; c < l->x->capitals.len; c++) {
        uint32_t i = l->x->capitals.items[c];
        eg_word_set_add(&l->wanted, token(l, i)->word * (l->m->at[i] == 0)); /* no branch: 0 is no word */
    }
    for (size_t i = 0; i < l->m->list.len; i++) {
        const eg_mention *m = &l->m->list.items[i];
        bool end = m->last - m->first == 1 || m->via == EG_VIA_DISCOVERED;
        eg_word_set_add(&l->wanted, token(l, m->last - 1)->word * end);
    }
}

/* Is the name of several words, found by its form, the end of the full one? */
static bool ends_like(const learner *l, const eg_mention *full, const eg_mention *m) {
    uint32_t at = full->last - 1, i = m->last - 1;
    while (at > full->first && token(l, at)->word != token(l, i)->word) at--; /* Jr */
    if (at - full->first < m->last - m->first || (given(l, m->first) && !given(l, full->first))) return false;
    for (; token(l, at)->word == token(l, i)->word; at--, i--)
        if (i == m->first) return true;
    return false;
}

/* "Mr. Suárez Intriago", found by its form, is short for a name before it: César Suárez Intriago. */
static bool short_for_another(const learner *l, eg_mention *m) {
    if (m->via != EG_VIA_DISCOVERED) return false;
    uint32_t known = eg_cast_count(&l->words, token(l, m->last - 1)->word);
    if (!known) return false;
    const learned *s = &l->surnames.items[l->called.items[known - 1].newest];
    const eg_mention *full = &l->m->list.items[s->mention];
    if (s->given || !ends_like(l, full, m)) return false;
    become(m, full, EG_VIA_SURNAME);
    return true;
}

static void learn(learner *l) {
    for (uint32_t i = 0; i < l->m->list.len; i++) {
        eg_mention *m = &l->m->list.items[i];
        if (m->via == EG_VIA_DEMONYM || m->last - m->first < 2) continue; /* nothing to shorten */
        if (short_for_another(l, m)) continue;
        const eg_entry *e = eg_mentions_entry(l->m, l->d, m->entity);
        if (e->type == EG_ENTRY_PERSON) {
            learn_surname(l, i, e->surname, false);
            learn_surname(l, i, e->first_surname, false);
            if (given_name(l, m, e)) learn_surname(l, i, token(l, m->first)->word, true);
            uint32_t middle = e->first_surname ? 0 : middle_name(l, m, e);
            if (learn_surname(l, i, middle, false)) eg_vec_last(&l->surnames).middle = true;
        }
        if (e->type == EG_ENTRY_ORGANIZATION) {
            learn_short(l, i);
            learn_last_capitals(l, i);
        }
    }
    for (size_t i = 0; i < l->x->bracketed.len; i++) learn_acronym(l, l->x->bracketed.items[i]);
    learn_capitals(l);
}

/* Does the title before the token tell that somebody else is meant? Ms. Obrovac is no man. */
static bool other_gender(const learner *l, const learned *s, uint32_t i) {
    const uint32_t either = EG_ROLE_MALE | EG_ROLE_FEMALE;
    uint32_t role = i ? eg_word_role(l->d, token(l, i - 1)->word) & either : 0;
    uint8_t gender = eg_mentions_entry(l->m, l->d, l->m->list.items[s->mention].entity)->gender;
    return (role == EG_ROLE_MALE && gender == EG_GENDER_FEMALE) ||
           (role == EG_ROLE_FEMALE && gender == EG_GENDER_MALE);
}

/* The person of that surname who owns it, or was named last before the token; else the first after it
 * (headlines). Tokens are asked for in order of the text. */
static const learned *bearer(const learner *l, called *c, uint32_t token) {
    const learned *all = l->surnames.items;
    while (all[c->at].next && all[all[c->at].next - 1].first <= token) c->at = all[c->at].next - 1;
    if (!c->shared) return &all[c->at];
    bool surnames = !all[c->first].given && !all[c->second].given;
    if (!c->met) c->owned = surnames && token < all[c->second].first;
    c->met = true;
    const learned *s = &all[c->owned ? c->first : c->at], *first = &all[c->first];
    if (!other_gender(l, s, token)) return s;
    return other_gender(l, first, token) ? &all[c->second] : first;
}

static bool place_word(const learner *l, uint32_t i) {
    const uint32_t before = EG_USE_BEFORE_PLACE | EG_USE_PERHAPS_PLACE;
    return i && (eg_word_use(l->d, token(l, i - 1)->word).uses & before) != 0;
}

/* Could the token before be a given name of somebody else? */
static bool after_other_name(const learner *l, uint32_t i) {
    if (!i || (token(l, i)->flags & (EG_TOK_SENTENCE | EG_TOK_GLUED))) return false;
    const eg_token *k = token(l, i - 1);
    if (k->kind != EG_TOKEN_WORD || !(k->flags & EG_TOK_CAPITAL)) return false;
    if ((eg_word_role(l->d, k->word) & EG_ROLE_TITLE) || eg_time_classes_at(&l->d->time_words, k))
        return false;
    if (k->flags & EG_TOK_SENTENCE || l->m->at[i - 1]) return false;
    const eg_sentence *s = &l->t->sentences.items[l->t->sentence_of[i]];
    if (eg_lexicon_info(&l->d->lexicon, k->word).flags & EG_WORD_COMMON) return false;
    return !eg_headline_case(l->t, s);
}

static void add(learner *l, uint32_t first, uint32_t last, uint32_t mention, eg_via via) {
    const eg_mention *full = &l->m->list.items[mention];
    eg_mention m = {.first = first,
                    .last = last,
                    .start = token(l, first)->start,
                    .end = token(l, last - 1)->end,
                    .entity = full->entity,
                    .source = full->source,
                    .confidence = full->confidence,
                    .by = full->by,
                    .via = (uint8_t)via};
    while (l->more.len && eg_vec_last(&l->more).last > first) l->more.len--; /* [Tapia] Alvarado */
    eg_vec_push(l->a, &l->more, m);
}

/* Is the given name at token i, alone, that of one person? */
static bool called_by(const learner *l, const learned *s, bool shared, uint32_t i) {
    const eg_token *k = token(l, i);
    bool common = (k->marks & EG_WORD_COMMON) != 0;
    if (common && (k->flags & EG_TOK_SENTENCE)) return false;
    if (s->tail && (i == 0 || !(eg_grammar_of(&l->d->grammar, k[-1].word) & EG_G_DETERMINER))) return false;
    if (i + 1 < l->t->tokens.len && eg_capital_word(&k[1]) && !(k[1].flags & EG_TOK_SENTENCE)) return false;
    return !shared;
}

/* "Van den [Broek]", "Asante-[Boateng]": where the short form begins whose last word is the surname at token
 * i, by the words that stand before it in the full name. */
static uint32_t start_of(const learner *l, const eg_mention *full, uint32_t i) {
    uint32_t at = full->last - 1;
    while (at > full->first && token(l, at)->word != token(l, i)->word) at--;
    for (; at > full->first + 1 && !(token(l, i)->flags & EG_TOK_SENTENCE) && i > 0; at--, i--) {
        uint32_t before = token(l, i - 1)->word;
        if (!before || before != token(l, at - 1)->word || l->m->at[i - 1]) break;
    }
    return i;
}

/* Is the mention a listed town, of one word? */
static bool town(const learner *l, const eg_mention *m) {
    return m->last - m->first == 1 && m->via != EG_VIA_DEMONYM &&
           eg_mentions_entry(l->m, l->d, m->entity)->type == EG_ENTRY_PLACE;
}

/* Is the mention a guess of one word, and no person? */
static bool only_guessed(const learner *l, const eg_mention *m) {
    return m->via == EG_VIA_DISCOVERED && m->last - m->first == 1 &&
           eg_mentions_entry(l->m, l->d, m->entity)->type != EG_ENTRY_PERSON;
}

/* Is it the short name of an organization, as Zarya is of Zarya Marine? */
static bool short_name_of(const learner *l, const learned *s) {
    const eg_mention *full = &l->m->list.items[s->mention];
    return s->given && !s->tail && eg_mentions_entry(l->m, l->d, full->entity)->type == EG_ENTRY_ORGANIZATION;
}

static void find_surname(learner *l, uint32_t i) {
    uint32_t other = l->m->at[i];
    eg_mention *m = other ? &l->m->list.items[other - 1] : NULL;
    bool free = !m || town(l, m) || only_guessed(l, m);
    uint32_t known = !free ? 0 : eg_cast_count(&l->words, token(l, i)->word);
    if (!known) return;
    called *c = &l->called.items[known - 1];
    const learned *s = bearer(l, c, i);
    uint32_t first = s->given ? i : start_of(l, &l->m->list.items[s->mention], i);
    if (after_other_name(l, first) || (s->middle && (m || place_word(l, first)))) return;
    bool guessed = m && only_guessed(l, m) && short_name_of(l, s);
    if (m && !guessed && (s->given || !town(l, m))) return;
    if (s->given && !called_by(l, s, c->shared, i)) return;
    if (m) {
        if (place_word(l, i) && town(l, m)) return;
        become(m, &l->m->list.items[s->mention], guessed ? EG_VIA_ALIAS : EG_VIA_SURNAME);
        return; /* it takes the town's place */
    }
    bool person = eg_mentions_entry(l->m, l->d, l->m->list.items[s->mention].entity)->type == EG_ENTRY_PERSON;
    add(l, first, i + 1, s->mention, person ? EG_VIA_SURNAME : EG_VIA_ALIAS);
}

static void find_acronym(learner *l, uint32_t i) {
    for (size_t n = 0; n < l->acronyms.len; n++) {
        if (!eg_span_eq(l->acronyms.items[n].text, eg_token_text(l->t, i))) continue;
        if (l->m->at[i])
            become(&l->m->list.items[l->m->at[i] - 1], &l->m->list.items[l->acronyms.items[n].mention],
                   EG_VIA_ACRONYM);
        else
            add(l, i, i + 1, l->acronyms.items[n].mention, EG_VIA_ACRONYM);
        return;
    }
}

void eg_find_backrefs(const eg_context *x, eg_arena *a, eg_mentions *m) {
    learner l = {.x = x, .a = a, .t = x->t, .d = x->d, .m = m};
    eg_unname_acronyms(x, m);
    list_wanted(&l);
    learn(&l);
    if (!l.surnames.len && !l.acronyms.len) return;
    for (size_t c = 0; c < x->capitals.len; c++) {
        uint32_t i = x->capitals.items[c];
        const eg_token *k = token(&l, i);
        bool surname = k->word && eg_word_set_may_have(&l.learned, k->word);
        bool acronym = l.acronyms.len && (k->flags & EG_TOK_UPPER);
        if ((!surname && !acronym) || (m->other && m->other[i])) continue;
        if (surname) find_surname(&l, i);
        if (acronym && free_capitals(&l, i)) find_acronym(&l, i);
    }
    eg_mentions_add(a, m, l.more.items, l.more.len);
}
