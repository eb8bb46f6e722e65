/* label: making text fit a picture. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "write/label.h"

static eg_arena arena;

static void check_span(eg_span got, const char *wanted) {
    ck_assert_msg(eg_span_eq(got, eg_span_of(wanted)), "'%.*s' is not '%s'", (int)got.len,
                  got.ptr ? got.ptr : "", wanted);
}

static void check_lines(eg_lines got, const char *wanted) {
    check_span(eg_label_join(&arena, got, "|"), wanted);
}

START_TEST(cleaning_leaves_one_line) {
    check_span(eg_label_clean(&arena, EG_SPAN("  a\tb \r\n c\x01\x02")), "a b c");
    check_span(eg_label_clean(&arena, EG_SPAN("a\xFF\xC3")), "a\xEF\xBF\xBD\xEF\xBF\xBD");
    check_span(eg_label_clean(&arena, EG_SPAN("left\xE2\x80\xAEright")), "left right");
    check_span(eg_label_clean(&arena, EG_SPAN("no\xEF\xBF\xBF"
                                              "character")),
               "no character");
    check_span(eg_label_clean(&arena, (eg_span){0}), "");
}
END_TEST

START_TEST(cutting_counts_characters) {
    check_span(eg_label_cut(&arena, EG_SPAN("short"), 5), "short");
    check_span(eg_label_cut(&arena, EG_SPAN("a longer name of a thing"), 14), "a longer name…");
    check_span(eg_label_cut(&arena, EG_SPAN("abcdefghij"), 6), "abcde…");
    check_span(eg_label_cut(&arena, EG_SPAN("éééééé"), 4), "ééé…");
    check_span(eg_label_cut(&arena, EG_SPAN("north, south and west"), 13), "north, south…");
    /* the accent stays with its letter */
    check_span(eg_label_cut(&arena, EG_SPAN("abce\xCC\x81xyz"), 5), "abc…");
}
END_TEST

START_TEST(widths_are_those_of_helvetica) {
    ck_assert_double_eq_tol(eg_label_width(EG_SPAN("iW"), 10), 11.66, 0.001);
    ck_assert_double_eq_tol(eg_label_width(EG_SPAN("中文"), 10), 20, 0.001);
    ck_assert_double_eq_tol(eg_label_width(EG_SPAN("e\xCC\x81"), 10), 5.56, 0.001);
}
END_TEST

START_TEST(wrapping_is_even) {
    check_lines(eg_label_wrap(&arena, EG_SPAN("one"), 100, 9), "one");
    check_lines(eg_label_wrap(&arena, EG_SPAN(""), 100, 9), "");
    check_lines(eg_label_wrap(&arena, EG_SPAN("aaaa aaaa aaaa aaaa"), 75, 10), "aaaa aaaa|aaaa aaaa");
    check_lines(eg_label_wrap(&arena,
                              EG_SPAN("7\xC2\xA0pages, 3\xC2\xA0groups, 5\xC2\xA0"
                                      "accounts\xC2\xA0(4)"),
                              110, 9),
                "7 pages, 3 groups,|5 accounts (4)");
    check_lines(eg_label_wrap(&arena, EG_SPAN("aaaaaaaaaa"), 25, 10), "aaaa|aaaa|aa");
    check_lines(eg_label_wrap(&arena, EG_SPAN("中文中文中文"), 25, 10), "中文|中文|中文");
}
END_TEST

START_TEST(no_line_is_wider_than_asked) {
    const char *text =
        "Prosecutors of the northern district searched the offices of the harbour board on Tuesday";
    for (double width = 30; width < 300; width += 7) {
        eg_lines lines = eg_label_wrap(&arena, eg_span_of(text), width, 9);
        for (size_t i = 0; i < lines.count; i++)
            ck_assert_double_le(eg_label_width(lines.items[i], 9), width + 0.001);
    }
}
END_TEST

START_TEST(numbers_as_printed) {
    check_span(eg_label_number(&arena, EG_SPAN("936")), "936");
    check_span(eg_label_number(&arena, EG_SPAN("2000")), "2,000");
    check_span(eg_label_number(&arena, EG_SPAN("200000")), "200,000");
    check_span(eg_label_number(&arena, EG_SPAN("1000000")), "1 million");
    check_span(eg_label_number(&arena, EG_SPAN("1500000")), "1.5 million");
    check_span(eg_label_number(&arena, EG_SPAN("1234567")), "1,234,567");
    check_span(eg_label_number(&arena, EG_SPAN("20000000000")), "20 billion");
    check_span(eg_label_number(&arena, EG_SPAN("3.5")), "3.5");
    check_span(eg_label_number(&arena, EG_SPAN("12345678901234567890")), "12,345,678,901,234,567,890");
}
END_TEST

START_TEST(plurals) {
    static const char *const pairs[][2] = {
        {"account", "accounts"},
        {"party", "parties"},
        {"day", "days"},
        {"person", "people"},
        {"policeman", "policemen"},
        {"church", "churches"},
        {"tax", "taxes"},
        {"virus", "viruses"},
        {"crisis", "crises"},
        {"headquarters", "headquarters"},
        {"class", "classes"},
        {"percent", "percent"},
        {"fake account", "fake accounts"},
        {"video", "videos"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        check_span(eg_label_plural(&arena, eg_span_of(pairs[i][0])), pairs[i][1]);
    check_span(eg_label_count(&arena, 0, "article"), "0 articles");
    check_span(eg_label_count(&arena, 1, "article"), "1 article");
    check_span(eg_label_count(&arena, 1200, "article"), "1,200 articles");
}
END_TEST

START_TEST(participles) {
    check_span(eg_label_participle(&arena, EG_SPAN("blocked")), "blocked");
    check_span(eg_label_participle(&arena, EG_SPAN("took down")), "taken down");
    check_span(eg_label_participle(&arena, EG_SPAN("stole")), "stolen");
}
END_TEST

static void check_date(eg_day from, eg_day to, const char *wanted) {
    check_span(eg_label_date(&arena, (eg_period){from, to}), wanted);
}

START_TEST(dates_say_what_is_known) {
    eg_day none = EG_DAY_NONE;
    check_date(eg_day_of(2017, 1, 1), eg_day_of(2017, 12, 31), "2017");
    check_date(eg_day_of(2015, 1, 1), eg_day_of(2017, 12, 31), "2015–2017");
    check_date(eg_day_of(2019, 8, 1), eg_day_of(2019, 8, 31), "Aug 2019");
    check_date(eg_day_of(2020, 2, 1), eg_day_of(2020, 2, 29), "Feb 2020");
    check_date(eg_day_of(2019, 6, 1), eg_day_of(2019, 8, 31), "Jun – Aug 2019");
    check_date(eg_day_of(2018, 2, 1), eg_day_of(2019, 8, 31), "Feb 2018 – Aug 2019");
    check_date(eg_day_of(2019, 8, 19), eg_day_of(2019, 8, 19), "19 Aug 2019");
    check_date(eg_day_of(2019, 8, 17), eg_day_of(2019, 8, 18), "17–18 Aug 2019");
    check_date(eg_day_of(2019, 7, 29), eg_day_of(2019, 8, 4), "29 Jul – 4 Aug 2019");
    check_date(eg_day_of(2018, 12, 30), eg_day_of(2019, 1, 2), "30 Dec 2018 – 2 Jan 2019");
    check_date(none, eg_day_of(2019, 8, 19), "by 19 Aug 2019");
    check_date(eg_day_of(2019, 8, 19), none, "since 19 Aug 2019");
    check_date(none, none, "");
}
END_TEST

START_TEST(number_lists_stay_short) {
    uint32_t few[] = {1, 2, 4, 5}, run[] = {1, 2, 3, 7, 8, 9, 10, 20}, many[] = {10, 20, 30, 40, 50, 60};
    check_span(eg_label_numbers(&arena, few, 4, 30), "1 2 4 5");
    check_span(eg_label_numbers(&arena, run, 8, 30), "1–3 7–10 20");
    check_span(eg_label_numbers(&arena, many, 6, 11), "10 20 30 …");
    check_span(eg_label_numbers(&arena, many, 1, 1), "10");
    check_span(eg_label_numbers(&arena, NULL, 0, 10), "");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("label");
    TCase *all = tcase_create("all");
    tcase_add_test(all, cleaning_leaves_one_line);
    tcase_add_test(all, cutting_counts_characters);
    tcase_add_test(all, widths_are_those_of_helvetica);
    tcase_add_test(all, wrapping_is_even);
    tcase_add_test(all, no_line_is_wider_than_asked);
    tcase_add_test(all, numbers_as_printed);
    tcase_add_test(all, plurals);
    tcase_add_test(all, participles);
    tcase_add_test(all, dates_say_what_is_known);
    tcase_add_test(all, number_lists_stay_short);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    eg_arena_release(&arena);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
