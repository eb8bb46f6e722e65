/* date_table: publication dates from a table. */
#include "find/date_table.h"

#define FILE_NAME "test_date_table.tmp"
#include "months.h"
#include "table_maker.h"

static eg_date_table table;

static void tear_down(void) {
    eg_date_table_release(&table);
    unlink(FILE_NAME);
}

static eg_status read_text(const char *text) {
    write_table(text);
    return eg_date_table_read(&table, FILE_NAME, &months, &diag);
}

static void check(const char *document, const char *date, const char *why) {
    eg_date_given given = eg_date_table_of(&table, eg_span_of(document));
    eg_date_table_met(&table, eg_span_of(document));
    ck_assert_msg(eg_span_eq(given.date, eg_span_of(date)), "'%s' has '%.*s'", document, (int)given.date.len,
                  given.date.ptr);
    ck_assert(eg_span_eq(given.why, eg_span_of(why)));
}

START_TEST(paths_come_before_names) {
    ck_assert_int_eq(read_text("\xEF\xBB\xBFpath\tdate\r\n# a comment\r\n\r\na.txt\t2019-08-19\r\n"
                               "old/a.txt\t2018\r\nb c.txt\t 20 August 2019 \r\n"),
                     EG_OK);
    check("a.txt", "2019-08-19", "test_date_table.tmp:4");
    check("new/a.txt", "2019-08-19", "test_date_table.tmp:4");
    check("old/a.txt", "2018", "test_date_table.tmp:5");
    check("x/b c.txt", "2019-08-20", "test_date_table.tmp:6");
    check("c.txt", "", "");
    eg_date_table_report(&table, &diag);
    ck_assert_str_eq(said, "");
}
END_TEST

START_TEST(rows_that_date_nothing_are_told) {
    ck_assert_int_eq(read_text("b.txt\t2019-08-20\na.txt\t2019-08-19\nc.txt\t2019\n"), EG_OK);
    check("a.txt", "2019-08-19", "test_date_table.tmp:2");
    eg_date_table_report(&table, &diag);
    ck_assert_str_eq(said,
                     "test_date_table.tmp:1: warning: 'b.txt' is the path or file name of no article that "
                     "was read (2 of 3 rows date none)\n");
}
END_TEST

START_TEST(faults_have_their_place) {
    ck_assert_int_eq(
        read_text("a.txt 2019-08-19\nb.txt\t07/08/2019\nc.txt\t2019-02-30\nd.txt\t2019\nd.txt\t2018\n"),
        EG_USAGE);
    static const char *const faults[] = {
        "test_date_table.tmp:1:1: error: no two cells; write a path or file name, a tab and a date",
        "test_date_table.tmp:2:7: error: '07/08/2019' is no certain date; write 2019-08-19, 2019-08 or 2019",
        "test_date_table.tmp:3:7: error: '2019-02-30' is no certain date; write 2019-08-19, 2019-08 or 2019",
        "test_date_table.tmp:5: error: 'd.txt' has another date in line 4; keep one of them"};
    check_said(faults, 4);
}
END_TEST

START_TEST(three_forms_are_taken) {
    ck_assert_int_eq(
        read_text("a\t2019-08-19T99:99\nb\t201X\nc\t20\nd\t2019-08-19/2019-09\ne\t2019-Q3\nf\t2019-08-XX\n"
                  "g\t2019-08-19T24:00\nh\t..\n"),
        EG_USAGE);
    ck_assert_uint_eq(table.rows.len, 0);
    ck_assert_int_eq(read_text("a.txt\t2019-08-19T18:30:00+02:00\nb.txt\t2019-08-20 23:59\n"), EG_OK);
    check("a.txt", "2019-08-19", "test_date_table.tmp:1");
    check("b.txt", "2019-08-20", "test_date_table.tmp:2");
}
END_TEST

START_TEST(no_table) {
    check("a.txt", "", "");
    eg_date_table_report(&table, &diag);
    ck_assert_int_eq(eg_date_table_read(&table, "no/such/table.tsv", &months, &diag), EG_INPUT);
    ck_assert_ptr_nonnull(strstr(said, "no/such/table.tsv"));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("date_table");
    TCase *tests = tcase_create("date_table");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_checked_fixture(tests, add_months, forget_months);
    tcase_add_test(tests, paths_come_before_names);
    tcase_add_test(tests, rows_that_date_nothing_are_told);
    tcase_add_test(tests, faults_have_their_place);
    tcase_add_test(tests, three_forms_are_taken);
    tcase_add_test(tests, no_table);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
