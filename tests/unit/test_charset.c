/* charset: what is text, and in which character set. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "text/charset.h"
#include "text/utf8.h"

static eg_arena arena;
static char said[400]; /* the last message */
static eg_diag diag;

static void keep(void *user, eg_severity severity, const char *text) {
    (void)user, (void)severity;
    size_t n = strlen(text) < sizeof said - 1 ? strlen(text) : sizeof said - 1;
    memcpy(said, text, n);
    said[n] = '\0';
}

static void set_up(void) {
    diag = (eg_diag){.emit = keep};
    said[0] = '\0';
}

static void tear_down(void) {
    eg_arena_release(&arena);
}

static eg_span decode(eg_span bytes) {
    eg_span text = {NULL, 0};
    ck_assert_msg(eg_charset_decode(&arena, EG_SPAN("a.txt"), bytes, &text, &diag), "%s", said);
    ck_assert_uint_eq(eg_utf8_check(text), text.len);
    return text;
}

static void check_text(eg_span bytes, const char *expected) {
    eg_span text = decode(bytes);
    ck_assert_msg(eg_span_eq(text, eg_span_of(expected)), "'%.*s', not '%s'", (int)text.len, text.ptr,
                  expected);
    ck_assert_str_eq(said, "");
}

#define BYTES(literal) ((eg_span){(literal), sizeof(literal) - 1})

START_TEST(utf8_is_not_copied) {
    static const char text[] = "Genève, 10 août: “oui”";
    eg_span s = BYTES(text);
    ck_assert_ptr_eq(decode(s).ptr, s.ptr);
    ck_assert_uint_eq(decode((eg_span){NULL, 0}).len, 0);
}
END_TEST

START_TEST(a_utf8_mark_stays) {
    check_text(BYTES("\xEF\xBB\xBF"
                     "Dam opens"),
               "\xEF\xBB\xBF"
               "Dam opens");
}
END_TEST

START_TEST(wide_text) {
    check_text(BYTES("\xFF\xFEO\0u\0i\0,\0 \0\xE9\0t\0\xE9\0"), "Oui, été");
    check_text(BYTES("\xFE\xFF\0O\0u\0i\0,\0 \0\xE9\0t\0\xE9"), "Oui, été");
    check_text(BYTES("T\0h\0e\0 \0d\0a\0m\0 \0o\0p\0e\0n\0s\0"), "The dam opens");
    check_text(BYTES("\0T\0h\0e\0 \0d\0a\0m\0 \0o\0p\0e\0n\0s"), "The dam opens");
    check_text(BYTES("\xFF\xFE\0\0D\0\0\0a\0\0\0m\0\0\0"), "Dam");
    check_text(BYTES("\xFF\xFE\x3D\xD8\x00\xDE"), "😀");
}
END_TEST

START_TEST(a_lone_surrogate_is_broken) {
    eg_span text = decode(BYTES("\xFF\xFE"
                                "a\0\x00\xD8"
                                "b\0c\0"));
    ck_assert(eg_span_eq(text, EG_SPAN("a\xEF\xBF\xBD"
                                       "bc")));
    ck_assert_uint_eq(diag.warnings, 1);
}
END_TEST

START_TEST(western_text) {
    check_text(BYTES("The caf\xE9 in Li\xE8ge was closed on Friday, its owner said."),
               "The café in Liège was closed on Friday, its owner said.");
    check_text(BYTES("\x93We won\x92t pay,\x94 he said \x96 and left the meeting in Ghent early."),
               "“We won’t pay,” he said – and left the meeting in Ghent early.");
    check_text(BYTES("\xD2We don\xD5t know,\xD3 the mayor of the town told reporters on Monday."),
               "“We don’t know,” the mayor of the town told reporters on Monday.");
}
END_TEST

START_TEST(declared_sets) {
    check_text(BYTES("<html><head><meta charset=\"windows-1251\"></head><p>\xCC\xEE\xF1\xEA\xE2\xE0</p>"),
               "<html><head><meta charset=\"windows-1251\"></head><p>Москва</p>");
    check_text(BYTES("<html><META http-equiv='Content-Type' content='text/html; "
                     "charset=Shift_JIS'><p>\x93\x8C\x8B\x9E"),
               "<html><META http-equiv='Content-Type' content='text/html; charset=Shift_JIS'><p>東京");
    check_text(BYTES("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><html><p>\x93\xE9t\xE9\x94"),
               "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><html><p>“été”");
    check_text(BYTES("<meta charset=gb2312><p>\xB1\xB1\xBE\xA9"), "<meta charset=gb2312><p>北京");
}
END_TEST

START_TEST(valid_utf8_beats_a_declaration) {
    check_text(BYTES("<meta charset=\"iso-8859-1\"><p>été"), "<meta charset=\"iso-8859-1\"><p>été");
}
END_TEST

START_TEST(escapes) {
    check_text(BYTES("\x1B$B"
                     "El5~"
                     "\x1B(B ni"),
               "東京 ni");
}
END_TEST

START_TEST(guessed_sets) {
    static const char cyrillic[] =
        "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xEF\xF0\xE8\xE1\xFB\xEB \xE2 \xCC\xEE\xF1\xEA\xE2\xF3 \xE2 "
        "\xEF\xEE\xED\xE5\xE4\xE5\xEB\xFC\xED\xE8\xEA \xF3\xF2\xF0\xEE\xEC, \xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE8 "
        "\xE6\xF3\xF0\xED\xE0\xEB\xE8\xF1\xF2\xFB.";
    check_text(BYTES(cyrillic), "Президент прибыл в Москву в понедельник утром, сообщили журналисты.");
}
END_TEST

START_TEST(few_broken_bytes_are_repaired_and_told_once) {
    eg_span text = decode(BYTES("Première ligne.\nDeuxième: caf\xE9 à Liège.\nTroisième \xFF été.\n"));
    ck_assert(eg_span_eq(
        text, EG_SPAN("Première ligne.\nDeuxième: caf\xEF\xBF\xBD à Liège.\nTroisième \xEF\xBF\xBD été.\n")));
    ck_assert_uint_eq(diag.warnings, 1);
    ck_assert_msg(strstr(said, "a.txt:2: warning: 2 broken bytes"), "%s", said);
}
END_TEST

static const struct {
    const char *bytes;
    size_t len;
    const char *reason;
} binary[] = {
    {"%PDF-1.4\n1 0 obj", 16, "PDF"},
    {"PK\x03\x04\x14\0\x06\0", 8, "ZIP or office document"},
    {"\x89PNG\r\n\x1A\n\0\0", 10, "PNG image"},
    {"\x7F"
     "ELF\x02\x01\x01\0",
     8, "ELF program"},
    {"plain words, then \0\x01\x02", 21, "NUL bytes"},
    {"\x01\x02\x03 a \x04\x05", 8, "control bytes"},
    {"caf\xE9 \x7F\x01", 7, "control bytes"}, /* behind broken bytes, too */
    {"\x1F\x8B\x08 packed", 10, "gzip archive"},
};

START_TEST(binary_files_are_refused) {
    eg_span text, bytes = {binary[_i].bytes, binary[_i].len};
    ck_assert(!eg_charset_decode(&arena, EG_SPAN("x.pdf"), bytes, &text, &diag));
    ck_assert_uint_eq(diag.errors, 1);
    ck_assert_msg(strstr(said, "'x.pdf': not a text ("), "%s", said);
    ck_assert_msg(strstr(said, binary[_i].reason), "%s", said);
    ck_assert_msg(strstr(said, "save the article as text or HTML"), "%s", said);
}
END_TEST

/* Any bytes at all: refused or decoded, never worse. The sequence is fixed, so that a failure repeats. */
START_TEST(odd_bytes) {
    uint32_t state = (uint32_t)_i * 2654435761U + 1;
    char bytes[600];
    for (size_t i = 0; i < sizeof bytes; i++) {
        state = state * 1664525U + 1013904223U;
        bytes[i] = (char)(state >> 24);
        if (_i % 2 && !bytes[i]) bytes[i] = ' ';
        if (_i % 3 == 0 && (unsigned char)bytes[i] < 0x20) bytes[i] = '\n';
    }
    for (size_t len = 0; len < sizeof bytes; len += 37) {
        eg_span text;
        if (!eg_charset_decode(&arena, EG_SPAN("odd"), (eg_span){bytes, len}, &text, &diag)) continue;
        ck_assert_uint_eq(eg_utf8_check(text), text.len);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("charset");
    TCase *tests = tcase_create("charset");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, utf8_is_not_copied);
    tcase_add_test(tests, a_utf8_mark_stays);
    tcase_add_test(tests, wide_text);
    tcase_add_test(tests, a_lone_surrogate_is_broken);
    tcase_add_test(tests, western_text);
    tcase_add_test(tests, declared_sets);
    tcase_add_test(tests, valid_utf8_beats_a_declaration);
    tcase_add_test(tests, escapes);
    tcase_add_test(tests, guessed_sets);
    tcase_add_test(tests, few_broken_bytes_are_repaired_and_told_once);
    tcase_add_loop_test(tests, binary_files_are_refused, 0, sizeof binary / sizeof *binary);
    tcase_add_loop_test(tests, odd_bytes, 0, 60);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
