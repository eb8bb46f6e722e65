/* match: names of several words in a sequence of word ids. */
#include "dict/match.h"

#include <check.h>
#include <stdlib.h>

static eg_match m;
static eg_hit hits[EG_NAME_WORDS];

static void tear_down(void) {
    eg_match_release(&m);
}

#define WORDS(...)                                                                                           \
    ((const uint32_t[]){__VA_ARGS__}), sizeof((const uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t)

static void put(uint32_t payload, const uint32_t *words, size_t count) {
    uint32_t *cell = eg_match_add(&m, words, count);
    ck_assert_ptr_nonnull(cell);
    ck_assert_uint_eq(*cell, 0);
    *cell = payload;
}

START_TEST(empty) {
    ck_assert_uint_eq(eg_match_words(&m, WORDS(1, 2), hits), 0);
    ck_assert_uint_eq(eg_match_words(&m, NULL, 0, hits), 0);
    ck_assert(!eg_match_begins(&m, 0));
    ck_assert(!eg_match_begins(&m, 7));
}
END_TEST

START_TEST(shortest_to_longest) {
    put(20, WORDS(5, 6));
    put(30, WORDS(5, 6, 7, 8));
    put(10, WORDS(5));
    put(40, WORDS(6));
    ck_assert_uint_eq(eg_match_words(&m, WORDS(5, 6, 7, 8, 9), hits), 3);
    ck_assert_uint_eq(hits[0].tokens, 1);
    ck_assert_uint_eq(hits[0].payload, 10);
    ck_assert_uint_eq(hits[1].tokens, 2);
    ck_assert_uint_eq(hits[1].payload, 20);
    ck_assert_uint_eq(hits[2].tokens, 4);
    ck_assert_uint_eq(hits[2].payload, 30);
    ck_assert_uint_eq(eg_match_words(&m, WORDS(5, 6, 7, 9), hits), 2); /* 5 6 7 itself is no name */
    ck_assert_uint_eq(eg_match_words(&m, WORDS(5, 6, 7, 8), hits), 3);
    ck_assert_uint_eq(eg_match_words(&m, (const uint32_t[]){5, 6, 7, 8}, 3, hits), 2);
    ck_assert_uint_eq(eg_match_words(&m, WORDS(7, 8), hits), 0);
    ck_assert(eg_match_begins(&m, 5) && eg_match_begins(&m, 6) && !eg_match_begins(&m, 7));
}
END_TEST

START_TEST(longest_to_shortest) {
    put(40, WORDS(5, 6, 7, 8));
    ck_assert_uint_eq(eg_match_words(&m, WORDS(5, 6, 7), hits), 0);
    put(20, WORDS(5, 6));
    put(10, WORDS(5));
    put(50, WORDS(9, 6)); /* nothing goes on after it */
    ck_assert_uint_eq(eg_match_words(&m, WORDS(5, 6, 7, 8), hits), 3);
    ck_assert_uint_eq(hits[1].payload, 20);
    ck_assert_uint_eq(hits[2].payload, 40);
    ck_assert_uint_eq(eg_match_words(&m, WORDS(9, 6, 7, 8), hits), 1);
    put(60, WORDS(9, 6, 7));
    ck_assert_uint_eq(eg_match_words(&m, WORDS(9, 6, 7, 8), hits), 2);
    ck_assert_uint_eq(hits[1].payload, 60);
}
END_TEST

START_TEST(a_name_keeps_its_cell) {
    put(10, WORDS(5, 6));
    ck_assert_uint_eq(*eg_match_add(&m, WORDS(5, 6)), 10);
    ck_assert_uint_eq(*eg_match_add(&m, WORDS(6, 5)), 0);
}
END_TEST

START_TEST(unknown_words_end_names) {
    put(10, WORDS(5, 6));
    ck_assert_uint_eq(eg_match_words(&m, WORDS(5, 0, 6), hits), 0);
    ck_assert_uint_eq(eg_match_words(&m, WORDS(0, 5, 6), hits), 0);
    ck_assert_uint_eq(eg_match_words(&m, WORDS(4000000000u), hits), 0);
}
END_TEST

START_TEST(sixteen_words_at_most) {
    uint32_t words[EG_NAME_WORDS + 1];
    for (uint32_t i = 0; i <= EG_NAME_WORDS; i++) words[i] = 3;
    ck_assert_ptr_null(eg_match_add(&m, words, EG_NAME_WORDS + 1));
    ck_assert_ptr_null(eg_match_add(&m, words, 0));
    for (uint32_t n = 1; n <= EG_NAME_WORDS; n++) put(n * 10, words, n);
    ck_assert_uint_eq(eg_match_words(&m, words, EG_NAME_WORDS + 1, hits), EG_NAME_WORDS);
    for (uint32_t n = 0; n < EG_NAME_WORDS; n++) {
        ck_assert_uint_eq(hits[n].tokens, n + 1);
        ck_assert_uint_eq(hits[n].payload, (n + 1) * 10);
    }
}
END_TEST

START_TEST(beginnings_that_nothing_fitting_follows_are_left_out) {
    put(10, WORDS(5, 6));
    put(20, WORDS(7));
    eg_token tokens[6] = {{0}};
    static const uint32_t words[6] = {5, 6, 7, 5, 8, 5};
    for (size_t i = 0; i < 6; i++) tokens[i].word = words[i];
    ck_assert_uint_ne(eg_match_bit(6), eg_match_bit(8));
    ck_assert_uint_ne(eg_match_bit(6), eg_match_bit(5));
    uint32_t list[] = {0, 2, 3, 5};
    ck_assert_uint_eq(eg_match_choose(&m, tokens, 6, list, 4), 2);
    ck_assert_uint_eq(list[0], 0);
    ck_assert_uint_eq(list[1], 2);
    ck_assert_uint_eq(eg_match_choose(&m, tokens, 6, list, 0), 0);
}
END_TEST

/* Names i = (first, second, third) with all parts shared by many others. */
START_TEST(a_hundred_thousand_names) {
    enum { NAMES = 100000, FIRST = 100, SECOND = 50 };
    for (uint32_t i = 0; i < NAMES; i++)
        put(i + 1, WORDS(1 + i % FIRST, 200 + i / FIRST % SECOND, 300 + i / FIRST / SECOND));
    for (uint32_t i = 0; i < NAMES; i++) {
        uint32_t words[] = {1 + i % FIRST, 200 + i / FIRST % SECOND, 300 + i / FIRST / SECOND};
        ck_assert_uint_eq(eg_match_words(&m, words, 3, hits), 1);
        ck_assert_uint_eq(hits[0].payload, i + 1);
    }
    ck_assert_uint_eq(eg_match_words(&m, WORDS(1, 200, 299), hits), 0);
    ck_assert_uint_eq(eg_match_words(&m, WORDS(1, 250, 300), hits), 0);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("match");
    TCase *c = tcase_create("match");
    tcase_add_checked_fixture(c, NULL, tear_down);
    tcase_add_test(c, empty);
    tcase_add_test(c, shortest_to_longest);
    tcase_add_test(c, longest_to_shortest);
    tcase_add_test(c, a_name_keeps_its_cell);
    tcase_add_test(c, unknown_words_end_names);
    tcase_add_test(c, sixteen_words_at_most);
    tcase_add_test(c, beginnings_that_nothing_fitting_follows_are_left_out);
    tcase_add_test(c, a_hundred_thousand_names);
    suite_add_tcase(suite, c);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
