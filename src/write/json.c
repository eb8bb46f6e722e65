/* JSON: values and their escapes.
 * In: names and values. Out: JSON text on a stream. Refuses floating point: shares are whole percents, so
 * that no locale and no rounding gets into the output.
 * Example: the string a"b is written "a\"b". */
#include "write/json.h"

#include <string.h>

#include "base/eight.h"

static void flush(eg_json *j) {
    if (j->len) fwrite(j->bytes, 1, j->len, j->out);
    if (j->sealed) eg_digest_add(&j->digest, (eg_span){j->bytes, j->len});
    j->len = 0;
}

/* What goes out before the end of a line is always as much as there is room for: a piece of its digest. */
void eg_json_put(eg_json *j, eg_span bytes) {
    for (size_t room; bytes.len > (room = sizeof j->bytes - j->len);) {
        memcpy(j->bytes + j->len, bytes.ptr, room);
        j->len += room;
        flush(j);
        bytes = eg_span_slice(bytes, room, bytes.len);
    }
    if (bytes.len) memcpy(j->bytes + j->len, bytes.ptr, bytes.len);
    j->len += bytes.len;
}

static void put_char(eg_json *j, char c) {
    if (j->len == sizeof j->bytes) flush(j);
    j->bytes[j->len++] = c;
}

/* The first byte from `at` on that may have to be escaped; the length when there is none. */
static size_t suspect(eg_span s, size_t at) {
    static const unsigned char others[] = {'"', '\\', 0x7F, 0xE2};
    for (; at < s.len; at += 8) {
        uint64_t v = eg_eight_part(s.ptr + at, s.len - at);
        uint64_t found = (v - EG_EIGHT_EACH * ' ') & ~v; /* controls, and the zeros after the end */
        for (size_t i = 0; i < sizeof others; i++) {
            uint64_t zero_where = v ^ EG_EIGHT_EACH * others[i];
            found |= (zero_where - EG_EIGHT_EACH) & ~zero_where;
        }
        found &= EG_EIGHT_HIGH; /* the lowest bit is exact */
        if (found) return at + eg_eight_first(found);
    }
    return s.len;
}

/* Bytes that have to be escaped at a place; 0 = none. */
static size_t special(eg_span s, size_t at) {
    unsigned char c = (unsigned char)s.ptr[at];
    if (c < 0x20 || c == '"' || c == '\\' || c == 0x7F) return 1;
    if (c != 0xE2 || s.len - at < 3 || (unsigned char)s.ptr[at + 1] != 0x80) return 0;
    unsigned char last = (unsigned char)s.ptr[at + 2];
    return last == 0xA8 || last == 0xA9 ? 3 : 0; /* U+2028, U+2029 end lines in JavaScript */
}

static void put_escape(eg_json *j, const char *p, size_t len) {
    char code[8];
    switch (*p) {
    case '"': eg_json_put(j, EG_SPAN("\\\"")); return;
    case '\\': eg_json_put(j, EG_SPAN("\\\\")); return;
    case '\n': eg_json_put(j, EG_SPAN("\\n")); return;
    case '\r': eg_json_put(j, EG_SPAN("\\r")); return;
    case '\t': eg_json_put(j, EG_SPAN("\\t")); return;
    default:
        snprintf(code, sizeof code, "\\u%04x",
                 len == 3 ? 0x2000u | ((unsigned char)p[2] & 0x3Fu) : (unsigned char)*p);
        eg_json_put(j, eg_span_of(code));
    }
}

static void put_quoted(eg_json *j, eg_span s) {
    size_t from = 0;
    put_char(j, '"');
    for (size_t at = suspect(s, 0); at < s.len; at = suspect(s, at)) {
        size_t len = special(s, at);
        if (!len) {
            at++;
            continue;
        }
        eg_json_put(j, eg_span_slice(s, from, at));
        put_escape(j, s.ptr + at, len);
        at += len;
        from = at;
    }
    eg_json_put(j, eg_span_slice(s, from, s.len));
    put_char(j, '"');
}

/* The comma, and the name where there is one. */
static void begin_value(eg_json *j, const char *name) {
    if (j->follows) put_char(j, ',');
    j->follows = true;
    if (!name) return;
    put_char(j, '"');
    eg_json_put(j, eg_span_of(name));
    eg_json_put(j, EG_SPAN("\":"));
}

void eg_json_open(eg_json *j, const char *kind) {
    put_char(j, '{');
    j->follows = false;
    if (j->sealed) j->digest = eg_digest_begin();
    eg_json_string(j, "kind", eg_span_of(kind));
}

void eg_json_close(eg_json *j) {
    char seal[EG_SEAL_LENGTH + 1];
    eg_span end = EG_SPAN("}");
    if (j->sealed) {
        eg_digest_add(&j->digest, (eg_span){j->bytes, j->len});
        end = eg_seal_end(seal, &j->digest);
    }
    eg_json_put(j, end);
    put_char(j, '\n');
    flush(j);
    j->follows = false;
}

void eg_json_string(eg_json *j, const char *name, eg_span value) {
    if (!value.len) return;
    begin_value(j, name);
    put_quoted(j, value);
}

eg_span eg_json_digits(char out[EG_JSON_DIGITS], uint64_t value) {
    size_t at = EG_JSON_DIGITS;
    do out[--at] = (char)('0' + value % 10);
    while (value /= 10);
    return (eg_span){out + at, EG_JSON_DIGITS - at};
}

void eg_json_number(eg_json *j, const char *name, uint64_t value) {
    char digits[EG_JSON_DIGITS];
    begin_value(j, name);
    eg_json_put(j, eg_json_digits(digits, value));
}

eg_span eg_json_day_text(char out[EG_JSON_DAY], eg_day day) {
    if (day == EG_DAY_NONE) return EG_SPAN("");
    eg_civil c = eg_civil_of(day);
    int n = snprintf(out, EG_JSON_DAY, "%04d-%02d-%02d", c.year, c.month, c.day);
    return (eg_span){out, n > 0 ? (size_t)n : 0};
}

void eg_json_bool(eg_json *j, const char *name, bool value) {
    begin_value(j, name);
    eg_json_put(j, value ? EG_SPAN("true") : EG_SPAN("false"));
}

void eg_json_percent(eg_json *j, const char *name, unsigned value) {
    char text[16];
    snprintf(text, sizeof text, "%u.%02u", value / 100, value % 100);
    begin_value(j, name);
    eg_json_put(j, eg_span_of(text));
}

void eg_json_begin(eg_json *j, const char *name, char bracket) {
    begin_value(j, name);
    put_char(j, bracket);
    j->follows = false;
}

void eg_json_end(eg_json *j, char bracket) {
    put_char(j, bracket);
    j->follows = true;
}

void eg_json_item(eg_json *j, eg_span value) {
    begin_value(j, NULL);
    put_quoted(j, value);
}
