/* letters: where words of ASCII letters stand, which nearly all are, and such a word as two numbers; where
 * text is more than plain ASCII. */
#ifndef EG_TEXT_LETTERS_H
#define EG_TEXT_LETTERS_H

#include "base/eight.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { EG_STRETCH = 64, EG_LETTERS_MOST = 16 };

/* One bit for each of EG_STRETCH bytes, the lowest for the first. */
typedef struct eg_stretch {
    uint64_t letters; /* ASCII letters */
    uint64_t small;   /* bytes that are small letters, if they are letters */
    uint64_t spaces;  /* spaces, and what stands before them in ASCII */
} eg_stretch;

typedef struct eg_letters {
    uint64_t head, rest; /* in lower case: the first eight and those after them, zeros after the last */
    uint32_t count;      /* 0 to EG_LETTERS_MOST */
} eg_letters;

/* Of EG_STRETCH bytes at p: with vectors where there are some. */
static inline eg_stretch eg_stretch_at(const char *p);
/* Of count letters at p, where EG_LETTERS_MOST bytes can be read: likewise. */
static inline eg_letters eg_letters_at(const char *p, uint32_t count);
/* Which of EG_STRETCH bytes at p are odd in plain text: no ASCII, or control characters but those from
 * backspace to carriage return; likewise. */
static inline uint64_t eg_odd_at(const char *p);
/* The same without vectors. */
static inline uint64_t eg_odd_plain(const char *p);
static inline eg_stretch eg_stretch_plain(const char *p);
static inline eg_letters eg_letters_plain(const char *p, uint32_t count);

/* The high bits of eight bytes side by side, the lowest for the first; they have no others. */
static inline uint64_t eg_letters_bits_(uint64_t high) {
    return (high >> 7) * 0x0102040810204080ULL >> 56;
}

static inline eg_stretch eg_stretch_plain(const char *p) {
    eg_stretch is = {0};
    for (unsigned i = 0; i < EG_STRETCH; i += 8) {
        uint64_t v = eg_eight_load(p + i), low = v & ~EG_EIGHT_HIGH;
        uint64_t no_space = v | (low + EG_EIGHT_EACH * (0x7F - ' '));
        is.letters |= eg_letters_bits_(eg_eight_letters(v)) << i;
        is.small |= eg_letters_bits_(v << 2 & EG_EIGHT_HIGH) << i; /* the bit that small letters have */
        is.spaces |= eg_letters_bits_(~no_space & EG_EIGHT_HIGH) << i;
    }
    return is;
}

static inline eg_letters eg_letters_plain(const char *p, uint32_t count) {
    const uint64_t small = EG_EIGHT_EACH * 0x20;
    size_t first = count < 8 ? count : 8;
    return (eg_letters){.head = eg_eight_cut(eg_eight_load(p) | small, first),
                        .rest = eg_eight_cut(eg_eight_load(p + 8) | small, count - first),
                        .count = count};
}

static inline uint64_t eg_odd_plain(const char *p) {
    uint64_t odd = 0;
    for (unsigned i = 0; i < EG_STRETCH; i += 8) {
        uint64_t v = eg_eight_load(p + i), low = v & ~EG_EIGHT_HIGH;
        uint64_t shown = low + EG_EIGHT_EACH * (0x80 - ' '), from_b = low + EG_EIGHT_EACH * (0x80 - '\b');
        uint64_t after_r = low + EG_EIGHT_EACH * (0x80 - '\r' - 1);
        uint64_t plain = (shown | (from_b & ~after_r)) & ~eg_eight_equal(low, '\x7F') & ~v;
        odd |= eg_letters_bits_(~plain & EG_EIGHT_HIGH) << i;
    }
    return odd;
}

#ifdef __SSE2__
static inline uint64_t eg_odd_at(const char *p) {
    uint64_t odd = 0;
    for (unsigned i = 0; i < EG_STRETCH; i += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
        __m128i hidden = _mm_cmplt_epi8(bytes, _mm_set1_epi8(' ')); /* what is no ASCII has a sign */
        /* those that set lines are six in a row, moved to where numbers with a sign begin */
        __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8((char)(0x80 - '\b')));
        __m128i setting = _mm_cmplt_epi8(moved, _mm_set1_epi8(-0x80 + 6));
        __m128i here =
            _mm_or_si128(_mm_andnot_si128(setting, hidden), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F)));
        odd |= (uint64_t)(uint32_t)_mm_movemask_epi8(here) << i;
    }
    return odd;
}

static inline eg_stretch eg_stretch_at(const char *p) {
    const __m128i space = _mm_set1_epi8(' ');
    eg_stretch is = {0};
    for (unsigned i = 0; i < EG_STRETCH; i += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
        __m128i lower = _mm_or_si128(bytes, space); /* the bit that small letters have is a space, too */
        /* letters are 26 in a row, moved to where numbers with a sign begin */
        __m128i moved = _mm_add_epi8(lower, _mm_set1_epi8((char)(0x80 - 'a')));
        __m128i letters = _mm_cmplt_epi8(moved, _mm_set1_epi8(-0x80 + 26));
        __m128i spaces = _mm_cmpeq_epi8(_mm_min_epu8(bytes, space), bytes);
        is.letters |= (uint64_t)(uint32_t)_mm_movemask_epi8(letters) << i;
        is.small |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_slli_epi16(bytes, 2)) << i;
        is.spaces |= (uint64_t)(uint32_t)_mm_movemask_epi8(spaces) << i;
    }
    return is;
}

static inline eg_letters eg_letters_at(const char *p, uint32_t count) {
    static const uint8_t ones[2 * EG_LETTERS_MOST] = {255, 255, 255, 255, 255, 255, 255, 255,
                                                      255, 255, 255, 255, 255, 255, 255, 255};
    const void *keep = ones + EG_LETTERS_MOST - count;
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)p);
    __m128i lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    lower = _mm_and_si128(lower, _mm_loadu_si128((const __m128i *)keep));
    return (eg_letters){.head = (uint64_t)_mm_cvtsi128_si64(lower),
                        .rest = (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(lower, lower)),
                        .count = count};
}
#else
static inline uint64_t eg_odd_at(const char *p) {
    return eg_odd_plain(p);
}
static inline eg_stretch eg_stretch_at(const char *p) {
    return eg_stretch_plain(p);
}
static inline eg_letters eg_letters_at(const char *p, uint32_t count) {
    return eg_letters_plain(p, count);
}
#endif

#endif
