/* pronoun: whom "he", "she", "it" and "they" mean where they act. */
#include "dict_maker.h"

static taught *t;

static void set_up(void) {
    t = taught_new();
    teach(t, "title\tgender\nMr\tmale\nspokesman\tmale\n");
    teach(t, "abbreviation\tbefore_name\nMr\tyes\n");
    teach(t, "common\nthe\nand\nthere\nyesterday\ntoday\n");
    teach(t, "action\tforms\tframe\nsay\tsaid\tsay CLAUSE\nmeet\tmet\tmeet TARGET\nleave\tleft\tleave|leave "
             "OBJECT\n"
             "sue\t\tsue TARGET\n");
    teach(t, "organization\tkind\nTwitter\tsocial network\nFacebook\tsocial network\n");
    teach(t, "person\tgender\nTom Reed\tmale\nIan Moss\tmale\nAnn Lee\tfemale\nKim Park\t\n");
    taught_ready(t);
}

static void tear_down(void) {
    taught_free(t);
}

/* Whom the pronouns mean: "He>Tom Reed; …". */
static const char *meant(const char *text) {
    read_actions(t, text);
    line l = {.a = &t->arena};
    for (size_t i = 0; i < t->mentions.list.len; i++) {
        const eg_mention *m = &t->mentions.list.items[i];
        eg_span bytes = eg_span_slice(t->article.text, m->start, m->end);
        if (m->via == EG_VIA_PRONOUN)
            line_add(&l, "%s%.*s>%.*s", l.text.len ? "; " : "", SPAN_ARGS(bytes),
                     SPAN_ARGS(eg_mentions_entry(&t->mentions, t->dict, m->entity)->name));
    }
    return line_text(&l);
}

#define MEANT(text, expected) ck_assert_str_eq(meant(text), expected)

START_TEST(things) {
    MEANT("Twitter sued Facebook. It left.", "It>Twitter");
    MEANT("Twitter and Facebook met Ann Lee. They left.", "They>Twitter; They>Facebook");
    MEANT("Ann Lee met Twitter. It left.", "");
}
END_TEST

START_TEST(persons) {
    MEANT("Tom Reed sued Facebook. He left.", "He>Tom Reed");
    MEANT("Tom Reed met Ann Lee. She left. He left.", "She>Ann Lee; He>Tom Reed");
    MEANT("Tom Reed met Ian Moss. He left.", "He>Tom Reed");
    MEANT("Ann Lee sued Facebook. He left.", "");
}
END_TEST

START_TEST(persons_that_no_row_lists) {
    MEANT("Tom Reed left. Mr Farley left. He left.", "");
    MEANT("Tom Reed left. The spokesman Farley left. He left.", "");
    MEANT("Tom Reed left. Dana Farley left. He left.", "");
    MEANT("Dana Farley left. Tom Reed left. He left.", "He>Tom Reed");
}
END_TEST

START_TEST(quotations) {
    MEANT("Tom Reed left. \"He left yesterday,\" said Ann Lee.", "");
    MEANT("Tom Reed said: \"Go there.\" \"I met Ian Moss there,\" he said.", "I>Tom Reed; he>Tom Reed");
    MEANT("Tom Reed left. Farley said: \"Go there.\" \"I met Ian Moss there,\" he said.", "");
}
END_TEST

START_TEST(nearest_clause) {
    MEANT("Twitter said Facebook left after it sued Ann Lee.", "it>Facebook");
    MEANT("Twitter said the plan left after it sued Ann Lee.", ""); /* the plan? */
    MEANT("Twitter said the accounts left after it sued Ann Lee.", "it>Twitter");
    MEANT("Twitter met Facebook and left its pages.", "its>Twitter");
    MEANT("Twitter said Facebook has left its pages.", "its>Facebook");
}
END_TEST

START_TEST(empty_it) {
    MEANT("Twitter left. It is clear that Ann Lee left.", "");
    MEANT("Twitter left. It was said that Ann Lee left.", "");
    MEANT("Twitter left. It seems late.", "");
    MEANT("Twitter left. It is leaving.", "It>Twitter");
}
END_TEST

START_TEST(attributions) {
    MEANT("Twitter said the plan was off. Nobody had left, it said.", "it>Twitter");
    MEANT("Tom Reed said Ian Moss had left. Ian Moss was off, he said.", "he>Tom Reed");
    MEANT("Farley said Ian Moss had left. Ian Moss was off, he said.", "");
}
END_TEST

START_TEST(possessives) {
    MEANT("Twitter, in its report, said so.", "its>Twitter");
    MEANT("Twitter left. Since its launch, the car has sold.", "");
    MEANT("Tom Reed met Ian Moss at his house.", ""); /* whose? */
    MEANT("Tom Reed left his house.", "his>Tom Reed");
    MEANT("Twitter and Facebook left their pages.", "their>Twitter; their>Facebook");
}
END_TEST

START_TEST(unnamed_people) {
    MEANT("Tom Reed left. The spokesman left. He left.", "");
    MEANT("Tom Reed left. A spokesman left. He left.", "");
    MEANT("Tom Reed left. The 87-year-old has left. He left.", "");
    MEANT("Tom Reed sued the spokesman Ian Moss. He left.", "He>Tom Reed");
    MEANT("Farley left. He left. Then he met Ann Lee.", ""); /* the same one, whoever he is */
}
END_TEST

START_TEST(speakers) {
    MEANT("\"We left,\" Twitter said. \"Our pages left.\"", "We>Twitter; Our>Twitter");
    MEANT("\"Our pages left,\" Tom Reed said.", "");
    MEANT("\"I left,\" Twitter said.", "");
    MEANT("\"We left,\" said Farley of Twitter.", "");
}
END_TEST

START_TEST(in_the_order_of_the_text) {
    MEANT("Tom Reed left his house. He met Ann Lee.", "his>Tom Reed; He>Tom Reed");
    ck_assert_str_eq(actions_in(t, "Tom Reed left his house. He met Ann Lee."),
                     "Tom Reed leave {his house}; Tom Reed meet {Ann Lee} >Ann Lee");
    MEANT("Tom Reed left. In his report he sued Twitter.", "his>Tom Reed; he>Tom Reed");
    MEANT("Tom Reed left. With Ian Moss there he sued Twitter.", ""); /* Reed? */
}
END_TEST

START_TEST(after_closing_marks) {
    MEANT("Tom Reed left \"the plan.\" He met Ann Lee.", "He>Tom Reed");
    MEANT("Tom Reed said: \"Ian Moss left.\" He met Ann Lee.", "He>Tom Reed");
    MEANT("Tom Reed left. \"He met Ann Lee.", ""); /* a quotation that is never closed */
}
END_TEST

START_TEST(last_speakers) {
    MEANT("Tom Reed said so. Twitter said so too. The plan was off, he said.", "he>Tom Reed");
    MEANT("Twitter said so. Tom Reed said so too. The plan was off, it said.", "it>Twitter");
    MEANT("Tom Reed said so. It was said there. The plan was off, he said.", "he>Tom Reed");
    MEANT("Tom Reed said they said so. The plan was off, he said.", "he>Tom Reed");
    MEANT("Tom Reed said so. Farley said so too. The plan was off, he said.", "");
    MEANT("Tom Reed is late. \"The plan was off,\" he said.", "he>Tom Reed");
    MEANT("Tom Reed is late. The firm fell. \"The plan was off,\" he said.", "");
}
END_TEST

START_TEST(subjects_without_a_listed_verb) {
    MEANT("Tom Reed is a friend of Ian Moss. He left.", "He>Tom Reed");
    MEANT("Twitter's spokesman Tom Reed was with Ian Moss. He left.", "He>Tom Reed");
    MEANT("There were Tom Reed and Ian Moss. He left.", "");
    MEANT("Tom Reed's house was sold to Ian Moss. He left.", "");
}
END_TEST

START_TEST(people_of_unknown_gender) {
    MEANT("Kim Park left. She met Twitter.", "She>Kim Park");
    MEANT("Kim Park said so. The plan was off, he said.", "he>Kim Park");
    MEANT("Tom Reed left with Kim Park. She met Twitter.", "");
    MEANT("Twitter sued Kim Park. She left.", "");
    MEANT("Twitter sued Mr Kim Park. He left.", "He>Kim Park"); /* Mr tells */
    MEANT("Twitter sued Mr Kim Park. She left.", "");
}
END_TEST

START_TEST(things_told_of) {
    MEANT("Twitter said the dome was sold after it left.", "");
    MEANT("Twitter said the pages were sold after it left.", "it>Twitter");
    MEANT("Twitter left the order and its effect.", "");
    MEANT("Twitter left the shop since its launch.", "");
    MEANT("Twitter left Facebook since its launch.", "its>Twitter");
}
END_TEST

int main(void) {
    TCase *c = tcase_create("pronoun");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, things);
    tcase_add_test(c, persons);
    tcase_add_test(c, persons_that_no_row_lists);
    tcase_add_test(c, quotations);
    tcase_add_test(c, nearest_clause);
    tcase_add_test(c, empty_it);
    tcase_add_test(c, attributions);
    tcase_add_test(c, possessives);
    tcase_add_test(c, unnamed_people);
    tcase_add_test(c, speakers);
    tcase_add_test(c, in_the_order_of_the_text);
    tcase_add_test(c, after_closing_marks);
    tcase_add_test(c, last_speakers);
    tcase_add_test(c, subjects_without_a_listed_verb);
    tcase_add_test(c, people_of_unknown_gender);
    tcase_add_test(c, things_told_of);
    return run_suite("pronoun", c);
}
