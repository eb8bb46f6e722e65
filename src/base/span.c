/* Spans: comparing, cutting and hashing text that carries its length.
 * In: spans. Out: spans into the same bytes, numbers. Refuses to allocate or to know about characters:
 * everything here counts bytes. Example: split "a|b" at '|' gives "a", then "b", then false. */
#include "base/span.h"

#include <string.h>

#include "base/eight.h"

eg_span eg_span_of(const char *cstr) {
    return (eg_span){cstr, cstr ? strlen(cstr) : 0};
}

bool eg_span_eq(eg_span a, eg_span b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

int eg_span_cmp(eg_span a, eg_span b) {
    size_t n = a.len < b.len ? a.len : b.len;
    int c = n ? memcmp(a.ptr, b.ptr, n) : 0;
    if (c) return c;
    return (a.len > b.len) - (a.len < b.len);
}

size_t eg_span_find_row(const void *rows, size_t count, size_t size, eg_span name) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const eg_span *at = (const void *)((const char *)rows + middle * size);
        if (eg_span_cmp(*at, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool eg_span_starts(eg_span s, eg_span prefix) {
    return s.len >= prefix.len && (prefix.len == 0 || memcmp(s.ptr, prefix.ptr, prefix.len) == 0);
}

bool eg_span_ends(eg_span s, eg_span suffix) {
    return s.len >= suffix.len &&
           (suffix.len == 0 || memcmp(s.ptr + s.len - suffix.len, suffix.ptr, suffix.len) == 0);
}

eg_span eg_span_slice(eg_span s, size_t from, size_t to) {
    if (to > s.len) to = s.len;
    if (from > to) from = to;
    return (eg_span){s.ptr ? s.ptr + from : NULL, to - from};
}

static size_t space_at_start(eg_span s) {
    if (!s.len) return 0;
    unsigned char c = (unsigned char)s.ptr[0];
    if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
    return s.len > 1 && c == 0xC2 && (unsigned char)s.ptr[1] == 0xA0 ? 2 : 0;
}

static size_t space_at_end(eg_span s) {
    if (!s.len) return 0;
    unsigned char c = (unsigned char)s.ptr[s.len - 1];
    if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
    return s.len > 1 && c == 0xA0 && (unsigned char)s.ptr[s.len - 2] == 0xC2 ? 2 : 0;
}

eg_span eg_span_trim(eg_span s) {
    for (size_t n; (n = space_at_start(s)) > 0;) s = eg_span_slice(s, n, s.len);
    for (size_t n; (n = space_at_end(s)) > 0;) s.len -= n;
    return s;
}

size_t eg_span_find(eg_span s, char c, size_t from) {
    if (from >= s.len) return s.len;
    const char *hit = memchr(s.ptr + from, c, s.len - from);
    return hit ? (size_t)(hit - s.ptr) : s.len;
}

size_t eg_span_search(eg_span s, eg_span needle, size_t from) {
    if (needle.len == 0) return from < s.len ? from : s.len;
    while (from + needle.len <= s.len) {
        from = eg_span_find(s, needle.ptr[0], from);
        if (from + needle.len > s.len) break;
        if (memcmp(s.ptr + from, needle.ptr, needle.len) == 0) return from;
        from++;
    }
    return s.len;
}

bool eg_span_split(eg_span *rest, char separator, eg_span *field) {
    if (!rest->ptr) return false;
    size_t at = eg_span_find(*rest, separator, 0);
    *field = eg_span_slice(*rest, 0, at);
    *rest = at < rest->len ? eg_span_slice(*rest, at + 1, rest->len) : (eg_span){NULL, 0};
    return true;
}

uint64_t eg_span_hash(eg_span s) {
    static const uint64_t k0 = 0xa0761d6478bd642fULL, k1 = 0xe7037ed1a0b428dbULL;
    uint64_t h = k0 ^ s.len;
    for (size_t at = 0; at < s.len; at += 8) h = eg_hash_mix(h ^ eg_eight_part(s.ptr + at, s.len - at), k1);
    return eg_hash_mix(h, k0);
}
