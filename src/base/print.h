/* print: what snprintf does, for the short texts that are made by the thousand, such as dates. */
#ifndef EG_BASE_PRINT_H
#define EG_BASE_PRINT_H

#include <stdarg.h>
#include <stddef.h>

/* Writes at most size bytes, a NUL at their end among them; size must not be 0. The length of the whole text
 * in bytes, which was cut when that is size or more; below 0 as of snprintf. */
int eg_print(char *out, size_t size, const char *format, ...) __attribute__((format(printf, 3, 4)));
int eg_vprint(char *out, size_t size, const char *format, va_list args);

#endif
