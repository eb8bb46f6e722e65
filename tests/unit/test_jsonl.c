/* jsonl and findings_read: what is written, and that reading and folding it gives the same bytes. */
#include <unistd.h>

#include "findings_maker.h"
#include "write/json.h"

static maker m, again;
static char folder[] = "/tmp/entgraph-test-XXXXXX";
static char *text;

static void set_up(void) {
    m = maker_new();
    again = maker_new();
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void tear_down(void) {
    maker_free(&m);
    maker_free(&again);
    free(text);
    text = NULL;
    char path[96];
    for (char c = 'a'; c <= 'c'; c++) {
        snprintf(path, sizeof path, "%s/%c", folder, c);
        unlink(path);
    }
    rmdir(folder);
    memcpy(folder + sizeof folder - 7, "XXXXXX", 6);
}

static const char *file(char name) {
    static char paths[3][96];
    char *path = paths[name - 'a'];
    snprintf(path, sizeof paths[0], "%s/%c", folder, name);
    return path;
}

static void put_file(char name, const char *bytes, size_t len) {
    FILE *f = fopen(file(name), "wb");
    ck_assert_ptr_nonnull(f);
    ck_assert_uint_eq(fwrite(bytes, 1, len, f), len);
    ck_assert_int_eq(fclose(f), 0);
}

static eg_status read_files(const char *names) {
    const char *paths[3];
    size_t count = 0;
    again.diag.user = &again;
    for (; names[count]; count++) paths[count] = file(names[count]);
    eg_store store = {0};
    return eg_findings_read(&again.g, &store, paths, count, &again.diag);
}

/* Writes the bytes as file a, reads and folds it. */
static eg_status read_text(const char *bytes) {
    put_file('a', bytes, strlen(bytes));
    eg_status status = read_files("a");
    maker_fold(&again);
    return status;
}

static void check_same(void) {
    char *other = maker_write(&again);
    ck_assert_str_eq(text, other);
    free(other);
}

/* ---- a small collection with everything in it ---- */

static void add_wire(const char *path, const char *date, const char *title) {
    add_document(&m, path, date);
    add_sentence(&m, EG_ZONE_TITLE, title);
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
    add_sentence(&m, EG_ZONE_BODY,
                 "Twitter said on Monday (Aug 19) that it suspended 936 accounts from China.");
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_PRONOUN, "it");
    add_mention(&m, "China", EG_PLACE, EG_VIA_NAME, "China");
    add_time(&m, "Monday", date ? "2019-08-19" : "XXXX-WXX-1", "XXXX-WXX-1");
    add_time(&m, "Aug 19", date ? "2019-08-19" : "XXXX-08-19", "XXXX-08-19");
    add_action(
        &m,
        (act){.actor = "Twitter", .text = "said", .lemma = "say", .class = "say", .dated = EG_DATED_TIME});
    add_action(&m, (act){.actor = "Twitter",
                         .said_by = "Twitter",
                         .text = "suspended",
                         .lemma = "suspend",
                         .class = "remove",
                         .label = "suspended",
                         .object = "936 accounts",
                         .items = "936 account",
                         .dated = EG_DATED_TIME});
}

static void add_collection(void) {
    add_wire("news/b.txt", "2019-08-20", "Twitter \"acts\"");
    add_wire("news/a.txt", NULL, "Twitter acts\tnow \\ then");
    add_wire("news/ä.txt", "2019", "Twitter again");
    add_sentence(&m, EG_ZONE_BODY, "Facebook's Ms Ünal\xE2\x80\xA8 removed seven pages and 5 accounts.");
    add_mention(&m, "Facebook", EG_ORGANIZATION, EG_VIA_ALIAS, "FB");
    add_mention(&m, "Ünal", EG_PERSON, EG_VIA_DISCOVERED, "Ms Ünal")->confidence = 80;
    add_action(&m, (act){.actor = "Facebook|Ünal",
                         .target = "China",
                         .text = "removed",
                         .lemma = "remove",
                         .class = "remove",
                         .object = "seven pages and 5 accounts",
                         .items = "7 page, 5 account",
                         .polarity = EG_NEGATED,
                         .modality = EG_ALLEGED,
                         .nominal = true,
                         .dated = EG_DATED_PUBLICATION});
    add_document(&m, "empty.txt", NULL);
    add_document(&m, "c.txt", NULL); /* shares only its first sentence */
    add_sentence(&m, EG_ZONE_BODY,
                 "Twitter said on Monday (Aug 19) that it suspended 936 accounts from China.");
    add_mention(&m, "China", EG_PLACE, EG_VIA_NAME, "China");
    add_time(&m, "Aug 19", "XXXX-08-19", "XXXX-08-19");
    add_sentence(&m, EG_ZONE_BODY, "Facebook removed about 15 pages and accounts, for the past week.");
    add_mention(&m, "Facebook", EG_ORGANIZATION, EG_VIA_NAME, "Facebook");
    add_time(&m, "the past week", NULL, "-P1W");
    add_action(&m, (act){.actor = "Facebook",
                         .text = "removed",
                         .lemma = "remove",
                         .class = "remove",
                         .object = "about 15 pages and accounts",
                         .items = "15 page, account",
                         .dated = EG_DATED_TIME});
    add_document(&m, "d.txt", "2019-08-21");
    add_sentence(&m, EG_ZONE_BODY, "Facebook took down seven pages and five accounts.");
    add_action(&m, (act){.actor = "Facebook",
                         .text = "took down",
                         .lemma = "take down",
                         .class = "remove",
                         .object = "seven pages and five accounts",
                         .items = "7 page, 5 account",
                         .dated = EG_DATED_PUBLICATION});
    add_sentence(&m, EG_ZONE_TEASER, "Google and Twitter, elsewhere");
    add_mention(&m, "Google", EG_ORGANIZATION, EG_VIA_NAME, "Google");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.own_date_count, 3);
    text = maker_write(&m);
}

/* ---- lines in another order ---- */

static size_t split_lines(char *bytes, char **lines, size_t room) {
    size_t count = 0;
    for (char *p = bytes; *p; p++) {
        ck_assert_uint_lt(count, room);
        lines[count++] = p;
        p = strchr(p, '\n');
        ck_assert_ptr_nonnull(p);
        *p = 0;
    }
    return count;
}

/* Deals the lines to files a, b and c in an order that turn picks; with CRLF, blank lines and a mark. */
static void deal_lines(uint64_t turn) {
    char *copy = strdup(text), *lines[512], *out[3];
    size_t count = split_lines(copy, lines, 512), len[3];
    FILE *files[3];
    for (int i = 0; i < 3; i++) files[i] = open_memstream(&out[i], &len[i]);
    fputs("\xEF\xBB\xBF", files[1]);
    for (size_t left = count; left > 0; left--) {
        turn = turn * 6364136223846793005ULL + 1442695040888963407ULL;
        size_t at = (size_t)(turn >> 33) % left;
        fprintf(files[(turn >> 20) % 3], "%s%s", lines[at], turn >> 62 ? "\r\n" : "\n\n  \n");
        lines[at] = lines[left - 1];
    }
    for (int i = 0; i < 3; i++) {
        fclose(files[i]);
        put_file((char)('a' + i), out[i], len[i]);
        free(out[i]);
    }
    free(copy);
}

START_TEST(folding_what_was_written_gives_the_same_bytes) {
    add_collection();
    ck_assert_int_eq(read_text(text), EG_OK);
    ck_assert_uint_eq(again.messages, 0);
    check_same();
}
END_TEST

START_TEST(the_order_of_lines_and_files_does_not_matter) {
    static const char *const orders[] = {"abc", "cab", "bca", "cba"};
    add_collection();
    for (uint64_t turn = 1; turn <= 40; turn++) {
        maker_free(&again);
        again = maker_new();
        deal_lines(turn);
        ck_assert_int_eq(read_files(orders[turn % 4]), EG_OK);
        maker_fold(&again);
        ck_assert_uint_eq(again.messages, 0);
        check_same();
    }
}
END_TEST

START_TEST(the_order_of_documents_does_not_matter) {
    add_collection();
    uint64_t dice = 1;
    for (int turn = 0; turn < 20; turn++) {
        maker_free(&again);
        again = maker_new();
        put_file('a', text, strlen(text));
        ck_assert_int_eq(read_files("a"), EG_OK);
        for (uint32_t left = again.g.doc_count; left > 1; left--) {
            dice = dice * 6364136223846793005ULL + 1442695040888963407ULL;
            uint32_t at = (uint32_t)(dice >> 33) % left;
            eg_findings swap = again.g.docs[at];
            again.g.docs[at] = again.g.docs[left - 1];
            again.g.docs[left - 1] = swap;
        }
        maker_fold(&again);
        check_same();
    }
}
END_TEST

START_TEST(the_same_findings_twice_are_the_same_findings) {
    add_collection();
    put_file('a', text, strlen(text));
    ck_assert_int_eq(read_files("aa"), EG_OK);
    maker_fold(&again);
    ck_assert_uint_eq(again.messages, 6); /* five documents, and how many more */
    ck_assert_uint_eq(again.diag.errors, 0);
    ck_assert_ptr_nonnull(strstr(again.message, "warning: 1 more document given twice, one of each taken"));
    check_same();
}
END_TEST

START_TEST(without_the_story_that_dated_it_a_document_is_undated) {
    add_wire("a.txt", NULL, "Twitter acts");
    maker_fold(&m);
    char *alone = maker_write(&m);
    maker_free(&m);
    m = maker_new();
    add_wire("a.txt", NULL, "Twitter acts");
    add_wire("b.txt", "2019-08-20", "Twitter acts");
    maker_fold(&m);
    text = maker_write(&m);
    ck_assert_ptr_nonnull(
        strstr(text, "\"date_from\":\"corpus\",\"date_why\":\"b.txt: Twitter suspended 936"));
    ck_assert_ptr_nonnull(strstr(text, "\"relative\":\"XXXX-08-19\",\"own_value\":\"XXXX-08-19\""));
    char *rest = strdup(text), *lines[128], *own = NULL;
    size_t count = split_lines(rest, lines, 128), len = 0;
    FILE *f = open_memstream(&own, &len);
    for (size_t i = 0; i < count; i++)
        if (strstr(lines[i], "\"doc\":\"a.txt\"")) fprintf(f, "%s\n", lines[i]);
    fclose(f);
    free(rest);
    ck_assert_int_eq(read_text(own), EG_OK);
    free(own);
    free(text);
    text = alone;
    check_same();
}
END_TEST

/* ---- what is written ---- */

static void check_line(const char *line) {
    char *at = strstr(text, line);
    ck_assert_msg(at != NULL, "missing: %s in\n%s", line, text);
    ck_assert(at == text || at[-1] == '\n');
    ck_assert_int_eq(at[strlen(line)], '\n');
}

START_TEST(lines_are_as_documented) {
    add_document(&m, "a.txt", "2019-08-20");
    add_sentence(&m, EG_ZONE_TITLE, "Ms Unal left Acme on Monday");
    add_mention(&m, "Unal", EG_PERSON, EG_VIA_DISCOVERED, "Ms Unal")->confidence = 5;
    add_mention(&m, "Acme", EG_ORGANIZATION, EG_VIA_NAME, "Acme");
    add_time(&m, "on Monday", NULL, "XXXX-WXX-1");
    add_action(&m, (act){.actor = "Unal",
                         .target = "Acme",
                         .text = "left",
                         .lemma = "leave",
                         .class = "leave",
                         .items = "7 desk, chair",
                         .object = "seven desks and a chair",
                         .dated = EG_DATED_TIME});
    maker_fold(&m);
    text = maker_write(&m);
    check_line(
        "{\"kind\":\"document\",\"doc\":\"a.txt\",\"title\":\"Ms Unal left Acme on Monday\","
        "\"date\":\"2019-08-20\",\"date_from\":\"text\",\"date_why\":\"header line\",\"precision\":\"day\","
        "\"earliest\":\"2019-08-20\",\"latest\":\"2019-08-20\",\"bytes\":1000,"
        "\"sentences\":[{\"start\":0,\"end\":27,\"line\":1,\"zone\":\"title\","
        "\"text\":\"Ms Unal left Acme on Monday\"}]}");
    check_line("{\"kind\":\"mention\",\"doc\":\"a.txt\",\"start\":0,\"end\":7,\"text\":\"Ms Unal\","
               "\"entity\":\"Unal\",\"type\":\"person\",\"via\":\"discovered\",\"by\":\"dicts/names.tsv:7\","
               "\"confidence\":0.05,\"listed\":false,\"sentence\":[0,27]}");
    check_line(
        "{\"kind\":\"time\",\"doc\":\"a.txt\",\"start\":18,\"end\":27,\"text\":\"on Monday\","
        "\"type\":\"DATE\",\"value\":\"2019-08-19\",\"earliest\":\"2019-08-19\",\"latest\":\"2019-08-19\","
        "\"by\":\"rule\",\"relative\":\"XXXX-WXX-1\"}");
    check_line(
        "{\"kind\":\"action\",\"doc\":\"a.txt\",\"start\":8,\"end\":12,\"text\":\"left\","
        "\"action\":\"leave\",\"class\":\"leave\",\"actor\":[\"Unal\"],\"actor_text\":\"Unal\","
        "\"target\":[\"Acme\"],\"object\":\"seven desks and a chair\",\"polarity\":\"affirmed\","
        "\"modality\":\"actual\",\"date\":\"2019-08-19\",\"sentence\":[0,27],"
        "\"by\":\"dicts/actions.tsv:9\",\"tone\":\"against\",\"items\":[[\"7\",\"desk\"],[\"\",\"chair\"]],"
        "\"dated\":\"time\",\"time\":[18,27]}");
    check_line("{\"kind\":\"entity\",\"entity\":\"Unal\",\"type\":\"person\",\"mentions\":1,\"docs\":1,"
               "\"listed\":false,\"surfaces\":[\"Ms Unal\"],\"events\":1,\"evidence\":[[\"a.txt\",0]]}");
    check_line("{\"kind\":\"link\",\"a\":\"Acme\",\"b\":\"Unal\",\"weight\":1,\"docs\":1,"
               "\"evidence\":[[\"a.txt\",0]]}");
    ck_assert_ptr_nonnull(
        strstr(text, "\"date\":\"2019-08-19\",\"earliest\":\"2019-08-19\",\"latest\":\"2019-08-19\","
                     "\"actor\":[\"Unal\"],\"action\":\"leave\",\"class\":\"leave\","
                     "\"object\":\"seven desks and a chair\",\"target\":[\"Acme\"],"
                     "\"tone\":\"against\",\"polarity\":\"affirmed\",\"modality\":\"actual\","
                     "\"docs\":[\"a.txt\"],\"independent\":1,\"actions\":[[\"a.txt\",8]]}\n"));
    ck_assert_ptr_null(strstr(text, "null"));
}
END_TEST

START_TEST(strings_are_escaped) {
    char *out = NULL;
    size_t len = 0;
    static const char bytes[] =
        "a\"b\\c\n\r\t\x01\x1f\x7f\0é\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xA7\xF0\x9F\x98\x80";
    eg_json j = {.out = open_memstream(&out, &len)};
    eg_json_open(&j, "x");
    eg_json_string(&j, "s", (eg_span){bytes, sizeof bytes - 1});
    eg_json_string(&j, "none", EG_SPAN(""));
    eg_json_percent(&j, "p", 100);
    eg_json_percent(&j, "q", 7);
    eg_json_bool(&j, "t", true);
    eg_json_begin(&j, "l", '[');
    eg_json_item(&j, EG_SPAN(""));
    eg_json_number(&j, NULL, UINT64_MAX);
    eg_json_end(&j, ']');
    eg_json_close(&j);
    fclose(j.out);
    ck_assert_str_eq(out,
                     "{\"kind\":\"x\",\"s\":\"a\\\"b\\\\c\\n\\r\\t\\u0001\\u001f\\u007f\\u0000é\\u2028\\u2029"
                     "\xE2\x80\xA7\xF0\x9F\x98\x80\",\"p\":1.00,\"q\":0.07,\"t\":true,"
                     "\"l\":[\"\",18446744073709551615]}\n");
    free(out);
}
END_TEST

/* Wherever it stands among the eight bytes that are looked at together, and beyond what is held back. */
START_TEST(every_byte_in_every_place) {
    enum { LONG = 10000 };
    static char plain[LONG + 1];
    for (unsigned c = 1; c < 0x80; c++) {
        char escaped[8] = {(char)c};
        static const char known[][3] = {"\"\"", "\\\\", "\nn", "\rr", "\tt"};
        if (c < 0x20 || c == 0x7F) snprintf(escaped, sizeof escaped, "\\u%04x", c);
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            if (known[i][0] == (char)c) snprintf(escaped, sizeof escaped, "\\%c", known[i][1]);
        for (size_t at = 0; at < 20; at++) {
            size_t all = at == 19 ? LONG : at + 9, len = 0;
            char *out = NULL;
            eg_json j = {.out = open_memstream(&out, &len)};
            memset(plain, 'x', all);
            plain[at] = (char)c;
            eg_json_open(&j, "y");
            eg_json_string(&j, "s", (eg_span){plain, all});
            eg_json_close(&j);
            fclose(j.out);
            const char *s = strstr(out, "\"s\":\"");
            ck_assert_ptr_nonnull(s);
            ck_assert_int_eq(memcmp(s + 5, plain, at), 0);
            ck_assert_int_eq(memcmp(s + 5 + at, escaped, strlen(escaped)), 0);
            ck_assert_int_eq(memcmp(s + 5 + at + strlen(escaped), plain + at + 1, all - at - 1), 0);
            ck_assert_str_eq(s + 5 + all - 1 + strlen(escaped), "\"}\n");
            free(out);
        }
    }
}
END_TEST

START_TEST(a_full_disk_is_noticed) {
    FILE *full = fopen("/dev/full", "w");
    if (!full) return;
    add_collection();
    ck_assert_int_eq(eg_write_jsonl(&m.g, full), EG_OUTPUT);
    fclose(full);
}
END_TEST

/* ---- findings of other programs, and faults ---- */

START_TEST(a_mention_is_enough) {
    ck_assert_int_eq(
        read_text("{\"kind\":\"mention\",\"doc\":\"x\",\"start\":5,\"end\":9,\"entity\":\"Acme\"}\n"
                  "{\"kind\":\"mention\",\"doc\":\"x\",\"start\":0,\"end\":4,\"entity\":\"Roe\","
                  "\"type\":\"person\",\"sentence\":[0,20],\"new\":{\"a\":[1]}}\n"
                  "{\"kind\":\"unheard-of\"}\n{\"kind\":\"entity\",\"entity\":3}\n"),
        EG_OK);
    ck_assert_uint_eq(again.g.doc_count, 1);
    ck_assert_uint_eq(again.g.entity_count, 2);
    ck_assert(find_entity(&again, "Acme")->listed);
    ck_assert_uint_eq(find_entity(&again, "Roe")->mentions, 1);
    ck_assert_uint_eq(again.g.docs[0].sentence_count, 2);
}
END_TEST

START_TEST(a_mention_stands_in_the_sentence_around_it) {
    ck_assert_int_eq(
        read_text("{\"kind\":\"mention\",\"doc\":\"x\",\"start\":5,\"end\":9,\"entity\":\"Acme\"}\n"
                  "{\"kind\":\"mention\",\"doc\":\"x\",\"start\":0,\"end\":4,\"entity\":\"Roe\"}\n"
                  "{\"kind\":\"document\",\"doc\":\"x\",\"sentences\":[{\"start\":0,\"end\":12,"
                  "\"zone\":\"title\",\"text\":\"Acme Roe said\"}]}"),
        EG_OK);
    ck_assert_uint_eq(again.g.docs[0].sentence_count, 1);
    ck_assert_uint_eq(again.g.link_count, 1);
}
END_TEST

START_TEST(the_date_of_another_program_is_kept) {
    ck_assert_int_eq(
        read_text("{\"kind\":\"action\",\"doc\":\"x\",\"start\":5,\"end\":9,\"action\":\"sue\","
                  "\"actor\":[\"Acme\"],\"date\":\"2019-08-12/2019-08-18\"}\n"
                  "{\"kind\":\"action\",\"doc\":\"x\",\"start\":15,\"end\":19,\"action\":\"win\","
                  "\"actor\":[\"Acme\"],\"date\":\"soon\",\"dated\":\"time\",\"time\":[1,2]}\n"),
        EG_OK);
    ck_assert_uint_eq(again.g.event_count, 2);
    ck_assert_str_eq(text_of(&again, again.g.events[0].date), "2019-08-12/2019-08-18");
    ck_assert_uint_eq(again.g.events[1].date, 0);
}
END_TEST

static const struct {
    const char *line, *message; /* message: after the file's name */
} faults[] = {
    {"{\"kind\":\"mention\",", ":2:"},
    {"{\"kind\":\"article\",\"format\":3,\"doc\":\"x\"}\n{\"kind\":\"end\",\"articles\":1}",
     ":2: error: packed findings of format 3, where this entgraph reads format 2: 1 article left out "
     "(write "},
    {"[1]", ":2:1: error: line is no JSON object (left out; one object a line)"},
    {"{\"a\":1}", ":2:1: error: field 'kind' is missing or empty (line left out)"},
    {"{\"kind\":7}", ":2:2: error: field 'kind' must be a string (line left out)"},
    {"{\"kind\":\"mention\"}", ":2:1: error: field 'doc' is missing or empty (line left out)"},
    {"{\"kind\":\"mention\",\"doc\":\"x\"}",
     ":2:1: error: field 'start' must be a byte offset (line left out)"},
    {"{\"kind\":\"mention\",\"doc\":\"é\",\"start\":-1,\"end\":2}",
     ":2:29: error: field 'start' must be a byte offset (line left out)"},
    {"{\"kind\":\"mention\",\"doc\":\"x\",\"start\":9,\"end\":2}",
     ":2:39: error: field 'end' is before 'start' (line left out)"},
    {"{\"kind\":\"mention\",\"doc\":\"x\",\"start\":1,\"end\":2}",
     ":2:1: error: field 'entity' is missing or empty (line left out)"},
    {"{\"kind\":\"mention\",\"doc\":\"x\",\"start\":1,\"end\":2,\"entity\":\"A\",\"type\":\"human\"}",
     ": error: unknown type 'human' (one of: organization, person, place) (line left out)"},
    {"{\"kind\":\"mention\",\"doc\":\"x\",\"start\":1,\"end\":2,\"entity\":\"A\",\"confidence\":7}",
     ": error: field 'confidence' must be a number from 0 to 1 (line left out)"},
    {"{\"kind\":\"mention\",\"doc\":\"x\",\"start\":1,\"end\":2,\"entity\":\"A\",\"sentence\":[2]}",
     ": error: field 'sentence' must be [start, end] (line left out)"},
    {"{\"kind\":\"mention\",\"doc\":\"x\",\"start\":1,\"end\":2,\"entity\":\"A\",\"listed\":1}",
     ": error: field 'listed' must be true or false (line left out)"},
    {"{\"kind\":\"action\",\"doc\":\"x\",\"start\":1,\"end\":2,\"action\":\"a\",\"actor\":\"A\"}",
     ": error: field 'actor' must be a list of names (line left out)"},
    {"{\"kind\":\"action\",\"doc\":\"x\",\"start\":1,\"end\":2,\"action\":\"a\",\"items\":[[1,\"b\"]]}",
     ": error: field 'items' must be a list of [number, noun] (line left out)"},
    {"{\"kind\":\"time\",\"doc\":\"x\",\"start\":1,\"end\":2,\"earliest\":\"2019\"}",
     ": error: field 'earliest' must be a day such as 2019-08-19 (line left out)"},
    {"{\"kind\":\"document\",\"doc\":\"x\",\"sentences\":[{\"start\":1}]}",
     ": error: field 'end' must be a byte offset (line left out)"},
    {"{\"kind\":\"document\",\"doc\":\"x\",\"bytes\":-2}",
     ": error: field 'bytes' must be a whole number (line left out)"},
    {"{\"kind\":\"mention\",\"doc\":\"\xFF\"}", ": error: not valid JSON: "},
};

START_TEST(faults_are_reported_and_left_out) {
    char bytes[512];
    snprintf(bytes, sizeof bytes,
             "\n%s\n{\"kind\":\"mention\",\"doc\":\"ok\",\"start\":1,\"end\":2,\"entity\":\"B\"}",
             faults[_i].line);
    ck_assert_int_eq(read_text(bytes), EG_INPUT);
    ck_assert_uint_eq(again.diag.errors, 1);
    ck_assert_uint_eq(again.g.doc_count, 1);
    ck_assert_uint_eq(again.g.entity_count, 1);
    ck_assert_ptr_eq(strstr(again.message, file('a')), again.message);
    ck_assert_msg(strstr(again.message, faults[_i].message) != NULL, "%s", again.message);
}
END_TEST

START_TEST(a_missing_file_is_reported) {
    put_file('a', "{\"kind\":\"document\",\"doc\":\"x\"}", 29);
    ck_assert_int_eq(read_files("ba"), EG_INPUT);
    ck_assert_uint_eq(again.diag.errors, 1);
    ck_assert_uint_eq(again.g.doc_count, 1);
}
END_TEST

START_TEST(two_descriptions_of_one_document) {
    for (int turn = 0; turn < 2; turn++) {
        maker_free(&again);
        again = maker_new();
        ck_assert_int_eq(read_text(turn ? "{\"kind\":\"document\",\"doc\":\"x\",\"title\":\"B\"}\n"
                                          "{\"kind\":\"document\",\"doc\":\"x\",\"title\":\"A\"}\n"
                                        : "{\"kind\":\"document\",\"doc\":\"x\",\"title\":\"A\"}\n"
                                          "{\"kind\":\"document\",\"doc\":\"x\",\"title\":\"B\"}\n"),
                         EG_OK);
        ck_assert_uint_eq(again.diag.warnings, 1);
        ck_assert_str_eq(text_of(&again, again.g.docs[0].title), "A");
    }
}
END_TEST

START_TEST(a_date_without_origin_comes_from_the_text) {
    ck_assert_int_eq(
        read_text("{\"kind\":\"document\",\"doc\":\"a\",\"date\":\"2019-08-19\"}\n"
                  "{\"kind\":\"document\",\"doc\":\"b\",\"date\":\"2019-08-19\",\"date_from\":\"corpus\","
                  "\"own_date\":\"2019\"}\n"
                  "{\"kind\":\"document\",\"doc\":\"c\",\"date\":\"2019-08-19\",\"date_from\":\"corpus\"}\n"),
        EG_OK);
    ck_assert_uint_eq(again.g.docs[0].date_from, EG_DATE_TEXT);
    ck_assert_uint_eq(again.g.docs[1].date_from, EG_DATE_TEXT);
    ck_assert_str_eq(text_of(&again, again.g.docs[1].date), "2019");
    ck_assert_uint_eq(again.g.docs[2].date_from, EG_DATE_NONE);
    ck_assert_uint_eq(again.g.docs[2].date, 0);
}
END_TEST

int main(void) {
    TCase *c = tcase_create("jsonl");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, folding_what_was_written_gives_the_same_bytes);
    tcase_add_test(c, the_order_of_lines_and_files_does_not_matter);
    tcase_add_test(c, the_order_of_documents_does_not_matter);
    tcase_add_test(c, the_same_findings_twice_are_the_same_findings);
    tcase_add_test(c, without_the_story_that_dated_it_a_document_is_undated);
    tcase_add_test(c, lines_are_as_documented);
    tcase_add_test(c, strings_are_escaped);
    tcase_add_test(c, every_byte_in_every_place);
    tcase_add_test(c, a_full_disk_is_noticed);
    tcase_add_test(c, a_mention_is_enough);
    tcase_add_test(c, a_mention_stands_in_the_sentence_around_it);
    tcase_add_test(c, the_date_of_another_program_is_kept);
    tcase_add_test(c, a_date_without_origin_comes_from_the_text);
    tcase_add_loop_test(c, faults_are_reported_and_left_out, 0, (int)(sizeof faults / sizeof *faults));
    tcase_add_test(c, a_missing_file_is_reported);
    tcase_add_test(c, two_descriptions_of_one_document);
    return run_suite("jsonl", c);
}
