/* seal: the end of a line of packed findings, by which it shows that a byte before it was changed.
 *
 *     {"kind":"end","articles":2,"seal":"8ec90dac1aba3885"}
 *
 * It is a digest, no signature: proof against chance, not against somebody who wants to deceive. */
#ifndef EG_FOLD_SEAL_H
#define EG_FOLD_SEAL_H

#include "base/digest.h"

/* EG_SEAL_PIECE: bytes of a line that are added to its digest at once; the last piece is what is left, never
 * nothing. */
enum { EG_SEAL_PIECE = 4096, EG_SEAL_LENGTH = 27 };

typedef enum eg_seal { EG_SEAL_NONE, EG_SEAL_BROKEN, EG_SEAL_GOOD } eg_seal;

/* The end of a line, in out, from the digest of what stands before it. */
eg_span eg_seal_end(char out[EG_SEAL_LENGTH + 1], const eg_digest *before);
/* Whether a line ends in a seal, and in its own; *before: the line without it. */
eg_seal eg_seal_check(eg_span line, eg_span *before);

#endif
