/* event: which reports become one event. */
#include "event_maker.h"
#include "fold/source.h"

/* ---- merged ---- */

START_TEST(the_same_number_of_the_same_things_is_one_event) {
    add_story("a.txt", "2019-08-20", report("Twitter", "936 accounts", "936 account"), "2019-08-19");
    add_story("b.txt", "2019-08-21", report("Twitter", "936 fake accounts", "936 account"), "published");
    add_story("c.txt", "2020-06-12", report("Twitter", "some 936 accounts", "936 account"), NULL);
    add_story("d.txt", NULL, report("Twitter|Twitter", "936 accounts", "936 account"), NULL);
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 1);
    const eg_event *e = event(0);
    ck_assert_uint_eq(e->doc_count, 4);
    ck_assert_uint_eq(e->action_count, 4);
    ck_assert_uint_eq(eg_event_sources(&m.g.arena, &m.g, e), 4);
    ck_assert_str_eq(text_of(&m, e->date), "2019-08-19");
    ck_assert(!e->inferred);
    ck_assert_uint_eq(e->figure_count, 0);
    ck_assert_uint_eq(e->actor_count, 1);
    ck_assert_str_eq(actor_of(e, 0), "Twitter");
    ck_assert_str_eq(text_of(&m, e->action), "suspend");
    ck_assert_str_eq(text_of(&m, e->label), "suspended");
    ck_assert_str_eq(text_of(&m, e->object), "936 accounts");
    ck_assert_uint_eq(find_entity(&m, "Twitter")->actions, 1);
}
END_TEST

START_TEST(only_the_same_actors_did_the_same) {
    add_story("a.txt", "2019-08-20", report("Twitter", "936 accounts", "936 account"), "2019-08-19");
    add_story("b.txt", "2019-08-20", report("Twitter|Facebook", "accounts", "account"), "2019-08-19");
    add_story("c.txt", "2019-08-20", report("Facebook|Twitter", "fake accounts", "account"), "2019-08-19");
    add_story("d.txt", "2019-08-20", report("Facebook", "accounts", "account"), "2019-08-19");
    add_story("e.txt", "2019-08-20", report("Facebook|Google|Twitter", "accounts", "account"), "2019-08-19");
    add_story("f.txt", "2019-08-20", report(NULL, "936 accounts", "936 account"), "2019-08-19");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 5);
    for (uint32_t i = 0; i < 5; i++) ck_assert_uint_eq(event(i)->doc_count, i == 1 ? 2 : 1);
    ck_assert_uint_eq(event(0)->actor_count, 1);
    ck_assert_uint_eq(event(1)->actor_count, 2);
    ck_assert_str_eq(actor_of(event(1), 0), "Facebook");
    ck_assert_str_eq(actor_of(event(1), 1), "Twitter");
    ck_assert_uint_eq(event(4)->actor_count, 0);
}
END_TEST

START_TEST(many_actors_in_any_order_are_one_set) {
    static const char *const lists[] = {"A|B|C|D|E|F|G|H|I|J", "J|I|H|G|F|E|D|C|B|A", "A|B|C|D|E|F|G|H|I|K"};
    for (int i = 0; i < 3; i++) {
        char path[16];
        snprintf(path, sizeof path, "%d.txt", i);
        add_story(path, "2019-08-20", report(lists[i], "936 accounts", "936 account"), "2019-08-19");
    }
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 2);
    ck_assert_uint_eq(event(0)->doc_count, 2);
    ck_assert_uint_eq(event(0)->actor_count, 10);
}
END_TEST

START_TEST(what_differs_stays_apart) {
    add_story("a.txt", "2019-08-20", report("Twitter", "936 accounts", "936 account"), "2019-08-19");
    add_told(report("Facebook", "936 accounts", "936 account"), "2019-08-19", "Another actor.");
    add_told(report("Twitter", "936 pages", "936 page"), "2019-08-19", "Another noun.");
    add_told(report("Twitter", "200,000 accounts", "200000 account"), "2019-08-19", "Another number.");
    add_told(report("Twitter", "936 accounts", "936 account"), "2019-09-02", "Another day.");
    act other = report("Twitter", "936 accounts", "936 account");
    other.class = "create";
    add_told(other, "2019-08-19", "Another act.");
    other = report("Twitter", "936 accounts", "936 account");
    other.polarity = EG_NEGATED;
    add_told(other, "2019-08-19", "Denied.");
    other = report("Twitter", "936 accounts", "936 account");
    other.modality = EG_PLANNED;
    add_told(other, "2019-08-19", "Planned.");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 8);
}
END_TEST

START_TEST(a_noun_without_number_joins_the_one_with_it) {
    add_story("a.txt", "2019-08-20", report("Twitter", "936 accounts", "936 account"), "2019-08-19");
    add_story("b.txt", "2019-08-20", report("Twitter", "the accounts", "account"), "published");
    add_story("c.txt", "2019-08-20", report("Twitter", "accounts", "account"), "2019-08");
    add_story("d.txt", "2019-08-21", report("Twitter", "accounts", "account"), NULL);
    add_story("e.txt", "2020-06-12", report("Twitter", "accounts", "account"), NULL); /* too late for it */
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 2);
    ck_assert_uint_eq(event(0)->doc_count, 4);
    ck_assert_str_eq(text_of(&m, event(0)->object), "936 accounts");
    ck_assert_uint_eq(event(1)->date, 0);
}
END_TEST

START_TEST(a_vague_report_never_joins_two_exact_ones) {
    add_story("a.txt", "2019-08-20", report("Twitter", "936 accounts", "936 account"), "2019-08-19");
    add_story("b.txt", "2019-09-03", report("Twitter", "200,000 accounts", "200000 account"), "2019-09-02");
    add_story("c.txt", "2019-09-04", report("Twitter", "accounts", "account"), "2019");
    add_story("d.txt", NULL, report("Twitter", "accounts", "account"), NULL);
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 2);
    ck_assert_uint_eq(event(0)->doc_count + event(1)->doc_count, 4);
}
END_TEST

START_TEST(a_shared_target_is_one_event_unless_numbers_contradict) {
    add_story("a.txt", "2019-08-20", accusation("China", "theft", "theft"), "2019-08-19");
    add_story("b.txt", "2019-08-20", accusation("China|Russia", NULL, NULL), "2019-08-19");
    add_story("c.txt", "2019-08-20", accusation("Russia", NULL, NULL), "2019-08-20");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 2);
    ck_assert_uint_eq(event(0)->target_count, 2);
    ck_assert_str_eq(text_of(&m, event(0)->object), "theft");
    maker_free(&m);
    m = maker_new();
    add_story("a.txt", "2019-08-20", accusation("China", "5 hacks", "5 hack"), "2019-08-19");
    add_told(accusation("China", "9 hacks", "9 hack"), "2019-08-19", "Nine more.");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 2);
}
END_TEST

START_TEST(counted_things_are_not_those_of_another_act_on_the_target) {
    add_story("a.txt", "2019-08-20", accusation("China", "of 15 hacks", "15 hack"), "2019-08-19");
    add_story("b.txt", "2019-08-20", accusation("China", "of theft", "theft"), "2019-08-19");
    add_story("c.txt", "2019-08-20", accusation("China", NULL, NULL), "2019-08-18");
    add_story("d.txt", "2019-08-20", accusation("China", "of lies", "lie"), "2019-08-18");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 3);
    ck_assert_uint_eq(event(0)->doc_count, 2);
    ck_assert_str_eq(text_of(&m, event(0)->object), "of lies");
}
END_TEST

START_TEST(what_one_document_tells_apart_stays_apart) {
    add_story("a.txt", "2019-08-20", accusation("China|Iran", NULL, NULL), "2019-08-19");
    add_story("b.txt", "2019-08-20", accusation("China", NULL, NULL), "2019-08-19");
    add_told(accusation("Iran", NULL, NULL), NULL, "Twitter accused Iran, too, on some other day.");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 2);
    ck_assert_uint_eq(event(0)->doc_count, 2);
    ck_assert_uint_eq(event(1)->doc_count, 1);
}
END_TEST

START_TEST(what_went_on_for_long_is_not_one_act) {
    act some = report("Twitter", "many accounts", "account");
    add_story("a.txt", "2019-08-20", some, "2018-02-20/2019-08-20");
    add_story("b.txt", "2019-08-20", report("Twitter", "936 accounts", "936 account"), "2019-08-19");
    add_story("c.txt", "2019-08-20", some, NULL);
    add_story("d.txt", "2019-08-20", some, "2018-02-20/2019-08-20");
    add_story("e.txt", "2019-08-21", some, "2019-08-17/2019-08-19"); /* a day of that weekend */
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 2);
    ck_assert_uint_eq(event(0)->doc_count, 2);
    ck_assert_str_eq(text_of(&m, event(0)->date), "2018-02-20/2019-08-20");
    ck_assert_uint_eq(event(1)->doc_count, 3);
    ck_assert_str_eq(text_of(&m, event(1)->date), "2019-08-19");
}
END_TEST

START_TEST(acts_without_object_merge_on_one_day) {
    act resigned = {.actor = "Jane Roe", .text = "resigned", .class = "resign"};
    add_story("a.txt", "2019-08-20", resigned, "2019-08-19");
    add_story("b.txt", "2019-08-20", resigned, "2019-08-19");
    add_story("c.txt", "2019-08-30", resigned, "2019-08-29");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 2);
}
END_TEST

START_TEST(an_act_without_actor_needs_a_number_or_a_target) {
    add_story("a.txt", "2019-08-20", report(NULL, "936 accounts", "936 account"), "2019-08-19");
    add_story("b.txt", "2019-08-20", report(NULL, "the 936 accounts", "936 account"), "2019-08-19");
    add_story("c.txt", "2019-08-20", report(NULL, "bad accounts", "account"), "2019-08-19");
    add_story("d.txt", "2019-08-20", report(NULL, "good accounts", "account"), "2019-08-19");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 3);
    ck_assert_uint_eq(event(0)->actor_count, 0);
}
END_TEST

START_TEST(what_somebody_says_in_a_day_is_one_event_a_document) {
    add_story("a.txt", "2019-08-20", statement("the accounts were fake"), "2019-08-19");
    add_told(statement("it would go on"), "2019-08-19", "More of it.");
    add_told(statement(NULL), NULL, "And more.");
    add_told(statement("that was Tuesday"), "2019-08-20", "On another day.");
    add_story("b.txt", "2019-08-20", statement("something else"), "2019-08-19");
    add_story("c.txt", "2019-08-20", statement("the accounts were fake"), "2019-08-19");
    add_story("d.txt", "2019-08-20", statement(NULL), "2019-08-19");
    add_story("e.txt", "2019-08-20", statement(NULL), "2019-08-19");
    add_story("f.txt", NULL, statement(NULL), NULL);
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 5); /* a + c, b, d + e, a's Tuesday, f */
    ck_assert_uint_eq(event(0)->doc_count, 2);
    ck_assert_uint_ge(event(0)->action_count, 3);
}
END_TEST

/* ---- figures ---- */

START_TEST(differing_figures_stand_side_by_side) {
    act facebook = report("Facebook", "seven pages, three groups and five accounts that it found",
                          "7 page, 3 group, 5 account");
    add_story("a.txt", "2019-08-20", facebook, "2019-08-19");
    add_story("b.txt", "2019-08-20", facebook, "2019-08-19");
    add_story("c.txt", "2019-08-20",
              report("Facebook", "about 15 pages, groups and accounts", "15 page, group, account"),
              "published");
    add_story("d.txt", "2019-08-20", report("Facebook", "seven Pages", "7 page"), "published");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 1);
    const eg_event *e = event(0);
    ck_assert_uint_eq(e->figure_count, 2);
    ck_assert_str_eq(figure(e, 0), "seven pages, three groups and five accounts");
    ck_assert_uint_eq(e->figures[0].doc_count, 3);
    ck_assert_str_eq(figure(e, 1), "about 15 pages, groups and accounts");
    ck_assert_uint_eq(e->figures[1].doc_count, 1);
    ck_assert_uint_eq(e->figures[1].docs[0], 2);
    ck_assert_str_eq(text_of(&m, e->date), "2019-08-19");
}
END_TEST

START_TEST(one_noun_needs_the_same_day_and_size) {
    add_story("a.txt", "2019-08-20", report("Army", "12 rebels", "12 rebel"), "2019-08-19");
    add_story("b.txt", "2019-08-20", report("Army", "15 rebels", "15 rebel"), "2019-08-19");
    add_story("c.txt", "2019-08-20", report("Army", "200 rebels", "200 rebel"), "2019-08-19");
    add_story("d.txt", "2019-08-21", report("Army", "13 rebels", "13 rebel"), "2019-08-20");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 3);
    ck_assert_uint_eq(event(0)->figure_count, 2);
    ck_assert_str_eq(figure(event(0), 0), "12 rebels");
    ck_assert_str_eq(figure(event(0), 1), "15 rebels");
}
END_TEST

START_TEST(a_document_does_not_contradict_itself) {
    add_story("a.txt", "2019-08-20", report("Army", "12 rebels", "12 rebel"), "2019-08-19");
    add_told(report("Army", "15 rebels", "15 rebel"), "2019-08-19", "Elsewhere, 15 more.");
    add_story("b.txt", "2019-08-20", report("Army", "15 rebels", "15 rebel"), "2019-08-19");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 2);
}
END_TEST

START_TEST(other_targets_are_another_event) {
    add_story("a.txt", "2019-08-20", accusation("China", "12 hacks", "12 hack"), "2019-08-19");
    add_story("b.txt", "2019-08-20", accusation("Russia", "15 hacks", "15 hack"), "2019-08-19");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.event_count, 2);
}
END_TEST

START_TEST(long_objects_are_cut_after_the_last_thing) {
    add_story("a.txt", "2019-08-20", report("X", "40 Companies that companionship built", "40 company"),
              "2019-08-19");
    add_story("b.txt", "2019-08-20", report("X", "50 companies", "50 company"), "2019-08-19");
    maker_fold(&m);
    ck_assert_str_eq(figure(event(0), 0), "40 Companies");
}
END_TEST

int main(void) {
    TCase *c = tcase_create("event");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, the_same_number_of_the_same_things_is_one_event);
    tcase_add_test(c, only_the_same_actors_did_the_same);
    tcase_add_test(c, many_actors_in_any_order_are_one_set);
    tcase_add_test(c, what_differs_stays_apart);
    tcase_add_test(c, a_noun_without_number_joins_the_one_with_it);
    tcase_add_test(c, a_vague_report_never_joins_two_exact_ones);
    tcase_add_test(c, a_shared_target_is_one_event_unless_numbers_contradict);
    tcase_add_test(c, counted_things_are_not_those_of_another_act_on_the_target);
    tcase_add_test(c, what_one_document_tells_apart_stays_apart);
    tcase_add_test(c, what_went_on_for_long_is_not_one_act);
    tcase_add_test(c, acts_without_object_merge_on_one_day);
    tcase_add_test(c, an_act_without_actor_needs_a_number_or_a_target);
    tcase_add_test(c, what_somebody_says_in_a_day_is_one_event_a_document);
    tcase_add_test(c, differing_figures_stand_side_by_side);
    tcase_add_test(c, one_noun_needs_the_same_day_and_size);
    tcase_add_test(c, a_document_does_not_contradict_itself);
    tcase_add_test(c, other_targets_are_another_event);
    tcase_add_test(c, long_objects_are_cut_after_the_last_thing);
    return run_suite("event", c);
}
