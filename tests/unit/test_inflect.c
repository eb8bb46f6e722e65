/* inflect: regular English inflection, and plurals back to singulars. */
#include "dict/inflect.h"

#include <check.h>
#include <stdlib.h>

static eg_arena arena;

static void tear_down(void) {
    eg_arena_release(&arena);
}

static void check(eg_span got, const char *expected) {
    ck_assert_msg(eg_span_eq(got, eg_span_of(expected)), "'%.*s', not '%s'", (int)got.len, got.ptr, expected);
}

static void check_forms(const char *word, const char *s, const char *ed, const char *ing) {
    check(eg_inflect(&arena, eg_span_of(word), EG_INFLECT_S), s);
    check(eg_inflect(&arena, eg_span_of(word), EG_INFLECT_ED), ed);
    check(eg_inflect(&arena, eg_span_of(word), EG_INFLECT_ING), ing);
}

START_TEST(verbs) {
    check_forms("tip", "tips", "tipped", "tipping");
    check_forms("deny", "denies", "denied", "denying");
    check_forms("destroy", "destroys", "destroyed", "destroying");
    check_forms("accuse", "accuses", "accused", "accusing");
    check_forms("agree", "agrees", "agreed", "agreeing");
    check_forms("die", "dies", "died", "dying");
    check_forms("dye", "dyes", "dyed", "dyeing");
    check_forms("attach", "attaches", "attached", "attaching");
    check_forms("bash", "bashes", "bashed", "bashing");
    check_forms("miss", "misses", "missed", "missing");
    check_forms("tax", "taxes", "taxed", "taxing");
    check_forms("veto", "vetoes", "vetoed", "vetoing");
    check_forms("quiz", "quizes", "quizzed", "quizzing"); /* irregular in the -s form */
    check_forms("show", "shows", "showed", "showing");
    check_forms("sway", "sways", "swayed", "swaying");
    check_forms("quit", "quits", "quitted", "quitting");
    check_forms("feed", "feeds", "feeded", "feeding");
    check_forms("cancel", "cancels", "canceled", "canceling");
    check_forms("visit", "visits", "visited", "visiting");
}
END_TEST

START_TEST(british_doubling) {
    check(eg_inflect_british(&arena, EG_SPAN("cancel"), EG_INFLECT_ED), "cancelled");
    check(eg_inflect_british(&arena, EG_SPAN("label"), EG_INFLECT_ING), "labelling");
    check(eg_inflect_british(&arena, EG_SPAN("cancel"), EG_INFLECT_S), "");
    check(eg_inflect_british(&arena, EG_SPAN("visit"), EG_INFLECT_ED), "");
    check(eg_inflect_british(&arena, EG_SPAN("reveal"), EG_INFLECT_ED), "");
}
END_TEST

START_TEST(plurals) {
    check(eg_inflect(&arena, EG_SPAN("social network"), EG_INFLECT_S), "social networks");
    check(eg_inflect(&arena, EG_SPAN("agency"), EG_INFLECT_S), "agencies");
    check(eg_inflect(&arena, EG_SPAN("photo"), EG_INFLECT_S), "photos");
    check(eg_inflect(&arena, EG_SPAN("video"), EG_INFLECT_S), "videos");
    check(eg_inflect(&arena, EG_SPAN(""), EG_INFLECT_S), "");
}
END_TEST

START_TEST(singulars) {
    static const char *const pairs[][2] = {
        {"accounts", "account"},
        {"policies", "policy"},
        {"pages", "page"},
        {"boxes", "box"},
        {"churches", "church"},
        {"losses", "loss"},
        {"clashes", "clash"},
        {"vetoes", "veto"},
        {"photos", "photo"},
        {"shoes", "shoe"},
        {"movies", "movie"},
        {"viruses", "virus"},
        {"houses", "house"},
        {"uses", "use"},
        {"crises", "crisis"},
        {"analyses", "analysis"},
        {"men", "man"},
        {"women", "woman"},
        {"children", "child"},
        {"lives", "life"},
        {"ties", "tie"},
        {"gas", "gas"},
        {"policemen", "policeman"},
        {"spokeswomen", "spokeswoman"},
        {"gunmen", "gunman"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        check(eg_singular(&arena, eg_span_of(pairs[i][0])), pairs[i][1]);
}
END_TEST

START_TEST(no_plurals) {
    static const char *const words[] = {"news",  "less",     "series",   "species", "virus",
                                        "basis", "politics", "means",    "account", "bus",
                                        "",      "s",        "specimen", "abdomen", "people"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        check(eg_singular(&arena, eg_span_of(words[i])), words[i]);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("inflect");
    TCase *c = tcase_create("inflect");
    tcase_add_checked_fixture(c, NULL, tear_down);
    tcase_add_test(c, verbs);
    tcase_add_test(c, british_doubling);
    tcase_add_test(c, plurals);
    tcase_add_test(c, singulars);
    tcase_add_test(c, no_plurals);
    suite_add_tcase(suite, c);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
