/* Digests: a fingerprint of files.
 * In: pieces of bytes. Out: 128 bits. Refuses to be cryptography: who may choose the bytes can make two texts
 * alike. Four lanes of 64 bits are multiplied side by side, as in wyhash.
 * Example: the pieces "a.tsv" and "person\nJane Roe\n" give other bits than "a.tsv" and "person\nJane Doe\n".
 */
#include "base/digest.h"

#include <string.h>

#include "base/eight.h"

enum { BLOCK = 64 };

static const uint64_t keys[4] = {0xa0761d6478bd642fULL, 0xe7037ed1a0b428dbULL, 0x8ebc6af09c88c6e3ULL,
                                 0x589965cc75374cc3ULL};

static inline uint64_t mix_part(uint64_t lane, const char *part, uint64_t lane_key) {
    uint64_t a = eg_eight_load(part), b = eg_eight_load(part + sizeof a);
    return eg_hash_mix(lane ^ a, b ^ lane_key);
}

static inline void mix_block(uint64_t lanes[4], const char *block) {
    lanes[0] = mix_part(lanes[0], block, keys[0]);
    lanes[1] = mix_part(lanes[1], block + 16, keys[1]);
    lanes[2] = mix_part(lanes[2], block + 32, keys[2]);
    lanes[3] = mix_part(lanes[3], block + 48, keys[3]);
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
    for (size_t i = 0; i < 4; i++) lanes[i] = eg_hash_mix(lanes[i] ^ piece.len, keys[3 - i]);
    memcpy(d->lanes, lanes, sizeof lanes);
}

eg_fingerprint eg_digest_of(const eg_digest *d) {
    eg_fingerprint of = {{keys[2], keys[3]}};
    for (size_t i = 0; i < 4; i++) {
        of.halves[0] = eg_hash_mix(of.halves[0] ^ d->lanes[i], keys[0]);
        of.halves[1] = eg_hash_mix(of.halves[1] ^ d->lanes[i], keys[1]);
    }
    return of;
}
