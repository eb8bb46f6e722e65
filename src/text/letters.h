/* letters: the ASCII letters that sixteen bytes begin with, which nearly every word is, as two numbers. */
#ifndef EG_TEXT_LETTERS_H
#define EG_TEXT_LETTERS_H

#include "base/eight.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { EG_LETTERS_MOST = 16 };

typedef struct eg_letters {
    uint64_t head, rest; /* in lower case: the first eight and those after them, zeros after the last */
    uint32_t count;      /* 0 to EG_LETTERS_MOST, where more may follow */
    uint32_t small;      /* one bit for each that is a small letter, the lowest for the first */
} eg_letters;

/* The letters at p, of which EG_LETTERS_MOST bytes can be read: with vectors where there are some. */
static inline eg_letters eg_letters_at(const char *p);
/* The same without vectors. */
static inline eg_letters eg_letters_plain(const char *p);

/* The same of size bytes, which may be fewer. */
static inline eg_letters eg_letters_of(const char *p, size_t size) {
    char few[EG_LETTERS_MOST] = {0};
    if (size < EG_LETTERS_MOST) p = memcpy(few, p, size);
    return eg_letters_at(p);
}

/* The high bits of eight bytes side by side, the lowest for the first; they have no others. */
static inline uint32_t eg_letters_bits_(uint64_t high) {
    return (uint32_t)((high >> 7) * 0x0102040810204080ULL >> 56);
}

static inline eg_letters eg_letters_plain(const char *p) {
    const uint64_t small = EG_EIGHT_EACH * 0x20; /* the bit that small letters have */
    uint64_t head = eg_eight_load(p), rest = eg_eight_load(p + 8);
    size_t first = eg_eight_first(~eg_eight_letters(head) & EG_EIGHT_HIGH);
    size_t second = first < 8 ? 0 : eg_eight_first(~eg_eight_letters(rest) & EG_EIGHT_HIGH);
    head = eg_eight_cut(head, first);
    rest = eg_eight_cut(rest, second);
    return (eg_letters){.head = head | eg_eight_cut(small, first),
                        .rest = rest | eg_eight_cut(small, second),
                        .count = (uint32_t)(first + second),
                        .small = eg_letters_bits_((head & small) << 2) | eg_letters_bits_((rest & small) << 2)
                                                                             << 8};
}

#ifdef __SSE2__
static inline eg_letters eg_letters_at(const char *p) {
    static const uint8_t ones[2 * EG_LETTERS_MOST] = {255, 255, 255, 255, 255, 255, 255, 255,
                                                      255, 255, 255, 255, 255, 255, 255, 255};
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)p);
    __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    /* letters are 26 in a row, moved to where numbers with a sign begin */
    __m128i moved = _mm_add_epi8(lower, _mm_set1_epi8((char)(0x80 - 'a')));
    __m128i letters = _mm_cmplt_epi8(moved, _mm_set1_epi8(-0x80 + 26));
    uint32_t count = (uint32_t)__builtin_ctz(~(uint32_t)_mm_movemask_epi8(letters));
    uint32_t small = (uint32_t)_mm_movemask_epi8(_mm_slli_epi16(bytes, 2)); /* of other bytes, too */
    const void *keep = ones + EG_LETTERS_MOST - count;
    lower = _mm_and_si128(lower, _mm_loadu_si128((const __m128i *)keep));
    return (eg_letters){.head = (uint64_t)_mm_cvtsi128_si64(lower),
                        .rest = (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(lower, lower)),
                        .count = count,
                        .small = small & ((1U << count) - 1)};
}
#else
static inline eg_letters eg_letters_at(const char *p) {
    return eg_letters_plain(p);
}
#endif

#endif
