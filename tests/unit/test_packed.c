/* packed and packed_read: what is written, that it is the same findings when it is read, and what is wrong
 * with lines that are damaged and files that were cut off. */
#include <unistd.h>

#include "findings_maker.h"
#include "fold/seal.h"

static maker m, again;
static char folder[] = "/tmp/entgraph-test-XXXXXX";
enum { FILES = 3 };
static char paths[FILES][64];

static void set_up(void) {
    m = maker_new();
    again = maker_new();
    ck_assert_ptr_nonnull(mkdtemp(folder));
    for (int i = 0; i < FILES; i++) snprintf(paths[i], sizeof paths[i], "%s/%d", folder, i);
}

static void tear_down(void) {
    maker_free(&m);
    maker_free(&again);
    for (int i = 0; i < FILES; i++) unlink(paths[i]);
    rmdir(folder);
    memcpy(folder + sizeof folder - 7, "XXXXXX", 6);
}

/* Reads and folds files. few: bytes of articles from which findings are packed in memory. */
static eg_status read_files(const char *const *files, size_t count, size_t few) {
    eg_store store = {.few = few};
    maker_free(&again);
    again = maker_new();
    again.diag.user = &again;
    again.g.reading = eg_reading_new();
    eg_status status = eg_findings_read(&again.g, &store, files, count, &again.diag);
    eg_store_release(&store);
    maker_fold(&again);
    return status;
}

/* Puts text into a file, the lines of packed findings that have no seal with one. */
static void put_sealed(FILE *f, const char *text) {
    char seal[EG_SEAL_LENGTH + 1];
    eg_span rest = eg_span_of(text), line, before;
    while (eg_span_split(&rest, '\n', &line)) {
        bool packed = eg_span_search(line, EG_SPAN("\"article\""), 0) < line.len ||
                      eg_span_search(line, EG_SPAN("\"end\""), 0) < line.len;
        eg_span body = eg_span_slice(line, 0, line.len - eg_span_ends(line, EG_SPAN("}")));
        if (packed && body.len < line.len && eg_seal_check(line, &before) == EG_SEAL_NONE) {
            eg_digest digest = eg_digest_begin();
            eg_digest_add(&digest, body); /* they are shorter than a piece */
            fwrite(body.ptr, 1, body.len, f);
            line = eg_seal_end(seal, &digest);
        }
        fwrite(line.ptr, 1, line.len, f);
        if (rest.ptr) putc('\n', f);
    }
}

/* Folds files with these texts, sealed; NULL ends them. Packed in memory they say the same. */
static eg_status read_texts(const char *first, const char *second, const char *third) {
    const char *texts[FILES] = {first, second, third}, *files[FILES];
    size_t count = 0;
    for (; count < FILES && texts[count]; count++) {
        files[count] = paths[count];
        FILE *f = fopen(files[count], "wb");
        ck_assert_ptr_nonnull(f);
        put_sealed(f, texts[count]);
        ck_assert_int_eq(fclose(f), 0);
    }
    eg_status packed = read_files(files, count, 1);
    char *of_packed = maker_write(&again);
    eg_status status = read_files(files, count, 0);
    char *of_arrays = maker_write(&again);
    ck_assert_str_eq(of_packed, of_arrays);
    ck_assert_int_eq(packed, status);
    free(of_packed);
    free(of_arrays);
    return status;
}

static eg_status read_text(const char *text) {
    return read_texts(text, NULL, NULL);
}

static char *pack(const maker *from) {
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);
    ck_assert_int_eq(eg_write_packed(&from->g, out), EG_OK);
    fclose(out);
    return text;
}

static void add_story(void) {
    add_document(&m, "a.txt", "2019-08-20");
    add_sentence(&m, EG_ZONE_TITLE, "Ms \"Unal\" left Acme on Monday");
    add_mention(&m, "Unal", EG_PERSON, EG_VIA_DISCOVERED, "Unal")->confidence = 5;
    add_mention(&m, "Acme", EG_ORGANIZATION, EG_VIA_NAME, "Acme");
    add_time(&m, "on Monday", "2019-08-19", "XXXX-WXX-1");
    add_action(&m, (act){.actor = "Unal",
                         .target = "Acme",
                         .text = "left",
                         .lemma = "leave",
                         .class = "leave",
                         .items = "7 desk, chair",
                         .object = "seven desks and a chair",
                         .dated = EG_DATED_TIME});
    add_document(&m, "b.txt", NULL);
    maker_fold(&m);
}

START_TEST(lines_are_as_documented) {
    add_story();
    char *text = pack(&m);
    ck_assert_str_eq(
        text,
        "{\"kind\":\"article\",\"format\":2,\"doc\":\"a.txt\",\"title\":\"Ms \\\"Unal\\\" left Acme on "
        "Monday\","
        "\"date\":\"2019-08-20\",\"date_from\":\"text\",\"date_why\":\"header line\","
        "\"earliest\":\"2019-08-20\",\"latest\":\"2019-08-20\",\"bytes\":1000,"
        "\"rows\":{\"sentences\":\"0 29 1 1;\",\"texts\":[\"Ms \\\"Unal\\\" left Acme on Monday\"],"
        "\"mentions\":\"4 8 0 2 2 3 4 5 0 0 5;15 19 0 6 6 7 8 5 1 0 0;\","
        "\"times\":\"20 29 9 10 11 11 11 12 13 0 0;\","
        "\"actions\":\"10 14 0 14 15 15 0 2 16 17 18 19 20 0 21 0 0 1 2 1 6 0 4 22 23 0 24;\","
        "\"words\":[\"title\",\"Unal\",\"person\",\"discovered\",\"dicts/names.tsv:7\",\"Acme\","
        "\"organization\",\"name\",\"on Monday\",\"DATE\",\"2019-08-19\",\"rule\",\"XXXX-WXX-1\",\"left\","
        "\"leave\",\"seven desks and a chair\",\"dicts/actions.tsv:9\",\"affirmed\",\"actual\",\"against\","
        "\"time\",\"7\",\"desk\",\"chair\"]},\"seal\":\"24765dad4d29d8e8\"}\n"
        "{\"kind\":\"article\",\"format\":2,\"doc\":\"b.txt\",\"bytes\":1000,\"rows\":{},\"seal\":"
        "\"6e92f1a4a92f58ff\"}\n"
        "{\"kind\":\"end\",\"articles\":2,\"seal\":\"8ec90dac1aba3885\"}\n");
    free(text);
}
END_TEST

START_TEST(what_is_read_is_what_was_written) {
    add_story();
    char *text = pack(&m), *found = maker_write(&m);
    ck_assert_int_eq(read_text(text), EG_OK);
    ck_assert_uint_eq(again.messages, 0);
    ck_assert_ptr_null(again.g.docs[0].packed);
    char *packed_again = pack(&again), *found_again = maker_write(&again);
    ck_assert_str_eq(text, packed_again);
    ck_assert_str_eq(found, found_again);
    const char *file = paths[0];
    ck_assert_int_eq(read_files(&file, 1, 1), EG_OK);
    for (uint32_t i = 0; i < again.g.doc_count; i++) ck_assert_ptr_nonnull(again.g.docs[i].packed);
    free(text);
    free(found);
    free(packed_again);
    free(found_again);
}
END_TEST

/* ---- documents that several files have ---- */

#define LINE(entity, start)                                                                                  \
    "{\"kind\":\"mention\",\"doc\":\"x\",\"start\":" start ",\"end\":9,\"entity\":\"" entity "\"}\n"
#define HEAD "{\"kind\":\"document\",\"doc\":\"x\",\"title\":\"T\"}\n"

START_TEST(what_one_file_describes_and_others_go_on_with_is_one_document) {
    ck_assert_int_eq(read_texts(LINE("A", "1"), HEAD, LINE("B", "5")), EG_OK);
    ck_assert_uint_eq(again.messages, 0);
    ck_assert_uint_eq(again.g.doc_count, 1);
    ck_assert_uint_eq(again.g.docs[0].mention_count, 2);
    ck_assert_str_eq(text_of(&again, again.g.docs[0].title), "T");
}
END_TEST

START_TEST(what_two_files_describe_is_not_mixed) {
    static const char one[] = HEAD LINE("A", "1"), two[] = HEAD LINE("B", "5");
    for (int turn = 0; turn < 2; turn++) {
        ck_assert_int_eq(read_texts(turn ? one : two, turn ? two : one, NULL), EG_OK);
        ck_assert_uint_eq(again.messages, 1);
        ck_assert_ptr_nonnull(strstr(again.message, "x: warning: document given twice, in different forms"));
        ck_assert_uint_eq(again.g.doc_count, 1);
        ck_assert_uint_eq(again.g.docs[0].mention_count, 1);
        ck_assert_str_eq(text_of(&again, again.g.docs[0].mentions[0].entity), "A");
    }
}
END_TEST

START_TEST(the_same_packed_twice_is_taken_once) {
    add_story();
    char *text = pack(&m);
    ck_assert_int_eq(read_texts(text, text, NULL), EG_OK);
    ck_assert_uint_eq(again.messages, 2);
    ck_assert_ptr_nonnull(strstr(again.message, "b.txt: warning: document given twice, taken once"));
    char *packed_again = pack(&again);
    ck_assert_str_eq(text, packed_again);
    free(text);
    free(packed_again);
}
END_TEST

/* ---- faults ---- */

#define ARTICLE "{\"kind\":\"article\",\"format\":2,\"doc\":\"x\""
#define IN_ROWS ARTICLE ",\"rows\":{"
#define NO_ROWS ",\"rows\":{}"
#define SENTENCE "\"sentences\":\"0 9 1 0;\",\"texts\":[\"Acme.\"]"
#define WORDS ",\"words\":[\"Acme\",\"nonsense\"]"

static const struct {
    const char *line, *message; /* message: after the file's name */
} faults[] = {
    {"{\"kind\":\"article\",\"doc\":\"x\"}",
     ":1: error: packed findings of format 0, where this entgraph reads format 2: 1 article left out (write"},
    {"{\"kind\":\"article\",\"format\":2}", "field 'doc' is missing or empty"},
    {ARTICLE ",\"date\":\"2019\",\"date_from\":\"corpus\"}", "do not have dates of other documents"},
    {ARTICLE "}", "field 'rows' of packed findings is damaged"},
    {ARTICLE ",\"rows\":{\"words\":[\"a\",]}}", "field 'rows' of packed findings is damaged"},
    {ARTICLE ",\"rows\":{} }", "field 'rows' of packed findings is damaged"},
    {ARTICLE ",\"rows\":{\"words\": []}}", "field 'rows' of packed findings is damaged"},
    {ARTICLE ",\"rows\":{},\"bytes\":{}}", "field 'rows' of packed findings is damaged"},
    {"{\"kind\": \"article\",\"format\":2,\"doc\":\"x\",\"rows\":{\"words\":[]}}",
     "field 'rows' of packed findings is damaged"},
    {ARTICLE ",\"rows\":{\"words\":[\"\\\"]}}", "field 'rows' of packed findings is damaged"},
    {ARTICLE ",\"rows\":{\"words\":[\"\xFF\"]}}", "field 'rows' of packed findings is damaged"},
    {ARTICLE ",\"rows\":{\"words\":[\"\\q\"]}}", "field 'words' of packed findings is damaged"},
    {IN_ROWS "\"words\":{}}}", "field 'rows' of packed findings is damaged"},
    {IN_ROWS "\"words\":[\"a\",\"\"]}}", "field 'words' of packed findings is damaged"},
    {IN_ROWS "\"sentences\":7}}", "field 'rows' of packed findings is damaged"},
    {IN_ROWS "\"sentences\":\"0 9 1;\"" WORDS "}}", "field 'sentences' of packed findings is damaged"},
    {IN_ROWS "\"sentences\":\"0 9 1 0\"" WORDS "}}", "field 'sentences' of packed findings is damaged"},
    {IN_ROWS "\"sentences\":\"9 0 1 0;\"" WORDS "}}", "field 'sentences' of packed findings is damaged"},
    {IN_ROWS "\"sentences\":\"0 9 1 2;\"" WORDS "}}", "field 'sentences' of packed findings is damaged"},
    {IN_ROWS "\"sentences\":\"0 9 1 0;\"" WORDS "}}", "field 'texts' of packed findings is damaged"},
    {IN_ROWS "\"sentences\":\"0 9 1 0;\",\"texts\":[7]}}", "field 'rows' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"mentions\":\"0 4 0 1 3 0 0 0 1 0 0;\"" WORDS "}}",
     "field 'mentions' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"mentions\":\"0 4 0 1 0 0 0 0 1 0 0;\"" WORDS "}}",
     "field 'mentions' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"mentions\":\"0 4 1 1 1 0 0 0 1 0 0;\"" WORDS "}}",
     "field 'mentions' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"mentions\":\"0 4 -1 1 1 0 0 0 1 0 0;\"" WORDS "}}",
     "field 'mentions' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"mentions\":\"0 4 0 1 1 0 0 0 1 0 101;\"" WORDS "}}",
     "field 'mentions' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"mentions\":\"0 4 0 1 1 0 0 0 1;\"" WORDS "}}",
     "field 'mentions' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"mentions\":\"0 99999999999 0 1 1 0 0 0 1 0 0;\"" WORDS "}}",
     "field 'mentions' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"mentions\":\"0 4 0 1 1 0 0 0 1 0 0x;\"" WORDS "}}",
     "field 'mentions' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"mentions\":\"0 4 0 1 1 0 0 0 1 0  0;\"" WORDS "}}",
     "field 'mentions' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"mentions\":\";\"" WORDS "}}", "field 'mentions' of packed findings is damaged"},
    {IN_ROWS "\"times\":\"0 4 1 0 0 2 0 0 0 0 0;\"" WORDS "}}",
     "field 'times' of packed findings is damaged"},
    {IN_ROWS "\"times\":\"0 4 1 0 0 0 0 0 0 0 8;\"" WORDS "}}",
     "field 'times' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"actions\":\"0 4 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0;\"" WORDS "}}",
     "field 'actions' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"actions\":\"0 4 0 1 1 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0;\"" WORDS "}}",
     "field 'actions' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"actions\":\"0 4 0 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1;\"" WORDS "}}",
     "field 'actions' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"actions\":\"0 4 0 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 99;\"" WORDS "}}",
     "field 'actions' of packed findings is damaged"},
    {IN_ROWS SENTENCE ",\"actions\":\"0 4 0 1 1 0 0 0 0 0 0 0 0 0 3 0 0 0 0 0 0;\""
                      ",\"words\":[\"Acme\",\"x\",\"time\"]"
                      "}}",
     "field 'actions' of packed findings is damaged"},
};

START_TEST(columns_that_are_not_known_are_passed_over) {
    ck_assert_int_eq(read_text(IN_ROWS SENTENCE ",\"mentions\":\"0 4 0 1 1 0 0 0 1 0 0 7 8;\"" WORDS "}}\n"
                                                "{\"kind\":\"end\",\"articles\":1}\n"),
                     EG_OK);
    ck_assert_uint_eq(again.g.docs[0].mention_count, 1);
}
END_TEST

START_TEST(damage_is_reported_and_the_article_left_out) {
    char bytes[512];
    snprintf(bytes, sizeof bytes,
             "%s\n{\"kind\":\"article\",\"format\":2,\"doc\":\"ok\",\"rows\":{}}\n{\"kind\":\"end\","
             "\"articles\":2}\n",
             faults[_i].line);
    ck_assert_int_eq(read_text(bytes), EG_INPUT);
    ck_assert_uint_eq(again.diag.errors, 1);
    ck_assert_uint_eq(again.g.doc_count, 1);
    ck_assert_msg(strstr(again.message, faults[_i].message) != NULL, "%s", again.message);
}
END_TEST

/* Reads a file with these bytes as they are. */
static eg_status read_bytes(const char *bytes, size_t len) {
    const char *file = paths[0];
    FILE *f = fopen(file, "wb");
    ck_assert_ptr_nonnull(f);
    fwrite(bytes, 1, len, f);
    ck_assert_int_eq(fclose(f), 0);
    return read_files(&file, 1, 0);
}

START_TEST(no_byte_changes_unseen) {
    add_story();
    char *text = pack(&m);
    size_t len = strlen(text) - 1; /* without the last line break, which says nothing */
    for (size_t at = 0; at < len; at++) {
        char before = text[at];
        text[at] = (char)(before ^ 1 << at % 8);
        ck_assert_msg(read_bytes(text, len + 1) == EG_INPUT, "bit %zu of byte %zu", at % 8, at);
        ck_assert_uint_ge(again.diag.errors, 1);
        text[at] = before;
    }
    free(text);
}
END_TEST

START_TEST(a_damaged_line_is_left_out_and_told_with_its_place) {
    add_story();
    char *text = pack(&m);
    size_t at = 0;
    while (text[at] && strncmp(text + at, "Monday", 6) != 0) at++;
    text[at] = 'S';
    ck_assert_int_eq(read_bytes(text, strlen(text)), EG_INPUT);
    ck_assert_uint_eq(again.messages, 1);
    ck_assert_ptr_nonnull(
        strstr(again.message, "/0:1: error: damaged, not as it was written (line left out"));
    ck_assert_uint_eq(again.g.doc_count, 1);
    ck_assert_str_eq(text_of(&again, again.g.docs[0].path), "b.txt");
    free(text);
}
END_TEST

static const struct {
    const char *text, *message;
} unsealed[] = {
    {ARTICLE NO_ROWS "}\n", ":1:2: error: packed findings without their seal"},
    {"{\"kind\":\"end\",\"articles\":0}\n", ":1:2: error: packed findings without their seal"},
    {ARTICLE NO_ROWS ",\"seal\":\"0123456789abcdef\"}\n", ":1: error: damaged, not as it was written"},
};

START_TEST(lines_without_their_seal_are_left_out) {
    ck_assert_int_eq(read_bytes(unsealed[_i].text, strlen(unsealed[_i].text)), EG_INPUT);
    ck_assert_uint_eq(again.g.doc_count, 0);
    ck_assert_msg(strstr(again.first, unsealed[_i].message) != NULL, "%s", again.first);
}
END_TEST

START_TEST(a_file_of_another_format_is_told_once) {
    static const char old[] = HEAD "{\"kind\":\"article\",\"format\":1,\"doc\":\"a\",\"rows\":{}}\n"
                                   "{\"kind\":\"article\",\"format\":1,\"doc\":\"b\",\"rows\":{}}\n"
                                   "{\"kind\":\"end\",\"articles\":2}\n";
    ck_assert_int_eq(read_bytes(old, sizeof old - 1), EG_INPUT);
    ck_assert_uint_eq(again.messages, 1);
    ck_assert_ptr_nonnull(
        strstr(again.message,
               ":2: error: packed findings of format 1, where this entgraph reads format 2: 2 articles "
               "left out (write them anew, or fold them with the entgraph that wrote them)"));
    ck_assert_uint_eq(again.g.doc_count, 1);
}
END_TEST

static const struct {
    const char *text, *message; /* NULL = nothing is wrong */
    uint32_t docs;
} cut[] = {
    {"", NULL, 0},
    {"{\"kind\":\"end\",\"articles\":0}\n", NULL, 0},
    {"{\"kind\":\"end\",\"articles\":1}\n" ARTICLE NO_ROWS "}\n", NULL, 1}, /* lines sorted the other way */
    {ARTICLE NO_ROWS "}\n{\"kind\":\"end\",\"articles\":1}\n{\"kind\":\"end\",\"articles\":0}\n", NULL, 1},
    {ARTICLE NO_ROWS "}\n", "the end is missing: cut off after 1 article (write the file again)", 1},
    {ARTICLE NO_ROWS "}", "the end is missing: cut off after 1 article (write the file again)", 1},
    {ARTICLE NO_ROWS "}\n{\"kind\":\"end\",\"articles\":3}\n",
     "2 of 3 articles are missing (write the file again)", 1},
    {ARTICLE NO_ROWS "}\n{\"kind\":\"end\",\"arti", "cut off after 1 article", 1},
    {ARTICLE ",\"tit", ":1:43: error: cut off in the middle of a line", 0},
};

START_TEST(a_file_that_was_cut_off_is_noticed) {
    ck_assert_int_eq(read_text(cut[_i].text), cut[_i].message ? EG_INPUT : EG_OK);
    ck_assert_uint_eq(again.g.doc_count, cut[_i].docs);
    ck_assert_uint_eq(again.diag.errors > 0, cut[_i].message != NULL);
    if (cut[_i].message) ck_assert_msg(strstr(again.message, cut[_i].message) != NULL, "%s", again.message);
}
END_TEST

int main(void) {
    TCase *c = tcase_create("packed");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, lines_are_as_documented);
    tcase_add_test(c, what_is_read_is_what_was_written);
    tcase_add_test(c, what_one_file_describes_and_others_go_on_with_is_one_document);
    tcase_add_test(c, what_two_files_describe_is_not_mixed);
    tcase_add_test(c, the_same_packed_twice_is_taken_once);
    tcase_add_test(c, columns_that_are_not_known_are_passed_over);
    tcase_add_loop_test(c, damage_is_reported_and_the_article_left_out, 0,
                        (int)(sizeof faults / sizeof *faults));
    tcase_add_test(c, no_byte_changes_unseen);
    tcase_add_test(c, a_damaged_line_is_left_out_and_told_with_its_place);
    tcase_add_loop_test(c, lines_without_their_seal_are_left_out, 0,
                        (int)(sizeof unsealed / sizeof *unsealed));
    tcase_add_test(c, a_file_of_another_format_is_told_once);
    tcase_add_loop_test(c, a_file_that_was_cut_off_is_noticed, 0, (int)(sizeof cut / sizeof *cut));
    return run_suite("packed", c);
}
