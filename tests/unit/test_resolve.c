/* resolve: descriptions that mean an organization named before them. */
#include "dict_maker.h"

static taught *t;

static void set_up(void) {
    t = taught_new();
    teach(t, "kind\ttype\tnoun\nsocial network\torganization\tsocial network|platform|company\n"
             "university\torganization\tuniversity\ncountry\tplace\tcountry\n");
    teach(t, "organization\tkind\tnoun\nTwitter\tsocial network\tmicroblogging service\n"
             "Facebook\tsocial network\t\nOxford University\tuniversity\t\n");
    teach(t, "person\nAnn Lee\n");
    teach(t, "place\tkind\nChina\tcountry\n");
    taught_ready(t);
}

static void tear_down(void) {
    taught_free(t);
}

/* What the descriptions mean, names left out. */
static const char *line_meant(void) {
    line l = {.a = &t->arena};
    for (size_t i = 0; i < t->mentions.list.len; i++) {
        const eg_mention *m = &t->mentions.list.items[i];
        eg_span bytes = eg_span_slice(t->article.text, m->start, m->end);
        if (m->via == EG_VIA_NOUN)
            line_add(&l, "%s%.*s>%.*s", l.text.len ? "; " : "", SPAN_ARGS(bytes),
                     SPAN_ARGS(eg_mentions_entry(&t->mentions, t->dict, m->entity)->name));
    }
    return line_text(&l);
}

static void described_with_guesses(const char *text) {
    read_tokens(t, text, EG_ZONE_BODY);
    eg_find_mentions(&t->arena, &t->tokens, t->dict, EG_GUESS_ALL, &t->mentions);
    eg_resolve(&t->arena, &t->tokens, t->dict, &t->mentions);
}

static const char *meant(const char *text) {
    described_in(t, text);
    return line_meant();
}

/* The same, with names that no row lists. */
static const char *meant_with_guesses(const char *text) {
    described_with_guesses(text);
    return line_meant();
}

START_TEST(last_fitting_organization) {
    ck_assert_str_eq(meant("Twitter acted. The company said so."), "The company>Twitter");
    ck_assert_str_eq(meant("Twitter acted, then Facebook. The company said so."), "The company>Facebook");
    ck_assert_str_eq(meant("Twitter met Oxford University. The social network left."),
                     "The social network>Twitter");
    ck_assert_str_eq(meant("Facebook met Twitter, then Facebook. The microblogging service left."),
                     "The microblogging service>Twitter");
}
END_TEST

START_TEST(words_between) {
    ck_assert_str_eq(meant("Twitter acted. The California-based company left."),
                     "The California-based company>Twitter");
    ck_assert_str_eq(meant("Twitter acted. The head of a company left."), "");
}
END_TEST

START_TEST(pairs) {
    ck_assert_str_eq(meant("Twitter and Facebook acted. Both platforms said so."),
                     "Both platforms>Twitter; Both platforms>Facebook");
    ck_assert_str_eq(meant("Twitter and Facebook acted. The companies said so."),
                     "The companies>Twitter; The companies>Facebook");
    ck_assert_str_eq(meant("Twitter and Oxford University acted. Both platforms said so."), "");
    ck_assert_str_eq(meant("Twitter acted. Both platforms said so."), "");
}
END_TEST

START_TEST(nothing_fits) {
    ck_assert_str_eq(meant("The company said so. Twitter acted."), "");
    ck_assert_str_eq(meant("Ann Lee went to China. The company said so."), "");
    ck_assert_str_eq(meant("Twitter acted. A company said so."), "");
    ck_assert_str_eq(meant("Twitter acted. The university said so."), "");
    ck_assert_str_eq(meant("Twitter acted. It fell. It rose. It fell. The company said so."), "");
}
END_TEST

START_TEST(named_right_there) {
    ck_assert_str_eq(meant("Twitter acted. The company Facebook did not."), "");
}
END_TEST

START_TEST(other_names_between) {
    ck_assert_str_eq(meant("Twitter acted. The Quarantine company said so."), "");
    ck_assert_str_eq(meant("Twitter acted. The smaller Ofex company said so."), "");
    ck_assert_str_eq(meant("Twitter acted. The Mountain View-based company said so."),
                     "The Mountain View-based company>Twitter");
}
END_TEST

START_TEST(examples_are_not_meant) {
    ck_assert_str_eq(meant("Twitter met firms such as MSN and Facebook. The company said so."),
                     "The company>Twitter");
    ck_assert_str_eq(meant("Twitter met firms like Facebook. The company said so."), "The company>Twitter");
}
END_TEST

START_TEST(from_another_country) {
    taught_free(t);
    t = taught_new();
    teach(t, "kind\ttype\tnoun\ncompany\torganization\tcompany\ncountry\tplace\tcountry\n");
    teach(t, "organization\tkind\tcountry\nNokia\tcompany\tFinland\nTelenor\tcompany\tNorway\n");
    teach(t, "place\tkind\tdemonym\nFinland\tcountry\tFinnish\nNorway\tcountry\tNorwegian\n");
    taught_ready(t);
    ck_assert_str_eq(meant("Nokia met Telenor. The Finnish company left."), "The Finnish company>Nokia");
    ck_assert_str_eq(meant("Nokia met Telenor. The company left."), "The company>Telenor");
}
END_TEST

/* A larger dictionary: firms, parties, places, people with titles. */
static void teach_news(void) {
    taught_free(t);
    t = taught_new();
    teach(t, "kind\ttype\tnoun\ncompany\torganization\tcompany|firm|group\nngo\torganization\tgroup|"
             "charity\narmed group\torganization\tgroup\n"
             "agency\torganization\tagency\nparty\torganization\tparty\ngovernment\torganization\t"
             "government|administration\ncountry\tplace\tcountry|nation\ncity\tplace\tcity\n");
    teach(t, "organization\tkind\tcountry\nAcme\tcompany\tNorway\nBolt\tcompany\tFinland\nCoil\tcompany\t\n"
             "Relief Now\tngo\t\nFood Agency\tagency\t\nNorwegian government\tgovernment\tNorway\n");
    teach(t, "place\tkind\tdemonym\nNorway\tcountry\tNorwegian\nFinland\tcountry\tFinnish\nOslo\tcity\t\n"
             "Bergen\tcity\t\n");
    teach(t, "person\tgender\trole\nTom Reed\tmale\t\nAnn Lee\tfemale\t\nIan Moss\tmale\tprime minister\n"
             "Eva Holm\tfemale\tprime minister\n");
    teach(t, "title\tgender\nminister\nprime minister\nchancellor\nspokesman\tmale\nMr\tmale\n");
    teach(t, "abbreviation\tbefore_name\nMr\tyes\n");
    teach(t, "clause_word\tuse\nindustry\tfield\nrival\tcontrast\nanalyst\tobserver\nauthorities\tauthority|"
             "state\n"
             "actors\tauthority\n");
    teach(t,
          "action\tforms\tframe\nsay\tsaid\tsay CLAUSE\nleave\tleft\tleave|leave OBJECT\nfall\tfell\tfall\n"
          "warn\t\twarn TARGET\nsue\t\tsue TARGET\nmeet\tmet\tmeet TARGET\n");
    teach(t, "number\tvalue\ntwo\t2\n");
    teach(t, "name_word\ttype\tuse\tkind\nAirways\torganization\tlast\tcompany\n"
             "Agency\torganization\tlast\tagency\nDivision\torganization\tlast\tarmed group\n");
    teach(t, "common\nthe\nand\nbig\nhealth\nyesterday\n");
    taught_ready(t);
}

#define MEANT(text, expected) ck_assert_str_eq(meant(text), expected)

START_TEST(nouns_of_other_things) {
    teach_news();
    MEANT("Acme fell. The company of Farnex left.", "");
    MEANT("Acme fell. The oil company Farnex left.", "");
    MEANT("Acme fell. The group industry left.", "");
    MEANT("Acme fell. The rival company left.", "");
    MEANT("Acme fell. The biggest company left.", "");
    MEANT("Acme fell. The trusted computing group left.", ""); /* vague, and told apart */
    MEANT("Acme fell. The group left.", "The group>Acme");
    MEANT("Acme fell. The troubled company left.", "The troubled company>Acme");
}
END_TEST

START_TEST(something_else_of_that_name) {
    teach_news();
    MEANT("Acme met a health company. The company left.", "");
    MEANT("Acme fell. A company fell. The company left.", "");
    MEANT("The Reed administration left. Norwegian government fell. The administration left.",
          "The administration>Norwegian government");
    MEANT("Norwegian government fell. The Farley administration left. The administration left.", "");
    MEANT("Acme said our company fell. The company left.", "The company>Acme");
    MEANT("Acme fell. Farnex left. The company said so.", "");
    MEANT("Acme fell. Mr Farnex left. The company said so.", "The company>Acme");
    MEANT("An Acme analyst left. The company said so.", "");
    MEANT("Acme fell. The company sued Acme yesterday.", "");
}
END_TEST

START_TEST(goes_on) {
    teach_news();
    MEANT("The Food Agency fell. Relief Now fell. The agency left.", "The agency>Food Agency");
    MEANT("Acme fell. The company left. It fell. The firm said so.", "The company>Acme; The firm>Acme");
    MEANT("Acme met Bolt. Acme sued Bolt after the firm left.", "the firm>Acme");
}
END_TEST

START_TEST(appositions) {
    teach_news();
    MEANT("Acme, the big company, left.", "the big company>Acme");
    MEANT("Relief Now, a charity, met Acme. The charity left.", "The charity>Relief Now");
    MEANT("The oil company Acme left.", "The oil company>Acme");
    MEANT("The company Acme left was big.", ""); /* the company that Acme left */
    MEANT("Norwegian companies Acme and Coil left.", "companies>Acme; companies>Coil");
    MEANT("Farnex, the big company, met Acme.", "");
}
END_TEST

START_TEST(two_of_them) {
    teach_news();
    MEANT("Acme fell. Bolt fell. Both companies left.", "Both companies>Acme; Both companies>Bolt");
    MEANT("Acme fell. Bolt fell. The two firms left.", "The two firms>Acme; The two firms>Bolt");
    MEANT("Acme fell. Bolt sued Coil. The two firms left.", "");
    MEANT("Acme fell. Bolt fell. The companies left.", "");
    MEANT("Norway met Finland. The two countries left.",
          "The two countries>Norway; The two countries>Finland");
    MEANT("Acme fell. Bolt warned both companies.", "");
    MEANT("Acme, Bolt and Coil fell. The companies left.", "");
}
END_TEST

START_TEST(places) {
    teach_news();
    MEANT("Norway fell. The country left.", "The country>Norway");
    MEANT("Norwegian firms fell. The country left.", "The country>Norway");
    MEANT("Norway met Finland. The country left.", "");
    MEANT("Acme left Bergen. Acme fell in Oslo and left the city.", "the city>Oslo");
    MEANT("Oslo fell. The city council left.", "");
    MEANT("Norway fell. The big country left.", "");
}
END_TEST

START_TEST(people) {
    teach_news();
    MEANT("Chancellor Tom Reed fell. The chancellor left.", "The chancellor>Tom Reed");
    MEANT("Ann Lee, the chancellor, fell. The chancellor left.", "The chancellor>Ann Lee");
    MEANT("Ian Moss fell. The prime minister left.", "The prime minister>Ian Moss");
    MEANT("Ian Moss met Eva Holm. The prime minister left.", ""); /* rows tell of all times */
    MEANT("Ian Moss met Prime Minister Eva Holm. Eva Holm fell. The prime minister left.", "");
    MEANT("Tom Reed fell. The chancellor left.", "");
    MEANT("Chancellor Tom Reed fell. Chancellor Farley left. The chancellor said so.", "");
    MEANT("Chancellor Tom Reed fell. The chancellor of Norway left.", "");
    MEANT("Ian Moss, aide to the prime minister, left.", "");
}
END_TEST

#define MEANT_TOO(text, expected) ck_assert_str_eq(meant_with_guesses(text), expected)

START_TEST(found_names) {
    teach_news();
    MEANT_TOO("Farnex Airways fell. The company left.", "The company>Farnex Airways");
    MEANT_TOO("Acme met Farnex Airways. Acme fell. Acme sued Farnex Airways, a health firm. The firm left.",
              "The firm>Farnex Airways");                   /* so called, though Acme is named more often */
    MEANT_TOO("Farley Division left. The group left.", ""); /* a guess upon a guess */
    MEANT_TOO("The Farley Agency fell. The agency left.", "The agency>Farley Agency");
}
END_TEST

START_TEST(more_than_two) {
    teach_news();
    MEANT("Acme, Bolt, Farnex and Coil fell. The companies left.", "");
    MEANT("Acme and Bolt, big companies, fell. The companies left.",
          "The companies>Acme; The companies>Bolt");
}
END_TEST

START_TEST(so_called) {
    teach_news();
    MEANT("Acme fell in Bergen City. It met Oslo. The city left.", "");
    MEANT("Ian Moss fell. The prime minister, Ann Lee, left.", "");
    MEANT("The company fell. Acme said neither they nor the company left.", ""); /* named only since */
    MEANT("Acme fell. The oil firm Farnex met Bolt. The firm left.", "The firm>Bolt");
    MEANT("Bolt fell. Ann Lee of rival Acme said the company left.", "the company>Bolt");
    MEANT("Norway fell. It let Finnish apples into the country.", "");
}
END_TEST

START_TEST(states) {
    teach_news();
    MEANT("Norwegian authorities left.", "Norwegian authorities>Norwegian government");
    MEANT("Norway's state actors left.", "Norway's state actors>Norwegian government");
    MEANT("Norway's stray actors left.", "");
    MEANT("Norwegian actors left.", "");
    MEANT("Norwegian companies left.", "");
}
END_TEST

int main(void) {
    TCase *c = tcase_create("resolve");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, last_fitting_organization);
    tcase_add_test(c, words_between);
    tcase_add_test(c, pairs);
    tcase_add_test(c, nothing_fits);
    tcase_add_test(c, named_right_there);
    tcase_add_test(c, other_names_between);
    tcase_add_test(c, examples_are_not_meant);
    tcase_add_test(c, from_another_country);
    tcase_add_test(c, nouns_of_other_things);
    tcase_add_test(c, something_else_of_that_name);
    tcase_add_test(c, goes_on);
    tcase_add_test(c, appositions);
    tcase_add_test(c, two_of_them);
    tcase_add_test(c, places);
    tcase_add_test(c, people);
    tcase_add_test(c, found_names);
    tcase_add_test(c, more_than_two);
    tcase_add_test(c, so_called);
    tcase_add_test(c, states);
    return run_suite("resolve", c);
}
