/* words: sentences as lists of word hashes, to tell whether two of them say the same in the same words. */
#ifndef EG_FOLD_WORDS_H
#define EG_FOLD_WORDS_H

#include "base/vec.h"

typedef struct eg_words {
    EG_VEC(uint64_t) items; /* hashes of folded words: no case, accents or punctuation */
} eg_words;

/* Replaces the words in out by those of the text. The list lives in the arena and may be used again. */
void eg_words_of(eg_arena *a, eg_span text, eg_words *out);
/* Cuts the next text between quotation marks, straight or curly double ones, off *rest; false: none is left.
 */
bool eg_words_quoted(eg_span *rest, eg_span *quote);
/* The longest run of words that two texts share, as it stands in the first: from its first word to the end of
 * its last, at most `most` words of it. Empty when they share none. */
eg_span eg_words_shared(eg_arena *a, eg_span text, eg_span other, size_t most);
/* One hash for the words [first, last) in their order. */
uint64_t eg_words_hash(const eg_words *words, size_t first, size_t last);
/* Mixes a number into a hash. */
uint64_t eg_hash_add(uint64_t hash, uint64_t number);

#endif
