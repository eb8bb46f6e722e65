/* What each token is: all that later stages ask again and again of a word, found once.
 * In: tokens, names, times. Out: by token its class and EG_OVER_…, by sentence the classes of its words
 * together; lists of the few words that stages look for. Refuses to judge words by their neighbours: the
 * stages do. Example: "quickly" -> EG_OVER_ADVERB; "will" -> EG_G_MODAL, and what follows it is
 * EG_OVER_MODAL. */
#include <string.h>

#include "base/eight.h"
#include "find/clause_looks.h"

bool eg_text_is_one(eg_span text, const eg_listed_word *words) {
    if (!text.len || text.len >= sizeof *words) return false;
    uint64_t head = eg_eight_part(text.ptr, text.len);
    uint64_t rest = text.len > 8 ? eg_eight_part(text.ptr + 8, text.len - 8) : 0;
    while (**words && (eg_eight_load(*words) != head || eg_eight_load(*words + 8) != rest)) words++;
    return **words;
}

/* A word in -ly that is not listed as a noun, of those that may be adverbs by their form. */
static bool looks_like_adverb(const eg_clauses *c, const eg_token *k) {
    return !memcmp(c->t->text.ptr + k->end - 2, "ly", 2) &&
           !(eg_word_role(c->d, k->word) & EG_ROLE_NO_ADVERB);
}

/* Notes where modals end that begin at token i. */
static void note_modals(eg_clauses *c, uint32_t i) {
    uint32_t left = eg_sentence_at(c->t, i)->last - i, most = left < EG_MODAL_WORDS ? left : EG_MODAL_WORDS;
    eg_hit hits[EG_NAME_WORDS];
    for (size_t n = eg_match_at(&c->d->modal_words, eg_tok(c, i), most, hits); n-- > 0;)
        c->over[i + hits[n].tokens] |= EG_OVER_MODAL;
}

/* Notes a token of "did", or one of "according" before "to". */
static void note_word(eg_clauses *c, uint32_t i) {
    if (eg_tok(c, i)->word == c->word.did)
        eg_vec_push(c->a, &c->dids, i);
    else if (i + 2 < eg_sentence_at(c->t, i)->last &&
             (eg_grammar_of(&c->d->grammar, eg_tok(c, i + 1)->word) & EG_G_TO))
        eg_vec_push(c->a, &c->according, i);
}

/* Bits for those of the tokens from `from` on that stand in sentences that are told; *sentence: the one that
 * `from` stands in, moved on. */
static uint64_t told_among(const eg_clauses *c, uint32_t from, uint32_t *sentence) {
    uint64_t told = 0;
    for (; *sentence < c->t->sentences.len; ++*sentence) {
        const eg_sentence *s = eg_sent(c, *sentence);
        if (s->first >= from + EG_TOKEN_BITS) break;
        uint64_t begun = s->first > from ? UINT64_MAX << (s->first - from) : UINT64_MAX;
        bool ends = s->last < from + EG_TOKEN_BITS;
        if (eg_told(s)) told |= ends ? begun & ~(UINT64_MAX << (s->last - from)) : begun;
        if (!ends) break;
    }
    return told;
}

/* Notes the classes of a token in its sentence, and whether it may be a pronoun that stands for somebody. */
static void note_classes(eg_clauses *c, uint32_t i) {
    uint32_t g = eg_gram(c, i), word = eg_tok(c, i)->word;
    if (word == c->word.since && i > 0 && (c->gram[i - 1] & EG_G_HAVE))
        c->gram[i] = g = EG_G_ADVERB; /* "has [since] left" */
    bool open = (g & EG_G_IF) || word == c->word.once || word == c->word.how;
    bool acts = (g & EG_G_PRONOUN) && (g & (EG_G_SUBJECT | EG_G_POSSESSIVE));
    c->classes[c->t->sentence_of[i]] |= g | (open ? EG_SENTENCE_OPEN : 0);
    c->pronoun_tokens.items[c->pronoun_tokens.len] = (eg_asked){i, 0};
    c->pronoun_tokens.len += acts || (g & EG_G_FIRST);
}

/* Every document's every token passes here. */
static void look_at_tokens(eg_clauses *c) {
    const eg_looks_asked asked = {.grammar = &c->d->grammar,
                                  .classes = EG_SENTENCE_CLASSES | EG_G_FIRST,
                                  .words = {c->word.did, c->word.according}};
    uint32_t all = (uint32_t)c->t->tokens.len, sentence = 0;
    for (uint32_t from = 0; from < all; from += EG_TOKEN_BITS) {
        const eg_token *k = eg_tok(c, from);
        uint32_t n = all - from < EG_TOKEN_BITS ? all - from : EG_TOKEN_BITS;
        eg_looks is = {0};
        eg_looks_at(k, c->m->at + from, n, &asked, c->gram + from, c->over + from, &is);
        uint64_t told = told_among(c, from, &sentence);
        while (is.small) {
            uint32_t i = eg_token_bits_take(&is.small);
            if (looks_like_adverb(c, &k[i])) c->over[from + i] |= EG_OVER_ADVERB;
        }
        for (uint64_t bits = is.verbs & told; bits;)
            c->verb_tokens.items[c->verb_tokens.len++] = from + eg_token_bits_take(&bits);
        for (uint64_t bits = is.modals & told; bits;)
            c->modal_tokens.items[c->modal_tokens.len++] = from + eg_token_bits_take(&bits);
        for (uint64_t bits = is.classed & told; bits;) note_classes(c, from + eg_token_bits_take(&bits));
        for (uint64_t bits = is.words & told; bits;) note_word(c, from + eg_token_bits_take(&bits));
    }
}

/* "[McDonald's] rejected it": what else owns something is part of these names. */
static void look_at_names(eg_clauses *c) {
    for (size_t i = 0; i < c->m->list.len; i++) {
        const eg_mention *m = &c->m->list.items[i];
        if (m->last == m->first + 1 || eg_tok(c, m->last - 1)->kind != EG_TOKEN_CLITIC) continue;
        c->gram[m->last - 1] = 0;
        c->over[m->last - 1] |= EG_OVER_NOMINAL;
    }
}

/* In a time words are neither nouns nor numbers. */
static void look_at_times(eg_clauses *c) {
    size_t times = c->dates->times.len, sentences = c->t->sentences.len;
    uint32_t s = 0;
    for (uint32_t i = 0; i < times; i++) {
        const eg_time *t = &c->dates->times.items[i];
        for (uint32_t k = t->first; k < t->last; k++)
            c->over[k] =
                (c->over[k] & ~(uint32_t)(EG_OVER_NOMINAL | EG_OVER_NUMBER)) | EG_OVER_TIME | EG_OVER_ADVERB;
        while (s <= c->t->sentence_of[t->first]) c->first_time[s++] = i;
    }
    while (s <= sentences) c->first_time[s++] = (uint32_t)times;
}

void eg_look_over(eg_clauses *c) {
    size_t n = c->t->tokens.len + 1, sentences = c->t->sentences.len;
    c->over = eg_arena_ids(c->a, n);
    c->gram = eg_arena_ids(c->a, n);
    c->over[n - 1] = c->gram[n - 1] = 0;
    c->classes = EG_NEW(c->a, uint32_t, sentences + 1);
    c->first_time = eg_arena_ids(c->a, sentences + 1);
    eg_vec_expect(c->a, &c->verb_tokens, n);
    eg_vec_expect(c->a, &c->modal_tokens, n);
    eg_vec_expect(c->a, &c->pronoun_tokens, n);
    look_at_tokens(c);
    look_at_names(c);
    for (size_t i = 0; i < c->modal_tokens.len; i++) note_modals(c, c->modal_tokens.items[i]);
    look_at_times(c);
}
