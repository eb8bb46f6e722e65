/* edits: how far a word is from another one, for "did you mean": the public header has no such thing, and the
 * program sees nothing else. */
#ifndef EG_CLI_EDITS_H
#define EG_CLI_EDITS_H

#include <stddef.h>

/* Bytes to insert, delete or replace to get from a to b; large when one is too long to be an option. */
size_t eg_edits(const char *a, size_t a_len, const char *b);

#endif
