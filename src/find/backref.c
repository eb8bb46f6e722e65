/* Back-references by name: surnames and bracketed acronyms, learned from this document alone.
 * In: mentions of full names. Out: more mentions. A listed acronym that
 * the document explains otherwise ("genetically modified (GM)") is taken back. Refuses a surname after an
 * unknown capitalised word (another person's name) and an acronym whose first letter is not the name's. Of
 * two bearers of a surname the one named last before it is meant. A surname wins over a listed town of the
 * same name, but not after "in". Example: "Nick Clegg resigned. … Clegg said" -> the second is Nick Clegg. */
#include "find/backref.h"

#include <stdlib.h>
#include <string.h>

#include "find/context.h"

enum {
    ACRONYMS = 64
}; /* learned from one document at most, so that a glossary costs no more than its length */

typedef struct learned {
    uint32_t word; /* of a surname or given name; 0 for an acronym */
    bool given;
    bool shared;      /* several entities are called so */
    eg_span text;     /* of an acronym */
    uint32_t mention; /* the full name it comes from */
} learned;

typedef struct learner {
    eg_arena *a;
    const eg_tokens *t;
    const eg_dict *d;
    eg_mentions *m;
    EG_VEC(learned) surnames; /* by word, then in order of the text */
    EG_VEC(learned) acronyms;
    uint64_t filter; /* one bit for word % 64 of each surname */
    EG_VEC(eg_mention) more;
} learner;

static const eg_token *token(const learner *l, uint32_t i) {
    return &l->t->tokens.items[i];
}

static void learn_surname(learner *l, uint32_t mention, uint32_t word, bool given) {
    if (!word) return;
    eg_vec_push(l->a, &l->surnames, (learned){.word = word, .given = given, .mention = mention});
    l->filter |= 1ULL << (word & 63);
}

/* "Name (ABC)": ABC is short for the name when it begins with the same letter. */
static void learn_acronym(learner *l, uint32_t mention) {
    const eg_mention *m = &l->m->list.items[mention];
    if (m->last + 2 >= l->t->tokens.len || eg_mentions_entry(l->m, l->d, m->entity)->type == EG_ENTRY_PERSON)
        return;
    const eg_token *k = token(l, m->last);
    if (k[0].punct != '(' || !(k[1].flags & EG_TOK_UPPER) || k[1].kind != EG_TOKEN_WORD || k[2].punct != ')')
        return;
    eg_span text = eg_token_text(l->t, m->last + 1);
    if (text.len < 2 || text.len > 8 || text.ptr[0] != l->t->text.ptr[m->start]) return;
    for (size_t i = 0; i < l->acronyms.len; i++)
        if (eg_span_eq(l->acronyms.items[i].text, text)) return;
    if (l->acronyms.len < ACRONYMS)
        eg_vec_push(l->a, &l->acronyms, (learned){.text = text, .mention = mention});
}

/* The token where the words begin whose initials are the acronym in the brackets that open at `bracket`;
 * function words are passed over. 0 = none. */
static uint32_t spelt_out(const learner *l, uint32_t bracket, eg_span acronym) {
    uint32_t i = bracket;
    for (size_t left = acronym.len; left > 0;) {
        if (i == 0 || token(l, i - 1)->kind != EG_TOKEN_WORD) return 0;
        i--;
        char c = l->t->text.ptr[token(l, i)->start];
        if (c >= 'a' && c <= 'z') c = (char)(c - 'a' + 'A');
        if (c == acronym.ptr[left - 1])
            left--;
        else if (!eg_grammar_of(&l->d->grammar, token(l, i)->word))
            return 0;
    }
    return i;
}

/* "genetically modified (GM)": does the document give the acronym another meaning than the listed one? */
static bool other_meaning(const learner *l, const eg_mention *m) {
    eg_span text = eg_token_text(l->t, m->first);
    if (m->last - m->first != 1 || !(token(l, m->first)->flags & EG_TOK_UPPER) || m->first < 3) return false;
    if (token(l, m->first - 1)->punct != '(' || token(l, m->last)->punct != ')') return false;
    uint32_t i = spelt_out(l, m->first - 1, text);
    if (!i || l->m->at[i]) return false;
    eg_span name = eg_mentions_entry(l->m, l->d, m->entity)->name, word = eg_token_text(l->t, i);
    if (!(token(l, i)->flags & EG_TOK_CAPITAL)) return true;
    bool same_start = name.len > word.len && memcmp(name.ptr, word.ptr, word.len) == 0;
    return !same_start && memchr(name.ptr, ' ', name.len) != NULL; /* the name may be written otherwise */
}

/* Takes back listed acronyms that mean something else in this document. */
static void unname(learner *l) {
    eg_mention block[ACRONYMS];
    size_t blocked = 0, kept = 0;
    for (uint32_t i = 0; i < l->m->list.len && blocked < ACRONYMS; i++)
        if (other_meaning(l, &l->m->list.items[i])) block[blocked++] = l->m->list.items[i];
    if (!blocked) return;
    for (uint32_t i = 0; i < l->m->list.len; i++) {
        const eg_mention *m = &l->m->list.items[i];
        bool drop = false;
        for (size_t b = 0; b < blocked && !drop && m->last - m->first == 1; b++)
            drop = m->entity == block[b].entity && token(l, m->first)->word == token(l, block[b].first)->word;
        if (!drop) l->m->list.items[kept++] = *m;
    }
    l->m->list.len = kept;
    eg_mentions_index(l->m, l->t->tokens.len);
}

/* Does the name begin with a given name that no surname of the document is, and no ordinary word? */
static bool given_name(const learner *l, const eg_mention *m, const eg_entry *e) {
    const eg_token *k = token(l, m->first);
    if (!e->surname || k->word == e->surname || k->word == e->first_surname || k->end - k->start < 3)
        return false;
    return !(k->flags & (EG_TOK_DOTTED | EG_TOK_UPPER)) && !(eg_word_role(l->d, k->word) & EG_ROLE_TITLE) &&
           !eg_grammar_of(&l->d->grammar, k->word);
}

/* "Zarya Industries" is short "Zarya"; "Obrovac Tigers" are "the Tigers". */
static void learn_short(learner *l, uint32_t mention) {
    const eg_mention *m = &l->m->list.items[mention];
    if (m->last - m->first != 2) return;
    const eg_token *first = token(l, m->first), *last = token(l, m->first + 1);
    uint32_t uses = eg_word_use(l->d, last->word).uses, own = eg_word_use(l->d, first->word).uses;
    bool ends = (uses & EG_USE_ORGANIZATION_LAST) || (eg_word_role(l->d, last->word) & EG_ROLE_SUFFIX);
    if (!ends || !first->word || (last->flags & EG_TOK_GLUED)) return;
    if (!(first->marks & (EG_WORD_COMMON | EG_WORD_NAME)) && !(own & EG_USE_GIVEN) &&
        first->end - first->start > 2)
        learn_surname(l, mention, first->word, true);
    eg_span text = eg_token_text(l->t, m->first + 1);
    if (eg_span_ends(text, EG_SPAN("s"))) learn_surname(l, mention, last->word, true);
}

static void learn(learner *l) {
    for (uint32_t i = 0; i < l->m->list.len; i++) {
        const eg_mention *m = &l->m->list.items[i];
        const eg_entry *e = eg_mentions_entry(l->m, l->d, m->entity);
        if (m->via == EG_VIA_DEMONYM) continue;
        if (e->type == EG_ENTRY_PERSON && m->last - m->first > 1) {
            learn_surname(l, i, e->surname, false);
            learn_surname(l, i, e->first_surname, false);
            if (given_name(l, m, e)) learn_surname(l, i, token(l, m->first)->word, true);
        }
        if (m->last - m->first > 1) learn_acronym(l, i);
        if (e->type == EG_ENTRY_ORGANIZATION) learn_short(l, i);
    }
}

static int by_word(const void *x, const void *y) {
    const learned *a = x, *b = y;
    if (a->word != b->word) return a->word < b->word ? -1 : 1;
    return (a->mention > b->mention) - (a->mention < b->mention);
}

/* The person of that surname named last before the token; else the first after it (headlines). */
static const learned *bearer(const learner *l, uint32_t word, uint32_t at) {
    size_t lo = 0, hi = l->surnames.len; /* the first that is not (word, before the token) */
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        const learned *s = &l->surnames.items[mid];
        if (s->word < word || (s->word == word && l->m->list.items[s->mention].first <= at))
            lo = mid + 1;
        else
            hi = mid;
    }
    if (lo > 0 && l->surnames.items[lo - 1].word == word) return &l->surnames.items[lo - 1];
    return lo < l->surnames.len && l->surnames.items[lo].word == word ? &l->surnames.items[lo] : NULL;
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
    if (eg_word_role(l->d, k->word) & EG_ROLE_TITLE) return false;
    if (k->flags & EG_TOK_SENTENCE || l->m->at[i - 1]) return false;
    const eg_sentence *s = &l->t->sentences.items[l->t->sentence_of[i]];
    if (eg_lexicon_info(&l->d->lexicon, k->word).flags & EG_WORD_COMMON) return false;
    return !eg_headline_case(l->t, s);
}

static void add(learner *l, uint32_t i, const learned *from, eg_via via) {
    const eg_mention *full = &l->m->list.items[from->mention];
    const eg_token *k = token(l, i);
    eg_mention m = {.first = i,
                    .last = i + 1,
                    .start = k->start,
                    .end = k->end,
                    .entity = full->entity,
                    .source = full->source,
                    .confidence = full->confidence,
                    .by = full->by,
                    .via = (uint8_t)via};
    eg_vec_push(l->a, &l->more, m);
}

/* Marks the words that several entities share; the list is sorted by word. */
static void note_shared(learner *l) {
    for (size_t i = 0, n; i < l->surnames.len; i += n) {
        learned *run = l->surnames.items + i;
        bool shared = false;
        for (n = 0; i + n < l->surnames.len && run[n].word == run->word; n++)
            shared =
                shared || l->m->list.items[run[n].mention].entity != l->m->list.items[run->mention].entity;
        for (size_t k = 0; k < n; k++) run[k].shared = shared;
    }
}

/* Is the given name at token i, alone, that of one person? */
static bool called_by(const learner *l, const learned *s, uint32_t i) {
    const eg_token *k = token(l, i);
    bool common = (k->marks & EG_WORD_COMMON) != 0;
    if (common && (k->flags & EG_TOK_SENTENCE)) return false;
    const eg_mention *full = &l->m->list.items[s->mention];
    bool tail = token(l, full->first)->word != s->word; /* the Tigers */
    if (tail && (i == 0 || !(eg_grammar_of(&l->d->grammar, k[-1].word) & EG_G_DETERMINER))) return false;
    if (i + 1 < l->t->tokens.len && eg_capital_word(&k[1]) && !(k[1].flags & EG_TOK_SENTENCE)) return false;
    return !s->shared;
}

static void find_surname(learner *l, uint32_t i) {
    const learned *s = bearer(l, token(l, i)->word, i);
    if (!s || after_other_name(l, i)) return;
    uint32_t other = l->m->at[i];
    if (s->given && (other || !called_by(l, s, i))) return;
    if (other) {
        eg_mention *m = &l->m->list.items[other - 1];
        bool town = m->last - m->first == 1 &&
                    eg_mentions_entry(l->m, l->d, m->entity)->type == EG_ENTRY_PLACE &&
                    m->via != EG_VIA_DEMONYM;
        if (!town || place_word(l, i)) return;
        m->entity = l->m->list.items[s->mention].entity; /* takes the town's place */
        m->source = l->m->list.items[s->mention].source;
        m->confidence = l->m->list.items[s->mention].confidence;
        m->by = l->m->list.items[s->mention].by;
        m->via = EG_VIA_SURNAME;
        return;
    }
    bool person = eg_mentions_entry(l->m, l->d, l->m->list.items[s->mention].entity)->type == EG_ENTRY_PERSON;
    add(l, i, s, person ? EG_VIA_SURNAME : EG_VIA_ALIAS);
}

void eg_find_backrefs(eg_arena *a, const eg_tokens *tokens, const eg_dict *dict, eg_mentions *m) {
    learner l = {.a = a, .t = tokens, .d = dict, .m = m};
    unname(&l);
    learn(&l);
    if (l.surnames.len) qsort(l.surnames.items, l.surnames.len, sizeof *l.surnames.items, by_word);
    if (!l.surnames.len && !l.acronyms.len) return;
    note_shared(&l);
    for (uint32_t i = 0; i < tokens->tokens.len; i++) {
        const eg_token *k = token(&l, i);
        if (k->kind != EG_TOKEN_WORD || !(k->flags & EG_TOK_CAPITAL)) continue;
        if (m->other && m->other[i]) continue;
        if (k->word && (l.filter >> (k->word & 63) & 1)) find_surname(&l, i);
        if (m->at[i] || !(k->flags & EG_TOK_UPPER)) continue;
        for (size_t n = 0; n < l.acronyms.len; n++) {
            if (!eg_span_eq(l.acronyms.items[n].text, eg_token_text(tokens, i))) continue;
            add(&l, i, &l.acronyms.items[n], EG_VIA_ACRONYM);
            break;
        }
    }
    eg_mentions_add(a, m, l.more.items, l.more.len, tokens->tokens.len);
}
