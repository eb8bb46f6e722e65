/* when: documents dated by other documents; times and actions after that. */
#include "findings_maker.h"

static maker m;

static void set_up(void) {
    m = maker_new();
}

static void tear_down(void) {
    maker_free(&m);
}

static const act suspended = {.actor = "Twitter",
                              .text = "suspended",
                              .lemma = "suspend",
                              .class = "remove",
                              .object = "936 accounts",
                              .items = "936 account"};

static void add_report(act in, eg_dated dated) {
    in.dated = dated;
    add_action(&m, in);
}

/* A dated story that says when: "Twitter suspended 936 accounts on Monday". */
static void add_reference(const char *path, const char *date) {
    add_document(&m, path, date);
    add_sentence(&m, EG_ZONE_BODY, "Twitter suspended 936 accounts on Monday.");
    add_time(&m, "on Monday", NULL, "XXXX-WXX-1");
    add_report(suspended, EG_DATED_TIME);
}

static const char *date(uint32_t doc) {
    return text_of(&m, m.g.docs[doc].date);
}

START_TEST(actions_take_the_days_of_their_times) {
    add_document(&m, "a.txt", "2019-08-20");
    add_sentence(&m, EG_ZONE_BODY, "On Monday, last week, in 2017, today, at some time.");
    static const char *const relative[] = {"XXXX-WXX-1", "WEEK-1", NULL, NULL, NULL};
    static const char *const value[] = {NULL, NULL, "2017", "PAST_REF", NULL};
    static const char *const dates[] = {"2019-08-19", "2019-08-12/2019-08-18", "2017", "", ""};
    for (int i = 0; i < 5; i++) {
        add_time(&m, "On Monday", value[i], relative[i])->start += (uint32_t)i;
        add_report(suspended, EG_DATED_TIME);
        m.g.docs[0].actions[i].start += (uint32_t)i;
    }
    add_report(suspended, EG_DATED_PUBLICATION);
    m.g.docs[0].actions[5].start += 5;
    add_report(suspended, EG_DATED_NOT);
    m.g.docs[0].actions[6].start += 6;
    maker_fold(&m);
    const eg_findings *f = &m.g.docs[0];
    for (int i = 0; i < 5; i++) ck_assert_str_eq(text_of(&m, f->actions[i].date), dates[i]);
    ck_assert_str_eq(text_of(&m, f->actions[5].date), "2019-08-20");
    ck_assert_uint_eq(f->actions[6].date, 0);
    ck_assert_str_eq(text_of(&m, f->times[0].value), "2019-08-19");
    ck_assert_uint_eq(m.g.own_date_count, 0);
}
END_TEST

START_TEST(a_shared_report_dates_a_document) {
    add_reference("b.txt", "2019-08-20");
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Twitter has suspended 936 accounts, it said Monday (Aug 19).");
    add_time(&m, "Monday", "XXXX-WXX-1", "XXXX-WXX-1");
    add_time(&m, "Aug 19", "XXXX-08-19", "XXXX-08-19");
    add_report(suspended, EG_DATED_TIME);
    maker_fold(&m);
    const eg_findings *f = &m.g.docs[0];
    ck_assert_str_eq(date(0), "2019-08-20");
    ck_assert_uint_eq(f->date_from, EG_DATE_CORPUS);
    ck_assert_str_eq(text_of(&m, f->date_why), "b.txt: Twitter suspended 936 accounts");
    ck_assert_str_eq(text_of(&m, f->times[0].value), "2019-08-19");
    ck_assert_str_eq(text_of(&m, f->times[1].value), "2019-08-19");
    ck_assert_str_eq(text_of(&m, f->actions[0].date), "2019-08-19");
    ck_assert_uint_eq(m.g.own_date_count, 1);
    ck_assert_uint_eq(m.g.own_dates[0].date, 0);
    ck_assert_str_eq(text_of(&m, m.g.own_dates[0].times[1].value), "XXXX-08-19");
}
END_TEST

START_TEST(nothing_shared_leaves_a_document_undated) {
    add_reference("b.txt", "2019-08-20");
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Twitter suspended 937 accounts on Monday.");
    add_time(&m, "Monday", "XXXX-WXX-1", "XXXX-WXX-1");
    add_action(&m, (act){.actor = "Twitter",
                         .text = "suspended",
                         .class = "remove",
                         .items = "937 account",
                         .dated = EG_DATED_TIME});
    add_action(&m, (act){.actor = "Facebook", .text = "Twitter", .class = "remove", .items = "936 account"});
    add_action(&m, (act){.actor = "Twitter", .text = "accounts", .class = "create", .items = "93 account"});
    maker_fold(&m);
    ck_assert_uint_eq(m.g.docs[0].date, 0);
    ck_assert_uint_eq(m.g.docs[0].date_from, EG_DATE_NONE);
    ck_assert_str_eq(text_of(&m, m.g.docs[0].times[0].value), "XXXX-WXX-1");
    ck_assert_uint_eq(m.g.docs[0].actions[0].date, 0);
}
END_TEST

START_TEST(small_counts_date_nothing) {
    add_document(&m, "b.txt", "2019-08-20");
    add_sentence(&m, EG_ZONE_BODY, "Twitter suspended two accounts.");
    add_action(&m, (act){.actor = "Twitter", .text = "suspended", .class = "remove", .items = "2 account"});
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Twitter suspended both accounts.");
    add_action(&m, (act){.actor = "Twitter", .text = "suspended", .class = "remove", .items = "2 account"});
    maker_fold(&m);
    ck_assert_uint_eq(m.g.docs[0].date, 0);
}
END_TEST

START_TEST(a_long_sentence_dates_a_document) {
    add_document(&m, "b.txt", "2019-08-20");
    add_sentence(&m, EG_ZONE_BODY, "The goal, it said, was \"to sow discord\" among the protesters.");
    add_sentence(&m, EG_ZONE_BODY, "Seven words are not enough for this.");
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "THE GOAL, it said, was “to sow discord” among the protesters");
    add_document(&m, "c.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Seven words are not enough for this.");
    add_document(&m, "d.txt", NULL);
    add_sentence(&m, EG_ZONE_BOILERPLATE, "The goal, it said, was to sow discord among the protesters.");
    maker_fold(&m);
    ck_assert_str_eq(date(0), "2019-08-20");
    ck_assert_str_eq(text_of(&m, m.g.docs[0].date_why), "b.txt: 'THE GOAL, it said, was “to sow discord” …'");
    ck_assert_uint_eq(m.g.docs[2].date, 0);
    ck_assert_uint_eq(m.g.docs[3].date, 0);
}
END_TEST

START_TEST(a_quotation_dates_a_document) {
    add_document(&m, "b.txt", "2019-08-20");
    add_sentence(&m, EG_ZONE_BODY, "\"Hidden, professional slanderers will be found here,\" Twitter said.");
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Twitter wrote: “Hidden, professional slanderers will be found here.”");
    add_document(&m, "c.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Twitter wrote of “professional slanderers” here.");
    maker_fold(&m);
    ck_assert_str_eq(date(0), "2019-08-20");
    ck_assert_str_eq(text_of(&m, m.g.docs[0].date_why),
                     "b.txt: 'Hidden, professional slanderers will be found here.”'");
    ck_assert_uint_eq(m.g.docs[2].date, 0);
}
END_TEST

START_TEST(a_passage_dates_a_document) {
    static const char passage[] =
        "the accounts worked together to spread doubt about the aims of those who had "
        "marched through the streets of the city since the early summer";
    char text[2][300];
    snprintf(text[0], sizeof text[0], "On Monday Twitter found that %s, it said.", passage);
    snprintf(text[1], sizeof text[1], "As the company puts it, %s and the spring.", passage);
    add_document(&m, "b.txt", "2019-08-20");
    add_sentence(&m, EG_ZONE_BODY, text[0]);
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, text[1]);
    maker_fold(&m);
    ck_assert_str_eq(date(0), "2019-08-20");
}
END_TEST

START_TEST(open_times_bound_what_they_date) {
    add_document(&m, "a.txt", "2019-08-20");
    add_sentence(&m, EG_ZONE_BODY, "Since February 2018, before 2017, by Monday, after May.");
    static const char *const times[] = {"February 2018", "2017", "Monday", "May"};
    static const char *const values[] = {"2018-02", "2017", "2019-08-19", "2019-05"};
    static const char *const mods[] = {"ON_OR_AFTER", "BEFORE", "ON_OR_BEFORE", "AFTER"};
    static const char *const dates[] = {"2018-02-01/2019-08-20", "", "", "2019-06-01/2019-08-20"};
    for (int i = 0; i < 4; i++) {
        add_time(&m, times[i], values[i], NULL)->mod = id_of(&m, mods[i]);
        add_report(suspended, EG_DATED_TIME);
        m.g.docs[0].actions[i].start += (uint32_t)i;
    }
    maker_fold(&m);
    const eg_found_action *a = m.g.docs[0].actions;
    for (int i = 0; i < 4; i++) ck_assert_str_eq(text_of(&m, a[i].date), dates[i]);
    ck_assert_int_eq(a[1].bounds.earliest, EG_DAY_NONE);
    ck_assert_int_eq(a[1].bounds.latest, eg_day_of(2016, 12, 31));
    ck_assert_int_eq(a[2].bounds.latest, eg_day_of(2019, 8, 19));
}
END_TEST

START_TEST(standing_text_dates_nothing) {
    static const char *const dates[] = {"2019-01-20", "2019-08-20", NULL};
    for (int i = 0; i < 3; i++) {
        char path[16];
        snprintf(path, sizeof path, "%d.txt", i);
        add_document(&m, path, dates[i]);
        add_sentence(&m, EG_ZONE_BODY, "Sign up here for the letter that tells you more every day.");
    }
    maker_fold(&m);
    ck_assert_uint_eq(m.g.docs[2].date, 0);
}
END_TEST

START_TEST(history_dates_nothing) {
    add_document(&m, "b.txt", "2020-06-12");
    add_sentence(&m, EG_ZONE_BODY, "In August 2019 Twitter suspended 936 accounts.");
    add_time(&m, "August 2019", "2019-08", NULL);
    add_report(suspended, EG_DATED_TIME);
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Twitter suspended 936 accounts.");
    add_report(suspended, EG_DATED_NOT);
    maker_fold(&m);
    ck_assert_uint_eq(m.g.docs[0].date, 0);
}
END_TEST

START_TEST(the_most_shared_story_dates) {
    add_reference("a.txt", "2019-08-21");
    add_reference("b.txt", "2019-08-20");
    add_sentence(&m, EG_ZONE_BODY, "Facebook removed seven pages and five groups.");
    act removed = {.actor = "Facebook", .text = "removed", .class = "remove", .items = "7 page, 5 group"};
    add_action(&m, removed);
    add_document(&m, "c.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Twitter suspended 936 accounts.");
    add_report(suspended, EG_DATED_NOT);
    add_sentence(&m, EG_ZONE_BODY, "Facebook removed seven pages and five groups.");
    add_action(&m, removed);
    maker_fold(&m);
    ck_assert_str_eq(date(2), "2019-08-20");
    ck_assert_str_eq(text_of(&m, m.g.docs[2].date_why), "b.txt: Twitter suspended 936 accounts (and 1 more)");
}
END_TEST

/* An undated story that shares its report with one of 20 August 2019 and says what the test lets it say. */
static void add_undated(const char *own_date, const char *text, const char *relative, int weekday) {
    add_reference("b.txt", "2019-08-20");
    add_document(&m, "a.txt", own_date);
    add_sentence(&m, EG_ZONE_BODY, "Twitter suspended 936 accounts.");
    add_report(suspended, EG_DATED_NOT);
    add_sentence(&m, EG_ZONE_BODY, "It said so in a statement on some day.");
    if (text) add_time(&m, text, relative, relative)->weekday = (uint8_t)weekday;
}

START_TEST(the_window_of_a_document_holds) {
    add_undated(NULL, NULL, NULL, 0);
    m.g.docs[1].window.earliest = eg_day_of(2019, 8, 22);
    maker_fold(&m);
    ck_assert_str_eq(date(0), "2019-08-22");
    maker_free(&m);
    m = maker_new();
    add_undated(NULL, NULL, NULL, 0);
    m.g.docs[1].window.earliest = eg_day_of(2019, 9, 22);
    maker_fold(&m);
    ck_assert_str_eq(date(0), "");
}
END_TEST

START_TEST(the_weekday_must_be_right) {
    add_undated(NULL, "Tuesday, August 19", "XXXX-08-19", 2); /* a Monday in 2019 */
    maker_fold(&m);
    ck_assert_uint_eq(m.g.docs[0].date, 0);
}
END_TEST

START_TEST(the_weekday_must_be_near) {
    add_undated(NULL, "Mon. Aug 5", "XXXX-08-05", 1); /* right, but two weeks before */
    maker_fold(&m);
    ck_assert_str_eq(date(0), "");
    maker_free(&m);
    m = maker_new();
    add_undated(NULL, "Mon. Aug 12", "XXXX-08-12", 1); /* eight days before the 20th: the 19th fits */
    maker_fold(&m);
    ck_assert_str_eq(date(0), "2019-08-19");
}
END_TEST

START_TEST(a_partial_date_must_fit) {
    add_undated("2018", NULL, NULL, 0);
    maker_fold(&m);
    ck_assert_str_eq(date(0), "2018");
    ck_assert_uint_eq(m.g.docs[0].date_from, EG_DATE_TEXT);
    maker_free(&m);
    m = maker_new();
    add_undated("2019-08", NULL, NULL, 0);
    maker_fold(&m);
    ck_assert_str_eq(date(0), "2019-08-20");
    ck_assert_str_eq(text_of(&m, m.g.own_dates[0].date), "2019-08");
}
END_TEST

START_TEST(nothing_done_is_reported_before_it_was_done) {
    add_undated(NULL, NULL, NULL, 0);
    add_sentence(&m, EG_ZONE_BODY, "On 23 August 2019 Google closed channels.");
    add_time(&m, "23 August 2019", "2019-08-23", NULL);
    add_action(&m, (act){.actor = "Google", .text = "closed", .class = "remove", .dated = EG_DATED_TIME});
    maker_fold(&m);
    ck_assert_str_eq(date(0), "2019-08-23"); /* the nearest day that allows it */
}
END_TEST

START_TEST(shared_actions_must_fall_on_the_same_day) {
    add_reference("b.txt", "2019-08-20"); /* on Monday 19 */
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Twitter suspended 936 accounts yesterday.");
    add_time(&m, "yesterday", "XXXX-XX-XX", "DAY-1");
    add_report(suspended, EG_DATED_TIME);
    add_document(&m, "c.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Twitter suspended 936 accounts today.");
    add_time(&m, "today", "XXXX-XX-XX", "TODAY");
    add_report(suspended, EG_DATED_TIME);
    maker_fold(&m);
    ck_assert_str_eq(date(0), "2019-08-20");
    ck_assert_str_eq(date(2), "2019-08-19");
}
END_TEST

START_TEST(telling_numbers_need_no_common_verb) {
    add_document(&m, "b.txt", "2019-08-20");
    add_sentence(&m, EG_ZONE_BODY, "Twitter suspended 936 accounts, five pages and seven groups.");
    add_action(&m, (act){.actor = "Twitter", .text = "suspended", .class = "remove", .items = "936 account"});
    add_action(&m,
               (act){.actor = "Facebook", .text = "pages", .class = "remove", .items = "5 page, 7 group"});
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Twitter found 936 accounts.");
    add_action(&m, (act){.actor = "Twitter", .text = "found", .class = "find", .items = "936 account"});
    add_document(&m, "c.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Facebook found seven groups and five pages.");
    add_action(&m, (act){.actor = "Facebook", .text = "found", .class = "find", .items = "7 group, 5 page"});
    add_document(&m, "d.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Facebook found seven groups.");
    add_action(&m, (act){.actor = "Facebook", .text = "found", .class = "meet", .items = "7 group"});
    maker_fold(&m);
    ck_assert_str_eq(date(0), "2019-08-20");
    ck_assert_str_eq(date(2), "2019-08-20");
    ck_assert_str_eq(date(3), "");
}
END_TEST

/* A chain: a is dated and shares 210 channels with b, b 220 with c, c 230 with d. */
START_TEST(a_document_dated_by_another_dates_a_third_and_no_fourth) {
    static const char *const items[] = {"210 channel", "220 channel", "230 channel"};
    for (int i = 0; i < 4; i++) {
        char path[16];
        snprintf(path, sizeof path, "%c.txt", 'd' - i); /* whatever the order of the paths */
        add_document(&m, path, i == 0 ? "2019-08-20" : NULL);
        add_sentence(&m, EG_ZONE_BODY, "Google closed and closed channels.");
        act closed = {.actor = "Google", .text = "closed", .class = "remove"};
        if (i > 0) closed.items = items[i - 1], add_action(&m, closed);
        if (i < 3) closed.items = items[i], add_action(&m, closed);
    }
    maker_fold(&m);
    ck_assert_str_eq(date(3), "2019-08-20");
    ck_assert_str_eq(date(2), "2019-08-20");
    ck_assert_str_eq(date(1), "2019-08-20");
    ck_assert_str_eq(date(0), "");
    ck_assert_str_eq(text_of(&m, m.g.docs[1].date_why), "c.txt: Google closed");
    ck_assert_uint_eq(m.g.own_date_count, 2);
    ck_assert_uint_lt(m.g.own_dates[0].doc, m.g.own_dates[1].doc);
}
END_TEST

int main(void) {
    TCase *c = tcase_create("when");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, actions_take_the_days_of_their_times);
    tcase_add_test(c, a_shared_report_dates_a_document);
    tcase_add_test(c, nothing_shared_leaves_a_document_undated);
    tcase_add_test(c, small_counts_date_nothing);
    tcase_add_test(c, a_long_sentence_dates_a_document);
    tcase_add_test(c, standing_text_dates_nothing);
    tcase_add_test(c, a_quotation_dates_a_document);
    tcase_add_test(c, a_passage_dates_a_document);
    tcase_add_test(c, open_times_bound_what_they_date);
    tcase_add_test(c, the_window_of_a_document_holds);
    tcase_add_test(c, history_dates_nothing);
    tcase_add_test(c, the_most_shared_story_dates);
    tcase_add_test(c, the_weekday_must_be_right);
    tcase_add_test(c, the_weekday_must_be_near);
    tcase_add_test(c, a_partial_date_must_fit);
    tcase_add_test(c, nothing_done_is_reported_before_it_was_done);
    tcase_add_test(c, shared_actions_must_fall_on_the_same_day);
    tcase_add_test(c, telling_numbers_need_no_common_verb);
    tcase_add_test(c, a_document_dated_by_another_dates_a_third_and_no_fourth);
    return run_suite("when", c);
}
