/* guess: what the whole document makes of names that no row lists: one name is one thing, rows outrank
 * guesses, the least confidence, and what refers back. How findings are written: guess_maker.h. */
#include "guess_maker.h"

#define JANE "Jane Obrovac: person, female, 90 given name"

/* ---- one name, one thing ---- */

START_TEST(surest_place_tells) {
    GUESSED("The officials met in Obrovac yesterday. Obrovac is a village.",
            "Obrovac: place, area, 75 what it is said to be; Obrovac: place, area, 75 what it is said to be");
    GUESSED("The officials asked Obrovac. The officials left Obrovac Inc. yesterday.",
            "Obrovac>Obrovac Inc.; Obrovac Inc.: organization, 95 legal form");
}
END_TEST

START_TEST(most_votes_tell) {
    GUESSED("The officials met in Obrovac yesterday. Officials met near Obrovac. The officials asked the "
            "company Obrovac yesterday.",
            "Obrovac: place, 65 after in; Obrovac: place, 65 after in; Obrovac: place, 65 after in");
}
END_TEST

START_TEST(given_name_repeated) {
    GUESSED("The officials met Jane yesterday. The officials asked Jane.",
            "Jane: person, female, 90 given name alone; Jane: person, female, 90 given name alone");
}
END_TEST

START_TEST(white_space_is_one_space) {
    read_names(t, "Yesterday Jane  \t Obrovac left home.");
    ck_assert_uint_eq(t->mentions.found.len, 1);
    ck_assert(eg_span_eq(t->mentions.found.items[0].name, EG_SPAN("Jane Obrovac")));
    ck_assert_str_eq(t->mentions.found_by.items[0], "given name");
    read_names(t, "Yesterday Jane\u00A0Obrovac left. Yesterday Jane Obrovac left.");
    ck_assert_uint_eq(t->mentions.found.len, 1);
}
END_TEST

START_TEST(surname_and_office) {
    GUESSED("Yesterday President Kestrin left. Kestrin said so.",
            "Kestrin>Mara Kestrin; Kestrin>Mara Kestrin");
    GUESSED("Yesterday Commissioner Kestrin left.", "Kestrin: person, 85 title");
    GUESSED("Yesterday President Pollmark left.", "Pollmark: person, 85 title");
    GUESSED("Yesterday President Winter left.", "Winter>Otto Winter");
    GUESSED("Yesterday President Spring left.", "");
}
END_TEST

START_TEST(one_entity_for_one_name) {
    read_names(t, "Yesterday Jane Obrovac left home. The workers met Jane Obrovac and asked Karl Tellmann.");
    ck_assert_uint_eq(t->mentions.found.len, 2);
    ck_assert_uint_eq(t->mentions.list.len, 3);
    ck_assert_uint_eq(t->mentions.list.items[0].entity, t->dict->entries.len);
    ck_assert_uint_eq(t->mentions.list.items[1].entity, t->dict->entries.len);
    ck_assert_uint_eq(t->mentions.list.items[2].entity, t->dict->entries.len + 1);
}
END_TEST

START_TEST(case_makes_no_difference) {
    GUESSED(
        "The officials asked OBROVAC INSTITUTE about many works. The workers left Obrovac Institute.",
        "OBROVAC INSTITUTE: organization, university, 85 word at the end; Obrovac Institute: organization, "
        "university, 85 word at the end");
}
END_TEST

START_TEST(longest_name_wins) {
    GUESSED("The workers left the Zarya Institute. The workers left the Zarya Institute of Trade.",
            "Zarya Institute: organization, university, 85 word at the end; Zarya Institute of Trade: "
            "organization, university, 85 word before of");
}
END_TEST

/* ---- rows ---- */

START_TEST(rows_outrank_guesses) {
    GUESSED("The workers met Ann Lee.", "Ann Lee=Ann Lee");
    GUESSED("The workers asked the Red Cross.", "Red Cross=Red Cross");
    GUESSED("The workers asked Acme Group.", "Acme Group=Acme Group");
    GUESSED("The workers met in Twitter.", "Twitter=Twitter");
}
END_TEST

START_TEST(longer_guesses_replace_listed_parts) {
    GUESSED("The workers met Karl Split yesterday.", "Karl Split: person, male, 90 given name");
    GUESSED("The workers asked the Split Institute.",
            "Split Institute: organization, university, 85 word at the end");
    GUESSED("The workers asked the University of Vienna.",
            "University of Vienna: organization, university, 85 word before of");
    GUESSED("The workers asked Vienna officials.", "Vienna=Vienna");
}
END_TEST

START_TEST(nothing_is_found_twice) {
    read_names(t, "The workers asked the Split Institute and Karl Split and Ann Lee of Split.");
    for (size_t i = 1; i < t->mentions.list.len; i++)
        ck_assert_uint_ge(t->mentions.list.items[i].first, t->mentions.list.items[i - 1].last);
}
END_TEST

/* ---- levels ---- */

START_TEST(levels) {
    static const char text[] =
        "The officials asked Jane Obrovac, Zarya Institute and Vukel. The officials met "
        "in Tellmann yesterday.";
    static const char institute[] = "Zarya Institute: organization, university, 85 word at the end";
    char expected[512];
    GUESSED(text, (snprintf(expected, sizeof expected,
                            "%s; %s; Vukel: organization, 60 beside names in a list; Tellmann: place, 65 "
                            "after in",
                            JANE, institute),
                   expected));
    t->guess = EG_GUESS_SURE;
    GUESSED(text, JANE);
    t->guess = EG_GUESS_OFF;
    GUESSED(text, "");
}
END_TEST

START_TEST(article_with_a_capital) {
#define TRUST "Obrovac Institute: organization, university, 85 word at the end"
    GUESSED("The officials left The Obrovac Institute yesterday.", "The " TRUST);
    GUESSED("The officials left the Obrovac Institute yesterday.", TRUST);
    GUESSED("The Obrovac Institute left home.", TRUST);
    GUESSED("The officials said: The Obrovac Institute left home.", TRUST);
    GUESSED("The officials asked \"The Obrovac Institute\" about food.", "The " TRUST);
    GUESSED("The officials asked \"The Obrovac Institute and workers\" about food.", TRUST);
#undef TRUST
}
END_TEST

START_TEST(level_any_takes_whatever_has_a_capital) {
    GUESSED("The officials asked Obrovac yesterday.", "");
    t->guess = EG_GUESS_ANY;
    GUESSED("The officials asked Obrovac yesterday.", "Obrovac: organization, 30 capitals");
    GUESSED("The officials asked the Obrovac Tellmann yesterday.",
            "Obrovac Tellmann: organization, 40 capitals");
    GUESSED("Zarya Obrovac Tellmann", "Zarya Obrovac Tellmann: organization, 20 capitals in a headline");
    GUESSED("The officials asked Food yesterday.", "Food: organization, 20 capitals");
    GUESSED("Food, officials asked.", "");
    GUESSED("The officials met in Food Split yesterday.", "Food Split: organization, 20 capitals");
    GUESSED("The officials heard 3AW yesterday.", "3AW: organization, 30 capitals");
    GUESSED("The officials got the Zarya Prize.", "Zarya Prize: organization, 25 word at the end");
    GUESSED("Jane Obrovac in Zadrin With Workers", "Jane Obrovac: person, 30 capitals in a headline");
}
END_TEST

START_TEST(level_off_leaves_words_alone) {
    t->guess = EG_GUESS_OFF;
    read_names(t, "The officials asked Obrovac yesterday.");
    ck_assert_uint_eq(t->tokens.tokens.items[3].word, 0);
    ck_assert_ptr_null(t->mentions.other);
}
END_TEST

/* Unknown words get numbers above the lexicon's, the same for the same word. */
START_TEST(numbers_of_unknown_words) {
    read_names(t, "The officials asked Obrovac, Tellmann and Obrovac yesterday.");
    const eg_token *k = t->tokens.tokens.items;
    ck_assert_uint_ge(k[3].word, eg_intern_end(&t->dict->lexicon.words));
    ck_assert_uint_ge(k[5].word, eg_intern_end(&t->dict->lexicon.words));
    ck_assert_uint_ne(k[3].word, k[5].word);
    ck_assert_uint_eq(k[3].word, k[7].word);
}
END_TEST

/* ---- what refers back ---- */

START_TEST(surnames) {
    GUESSED("Yesterday Jane Obrovac left home. The workers asked Obrovac.", JANE "; Obrovac>Jane Obrovac");
    GUESSED("The workers met Karl Obrovac Jr. yesterday. Obrovac left.",
            "Karl Obrovac Jr.: person, male, 90 given name; Obrovac>Karl Obrovac Jr.");
    GUESSED("The workers met in Obrovac. The workers asked Jane Obrovac.",
            "Obrovac>Jane Obrovac; " JANE); /* no town beside her */
    GUESSED("The workers asked Ann Lee and officials. The workers asked Commissioner Lee.",
            "Ann Lee=Ann Lee; Lee>Ann Lee");
}
END_TEST

START_TEST(given_names) {
    GUESSED("Yesterday Jane Obrovac left home. The workers asked Jane.", JANE "; Jane>Jane Obrovac");
    GUESSED("Yesterday Ann Lee left home. The workers asked Ann.", "Ann Lee=Ann Lee; Ann>Ann Lee");
    GUESSED("Yesterday Jane Obrovac and Jane Tellmann left home. The workers asked Jane.",
            JANE "; Jane Tellmann: person, female, 90 given name"); /* which one? */
    GUESSED("Yesterday Hope Obrovac left home. Hope rose.", "Hope Obrovac: person, female, 75 given name");
    GUESSED("Yesterday Jane Obrovac left home. The workers asked Jane Tellmann.",
            JANE "; Jane Tellmann: person, female, 90 given name");
}
END_TEST

START_TEST(short_forms_of_organizations) {
    GUESSED("The workers left Zarya Industries. The workers asked Zarya.",
            "Zarya Industries: organization, company, 85 word at the end; Zarya>Zarya Industries");
    GUESSED("The workers left Food Industries. The workers asked Food.",
            "Food Industries: organization, company, 70 word at the end");
    GUESSED("The workers left Vienna Industries. The workers left Vienna.",
            "Vienna Industries: organization, company, 85 word at the end; Vienna=Vienna");
    GUESSED("The workers left Karl Industries. The workers asked Karl.",
            "Karl Industries: organization, company, 85 word at the end; Karl: person, male, 60 given name "
            "alone");
}
END_TEST

START_TEST(clubs) {
    GUESSED("Yesterday the Vienna Tigers left home. Many asked the Tigers.",
            "Vienna Tigers: organization, sports club, 85 word at the end; Tigers>Vienna Tigers");
    GUESSED("Yesterday the Vienna Tigers left home. Many asked Tigers.",
            "Vienna Tigers: organization, sports club, 85 word at the end");
}
END_TEST

START_TEST(acronyms_in_brackets) {
    GUESSED("The workers asked the Zarya Institute (ZI). The workers left the ZI yesterday.",
            "Zarya Institute: organization, university, 85 word at the end; ZI>Zarya Institute; "
            "ZI>Zarya Institute");
}
END_TEST

/* Findings that refer back take confidence and pattern of what they refer to. */
START_TEST(confidence_of_back_references) {
    read_names(t, "Yesterday Jane Obrovac left home. The workers asked Obrovac.");
    const eg_mention *m = &t->mentions.list.items[1];
    ck_assert_int_eq(m->via, EG_VIA_SURNAME);
    ck_assert_int_eq(m->confidence, 90);
    ck_assert_str_eq(m->by, "given name");
}
END_TEST

/* ---- towns with their states ---- */

START_TEST(towns_end_at_the_comma) {
    taught_free(t);
    t = taught_new();
    teach(t, "place\tkind\talias\nOhio\tarea\t\nVienna (Ohio)\tcity\tVienna, Ohio\n");
    teach(t, "organization\tkind\talias\nActs\tcompany\tActs, Ohio\n");
    taught_ready(t);
    ck_assert_str_eq(names_in(t, "The workers left Vienna, Ohio, yesterday."),
                     "Vienna>Vienna (Ohio); Ohio>Ohio");
    ck_assert_str_eq(names_in(t, "The workers left Acts, Ohio, yesterday."), "Acts, Ohio>Acts");
    ck_assert_str_eq(names_in(t, "The workers left Vienna yesterday."), "");
}
END_TEST

int main(void) {
    TCase *c = tcase_create("guess_names");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, surest_place_tells);
    tcase_add_test(c, most_votes_tell);
    tcase_add_test(c, given_name_repeated);
    tcase_add_test(c, white_space_is_one_space);
    tcase_add_test(c, surname_and_office);
    tcase_add_test(c, one_entity_for_one_name);
    tcase_add_test(c, case_makes_no_difference);
    tcase_add_test(c, longest_name_wins);
    tcase_add_test(c, rows_outrank_guesses);
    tcase_add_test(c, longer_guesses_replace_listed_parts);
    tcase_add_test(c, nothing_is_found_twice);
    tcase_add_test(c, levels);
    tcase_add_test(c, article_with_a_capital);
    tcase_add_test(c, level_any_takes_whatever_has_a_capital);
    tcase_add_test(c, level_off_leaves_words_alone);
    tcase_add_test(c, numbers_of_unknown_words);
    tcase_add_test(c, surnames);
    tcase_add_test(c, given_names);
    tcase_add_test(c, short_forms_of_organizations);
    tcase_add_test(c, clubs);
    tcase_add_test(c, acronyms_in_brackets);
    tcase_add_test(c, confidence_of_back_references);
    tcase_add_test(c, towns_end_at_the_comma);
    return run_suite("guess_names", c);
}
