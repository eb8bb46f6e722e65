/* lexicon: the words that the dictionaries use, as dense ids. Filled while dictionaries are read, frozen
 * with them, shared by all threads. The token pass looks every word up once; whatever comes later compares
 * numbers. Word 0 is "a word that no dictionary uses". */
#ifndef EG_TEXT_LEXICON_H
#define EG_TEXT_LEXICON_H

#include "base/intern.h"
#include "text/letters.h"

/* What the token pass itself needs to know of a word. */
enum {
    EG_WORD_ABBREVIATION = 8192, /* a dot after it does not end the sentence: "Inc.", "Aug.", "Gen."; tokens
                                    have no room for it */
    EG_WORD_COMMON = 2,          /* an ordinary lower-case English word */
    EG_WORD_NUMBER = 4,          /* "seven", "million"; its value is in values */
    EG_WORD_OPENER = 8,          /* "The", "However": its capital means that a sentence begins, not a name */
};

/* A time is found by it: "August", the "moment" of "at the moment". Figures have it, too, in tokens. */
enum { EG_WORD_TIME_CORE = 1 };

enum { /* what else a word may begin; set when the dictionary is compiled, so that one look at a token tells
        */
       EG_WORD_NAME = 16,   /* a name */
       EG_WORD_VERB = 32,   /* a form of a verb, or a noun that names an act */
       EG_WORD_NOUN = 64,   /* a description: "social network" */
       EG_WORD_TIME = 128,  /* a time expression */
       EG_WORD_MODAL = 256, /* a modal: "plans to" */
};
enum {                             /* what names of such a word look like; set likewise */
       EG_WORD_NAME_SMALL = 512,   /* one may begin with a small letter: iPhone */
       EG_WORD_NAME_COMMON = 1024, /* one is an ordinary word, too: Target */
};
enum { EG_WORD_AFTER_DOT = 4096 }; /* a figure with a dot may stand before it: "19. August"; set likewise */

enum { EG_WORD_ARTICLE = 2048 }; /* a description may begin with it: the, this, both */

enum { EG_BESIDE_DATE = 16 }; /* no month, but goes with one */
enum { EG_MARK_BITS = 13 };   /* room for marks in a token */
_Static_assert(EG_WORD_AFTER_DOT < 1 << EG_MARK_BITS, "all marks have room in a token");

typedef struct eg_word {
    uint32_t flags; /* EG_WORD_… */
    double value;   /* of EG_WORD_NUMBER */
} eg_word;

enum { EG_ABBREVIATION_BITS = 12 };

typedef struct eg_lexicon {
    eg_intern words;          /* folded as by eg_utf8_fold, dots of abbreviations removed ("u.s." is "us") */
    EG_VEC(uint16_t) marks;   /* by id, EG_WORD_…; may be shorter than words: the rest is zero */
    EG_VEC(double) values;    /* by id, likewise */
    EG_VEC(uint8_t) in_dates; /* by id, likewise: the month that it names, 1 to 12, or EG_BESIDE_DATE */
    uint32_t punct[128];      /* by ASCII character: the id of the word that is just it, 0 = none */
    uint64_t abbreviations[1 << (EG_ABBREVIATION_BITS - 6)]; /* one bit for each, by eg_letters_mix */
    eg_arena arena;                                          /* owns marks and values */
} eg_lexicon;

static inline uint16_t eg_lexicon_marks(const eg_lexicon *x, uint32_t word) {
    return word < x->marks.len ? x->marks.items[word] : 0;
}

/* The id of a word as it is written, added if new. Folds it. */
uint32_t eg_lexicon_add(eg_lexicon *x, eg_span word);
/* The id of a word as it is written; 0 when no dictionary uses it. */
uint32_t eg_lexicon_find(const eg_lexicon *x, eg_span word);
enum { EG_RECENT_BITS = 15, EG_RECENT_LONGEST = EG_LETTERS_MOST };

/* A word as a text has it, and what the lexicon says of it. */
typedef struct eg_recent_word {
    uint64_t head, rest; /* its first eight bytes and those after them, zeros after its end; letters of words
                            that are all ASCII letters in lower case */
    uint32_t word;       /* its id; 0 is remembered, too */
    uint16_t marks;      /* EG_WORD_… */
} eg_recent_word;

/* The words looked up last, each in the place that its hash gives it: most words of a text are few, and these
 * lie close together, which those of a large lexicon do not. Belongs to one thread and serves one frozen
 * lexicon. {0} is empty. */
typedef struct eg_recent_words {
    eg_recent_word places[1 << EG_RECENT_BITS];
} eg_recent_words;

/* Two halves of a word as one number, the upper bits of which are the best mixed. */
static inline uint64_t eg_letters_mix(uint64_t head, uint64_t rest) {
    return (head + rest * 9) * 0x9E3779B97F4A7C15ULL;
}

/* Where a word of EG_RECENT_LONGEST bytes at most is remembered, or will be. */
static inline eg_recent_word *eg_recent_place(eg_recent_words *recent, uint64_t head, uint64_t rest) {
    return &recent->places[eg_letters_mix(head, rest) >> (64 - EG_RECENT_BITS)];
}

/* Whether a word of letters may have EG_WORD_ABBREVIATION: seldom true of those that have not. */
static inline bool eg_lexicon_may_abbreviate(const eg_lexicon *x, uint64_t head, uint64_t rest) {
    uint64_t bit = eg_letters_mix(head, rest) >> (64 - EG_ABBREVIATION_BITS);
    return x->abbreviations[bit / 64] >> bit % 64 & 1;
}

/* The id and the marks of any word as it is written. recent: NULL = none are remembered. */
eg_recent_word eg_lexicon_recall(const eg_lexicon *x, eg_recent_words *recent, eg_span word);
/* The same for a word of letters. */
eg_recent_word eg_lexicon_recall_letters(const eg_lexicon *x, eg_recent_words *recent,
                                         const eg_letters *word);
/* Has the memory brought near in which such a word will be searched that is not remembered. */
void eg_lexicon_approach(const eg_lexicon *x, const eg_letters *word);
/* The number of the month that a word names as it is written, 1 to 12; 0 = none. */
int eg_lexicon_month(const eg_lexicon *x, eg_span word);
/* Whether a word may stand in a line that says only when, as months, "Published" and "GMT" do. */
bool eg_lexicon_goes_with_date(const eg_lexicon *x, eg_span word);
/* Tells either of a word: the number of the month that it names, or EG_BESIDE_DATE. */
void eg_lexicon_add_to_dates(eg_lexicon *x, uint32_t word, int month);
void eg_lexicon_mark(eg_lexicon *x, uint32_t word, uint32_t flags, double value);
eg_word eg_lexicon_info(const eg_lexicon *x, uint32_t word);
void eg_lexicon_release(eg_lexicon *x);

#endif
