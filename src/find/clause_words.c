/* What each token is: all that later stages ask again and again of a word, found once.
 * In: tokens, names, times. Out: by token its class and EG_OVER_…, by sentence the classes of its words
 * together; lists of the few words that stages look for. Refuses to judge words by their neighbours: the
 * stages do. Example: "quickly" -> EG_OVER_ADVERB; "will" -> EG_G_MODAL, and what follows it is
 * EG_OVER_MODAL. */
#include <string.h>

#include "find/clause.h"

enum { LOOK_TIME = 4 }; /* with a token's kind: inside a time */

/* What tokens are by that: EG_OVER_…. */
static const uint32_t looks[8] = {
    [EG_TOKEN_WORD] = EG_OVER_NOMINAL,
    [EG_TOKEN_CLITIC] = EG_OVER_INSIDE,
    [EG_TOKEN_NUMBER] = EG_OVER_NUMBER,
    [EG_TOKEN_WORD | LOOK_TIME] = EG_OVER_ADVERB,
    [EG_TOKEN_CLITIC | LOOK_TIME] = EG_OVER_ADVERB | EG_OVER_INSIDE,
    [EG_TOKEN_NUMBER | LOOK_TIME] = EG_OVER_ADVERB,
    [EG_TOKEN_PUNCT | LOOK_TIME] = EG_OVER_ADVERB,
};

/* What marks are besides. */
static const uint32_t marks[UINT8_MAX + 1] = {['"'] = EG_OVER_INSIDE | EG_OVER_OPENS,
                                              ['$'] = EG_OVER_INSIDE | EG_OVER_OPENS,
                                              ['&'] = EG_OVER_INSIDE,
                                              ['%'] = EG_OVER_INSIDE};

/* Does the text before byte `end` end in -ly? A mark at its very beginning does not. */
static inline bool ends_in_ly(const char *text, uint32_t end) {
    const char *two = end > 1 ? text + end - 2 : "--";
    return !memcmp(two, "ly", 2);
}

/* A lower-case word in -ly of five letters or more that is neither verb nor listed as a noun. */
static bool looks_like_adverb(const eg_clauses *c, const eg_token *k) {
    return ends_in_ly(c->t->text.ptr, k->end) && k->kind == EG_TOKEN_WORD && k->end - k->start >= 5 &&
           !(k->flags & EG_TOK_CAPITAL) && !(k->marks & EG_WORD_VERB) &&
           !(eg_word_role(c->d, k->word) & EG_ROLE_NO_ADVERB);
}

/* Notes where modals end that begin at token i. */
static void note_modals(eg_clauses *c, const eg_sentence *s, uint32_t i) {
    uint32_t most = s->last - i < EG_MODAL_WORDS ? s->last - i : EG_MODAL_WORDS;
    eg_hit hits[EG_NAME_WORDS];
    for (size_t n = eg_match_at(&c->d->modal_words, eg_tok(c, i), most, hits); n-- > 0;)
        c->over[i + hits[n].tokens] |= EG_OVER_MODAL;
}

/* What few tokens are: adverbs in -ly, number words; in sentences that are told what begins a modal, may be a
 * pronoun, stand for a verb ("did"), or begin "according to". */
static void note(eg_clauses *c, const eg_sentence *s, uint32_t i, bool told) {
    const eg_token *k = eg_tok(c, i);
    uint32_t g = eg_gram(c, i);
    if (looks_like_adverb(c, k)) c->over[i] |= EG_OVER_ADVERB;
    if ((k->marks & EG_WORD_NUMBER) && !eg_in_time(c, i)) c->over[i] |= EG_OVER_NUMBER;
    if (!told) return;
    bool acts = (g & EG_G_PRONOUN) && (g & (EG_G_SUBJECT | EG_G_POSSESSIVE));
    if (k->marks & EG_WORD_MODAL) note_modals(c, s, i);
    if (acts || (g & EG_G_FIRST)) eg_vec_push(c->a, &c->pronoun_tokens, (eg_asked){i, 0});
    if (k->word == c->word.did) eg_vec_push(c->a, &c->dids, i);
    if (k->word == c->word.according && i + 2 < s->last && (eg_gram(c, i + 1) & EG_G_TO))
        eg_vec_push(c->a, &c->according, i);
}

/* Every document's every token passes here, without a branch. */
static void look_at(eg_clauses *c, uint32_t sentence) {
    const eg_sentence *s = eg_sent(c, sentence);
    const eg_token *tokens = c->tokens;
    const eg_grammar grammar = c->d->grammar;
    const char *text = c->t->text.ptr;
    const uint32_t *at = c->m->at;
    uint32_t *gram = c->gram, *over = c->over, *verbs = c->verb_tokens.items;
    uint32_t all = 0, according = c->word.according, last = s->last;
    size_t n = c->verb_tokens.len, few = 0;
    bool told = eg_told(s);
    eg_vec_expect(c->a, &c->few, last - s->first);
    for (uint32_t i = s->first; i < last; i++) {
        const eg_token *k = &tokens[i];
        uint32_t g = eg_grammar_of(&grammar, k->word);
        uint32_t own = g & -(uint32_t)(at[i] == 0); /* in names all words are alike */
        uint32_t time = over[i] & EG_OVER_TIME ? LOOK_TIME : 0;
        uint32_t closed = own & ~(uint32_t)(EG_G_NUMBER | EG_G_QUANTIFIER) ? EG_OVER_NOMINAL : 0;
        gram[i] = g;
        over[i] |=
            (looks[k->kind | time] & ~closed) | marks[k->punct] | (own << EG_OVER_BEGINS & EG_OVER_ARTICLE);
        all |= g;
        verbs[n] = i;
        n += (k->marks & EG_WORD_VERB) / EG_WORD_VERB;
        uint32_t noted = (g & (EG_G_SUBJECT | EG_G_POSSESSIVE | EG_G_FIRST | EG_G_DO)) |
                         (k->marks & (EG_WORD_MODAL | EG_WORD_NUMBER)) | ends_in_ly(text, k->end) |
                         (k->word == according);
        c->few.items[few] = i;
        few += noted != 0;
    }
    for (size_t i = 0; i < few; i++) note(c, s, c->few.items[i], told);
    if (told) c->verb_tokens.len = n;
    c->classes[sentence] = all;
}

static void note_times(eg_clauses *c) {
    size_t times = c->dates->times.len, sentences = c->t->sentences.len;
    uint32_t s = 0;
    for (uint32_t i = 0; i < times; i++) {
        const eg_time *t = &c->dates->times.items[i];
        for (uint32_t k = t->first; k < t->last; k++) c->over[k] = EG_OVER_TIME;
        while (s <= c->t->sentence_of[t->first]) c->first_time[s++] = i;
    }
    while (s <= sentences) c->first_time[s++] = (uint32_t)times;
}

void eg_look_over(eg_clauses *c) {
    size_t n = c->t->tokens.len + 1, sentences = c->t->sentences.len;
    c->over = EG_NEW(c->a, uint32_t, n);
    c->gram = eg_arena_alloc(c->a, n * sizeof *c->gram);
    c->gram[n - 1] = 0;
    c->classes = eg_arena_alloc(c->a, (sentences + 1) * sizeof *c->classes);
    c->first_time = eg_arena_alloc(c->a, (sentences + 1) * sizeof *c->first_time);
    eg_vec_expect(c->a, &c->verb_tokens, n);
    note_times(c);
    for (uint32_t s = 0; s < sentences; s++) look_at(c, s);
}
