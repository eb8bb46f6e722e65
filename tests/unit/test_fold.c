/* fold: documents, entities, spellings, links, evidence. */
#include "findings_maker.h"

static maker m;

static void set_up(void) {
    m = maker_new();
}

static void tear_down(void) {
    maker_free(&m);
}

static const eg_link *find_link(const char *a, const char *b) {
    for (uint32_t i = 0; i < m.g.link_count; i++) {
        const eg_link *l = &m.g.links[i];
        if (strcmp(text_of(&m, m.g.entities[l->a].name), a) == 0 &&
            strcmp(text_of(&m, m.g.entities[l->b].name), b) == 0)
            return l;
    }
    return NULL;
}

START_TEST(documents_stand_in_order_of_their_paths) {
    add_document(&m, "news/b.txt", NULL);
    add_document(&m, "news/a.txt", NULL);
    add_document(&m, "news/B.txt", NULL);
    add_document(&m, "news", NULL);
    maker_fold(&m);
    static const char *const paths[] = {"news", "news/B.txt", "news/a.txt", "news/b.txt"};
    ck_assert_uint_eq(m.g.doc_count, 4);
    for (uint32_t i = 0; i < 4; i++) ck_assert_str_eq(text_of(&m, m.g.docs[i].path), paths[i]);
    ck_assert_uint_eq(m.messages, 0);
}
END_TEST

START_TEST(of_one_path_one_document_is_kept) {
    for (int turn = 0; turn < 2; turn++) {
        maker_free(&m);
        m = maker_new();
        add_document(&m, "a.txt", turn ? "2019-08-20" : "2018-01-01");
        add_document(&m, "a.txt", turn ? "2018-01-01" : "2019-08-20");
        maker_fold(&m);
        ck_assert_uint_eq(m.g.doc_count, 1);
        ck_assert_str_eq(text_of(&m, m.g.docs[0].date), "2018-01-01");
        ck_assert_uint_eq(m.diag.warnings, 1);
        ck_assert_ptr_nonnull(strstr(m.message, "a.txt: warning: document given twice"));
    }
}
END_TEST

START_TEST(nothing_gives_an_empty_graph) {
    maker_fold(&m);
    ck_assert_uint_eq(m.g.doc_count + m.g.entity_count + m.g.link_count + m.g.event_count, 0);
}
END_TEST

START_TEST(only_names_in_the_story_are_counted) {
    add_document(&m, "a.txt", "2019-08-20");
    add_sentence(&m, EG_ZONE_TITLE, "Twitter acts");
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
    add_sentence(&m, EG_ZONE_BODY, "The company said Chinese accounts were gone.");
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NOUN, "The company");
    add_mention(&m, "China", EG_PLACE, EG_VIA_DEMONYM, "Chinese");
    add_sentence(&m, EG_ZONE_CAPTION, "Headquarters of Twitter");
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
    add_sentence(&m, EG_ZONE_CREDIT, "Photo: Reuters, Twitter");
    add_mention(&m, "Reuters", EG_ORGANIZATION, EG_VIA_NAME, "Reuters");
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.entity_count, 3); /* in byte order */
    ck_assert_str_eq(text_of(&m, m.g.entities[0].name), "China");
    ck_assert_str_eq(text_of(&m, m.g.entities[1].name), "Reuters");
    ck_assert_uint_eq(find_entity(&m, "Twitter")->mentions, 2);
    ck_assert_uint_eq(find_entity(&m, "Twitter")->docs, 1);
    ck_assert_uint_eq(find_entity(&m, "Reuters")->mentions, 0);
    ck_assert_uint_eq(find_entity(&m, "Reuters")->docs, 0);
    ck_assert_uint_eq(find_entity(&m, "Reuters")->evidence_count, 1);
    ck_assert_uint_eq(find_entity(&m, "China")->mentions, 0);
    ck_assert_ptr_null(find_entity(&m, "Facebook"));
}
END_TEST

START_TEST(the_type_of_the_dictionary_outweighs_patterns) {
    for (int i = 0; i < 3; i++) {
        char path[16];
        snprintf(path, sizeof path, "%d.txt", i);
        add_document(&m, path, NULL);
        add_sentence(&m, EG_ZONE_BODY, "Jordan Hill went to Jordan.");
        add_mention(&m, "Jordan", EG_PERSON, EG_VIA_DISCOVERED, "Jordan Hill");
    }
    ck_assert_uint_eq(last_document(&m)->mention_count, 1);
    add_mention(&m, "Jordan", EG_PLACE, EG_VIA_NAME, "Jordan");
    maker_fold(&m);
    ck_assert_uint_eq(find_entity(&m, "Jordan")->type, EG_PLACE);
    ck_assert(find_entity(&m, "Jordan")->listed);
    ck_assert_uint_eq(find_entity(&m, "Jordan")->docs, 3);
}
END_TEST

START_TEST(spellings_most_frequent_first) {
    static const char *const texts[] = {"Twitter",     "TWTR", "twitter.com", "TWTR",
                                        "Twitter Inc", "A",    "B",           "C"};
    add_document(&m, "a.txt", NULL);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        add_sentence(&m, EG_ZONE_BODY, texts[i]);
        add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_ALIAS, texts[i]);
    }
    maker_fold(&m);
    static const char *const kept[] = {"TWTR", "A", "B", "C", "Twitter Inc"};
    const eg_entity *e = find_entity(&m, "Twitter");
    ck_assert_uint_eq(e->surface_count, 5);
    for (uint32_t i = 0; i < 5; i++) ck_assert_str_eq(text_of(&m, e->surfaces[i]), kept[i]);
}
END_TEST

START_TEST(evidence_comes_from_the_first_stories) {
    static const struct {
        const char *path, *date;
    } docs[] = {{"a.txt", NULL}, {"b.txt", "2019-08-21"}, {"c.txt", "2019-08-20"}, {"d.txt", "2019-08-22"}};
    for (size_t i = 0; i < 4; i++) {
        add_document(&m, docs[i].path, docs[i].date);
        add_sentence(&m, EG_ZONE_BODY, i == 3 ? "Twitter said b.txt." : docs[i].path);
        add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
        add_sentence(&m, EG_ZONE_BODY, "Twitter again.");
        add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
    }
    maker_fold(&m);
    const eg_entity *e = find_entity(&m, "Twitter");
    ck_assert_uint_eq(e->evidence_count, 3); /* c, b, d by date; a, undated, would be last */
    ck_assert_uint_eq(e->evidence[0].doc, 2);
    ck_assert_uint_eq(e->evidence[1].doc, 1);
    ck_assert_uint_eq(e->evidence[2].doc, 3);
    for (uint32_t i = 0; i < 3; i++) ck_assert_uint_eq(e->evidence[i].sentence, 0);
}
END_TEST

START_TEST(repeated_copy_is_evidence_once) {
    for (int i = 0; i < 3; i++) {
        char path[16];
        snprintf(path, sizeof path, "%d.txt", i);
        add_document(&m, path, NULL);
        add_sentence(&m, EG_ZONE_BODY, "Twitter acted.");
        add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
    }
    add_sentence(&m, EG_ZONE_BODY, "Twitter acted again.");
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
    maker_fold(&m);
    ck_assert_uint_eq(find_entity(&m, "Twitter")->evidence_count, 2);
    ck_assert_uint_eq(find_entity(&m, "Twitter")->evidence[1].doc, 2);
}
END_TEST

/* A sentence that names Twitter, Facebook (by a metonym) and, by a noun only, China. */
static void add_three(eg_zone zone, const char *text) {
    add_sentence(&m, zone, text);
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
    add_mention(&m, "Facebook", EG_ORGANIZATION, EG_VIA_METONYM, "Menlo Park");
    add_mention(&m, "China", EG_PLACE, EG_VIA_NOUN, "the country");
    add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
}

START_TEST(links_count_sentences_and_documents) {
    add_document(&m, "a.txt", "2019-08-20");
    add_three(EG_ZONE_TITLE, "Twitter and Menlo Park on the country");
    add_three(EG_ZONE_BODY, "Twitter and Menlo Park on the country"); /* the title again: once */
    add_three(EG_ZONE_BODY, "Then Twitter and Menlo Park left the country.");
    add_three(EG_ZONE_TEASER, "More on Twitter, Menlo Park, the country"); /* not of this story */
    add_document(&m, "b.txt", "2019-08-19");
    add_three(EG_ZONE_BODY, "Twitter and Menlo Park on the country");
    maker_fold(&m);
    ck_assert_uint_eq(m.g.link_count, 1);
    const eg_link *l = find_link("Facebook", "Twitter");
    ck_assert_ptr_nonnull(l);
    ck_assert_uint_eq(l->weight, 3);
    ck_assert_uint_eq(l->docs, 2);
    ck_assert_uint_eq(eg_link_evidence(&m.g, l)[0].doc, 1); /* the earlier story */
    ck_assert_uint_eq(l->evidence_count, 2);
}
END_TEST

START_TEST(long_lists_link_their_first_names_only) {
    char name[16];
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "A table of teams");
    for (int i = 0; i < 40; i++) {
        snprintf(name, sizeof name, "T%02d", i);
        eg_found_mention *mention = add_mention(&m, name, EG_ORGANIZATION, EG_VIA_NAME, name);
        mention->start = (uint32_t)i;
        mention->end = (uint32_t)i + 1;
    }
    maker_fold(&m);
    ck_assert_uint_eq(m.g.entity_count, 40);
    ck_assert_uint_eq(m.g.link_count, 24 * 23 / 2);
    ck_assert_ptr_nonnull(find_link("T00", "T23"));
    ck_assert_ptr_null(find_link("T00", "T24"));
}
END_TEST

START_TEST(what_is_there_twice_is_counted_once) {
    add_document(&m, "a.txt", "2019-08-20");
    for (int i = 0; i < 2; i++) {
        add_sentence(&m, EG_ZONE_BODY, "Twitter suspended 936 accounts.");
        add_mention(&m, "Twitter", EG_ORGANIZATION, EG_VIA_NAME, "Twitter");
        add_time(&m, "accounts", "2019", NULL);
        add_action(&m,
                   (act){.actor = "Twitter", .text = "suspended", .class = "remove", .dated = EG_DATED_TIME});
        m.offset = 0; /* the same bytes again */
        m.line = 1;
    }
    maker_fold(&m);
    const eg_findings *f = &m.g.docs[0];
    ck_assert_uint_eq(f->sentence_count, 1);
    ck_assert_uint_eq(f->mention_count, 1);
    ck_assert_uint_eq(f->time_count, 1);
    ck_assert_uint_eq(f->action_count, 1);
    ck_assert_uint_eq(f->actions[0].time, 0);
    ck_assert_uint_eq(m.g.event_count, 1);
}
END_TEST

START_TEST(a_name_that_only_an_action_has_is_an_entity) {
    add_document(&m, "a.txt", NULL);
    add_sentence(&m, EG_ZONE_BODY, "They sued.");
    add_action(&m, (act){.actor = "Acme", .target = "Initech", .text = "sued", .class = "sue"});
    maker_fold(&m);
    ck_assert_uint_eq(m.g.entity_count, 2);
    ck_assert_uint_eq(find_entity(&m, "Acme")->mentions, 0);
    ck_assert_uint_eq(find_entity(&m, "Acme")->actions, 1);
    ck_assert_uint_eq(find_entity(&m, "Initech")->actions, 1);
}
END_TEST

int main(void) {
    TCase *c = tcase_create("fold");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, documents_stand_in_order_of_their_paths);
    tcase_add_test(c, of_one_path_one_document_is_kept);
    tcase_add_test(c, nothing_gives_an_empty_graph);
    tcase_add_test(c, only_names_in_the_story_are_counted);
    tcase_add_test(c, the_type_of_the_dictionary_outweighs_patterns);
    tcase_add_test(c, spellings_most_frequent_first);
    tcase_add_test(c, evidence_comes_from_the_first_stories);
    tcase_add_test(c, repeated_copy_is_evidence_once);
    tcase_add_test(c, links_count_sentences_and_documents);
    tcase_add_test(c, long_lists_link_their_first_names_only);
    tcase_add_test(c, what_is_there_twice_is_counted_once);
    tcase_add_test(c, a_name_that_only_an_action_has_is_an_entity);
    return run_suite("fold", c);
}
