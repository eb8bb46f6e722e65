/* shorthand: what is written in signs is read as it was, whatever it is, and prose takes less. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/shorthand.h"
#include "suite.h"

static eg_arena a;

static void set_up(void) {
    a = (eg_arena){0};
}

static void tear_down(void) {
    eg_arena_release(&a);
}

enum { MOST = 64 };

/* Writes texts together and reads each; how many signs there are. */
static size_t there_and_back(const eg_shorthand *s, const eg_span *texts, size_t count) {
    uint32_t ends[MOST], lens[MOST], end = 0;
    size_t all = 0, at = 0;
    for (size_t i = 0; i < count; i++) ends[i] = end += (uint32_t)texts[i].len;
    char *bytes = eg_arena_alloc(&a, end + EG_SHORTHAND_SLACK);
    for (size_t i = 0; i < count; i++)
        if (texts[i].len) memcpy(bytes + ends[i] - texts[i].len, texts[i].ptr, texts[i].len);
    uint8_t *out = eg_arena_alloc(&a, 2 * (size_t)end);
    all = eg_shorthand_write(s, (eg_shorthand_texts){bytes, ends, count}, out, lens);
    for (size_t i = 0; i < count; i++) {
        ck_assert_uint_le(lens[i], texts[i].len + 1);
        eg_span text = eg_shorthand_read(s, &a, (eg_span){(const char *)out + at, lens[i]});
        ck_assert(eg_span_eq(text, texts[i]));
        at += lens[i];
    }
    ck_assert_uint_eq(at, all);
    return all;
}

static const char prose[] =
    "The commission said on Monday that it had opened an investigation into the company. "
    "The company said that it would work with the commission. ";

static const eg_shorthand *learn_prose(void) {
    eg_span many = EG_SPAN("");
    for (int i = 0; i < 20; i++) many = eg_arena_printf(&a, "%s%s", many.len ? many.ptr : "", prose);
    return eg_shorthand_learn(&a, many);
}

START_TEST(prose_takes_less) {
    const eg_shorthand *s = learn_prose();
    eg_span text = eg_span_of(prose);
    ck_assert_uint_lt(there_and_back(s, &text, 1), text.len / 2);
}
END_TEST

START_TEST(texts_side_by_side) {
    const eg_shorthand *s = learn_prose();
    eg_span texts[MOST];
    size_t alone = 0;
    for (size_t i = 0; i < MOST; i++) { /* of all lengths, empty ones among them */
        size_t len = i * 7 % 50;
        texts[i] = eg_span_slice(eg_span_of(prose), i, i + len);
        alone += there_and_back(s, &texts[i], 1);
    }
    for (size_t count = 0; count <= MOST; count++) there_and_back(s, texts, count);
    ck_assert_uint_eq(there_and_back(s, texts, MOST), alone); /* each as it is by itself */
}
END_TEST

START_TEST(any_bytes) {
    const eg_shorthand *learned[] = {eg_shorthand_learn(&a, EG_SPAN("")), learn_prose(), NULL};
    char bytes[512], zeros[40] = {0};
    for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = (char)(i * 73 >> (i / 256));
    learned[2] = eg_shorthand_learn(&a, (eg_span){bytes, sizeof bytes});
    for (size_t i = 0; i < sizeof learned / sizeof *learned; i++) {
        eg_span texts[] = {{bytes, sizeof bytes}, {zeros, sizeof zeros},        EG_SPAN("\xFE"),
                           EG_SPAN("\xFF\xFE"),   EG_SPAN("Комиссия сообщила"), EG_SPAN(""),
                           EG_SPAN("x")};
        there_and_back(learned[i], texts, sizeof texts / sizeof *texts);
    }
}
END_TEST

START_TEST(equal_texts_have_equal_signs) {
    const eg_shorthand *s = learn_prose();
    static const char twice[] = "the company saidthe company said";
    uint32_t ends[] = {16, 32}, lens[2];
    uint8_t out[2 * sizeof twice];
    char bytes[sizeof twice + EG_SHORTHAND_SLACK] = {0};
    memcpy(bytes, twice, sizeof twice);
    eg_shorthand_write(s, (eg_shorthand_texts){bytes, ends, 2}, out, lens);
    ck_assert_uint_eq(lens[0], lens[1]);
    ck_assert_mem_eq(out, out + lens[0], lens[0]);
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("shorthand");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, prose_takes_less);
    tcase_add_test(cases, texts_side_by_side);
    tcase_add_test(cases, any_bytes);
    tcase_add_test(cases, equal_texts_have_equal_signs);
    return run_suite("shorthand", cases);
}
