/* inflect: regular English inflection, for verbs and plurals. */
#ifndef EG_DICT_INFLECT_H
#define EG_DICT_INFLECT_H

#include "base/arena.h"

typedef enum eg_inflection { EG_INFLECT_S, EG_INFLECT_ED, EG_INFLECT_ING } eg_inflection;

/* The regular form of a lower-case ASCII word: tip -> tips, tipped, tipping; deny -> denies, denied, denying.
 * The last consonant doubles in words of one syllable. Lives in the arena. Plurals are the -s form. */
eg_span eg_inflect(eg_arena *a, eg_span word, eg_inflection form);
/* The British spelling with doubled l where there is one (cancel -> cancelled); empty when there is none. */
eg_span eg_inflect_british(eg_arena *a, eg_span word, eg_inflection form);
/* The singular of a plural noun by the same rules backwards (accounts -> account, policies -> policy); the
 * word itself when it is no plural (news, less). */
eg_span eg_singular(eg_arena *a, eg_span word);

#endif
