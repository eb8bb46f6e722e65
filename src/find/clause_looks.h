/* clause_looks: what a token is by itself, for 64 of them at once: EG_OVER_… of each, and a bit for each that
 * is to be looked at more closely. */
#ifndef EG_FIND_CLAUSE_LOOKS_H
#define EG_FIND_CLAUSE_LOOKS_H

#include "find/clause.h"
#include "text/token_bits.h"

enum { EG_LOOKS_ADVERB = 5 }; /* letters of a word in -ly, at least */

/* A bit for each token. */
typedef struct eg_looks {
    uint64_t verbs;   /* may begin a verb or a noun of an act */
    uint64_t modals;  /* may begin a modal */
    uint64_t classed; /* of one of the classes asked for */
    uint64_t small;   /* words in lower case, long enough, that are no verbs: may be adverbs in -ly */
    uint64_t words;   /* one of the words asked for */
} eg_looks;

/* What is asked for, and of whom. */
typedef struct eg_looks_asked {
    const eg_grammar *grammar;
    uint32_t classes; /* EG_G_… */
    uint32_t words[2];
} eg_looks_asked;

/* Tokens from first to end - 1, of those at k. at: their mentions, 0 = none. Sets their classes in gram, and
 * over as outside times; adds to *out. */
static inline void eg_looks_plain(const eg_token *k, const uint32_t *at, uint32_t first, uint32_t end,
                                  const eg_looks_asked *asked, uint32_t *gram, uint32_t *over,
                                  eg_looks *out) {
    static const uint32_t kinds[4] = {[EG_TOKEN_WORD] = EG_OVER_NOMINAL,
                                      [EG_TOKEN_CLITIC] = EG_OVER_INSIDE,
                                      [EG_TOKEN_NUMBER] = EG_OVER_NUMBER};
    static const uint32_t marks[UINT8_MAX + 1] = {['"'] = EG_OVER_INSIDE | EG_OVER_OPENS,
                                                  ['$'] = EG_OVER_INSIDE | EG_OVER_OPENS,
                                                  ['&'] = EG_OVER_INSIDE,
                                                  ['%'] = EG_OVER_INSIDE};
    for (uint32_t i = first; i < end; i++) {
        uint32_t g = gram[i] = eg_grammar_of(asked->grammar, k[i].word),
                 own = at[i] ? 0 : g; /* in names all words are alike */
        uint32_t closed = own & ~(uint32_t)(EG_G_NUMBER | EG_G_QUANTIFIER) ? EG_OVER_NOMINAL : 0;
        over[i] = (kinds[k[i].kind] & ~closed) | marks[k[i].punct] |
                  (own << EG_OVER_BEGINS & EG_OVER_ARTICLE) |
                  (k[i].marks & EG_WORD_NUMBER ? EG_OVER_NUMBER : 0);
        bool small = k[i].kind == EG_TOKEN_WORD && k[i].end - k[i].start >= EG_LOOKS_ADVERB &&
                     !(k[i].flags & EG_TOK_CAPITAL) && !(k[i].marks & EG_WORD_VERB);
        out->verbs |= (uint64_t)((k[i].marks & EG_WORD_VERB) != 0) << i;
        out->modals |= (uint64_t)((k[i].marks & EG_WORD_MODAL) != 0) << i;
        out->classed |= (uint64_t)((g & asked->classes) != 0) << i;
        out->small |= (uint64_t)small << i;
        out->words |= (uint64_t)(k[i].word == asked->words[0] || k[i].word == asked->words[1]) << i;
    }
}

#ifdef __SSE2__
static inline __m128i eg_looks_only_(__m128i which, uint32_t bits) {
    return _mm_and_si128(which, _mm_set1_epi32((int)bits));
}

/* The classes of four words. */
static inline __m128i eg_looks_classes_(const eg_grammar *grammar, __m128i words) {
    const int *classes = (const int *)grammar->classes.items;
    words = _mm_and_si128(words, _mm_cmplt_epi32(words, _mm_set1_epi32((int)grammar->classes.len)));
    uint64_t low = (uint64_t)_mm_cvtsi128_si64(words),
             high = (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(words, words));
    return _mm_set_epi32(classes[high >> 32], classes[(uint32_t)high], classes[low >> 32],
                         classes[(uint32_t)low]);
}

/* The same for the first n tokens, four at once. */
static inline void eg_looks_at(const eg_token *k, const uint32_t *at, uint32_t n, const eg_looks_asked *asked,
                               uint32_t *gram, uint32_t *over, eg_looks *out) {
    enum { NUMBER_UP = 15 }; /* from the mark to what it tells */
    _Static_assert((int)EG_WORD_NUMBER << NUMBER_UP == (int)EG_OVER_NUMBER, "one bit for either");
    const uint32_t all_kinds = 3U << EG_TOKEN_KIND_AT;
    uint32_t i = 0;
    for (; i + 4 <= n; i += 4) {
        eg_token_four four = eg_token_four_at(k + i);
        __m128i rest = four.rest, length = _mm_sub_epi32(four.end, four.start);
        __m128i kind = _mm_and_si128(rest, _mm_set1_epi32((int)all_kinds)),
                punct = _mm_srli_epi32(rest, EG_TOKEN_PUNCT_AT);
        __m128i g = eg_looks_classes_(asked->grammar, four.word);
        _mm_storeu_si128((__m128i *)(void *)(gram + i), g);
        __m128i outside = eg_four_same(_mm_loadu_si128((const __m128i *)(const void *)(at + i)), 0);
        __m128i own = _mm_and_si128(g, outside);

        __m128i open = eg_four_without(own, ~(uint32_t)(EG_G_NUMBER | EG_G_QUANTIFIER));
        __m128i is = eg_looks_only_(
            _mm_and_si128(eg_four_same(kind, EG_TOKEN_WORD << EG_TOKEN_KIND_AT), open), EG_OVER_NOMINAL);
        __m128i opens = _mm_or_si128(eg_four_same(punct, '"'), eg_four_same(punct, '$'));
        __m128i inside = _mm_or_si128(eg_four_same(punct, '&'), eg_four_same(punct, '%'));
        inside = _mm_or_si128(inside, eg_four_same(kind, EG_TOKEN_CLITIC << EG_TOKEN_KIND_AT));
        __m128i number = eg_four_same(kind, EG_TOKEN_NUMBER << EG_TOKEN_KIND_AT);
        number = _mm_or_si128(number, _mm_slli_epi32(rest, NUMBER_UP));
        is = _mm_or_si128(is, eg_looks_only_(opens, EG_OVER_INSIDE | EG_OVER_OPENS));
        is = _mm_or_si128(is, eg_looks_only_(inside, EG_OVER_INSIDE));
        is = _mm_or_si128(is, eg_looks_only_(number, EG_OVER_NUMBER));
        is = _mm_or_si128(is, eg_looks_only_(_mm_slli_epi32(own, EG_OVER_BEGINS), EG_OVER_ARTICLE));
        _mm_storeu_si128((__m128i *)(void *)(over + i), is);

        __m128i large = _mm_cmplt_epi32(length, _mm_set1_epi32(EG_LOOKS_ADVERB)); /* or short */
        __m128i small = eg_four_without(rest, all_kinds | EG_TOK_CAPITAL << EG_TOKEN_FLAGS_AT | EG_WORD_VERB);
        out->verbs |= eg_four_with(rest, EG_WORD_VERB) << i;
        out->modals |= eg_four_with(rest, EG_WORD_MODAL) << i;
        out->classed |= (eg_four_bits(eg_four_without(g, asked->classes)) ^ 15) << i;
        out->small |= eg_four_bits(_mm_andnot_si128(large, small)) << i;
        out->words |= eg_four_bits(_mm_or_si128(eg_four_same(four.word, asked->words[0]),
                                                eg_four_same(four.word, asked->words[1])))
                      << i;
    }
    eg_looks_plain(k, at, i, n, asked, gram, over, out);
}
#else
static inline void eg_looks_at(const eg_token *k, const uint32_t *at, uint32_t n, const eg_looks_asked *asked,
                               uint32_t *gram, uint32_t *over, eg_looks *out) {
    eg_looks_plain(k, at, 0, n, asked, gram, over, out);
}
#endif

#endif
