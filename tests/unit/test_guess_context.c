/* guess: names without a form of their own, by what stands around them. How findings are written:
 * guess_maker.h. */
#include "guess_maker.h"

START_TEST(legal_forms) {
    GUESSED("The workers left Obrovac Inc. yesterday.", "Obrovac Inc.: organization, 95 legal form");
    GUESSED("The workers left Obrovac Tellmann Ltd yesterday.",
            "Obrovac Tellmann Ltd: organization, 95 legal form");
    GUESSED("The workers left Green Corp yesterday.", "Green Corp: organization, 95 legal form");
    GUESSED("The workers left the corp yesterday.", "");
    GUESSED("The workers left Twitter Inc. yesterday.", "Twitter Inc.=Twitter");
}
END_TEST

START_TEST(apposition) {
    GUESSED("The officials met Obrovac, a company, yesterday.",
            "Obrovac: organization, company, 70 noun beside it");
    GUESSED("The officials asked Obrovac, the food company, yesterday.",
            "Obrovac: organization, company, 70 noun beside it");
    GUESSED("The officials asked Obrovac, a village, yesterday.", "Obrovac: place, area, 70 noun beside it");
    GUESSED("The officials asked Obrovac, company, yesterday.", "");
    GUESSED("The officials asked Obrovac, a worker of a company.", "");
}
END_TEST

START_TEST(noun_before_and_behind) {
    GUESSED("The officials left the company Obrovac yesterday.",
            "Obrovac: organization, company, 70 noun beside it");
    GUESSED("The officials left the village of Obrovac yesterday.",
            "Obrovac: place, area, 70 noun beside it");
    GUESSED("The officials left the Obrovac valley yesterday.", "Obrovac: place, area, 70 noun beside it");
    GUESSED("The officials left the Obrovac company yesterday.", "");
}
END_TEST

/* Nouns that are said of much else tell nothing. */
START_TEST(vague_nouns) {
    GUESSED("The officials asked the network Obrovac yesterday.",
            "Obrovac: organization, social network, 70 noun beside it");
    GUESSED("The officials asked the service Obrovac yesterday.", "");
}
END_TEST

START_TEST(what_it_is_said_to_be) {
    GUESSED("Obrovac is a village.", "Obrovac: place, area, 75 what it is said to be");
    GUESSED("Obrovac was a green state lawyer.", "Obrovac: person, 75 what it is said to be");
    GUESSED("Obrovac (Zarya 1970) was an official lawyer.", "Obrovac: person, 75 what it is said to be");
    GUESSED("Obrovac is the company that officials asked.",
            "Obrovac: organization, company, 75 what it is said to be");
    GUESSED("Obrovac is a village bank.", "");
    GUESSED("Obrovac is an official in the village.", "");
    GUESSED("Obrovac is an official.", "");
    GUESSED("Obrovac is village.", "");
}
END_TEST

START_TEST(after_in) {
    GUESSED("The officials met in Obrovac yesterday.", "Obrovac: place, 65 after in");
    GUESSED("The officials met near Obrovac Tellmann yesterday.", "Obrovac Tellmann: place, 65 after in");
    GUESSED("The officials met in the Obrovac yesterday.", "");
    GUESSED("The officials went to Obrovac yesterday.", ""); /* perhaps to somebody */
    GUESSED("The officials met in Food yesterday.", "");
}
END_TEST

START_TEST(before_a_place) {
    GUESSED("The officials left Obrovac, Ohio, yesterday.", "Obrovac: place, 80 before a place; Ohio=Ohio");
    GUESSED("The officials left Obrovac, French officials said.", "French=France");
    GUESSED("The officials left Food, Ohio, yesterday.", "Ohio=Ohio");
}
END_TEST

START_TEST(lists) {
    GUESSED(
        "The officials asked Twitter, Obrovac and Zarya yesterday.",
        "Twitter=Twitter; Obrovac: organization, 60 beside names in a list; Zarya: organization, 60 beside "
        "names in a list");
    GUESSED("The officials asked Obrovac and Ann Lee yesterday.",
            "Obrovac: person, 60 beside names in a list; Ann Lee=Ann Lee");
    GUESSED("The officials asked Jane Tellmann and Obrovac yesterday.",
            "Jane Tellmann: person, female, 90 given name; Obrovac: person, 60 beside names in a list");
    GUESSED("The officials asked Twitter and the Obrovac yesterday.", "Twitter=Twitter");
    GUESSED("The officials asked French and Obrovac workers yesterday.", "French=France");
    GUESSED("The officials left Ohio and Obrovac yesterday.",
            "Ohio=Ohio"); /* a person may stand beside a place */
    t->guess = EG_GUESS_ANY;
    GUESSED("The officials left Ohio and Obrovac yesterday.",
            "Ohio=Ohio; Obrovac: place, 50 beside names in a list");
}
END_TEST

START_TEST(acronyms) {
    GUESSED("The officials left the OBRV yesterday.", "OBRV: organization, 60 acronym");
    GUESSED("The officials left OBRV yesterday.", "OBRV: organization, 60 acronym");
    GUESSED("The officials left at 06:00 OBRV yesterday.", "");
    GUESSED("The officials left the USB yesterday.", "");
    GUESSED("The officials left the OB yesterday.", "");
}
END_TEST

START_TEST(several_words) {
    GUESSED("The officials asked Zvonko Obrovac yesterday.", "Zvonko Obrovac: person, 60 several words");
    GUESSED("The officials asked Obrovac KX yesterday.", "Obrovac KX: organization, 60 several words");
    GUESSED("The officials asked the Zvonko Obrovac yesterday.", "");
    GUESSED("The officials asked Zvonko-Obrovac yesterday.", "");
    GUESSED("The officials asked Zvonko Food yesterday.", "");
    GUESSED("The officials asked \u0417\u0432\u043E \u041E\u0431\u0440 yesterday.", "");
}
END_TEST

START_TEST(one_word_tells_nothing) {
    GUESSED("The officials asked Obrovac yesterday.", "");
    GUESSED("Obrovac asked officials.", "");
    GUESSED("Obrovacly, officials asked.", "");
    GUESSED("The officials asked Food yesterday.", "");
}
END_TEST

/* ---- longer names, for a list of suggestions ---- */

#define ANY(text, expected) GUESSED("The officials asked " text " about food.", expected)

START_TEST(whole_with_of) {
    t->guess = EG_GUESS_ANY;
    ANY("the Zarya Party of Ohio", "Zarya Party of Ohio: organization, 20 organization before of");
    ANY("Sport of Culture", "Sport of Culture: organization, 20 before of");
    ANY("the Zarya Tigers of the Obrovac Division", "Zarya Tigers: organization, sports club, 85 word at the "
                                                    "end; Obrovac Division: organization, military, 85 "
                                                    "word at the end");
    ANY("the Zarya Institute for French Trade",
        "Zarya Institute for French Trade: organization, 20 organization before of");
    ANY("Ann Lee of Zarya", "Ann Lee=Ann Lee; Zarya: organization, 30 capitals");
}
END_TEST

START_TEST(whole_with_and) {
    t->guess = EG_GUESS_ANY;
    ANY("the Obrovac and Zarya Industries", "Obrovac and Zarya Industries: organization, 20 joined by and");
    ANY("the Split and Zarya Industries", "Split and Zarya Industries: organization, 20 joined by and");
    ANY("Obrovac and Zarya Industries", "Obrovac: organization, 30 capitals; Zarya Industries: organization, "
                                        "company, 85 word at the end");
    ANY("the Twitter and Zarya Industries",
        "Twitter=Twitter; Zarya Industries: organization, company, 85 word at the end");
}
END_TEST

START_TEST(whole_with_possessive) {
    t->guess = EG_GUESS_ANY;
    ANY("Obrovac's Green Party", "Obrovac's Green Party: organization, 20 after a possessive");
    ANY("Obrovac's workers", "Obrovac: organization, 30 capitals");
    ANY("Obrovac's and Tellmann's,",
        "Obrovac's: organization, 20 possessive; Tellmann's: organization, 20 possessive");
    ANY("a critic of Obrovac's, who", "Obrovac: organization, 30 capitals");
    ANY("Twitter's Green Party", "Twitter=Twitter; Green Party: organization, party, 70 word at the end");
}
END_TEST

START_TEST(whole_with_number) {
    t->guess = EG_GUESS_ANY;
    ANY("the 65 Food Division and the 66 Food Division", "65 Food Division: organization, 20 after a number; "
                                                         "66 Food Division: organization, 20 after a number");
    ANY("Zarya Star 7 and Zarya Star 8",
        "Zarya Star 7: organization, 20 before a number; Zarya Star 8: organization, 20 before a number");
    ANY("Obrovac 7", "Obrovac: organization, 30 capitals");
}
END_TEST

START_TEST(whole_of_pieces) {
    t->guess = EG_GUESS_ANY;
    ANY("Jane For", "Jane For: person, 20 given name");
    ANY("Jane For Obrovac", "Jane: person, female, 60 given name alone; Obrovac: organization, 30 capitals");
    ANY("the Zarya Bay Cavaliers", "Zarya Bay Cavaliers: place, 20 words side by side");
    ANY("the Zarya Workers Against Food",
        "Zarya Workers Against Food: organization, 20 function word in capitals");
    ANY("the Zarya Prize Cavaliers",
        "Zarya Prize: organization, 25 word at the end; Cavaliers: organization, 30 capitals");
    ANY("the Zarya Boss Ann Lee", "Ann Lee=Ann Lee");
    GUESSED("Green Rivers Report left home.", "Green Rivers Report: organization, 20 capitals");
}
END_TEST

int main(void) {
    TCase *c = tcase_create("guess_context");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, legal_forms);
    tcase_add_test(c, apposition);
    tcase_add_test(c, noun_before_and_behind);
    tcase_add_test(c, vague_nouns);
    tcase_add_test(c, what_it_is_said_to_be);
    tcase_add_test(c, after_in);
    tcase_add_test(c, before_a_place);
    tcase_add_test(c, lists);
    tcase_add_test(c, acronyms);
    tcase_add_test(c, several_words);
    tcase_add_test(c, one_word_tells_nothing);
    tcase_add_test(c, whole_with_of);
    tcase_add_test(c, whole_with_and);
    tcase_add_test(c, whole_with_possessive);
    tcase_add_test(c, whole_with_number);
    tcase_add_test(c, whole_of_pieces);
    return run_suite("guess_context", c);
}
