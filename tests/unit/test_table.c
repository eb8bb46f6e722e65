/* table: tab-separated rows, and where a fault is told. */
#include "dict/table.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static const char *const columns[] = {"person", "alias", "role"};
static eg_table t;
static eg_arena arena;
static eg_diag diag;
static char said[2000]; /* first lines of all messages */

static void keep(void *user, eg_severity severity, const char *text) {
    (void)user, (void)severity;
    size_t used = strlen(said), n = strcspn(text, "\n");
    ck_assert_uint_lt(used + n + 2, sizeof said);
    if (used) said[used++] = '\n';
    memcpy(said + used, text, n);
    said[used + n] = '\0';
}

static void set_up(void) {
    diag = (eg_diag){.emit = keep};
    said[0] = '\0';
}

static void tear_down(void) {
    eg_arena_release(&arena);
}

static bool open_bytes(const char *bytes, size_t len) {
    if (!eg_table_open(&t, &arena, EG_SPAN("p.tsv"), (eg_span){bytes, len}, &diag)) return false;
    eg_table_columns(&t, columns, 3);
    return true;
}

static bool open_text(const char *text) {
    return open_bytes(text, strlen(text));
}

static void check_row(size_t line, const char *a, const char *b, const char *c) {
    ck_assert(eg_table_next(&t));
    ck_assert_uint_eq(t.line, line);
    const char *cells[] = {a, b, c};
    for (size_t i = 0; i < 3; i++)
        ck_assert_msg(eg_span_eq(t.cells[i], eg_span_of(cells[i])), "cell %zu is '%.*s', not '%s'", i,
                      (int)t.cells[i].len, t.cells[i].len ? t.cells[i].ptr : "", cells[i]);
}

START_TEST(rows) {
    ck_assert(
        open_text("# people\n\nperson\talias\trole\nAnn Lee\tA. Lee|Annie\tmayor\n\n# more\nBo\t\tking"));
    ck_assert(eg_span_eq(t.first, EG_SPAN("person")));
    check_row(4, "Ann Lee", "A. Lee|Annie", "mayor");
    check_row(7, "Bo", "", "king");
    ck_assert(!eg_table_next(&t));
    ck_assert(!eg_table_next(&t));
    ck_assert_str_eq(said, "");
}
END_TEST

START_TEST(columns_in_any_order) {
    ck_assert(open_text("person\trole\talias\nAnn Lee\tmayor\tAnnie\n"));
    check_row(2, "Ann Lee", "Annie", "mayor");
}
END_TEST

START_TEST(missing_and_surplus_cells) {
    ck_assert(open_text("person\talias\trole\nAnn Lee\nBo\tB\t\t\t\nCy\tC\tking\textra\nDee\n"));
    check_row(2, "Ann Lee", "", "");
    check_row(3, "Bo", "B", "");
    check_row(5, "Dee", "", "");
    ck_assert_str_eq(said,
                     "p.tsv:4:11: error: 4 cells, but the header has 3 columns; '|' separates values in "
                     "one cell");
}
END_TEST

START_TEST(cells_are_trimmed) {
    ck_assert(open_text(" person \t alias\n  Ann Lee \t\u00A0Annie \n"));
    check_row(2, "Ann Lee", "Annie", "");
}
END_TEST

START_TEST(quoted_cells) {
    ck_assert(open_text(
        "\"# a comment, with \"\"quotes\"\"\"\n\"person\"\t\"role\"\talias\n"
        "\"Ann Lee\"\t\"mayor, late\"\t \" Annie|A. Lee \" \n\"Bo \"\"B\"\" Lee\"\t\"\"\t\"\"\"Bo\"\"\"\n"));
    check_row(3, "Ann Lee", "Annie|A. Lee", "mayor, late");
    check_row(4, "Bo \"B\" Lee", "\"Bo\"", "");
    ck_assert(!eg_table_next(&t));
    ck_assert_str_eq(said, "");
    ck_assert(open_text(
        "person\talias\n\"Al\" Lee\t\"Al\" or \"Allie\"\n\"Bo\tBo\"\n\"\t\"\"\"\n\"#A\" B\n\"C\"\tx\ty\n"));
    check_row(2, "\"Al\" Lee", "\"Al\" or \"Allie\"", "");
    check_row(3, "\"Bo", "Bo\"", "");
    check_row(4, "\"", "\"\"\"", "");
    check_row(5, "\"#A\" B", "", "");
    ck_assert(!eg_table_next(&t));
    ck_assert_str_eq(said, "p.tsv:6:7: error: 3 cells, but the header has 2 columns; '|' separates values in "
                           "one cell");
}
END_TEST

START_TEST(marks_and_line_ends_of_other_systems) {
    ck_assert(open_text("\uFEFFperson\talias\r\nAnn\tA\r\n\r\nBo\tB"));
    ck_assert(eg_span_eq(t.first, EG_SPAN("person")));
    check_row(2, "Ann", "A", "");
    check_row(4, "Bo", "B", "");
    ck_assert_str_eq(said, "");
}
END_TEST

START_TEST(columns_count_characters) {
    ck_assert(open_text("person\talias\n\u00C9mile \u5317\talias\tx\n"));
    ck_assert(!eg_table_next(&t));
    ck_assert_ptr_nonnull(strstr(said, "p.tsv:2:15: error: 3 cells"));
}
END_TEST

START_TEST(unknown_columns) {
    ck_assert(open_text("person\talais\tshoe size\trole\nAnn\tx\ty\tmayor\n"));
    check_row(2, "Ann", "", "mayor");
    ck_assert_str_eq(said,
                     "p.tsv:1:8: error: unknown column 'alais' (did you mean 'alias'?)\n"
                     "p.tsv:1:14: error: unknown column 'shoe size'; see dicts/README.md for the columns of "
                     "each file");
}
END_TEST

START_TEST(doubled_columns) {
    ck_assert(open_text("person\talias\talias\nAnn\tx\ty\n"));
    check_row(2, "Ann", "x", "");
    ck_assert_str_eq(said, "p.tsv:1:14: error: column 'alias' stands twice in the header");
}
END_TEST

START_TEST(too_many_columns) {
    char header[200] = "person";
    for (int i = 1; i < 30; i++) strcat(header, "\t");
    ck_assert(open_text(header));
    ck_assert_str_eq(said, "p.tsv:1:31: error: more than 24 columns");
}
END_TEST

START_TEST(first_cell_wanted) {
    ck_assert(open_text("person\talias\n\tAnnie\n \t \nBo\n"));
    check_row(4, "Bo", "", "");
    ck_assert_str_eq(said, "p.tsv:2:1: error: the first cell is empty; it holds what the row is about");
}
END_TEST

START_TEST(other_encodings) {
    static const char latin[] =
        "person\talias\nJos\xE9\nAnn Lee\tA. Lee\nBo\tRen\xE9|Bob\n# \xE9\nCy\n"
        "# as long as lists are, so that few of their letters have accents: Ann, Bo, Cy, Dee, Ed, Flo\n"
        "# Gus, Hal, Ida, Jo, Kay, Leo, May, Ned, Ona, Pia\n";
    ck_assert(open_bytes(latin, sizeof latin - 1));
    check_row(3, "Ann Lee", "A. Lee", "");
    check_row(6, "Cy", "", "");
    ck_assert(!eg_table_next(&t));
    ck_assert_str_eq(said,
                     "p.tsv:2:4: error: not UTF-8, but as it seems WINDOWS-1252 (save the file as UTF-8)\n"
                     "p.tsv:4:7: error: not UTF-8, but as it seems WINDOWS-1252 (save the file as UTF-8)");
}
END_TEST

START_TEST(a_broken_byte) {
    static const char cut[] = "person\nJos\u00E9\nRen\u00E9e\nJo\xC3\n";
    ck_assert(open_bytes(cut, sizeof cut - 1));
    check_row(2, "Jos\u00E9", "", "");
    check_row(3, "Ren\u00E9e", "", "");
    ck_assert(!eg_table_next(&t));
    ck_assert_str_eq(said, "p.tsv:4:3: error: not UTF-8 (save the file as UTF-8)");
}
END_TEST

START_TEST(a_header_in_another_encoding) {
    static const char latin[] = "person\tpr\xE9nom\talias\nAnn Lee\tAnn\tA. Lee\n";
    ck_assert(open_bytes(latin, sizeof latin - 1));
    check_row(2, "Ann Lee", "A. Lee", "");
    ck_assert_str_eq(said, "p.tsv:1:10: error: not UTF-8 (save the file as UTF-8)");
}
END_TEST

START_TEST(wide_characters) {
    static const char wide[] = "\xFF\xFEp\0e\0r\0s\0o\0n\0\n\0B\0o\0\n";
    ck_assert(!open_bytes(wide, sizeof wide));
    ck_assert(!open_bytes(wide + 2, sizeof wide - 2));
    ck_assert_str_eq(said, "p.tsv:1: error: not UTF-8, but UTF-16LE (save the file as UTF-8)\n"
                           "p.tsv:1: error: not UTF-8, but UTF-16LE (save the file as UTF-8)");
}
END_TEST

START_TEST(nothing_to_read) {
    ck_assert(!open_text(""));
    ck_assert(!open_bytes(NULL, 0));
    ck_assert(!open_text("# only a comment\n\n"));
    ck_assert(!open_text("\uFEFF"));
    ck_assert_str_eq(said, "");
}
END_TEST

START_TEST(values_of_a_cell) {
    eg_span rest = EG_SPAN("a| b c ||d|"), value;
    static const char *const expected[] = {"a", "b c", "d"};
    for (size_t i = 0; i < 3; i++) {
        ck_assert(eg_table_value(&rest, &value));
        ck_assert(eg_span_eq(value, eg_span_of(expected[i])));
    }
    ck_assert(!eg_table_value(&rest, &value));
    rest = (eg_span){NULL, 0};
    ck_assert(!eg_table_value(&rest, &value));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("table");
    TCase *c = tcase_create("table");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, rows);
    tcase_add_test(c, columns_in_any_order);
    tcase_add_test(c, missing_and_surplus_cells);
    tcase_add_test(c, cells_are_trimmed);
    tcase_add_test(c, quoted_cells);
    tcase_add_test(c, marks_and_line_ends_of_other_systems);
    tcase_add_test(c, columns_count_characters);
    tcase_add_test(c, unknown_columns);
    tcase_add_test(c, doubled_columns);
    tcase_add_test(c, too_many_columns);
    tcase_add_test(c, first_cell_wanted);
    tcase_add_test(c, other_encodings);
    tcase_add_test(c, a_broken_byte);
    tcase_add_test(c, a_header_in_another_encoding);
    tcase_add_test(c, wide_characters);
    tcase_add_test(c, nothing_to_read);
    tcase_add_test(c, values_of_a_cell);
    suite_add_tcase(suite, c);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
