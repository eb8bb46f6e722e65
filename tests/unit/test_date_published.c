/* date: publication dates, modifiers, and what does not fit. */
#include "date_maker.h"

/* ---- publication dates ---- */

static void check_published(const char *text, const char *path, const char *date, eg_date_from from) {
    eg_article article;
    make_article(text, &article);
    article.path = eg_span_of(path);
    eg_dates dates = find(&article, "");
    ck_assert_msg(eg_span_eq(dates.date, eg_span_of(date)), "'%s' is dated '%.*s', not '%s'", text,
                  (int)dates.date.len, dates.date.ptr, date);
    ck_assert_int_eq((int)dates.from, (int)from);
    ck_assert(dates.date.len == 0 || dates.why.len > 0);
}

START_TEST(publication_dates_by_text) {
    check_published("# A title\nMarch 4, 2011\nIt rained on Monday.", "a.txt", "2011-03-04", EG_DATE_TEXT);
    check_published("# A title\n- March 04, 2011\nIt rained.", "a.txt", "2011-03-04", EG_DATE_TEXT);
    check_published("# A title\nBy Ann Lee, Published: 4 March 2011 at 10:30\nIt rained.", "a.txt",
                    "2011-03-04", EG_DATE_TEXT);
    check_published("# A title\nPosted 4:12 p.m. March 4, 2011 | Updated March 5, 2011\nIt rained.", "a.txt",
                    "2011-03-04", EG_DATE_TEXT);
    check_published("date 2011-03-04 It rained here, the office said.", "a.txt", "2011-03-04", EG_DATE_TEXT);
    check_published("2011-03-04 It rained here, the office said.", "a.txt", "2011-03-04", EG_DATE_TEXT);
    check_published("ROME, March 4, 2011 (Agency) - It rained.", "a.txt", "2011-03-04", EG_DATE_TEXT);
    check_published("It rained.\n> It hailed. (02.03.2011)\n> It snowed. (14.03.2011)", "a.txt", "2011-03-14",
                    EG_DATE_TEXT);
    check_published("It rained.\n© The Weather Paper 2011", "a.txt", "2011", EG_DATE_TEXT);
    check_published("It rained.\n© 2005-2011 The Weather Paper", "a.txt", "2011", EG_DATE_TEXT);
}
END_TEST

START_TEST(dates_of_other_things_in_the_text) {
    check_published("It rained.\nResults will be published on October 27, 2020.", "a.txt", "", EG_DATE_NONE);
    check_published("It rained.\nHis report was published on 4 March 2011.", "a.txt", "", EG_DATE_NONE);
    check_published("It rained.\nThis story was first published on 4 March 2011.", "a.txt", "2011-03-04",
                    EG_DATE_TEXT);
    check_published("DOHA, 5 June 2017. It rained on Monday.", "a.txt", "2017-06-05", EG_DATE_TEXT);
    check_published("# A title\n5 June 2017, Doha - It rained.", "a.txt", "2017-06-05", EG_DATE_TEXT);
    check_published("It rained.\nOn 5 June 2017, Doha - the capital - was wet.", "a.txt", "", EG_DATE_NONE);
    check_published("He met Lee, 5 June 2017. It rained on Monday.", "a.txt", "", EG_DATE_NONE);
}
END_TEST

START_TEST(publication_dates_by_path) {
    check_published("It rained.", "news/2011-03-04-rain.txt", "2011-03-04", EG_DATE_FILENAME);
    check_published("It rained.", "news/2011/03/04/rain.txt", "2011-03-04", EG_DATE_FILENAME);
    check_published("It rained.", "rain_20110304.txt", "2011-03-04", EG_DATE_FILENAME);
    check_published("It rained.", "2012-06/2011.03.04_rain.txt", "2011-03-04", EG_DATE_FILENAME);
    check_published("It rained.", "2011-02-30.txt", "", EG_DATE_NONE);
    check_published("It rained.\n© The Paper 2012", "2011-03-04.txt", "2011-03-04", EG_DATE_FILENAME);
}
END_TEST

START_TEST(a_month_in_the_path) {
    check_published("It rained.", "news/2011/03/rain.txt", "2011-03", EG_DATE_FILENAME);
    check_published("It rained.", "2011-03_rain.txt", "2011-03", EG_DATE_FILENAME);
    check_published("It rained.", "2011-0304.txt", "", EG_DATE_NONE);
    check_published("It rained.", "2011-13.txt", "", EG_DATE_NONE);
}
END_TEST

static void check_window(const char *text, const char *date, const char *window) {
    eg_article article;
    make_article(text, &article);
    eg_dates dates = find(&article, "");
    eg_span got = eg_period_iso(&arena, dates.window);
    ck_assert_msg(eg_span_eq(dates.date, eg_span_of(date)), "'%s' is dated '%.*s', not '%s'", text,
                  (int)dates.date.len, dates.date.ptr, date);
    ck_assert_msg(eg_span_eq(got, eg_span_of(window)), "'%s' has the window '%.*s', not '%s'", text,
                  (int)got.len, got.ptr, window);
}

START_TEST(a_weekday_beside_a_day_leaves_few_years) {
    check_window("It rained on Monday (Aug 19).\n© 2019 The Paper", "2019-08-19/2019-08-25",
                 "2019-08-19/2019-08-25");
    check_window("They will meet on Monday (Aug 19).\n© 2019 The Paper", "2019-08-13/2019-08-19",
                 "2019-08-13/2019-08-19");
    check_window("It rained on Monday (Aug 19), not on Tuesday (Aug 20).\n© 2019 The Paper",
                 "2019-08-20/2019-08-25", "2019-08-20/2019-08-25");
    check_window("It rained on Monday (Aug 19).\n© 2018 The Paper", "2018", "2018");
    check_window("The rain of August 9, 2019 came back on Monday (Aug 19), the office of the town said.",
                 "2019-08-19/2019-08-25", "2019-08-19/2019-08-25");
    check_window("The rain of August 9, 2018 came back on Monday (Aug 19), the office of the town said.", "",
                 "2018-08-09/..");
    check_window("It rained on Monday (Aug 19).", "", "");
    check_window("It rained on Monday, Aug 19.\n© 2019 The Paper", "2019", "2019");
}
END_TEST

START_TEST(the_newest_day_told_is_the_earliest_to_publish) {
    check_window("The rain of March 4, 2011 came after that of May 2010, the office of the town said.", "",
                 "2011-03-04/..");
    check_window("The town will have a fair on March 4, 2011, as it had one in May 2010, the mayor said.", "",
                 "2010-05-01/..");
    check_window("It will be shut until March 4, 2011, the office of the town said.", "", "");
    check_window("It will rain in 2050, the office of the town said.", "", "");
}
END_TEST

START_TEST(metadata_against_the_text) {
    eg_article article;
    make_article("# A title\nMarch 20, 2011\nIt rained.", &article);
    article.meta_date = EG_SPAN("2011-03-05");
    article.meta_why = EG_SPAN("meta date");
    eg_dates dates = find(&article, "");
    ck_assert_uint_eq(dates.doubts.len, 1);
    ck_assert(eg_span_eq(
        dates.doubts.items[0].text,
        EG_SPAN("'March 20, 2011': this header line does not fit the "
                "page's own date 2011-03-05, which is taken (a table for --dates can say otherwise)")));
    article.meta_date = EG_SPAN("2011-03-18");
    ck_assert_uint_eq(find(&article, "").doubts.len, 0);
    make_article("ROME, March 20, 2011 (Agency) - It rained in the south of the country, the office said.",
                 &article);
    article.meta_date = EG_SPAN("2011-03-18");
    ck_assert_uint_eq(find(&article, "").doubts.len, 1);
}
END_TEST

START_TEST(a_line_of_the_text_before_weak_metadata) {
    eg_article article;
    make_article("# A title\nMarch 20, 2011\nIt rained.", &article);
    article.meta_date = EG_SPAN("2011-03-25");
    article.meta_why = EG_SPAN("meta last-modified");
    article.meta_weak = true;
    eg_dates dates = find(&article, "");
    ck_assert(eg_span_eq(dates.date, EG_SPAN("2011-03-20")));
    ck_assert_uint_eq(dates.doubts.len, 0);
    make_article("# A title\nIt rained.", &article);
    article.meta_date = EG_SPAN("2011-03-25");
    article.meta_weak = true;
    dates = find(&article, "");
    ck_assert_int_eq((int)dates.from, (int)EG_DATE_METADATA);
    ck_assert(eg_span_eq(dates.date, EG_SPAN("2011-03-25")));
}
END_TEST

START_TEST(no_publication_date) {
    check_published("It rained on Monday (Aug 19).", "a.txt", "", EG_DATE_NONE);
    check_published("On March 4, 2011 it rained in the south of the country, the office said.", "a.txt", "",
                    EG_DATE_NONE);
    check_published("Ann Lee (March 4, 1911 - May 6, 1980) was a painter who lived in the south.", "a.txt",
                    "", EG_DATE_NONE);
    check_published("March 4, 1911\nThe war ended on May 8, 1945, the book says.", "a.txt", "", EG_DATE_NONE);
    check_published("", "a.txt", "", EG_DATE_NONE);
}
END_TEST

START_TEST(option_and_metadata_come_first) {
    eg_article article;
    make_article("# A title\nMarch 4, 2011\nIt rained yesterday.", &article);
    article.meta_date = EG_SPAN("2011-03-05");
    article.meta_why = EG_SPAN("meta date");
    eg_dates dates = find(&article, "");
    ck_assert_int_eq((int)dates.from, (int)EG_DATE_METADATA);
    ck_assert(eg_span_eq(dates.date, EG_SPAN("2011-03-05")));
    ck_assert(eg_span_eq(dates.times.items[1].value, EG_SPAN("2011-03-04")));
    dates = find(&article, "2011-03");
    ck_assert_int_eq((int)dates.from, (int)EG_DATE_OPTION);
    ck_assert(eg_span_eq(dates.times.items[1].value, EG_SPAN("XXXX-XX-XX")));
    ck_assert(eg_span_eq(dates.times.items[1].relative, EG_SPAN("DAY-1")));
    ck_assert_int_eq(dates.times.items[1].days.earliest, EG_DAY_NONE);
}
END_TEST

START_TEST(stamps_and_dates_that_date_nothing) {
    eg_article article;
    make_article(
        "March 20, 2011\nIt rained.\n> It hailed on Monday. (02.03.2011)\n> Of (14.03.2011) more.\n© 2011",
        &article);
    eg_dates dates = find(&article, "");
    ck_assert_uint_eq(dates.times.len, 5);
    static const bool undates[] = {false, true, true, true, true},
                      stamp[] = {false, false, true, false, false};
    for (size_t i = 0; i < 5; i++) {
        ck_assert_int_eq(dates.times.items[i].undates, undates[i]);
        ck_assert_int_eq(dates.times.items[i].stamp, stamp[i]);
    }
}
END_TEST

/* ---- modifiers and doubts ---- */

/* expected: "mod, mod" of the expressions. */
static void check_mods(const char *text, const char *expected) {
    eg_article article;
    make_article(text, &article);
    eg_dates dates = find(&article, "2019-08-21");
    eg_span all = {"", 0};
    for (size_t i = 0; i < dates.times.len; i++)
        all = eg_arena_printf(&arena, "%.*s%s%.*s", (int)all.len, all.ptr, i ? ", " : "",
                              (int)dates.times.items[i].mod.len, dates.times.items[i].mod.ptr);
    ck_assert_msg(eg_span_eq(all, eg_span_of(expected)), "'%s' gives '%.*s', not '%s'", text, (int)all.len,
                  all.ptr, expected);
}

START_TEST(modifiers) {
    check_mods("Early 2018, mid-May, late last week, the end of 2017.", "START, MID, END, END");
    check_mods("Since 2011, by Friday, before 2016, after August 2018, until 2017.",
               "ON_OR_AFTER, ON_OR_BEFORE, BEFORE, AFTER, ON_OR_BEFORE");
    check_mods("For about two weeks, more than three months, less than a year, nearly two years, at least 3 "
               "days, up to 2 weeks.",
               "APPROX, MORE_THAN, LESS_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS");
    check_mods("In 2018, on Monday, for three weeks.", ", , ");
}
END_TEST

static void check_doubts(const char *text, const char *published, const char *expected) {
    eg_article article;
    make_article(text, &article);
    eg_dates dates = find(&article, published);
    eg_span all = {"", 0};
    for (size_t i = 0; i < dates.doubts.len; i++) {
        const eg_date_doubt *d = &dates.doubts.items[i];
        ck_assert(d->start < d->end && d->end <= strlen(text));
        all = eg_arena_printf(&arena, "%.*s%s%.*s", (int)all.len, all.ptr, i ? "; " : "", (int)d->text.len,
                              d->text.ptr);
    }
    ck_assert_msg(eg_span_eq(all, eg_span_of(expected)), "'%s' gives '%.*s', not '%s'", text, (int)all.len,
                  all.ptr, expected);
}

START_TEST(what_does_not_fit_is_doubted) {
    check_doubts("Due 31.02.2019, not 45.13.2019.", "",
                 "'31.02.2019': there is no such day (it dates nothing)");
    check_doubts("Due 2019-02-30.", "", "'2019-02-30': there is no such day (it dates nothing)");
    check_doubts("The rule of 31.02. is gone.", "", "'31.02.': there is no such day (it dates nothing)");
    check_doubts("The 30th of February came.", "",
                 "'The 30th of February': there is no such day (it dates nothing)");
    check_doubts("Not on February 29, 2019.", "",
                 "'February 29, 2019': there is no such day in that year (it dates nothing)");
    check_doubts("On Monday, August 20, 2019 it rained.", "",
                 "'Monday, August 20, 2019': 2019-08-20 is a Tuesday, not a Monday (taken as written)");
    check_doubts("On Tuesday (Aug 19) it rained.", "2019-08-21",
                 "'Aug 19': 2019-08-19 is a Monday, not a Tuesday (taken as written)");
    check_doubts("On Tuesday (Aug 19) it rained.", "", "");
    check_doubts("On Monday (Aug 19) it rained, and on Monday, August 19, 2019.", "2019-08-21", "");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("date_published");
    TCase *tests = tcase_create("date_published");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, publication_dates_by_text);
    tcase_add_test(tests, dates_of_other_things_in_the_text);
    tcase_add_test(tests, publication_dates_by_path);
    tcase_add_test(tests, a_month_in_the_path);
    tcase_add_test(tests, a_weekday_beside_a_day_leaves_few_years);
    tcase_add_test(tests, the_newest_day_told_is_the_earliest_to_publish);
    tcase_add_test(tests, metadata_against_the_text);
    tcase_add_test(tests, a_line_of_the_text_before_weak_metadata);
    tcase_add_test(tests, no_publication_date);
    tcase_add_test(tests, option_and_metadata_come_first);
    tcase_add_test(tests, stamps_and_dates_that_date_nothing);
    tcase_add_test(tests, modifiers);
    tcase_add_test(tests, what_does_not_fit_is_doubted);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
