/* resolve: descriptions that mean an organization named before them. */
#include "dict_maker.h"

static taught *t;

static void set_up(void) {
    t = taught_new();
    teach(t, "kind\ttype\tnoun\nsocial network\torganization\tsocial network|platform|company\n"
             "university\torganization\tuniversity\ncountry\tplace\tcountry\n");
    teach(t, "organization\tkind\tnoun\nTwitter\tsocial network\tmicroblogging service\n"
             "Facebook\tsocial network\t\nOxford University\tuniversity\t\n");
    teach(t, "person\nAnn Lee\n");
    teach(t, "place\tkind\nChina\tcountry\n");
    taught_ready(t);
}

static void tear_down(void) {
    taught_free(t);
}

/* What the descriptions mean, names left out. */
static const char *meant(const char *text) {
    described_in(t, text);
    line l = {.a = &t->arena};
    for (size_t i = 0; i < t->mentions.list.len; i++) {
        const eg_mention *m = &t->mentions.list.items[i];
        eg_span bytes = eg_span_slice(t->article.text, m->start, m->end);
        if (m->via == EG_VIA_NOUN)
            line_add(&l, "%s%.*s>%.*s", l.text.len ? "; " : "", SPAN_ARGS(bytes),
                     SPAN_ARGS(t->dict->entries.items[m->entity].name));
    }
    return line_text(&l);
}

START_TEST(last_fitting_organization) {
    ck_assert_str_eq(meant("Twitter acted. The company said so."), "The company>Twitter");
    ck_assert_str_eq(meant("Twitter acted, then Facebook. The company said so."), "The company>Facebook");
    ck_assert_str_eq(meant("Twitter met Oxford University. The social network left."),
                     "The social network>Twitter");
    ck_assert_str_eq(meant("Facebook met Twitter, then Facebook. The microblogging service left."),
                     "The microblogging service>Twitter");
}
END_TEST

START_TEST(words_between) {
    ck_assert_str_eq(meant("Twitter acted. The California-based company left."),
                     "The California-based company>Twitter");
    ck_assert_str_eq(meant("Twitter acted. The head of a company left."), "");
}
END_TEST

START_TEST(pairs) {
    ck_assert_str_eq(meant("Twitter and Facebook acted. Both platforms said so."),
                     "Both platforms>Twitter; Both platforms>Facebook");
    ck_assert_str_eq(meant("Twitter and Facebook acted. The companies said so."),
                     "The companies>Twitter; The companies>Facebook");
    ck_assert_str_eq(meant("Twitter and Oxford University acted. Both platforms said so."), "");
    ck_assert_str_eq(meant("Twitter acted. Both platforms said so."), "");
}
END_TEST

START_TEST(nothing_fits) {
    ck_assert_str_eq(meant("The company said so. Twitter acted."), "");
    ck_assert_str_eq(meant("Ann Lee went to China. The company said so."), "");
    ck_assert_str_eq(meant("Twitter acted. A company said so."), "");
    ck_assert_str_eq(meant("Twitter acted. The university said so."), "");
    ck_assert_str_eq(meant("Twitter acted. It fell. It rose. It fell. The company said so."), "");
}
END_TEST

START_TEST(named_right_there) {
    ck_assert_str_eq(meant("Twitter acted. The company Facebook did not."), "");
}
END_TEST

START_TEST(other_names_between) {
    ck_assert_str_eq(meant("Twitter acted. The Quarantine company said so."), "");
    ck_assert_str_eq(meant("Twitter acted. The smaller Ofex company said so."), "");
    ck_assert_str_eq(meant("Twitter acted. The Mountain View-based company said so."),
                     "The Mountain View-based company>Twitter");
}
END_TEST

START_TEST(examples_are_not_meant) {
    ck_assert_str_eq(meant("Twitter met firms such as MSN and Facebook. The company said so."),
                     "The company>Twitter");
    ck_assert_str_eq(meant("Twitter met firms like Facebook. The company said so."), "The company>Twitter");
}
END_TEST

START_TEST(from_another_country) {
    taught_free(t);
    t = taught_new();
    teach(t, "kind\ttype\tnoun\ncompany\torganization\tcompany\ncountry\tplace\tcountry\n");
    teach(t, "organization\tkind\tcountry\nNokia\tcompany\tFinland\nTelenor\tcompany\tNorway\n");
    teach(t, "place\tkind\tdemonym\nFinland\tcountry\tFinnish\nNorway\tcountry\tNorwegian\n");
    taught_ready(t);
    ck_assert_str_eq(meant("Nokia met Telenor. The Finnish company left."), "The Finnish company>Nokia");
    ck_assert_str_eq(meant("Nokia met Telenor. The company left."), "The company>Telenor");
}
END_TEST

int main(void) {
    TCase *c = tcase_create("resolve");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, last_fitting_organization);
    tcase_add_test(c, words_between);
    tcase_add_test(c, pairs);
    tcase_add_test(c, nothing_fits);
    tcase_add_test(c, named_right_there);
    tcase_add_test(c, other_names_between);
    tcase_add_test(c, examples_are_not_meant);
    tcase_add_test(c, from_another_country);
    return run_suite("resolve", c);
}
