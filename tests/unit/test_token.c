/* token: words, clitics, numbers, punctuation. A text's tokens are written as one line: words as they stand,
 * ^clitics, #numbers, +what is glued to the token before; punctuation as the mark it counts as. */
#include "dict_maker.h"

static taught *t;

static void set_up(void) {
    t = taught_new();
    teach(t, "abbreviation\tbefore_name\nInc\t\nAug\t\nGen\tyes\nMs\tyes\n");
    teach(t, "number\tvalue\nseven\t7\nmillion\t1000000\n");
}

static void tear_down(void) {
    taught_free(t);
}

static const char *tokens_of(const char *text) {
    static const char *const marks[] = {"", "^", "#", ""};
    read_tokens(t, text, EG_ZONE_BODY);
    line l = {.a = &t->arena};
    for (uint32_t i = 0; i < t->tokens.tokens.len; i++) {
        const eg_token *k = &t->tokens.tokens.items[i];
        char punct[2] = {(char)k->punct, '\0'};
        bool mark = k->kind == EG_TOKEN_PUNCT && k->punct;
        eg_span s = mark ? eg_span_of(punct) : eg_token_text(&t->tokens, i);
        line_add(&l, "%s%s%s%.*s", i ? " " : "", k->flags & EG_TOK_GLUED ? "+" : "", marks[k->kind],
                 SPAN_ARGS(s));
    }
    return line_text(&l);
}

static unsigned flags_of(const char *word) {
    read_tokens(t, word, EG_ZONE_BODY);
    ck_assert_uint_eq(t->tokens.tokens.len, 1);
    return t->tokens.tokens.items[0].flags & (EG_TOK_CAPITAL | EG_TOK_UPPER | EG_TOK_DOTTED);
}

static double value_of(const char *word) {
    double value = -1;
    read_tokens(t, word, EG_ZONE_BODY);
    ck_assert_uint_eq(t->tokens.tokens.len, 1);
    bool is = eg_token_value(&t->tokens, &t->dict->lexicon, 0, &value);
    return is ? value : -1;
}

START_TEST(words_and_clitics) {
    ck_assert_str_eq(tokens_of("Twitter's users"), "Twitter ^'s users");
    ck_assert_str_eq(tokens_of("We're sure they'll say we've won, I'd bet I'm right"),
                     "We ^'re sure they ^'ll say we ^'ve won , I ^'d bet I ^'m right");
    ck_assert_str_eq(tokens_of("O'Brien don't D'Angelo"), "O'Brien don't D'Angelo");
    ck_assert_str_eq(tokens_of("O\u2019Brien doesn\u2019t"), "O\u2019Brien doesn\u2019t");
    ck_assert_str_eq(tokens_of("China\u2019s"), "China ^\u2019s");
    ck_assert_str_eq(tokens_of("CHINA'S FLEET"), "CHINA ^'S FLEET");
    ck_assert_str_eq(tokens_of("the U.S.'s fleet"), "the U.S. ^'s fleet");
}
END_TEST

START_TEST(plural_possessives) {
    ck_assert_str_eq(tokens_of("the protesters' rally"), "the protesters ^' rally");
    ck_assert_str_eq(tokens_of("the protesters\u2019 rally"), "the protesters ^\u2019 rally");
}
END_TEST

START_TEST(single_marks_quote) {
    ck_assert_str_eq(tokens_of("of 'fake news' and 'bots'"), "of \" fake news \" and \" bots \"");
    ck_assert_str_eq(tokens_of("\u2018It isn\u2019t Google\u2019s,\u2019 he said"),
                     "\" It isn\u2019t Google ^\u2019s , \" he said");
    ck_assert_str_eq(tokens_of("the '90s and '68 protesters' rallies"),
                     "the ' 90s and ' #68 protesters ^' rallies");
    ck_assert_str_eq(tokens_of("a 'state-backed' rally"), "a \" state +backed \" rally");
}
END_TEST

START_TEST(abbreviations_own_their_dots) {
    ck_assert_str_eq(tokens_of("Twitter Inc. said"), "Twitter Inc. said");
    ck_assert_str_eq(tokens_of("on Aug. 19, 2019."), "on Aug. #19 , #2019 .");
    ck_assert_str_eq(tokens_of("George W. Bush and J.K. Rowling"), "George W. Bush and J.K. Rowling");
    ck_assert_str_eq(tokens_of("at 9 a.m. in the U.S."), "at #9 a.m. in the U.S.");
    ck_assert_str_eq(tokens_of("the U.S.A. and the U.S.A"), "the U.S.A. and the U.S.A");
    ck_assert_str_eq(tokens_of("He left."), "He left .");
    ck_assert_str_eq(tokens_of("and so did I."), "and so did I .");
    ck_assert_str_eq(tokens_of("Inc... more"), "Inc ~ more");
}
END_TEST

START_TEST(abbreviations_are_the_words_without_dots) {
    uint32_t us = eg_lexicon_add(&t->dict->lexicon, EG_SPAN("US"));
    tokens_of("U.S.");
    ck_assert_uint_eq(t->tokens.tokens.items[0].word, us);
    tokens_of("Inc.");
    ck_assert_uint_eq(t->tokens.tokens.items[0].word, eg_lexicon_find(&t->dict->lexicon, EG_SPAN("inc")));
}
END_TEST

START_TEST(numbers) {
    ck_assert_str_eq(tokens_of("200,000 or 3.5 or 07.08.2019"), "#200,000 or #3.5 or #07.08.2019");
    ck_assert_str_eq(tokens_of("936 accounts, 5."), "#936 accounts , #5 .");
    ck_assert_str_eq(tokens_of("the 19th and 5G"), "the 19th and 5G");
    ck_assert_str_eq(tokens_of("in 2009\u201310"), "in #2009 +#10");
    ck_assert_str_eq(tokens_of("$5m and \u20AC3.5"), "$ 5m and $ #3.5");
    ck_assert_str_eq(tokens_of("19:30, 50%"), "#19 : #30 , #50 %");
    ck_assert_str_eq(tokens_of("COVID-19 and 1990s"), "COVID +#19 and 1990s");
}
END_TEST

START_TEST(values) {
    ck_assert_double_eq(value_of("200,000"), 200000);
    ck_assert_double_eq(value_of("3.5"), 3.5);
    ck_assert_double_eq(value_of("1,234.25"), 1234.25);
    ck_assert_double_eq(value_of("seven"), 7);
    ck_assert_double_eq(value_of("Million"), 1e6);
    ck_assert_double_eq(value_of("07.08.2019"), -1); /* a date is no number */
    ck_assert_double_eq(value_of("eleventy"), -1);
    ck_assert_double_eq(value_of("19th"), -1);
}
END_TEST

START_TEST(hyphens_and_dashes) {
    ck_assert_str_eq(tokens_of("state-backed"), "state +backed");
    ck_assert_str_eq(tokens_of("well\u2011known, U.S.-led"), "well +known , U.S. +led");
    ck_assert_str_eq(tokens_of("Facebook \u2013 or not \u2014 acted"), "Facebook - or not - acted");
    ck_assert_str_eq(tokens_of("Facebook\u2014Twitter too"), "Facebook - Twitter too");
    ck_assert_str_eq(tokens_of("Facebook -- Twitter"), "Facebook - Twitter");
    ck_assert_str_eq(tokens_of("two- or three-day"), "two - or three +day");
}
END_TEST

START_TEST(double_marks) {
    ck_assert_str_eq(tokens_of("\"No,\" he said"), "\" No , \" he said");
    ck_assert_str_eq(tokens_of("\u201CNo,\u201D he said"), "\" No , \" he said");
    ck_assert_str_eq(tokens_of("\u00ABNon\u00BB and \u201ENein\u201C"), "\" Non \" and \" Nein \"");
}
END_TEST

START_TEST(runs_and_ellipses) {
    ck_assert_str_eq(tokens_of("well... no"), "well ~ no");
    ck_assert_str_eq(tokens_of("well\u2026 no"), "well ~ no");
    ck_assert_str_eq(tokens_of("What?! (No.)"), "What ? ! ( No . )");
}
END_TEST

START_TEST(white_space) {
    ck_assert_str_eq(tokens_of("Aug.\u00A019"), "Aug. #19");
    ck_assert_uint_eq(t->tokens.tokens.items[1].flags & EG_TOK_SPACE, EG_TOK_SPACE);
    ck_assert_str_eq(tokens_of("one\u200Btwo \t three"), "one two three");
    ck_assert_str_eq(tokens_of("\uFEFFTwitter"), "Twitter");
}
END_TEST

START_TEST(capitals) {
    ck_assert_uint_eq(flags_of("Twitter"), EG_TOK_CAPITAL);
    ck_assert_uint_eq(flags_of("twitter"), 0);
    ck_assert_uint_eq(flags_of("iPhone"), 0);
    ck_assert_uint_eq(flags_of("NATO"), EG_TOK_CAPITAL | EG_TOK_UPPER);
    ck_assert_uint_eq(flags_of("A"), EG_TOK_CAPITAL);
    ck_assert_uint_eq(flags_of("\u00C9lys\u00E9e"), EG_TOK_CAPITAL);
    ck_assert_uint_eq(flags_of("\u00C9\u00C9"), EG_TOK_CAPITAL | EG_TOK_UPPER);
    ck_assert_uint_eq(flags_of("5G"), EG_TOK_CAPITAL);
    ck_assert_uint_eq(flags_of("U.S."), EG_TOK_CAPITAL | EG_TOK_UPPER | EG_TOK_DOTTED);
    ck_assert_uint_eq(flags_of("a.m."), EG_TOK_DOTTED);
    ck_assert_uint_eq(flags_of("\u5317\u4EAC"), EG_TOK_CAPITAL); /* a script without case */
}
END_TEST

START_TEST(other_scripts) {
    ck_assert_str_eq(tokens_of("\u5317\u4EAC\u3002\u4E0A\u6D77"), "\u5317\u4EAC . \u4E0A\u6D77");
    ck_assert_str_eq(tokens_of("\u0642\u0627\u0644 \u0641\u064A\u0633\u0628\u0648\u0643"),
                     "\u0642\u0627\u0644 \u0641\u064A\u0633\u0628\u0648\u0643");
    ck_assert_str_eq(tokens_of("cafe\u0301 ferme\u0301"), "cafe\u0301 ferme\u0301");
    ck_assert_str_eq(tokens_of("\U0001F600 \u2022"), "\U0001F600 \u2022");
}
END_TEST

START_TEST(odd_texts) {
    ck_assert_str_eq(tokens_of(""), "");
    ck_assert_uint_eq(t->tokens.sentences.len, 0);
    ck_assert_str_eq(tokens_of(" \t "), "");
    ck_assert_str_eq(tokens_of("... -- \u201D ?"), "~ - \" ?");
    ck_assert_str_eq(tokens_of("'"), "'");
    ck_assert_str_eq(tokens_of("a'"), "a ^'");
    ck_assert_str_eq(tokens_of("-"), "-");
    ck_assert_str_eq(tokens_of("1,"), "#1 ,");
}
END_TEST

START_TEST(offsets_count_bytes) {
    read_tokens(t, "\u00C9lys\u00E9e\nThe Caf\u00E9's end", EG_ZONE_BODY);
    ck_assert_uint_eq(t->tokens.tokens.len, 5);
    static const uint32_t starts[] = {0, 9, 13, 18, 21}, ends[] = {8, 12, 18, 20, 24};
    for (size_t i = 0; i < 5; i++) {
        ck_assert_uint_eq(t->tokens.tokens.items[i].start, starts[i]);
        ck_assert_uint_eq(t->tokens.tokens.items[i].end, ends[i]);
    }
    ck_assert(eg_span_eq(eg_tokens_text(&t->tokens, 1, 4), EG_SPAN("The Caf\u00E9's")));
    ck_assert_uint_eq(eg_tokens_text(&t->tokens, 2, 2).len, 0);
    ck_assert_uint_eq(t->tokens.tokens.items[1].flags & EG_TOK_BREAK, EG_TOK_BREAK);
    ck_assert_uint_eq(t->tokens.tokens.items[2].flags & EG_TOK_BREAK, 0);
}
END_TEST

/* The tokens of a text, to be freed: those of t last till the next one. */
static eg_token *copy_tokens(const char *text) {
    read_tokens(t, text, EG_ZONE_BODY);
    eg_token *copy = malloc(t->tokens.tokens.len * sizeof *copy);
    ck_assert_ptr_nonnull(copy);
    return memcpy(copy, t->tokens.tokens.items, t->tokens.tokens.len * sizeof *copy);
}

/* Tokens of t that stand so many tokens and bytes after those before. */
static void check_moved(const eg_token *before, size_t count, uint32_t tokens, uint32_t bytes) {
    ck_assert_uint_eq(t->tokens.tokens.len, count + tokens);
    for (uint32_t i = 0; i < count; i++) {
        eg_token k = t->tokens.tokens.items[i + tokens], b = before[i];
        ck_assert_uint_eq(k.start - bytes, b.start);
        ck_assert_uint_eq(k.end - bytes, b.end);
        ck_assert_uint_eq(k.word, b.word);
        ck_assert_uint_eq(k.marks, b.marks);
        ck_assert_uint_eq(k.kind, b.kind);
        ck_assert_uint_eq(k.punct, b.punct);
        ck_assert_uint_eq(k.sentence_end, b.sentence_end);
        if (i) ck_assert_uint_eq(k.flags, b.flags);
    }
}

static const char all_sorts[] =
    "The court (again) said:  \"No\" police, soldier; or A man of THE USA\twas seen! Who "
    "knows? Nobody in seven million. I\n" /* a stretch, and more, of plain words */
    "Twitter Inc. said  seven\tmillion (A\nB) USA Usa uSA I\n\"In Aug. we "
    "won't,\" Gen. Lee's O'Brien said... and\n"
    "state-backed Antidisestablishmentarianism; internationalisation of "
    "deinstitutionalised; 3.5% of x.y, M. Caf\u00E9 "
    "na\u00EFve? He did! It\u2019s ] a/b & c\x7f d";

/* Text is read in stretches: it must not matter where one ends. */
START_TEST(bounds_of_stretches) {
    char text[64 + sizeof all_sorts];
    eg_token *before = copy_tokens(all_sorts);
    size_t count = t->tokens.tokens.len;
    for (uint32_t n = 1; n <= 64; n++) {
        memset(text, '(', n);
        memcpy(text + n, all_sorts, sizeof all_sorts);
        read_tokens(t, text, EG_ZONE_BODY);
        check_moved(before, count, n, n);
    }
    free(before);
}
END_TEST

START_TEST(remembered_words) {
    eg_recent_words *recent = calloc(1, sizeof *recent);
    ck_assert_ptr_nonnull(recent);
    eg_token *before = copy_tokens(all_sorts);
    size_t count = t->tokens.tokens.len;
    for (int round = 0; round < 2; round++) { /* new, then remembered */
        eg_tokenize(&t->arena, &t->article, &t->dict->lexicon, recent, &t->tokens);
        check_moved(before, count, 0, 0);
    }
    free(recent);
    free(before);
}
END_TEST

int main(void) {
    TCase *c = tcase_create("token");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, words_and_clitics);
    tcase_add_test(c, plural_possessives);
    tcase_add_test(c, single_marks_quote);
    tcase_add_test(c, abbreviations_own_their_dots);
    tcase_add_test(c, abbreviations_are_the_words_without_dots);
    tcase_add_test(c, numbers);
    tcase_add_test(c, values);
    tcase_add_test(c, hyphens_and_dashes);
    tcase_add_test(c, double_marks);
    tcase_add_test(c, runs_and_ellipses);
    tcase_add_test(c, white_space);
    tcase_add_test(c, capitals);
    tcase_add_test(c, other_scripts);
    tcase_add_test(c, odd_texts);
    tcase_add_test(c, offsets_count_bytes);
    tcase_add_test(c, bounds_of_stretches);
    tcase_add_test(c, remembered_words);
    return run_suite("token", c);
}
