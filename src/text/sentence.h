/* sentence: tokens of a document -> sentences, quotations. Called by the token pass. */
#ifndef EG_TEXT_SENTENCE_H
#define EG_TEXT_SENTENCE_H

#include "text/token.h"

typedef EG_VEC(uint32_t) eg_token_list;

/* Fills sentences. starts: the first token of each paragraph. stops: those that may end a sentence, a full
 * stop or its like and abbreviations with their dots. Both in order. */
void eg_split_sentences(eg_arena *a, const eg_lexicon *lexicon, eg_tokens *t, const eg_token_list *starts,
                        const eg_token_list *stops);
/* Fills quotes, EG_TOK_QUOTED and sentence_of. marks: the double quotation marks and the first tokens of
 * paragraphs, in order; those named twice, and one behind the last token, do no harm. */
void eg_find_quotes(eg_arena *a, eg_tokens *t, const eg_token_list *marks);

#endif
