/* mention: which names of the dictionary a text names. Found names are written "text>Entity; …". */
#include "dict_maker.h"

static taught *t;

static void set_up(void) {
    t = taught_new();
    teach(t, "legal_suffix\nInc\nLtd\n");
    teach(t, "title\tgender\nMr\tmale\nPresident\n");
    teach(t, "abbreviation\tbefore_name\nInc\t\nMr\tyes\n");
    teach(t, "common\napple\nvisa\npie\nhome\n");
    teach(t, "action\tforms\tframe\nsay\tsaid\tsay CLAUSE\nban\t\tban OBJECT\n");
    teach(t, "organization\tkind\talias\nTwitter\tsocial network\t\nFacebook\tsocial network\t\n"
             "Hong Kong Police\tpolice\t\nApple\tcompany\t\nVisa\tcompany\t\nUnited Nations\tbody\tUN|U.N.\n"
             "World Health Organization\tbody\t=WHO\nGlobal Research Unit\tngo\t\niRobot\tcompany\t\n");
    teach(t, "person\talias\nMark Zuckerberg\t\nNick Clegg\t\nLewis Hamilton\t~Hamilton\nHillary Clinton\t\n"
             "Bill Clinton\t\n");
    teach(t, "place\tkind\talias\tdemonym\nUnited States\tcountry\tUS|U.S.|USA\tAmerican\n"
             "China\tcountry\t\tChinese\nHong Kong\tterritory\t\t\nHamilton\tcity\t\t\nJordan\tcity\t\t\n");
    taught_ready(t);
}

static void tear_down(void) {
    taught_free(t);
}

#define NAMES(text, expected) ck_assert_str_eq(names_in(t, text), expected)

START_TEST(names) {
    NAMES("Officials said Twitter and Facebook acted.", "Twitter>Twitter; Facebook>Facebook");
    NAMES("On twitter nobody acted.", "");
    NAMES("TWITTER BANS ADS", "TWITTER>Twitter");
    NAMES("Twitters acted, and MyTwitter too.", "");
    NAMES("", "");
}
END_TEST

START_TEST(us_is_not_us) {
    NAMES("They told us that the US and the U.S. agreed.", "US>United States; U.S.>United States");
    NAMES("Us, they asked?", "");
    NAMES("The UN met; un did not.", "UN>United Nations");
}
END_TEST

START_TEST(exact_case) {
    NAMES("Who said it? The WHO did.", "WHO>World Health Organization");
}
END_TEST

START_TEST(small_letters) {
    taught_free(t);
    t = taught_new();
    teach(t,
          "organization\talias\neBay\t\nAl-Nur\t=al-Nur\nDe Zarya\t=de Zarya|='Ndrangheta\nZarya Works\t\n");
    taught_ready(t);
    NAMES("They met ebay and al-Nur.", "ebay>eBay; al-Nur>Al-Nur");
    NAMES("They met de Zarya; de zarya left.", "de Zarya>De Zarya");
    NAMES("They met zarya Works.", "");
}
END_TEST

START_TEST(longest_name_wins) {
    NAMES("In Hong Kong Hong Kong Police acted.", "Hong Kong>Hong Kong; Hong Kong Police>Hong Kong Police");
}
END_TEST

START_TEST(names_at_the_start_of_a_sentence) {
    NAMES("Global research unit costs rose.", "");
    NAMES("Global Research Unit costs rose.", "Global Research Unit>Global Research Unit");
}
END_TEST

START_TEST(possessives_and_hyphens) {
    NAMES("Twitter's rules and Facebook\u2019s", "Twitter>Twitter; Facebook>Facebook");
    NAMES("a Hong-Kong fund, a China-backed one", "Hong-Kong>Hong Kong; China>China");
}
END_TEST

START_TEST(legal_forms_belong_to_names) {
    NAMES("He sued Twitter Inc. and Facebook, Inc. on Monday.",
          "Twitter Inc.>Twitter; Facebook, Inc.>Facebook");
    NAMES("He left China Inc. alone.", "China>China");
}
END_TEST

START_TEST(demonyms) {
    NAMES("Chinese officials met Americans.", "Chinese>China; Americans>United States");
    ck_assert_int_eq(t->mentions.list.items[0].via, EG_VIA_DEMONYM);
}
END_TEST

START_TEST(common_words_need_confirmation) {
    NAMES("Apple pie is eaten at home.", "");
    NAMES("Apple said so.", "Apple>Apple");
    NAMES("They sued Apple. Apple lost.", "Apple>Apple; Apple>Apple");
    NAMES("They need a visa. Visa lost.", "");
}
END_TEST

/* A word that is also written small is a name only where the document means the name four times as often. */
START_TEST(counts_of_ordinary_words) {
    NAMES("They sued Apple, ate an apple.", "");
    NAMES("They sued Apple, left Apple, asked Apple, ate an apple.", "");
    NAMES("They sued Apple, left Apple, asked Apple, met Apple, ate an apple.",
          "Apple>Apple; Apple>Apple; Apple>Apple; Apple>Apple");
    NAMES("They sued Apple, left Apple, asked Apple, met Apple, ate an apple, ate an apple.", "");
    NAMES("They sued Apple, left Visa, ate an apple.", "Visa>Visa"); /* each for itself */
}
END_TEST

START_TEST(weak_forms) {
    NAMES("He saw Hamilton there.", "Hamilton>Hamilton");
    NAMES("Lewis Hamilton won. He saw Hamilton there.",
          "Lewis Hamilton>Lewis Hamilton; Hamilton>Lewis Hamilton");
}
END_TEST

START_TEST(surnames) {
    NAMES("Nick Clegg left. Mr. Clegg said so. Clegg's plan failed.",
          "Nick Clegg>Nick Clegg; Clegg>Nick Clegg; Clegg>Nick Clegg");
    ck_assert_int_eq(t->mentions.list.items[1].via, EG_VIA_SURNAME);
    NAMES("Clegg left.", "");
    NAMES("Nick Clegg left, but Miriam Clegg stayed.", "Nick Clegg>Nick Clegg");
    NAMES("Clegg left\nNick Clegg left Facebook.",
          "Clegg>Nick Clegg; Nick Clegg>Nick Clegg; Facebook>Facebook");
}
END_TEST

START_TEST(two_bearers_of_a_surname) {
    NAMES("Bill Clinton came. Clinton spoke. Hillary Clinton came. Clinton left.",
          "Bill Clinton>Bill Clinton; Clinton>Bill Clinton; Hillary Clinton>Hillary Clinton; "
          "Clinton>Bill Clinton");
}
END_TEST

START_TEST(acronyms_in_brackets) {
    NAMES("GRU was unknown. The Global Research Unit (GRU) met. The GRU left.",
          "GRU>Global Research Unit; Global Research Unit>Global Research Unit; GRU>Global Research Unit; "
          "GRU>Global Research Unit");
    NAMES("The Global Research Unit (XRU) met. The XRU left.",
          "Global Research Unit>Global Research Unit; XRU>Global Research Unit; XRU>Global Research Unit");
    NAMES("The Global Research Unit (XR) met. The XR left.", "Global Research Unit>Global Research Unit");
}
END_TEST

START_TEST(parts_of_unknown_names) {
    NAMES("He met Jordan Peterson there.", "");
    NAMES("He left Jordan yesterday.", "Jordan>Jordan");
}
END_TEST

START_TEST(strings_that_are_no_names) {
    taught_free(t);
    t = taught_new();
    teach(t, "organization\talias\nTwitter\t!Twitter Blue\nFacebook\t\nGoogle\t\n");
    teach(t, "stop\nFacebook Messenger\nGoogle\n");
    taught_ready(t);
    NAMES("He has Twitter Blue. She has Twitter.", "Twitter>Twitter");
    NAMES("He has Facebook Messenger. She has Facebook.", "Facebook>Facebook");
    NAMES("He has Google.", "");
}
END_TEST

START_TEST(offsets) {
    read_names(t, "\u00C9l\u00E8ves: Twitter Inc. left.");
    ck_assert_uint_eq(t->mentions.list.len, 1);
    const eg_mention *m = &t->mentions.list.items[0];
    ck_assert_uint_eq(m->start, 10);
    ck_assert_uint_eq(m->end, 22);
    ck_assert_uint_eq(m->first, 2);
    ck_assert_uint_eq(m->last, 4);
    ck_assert_ptr_eq(eg_mention_at(&t->mentions, 3), m);
    ck_assert_ptr_null(eg_mention_at(&t->mentions, 4));
}
END_TEST

int main(void) {
    TCase *c = tcase_create("mention");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, names);
    tcase_add_test(c, us_is_not_us);
    tcase_add_test(c, exact_case);
    tcase_add_test(c, small_letters);
    tcase_add_test(c, longest_name_wins);
    tcase_add_test(c, names_at_the_start_of_a_sentence);
    tcase_add_test(c, possessives_and_hyphens);
    tcase_add_test(c, legal_forms_belong_to_names);
    tcase_add_test(c, demonyms);
    tcase_add_test(c, common_words_need_confirmation);
    tcase_add_test(c, counts_of_ordinary_words);
    tcase_add_test(c, weak_forms);
    tcase_add_test(c, surnames);
    tcase_add_test(c, two_bearers_of_a_surname);
    tcase_add_test(c, acronyms_in_brackets);
    tcase_add_test(c, parts_of_unknown_names);
    tcase_add_test(c, strings_that_are_no_names);
    tcase_add_test(c, offsets);
    return run_suite("mention", c);
}
