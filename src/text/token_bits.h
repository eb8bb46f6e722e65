/* token_bits: one bit for each of up to 64 tokens, so that a pass looks only at those few that it seeks, here
 * verbs and words with a capital:
 *
 *     for (uint64_t bits = eg_token_bits(k, n, EG_WORD_VERB | eg_token_flags(EG_TOK_CAPITAL)); bits;)
 *         use(&k[eg_token_bits_take(&bits)]);
 */
#ifndef EG_TEXT_TOKEN_BITS_H
#define EG_TEXT_TOKEN_BITS_H

#include "text/token.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { EG_TOKEN_BITS = 64 };

/* The lowest of the bits, of which there is one, by its number; takes it away. */
static inline uint32_t eg_token_bits_take(uint64_t *bits) {
    uint32_t lowest = (uint32_t)__builtin_ctzll(*bits);
    *bits &= *bits - 1;
    return lowest;
}

/* Marks, kind, flags and punctuation of a token as one number: where they begin in it, marks at 0. */
enum { EG_TOKEN_KIND_AT = 13, EG_TOKEN_FLAGS_AT = 16, EG_TOKEN_PUNCT_AT = 24 };

/* Flags, EG_TOK_…, as they are sought. */
static inline uint32_t eg_token_flags(uint32_t flags) {
    return flags << EG_TOKEN_FLAGS_AT;
}

/* Those of the tokens from first to n - 1, of EG_TOKEN_BITS, that have one of what is sought: marks,
 * EG_WORD_…, and flags as of eg_token_flags. */
static inline uint64_t eg_token_bits_plain(const eg_token *k, uint32_t first, uint32_t n, uint32_t sought) {
    uint64_t bits = 0;
    for (uint32_t i = first; i < n; i++)
        bits |= (uint64_t)(((k[i].marks | eg_token_flags(k[i].flags)) & sought) != 0) << i;
    return bits;
}

#ifdef __SSE2__
_Static_assert(sizeof(eg_token) == 16 && offsetof(eg_token, flags) == 14 && offsetof(eg_token, punct) == 15 &&
                   (int)EG_MARK_BITS == (int)EG_TOKEN_KIND_AT,
               "a token is four numbers; the last one begins with its marks");

/* Four tokens, number by number. */
typedef struct eg_token_four {
    __m128i start, end, word, rest;
} eg_token_four;

static inline eg_token_four eg_token_four_at(const eg_token *k) {
    const __m128i *tokens = (const __m128i *)(const void *)k;
    __m128i a = _mm_loadu_si128(tokens), b = _mm_loadu_si128(tokens + 1), c = _mm_loadu_si128(tokens + 2),
            d = _mm_loadu_si128(tokens + 3);
    __m128i places_ab = _mm_unpacklo_epi32(a, b), places_cd = _mm_unpacklo_epi32(c, d);
    __m128i words_ab = _mm_unpackhi_epi32(a, b), words_cd = _mm_unpackhi_epi32(c, d);
    return (eg_token_four){.start = _mm_unpacklo_epi64(places_ab, places_cd),
                           .end = _mm_unpackhi_epi64(places_ab, places_cd),
                           .word = _mm_unpacklo_epi64(words_ab, words_cd),
                           .rest = _mm_unpackhi_epi64(words_ab, words_cd)};
}
/* Which of four numbers have none of the bits, or are the number: all ones or all zeros for each. */
static inline __m128i eg_four_without(__m128i v, uint32_t bits) {
    return _mm_cmpeq_epi32(_mm_and_si128(v, _mm_set1_epi32((int)bits)), _mm_setzero_si128());
}
static inline __m128i eg_four_same(__m128i v, uint32_t number) {
    return _mm_cmpeq_epi32(v, _mm_set1_epi32((int)number));
}
/* One bit for each of the four. */
static inline uint64_t eg_four_bits(__m128i which) {
    return (uint64_t)(uint32_t)_mm_movemask_ps(_mm_castsi128_ps(which));
}

/* Those of the four that have that one bit. */
static inline uint64_t eg_four_with(__m128i v, uint32_t bit) {
    return eg_four_bits(_mm_slli_epi32(v, 31 - __builtin_ctz(bit)));
}

static inline uint64_t eg_token_bits(const eg_token *k, uint32_t n, uint32_t sought) {
    uint64_t bits = 0;
    uint32_t i = 0;
    for (; i + 4 <= n; i += 4)
        bits |= (eg_four_bits(eg_four_without(eg_token_four_at(k + i).rest, sought)) ^ 15) << i;
    return bits | eg_token_bits_plain(k, i, n, sought);
}
#else
static inline uint64_t eg_token_bits(const eg_token *k, uint32_t n, uint32_t sought) {
    return eg_token_bits_plain(k, 0, n, sought);
}
#endif

/* Lists the tokens from first to last - 1 that have one of what is sought; returns how many. The list has
 * room for all of them. */
static inline uint32_t eg_tokens_list(const eg_tokens *t, uint32_t first, uint32_t last, uint32_t sought,
                                      uint32_t *list) {
    uint32_t count = 0;
    for (uint32_t from = first; from < last; from += EG_TOKEN_BITS) {
        uint32_t n = last - from < EG_TOKEN_BITS ? last - from : EG_TOKEN_BITS;
        uint64_t bits = eg_token_bits(t->tokens.items + from, n, sought);
        while (bits) list[count++] = from + eg_token_bits_take(&bits);
    }
    return count;
}

#endif
