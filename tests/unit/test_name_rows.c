/* name_rows: given names and words of names, and the faults of their rows. */
#include "dict_maker.h"

static taught *t;

static void set_up(void) {
    t = taught_new();
}

static void tear_down(void) {
    taught_free(t);
}

static uint32_t uses(const char *word) {
    return eg_word_use(t->dict, eg_lexicon_find(&t->dict->lexicon, eg_span_of(word))).uses;
}

static const char *kind_of(const char *word) {
    eg_name_use use = eg_word_use(t->dict, eg_lexicon_find(&t->dict->lexicon, eg_span_of(word)));
    return eg_arena_printf(&t->arena, "%.*s", SPAN_ARGS(t->dict->kinds.items[use.kind].name)).ptr;
}

/* What is said of a file; its rows are numbered from 1, the header's line. */
static void check_fault(const char *rows, const char *expected) {
    t->said[0] = '\0';
    ck_assert_int_eq(teach_bytes(t, "f.tsv", rows, strlen(rows)), EG_DICT);
    ck_assert_str_eq(t->said, expected);
}

START_TEST(given_names) {
    teach(t, "given_name\tgender\nZora\tfemale\nZlatko\tmale\nZvone\teither\nZana\n");
    ck_assert_uint_eq(uses("Zora"), EG_USE_GIVEN | EG_USE_FEMALE);
    ck_assert_uint_eq(uses("zlatko"), EG_USE_GIVEN | EG_USE_MALE);
    ck_assert_uint_eq(uses("Zvone"), EG_USE_GIVEN);
    ck_assert_uint_eq(uses("Zana"), EG_USE_GIVEN);
    ck_assert_uint_eq(uses("Zdenka"), 0);
}
END_TEST

/* A name of both genders in two rows has both; who asks takes that for unknown. */
START_TEST(given_names_of_two_rows) {
    teach(t, "given_name\tgender\nZvone\tfemale\nZvone\tmale\n");
    ck_assert_uint_eq(uses("Zvone"), EG_USE_GIVEN | EG_USE_FEMALE | EG_USE_MALE);
}
END_TEST

START_TEST(given_names_of_several_words) {
    teach(t, "given_name\tgender\nZora-Ana\tfemale\nZlatko Ivo\tmale\n");
    ck_assert_uint_eq(uses("Zora"), EG_USE_GIVEN | EG_USE_FEMALE);
    ck_assert_uint_eq(uses("Zlatko"), EG_USE_GIVEN | EG_USE_MALE);
    ck_assert_uint_eq(uses("Ana"), 0);
    ck_assert_uint_eq(uses("Ivo"), 0);
}
END_TEST

START_TEST(unknown_gender) {
    check_fault("given_name\tgender\nZora\tfemale\nZlatko\tman\n",
                "f.tsv:3:8: error: unknown gender 'man'; use female, male or either");
    ck_assert_uint_eq(uses("Zora"), EG_USE_GIVEN | EG_USE_FEMALE); /* the rest is kept */
}
END_TEST

START_TEST(name_words) {
    teach(t, "name_word\ttype\tuse\tkind\nInstitute\torganization\tlast|of\tuniversity\n"
             "Radio\torganization\tfirst\nBay\tplace\tlast|of\tarea\nLake\tplace\tfirst\nWest\tplace\tpart\n"
             "in\tplace\tbefore\nto\tplace\tperhaps before\nPrize\tother\tlast\nOperation\tother\tfirst\n"
             "Treaty\tother\tof\nUSB\tother\talone\nvan\tperson\tparticle\nJr\tperson\tsuffix\n");
    ck_assert_uint_eq(uses("Institute"), EG_USE_ORGANIZATION_LAST | EG_USE_ORGANIZATION_OF);
    ck_assert_str_eq(kind_of("Institute"), "university");
    ck_assert_uint_eq(uses("Radio"), EG_USE_ORGANIZATION_FIRST);
    ck_assert_str_eq(kind_of("Radio"), "");
    ck_assert_uint_eq(uses("Bay"), EG_USE_PLACE_LAST | EG_USE_PLACE_OF);
    ck_assert_uint_eq(uses("Lake"), EG_USE_PLACE_FIRST);
    ck_assert_uint_eq(uses("West"), EG_USE_PLACE_PART);
    ck_assert_uint_eq(uses("in"), EG_USE_BEFORE_PLACE);
    ck_assert_uint_eq(uses("to"), EG_USE_PERHAPS_PLACE);
    ck_assert_uint_eq(uses("Prize"), EG_USE_OTHER_LAST);
    ck_assert_uint_eq(uses("Operation"), EG_USE_OTHER_FIRST);
    ck_assert_uint_eq(uses("Treaty"), EG_USE_OTHER_OF);
    ck_assert_uint_eq(uses("USB"), EG_USE_OTHER_ALONE);
    ck_assert_uint_eq(uses("van"), EG_USE_PARTICLE);
    ck_assert_uint_eq(uses("Jr"), EG_USE_SUFFIX);
}
END_TEST

START_TEST(uses_of_several_rows) {
    teach(t, "name_word\ttype\tuse\nCity\torganization\tlast\nCity\tplace\tlast|of\n");
    ck_assert_uint_eq(uses("City"), EG_USE_ORGANIZATION_LAST | EG_USE_PLACE_LAST | EG_USE_PLACE_OF);
}
END_TEST

#define USES                                                                                                 \
    "; all but people take last, first and of, organizations and places noun and beside, an organization "   \
    "after, a place part, before and perhaps before, another name alone, a person particle, suffix and "     \
    "syllable"

START_TEST(unknown_use) {
    check_fault("name_word\ttype\tuse\nInstitute\torganization\tlast|middle\n",
                "f.tsv:2:29: error: no use 'middle' of type 'organization'" USES);
    ck_assert_uint_eq(uses("Institute"), EG_USE_ORGANIZATION_LAST);
    check_fault("name_word\ttype\tuse\nvan\tperson\tlast\n",
                "f.tsv:2:12: error: no use 'last' of type 'person'" USES);
    check_fault("name_word\ttype\tuse\nvan\tthing\tlast\n",
                "f.tsv:2:11: error: no use 'last' of type 'thing'" USES);
}
END_TEST

START_TEST(not_one_word) {
    check_fault("name_word\ttype\tuse\nHigh School\torganization\tlast\n",
                "f.tsv:2:1: error: 'High School' is not one word");
    check_fault("name_word\ttype\tuse\nA-Z\torganization\tlast\n", "f.tsv:2:1: error: 'A-Z' is not one word");
    ck_assert_uint_eq(uses("High"), 0);
    ck_assert_uint_eq(uses("School"), 0);
}
END_TEST

int main(void) {
    TCase *c = tcase_create("name_rows");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, given_names);
    tcase_add_test(c, given_names_of_two_rows);
    tcase_add_test(c, given_names_of_several_words);
    tcase_add_test(c, unknown_gender);
    tcase_add_test(c, name_words);
    tcase_add_test(c, uses_of_several_rows);
    tcase_add_test(c, unknown_use);
    tcase_add_test(c, not_one_word);
    return run_suite("name_rows", c);
}
