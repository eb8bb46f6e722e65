/* token_scan: what the token pass shares with its part for plain words. */
#ifndef EG_TEXT_TOKEN_SCAN_H
#define EG_TEXT_TOKEN_SCAN_H

#include "text/sentence.h"

enum { EG_SCAN_BATCH = 64 }; /* tokens scanned, and words looked up, in one go */

/* A word of plain letters that is still to be looked up. */
typedef struct eg_waiting_word {
    eg_token *token;
    const eg_recent_word *place; /* where it is remembered, if it is */
    eg_letters letters;
} eg_waiting_word;

typedef struct eg_scan {
    eg_arena *a;
    const eg_lexicon *lexicon;
    eg_recent_words *recent; /* NULL: none are remembered */
    eg_tokens *out;
    const char *s;         /* the text's bytes */
    size_t start, at, end; /* of the paragraph, next byte, end of the paragraph */
    bool single;           /* inside single quotation marks */
    eg_waiting_word words[3 * EG_SCAN_BATCH];
    size_t waiting;  /* so many of them */
    size_t unknown;  /* the first ones, which are not remembered */
    eg_stretch bits; /* of the text from this byte on */
    size_t bits_from;
    eg_breaks breaks;
} eg_scan;

/* The first half of eg_tokenize: tokens, of which the second half, eg_find_sentences, makes sentences. */
void eg_scan_article(eg_arena *a, const eg_article *article, const eg_lexicon *lexicon,
                     eg_recent_words *recent, eg_tokens *out, eg_breaks *breaks);
/* Scans words of plain letters and marks that stand alone from k->at on, by far the most frequent tokens, in
 * one stretch of text. *flags: EG_TOK_… of the next token, as far as what stands before it tells. false: the
 * next token is something else. Afterwards there is room for one token more: none may move while words wait.
 */
bool eg_scan_plain(eg_scan *k, unsigned *flags);
/* Looks up the words that wait. */
void eg_scan_look_up(eg_scan *k);

static inline eg_token eg_scan_token(size_t start, size_t end, uint32_t word, uint32_t marks, unsigned kind,
                                     unsigned flags, uint8_t punct) {
    return (eg_token){.start = (uint32_t)start,
                      .end = (uint32_t)end,
                      .word = word,
                      .marks = marks & ((1U << EG_MARK_BITS) - 1),
                      .kind = kind & 3U,
                      .flags = (uint8_t)flags,
                      .punct = punct};
}

#endif
