/* deed: classes and verbs of the dictionary that rules ask for by name, told apart once when rows are read.
 */
#ifndef EG_DICT_DEED_H
#define EG_DICT_DEED_H

#include "base/span.h"

/* Classes, at most 64. */
#define EG_CLASSES(X)                                                                                        \
    X(ACCUSE, "accuse")                                                                                      \
    X(ALLOW, "allow")                                                                                        \
    X(APOLOGIZE, "apologize")                                                                                \
    X(APPOINT, "appoint")                                                                                    \
    X(ARREST, "arrest")                                                                                      \
    X(ASK, "ask")                                                                                            \
    X(ATTACK, "attack")                                                                                      \
    X(BIRTH, "birth")                                                                                        \
    X(BUY, "buy")                                                                                            \
    X(CAUSE, "cause")                                                                                        \
    X(CHARGE, "charge")                                                                                      \
    X(COMPETE, "compete")                                                                                    \
    X(CONVICT, "convict")                                                                                    \
    X(CREATE, "create")                                                                                      \
    X(DECEIVE, "deceive")                                                                                    \
    X(DENY, "deny")                                                                                          \
    X(DIE, "die")                                                                                            \
    X(DISCLOSE, "disclose")                                                                                  \
    X(DISMISS, "dismiss")                                                                                    \
    X(ELECT, "elect")                                                                                        \
    X(DIVORCE, "divorce")                                                                                    \
    X(EXPEL, "expel")                                                                                        \
    X(FIGHT, "fight")                                                                                        \
    X(FIND, "find")                                                                                          \
    X(FORCE, "force")                                                                                        \
    X(FREE, "free")                                                                                          \
    X(HACK, "hack")                                                                                          \
    X(IDIOM, "idiom")                                                                                        \
    X(INFLUENCE, "influence")                                                                                \
    X(INFORM, "inform")                                                                                      \
    X(INVESTIGATE, "investigate")                                                                            \
    X(KILL, "kill")                                                                                          \
    X(LABEL, "label")                                                                                        \
    X(LAUNCH, "launch")                                                                                      \
    X(LEAD, "lead")                                                                                          \
    X(LEAVE, "leave")                                                                                        \
    X(MARRY, "marry")                                                                                        \
    X(MEET, "meet")                                                                                          \
    X(ORDER, "order")                                                                                        \
    X(PLAN, "plan")                                                                                          \
    X(PROMISE, "promise")                                                                                    \
    X(PROTEST, "protest")                                                                                    \
    X(PUBLISH, "publish")                                                                                    \
    X(REMOVE, "remove")                                                                                      \
    X(RESIGN, "resign")                                                                                      \
    X(RESTRICT, "restrict")                                                                                  \
    X(RULE, "rule")                                                                                          \
    X(SAY, "say")                                                                                            \
    X(SEIZE, "seize")                                                                                        \
    X(SELL, "sell")                                                                                          \
    X(SPREAD, "spread")                                                                                      \
    X(STEAL, "steal")                                                                                        \
    X(SUE, "sue")                                                                                            \
    X(TRAVEL, "travel")                                                                                      \
    X(UNDERMINE, "undermine")                                                                                \
    X(USE, "use")                                                                                            \
    X(VIOLATE, "violate")                                                                                    \
    X(VISIT, "visit")                                                                                        \
    X(WARN, "warn")                                                                                          \
    X(WIN, "win")

#define EG_CLASS_NUMBER(id, name) EG_CLASS_##id,
typedef enum eg_class { EG_CLASSES(EG_CLASS_NUMBER) EG_CLASS_COUNT } eg_class;
#undef EG_CLASS_NUMBER

/* The bit of a class: EG_CLASS(SAY) | EG_CLASS(DENY) are two. */
#define EG_CLASS(id) (1ULL << EG_CLASS_##id)

/* Verbs, with their particles, that have rules of their own. */
typedef enum eg_sense {
    EG_SENSE_PLAIN,  /* all others */
    EG_SENSE_ADD,    /* add, claim, recall: say a clause; with a thing they mean something else */
    EG_SENSE_BEGIN,  /* begin, start */
    EG_SENSE_CHOOSE, /* choose, move, seek: mean something else before an infinitive */
    EG_SENSE_CONSIDER,
    EG_SENSE_DEFEAT,
    EG_SENSE_DENY,
    EG_SENSE_DIRECT,
    EG_SENSE_FIND,
    EG_SENSE_LEAVE,
    EG_SENSE_REACH,
    EG_SENSE_SAY,
    EG_SENSE_SHOW,
    EG_SENSE_STATE, /* determine, convince: "was determined" tells a state */
    EG_SENSE_SUSPECT,
    EG_SENSE_TAKE_BACK,
    EG_SENSE_TAKE_OVER,
} eg_sense;

/* The bit of the class of that name; 0 = one that no rule asks for. */
uint64_t eg_class_bit(eg_span name);
eg_sense eg_sense_of(eg_span lemma);

#endif
