/* vec: growable arrays in an arena. */
#include <check.h>
#include <stdlib.h>

#include "base/vec.h"

static eg_arena arena;

static void tear_down(void) {
    eg_arena_release(&arena);
}

START_TEST(pushed_items_stay_in_order) {
    EG_VEC(uint32_t) v = {0};
    for (uint32_t i = 0; i < 100000; i++) {
        eg_vec_push(&arena, &v, i * 3);
        ck_assert_uint_eq(eg_vec_last(&v), i * 3);
    }
    ck_assert_uint_eq(v.len, 100000);
    ck_assert_uint_ge(v.cap, v.len);
    for (uint32_t i = 0; i < 100000; i++) ck_assert_uint_eq(v.items[i], i * 3);
}
END_TEST

START_TEST(two_vecs_grow_side_by_side) {
    EG_VEC(char) letters = {0};
    EG_VEC(eg_span) spans = {0};
    for (size_t i = 0; i < 1000; i++) {
        eg_vec_push(&arena, &letters, (char)('a' + i % 26));
        eg_vec_push(&arena, &spans, (eg_span){NULL, i}); /* a compound literal holds commas */
    }
    for (size_t i = 0; i < 1000; i++) {
        ck_assert_int_eq(letters.items[i], (char)('a' + i % 26));
        ck_assert_uint_eq(spans.items[i].len, i);
    }
}
END_TEST

START_TEST(room_is_made_without_a_push) {
    EG_VEC(double) v = {0};
    eg_vec_reserve(&arena, &v);
    ck_assert_uint_eq(v.len, 0);
    ck_assert_uint_gt(v.cap, 0);
    ck_assert_ptr_nonnull(v.items);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("vec");
    TCase *all = tcase_create("vec");
    tcase_add_checked_fixture(all, NULL, tear_down);
    tcase_add_test(all, pushed_items_stay_in_order);
    tcase_add_test(all, two_vecs_grow_side_by_side);
    tcase_add_test(all, room_is_made_without_a_push);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
