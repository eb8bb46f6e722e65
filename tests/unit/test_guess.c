/* guess: names that no row lists, by the form they have. How findings are written: guess_maker.h. */
#include "guess_maker.h"

/* In a sentence that is long enough to be no headline. */
#define MET(name, expected) GUESSED("The workers and officials met " name " yesterday.", expected)

/* ---- people ---- */

START_TEST(given_name_and_surname) {
    GUESSED("Yesterday Jane Obrovac left home.", "Jane Obrovac: person, female, 90 given name");
    GUESSED("Yesterday Karl Obrovac Tellmann left home.",
            "Karl Obrovac Tellmann: person, male, 90 given name");
    GUESSED("Jane Obrovac left home.", "Jane Obrovac: person, female, 90 given name");
    GUESSED("The officials met Jean-Claude Obrovac.", "Jean-Claude Obrovac: person, male, 90 given name");
}
END_TEST

START_TEST(gender_of_given_names) {
    MET("Karl Obrovac", "Karl Obrovac: person, male, 90 given name");
    MET("Robin Obrovac", "Robin Obrovac: person, 90 given name");
    MET("Kim Obrovac", "Kim Obrovac: person, 90 given name");
    MET("Helga Obrovac", "Helga Obrovac: person, 90 given name"); /* two rows disagree */
}
END_TEST

START_TEST(rare_given_names_before_others) {
    MET("Zvonko Karl Obrovac", "Zvonko Karl Obrovac: person, male, 90 given name");
}
END_TEST

START_TEST(initials) {
    MET("J. Obrovac", "J. Obrovac: person, 90 given name");
    MET("J. K. Obrovac", "J. K. Obrovac: person, 90 given name");
    MET("J.K. Obrovac", "J.K. Obrovac: person, 90 given name");
    MET("Jane K. Obrovac", "Jane K. Obrovac: person, female, 90 given name");
    MET("Jane K Obrovac", "Jane K Obrovac: person, female, 90 given name");
    MET("Jane A. Obrovac", "Jane A. Obrovac: person, female, 90 given name");
    MET("Jane A K Obrovac", "Jane A K Obrovac: person, female, 90 given name");
    GUESSED("Left. A Obrovac left home. I Zarya", "");
    MET("B&W officials", "B&W: organization, 60 several words");
    GUESSED("The workers flew F-86 jets.", "");
    MET("X. Workers left", "");
}
END_TEST

START_TEST(particles) {
    MET("Ursula van der Berg", "Ursula van der Berg: person, female, 90 given name");
    MET("Karl de Obrovac", "Karl de Obrovac: person, male, 90 given name");
    GUESSED("The workers saw the van der Berg used.", "");
    MET("Karl de", "Karl: person, male, 60 given name alone");
}
END_TEST

START_TEST(hyphens) {
    MET("Kim Jong-un", "Kim Jong-un: person, 90 given name");
    MET("Jane Obrovac-Tellmann", "Jane Obrovac-Tellmann: person, female, 90 given name");
    MET("Jane-Zora Obrovac", "Jane-Zora Obrovac: person, female, 90 given name");
    GUESSED("a Zarya-based firm", "");
}
END_TEST

START_TEST(suffixes) {
    MET("Karl Obrovac Jr.", "Karl Obrovac Jr.: person, male, 90 given name");
    MET("Karl Obrovac III", "Karl Obrovac III: person, male, 90 given name");
}
END_TEST

START_TEST(nicknames) {
    MET("Karl \"Bim\" Obrovac", "Karl \"Bim\" Obrovac: person, male, 90 given name");
    MET("Karl \u201CBim\u201D Obrovac", "Karl \u201CBim\u201D Obrovac: person, male, 90 given name");
    MET("Karl \"Bim\"", "Karl: person, male, 60 given name alone");
}
END_TEST

START_TEST(no_more_than_three_surnames) {
    MET("Jane Obrovac Tellmann Vukel Zarya", "Jane Obrovac Tellmann Vukel: person, female, 90 given name");
}
END_TEST

START_TEST(joined_by_an_ampersand) {
    MET("Zarya Bank & Obrovac Inc.", "Zarya Bank: organization, company, 85 word at the end; Obrovac Inc.: "
                                     "organization, 95 legal form");
    MET("Obrovac & Tellmann", "Obrovac & Tellmann: organization, 60 several words");
    MET("Jane Obrovac & Tellmann", "Jane Obrovac: person, female, 90 given name");
}
END_TEST

START_TEST(given_names_that_are_other_words) {
    MET("April Obrovac", "April Obrovac: person, female, 90 given name");
    MET("Will Obrovac", "Will Obrovac: person, male, 90 given name");
    MET("in April", "");
    GUESSED("Will Obrovac leave?", "");
    GUESSED("April Obrovac left home.", "April Obrovac: person, female, 90 given name");
    GUESSED("April sales rose.", "");
    GUESSED("In April Obrovac left home.", "");
    MET("Hope Obrovac", "Hope Obrovac: person, female, 75 given name");
    GUESSED("Hope rose.", "");
    MET("Hope Spring", "");              /* two ordinary words */
    MET("French Karl", "French=France"); /* no given name after a demonym */
    GUESSED("Hope Obrovac left home.", "Hope Obrovac: person, female, 75 given name");
}
END_TEST

START_TEST(given_name_alone) {
    MET("Jane", "Jane: person, female, 60 given name alone");
    MET("JANE", "");
    GUESSED("The workers left from Austin.", "");
    MET("in Austin", "Austin: place, 65 after in");
    MET("Hope", "Hope: person, female, 60 given name alone");
    MET("the Austin artists", "");
}
END_TEST

START_TEST(after_an_article) {
    GUESSED("He read the Austin Chronicler yesterday.", "");
    MET("his Jane Obrovac", "Jane Obrovac: person, female, 90 given name");
}
END_TEST

/* ---- titles ---- */

START_TEST(titles) {
    MET("Commissioner Obrovac", "Obrovac: person, 85 title");
    MET("Mr Obrovac", "Obrovac: person, male, 85 title");
    MET("Mrs. Obrovac", "Obrovac: person, female, 85 title");
    MET("queen Obrovac", "Obrovac: person, female, 75 title");
    MET("minister Obrovac", "Obrovac: person, 75 title");
    GUESSED("Commissioner Obrovac left.", "Obrovac: person, 85 title");
    MET("former Commissioner Jane Obrovac", "Jane Obrovac: person, female, 95 title and given name");
    MET("Commissioner Jane Obrovac", "Jane Obrovac: person, female, 95 title and given name");
    MET("minister Jane Obrovac", "Jane Obrovac: person, female, 95 title and given name");
    MET("Mr Robin Obrovac", "Robin Obrovac: person, male, 95 title and given name");
    MET("Sheikh Tamim bin Obrovac", "Tamim bin Obrovac: person, male, 85 title");
    MET("Commissioner Jane", "Jane: person, female, 95 title and given name");
}
END_TEST

START_TEST(titles_that_name_nobody) {
    MET("the President", "");
    MET("the minister Ohio sent", "Ohio=Ohio");
    MET("President Minister", "");
    MET("Commissioner Works", "");
    MET("Mr Green", "Green: person, male, 85 title");
    GUESSED("The minister Obrovac officials met left.", "");
    GUESSED("The French minister left.", "French=France");
    MET("President French", "French=France");
}
END_TEST

/* ---- organizations ---- */

START_TEST(word_at_the_end) {
    GUESSED("The workers asked Zarya University.",
            "Zarya University: organization, university, 85 word at the end");
    GUESSED("The workers asked Trade University.",
            "Trade University: organization, university, 70 word at the end");
    GUESSED("The workers asked the University.", "");
    GUESSED("The workers asked the Zarya Institute of late.",
            "Zarya Institute: organization, university, 85 word at the end");
}
END_TEST

START_TEST(word_before_of) {
    GUESSED("The workers asked the University of Zarya.",
            "University of Zarya: organization, university, 85 word before of");
    GUESSED("The workers asked the University of the Obrovac.",
            "University of the Obrovac: organization, university, 85 word before of");
    GUESSED("The workers asked the Zarya Institute of Trade.",
            "Zarya Institute of Trade: organization, university, 85 word before of");
    GUESSED("The workers asked the Institute for Trade.",
            "Institute for Trade: organization, university, 70 word before of");
    GUESSED("The workers asked the Institute for Obrovac.", "");
    GUESSED("The workers asked the University of trade.", "");
}
END_TEST

START_TEST(lists_of_fields) {
    GUESSED("The workers asked the Ministry of Trade and Culture.",
            "Ministry of Trade and Culture: organization, ministry, 70 word before of");
    GUESSED("The workers asked the Zarya Ministry of Trade, Sport and Culture.",
            "Zarya Ministry of Trade, Sport and Culture: organization, ministry, 85 word before of");
    GUESSED("The workers asked the University of Zarya and Ohio.",
            "University of Zarya: organization, university, 85 word before of; Ohio=Ohio");
    GUESSED("The workers asked the Ministry of Trade and Jane Obrovac.",
            "Ministry of Trade: organization, ministry, 70 word before of; Jane Obrovac: person, female, 90 "
            "given name");
    GUESSED("The workers asked the Ministry of Trade and left.",
            "Ministry of Trade: organization, ministry, 70 word before of");
}
END_TEST

START_TEST(ordinals) {
    GUESSED("The workers joined the 65th Zarya Division yesterday.",
            "65th Zarya Division: organization, military, 85 word at the end");
}
END_TEST

START_TEST(glued_parts) {
    GUESSED("The workers read the Zarya Star-Telegraph yesterday.",
            "Zarya Star-Telegraph: organization, media, 85 word at the end");
    GUESSED("The workers asked Zarya-based officials.", "");
}
END_TEST

START_TEST(possessives_in_names) {
    GUESSED("The officials joined the Workers' Zarya Party yesterday.",
            "Workers' Zarya Party: organization, party, 85 word at the end");
    GUESSED("The officials asked the Zarya People's Party yesterday.",
            "Zarya People's Party: organization, party, 85 word at the end");
    GUESSED("The officials asked the Zarya Party's Committee yesterday.",
            "Zarya Party: organization, party, 85 word at the end");
    GUESSED("The workers asked St Obrovac's College yesterday.",
            "St Obrovac's College: organization, university, 85 word at the end");
    GUESSED("The workers asked Obrovac's College yesterday.", "");
}
END_TEST

START_TEST(word_at_the_start) {
    GUESSED("The workers heard Radio Zarya yesterday.",
            "Radio Zarya: organization, media, 85 word at the start");
    GUESSED("The workers heard the Radio yesterday.", "");
}
END_TEST

START_TEST(parts_of_a_run) {
    GUESSED("The workers joined Zarya University Obrovac Institute yesterday.",
            "Zarya University Obrovac Institute: organization, university, 85 word at the end");
    GUESSED("The workers asked Zarya University Commissioner Jane Obrovac.",
            "Zarya University: organization, university, 85 word at the end; Jane Obrovac: person, female, "
            "95 title and given name");
}
END_TEST

START_TEST(ordinary_words_that_open_a_sentence) {
    GUESSED("Critics left.", "");
    GUESSED("Former Jane Obrovac workers left.", "Jane Obrovac: person, female, 90 given name");
    GUESSED("Police asked the Zarya Institute.", "Zarya Institute: organization, university, 85 word at the "
                                                 "end");
    GUESSED("Clinical Hospital Obrovac opened.", "Clinical Hospital: organization, hospital, 70 word at the "
                                                 "end");
}
END_TEST

/* ---- places and other names ---- */

START_TEST(places) {
    GUESSED("The workers crossed the Obrovac River.", "Obrovac River: place, river, 85 word at the end");
    GUESSED("The workers saw Lake Obrovac yesterday.", "Lake Obrovac: place, lake, 85 word at the start");
    GUESSED("The workers crossed the Bay of Obrovac.", "Bay of Obrovac: place, area, 85 word before of");
    GUESSED("The workers left West Obrovac.", "West Obrovac: place, 70 compass");
    GUESSED("West Obrovac left.", "West Obrovac: place, 70 compass");
}
END_TEST

START_TEST(place_or_organization) {
    GUESSED("The workers asked the Zarya Museum.", "Zarya Museum: organization, museum, 85 word at the end");
    MET("in the Zarya Museum", "Zarya Museum: place, museum, 85 word at the end");
    MET("in Zarya City", "Zarya City: place, city, 85 word at the end");
}
END_TEST

START_TEST(other_names) {
    GUESSED("The workers got the Zarya Prize yesterday.", "");
    GUESSED("The workers joined Operation Obrovac yesterday.", "");
    GUESSED("The workers left after the War of Obrovac.", "");
    GUESSED("The workers got the Ohio Prize yesterday.", "");
    GUESSED("The officials broke the Treaty of Vienna.", "");
    GUESSED("The workers left Ohio.", "Ohio=Ohio");
    ck_assert_int_eq((guessed_in(t, "He got the Zarya Prize."), t->mentions.other[4]), 1);
    ck_assert_int_eq(t->mentions.other[5], 0);
}
END_TEST

/* ---- headlines ---- */

START_TEST(headlines_only_confirm) {
    GUESSED("Workers See Jane Obrovac Leave Zarya Institute", "");
    GUESSED("Workers See Jane Obrovac Leave Zarya Institute\nYesterday Jane Obrovac left home.",
            "Jane Obrovac: person, female, 90 given name; Jane Obrovac: person, female, 90 given name");
}
END_TEST

START_TEST(names_that_marks_set_apart) {
    GUESSED("Jane Obrovac, Karl Tellmann, Robin Vukel",
            "Jane Obrovac: person, female, 90 given name; Karl Tellmann: person, male, 90 given name; "
            "Robin Vukel: person, 90 given name");
    GUESSED("Zarya Institute, Obrovac Tellmann, Vukel Zadrin", "");
}
END_TEST

int main(void) {
    TCase *c = tcase_create("guess");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, given_name_and_surname);
    tcase_add_test(c, gender_of_given_names);
    tcase_add_test(c, rare_given_names_before_others);
    tcase_add_test(c, initials);
    tcase_add_test(c, particles);
    tcase_add_test(c, hyphens);
    tcase_add_test(c, suffixes);
    tcase_add_test(c, nicknames);
    tcase_add_test(c, no_more_than_three_surnames);
    tcase_add_test(c, joined_by_an_ampersand);
    tcase_add_test(c, given_names_that_are_other_words);
    tcase_add_test(c, given_name_alone);
    tcase_add_test(c, after_an_article);
    tcase_add_test(c, titles);
    tcase_add_test(c, titles_that_name_nobody);
    tcase_add_test(c, word_at_the_end);
    tcase_add_test(c, word_before_of);
    tcase_add_test(c, lists_of_fields);
    tcase_add_test(c, ordinals);
    tcase_add_test(c, glued_parts);
    tcase_add_test(c, possessives_in_names);
    tcase_add_test(c, word_at_the_start);
    tcase_add_test(c, parts_of_a_run);
    tcase_add_test(c, ordinary_words_that_open_a_sentence);
    tcase_add_test(c, places);
    tcase_add_test(c, place_or_organization);
    tcase_add_test(c, other_names);
    tcase_add_test(c, headlines_only_confirm);
    tcase_add_test(c, names_that_marks_set_apart);
    return run_suite("guess", c);
}
