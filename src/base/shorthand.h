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

/* Texts, one behind the other in one piece of memory, behind which EG_SHORTHAND_SLACK bytes can be read. */
typedef struct eg_shorthand_texts {
    const char *bytes;
    const uint32_t *ends; /* of each */
    size_t count;
} eg_shorthand_texts;
enum { EG_SHORTHAND_SLACK = 8 };

/* Writes texts in signs to out, which has room for twice their bytes, one behind the other; lens gets how
 * many signs each has, at most one more than its bytes. Returns how many they are together. */
size_t eg_shorthand_write(const eg_shorthand *s, eg_shorthand_texts texts, uint8_t *out, uint32_t *lens);
/* The text that eg_shorthand_write wrote in these signs. In the arena. */
eg_span eg_shorthand_read(const eg_shorthand *s, eg_arena *a, eg_span signs);

#endif
