/* guess: names that no row lists, by the form they have: given name and surname, title and name, "University
 * of …", "… Inc.". */
#ifndef EG_FIND_GUESS_H
#define EG_FIND_GUESS_H

#include "find/context.h"
#include "find/mention.h"

enum {
    EG_NAME_OTHER = EG_ENTRY_PLACE + 1,
    EG_NAME_TYPES
}; /* a name that is none of the three: a prize, a war */

/* What one place in the text says of a name. */
typedef struct eg_hint {
    uint32_t first, last; /* tokens [first, last) */
    uint8_t type;         /* eg_entry_type or EG_NAME_OTHER */
    uint8_t confidence;   /* percent */
    uint8_t gender;       /* eg_gender, of a person */
    uint32_t kind;        /* index into kinds, 0 = not told */
    const char *by;       /* the pattern: a constant */
} eg_hint;

typedef struct eg_hints {
    const eg_context *x;
    const eg_dict *d;       /* of x, */
    const eg_token *tokens; /* and of its text: asked for again and again */
    const eg_mentions *m;   /* names that rows list */
    eg_arena *a;
    bool any;             /* hint at whatever might be a name */
    EG_VEC(eg_hint) list; /* in order of the text; none overlap */
} eg_hints;

/* Reads the patterns of all sentences: adds hints. Headlines, where every word has a capital, give none. */
void eg_hint_sentences(eg_hints *h);

/* Adds hints at longer names, of which those are parts; only for a list of suggestions. */
void eg_hint_wholes(eg_hints *h);

/* Finds the names and adds them to m, instead of listed names that are only parts of them; adds their
 * entities to m->found. Numbers unknown capitalised words of t above the lexicon's. */
void eg_guess_names(const eg_context *x, eg_arena *a, eg_tokens *t, eg_guess guess, eg_mentions *m);

/* ---- small questions about tokens, shared by the files of this stage ---- */

static inline const eg_token *eg_hint_token(const eg_hints *h, uint32_t i) {
    return &h->tokens[i];
}
static inline uint32_t eg_hint_uses(const eg_hints *h, uint32_t i) {
    return eg_word_use(h->d, eg_hint_token(h, i)->word).uses;
}
static inline uint32_t eg_hint_grammar(const eg_hints *h, uint32_t i) {
    return eg_grammar_of(&h->d->grammar, eg_hint_token(h, i)->word);
}
static inline bool eg_hint_common(const eg_hints *h, uint32_t i) {
    return (eg_hint_token(h, i)->marks & EG_WORD_COMMON) != 0;
}
static inline uint32_t eg_hint_role(const eg_hints *h, uint32_t i) {
    return eg_word_role(h->d, eg_hint_token(h, i)->word);
}
static inline bool eg_hint_is_title(const eg_hints *h, uint32_t i) {
    return eg_is_title(h->d, eg_hint_token(h, i)->word);
}
/* The name that a row lists at the token, demonyms aside; NULL = none. */
static inline const eg_mention *eg_hint_listed(const eg_hints *h, uint32_t i) {
    const eg_mention *m = eg_mention_at(h->m, i);
    return m && m->via != EG_VIA_DEMONYM ? m : NULL;
}
/* "van", "de" in small letters. */
static inline bool eg_hint_particle(const eg_hints *h, uint32_t i) {
    return !(eg_hint_token(h, i)->flags & EG_TOK_CAPITAL) && (eg_hint_uses(h, i) & EG_USE_PARTICLE) != 0;
}
/* Adds a hint and returns it; valid until the next one. An empty run gives none, and NULL. */
eg_hint *eg_hint_add(eg_hints *h, uint32_t first, uint32_t last, uint8_t type, uint8_t confidence,
                     const char *by);
/* Can the token be part of a name: a word with a capital that is no function word and no date? */
bool eg_hint_name_word(const eg_hints *h, uint32_t i);
/* The end of the run of name words that begins at token i. */
uint32_t eg_hint_run_end(const eg_hints *h, uint32_t i, uint32_t end);
/* The word's capital may come from its place: it begins a sentence or a quotation. */
bool eg_hint_opens(const eg_hints *h, uint32_t i);
/* "in", "near", "to": does a word stand before that a place follows? sure: seldom anything else. */
bool eg_hint_venue(const eg_hints *h, uint32_t first, bool sure);
/* "J.", "K": the first letter of a name. */
bool eg_hint_initial(const eg_hints *h, uint32_t i);

/* "Ltd", "GmbH": the legal form of a company. */
bool eg_hint_legal_form(const eg_hints *h, uint32_t i);

/* A person in the run [first, last), who may stand after other words: true = the rest of the run is read. */
bool eg_hint_person(eg_hints *h, uint32_t first, uint32_t last, const eg_sentence *s);
/* The last title in the run that a word follows; last = none. */
uint32_t eg_hint_title(const eg_hints *h, uint32_t first, uint32_t last);

/* Do the words around [first, last) tell that an organization or a place is named: ", an insurer"? */
bool eg_hint_no_person(const eg_hints *h, uint32_t first, uint32_t last, const eg_sentence *s);

/* What the words around [first, last) say of a name that has no form of its own; adds at most one hint. */
void eg_hint_context(eg_hints *h, uint32_t first, uint32_t last, const eg_sentence *s);

#endif
