/* findings_read: what other programs write that is not as it should be, and yet no fault of the whole line.
 */
#include <unistd.h>

#include "findings_maker.h"

enum { KEPT = 16 };

static maker m;
static char said[KEPT][256];

static void keep_message(void *user, eg_severity severity, const char *text) {
    maker *to = user;
    ck_assert_int_eq(severity, EG_WARNING);
    if (to->messages < KEPT) snprintf(said[to->messages], sizeof said[0], "%s", strchr(text, ':'));
    to->messages++;
}

static void set_up(void) {
    m = maker_new();
    m.diag = (eg_diag){.emit = keep_message, .user = &m};
}

static void tear_down(void) {
    maker_free(&m);
}

/* Reads and folds texts as files, which is done without an error; NULL: no second one. */
static void read_texts(const char *first, const char *second) {
    char names[2][32];
    const char *texts[] = {first, second}, *paths[2];
    FILE *files[2] = {0};
    size_t count = 0;
    for (; count < 2 && texts[count]; count++) {
        files[count] = tmpfile();
        ck_assert_ptr_nonnull(files[count]);
        fputs(texts[count], files[count]);
        rewind(files[count]);
        snprintf(names[count], sizeof names[0], "/proc/self/fd/%d", fileno(files[count]));
        paths[count] = names[count];
    }
    eg_store store = {0};
    ck_assert_int_eq(eg_findings_read(&m.g, &store, paths, count, &m.diag), EG_OK);
    eg_store_release(&store);
    while (count) fclose(files[--count]);
    maker_fold(&m);
}

#define MENTIONS "{\"kind\":\"mentions\",\"doc\":\"a\",\"start\":0,\"end\":1}\n"
#define MENTION "{\"kind\":\"mention\",\"doc\":\"a\",\"start\":0,\"end\":1,\"entity\":\"A\"}\n"

START_TEST(an_unknown_kind_is_told_once) {
    read_texts(MENTION MENTIONS "{\"kind\":\"weather\"}\n" MENTIONS, MENTIONS "{\"kind\":\"actoin\"}\n");
    ck_assert_uint_eq(m.messages, 3);
    ck_assert_str_eq(said[0],
                     ":2: warning: unknown kind 'mentions', 3 lines left out (did you mean 'mention'?)");
    ck_assert_str_eq(said[1], ":3: warning: unknown kind 'weather', 1 line left out");
    ck_assert_str_eq(said[2], ":2: warning: unknown kind 'actoin', 1 line left out (did you mean 'action'?)");
    ck_assert_uint_eq(m.g.doc_count, 1);
}
END_TEST

START_TEST(what_folding_makes_is_no_unknown_kind) {
    read_texts(MENTION "{\"kind\":\"entity\"}\n{\"kind\":\"link\"}\n{\"kind\":\"event\"}\n", NULL);
    ck_assert_uint_eq(m.messages, 0);
}
END_TEST

START_TEST(of_many_unknown_kinds_the_first_are_told) {
    char text[4096];
    size_t len = 0;
    for (int i = 0; i < 40; i++)
        len += (size_t)snprintf(text + len, sizeof text - len, "{\"kind\":\"kind-%d\"}\n", i % 20);
    read_texts(text, NULL);
    ck_assert_uint_eq(m.messages, 9);
    ck_assert_str_eq(said[7], ":8: warning: unknown kind 'kind-7', 2 lines left out");
    ck_assert_str_eq(said[8], ":9: warning: more unknown kinds, 24 lines left out");
}
END_TEST

#define ACT                                                                                                  \
    "{\"kind\":\"action\",\"doc\":\"a\",\"start\":0,\"end\":4,\"action\":\"sue\",\"actor\":[\"A\"],"         \
    "\"date\":"

START_TEST(a_date_that_is_none_is_told_and_the_rest_of_its_line_kept) {
    read_texts("{\"kind\":\"document\",\"doc\":\"a\",\"title\":\"T\",\"date\":\"garbage\",\"date_from\":"
               "\"metadata\"}\n" ACT "\"soon\"}\n" ACT "\"2019-02-30\",\"dated\":\"publication\"}\n" ACT
               "\"2019-08\"}\n",
               NULL);
    ck_assert_uint_eq(m.messages, 3);
    ck_assert_ptr_nonnull(
        strstr(said[0], ":1:42: warning: 'garbage' is no date, and left out; write 2019-08-19, 2019-08 "
                        "or 2019"));
    ck_assert_ptr_nonnull(strstr(said[1], ":2:75: warning: 'soon' is no date"));
    ck_assert_ptr_nonnull(strstr(said[2], ":3:75: warning: '2019-02-30' is no date"));
    const eg_findings *f = &m.g.docs[0];
    ck_assert_str_eq(text_of(&m, f->title), "T");
    ck_assert_uint_eq(f->date, 0);
    ck_assert_uint_eq(f->date_from, EG_DATE_NONE);
    ck_assert_uint_eq(f->action_count, 3);
}
END_TEST

int main(void) {
    TCase *c = tcase_create("foreign");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, an_unknown_kind_is_told_once);
    tcase_add_test(c, what_folding_makes_is_no_unknown_kind);
    tcase_add_test(c, of_many_unknown_kinds_the_first_are_told);
    tcase_add_test(c, a_date_that_is_none_is_told_and_the_rest_of_its_line_kept);
    return run_suite("foreign", c);
}
