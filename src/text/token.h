/* token: article -> words, numbers, punctuation; sentences; quotations. */
#ifndef EG_TEXT_TOKEN_H
#define EG_TEXT_TOKEN_H

#include "text/article.h"
#include "text/lexicon.h"

typedef enum eg_token_kind {
    EG_TOKEN_WORD,   /* letters, maybe with digits and inner apostrophes: Twitter, O'Brien, don't, 5G, 19th,
                        U.S. */
    EG_TOKEN_CLITIC, /* 's, ', 're, 'll, 've, 'd, 'm after a word */
    EG_TOKEN_NUMBER, /* digits with separators: 936, 200,000, 3.5, 2019 */
    EG_TOKEN_PUNCT,  /* one character, or a run of dots or dashes */
} eg_token_kind;

enum {                     /* eg_token.flags */
       EG_TOK_CAPITAL = 1, /* first letter is upper case, a digit, or of a script without case */
       EG_TOK_UPPER = 2,   /* two or more letters, all upper case */
       EG_TOK_SPACE = 4,   /* white space before it */
       EG_TOK_GLUED =
           8, /* joined to the token before it by a hyphen or dash that is no token: state-[backed] */
       EG_TOK_QUOTED = 16, /* inside a quotation; the marks themselves are not */
       EG_TOK_DOTTED =
           32, /* abbreviation with inner dots (U.S.), or with one at the end (Inc.): the dot is part of it */
       EG_TOK_BREAK = 64,     /* first of its paragraph */
       EG_TOK_SENTENCE = 128, /* first of its sentence */
};

typedef struct eg_token {
    uint32_t start, end;           /* byte offsets into the article's text, end exclusive */
    uint32_t word;                 /* lexicon id; 0 = in no dictionary. Numbers are looked up too */
    uint16_t marks : EG_MARK_BITS; /* EG_WORD_… of the word */
    uint16_t kind : 2;             /* eg_token_kind */
    uint16_t sentence_end : 1;     /* 1 on the last token of a sentence */
    uint8_t flags;                 /* EG_TOK_… */
    uint8_t punct; /* of EG_TOKEN_PUNCT, as ASCII: '"' for every double quotation mark (and single ones used
                      as quotation marks), '-' for dashes, '.', ',', ';', ':', '!', '?', '(', ')', '[', ']',
                      '$' for currency signs, '%', '&', '/', '@', '#', '*'; 0 for others. '~' = ellipsis */
} eg_token;        /* four to a cache line: every stage runs over them */

enum { EG_SENTENCE_LONGEST = 500 }; /* tokens; what goes on longer without a stop is cut there */

typedef struct eg_sentence {
    uint32_t first, last; /* tokens [first, last) */
    uint32_t start, end;  /* byte offsets, end exclusive: closing quotation mark and dot included */
    uint32_t paragraph;   /* index into the article's paragraphs */
    uint32_t line;        /* of its first byte, from 1 */
    uint8_t zone;         /* eg_zone of the paragraph */
} eg_sentence;

/* A quotation: the tokens between its marks. It may run over several sentences, and over paragraphs when
 * each following paragraph opens with a mark again; each paragraph's part is one quote, `continued` then. */
typedef struct eg_quote {
    uint32_t first, last; /* tokens [first, last), the marks excluded */
    bool continued;       /* goes on from the quote before it */
} eg_quote;

typedef struct eg_tokens {
    const eg_article *article; /* NULL for a phrase */
    eg_span text;              /* what the offsets count into */
    EG_VEC(eg_token) tokens;
    EG_VEC(eg_sentence) sentences; /* in order of the text; they cover all tokens */
    EG_VEC(eg_quote) quotes;       /* of double marks, and of single ones that hold two words or more */
    uint32_t *sentence_of;         /* by token: index of its sentence */
} eg_tokens;

/* Never fails: odd text gives odd tokens. Lives in the arena. recent: kept from text to text; NULL = none. */
void eg_tokenize(eg_arena *a, const eg_article *article, const eg_lexicon *lexicon, eg_recent_words *recent,
                 eg_tokens *out);

/* The same for a phrase of a dictionary: no sentences, no quotations.
 */
void eg_tokenize_phrase(eg_arena *a, eg_span phrase, const eg_lexicon *lexicon, eg_tokens *out);

/* The token's bytes. */
eg_span eg_token_text(const eg_tokens *t, uint32_t token);
/* The value of a number token ("200,000" -> 200000) or a number word ("seven"); false for anything else. */
bool eg_token_value(const eg_tokens *t, const eg_lexicon *lexicon, uint32_t token, double *value);
/* The text from token first to token last - 1, as written. */
eg_span eg_tokens_text(const eg_tokens *t, uint32_t first, uint32_t last);

/* The sentence that holds the token. */
static inline const eg_sentence *eg_sentence_at(const eg_tokens *t, uint32_t token) {
    return &t->sentences.items[t->sentence_of[token]];
}

#endif
