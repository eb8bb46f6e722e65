/* mention: where the dictionary's organizations, people and places are named in a document. */
#ifndef EG_FIND_MENTION_H
#define EG_FIND_MENTION_H

#include "dict/dict.h"
#include "find/findings.h"

typedef struct eg_mention {
    uint32_t first, last; /* tokens [first, last) */
    uint32_t start, end;  /* byte offsets */
    uint32_t entity;      /* index into the dictionary's entries */
    uint8_t via;          /* eg_via */
    eg_source source;     /* the row that named it */
} eg_mention;

/* Mentions in order of the text. Names do not overlap; a description of several entities ("the platforms") is
 * several mentions on one span. */
typedef struct eg_mentions {
    EG_VEC(eg_mention) list;
    uint32_t *at; /* by token: index + 1 of the first mention that covers it; 0 = none */
} eg_mentions;

/* Finds names: dictionary forms, surnames of people named in full, acronyms given in brackets. Never fails.
 * Lives in the arena. */
void eg_find_mentions(eg_arena *a, const eg_tokens *tokens, const eg_dict *dict, eg_mentions *out);

/* Inserts what a later stage found and orders the list anew. */
void eg_mentions_add(eg_arena *a, eg_mentions *m, const eg_mention *more, size_t count, size_t token_count);

/* Fills `at` anew after the list was changed. */
void eg_mentions_index(eg_mentions *m, size_t token_count);

static inline const eg_mention *eg_mention_at(const eg_mentions *m, uint32_t token) {
    return m->at[token] ? &m->list.items[m->at[token] - 1] : NULL;
}

#endif
