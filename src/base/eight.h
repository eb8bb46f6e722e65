/* eight: eight bytes of text at once, as one number whose lowest byte is the first, on any machine. Tests
 * answer with the high bit of each byte that passes; eg_eight_first then tells which one is first. */
#ifndef EG_BASE_EIGHT_H
#define EG_BASE_EIGHT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define EG_EIGHT_HIGH 0x8080808080808080ULL
#define EG_EIGHT_EACH 0x0101010101010101ULL /* times a byte: that byte in every place */

static inline uint64_t eg_eight_swap(uint64_t v) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return __builtin_bswap64(v);
#else
    return v;
#endif
}

static inline uint64_t eg_eight_load(const char *p) {
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return eg_eight_swap(v);
}

static inline void eg_eight_store(char *p, uint64_t v) {
    v = eg_eight_swap(v);
    memcpy(p, &v, sizeof v);
}

/* The first n bytes at p, n <= 8, zeros after them. Reads no byte beyond them, and with loads of constant
 * size, because a memcpy of unknown size is a call. */
static inline uint64_t eg_eight_part(const char *p, size_t n) {
    if (n >= 8) return eg_eight_load(p);
    uint64_t v = 0;
    if (n >= 4) {
        uint32_t a, b;
        memcpy(&a, p, 4);
        memcpy(&b, p + n - 4, 4);
        uint64_t low = eg_eight_swap(a), high = eg_eight_swap(b);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        low >>= 32, high >>= 32;
#endif
        return low | high << (8 * (n - 4));
    }
    if (n) v = (unsigned char)p[0];
    if (n > 1) v |= (uint64_t)(unsigned char)p[1] << 8;
    if (n > 2) v |= (uint64_t)(unsigned char)p[2] << 16;
    return v;
}

/* The n bytes before end, 1 <= n <= 8, zeros after them. Reads eight, so that it need not ask how many. */
static inline uint64_t eg_eight_before(const char *end, size_t n) {
    return eg_eight_load(end - 8) >> 8 * (8 - n);
}

/* The first n bytes of v, zeros after them. */
static inline uint64_t eg_eight_cut(uint64_t v, size_t n) {
    return n < 8 ? v & (((uint64_t)1 << 8 * n) - 1) : v;
}

/* Bytes that are ASCII letters. */
static inline uint64_t eg_eight_letters(uint64_t v) {
    uint64_t low = (v | EG_EIGHT_EACH * 0x20) & ~EG_EIGHT_HIGH;
    uint64_t from_a = low + EG_EIGHT_EACH * (0x80 - 'a'), after_z = low + EG_EIGHT_EACH * (0x80 - 'z' - 1);
    return from_a & ~after_z & ~v & EG_EIGHT_HIGH;
}

/* Bytes that are ASCII digits. */
static inline uint64_t eg_eight_digits(uint64_t v) {
    uint64_t low = v & ~EG_EIGHT_HIGH;
    uint64_t from_0 = low + EG_EIGHT_EACH * (0x80 - '0'), after_9 = low + EG_EIGHT_EACH * (0x80 - '9' - 1);
    return from_0 & ~after_9 & ~v & EG_EIGHT_HIGH;
}

/* Bytes that are ASCII letters or digits, or no ASCII. */
static inline uint64_t eg_eight_wordish(uint64_t v) {
    return eg_eight_letters(v) | eg_eight_digits(v) | (v & EG_EIGHT_HIGH);
}

/* Bytes that are c, of bytes that are all ASCII. */
static inline uint64_t eg_eight_equal(uint64_t v, char c) {
    uint64_t differs = v ^ EG_EIGHT_EACH * (unsigned char)c;
    return ~(differs + EG_EIGHT_EACH * 0x7F) & EG_EIGHT_HIGH;
}

/* Whether one of the bytes is c. */
static inline bool eg_eight_has(uint64_t v, char c) {
    uint64_t zero_where = v ^ EG_EIGHT_EACH * (unsigned char)c;
    return ((zero_where - EG_EIGHT_EACH) & ~zero_where & EG_EIGHT_HIGH) != 0;
}

/* Place of the first byte c, whatever the others are, from 0; 8 when there is none. */
static inline size_t eg_eight_find(uint64_t v, char c) {
    uint64_t zero_where = v ^ EG_EIGHT_EACH * (unsigned char)c;
    uint64_t found = (zero_where - EG_EIGHT_EACH) & ~zero_where & EG_EIGHT_HIGH; /* its lowest bit is exact */
    return found ? (size_t)__builtin_ctzll(found) / 8 : 8;
}

/* Whether no byte is a control character or a space behind a space. *before: 0x80 when a space stands before
 * the eight bytes, else 0; set for the eight that follow. */
static inline bool eg_eight_tidy(uint64_t v, uint64_t *before) {
    uint64_t spaces = eg_eight_equal(v & ~EG_EIGHT_HIGH, ' ') & ~v;
    uint64_t controls = (v - EG_EIGHT_EACH * ' ') & ~v & EG_EIGHT_HIGH;
    bool tidy = !(controls | (spaces & (spaces << 8 | *before)));
    *before = spaces >> 56;
    return tidy;
}

/* A-Z made lower case. All bytes must be ASCII. */
static inline uint64_t eg_eight_lower(uint64_t v) {
    uint64_t from_a = v + EG_EIGHT_EACH * (0x80 - 'A');      /* high bit: byte >= 'A' */
    uint64_t after_z = v + EG_EIGHT_EACH * (0x80 - 'Z' - 1); /* high bit: byte > 'Z' */
    return v | ((from_a & ~after_z & EG_EIGHT_HIGH) >> 2);   /* 0x80 >> 2 is the case bit 0x20 */
}

/* Place of the first byte that passed, from 0; 8 when none did. */
static inline size_t eg_eight_first(uint64_t passed) {
    return passed ? (size_t)__builtin_ctzll(passed) / 8 : 8;
}

#endif
