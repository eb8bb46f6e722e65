/* store: whether findings are packed early, late or never, what is written is the same. */
#include "dict_maker.h"
#include "fold/store.h"

static const char rows[] = "organization\tkind\tcountry\nTwitter\tsocial network\tNorland\n"
                           "Facebook\tsocial network\tNorland\n"
                           "place\tkind\tdemonym\nNorland\tcountry\tNorlandic\n"
                           "action\tclass\ttone\tframe\nsuspend\tremove\tagainst\tsuspend OBJECT\n"
                           "fine\tpunish\tagainst\tfine TARGET OBJECT\n"
                           "time_word\tclass\tvalue\nMonday\tweekday\t1\nAugust\tmonth\t8\n";

enum { ARTICLES = 12, LONG = 5000 }; /* lines of the last one, which is found in parts */

static char *article(int number) {
    char *text = NULL;
    size_t len = 0;
    FILE *f = open_memstream(&text, &len);
    fprintf(f, "Twitter and Facebook in Norland\n\n");
    if (number % 3) fprintf(f, "Published: %d August 2019\n\n", 10 + number);
    int lines = number + 1 < ARTICLES ? 3 : LONG;
    for (int i = 0; i < lines; i++)
        fprintf(f,
                "Twitter suspended %d accounts on Monday. Norland fined Facebook. \"It is what it is and "
                "will be %d,\""
                " Mr Quill said.\n\n",
                100 * number + i, i % 7);
    fclose(f);
    return text;
}

/* What stands for a path must be something: findings without it cannot be folded. */
START_TEST(a_document_without_a_name_is_refused) {
    taught *t = taught_new();
    teach(t, rows);
    taught_ready(t);
    eg_reader *r = eg_reader_new(t->dict, NULL, taught_hear, t);
    ck_assert_int_eq(eg_reader_read_memory(r, "", "Twitter left.\n", 14), EG_USAGE);
    ck_assert_ptr_nonnull(strstr(t->said, "error: no name"));
    ck_assert_int_eq(eg_reader_read_memory(r, NULL, "Twitter left.\n", 14), EG_USAGE);
    ck_assert_int_eq(eg_reader_read_memory(r, "a", "Twitter left.\n", 14), EG_OK);
    eg_graph *g = eg_reader_finish(r);
    ck_assert_uint_eq(g->doc_count, 1);
    eg_graph_free(g);
    eg_reader_free(r);
    taught_free(t);
}
END_TEST

/* All that is written, with findings packed from so many bytes of articles on. */
static char *written(const taught *t, size_t pack_from, bool *packed) {
    eg_read_options options = {.guess = EG_GUESS_ALL, .threads = 1, .pack_from = pack_from};
    eg_reader *r = eg_reader_new(t->dict, &options, NULL, NULL);
    for (int i = 0; i < ARTICLES; i++) {
        char name[16], *text = article(i);
        snprintf(name, sizeof name, "%d.txt", i);
        char *before = strdup(text);
        ck_assert_int_eq(eg_reader_read_memory(r, name, text, strlen(text)), EG_OK);
        ck_assert_str_eq(text, before); /* it is the caller's, to read again */
        free(before);
        free(text);
    }
    eg_graph *g = eg_reader_finish(r);
    *packed = g->docs[0].packed != NULL;
    for (uint32_t i = 0; i < g->doc_count; i++) ck_assert_int_eq(g->docs[i].packed != NULL, *packed);
    char *all = NULL;
    size_t len = 0;
    FILE *f = open_memstream(&all, &len);
    ck_assert_int_eq(eg_graph_write(g, EG_FORMAT_JSONL, NULL, f), EG_OK);
    ck_assert_int_eq(eg_graph_write(g, EG_FORMAT_PACKED, NULL, f), EG_OK);
    ck_assert_int_eq(eg_graph_write(g, EG_FORMAT_DOT, NULL, f), EG_OK);
    ck_assert_int_eq(eg_graph_write(g, EG_FORMAT_TEXT, NULL, f), EG_OK);
    eg_write_options timeline = {.view = EG_VIEW_TIMELINE};
    ck_assert_int_eq(eg_graph_write(g, EG_FORMAT_DOT, &timeline, f), EG_OK);
    ck_assert_int_eq(eg_graph_explain(g, "Twitter", f), EG_OK);
    ck_assert_int_eq(eg_graph_explain_dates(g, f), EG_OK);
    ck_assert_int_eq(eg_graph_suggest(g, f), EG_OK);
    fclose(f);
    eg_graph_free(g);
    eg_reader_free(r);
    return all;
}

START_TEST(packing_shows_nowhere) {
    static const size_t from[] = {1, 300, 1500, 100000, 400000};
    taught *t = taught_new();
    teach(t, rows);
    taught_ready(t);
    ck_assert_str_eq(t->said, "");
    bool packed;
    char *never = written(t, 0, &packed);
    ck_assert(!packed);
    ck_assert_ptr_nonnull(strstr(never, "\"action\":\"fine\""));
    for (size_t i = 0; i < sizeof from / sizeof *from; i++) {
        char *some = written(t, from[i], &packed);
        ck_assert(packed);
        ck_assert_msg(strcmp(some, never) == 0, "packed from %zu bytes on", from[i]);
        free(some);
    }
    free(never);
    taught_free(t);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("store");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, a_document_without_a_name_is_refused);
    tcase_add_test(cases, packing_shows_nowhere);
    return run_suite("store", cases);
}
