/* eight: every function against a loop over single bytes. */
#include "base/eight.h"

#include <check.h>
#include <stdlib.h>

/* A byte that may be anything, one after another: the same in every run. */
static unsigned char next_byte(uint32_t *state) {
    *state = *state * 1664525u + 1013904223u;
    return (unsigned char)(*state >> 24);
}

/* The bytes as one number, the plain way. */
static uint64_t number_of(const char *p, size_t n) {
    uint64_t v = 0;
    for (size_t i = 0; i < n && i < 8; i++) v |= (uint64_t)(unsigned char)p[i] << (8 * i);
    return v;
}

static bool letter(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool digit(unsigned char c) {
    return c >= '0' && c <= '9';
}

static bool wordish(unsigned char c) {
    return letter(c) || digit(c) || c >= 0x80;
}

/* What a test of each byte answers: its high bit. */
static uint64_t passed(const char *p, bool (*test)(unsigned char)) {
    uint64_t v = 0;
    for (size_t i = 0; i < 8; i++)
        if (test((unsigned char)p[i])) v |= 0x80ULL << (8 * i);
    return v;
}

static bool has(const char *p, char c) {
    for (size_t i = 0; i < 8; i++)
        if (p[i] == c) return true;
    return false;
}

START_TEST(load_and_store) {
    char text[24] = "\xC3\x89tat 9 Zarya \xFF\x80 az", out[10];
    for (size_t at = 0; at <= 16; at++) { /* aligned or not */
        uint64_t v = eg_eight_load(text + at);
        ck_assert_uint_eq(v, number_of(text + at, 8));
        memset(out, '#', sizeof out);
        eg_eight_store(out + 1, v);
        ck_assert_int_eq(memcmp(out + 1, text + at, 8), 0);
        ck_assert_int_eq(out[0], '#'); /* not a byte more */
        ck_assert_int_eq(out[9], '#');
    }
}
END_TEST

/* In blocks exactly as large as the text, so that a sanitizer sees a byte too many. */
START_TEST(part) {
    uint32_t state = 1;
    for (size_t n = 0; n <= 16; n++) {
        for (size_t at = 0; at <= n; at++) {
            char *text = malloc(n ? n : 1);
            ck_assert_ptr_nonnull(text);
            for (size_t i = 0; i < n; i++) text[i] = (char)next_byte(&state);
            ck_assert_uint_eq(eg_eight_part(text + at, n - at), number_of(text + at, n - at));
            free(text);
        }
    }
}
END_TEST

START_TEST(before_an_end) {
    static const char text[] = "\xC3\x89tat \xFFz";
    for (size_t n = 1; n <= 8; n++)
        ck_assert_uint_eq(eg_eight_before(text + 9, n), number_of(text + 9 - n, n));
}
END_TEST

START_TEST(part_keeps_high_bytes_apart) {
    for (size_t n = 0; n <= 8; n++) {
        char text[8];
        memset(text, 0xFF, sizeof text);
        ck_assert_uint_eq(eg_eight_part(text, n), n == 8 ? UINT64_MAX : (1ULL << (8 * n)) - 1);
    }
}
END_TEST

/* Every byte in every place, between bytes that may carry over into it. */
START_TEST(classes_of_every_byte) {
    static const unsigned char beside[] = {0,   '/', '0', '9',  ':',  '@',  'A',  'Z',  '[', '`',
                                           'a', 'z', '{', 0x7F, 0x80, 0xC1, 0xDA, 0xE1, 0xFF};
    for (size_t b = 0; b < sizeof beside; b++) {
        for (size_t at = 0; at < 8; at++) {
            for (int c = 0; c < 256; c++) {
                char text[8];
                memset(text, beside[b], sizeof text);
                text[at] = (char)c;
                uint64_t v = eg_eight_load(text);
                ck_assert_uint_eq(eg_eight_letters(v), passed(text, letter));
                ck_assert_uint_eq(eg_eight_digits(v), passed(text, digit));
                ck_assert_uint_eq(eg_eight_wordish(v), passed(text, wordish));
            }
        }
    }
}
END_TEST

START_TEST(classes_of_any_bytes) {
    uint32_t state = 7;
    for (int round = 0; round < 20000; round++) {
        char text[8];
        for (size_t i = 0; i < sizeof text; i++) text[i] = (char)next_byte(&state);
        uint64_t v = eg_eight_load(text);
        ck_assert_uint_eq(eg_eight_letters(v), passed(text, letter));
        ck_assert_uint_eq(eg_eight_wordish(v), passed(text, wordish));
    }
}
END_TEST

/* Zeros after a short text are neither letters nor anything else. */
START_TEST(classes_of_parts) {
    for (size_t n = 0; n <= 8; n++) {
        uint64_t all = n == 8 ? EG_EIGHT_HIGH : EG_EIGHT_HIGH & ((1ULL << (8 * n)) - 1);
        uint64_t v = eg_eight_part("zArYaZaz", n);
        ck_assert_uint_eq(eg_eight_letters(v), all);
        ck_assert_uint_eq(eg_eight_wordish(v), all);
        ck_assert_uint_eq(eg_eight_first(~eg_eight_letters(v) & EG_EIGHT_HIGH), n);
    }
}
END_TEST

START_TEST(has_a_byte) {
    uint32_t state = 3;
    for (int round = 0; round < 2000; round++) {
        char text[8];
        for (size_t i = 0; i < sizeof text; i++) text[i] = (char)(next_byte(&state) & 0x7F);
        for (int c = 0; c < 128; c++)
            ck_assert_int_eq(eg_eight_has(eg_eight_load(text), (char)c), has(text, (char)c));
    }
    ck_assert(!eg_eight_has(eg_eight_part("\x01\x01", 2), '\x02'));
    ck_assert(eg_eight_has(eg_eight_part("ab", 2), '\0')); /* the zeros after it */
}
END_TEST

START_TEST(lower_case) {
    for (size_t at = 0; at < 8; at++) {
        for (int c = 0; c < 128; c++) {
            char text[8], expected[8];
            memset(text, 'Z', sizeof text);
            memset(expected, 'z', sizeof expected);
            text[at] = (char)c;
            expected[at] = (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
            ck_assert_uint_eq(eg_eight_lower(eg_eight_load(text)), eg_eight_load(expected));
        }
    }
}
END_TEST

START_TEST(first_that_passed) {
    ck_assert_uint_eq(eg_eight_first(0), 8);
    ck_assert_uint_eq(eg_eight_first(EG_EIGHT_HIGH), 0);
    for (size_t at = 0; at < 8; at++) {
        ck_assert_uint_eq(eg_eight_first(0x80ULL << (8 * at)), at);
        ck_assert_uint_eq(eg_eight_first(EG_EIGHT_HIGH << (8 * at)), at); /* more after it */
    }
}
END_TEST

int main(void) {
    TCase *c = tcase_create("eight");
    tcase_add_test(c, load_and_store);
    tcase_add_test(c, part);
    tcase_add_test(c, part_keeps_high_bytes_apart);
    tcase_add_test(c, before_an_end);
    tcase_add_test(c, classes_of_every_byte);
    tcase_add_test(c, classes_of_any_bytes);
    tcase_add_test(c, classes_of_parts);
    tcase_add_test(c, has_a_byte);
    tcase_add_test(c, lower_case);
    tcase_add_test(c, first_that_passed);
    Suite *suite = suite_create("eight");
    suite_add_tcase(suite, c);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
