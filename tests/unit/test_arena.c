/* arena: zeroed, aligned, growing, reset. */
#include <check.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

static eg_arena arena;

static void tear_down(void) {
    eg_arena_release(&arena);
}

static bool all_zero(const char *bytes, size_t size) {
    for (size_t i = 0; i < size; i++)
        if (bytes[i]) return false;
    return true;
}

START_TEST(blocks_are_aligned_and_apart_and_arrays_zeroed) {
    char *last = NULL;
    for (size_t size = 0; size < 3000; size += 7) {
        char *p = EG_NEW(&arena, char, size);
        ck_assert_ptr_nonnull(p);
        ck_assert_uint_eq((uintptr_t)p % _Alignof(uint64_t), 0);
        ck_assert(all_zero(p, size));
        memset(p, 0xFF, size);
        if (last) ck_assert_ptr_ne(p, last);
        last = size ? p : NULL;
    }
}
END_TEST

START_TEST(ids_lie_close_and_numbers_after_them_aligned) {
    uint32_t *first = eg_arena_ids(&arena, 3), *second = eg_arena_ids(&arena, 1);
    ck_assert_ptr_eq(second, first + 3);
    ck_assert_uint_eq((uintptr_t)eg_arena_ids(&arena, 1) % _Alignof(uint32_t), 0);
    ck_assert_uint_eq((uintptr_t)eg_arena_alloc(&arena, 8) % _Alignof(uint64_t), 0);
}
END_TEST

START_TEST(a_reset_arena_gives_zeroed_arrays_again) {
    for (int round = 0; round < 5; round++) {
        for (int i = 0; i < 200; i++) {
            char *p = EG_NEW(&arena, char, 1000);
            ck_assert(all_zero(p, 1000));
            memset(p, 0xAA, 1000);
        }
        eg_arena_reset(&arena);
    }
}
END_TEST

START_TEST(a_reset_keeps_the_largest_chunk) {
    char *large = eg_arena_alloc(&arena, 1 << 20);
    eg_arena_alloc(&arena, 1 << 20);
    eg_arena_reset(&arena);
    char *again = eg_arena_alloc(&arena, 1 << 20);
    ck_assert(again == large || arena.chunk != NULL);
    ck_assert_ptr_nonnull(again);
    eg_arena empty = {0};
    eg_arena_reset(&empty); /* nothing to keep */
    ck_assert_ptr_null(empty.chunk);
}
END_TEST

START_TEST(copies_end_in_a_nul) {
    eg_span s = eg_arena_copy(&arena, EG_SPAN("Angela Merkel"));
    ck_assert_uint_eq(s.len, 13);
    ck_assert_str_eq(s.ptr, "Angela Merkel");
    ck_assert_str_eq(eg_arena_copy(&arena, (eg_span){NULL, 0}).ptr, "");
    eg_span p = eg_arena_printf(&arena, "%s:%d", "a.tsv", 12);
    ck_assert_uint_eq(p.len, 8);
    ck_assert_str_eq(p.ptr, "a.tsv:12");
}
END_TEST

START_TEST(growing_keeps_what_was_there) {
    unsigned char *p = eg_arena_grow(&arena, NULL, 0, 10);
    size_t size = 10;
    for (size_t i = 0; i < size; i++) p[i] = (unsigned char)i;
    for (int step = 0; step < 14; step++) {
        if (step % 3 == 0) eg_arena_alloc(&arena, 5); /* then it cannot grow in place */
        p = eg_arena_grow(&arena, p, size, size * 2);
        for (size_t i = 0; i < size; i++) ck_assert_uint_eq(p[i], i & 0xFF);
        for (size_t i = size; i < size * 2; i++) p[i] = (unsigned char)i;
        size *= 2;
    }
}
END_TEST

static bool all_are(const char *bytes, size_t size, char wanted) {
    for (size_t i = 0; i < size; i++)
        if (bytes[i] != wanted) return false;
    return true;
}

START_TEST(large_blocks_grow_side_by_side) {
    enum { BLOCKS = 3 };
    char *blocks[BLOCKS] = {NULL};
    size_t size = 0;
    for (size_t more = 1000; more < 1000000; more *= 3) {
        for (int b = 0; b < BLOCKS; b++) {
            blocks[b] = eg_arena_grow(&arena, blocks[b], size, more);
            ck_assert_uint_eq((uintptr_t)blocks[b] % _Alignof(uint64_t), 0);
            memset(blocks[b] + size, 'a' + b, more - size);
        }
        size = more;
    }
    for (int b = 0; b < BLOCKS; b++) ck_assert(all_are(blocks[b], size, (char)('a' + b)));
}
END_TEST

START_TEST(a_large_block_that_grows_step_by_step_seldom_moves) {
    enum { LARGE = 1 << 18 };
    size_t size = LARGE, step = 1 << 12, moves = 0;
    unsigned char *p = eg_arena_grow(&arena, eg_arena_alloc(&arena, 10), 10, size);
    memset(p, 1, size);
    for (int i = 0; i < 100; i++, size += step) {
        unsigned char *q = eg_arena_grow(&arena, p, size, size + step);
        memset(q + size, 1, step);
        moves += q != p;
        p = q;
    }
    ck_assert(all_are((char *)p, size, 1));
    ck_assert_uint_le(moves, 6);
    ck_assert_uint_eq(arena.large_count, 1);
}
END_TEST

START_TEST(rewinding_ends_large_blocks_too) {
    enum { LARGE = 1 << 18 };
    char *before = eg_arena_grow(&arena, eg_arena_alloc(&arena, 10), 10, LARGE);
    memset(before, 'b', LARGE);
    eg_arena_mark start = eg_arena_now(&arena);
    for (int round = 0; round < 3; round++) {
        char *p = eg_arena_grow(&arena, NULL, 0, LARGE);
        char *q = eg_arena_grow(&arena, eg_arena_alloc(&arena, 10), 10, LARGE);
        memset(p, 'p', LARGE);
        memset(q, 'q', LARGE);
        eg_arena_rewind(&arena, start);
        ck_assert_uint_eq(arena.large_count, start.large_count);
    }
    ck_assert(all_are(before, LARGE, 'b'));
    eg_arena_reset(&arena);
    ck_assert_ptr_null(arena.large);
}
END_TEST

/* Whatever its borders are, nothing beside a forgotten stretch changes. */
START_TEST(forgetting_spares_the_neighbours) {
    enum { SIZE = 1 << 18 };
    static const size_t ends[] = {0, 1, 4095, 4096, 4097, 100000, 131072, 200001, SIZE};
    enum { ENDS = sizeof ends / sizeof *ends };
    for (size_t i = 0; i < ENDS; i++)
        for (size_t k = i; k < ENDS; k++) {
            unsigned char *bytes = eg_arena_alloc(&arena, SIZE);
            memset(bytes, 7, SIZE);
            eg_arena_forget(bytes + ends[i], bytes + ends[k]);
            size_t changed = 0;
            for (size_t at = 0; at < SIZE; at++) changed += (at < ends[i] || at >= ends[k]) && bytes[at] != 7;
            ck_assert_uint_eq(changed, 0);
            eg_arena_release(&arena);
        }
}
END_TEST

START_TEST(what_is_to_be_filled_is_kept) {
    enum { SIZE = 5 << 20 };
    static const size_t ends[] = {0, 1, 4097, 1 << 21, (1 << 21) + 1, SIZE};
    enum { ENDS = sizeof ends / sizeof *ends };
    unsigned char *bytes = eg_arena_alloc(&arena, SIZE);
    memset(bytes, 7, SIZE);
    for (size_t i = 0; i < ENDS; i++)
        for (size_t k = i; k < ENDS; k++) eg_arena_fill(bytes + ends[i], bytes + ends[k]);
    size_t changed = 0;
    for (size_t at = 0; at < SIZE; at++) changed += bytes[at] != 7;
    ck_assert_uint_eq(changed, 0);
    eg_arena_release(&arena);
}
END_TEST

START_TEST(an_arena_adopts_what_another_has) {
    enum { LARGE = 1 << 18 };
    for (int filled = 0; filled < 2; filled++) { /* into an empty one, and into one that is in use */
        eg_arena other = {0};
        char *own = filled ? eg_arena_alloc(&arena, 100) : NULL;
        if (own) memset(own, 'o', 100);
        char *small = eg_arena_alloc(&other, 100), *grown = eg_arena_grow(&other, NULL, 0, LARGE);
        memset(small, 's', 100);
        memset(grown, 'g', LARGE);
        eg_arena_adopt(&arena, &other);
        ck_assert_ptr_null(other.chunk);
        ck_assert_ptr_null(other.large);
        memset(eg_arena_alloc(&other, 100), 'x', 100); /* usable, and another place */
        for (int i = 0; i < 1000; i++) memset(eg_arena_alloc(&arena, 100), 'y', 100);
        ck_assert(all_are(small, 100, 's'));
        ck_assert(all_are(grown, LARGE, 'g'));
        if (own) ck_assert(all_are(own, 100, 'o'));
        eg_arena_release(&other);
        eg_arena_release(&arena);
    }
}
END_TEST

START_TEST(an_impossible_array_ends_the_process) {
    eg_arena_array(&arena, SIZE_MAX / 2, 8);
}
END_TEST

#define SAME_AS_SNPRINTF(...)                                                                                \
    do {                                                                                                     \
        char expected[400];                                                                                  \
        snprintf(expected, sizeof expected, __VA_ARGS__);                                                    \
        ck_assert_str_eq(eg_arena_printf(&arena, __VA_ARGS__).ptr, expected);                                \
    } while (0)

START_TEST(formats) {
    static const char letters[] = {'a', 'b', 'c'}; /* no NUL */
    SAME_AS_SNPRINTF("%s", "");
    SAME_AS_SNPRINTF("%04d-%02d-%02d", 2019, 8, 19);
    SAME_AS_SNPRINTF("%+d %+d %d %d", 7, -7, 0, INT32_MIN);
    SAME_AS_SNPRINTF("%03d %02d", -7, 12345);
    SAME_AS_SNPRINTF("<%.*s|%.*s|%.1s|%c>", 3, letters, 0, letters, letters, 'x');
    SAME_AS_SNPRINTF("%5d %-3s %u %zu %.2f %%", 7, "a", 8U, (size_t)9, 1.5);
    for (int n = 90; n < 150; n++) /* around the room that it has */
        SAME_AS_SNPRINTF("%.*s%d", n,
                         "a text that is long enough to fill the room it has, and then some more of it, and "
                         "more, and more, and still more of it, until it no longer fits in",
                         n);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("arena");
    TCase *all = tcase_create("arena");
    tcase_add_checked_fixture(all, NULL, tear_down);
    tcase_add_test(all, formats);
    tcase_add_test(all, blocks_are_aligned_and_apart_and_arrays_zeroed);
    tcase_add_test(all, ids_lie_close_and_numbers_after_them_aligned);
    tcase_add_test(all, a_reset_arena_gives_zeroed_arrays_again);
    tcase_add_test(all, a_reset_keeps_the_largest_chunk);
    tcase_add_test(all, copies_end_in_a_nul);
    tcase_add_test(all, growing_keeps_what_was_there);
    tcase_add_test(all, large_blocks_grow_side_by_side);
    tcase_add_test(all, a_large_block_that_grows_step_by_step_seldom_moves);
    tcase_add_test(all, rewinding_ends_large_blocks_too);
    tcase_add_test(all, forgetting_spares_the_neighbours);
    tcase_add_test(all, what_is_to_be_filled_is_kept);
    tcase_add_test(all, an_arena_adopts_what_another_has);
    tcase_add_test_raise_signal(all, an_impossible_array_ends_the_process, SIGABRT);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
