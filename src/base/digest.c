/* Digests: a fingerprint of files.
 * In: pieces of bytes. Out: 128 bits. Refuses to be cryptography: who may choose the bytes can make two texts
 * alike. Every eight bytes change two of four lanes, which are multiplied side by side, as after wyhash.
 * Example: the pieces "a.tsv" and "person\nJane Roe\n" give other bits than "a.tsv" and "person\nJane Doe\n".
 */
#include "base/digest.h"

#include <string.h>

enum { BLOCK = 32 };

static const uint64_t keys[4] = {0xa0761d6478bd642fULL, 0xe7037ed1a0b428dbULL, 0x8ebc6af09c88c6e3ULL,
                                 0x589965cc75374cc3ULL};

static inline void mix_block(uint64_t lanes[4], const char *block) {
    uint64_t v[4];
    memcpy(v, block, sizeof v);
    lanes[0] = eg_hash_mix(lanes[0] ^ v[0], v[1] ^ keys[0]);
    lanes[1] = eg_hash_mix(lanes[1] ^ v[1], v[0] ^ keys[1]);
    lanes[2] = eg_hash_mix(lanes[2] ^ v[2], v[3] ^ keys[2]);
    lanes[3] = eg_hash_mix(lanes[3] ^ v[3], v[2] ^ keys[3]);
}

eg_digest eg_digest_begin(void) {
    eg_digest d;
    memcpy(d.lanes, keys, sizeof d.lanes);
    return d;
}

void eg_digest_add(eg_digest *d, eg_span piece) {
    uint64_t lanes[4]; /* in registers */
    memcpy(lanes, d->lanes, sizeof lanes);
    size_t at = 0;
    for (; at + BLOCK <= piece.len; at += BLOCK) mix_block(lanes, piece.ptr + at);
    char rest[BLOCK] = {0};
    if (at < piece.len) memcpy(rest, piece.ptr + at, piece.len - at);
    mix_block(lanes, rest);
    uint64_t length[4] = {piece.len, 1, piece.len, 1};
    memcpy(rest, length, sizeof rest);
    mix_block(lanes, rest);
    memcpy(d->lanes, lanes, sizeof lanes);
}

eg_fingerprint eg_digest_of(const eg_digest *d) {
    return (eg_fingerprint){{eg_hash_mix(d->lanes[0] ^ keys[2], d->lanes[2] ^ keys[3]),
                             eg_hash_mix(d->lanes[1] ^ keys[3], d->lanes[3] ^ keys[2])}};
}
