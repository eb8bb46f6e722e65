/* word_date: when was that? Each text is read as the body of an article of a given day, and its word in
 * brackets is asked for; the answer is written as "place date". */
#include "dict_maker.h"
#include "find/word_date.h"

static taught *t;

static void set_up(void) {
    t = taught_new();
    ck_assert_int_eq(eg_dict_add(t->dict, "dicts/numbers.tsv", NULL), EG_OK);
    ck_assert_int_eq(eg_dict_add(t->dict, "dicts/time_words.tsv", NULL), EG_OK);
    ck_assert_int_eq(eg_dict_add(t->dict, "dicts/time_rules.tsv", NULL), EG_OK);
    ck_assert_int_eq(eg_dict_add(t->dict, "dicts/modals.tsv", NULL), EG_OK);
    teach(t, "action\tforms\tnoun\tclass\tlabel\ttone\tframe\nsay\tsaid\t\tsay\t\t\tsay CLAUSE|say OBJECT\n"
             "suspend\t\tsuspension\tremove\t\tagainst\tsuspend OBJECT\n");
    teach(t, "organization\tkind\nTwitter\tsocial network\nAcme\tcompany\n");
    teach(t, "person\nAnn Lee\n");
    taught_ready(t);
}

static void tear_down(void) {
    taught_free(t);
}

/* text holds the word in brackets; the article is of Tuesday, 20 August 2019. */
static const char *answer(const char *text) {
    static const char *const places[] = {
        [EG_WHEN_CLAUSE] = "clause",       [EG_WHEN_VERB] = "verb",   [EG_WHEN_SENTENCE] = "sentence",
        [EG_WHEN_PARAGRAPH] = "paragraph", [EG_WHEN_STAMP] = "stamp", [EG_WHEN_PUBLICATION] = "publication"};
    char plain[1024], *to = plain;
    uint32_t at = 0, token = 0;
    for (const char *p = text; *p; p++) {
        if (*p == '[') at = (uint32_t)(to - plain);
        if (*p != '[' && *p != ']') *to++ = *p;
    }
    *to = '\0';
    read_names(t, plain);
    eg_resolve(&t->arena, &t->tokens, t->dict, &t->mentions);
    eg_find_dates(&t->arena, &t->tokens, &t->dict->lexicon, &t->dict->time_words,
                  (eg_date_given){.date = EG_SPAN("2019-08-20"), .why = EG_SPAN("option")}, &t->dates);
    eg_find_actions(&t->arena, &t->tokens, &t->mentions, &t->dates, t->dict, &t->actions);
    while (t->tokens.tokens.items[token].start != at) token++;
    eg_word_date d = eg_word_when(
        eg_word_dater_new(&t->arena, &t->tokens, &t->mentions, &t->dates, t->dict, &t->actions), token);
    ck_assert(d.sureness > 0 && d.sureness < 100);
    line l = {.a = &t->arena};
    line_add(&l, "%s", places[d.by]);
    if (d.by != EG_WHEN_PUBLICATION) line_add(&l, " %.*s", SPAN_ARGS(t->dates.times.items[d.time].value));
    return line_text(&l);
}

#define WHEN(text, expected) ck_assert_str_eq(answer(text), expected)

START_TEST(an_act_that_is_dated) {
    WHEN("Twitter [suspended] 936 accounts on Monday.", "clause 2019-08-19");
    WHEN("Twitter [said] it suspended accounts.", "publication");
}
END_TEST

START_TEST(words_that_no_row_lists) {
    WHEN("Acme [demoed] a phone on Monday.", "clause 2019-08-19");
    WHEN("Ann Lee started Acme in 1976 and was [fired] in 1985.", "clause 1985");
    WHEN("Ann Lee [started] Acme in 1976 and was fired in 1985.", "clause 1976");
    WHEN("In 1996 Ann Lee returned to Acme and soon [reassumed] the post.", "clause 1996");
    WHEN("The [lawsuit] of 2006 was settled.", "clause 2006");
    WHEN("The June 24 [release] was late.", "clause 2019-06-24");
    WHEN("Ann Lee has been [fighting] Acme since 2004.", "clause 2004");
}
END_TEST

START_TEST(times_of_others) {
    WHEN("Acme [showed] its 2010 footage.", "publication");
    WHEN("Ann Lee, born in Lyon on May 3, 1955, has [built] Acme.", "publication");
    WHEN("Acme [showed] that \u201Cwe will close in 2021\u201D.", "publication");
}
END_TEST

START_TEST(the_verb_that_governs) {
    WHEN("Twitter suspended on Monday the accounts of hotels, of farms, of banks, of shops, of schools, of "
         "clubs, of parties, of papers and of every [lawsuit].",
         "verb 2019-08-19");
    WHEN("On Monday Acme demoed a phone, a tablet, a watch, a pair of glasses and a very long list of other "
         "small things, to the [delight] of many.",
         "clause 2019-08-19");
}
END_TEST

START_TEST(the_story_goes_on) {
    WHEN("Acme demoed a phone on Monday. Ann Lee [praised] it.", "paragraph 2019-08-19");
    WHEN("Acme demoed a phone on Monday. It [has] a camera.", "publication");
    WHEN("Ann Lee died yesterday. On June 24, she left Acme. Acme [mourned] her.", "paragraph 2019-08-19");
    WHEN("Acme demoed a phone on Monday. Twitter [said] it was new.", "paragraph 2019-08-19");
    WHEN("Acme, whose phone was shown on July 8, hired Ann Lee today. Twitter [thanked] her.",
         "paragraph 2019-08-20");
}
END_TEST

START_TEST(verbs_after_it_keep_their_time) {
    WHEN("The phone [has] a camera and was designed in 2017.", "publication");
    WHEN("The phone has a camera and was [designed] in 2017.", "clause 2017");
    WHEN("The [phone] was designed in 2017.", "clause 2017");
    WHEN("The plant closed in 2005 after a [strike] started in 2004.", "clause 2004");
}
END_TEST

START_TEST(nothing_nearer) {
    WHEN("Acme [demoed] a phone.", "publication");
    WHEN("[Phone].", "publication");
    WHEN("[had]", "publication");
    WHEN("will [started] to", "publication");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("word_date");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, set_up, tear_down);
    tcase_add_test(all, an_act_that_is_dated);
    tcase_add_test(all, words_that_no_row_lists);
    tcase_add_test(all, times_of_others);
    tcase_add_test(all, the_verb_that_governs);
    tcase_add_test(all, the_story_goes_on);
    tcase_add_test(all, verbs_after_it_keep_their_time);
    tcase_add_test(all, nothing_nearer);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
