/* letters: with and without vectors, against loops over single bytes. */
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

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static eg_letters expected(const char *p, uint32_t count) {
    char lower[EG_LETTERS_MOST] = {0};
    for (uint32_t i = 0; i < count; i++) lower[i] = (char)(p[i] | 0x20);
    return (eg_letters){eg_eight_load(lower), eg_eight_load(lower + 8), count};
}

static void check_same(eg_letters x, eg_letters y) {
    ck_assert_uint_eq(x.head, y.head);
    ck_assert_uint_eq(x.rest, y.rest);
    ck_assert_uint_eq(x.count, y.count);
}

/* In blocks exactly as large as what may be read, so that a sanitizer sees a byte too many. */
START_TEST(words) {
    uint32_t state = 1, longest = 0;
    char *p = malloc(EG_LETTERS_MOST);
    ck_assert_ptr_nonnull(p);
    for (int i = 0; i < 20000; i++) {
        fill(p, EG_LETTERS_MOST, &state);
        for (uint32_t count = 0; count <= EG_LETTERS_MOST; count++) {
            eg_letters w = expected(p, count);
            check_same(eg_letters_at(p, count), w);
            check_same(eg_letters_plain(p, count), w);
            if (count == EG_LETTERS_MOST || !is_letter(p[count])) break;
            if (count > longest) longest = count;
        }
    }
    free(p);
    ck_assert_uint_ge(longest, EG_LETTERS_MOST / 2);
}
END_TEST

static void check_stretch(eg_stretch is, const char *p) {
    for (unsigned i = 0; i < EG_STRETCH; i++) {
        ck_assert_int_eq(is.letters >> i & 1, is_letter(p[i]));
        ck_assert_int_eq(is.spaces >> i & 1, (unsigned char)p[i] <= ' ');
        if (is_letter(p[i])) ck_assert_int_eq(is.small >> i & 1, p[i] >= 'a');
    }
}

START_TEST(stretches) {
    uint32_t state = 2;
    char *p = malloc(EG_STRETCH);
    ck_assert_ptr_nonnull(p);
    for (int i = 0; i < 5000; i++) {
        fill(p, EG_STRETCH, &state);
        check_stretch(eg_stretch_at(p), p);
        check_stretch(eg_stretch_plain(p), p);
    }
    for (unsigned c = 0; c < 256; c++) { /* each byte, and between others */
        memset(p, (char)c, EG_STRETCH);
        p[c % EG_STRETCH] = 'a';
        check_stretch(eg_stretch_at(p), p);
        check_stretch(eg_stretch_plain(p), p);
    }
    free(p);
}
END_TEST

static uint64_t odd_bytes(const char *p) {
    uint64_t odd = 0;
    for (unsigned i = 0; i < EG_STRETCH; i++) {
        unsigned char c = (unsigned char)p[i];
        odd |= (uint64_t)((c < ' ' && (c < '\b' || c > '\r')) || c >= 0x7F) << i;
    }
    return odd;
}

START_TEST(odd_ones) {
    char p[EG_STRETCH];
    uint32_t state = 23;
    for (int i = 0; i < 5000; i++) {
        fill(p, EG_STRETCH, &state);
        ck_assert_uint_eq(eg_odd_at(p), odd_bytes(p));
        ck_assert_uint_eq(eg_odd_plain(p), odd_bytes(p));
    }
    for (unsigned c = 0; c < 256; c++) {
        memset(p, 'a', EG_STRETCH);
        p[c % EG_STRETCH] = (char)c;
        ck_assert_uint_eq(eg_odd_at(p), odd_bytes(p));
        ck_assert_uint_eq(eg_odd_plain(p), odd_bytes(p));
    }
}
END_TEST

int main(void) {
    Suite *s = suite_create("letters");
    TCase *t = tcase_create("letters");
    tcase_set_timeout(t, 60); /* under sanitizers on a busy machine */
    tcase_add_test(t, words);
    tcase_add_test(t, stretches);
    tcase_add_test(t, odd_ones);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
