/* span: comparing, cutting, searching, hashing. */
#include <check.h>
#include <stdlib.h>

#include "base/span.h"

static void check_span(eg_span got, const char *wanted) {
    ck_assert_msg(eg_span_eq(got, eg_span_of(wanted)), "'%.*s' is not '%s'", (int)got.len,
                  got.ptr ? got.ptr : "", wanted);
}

START_TEST(find_row_finds_the_first_of_its_name) {
    static const struct {
        eg_span name;
        int number;
    } rows[] = {{{"b", 1}, 0}, {{"d", 1}, 1}, {{"d", 1}, 2}, {{"f", 1}, 3}};
    ck_assert_uint_eq(eg_span_find_row(rows, 4, sizeof *rows, EG_SPAN("d")), 1);
    ck_assert_uint_eq(eg_span_find_row(rows, 4, sizeof *rows, EG_SPAN("c")), 1);
    ck_assert_uint_eq(eg_span_find_row(rows, 4, sizeof *rows, EG_SPAN("a")), 0);
    ck_assert_uint_eq(eg_span_find_row(rows, 4, sizeof *rows, EG_SPAN("g")), 4);
    ck_assert_uint_eq(eg_span_find_row(NULL, 0, sizeof *rows, EG_SPAN("a")), 0);
}
END_TEST

START_TEST(null_is_the_empty_span) {
    eg_span null = eg_span_of(NULL);
    ck_assert_uint_eq(null.len, 0);
    ck_assert(eg_span_eq(null, EG_SPAN("")));
    ck_assert_int_eq(eg_span_cmp(null, EG_SPAN("")), 0);
    ck_assert_uint_eq(eg_span_hash(null), eg_span_hash(EG_SPAN("")));
    check_span(eg_span_trim(null), "");
    check_span(eg_span_slice(null, 0, 5), "");
}
END_TEST

START_TEST(order_is_that_of_unsigned_bytes) {
    ck_assert_int_lt(eg_span_cmp(EG_SPAN("a"), EG_SPAN("b")), 0);
    ck_assert_int_gt(eg_span_cmp(EG_SPAN("\xC3\xA9"), EG_SPAN("z")), 0);
    ck_assert_int_lt(eg_span_cmp(EG_SPAN("Meta"), EG_SPAN("Metal")), 0);
    ck_assert_int_gt(eg_span_cmp(EG_SPAN("a\0b"), EG_SPAN("a")), 0);
}
END_TEST

START_TEST(starts_and_ends) {
    ck_assert(eg_span_starts(EG_SPAN("Hong Kong"), EG_SPAN("Hong")));
    ck_assert(eg_span_ends(EG_SPAN("Hong Kong"), EG_SPAN("Kong")));
    ck_assert(eg_span_starts(EG_SPAN("x"), EG_SPAN("")));
    ck_assert(!eg_span_starts(EG_SPAN("Hong"), EG_SPAN("Hong Kong")));
    ck_assert(!eg_span_ends(EG_SPAN("Kong"), EG_SPAN("Hong Kong")));
}
END_TEST

START_TEST(slices_are_clamped) {
    eg_span s = EG_SPAN("Geneva");
    check_span(eg_span_slice(s, 0, 3), "Gen");
    check_span(eg_span_slice(s, 3, 99), "eva");
    check_span(eg_span_slice(s, 5, 2), "");
    check_span(eg_span_slice(s, 99, 200), "");
}
END_TEST

START_TEST(trimming_knows_no_break_spaces) {
    check_span(eg_span_trim(EG_SPAN(" \t\xC2\xA0 NATO\xC2\xA0\r\n")), "NATO");
    check_span(eg_span_trim(EG_SPAN(" \n ")), "");
    check_span(eg_span_trim(EG_SPAN("\xA0")), "\xA0"); /* half a character is no space */
}
END_TEST

START_TEST(finding_and_searching) {
    eg_span s = EG_SPAN("ababac");
    ck_assert_uint_eq(eg_span_find(s, 'b', 0), 1);
    ck_assert_uint_eq(eg_span_find(s, 'b', 2), 3);
    ck_assert_uint_eq(eg_span_find(s, 'x', 0), s.len);
    ck_assert_uint_eq(eg_span_find(s, 'a', 99), s.len);
    ck_assert_uint_eq(eg_span_search(s, EG_SPAN("abac"), 0), 2);
    ck_assert_uint_eq(eg_span_search(s, EG_SPAN("abad"), 0), s.len);
    ck_assert_uint_eq(eg_span_search(s, EG_SPAN("ab"), 1), 2);
    ck_assert_uint_eq(eg_span_search(s, EG_SPAN(""), 4), 4);
    ck_assert_uint_eq(eg_span_search(s, EG_SPAN("ababacus"), 0), s.len);
}
END_TEST

START_TEST(splitting_gives_every_field) {
    static const char *const wanted[] = {"a", "", "b", ""};
    eg_span rest = EG_SPAN("a||b|"), field;
    for (size_t i = 0; i < 4; i++) {
        ck_assert(eg_span_split(&rest, '|', &field));
        check_span(field, wanted[i]);
    }
    ck_assert(!eg_span_split(&rest, '|', &field));

    rest = EG_SPAN("");
    ck_assert(eg_span_split(&rest, '|', &field));
    check_span(field, "");
    ck_assert(!eg_span_split(&rest, '|', &field));
}
END_TEST

START_TEST(hashes_see_every_byte) {
    char bytes[40] = {0};
    for (size_t len = 1; len <= sizeof bytes; len++) {
        uint64_t plain = eg_span_hash((eg_span){bytes, len});
        ck_assert(plain != eg_span_hash((eg_span){bytes, len - 1}));
        for (size_t i = 0; i < len; i++) {
            bytes[i] = 1;
            ck_assert(eg_span_hash((eg_span){bytes, len}) != plain);
            bytes[i] = 0;
        }
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("span");
    TCase *all = tcase_create("span");
    tcase_add_test(all, null_is_the_empty_span);
    tcase_add_test(all, order_is_that_of_unsigned_bytes);
    tcase_add_test(all, find_row_finds_the_first_of_its_name);
    tcase_add_test(all, starts_and_ends);
    tcase_add_test(all, slices_are_clamped);
    tcase_add_test(all, trimming_knows_no_break_spaces);
    tcase_add_test(all, finding_and_searching);
    tcase_add_test(all, splitting_gives_every_field);
    tcase_add_test(all, hashes_see_every_byte);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
