/* time_words: the words that tell time, by class: months, weekdays, units, "last", "ago". The dictionary
 * fills it from files whose first column is `time_word`; the date stage reads it. */
#ifndef EG_DICT_TIME_WORDS_H
#define EG_DICT_TIME_WORDS_H

#include "dict/match.h"
#include "dict/time_rules.h"

typedef enum eg_time_class {
    EG_TIME_MONTH,     /* number 1..12 */
    EG_TIME_WEEKDAY,   /* number 1..7, Monday is 1 */
    EG_TIME_WEEKDAYS,  /* "Mondays": the same */
    EG_TIME_UNIT,      /* code "D", "TH" */
    EG_TIME_UNITS,     /* the same, in the plural */
    EG_TIME_PART,      /* code "TMO", "T12:00" */
    EG_TIME_SEASON,    /* code "SU" */
    EG_TIME_HOLIDAY,   /* code "12-25", "11#4-4", "E-2" */
    EG_TIME_DAY,       /* number of days from today; code: part of the day or empty */
    EG_TIME_AGAIN,     /* number of days from the day told before */
    EG_TIME_VAGUE,     /* code "PAST_REF" */
    EG_TIME_REPEATED,  /* code "P1D" */
    EG_TIME_WHICH,     /* number -1, 0, 1: last, this, next */
    EG_TIME_STRETCH,   /* number -1, 1: past, coming */
    EG_TIME_FUZZY,     /* code "X" or "PAST_REF" */
    EG_TIME_EDGE,      /* code "EARLY", "MID", "LATE" (early 2009), "START", "END" (the end of 2009) */
    EG_TIME_AGO,       /* number -1 */
    EG_TIME_AWAY,      /* number -1, 1: earlier, later */
    EG_TIME_ORDINAL,   /* number */
    EG_TIME_CLOCK,     /* number 0 or 12: hours to add */
    EG_TIME_ZONE,      /* code "Z", "+01:00" */
    EG_TIME_ARTICLE,   /* the */
    EG_TIME_ONE,       /* a, an; number 1 */
    EG_TIME_OF,        /* of */
    EG_TIME_LEAD,      /* in, since, until: may stand before a date; code "BEFORE", "ON_OR_AFTER" or none */
    EG_TIME_ON,        /* on, until: may stand before a day of a month without its month */
    EG_TIME_TO,        /* to, through: between two dates */
    EG_TIME_AND,       /* and, or: between two years */
    EG_TIME_MEASURE,   /* about, than: may stand before a length of time, not before a date; code "APPROX",
                          "MORE_THAN" or none */
    EG_TIME_DECADE,    /* ending of a figure: 1990s */
    EG_TIME_EVERY,     /* every, each */
    EG_TIME_NEARLY,    /* nearly: told with the time; code as of measure */
    EG_TIME_AGE,       /* old, aged: what it stands beside is no time */
    EG_TIME_COUNTED,   /* people, percent: a figure before it is no year */
    EG_TIME_WAY,       /* code "+" or "-": the clause looks ahead or back */
    EG_TIME_CLAUSE,    /* that, which: begins a clause */
    EG_TIME_PUBLISHED, /* published, date: begins a publication line */
    EG_TIME_COPYRIGHT, /* copyright: begins a rights line */
    EG_TIME_LINE,      /* on, at: may stand in a line that says only when */
    EG_TIME_STATEMENT, /* said, wrote: what is quoted beside it was said then */
    EG_TIME_CLASSES,
    EG_TIME_RULE = EG_TIME_CLASSES /* begins a rule; no class of words */
} eg_time_class;

/* The classes, as bits, of the words and phrases by which times are found. */
#define EG_TIME_CORES                                                                                        \
    (1ULL << EG_TIME_HOLIDAY | 1ULL << EG_TIME_AGAIN | 1ULL << EG_TIME_DAY | 1ULL << EG_TIME_MONTH |         \
     1ULL << EG_TIME_WEEKDAY | 1ULL << EG_TIME_WEEKDAYS | 1ULL << EG_TIME_SEASON | 1ULL << EG_TIME_UNIT |    \
     1ULL << EG_TIME_UNITS | 1ULL << EG_TIME_PART | 1ULL << EG_TIME_REPEATED | 1ULL << EG_TIME_VAGUE |       \
     1ULL << EG_TIME_RULE)

typedef struct eg_time_word {
    uint32_t next;  /* the entry of the same word with another class, 0 = none */
    uint8_t class;  /* eg_time_class */
    bool capital;   /* listed with one, as German nouns: it is no sign of a name */
    bool doubtful;  /* also an ordinary word: counts only beside another part of a date */
    int32_t number; /* what the class says; 0 where it has none */
    char code[16];  /* what the class says, NUL-terminated; empty where it has none */
} eg_time_word;

typedef struct eg_time_words {
    eg_arena arena;
    EG_VEC(uint64_t)
    classes;               /* by word id: one bit for each class that a word or phrase beginning with it has;
                              shorter than the lexicon, the rest is 0 */
    EG_VEC(uint64_t) ends; /* the same of those that end with it */
    EG_VEC(uint8_t)
    reach; /* by word id, likewise: how many words may stand before it in phrases that are found
              by it (EG_WORD_TIME_CORE) */
    EG_VEC(eg_time_word) entries;         /* entry 0 is none */
    uint8_t longest[EG_TIME_CLASSES + 1]; /* by class: words of its longest phrase */
    EG_VEC(eg_span) endings;              /* of words in clauses that look back: "ed" */
    EG_VEC(eg_span) decades;              /* endings of figures: "s" */
    eg_match phrases;                     /* every word and phrase -> its first entry */
    EG_VEC(eg_time_rule) rules;           /* in order of the files */
    uint64_t rule_classes;                /* bits 1 << class of the words that can be an anchor */
    uint32_t rules_at[EG_RULE_KINDS]; /* by kind of anchor: the first rule, as index + 1; of words, the entry
                                         of class EG_TIME_RULE has it as its number */
} eg_time_words;                      /* {0} knows no word */

typedef enum eg_time_fault {
    EG_TIME_FINE,
    EG_TIME_BAD_WORD,
    EG_TIME_BAD_CLASS,
    EG_TIME_BAD_VALUE
} eg_time_fault;

/* Adds a word or phrase to the list and its words to the lexicon. A word added twice with the same class
 * keeps the later value. On a fault nothing is added. Bad words have no letters or more than EG_NAME_WORDS
 * words. */
eg_time_fault eg_time_words_add(eg_time_words *w, eg_lexicon *lexicon, eg_span word, eg_span class,
                                eg_span value);
/* Adds a rule; the same pattern once more replaces it. type: "date" (also when empty), "time", "duration" or
 * "set" (EG_TIME_BAD_CLASS otherwise). EG_TIME_BAD_WORD: the pattern is none. */
eg_time_fault eg_time_rules_add(eg_time_words *w, eg_lexicon *lexicon, eg_span pattern, eg_span value,
                                eg_span type);
/* Marks the words that rules have after a dot, {month} in "{day} . {month}", EG_WORD_AFTER_DOT. */
void eg_time_rules_mark(const eg_time_words *w, eg_lexicon *lexicon);
/* For time_rules.c: a phrase as word ids, cut as the token pass cuts text, 0 = it has none or too many; and
 * that a rule (index into rules) has these words for its anchor. */
size_t eg_time_phrase_words(eg_lexicon *lexicon, eg_span phrase, uint32_t ids[EG_NAME_WORDS]);
void eg_time_words_anchor_rule(eg_time_words *w, eg_lexicon *lexicon, const uint32_t *ids, size_t count,
                               uint32_t rule);
void eg_time_words_release(eg_time_words *w);

/* For messages: the classes' names in order, EG_TIME_CLASSES of them, and what values a class takes
 * ("a number from 1 to 12"); an unknown class gives the empty span. */
const eg_span *eg_time_class_names(void);
eg_span eg_time_class_values(eg_span class);

/* The classes of words and phrases that begin with this word, as bits 1 << class. */
static inline uint64_t eg_time_classes_of(const eg_time_words *w, uint32_t word) {
    return word < w->classes.len ? w->classes.items[word] : 0;
}

/* The same of those that end with it. */
static inline uint64_t eg_time_classes_ending(const eg_time_words *w, uint32_t word) {
    return word < w->ends.len ? w->ends.items[word] : 0;
}

/* The classes that begin with a token, whose marks tell that most have none: those of word 0, without a
 * branch. */
static inline uint64_t eg_time_classes_at(const eg_time_words *w, const eg_token *token) {
    return eg_time_classes_of(w, token->word & -(uint32_t)((token->marks & EG_WORD_TIME) != 0));
}

/* How many tokens before one of EG_WORD_TIME_CORE a time may begin that is found by it. */
static inline uint32_t eg_time_reach(const eg_time_words *w, uint32_t word) {
    return word < w->reach.len ? w->reach.items[word] : 0;
}

/* What eg_time_word_at finds at a token that has the class. */
const eg_time_word *eg_time_entry_at(const eg_time_words *w, const eg_tokens *t, uint32_t at, uint32_t last,
                                     eg_time_class class, uint32_t *end);
/* The longest word or phrase of the class at tokens[at], ending before `last`; NULL = none, nearly always.
 * *end is the token after it. */
static inline const eg_time_word *eg_time_word_at(const eg_time_words *w, const eg_tokens *t, uint32_t at,
                                                  uint32_t last, eg_time_class class, uint32_t *end) {
    if (at >= last || !(eg_time_classes_at(w, &t->tokens.items[at]) >> class & 1)) return NULL;
    return eg_time_entry_at(w, t, at, last, class, end);
}
/* The entry of a word by itself; NULL = none. */
const eg_time_word *eg_time_word_of(const eg_time_words *w, uint32_t word, eg_time_class class);
/* The longest one that ends with token at - 1 and begins at `first` or later; *begin is its first token. */
const eg_time_word *eg_time_word_before(const eg_time_words *w, const eg_tokens *t, uint32_t at,
                                        uint32_t first, eg_time_class class, uint32_t *begin);

#endif
