/* guess_maker: a small dictionary that teaches how names are formed, and what the guesses make of a text.
 *
 * Surnames and names of towns in these tests (Obrovac, Tellmann, Zarya) are in no row. Findings are written
 *
 *     text: type, gender, kind, confidence pattern    for a name that no row lists; what is not known left
 * out text=Entity                                     for a name that a row lists text>Entity for a name that
 * refers back to another
 *
 * parted by "; ". */
#ifndef TESTS_GUESS_MAKER_H
#define TESTS_GUESS_MAKER_H

#include "dict_maker.h"

static inline void teach_function_words(taught *t) {
    teach(t, "common\nthe\nand\nof\nfor\nwhile\nsaid\nasked\nleft\nopened\nofficials\nofficial\nstate\ncritic"
             "s\npolice\n"
             "home\nhope\nrose\nwater\nsport\ntrade\nculture\nenergy\nworks\nfood\npeople\npeople's\nlake\n"
             "former\nreport\nnews\ncompany\nbank\nhappily\nminister\npresident\nranch\nworkers\nworker\n"
             "artists\nyesterday\nmany\nrivers\nbased\nwinter\ncode\nclinical\nhospital\ngreen\nspring\n"
             "justice\nprize\nmark\nuniversity\nministry\ninstitute\nindustries\ndivision\nparty\ncollege\n"
             "museum\nmonday\nriver\nstreet\ncity\nbay\nwar\ntreaty\noperation\nlaw\nradio\nstar\nwest\n");
    teach(
        t,
        "title\tgender\nMr\tmale\nMrs\tfemale\nPresident\nCommissioner\nminister\nSheikh\tmale\nqueen\tfemale"
        "\nlawyer\nGeneral\n");
    teach(t, "abbreviation\tbefore_name\nMr\tyes\nMrs\tyes\nSt\tyes\nJr\nInc\n");
    teach(t, "legal_suffix\nInc\nLtd\nCorp\n");
    teach(t, "time_word\tclass\tvalue\nApril\tmonth\t4\nMonday\tweekday\t1\n");
    teach(t, "action\tforms\tframe\nsay\tsaid\tsay CLAUSE\nvisit\t\tvisit TARGET\n");
    teach(t,
          "kind\ttype\tnoun\ncompany\torganization\tcompany|firm\narea\tplace\tvillage|valley|town\n"
          "city\tplace\tcity\nsocial network\torganization\tsocial network|network|tech giant|website|service"
          "\n");
}

static inline void teach_name_words(taught *t) {
    teach(t,
          "given_name\tgender\nJane\tfemale\nKarl\tmale\nRobin\teither\nHope\tfemale\nApril\tfemale\n"
          "Will\tmale\nUrsula\tfemale\nKim\t\nAustin\tmale\nJean-Claude\tmale\nHelga\tfemale\nHelga\tmale\n");
    teach(t, "name_word\ttype\tuse\tkind\n"
             "University\torganization\tlast|of\tuniversity\nMinistry\torganization\tlast|of\tministry\n"
             "Institute\torganization\tlast|of\tuniversity\nIndustries\torganization\tlast\tcompany\n"
             "Division\torganization\tlast\tmilitary\nParty\torganization\tlast\tparty\n"
             "Tribune\torganization\tlast|first\tmedia\nStar\torganization\tlast\tmedia\n"
             "Hospital\torganization\tlast\thospital\nCollege\torganization\tlast|of\tuniversity\n"
             "Tigers\torganization\tlast\tsports club\nRadio\torganization\tfirst\tmedia\n"
             "Museum\torganization\tlast|of\tmuseum\nBank\torganization\tlast|of\tcompany\n"
             "City\torganization\tlast\tsports club\nMinister\torganization\tlast\n");
    teach(t, "name_word\ttype\tuse\tkind\n"
             "River\tplace\tlast\triver\nLake\tplace\tfirst\tlake\nStreet\tplace\tlast\tarea\n"
             "City\tplace\tlast\tcity\nSt\tplace\tfirst\tarea\nBay\tplace\tlast|"
             "of\tarea\nMuseum\tplace\tlast\tmuseum\n"
             "West\tplace\tpart\nin\tplace\tbefore\nnear\tplace\tbefore\nto\tplace\tperhaps before\n"
             "from\tplace\tperhaps before\n");
    teach(t, "name_word\ttype\tuse\n"
             "Prize\tother\tlast\nWar\tother\tlast|of\nTreaty\tother\tlast|of\nOperation\tother\tfirst\n"
             "Law\tother\tlast\nUSB\tother\talone\n"
             "van\tperson\tparticle\nder\tperson\tparticle\nde\tperson\tparticle\nbin\tperson\tparticle\n"
             "Jr\tperson\tsuffix\nIII\tperson\tsuffix\n");
}

/* With a few names that rows list. */
static inline taught *taught_to_guess(void) {
    taught *t = taught_new();
    teach_function_words(t);
    teach_name_words(t);
    teach(t, "person\tgender\trole\nAnn Lee\tfemale\nMara Kestrin\tfemale\tminister|president\n"
             "Ivo Kestrin\tmale\tlawyer\nAda Pollmark\tfemale\tpresident\nLea Pollmark\tfemale\tpresident\n"
             "Otto Winter\tmale\tpresident\n");
    teach(t, "place\tkind\tdemonym\nOhio\tarea\t\nFrance\tcountry\tFrench\nSplit\tcity\t\nVienna\tcity\t\n"
             "Zadar\tcity\t\n");
    teach(t,
          "organization\tkind\talias\nTwitter\tsocial network\t\nRed Cross\tngo\t\nAcme Group\tcompany\t\n");
    taught_ready(t);
    t->guess = EG_GUESS_ALL;
    return t;
}

static inline void line_guess(line *l, const taught *t, const eg_mention *m) {
    static const char *const types[] = {"organization", "person", "place"};
    const eg_entry *e = eg_mentions_entry(&t->mentions, t->dict, m->entity);
    line_add(l, ": %s", types[e->type]);
    if (e->gender) line_add(l, ", %s", e->gender == EG_GENDER_FEMALE ? "female" : "male");
    if (e->kind) line_add(l, ", %.*s", SPAN_ARGS(t->dict->kinds.items[e->kind].name));
    line_add(l, ", %d %s", m->confidence, m->by);
}

static inline const char *guesses_line(taught *t) {
    line l = {.a = &t->arena};
    for (size_t i = 0; i < t->mentions.list.len; i++) {
        const eg_mention *m = &t->mentions.list.items[i];
        eg_span text = eg_span_slice(t->article.text, m->start, m->end), name = taught_name(t, m->entity);
        bool listed = m->entity < t->dict->entries.len;
        line_add(&l, "%s%.*s", i ? "; " : "", SPAN_ARGS(text));
        if (m->via == EG_VIA_DISCOVERED)
            line_guess(&l, t, m);
        else
            line_add(&l, "%s%.*s", listed && m->via != EG_VIA_SURNAME ? "=" : ">", SPAN_ARGS(name));
    }
    return line_text(&l);
}

static inline const char *guessed_in(taught *t, const char *text) {
    read_names(t, text);
    return guesses_line(t);
}

static taught *t; /* of the test at hand */

static void set_up(void) {
    t = taught_to_guess();
}

static void tear_down(void) {
    taught_free(t);
}

#define GUESSED(text, expected) ck_assert_str_eq(guessed_in(t, text), expected)

#endif
