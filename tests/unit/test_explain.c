/* explain, suggest and called: what is written for a name, and the rows for names that nobody lists. */
#include "findings_maker.h"

static maker m;
static char *text;
static char said[512];

static void set_up(void) {
    m = maker_new();
}

static void tear_down(void) {
    maker_free(&m);
    free(text);
    text = NULL;
}

static void hear(void *user, eg_severity severity, const char *message) {
    (void)user, (void)severity;
    snprintf(said, sizeof said, "%s", message);
}

/* What is explained of a name, or said about it. */
static const char *explained(const char *name) {
    size_t len = 0;
    free(text);
    FILE *out = open_memstream(&text, &len);
    ck_assert_ptr_nonnull(out);
    said[0] = '\0';
    eg_status found = eg_graph_look_up(&m.g, name, hear, NULL);
    ck_assert_int_eq(eg_graph_explain(&m.g, name, out), found);
    ck_assert_int_eq(fclose(out), 0);
    ck_assert_uint_eq(len == 0, found == EG_INPUT);
    return found == EG_OK ? text : said;
}

static const char *suggested(void) {
    size_t len = 0;
    free(text);
    FILE *out = open_memstream(&text, &len);
    ck_assert_ptr_nonnull(out);
    ck_assert_int_eq(eg_graph_suggest(&m.g, out), EG_OK);
    ck_assert_int_eq(fclose(out), 0);
    return text;
}

static eg_found_mention *add_guess(const char *entity, eg_type type, const char *named, uint8_t confidence) {
    eg_found_mention *guess = add_mention(&m, entity, type, EG_VIA_DISCOVERED, named);
    guess->by = id_of(&m, "given name");
    guess->confidence = confidence;
    return guess;
}

/* ---- explain ---- */

START_TEST(mentions_and_actions) {
    add_document(&m, "b.txt", "2019-08-20");
    add_sentence(&m, EG_ZONE_BODY, "Twitter said it will suspend 936 accounts in China.");
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_PRONOUN, "it");
    add_mention(&m, "China", EG_PLACE, EG_VIA_NAME, "China");
    add_action(&m, (act){.actor = "Twitter",
                         .said_by = "Twitter",
                         .text = "suspend",
                         .object = "936 accounts",
                         .modality = EG_PLANNED});
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_TEASER, "TWTR falls");
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_ALIAS, "TWTR");
    add_sentence(&m, EG_ZONE_BODY, "Nothing of it here.");
    add_sentence(&m, EG_ZONE_BODY, "China did not accuse Twitter.");
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
    add_action(&m, (act){.actor = "China", .target = "Twitter", .text = "accuse", .polarity = EG_NEGATED});
    maker_fold(&m);
    ck_assert_str_eq(explained("  tWITTÉR "),
                     "entity: Twitter\ntype: organization\nlisted: yes\nmentions: 4\ncounted: 2 in 2 "
                     "articles\nactions: 2\n\n"
                     "a.txt:1: TWTR falls\n"
                     "a.txt:1:   \"TWTR\": alias, by dicts/names.tsv:7, not counted: teaser\n"
                     "a.txt:3: China did not accuse Twitter.\n"
                     "a.txt:3:   \"Twitter\": name, by dicts/names.tsv:7\n"
                     "a.txt:3:   target undated: China accuse -> Twitter (negated), by dicts/actions.tsv:9\n"
                     "b.txt:1: Twitter said it will suspend 936 accounts in China.\n"
                     "b.txt:1:   \"Twitter\": name, by dicts/names.tsv:7\n"
                     "b.txt:1:   \"it\": pronoun, by dicts/names.tsv:7\n"
                     "b.txt:1:   acts undated: Twitter suspend \"936 accounts\" (planned, said by Twitter), "
                     "by dicts/actions.tsv:9\n");
}
END_TEST

START_TEST(discovered) {
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Ann\tExample\x1b[1m resigned.");
    add_guess("Ann Example", EG_PERSON, "Ann\nExample", 80);
    maker_fold(&m);
    ck_assert_str_eq(explained("Ann Example"),
                     "entity: Ann Example\ntype: person\nlisted: no\nmentions: 1\ncounted: 1 in 1 article\n"
                     "spellings: Ann Example\nactions: 0\n\n"
                     "a.txt:1: Ann Example [1m resigned.\n"
                     "a.txt:1:   \"Ann Example\": discovered, by pattern 'given name', confidence 0.80\n");
}
END_TEST

static void add_namesakes(void) {
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Georgia, Atlanta, Ann Lee, Bo Lee, the Georgian town, the Georgian town");
    add_mention(&m, "Georgia", EG_PLACE, EG_VIA_NAME, "Georgia");
    add_mention(&m, "Georgia (U.S. state)", EG_PLACE, EG_VIA_ALIAS, "Georgia");
    add_mention(&m, "Ann Lee", EG_PERSON, EG_VIA_NAME, "Ann Lee");
    add_mention(&m, "Ann Lee", EG_PERSON, EG_VIA_SURNAME, "Lee");
    add_mention(&m, "Bo Lee", EG_PERSON, EG_VIA_SURNAME, "Lee");
    add_mention(&m, "Lee Party", EG_ORGANIZATION, EG_VIA_NOUN, "the Lee");
    add_mention(&m, "Atlanta", EG_PLACE, EG_VIA_NAME, "Atlanta");
    add_mention(&m, "Atlanta", EG_PLACE, EG_VIA_NOUN, "the Georgian town");
    maker_fold(&m);
}

START_TEST(the_name_proper_comes_first) {
    add_namesakes();
    explained("georgia");
    ck_assert_ptr_nonnull(strstr(text, "entity: Georgia\n"));
    ck_assert_ptr_nonnull(strstr(text, "also so called: Georgia (U.S. state)\n"));
    ck_assert_ptr_null(strstr(text, "entity: Georgia (U.S. state)\n"));
}
END_TEST

START_TEST(all_who_are_named_so) {
    add_namesakes();
    explained("LEE");
    const char *ann = strstr(text, "entity: Ann Lee\n"), *bo = strstr(text, "\n\nentity: Bo Lee\n");
    ck_assert_ptr_nonnull(ann);
    ck_assert_ptr_nonnull(bo);
    ck_assert(ann < bo);
    ck_assert_ptr_null(strstr(text, "entity: Lee Party"));
    explained("the Georgian town");
    ck_assert_ptr_nonnull(strstr(text, "entity: Atlanta\n"));
}
END_TEST

START_TEST(did_you_mean) {
    add_namesakes();
    ck_assert_str_eq(explained("Atlnta"),
                     "error: nothing called 'Atlnta' was found (did you mean 'Atlanta'?)");
    ck_assert_str_eq(explained("(u.s. state)"),
                     "error: nothing called '(u.s. state)' was found (did you mean 'Georgia (U.S. state)'?)");
    ck_assert_str_eq(explained("Anne Lee"),
                     "error: nothing called 'Anne Lee' was found (did you mean 'Ann Lee'?)");
    ck_assert_str_eq(explained("Nobody at all"), "error: nothing called 'Nobody at all' was found");
    ck_assert_str_eq(explained(""), "error: nothing called '' was found");
}
END_TEST

START_TEST(an_empty_graph) {
    maker_fold(&m);
    ck_assert_str_eq(explained("x"), "error: nothing called 'x' was found");
    ck_assert_str_eq(suggested(), "# every name that was found is listed\n");
}
END_TEST

/* ---- suggest ---- */

START_TEST(ranked_rows) {
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Ann Example met Bo Sample and Cy Ample in Leeville for the Lee Group.");
    add_guess("Ann Example", EG_PERSON, "Ann Example", 60);
    add_guess("Bo Sample", EG_PERSON, "Bo Sample", 90);
    add_guess("Cy Ample", EG_PERSON, "Cy Ample", 90);
    add_guess("Leeville", EG_PLACE, "Leeville", 0);
    add_guess("Lee Group", EG_ORGANIZATION, "Lee Group", 100);
    add_mention(&m, "China", EG_PLACE, EG_VIA_NAME, "in");
    add_document(&m, "b.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Ann Example left.");
    add_guess("Ann Example", EG_PERSON, "Ann Example", 50);
    add_sentence(&m, EG_ZONE_TEASER, "Di Simple");
    add_guess("Di Simple", EG_PERSON, "Di Simple", 90);
    maker_fold(&m);
#define FIRST "a.txt:1: Ann Example met Bo Sample and Cy Ample in Leeville for the Lee Group.\n"
    ck_assert_str_eq(suggested(),
                     "# people that no dictionary lists\nperson\talias\tgender\n"
                     "# 2 mentions in 2 articles, confidence 0.60 (given name); " FIRST "Ann Example\n"
                     "# 1 mention in 1 article, confidence 0.90 (given name); " FIRST "Bo Sample\n"
                     "# 1 mention in 1 article, confidence 0.90 (given name); " FIRST "Cy Ample\n\n"
                     "# organizations that no dictionary lists\norganization\tkind\talias\n"
                     "# 1 mention in 1 article, confidence 1.00 (given name); " FIRST "Lee Group\n\n"
                     "# places that no dictionary lists\nplace\tkind\talias\n"
                     "# 1 mention in 1 article; " FIRST "Leeville\n");
}
END_TEST

/* The row below the comment that holds the words. */
static const char *row(const char *words) {
    static char line[128];
    const char *at = strstr(suggested(), words);
    ck_assert_ptr_nonnull(at);
    at = strchr(at, '\n') + 1;
    snprintf(line, sizeof line, "%.*s", (int)strcspn(at, "\n"), at);
    return line;
}

START_TEST(spellings) {
    static const char *const others[] = {
        "Example", "EXAMPLE", "Ann  Example's", "Ann-Example", "Annie Example", "Bo Example", "=x"};
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "One.");
    for (size_t i = 0; i < 4; i++) add_guess("Ann Example", EG_PERSON, others[i], 80);
    add_guess("Ann Example", EG_PERSON, others[4], 80);
    maker_fold(&m);
    ck_assert_str_eq(row("One."), "Ann Example\tAnnie Example");
    maker_free(&m);
    m = maker_new();
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Two.");
    for (size_t i = 5; i < 7; i++) add_guess("Ann Example", EG_PERSON, others[i], 80);
    add_guess("Ann Example", EG_PERSON, "A. Example", 80);
    add_guess("Ann Example", EG_PERSON, "Ann B. Example", 80);
    add_mention(&m, "Bo Example", EG_PERSON, EG_VIA_NAME, "Bo Example");
    maker_fold(&m);
    ck_assert_str_eq(row("Two."), "Ann Example\tA. Example|Ann B. Example");
}
END_TEST

START_TEST(spellings_of_organizations) {
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "One.");
    add_guess("Office of Fair Samples", EG_ORGANIZATION, "the Office of Fair Samples", 80);
    add_guess("Office of Fair Samples", EG_ORGANIZATION, "OFS", 80);
    add_guess("Office of Fair Samples", EG_ORGANIZATION, "O.F.S.", 80);
    add_guess("Office of Fair Samples", EG_ORGANIZATION, "Fair Samples", 80);
    maker_fold(&m);
    ck_assert_str_eq(row("One."), "Office of Fair Samples\t\tFair Samples");
}
END_TEST

static void add_seeming(const char *entity, eg_type type, const char *seems) {
    add_guess(entity, type, entity, 80)->seems = id_of(&m, seems);
}

START_TEST(kinds_and_genders) {
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "One.");
    add_seeming("Ann Example", EG_PERSON, "female");
    add_seeming("Lee Example", EG_PERSON, "male");
    add_seeming("Lee Group", EG_ORGANIZATION, "company");
    add_guess("Lee Group", EG_ORGANIZATION, "Lee Brothers", 80);
    add_seeming("Leeville", EG_PLACE, "city");
    add_document(&m, "b.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "Two.");
    add_seeming("Ann Example", EG_PERSON, NULL);
    add_seeming("Ann Example", EG_PERSON, "female");
    add_seeming("Lee Example", EG_PERSON, "female");
    add_seeming("Lee Example", EG_PERSON, "male");
    add_seeming("Leeville", EG_PERSON, "male");
    add_sentence(&m, EG_ZONE_BODY, "Three.");
    add_seeming("Leeville", EG_PLACE, "city");
    maker_fold(&m);
    suggested();
    ck_assert_ptr_nonnull(strstr(text, "\nAnn Example\t\tfemale\n"));
    ck_assert_ptr_nonnull(strstr(text, "\nLee Example\n"));
    ck_assert_ptr_nonnull(strstr(text, "\nLee Group\tcompany\tLee Brothers\n"));
    ck_assert_ptr_nonnull(strstr(text, "\nLeeville\tcity\n"));
}
END_TEST

/* Names that would be a comment, a mark or a list are left out. */
START_TEST(names_that_fit_no_cell) {
    static const char *const names[] = {"#1 Example", "=Example", "~Example", "!Example", "Ex|ample"};
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "One.");
    for (size_t i = 0; i < 5; i++) add_guess(names[i], EG_PERSON, names[i], 80);
    maker_fold(&m);
    ck_assert_str_eq(suggested(), "# every name that was found is listed\n");
}
END_TEST

int main(void) {
    TCase *c = tcase_create("explain");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, mentions_and_actions);
    tcase_add_test(c, discovered);
    tcase_add_test(c, the_name_proper_comes_first);
    tcase_add_test(c, all_who_are_named_so);
    tcase_add_test(c, did_you_mean);
    tcase_add_test(c, an_empty_graph);
    tcase_add_test(c, ranked_rows);
    tcase_add_test(c, spellings);
    tcase_add_test(c, spellings_of_organizations);
    tcase_add_test(c, kinds_and_genders);
    tcase_add_test(c, names_that_fit_no_cell);
    return run_suite("explain", c);
}
