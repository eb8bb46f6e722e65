/* span: text as pointer and length, never NUL-terminated by contract, never owned by the span. */
#ifndef EG_BASE_SPAN_H
#define EG_BASE_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct eg_span {
    const char *ptr; /* may be NULL when len is 0 */
    size_t len;      /* bytes */
} eg_span;

/* A span over a string literal. */
#define EG_SPAN(literal) ((eg_span){(literal), sizeof(literal) - 1})

eg_span eg_span_of(const char *cstr); /* NULL gives the empty span */
bool eg_span_eq(eg_span a, eg_span b);
/* Byte order, as strcmp on unsigned char; a prefix sorts first. Independent of the locale. */
int eg_span_cmp(eg_span a, eg_span b);
/* Of `count` rows of `size` bytes each that begin with a span and are sorted by it: the number of the first
 * whose span is `name` or comes after it; count = none. */
size_t eg_span_find_row(const void *rows, size_t count, size_t size, eg_span name);
bool eg_span_starts(eg_span s, eg_span prefix);
bool eg_span_ends(eg_span s, eg_span suffix);
/* Bytes [from, to) of s; both are clamped to its length. */
eg_span eg_span_slice(eg_span s, size_t from, size_t to);
/* Without ASCII white space (and no-break spaces, U+00A0) at either end. */
eg_span eg_span_trim(eg_span s);
/* First byte c at or after from; s.len when there is none. */
size_t eg_span_find(eg_span s, char c, size_t from);
/* First place of needle at or after from; s.len when there is none. */
size_t eg_span_search(eg_span s, eg_span needle, size_t from);
/* Cuts the next field off *rest at the separator; false when *rest was already used up. An empty
 * span gives one empty field. Start with rest = s, rest.ptr != NULL. */
bool eg_span_split(eg_span *rest, char separator, eg_span *field);

/* 64-bit hash of bytes (multiply and fold, after wyhash); the same on every machine. */
uint64_t eg_span_hash(eg_span s);

/* One step of such a hash: two numbers to one. */
static inline uint64_t eg_hash_mix(uint64_t a, uint64_t b) {
    __extension__ typedef unsigned __int128 wide;
    wide product = (wide)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

#endif
