/* href: addresses of articles, and what may stand before them. */
#include <check.h>
#include <stdlib.h>

#include "write/href.h"

static void check_link(const char *base, const char *path, const char *sentence, const char *wanted) {
    eg_arena a = {0};
    eg_span got = eg_href(&a, base, eg_span_of(path), eg_span_of(sentence));
    ck_assert_msg(eg_span_eq(got, eg_span_of(wanted)), "'%.*s' is not '%s'", (int)got.len, got.ptr, wanted);
    eg_arena_release(&a);
}

START_TEST(base_and_path_meet_in_one_slash) {
    check_link("https://example.org", "a/b.txt", "", "https://example.org/a/b.txt");
    check_link("https://example.org/case//", "./a.txt", "", "https://example.org/case/a.txt");
    check_link("file://", "/home/ada/a.txt", "", "file:///home/ada/a.txt");
    check_link("file:///", "/home/ada/a.txt", "", "file:///home/ada/a.txt");
    check_link(".", "a.txt", "", "./a.txt");
    check_link("..", "a.txt", "", "../a.txt");
    check_link("/", "a.txt", "", "/a.txt");
    check_link("http://localhost:8080/show?doc=", "a/b.txt", "", "http://localhost:8080/show?doc=a/b.txt");
    check_link("https://example.org", "-", "Read from a pipe.", "");
}
END_TEST

START_TEST(paths_add_nothing_but_themselves) {
    check_link("https://e.org", "a b?c#d&e=f%20.html", "", "https://e.org/a%20b%3Fc%23d%26e%3Df%2520.html");
    check_link(".", "javascript:alert(1)", "", "./javascript%3Aalert%281%29");
    check_link("https://e.org", "//evil.example/x", "", "https://e.org/evil.example/x");
    check_link("https://e.org", "\"><script>.txt", "", "https://e.org/%22%3E%3Cscript%3E.txt");
    check_link("https://e.org", "é.txt", "", "https://e.org/%C3%A9.txt");
    check_link("https://e.org",
               "a\xEF\xBF\xBD"
               "FF1.txt",
               "", "https://e.org/a%FF1.txt");
    check_link("https://e.org", "a\xEF\xBF\xBD.txt", "", "https://e.org/a%EF%BF%BD.txt");
}
END_TEST

START_TEST(sentences_are_named_whole_or_by_their_ends) {
    check_link(".", "a", "Ada, 36-year-old, left.", "./a#:~:text=Ada%2C%2036%2Dyear%2Dold%2C%20left.");
    check_link(".", "a", "one two three four five six seven eight nine ten",
               "./a#:~:text=one%20two%20three%20four%20five%20six%20seven%20eight%20nine%20ten");
    check_link(".", "a", "one two three four five six seven eight nine ten eleven",
               "./a#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven");
    check_link(".", "a", " \n ", "./a");
}
END_TEST

START_TEST(long_words_make_no_fragment) {
    static char word[400];
    for (size_t i = 0; i + 1 < sizeof word; i++) word[i] = 'x';
    check_link(".", "a", word, "./a");
}
END_TEST

START_TEST(bases_that_run_something_are_refused) {
    static const char *const good[] = {
        "https://example.org/x?y=", "http://localhost", "file:///srv", ".", "../news", "a/b:c"};
    static const char *const bad[] = {"",
                                      "javascript:alert(1)",
                                      "JavaScript:x",
                                      "data:text/html,x",
                                      "vbscript:x",
                                      "http:x",
                                      "http://",
                                      "https:///case",
                                      "https://?doc=",
                                      "mailto:a",
                                      "//example.org",
                                      "a b",
                                      "a#b",
                                      "a\"b",
                                      "a\\b",
                                      "é"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(!eg_href_base_fault(good[i]), "'%s' is refused", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(eg_href_base_fault(bad[i]) != NULL, "'%s' is taken", bad[i]);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("href");
    TCase *all = tcase_create("all");
    tcase_add_test(all, base_and_path_meet_in_one_slash);
    tcase_add_test(all, paths_add_nothing_but_themselves);
    tcase_add_test(all, sentences_are_named_whole_or_by_their_ends);
    tcase_add_test(all, long_words_make_no_fragment);
    tcase_add_test(all, bases_that_run_something_are_refused);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
