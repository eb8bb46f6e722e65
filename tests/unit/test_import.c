/* import: strings of lists, their records, and files as they come: line ends, marks, nothing at all. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "import/csv.h"
#include "import/import.h"
#include "import/petrarch_code.h"

static eg_arena arena;
static char said[4096];

static void set_up(void) {
    said[0] = '\0';
}

static void tear_down(void) {
    eg_arena_release(&arena);
}

static void check(eg_span got, const char *expected) {
    ck_assert_msg(eg_span_eq(got, eg_span_of(expected)), "'%.*s', not '%s'", EG_ARGS(got), expected);
}

static void hear(void *user, eg_severity severity, const char *text) {
    (void)user, (void)severity;
    size_t used = strlen(said);
    snprintf(said + used, sizeof said - used, "%s\n", text);
}

/* The rows that the bytes give, without the line that tells who made them. */
static eg_span rows_of(const char *format, const char *bytes, eg_status wanted) {
    char path[] = "/tmp/entgraph-test-XXXXXX", *written = NULL;
    size_t size, len = strlen(bytes);
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, bytes, len), (ssize_t)len);
    ck_assert_int_eq(close(fd), 0);
    FILE *out = open_memstream(&written, &size);
    const char *paths[] = {path};
    eg_status status = eg_import(format, paths, 1, NULL, hear, NULL, NULL, out);
    ck_assert_int_eq(fclose(out), 0);
    ck_assert_int_eq(unlink(path), 0);
    ck_assert_msg(status == wanted, "%s", said);
    eg_span all = eg_arena_copy(&arena, (eg_span){written, size});
    free(written);
    return eg_span_slice(all, eg_span_find(all, '\n', 0) + 1, all.len);
}

START_TEST(clean) {
    static const char *const pairs[][2] = {
        {"Acme", "Acme"},
        {"  Acme \t Inc.\r\n", "Acme Inc."},
        {"=~! #Acme", "Acme"},
        {"Acme #1", "Acme #1"},
        {"A|B", "A B"},
        {"Ac\xC2\xADme\xE2\x80\x8B\xEF\xBB\xBF", "Acme"},
        {"Caf\xC3\xA9\xC2\xA0"
         "Noir",
         "Caf\xC3\xA9 Noir"},
        {"!!!", ""},
        {"\x01\x7F", ""},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        check(eg_import_clean(&arena, eg_span_of(pairs[i][0])), pairs[i][1]);
}
END_TEST

START_TEST(title_case) {
    static const char *const pairs[][2] = {
        {"BARACK_OBAMA", "Barack Obama"},
        {"SECRETARY_OF_STATE", "Secretary of State"},
        {"THE_HAGUE", "The Hague"},
        {"ABU_BAKR_AL-BAGHDADI", "Abu Bakr al-Baghdadi"},
        {"AL-QAEDA", "al-Qaeda"},
        {"JEAN-CLAUDE_JUNCKER", "Jean-Claude Juncker"},
        {"JOHN_MCCAIN_III", "John McCain III"},
        {"SEAN_O'BRIEN_JR", "Sean O'Brien Jr"},
        {"BJP_LEADER", "BJP Leader"},
        {"U.S._EMBASSY", "U.S. Embassy"},
        {"ED_NG", "Ed Ng"},
        {"port of spain", "Port of Spain"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        check(eg_title_case(&arena, eg_span_of(pairs[i][0])), pairs[i][1]);
}
END_TEST

START_TEST(scripts_and_dates) {
    ck_assert(eg_is_latin(EG_SPAN("Th\xC3\xA0nh ph\xE1\xBB\x91 No. 1")));
    ck_assert(!eg_is_latin(EG_SPAN("\xD0\x90nna")));
    ck_assert(!eg_is_latin(EG_SPAN("123")));
    check(eg_iso_date(EG_SPAN("2017-01-20T00:00:00Z")), "2017-01-20");
    check(eg_iso_date(EG_SPAN(" 2017 ")), "2017");
    check(eg_iso_date(EG_SPAN("2017-02")), "2017-02");
    check(eg_iso_date(EG_SPAN("2017-02-30")), "");
    check(eg_iso_date(EG_SPAN("-0044-03-15")), "");
    check(eg_iso_date(EG_SPAN("yesterday")), "");
}
END_TEST

START_TEST(classes) {
    eg_entry_type type;
    eg_span kind;
    ck_assert(eg_import_class(EG_SPAN("Public daily newspaper"), &type, &kind));
    ck_assert_int_eq(type, EG_ENTRY_ORGANIZATION);
    check(kind, "media");
    ck_assert(eg_import_class(EG_SPAN("capital city of a country"), &type, &kind));
    check(kind, "capital");
    ck_assert(eg_import_class(EG_SPAN("human"), &type, &kind));
    ck_assert_int_eq(type, EG_ENTRY_PERSON);
    ck_assert(!eg_import_class(EG_SPAN("film"), &type, &kind));
    ck_assert(!eg_import_class(EG_SPAN(""), &type, &kind));
}
END_TEST

START_TEST(codes) {
    eg_cameo says;
    ck_assert(eg_cameo_read(EG_SPAN("CHNMIL"), &says));
    check(says.country, "China");
    ck_assert_str_eq(says.kind, "military");
    ck_assert_str_eq(says.role, "military officer");
    ck_assert(!says.bare && !says.organization);
    ck_assert(eg_cameo_read(EG_SPAN("USA"), &says) && says.bare);
    ck_assert(eg_cameo_read(EG_SPAN("IGOUNO"), &says) && says.organization && !says.country.len);
    ck_assert(eg_cameo_read(EG_SPAN("chrCTH"), &says) && !*says.kind);
    ck_assert(!eg_cameo_read(EG_SPAN("US"), &says));
    ck_assert(!eg_cameo_read(EG_SPAN("USA/GOV"), &says));
}
END_TEST

/* Every code names a country as the dictionaries do. */
START_TEST(countries) {
    char row[200];
    size_t rows = 0;
    FILE *f = fopen("dicts/derive/country_codes.tsv", "r");
    ck_assert_ptr_nonnull(f);
    while (fgets(row, sizeof row, f)) {
        row[strcspn(row, "\n")] = '\0';
        if (row[0] == '#' || row[2] != '\t') continue;
        check(eg_country_of_code((eg_span){row, 2}), row + 3);
        rows++;
    }
    fclose(f);
    ck_assert_uint_gt(rows, 200);
    check(eg_country_of_code(EG_SPAN("chn")), "China");
    check(eg_country_of_code(EG_SPAN("XX")), "");
    check(eg_country_of_code(EG_SPAN("")), "");
}
END_TEST

/* Cells of all records, as "a|b/c|d", '!' before a broken one. */
static void check_csv(const char *text, const char *expected) {
    eg_csv c;
    eg_span all = EG_SPAN("");
    eg_csv_open(&c, eg_span_of(text));
    while (eg_csv_next(&arena, &c)) {
        if (all.len) all = eg_arena_printf(&arena, "%.*s/", EG_ARGS(all));
        if (c.broken) all = eg_arena_printf(&arena, "%.*s!", EG_ARGS(all));
        for (size_t i = 0; i < c.cells.len; i++)
            all =
                eg_arena_printf(&arena, "%.*s%s%.*s", EG_ARGS(all), i ? "|" : "", EG_ARGS(c.cells.items[i]));
    }
    check(all, expected);
}

START_TEST(csv) {
    check_csv("a,b\nc,d\n", "a|b/c|d");
    check_csv("a,b\r\n\r\n\"c\",\"d, \"\"e\"\"\"\r\n", "a|b/c|d, \"e\"");
    check_csv("a,b\n\"c\nd\",e", "a|b/c\nd|e");
    check_csv("a;b\nc,d;e\n", "a|b/c,d|e");
    check_csv("a\tb\n\"c \\\"d\\\"\"@en\te", "a|b/c \"d\"|e");
    check_csv("a,b\n\"Al\" Smith,c\n", "a|b/\"Al\" Smith|c");
    check_csv("a,b\n\"c,d\ne,f\n", "a|b/!\"c|d/e|f");
    check_csv("a,\n,b,\n", "a|/|b|");
    check_csv("a,\"", "!a|\"");
    check_csv("\n\n", "");
    check_csv("", "");
}
END_TEST

START_TEST(ends_of_lines) {
    const char *rows =
        "person\talias\tgender\trole\tfrom\tuntil\tworks_for\tcountry\tid\nAnn Lee\tAnna Lee\n";
    check(rows_of("jrc", "1\tP\tu\tAnn+Lee\n1\tP\tu\tAnna+Lee\n", EG_OK), rows);
    check(rows_of("jrc",
                  "\xEF\xBB\xBF"
                  "1\tP\tu\tAnn+Lee\r\n\r\n1\tP\tu\tAnna+Lee",
                  EG_OK),
          rows);
    check(rows_of("entityruler",
                  "\xEF\xBB\xBF{\"label\":\"PER\",\"pattern\":\"Ann Lee\",\"id\":7}\r\n"
                  "{\"label\":\"PER\",\"pattern\":\"Anna Lee\",\"id\":7}\r\n",
                  EG_OK),
          rows);
    check(rows_of("petrarch",
                  "\xEF\xBB\xBF"
                  "ANN_LEE_\r\n+ANNA_LEE\r\n  [ABWCVL]\r\n",
                  EG_OK),
          "person\talias\tgender\trole\tfrom\tuntil\tworks_for\tcountry\tid\n"
          "Ann Lee\tAnna Lee\t\t\t\t\t\tAruba\n");
    check(rows_of("wikidata", "\xEF\xBB\xBFitem,itemLabel,alias,classLabel\r\nQ1,Ann Lee,Anna Lee,human\r\n",
                  EG_OK),
          "person\talias\tgender\trole\tfrom\tuntil\tworks_for\tcountry\tid\n"
          "Ann Lee\tAnna Lee\t\t\t\t\t\t\tQ1\n");
    ck_assert_str_eq(said, "");
}
END_TEST

START_TEST(nothing_in_it) {
    static const char *const formats[] = {"entityruler", "gate", "geonames", "jrc", "petrarch", "wikidata"};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        said[0] = '\0';
        ck_assert_str_eq(eg_import_format_name(i), formats[i]);
        check(rows_of(formats[i], "", EG_OK), "");
        ck_assert_str_eq(said, "warning: no name could be carried over\n");
        said[0] = '\0';
        check(rows_of(formats[i], "\n \r\n", EG_OK), "");
    }
    ck_assert_ptr_null(eg_import_format_name(6));
}
END_TEST

START_TEST(refusals) {
    said[0] = '\0';
    check(rows_of("wikidata", "a,b\nc,d\n", EG_INPUT), "");
    ck_assert_ptr_nonnull(strstr(said, "names no column item"));
    FILE *full = fopen("/dev/full", "w");
    if (full) {
        ck_assert_int_eq(eg_import("jrc", NULL, 0, NULL, NULL, NULL, NULL, full), EG_OUTPUT);
        fclose(full);
    }
    said[0] = '\0';
    ck_assert_int_eq(eg_import("geoname", NULL, 0, NULL, hear, NULL, NULL, stdout), EG_USAGE);
    ck_assert_str_eq(said, "error: unknown list format 'geoname' (did you mean 'geonames'?)\n");
}
END_TEST

/* Of many faults of one kind, a few are shown and the rest counted. */
START_TEST(many_faults) {
    char text[400] = "";
    for (int i = 0; i < 9; i++) strcat(text, "3\tE\tu\tWorld+Cup\n");
    rows_of("jrc", text, EG_OK);
    size_t shown = 0;
    for (const char *s = said; (s = strstr(s, "type 'E'")) != NULL; s++) shown++;
    ck_assert_uint_eq(shown, 5);
    ck_assert_ptr_nonnull(strstr(said, ":6: warning: 4 more from here on"));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("import");
    TCase *c = tcase_create("import");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, clean);
    tcase_add_test(c, title_case);
    tcase_add_test(c, scripts_and_dates);
    tcase_add_test(c, classes);
    tcase_add_test(c, codes);
    tcase_add_test(c, countries);
    tcase_add_test(c, csv);
    tcase_add_test(c, ends_of_lines);
    tcase_add_test(c, nothing_in_it);
    tcase_add_test(c, refusals);
    tcase_add_test(c, many_faults);
    suite_add_tcase(suite, c);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
