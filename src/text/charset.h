/* charset: bytes of a file -> UTF-8. */
#ifndef EG_TEXT_CHARSET_H
#define EG_TEXT_CHARSET_H

#include "base/diag.h"

/* Decodes bytes to valid UTF-8. In this order: byte order mark, evident UTF-16, valid UTF-8, the character
 * set that the page declares, UTF-8 with a few broken bytes, a guess. Bytes that fit nowhere become U+FFFD
 * and are reported in one warning. A UTF-8 byte order mark stays; those of UTF-16 and UTF-32 go.
 * *text points into bytes when they are UTF-8 already, else into the arena.
 * false: no text (a known binary format, NUL bytes, many control bytes); reported as an error. */
bool eg_charset_decode(eg_arena *a, eg_span path, eg_span bytes, eg_span *text, eg_diag *d);

/* The character set that an HTML or XML page declares in its first kilobytes, as written; empty = none. */
eg_span eg_charset_declared(eg_span bytes);

/* The name of the Unicode of two or four bytes that the bytes are evidently in; NULL = none. */
const char *eg_charset_wide(eg_span bytes);
/* The name of the old set that bytes which are not UTF-8 seem to be in, in the arena or static; NULL = none:
 * they are UTF-8 but for a few bytes, or too short to tell. */
const char *eg_charset_guess(eg_arena *a, eg_span bytes);

#endif
