/* sentence: tokens of a paragraph -> sentences; tokens of a document -> quotations. Called by the token pass.
 */
#ifndef EG_TEXT_SENTENCE_H
#define EG_TEXT_SENTENCE_H

#include "text/token.h"

/* Appends the sentences of paragraph `paragraph`, whose tokens are [first, end of tokens). */
void eg_split_sentences(eg_arena *a, const eg_lexicon *lexicon, eg_tokens *t, uint32_t first,
                        uint32_t paragraph);
/* Fills quotes, EG_TOK_QUOTED and sentence_of. */
void eg_find_quotes(eg_arena *a, eg_tokens *t);

#endif
