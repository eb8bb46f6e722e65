/* utf8: decoding, repairing and folding UTF-8. The only file that includes utf8proc.h is utf8.c. */
#ifndef EG_TEXT_UTF8_H
#define EG_TEXT_UTF8_H

#include "base/arena.h"

/* Decodes the code point at s.ptr[at] (at < s.len). Returns its length in bytes, 1..4, and the code point
 * in *cp; a broken byte has length 1 and gives U+FFFD. */
size_t eg_utf8_decode(eg_span s, size_t at, int32_t *cp);
/* Appends cp as UTF-8 at out (room for 4 bytes); returns the bytes written. */
size_t eg_utf8_encode(int32_t cp, char *out);
/* Offset of the first byte at or after from (<= s.len) that is no ASCII, or a control character which does
 * not set lines (backspace to carriage return do); s.len when there is none. */
size_t eg_utf8_plain(eg_span s, size_t from);
/* Offset of the first byte that is not part of valid UTF-8; s.len when all is well. */
size_t eg_utf8_check(eg_span s);
/* A copy with every broken byte as U+FFFD; *broken counts them. */
eg_span eg_utf8_repair(eg_arena *a, eg_span s, size_t *broken);
/* A name that need not be UTF-8, such as a file's, as it can be written: itself when it is valid, else a copy
 * with U+FFFD and two hexadecimal digits, "FF", for each broken byte, so that other bytes are other names. */
eg_span eg_utf8_shown(eg_arena *a, eg_span name);
/* The byte that is shown so at s.ptr[at]; 0 when there is none. */
unsigned char eg_utf8_unshown(eg_span s, size_t at);
enum { EG_UTF8_SHOWN = 5 }; /* bytes that show one */
/* Characters (code points) of valid UTF-8. */
size_t eg_utf8_length(eg_span s);
/* A copy in which each run of blanks, controls and no-break spaces is one space, without any at the ends. */
eg_span eg_utf8_tidy(eg_arena *a, eg_span s);

typedef enum eg_char {
    EG_CHAR_OTHER, /* punctuation and symbols */
    EG_CHAR_SPACE, /* white space, no-break and zero-width spaces, byte order mark, controls */
    EG_CHAR_LOWER,
    EG_CHAR_UPPER,  /* also title case */
    EG_CHAR_LETTER, /* without case: CJK, Arabic, modifier letters */
    EG_CHAR_MARK,   /* combining */
    EG_CHAR_DIGIT,
} eg_char;
eg_char eg_char_class(int32_t cp);

/* Folds a word for comparison: case fold, compatibility forms, accents off, curly apostrophe to ', dots of
 * abbreviations kept. "Élysée" -> "elysee", "STRASSE" and "Straße" -> "strasse". ASCII takes a fast way.
 * The result is written to buffer when it fits in size bytes, else to the arena. Deterministic, no locale. */
eg_span eg_utf8_fold(eg_arena *a, eg_span word, char *buffer, size_t size);

/* Version of what knows the characters: with another one, words may fold otherwise. */
const char *eg_utf8_version(void);

#endif
