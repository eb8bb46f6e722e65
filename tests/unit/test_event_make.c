/* event_make: what an event says. */
#include "event_maker.h"
#include "fold/event_name.h"
#include "fold/source.h"

/* ---- whom ---- */

START_TEST(targets_are_those_of_half_of_the_documents) {
    for (int i = 0; i < 4; i++) {
        char path[16];
        snprintf(path, sizeof path, "%d.txt", i);
        add_story(path, "2019-08-20", accusation(i ? "China" : "China|Russia", NULL, NULL), "2019-08-19");
        if (i == 0) add_told(accusation("Russia", NULL, NULL), "2019-08-19", "Said again in one document.");
    }
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 1);
    ck_assert_uint_eq(event(0)->action_count, 5);
    ck_assert_uint_eq(event(0)->target_count, 1);
    ck_assert_str_eq(target_of(event(0), 0), "China");
}
END_TEST

START_TEST(without_such_targets_those_of_the_best_told_report) {
    add_story("a.txt", "2019-08-20", accusation("China", "hacks", "hack"), "2019-08-19");
    add_story("b.txt", "2019-08-20", accusation("Russia", "12 hacks", "12 hack"), "2019-08-19");
    add_story("c.txt", "2019-08-20", accusation(NULL, "hacks and hacks", "hack, hacker"), "2019-08-19");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 1);
    ck_assert_str_eq(text_of(&m, event(0)->object), "12 hacks");
    ck_assert_uint_eq(event(0)->target_count, 1);
    ck_assert_str_eq(target_of(event(0), 0), "Russia");
}
END_TEST

START_TEST(a_best_told_report_without_targets_gives_none) {
    add_story("a.txt", "2019-08-20", accusation(NULL, "12 hacks", "12 hack"), "2019-08-19");
    add_story("b.txt", "2019-08-20", accusation("Russia", "hacks", "hack"), "2019-08-19");
    add_story("c.txt", "2019-08-20", accusation(NULL, "hacks", "hack"), "2019-08-19");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 1);
    ck_assert_uint_eq(event(0)->target_count, 0);
}
END_TEST

START_TEST(the_object_fits_the_targets) {
    add_story("a.txt", "2019-08-20", accusation("China", "spies", "spy"), "2019-08-19");
    add_story("b.txt", "2019-08-20", accusation("China|Iran", "China, Iran and others", "china, iran, other"),
              "2019-08-19");
    add_story("c.txt", "2019-08-20", accusation("China", NULL, NULL), "2019-08-19");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 1);
    ck_assert_uint_eq(event(0)->target_count, 1);
    ck_assert_str_eq(text_of(&m, event(0)->object), "spies");
}
END_TEST

/* ---- dates ---- */

START_TEST(some_report_gives_a_number) {
    add_story("a.txt", "2019-08-20", report("Twitter", "accounts", "account"), NULL);
    add_story("b.txt", "2019-08-20", report("Twitter", "936 accounts", "936 account"), NULL);
    add_story("c.txt", "2019-08-20", report("Facebook", "pages", "page"), NULL);
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 2);
    ck_assert(event(0)->action_count == 2 && event(0)->counts);
    ck_assert(event(1)->action_count == 1 && !event(1)->counts);
}
END_TEST

START_TEST(the_day_most_documents_give) {
    add_story("a.txt", "2019-08-22", report("Twitter", "936 accounts", "936 account"), "2019-08");
    add_story("b.txt", "2019-08-22", report("Twitter", "936 accounts", "936 account"), "2019-08-19");
    add_story("c.txt", "2019-08-22", report("Twitter", "936 accounts", "936 account"), "2019-08-19");
    add_story("d.txt", "2019-08-18", report("Twitter", "936 accounts", "936 account"), NULL);
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 2); /* d was published before that day */
    ck_assert_str_eq(text_of(&m, event(0)->date), "2019-08-19");
    ck_assert_uint_eq(event(0)->doc_count, 3);
    ck_assert_uint_eq(event(1)->date, 0);
    ck_assert_int_eq(event(1)->days.earliest, EG_DAY_NONE);
    ck_assert_int_eq(event(1)->days.latest, eg_day_of(2019, 8, 18));
}
END_TEST

START_TEST(without_a_day_the_shortest_period) {
    add_story("a.txt", "2019-08-22", report("Twitter", "936 accounts", "936 account"), "2019");
    add_story("b.txt", "2019-08-22", report("Twitter", "936 accounts", "936 account"), "2019-08");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 1);
    ck_assert_str_eq(text_of(&m, event(0)->date), "2019-08");
    ck_assert(!event(0)->inferred);
}
END_TEST

START_TEST(a_publication_date_is_inferred) {
    add_story("a.txt", "2019-08-22", report("Twitter", "936 accounts", "936 account"), "published");
    add_story("b.txt", "2019-08-20", report("Twitter", "936 accounts", "936 account"), "published");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 1);
    ck_assert_str_eq(text_of(&m, event(0)->date), "2019-08-20");
    ck_assert(event(0)->inferred);
}
END_TEST

START_TEST(a_date_from_another_document_is_inferred) {
    act a = report("Twitter", "936 accounts", "936 account"), b = report("Google", "a video", "video");
    add_document(&m, "a.txt", NULL);
    add_told(a, NULL, "Twitter suspended 936 accounts.");
    add_sentence(&m, EG_ZONE_BODY, "Google removed a video on Monday.");
    add_time(&m, "on Monday", "XXXX-WXX-1", "XXXX-WXX-1");
    b.dated = EG_DATED_TIME;
    add_action(&m, b);
    add_story("b.txt", "2019-08-20", a, "2019-08-20");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 2);
    ck_assert_str_eq(actor_of(event(0), 0), "Google");
    ck_assert_str_eq(text_of(&m, event(0)->date), "2019-08-19");
    ck_assert(event(0)->inferred);
    ck_assert(!event(1)->inferred);
}
END_TEST

START_TEST(dated_events_come_first_by_day) {
    add_story("a.txt", NULL, report("A", "5 cats", "5 cat"), NULL);
    add_story("b.txt", NULL, report("B", "5 cats", "5 cat"), "2019-08-20");
    add_story("c.txt", NULL, report("C", "5 cats", "5 cat"), "2019-08");
    add_story("d.txt", NULL, report("D", "5 cats", "5 cat"), "2017");
    maker_fold(&m);
    static const char *const actors[] = {"D", "C", "B", "A"};
    for (uint32_t i = 0; i < 4; i++) ck_assert_str_eq(actor_of(event(i), 0), actors[i]);
}
END_TEST

/* ---- sources and names ---- */

START_TEST(copies_are_one_source) {
    act a = report("Twitter", "936 accounts", "936 account");
    static const char *const texts[] = {
        "Twitter said it suspended 936 accounts that came from the mainland on Monday.",
        "TWITTER said it suspended 936 accounts that came from the mainland on Monday!",
        "Twitter said it suspended 936 accounts that came from the mainland, an official told us.",
        "The service has closed 936 accounts in all, by its own count.",
    };
    for (int i = 0; i < 4; i++) {
        char path[16];
        snprintf(path, sizeof path, "%d.txt", i);
        add_document(&m, path, "2019-08-20");
        add_told(a, "2019-08-19", texts[i]);
    }
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 1);
    ck_assert_uint_eq(event(0)->doc_count, 4);
    ck_assert_uint_eq(eg_event_sources(&m.g.arena, &m.g, event(0)), 2);
}
END_TEST

START_TEST(identifiers_are_stable_and_unique) {
    char kept[2][EG_EVENT_NAME], name[EG_EVENT_NAME];
    for (int turn = 0; turn < 2; turn++) {
        maker_free(&m);
        m = maker_new();
        if (turn) id_of(&m, "something that came before");
        if (turn) add_story("z.txt", NULL, report("Z", "5 cats", "5 cat"), NULL);
        add_story("a.txt", NULL, report("A", "5 cats", "5 cat"), "2019-08-19");
        add_told(report("A", "6 dogs", "6 dog"), "2019-08-19", "Dogs, too.");
        maker_fold(&m);
        const uint64_t *numbers = eg_event_numbers(&m.g.arena, &m.g);
        for (uint32_t i = 0; i < 2; i++) {
            ck_assert_uint_eq(eg_event_name(name, numbers[i]).len, strlen(name));
            ck_assert_uint_eq(strlen(name), 13);
            ck_assert_int_eq(name[0], 'e');
            if (turn) ck_assert_str_eq(name, kept[i]);
            memcpy(kept[i], name, sizeof name);
        }
        ck_assert_str_ne(kept[0], kept[1]);
    }
}
END_TEST

int main(void) {
    TCase *c = tcase_create("event_make");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, targets_are_those_of_half_of_the_documents);
    tcase_add_test(c, without_such_targets_those_of_the_best_told_report);
    tcase_add_test(c, a_best_told_report_without_targets_gives_none);
    tcase_add_test(c, the_object_fits_the_targets);
    tcase_add_test(c, some_report_gives_a_number);
    tcase_add_test(c, the_day_most_documents_give);
    tcase_add_test(c, without_a_day_the_shortest_period);
    tcase_add_test(c, a_publication_date_is_inferred);
    tcase_add_test(c, a_date_from_another_document_is_inferred);
    tcase_add_test(c, dated_events_come_first_by_day);
    tcase_add_test(c, copies_are_one_source);
    tcase_add_test(c, identifiers_are_stable_and_unique);
    return run_suite("event_make", c);
}
