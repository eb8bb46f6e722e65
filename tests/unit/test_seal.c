/* seal: that no byte of a sealed line can change unseen, whatever the line's length; and what it looks like.
 */
#include <stdlib.h>
#include <string.h>

#include "fold/seal.h"
#include "suite.h"
#include "write/json.h"

/* A line with a string of so many bytes, written in pieces of that size; the caller's to free. */
static char *sealed(size_t length, size_t piece) {
    char *line = NULL, *bytes = malloc(length + 1);
    size_t size = 0;
    ck_assert_ptr_nonnull(bytes);
    for (size_t i = 0; i < length; i++) bytes[i] = (char)('a' + i * i % 26);
    eg_json j = {.out = open_memstream(&line, &size), .sealed = true};
    eg_json_open(&j, "x");
    eg_json_begin(&j, "s", '"');
    for (size_t at = 0; at < length; at += piece)
        eg_json_put(&j, eg_span_slice((eg_span){bytes, length}, at, at + piece));
    eg_json_end(&j, '"');
    eg_json_close(&j);
    fclose(j.out);
    free(bytes);
    line[strlen(line) - 1] = '\0'; /* its line break */
    return line;
}

static eg_seal check(const char *line) {
    eg_span before;
    return eg_seal_check(eg_span_of(line), &before);
}

/* The same on every machine. */
START_TEST(seals_are_as_documented) {
    char *line = sealed(3, 1);
    eg_span before;
    ck_assert_str_eq(line, "{\"kind\":\"x\",\"s\":\"abe\",\"seal\":\"1b6a92c81f05e6c0\"}");
    ck_assert_int_eq(eg_seal_check(eg_span_of(line), &before), EG_SEAL_GOOD);
    ck_assert(eg_span_eq(before, EG_SPAN("{\"kind\":\"x\",\"s\":\"abe\"")));
    free(line);
}
END_TEST

START_TEST(how_a_line_was_put_together_does_not_matter) {
    enum { FIXED = 18 }; /* bytes around the string */
    for (size_t length = 2 * EG_SEAL_PIECE - FIXED - 3; length < 2 * EG_SEAL_PIECE - FIXED + 4; length++) {
        static const size_t pieces[] = {1, 7, 4000, EG_SEAL_PIECE, 3 * EG_SEAL_PIECE};
        char *line = sealed(length, length);
        ck_assert_int_eq(check(line), EG_SEAL_GOOD);
        for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
            char *other = sealed(length, pieces[i]);
            ck_assert_str_eq(line, other);
            free(other);
        }
        free(line);
    }
}
END_TEST

START_TEST(a_changed_bit_breaks_the_seal_or_ends_it) {
    static const size_t lengths[] = {1, 50, EG_SEAL_PIECE + 20};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        char *line = sealed(lengths[i], 100);
        size_t len = strlen(line);
        for (size_t bit = 0; bit < 8 * len; bit++) {
            line[bit / 8] = (char)(line[bit / 8] ^ 1 << bit % 8);
            eg_seal found = eg_seal_check((eg_span){line, len}, &(eg_span){0});
            ck_assert_msg(found != EG_SEAL_GOOD, "bit %zu of byte %zu", bit % 8, bit / 8);
            if (bit / 8 < len - EG_SEAL_LENGTH) ck_assert_int_eq(found, EG_SEAL_BROKEN);
            line[bit / 8] = (char)(line[bit / 8] ^ 1 << bit % 8);
        }
        ck_assert_int_eq(check(line), EG_SEAL_GOOD);
        free(line);
    }
}
END_TEST

START_TEST(lines_without_a_seal_have_none) {
    ck_assert_int_eq(check(""), EG_SEAL_NONE);
    ck_assert_int_eq(check("{}"), EG_SEAL_NONE);
    ck_assert_int_eq(check(",\"seal\":\"0123456789abcdef\"}"), EG_SEAL_NONE);
    ck_assert_int_eq(check("{\"seal\":\"0123456789abcdef\"}"), EG_SEAL_NONE);
    ck_assert_int_eq(check("{\"a\":1,\"seal\":\"0123456789abcde\"}"), EG_SEAL_NONE);
    ck_assert_int_eq(check("{\"a\":1,\"seal\":\"0123456789abcdef\"}"), EG_SEAL_BROKEN);
}
END_TEST

int main(void) {
    TCase *c = tcase_create("seal");
    tcase_add_test(c, seals_are_as_documented);
    tcase_add_test(c, how_a_line_was_put_together_does_not_matter);
    tcase_add_test(c, a_changed_bit_breaks_the_seal_or_ends_it);
    tcase_add_test(c, lines_without_a_seal_have_none);
    return run_suite("seal", c);
}
