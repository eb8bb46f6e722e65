/* dict: files that hold several tables, and their headers. */
#include "dict_shown.h"

START_TEST(several_tables) {
    teach(t, "# people\nperson\talias\nAnn Lee\tAnnie\n\n# places\nplace\tkind\nLeeville\tcity\n"
             "organization\talias\tkind\t\t\nLee Party\tLP\tparty\n\nperson\tgender\nBo Lee\tmale\n");
    ck_assert_int_eq(entry("Ann Lee")->type, EG_ENTRY_PERSON);
    ck_assert_int_eq(entry("Leeville")->type, EG_ENTRY_PLACE);
    ck_assert_int_eq(entry("Lee Party")->type, EG_ENTRY_ORGANIZATION);
    check_span(t->dict->kinds.items[entry("Lee Party")->kind].name, "party");
    ck_assert_int_eq(entry("Bo Lee")->gender, EG_GENDER_MALE);
    check_span(eg_dict_cite(&t->arena, t->dict, entry("Lee Party")->source), "test.tsv:9");
    ck_assert_uint_eq(eg_dict_entities(t->dict), 4);
}
END_TEST

/* Words that a file lists are no headers, whatever they mean. */
START_TEST(words_are_no_headers) {
    teach(t, "common\naction\n\nplace\nperson\n");
    teach(t, "action\tforms\tnoun\n\nstop\t\tstop\n\nnumber\t\tnumber\n");
    ck_assert_uint_eq(t->dict->deeds.len, 2);
}
END_TEST

START_TEST(faults_in_several_tables) {
    check_fault("person\talias\nAnn Lee\n\nplace\tkind\talais\nLeeville\n",
                "f.tsv:4:12: error: unknown column 'alais' (did you mean 'alias'?)");
    check_fault(
        "stop\nNice Day\n\norganisation\tkind\nA Name\tparty\nB Name\tparty\nplace\tkind\nC Name\tcity\n",
        "f.tsv:4:1: error: unknown first column 'organisation' (did you mean 'organization'?)");
    ck_assert_uint_eq(eg_dict_entry(t->dict, EG_SPAN("B Name")), UINT32_MAX);
    ck_assert_int_eq(entry("C Name")->type, EG_ENTRY_PLACE);
    check_fault(
        "person\talias\nD Name\nplace\talias\nD Name\n",
        "f.tsv:4:1: error: 'D Name' is listed twice (first in f.tsv:2); add to that row, or tell them "
        "apart by name");
}
END_TEST

/* What such a header lists is read all the same. */
START_TEST(headers_in_capitals) {
    check_fault(
        "organization\tkind\tcountry\nFoo Group\tcompany\t\n\nPerson\tAlias\tGender\nBar Baz\tBB\tmale\n",
        "f.tsv:4:1: error: unknown first column 'Person' (write 'person')\n"
        "f.tsv:4:8: error: unknown column 'Alias' (write 'alias')\n"
        "f.tsv:4:14: error: unknown column 'Gender' (write 'gender')");
    ck_assert_int_eq(entry("Bar Baz")->type, EG_ENTRY_PERSON);
    ck_assert_int_eq(entry("Bar Baz")->gender, EG_GENDER_MALE);
    check_fault("ORGANIZATION\nFoo Union\nplace\tKind\nFooville\tcity\n",
                "f.tsv:1:1: error: unknown first column 'ORGANIZATION' (write 'organization')\n"
                "f.tsv:3:7: error: unknown column 'Kind' (write 'kind')");
    ck_assert_int_eq(entry("Foo Union")->type, EG_ENTRY_ORGANIZATION);
    ck_assert_int_eq(entry("Fooville")->type, EG_ENTRY_PLACE);
    teach(t, "organization\tkind\talias\nPlace\tcompany\tAlias\nPerson\tmagazine\t\n");
    ck_assert_int_eq(entry("Place")->type, EG_ENTRY_ORGANIZATION);
}
END_TEST

int main(void) {
    TCase *c = tcase_create("dict_tables");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, several_tables);
    tcase_add_test(c, words_are_no_headers);
    tcase_add_test(c, faults_in_several_tables);
    tcase_add_test(c, headers_in_capitals);
    return run_suite("dict_tables", c);
}
