/* Rows that let names be found which no row lists: given names, and words that are parts of names.
 * In: rows. Out: uses of words. Refuses values it does not know; a given name of several words counts by its
 * first. Example: given_name "Nathaniel", male; name_word "University", organization, "last|of". */
#include "dict/rows.h"

static const char *const given_columns[] = {"given_name", "gender"};
static const char *const name_word_columns[] = {"name_word", "type", "use", "kind"};

static void add_use(eg_dict *d, uint32_t word, uint32_t use, uint32_t kind) {
    eg_vec_pad(&d->arena, &d->name_uses, word + 1);
    d->name_uses.items[word].uses |= use;
    if (kind) d->name_uses.items[word].kind = kind;
}

static void read_given(eg_dict *d, const eg_table *t, eg_source source) {
    (void)source;
    uint32_t use = EG_USE_GIVEN;
    eg_span gender = t->cells[1], name = t->cells[0];
    for (size_t i = 0; i < name.len; i++)
        if (name.ptr[i] == '-' || name.ptr[i] == ' ') name.len = i; /* Jean-Claude counts by its first word */
    if (eg_span_eq(gender, EG_SPAN("female")))
        use |= EG_USE_FEMALE;
    else if (eg_span_eq(gender, EG_SPAN("male")))
        use |= EG_USE_MALE;
    else if (gender.len && !eg_span_eq(gender, EG_SPAN("either")))
        eg_table_fault(t, gender, "unknown gender '%.*s'; use female, male or either", (int)gender.len,
                       gender.ptr);
    if (name.len) add_use(d, eg_lexicon_add(&d->lexicon, name), use, 0);
}

/* What a use of a word means for names of each type; 0 = no such use. */
static uint32_t use_of(eg_span type, eg_span use) {
    static const struct {
        const char *type, *use;
        uint32_t bit;
    } uses[] = {{"organization", "last", EG_USE_ORGANIZATION_LAST},
                {"organization", "first", EG_USE_ORGANIZATION_FIRST},
                {"organization", "of", EG_USE_ORGANIZATION_OF},
                {"organization", "noun", EG_USE_ORGANIZATION_NOUN},
                {"organization", "beside", EG_USE_ORGANIZATION_BESIDE},
                {"organization", "after", EG_USE_ORGANIZATION_AFTER},
                {"place", "last", EG_USE_PLACE_LAST},
                {"place", "first", EG_USE_PLACE_FIRST},
                {"place", "of", EG_USE_PLACE_OF},
                {"place", "part", EG_USE_PLACE_PART},
                {"place", "noun", EG_USE_PLACE_NOUN},
                {"place", "beside", EG_USE_PLACE_BESIDE},
                {"place", "before", EG_USE_BEFORE_PLACE},
                {"place", "perhaps before", EG_USE_PERHAPS_PLACE},
                {"other", "last", EG_USE_OTHER_LAST},
                {"other", "first", EG_USE_OTHER_FIRST},
                {"other", "of", EG_USE_OTHER_OF},
                {"other", "alone", EG_USE_OTHER_ALONE},
                {"person", "particle", EG_USE_PARTICLE},
                {"person", "suffix", EG_USE_SUFFIX},
                {"person", "syllable", EG_USE_SYLLABLE}};
    for (size_t i = 0; i < sizeof uses / sizeof *uses; i++)
        if (eg_span_eq(type, eg_span_of(uses[i].type)) && eg_span_eq(use, eg_span_of(uses[i].use)))
            return uses[i].bit;
    return 0;
}

static void read_name_word(eg_dict *d, const eg_table *t, eg_source source) {
    (void)source;
    eg_span type = t->cells[1];
    uint32_t words[EG_NAME_WORDS], bits = 0;
    size_t n = eg_dict_words(d, t->cells[0], words, NULL);
    if (n != 1) {
        eg_table_fault(t, t->cells[0], "'%.*s' is not one word", (int)t->cells[0].len, t->cells[0].ptr);
        return;
    }
    for (eg_span rest = t->cells[2], use; eg_table_value(&rest, &use);) {
        uint32_t bit = use_of(type, use);
        if (!bit)
            eg_table_fault(
                t, use,
                "no use '%.*s' of type '%.*s'; all but people take last, first and of, organizations and "
                "places noun and beside, an organization after, a place part, before and perhaps before, "
                "another name alone, a person particle, suffix and syllable",
                (int)use.len, use.ptr, (int)type.len, type.ptr);
        bits |= bit;
    }
    add_use(d, words[0], bits, t->cells[3].len ? eg_dict_kind(d, t->cells[3]) : 0);
}

EG_ROW_KIND(eg_rows_given, given_columns, read_given);
EG_ROW_KIND(eg_rows_name_word, name_word_columns, read_name_word);
