/* diag: the grammar of messages, the caret, the nearest word. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"

static char said[4096];
static eg_severity severity;

static void remember(void *user, eg_severity s, const char *text) {
    (void)user;
    severity = s;
    snprintf(said, sizeof said, "%s", text);
}

static eg_diag diag;

static void set_up(void) {
    diag = (eg_diag){remember, NULL, 0, 0};
    said[0] = '\0';
}

START_TEST(places_come_first) {
    eg_place place = {.file = EG_SPAN("a.tsv"), .line = 12, .column = 9};
    eg_diag_say(&diag, EG_ERROR, place, "unknown column '%s'", "alais");
    ck_assert_str_eq(said, "a.tsv:12:9: error: unknown column 'alais'");
    ck_assert_int_eq(severity, EG_ERROR);

    place.column = 0;
    eg_diag_say(&diag, EG_WARNING, place, "odd");
    ck_assert_str_eq(said, "a.tsv:12: warning: odd");

    place.line = 0;
    eg_diag_say(&diag, EG_NOTE, place, "fine");
    ck_assert_str_eq(said, "a.tsv: note: fine");

    eg_diag_say(&diag, EG_ERROR, (eg_place){0}, "cannot read '%s'", "x");
    ck_assert_str_eq(said, "error: cannot read 'x'");
}
END_TEST

START_TEST(counting_needs_no_listener) {
    diag.emit = NULL;
    eg_diag_say(&diag, EG_ERROR, (eg_place){0}, "one");
    eg_diag_say(&diag, EG_ERROR, (eg_place){0}, "two");
    eg_diag_say(&diag, EG_WARNING, (eg_place){0}, "three");
    eg_diag_say(&diag, EG_NOTE, (eg_place){0}, "four");
    ck_assert_uint_eq(diag.errors, 2);
    ck_assert_uint_eq(diag.warnings, 1);
}
END_TEST

static void check_caret(const char *source, size_t column, const char *shown) {
    eg_place place = {EG_SPAN("f"), 1, column, eg_span_of(source)};
    eg_diag_say(&diag, EG_ERROR, place, "x");
    const char *below = strchr(said, '\n');
    ck_assert_msg(below != NULL, "no source line for '%s'", source);
    ck_assert_str_eq(below + 1, shown);
}

START_TEST(the_caret_stands_under_its_character) {
    check_caret("name kind", 6, "    name kind\n         ^");
    check_caret("name kind\r\nnext", 1, "    name kind\n    ^");
    check_caret("a\tb", 3, "    a       b\n            ^");
    check_caret("a\tb", 2, "    a       b\n     ^");
    check_caret("\xC3\xA9\xC3\xA9x", 3, "    \xC3\xA9\xC3\xA9x\n      ^"); /* columns count characters */
    check_caret("ab", 3, "    ab\n      ^");
    check_caret("ab", 99, "    ab\n      ^");
}
END_TEST

START_TEST(what_a_terminal_would_obey_is_not_shown) {
    check_caret("\033[31mx", 6, "    ?[31mx\n         ^");
    check_caret("\xC2\x9Bx\x7F", 2, "    ?x?\n     ^");
    check_caret("a\xFFx\xC3", 3, "    a?x?\n      ^");
}
END_TEST

START_TEST(long_lines_are_cut_around_the_caret) {
    char source[1001];
    memset(source, 'a', 1000);
    source[1000] = '\0';
    source[499] = 'X';
    eg_place place = {EG_SPAN("f"), 1, 500, eg_span_of(source)};
    eg_diag_say(&diag, EG_ERROR, place, "x");
    char *line = strchr(said, '\n') + 1, *below = strchr(line, '\n') + 1;
    ck_assert_uint_lt((size_t)(below - line), 120);
    ck_assert_int_eq(line[strlen(below) - 1], 'X');
    ck_assert(strncmp(line, "    ...a", 8) == 0);
    ck_assert(strncmp(below - 5, "a...\n", 5) == 0);
}
END_TEST

START_TEST(no_source_no_caret) {
    eg_diag_say(&diag, EG_ERROR, (eg_place){EG_SPAN("f"), 1, 0, EG_SPAN("text")}, "x");
    ck_assert_ptr_null(strchr(said, '\n'));
    eg_diag_say(&diag, EG_ERROR, (eg_place){EG_SPAN("f"), 1, 5, EG_SPAN("")}, "x");
    ck_assert_ptr_null(strchr(said, '\n'));
}
END_TEST

static void check_nearest(const char *word, const char *wanted) {
    const eg_span columns[] = {EG_SPAN("organization"), EG_SPAN("alias"), EG_SPAN("kind"), EG_SPAN("noun"),
                               EG_SPAN("")};
    eg_span got = eg_nearest(eg_span_of(word), columns, sizeof columns / sizeof *columns);
    ck_assert_msg(eg_span_eq(got, eg_span_of(wanted)), "nearest to '%s' is '%.*s', not '%s'", word,
                  (int)got.len, got.ptr ? got.ptr : "", wanted);
}

START_TEST(the_nearest_word_is_near) {
    check_nearest("alais", "alias"); /* a swap is one edit */
    check_nearest("Alias", "alias");
    check_nearest("organisation", "organization");
    check_nearest("knd", "kind");
    check_nearest("person", "");
    check_nearest("", "");
    check_nearest("aa", "");
    check_nearest("an unreasonably long word that nobody could have meant as a column name", "");
}
END_TEST

START_TEST(ties_go_to_the_first) {
    const eg_span words[] = {EG_SPAN("bat"), EG_SPAN("cat"), EG_SPAN("hat")};
    ck_assert(eg_span_eq(eg_nearest(EG_SPAN("rat"), words, 3), EG_SPAN("bat")));
    ck_assert_uint_eq(eg_nearest(EG_SPAN("rat"), words, 0).len, 0);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("diag");
    TCase *all = tcase_create("diag");
    tcase_add_checked_fixture(all, set_up, NULL);
    tcase_add_test(all, places_come_first);
    tcase_add_test(all, counting_needs_no_listener);
    tcase_add_test(all, the_caret_stands_under_its_character);
    tcase_add_test(all, what_a_terminal_would_obey_is_not_shown);
    tcase_add_test(all, long_lines_are_cut_around_the_caret);
    tcase_add_test(all, no_source_no_caret);
    tcase_add_test(all, the_nearest_word_is_near);
    tcase_add_test(all, ties_go_to_the_first);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
