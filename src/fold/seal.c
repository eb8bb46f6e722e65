/* Seals: digests of lines, at their ends.
 * In: a line, or the digest of one that is being written. Out: its end; whether the one that is there is the
 * right one. Refuses to tell what was changed, and where.
 * Example: after a line {"kind":"end","articles":1 whose "1" became a "7", the seal is broken. */
#include "fold/seal.h"

#include <stdio.h>
#include <string.h>

static const char opening[] = ",\"seal\":\"", closing[] = "\"}";

eg_span eg_seal_end(char out[EG_SEAL_LENGTH + 1], const eg_digest *before) {
    unsigned long long half = eg_digest_of(before).halves[0];
    int n = snprintf(out, EG_SEAL_LENGTH + 1, "%s%016llx%s", opening, half, closing);
    return (eg_span){out, n > 0 ? (size_t)n : 0};
}

eg_seal eg_seal_check(eg_span line, eg_span *before) {
    char right[EG_SEAL_LENGTH + 1];
    *before = line;
    if (line.len <= EG_SEAL_LENGTH) return EG_SEAL_NONE;
    eg_span end = eg_span_slice(line, line.len - EG_SEAL_LENGTH, line.len);
    if (!eg_span_starts(end, eg_span_of(opening)) || !eg_span_ends(end, eg_span_of(closing)))
        return EG_SEAL_NONE;
    before->len -= EG_SEAL_LENGTH;
    eg_digest d = eg_digest_begin();
    for (size_t at = 0; at < before->len; at += EG_SEAL_PIECE)
        eg_digest_add(&d, eg_span_slice(*before, at, at + EG_SEAL_PIECE));
    return eg_span_eq(end, eg_seal_end(right, &d)) ? EG_SEAL_GOOD : EG_SEAL_BROKEN;
}
