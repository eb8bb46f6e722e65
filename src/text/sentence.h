/* sentence: tokens of a document -> sentences, quotations. Called by the token pass. */
#ifndef EG_TEXT_SENTENCE_H
#define EG_TEXT_SENTENCE_H

#include "text/token.h"

typedef EG_VEC(uint32_t) eg_token_list;

/* Both take notes: the first tokens of paragraphs, double quotation marks, and what may end a sentence, a
 * full stop or its like and abbreviations with their dots; in order. Those named twice, and one behind the
 * last token, do no harm. */

/* Fills sentences. starts: the first token of each paragraph. */
void eg_split_sentences(eg_arena *a, const eg_lexicon *lexicon, eg_tokens *t, const eg_token_list *starts,
                        const eg_token_list *notes);
/* Fills quotes, EG_TOK_QUOTED and sentence_of. */
void eg_find_quotes(eg_arena *a, eg_tokens *t, const eg_token_list *notes);

#endif
