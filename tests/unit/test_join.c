/* join: words broken at the ends of lines. */
#include "text/join.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static eg_lexicon x;
static eg_arena a;

static void tear_down(void) {
    eg_lexicon_release(&x);
    eg_arena_release(&a);
}

static void joined(const char *text, const char *wanted) {
    eg_span got = eg_join_words(&a, eg_span_of(text), &x);
    ck_assert_uint_eq(got.len, strlen(wanted));
    ck_assert_msg(!memcmp(got.ptr, wanted, got.len), "'%.*s' is not '%s'", (int)got.len, got.ptr, wanted);
}

START_TEST(halves_are_joined_before_the_end_of_the_line) {
    joined("The Autho-\nrity did", "The Authority \n did");
    joined("The Autho-\r\n  rity, did", "The Authority,    \n did");
    joined("The Anglo-\nSaxon did", "The Anglo-Saxon\n did");
    joined("on 3-\nMay", "on 3-May\n");
}
END_TEST

START_TEST(a_text_without_broken_words_is_itself) {
    eg_span text = EG_SPAN("The Authority -\ndid\n- and so did we\n");
    ck_assert_ptr_eq(eg_join_words(&a, text, &x).ptr, text.ptr);
}
END_TEST

START_TEST(a_collection_is_not_copied) {
    const size_t most = 8 << 20;
    char *text = malloc(most + 1);
    memset(text, 'a', most + 1);
    memcpy(text, "Autho-\nrity ", 12);
    ck_assert_ptr_eq(eg_join_words(&a, (eg_span){text, most + 1}, &x).ptr, text);
    ck_assert_ptr_ne(eg_join_words(&a, (eg_span){text, most}, &x).ptr, text);
    free(text);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("join");
    TCase *all = tcase_create("join");
    tcase_add_checked_fixture(all, NULL, tear_down);
    tcase_add_test(all, halves_are_joined_before_the_end_of_the_line);
    tcase_add_test(all, a_text_without_broken_words_is_itself);
    tcase_add_test(all, a_collection_is_not_copied);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
