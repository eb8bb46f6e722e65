/* sentence: tokens of a document -> sentences, quotations. Called by the token pass. */
#ifndef EG_TEXT_SENTENCE_H
#define EG_TEXT_SENTENCE_H

#include "text/token.h"

typedef EG_VEC(uint32_t) eg_token_list;

/* The tokens, each list in order, where something may begin or end. Those named twice among the marks, and
 * one behind the last token, do no harm. */
typedef struct eg_breaks {
    eg_token_list starts; /* the first token of each paragraph */
    eg_token_list stops;  /* those that may end a sentence: a full stop or its like, abbreviations with their
                             dots */
    eg_token_list marks;  /* double quotation marks, and the first token of each paragraph */
} eg_breaks;

/* Fills sentences, quotes, sentence_of and the flags of tokens that tell of them. */
void eg_find_sentences(eg_arena *a, const eg_lexicon *lexicon, eg_tokens *t, const eg_breaks *breaks);

#endif
