/* sentence: tokens of a paragraph -> sentences; tokens of a document -> quotations. Called by the token pass.
 */
#ifndef EG_TEXT_SENTENCE_H
#define EG_TEXT_SENTENCE_H

#include "text/token.h"

typedef EG_VEC(uint32_t) eg_token_list;

/* Appends the sentences of paragraph `paragraph`, whose tokens are [first, end of tokens). stops: those of
 * them that may end a sentence, a full stop or its like and abbreviations with their dots. Paragraphs come in
 * order of the text. */
void eg_split_sentences(eg_arena *a, const eg_lexicon *lexicon, eg_tokens *t, uint32_t first,
                        uint32_t paragraph, const eg_token_list *stops);
/* Fills quotes, EG_TOK_QUOTED and sentence_of. marks: the double quotation marks and the first tokens of
 * paragraphs, in order; those named twice, and one behind the last token, do no harm. */
void eg_find_quotes(eg_arena *a, eg_tokens *t, const eg_token_list *marks);

#endif
