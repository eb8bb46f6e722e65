/* findings: what one document says; the hand-over from finding to folding, and in written form (JSON Lines)
 * the evidence that other programs read. Strings are ids of the graph's string table, so that a document's
 * findings are small and outlive the document. */
#ifndef EG_FIND_FINDINGS_H
#define EG_FIND_FINDINGS_H

#include <entgraph/entgraph.h>

#include "base/intern.h"
#include "find/date.h"

typedef uint32_t eg_str; /* id in the graph's eg_intern; 0 = no value */

typedef enum eg_type { EG_ORGANIZATION, EG_PERSON, EG_PLACE } eg_type;

typedef enum eg_via {
    EG_VIA_NAME,
    EG_VIA_ALIAS,
    EG_VIA_SURNAME,
    EG_VIA_ACRONYM,
    EG_VIA_METONYM,
    EG_VIA_DEMONYM,
    EG_VIA_NOUN,
    EG_VIA_PRONOUN,
    EG_VIA_DISCOVERED,
} eg_via;

typedef enum eg_polarity { EG_AFFIRMED, EG_NEGATED } eg_polarity;
typedef enum eg_modality { EG_ACTUAL, EG_PLANNED, EG_POSSIBLE, EG_ALLEGED } eg_modality;
typedef enum eg_tone { EG_NEUTRAL, EG_AGAINST, EG_FOR } eg_tone;

typedef struct eg_found_sentence { /* kept when it holds an action or names an entity */
    uint32_t start, end;           /* byte offsets */
    uint32_t line;                 /* from 1 */
    uint8_t zone;                  /* eg_zone */
    eg_span text;                  /* as written, white space runs as one space */
} eg_found_sentence;

typedef struct eg_found_mention {
    uint32_t start, end; /* byte offsets */
    uint32_t sentence;   /* index into sentences */
    eg_str text, entity, by;
    eg_str seems;       /* of EG_VIA_DISCOVERED: a kind ("university"), of a person female, male or other */
    uint8_t type, via;  /* eg_type, eg_via */
    uint8_t confidence; /* percent, of EG_VIA_DISCOVERED; 0 = does not apply */
    bool listed;        /* in a dictionary */
} eg_found_mention;

typedef struct eg_found_time {
    uint32_t start, end;
    eg_str text, value, relative, by, mod;
    eg_period days;
    uint8_t type;    /* eg_time_type */
    uint8_t weekday; /* 1..7: the one that the text gives for this day; 0 = none */
} eg_found_time;

/* An item of an object phrase: "seven pages" is {"7", "page"}; "accounts" is {"", "account"}. */
typedef struct eg_item {
    eg_str number; /* digits, without separators; 0 = none given */
    eg_str noun;   /* head noun, lower case, singular */
} eg_item;

typedef struct eg_names {
    const eg_str *items;
    uint32_t count;
} eg_names;

/* How an action came to its date. */
typedef enum eg_dated { EG_DATED_NOT, EG_DATED_TIME, EG_DATED_PUBLICATION } eg_dated;

/* By which rule: the time stands in its clause, sentence or paragraph, or at the end of its teaser; or its
 * verb reports news. */
typedef enum eg_dated_by {
    EG_BY_NOTHING,
    EG_BY_CLAUSE,
    EG_BY_SENTENCE,
    EG_BY_PARAGRAPH,
    EG_BY_STAMP,
    EG_BY_REPORT
} eg_dated_by;

typedef struct eg_found_action {
    uint32_t start, end; /* the trigger: byte offsets */
    uint32_t sentence;   /* index into sentences */
    eg_str text, action, class, label, actor_text, object, by;
    eg_names actors, targets, said_by; /* canonical names */
    const eg_item *items;              /* of the object */
    uint32_t item_count;
    uint32_t time;    /* of EG_DATED_TIME: index into times */
    uint8_t dated;    /* eg_dated */
    uint8_t dated_by; /* eg_dated_by */
    eg_str date;      /* ISO 8601 or "a/b"; set by folding, when all documents are dated */
    eg_period bounds; /* of an action with a time that is open or vague ("since 2017"): the days between which
                         it happened; {NONE, NONE} = not known. Set with date */
    uint8_t polarity, modality, tone;
    bool nominal;
} eg_found_action;

/* What dates a word that the user points at. */
typedef enum eg_when_by {
    EG_WHEN_CLAUSE,
    EG_WHEN_VERB, /* the verb that governs it */
    EG_WHEN_SENTENCE,
    EG_WHEN_PARAGRAPH,
    EG_WHEN_STAMP,       /* at the end of its teaser */
    EG_WHEN_PUBLICATION, /* nothing nearer */
} eg_when_by;

typedef struct eg_found_word {
    uint32_t row;        /* of the user's table */
    eg_str text;         /* the word */
    eg_found_action act; /* only what its date needs */
    uint8_t by;          /* eg_when_by */
    uint8_t sureness;    /* percent */
} eg_found_word;

/* Why a sentence with names gave no act. */
typedef enum eg_gap_why {
    EG_GAP_NO_VERB,
    EG_GAP_NOT_TOLD, /* not part of the story */
    EG_GAP_UNLISTED,
    EG_GAP_NO_SUBJECT,
    EG_GAP_NOBODY_NAMED, /* whoever acts */
    EG_GAP_PASSIVE,      /* neither who acts nor who suffers it is named */
    EG_GAP_OTHER_SENSE,
    EG_GAP_NOBODYS, /* a noun of an act */
    EG_GAP_NO_VERB_HERE,
    EG_GAP_IN_NAME,
} eg_gap_why;

typedef struct eg_found_gap {
    uint32_t line; /* from 1 */
    eg_str sentence;
    eg_str text; /* the word that might have been its verb; 0 = none */
    eg_str who;  /* whom the reason tells of; 0 = nobody */
    uint8_t why; /* eg_gap_why */
} eg_found_gap;

/* Something in a text that cannot be as it is written. */
typedef struct eg_found_doubt {
    uint32_t start, end; /* byte offsets */
    uint32_t line;       /* from 1 */
    eg_str text;
} eg_found_doubt;

typedef struct eg_findings {
    eg_str path, title, date, date_why;
    uint8_t date_from; /* eg_date_from */
    eg_period window;  /* the days on which it can have come out, by its own words; see eg_dates */
    uint64_t bytes;
    eg_found_doubt *doubts;
    uint32_t doubt_count;
    eg_found_sentence *sentences; /* all arrays in order of the text */
    eg_found_mention *mentions;
    eg_found_time *times;
    eg_found_action *actions;
    uint32_t sentence_count, mention_count, time_count, action_count;
    eg_found_word *words; /* that the user points at, in order of the table */
    uint32_t word_count;
    eg_found_gap *gaps; /* when they are asked for, in order of the text; never written as findings */
    uint32_t gap_count;
    const struct eg_packed **packed; /* sentences, mentions, times and actions, while they are not there as
                                        arrays, packed_count parts of them; NULL = they are; see
                                        fold/shelf.h */
    uint32_t packed_count;
    bool settled; /* the arrays are in order, see fold/settle.h */
    /* In the document, of a part that was opened by itself: */
    uint32_t sentences_before, times_before, actions_before;
} eg_findings;

#endif
