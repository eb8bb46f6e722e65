/* grammar: the closed classes of English, which no user edits: articles, pronouns, prepositions, auxiliaries.
 * Names, titles, verbs and nouns stand in the dictionaries instead. */
#ifndef EG_DICT_GRAMMAR_H
#define EG_DICT_GRAMMAR_H

#include "text/lexicon.h"

enum {
    EG_G_DETERMINER = 1,  /* the, a, this, some, its */
    EG_G_PREPOSITION = 2, /* of, in, from, after */
    EG_G_AND = 4,         /* and, &, as well as */
    EG_G_OR = 8,          /* or, but, nor */
    EG_G_SUBJECT = 16,    /* I, he, she, we, they, it */
    EG_G_PRONOUN = 32,    /* every personal, reflexive and demonstrative pronoun */
    EG_G_POSSESSIVE = 64, /* its, their, our, his */
    EG_G_RELATIVE = 128,  /* who, which, that */
    EG_G_BE = 256,
    EG_G_HAVE = 512,
    EG_G_DO = 1024,
    EG_G_NOT = 2048, /* not, never, n't forms */
    EG_G_TO = 4096,
    EG_G_SUBORDINATOR = 8192, /* because, while, after, if: begins a clause */
    EG_G_QUESTION = 16384,    /* what, how, why, whether */
    EG_G_FIRST = 32768,       /* we, our, us, I: the speaker */
    EG_G_THAT = 65536,
    EG_G_BY = 131072,
    EG_G_OF = 262144,
    EG_G_PLURAL = 524288,  /* they, their, these, both */
    EG_G_ADVERB = 1048576, /* also, then, just: may stand between subject and verb */
    EG_G_IT = 2097152,     /* it, its */
    EG_G_IF = 4194304,
    EG_G_NUMBER = 8388608,       /* some, many, several, all: begins a noun phrase with a quantity */
    EG_G_MODAL = 16777216,       /* will, may, could */
    EG_G_FEMALE = 33554432,      /* she, her */
    EG_G_MALE = 67108864,        /* he, his */
    EG_G_FORMER = 536870912,     /* former, ex: no longer speaks for it */
    EG_G_QUANTIFIER = 268435456, /* more, than, about: before a number it belongs to it */
    EG_G_VENUE = 134217728,      /* on, via: where it happens, not whom it concerns */
};

/* Words that rules ask for by themselves: their ids, UINT32_MAX for one that no dictionary uses. */
typedef struct eg_grammar_words {
    uint32_t according, from, no, without, a, an, in, there, did, like, such, as, who, so, until, since, how,
        far, well, with, against, for_, once, the, both, two, including, state;
} eg_grammar_words;

typedef struct eg_grammar {
    EG_VEC(uint32_t) classes; /* by lexicon id; shorter than the lexicon, the rest is 0 */
    eg_grammar_words words;   /* of a frozen dictionary */
    eg_arena arena;
} eg_grammar;

/* Adds all words to the lexicon. */
void eg_grammar_init(eg_grammar *g, eg_lexicon *lexicon);
/* Sets g->words, once the lexicon knows all that it will. */
void eg_grammar_find_words(eg_grammar *g, const eg_lexicon *lexicon);
void eg_grammar_release(eg_grammar *g);

/* 0 for an ordinary word. Without a branch, in words that compilers leave so: which words are ordinary no
 * processor foresees. */
static inline uint32_t eg_grammar_of(const eg_grammar *g, uint32_t word) {
    uint32_t all_or_none = -(uint32_t)(word < g->classes.len);
    return g->classes.items[word & all_or_none];
}

#endif
