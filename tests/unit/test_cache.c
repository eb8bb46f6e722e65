/* digest, image, cache: a dictionary that was compiled comes back as it was, and a damaged image never does.
 */
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <time.h>

#include "base/build.h"
#include "dict/cache.h"
#include "dict/image.h"
#include "dict_maker.h"

static const char rows[] = "organization\tkind\talias\tnoun\tmetonym\tcountry\tid\n"
                           "Harbour Trust\tcompany\tHT|~Trust\tferry operator\tPort Hill\tNorland\tQ1\n"
                           "Government of Norland\tgovernment\t\t\t\tNorland\t\n"
                           "person\talias\tgender\trole\tworks_for\tcountry\n"
                           "Ada Quill\tA. Quill\tfemale\tchair\tHarbour Trust\tNorland\n"
                           "place\tkind\tdemonym\n"
                           "Norland\tcountry\tNorlandic\n"
                           "action\tnoun\tclass\ttone\tframe\n"
                           "fine\tfine\tpunish\tagainst\tfine TARGET OBJECT\n"
                           "kind\ttype\tnoun\n"
                           "company\torganization\tfirm\n"
                           "time_word\tclass\tvalue\n"
                           "May\tmonth\t5?\n"
                           "year\tunit\tY\n"
                           "time_rule\tvalue\n"
                           "week {week} of {year}\t{year}-W{week}\n";
static const char article[] =
    "Ada Quill said on Monday that Harbour Trust was fined. The ferry operator left.";

static char folder[64], path[96];

static void set_up(void) {
    strcpy(folder, "/tmp/entgraph-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/a.tsv", folder);
}

static void tear_down(void) {
    DIR *d = opendir(folder);
    for (const struct dirent *e; (e = readdir(d));) {
        char file[512];
        snprintf(file, sizeof file, "%s/%s", folder, e->d_name);
        if (e->d_name[0] != '.') ck_assert_int_eq(unlink(file), 0);
    }
    closedir(d);
    ck_assert_int_eq(rmdir(folder), 0);
}

static void put_file(const char *name, const char *bytes, size_t len) {
    int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, bytes, len), (ssize_t)len);
    ck_assert_int_eq(close(fd), 0);
}

/* ---- digest ---- */

static eg_fingerprint digest_of(const char *a, const char *b) {
    eg_digest d = eg_digest_begin();
    eg_digest_add(&d, eg_span_of(a));
    if (b) eg_digest_add(&d, eg_span_of(b));
    return eg_digest_of(&d);
}

START_TEST(digests_tell_pieces_apart) {
    static const char *const texts[][2] = {{"", NULL},  {"", ""},    {"a", NULL}, {"a", ""},   {"", "a"},
                                           {"ab", "c"}, {"a", "bc"}, {"c", "ab"}, {"abc", ""}, {"abc", NULL}};
    size_t n = sizeof texts / sizeof *texts;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < n; k++)
            ck_assert_int_eq(
                eg_fingerprint_eq(digest_of(texts[i][0], texts[i][1]), digest_of(texts[k][0], texts[k][1])),
                i == k);
}
END_TEST

START_TEST(digests_see_every_bit) {
    char bytes[100] = "some bytes";
    eg_digest whole = eg_digest_begin();
    eg_digest_add(&whole, (eg_span){bytes, sizeof bytes});
    for (size_t bit = 0; bit < 8 * sizeof bytes; bit++) {
        eg_digest other = eg_digest_begin();
        bytes[bit / 8] ^= (char)(1 << bit % 8);
        eg_digest_add(&other, (eg_span){bytes, sizeof bytes});
        bytes[bit / 8] ^= (char)(1 << bit % 8);
        eg_fingerprint a = eg_digest_of(&whole), b = eg_digest_of(&other);
        ck_assert(a.halves[0] != b.halves[0] && a.halves[1] != b.halves[1]);
    }
}
END_TEST

/* ---- image ---- */

static eg_dict *compiled(void) {
    put_file(path, rows, strlen(rows));
    eg_dict *d = eg_dict_new(NULL, NULL);
    ck_assert_int_eq(eg_dict_add(d, path, "a.tsv"), EG_OK);
    ck_assert_int_eq(eg_dict_compile(d), EG_OK);
    return d;
}

static const eg_fingerprint key = {{17, 4}};

/* Whether the file is taken for the image of the key. */
static bool is_taken(int fd) {
    eg_dict d = {0};
    ck_assert_int_eq(lseek(fd, 0, SEEK_SET), 0);
    bool taken = eg_image_read(&d, key, fd);
    eg_image_release(&d.image);
    return taken;
}

static void flip(int fd, off_t at) {
    char byte;
    ck_assert_int_eq(pread(fd, &byte, 1, at), 1);
    byte ^= (char)(1 << at % 8);
    ck_assert_int_eq(pwrite(fd, &byte, 1, at), 1);
}

START_TEST(only_the_whole_image_is_taken) {
    enum { HEADER = 64 };
    eg_dict *d = compiled();
    int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    ck_assert(eg_image_write(d, key, fd));
    off_t len = lseek(fd, 0, SEEK_END);
    ck_assert(is_taken(fd));
    for (off_t at = 0; at < len; at += at < 2 * HEADER ? 1 : 211) {
        flip(fd, at);
        ck_assert_msg(!is_taken(fd), "with another byte at %ld", (long)at);
        flip(fd, at);
    }
    ck_assert(is_taken(fd));
    ck_assert_int_eq(ftruncate(fd, len + 1), 0);
    ck_assert(!is_taken(fd));
    for (off_t cut = len - 1; cut >= 0; cut -= cut < 1000 ? 1 : 997) {
        ck_assert_int_eq(ftruncate(fd, cut), 0);
        ck_assert_msg(!is_taken(fd), "cut to %ld bytes", (long)cut);
    }
    close(fd);
    eg_dict_free(d);
}
END_TEST

/* Whether its time of change is the one that only images found whole get. */
static bool is_stamped(int fd) {
    struct stat info;
    ck_assert_int_eq(fstat(fd, &info), 0);
    return info.st_mtim.tv_sec < time(NULL) - 10 * 365 * 86400 && info.st_mtim.tv_nsec == 0;
}

START_TEST(an_image_found_whole_is_stamped) {
    eg_dict *d = compiled();
    int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    bool known = access("/proc/sys/kernel/random/boot_id", R_OK) == 0; /* which start of the machine it is */
    ck_assert(eg_image_write(d, key, fd));
    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(is_stamped(fd), known);
        ck_assert(is_taken(fd));
    }
    flip(fd, 100);
    ck_assert(!is_stamped(fd) && !is_taken(fd) && !is_stamped(fd));
    flip(fd, 100);
    ck_assert(!is_stamped(fd) && is_taken(fd));
    ck_assert_int_eq(is_stamped(fd), known);
    close(fd);
    eg_dict_free(d);
}
END_TEST

START_TEST(an_image_of_another_key_is_not_taken) {
    eg_dict *d = compiled();
    int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    ck_assert(eg_image_write(d, (eg_fingerprint){{17, 5}}, fd));
    ck_assert(!is_taken(fd));
    close(fd);
    eg_dict_free(d);
}
END_TEST

/* ---- cache ---- */

/* A dictionary of the file at path, with a cache in the folder. */
static taught *cached(void) {
    taught *t = taught_new();
    eg_dict_use_cache(t->dict, folder);
    ck_assert_int_eq(eg_dict_add(t->dict, path, "a.tsv"), EG_OK);
    return t;
}

static int images(void) {
    int n = 0;
    DIR *d = opendir(folder);
    for (const struct dirent *e; (e = readdir(d));) n += strstr(e->d_name, ".image") != NULL;
    closedir(d);
    return n;
}

/* Only reading rows leaves the words of people's names. */
static bool from_image(const taught *t) {
    return !t->dict->name_words.len && t->dict->compiled;
}

START_TEST(a_build_has_an_id) {
    ck_assert_uint_gt(eg_build_id().len, 0);
}
END_TEST

START_TEST(the_second_time_no_row_is_read) {
    char found[2][512];
    put_file(path, rows, strlen(rows));
    for (int i = 0; i < 2; i++) {
        taught *t = cached();
        taught_ready(t);
        ck_assert_str_eq(t->said, "");
        ck_assert_int_eq(from_image(t), i == 1);
        ck_assert_uint_eq(eg_dict_entities(t->dict), 4);
        ck_assert_uint_eq(eg_dict_entities_of(t->dict, 0), 4);
        ck_assert_uint_eq(eg_dict_entities_of(t->dict, 1), 0);
        ck_assert_int_eq(eg_dict_compile(t->dict), EG_USAGE);
        snprintf(found[i], sizeof found[i], "%s / ", described_in(t, article));
        strncat(found[i], actions_in(t, article), 200);
        taught_free(t);
    }
    ck_assert_str_eq(found[0], found[1]);
    ck_assert_ptr_nonnull(strstr(found[0], "ferry operator>Harbour Trust"));
    ck_assert_int_eq(images(), 1);
}
END_TEST

START_TEST(two_at_once_lie_in_two_places) {
    put_file(path, rows, strlen(rows));
    taught *first = cached();
    taught_ready(first);
    taught *all[2];
    char found[512];
    for (int i = 0; i < 2; i++) {
        all[i] = cached();
        taught_ready(all[i]);
        ck_assert(from_image(all[i]));
    }
    ck_assert_ptr_ne(all[0]->dict->image.at, all[1]->dict->image.at);
    snprintf(found, sizeof found, "%s / ", described_in(first, article));
    strncat(found, actions_in(first, article), 200);
    taught_free(first);
    for (int i = 0; i < 2; i++) {
        char again[512];
        snprintf(again, sizeof again, "%s / ", described_in(all[i], article));
        strncat(again, actions_in(all[i], article), 200);
        ck_assert_str_eq(again, found);
        taught_free(all[i]);
    }
}
END_TEST

START_TEST(an_image_brought_near_says_the_same) {
    enum { NAMES = 20000, HUGE_PAGE = 1 << 21 };
    FILE *f = fopen(path, "w");
    ck_assert_ptr_nonnull(f);
    fputs("person\trole\n", f);
    for (int i = 0; i < NAMES; i++) fprintf(f, "Ada Quill %05d\trole %d\n", i, i);
    fclose(f);
    for (int again = 0; again < 2; again++) {
        taught *t = cached();
        taught_ready(t);
        eg_image_bring_near(&t->dict->image); /* nothing, the first time */
        if (again) ck_assert_uint_gt(t->dict->image.size, 2 * HUGE_PAGE);
        ck_assert_uint_eq(t->dict->entries.len, NAMES);
        for (int i = 0; i < NAMES; i++) {
            char name[32], role[32];
            snprintf(name, sizeof name, "Ada Quill %05d", i);
            snprintf(role, sizeof role, "role %d", i);
            uint32_t at = eg_dict_entry(t->dict, eg_span_of(name));
            ck_assert_uint_eq(at, (uint32_t)i);
            ck_assert(eg_span_eq(t->dict->entries.items[at].role, eg_span_of(role)));
        }
        taught_free(t);
    }
}
END_TEST

/* Files are digested in pieces of 64 KiB. */
START_TEST(a_file_of_whole_pieces_is_known_again) {
    static char padded[(1 << 16) + 1];
    memset(padded, '\n', sizeof padded);
    memcpy(padded, rows, strlen(rows));
    for (int less = -1; less <= 1; less++) {
        for (int i = 0; i < 2; i++) {
            put_file(path, padded, (size_t)((1 << 16) + less));
            taught *t = cached();
            taught_ready(t);
            ck_assert_int_eq(from_image(t), i == 1);
            taught_free(t);
        }
    }
}
END_TEST

START_TEST(another_row_is_another_dictionary) {
    put_file(path, rows, strlen(rows));
    taught *t = cached();
    taught_ready(t);
    taught_free(t);
    put_file(path, rows, strlen(rows) - 1); /* the last line without its end */
    t = cached();
    taught_ready(t);
    ck_assert(!from_image(t));
    ck_assert_int_eq(images(), 2);
    taught_free(t);
}
END_TEST

START_TEST(faults_are_told_every_time) {
    static const char faulty[] = "person\talais\nJo Ray\tRay\n";
    put_file(path, faulty, strlen(faulty));
    for (int i = 0; i < 2; i++) {
        taught *t = cached();
        ck_assert_int_eq(eg_dict_compile(t->dict), EG_DICT);
        ck_assert_ptr_nonnull(strstr(t->said, "a.tsv:1:8: error: unknown column 'alais'"));
        ck_assert_uint_eq(eg_dict_entities(t->dict), 1);
        taught_free(t);
    }
    ck_assert_int_eq(images(), 0);
}
END_TEST

START_TEST(a_missing_file_is_told_by_compile) {
    taught *t = cached();
    ck_assert_int_eq(eg_dict_compile(t->dict), EG_INPUT);
    ck_assert_ptr_nonnull(strstr(t->said, "cannot read"));
    ck_assert(t->dict->compiled);
    taught_free(t);
}
END_TEST

/* Checking rows needs what the image leaves out nowhere. */
START_TEST(checks_say_the_same_from_an_image) {
    static const char doubtful[] = "organization\tkind\tcountry\nHarbour Trust\tcompani\tNorlnd\n";
    char said[2][sizeof((taught *)NULL)->said];
    put_file(path, doubtful, strlen(doubtful));
    for (int i = 0; i < 2; i++) {
        taught *t = cached();
        taught_ready(t);
        ck_assert_int_eq(from_image(t) || !i, 1);
        ck_assert_int_eq(eg_dict_check(t->dict, NULL, taught_hear, t), EG_OK);
        strcpy(said[i], t->said);
        taught_free(t);
    }
    ck_assert_str_eq(said[0], said[1]);
    ck_assert_ptr_nonnull(strstr(said[0], "no place is listed as 'Norlnd'"));
    ck_assert_int_eq(images(), 1);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("cache");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, digests_tell_pieces_apart);
    tcase_add_test(cases, digests_see_every_bit);
    tcase_add_test(cases, only_the_whole_image_is_taken);
    tcase_add_test(cases, an_image_found_whole_is_stamped);
    tcase_add_test(cases, an_image_of_another_key_is_not_taken);
    tcase_add_test(cases, a_build_has_an_id);
    tcase_add_test(cases, the_second_time_no_row_is_read);
    tcase_add_test(cases, two_at_once_lie_in_two_places);
    tcase_add_test(cases, an_image_brought_near_says_the_same);
    tcase_add_test(cases, a_file_of_whole_pieces_is_known_again);
    tcase_add_test(cases, another_row_is_another_dictionary);
    tcase_add_test(cases, faults_are_told_every_time);
    tcase_add_test(cases, a_missing_file_is_told_by_compile);
    tcase_add_test(cases, checks_say_the_same_from_an_image);
    return run_suite("cache", cases);
}
