/* utf8: decoding, repairing, classes and folding. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "text/utf8.h"

static eg_arena arena;

static void tear_down(void) {
    eg_arena_release(&arena);
}

static void check_fold(const char *word, const char *folded) {
    char buffer[64];
    eg_span got = eg_utf8_fold(&arena, eg_span_of(word), buffer, sizeof buffer);
    ck_assert_msg(eg_span_eq(got, eg_span_of(folded)), "'%s' folds to '%.*s', not to '%s'", word,
                  (int)got.len, got.ptr, folded);
}

START_TEST(every_code_point_survives_encoding) {
    for (int32_t cp = 0; cp <= 0x10FFFF; cp++) {
        if (cp >= 0xD800 && cp <= 0xDFFF) continue;
        char bytes[4];
        size_t n = eg_utf8_encode(cp, bytes);
        int32_t back;
        ck_assert_uint_eq(eg_utf8_decode((eg_span){bytes, n}, 0, &back), n);
        ck_assert_int_eq(back, cp);
        ck_assert_uint_eq(eg_utf8_check((eg_span){bytes, n}), n);
        ck_assert_uint_eq(eg_utf8_length((eg_span){bytes, n}), 1);
    }
}
END_TEST

START_TEST(impossible_code_points_become_the_replacement) {
    static const int32_t bad[] = {-1, 0xD800, 0xDFFF, 0x110000, INT32_MAX, INT32_MIN};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char bytes[4];
        ck_assert_uint_eq(eg_utf8_encode(bad[i], bytes), 3);
        ck_assert_mem_eq(bytes, "\xEF\xBF\xBD", 3);
    }
}
END_TEST

static const char *const broken[] = {
    "\x80",
    "\xBF",
    "\xC0\xAF",
    "\xC1\xBF",
    "\xE0\x80\xAF",
    "\xED\xA0\x80",
    "\xF0\x80\x80\x80",
    "\xF4\x90\x80\x80",
    "\xF5\x80\x80\x80",
    "\xFF",
    "\xC3",
    "\xE2\x80",
    "\xF0\x9F\x98",
};

START_TEST(broken_bytes_are_found_and_repaired) {
    const char *bytes = broken[_i];
    eg_span s = eg_arena_printf(&arena, "eight plain bytes, then %s", bytes);
    size_t good = s.len - strlen(bytes), count = 0;
    ck_assert_uint_eq(eg_utf8_check(s), good);
    int32_t cp;
    ck_assert_uint_eq(eg_utf8_decode(s, good, &cp), 1);
    ck_assert_int_eq(cp, 0xFFFD);
    eg_span repaired = eg_utf8_repair(&arena, s, &count);
    ck_assert_uint_eq(count, strlen(bytes));
    ck_assert_uint_eq(repaired.len, good + 3 * count);
    ck_assert_uint_eq(eg_utf8_check(repaired), repaired.len);
}
END_TEST

START_TEST(plain_bytes_end_anywhere) {
    static const char odd[] = {'\0', '\x1B', '\x80', '\xFF', '\a', '\x7F'};
    for (size_t n = 0; n <= 200; n++) {
        char *text = malloc(n ? n : 1); /* so that a byte too many shows */
        ck_assert_ptr_nonnull(text);
        memset(text, 'a', n);
        for (size_t from = 0; from <= n; from++)
            ck_assert_uint_eq(eg_utf8_plain((eg_span){text, n}, from), n);
        for (size_t at = 0; at < n; at++) {
            text[at] = odd[at % sizeof odd];
            ck_assert_uint_eq(eg_utf8_plain((eg_span){text, n}, at / 2), at);
            text[at] = '\n';
        }
        free(text);
    }
    ck_assert_uint_eq(eg_utf8_plain((eg_span){NULL, 0}, 0), 0);
    ck_assert_uint_eq(eg_utf8_check(EG_SPAN("NUL \0 and escape \x1B are valid")), 28);
}
END_TEST

START_TEST(repair_keeps_what_is_well) {
    size_t count = 7;
    eg_span s = eg_utf8_repair(&arena, EG_SPAN("caf\xC3\xA9 \xE9t\xC3\xA9"), &count);
    ck_assert_uint_eq(count, 1);
    ck_assert(eg_span_eq(s, EG_SPAN("caf\xC3\xA9 \xEF\xBF\xBDt\xC3\xA9")));
    s = eg_utf8_repair(&arena, (eg_span){NULL, 0}, &count);
    ck_assert_uint_eq(s.len + count, 0);
}
END_TEST

START_TEST(names_that_are_not_utf8_are_shown) {
    static const char valid[] = "caf\xC3\xA9 \xEF\xBF\xBD.txt";
    ck_assert_ptr_eq(eg_utf8_shown(&arena, EG_SPAN(valid)).ptr, valid);
    ck_assert(eg_span_eq(eg_utf8_shown(&arena, EG_SPAN("\xE9t\xC3\xA9/\xFF\x80")),
                         EG_SPAN("\xEF\xBF\xBD"
                                 "E9t\xC3\xA9/\xEF\xBF\xBD"
                                 "FF\xEF\xBF\xBD"
                                 "80")));
    for (unsigned c = 0x80; c < 0x100; c++) {
        char name[] = {'a', (char)c, '\0'};
        eg_span shown = eg_utf8_shown(&arena, eg_span_of(name));
        ck_assert_uint_eq(eg_utf8_check(shown), shown.len);
        ck_assert_uint_eq(eg_utf8_unshown(shown, 1), c);
    }
}
END_TEST

START_TEST(only_what_is_shown_so_stands_for_a_byte) {
    static const char *const others[] = {"FF",
                                         "\xEF\xBF\xBD",
                                         "\xEF\xBF\xBD"
                                         "F",
                                         "\xEF\xBF\xBD"
                                         "7F",
                                         "\xEF\xBF\xBD"
                                         "ff",
                                         "\xEF\xBF\xBE"
                                         "FF"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        ck_assert_uint_eq(eg_utf8_unshown(eg_span_of(others[i]), 0), 0);
}
END_TEST

START_TEST(length_counts_characters) {
    ck_assert_uint_eq(eg_utf8_length(EG_SPAN("")), 0);
    ck_assert_uint_eq(eg_utf8_length(EG_SPAN("Zürich, Genève, Łódź – 東京")), 25);
}
END_TEST

START_TEST(tidy_leaves_single_spaces) {
    static const char *const cases[][2] = {
        {"", ""},
        {" \t\n", ""},
        {"Jane\u00A0Obrovac", "Jane Obrovac"},
        {"\u00A0 a \u00A0\r\n b\x01"
         "c ",
         "a b c"},
        {"eight letters in   a row, and more of them", "eight letters in a row, and more of them"},
        {"à la carte", "à la carte"}, /* its first letter ends in the byte A0 */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        eg_span got = eg_utf8_tidy(&arena, eg_span_of(cases[i][0]));
        ck_assert_msg(eg_span_eq(got, eg_span_of(cases[i][1])), "case %zu: '%.*s'", i, (int)got.len, got.ptr);
    }
}
END_TEST

START_TEST(classes) {
    static const struct {
        int32_t cp;
        eg_char expected;
    } rows[] = {
        {'a', EG_CHAR_LOWER},    {'Z', EG_CHAR_UPPER},      {'7', EG_CHAR_DIGIT},     {' ', EG_CHAR_SPACE},
        {'\n', EG_CHAR_SPACE},   {0x7F, EG_CHAR_SPACE},     {'-', EG_CHAR_OTHER},     {0xE9, EG_CHAR_LOWER},
        {0xC9, EG_CHAR_UPPER},   {0x1C5, EG_CHAR_UPPER},    {0x6771, EG_CHAR_LETTER}, {0x301, EG_CHAR_MARK},
        {0xA0, EG_CHAR_SPACE},   {0x200B, EG_CHAR_SPACE},   {0xFEFF, EG_CHAR_SPACE},  {0x2028, EG_CHAR_SPACE},
        {0xAD, EG_CHAR_MARK},    {0x2019, EG_CHAR_OTHER},   {0x20AC, EG_CHAR_OTHER},  {0x663, EG_CHAR_DIGIT},
        {0x627, EG_CHAR_LETTER}, {0x10FFFF, EG_CHAR_OTHER}, {-5, EG_CHAR_OTHER},      {0xFFFD, EG_CHAR_OTHER},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_msg(eg_char_class(rows[i].cp) == rows[i].expected, "U+%04X", (unsigned)rows[i].cp);
}
END_TEST

START_TEST(folding_ascii) {
    check_fold("", "");
    check_fold("NATO", "nato");
    check_fold("@[`{AZaz09", "@[`{azaz09");
    check_fold("InterContinental-Hotels", "intercontinental-hotels");
    check_fold("U.S.", "u.s.");
}
END_TEST

START_TEST(folding_unicode) {
    check_fold("O’Brien", "o'brien");
    check_fold("Élysée’s", "elysee's");
    check_fold("E\xCC\x81lyse\xCC\x81"
               "e",
               "elysee");
    check_fold("Straße", "strasse");
    check_fold("STRASSE", "strasse");
    check_fold("Wałęsa", "walesa");
    check_fold("İlham Əliyev", "ilham aliyev");
    check_fold("Đặng", "dang");
    check_fold("Ærøskøbing", "aeroskobing");
    check_fold("ﬁnance", "finance");
    check_fold("ＮＨＫ", "nhk");
    check_fold("Kr\xC3x", "kr\xEF\xBF\xBDx");
    check_fold("co\xC2\xADoperate", "cooperate");
    check_fold("rock´n", "rock'n");
    check_fold("al‑Assad", "al-assad");
    check_fold("ΑΘΉΝΑ", "αθηνα");
    check_fold("МОСКВА", "москва");
}
END_TEST

/* A letter that only Unicode's tables know has the whole word folded by them. */
START_TEST(folding_latin_letters) {
    for (int32_t cp = 0xC0; cp < 0x180; cp++) {
        char word[8], beside[16], few[16], more[16];
        size_t len = eg_utf8_encode(cp, word);
        memcpy(beside, word, len);
        memcpy(beside + len, "\u0436", 2);
        eg_span alone = eg_utf8_fold(&arena, (eg_span){word, len}, few, sizeof few);
        eg_span both = eg_utf8_fold(&arena, (eg_span){beside, len + 2}, more, sizeof more);
        ck_assert_msg(both.len == alone.len + 2 && eg_span_starts(both, alone), "U+%04X", (unsigned)cp);
    }
}
END_TEST

START_TEST(folding_outgrows_the_buffer) {
    char small[4], exact[6];
    eg_span got = eg_utf8_fold(&arena, EG_SPAN("Berlin"), small, sizeof small);
    ck_assert(eg_span_eq(got, EG_SPAN("berlin")));
    got = eg_utf8_fold(&arena, EG_SPAN("Berlin"), exact, sizeof exact);
    ck_assert_ptr_eq(got.ptr, exact);
    got = eg_utf8_fold(&arena, EG_SPAN("Élysée"), small, sizeof small);
    ck_assert(eg_span_eq(got, EG_SPAN("elysee")));
    eg_span wide = {eg_arena_alloc(&arena, 3000), 3000};
    for (size_t i = 0; i < wide.len; i += 3) memcpy((char *)wide.ptr + i, "\xEF\xB7\xBA", 3);
    got = eg_utf8_fold(&arena, wide, small, sizeof small); /* U+FDFA alone becomes 18 characters */
    ck_assert_uint_gt(got.len, wide.len);
}
END_TEST

START_TEST(folding_broken_bytes) {
    check_fold("Caf\xE9", "caf\xEF\xBF\xBD");
    check_fold("\xFF\xFE", "\xEF\xBF\xBD\xEF\xBF\xBD");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("utf8");
    TCase *tests = tcase_create("utf8");
    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, every_code_point_survives_encoding);
    tcase_add_test(tests, impossible_code_points_become_the_replacement);
    tcase_add_loop_test(tests, broken_bytes_are_found_and_repaired, 0, sizeof broken / sizeof *broken);
    tcase_add_test(tests, plain_bytes_end_anywhere);
    tcase_add_test(tests, repair_keeps_what_is_well);
    tcase_add_test(tests, names_that_are_not_utf8_are_shown);
    tcase_add_test(tests, only_what_is_shown_so_stands_for_a_byte);
    tcase_add_test(tests, length_counts_characters);
    tcase_add_test(tests, tidy_leaves_single_spaces);
    tcase_add_test(tests, classes);
    tcase_add_test(tests, folding_ascii);
    tcase_add_test(tests, folding_unicode);
    tcase_add_test(tests, folding_latin_letters);
    tcase_add_test(tests, folding_outgrows_the_buffer);
    tcase_add_test(tests, folding_broken_bytes);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
