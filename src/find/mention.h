/* mention: where organizations, people and places are named in a document. */
#ifndef EG_FIND_MENTION_H
#define EG_FIND_MENTION_H

#include "dict/dict.h"
#include "find/findings.h"

typedef struct eg_mention {
    uint32_t first, last; /* tokens [first, last) */
    uint32_t start, end;  /* byte offsets */
    uint32_t entity;      /* see eg_mentions_entry */
    uint8_t via;          /* eg_via */
    uint8_t confidence;   /* percent, that a name no row lists is one; 0 = a row lists it */
    eg_source source;     /* the row that named it */
    const char *by;       /* without a row: the pattern, a constant; NULL = a row */
} eg_mention;

/* Mentions in order of the text. Names do not overlap; a description of several entities ("the platforms") is
 * several mentions on one span. */
typedef struct eg_mentions {
    EG_VEC(eg_mention) list;
    uint32_t *at;           /* by token: index + 1 of the first mention that covers it; 0 = none */
    uint8_t *other;         /* by token: 1 in a name of something else, a prize or a law; NULL = none seen */
    EG_VEC(eg_entry) found; /* entities of this document that no row lists */
    EG_VEC(const char *) found_by; /* the pattern of each */
} eg_mentions;

/* What an entity is: numbers below the dictionary's count are its entries, the others those found here.
 * Valid until the next name is found. */
static inline const eg_entry *eg_mentions_entry(const eg_mentions *m, const eg_dict *d, uint32_t entity) {
    return entity < d->entries.len ? &d->entries.items[entity] : &m->found.items[entity - d->entries.len];
}

/* Whether a name of the dictionary may begin at the token, as its word and the case of its first letter tell.
 */
static inline bool eg_may_begin_name(const eg_token *k) {
    static const uint16_t begins[2] = {EG_WORD_NAME_SMALL, EG_WORD_NAME}; /* by capital */
    return (k->marks & begins[(k->flags & EG_TOK_CAPITAL) != 0]) != 0;
}

/* Finds names: dictionary forms, names that no row lists by their pattern, surnames of people named in full,
 * acronyms given in brackets. Gives unknown capitalised words numbers of their own, above the lexicon's,
 * unless guess is off. Never fails. Lives in the arena. */
void eg_find_mentions(eg_arena *a, eg_tokens *tokens, const eg_dict *dict, eg_guess guess, eg_mentions *out);

/* Inserts what a later stage found and orders the list anew; `at` follows. Fast when `more` is in order. */
void eg_mentions_add(eg_arena *a, eg_mentions *m, const eg_mention *more, size_t count);

/* Fills `at` for the mentions of the list, after some were taken out, and their tokens cleared. */
void eg_mentions_index(eg_mentions *m);
/* The same for one of them alone. */
void eg_mentions_cover(eg_mentions *m, size_t index);

/* Clears the tokens of a mention that is taken out of the list. */
static inline void eg_mentions_clear(eg_mentions *m, const eg_mention *gone) {
    for (uint32_t k = gone->first; k < gone->last; k++) m->at[k] = 0;
}

/* Does it name its entity, by a row or by a pattern? No demonym, description or pronoun does. */
static inline bool eg_mention_names(const eg_mention *m) {
    return (m->via < EG_VIA_DEMONYM) | (m->via == EG_VIA_DISCOVERED);
}

static inline const eg_mention *eg_mention_at(const eg_mentions *m, uint32_t token) {
    return m->at[token] ? &m->list.items[m->at[token] - 1] : NULL;
}

#endif
