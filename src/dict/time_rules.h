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
    EG_RULE_PART,    /* {part}: morning */
    EG_RULE_WHICH,   /* {which}: last, this, next */
    EG_RULE_FUZZY,   /* {fuzzy}: several */
    EG_RULE_ORDINAL, /* {ordinal}: 3rd, third */
    EG_RULE_KINDS
} eg_rule_part_kind;

enum { EG_RULE_PARTS = 10 };

typedef struct eg_rule_part {
    uint8_t kind;  /* eg_rule_part_kind */
    bool sign;     /* EG_RULE_WORD that is a punctuation mark */
    uint32_t word; /* of EG_RULE_WORD: lexicon id */
} eg_rule_part;

typedef enum eg_rule_type { EG_RULE_DATE, EG_RULE_TIME, EG_RULE_DURATION, EG_RULE_SET } eg_rule_type;

/* A rule is looked for where a text has its anchor: the part that is rare and shows where it may stand. What
 * is before the anchor is read backwards from there. */
typedef struct eg_time_rule {
    eg_span pattern; /* as written */
    eg_span value;   /* with {day} and so on in the places of what the text says */
    uint8_t type;    /* eg_rule_type */
    uint8_t anchor;  /* index of the part, a word or one of eg_rule_is_anchor */
    uint8_t count;
    uint32_t next; /* the rule after it that has the same anchor, as index + 1; 0 = none */
    eg_rule_part parts[EG_RULE_PARTS];
} eg_time_rule;

/* Cuts the next "{name}" off the rest of a rule's value: the text before it, and the index of the part that
 * it names, EG_RULE_PARTS when the pattern has no such part. "{day2}" is the second {day}. false: none is
 * left, and *before is the rest. */
bool eg_rule_next(const eg_time_rule *rule, eg_span *rest, eg_span *before, uint8_t *part);

#endif
