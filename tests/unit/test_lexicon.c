/* lexicon: words as written -> ids. */
#include "text/lexicon.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static eg_lexicon x;

static void tear_down(void) {
    eg_lexicon_release(&x);
}

static uint32_t add(const char *word) {
    return eg_lexicon_add(&x, eg_span_of(word));
}

static uint32_t find(const char *word) {
    return eg_lexicon_find(&x, eg_span_of(word));
}

START_TEST(spellings_of_one_word) {
    uint32_t us = add("US"), palace = add("\u00C9lys\u00E9e"), obrien = add("O'Brien");
    ck_assert_uint_ne(us, 0);
    ck_assert_uint_ne(us, palace);
    ck_assert_uint_eq(add("u.s."), us);
    ck_assert_uint_eq(find("U.S."), us);
    ck_assert_uint_eq(find("Us"), us);
    ck_assert_uint_eq(find("ELYSEE"), palace);
    ck_assert_uint_eq(find("e\u0301lyse\u0301e"), palace);
    ck_assert_uint_eq(find("o\u2019brien"), obrien);
    ck_assert_uint_eq(find("obrien"), 0);
}
END_TEST

START_TEST(strangers_are_word_0) {
    ck_assert_uint_eq(find("Twitter"), 0); /* in an empty lexicon */
    add("Twitter");
    ck_assert_uint_eq(find("Twitte"), 0);
    ck_assert_uint_eq(find(""), 0);
    ck_assert_uint_eq(find("."), 0);
    ck_assert_uint_eq(find("\u5317\u4EAC"), 0);
}
END_TEST

START_TEST(a_dot_is_itself) {
    uint32_t dot = add(".");
    ck_assert_uint_ne(dot, 0);
    ck_assert_uint_eq(find("."), dot);
}
END_TEST

START_TEST(long_words) {
    char word[1001], twin[1001];
    memset(word, 'a', 1000);
    memset(twin, 'A', 1000);
    word[1000] = twin[1000] = '\0';
    uint32_t id = add(word);
    ck_assert_uint_eq(find(twin), id);
    twin[999] = 'B';
    ck_assert_uint_eq(find(twin), 0);
    memcpy(word, "\u00C9.", 3);
    memcpy(twin, "e.", 2);
    twin[999] = 'a';
    id = add(word); /* é and 997 letters: the dot goes here too */
    ck_assert_uint_eq(eg_lexicon_find(&x, (eg_span){twin, 999}), id);
}
END_TEST

START_TEST(marks_add_up) {
    uint32_t may = add("may"), one = add("one"), late = add("late");
    eg_lexicon_mark(&x, may, EG_WORD_COMMON, 0);
    eg_lexicon_mark(&x, may, EG_WORD_ABBREVIATION, 0);
    eg_lexicon_mark(&x, one, EG_WORD_NUMBER, 1);
    eg_lexicon_mark(&x, one, EG_WORD_COMMON, 0);
    ck_assert_uint_eq(eg_lexicon_info(&x, may).flags, EG_WORD_COMMON | EG_WORD_ABBREVIATION);
    ck_assert_uint_eq(eg_lexicon_info(&x, one).flags, EG_WORD_NUMBER | EG_WORD_COMMON);
    ck_assert_double_eq(eg_lexicon_info(&x, one).value, 1);
    ck_assert_uint_eq(eg_lexicon_info(&x, late).flags, 0);
    ck_assert_uint_eq(eg_lexicon_info(&x, 0).flags, 0);
    ck_assert_uint_eq(eg_lexicon_info(&x, 999999).flags, 0);
}
END_TEST

static bool may_abbreviate(const char *word) {
    return eg_lexicon_may_abbreviate(&x, eg_eight_part(word, strlen(word)), 0);
}

START_TEST(abbreviations_are_told_from_most_words) {
    static const char *const words[] = {"court",   "police",  "said", "monday",
                                        "twitter", "company", "week", "report"};
    eg_lexicon_mark(&x, add("Inc."), EG_WORD_ABBREVIATION, 0);
    eg_lexicon_mark(&x, add("Dec"), EG_WORD_ABBREVIATION, 0);
    ck_assert(may_abbreviate("inc") && may_abbreviate("dec"));
    size_t others = 0;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) others += may_abbreviate(words[i]);
    ck_assert_uint_le(others, 1);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("lexicon");
    TCase *c = tcase_create("lexicon");
    tcase_add_checked_fixture(c, NULL, tear_down);
    tcase_add_test(c, spellings_of_one_word);
    tcase_add_test(c, strangers_are_word_0);
    tcase_add_test(c, a_dot_is_itself);
    tcase_add_test(c, long_words);
    tcase_add_test(c, marks_add_up);
    tcase_add_test(c, abbreviations_are_told_from_most_words);
    suite_add_tcase(suite, c);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
