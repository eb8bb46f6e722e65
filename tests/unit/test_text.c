/* text: the pictures in words, and what keeps words from being markup. */
#include "dot_reader.h"
#include "dot_story.h"
#include "write/markdown.h"

static story five;

static void setup(void) {
    memset(&five, 0, sizeof five);
    story_fill(&five);
    how = (eg_write_options){.view = EG_VIEW_ENTITIES};
}

static void teardown(void) {
    story_free(&five);
}

/* ---- markdown ---- */

static void check(const char *text, const char *wanted) {
    eg_arena a = {0};
    ck_assert_str_eq(eg_markdown(&a, eg_span_of(text)).ptr, wanted);
    eg_arena_release(&a);
}

START_TEST(markup_is_text) {
    check("*a* `b` [c](d) ~~e~~ \\f", "\\*a\\* \\`b\\` \\[c\\](d) \\~\\~e\\~\\~ \\\\f");
    check("<script>x</script>", "\\<script>x\\</script>");
    check("![x](javascript:y)", "!\\[x\\](javascript:y)");
    check("&lt;b&gt; &#60; R&D; &", "\\&lt;b\\&gt; \\&#60; R\\&D; &");
    check("_a_ a_b.txt", "\\_a\\_ a_b.txt");
    check("# a", "\\# a");
    check("- a", "\\- a");
    check("> a", "\\> a");
    check("12. a", "12\\. a");
    check("12) a", "12\\) a");
    check("", "");
    check("R&D in the U.S., 3.5% (up) - 名字", "R&D in the U.S., 3.5% (up) - 名字");
}
END_TEST

/* ---- the same facts ---- */

START_TEST(everything_drawn_is_told) {
    char *text = draw(&five.g, eg_write_text);
    Agraph_t *dot = parse(&five.g, eg_write_dot_entities);
    char line[300];
    for (Agnode_t *n = agfstnode(dot); n; n = agnxtnode(dot, n)) {
        snprintf(line, sizeof line, "\n- **%s** (%s", agnameof(n), get(n, "type"));
        HAS(text, line);
        for (Agedge_t *e = agfstout(dot, n); e; e = agnxtout(dot, e)) {
            bool act = strncmp(get(e, "class"), "act", 3) == 0;
            if (strcmp(get(e, "class"), "grid") == 0) continue; /* holds rows, shows nothing */
            if (act)
                snprintf(line, sizeof line, "\n- **%s** → **%s**\n", agnameof(n), agnameof(aghead(e)));
            else
                snprintf(line, sizeof line, "**: %s sentence", get(e, "sentences"));
            HAS(text, line);
        }
    }
    agclose(dot);
    dot = parse(&five.g, eg_write_dot_timeline);
    int cards = 0, listed = 0;
    for (Agnode_t *n = agfstnode(dot); n; n = agnxtnode(dot, n))
        cards += strcmp(get(n, "type"), "event") == 0;
    for (const char *at = strstr(text, "## Timeline"); (at = strstr(at, "\n- **")) != NULL; at++) listed++;
    ck_assert_int_eq(cards, listed);
    agclose(dot);
    free(text);
}
END_TEST

START_TEST(acts_name_articles_and_lines) {
    char *text = draw(&five.g, eg_write_text);
    HAS(text, "\n  - suspended 936 accounts (against) – 4 articles of 1 source: 1:7, 2:5, 4:4, 5:8\n");
    HAS(text, "\n  - rival groups rallied – 1 article: 5:22\n");
    HAS(text, "\n- **by 19 Aug 2021** (inferred): Chirper tipped off Facepage – 5 articles: 1:13, 2:8,");
    HAS(text, "(organization, in no dictionary)");
    HAS(text, "\n- 3: “How Ruritania sowed discord”, news/03-analysis.txt\n");
    HAS(text, "\nAlso named: ");
    free(text);
    how.link_base = "https://example.org/a(b)";
    text = draw(&five.g, eg_write_text);
    HAS(text, "4 articles of 1 source: "
              "[1:7](https://example.org/a%28b%29/news/01-morning-post.txt#:~:text=Chirper%20suspended");
    HAS(text, "“How Ruritania sowed discord”, "
              "[news/03-analysis.txt](https://example.org/a%28b%29/news/03-analysis.txt)");
    free(text);
}
END_TEST

START_TEST(nothing_found_is_said) {
    story s = {0};
    story_finish(&s);
    char *text = draw(&s.g, eg_write_text);
    HAS(text, "No entity found.");
    HAS(text, "No act found.");
    HAS(text, "No dated act found.");
    free(text);
    story_free(&s);
}
END_TEST

START_TEST(texts_stay_texts) {
    story s = {0};
    const char *name = "**A** <img src=x onerror=y>", *act = "1. # [x](javascript:y)\n# heading";
    story_doc(&s, "[a](b).txt", "# Title\n\n<script>");
    story_entity(&s, EG_PERSON, name, 1, 1);
    story_deed(&s, (deed){name, "do", act, "do", "<b>", NULL, .date = "2021",
                          .reports = {{0, 1, "<i>It</i> happened."}}});
    char *text = draw(&s.g, eg_write_text);
    LACKS(text, "\n#  ");
    LACKS(text, "\n# heading");
    for (const char *at = text; (at = strpbrk(at, "<[")) != NULL; at++) ck_assert(at[-1] == '\\');
    HAS(text, "  - 1\\. # \\[x\\](javascript:y) # heading");
    free(text);
    story_free(&s);
}
END_TEST

START_TEST(a_full_disk_is_reported) {
    FILE *full = fopen("/dev/full", "w");
    if (!full) return;
    ck_assert_int_eq(eg_write_text(&five.g, &how, full), EG_OUTPUT);
    fclose(full);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("text");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_test(all, markup_is_text);
    tcase_add_test(all, everything_drawn_is_told);
    tcase_add_test(all, acts_name_articles_and_lines);
    tcase_add_test(all, nothing_found_is_said);
    tcase_add_test(all, texts_stay_texts);
    tcase_add_test(all, a_full_disk_is_reported);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
