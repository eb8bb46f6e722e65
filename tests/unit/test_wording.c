/* wording: openings by the first letters of a line, phrases wherever they stand. */
#include "text/wording.h"

#include <string.h>

#include "base/arena.h"
#include "suite.h"

static eg_arena arena;

static void tear_down(void) {
    eg_arena_release(&arena);
}

/* The openings of lines that begin with two bytes, whatever the third letter is. */
static const char *const *openings_of(char first, char second, size_t *count) {
    const eg_wording *wording = eg_wording_get();
    const char *const *found = NULL;
    *count = 0;
    bool letter = first >= 'a' && first <= 'z'; /* else the third does not count */
    for (char third = letter ? 'a' - 1 : 'z'; third <= 'z' && !*count; third++) {
        char start[3] = {first, second, third};
        found = eg_wording_openings(wording, (eg_span){start, 3}, count);
    }
    return found;
}

START_TEST(openings_and_phrases_are_sorted) {
    const char *last = "";
    for (int pair = 0; pair < 0x10000; pair++) {
        char first = (char)(pair >> 8), second = (char)pair;
        if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ", first) || strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZ", second))
            continue;
        size_t count;
        const char *const *found = openings_of(first, second, &count);
        for (size_t i = 0; i < count; i++) {
            ck_assert(strchr("rcpb", found[i][0]) && strchr("*~<=^", found[i][1]));
            ck_assert(found[i][2] == first && found[i][3] == second);
            ck_assert_msg(strcmp(last, found[i] + 2) <= 0, "'%s' before '%s'", last, found[i] + 2);
            last = found[i] + 2;
        }
    }
    ck_assert_str_eq(last, "\xC2\xA9"
                           "2"); /* the last one of the table */
    for (const char *const *p = eg_wording_phrases(); p[0] && p[1]; p++) ck_assert(strcmp(p[0], p[1]) < 0);
}
END_TEST

START_TEST(openings_by_their_first_letters) {
    static const struct {
        const char *line;
        size_t count;
    } rows[] = {{"Gallery: the dam", 1},
                {"GALLERY: the dam", 1},
                {"Gas leaks in Lorne", 0},
                {"ga", 0},
                {"A", 0},
                {"Go deeper", 2},
                {"Gold is found", 0},
                {"(C) 2021", 3},
                {"(story continues", 1},
                {"5 minutes ago", 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t count;
        eg_wording_openings(eg_wording_get(), eg_span_of(rows[i].line), &count);
        ck_assert_msg(count == rows[i].count, "'%s': %zu", rows[i].line, count);
    }
}
END_TEST

static bool holds_phrase(const char *format, const char *phrase) {
    return eg_wording_phrase(eg_wording_get(), eg_arena_printf(&arena, format, phrase));
}

START_TEST(phrases_wherever_they_stand) {
    static const char *const around[] = {
        "%s", "%s now", "Now %s", "\"%s\"", "one two three four five (%s) six seven", "Follow the sign %s."};
    for (const char *const *p = eg_wording_phrases(); *p; p++) {
        for (size_t i = 0; i < sizeof around / sizeof *around; i++)
            ck_assert_msg(holds_phrase(around[i], *p), "%s: '%s'", around[i], *p);
        ck_assert_uint_ge(strlen(*p), 12); /* SHORTEST of wording.c */
        ck_assert(!holds_phrase("un%s", *p) || strcmp(*p, "subscribe at any time") == 0);
        ck_assert(!holds_phrase("é%s", *p));
        ck_assert(!holds_phrase("1%s", *p));
        ck_assert_msg(!holds_phrase("%.11s", *p), "only a part of '%s'", *p);
        char loud[64] = "";
        for (size_t k = 0; (*p)[k]; k++)
            loud[k] = (char)((*p)[k] >= 'a' && (*p)[k] <= 'z' ? (*p)[k] - 32 : (*p)[k]);
        ck_assert(holds_phrase("ALL %s", loud));
    }
    ck_assert(!holds_phrase("%s", "The bridge over the Lorne was opened to the public on Tuesday morning"));
    ck_assert(!holds_phrase("%s", ""));
}
END_TEST

int main(void) {
    TCase *tests = tcase_create("wording");
    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_test(tests, openings_and_phrases_are_sorted);
    tcase_add_test(tests, openings_by_their_first_letters);
    tcase_add_test(tests, phrases_wherever_they_stand);
    return run_suite("wording", tests);
}
