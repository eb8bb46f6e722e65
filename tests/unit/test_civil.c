/* civil: day numbers, weekdays, ISO weeks, at the edges of the calendar. */
#include <check.h>
#include <stdlib.h>

#include "base/civil.h"

START_TEST(every_day_goes_there_and_back) {
    eg_day day = eg_day_of(1, 1, 1), last = eg_day_of(9999, 12, 31);
    eg_civil expected = {1, 1, 1};
    int weekday = 1; /* 0001-01-01 was a Monday */
    for (; day <= last; day++) {
        eg_civil c = eg_civil_of(day);
        if (c.year != expected.year || c.month != expected.month || c.day != expected.day ||
            eg_day_of(c.year, c.month, c.day) != day || eg_weekday(day) != weekday)
            ck_abort_msg("day %d is not %04d-%02d-%02d", day, expected.year, expected.month, expected.day);
        weekday = weekday % 7 + 1;
        if (++expected.day > eg_civil_month_days(expected.year, expected.month)) {
            expected.day = 1;
            if (++expected.month > 12) expected.month = 1, expected.year++;
        }
    }
    ck_assert_int_eq(expected.year, 10000);
}
END_TEST

START_TEST(known_days) {
    ck_assert_int_eq(eg_day_of(1970, 1, 1), 0);
    ck_assert_int_eq(eg_day_of(1969, 12, 31), -1);
    ck_assert_int_eq(eg_day_of(2000, 3, 1), 11017);
    ck_assert_int_eq(eg_weekday(eg_day_of(1969, 7, 20)), 7);
    ck_assert_int_eq(eg_weekday(eg_day_of(2000, 1, 1)), 6);
    ck_assert_int_eq(eg_weekday(eg_day_of(9999, 12, 31)), 5);
}
END_TEST

START_TEST(leap_years) {
    ck_assert(eg_civil_valid(2000, 2, 29));
    ck_assert(eg_civil_valid(2024, 2, 29));
    ck_assert(!eg_civil_valid(1900, 2, 29));
    ck_assert(!eg_civil_valid(2023, 2, 29));
    ck_assert_int_eq(eg_civil_month_days(2024, 2), 29);
    ck_assert_int_eq(eg_civil_month_days(2100, 2), 28);
    ck_assert_int_eq(eg_day_of(2024, 3, 1) - eg_day_of(2024, 2, 29), 1);
    ck_assert_int_eq(eg_day_of(2023, 3, 1) - eg_day_of(2023, 2, 28), 1);
}
END_TEST

START_TEST(days_that_are_none) {
    ck_assert(!eg_civil_valid(2019, 2, 31));
    ck_assert(!eg_civil_valid(2019, 4, 31));
    ck_assert(!eg_civil_valid(2019, 13, 1));
    ck_assert(!eg_civil_valid(2019, 0, 1));
    ck_assert(!eg_civil_valid(2019, 1, 0));
    ck_assert(!eg_civil_valid(0, 1, 1));
    ck_assert(!eg_civil_valid(10000, 1, 1));
    ck_assert(eg_civil_valid(1, 1, 1));
    ck_assert(eg_civil_valid(9999, 12, 31));
}
END_TEST

static void check_week(int year, int month, int day, int week_year, int week) {
    int got_year, got = eg_iso_week(eg_day_of(year, month, day), &got_year);
    ck_assert_int_eq(got_year, week_year);
    ck_assert_int_eq(got, week);
}

START_TEST(iso_weeks) {
    check_week(2019, 8, 19, 2019, 34);
    check_week(2019, 12, 29, 2019, 52);
    check_week(2019, 12, 30, 2020, 1); /* a week's year may begin before the year */
    check_week(2021, 1, 3, 2020, 53);  /* … and end after it */
    check_week(2020, 12, 31, 2020, 53);
    check_week(2021, 1, 4, 2021, 1);
    check_week(2015, 12, 31, 2015, 53);
    check_week(2016, 1, 3, 2015, 53);
    check_week(1, 1, 1, 1, 1);
    check_week(9999, 12, 31, 9999, 52);
}
END_TEST

START_TEST(mondays_of_weeks) {
    ck_assert_int_eq(eg_iso_week_monday(2019, 34), eg_day_of(2019, 8, 19));
    ck_assert_int_eq(eg_iso_week_monday(2020, 1), eg_day_of(2019, 12, 30));
    ck_assert_int_eq(eg_iso_week_monday(2020, 53), eg_day_of(2020, 12, 28));
    for (int year = 1990; year < 2030; year++)
        for (int week = 1; week <= 52; week++) {
            int got_year;
            ck_assert_int_eq(eg_iso_week(eg_iso_week_monday(year, week), &got_year), week);
            ck_assert_int_eq(got_year, year);
        }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("civil");
    TCase *tests = tcase_create("civil");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, every_day_goes_there_and_back);
    tcase_add_test(tests, known_days);
    tcase_add_test(tests, leap_years);
    tcase_add_test(tests, days_that_are_none);
    tcase_add_test(tests, iso_weeks);
    tcase_add_test(tests, mondays_of_weeks);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
