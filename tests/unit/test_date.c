/* date: time expressions and their values, and resolution. */
#include "date_shown.h"

static const sample samples[] = {
    /* full dates */
    {"It opened on 19 August 2019.", "", "19 August 2019=2019-08-19"},
    {"It opened on August 19, 2019, at noon.", "", "August 19, 2019=2019-08-19; noon=2019-08-19T12:00"},
    {"It opened Aug. 19, 2019.", "", "Aug. 19, 2019=2019-08-19"},
    {"It opened Aug 19,2019 in rain.", "", "Aug 19,2019=2019-08-19"},
    {"It opened on Monday, August 19, 2019.", "", "Monday, August 19, 2019=2019-08-19"},
    {"It opened on the 19th of August, 2019.", "", "the 19th of August, 2019=2019-08-19"},
    {"It closed on Sept. 5, 2018. Then it rained.", "", "Sept. 5, 2018=2018-09-05"},
    {"It opened on 19\u00A0August\u00A02019.", "", "19\u00A0August\u00A02019=2019-08-19"},
    {"“It opened on March 4, 2011,” he said.", "", "March 4, 2011=2011-03-04"},
    {"The fair of February 29, 2024 was full.", "", "February 29, 2024=2024-02-29"},
    {"Filed 2019-08-19T10:30:00Z by hand.", "", "2019-08-19T10:30:00Z=2019-08-19"},
    /* figures */
    {"Due 07.08.2019 and 14.08.2019.", "", "07.08.2019=2019-08-07; 14.08.2019=2019-08-14"},
    {"Due 07.08.2019.", "", "07.08.2019=2019-08-07"},
    {"Sent 8/7/2019 and 8/19/2019.", "", "8/7/2019=2019-08-07; 8/19/2019=2019-08-19"},
    {"Sent 7/8/2019 and 19/8/2019.", "", "7/8/2019=2019-08-07; 19/8/2019=2019-08-19"},
    {"Sent 8/7/2019.", "", "8/7/2019=2019-08-07"},
    {"Sent 7/8/2019, paid 2 May 2018.", "", "7/8/2019=2019-08-07; 2 May 2018=2018-05-02"},
    {"Both 31.02.2019 and 45.13.2019 are no days.", "", ""},
    {"Nor is February 30, and nor is 31.02. or 31 April.", "2019-03-01", ""},
    /* months, years, ranges */
    {"The law of August 2019 passed.", "", "August 2019=2019-08"},
    {"It stood from 2009–10 until 2012.", "", "2009–10=2009/2010; 2012=2012"},
    {"The fair runs May 5–7 in Rome.", "2018-04-30", "May 5–7=2018-05-05/2018-05-07"},
    {"The fair runs 5-7 May 2018.", "", "5-7 May 2018=2018-05-05/2018-05-07"},
    {"Open from May 5 to June 7.", "2018-04-30", "May 5=2018-05-05; June 7=2018-06-07"},
    {"In the early 1990s and since 2005 it grew.", "", "the early 1990s=199; 2005=2005"},
    {"The late 1930's were hard, and so were the '80s.", "", "The late 1930's=193; the '80s=198"},
    {"He used 2011 footage of the 1991 treaty.", "", "2011=2011; 1991=1991"},
    {"In 2005, 2006 and 2007 it rained.", "", "2005=2005; 2006=2006; 2007=2007"},
    {"It shut in mid-2011, early 2012 at the latest.", "", "mid-2011=2011; early 2012=2012"},
    {"Some 2000 soldiers and 1,950 cars; $2015 or 2010 percent of 2015 people.", "", ""},
    {"Call 555-2010, room 1980, version 10.4.11, won 3-2.", "", ""},
    {"Over 1900 votes of 2000 votes were lost.", "", ""},
    /* days without a year: the nearest */
    {"On Aug 19 it closed.", "2019-09-02", "Aug 19=2019-08-19"},
    {"On Aug 19 it closed.", "", "Aug 19=XXXX-08-19"},
    {"On January 5 it opens.", "2018-12-30", "January 5=2019-01-05"},
    {"It rained in December.", "2019-01-02", "December=2018-12"},
    {"It was shown in January.", "2018-09-07", "January=2018-01"},
    {"It will be shown in January.", "2018-09-07", "January=2019-01"},
    {"The leap fell on February 29.", "2023-03-01", "February 29=2024-02-29"},
    {"Snow lay in the winter of 2013-14.", "", "the winter of 2013-14=2013-WI"},
    {"Sales rose in the first six months of 2019.", "", "the first six months of 2019=2019-H1"},
    {"Polls are set for July.", "2013-01-04", "July=2013-07"},
    {"It came last March and goes next June.", "2019-08-19", "last March=2019-03; next June=2020-06"},
    {"It rained on March 3 last year.", "2019-08-19", "March 3 last year=2018-03-03"},
    /* days without their month */
    {"He fled on the 25th.", "2019-09-02", "the 25th=2019-08-25"},
    {"They met on 18 May. A vote was lost on the 25th.", "2019-09-02",
     "18 May=2019-05-18; the 25th=2019-05-25"},
    {"They met on 18 May. They will vote on the 3rd.", "2019-05-20", "18 May=2019-05-18; the 3rd=2019-06-03"},
    {"The following were told:\n\n1991: She fell ill on 5 November.\n\n- 2004: It shut on 9 May.",
     "2019-11-30", "1991=1991; 5 November=1991-11-05; 2004=2004; 9 May=2004-05-09"},
    {"It shut on January 4, 1903. On 3 November it opened; three days later it burned.", "2022-02-10",
     "January 4, 1903=1903-01-04; 3 November=1903-11-03; three days later=1903-11-06"},
    {"It opened in October '22, closed in the summer of ’19 and said: 'June' 20 times.", "2024-02-10",
     "October '22=2022-10; the summer of ’19=2019-SU"},
    {"They met in December and voted on the 4th.", "2019-03-02", "December=2018-12; the 4th=2018-12-04"},
    {"They sat until Monday the 26th, and again on Thursday, the 29th.", "2019-09-02",
     "Monday the 26th=2019-08-26; Thursday, the 29th=2019-08-29"},
    {"On the 25th day, on the 4th, 5th and 6th floors, he lay from the 3rd to the 4th, in the 9th.",
     "2019-09-02", ""},
    {"It ran on 28 and 29 May, on 3 and 17 June, and between 5 and 9 July.", "2019-09-02",
     "28 and 29 May=2019-05-28/2019-05-29; 17 June=2019-06-17; 5 and 9 July=2019-07-05/2019-07-09"},
    {"It ran on May 10 and 11. On April 3 and 4 people died.", "2019-09-02",
     "May 10 and 11=2019-05-10/2019-05-11; April 3=2019-04-03"},
    /* weekdays */
    {"On Monday it rained.", "2019-08-19", "Monday=2019-08-19"},
    {"On Monday it rained.", "2019-08-25", "Monday=2019-08-19"},
    {"On Monday it rained.", "", "Monday=XXXX-WXX-1"},
    {"The court will sit on Tuesday.", "2019-08-19", "Tuesday=2019-08-20"},
    {"The strike lasts until Friday.", "2019-08-19", "Friday=2019-08-23"},
    {"The vote is scheduled for Friday.", "2019-08-19", "Friday=2019-08-23"},
    {"He said on Friday that it will rain.", "2019-08-19", "Friday=2019-08-16"},
    {"They met last Monday; next Monday is free.", "2019-08-19",
     "last Monday=2019-08-12; next Monday=2019-08-26"},
    {"They spoke on Monday (Aug 19).", "2019-08-20", "Monday=2019-08-19; Aug 19=2019-08-19"},
    {"It sat on Monday last week.", "2019-08-21", "Monday last week=2019-08-12"},
    {"They train every Monday and on Fridays.", "2019-08-21", "every Monday=XXXX-WXX-1; Fridays=XXXX-WXX-5"},
    /* days from today, parts of days */
    {"Today and yesterday, not tomorrow.", "2019-03-01",
     "Today=2019-03-01; yesterday=2019-02-28; tomorrow=2019-03-02"},
    {"He left this morning, she last night.", "2019-08-19",
     "this morning=2019-08-19TMO; last night=2019-08-18TNI"},
    {"He left on Friday morning.", "2019-08-19", "Friday morning=2019-08-16TMO"},
    {"On the evening of August 3 it burned.", "2019-08-19", "the evening of August 3=2019-08-03TEV"},
    {"They meet at 10:30 a.m. on Monday.", "2019-08-21", "10:30 a.m.=2019-08-19T10:30; Monday=2019-08-19"},
    {"He left on Friday night. They found him at 10 p.m. in Leeds.", "2019-08-21",
     "Friday night=2019-08-16TNI; 10 p.m.=2019-08-16T22:00"},
    {"It shut on May 2, 2011. It burned at 10 a.m. in Leeds.", "",
     "May 2, 2011=2011-05-02; 10 a.m.=2011-05-02T10:00"},
    {"He left on Friday. Two hours later he died, she 24 hours later.", "2019-08-21",
     "Friday=2019-08-16; Two hours later=2019-08-16; 24 hours later=2019-08-17"},
    {"He left on Friday. He will speak at 10 p.m. in Leeds.", "2019-08-21",
     "Friday=2019-08-16; 10 p.m.=2019-08-21T22:00"},
    {"It was shut for 12 hours, then for 9 hours on Monday.", "2019-08-21",
     "12 hours=PT12H; 9 hours=PT9H; Monday=2019-08-19"},
    {"The raid began at 0600 hours on Monday.", "2019-08-21",
     "0600 hours=2019-08-19T06:00; Monday=2019-08-19"},
    {"They met at 6pm Monday.", "2019-08-21", "6pm Monday=2019-08-19T18:00"},
    {"The signal came at 1830 UTC.", "2019-08-21", "1830 UTC=2019-08-21T18:30Z"},
    /* weeks, months, years from now */
    {"It fell last week, this year and last quarter.", "2019-08-19",
     "last week=2019-W33; this year=2019; last quarter=2019-Q2"},
    {"Week 53 was last week.", "2021-01-05", "last week=2020-W53"},
    {"Earlier this month it rose, late last year it fell.", "2019-01-10",
     "Earlier this month=2019-01; late last year=2018"},
    {"They marched over the weekend.", "2019-08-19", "the weekend=2019-W33-WE"},
    {"They marched over the weekend.", "2019-08-18", "the weekend=2019-W33-WE"},
    {"They will march at the weekend.", "2019-08-19", "the weekend=2019-W34-WE"},
    {"Two years ago and three days ago.", "2019-08-19", "Two years ago=2017; three days ago=2019-08-16"},
    {"It opened on May 2, 2011 and closed two days later.", "",
     "May 2, 2011=2011-05-02; two days later=2011-05-04"},
    {"It opened on Monday. The next day it closed.", "2019-08-21",
     "Monday=2019-08-19; The next day=2019-08-20"},
    {"It closed years ago, a few weeks ago.", "2019-08-19", "years ago=PAST_REF; a few weeks ago=PAST_REF"},
    {"By the end of the year it ends.", "2019-08-19", "the end of the year=2019"},
    {"Sales fell in the third quarter of 2018.", "", "the third quarter of 2018=2018-Q3"},
    {"Sales fell in the first half of last year.", "2019-08-19", "the first half of last year=2018-H1"},
    {"It began in summer 2011 and in the fall of 2012.", "", "summer 2011=2011-SU; the fall of 2012=2012-FA"},
    {"In the 19th century it burned.", "", "the 19th century=18"},
    /* holidays */
    {"They met on Christmas Eve.", "2020-01-02", "Christmas Eve=2019-12-24"},
    {"They met on Good Friday and Easter Monday.", "2019-05-02",
     "Good Friday=2019-04-19; Easter Monday=2019-04-22"},
    {"They met on Thanksgiving 2018 and Memorial Day.", "2019-06-01",
     "Thanksgiving 2018=2018-11-22; Memorial Day=2019-05-27"},
    /* durations, sets, vague times */
    {"Over the past 18 months, for two weeks, in a week.", "2019-08-19",
     "the past 18 months=P18M; two weeks=P2W; a week=P1W"},
    {"A two-year deal of nearly twenty-five hours.", "", "two-year=P2Y; nearly twenty-five hours=PT25H"},
    {"For weeks, in recent months, several days and decades-long.", "",
     "weeks=PXW; recent months=PAST_REF; several days=PXD; decades=PXDE"},
    {"It recently closed, now reads daily and soon opens.", "",
     "recently=PAST_REF; now=PRESENT_REF; daily=P1D; soon=FUTURE_REF"},
    {"The past of the past is past, the past decade too.", "", "the past decade=P10Y"},
    {"Each evening at 1830 UTC it plays.", "", "Each evening at 1830 UTC=XXXX-XX-XXT18:30Z"},
    /* days and months in figures, the year open */
    {"The rule of 14.08. follows that of 07.08. in town.", "2019-08-21",
     "14.08.=2019-08-14; 07.08.=2019-08-07"},
    {"The rule of 08.14. follows that of 07.08. in town.", "2019-08-21",
     "08.14.=2019-08-14; 07.08.=2019-07-08"},
    {"It rose by 14.08. Then it fell to 07.08 points.", "2019-08-21", ""},
    {"It shut on 8/19, with 7/8 of the vote.", "2019-08-21", "8/19=2019-08-19"},
    {"Version 12.10. is out, and it fell by 10.11. points.", "2019-08-21", ""},
    {"It is open 24/7 on 2/3 of the land.", "2019-08-21", ""},
    /* ranges share their year */
    {"From Sept. 3 to Sept. 5, 2018 it was shut.", "", "Sept. 3=2018-09-03; Sept. 5, 2018=2018-09-05"},
    {"From 30 December – 2 January 2018 it was shut.", "",
     "30 December=2017-12-30; 2 January 2018=2018-01-02"},
    {"Shut from “Sept.\u00A03” to Oct.\u00A05,\u00A02018.", "",
     "Sept.\u00A03=2018-09-03; Oct.\u00A05,\u00A02018=2018-10-05"},
    /* rules of the dictionary */
    {"In week 53 of 2020 and the 33rd week of 2019.", "",
     "week 53 of 2020=2020-W53; the 33rd week of 2019=2019-W33"},
    {"In week 53 of 2019, which had none.", "", "2019=2019"},
    {"In week 3 of the season, and since 9/11.", "2019-08-21", ""},
    {"Q3 2018, H1 2019, the week of August 12.", "2019-08-21",
     "Q3 2018=2018-Q3; H1 2019=2019-H1; the week of August 12=2019-W33"},
    {"It began in March 2009. The following year it shut. Two years later it burned.", "",
     "March 2009=2009-03; The following year=2010; Two years later=2012"},
    {"It shut on May 2, 2011. That night it burned.", "", "May 2, 2011=2011-05-02; That night=2011-05-02TNI"},
    {"It shut in March 2009 and opened in May of the next year.", "",
     "March 2009=2009-03; May of the next year=2010-05"},
    {"It rose in the December quarter and fell in the June quarter of 2018.", "2019-02-11",
     "the December quarter=2018-Q4; the June quarter of 2018=2018-Q2"},
    {"He fled in the early hours of Sunday. A day later he was found.", "2019-08-21",
     "the early hours of Sunday=2019-08-18TMO; A day later=2019-08-19"},
    {"Half a year ago, and for a year and a half.", "2019-08-21",
     "Half a year ago=2019-02; a year and a half=P18M"},
    {"He said that night shifts are hard, on Super Tuesday and Black Friday.", "2019-08-21", ""},
    /* days that there are not */
    {"Not on February 29, 2019.", "2019-03-01", ""},
    /* quotations: the day of the statement */
    {"“We met yesterday,” he said on Monday.", "2019-08-22", "yesterday=2019-08-18; Monday=2019-08-19"},
    {"On Tuesday the mayor said: “We meet today.”", "2019-08-22", "Tuesday=2019-08-20; today=2019-08-20"},
    {"“We met yesterday,” said Ann Lee, who fell on Monday.", "2019-08-22",
     "yesterday=2019-08-21; Monday=2019-08-19"},
    {"“We met yesterday,” he said.", "2019-08-22", "yesterday=2019-08-21"},
    /* deadlines */
    {"They must leave by Friday.", "2019-08-21", "Friday=2019-08-23"},
    {"By Friday it had rained.", "2019-08-21", "Friday=2019-08-16"},
    /* words that are no times */
    {"Mrs May said they may march, and the sun sat in the fall.", "2019-08-19", ""},
    {"He is 90 years old, she a four-year-old, both aged 30 years.", "", ""},
    {"Theresa May and April March met June.", "2019-08-19", ""},
    {"He may, in a second, come second twice a week.", "", ""},
    {"USA Today and The Sunday Times wrote of the 11th week.", "2019-08-19", ""},
    {"In May the rain came, by March 2020 the snow.", "2019-06-01", "May=2019-05; March 2020=2020-03"},
    {"Nothing here tells a time.", "2019-08-19", ""},
    {"", "2019-08-19", ""},
};

START_TEST(expressions_and_values) {
    const sample *s = &samples[_i];
    check_times(s->text, s->published, s->expected);
}
END_TEST

/* ---- resolution ---- */

static void check_resolved(const char *relative, const char *published, const char *expected) {
    eg_span value = {NULL, 0};
    eg_period days;
    bool known = eg_date_resolve(&arena, eg_span_of(relative), eg_span_of(published), &value, &days);
    if (!expected) {
        ck_assert_msg(!known, "'%s' seen from '%s' gives '%.*s'", relative, published, (int)value.len,
                      value.ptr);
        return;
    }
    ck_assert_msg(known && eg_span_eq(value, eg_span_of(expected)),
                  "'%s' seen from '%s' gives '%.*s', not '%s'", relative, published, (int)value.len,
                  value.ptr, expected);
}

START_TEST(relative_forms_resolve) {
    check_resolved("XXXX-08-19", "2019-09-01", "2019-08-19");
    check_resolved("XXXX-12-30", "2019-01-02", "2018-12-30");
    check_resolved("XXXX-01-05", "2018-12-30", "2019-01-05");
    check_resolved("XXXX-02-29", "1900-03-01", "1904-02-29");
    check_resolved("XXXX-02-29<", "1900-03-01", "1896-02-29");
    check_resolved("XXXX-02-31", "2019-03-01", NULL);
    check_resolved("XXXX-XX-30", "2019-03-01", "2019-03-30");
    check_resolved("XXXX-WXX-1", "2019-08-19", "2019-08-19");
    check_resolved("XXXX-WXX-1TMO<", "2019-08-19", "2019-08-12TMO");
    check_resolved("WEEKEND", "2019-08-17", "2019-W33-WE");
    check_resolved("WEEKEND-1", "2019-08-19", "2019-W33-WE");
    check_resolved("WEEKEND+1", "2019-08-19", "2019-W34-WE");
    check_resolved("WEEK+1", "2020-12-22", "2020-W53");
    check_resolved("MONTH-1", "2019-01-31", "2018-12");
    check_resolved("DECADE-1", "2019-01-31", "200");
    check_resolved("YEAR-1-Q3", "2019-01-31", "2018-Q3");
    check_resolved("XXXX-11#4-4<", "2019-01-31", "2018-11-22");
    check_resolved("XXXX-E+0", "2019-01-31", "2019-04-21");
    check_resolved("XXXX-12-30/XXXX-01-02", "2019-01-10", "2018-12-30/2019-01-02");
    check_resolved("XXXX-WXX-5@DAY+2", "2019-08-19", "2019-08-18");
    check_resolved("-P18M", "2019-08-19", "P18M");
}
END_TEST

START_TEST(vague_publication_dates_resolve_what_they_allow) {
    check_resolved("YEAR-1", "2019", "2018");
    check_resolved("MONTH-1", "2019-08", "2019-07");
    check_resolved("DAY-1", "2019-08", NULL);
    check_resolved("XXXX-WXX-1", "2019-08", NULL);
    check_resolved("XXXX-08-19", "2019-08", "2019-08-19");
    check_resolved("XXXX-12-30", "2019", NULL);
    check_resolved("TODAY", "", NULL);
    check_resolved("TODAY", "XXXX-08-19", NULL);
}
END_TEST

START_TEST(nonsense_resolves_to_nothing) {
    static const char *const forms[] = {"",           "X",          "XXXX-",       "XXXX-13",
                                        "XXXX-WXX-8", "XXXX-WXX-",  "XXXX-XX-99",  "DAY-99999999",
                                        "YEAR-5",     "DAY",        "YEAR-1-99",   "@",
                                        "TODAY@",     "@TODAY",     "/",           "TODAY/DAY-1",
                                        "P",          "-P",         "XXXX-11#9-4", "XXXX-E+99",
                                        "WEEK+0-8",   "MONTH+0-31", "FORTNIGHT-1", "YEAR-9999"};
    static const bool fine[] = {[8] = true, [9] = true};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        eg_span value;
        eg_period days;
        bool known = eg_date_resolve(&arena, eg_span_of(forms[i]), EG_SPAN("2019-02-11"), &value, &days);
        ck_assert_msg(known == (i < sizeof fine && fine[i]), "'%s'", forms[i]);
    }
}
END_TEST

START_TEST(the_ends_of_the_calendar) {
    check_resolved("DAY-1", "0001-01-01", NULL);
    check_resolved("DAY+1", "9999-12-31", NULL);
    check_resolved("YEAR+1", "9999-12-31", NULL);
    check_resolved("MONTH-1", "0001-01-31", NULL);
    check_resolved("XXXX-WXX-1", "0001-01-01", "0001-01-01");
    check_resolved("XXXX-12-31", "9999-12-31", "9999-12-31");
    check_resolved("-P18M", "0001-01-31", "P18M");
}
END_TEST

static void check_period(const char *iso, const char *days) {
    eg_period p;
    bool known = eg_period_of(eg_span_of(iso), &p);
    if (!days) {
        ck_assert_msg(!known, "'%s' has no days", iso);
        return;
    }
    eg_span got = known ? eg_period_iso(&arena, p) : EG_SPAN("none");
    ck_assert_msg(eg_span_eq(got, eg_span_of(days)), "'%s' covers '%.*s', not '%s'", iso, (int)got.len,
                  got.ptr, days);
}

START_TEST(periods) {
    check_period("2019", "2019");
    check_period("2019-02", "2019-02");
    check_period("2019-08-19", "2019-08-19");
    check_period("2019-08-19TMO", "2019-08-19");
    check_period("2019-W33", "2019-08-12/2019-08-18");
    check_period("2019-W33-WE", "2019-08-17/2019-08-18");
    check_period("2019-W33-1", "2019-08-12");
    check_period("2020-W53", "2020-12-28/2021-01-03");
    check_period("2019-Q3", "2019-07-01/2019-09-30");
    check_period("2019-H1", "2019-01-01/2019-06-30");
    check_period("2019-SU", "2019-06-01/2019-08-31");
    check_period("2019-WI", "2019-12-01/2020-02-29");
    check_period("9999-WI", "9999-12");
    check_period("199", "1990-01-01/1999-12-31");
    check_period("19", "1900-01-01/1999-12-31");
    check_period("00", "0001-01-01/0099-12-31");
    check_period("2018-12-30/2019-01-02", "2018-12-30/2019-01-02");
    check_period("2009/2010", "2009-01-01/2010-12-31");
    check_period("2019-08-19/..", "2019-08-19/..");
    static const char *const none[] = {"",        "0000",       "2019-02-30", "2019-13",     "2019-W53",
                                       "2019-W5", "XXXX-08-19", "PAST_REF",   "P18M",        "../..",
                                       "/",       "2019/2018",  "2019-",      "2019-08-19T", "20190819",
                                       "2019-Q5", "a",          "1/2/3",      "2019-08-19x", "PXW"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) check_period(none[i], NULL);
}
END_TEST

START_TEST(relative_forms_say_what_the_text_says) {
    static const char *const texts[] = {"On Aug 19 it shut.", "On Monday it shut.", "It will shut on Monday.",
                                        "It shuts today.", "“It shut today,” he said."};
    static const char *const forms[] = {"XXXX-08-19", "XXXX-WXX-1", "XXXX-WXX-1+", "TODAY", "TODAY"};
    for (size_t i = 0; i < 5; i++) {
        eg_article article;
        make_article(texts[i], &article);
        eg_dates dates = find(&article, i % 2 ? "2019-08-21" : "");
        ck_assert_uint_eq(dates.times.len, 1);
        ck_assert_msg(eg_span_eq(dates.times.items[0].relative, eg_span_of(forms[i])), "'%s'", texts[i]);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("date");
    TCase *tests = tcase_create("date");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, expressions_and_values, 0, sizeof samples / sizeof *samples);
    tcase_add_test(tests, relative_forms_resolve);
    tcase_add_test(tests, vague_publication_dates_resolve_what_they_allow);
    tcase_add_test(tests, nonsense_resolves_to_nothing);
    tcase_add_test(tests, the_ends_of_the_calendar);
    tcase_add_test(tests, periods);
    tcase_add_test(tests, relative_forms_say_what_the_text_says);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
