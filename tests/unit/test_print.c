#include "base/print.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SAME_AS_SNPRINTF(size, ...)                                                                          \
    do {                                                                                                     \
        char expected[64] = "", got[64] = "";                                                                \
        int length = snprintf(expected, (size), __VA_ARGS__);                                                \
        ck_assert_int_eq(eg_print(got, (size), __VA_ARGS__), length);                                        \
        ck_assert_str_eq(got, expected);                                                                     \
    } while (0)

START_TEST(like_snprintf_in_any_room) {
    static const char letters[] = {'T', 'M', 'O'}; /* no NUL */
    for (size_t size = 1; size < 64; size++) {
        SAME_AS_SNPRINTF(size, "%04d-%02d-%02d%.*s", 2019, 8, 19, 3, letters);
        SAME_AS_SNPRINTF(size, "%04d-W%02d-WE", 2019, 7);
        SAME_AS_SNPRINTF(size, "%s%+d", "a name of some length ", -12345);
        SAME_AS_SNPRINTF(size, "%5.1f %s", 2.5, "percent");
    }
}
END_TEST

int main(void) {
    Suite *s = suite_create("print");
    TCase *c = tcase_create("print");
    tcase_add_test(c, like_snprintf_in_any_room);
    suite_add_tcase(s, c);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_NORMAL);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
