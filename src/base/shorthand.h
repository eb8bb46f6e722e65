/* shorthand: text in fewer bytes, each text by itself.
 *
 * A sign of one byte stands for a piece of up to eight bytes that is frequent in a sample of the texts: "
 * the", "tion". Prose takes about half of its bytes. Equal texts have equal signs, so that they can be
 * compared as they are. The method is that of FSST (Boncz, Neumann, Leis 2020). */
#ifndef EG_BASE_SHORTHAND_H
#define EG_BASE_SHORTHAND_H

#include "base/arena.h"

typedef struct eg_shorthand eg_shorthand;

/* Learns the pieces that are frequent in a sample, of which the first EG_SHORTHAND_SAMPLE bytes are read.
 * Lives in the arena. */
enum { EG_SHORTHAND_SAMPLE = 1 << 15 };
const eg_shorthand *eg_shorthand_learn(eg_arena *a, eg_span sample);

/* Writes a text in signs to out, which has room for EG_SHORTHAND_ROOM(text.len) bytes; returns how many they
 * are, at most text.len + 1. */
#define EG_SHORTHAND_ROOM(len) (2 * (size_t)(len) + 8)
size_t eg_shorthand_write(const eg_shorthand *s, eg_span text, uint8_t *out);
/* The text that eg_shorthand_write wrote in these signs. In the arena. */
eg_span eg_shorthand_read(const eg_shorthand *s, eg_arena *a, eg_span signs);

#endif
