/* grammar: what function words can be. */
#include "dict/grammar.h"

#include <check.h>
#include <stdlib.h>

static eg_lexicon lexicon;
static eg_grammar g;

static void set_up(void) {
    eg_grammar_init(&g, &lexicon);
}

static void tear_down(void) {
    eg_grammar_release(&g);
    eg_lexicon_release(&lexicon);
}

static uint32_t classes(const char *word) {
    return eg_grammar_of(&g, eg_lexicon_find(&lexicon, eg_span_of(word)));
}

static bool opens(const char *word) {
    uint32_t id = eg_lexicon_find(&lexicon, eg_span_of(word));
    return (eg_lexicon_info(&lexicon, id).flags & EG_WORD_OPENER) != 0;
}

START_TEST(words_of_several_classes) {
    ck_assert_uint_eq(classes("its"), EG_G_DETERMINER | EG_G_POSSESSIVE | EG_G_PRONOUN | EG_G_IT);
    ck_assert_uint_eq(classes("They"), EG_G_SUBJECT | EG_G_PRONOUN | EG_G_PLURAL);
    ck_assert_uint_eq(classes("&"), EG_G_AND);
    ck_assert_uint_eq(classes("to") & (EG_G_TO | EG_G_PREPOSITION), EG_G_TO);
    ck_assert_uint_eq(classes("of"), EG_G_OF | EG_G_PREPOSITION);
    ck_assert_uint_eq(classes("by"), EG_G_BY | EG_G_PREPOSITION);
    ck_assert_uint_eq(classes("that"), EG_G_DETERMINER | EG_G_PRONOUN | EG_G_RELATIVE | EG_G_THAT);
}
END_TEST

START_TEST(negations_of_both_apostrophes) {
    ck_assert_uint_eq(classes("won't"), EG_G_NOT | EG_G_MODAL);
    ck_assert_uint_eq(classes("didn\u2019t"), EG_G_NOT | EG_G_DO);
    ck_assert_uint_eq(classes("'ll"), EG_G_MODAL);
    ck_assert_uint_eq(classes("\u2019re"), EG_G_BE);
}
END_TEST

START_TEST(other_words_are_nothing) {
    ck_assert_uint_eq(classes("Twitter"), 0);
    ck_assert_uint_eq(eg_grammar_of(&g, 0), 0);
    ck_assert_uint_eq(eg_grammar_of(&g, eg_lexicon_add(&lexicon, EG_SPAN("new"))), 0);
    ck_assert_uint_eq(eg_grammar_of(&g, UINT32_MAX), 0);
}
END_TEST

START_TEST(openers) {
    ck_assert(opens("The") && opens("In") && opens("However") && opens("She"));
    ck_assert(!opens("First") && !opens("Under") && !opens("State")); /* U.S. First Lady, Under Secretary */
}
END_TEST

int main(void) {
    Suite *suite = suite_create("grammar");
    TCase *c = tcase_create("grammar");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, words_of_several_classes);
    tcase_add_test(c, negations_of_both_apostrophes);
    tcase_add_test(c, other_words_are_nothing);
    tcase_add_test(c, openers);
    suite_add_tcase(suite, c);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
