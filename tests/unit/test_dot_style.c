/* What is around the drawing: ids and classes, evidence, links, the user's settings and palettes. */
#include <ctype.h>

#include "base/file.h"
#include "dot_reader.h"
#include "dot_story.h"
#include "write/palette.h"

static story five;

static void setup(void) {
    memset(&five, 0, sizeof five);
    story_fill(&five);
    how = (eg_write_options){.view = EG_VIEW_ENTITIES};
}

static void teardown(void) {
    story_free(&five);
}

static Agnode_t *with_id(Agraph_t *dot, const char *id) {
    for (Agnode_t *n = agfstnode(dot); n; n = agnxtnode(dot, n))
        if (strcmp(get(n, "id"), id) == 0) return n;
    ck_abort_msg("nothing has the id '%s'", id);
    return NULL;
}

/* ---- ids and classes ---- */

START_TEST(ids_come_from_names) {
    Agraph_t *dot = parse(&five.g, eg_write_dot_entities);
    ck_assert_str_eq(get(dot, "id"), "entgraph-entities");
    ck_assert_str_eq(get(edge(dot, "Chirper", "Ruritania"), "id"), "e-chirper--ruritania");
    ck_assert_str_eq(get(edge(dot, "Chirper", "Ruritania"), "class"), "act against");
    ck_assert_str_eq(get(edge(dot, "Chirper", "Strelsau Broadcasting"), "class"), "act against unsure");
    ck_assert_str_eq(get(node(dot, "Zenda University"), "class"), "org unlisted");
    agclose(dot);
    dot = parse(&five.g, eg_write_dot_timeline);
    ck_assert_str_eq(get(dot, "id"), "entgraph-timeline");
    with_id(dot, "lane-chirper");
    with_id(dot, "lane-others");
    ck_assert_str_eq(get(with_id(dot, "ev-2021-08-19-facepage-removed"), "class"), "event against");
    ck_assert_str_eq(get(with_id(dot, "ev-by-19-aug-2021-chirper-tipped-off"), "class"),
                     "event other inferred");
    agclose(dot);
}
END_TEST

/* A name of two halves is not taken for another pair. */
START_TEST(pairs_keep_their_names_apart) {
    story s = {0};
    story_doc(&s, "a.txt", "A");
    static const char *const names[] = {"Ada", "Ada Bell", "Bell Corp", "Corp"};
    for (int i = 0; i < 4; i++) story_entity(&s, EG_ORGANIZATION, names[i], 2, 2);
    story_link(&s, "Ada", "Bell Corp", 2, 1);
    story_link(&s, "Ada Bell", "Corp", 2, 1);
    Agraph_t *dot = parse(&s.g, eg_write_dot_entities);
    int found = 0;
    for (Agnode_t *n = agfstnode(dot); n; n = agnxtnode(dot, n))
        for (Agedge_t *e = agfstout(dot, n); e; e = agnxtout(dot, e))
            found += strcmp(get(e, "id"), "c-ada--bell-corp") == 0 ||
                     strcmp(get(e, "id"), "c-ada-bell--corp") == 0;
    ck_assert_int_eq(found, 2);
    agclose(dot);
    story_free(&s);
}
END_TEST

START_TEST(more_articles_change_no_id) {
    Agraph_t *before = parse(&five.g, eg_write_dot_entities);
    story_doc(&five, "news/00-earlier.txt", "Earlier");
    story_deed(&five, (deed){"Anton Lee", "praise", "praised", "praise", NULL, "Lutha", .date = "2015",
                             .reports = {{5, 1, "Anton Lee praised Lutha."}}});
    Agraph_t *after = parse(&five.g, eg_write_dot_entities);
    for (Agnode_t *n = agfstnode(before); n; n = agnxtnode(before, n)) {
        ck_assert_str_eq(get(n, "id"), get(node(after, agnameof(n)), "id"));
        for (Agedge_t *e = agfstout(before, n); e; e = agnxtout(before, e))
            if (strncmp(get(e, "id"), "e-", 2) == 0)
                ck_assert_str_eq(get(edge(after, agnameof(n), agnameof(aghead(e))), "id"), get(e, "id"));
    }
    agclose(before);
    agclose(after);
}
END_TEST

/* ---- evidence and links ---- */

START_TEST(data_names_the_first_source) {
    Agraph_t *dot = parse(&five.g, eg_write_dot_entities);
    Agedge_t *e = edge(dot, "Chirper", "Ruritania");
    ck_assert_str_eq(get(e, "source"), "news/01-morning-post.txt:7");
    HAS(get(e, "evidence"), "Chirper suspended 936 accounts");
    ck_assert_str_eq(get(e, "URL"), "");
    agclose(dot);
    dot = parse(&five.g, eg_write_dot_timeline);
    HAS(get(with_id(dot, "lane-chirper"), "tooltip"), "Chirper (organization)");
    LACKS(get(dot, "label"), "HREF");
    agclose(dot);
}
END_TEST

START_TEST(links_lead_to_the_sentence) {
    how.link_base = "https://example.org/case?a=1&doc=";
    Agraph_t *dot = parse(&five.g, eg_write_dot_entities);
    HAS(get(edge(dot, "Chirper", "Ruritania"), "URL"),
        "https://example.org/case?a=1&amp;doc=news/01-morning-post.txt#:~:text=Chirper%20suspended%20936");
    HAS(get(node(dot, "Chirper"), "URL"), "https://example.org/case?a=1&amp;doc=news/");
    agclose(dot);
    how.link_base = "../";
    dot = parse(&five.g, eg_write_dot_timeline);
    HAS(get(with_id(dot, "ev-2021-08-19-facepage-removed"), "URL"),
        "../news/01-morning-post.txt#:~:text=On%20Monday");
    HAS(get(dot, "label"), "HREF=\"../news/03-analysis.txt\" TITLE=\"news/03-analysis.txt\"");
    agclose(dot);
}
END_TEST

/* ---- settings ---- */

static eg_status check(char of, const char *text) {
    eg_setting s = {of, text};
    eg_diag diag = {0};
    return eg_setting_check(&s, &diag);
}

START_TEST(settings_win_over_what_the_picture_sets) {
    const eg_setting settings[] = {{'N', "fillcolor=#FFFF00"}, {'N', "fontname=Georgia"},
                                   {'E', "color=red"},         {'G', "bgcolor=white"},
                                   {'N', "peripheries=2"},     {'E', "color=\"blue\" <b>"}};
    how.settings = settings;
    how.setting_count = 6;
    how.palette = EG_PALETTE_DARK;
    Agraph_t *dot = parse(&five.g, eg_write_dot_entities);
    ck_assert_str_eq(get(node(dot, "Chirper"), "fillcolor"), "#FFFF00");
    ck_assert_str_eq(get(node(dot, "Ruritania"), "fontname"), "Georgia");
    ck_assert_str_eq(get(node(dot, "Ruritania"), "peripheries"), "2");
    ck_assert_str_eq(get(edge(dot, "Chirper", "Ruritania"), "color"), "\"blue\" <b>");
    ck_assert_str_eq(get(dot, "bgcolor"), "white");
    agclose(dot);
    const eg_setting shape = {'N', "shape=star"};
    how.settings = &shape;
    how.setting_count = 1;
    dot = parse(&five.g, eg_write_dot_timeline); /* what holds the grid together stays */
    ck_assert_str_eq(get(node(dot, "m0"), "shape"), "box");
    ck_assert_str_eq(get(with_id(dot, "lane-chirper"), "shape"), "star");
    agclose(dot);
}
END_TEST

START_TEST(settings_keep_off_the_facts) {
    static const char *const good[] = {"fontsize=12", "style=", "x_1=a=b", "comment2=a\\\\",
                                       "label_scheme=1"};
    static const char *const bad[] = {"fontsize",          "=12",       "",          "2x=1",
                                      "font size=1",       "label=x",   "tooltip=x", "URL=x",
                                      "href=javascript:x", "edgeURL=x", "id=x",      "articles=9",
                                      "charset=latin1",    "x=a\\",     "x=a\nb",    "x=\xFF"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(check('N', good[i]) == EG_OK, "'%s' is refused", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(check('N', bad[i]) == EG_USAGE, "'%s' is taken", bad[i]);
    static char longest[1100] = "x=";
    memset(longest + 2, 'a', 1050);
    ck_assert_int_eq(check('G', longest), EG_USAGE);
}
END_TEST

/* ---- palettes ---- */

/* Every colour of a picture, in the order of the text, is in the palette. */
static void check_colours(const char *text, eg_palette palette) {
    int seen = 0;
    for (const char *at = strchr(text, '#'); at; at = strchr(at + 1, '#')) {
        if (at[-1] != '"' || strspn(at + 1, "0123456789ABCDEF") != 6) continue;
        static const char *const not_dark[] = {"#FFFFFF", "#F1F3F5", "#1A1A1A", "#444444",
                                               "#DCEBF7", "#0072B2", "#F8E4EF", "#A8487C",
                                               "#DFF2EA", "#008060", "#B34700", "#3D3D3D"};
        for (size_t i = 0; palette == EG_PALETTE_DARK && i < sizeof not_dark / sizeof *not_dark; i++)
            ck_assert_msg(strncmp(at, not_dark[i], 7) != 0, "%.7s is not dark", at);
        bool grey = strncmp(at + 1, at + 3, 2) == 0 && strncmp(at + 3, at + 5, 2) == 0;
        ck_assert_msg(palette != EG_PALETTE_GREY || grey, "%.7s is no grey", at);
        seen++;
    }
    ck_assert_int_gt(seen, 50);
}

START_TEST(palettes_leave_no_colour_behind) {
    for (how.palette = EG_PALETTE_DARK; how.palette <= EG_PALETTE_GREY; how.palette++) {
        char *entities = draw(&five.g, eg_write_dot_entities),
             *timeline = draw(&five.g, eg_write_dot_timeline);
        check_colours(entities, how.palette);
        check_colours(timeline, how.palette);
        free(entities);
        free(timeline);
    }
}
END_TEST

/* A rule of the style sheet, as it stands there, for fill or stroke. */
static void check_rule(const char *css, const char *of, eg_span colour) {
    char rule[120], light[16] = "", dark[16] = "";
    eg_span painted = eg_palette_colour(EG_PALETTE_DARK, colour);
    for (size_t i = 0; i < colour.len; i++) light[i] = (char)tolower(colour.ptr[i]);
    for (size_t i = 0; i < painted.len; i++) dark[i] = (char)tolower(painted.ptr[i]);
    snprintf(rule, sizeof rule, "\n  .entgraph [%s=\"%s\" i] { %s: %s; }", of, light, of, dark);
    HAS(css, rule);
}

START_TEST(the_style_sheet_has_the_dark_palette) {
    eg_arena a = {0};
    eg_span css;
    eg_diag quiet = {0};
    ck_assert_int_eq(eg_file_read(&a, "src/write/entgraph.css", &css, &quiet), EG_OK);
    css = eg_arena_copy(&a, css);
    char *pictures[] = {draw(&five.g, eg_write_dot_entities), draw(&five.g, eg_write_dot_timeline)};
    for (int i = 0; i < 2; i++) {
        for (const char *at = strchr(pictures[i], '#'); at; at = strchr(at + 1, '#')) {
            if (at[-1] != '"' || strspn(at + 1, "0123456789ABCDEF") != 6 || at[7] != '"') continue;
            check_rule(css.ptr, "fill", (eg_span){at, 7});
            check_rule(css.ptr, "stroke", (eg_span){at, 7});
        }
        free(pictures[i]);
    }
    check_rule(css.ptr, "fill", EG_SPAN("white"));
    eg_arena_release(&a);
}
END_TEST

START_TEST(only_colours_are_painted) {
    eg_arena a = {0};
    eg_span in =
        EG_SPAN("<TD COLOR=\"#B34700\" BGCOLOR=\"white\">#B34700 and white</TD><TD BGCOLOR=\"#123456\">");
    eg_span out = eg_palette_paint(&a, EG_PALETTE_GREY, in);
    ck_assert_str_eq(
        out.ptr, "<TD COLOR=\"#000000\" BGCOLOR=\"white\">#B34700 and white</TD><TD BGCOLOR=\"#123456\">");
    ck_assert_str_eq(eg_palette_paint(&a, EG_PALETTE_GREY, EG_SPAN("COLOR=\"#B34700")).ptr,
                     "COLOR=\"#000000");
    ck_assert_uint_eq(eg_palette_paint(&a, EG_PALETTE_DARK, EG_SPAN("")).len, 0);
    eg_arena_release(&a);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("dot_style");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_test(all, ids_come_from_names);
    tcase_add_test(all, pairs_keep_their_names_apart);
    tcase_add_test(all, more_articles_change_no_id);
    tcase_add_test(all, data_names_the_first_source);
    tcase_add_test(all, links_lead_to_the_sentence);
    tcase_add_test(all, settings_win_over_what_the_picture_sets);
    tcase_add_test(all, settings_keep_off_the_facts);
    tcase_add_test(all, palettes_leave_no_colour_behind);
    tcase_add_test(all, the_style_sheet_has_the_dark_palette);
    tcase_add_test(all, only_colours_are_painted);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
