/* action: who did what to whom, how many, said by whom, when. */
#ifndef EG_FIND_ACTION_H
#define EG_FIND_ACTION_H

#include "find/date.h"
#include "find/mention.h"

/* Entities, by dictionary number, in order of mention, each once. */
typedef struct eg_party {
    uint32_t *items;
    uint32_t count;
} eg_party;

/* A part of an object phrase: "seven pages" is {7, page}. */
typedef struct eg_object_item {
    double number; /* < 0 = none given */
    eg_span noun;  /* head noun, lower case, singular */
} eg_object_item;

typedef struct eg_action {
    uint32_t first, last; /* tokens of the trigger; of "took … down" those of the verb */
    uint32_t sentence;
    uint32_t deed; /* index into the dictionary's deeds */
    eg_party actors, targets, said_by;
    eg_span actor_text, object;
    eg_object_item *items;
    uint32_t item_count;
    uint32_t time;    /* of EG_DATED_TIME: index into the times */
    uint8_t dated;    /* eg_dated */
    uint8_t dated_by; /* eg_dated_by */
    uint8_t polarity; /* eg_polarity */
    uint8_t modality; /* eg_modality */
    bool nominal;
} eg_action;

typedef struct eg_actions {
    EG_VEC(eg_action) list; /* in order of the text */
} eg_actions;

/* Finds the actions of the dictionary with a named actor or target. Adds mentions for the pronouns it
 * resolved. Never fails. Lives in the arena. */
void eg_find_actions(eg_arena *a, const eg_tokens *tokens, eg_mentions *mentions, const eg_dates *dates,
                     const eg_dict *dict, eg_actions *out);

#endif
