/* Short texts from numbers and words.
 * In: a format and its values. Out: bytes, the same as those of snprintf. Refuses nothing: what is not plain,
 * snprintf does itself. Example: "%04d-%02d-%02d" of 2019, 8 and 19 is "2019-08-19". */
#include "base/print.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* Writes the number in decimal, with its sign, at least `width` characters wide with zeros; its length. */
static size_t format_int(char *out, int value, bool plus, int width) {
    char digits[12];
    size_t n = 0, at = 0;
    unsigned rest = value < 0 ? -(unsigned)value : (unsigned)value;
    for (; rest || !n; rest /= 10) digits[n++] = (char)('0' + rest % 10);
    if (value < 0 || plus) out[at++] = value < 0 ? '-' : '+';
    for (size_t fill = n + at; fill < (size_t)width; fill++) out[at++] = '0';
    while (n) out[at++] = digits[--n];
    return at;
}

/* What vsnprintf does, many times faster, for formats with no other directives than %s, %.1s, %.*s, %c, %d,
 * %+d and %02d to %09d; -1 where the format has others or the text is too long. */
static int format_plain(char *out, size_t size, const char *f, va_list args) {
    enum { NUMBER = 12 };
    size_t at = 0;
    for (; *f; f++) {
        if (at + NUMBER >= size) return -1;
        if (*f != '%') {
            out[at++] = *f;
            continue;
        }
        bool plus = *++f == '+';
        int width = 0, most = -1;
        if (plus) f++;
        if (f[0] == '0' && f[1] >= '2' && f[1] <= '9') width = f[1] - '0', f += 2;
        if (f[0] == '.' && f[1] == '1') most = 1, f += 2;
        if (f[0] == '.' && f[1] == '*') most = va_arg(args, int), f += 2;
        if (*f == 's') {
            const char *s = va_arg(args, const char *);
            size_t n = most == 0 ? 0 : most < 0 ? strlen(s) : strnlen(s, (size_t)most); /* 0: s may be NULL */
            if (n + NUMBER >= size - at) return -1;
            if (n) memcpy(out + at, s, n);
            at += n;
        } else if (*f == 'd' && most < 0) {
            at += format_int(out + at, va_arg(args, int), plus, width);
        } else if (*f == 'c' && most < 0) {
            out[at++] = (char)va_arg(args, int);
        } else {
            return -1;
        }
    }
    out[at] = '\0';
    return (int)at;
}

int eg_vprint(char *out, size_t size, const char *format, va_list args) {
    va_list again;
    va_copy(again, args);
    int n = format_plain(out, size, format, again);
    va_end(again);
    return n < 0 ? vsnprintf(out, size, format, args) : n;
}

int eg_print(char *out, size_t size, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int n = eg_vprint(out, size, format, args);
    va_end(args);
    return n;
}
