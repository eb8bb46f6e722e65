/* dict: rows of every kind of file, their faults, and what they make of names. */
#include <sys/stat.h>

#include "dict_shown.h"

/* The forms of a string, best first: "Entity -Entity" with the flags in front: '*' canonical, '=' exact,
 * '~' weak, '!' no name, 'd' demonym, 'c' common word, 'a' acronym. A stop row is "!". */
static const char *forms_of(const char *text) {
    static const char marks[] = "*=~!dca";
    uint32_t words[EG_NAME_WORDS];
    eg_hit hits[EG_NAME_WORDS];
    size_t count = eg_dict_words(t->dict, eg_span_of(text), words, NULL),
           n = eg_match_words(&t->dict->names, words, count, hits);
    line l = {.a = &t->arena};
    if (!n || hits[n - 1].tokens != count) return "";
    for (uint32_t at = hits[n - 1].payload; at; at = t->dict->forms.items[at].next) {
        const eg_form *f = &t->dict->forms.items[at];
        if (l.text.len) line_add(&l, " ");
        for (size_t i = 0; marks[i]; i++)
            if (f->flags >> i & 1) line_add(&l, "%c", marks[i]);
        if (f->entry != UINT32_MAX) line_add(&l, "%.*s", SPAN_ARGS(t->dict->entries.items[f->entry].name));
    }
    return line_text(&l);
}

START_TEST(entries) {
    teach(t, "organization\tkind\talias\tnoun\tmetonym\tcountry\tid\n"
             "Acme Analytics\tcompany\tAAG|Acme\tdata broker\tAcme Park\tFrance\tQ1\n");
    teach(t, "person\talias\tgender\trole\tfrom\tuntil\tworks_for\tcountry\tid\n"
             "Ann van Lee\tAnnie Lee\tfemale\tmayor\t2001\t2005\tAcme Analytics\tFrance\tQ2\n");
    teach(t, "place\tkind\talias\tdemonym\tpart_of\tid\nFrance\tcountry\t\tFrench\tEurope\tQ3\n");
    taught_ready(t);
    ck_assert_uint_eq(eg_dict_entities(t->dict), 3);
    const eg_entry *acme = entry("Acme Analytics"), *ann = entry("Ann van Lee"), *france = entry("France");
    ck_assert_int_eq(acme->type, EG_ENTRY_ORGANIZATION);
    check_span(t->dict->kinds.items[acme->kind].name, "company");
    check_span(acme->country, "France");
    check_span(acme->id, "Q1");
    check_span(eg_dict_cite(&t->arena, t->dict, acme->source), "test.tsv:2");
    ck_assert_int_eq(ann->type, EG_ENTRY_PERSON);
    ck_assert_int_eq(ann->gender, EG_GENDER_FEMALE);
    check_span(ann->role, "mayor");
    check_span(ann->works_for, "Acme Analytics");
    ck_assert_uint_eq(ann->surname, eg_lexicon_find(&t->dict->lexicon, EG_SPAN("lee")));
    ck_assert_int_eq(france->type, EG_ENTRY_PLACE);
    check_span(france->country, "Europe");
    ck_assert_str_eq(forms_of("Acme Analytics"), "*Acme Analytics");
    ck_assert_str_eq(forms_of("Acme"), "Acme Analytics");
    ck_assert_str_eq(forms_of("AAG"), "=aAcme Analytics");
    ck_assert_str_eq(forms_of("French"), "dFrance");
    ck_assert_str_eq(forms_of("Analytics"), "");
    uint32_t park = eg_intern_find(&t->dict->metonym_names, EG_SPAN("Acme Park"));
    ck_assert_ptr_eq(&t->dict->entries.items[t->dict->metonyms.items[park] - 1], acme);
}
END_TEST

START_TEST(marks) {
    teach(t, "organization\talias\nWho Cares\t=WHO|~Cares|!Who Cares Now|NATO|U.N.|OPEC+\n=Gap\n");
    taught_ready(t);
    ck_assert_str_eq(forms_of("who"), "=aWho Cares");
    ck_assert_str_eq(forms_of("Cares"), "~Who Cares");
    ck_assert_str_eq(forms_of("Who Cares Now"), "!Who Cares");
    ck_assert_str_eq(forms_of("NATO"), "aWho Cares"); /* four letters: any case */
    ck_assert_str_eq(forms_of("UN"), "=aWho Cares");
    ck_assert_str_eq(forms_of("Gap"), "*=Gap");
    ck_assert_ptr_nonnull(entry("Gap"));
}
END_TEST

START_TEST(spellings) {
    teach(t, "place\nC\u00F4te d'Ivoire\nSt. Louis\nBosnia-Herzegovina\n");
    ck_assert_str_eq(forms_of("Cote d\u2019Ivoire"), "*C\u00F4te d'Ivoire");
    ck_assert_str_eq(forms_of("St Louis"), "*St. Louis");
    ck_assert_str_eq(forms_of("Bosnia Herzegovina"), "*Bosnia-Herzegovina");
    teach(t, "organization\talias\nBooking.com\tM.I.5\n");
    ck_assert_str_eq(forms_of("booking.com"), "*Booking.com");
    ck_assert_str_eq(forms_of("Booking com"), "");
    teach(t, "person\nIda \"Red\" Vane\nSophie in 't Veld\n'Ndrane\n");
    taught_ready(t);
    ck_assert_str_eq(names_in(t, "He asked Booking.com. Sued, Booking.com's head met M.I.5 men."),
                     "Booking.com>Booking.com; Booking.com>Booking.com; M.I.5>Booking.com");
    ck_assert_str_eq(names_in(t, "She met Sophie in \u2019t Veld and Ida \u201CRed\u201D Vane. \u201CIda "
                                 "Vane\u201D left 'Ndrane."),
                     "Sophie in \u2019t Veld>Sophie in 't Veld; Ida \u201CRed\u201D Vane>Ida \"Red\" Vane; "
                     "Ndrane>'Ndrane");
}
END_TEST

START_TEST(articles_may_be_missing) {
    teach(t, "common\ngap\n");
    teach(t, "organization\talias\nThe Gap\t\nThe Who\t!The Who Cares|=The HQ\n");
    taught_ready(t);
    ck_assert_str_eq(forms_of("The Gap"), "*The Gap");
    ck_assert_str_eq(forms_of("Gap"), "*cThe Gap");
    ck_assert_str_eq(forms_of("Who Cares"), "");
    ck_assert_str_eq(forms_of("HQ"), "");
}
END_TEST

START_TEST(legal_forms_may_be_missing) {
    teach(t,
          "organization\talias\nNews Corp\t\nTwitter, Inc.\t\nHik Digital Co., Ltd.\t!Hik Inc\nIBM Corp\t\n"
          "=Sun Co\t\nCorp\t\n");
    teach(t, "place\nNews Inc\n");
    teach(t, "common\nnews\nsun\ntwitter\n"); /* all known only later */
    teach(t, "legal_suffix\nInc\nCorp\nCo\nLtd\n");
    taught_ready(t);
    ck_assert_str_eq(forms_of("News Corp"), "*News Corp");
    ck_assert_str_eq(forms_of("News"), "*cNews Corp");
    ck_assert_str_eq(forms_of("Twitter"), "*cTwitter, Inc.");
    ck_assert_str_eq(forms_of("Hik Digital Co"), "*Hik Digital Co., Ltd.");
    ck_assert_str_eq(forms_of("Hik Digital"), "*Hik Digital Co., Ltd.");
    ck_assert_str_eq(forms_of("Hik"), "");
    ck_assert_str_eq(forms_of("IBM"), "*=aIBM Corp");
    ck_assert_str_eq(forms_of("Sun"), "*=Sun Co");
    ck_assert_str_eq(forms_of("Corp"), "*Corp");
}
END_TEST

START_TEST(common_words) {
    teach(t, "common\napple\nturkey\npolish\nice\n");
    teach(t, "organization\talias\nApple\nIce Agency\tICE|Big Apple\n");
    teach(t, "place\tkind\tdemonym\nTurkey\tcountry\t\nPoland\tcountry\tPolish\n");
    taught_ready(t);
    ck_assert_str_eq(forms_of("Apple"), "*cApple");
    ck_assert_str_eq(forms_of("Big Apple"), "Ice Agency");
    ck_assert_str_eq(forms_of("ICE"), "=aIce Agency");
    ck_assert_str_eq(forms_of("Turkey"), "*Turkey");
    ck_assert_str_eq(forms_of("Polish"), "dPoland");
}
END_TEST

START_TEST(people_of_places) {
    teach(t, "place\tdemonym\nAmerica\tAmerican\nChina\tChinese\nFrance\tFrench|Frenchman|Frenchmen\n"
             "Wales\tWelsh\nSwitzerland\tSwiss\nPhilippines\tFilipino\nItaly\tItalian|~Roman|!Italian Job\n");
    ck_assert_str_eq(forms_of("Americans"), "dAmerica");
    ck_assert_str_eq(forms_of("Frenchmen"), "dFrance");
    ck_assert_str_eq(forms_of("Filipinos"), "dPhilippines");
    ck_assert_str_eq(forms_of("Romans"), "~dItaly");
    ck_assert_str_eq(forms_of("Italian Job"), "!dItaly");
    static const char *const none[] = {"Chineses", "Frenches",   "Welshes",
                                       "Swisses",  "Filipinoes", "Italian Jobs"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) ck_assert_str_eq(forms_of(none[i]), "");
}
END_TEST

START_TEST(surnames) {
    teach(t, "person\tcountry\nXi Jinping\tChina\nSammy Davis Jr.\t\nRobert Downey Jr\t\nMadonna\t\n");
    taught_ready(t);
    const eg_lexicon *x = &t->dict->lexicon;
    ck_assert_uint_eq(entry("Xi Jinping")->surname, eg_lexicon_find(x, EG_SPAN("jinping")));
    ck_assert_uint_eq(entry("Xi Jinping")->first_surname, eg_lexicon_find(x, EG_SPAN("xi")));
    ck_assert_uint_eq(entry("Sammy Davis Jr.")->surname, eg_lexicon_find(x, EG_SPAN("davis")));
    ck_assert_uint_eq(entry("Sammy Davis Jr.")->first_surname, 0);
    ck_assert_uint_eq(entry("Robert Downey Jr")->surname, eg_lexicon_find(x, EG_SPAN("downey")));
    ck_assert_uint_eq(entry("Madonna")->surname, 0);
}
END_TEST

START_TEST(who_wins_a_shared_form) {
    teach(t, "place\talias\nGeorgia (U.S. state)\tGeorgia\nGeorgia\t\nGeorgia (band)\tGeorgia\n");
    ck_assert_str_eq(forms_of("Georgia"), "*Georgia Georgia (U.S. state) Georgia (band)");
    teach(t, "organization\talias\nGeorgia Club\tGeorgia\n");
    ck_assert_str_eq(forms_of("Georgia"), "Georgia Club *Georgia Georgia (U.S. state) Georgia (band)");
    teach(t, "place\talias\nGeorgia (U.S. state)\tGeorgia\n");
    ck_assert_str_eq(forms_of("Georgia"), "Georgia (U.S. state) Georgia Club *Georgia Georgia (band)");
    ck_assert_uint_eq(eg_dict_entities(t->dict), 4);
}
END_TEST

START_TEST(what_cannot_win_comes_last) {
    teach(t, "place\talias\n~Mas\t\nFes\t\nHill\t~Town\n=Vale\tTown\nAccountants\tMAS|FES\nOther\tVale\n");
    ck_assert_str_eq(forms_of("MAS"), "=aAccountants *~Mas"); /* else "MAS" would wait for Mas to be named */
    ck_assert_str_eq(forms_of("Fes"), "=aAccountants *Fes");  /* "Fes" is still the place */
    ck_assert_str_eq(forms_of("Town"), "Vale ~Hill");
    ck_assert_str_eq(forms_of("Vale"), "*=Vale Other");
}
END_TEST

START_TEST(later_folders_add_and_override) {
    teach(t, "place\tkind\talias\tpart_of\nBakhmut\ttown\tBahmut\tUkraine\nGeorgia\tcountry\t\t\n");
    teach(t, "place\talias\tkind\n~Georgia\t\tarea\nBakhmut\tArtyomovsk|=Bahmut\t\n");
    ck_assert_uint_eq(eg_dict_entities(t->dict), 2);
    ck_assert_str_eq(forms_of("Artyomovsk"), "Bakhmut");
    ck_assert_str_eq(forms_of("Bahmut"), "=Bakhmut");
    ck_assert_str_eq(forms_of("Bakhmut"), "*Bakhmut");
    ck_assert_str_eq(forms_of("Georgia"), "*~Georgia");
    check_span(entry("Bakhmut")->country, "Ukraine");
    check_span(t->dict->kinds.items[entry("Bakhmut")->kind].name, "town");
    check_span(t->dict->kinds.items[entry("Georgia")->kind].name, "area");
}
END_TEST

START_TEST(overridden_forms_stay_away) {
    teach(t, "organization\nSun Co\n");
    teach(t, "organization\n=Sun Co\n");
    teach(t, "legal_suffix\nCo\n");
    taught_ready(t);
    ck_assert_str_eq(forms_of("Sun Co"), "*=Sun Co");
    ck_assert_str_eq(forms_of("Sun"), "*=Sun Co");
}
END_TEST

START_TEST(stop_strings) {
    teach(t, "place\nBoston\n");
    teach(t, "stop\nBoston Whaler\nBoston\n");
    ck_assert_str_eq(forms_of("Boston Whaler"), "!");
    ck_assert_str_eq(forms_of("Boston"), "! *Boston"); /* the later folder comes first */
}
END_TEST

START_TEST(kinds_and_nouns) {
    teach(t, "kind\ttype\tnoun\nsocial network\torganization\tsocial network|company\n");
    teach(t, "organization\tkind\tnoun\nTwitter\tsocial network\tmicroblogging agency\n");
    uint32_t words[EG_NAME_WORDS];
    eg_hit hits[EG_NAME_WORDS];
    size_t n = eg_dict_words(t->dict, EG_SPAN("companies"), words, NULL);
    ck_assert_uint_eq(eg_match_words(&t->dict->descriptions, words, n, hits), 1);
    const eg_noun *noun = &t->dict->nouns.items[hits[0].payload];
    ck_assert(noun->plural && noun->entry == UINT32_MAX && noun->rank == 1 && !noun->next);
    check_span(t->dict->kinds.items[noun->kind].name, "social network");
    n = eg_dict_words(t->dict, EG_SPAN("microblogging agency"), words, NULL);
    ck_assert_uint_eq(eg_match_words(&t->dict->descriptions, words, n, hits), 1);
    noun = &t->dict->nouns.items[hits[0].payload];
    ck_assert(!noun->plural);
    check_span(t->dict->entries.items[noun->entry].name, "Twitter");
}
END_TEST

static uint8_t verb_forms_of(const char *verb) {
    uint32_t words[EG_NAME_WORDS];
    eg_hit hits[EG_NAME_WORDS];
    size_t n = eg_dict_words(t->dict, eg_span_of(verb), words, NULL);
    if (eg_match_words(&t->dict->verbs, words, n, hits) != 1) return 0;
    return t->dict->verb_forms.items[hits[0].payload].forms;
}

START_TEST(verbs) {
    teach(
        t,
        "action\tforms\tnoun\tclass\tlabel\ttone\tframe\n"
        "take down\ttook|taken\tremoval\tremove\t\tagainst\ttake down OBJECT from TARGET|removal of OBJECT\n"
        "ban\t\t\t\tforbade\t\tban OBJECT\n");
    ck_assert_uint_eq(verb_forms_of("take"), EG_VERB_BASE);
    ck_assert_uint_eq(verb_forms_of("takes"), EG_VERB_S);
    ck_assert_uint_eq(verb_forms_of("took"), EG_VERB_PAST);
    ck_assert_uint_eq(verb_forms_of("taken"), EG_VERB_PARTICIPLE);
    ck_assert_uint_eq(verb_forms_of("taking"), EG_VERB_ING);
    ck_assert_uint_eq(verb_forms_of("taked"), 0);
    ck_assert_uint_eq(verb_forms_of("banned"), EG_VERB_PAST | EG_VERB_PARTICIPLE);
    const eg_deed *take = &t->dict->deeds.items[0], *ban = &t->dict->deeds.items[1];
    check_span(take->class, "remove");
    check_span(take->label, "took down");
    ck_assert_int_eq(take->tone, 1);
    check_span(ban->class, "ban");
    check_span(ban->label, "forbade");
    ck_assert_uint_eq(take->frame_count, 2);
    const eg_frame *f = &t->dict->frames.items[take->frame_first];
    ck_assert_uint_eq(f->noun, 0);
    ck_assert_uint_eq(f->count, 2);
    ck_assert_uint_eq(f->parts[0].word, 0);
    ck_assert_uint_eq(f->parts[0].slot, EG_SLOT_OBJECT);
    ck_assert_uint_eq(f->parts[1].word, eg_lexicon_find(&t->dict->lexicon, EG_SPAN("from")));
    ck_assert_uint_eq(f->parts[1].slot, EG_SLOT_TARGET);
    ck_assert_uint_eq(f[1].noun, eg_lexicon_find(&t->dict->lexicon, EG_SPAN("removal")));
}
END_TEST

START_TEST(faults_of_files) {
    check_fault("organisation\nX\n",
                "f.tsv:1:1: error: unknown first column 'organisation' (did you mean 'organization'?)");
    check_fault("organization;kind\nX;company\n",
                "f.tsv:1:1: error: cells are parted by ';' here; save the table with tabs between them");
    check_fault("\"person\",\"alias\"\nX,Y\n",
                "f.tsv:1:1: error: cells are parted by ',' here; save the table with tabs between them");
    check_fault("xyz\nX\n", "f.tsv:1:1: error: unknown first column 'xyz'; it says what the file lists: "
                            "organization, person, place, action \u2026");
    check_fault("person\tgendre\nAnn\n",
                "f.tsv:1:8: error: unknown column 'gendre' (did you mean 'gender'?)");
    check_fault("\uFEFFperson\r\nAnn\r\nAnn\r\n",
                "f.tsv:3:1: error: 'Ann' is listed twice (first in f.tsv:2); "
                "add to that row, or tell them apart by name");
}
END_TEST

START_TEST(faults_of_rows) {
    check_fault("person\talias\tgender\nAnna\t\tfem\n",
                "f.tsv:2:7: error: unknown gender 'fem'; use female, male, other or nothing");
    check_fault("kind\ttype\nguild\tcompany\n",
                "f.tsv:2:7: error: unknown type 'company'; use organization, person or place");
    check_fault("title\tgender\nSir\tm\n",
                "f.tsv:2:5: error: unknown gender 'm'; use female, male or nothing");
    check_fault("abbreviation\tbefore_name\nGen\tja\n",
                "f.tsv:2:5: error: 'ja' is neither yes nor no; write one of them or nothing");
    check_fault("number\tvalue\none\t1.5\ntwo\t\n",
                "f.tsv:2:5: error: '1.5' is no whole number; write it in digits alone\n"
                "f.tsv:3:1: error: no value given for 'two'; write a whole number in the column 'value'");
    check_fault("time_word\tclass\tvalue\nMay\tmonth\t13\nMay\tmoon\t5\n",
                "f.tsv:2:11: error: value '13' does not suit the class, which takes a number from 1 to 12\n"
                "f.tsv:3:5: error: unknown class 'moon'; the headings of time_words.tsv name them");
    check_fault(
        "time_rule\tvalue\ttype\n{n} {year}\t{year}\nin {moon}\tX\nweek {week}\t{year}-W{week}\n"
        "now\tDAY+0\tday\n",
        "f.tsv:2:1: error: '{n} {year}' is no pattern; write words and {day}, {month}, {year}, {weekday}, "
        "{season}, {week}, {n}, {unit}, {part}, {which}, {fuzzy} or {ordinal}, up to 10, a word or name of "
        "time among them\n"
        "f.tsv:3:1: error: 'in {moon}' is no pattern; write words and {day}, {month}, {year}, {weekday}, "
        "{season}, {week}, {n}, {unit}, {part}, {which}, {fuzzy} or {ordinal}, up to 10, a word or name of "
        "time among them\n"
        "f.tsv:4:13: error: value '{year}-W{week}' is empty or names a part that the pattern has not\n"
        "f.tsv:5:11: error: unknown type 'day'; write date, time, duration, set or nothing");
}
END_TEST

START_TEST(unknown_uses) {
    static const char rows[] = "clause_word\tuse\nofficial\tshouts\n";
    ck_assert_int_eq(teach_bytes(t, "f.tsv", rows, strlen(rows)), EG_DICT);
    ck_assert_ptr_nonnull(strstr(t->said, "f.tsv:2:10: error: unknown use 'shouts'; write representative"));
}
END_TEST

START_TEST(faults_of_verbs) {
    check_fault(
        "action\tforms\tnoun\tclass\tlabel\ttone\tframe\n"
        "ban\t\t\t\t\tangry\tban PLACE|forbid OBJECT\nban\nput\ta|b|c|d\n",
        "f.tsv:2:9: error: unknown tone 'angry'; use against, for or neutral\n"
        "f.tsv:2:19: error: unknown slot 'PLACE'; use OBJECT, THING, TARGET, ACTOR, CLAUSE, DO or DOING\n"
        "f.tsv:2:25: error: the pattern 'forbid OBJECT' begins neither with the action nor with one "
        "of its nouns\n"
        "f.tsv:3:1: error: 'ban' is listed twice (first in f.tsv:2)\n"
        "f.tsv:4:11: error: more than three irregular forms; they are past|participle|ing-form");
    check_fault("action\nget off to a good\nget off  to a good start\n",
                "f.tsv:3:20: error: more than 5 words in an action (keep those that tell it apart)");
    ck_assert_uint_eq(verb_forms_of("get"), EG_VERB_BASE);
    check_fault("modal\tforms\tmodality\tpolarity\tframe\nmay\t\tmaybe\nwont\t\tplanned\tno\tDO|doing\n",
                "f.tsv:2:6: error: unknown modality 'maybe'; use actual, planned, possible or alleged\n"
                "f.tsv:3:15: error: unknown polarity 'no'; use affirmed, negated or nothing\n"
                "f.tsv:3:21: error: unknown frame 'doing'; use DO, to DO, DOING, adverb or noun");
}
END_TEST

START_TEST(readable_rows_are_kept) {
    check_fault("person\tgender\nAnn\tx\nBo\tmale\ty\nCy\tmale\n",
                "f.tsv:2:5: error: unknown gender 'x'; use female, male, other or nothing\n"
                "f.tsv:3:9: error: 3 cells, but the header has 2 columns; '|' separates values in one cell");
    ck_assert_uint_eq(eg_dict_entities(t->dict), 2);
    ck_assert_int_eq(entry("Cy")->gender, EG_GENDER_MALE);
}
END_TEST

START_TEST(folders) {
    char folder[] = "/tmp/entgraph-test-XXXXXX", path[64];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    static const char *const files[] = {"b.tsv", "a.tsv", "notes.txt", "deep/c.tsv"};
    static const char *const rows[] = {"person\nBo\nAnn\naction\tforms\nghost\n",
                                       "person\nAnn\naction\tforms\nghost\n", "no table", "person\nCy\n"};
    snprintf(path, sizeof path, "%s/deep", folder);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    for (size_t i = 0; i < 4; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, files[i]);
        FILE *out = fopen(path, "w");
        ck_assert_ptr_nonnull(out);
        ck_assert_int_ge(fputs(rows[i], out), 0);
        ck_assert_int_eq(fclose(out), 0);
    }
    ck_assert_int_eq(eg_dict_add(t->dict, folder, "mine"), EG_DICT);
    ck_assert_str_eq(t->said, "mine/b.tsv:3:1: error: 'Ann' is listed twice (first in mine/a.tsv:2); add to "
                              "that row, or tell them apart by name\n"
                              "mine/b.tsv:5:1: error: 'ghost' is listed twice (first in mine/a.tsv:4)");
    ck_assert_uint_eq(eg_dict_entities(t->dict), 2);
    for (size_t i = 0; i < 4; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, files[i]);
        ck_assert_int_eq(unlink(path), 0);
    }
    snprintf(path, sizeof path, "%s/deep", folder);
    ck_assert_int_eq(rmdir(path), 0);
    t->said[0] = '\0';
    ck_assert_int_eq(eg_dict_add(t->dict, folder, "mine"), EG_OK);
    ck_assert_ptr_nonnull(strstr(t->said, "no dictionary in this folder (files named *.tsv)"));
    ck_assert_int_eq(rmdir(folder), 0);
    ck_assert_int_eq(eg_dict_add(t->dict, folder, "mine"), EG_INPUT);
}
END_TEST

START_TEST(frozen_once_compiled) {
    teach(t, "person\nAnn\n");
    taught_ready(t);
    ck_assert_int_eq(eg_dict_compile(t->dict), EG_USAGE);
    ck_assert_int_eq(teach_bytes(t, "f.tsv", "person\nBo\n", 10), EG_USAGE);
    ck_assert_ptr_nonnull(strstr(t->said, "the dictionary is compiled; add files before"));
    ck_assert_uint_eq(eg_dict_entities(t->dict), 1);
}
END_TEST

START_TEST(long_names_are_left_out) {
    teach(t, "organization\na b c d e f g h i j k l m n o p q\na b c d e f g h i j k l m n o p\n");
    taught_ready(t);
    ck_assert_str_eq(forms_of("a b c d e f g h i j k l m n o p"), "*a b c d e f g h i j k l m n o p");
    ck_assert_str_eq(forms_of("a b c d e f g h i j k l m n o p q"), "");
}
END_TEST

int main(void) {
    TCase *c = tcase_create("dict");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, entries);
    tcase_add_test(c, marks);
    tcase_add_test(c, spellings);
    tcase_add_test(c, articles_may_be_missing);
    tcase_add_test(c, legal_forms_may_be_missing);
    tcase_add_test(c, common_words);
    tcase_add_test(c, people_of_places);
    tcase_add_test(c, surnames);
    tcase_add_test(c, who_wins_a_shared_form);
    tcase_add_test(c, what_cannot_win_comes_last);
    tcase_add_test(c, later_folders_add_and_override);
    tcase_add_test(c, overridden_forms_stay_away);
    tcase_add_test(c, stop_strings);
    tcase_add_test(c, kinds_and_nouns);
    tcase_add_test(c, verbs);
    tcase_add_test(c, faults_of_files);
    tcase_add_test(c, faults_of_rows);
    tcase_add_test(c, unknown_uses);
    tcase_add_test(c, faults_of_verbs);
    tcase_add_test(c, readable_rows_are_kept);
    tcase_add_test(c, folders);
    tcase_add_test(c, frozen_once_compiled);
    tcase_add_test(c, long_names_are_left_out);
    return run_suite("dict", c);
}
