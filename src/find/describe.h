/* describe: what resolve.c (organizations), describe_ahead.c (where they begin), describe_check.c (what
 * speaks against a reading), describe_learn.c (what the document itself teaches), describe_pair.c (several)
 * and describe_other.c (people, places, states) share. */
#ifndef EG_FIND_DESCRIBE_H
#define EG_FIND_DESCRIBE_H

#include "find/cast.h"
#include "find/context.h"
#include "find/who.h"

enum {
    EG_DESCRIBE_REACH = 3,     /* sentences back, the description's own included */
    EG_DESCRIBE_NAMES = 64,    /* mentions looked at: keeps the worst case linear */
    EG_DESCRIBE_TOKENS = 160,  /* and tokens */
    EG_DESCRIBE_LEARNED = 64,  /* nouns and titles learned from one document */
    EG_DESCRIBE_MODIFIERS = 5, /* words between article and noun */
};

/* A noun or title that the document itself gives to an entity: "the video app TikTok", "Chancellor Ann
 * Lee". */
typedef struct eg_taught {
    uint32_t entity, from; /* the token it is learned at */
    uint32_t word, before; /* word id of the noun or title; of the word before it in a title, else 0 */
    bool second;           /* that word says that somebody else holds the office: "deputy" */
} eg_taught;

typedef struct eg_describer {
    eg_arena *a;
    const eg_tokens *t;
    const eg_dict *d;
    const eg_mentions *m;
    const eg_grammar_words *word;
    eg_cast cast;                 /* how often each is named */
    EG_VEC(uint32_t) first_named; /* the first EG_DESCRIBE_NAMES of these, in order of the text */
    EG_VEC(eg_taught) taught;
    EG_VEC(eg_mention) more; /* what was resolved, in order of the text */
} eg_describer;

/* A description at hand. */
typedef struct eg_description {
    uint32_t first, last; /* tokens */
    uint32_t core;        /* where its noun begins */
    uint32_t noun;        /* chain of readings */
    uint32_t place;       /* that it is said to be of; UINT32_MAX = none */
    bool modified;        /* ordinary words stand between article and noun */
} eg_description;

static inline const eg_token *eg_dtok(const eg_describer *r, uint32_t i) {
    return &r->t->tokens.items[i];
}
static inline uint32_t eg_dgram(const eg_describer *r, uint32_t i) {
    return eg_grammar_of(&r->d->grammar, r->t->tokens.items[i].word);
}
static inline const eg_sentence *eg_dsent(const eg_describer *r, uint32_t i) {
    return &r->t->sentences.items[r->t->sentence_of[i]];
}
static inline bool eg_near_enough(const eg_describer *r, uint32_t from, uint32_t to) {
    return r->t->sentence_of[to] - r->t->sentence_of[from] < EG_DESCRIBE_REACH;
}

/* The longest noun at token i; *last is the token after it. 0 = none. */
uint32_t eg_noun_at(const eg_describer *r, uint32_t i, uint32_t end, uint32_t *last);
/* Notes a resolved description. */
void eg_describe_add(eg_describer *r, uint32_t first, uint32_t last, uint32_t entity, eg_source source);
/* The same, for what an earlier mention names. */
static inline void eg_describe_mean(eg_describer *r, const eg_description *x, const eg_mention *of) {
    eg_describe_add(r, x->first, x->last, of->entity, of->source);
}
static inline const eg_mention *eg_mention_number(const eg_describer *r, long i) {
    return &r->m->list.items[i];
}
/* Does the noun (chain of readings) suit the entity, in that number? */
bool eg_describe_suits(const eg_describer *r, const eg_description *x, uint32_t entity, bool plural);
/* Index of the last mention that begins before the token; -1 = none. */
long eg_mention_before(const eg_describer *r, uint32_t token);
/* Does a verb or an auxiliary follow the name? */
bool eg_subject_like(const eg_describer *r, uint32_t last);

/* ---- describe_ahead.c ---- */

/* An article, and the token of the noun that it may stand before; 0 = none. */
typedef struct eg_opening {
    uint32_t article, noun;
} eg_opening;

/* What the articles, tokens in order of the text, may open: as many, in the arena. */
const eg_opening *eg_describe_openings(eg_describer *r, const uint32_t *articles, uint32_t count);

/* ---- describe_learn.c ---- */

/* Reads titles and nouns beside names. */
void eg_describe_learn(eg_describer *r);
/* Does the document, before token `until`, call the entity so? */
bool eg_describe_taught(const eg_describer *r, uint32_t entity, uint32_t word, uint32_t before,
                        uint32_t until);

/* ---- describe_check.c ---- */

/* Do the words after it show that the noun is no description of its own: "the company [of]", "the airline
 * [industry]", "the company [Pixar]"? */
bool eg_describe_reaches_on(const eg_describer *r, uint32_t last, uint32_t end);
/* A word that sets the described one apart from those named: other, rival, former, whole. */
bool eg_describe_contrasts(const eg_describer *r, uint32_t i);
/* Does something else that the noun may mean stand between, or was it brought in before: "a health club … the
 * club", "the Bush administration … the administration"? `after` is the token after the candidate entity. */
bool eg_describe_rival(const eg_describer *r, const eg_description *x, uint32_t entity, uint32_t after);
/* Does an unlisted name that acts stand in tokens [from, to)? With `main`, which says that the candidate is
 * one the document is about, only one that the document talks of as well. */
bool eg_describe_unlisted(const eg_describer *r, uint32_t from, uint32_t to, bool main);

/* ---- describe_pair.c ---- */

/* "the platforms"; with `two`, "both platforms" and "the two platforms". */
void eg_describe_pair(eg_describer *r, const eg_description *x, bool two);
/* "the tech giants [Google and Apple]": the words before mention i and the next, when these are joined. */
void eg_describe_names_after(eg_describer *r, size_t i);

/* ---- describe_other.c ---- */

/* "the prime minister", "the spokeswoman" at the article i; the token after it, 0 = no such thing. */
uint32_t eg_describe_person(eg_describer *r, uint32_t i, uint32_t end);
/* "the country", "the city". */
void eg_describe_place(eg_describer *r, const eg_description *x);
/* "Chinese officialdom", "China's state actors" whose place is the mention. */
void eg_describe_state(eg_describer *r, const eg_mention *m);

#endif
