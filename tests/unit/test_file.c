/* file: whole files, standard input, sorted walks. Every test has a folder of its own. */
#include <check.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

static eg_arena arena;
static eg_diag diag;
static char said[4096], home[64];

static void remember(void *user, eg_severity severity, const char *text) {
    (void)user, (void)severity;
    size_t len = strlen(said);
    snprintf(said + len, sizeof said - len, "%s\n", text);
}

static void put(const char *path, const char *bytes, size_t len) {
    FILE *f = fopen(path, "wb");
    ck_assert_ptr_nonnull(f);
    ck_assert_uint_eq(fwrite(bytes, 1, len, f), len);
    ck_assert_int_eq(fclose(f), 0);
}

static void make_folder(const char *path) {
    ck_assert_int_eq(mkdir(path, 0777), 0);
}

static void set_up(void) {
    diag = (eg_diag){remember, NULL, 0, 0};
    said[0] = '\0';
    snprintf(home, sizeof home, "/tmp/entgraph-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(home));
    ck_assert_int_eq(chdir(home), 0);
}

static void tear_down(void) {
    char command[100];
    eg_arena_release(&arena);
    snprintf(command, sizeof command, "rm -rf '%s'", home);
    ck_assert_int_eq(chdir("/"), 0);
    ck_assert_int_eq(system(command), 0);
}

START_TEST(names_follow_the_last_slash) {
    ck_assert(eg_span_eq(eg_file_name(EG_SPAN("news/old/a.txt")), EG_SPAN("a.txt")));
    ck_assert(eg_span_eq(eg_file_name(EG_SPAN("a.txt")), EG_SPAN("a.txt")));
    ck_assert_uint_eq(eg_file_name(EG_SPAN("news/")).len, 0);
    ck_assert_uint_eq(eg_file_name(EG_SPAN("")).len, 0);
}
END_TEST

START_TEST(a_file_comes_whole_with_a_nul_after_it) {
    eg_span bytes;
    put("a", "x\0y\n", 4);
    ck_assert_int_eq(eg_file_read(&arena, "a", &bytes, &diag), EG_OK);
    ck_assert_uint_eq(bytes.len, 4);
    ck_assert_mem_eq(bytes.ptr, "x\0y\n\0", 5);
    put("empty", "", 0);
    ck_assert_int_eq(eg_file_read(&arena, "empty", &bytes, &diag), EG_OK);
    ck_assert_uint_eq(bytes.len, 0);
    ck_assert_str_eq(bytes.ptr, "");
    ck_assert_uint_eq(diag.errors, 0);
}
END_TEST

START_TEST(standard_input_may_be_long) {
    static char many[300000];
    eg_span bytes;
    for (size_t i = 0; i < sizeof many; i++) many[i] = (char)('a' + i % 23);
    put("long", many, sizeof many);
    ck_assert_ptr_nonnull(freopen("long", "r", stdin));
    ck_assert_int_eq(eg_file_read(&arena, "-", &bytes, &diag), EG_OK);
    ck_assert_uint_eq(bytes.len, sizeof many);
    ck_assert_mem_eq(bytes.ptr, many, sizeof many);

    ck_assert_int_eq(eg_file_read(&arena, "/proc/self/status", &bytes, &diag), EG_OK); /* says size 0 */
    ck_assert_uint_gt(bytes.len, 0);
}
END_TEST

START_TEST(what_cannot_be_read_is_named) {
    eg_span bytes = EG_SPAN("old");
    ck_assert_int_eq(eg_file_read(&arena, "nowhere", &bytes, &diag), EG_INPUT);
    ck_assert_uint_eq(bytes.len, 0);
    ck_assert_str_eq(said, "error: cannot read 'nowhere': No such file or directory\n");
    said[0] = '\0';
    ck_assert_int_eq(eg_file_read(&arena, ".", &bytes, &diag), EG_INPUT);
    ck_assert_str_eq(said, "error: cannot read '.': is a folder\n");
    ck_assert_uint_eq(diag.errors, 2);
}
END_TEST

START_TEST(a_file_beyond_the_limit_is_refused) {
    eg_span bytes;
    put("huge", "", 0);
    ck_assert_int_eq(truncate("huge", (off_t)EG_FILE_LIMIT + 1), 0); /* sparse */
    ck_assert_int_eq(eg_file_read(&arena, "huge", &bytes, &diag), EG_INPUT);
    ck_assert_str_eq(said, "error: cannot read 'huge': larger than 1 GiB\n");
}
END_TEST

static bool is_text(eg_span name) {
    return eg_span_ends(name, EG_SPAN(".txt"));
}

/* Walks the arguments, up to a NULL, and compares the list, one path a line. */
static eg_status check_walk(const char *const *paths, const char *wanted, eg_path_list *list) {
    size_t count = 0;
    char got[2048] = "";
    while (paths[count]) count++;
    eg_status status = eg_file_walk(&arena, paths, count, is_text, list, &diag);
    for (size_t i = 0, len = 0; i < list->paths.len; i++, len = strlen(got))
        snprintf(got + len, sizeof got - len, "%s\n", list->paths.items[i].ptr);
    ck_assert_str_eq(got, wanted);
    return status;
}
#define PATHS(...) ((const char *const[]){__VA_ARGS__, NULL})

static void make_tree(void) {
    make_folder("news");
    make_folder("news/b");
    make_folder("news/b/deep");
    make_folder("news/.git");
    put("news/b.txt", "", 0);
    put("news/a.txt", "", 0);
    put("news/Z.txt", "", 0);
    put("news/.hidden.txt", "", 0);
    put("news/.git/x.txt", "", 0);
    put("news/picture.png", "", 0);
    put("news/b/c.txt", "", 0);
    put("news/b/deep/d.txt", "", 0);
}

#define TREE "news/Z.txt\nnews/a.txt\nnews/b.txt\nnews/b/c.txt\nnews/b/deep/d.txt\n"

START_TEST(walks_are_sorted_and_without_doubles) {
    eg_path_list list;
    make_tree();
    ck_assert_int_eq(check_walk(PATHS("news"), TREE, &list), EG_OK);
    ck_assert_uint_eq(list.skipped, 1);
    ck_assert_str_eq(list.first_skipped.ptr, "news/picture.png");
    check_walk(PATHS("news///", "news/b", "news/a.txt"), TREE, &list);
    check_walk(PATHS("-", "news/picture.png"), "-\nnews/picture.png\n", &list); /* named: taken as it is */
    check_walk(PATHS("news/b/deep", "."),
               "./news/Z.txt\n./news/a.txt\n./news/b.txt\n./news/b/c.txt\n"
               "./news/b/deep/d.txt\nnews/b/deep/d.txt\n",
               &list);
    ck_assert_int_eq(eg_file_walk(&arena, NULL, 0, NULL, &list, &diag), EG_OK);
    ck_assert_uint_eq(list.paths.len, 0);
    ck_assert_uint_eq(diag.errors, 0);
}
END_TEST

START_TEST(parts_of_saved_pages_are_passed_over) {
    static const char *const folders[] = {"news", "news/story_files", "news/old_files", "news/case_files"};
    eg_path_list list;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) make_folder(folders[i]);
    put("news/story.html", "", 0);
    put("news/story_files/frame.txt", "", 0);
    put("news/old.htm", "", 0);
    put("news/old_files/frame.txt", "", 0);
    put("news/case_files/a.txt", "", 0);
    put("news/a_files.txt", "", 0);
    ck_assert_int_eq(check_walk(PATHS("news"), "news/a_files.txt\nnews/case_files/a.txt\n", &list), EG_OK);
    ck_assert_uint_eq(list.parts, 2);
    check_walk(PATHS("news/story_files"), "news/story_files/frame.txt\n", &list); /* named: taken as it is */
}
END_TEST

START_TEST(links_are_followed_but_never_in_a_circle) {
    eg_path_list list;
    make_tree();
    ck_assert_int_eq(symlink("../..", "news/b/up"), 0);
    ck_assert_int_eq(symlink(".", "news/b/deep/here"), 0);
    ck_assert_int_eq(symlink("b/deep", "news/link"), 0);
    ck_assert_int_eq(check_walk(PATHS("news"), TREE "news/link/d.txt\n", &list), EG_OK);
}
END_TEST

START_TEST(a_bad_path_does_not_stop_the_others) {
    eg_path_list list;
    make_tree();
    ck_assert_int_eq(symlink("nowhere", "news/gone.txt"), 0);
    ck_assert_int_eq(symlink("nowhere", "news/gone.png"), 0); /* not wanted, so no fault */
    ck_assert_int_eq(check_walk(PATHS("missing", "news", ""), TREE, &list), EG_INPUT);
    ck_assert_str_eq(said, "error: cannot read 'missing': No such file or directory\n"
                           "error: cannot read 'news/gone.txt': No such file or directory\n"
                           "error: cannot read '': No such file or directory\n");
    ck_assert_uint_eq(list.skipped, 2);
}
END_TEST

START_TEST(pipes_in_folders_are_passed_over) {
    eg_path_list list;
    make_folder("news");
    ck_assert_int_eq(mkfifo("news/pipe.txt", 0666), 0);
    ck_assert_int_eq(check_walk(PATHS("news"), "", &list), EG_OK);
    ck_assert_uint_eq(list.skipped, 0);
    ck_assert_uint_eq(list.special, 1);
}
END_TEST

START_TEST(folders_are_told_from_files) {
    put("file", "", 0);
    ck_assert(eg_file_is_folder("."));
    ck_assert(!eg_file_is_folder("file"));
    ck_assert(!eg_file_is_folder("nowhere"));
}
END_TEST

int main(void) {
    Suite *suite = suite_create("file");
    TCase *all = tcase_create("file");
    tcase_add_checked_fixture(all, set_up, tear_down);
    tcase_add_test(all, names_follow_the_last_slash);
    tcase_add_test(all, a_file_comes_whole_with_a_nul_after_it);
    tcase_add_test(all, standard_input_may_be_long);
    tcase_add_test(all, what_cannot_be_read_is_named);
    tcase_add_test(all, a_file_beyond_the_limit_is_refused);
    tcase_add_test(all, walks_are_sorted_and_without_doubles);
    tcase_add_test(all, parts_of_saved_pages_are_passed_over);
    tcase_add_test(all, links_are_followed_but_never_in_a_circle);
    tcase_add_test(all, a_bad_path_does_not_stop_the_others);
    tcase_add_test(all, pipes_in_folders_are_passed_over);
    tcase_add_test(all, folders_are_told_from_files);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
