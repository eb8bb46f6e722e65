/* lint: what a check says of rows that hardly mean what they say, and that it says nothing of sound ones. */
#include <sys/stat.h>

#include "dict_maker.h"

static taught *t;
static char folder[] = "/tmp/entgraph-lint-XXXXXX", shipped[64], own[64];

/* Two folders to read one after the other, "shipped" and "own", to be reported on together or apart. */
static void set_up(void) {
    strcpy(folder, "/tmp/entgraph-lint-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(shipped, sizeof shipped, "%s/shipped", folder);
    snprintf(own, sizeof own, "%s/own", folder);
    ck_assert_int_eq(mkdir(shipped, 0700), 0);
    ck_assert_int_eq(mkdir(own, 0700), 0);
    t = taught_new();
}

static void tear_down(void) {
    static const char *const names[] = {"a.tsv", "b.tsv", "c.tsv", "k.tsv"};
    char path[128];
    taught_free(t);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(path, sizeof path, "%s/%s", shipped, names[i]);
        unlink(path);
        snprintf(path, sizeof path, "%s/%s", own, names[i]);
        unlink(path);
    }
    ck_assert_int_eq(rmdir(shipped), 0);
    ck_assert_int_eq(rmdir(own), 0);
    ck_assert_int_eq(rmdir(folder), 0);
}

static void write_file(const char *in, const char *name, const char *rows) {
    char path[128];
    snprintf(path, sizeof path, "%s/%s", in, name);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(fputs(rows, file), 0);
    ck_assert_int_eq(fclose(file), 0);
}

/* Reads both folders; what is said of them, or of `path` alone, one message a line, without the rows. */
static const char *check(const char *path) {
    ck_assert_msg(eg_dict_add(t->dict, shipped, "") <= EG_DICT, "%s", t->said);
    ck_assert_msg(eg_dict_add(t->dict, own, "own") <= EG_DICT, "%s", t->said);
    taught_ready(t);
    t->said[0] = '\0';
    ck_assert_int_eq(eg_dict_check(t->dict, path, taught_hear, t), EG_OK);
    return t->said;
}

/* What is said of one file. */
static const char *check_rows(const char *rows) {
    write_file(shipped, "a.tsv", rows);
    return check(NULL);
}

#define SAYS(rows, ...) ck_assert_str_eq(check_rows(rows), __VA_ARGS__)

/* Part of what is said of one file. */
static void mentions(const char *rows, const char *part) {
    const char *said = check_rows(rows);
    ck_assert_msg(strstr(said, part), "'%s' does not hold '%s'", said, part);
}

START_TEST(sound_rows) {
    write_file(shipped, "k.tsv", "kind\ttype\tnoun\ncompany\torganization\tfirm\ncountry\tplace\tcountry\n");
    write_file(shipped, "b.tsv",
               "place\tkind\talias\tdemonym\tpart_of\tid\n"
               "Ruritania\tcountry\tKingdom of Ruritania|=Rur.\tRuritanian\t\tQ1\n"
               "Strelsau\t\t~Strel|!Strelsau Waltz\t\tRuritania\tQ2\n"
               "Zenda (Ruritania)\t\tZenda Castle\t\tRuritania\t\n");
    write_file(shipped, "c.tsv",
               "person\talias\tgender\trole\tfrom\tuntil\tworks_for\tcountry\n"
               "Rudolf Elphberg\tKing Rudolf\tmale\tking|king\t1894|1897-03\t1896-12-31|\tAcme\tRuritania\n");
    SAYS("organization\tkind\talias\tnoun\tmetonym\tcountry\tid\n"
         "Acme\tcompany\tAAG|Acme Group\tbroker\tStrelsau\tRuritania\tQ3\n",
         "");
}
END_TEST

START_TEST(only_compiled) {
    ck_assert_int_eq(eg_dict_check(t->dict, NULL, taught_hear, t), EG_USAGE);
}
END_TEST

START_TEST(a_file_that_is_gone) {
    write_file(own, "a.tsv", "place\nA\n");
    eg_dict_add(t->dict, own, NULL);
    taught_ready(t);
    char path[128];
    snprintf(path, sizeof path, "%s/a.tsv", own);
    ck_assert_int_eq(unlink(path), 0);
    ck_assert_int_eq(eg_dict_check(t->dict, NULL, taught_hear, t), EG_INPUT);
    ck_assert_ptr_nonnull(strstr(t->said, "cannot read"));
}
END_TEST

/* ---- names by themselves ---- */

START_TEST(names_without_letters) {
    SAYS(
        "place\talias\nStrelsau\t--|100|~200|!Strelsau 9\n",
        "a.tsv:2:10: warning: '--' holds no letter and no digit, and is never found\n"
        "a.tsv:2:13: warning: '100' is a mere number: every such number in an article would be taken for it; "
        "write '~100'");
}
END_TEST

START_TEST(names_too_long) {
    SAYS("place\talias\nZ\ta b c d e f g h i j k l m n o p|a b c d e f g h i j k l m n o p q\n",
         "a.tsv:2:35: warning: 'a b c d e f g h i j k l m n o p q' has more than 16 words, and is never "
         "found; "
         "shorten it");
}
END_TEST

START_TEST(two_marks) {
    SAYS("place\talias\nZenda\t~=Castle\n",
         "a.tsv:2:8: warning: '~=Castle': only one mark counts, so the name would be '=Castle'; leave one");
}
END_TEST

START_TEST(barring_mark_before_a_name) {
    mentions("place\n!Zenda\n", "a.tsv:2:1: warning: '!Zenda': the mark '!' has no meaning before a name");
}
END_TEST

START_TEST(dots_and_quotation_marks) {
    SAYS("organization\talias\nStar. Group\tA \"B\" C|Booking.com|Star.|'Ndrangheta\n",
         "a.tsv:2:5: warning: 'Star. Group' is not found as it is written, because this dot ends a sentence; "
         "list "
         "the word before it in abbreviations.tsv, or leave the dot out");
}
END_TEST

START_TEST(names_doubled_in_a_row) {
    SAYS("place\talias\nAl-Zenda\tAl Zenda|~AL ZENDA|Zenda|Zenda|=Zenda\n",
         "a.tsv:2:10: note: 'Al Zenda' says the same as 'Al-Zenda' in this row (case, accents, hyphens and "
         "dots "
         "make no difference)\n"
         "a.tsv:2:19: warning: '~AL ZENDA' says the same as 'Al-Zenda' in this row, whose mark counts; leave "
         "one of "
         "them\n"
         "a.tsv:2:35: note: 'Zenda' says the same as 'Zenda' in this row");
}
END_TEST

START_TEST(barring_nothing) {
    SAYS("person\talias\nRudolf Elphberg\t!Zenda Waltz|!Elphberg Street\n",
         "a.tsv:2:17: warning: '!Zenda Waltz' holds no name of 'Rudolf Elphberg', so it keeps nothing from "
         "being "
         "found");
}
END_TEST

START_TEST(surname_alone) {
    SAYS("person\talias\nRudolf Elphberg\tElphberg|~Elphberg\nAnn Lee\t~Lee\n",
         "a.tsv:2:17: note: 'Elphberg' alone is found after the full name without being listed; listed, it "
         "counts "
         "in every article (write '~Elphberg' if that is too much)\n"
         "a.tsv:2:26: warning: '~Elphberg' says the same as 'Elphberg' in this row, whose mark counts; leave "
         "one of "
         "them");
}
END_TEST

START_TEST(ordinary_words) {
    write_file(shipped, "b.tsv", "common\ngap\ntarget\nvisa\n");
    SAYS("organization\nGap\n=Target\n~Visa\nGap Inc\n",
         "a.tsv:2:1: note: 'Gap' is an ordinary word, too: it counts only in articles that write it with a "
         "capital "
         "inside a sentence, and hardly ever in small letters ('=Gap' counts always, '~Gap' beside another "
         "name)\n"
         "a.tsv:4:1: warning: 'Visa' is never found: a name with '~' counts only beside another of its "
         "names, and "
         "it has no other; give it one");
}
END_TEST

START_TEST(small_first_letter) {
    SAYS("organization\talias\nal-Shabaab\t\nAl-Nur\t=al-Nur|al-Nur\neBay\t\nvan Zenda\t=van Zenda\n",
         "a.tsv:2:1: warning: 'al-Shabaab' is found only where its first word has a capital; write "
         "'=al-Shabaab' to "
         "have it found as it is\n"
         "a.tsv:3:16: note: 'al-Nur' says the same as 'Al-Nur' in this row (case, accents, hyphens and dots "
         "make no "
         "difference)");
}
END_TEST

START_TEST(stop_strings) {
    write_file(shipped, "b.tsv", "stop\nZenda Waltz\nzenda waltz\nCold Zenda\n=cold Zenda\nA. B\n--\n");
    write_file(shipped, "a.tsv", "organization\talias\nCold Zenda\t\n");
    ck_assert_str_eq(check(NULL),
                     "a.tsv:2:1: warning: 'Cold Zenda' is listed both as a name and as a stop string "
                     "(b.tsv:4); leave one of them\n"
                     "b.tsv:3:1: note: 'zenda waltz' is listed twice (first in b.tsv:2)\n"
                     "b.tsv:4:1: warning: 'Cold Zenda' has no effect, because it is a name of 'Cold Zenda' "
                     "(a.tsv:2); strike it "
                     "out there\n"
                     "b.tsv:7:1: warning: '--' holds no letter and no digit, and is never found");
}
END_TEST

START_TEST(own_stop_string) { /* what stop rows are for */
    write_file(shipped, "a.tsv", "place\nZenda\n");
    write_file(own, "a.tsv", "stop\nZenda\n");
    ck_assert_str_eq(check(own), "");
}
END_TEST

/* ---- names of several ---- */

START_TEST(shared_names) {
    SAYS("place\talias\nZenda\tCastle\nHentzau\tCastle|~Castle Town\nStrelsau\t=Castle|~Castle\n",
         "a.tsv:3:9: note: 'Castle' is also a name of 'Zenda' (a.tsv:2), which wins unless the article has "
         "named "
         "'Hentzau' before\n"
         "a.tsv:4:10: note: 'Castle' is also a name of 'Zenda' (a.tsv:2), which wins unless the article has "
         "named "
         "'Strelsau' before");
}
END_TEST

START_TEST(acronyms_and_words_do_not_clash) {
    write_file(shipped, "b.tsv", "organization\talias\nTelecommunication Union\tITU\n=NICE\t\nNisa\t~Nis\n");
    SAYS("place\nItu\nNice\nNis\n", "");
}
END_TEST

START_TEST(one_name_in_two_spellings) {
    SAYS("place\nAl-Zenda\nAl Zenda\n",
         "a.tsv:3:1: warning: 'Al Zenda' is never found: others come first for every name it has; give it a "
         "name of "
         "its own\n"
         "a.tsv:3:1: warning: 'Al Zenda' and 'Al-Zenda' (a.tsv:2) are one name but for case, accents, "
         "hyphens or "
         "dots; make them one entry, or tell them apart by a word in brackets");
}
END_TEST

START_TEST(never_found) {
    SAYS("place\talias\nZenda\t\nZenda (Iowa)\tZenda\nZenda (Ohio)\t\nZenda (Utah)\t~Zenda\n",
         "a.tsv:3:1: warning: 'Zenda (Iowa)' is never found: others come first for every name it has; give "
         "it a name "
         "of its own\n"
         "a.tsv:3:14: note: 'Zenda' is also a name of 'Zenda' (a.tsv:2), which wins unless the article has "
         "named "
         "'Zenda (Iowa)' before\n"
         "a.tsv:4:1: warning: 'Zenda (Ohio)' is never found: none of its names can stand in an article; give "
         "it an "
         "alias\n"
         "a.tsv:5:1: warning: 'Zenda (Utah)' is never found: a name with '~' counts only beside another of "
         "its "
         "names, and it has no other; give it one");
}
END_TEST

START_TEST(name_and_no_name) {
    SAYS("place\talias\nZenda\t!Zenda\n", "a.tsv:2:1: warning: 'Zenda' is listed both as a name and, with "
                                          "'!', as none (a.tsv:2); leave one of them");
}
END_TEST

/* Only the user's rows are told of, with the shipped ones that they touch. */
START_TEST(own_rows_alone) {
    write_file(shipped, "a.tsv", "place\talias\nZenda\tCastle\nHentzau\tCastle\nStrelsau\tStrel\n");
    write_file(own, "b.tsv", "organization\talias\nStrelsau Bank\tStrel\n");
    ck_assert_str_eq(check(own),
                     "own/b.tsv:2:15: note: 'Strel' is also a name of 'Strelsau' (a.tsv:4), over which it "
                     "wins");
}
END_TEST

START_TEST(weak_in_a_later_folder) {
    write_file(shipped, "a.tsv", "organization\nCastle\n");
    write_file(own, "b.tsv", "place\talias\nZenda\t~Castle\n");
    mentions("organization\nCastle\n", "a.tsv:2:1: warning: 'Castle' is also a weak name of 'Zenda' "
                                       "(own/b.tsv:2), which comes first, so that it "
                                       "often means nobody; list this row before that one");
}
END_TEST

START_TEST(own_row_that_adds) {
    write_file(shipped, "a.tsv", "place\talias\nZenda\tCastle\n");
    write_file(own, "b.tsv", "place\talias\n~Zenda\tCastle of Zenda|Castle\n");
    ck_assert_str_eq(check(NULL), "");
}
END_TEST

START_TEST(rejected_row) { /* the fault was told when it was read */
    ck_assert_str_eq(check_rows("place\tpart_of\nZenda\t\nZenda\tNowhere\nStrelsau\tZenda\tx\n"), "");
}
END_TEST

/* ---- cells ---- */

START_TEST(kinds) {
    write_file(shipped, "k.tsv", "kind\ttype\ncompany\torganization\ncity\tplace\n");
    SAYS("organization\tkind\nA\tcompani\nB\tcity\nC\tgalaxy\nD\tcompany\nE\t\n",
         "a.tsv:2:3: warning: unknown kind 'compani' (did you mean 'company'?)\n"
         "a.tsv:3:3: warning: kind 'city' is one of places, not of organizations\n"
         "a.tsv:4:3: warning: unknown kind 'galaxy'; take one of kinds.tsv, or list it as they are there");
}
END_TEST

START_TEST(kinds_unknown_altogether) {
    SAYS("organization\tkind\nAcme\tgalaxy\n", "");
}
END_TEST

START_TEST(references) {
    write_file(shipped, "b.tsv",
               "place\talias\tpart_of\nRuritania\tKingdom of Ruritania\tEurop\nEurope\t\t\n");
    SAYS(
        "organization\tcountry\nAcme\tRuritanai\nBolt\tKingdom of "
        "Ruritania\nCoil\tAcme\nDyna\tAtlantis-on-Sea\n",
        "a.tsv:2:6: warning: no place is listed as 'Ruritanai' (did you mean 'Ruritania'?)\n"
        "a.tsv:3:6: warning: 'Kingdom of Ruritania' is an alias here; write the canonical name, 'Ruritania'\n"
        "a.tsv:4:6: warning: 'Acme' is an organization; the column 'country' names a place\n"
        "a.tsv:5:6: warning: no place is listed as 'Atlantis-on-Sea'; list it, or leave the cell empty\n"
        "b.tsv:2:32: warning: no place is listed as 'Europ' (did you mean 'Europe'?)");
}
END_TEST

START_TEST(employers) {
    write_file(shipped, "b.tsv", "person\tworks_for\nAnn Lee\tAcme|Acmee\n");
    SAYS("organization\nAcme\n",
         "b.tsv:2:14: warning: no organization is listed as 'Acmee' (did you mean 'Acme'?)");
}
END_TEST

START_TEST(circles) {
    SAYS("place\tpart_of\nA\tB\nB\tC\nC\tA\nD\tA\n",
         "a.tsv:2:3: warning: 'A' would be part of itself, by way of 'B'\n"
         "a.tsv:3:3: warning: 'B' would be part of itself, by way of 'C'\n"
         "a.tsv:4:3: warning: 'C' would be part of itself, by way of 'A'");
}
END_TEST

START_TEST(metonyms) {
    write_file(shipped, "b.tsv", "place\nStrelsau\nZenda\n");
    SAYS("organization\talias\tmetonym\nCrown\tOld Palace\tStrelsau|Old Palace|New "
         "Palace\nCourt\t\tStrelsau|Zenda\n",
         "a.tsv:2:38: warning: no place is listed as 'New Palace'; list it, or leave the cell empty\n"
         "a.tsv:3:8: warning: 'Strelsau' stands for 'Crown' already (a.tsv:2), which wins");
}
END_TEST

START_TEST(ids) {
    SAYS("place\tid\nA\tQ1\nB\tq2\nC\tQ1\nD\tQ01\nE\tQ\n",
         "a.tsv:3:3: warning: 'q2' is no Wikidata number; write it as in Q42, or leave the cell empty\n"
         "a.tsv:4:3: warning: 'Q1' is the id of 'A' as well (a.tsv:2)\n"
         "a.tsv:5:3: warning: 'Q01' is no Wikidata number; write it as in Q42, or leave the cell empty\n"
         "a.tsv:6:3: warning: 'Q' is no Wikidata number; write it as in Q42, or leave the cell empty");
}
END_TEST

START_TEST(nouns_with_articles) {
    write_file(shipped, "k.tsv", "kind\ttype\tnoun\ncompany\torganization\tfirm|a company\n");
    SAYS("organization\tnoun\nAcme\tthe broker|thermostat maker\n",
         "a.tsv:2:6: warning: 'the broker' is never found; write the noun without 'the'\n"
         "k.tsv:2:27: warning: 'a company' is never found; write the noun without 'a'");
}
END_TEST

/* ---- roles ---- */

START_TEST(dates_of_roles) {
    SAYS("person\trole\tfrom\tuntil\n"
         "A B\tmayor\t2001-02-30\t2002\n"
         "C D\tmayor\t2005\t2004\n"
         "E F\tmayor\t2001|2003\t|2004|2005\n"
         "G H\tmayor\t2001-5\tnow\n"
         "I J\tmayor\t2004-06\t2004\n"
         "K L\t\t2001\t\n",
         "a.tsv:2:11: warning: '2001-02-30' is no date; write 2014-05-31, 2014-05 or 2014\n"
         "a.tsv:3:16: warning: 'mayor' ends before it begins: from 2005 until 2004\n"
         "a.tsv:4:16: warning: '2003' in 'from' belongs to no role: 1 is listed, and this is date 2\n"
         "a.tsv:4:22: warning: '2004' in 'until' belongs to no role: 1 is listed, and this is date 2\n"
         "a.tsv:5:11: warning: '2001-5' is no date; write 2014-05-31, 2014-05 or 2014\n"
         "a.tsv:5:18: warning: 'now' is no date; write 2014-05-31, 2014-05 or 2014\n"
         "a.tsv:7:6: warning: '2001' in 'from' belongs to no role: 0 are listed, and this is date 1");
}
END_TEST

START_TEST(roles_that_overlap) {
    SAYS("person\trole\tfrom\tuntil\n"
         "A B\tmayor|mayor\t2001|2004\t2005|2008\n"
         "C D\tmayor|mayor\t2010|2001\t2012|2010\n"
         "E F\tmayor|mayor\t2001|2005\n"
         "G H\tmayor|party leader\t2001|2003\t2005|2007\n"
         "I J\tmayor|mayor\t|2003\t2005\n",
         "a.tsv:2:22: warning: 'mayor' from 2004 overlaps 'mayor' from 2001 until 2005\n"
         "a.tsv:4:22: warning: 'mayor' from 2005 overlaps 'mayor' from 2001 on, which has no end");
}
END_TEST

START_TEST(roles_without_dates_between) {
    SAYS("person\trole\tfrom\tuntil\nA B\tmayor|governor|senator\t2001||2009\t2005\n"
         "C D\tmayor|governor\t2001\n",
         "a.tsv:2:11: note: 'governor' has no dates, but the roles before and after it have");
}
END_TEST

/* ---- words ---- */

START_TEST(verbs_taken_by_others) {
    SAYS("action\tforms\tnoun\tclass\tframe\n"
         "find\tfound\t\tdisclose\tfind OBJECT\n"
         "found\t\t\tstart\tfound OBJECT|found OBJECT with TARGET\n"
         "uncover\tfound\tdiscovery\tdisclose\tuncover OBJECT\n"
         "reveal\t\tdiscovery\tdisclose\t\n"
         "find out\tfound\t\tdisclose\t\n",
         "a.tsv:4:9: warning: 'found' is always taken for 'find' (a.tsv:2), which has the same form and the "
         "same "
         "patterns\n"
         "a.tsv:5:9: warning: 'discovery' is always taken for 'uncover' (a.tsv:4), which has the same form "
         "and the "
         "same patterns");
}
END_TEST

START_TEST(classes) {
    SAYS("action\tclass\nban\trestrict\nbar\trestrict\nlimit\trestrict\nmute\trestrct\nsing\tperform\n",
         "a.tsv:5:6: warning: no other action is of class 'restrct' (did you mean 'restrict'?)");
}
END_TEST

START_TEST(single_words) {
    SAYS("legal_suffix\nInc\nPty Ltd\n",
         "a.tsv:3:1: warning: 'Pty Ltd' is never found: a legal_suffix is one word");
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("lint");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, sound_rows);
    tcase_add_test(cases, only_compiled);
    tcase_add_test(cases, a_file_that_is_gone);
    tcase_add_test(cases, names_without_letters);
    tcase_add_test(cases, names_too_long);
    tcase_add_test(cases, two_marks);
    tcase_add_test(cases, barring_mark_before_a_name);
    tcase_add_test(cases, dots_and_quotation_marks);
    tcase_add_test(cases, names_doubled_in_a_row);
    tcase_add_test(cases, barring_nothing);
    tcase_add_test(cases, surname_alone);
    tcase_add_test(cases, ordinary_words);
    tcase_add_test(cases, small_first_letter);
    tcase_add_test(cases, stop_strings);
    tcase_add_test(cases, own_stop_string);
    tcase_add_test(cases, shared_names);
    tcase_add_test(cases, acronyms_and_words_do_not_clash);
    tcase_add_test(cases, one_name_in_two_spellings);
    tcase_add_test(cases, never_found);
    tcase_add_test(cases, name_and_no_name);
    tcase_add_test(cases, own_rows_alone);
    tcase_add_test(cases, weak_in_a_later_folder);
    tcase_add_test(cases, own_row_that_adds);
    tcase_add_test(cases, rejected_row);
    tcase_add_test(cases, kinds);
    tcase_add_test(cases, kinds_unknown_altogether);
    tcase_add_test(cases, references);
    tcase_add_test(cases, employers);
    tcase_add_test(cases, circles);
    tcase_add_test(cases, metonyms);
    tcase_add_test(cases, ids);
    tcase_add_test(cases, nouns_with_articles);
    tcase_add_test(cases, dates_of_roles);
    tcase_add_test(cases, roles_that_overlap);
    tcase_add_test(cases, roles_without_dates_between);
    tcase_add_test(cases, verbs_taken_by_others);
    tcase_add_test(cases, classes);
    tcase_add_test(cases, single_words);
    return run_suite("lint", cases);
}
