/* context: names that are only part of a longer name, or somebody else's. */
#include "dict_maker.h"

static taught *t;

static void set_up(void) {
    t = taught_new();
    teach(t, "title\tgender\nMr\tmale\nQueen\tfemale\nMinister\t\n");
    teach(t, "clause_word\tuse\nforces\trepresentative\n");
    teach(t, "abbreviation\tbefore_name\nMr\tyes\n");
    teach(t, "common\nriver\nrescue\nthe\nnational\npolice\nprime\nminister\nday\ndepartment\nfarms\nsenate\n"
             "battle\nforeign\npolicy\ncentre\nhelp\nbranch\nstate\nrepublic\nuniversity\nworld\nmeat\n"
             "congress\nport\nbranch\npaper\n");
    teach(t, "kind\ttype\tnoun\nministry\torganization\tministry|department\n"
             "police\torganization\tpolice\nmedia\torganization\tpaper|magazine\n"
             "company\torganization\tcompany\nparliament\torganization\tparliament\n"
             "country\tplace\tcountry|republic\ncity\tplace\tcity\n");
    teach(t, "action\tforms\tframe\nreport\treported\treport CLAUSE\n");
    teach(t, "organization\tkind\talias\tcountry\nFord\tcompany\t\t\nToshiba\tcompany\t\t\n"
             "The Norwegian\tmedia\t\t\nForeign Policy\tmedia\t\t\nGeneral Motors\tcompany\tGM\t\n"
             "Department of Farms\tministry\t\tNorway\nParliament of Norway\tparliament\tCongress\tNorway\n");
    teach(t, "place\tkind\talias\tdemonym\tpart_of\nNorway\tcountry\t\tNorwegian\t\nChile\tcountry\t\t\t\n"
             "Darwin\tcity\t\t\t\nJordan\tcity\t\t\t\nBergen\tcity\t\t\tNorway\nNorth Sea\tsea\t\t\t\n"
             "Western world\tregion\t=the West\t\t\n");
    taught_ready(t);
}

static void tear_down(void) {
    taught_free(t);
}

#define NAMES(text, expected) ck_assert_str_eq(names_in(t, text), expected)

START_TEST(words_after_a_place) {
    NAMES("They crossed the Darwin River there.", "");
    NAMES("They crossed the North Sea Bridge there.", "");
    NAMES("They met Norway Prime Minister Solberg and Darwin Police there.", "Norway>Norway; Darwin>Darwin");
    NAMES("They met in Darwin on Tuesday.", "Darwin>Darwin");
    NAMES("In Darwin Rescue was late to arrive.", "Darwin>Darwin");
    NAMES("They met in Norway (Rescue was late).", "Norway>Norway");
}
END_TEST

START_TEST(words_before_a_place) {
    NAMES("They asked Reptile Rescue Darwin about that.", "");
    NAMES("They asked North Darwin about that. North Darwin said no.", "");
    NAMES("They asked Mr Jordan about that, and Queen Jordan.", "");
    NAMES("They asked M. Jordan about that.", "");
    NAMES("Help Darwin there, please. \"Rescue Darwin now,\" they said.", "Darwin>Darwin; Darwin>Darwin");
}
END_TEST

START_TEST(names_with_of) {
    NAMES("They saw the Battle of Darwin there.", "");
    NAMES("They saw the University of Bergen there.", "");
    NAMES("They saw the Darwin of Carpentaria there.", "");
    NAMES("They saw the Republic of Chile there, and the Minister of Norway.", "Chile>Chile; Norway>Norway");
    NAMES("They saw the streets of Darwin there.", "Darwin>Darwin");
}
END_TEST

START_TEST(companies) {
    NAMES("They said that Catherine Ford left. Catherine Ford said so.", "");
    NAMES("They said that Ford left. Rescue Ford now.", "Ford>Ford; Ford>Ford");
    NAMES("They said that Toshiba-Emi left.", "");
    NAMES("They read the Foreign Policy Centre paper there.", "");
    NAMES("They read what Foreign Policy wrote there.", "Foreign Policy>Foreign Policy");
}
END_TEST

START_TEST(articles) {
    NAMES("They read The Norwegian there.", "The Norwegian>The Norwegian");
    NAMES("The Norwegian reported that.", "The Norwegian>The Norwegian");
    NAMES("The Norwegian paper reported that.", "The Norwegian>The Norwegian");
    NAMES("The Norwegian Rescue Service reported that.", "Norwegian>Norway");
    NAMES("The Norwegian branch reported that.", "Norwegian>Norway");
    NAMES("They crossed the West Norway bridge and the North Sea.", "North Sea>North Sea");
}
END_TEST

START_TEST(offices_of_other_countries) {
    NAMES("Norway slept. The Department of Farms did not.",
          "Norway>Norway; Department of Farms>Department of Farms");
    NAMES("Bergen slept. They asked the Congress there.", "Bergen>Bergen; Congress>Parliament of Norway");
    NAMES("The Department of Farms slept in Chile.", "Chile>Chile");
    NAMES("Norway slept. They asked the World Meat Congress there.", "Norway>Norway");
    NAMES("Norway slept. They asked Chile's Department of Farms there.", "Norway>Norway; Chile>Chile");
    NAMES("Norway slept. They asked the Department of Farms of Chile there.", "Norway>Norway; Chile>Chile");
    NAMES("Norway slept. They asked the state Department of Farms there.", "Norway>Norway");
}
END_TEST

START_TEST(explained_acronyms) {
    NAMES("The GM plant closed.", "GM>General Motors");
    NAMES("They grow genetically modified (GM) rice. The GM plant closed.", "");
    NAMES("They left General Motors (GM). The GM plant closed.",
          "General Motors>General Motors; GM>General Motors; GM>General Motors");
    NAMES("They left Great Mills (GM). The GM plant closed.", "");
    NAMES("They left a firm that they knew (GM). The GM plant closed.",
          "GM>General Motors; GM>General Motors");
}
END_TEST

int main(void) {
    TCase *c = tcase_create("context");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, words_after_a_place);
    tcase_add_test(c, words_before_a_place);
    tcase_add_test(c, names_with_of);
    tcase_add_test(c, companies);
    tcase_add_test(c, articles);
    tcase_add_test(c, offices_of_other_countries);
    tcase_add_test(c, explained_acronyms);
    return run_suite("context", c);
}
