/* letters: with and without vectors, against a loop over single bytes. */
#include "text/letters.h"

#include <check.h>
#include <stdlib.h>

/* Bytes of which about every second text begins with letters, the same in every run. */
static void fill(char *p, size_t n, uint32_t *state) {
    static const char some[] = "aAbzZmMqQxyYtT@[`{ .,'-09\x80\xC3\xE1\xFA\xFF";
    for (size_t i = 0; i < n; i++) {
        *state = *state * 1664525u + 1013904223u;
        uint32_t dice = *state >> 16;
        p[i] = dice % 8 ? some[dice / 8 % 15] : some[dice / 8 % (sizeof some - 1)];
    }
}

static eg_letters expected(const char *p, size_t size) {
    char lower[EG_LETTERS_MOST] = {0};
    eg_letters w = {0};
    while (w.count < size && w.count < EG_LETTERS_MOST) {
        char c = p[w.count];
        bool small = c >= 'a' && c <= 'z';
        if (!small && !(c >= 'A' && c <= 'Z')) break;
        w.small |= (uint32_t)small << w.count;
        lower[w.count++] = small ? c : (char)(c + 'a' - 'A');
    }
    w.head = eg_eight_load(lower);
    w.rest = eg_eight_load(lower + 8);
    return w;
}

static void check_same(eg_letters x, eg_letters y) {
    ck_assert_uint_eq(x.head, y.head);
    ck_assert_uint_eq(x.rest, y.rest);
    ck_assert_uint_eq(x.count, y.count);
    ck_assert_uint_eq(x.small, y.small);
}

START_TEST(any_bytes) {
    uint32_t state = 1;
    size_t longest = 0;
    for (int i = 0; i < 20000; i++) {
        char p[EG_LETTERS_MOST + 3];
        fill(p, sizeof p, &state);
        const char *at = p + i % 3; /* aligned or not */
        eg_letters w = expected(at, EG_LETTERS_MOST);
        check_same(eg_letters_at(at), w);
        check_same(eg_letters_plain(at), w);
        if (w.count > longest) longest = w.count;
    }
    ck_assert_uint_eq(longest, EG_LETTERS_MOST);
}
END_TEST

/* In blocks exactly as large as the text, so that a sanitizer sees a byte too many. */
START_TEST(few_bytes) {
    uint32_t state = 2;
    for (size_t size = 0; size <= EG_LETTERS_MOST + 1; size++) {
        for (int i = 0; i < 50; i++) {
            char *p = malloc(size + !size);
            ck_assert_ptr_nonnull(p);
            fill(p, size, &state);
            check_same(eg_letters_of(p, size), expected(p, size));
            free(p);
        }
    }
}
END_TEST

int main(void) {
    Suite *s = suite_create("letters");
    TCase *t = tcase_create("letters");
    tcase_add_test(t, any_bytes);
    tcase_add_test(t, few_bytes);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
