/* date: times that the text counts from others, and what the clauses around times say of them. */
#include "date_shown.h"

static const sample samples[] = {
    /* seen from the time told before */
    {"It opened on 14 October 2021. The following March it shut.", "",
     "14 October 2021=2021-10-14; The following March=2022-03"},
    {"The court sat in May 2014. It closed that November, and moved on 2 June of the following year.", "",
     "May 2014=2014-05; that November=2014-11; 2 June of the following year=2015-06-02"},
    {"It burned in 1989. In March of that year it had opened.", "", "1989=1989; March of that year=1989-03"},
    {"It shut on 2 July 2017 and burned the same evening.", "",
     "2 July 2017=2017-07-02; the same evening=2017-07-02TEV"},
    {"They found that May was cold in 2014 and that March was not.", "2014-06-01", "2014=2014"},
    {"It shut last month. A year earlier it had burned.", "2019-08-21",
     "last month=2019-07; A year earlier=2018"},
    {"It shut last month. It rained. It rained. It rained. A year earlier it had burned.", "2019-08-21",
     "last month=2019-07; A year earlier=XXXX"},
    {"He fled on Sunday, nine days after they came on August 6. The next day it rained.", "2021-08-16",
     "Sunday=2021-08-15; nine days=P9D; August 6=2021-08-06; The next day=2021-08-16"},
    {"It shut on Monday. He left the day after the vote.", "2019-08-21",
     "Monday=2019-08-19; the day after=XXXX-XX-XX"},
    {"It shut on Monday. He left the day after.", "2019-08-21",
     "Monday=2019-08-19; the day after=2019-08-20"},
    {"It shut in 2014. It had burned the year before he left.", "", "2014=2014; the year before=XXXX"},
    {"It shut a week ago today, and burned a week ago Tuesday.", "2024-09-17",
     "a week ago today=2024-09-10; a week ago Tuesday=2024-09-10"},
    {"It shut on 31 January 2020. On the Monday, he sued. The Friday before, it had burned.", "",
     "31 January 2020=2020-01-31; the Monday=2020-02-03; The Friday before=2020-01-31"},
    {"It shut on 31 January 2020, the Friday before the vote.", "",
     "31 January 2020=2020-01-31; the Friday=XXXX-WXX-5"},
    {"He liked the Monday meeting.", "2019-08-21", "Monday=2019-08-19"},
    {"LONDON, March 5, 2024 (Agency) - He was held on the Monday.", "2024-03-05",
     "March 5, 2024=2024-03-05; the Monday=XXXX-WXX-1"},
    /* words beside other times */
    {"He was jailed for two years earlier this month.", "2019-08-21",
     "two years=P2Y; earlier this month=2019-08"},
    {"He was jailed for two years earlier on Monday.", "2019-08-21", "two years=P2Y; Monday=2019-08-19"},
    {"They lost Flight 370 four months ago, after 20 million years.", "2014-07-18",
     "four months ago=2014-03; 20 million years=P20000000Y"},
    {"August 8: The town falls.", "2021-08-16", "August 8=2021-08-08"},
    {"In the early nineties he was in his late sixties.", "", "the early nineties=199"},
    {"In fiscal 2021 it lasted two and a half years, as in the first quarter of fiscal 2020.", "",
     "fiscal 2021=2021; two and a half years=P2.5Y; the first quarter of fiscal 2020=2020-Q1"},
    /* years that a pair shares */
    {"Between May and July 2019 it was shut.", "2023-11-15", "May=2019-05; July 2019=2019-07"},
    {"From February to May this year it was shut.", "2016-12-02", "February=2016-02; May this year=2016-05"},
    {"Between November and May last year it was shut.", "2016-12-02",
     "November=2014-11; May last year=2015-05"},
    /* hours */
    {"Talks will resume at 10 a.m. (0700 GMT) on Friday.", "2019-08-21",
     "10 a.m. (0700 GMT)=2019-08-23T10:00; Friday=2019-08-23"},
    {"It shut from noon on Thursday until 0600 GMT Saturday.", "2010-04-16",
     "noon=2010-04-15T12:00; Thursday=2010-04-15; 0600 GMT Saturday=2010-04-17T06:00Z"},
    {"They will sell Bemco (BEM.L) on Friday.", "2019-08-21", "Friday=2019-08-23"},
    /* years */
    {"It was built in 1847 and shut as early as 1910, in the model years 2009 and 2010.", "",
     "1847=1847; 1910=1910; 2009=2009; 2010=2010"},
    {"In 2013 it grew. By the end of June it had doubled. By the end of the month it had burned.",
     "2013-09-01", "2013=2013; the end of June=2013-06; the end of the month=2013-06"},
    /* the way of the clause */
    {"The mine reopened on 7 January.", "2019-11-04", "7 January=2019-01-07"},
    {"The mine was told to reopen on 7 January.", "2019-11-04", "7 January=2020-01-07"},
    {"The mine reopens on 7 January.", "2019-11-04", "7 January=2020-01-07"},
    {"He may march on Saturday, and Mrs May fell on Friday.", "2019-08-21",
     "Saturday=2019-08-24; Friday=2019-08-16"},
    {"He may have marched on Saturday.", "2019-08-21", "Saturday=2019-08-17"},
    {"In May it shut; on Friday in May Will Lee fell.", "2019-08-21",
     "May=2019-05; Friday=2019-08-16; May=2019-05"},
    {"It is preparing to land on Friday.", "2019-08-21", "Friday=2019-08-23"},
    {"The council meets on Friday.", "2019-08-21", "Friday=2019-08-23"},
    {"He was to travel on Friday.", "2019-08-21", "Friday=2019-08-23"},
    /* the year that a story goes on in */
    {"On January 13, 2017, he sued. They answered on March 5.", "2020-09-29",
     "January 13, 2017=2017-01-13; March 5=2017-03-05"},
    {"On January 13, 2017, he sued. They answered on March 5.", "2020-03-29",
     "January 13, 2017=2017-01-13; March 5=2020-03-05"},
    {"On January 13, 2017, he sued.\nThey answered on March 5.", "2020-09-29",
     "January 13, 2017=2017-01-13; March 5=2020-03-05"},
    {"On January 13, 2017, he sued. They adjourned it to March 5.", "2020-09-29",
     "January 13, 2017=2017-01-13; March 5=2021-03-05"},
};

START_TEST(times_and_values) {
    const sample *s = &samples[_i];
    check_times(s->text, s->published, s->expected);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("date_told");
    TCase *tests = tcase_create("date_told");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_loop_test(tests, times_and_values, 0, sizeof samples / sizeof *samples);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
