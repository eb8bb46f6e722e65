/* action: who did what to whom. Actions are written as actions_in of dict_maker.h says:
 * "Actor verb {object} >Target (not) (planned) @Speaker; …". */
#include "dict_maker.h"

static taught *t;

static void set_up(void) {
    t = taught_new();
    teach(t, "number\tvalue\nseven\t7\nthree\t3\n");
    teach(t, "modal\tforms\tmodality\tpolarity\tframe\nwill\twill|'ll\tplanned\taffirmed\tDO\n"
             "may\tmay\tpossible\taffirmed\tDO\nplan\tplan|plans|planned\tplanned\taffirmed\tto DO\n");
    teach(t, "clause_word\tuse\nofficials\trepresentative\n");
    teach(
        t,
        "action\tforms\tnoun\tclass\tlabel\ttone\tframe\nsay\tsaid\t\tsay\t\t\tsay CLAUSE|say OBJECT\n"
        "suspend\t\tsuspension\tremove\t\tagainst\tsuspend OBJECT\nremove\t\tremoval\tremove\t\tagainst\t"
        "remove OBJECT from TARGET|removal of OBJECT\nban\t\tban\trestrict\t\tagainst\tban OBJECT|ban on "
        "OBJECT|ban "
        "TARGET from DOING\naccuse\t\taccusation\taccuse\t\tagainst\taccuse TARGET of DOING|accuse TARGET of "
        "OBJECT\nspread\tspread|spread|spreading\t\tspread\t\t\tspread OBJECT\n"
        "delete\t\tdeletion\tremove\t\tagainst\tdelete OBJECT\nlaunch\t\t\tlaunch\t\t\tlaunch THING\n"
        "launch attack\t\t\tidiom\n");
    teach(t, "organization\tkind\nTwitter\tsocial network\nFacebook\tsocial network\n");
    teach(t, "person\nAnn Lee\n");
    teach(t, "place\tkind\tdemonym\nChina\tcountry\tChinese\n");
    taught_ready(t);
}

static void tear_down(void) {
    taught_free(t);
}

#define ACTIONS(text, expected) ck_assert_str_eq(actions_in(t, text), expected)

START_TEST(active) {
    ACTIONS("Twitter suspended 936 accounts.", "Twitter suspend {936 accounts}");
    ACTIONS("Twitter has suspended the accounts.", "Twitter suspend {the accounts}");
    ACTIONS("Facebook removed Twitter.", "Facebook remove {Twitter} >Twitter");
    ACTIONS("Nobody suspended the accounts.", "");
    ACTIONS("", "");
}
END_TEST

START_TEST(senses) {
    ACTIONS("Twitter launched a page.", "Twitter launch {a page}");
    ACTIONS("Twitter launched Ann Lee.", "");
    ACTIONS("Twitter launched in China.", "");
    ACTIONS("Twitter launched a fierce attack.", "");
    ACTIONS("Ann Lee was launched into China.", "");
    ACTIONS("It was the page that Twitter launched.", "Twitter launch");
}
END_TEST

START_TEST(passive) {
    ACTIONS("The accounts were suspended by Twitter.", "Twitter suspend {The accounts}");
    ACTIONS("Ann Lee was banned.", "ban {Ann Lee} >Ann Lee");
    ACTIONS("Ann Lee was banned by Facebook on Monday.", "Facebook ban {Ann Lee} >Ann Lee");
    ACTIONS("The accounts were suspended.", "");
}
END_TEST

START_TEST(reports) {
    ACTIONS("Twitter said that Facebook banned Ann Lee.",
            "Twitter say {Facebook banned Ann Lee}; Facebook ban {Ann Lee} >Ann Lee @Twitter");
    ACTIONS("Twitter said Facebook banned Ann Lee.",
            "Twitter say {Facebook banned Ann Lee}; Facebook ban {Ann Lee} >Ann Lee @Twitter");
    ACTIONS("Ann Lee of Twitter says the plan is late.", "Ann Lee say {the plan is late}");
    ACTIONS("Officials from Twitter says the plan is late.", "Twitter say {the plan is late}");
    ACTIONS("Pages of Twitter says the plan is late.", "");
    ACTIONS("\u201CFacebook banned Ann Lee,\u201D said Twitter.",
            "Facebook ban {Ann Lee} >Ann Lee @Twitter; Twitter say");
}
END_TEST

START_TEST(coordination) {
    ACTIONS("Twitter and Facebook suspended the accounts.", "Twitter+Facebook suspend {the accounts}");
    ACTIONS("Twitter suspended the accounts and banned Ann Lee.",
            "Twitter suspend {the accounts}; Twitter ban {Ann Lee} >Ann Lee");
}
END_TEST

START_TEST(quantities) {
    ACTIONS("Facebook removed seven pages, three groups and 5 accounts.",
            "Facebook remove {seven pages, three groups and 5 accounts}");
    const eg_action *a = &t->actions.list.items[0];
    static const double numbers[] = {7, 3, 5};
    static const char *const nouns[] = {"page", "group", "account"};
    ck_assert_uint_eq(a->item_count, 3);
    for (uint32_t i = 0; i < 3; i++) {
        ck_assert_double_eq(a->items[i].number, numbers[i]);
        ck_assert(eg_span_eq(a->items[i].noun, eg_span_of(nouns[i])));
    }
    ACTIONS("Facebook removed 200,000 accounts.", "Facebook remove {200,000 accounts}");
    ck_assert_double_eq(t->actions.list.items[0].items[0].number, 200000);
    ACTIONS("Facebook removed accounts.", "Facebook remove {accounts}");
    ck_assert_double_lt(t->actions.list.items[0].items[0].number, 0);
}
END_TEST

START_TEST(negated) {
    ACTIONS("Twitter did not suspend the accounts.", "Twitter suspend {the accounts} (not)");
    ACTIONS("Twitter never suspended the accounts.", "Twitter suspend {the accounts} (not)");
    ACTIONS("Twitter hasn't suspended the accounts.", "Twitter suspend {the accounts} (not)");
}
END_TEST

START_TEST(not_facts) {
    ACTIONS("Twitter will suspend the accounts.", "Twitter suspend {the accounts} (planned)");
    ACTIONS("Twitter will not suspend the accounts.", "Twitter suspend {the accounts} (not) (planned)");
    ACTIONS("Twitter plans to suspend the accounts.", "Twitter suspend {the accounts} (planned)");
    ACTIONS("Twitter may suspend the accounts.", "Twitter suspend {the accounts} (possible)");
}
END_TEST

START_TEST(accusations) {
    const char *found = actions_in(t, "Facebook accused Ann Lee of spreading rumours.");
    ck_assert_msg(strstr(found, "Facebook accuse {Ann Lee} >Ann Lee; ") == found, "%s", found);
    ck_assert_msg(strstr(found, "; Ann Lee spread {rumours} (alleged)") != NULL, "%s", found);
}
END_TEST

START_TEST(the_speaker_speaks_of_itself) {
    ACTIONS("\u201CWe banned Ann Lee,\u201D Twitter said.",
            "Twitter ban {Ann Lee} >Ann Lee @Twitter; Twitter say");
}
END_TEST

START_TEST(pronouns_and_descriptions) {
    ACTIONS("Twitter banned Ann Lee. It suspended the accounts.",
            "Twitter ban {Ann Lee} >Ann Lee; Twitter suspend {the accounts}");
    ACTIONS("Twitter said it suspended the accounts.",
            "Twitter say {it suspended the accounts}; Twitter suspend {the accounts} @Twitter");
}
END_TEST

START_TEST(no_verbs) {
    ACTIONS("The state-suspended accounts of Twitter grew.", "");
    ACTIONS("The Twitter ban hurt.", "");
    const char *found = actions_in(t, "Twitter's ban on ads hurt.");
    ck_assert_msg(strstr(found, "Twitter ban") == found, "%s", found);
    ck_assert(t->actions.list.items[0].nominal);
}
END_TEST

int main(void) {
    TCase *c = tcase_create("action");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, active);
    tcase_add_test(c, senses);
    tcase_add_test(c, passive);
    tcase_add_test(c, reports);
    tcase_add_test(c, coordination);
    tcase_add_test(c, quantities);
    tcase_add_test(c, negated);
    tcase_add_test(c, not_facts);
    tcase_add_test(c, accusations);
    tcase_add_test(c, the_speaker_speaks_of_itself);
    tcase_add_test(c, pronouns_and_descriptions);
    tcase_add_test(c, no_verbs);
    return run_suite("action", c);
}
