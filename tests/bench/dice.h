/* dice: numbers that look random, the same on every machine. */
#ifndef EG_BENCH_DICE_H
#define EG_BENCH_DICE_H

#include "base/span.h"

typedef uint64_t dice; /* any number is a good beginning */

/* From 0 to limit - 1. */
static inline uint64_t dice_below(dice *d, uint64_t limit) {
    *d += 0x9e3779b97f4a7c15ULL;
    return eg_hash_mix(*d, *d ^ 0xe7037ed1a0b428dbULL) % limit;
}

/* A rank from 0 to count - 1 by Zipf's law: rank k comes about as often as 1 / (k + common), in whole
 * numbers: each doubling of k + common is as likely as any other. count: at least twice common. */
static inline uint64_t dice_rank(dice *d, uint64_t common, uint64_t count) {
    uint64_t doublings = 1;
    while (common << (doublings + 1) < count) doublings++;
    uint64_t low = common << dice_below(d, doublings);
    return low + dice_below(d, low) - common;
}

#endif
