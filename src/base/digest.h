/* digest: 128 bits that stand for bytes, to tell whether they are the same as before. Proof against chance,
 * not against somebody who wants two texts to have one digest. The same on every machine. */
#ifndef EG_BASE_DIGEST_H
#define EG_BASE_DIGEST_H

#include "base/span.h"

typedef struct eg_digest {
    uint64_t lanes[4];
} eg_digest;

typedef struct eg_fingerprint {
    uint64_t halves[2];
} eg_fingerprint;

eg_digest eg_digest_begin(void);
/* Adds one piece: "ab", "c" is not "a", "bc". */
void eg_digest_add(eg_digest *d, eg_span piece);
/* Of all pieces so far; more may be added afterwards. */
eg_fingerprint eg_digest_of(const eg_digest *d);
static inline bool eg_fingerprint_eq(eg_fingerprint a, eg_fingerprint b) {
    return a.halves[0] == b.halves[0] && a.halves[1] == b.halves[1];
}

#endif
