/* date: other languages, each as one file of words and rules, alone and beside the English files. */
#include "date_shown.h"

static const sample german[] = {
    {"Am 19. August 2019 trat er zurück.", "", "19. August 2019=2019-08-19"},
    {"Am 19. August trat er zurück. Am Montag begann der Prozess.", "2019-08-21",
     "19. August=2019-08-19; Montag=2019-08-19"},
    {"Er kam am Montag, 19. August 2019, an.", "", "Montag, 19. August 2019=2019-08-19"},
    {"Am Montag, dem 19. August, kam er an.", "2019-08-21", "Montag, dem 19. August=2019-08-19"},
    {"Vor drei Tagen wurde er entlassen.", "2019-08-19", "Vor drei Tagen=2019-08-16"},
    {"Er wurde vor zwei Jahren gewählt.", "2019-08-19", "vor zwei Jahren=2017"},
    {"Das war vor einer Woche.", "2019-08-19", "vor einer Woche=2019-W33"},
    {"Das war vor einigen Monaten.", "2019-08-19", "vor einigen Monaten=PAST_REF"},
    {"Letzte Woche tagte das Gericht.", "2019-08-19", "Letzte Woche=2019-W33"},
    {"Es tagt nächsten Monat.", "2019-08-19", "nächsten Monat=2019-09"},
    {"Das Fest dauert vom 5. bis 7. Mai.", "2018-04-30", "5. bis 7. Mai=2018-05-05/2018-05-07"},
    {"Es dauerte vom 5. bis 7. Mai 2018 in Bonn.", "", "5. bis 7. Mai 2018=2018-05-05/2018-05-07"},
    {"Anfang 2018 stieg der Preis.", "", "Anfang 2018=2018"},
    {"Es begann Mitte Mai und endete Ende letzten Jahres.", "2019-08-19",
     "Mitte Mai=2019-05; Ende letzten Jahres=2018"},
    {"Im Januar 2019 schloss das Werk.", "", "Januar 2019=2019-01"},
    {"Es war im letzten Sommer.", "2019-03-01", "letzten Sommer=2018-SU"},
    {"Am Montagmorgen fiel Schnee.", "2019-08-21", "Montagmorgen=2019-08-19TMO"},
    {"Am Freitag früh fiel Schnee, gestern Abend auch.", "2019-08-21",
     "Freitag früh=2019-08-16TMO; gestern Abend=2019-08-20TEV"},
    {"Heute spricht er, übermorgen reist er ab.", "2019-08-19", "Heute=2019-08-19; übermorgen=2019-08-21"},
    {"Jeden Dienstag ist Markt.", "2019-08-19", "Jeden Dienstag=XXXX-WXX-2"},
    {"Im 3. Quartal 2019 sank der Gewinn.", "", "3. Quartal 2019=2019-Q3"},
    {"In den vergangenen 18 Monaten stieg er.", "2019-08-19", "den vergangenen 18 Monaten=P18M"},
    {"Zwei Tage später kam er am 3. Mai frei.", "2019-08-19",
     "Zwei Tage später=XXXX-XX-XX; 3. Mai=2019-05-03"},
    {"Das Gericht wird am Freitag entscheiden.", "2019-08-19", "Freitag=2019-08-23"},
    {"In den 1990er Jahren und in den späten 80ern.", "", "den 1990er=199"},
    {"Am 31. Februar 2019 ist nichts.", "", ""},
    {"Sie trafen sich um 10.30 Uhr am 07.08.2019.", "2019-08-07",
     "10.30 Uhr=2019-08-07T10:30; 07.08.2019=2019-08-07"},
};

static const sample spanish[] = {
    {"Dimitió el 19 de agosto de 2019.", "", "el 19 de agosto de 2019=2019-08-19"},
    {"Dimitió el lunes 19 de agosto.", "2019-08-21", "el lunes 19 de agosto=2019-08-19"},
    {"Llegó hace tres días.", "2019-08-19", "hace tres días=2019-08-16"},
    {"Llegó hace varios meses.", "2019-08-19", "hace varios meses=PAST_REF"},
    {"La semana pasada llovió.", "2019-08-19", "La semana pasada=2019-W33"},
    {"El tribunal decidirá el mes que viene.", "2019-08-19", "el mes que viene=2019-09"},
    {"Este año no llovió.", "2019-08-19", "Este año=2019"},
    {"La feria fue del 5 al 7 de mayo de 2018.", "", "5 al 7 de mayo de 2018=2018-05-05/2018-05-07"},
    {"La feria será del 5 al 7 de mayo.", "2018-04-30", "5 al 7 de mayo=2018-05-05/2018-05-07"},
    {"Ayer cerró la fábrica.", "2019-08-19", "Ayer=2019-08-18"},
    {"Cerró en enero de 2019.", "", "enero de 2019=2019-01"},
    {"Cerró en enero pasado.", "2019-08-19", "enero pasado=2019-01"},
    {"Nevó el lunes por la mañana.", "2019-08-21", "el lunes por la mañana=2019-08-19TMO"},
    {"Nevó la mañana del lunes.", "2019-08-21", "la mañana del lunes=2019-08-19TMO"},
    {"Hablará mañana por la tarde.", "2019-08-21", "mañana por la tarde=2019-08-22TAF"},
    {"Subió a principios de 2018 y a finales de mayo.", "2019-08-19",
     "principios de 2018=2018; finales de mayo=2019-05"},
    {"En los últimos 18 meses subió.", "2019-08-19", "los últimos 18 meses=P18M"},
    {"En el tercer trimestre de 2019 bajó.", "", "el tercer trimestre de 2019=2019-Q3"},
    {"Todos los martes hay mercado.", "2019-08-19", "Todos los martes=XXXX-WXX-2"},
    {"Fue el verano pasado.", "2019-03-01", "el verano pasado=2018-SU"},
    {"El próximo viernes se reúnen.", "2019-08-19", "El próximo viernes=2019-08-23"},
    {"El lunes habló; al día siguiente calló.", "2019-08-21",
     "lunes=2019-08-19; al día siguiente=2019-08-20"},
    {"Duró dos semanas.", "2019-08-19", "dos semanas=P2W"},
};

static void check_language(const char *path, const sample *samples, size_t count, bool english) {
    dict = eg_dict_new(fail_on_message, NULL);
    if (english) teach_english();
    teach(path);
    ck_assert_int_eq(eg_dict_compile(dict), EG_OK);
    for (size_t i = 0; i < count; i++)
        check_times(samples[i].text, samples[i].published, samples[i].expected);
    tear_down();
}

START_TEST(german_times) {
    check_language("tests/languages/german.tsv", german, sizeof german / sizeof *german, _i);
}
END_TEST

START_TEST(spanish_times) {
    check_language("tests/languages/spanish.tsv", spanish, sizeof spanish / sizeof *spanish, _i);
}
END_TEST

/* Phrases are found by one of their words, which may come after one that is a time by itself. */
START_TEST(phrases_around_words) {
    dict = eg_dict_new(fail_on_message, NULL);
    teach("tests/languages/phrases.tsv");
    ck_assert_int_eq(eg_dict_compile(dict), EG_OK);
    check_times("By now the eternity began. It is now the eternity.", "",
                "By now the eternity=FUTURE_REF; now=PRESENT_REF");
    check_times("Is it now or ever, by now or by now the eternity?", "",
                "now or ever=PAST_REF; now=PRESENT_REF; by now the eternity=FUTURE_REF");
    check_times("Eternity. Now the", "", "Now=PRESENT_REF");
    tear_down();
}
END_TEST

int main(void) {
    Suite *suite = suite_create("date_languages");
    TCase *tests = tcase_create("languages");
    tcase_add_loop_test(tests, german_times, 0, 2); /* alone, and beside English */
    tcase_add_loop_test(tests, spanish_times, 0, 2);
    tcase_add_test(tests, phrases_around_words);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
