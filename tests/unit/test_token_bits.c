/* token_bits, clause_looks: tokens four at once, against one by one. */
#include "text/token_bits.h"

#include "find/clause_looks.h"
#include "suite.h"

enum { ROUNDS = 3000 };

static uint32_t dice(uint32_t *state, uint32_t sides) { /* the same in every run */
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 12) % sides;
}

/* Bits of which each is set as often as not, or seldom. */
static uint32_t some_bits(uint32_t *state) {
    uint32_t bits = dice(state, 1 << 20) << 12 ^ dice(state, 1 << 20);
    return dice(state, 2) ? bits : bits & dice(state, 1 << 20) & dice(state, 1 << 20) << 10;
}

static eg_token some_token(uint32_t *state) {
    static const uint8_t marks[] = "\"$&%.,;!?'(-";
    uint8_t kind = (uint8_t)dice(state, 4);
    uint32_t start = dice(state, 1000), bits = some_bits(state);
    return (eg_token){.start = start,
                      .end = start + 1 + dice(state, 9),
                      .word = dice(state, 8),
                      .marks = bits & ((1U << EG_MARK_BITS) - 1),
                      .kind = kind & 3U,
                      .sentence_end = bits >> 13 & 1,
                      .flags = (uint8_t)(bits >> 16),
                      .punct = kind == EG_TOKEN_PUNCT ? marks[dice(state, sizeof marks - 1)] : 0};
}

/* Tokens in a block of just that size, so that a sanitizer sees one too many. */
static eg_token *some_tokens(uint32_t n, uint32_t *state) {
    eg_token *k = malloc((n + !n) * sizeof *k);
    ck_assert_ptr_nonnull(k);
    for (uint32_t i = 0; i < n; i++) k[i] = some_token(state);
    return k;
}

START_TEST(sought) {
    uint32_t state = 1;
    for (int round = 0; round < ROUNDS; round++) {
        uint32_t n = dice(&state, EG_TOKEN_BITS + 1);
        eg_token *k = some_tokens(n, &state);
        uint16_t mark = (uint16_t)(1 << dice(&state, EG_MARK_BITS));
        uint8_t flag = (uint8_t)(dice(&state, 2) ? 1u << dice(&state, 8) : 0);
        uint64_t bits = eg_token_bits(k, n, mark | eg_token_flags(flag));
        ck_assert_uint_eq(bits, eg_token_bits_plain(k, 0, n, mark | eg_token_flags(flag)));
        for (uint32_t i = 0; i < n; i++)
            if ((k[i].marks & mark) || (k[i].flags & flag)) ck_assert_uint_eq(eg_token_bits_take(&bits), i);
        ck_assert_uint_eq(bits, 0);
        free(k);
    }
}
END_TEST

START_TEST(listed) {
    enum { TOKENS = 3 * EG_TOKEN_BITS + 5 };
    uint32_t state = 2, list[TOKENS];
    eg_tokens t = {.tokens = {.items = some_tokens(TOKENS, &state), .len = TOKENS, .cap = TOKENS}};
    for (uint32_t first = 0; first < TOKENS; first += 7)
        for (uint32_t last = first; last <= TOKENS; last += 11) {
            uint32_t n = eg_tokens_list(&t, first, last, EG_WORD_VERB, list), seen = 0;
            for (uint32_t i = first; i < last; i++)
                if (t.tokens.items[i].marks & EG_WORD_VERB) {
                    ck_assert_uint_lt(seen, n);
                    ck_assert_uint_eq(list[seen++], i);
                }
            ck_assert_uint_eq(seen, n);
        }
    free(t.tokens.items);
}
END_TEST

START_TEST(looks) {
    enum { CLASSED = 7 }; /* words, of eight */
    uint32_t state = 3, classes[CLASSED], at[EG_TOKEN_BITS], over[EG_TOKEN_BITS], plain[EG_TOKEN_BITS],
             gram[EG_TOKEN_BITS], plain_gram[EG_TOKEN_BITS];
    const eg_grammar grammar = {.classes = {.items = classes, .len = CLASSED, .cap = CLASSED}};
    const eg_looks_asked asked = {
        .grammar = &grammar, .classes = EG_G_SUBJECT | EG_G_QUESTION, .words = {3, 5}};
    for (int round = 0; round < ROUNDS; round++) {
        uint32_t n = dice(&state, EG_TOKEN_BITS + 1);
        eg_token *k = some_tokens(n, &state);
        for (uint32_t i = 0; i < CLASSED; i++)
            classes[i] = i && dice(&state, 2) ? some_bits(&state) & (2 * EG_G_FORMER - 1) : 0;
        for (uint32_t i = 0; i < n; i++) at[i] = dice(&state, 4) ? 0 : 1 + dice(&state, 1 << 20);
        eg_looks is = {0}, expected = {0};
        eg_looks_at(k, at, n, &asked, gram, over, &is);
        eg_looks_plain(k, at, 0, n, &asked, plain_gram, plain, &expected);
        for (uint32_t i = 0; i < n; i++) {
            ck_assert_uint_eq(gram[i], plain_gram[i]);
            ck_assert_uint_eq(over[i], plain[i]);
        }
        ck_assert_uint_eq(is.verbs, expected.verbs);
        ck_assert_uint_eq(is.modals, expected.modals);
        ck_assert_uint_eq(is.classed, expected.classed);
        ck_assert_uint_eq(is.small, expected.small);
        ck_assert_uint_eq(is.words, expected.words);
        free(k);
    }
}
END_TEST

int main(void) {
    TCase *c = tcase_create("token_bits");
    tcase_add_test(c, sought);
    tcase_add_test(c, listed);
    tcase_add_test(c, looks);
    return run_suite("token_bits", c);
}
