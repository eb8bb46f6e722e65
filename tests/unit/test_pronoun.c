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
    teach(t, "person\tgender\nTom Reed\tmale\nIan Moss\tmale\nAnn Lee\tfemale\n");
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
                     SPAN_ARGS(t->dict->entries.items[m->entity].name));
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
    return run_suite("pronoun", c);
}
