/* ascii: comparing text with words of the code, ASCII case ignored. The functions of <strings.h> follow the
 * locale, in which "I" need not be a capital "i". */
#ifndef EG_TEXT_ASCII_H
#define EG_TEXT_ASCII_H

#include <string.h>

#include "base/span.h"

static inline bool eg_ascii_is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

static inline bool eg_ascii_is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

static inline bool eg_ascii_is_digit(char c) {
    return c >= '0' && c <= '9';
}

static inline bool eg_ascii_is_letter(char c) {
    return eg_ascii_is_lower((char)(c | 0x20));
}

/* Also what is no ASCII, since most of that are letters. */
static inline bool eg_ascii_is_wordish(char c) {
    return eg_ascii_is_digit(c) || eg_ascii_is_letter(c) || (unsigned char)c >= 0x80;
}

static inline bool eg_ascii_is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline char eg_ascii_lower(char c) {
    return eg_ascii_is_upper(c) ? (char)(c | 0x20) : c;
}

/* Whether the n bytes at a and b are the same word. */
static inline bool eg_ascii_same(const char *a, const char *b, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (eg_ascii_lower(a[i]) != eg_ascii_lower(b[i])) return false;
    return true;
}

static inline bool eg_ascii_is(eg_span s, const char *word) {
    return s.len == strlen(word) && eg_ascii_same(s.ptr, word, s.len);
}

static inline bool eg_ascii_starts(eg_span s, const char *word) {
    size_t n = strlen(word);
    return s.len >= n && eg_ascii_same(s.ptr, word, n);
}

static inline bool eg_ascii_ends(eg_span s, const char *word) {
    size_t n = strlen(word);
    return s.len >= n && eg_ascii_same(s.ptr + s.len - n, word, n);
}

#endif
