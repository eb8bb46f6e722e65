/* json: one JSON object a line, field by field.
 *
 *     eg_json j = {.out = out};
 *     eg_json_open(&j, "link");
 *     eg_json_string(&j, "a", name);
 *     eg_json_close(&j);
 *
 * Strings must be valid UTF-8, names plain ASCII; control characters, quotation marks, backslashes and the
 * line separators U+2028 and U+2029 are escaped. A string without bytes is left out with its name. Output
 * errors stay in the stream's error flag. */
#ifndef EG_WRITE_JSON_H
#define EG_WRITE_JSON_H

#include <stdio.h>

#include "base/civil.h"
#include "base/span.h"
#include "fold/seal.h"

typedef struct eg_json {
    FILE *out;
    bool sealed;      /* each object ends in a seal, fold/seal.h */
    bool follows;     /* a comma is due before the next value */
    eg_digest digest; /* of what went out of a sealed object */
    size_t len;       /* of bytes, that go out when they are many, and when the object ends */
    char bytes[EG_SEAL_PIECE];
} eg_json;

/* Begins an object whose first field is "kind". */
void eg_json_open(eg_json *j, const char *kind);
/* Ends the object and the line; all of it is on the stream then. */
void eg_json_close(eg_json *j);

void eg_json_string(eg_json *j, const char *name, eg_span value);
void eg_json_number(eg_json *j, const char *name, uint64_t value);
void eg_json_bool(eg_json *j, const char *name, bool value);
/* A number as eg_json_number writes it, in out. */
enum { EG_JSON_DIGITS = 20 };
eg_span eg_json_digits(char out[EG_JSON_DIGITS], uint64_t value);
/* "2019-08-19" in out; empty for EG_DAY_NONE. */
enum { EG_JSON_DAY = 32 };
eg_span eg_json_day_text(char out[EG_JSON_DAY], eg_day day);
/* 80 is written as 0.80. */
void eg_json_percent(eg_json *j, const char *name, unsigned value);

/* Lists and objects inside; name is NULL inside a list. Values in a list: the functions above and below
 * with NULL as name, strings by eg_json_item. */
void eg_json_begin(eg_json *j, const char *name, char bracket);
void eg_json_end(eg_json *j, char bracket);
/* Bytes of a string that was begun with a quotation mark as its bracket; they need no escapes. */
void eg_json_put(eg_json *j, eg_span bytes);
/* A string in a list, written even when it is empty. */
void eg_json_item(eg_json *j, eg_span value);

#endif
