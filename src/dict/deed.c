/* Classes and verbs that rules know by name.
 * In: a class or a verb as a row writes it. Out: its number or bit, which rules compare instead of text.
 * Refuses nothing: what no rule asks for is 0. Example: "say" -> EG_CLASS(SAY); "take over" ->
 * EG_SENSE_TAKE_OVER. */
#include "dict/deed.h"

_Static_assert(EG_CLASS_COUNT <= 64, "a bit for each class");

uint64_t eg_class_bit(eg_span name) {
#define CLASS_NAME(id, name) name,
    static const char *const names[] = {EG_CLASSES(CLASS_NAME)};
#undef CLASS_NAME
    for (size_t i = 0; i < EG_CLASS_COUNT; i++)
        if (eg_span_eq(name, eg_span_of(names[i]))) return 1ULL << i;
    return 0;
}

eg_sense eg_sense_of(eg_span lemma) {
    static const struct {
        eg_sense sense;
        const char *lemma;
    } verbs[] = {
        {EG_SENSE_ADD, "add"},
        {EG_SENSE_ADD, "claim"},
        {EG_SENSE_ADD, "maintain"},
        {EG_SENSE_ADD, "recall"},
        {EG_SENSE_ADD, "repeat"},
        {EG_SENSE_BEGIN, "begin"},
        {EG_SENSE_BEGIN, "start"},
        {EG_SENSE_CHOOSE, "choose"},
        {EG_SENSE_CHOOSE, "move"},
        {EG_SENSE_CHOOSE, "seek"},
        {EG_SENSE_CHOOSE, "learn"},
        {EG_SENSE_CHOOSE, "convert"},
        {EG_SENSE_CONSIDER, "consider"},
        {EG_SENSE_DEFEAT, "defeat"},
        {EG_SENSE_DENY, "deny"},
        {EG_SENSE_DIRECT, "direct"},
        {EG_SENSE_FIND, "find"},
        {EG_SENSE_LEAVE, "leave"},
        {EG_SENSE_REACH, "reach"},
        {EG_SENSE_SAY, "say"},
        {EG_SENSE_SHOW, "show"},
        {EG_SENSE_STATE, "determine"},
        {EG_SENSE_STATE, "convince"},
        {EG_SENSE_STATE, "relieve"},
        {EG_SENSE_STATE, "surround"},
        {EG_SENSE_SUSPECT, "suspect"},
        {EG_SENSE_TAKE_BACK, "take back"},
        {EG_SENSE_TAKE_OVER, "take over"},
    };
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (eg_span_eq(lemma, eg_span_of(verbs[i].lemma))) return verbs[i].sense;
    return EG_SENSE_PLAIN;
}
