/* sentence: where sentences end; what is quoted. Sentences are written as they stand, parted by " | ". */
#include "dict_maker.h"

static taught *t;

static void set_up(void) {
    t = taught_new();
    teach(t, "abbreviation\tbefore_name\nInc\t\nAug\t\nGen\tyes\nMs\tyes\nDept\t\netc\t\n");
    teach(t, "common\nstate\nchief\npolice\nmarch\nshares\nmoney\n");
}

static void tear_down(void) {
    taught_free(t);
}

static const char *split(const char *text) {
    read_tokens(t, text, EG_ZONE_BODY);
    line l = {.a = &t->arena};
    for (size_t i = 0; i < t->tokens.sentences.len; i++) {
        const eg_sentence *s = &t->tokens.sentences.items[i];
        eg_span bytes = eg_span_slice(t->article.text, s->start, s->end);
        line_add(&l, "%s%.*s", i ? " | " : "", SPAN_ARGS(bytes));
    }
    return line_text(&l);
}

static const char *quotes(const char *text) {
    read_tokens(t, text, EG_ZONE_BODY);
    line l = {.a = &t->arena};
    for (size_t i = 0; i < t->tokens.quotes.len; i++) {
        const eg_quote *q = &t->tokens.quotes.items[i];
        eg_span bytes = eg_tokens_text(&t->tokens, q->first, q->last);
        line_add(&l, "%s%s%.*s", i ? " | " : "", q->continued ? "+" : "", SPAN_ARGS(bytes));
    }
    return line_text(&l);
}

#define ONE(text) ck_assert_str_eq(split(text), text)

START_TEST(stops) {
    ck_assert_str_eq(split("It fell. It rose! Did it? Yes."), "It fell. | It rose! | Did it? | Yes.");
    ck_assert_str_eq(split("It fell\u2026 It rose... and fell."), "It fell\u2026 | It rose... and fell.");
    ck_assert_str_eq(split("It fell.\nit rose"), "It fell. | it rose");
    ONE("see www.example.org for 3.5 and more");
    ONE("it rose. by how much?");
}
END_TEST

START_TEST(without_stops) {
    enum { TIMES = 700 };
    char *text = calloc(TIMES, 8), *to = text;
    for (int i = 0; i < TIMES; i++) { /* two tokens each; the cut falls between them, and moves on */
        memcpy(to, i ? "Jo's " : "it Jo's ", i ? 5 : 8);
        to += i ? 5 : 8;
    }
    read_tokens(t, text, EG_ZONE_BODY);
    free(text);
    ck_assert_uint_eq(t->tokens.tokens.len, 2 * TIMES + 1);
    ck_assert_uint_eq(t->tokens.sentences.len, 3);
    uint32_t next = 0;
    for (size_t i = 0; i < 3; i++) {
        const eg_sentence *s = &t->tokens.sentences.items[i];
        ck_assert_uint_eq(s->first, next);
        ck_assert_int_eq(t->tokens.tokens.items[s->first].kind, EG_TOKEN_WORD);
        ck_assert_uint_eq(s->last - s->first, i == 0   ? EG_SENTENCE_LONGEST + 1
                                              : i == 1 ? EG_SENTENCE_LONGEST
                                                       : 400);
        next = s->last;
    }
}
END_TEST

START_TEST(headlines_need_no_stop) {
    ck_assert_str_eq(split("Twitter bans ads\nThe firm acted."), "Twitter bans ads | The firm acted.");
    read_tokens(t, "U.S. In Talks With Iran", EG_ZONE_TITLE);
    ck_assert_uint_eq(t->tokens.sentences.len, 1);
    ck_assert_int_eq(t->tokens.sentences.items[0].zone, EG_ZONE_TITLE);
}
END_TEST

START_TEST(countries_before_names) {
    ONE("The U.S. State Department said so.");
    ONE("A U.S. Navy ship and U.S. President Joe Biden met U.K. Chief Whip Hart.");
    ONE("It left the U.S. Facebook stayed.");
    ck_assert_str_eq(split("It left the U.S. The firm stayed."), "It left the U.S. | The firm stayed.");
    ck_assert_str_eq(split("It left the U.S. \u201CWe stayed,\u201D he said."),
                     "It left the U.S. | \u201CWe stayed,\u201D he said.");
    ck_assert_str_eq(split("It left the U.S. However, it came back."),
                     "It left the U.S. | However, it came back.");
    ONE("It left the U.S. after a year.");
    ONE("THE U.S. IN CRISIS");
    ck_assert_str_eq(split("It left the U.S."), "It left the U.S.");
}
END_TEST

START_TEST(companies) {
    ONE("Twitter Inc. Chief Executive Jack Dorsey quit Apple Inc. on Monday.");
    ck_assert_str_eq(split("It sued Twitter Inc. In Japan it lost."),
                     "It sued Twitter Inc. | In Japan it lost.");
    ck_assert_str_eq(split("He owns Twitter Inc.\nShares rose."), "He owns Twitter Inc. | Shares rose.");
}
END_TEST

START_TEST(titles_and_initials) {
    ONE("It was Gen. The O. Smith who met Ms. Lee and George W. Bush.");
    ONE("Ms. A. Lee and J. K. Rowling came.");
    ck_assert_str_eq(split("They chose plan B. The end came."), "They chose plan B. | The end came.");
}
END_TEST

START_TEST(dates_and_hours) {
    ONE("It began on Aug. 19 at 9 p.m. Monday.");
    ck_assert_str_eq(split("It began on Aug. 19. It ended."), "It began on Aug. 19. | It ended.");
    ck_assert_str_eq(split("It began at 9 p.m. Police came."), "It began at 9 p.m. | Police came.");
    ONE("It began at 9 p.m. March 5, in Rome.");
    ck_assert_str_eq(split("They lost cash, gold, etc. Money is gone."),
                     "They lost cash, gold, etc. | Money is gone.");
}
END_TEST

START_TEST(quotations_end_with_their_marks) {
    ck_assert_str_eq(split("\u201CIt fell.\u201D He left."), "\u201CIt fell.\u201D | He left.");
    ck_assert_str_eq(split("\"It fell.\" \"It rose.\""), "\"It fell.\" | \"It rose.\"");
    ck_assert_str_eq(split("'It fell.' He left."), "'It fell.' | He left.");
    ONE("\u201CWhy?\u201D said Ms. Lee.");
    ONE("\u201CNever!\u201D he said.");
    ck_assert_str_eq(split("\u201CIt fell. It rose,\u201D he said. He left."),
                     "\u201CIt fell. | It rose,\u201D he said. | He left.");
}
END_TEST

START_TEST(brackets) {
    ck_assert_str_eq(split("It fell (and rose.) He left."), "It fell (and rose.) | He left.");
    ck_assert_str_eq(split("It fell. (It rose.) He left."), "It fell. | (It rose.) | He left.");
    ONE("Twitter Inc. (TWTR) fell.");
    ck_assert_str_eq(split("It fell [1]. It rose."), "It fell [1]. | It rose.");
}
END_TEST

START_TEST(sentences_cover_all_tokens) {
    read_tokens(t, "... \u201DIt fell. - It rose (\nand\n\u201C.", EG_ZONE_CAPTION);
    uint32_t next = 0;
    for (uint32_t i = 0; i < t->tokens.sentences.len; i++) {
        const eg_sentence *s = &t->tokens.sentences.items[i];
        ck_assert_uint_eq(s->first, next);
        ck_assert_uint_lt(s->first, s->last);
        for (uint32_t k = s->first; k < s->last; k++) {
            const eg_token *token = &t->tokens.tokens.items[k];
            ck_assert_uint_eq(t->tokens.sentence_of[k], i);
            ck_assert_int_eq((token->flags & EG_TOK_SENTENCE) != 0, k == s->first);
            ck_assert_int_eq(token->sentence_end, k + 1 == s->last);
        }
        next = s->last;
    }
    ck_assert_uint_eq(next, t->tokens.tokens.len);
    ck_assert_uint_eq(t->tokens.sentences.items[t->tokens.sentences.len - 1].line, 3);
    ck_assert_uint_eq(t->tokens.sentences.items[t->tokens.sentences.len - 1].paragraph, 2);
}
END_TEST

START_TEST(quotes_of_every_mark) {
    ck_assert_str_eq(quotes("He said \"it fell\" and \u201Cit rose\u201D."), "it fell | it rose");
    ck_assert_str_eq(quotes("of 'fake news' spread"), "fake news");
    ck_assert_str_eq(quotes("of 'bots' and \u201Cbots\u201D"), "bots"); /* single marks want two words */
    ck_assert_uint_eq(t->tokens.quotes.items[0].first, 6);
    ck_assert_str_eq(quotes("\u00ABIl tombe\u00BB, \u201Eer f\u00E4llt\u201C."), "Il tombe | er f\u00E4llt");
    ck_assert_str_eq(quotes("the protesters' rally and Ms. Lee's plan"), "");
    ck_assert_str_eq(quotes("\"\""), "");
}
END_TEST

START_TEST(quotes_over_sentences) {
    ck_assert_str_eq(quotes("\u201CIt fell. It rose,\u201D he said. \u201CSo what?\u201D"),
                     "It fell. It rose, | So what?");
    unsigned quoted = 0;
    for (size_t i = 0; i < t->tokens.tokens.len; i++)
        quoted += (t->tokens.tokens.items[i].flags & EG_TOK_QUOTED) != 0;
    ck_assert_uint_eq(quoted, 9);
}
END_TEST

START_TEST(quotes_left_open) {
    ck_assert_str_eq(quotes("He said: \"It fell. \"It rose.\" He left."), "It fell. | +It rose.");
    ck_assert_str_eq(quotes("\"It fell,\" he said. \"It rose.\""), "It fell, | It rose.");
    ck_assert_str_eq(quotes("\"I said 'we fell', and rose.\" He left."), "I said 'we fell', and rose.");
    ck_assert_str_eq(quotes("He said: \"It fell. It rose. He left."), "It fell.");
    ck_assert_str_eq(quotes("\"It fell. It rose.\nHe left."), "It fell.");
    ck_assert_str_eq(quotes("He said it fell.\"\nIt rose."), ""); /* the mark is all there is of it */
    ck_assert_str_eq(quotes("He said it fell.\nIt rose.\""), "");
    ck_assert_str_eq(quotes("\"It fell. It rose.\n\"It lay.\" He left."), "It fell. It rose. | +It lay.");
}
END_TEST

START_TEST(quotes_over_paragraphs) {
    ck_assert_str_eq(quotes("\u201CIt fell.\n\u201CIt rose.\u201D\nHe left.\n\u201CFine.\u201D"),
                     "It fell. | +It rose. | Fine.");
    ck_assert_str_eq(quotes("\"It fell.\nHe left.\n\"Fine,\" he said."), "It fell. | Fine,");
}
END_TEST

int main(void) {
    TCase *c = tcase_create("sentence");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, stops);
    tcase_add_test(c, without_stops);
    tcase_add_test(c, headlines_need_no_stop);
    tcase_add_test(c, countries_before_names);
    tcase_add_test(c, companies);
    tcase_add_test(c, titles_and_initials);
    tcase_add_test(c, dates_and_hours);
    tcase_add_test(c, quotations_end_with_their_marks);
    tcase_add_test(c, brackets);
    tcase_add_test(c, sentences_cover_all_tokens);
    tcase_add_test(c, quotes_of_every_mark);
    tcase_add_test(c, quotes_over_sentences);
    tcase_add_test(c, quotes_left_open);
    tcase_add_test(c, quotes_over_paragraphs);
    return run_suite("sentence", c);
}
