/* dot: both pictures, read back with Graphviz's own parser. */
#include "dot_reader.h"
#include "dot_story.h"
#include "write/dot_layers.h"
#include "write/dot_phrase.h"
#include "write/write.h"

static story five;

static void setup(void) {
    memset(&five, 0, sizeof five);
    story_fill(&five);
    how = (eg_write_options){.view = EG_VIEW_ENTITIES};
}

static void teardown(void) {
    story_free(&five);
}

/* ---- entities ---- */

START_TEST(entities_are_told_apart_by_shape_and_size) {
    Agraph_t *dot = parse(&five.g, eg_write_dot_entities);
    ck_assert(agisdirected(dot));
    ck_assert_str_eq(get(node(dot, "Chirper"), "shape"), "box");
    ck_assert_str_eq(get(node(dot, "Chirper"), "fontsize"), "15");
    ck_assert_str_eq(get(node(dot, "Chirper"), "id"), "n-chirper");
    ck_assert_str_eq(get(node(dot, "Chirper"), "class"), "org");
    ck_assert_str_eq(get(node(dot, "Ruritania"), "shape"), "underline");
    ck_assert_str_eq(get(node(dot, "Anton Lee"), "shape"), "ellipse");
    ck_assert_str_eq(get(node(dot, "Ruritanian government"), "fontsize"), "12.5");
    HAS(get(node(dot, "Zenda University"), "style"), "dashed");
    LACKS(get(node(dot, "Chirper"), "style"), "dashed");
    HAS(get(node(dot, "Strelsau Broadcasting"), "tooltip"), "also: state media");
    ck_assert_str_eq(get(node(dot, "Facepage"), "articles"), "5");
    agclose(dot);
}
END_TEST

START_TEST(actions_are_edges_that_count_articles) {
    Agraph_t *dot = parse(&five.g, eg_write_dot_entities);
    Agedge_t *e = edge(dot, "Chirper", "Ruritania");
    HAS(get(e, "label"), "936 accounts (4)");
    ck_assert_str_eq(get(e, "color"), "#B34700");
    ck_assert_str_eq(get(e, "penwidth"), "1.82");
    ck_assert_str_eq(get(e, "weight"), "4");
    ck_assert_str_eq(get(e, "class"), "act against");
    ck_assert_str_eq(get(e, "date"), "2021-08-19");
    HAS(get(e, "edgetooltip"), "– news/01-morning-post.txt, line 7");
    HAS(get(e, "labeltooltip"), "Chirper suspended 936 accounts originating in Ruritania");
    e = edge(dot, "Chirper", "Facepage");
    ck_assert_str_eq(get(e, "verb"), "tipped off");
    ck_assert_str_eq(get(e, "color"), "#3D3D3D");
    HAS(get(e, "label"), "(5)");
    agclose(dot);
}
END_TEST

START_TEST(edges_are_worded_after_the_sentence) {
    Agraph_t *dot = parse(&five.g, eg_write_dot_entities);
    ck_assert_str_eq(get(edge(dot, "Facepage", "Ruritania"), "verb"),
                     "removed 7 pages, 3 groups, 5 accounts");
    ck_assert_str_eq(get(edge(dot, "Chirper", "Strelsau Broadcasting"), "verb"), "will ban ads from");
    ck_assert_str_eq(get(edge(dot, "Chirper", "Strelsau Broadcasting"), "style"), "dashed");
    ck_assert_str_eq(get(edge(dot, "Chirper", "Ruritanian government"), "verb"),
                     "accused of using its platform for a campaign");
    ck_assert_str_eq(get(edge(dot, "Facepage", "Ruritanian government"), "verb"), "linked accounts to");
    ck_assert_str_eq(get(edge(dot, "Ruritania", "Chirper"), "verb"), "blocked");
    ck_assert_str_eq(get(edge(dot, "Ruritania", "Port Sella"), "verb"), "allegedly sowed discord in");
    agclose(dot);
}
END_TEST

START_TEST(acts_upon_no_entity_stand_in_the_node) {
    Agraph_t *dot = parse(&five.g, eg_write_dot_entities);
    HAS(get(node(dot, "Chirper"), "label"), "200,000 accounts (4)");
    HAS(get(node(dot, "Lutha"), "label"), "rival groups rallied (1)");
    HAS(get(node(dot, "Port Sella"), "label"), "of protesters marched (1)");
    LACKS(get(node(dot, "Nadia Glock"), "label"), "said");
    HAS(get(dot, "label"), "1 statement (said, told, announced) to nobody named is left out.");
    agclose(dot);
}
END_TEST

START_TEST(co_mentions_never_double_an_action) {
    Agraph_t *dot = parse(&five.g, eg_write_dot_entities);
    Agnode_t *a = node(dot, "Port Sella"), *b = node(dot, "Lutha");
    Agedge_t *e = agedge(dot, a, b, NULL, 0);
    if (!e) e = agedge(dot, b, a, NULL, 0);
    ck_assert_str_eq(get(e, "class"), "comention");
    ck_assert_str_eq(get(e, "dir"), "none");
    int between = 0;
    for (e = agfstout(dot, node(dot, "Chirper")); e; e = agnxtout(dot, e))
        between += aghead(e) == node(dot, "Facepage");
    ck_assert_int_eq(between, 1);
    agclose(dot);
}
END_TEST

START_TEST(the_foot_explains_what_occurs_and_lists_what_does_not) {
    Agraph_t *dot = parse(&five.g, eg_write_dot_entities);
    const char *foot = get(dot, "label");
    HAS(foot, "organization (rounded)");
    HAS(foot, "acts against");
    HAS(foot, "named together");
    HAS(foot, "Dora Hope");
    HAS(foot, "Karlova");
    ck_assert_ptr_null(agnode(dot, (char *)(uintptr_t) "Dora Hope", 0));
    agclose(dot);
    story one = {0};
    story_doc(&one, "a.txt", "A");
    story_entity(&one, EG_PLACE, "Zenda", 1, 1);
    story_deed(&one, (deed){"Zenda", "vote", "voted", "vote", .reports = {{0, 1, "Zenda voted."}}});
    dot = parse(&one.g, eg_write_dot_entities);
    LACKS(get(dot, "label"), "person");
    LACKS(get(dot, "label"), "named together");
    agclose(dot);
    story_free(&one);
}
END_TEST

START_TEST(no_entity_is_a_picture_too) {
    story none = {0};
    Agraph_t *dot = parse(&none.g, eg_write_dot_entities);
    ck_assert_int_eq(agnnodes(dot), 0);
    HAS(get(dot, "label"), "no entity found");
    agclose(dot);
    dot = parse(&none.g, eg_write_dot_timeline);
    HAS(get(dot, "label"), "no dated act found");
    agclose(dot);
    story_free(&none);
}
END_TEST

/* ---- any text ---- */

static const char *const nasty[] = {
    "a \"quoted\" name",
    "<B>bold</B>",
    "this & that",
    "back\\slash",
    "ends in \\",
    "\\N",
    "node",
    "graph",
    "strict",
    "%percent",
    "0.5",
    "->",
    "{a|b}",
    "&#10; &lt;",
    "中文名字的公司",
    "Ελληνικά",
    "العربية",
    "\xFF\xFE bad",
    "tab\there",
    "line\nbreak",
    "\x01\x02",
    "e\xCC\x81\xCC\x81",
    "]]>",
    "<!-- comment -->",
    "//",
    "a:b:c",
    "'",
    ";",
};
enum { NASTY = sizeof nasty / sizeof *nasty };

START_TEST(no_text_breaks_the_file) {
    story s = {0};
    for (int i = 0; i < NASTY; i++) story_doc(&s, nasty[i], nasty[NASTY - 1 - i]);
    for (int i = 0; i < NASTY; i++) story_entity(&s, (eg_type)(i % 3), nasty[i], 2, 2);
    for (int i = 0; i < NASTY; i++) {
        const char *whom = strchr(nasty[(i + 1) % 20], '|') ? nasty[0] : nasty[(i + 1) % 20];
        if (strchr(nasty[i], '|') || strcmp(nasty[i], whom) == 0) continue;
        story_deed(&s, (deed){nasty[i], nasty[i], nasty[i], "x", nasty[(i + 3) % NASTY], i % 2 ? whom : NULL,
                              .date = "2021-08-19", .figures = i % 5 ? NULL : "a \"b\" <c> & \\:1|d:2",
                              .reports = {{(uint32_t)i, 1, nasty[i]},
                                          {(uint32_t)(i + 1) % NASTY, 2, nasty[(i + 2) % NASTY]}}});
        story_link(&s, nasty[i], nasty[(i + 5) % NASTY], 3, 2);
    }
    Agraph_t *dot = parse(&s.g, eg_write_dot_entities);
    ck_assert_int_gt(agnnodes(dot), 15);
    agclose(dot);
    dot = parse(&s.g, eg_write_dot_timeline);
    ck_assert_int_gt(agnnodes(dot), 15);
    agclose(dot);
    story_free(&s);
}
END_TEST

START_TEST(long_names_are_cut_in_labels_only) {
    static char name[40001];
    for (int i = 0; i < 20000; i++) memcpy(name + 2 * i, "é", 2);
    story s = {0};
    story_doc(&s, name, name);
    story_entity(&s, EG_ORGANIZATION, name, 1, 1);
    story_deed(&s, (deed){name, "sue", "sued", "sue", name, NULL, .date = "2021", .reports = {{0, 1, name}}});
    char *text = draw(&s.g, eg_write_dot_entities);
    ck_assert_uint_lt(strlen(text), 20000); /* Graphviz reads no string of 16,384 bytes */
    HAS(text, "…");
    free(text);
    agclose(parse(&s.g, eg_write_dot_timeline));
    story_free(&s);
}
END_TEST

START_TEST(ids_are_unique) {
    story s = {0};
    static const char *const names[] = {"A B", "A-B", "a b", "Ä B", "中", "文", "!"};
    story_doc(&s, "a.txt", "A");
    for (size_t i = 0; i < 7; i++) story_entity(&s, EG_PLACE, names[i], 2, 1);
    for (size_t i = 1; i < 7; i++) story_link(&s, names[0], names[i], 2, 2);
    Agraph_t *dot = parse(&s.g, eg_write_dot_entities);
    ck_assert_int_eq(agnnodes(dot), 7);
    for (Agnode_t *n = agfstnode(dot); n; n = agnxtnode(dot, n))
        for (Agnode_t *m = agnxtnode(dot, n); m; m = agnxtnode(dot, m))
            ck_assert_str_ne(get(n, "id"), get(m, "id"));
    agclose(dot);
    story_free(&s);
}
END_TEST

START_TEST(the_same_graph_gives_the_same_bytes) {
    write_fn *const pictures[] = {eg_write_dot_entities, eg_write_dot_timeline};
    for (int i = 0; i < 2; i++) {
        char *a = draw(&five.g, pictures[i]), *b = draw(&five.g, pictures[i]);
        ck_assert_str_eq(a, b);
        free(a);
        free(b);
    }
}
END_TEST

START_TEST(a_full_disk_is_reported) {
    FILE *full = fopen("/dev/full", "w");
    if (!full) return;
    ck_assert_int_eq(eg_write_dot_entities(&five.g, &how, full), EG_OUTPUT);
    fclose(full);
}
END_TEST

/* ---- large ---- */

START_TEST(large_graphs_are_cut_to_what_can_be_read) {
    story s = {0};
    static char names[200][16];
    for (int i = 0; i < 20; i++) story_doc(&s, "a.txt", "A title");
    for (int i = 0; i < 200; i++) {
        snprintf(names[i], sizeof names[i], "Name %d", i);
        story_entity(&s, (eg_type)(i % 3), names[i], (uint32_t)(1 + i % 7), (uint32_t)i);
    }
    for (int i = 0; i < 600; i++) {
        char date[16];
        snprintf(date, sizeof date, "20%02d-%02d-11", i % 20, 1 + i % 12);
        deed d = {names[i % 9], "meet", "met", "meet", NULL, names[(i * 7 + 1) % 200], .date = date};
        d.reports[0] = (told){(uint32_t)i % 20, 1, "They met."};
        if (strcmp(d.who, d.whom) != 0) story_deed(&s, d);
    }
    Agraph_t *dot = parse(&s.g, eg_write_dot_entities);
    ck_assert_int_le(agnnodes(dot), 40);
    ck_assert_int_le(agnedges(dot), 80);
    HAS(get(dot, "label"), "more<");
    agclose(dot);
    dot = parse(&s.g, eg_write_dot_timeline);
    int cards = 0;
    for (Agnode_t *n = agfstnode(dot); n; n = agnxtnode(dot, n))
        cards += strcmp(get(n, "type"), "event") == 0;
    ck_assert_int_eq(cards, 30);
    HAS(get(dot, "label"), "more reported acts not drawn");
    agclose(dot);
    story_free(&s);
}
END_TEST

START_TEST(rows_keep_to_the_page) {
    eg_arena a = {0};
    eg_box boxes[9] = {{.width = 150}, {.width = 150}, {.width = 150}, {.width = 150}, {.width = 150},
                       {.width = 150}, {.width = 150}, {.width = 150}, {.width = 150}};
    eg_tie ties[7];
    for (uint32_t i = 0; i < 7; i++) ties[i] = (eg_tie){0, i + 1, 40, 1, true}; /* box 8 is tied to none */
    eg_layers_assign(&a, boxes, 9, ties, 7, 0, 540);
    int width[20] = {0};
    for (int i = 0; i < 8; i++) width[boxes[i].layer] += boxes[i].width;
    for (int i = 0; i < 20; i++) ck_assert_int_le(width[i], 540);
    for (int i = 1; i < 8; i++) ck_assert_uint_ne(boxes[i].layer, boxes[0].layer);
    ck_assert(boxes[8].alone && !boxes[0].alone);
    eg_layers_assign(&a, boxes, 0, ties, 0, 0, 540);
    eg_arena_release(&a);
}
END_TEST

/* ---- timeline ---- */

static Agnode_t *card(Agraph_t *dot, const char *part) {
    for (Agnode_t *n = agfstnode(dot); n; n = agnxtnode(dot, n))
        if (strstr(agnameof(n), part)) return n;
    ck_abort_msg("no card '%s'", part);
    return NULL;
}

START_TEST(cards_tell_who_what_and_where_from) {
    Agraph_t *dot = parse(&five.g, eg_write_dot_timeline);
    Agnode_t *n = card(dot, "suspended 936 accounts");
    HAS(get(n, "label"), "4 articles: 1 2 4 5<BR ALIGN=\"LEFT\"/>of 1 source<");
    ck_assert_str_eq(get(n, "date"), "2021-08-19");
    ck_assert_str_eq(get(n, "group"), "column1");
    LACKS(get(n, "label"), "DASHED");
    n = card(dot, "removed seven pages");
    HAS(agnameof(n), "accounts (4) · about 15 (1)");
    ck_assert_str_eq(get(n, "group"), "column2");
    n = card(dot, "Rival groups");
    HAS(get(n, "label"), "<B>Rival groups</B>");
    HAS(get(n, "label"), "rallied in Lutha");
    ck_assert_str_eq(get(n, "group"), "column3");
    HAS(get(card(dot, "accused"), "label"), "accused the Ruritanian");
    n = card(dot, "tipped off Facepage");
    HAS(agnameof(n), "by 19 Aug 2021");
    HAS(get(n, "label"), "DASHED");
    agclose(dot);
}
END_TEST

START_TEST(time_runs_down) {
    char *text = draw(&five.g, eg_write_dot_timeline);
    static const char *const order[] = {
        "<B>Chirper</B>", "<B>2019</B>",           "2 years later",      "<B>9 Jul 2021</B>",
        "<B>14 Aug 2021", "<B>17–18 Aug 2021</B>", "<B>18 Aug 2021</B>", "<B>by 19 Aug 2021</B>",
        "<B>19 Aug 2021", "<B>by 20 Aug 2021</B>"};
    const char *at = text;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        const char *next = strstr(at, order[i]);
        ck_assert_msg(next != NULL, "'%s' is missing or too early", order[i]);
        at = next;
    }
    free(text);
}
END_TEST

START_TEST(lanes_are_the_main_actors) {
    Agraph_t *dot = parse(&five.g, eg_write_dot_timeline);
    HAS(get(node(dot, "lane1"), "label"), "Chirper");
    HAS(get(node(dot, "lane2"), "label"), "Facepage");
    HAS(get(node(dot, "lane3"), "label"), "Others");
    ck_assert_ptr_null(agnode(dot, (char *)(uintptr_t) "lane4", 0));
    HAS(get(dot, "label"), "3  How Ruritania sowed discord  (03-analysis.txt)");
    agclose(dot);
}
END_TEST

START_TEST(speech_fills_only_empty_days) {
    story s = {0};
    story_doc(&s, "a.txt", "A");
    story_entity(&s, EG_PERSON, "Nora", 1, 1);
    story_deed(
        &s, (deed){"Nora", "say", "said", "say", .date = "2021-03-01", .reports = {{0, 1, "Nora said so."}}});
    story_deed(
        &s, (deed){"Nora", "say", "said", "say", .date = "2021-03-02", .reports = {{0, 2, "Nora said it."}}});
    story_deed(&s, (deed){"Nora", "resign", "resigned", "resign", .date = "2021-03-02",
                          .reports = {{0, 3, "Nora resigned."}}});
    Agraph_t *dot = parse(&s.g, eg_write_dot_timeline);
    int cards = 0;
    for (Agnode_t *n = agfstnode(dot); n; n = agnxtnode(dot, n))
        cards += strcmp(get(n, "type"), "event") == 0;
    ck_assert_int_eq(cards, 2);
    HAS(agnameof(card(dot, "1 Mar 2021")), "said");
    HAS(agnameof(card(dot, "2 Mar 2021")), "resigned");
    agclose(dot);
    story_free(&s);
}
END_TEST

/* ---- phrases ---- */

static void check_card(deed d, const char *wanted) {
    story s = {0};
    story_doc(&s, "a.txt", "A");
    story_entity(&s, EG_ORGANIZATION, "Acme", 1, 1);
    story_entity(&s, EG_PLACE, "Bergen", 1, 1);
    story_deed(&s, d);
    eg_arena a = {0};
    eg_span got = eg_phrase_card(&a, &s.g, &s.g.events[0], d.who == NULL && d.actor_text == NULL);
    ck_assert_msg(eg_span_eq(got, eg_span_of(wanted)), "'%.*s' is not '%s'", (int)got.len, got.ptr, wanted);
    eg_arena_release(&a);
    story_free(&s);
}

/* The same on an edge, where there is less room. */
static void check_edge(const char *verb, const char *object, const char *sentence, const char *wanted) {
    story s = {0};
    story_doc(&s, "a.txt", "A");
    story_entity(&s, EG_ORGANIZATION, "Acme", 1, 1);
    story_entity(&s, EG_PLACE, "Bergen", 1, 1);
    story_deed(&s, (deed){"Acme", "x", verb, "x", object, "Bergen", .reports = {{0, 1, sentence}}});
    eg_arena a = {0};
    eg_span got = eg_phrase_edge(&a, &s.g, &s.g.events[0], 1);
    ck_assert_msg(eg_span_eq(got, eg_span_of(wanted)), "'%.*s' is not '%s'", (int)got.len, got.ptr, wanted);
    eg_arena_release(&a);
    story_free(&s);
}

START_TEST(long_objects_keep_their_noun) {
    check_edge("revoked", "the licences of the mining giant Zarya Example",
               "Acme revoked the licences of the mining giant Zarya Example.", "revoked licences");
    check_edge("removed", "the very oldest and largest licences of Bergen",
               "Acme removed the very oldest and largest licences of Bergen.",
               "removed very oldest and largest licences of");
    check_edge("founded", "Zarya Example", "Zarya Example was founded in Bergen by Acme.",
               "founded Zarya Example");
}
END_TEST

START_TEST(what_did_not_happen_is_said_so) {
    deed d = {"Acme", "sue", "sued", "sue", .whom = "Bergen", .reports = {{0, 1, "Acme sued Bergen."}}};
    check_card(d, "sued Bergen");
    d.polarity = EG_NEGATED;
    check_card(d, "did not sue Bergen");
    d.modality = EG_PLANNED;
    check_card(d, "will not sue Bergen");
    d.polarity = EG_AFFIRMED;
    check_card(d, "will sue Bergen");
    d.modality = EG_POSSIBLE;
    check_card(d, "may sue Bergen");
    d.modality = EG_ALLEGED;
    check_card(d, "allegedly sued Bergen");
    d.who = NULL;
    check_card(d, "was allegedly sued");
}
END_TEST

START_TEST(prepositions_come_from_the_sentence) {
    check_card((deed){"Acme", "ban", "banned", "x", "ads", "Bergen",
                      .reports = {{0, 1, "Acme banned ads from Bergen."}}},
               "banned ads from Bergen");
    check_card((deed){"Acme", "warn", "warned", "x", "a flood", "Bergen",
                      .reports = {{0, 1, "Acme warned Bergen of a flood."}}},
               "warned Bergen of a flood");
    check_card((deed){"Acme", "protest", "protested against", "x", NULL, "Bergen", .trigger = "protested",
                      .reports = {{0, 1, "Acme protested in Bergen."}}},
               "protested in Bergen");
    check_card((deed){"Acme", "apologize", "apologized for", "x", NULL, "Bergen", .trigger = "apologized",
                      .reports = {{0, 1, "Acme apologized on Monday to the people of Bergen."}}},
               "apologized to people of Bergen");
    check_card((deed){"Acme", "protest", "protested against", "x", "the law", NULL, .trigger = "nowhere",
                      .reports = {{0, 1, "The law met protest."}}},
               "protested against the law");
    check_card(
        (deed){"Acme", "buy", "bought", "x", "two ships that nobody wanted, reports say", "Bergen",
               .reports = {{0, 1, "In Bergen, Acme bought two ships that nobody wanted, reports say."}}},
        "bought two ships (Bergen)");
    check_card((deed){NULL, "steal", "stole", "x", "Three paintings", NULL,
                      .reports = {{0, 1, "Three paintings were stolen."}}},
               "were stolen");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("dot");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_test(all, entities_are_told_apart_by_shape_and_size);
    tcase_add_test(all, actions_are_edges_that_count_articles);
    tcase_add_test(all, edges_are_worded_after_the_sentence);
    tcase_add_test(all, acts_upon_no_entity_stand_in_the_node);
    tcase_add_test(all, co_mentions_never_double_an_action);
    tcase_add_test(all, the_foot_explains_what_occurs_and_lists_what_does_not);
    tcase_add_test(all, no_entity_is_a_picture_too);
    tcase_add_test(all, no_text_breaks_the_file);
    tcase_add_test(all, long_names_are_cut_in_labels_only);
    tcase_add_test(all, ids_are_unique);
    tcase_add_test(all, the_same_graph_gives_the_same_bytes);
    tcase_add_test(all, a_full_disk_is_reported);
    tcase_add_test(all, large_graphs_are_cut_to_what_can_be_read);
    tcase_add_test(all, rows_keep_to_the_page);
    tcase_add_test(all, cards_tell_who_what_and_where_from);
    tcase_add_test(all, time_runs_down);
    tcase_add_test(all, lanes_are_the_main_actors);
    tcase_add_test(all, speech_fills_only_empty_days);
    tcase_add_test(all, long_objects_keep_their_noun);
    tcase_add_test(all, what_did_not_happen_is_said_so);
    tcase_add_test(all, prepositions_come_from_the_sentence);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
