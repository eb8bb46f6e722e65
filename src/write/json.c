/* JSON: values and their escapes.
 * In: names and values. Out: JSON text on a stream. Refuses floating point: shares are whole percents, so
 * that no locale and no rounding gets into the output.
 * Example: the string a"b is written "a\"b". */
#include "write/json.h"

void eg_json_put(eg_json *j, eg_span bytes) {
    if (bytes.len) fwrite(bytes.ptr, 1, bytes.len, j->out);
}

/* Bytes at s.ptr[at] that have to be escaped; 0 = none. */
static size_t special(eg_span s, size_t at) {
    unsigned char c = (unsigned char)s.ptr[at];
    if (c < 0x20 || c == '"' || c == '\\' || c == 0x7F) return 1;
    if (c != 0xE2 || s.len - at < 3 || (unsigned char)s.ptr[at + 1] != 0x80) return 0;
    unsigned char last = (unsigned char)s.ptr[at + 2];
    return last == 0xA8 || last == 0xA9 ? 3 : 0; /* U+2028, U+2029 end lines in JavaScript */
}

static void put_escape(eg_json *j, const char *p, size_t len) {
    switch (*p) {
    case '"': fputs("\\\"", j->out); return;
    case '\\': fputs("\\\\", j->out); return;
    case '\n': fputs("\\n", j->out); return;
    case '\r': fputs("\\r", j->out); return;
    case '\t': fputs("\\t", j->out); return;
    default:
        fprintf(j->out, "\\u%04x", len == 3 ? 0x2000u | ((unsigned char)p[2] & 0x3Fu) : (unsigned char)*p);
    }
}

static void put_quoted(eg_json *j, eg_span s) {
    size_t from = 0;
    putc('"', j->out);
    for (size_t at = 0; at < s.len;) {
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
    putc('"', j->out);
}

/* The comma, and the name where there is one. */
static void begin_value(eg_json *j, const char *name) {
    if (j->follows) putc(',', j->out);
    j->follows = true;
    if (!name) return;
    put_quoted(j, eg_span_of(name));
    putc(':', j->out);
}

void eg_json_open(eg_json *j, const char *kind) {
    putc('{', j->out);
    j->follows = false;
    eg_json_string(j, "kind", eg_span_of(kind));
}

void eg_json_close(eg_json *j) {
    fputs("}\n", j->out);
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
    fputs(value ? "true" : "false", j->out);
}

void eg_json_percent(eg_json *j, const char *name, unsigned value) {
    begin_value(j, name);
    fprintf(j->out, "%u.%02u", value / 100, value % 100);
}

void eg_json_begin(eg_json *j, const char *name, char bracket) {
    begin_value(j, name);
    putc(bracket, j->out);
    j->follows = false;
}

void eg_json_end(eg_json *j, char bracket) {
    putc(bracket, j->out);
    j->follows = true;
}

void eg_json_item(eg_json *j, eg_span value) {
    begin_value(j, NULL);
    put_quoted(j, value);
}
