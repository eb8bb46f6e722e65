/* word_table: words of articles, listed in a table. */
#include "find/word_table.h"

#define FILE_NAME "test_word_table.tmp"
#include "table_maker.h"

static eg_word_table table;

static void tear_down(void) {
    eg_word_table_release(&table);
    unlink(FILE_NAME);
}

static eg_status read_text(const char *text) {
    write_table(text);
    return eg_word_table_read(&table, FILE_NAME, &diag);
}

/* The offsets asked of a document, as "1 2 3". */
static const char *asked(const char *document) {
    static char text[256];
    size_t count;
    eg_word_row **rows = eg_word_table_of(&table.arena, &table, eg_span_of(document), &count);
    text[0] = '\0';
    for (size_t i = 0; i < count; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%u", i ? " " : "", rows[i]->offset);
    return text;
}

START_TEST(a_path_or_a_name) {
    ck_assert_int_eq(read_text("\xEF\xBB\xBF"
                               "doc\tbyte\tgold\r\n# a comment\r\n\r\nb.txt\t7\r\na.txt\t9\tx\ty\r\n"
                               "old/a.txt\t1\r\na.txt\t 3 \r\n"),
                     EG_OK);
    ck_assert_str_eq(asked("a.txt"), "9 3");
    ck_assert_str_eq(asked("new/a.txt"), "9 3");
    ck_assert_str_eq(asked("old/a.txt"), "1 9 3");
    ck_assert_str_eq(asked("c.txt"), "");
    ck_assert(eg_span_eq(table.heading, EG_SPAN("doc\tbyte\tgold")));
    ck_assert_uint_eq(table.columns, 4);
    ck_assert_uint_eq(table.rows.len, 4);
    ck_assert_str_eq(said, "");
}
END_TEST

START_TEST(no_heading_is_needed) {
    ck_assert_int_eq(read_text("a.txt\t0"), EG_OK);
    ck_assert_uint_eq(table.heading.len, 0);
    ck_assert_str_eq(asked("a.txt"), "0");
}
END_TEST

START_TEST(cells_of_spreadsheets) {
    ck_assert_int_eq(read_text("\"a, \"\"b\"\".txt\"\t\"12\"\t\"kept\"\n\"c.txt\"\t\"\"\"x\"\"\"\n"),
                     EG_USAGE);
    ck_assert_str_eq(asked("a, \"b\".txt"), "12");
    ck_assert(eg_span_eq(table.rows.items[0].cells, EG_SPAN("\"a, \"\"b\"\".txt\"\t\"12\"\t\"kept\"")));
    ck_assert_uint_eq(table.rows.items[0].column, 16);
}
END_TEST

START_TEST(faults_have_their_place) {
    ck_assert_int_eq(read_text("a.txt 7\nö.txt\tx\nb.txt\t12345678901\n\t4\nc.txt\t1\nd.txt\tx\n"), EG_USAGE);
    static const char *const faults[] = {
        "test_word_table.tmp:1:1: error: no two cells; write a path or file name, a tab and a byte offset",
        "test_word_table.tmp:3:7: error: '12345678901' is no offset; write the number of bytes before",
        "test_word_table.tmp:4:1: error: no two cells;", "test_word_table.tmp:6:7: error: 'x' is no offset"};
    check_said(faults, 4);
}
END_TEST

START_TEST(rows_without_an_article_are_told) {
    ck_assert_int_eq(read_text("b.txt\t7\na.txt\t9\n"), EG_OK);
    table.rows.items[1].path = EG_SPAN("a.txt");
    eg_word_table_report(&table, &diag);
    ck_assert_str_eq(said, "test_word_table.tmp:1:1: error: no article of that path or file name was read; "
                           "give its path to entgraph, too\n");
    ck_assert_uint_eq(table.unanswered, 1);
}
END_TEST

START_TEST(a_file_that_is_not_there) {
    ck_assert_int_eq(eg_word_table_read(&table, "nowhere/words.tsv", &diag), EG_INPUT);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("word_table");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, set_up, tear_down);
    tcase_add_test(all, a_path_or_a_name);
    tcase_add_test(all, no_heading_is_needed);
    tcase_add_test(all, cells_of_spreadsheets);
    tcase_add_test(all, faults_have_their_place);
    tcase_add_test(all, rows_without_an_article_are_told);
    tcase_add_test(all, a_file_that_is_not_there);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
