/* time_rules: patterns of words and figures that tell a time, with the value they give. The dictionary fills
 * them from files whose first column is `time_rule`; the date stage reads them. */
#ifndef EG_DICT_TIME_RULES_H
#define EG_DICT_TIME_RULES_H

#include "base/vec.h"

typedef enum eg_rule_part_kind {
    EG_RULE_WORD,    /* this word or sign */
    EG_RULE_DAY,     /* {day}: 19, 19th, nineteenth */
    EG_RULE_MONTH,   /* {month}: August */
    EG_RULE_YEAR,    /* {year}: 2019 */
    EG_RULE_WEEKDAY, /* {weekday}: Monday */
    EG_RULE_SEASON,  /* {season}: summer */
    EG_RULE_WEEK,    /* {week}: 33, 33rd, one to 53 */
    EG_RULE_NUMBER,  /* {n}: 7, seven; up to 9999 */
    EG_RULE_UNIT,    /* {unit}: week, weeks; of a day or longer */
    EG_RULE_KINDS
} eg_rule_part_kind;

enum { EG_RULE_PARTS = 8 };

typedef struct eg_rule_part {
    uint8_t kind;  /* eg_rule_part_kind */
    uint32_t word; /* of EG_RULE_WORD: lexicon id */
} eg_rule_part;

typedef enum eg_rule_type { EG_RULE_DATE, EG_RULE_TIME, EG_RULE_DURATION, EG_RULE_SET } eg_rule_type;

typedef struct eg_time_rule {
    eg_span pattern; /* as written */
    eg_span value;   /* with {day} and so on in the places of what the text says */
    uint8_t type;    /* eg_rule_type */
    bool by_word;    /* begins with a word; else tried at figures and words of its first kind */
    uint8_t count;
    eg_rule_part parts[EG_RULE_PARTS];
} eg_time_rule;

/* The kind named by "day", "month", …; EG_RULE_KINDS = none. */
eg_rule_part_kind eg_rule_kind_named(eg_span name);

/* Cuts the next "{name}" off a template: the text before it, and its kind; false: none is left, and *before
 * is the rest. A name that is none gives EG_RULE_KINDS. */
bool eg_rule_next(eg_span *rest, eg_span *before, eg_rule_part_kind *kind);

#endif
