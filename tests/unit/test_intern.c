/* intern: strings to dense ids and back. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/intern.h"

static eg_intern table;

static void tear_down(void) {
    eg_intern_release(&table);
}

START_TEST(ids_follow_first_sight) {
    ck_assert_uint_eq(eg_intern_add(&table, EG_SPAN("Twitter")), 1);
    ck_assert_uint_eq(eg_intern_add(&table, EG_SPAN("China")), 2);
    ck_assert_uint_eq(eg_intern_add(&table, EG_SPAN("Twitter")), 1);
    ck_assert_uint_eq(eg_intern_find(&table, EG_SPAN("China")), 2);
    ck_assert_uint_eq(eg_intern_find(&table, EG_SPAN("china")), 0);
    ck_assert_uint_eq(eg_intern_end(&table), 3);
}
END_TEST

START_TEST(nothing_is_id_zero) {
    ck_assert_uint_eq(eg_intern_find(&table, EG_SPAN("x")), 0);
    ck_assert_uint_eq(eg_intern_add(&table, EG_SPAN("")), 0);
    ck_assert_uint_eq(eg_intern_end(&table), 1);
    ck_assert_str_eq(eg_intern_get(&table, 0).ptr, "");
    ck_assert_str_eq(eg_intern_get(&table, 77).ptr, "");
}
END_TEST

START_TEST(many_strings_keep_their_ids) {
    char name[32];
    for (uint32_t i = 1; i <= 20000; i++) {
        snprintf(name, sizeof name, "account %u", i);
        ck_assert_uint_eq(eg_intern_add(&table, eg_span_of(name)), i);
    }
    for (uint32_t i = 1; i <= 20000; i++) {
        snprintf(name, sizeof name, "account %u", i);
        eg_span s = eg_span_of(name);
        ck_assert_uint_eq(eg_intern_find(&table, s), i);
        ck_assert_str_eq(eg_intern_get(&table, i).ptr, name);
    }
}
END_TEST

START_TEST(bytes_are_copied) {
    char name[] = "Ghana";
    uint32_t id = eg_intern_add(&table, eg_span_of(name));
    name[0] = 'X';
    ck_assert_str_eq(eg_intern_get(&table, id).ptr, "Ghana");
    ck_assert_uint_ne(eg_intern_add(&table, EG_SPAN("a\0b")), eg_intern_add(&table, EG_SPAN("a\0c")));
}
END_TEST

/* Strings wanted together get the ids that they would get one after another: new ones and known ones, some
 * twice, some that begin alike, before and after the table has become large. */
START_TEST(together_as_one_after_another) {
    enum { TURNS = 40, WANTS = 1003 };
    static char names[WANTS][40];
    static uint32_t ids[WANTS];
    static eg_intern_want wants[WANTS];
    eg_intern single = {0};
    for (uint32_t turn = 0; turn < TURNS; turn++) {
        for (uint32_t i = 0; i < WANTS; i++) {
            uint32_t n = i % 3 ? turn * WANTS + i / 2 * 2 : i * 7919 % ((turn + 1) * WANTS);
            snprintf(names[i], sizeof names[i], i % 5 ? "accounts %u" : "%u", n);
            if (i % 101 == 0) names[i][0] = '\0';
            wants[i] = (eg_intern_want){eg_span_of(names[i]), &ids[i]};
            ids[i] = UINT32_MAX;
        }
        eg_intern_add_all(&table, wants, WANTS);
        for (uint32_t i = 0; i < WANTS; i++)
            ck_assert_uint_eq(ids[i], eg_intern_add(&single, eg_span_of(names[i])));
    }
    ck_assert_uint_gt(eg_intern_end(&table), 1 << 14);
    ck_assert_uint_eq(eg_intern_end(&table), eg_intern_end(&single));
    eg_intern_add_all(&table, NULL, 0);
    eg_intern_release(&single);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("intern");
    TCase *all = tcase_create("intern");
    tcase_add_checked_fixture(all, NULL, tear_down);
    tcase_add_test(all, ids_follow_first_sight);
    tcase_add_test(all, nothing_is_id_zero);
    tcase_add_test(all, many_strings_keep_their_ids);
    tcase_add_test(all, bytes_are_copied);
    tcase_add_test(all, together_as_one_after_another);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
