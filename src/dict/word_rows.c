/* Rows of single words: titles, legal suffixes, ordinary words, abbreviations, numbers, words of time.
 * In: rows. Out: marks on words of the lexicon. Refuses values it does not know.
 * Example: abbreviation "Gen" with "before a name" yes: "Gen. Lee" does not end a sentence. */
#include <stdlib.h>

#include "dict/rows.h"

static const char *const title_columns[] = {"title", "gender", "speaks"};
static const char *const suffix_columns[] = {"legal_suffix"};
static const char *const common_columns[] = {"common"};
static const char *const abbreviation_columns[] = {"abbreviation", "before_name"};
static const char *const number_columns[] = {"number", "value"};
static const char *const clause_word_columns[] = {"clause_word", "use"};
static const char *const time_word_columns[] = {"time_word", "class", "value", "alias"};
static const char *const time_rule_columns[] = {"time_rule", "value", "type"};

static void read_title(eg_dict *d, const eg_table *t, eg_source source) {
    (void)source;
    uint32_t words[EG_NAME_WORDS];
    size_t n = eg_dict_words(d, t->cells[0], words, NULL);
    if (!n) return;
    uint8_t role = EG_ROLE_TITLE;
    eg_span gender = t->cells[1];
    if (eg_span_eq(gender, EG_SPAN("female")))
        role |= EG_ROLE_FEMALE;
    else if (eg_span_eq(gender, EG_SPAN("male")))
        role |= EG_ROLE_MALE;
    else if (gender.len)
        eg_table_fault(t, gender, "unknown gender '%.*s'; use female, male or nothing", (int)gender.len,
                       gender.ptr);
    if (eg_span_eq(t->cells[2], EG_SPAN("yes")))
        role |= EG_ROLE_SPEAKS;
    else if (t->cells[2].len && !eg_span_eq(t->cells[2], EG_SPAN("no")))
        eg_table_fault(t, t->cells[2], "'%.*s' is neither yes nor no; write one of them or nothing",
                       (int)t->cells[2].len, t->cells[2].ptr);
    eg_dict_add_role(d, words[n - 1], role);
}

static void read_suffix(eg_dict *d, const eg_table *t, eg_source source) {
    (void)source;
    eg_dict_add_role(d, eg_lexicon_add(&d->lexicon, t->cells[0]), EG_ROLE_SUFFIX);
}

static void read_clause_word(eg_dict *d, const eg_table *t, eg_source source) {
    (void)source;
    static const struct {
        const char *name;
        uint16_t role;
    } uses[] = {{"representative", EG_ROLE_REPRESENTATIVE},
                {"state", EG_ROLE_STATE},
                {"takes to", EG_ROLE_TAKES_TO},
                {"no adverb", EG_ROLE_NO_ADVERB},
                {"field", EG_ROLE_FIELD},
                {"contrast", EG_ROLE_CONTRAST},
                {"observer", EG_ROLE_OBSERVER},
                {"authority", EG_ROLE_AUTHORITY},
                {"present", EG_ROLE_PRESENT},
                {"past", EG_ROLE_PAST},
                {"abroad", EG_ROLE_ABROAD}};
    enum { USES = sizeof uses / sizeof *uses };
    uint32_t word = eg_lexicon_add(&d->lexicon, t->cells[0]);
    for (eg_span rest = t->cells[1], use; eg_table_value(&rest, &use);) {
        size_t i = 0;
        while (i < USES && !eg_span_eq(use, eg_span_of(uses[i].name))) i++;
        if (i < USES)
            eg_dict_add_role(d, word, uses[i].role);
        else
            eg_table_fault(t, use,
                           "unknown use '%.*s'; write representative, state, takes to, no adverb, field, "
                           "contrast, observer, authority, present or past",
                           (int)use.len, use.ptr);
    }
}

static void read_common(eg_dict *d, const eg_table *t, eg_source source) {
    (void)source;
    eg_lexicon_mark(&d->lexicon, eg_lexicon_add(&d->lexicon, t->cells[0]), EG_WORD_COMMON, 0);
}

static void read_abbreviation(eg_dict *d, const eg_table *t, eg_source source) {
    (void)source;
    bool before = eg_span_eq(t->cells[1], EG_SPAN("yes"));
    if (t->cells[1].len && !before && !eg_span_eq(t->cells[1], EG_SPAN("no")))
        eg_table_fault(t, t->cells[1], "'%.*s' is neither yes nor no; write one of them or nothing",
                       (int)t->cells[1].len, t->cells[1].ptr);
    eg_lexicon_mark(&d->lexicon, eg_lexicon_add(&d->lexicon, t->cells[0]), EG_WORD_ABBREVIATION,
                    before ? 1 : 0);
}

static void read_number(eg_dict *d, const eg_table *t, eg_source source) {
    (void)source;
    double value = 0;
    if (!t->cells[1].len) {
        eg_table_fault(t, t->cells[0],
                       "no value given for '%.*s'; write a whole number in the column 'value'",
                       (int)t->cells[0].len, t->cells[0].ptr);
        return;
    }
    for (size_t i = 0; i < t->cells[1].len; i++) {
        char c = t->cells[1].ptr[i];
        if (c < '0' || c > '9') {
            eg_table_fault(t, t->cells[1], "'%.*s' is no whole number; write it in digits alone",
                           (int)t->cells[1].len, t->cells[1].ptr);
            return;
        }
        value = value * 10 + (c - '0');
    }
    eg_lexicon_mark(&d->lexicon, eg_lexicon_add(&d->lexicon, t->cells[0]), EG_WORD_NUMBER, value);
}

static void time_word_fault(const eg_table *t, eg_span word, eg_time_fault fault) {
    eg_span class = t->cells[1], value = t->cells[2], takes = eg_time_class_values(class);
    eg_span near = eg_nearest(class, eg_time_class_names(), EG_TIME_CLASSES);
    if (fault == EG_TIME_BAD_WORD)
        eg_table_fault(t, word, "'%.*s' is no word, or of too many words", (int)word.len, word.ptr);
    if (fault == EG_TIME_BAD_CLASS && near.len)
        eg_table_fault(t, class, "unknown class '%.*s' (did you mean '%.*s'?)", (int)class.len, class.ptr,
                       (int)near.len, near.ptr);
    if (fault == EG_TIME_BAD_CLASS && !near.len)
        eg_table_fault(t, class, "unknown class '%.*s'; the headings of time_words.tsv name them",
                       (int)class.len, class.ptr);
    if (fault == EG_TIME_BAD_VALUE)
        eg_table_fault(t, value, "value '%.*s' does not suit the class, which takes %.*s", (int)value.len,
                       value.ptr, (int)takes.len, takes.ptr);
}

static void read_time_word(eg_dict *d, const eg_table *t, eg_source source) {
    (void)source;
    eg_span word = t->cells[0], rest = t->cells[3];
    do {
        eg_time_fault fault = eg_time_words_add(&d->time_words, &d->lexicon, word, t->cells[1], t->cells[2]);
        if (fault == EG_TIME_FINE) continue;
        time_word_fault(t, word, fault);
        return;
    } while (eg_table_value(&rest, &word));
}

static void read_time_rule(eg_dict *d, const eg_table *t, eg_source source) {
    (void)source;
    eg_span pattern = t->cells[0], value = t->cells[1], type = t->cells[2];
    switch (eg_time_rules_add(&d->time_words, &d->lexicon, pattern, value, type)) {
    case EG_TIME_FINE: return;
    case EG_TIME_BAD_WORD:
        eg_table_fault(
            t, pattern,
            "'%.*s' is no pattern; write words and {day}, {month}, {year}, {weekday}, {season}, "
            "{week}, {n}, {unit}, {part}, {which}, {fuzzy} or {ordinal}, up to 10, a word or name of "
            "time among them",
            (int)pattern.len, pattern.ptr);
        return;
    case EG_TIME_BAD_CLASS:
        eg_table_fault(t, type, "unknown type '%.*s'; write date, time, duration, set or nothing",
                       (int)type.len, type.ptr);
        return;
    case EG_TIME_BAD_VALUE:
        eg_table_fault(t, value, "value '%.*s' is empty or names a part that the pattern has not",
                       (int)value.len, value.ptr);
    }
}

EG_ROW_KIND(eg_rows_title, title_columns, read_title);
EG_ROW_KIND(eg_rows_suffix, suffix_columns, read_suffix);
EG_ROW_KIND(eg_rows_common, common_columns, read_common);
EG_ROW_KIND(eg_rows_abbreviation, abbreviation_columns, read_abbreviation);
EG_ROW_KIND(eg_rows_number, number_columns, read_number);
EG_ROW_KIND(eg_rows_clause_word, clause_word_columns, read_clause_word);
EG_ROW_KIND(eg_rows_time_word, time_word_columns, read_time_word);
EG_ROW_KIND(eg_rows_time_rule, time_rule_columns, read_time_rule);
