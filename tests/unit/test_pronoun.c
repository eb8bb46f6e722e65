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

int main(void) {
    TCase *c = tcase_create("pronoun");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, things);
    tcase_add_test(c, persons);
    tcase_add_test(c, persons_that_no_row_lists);
    tcase_add_test(c, quotations);
    return run_suite("pronoun", c);
}
