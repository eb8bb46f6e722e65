/* article: paragraphs, zones, titles and lines of plain text, Markdown and pages. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "months.h"
#include "text/article.h"
#include "text/line.h"
#include "text/utf8.h"

static eg_arena arena;
static eg_article article;
static eg_diag diag;

static void tear_down(void) {
    forget_months();
    eg_arena_release(&arena);
}

static eg_span paragraph(size_t i) {
    eg_paragraph p = article.paragraphs.items[i];
    return eg_span_slice(article.text, p.start, p.end);
}

/* The parts hold every paragraph once, in order, and the bytes between; none is larger than it need be. */
static bool has_sound_parts(void) {
    eg_article part = {0};
    size_t next = 0, parts = 0;
    uint32_t from = 0;
    for (; eg_article_next(&article, &part); parts++) {
        size_t n = part.paragraphs.len;
        if (parts && !n) return false;
        if (n && part.paragraphs.items != &article.paragraphs.items[next]) return false;
        if (part.from != from) return false;
        if (n > 1 && part.paragraphs.items[n - 1].end - part.paragraphs.items[0].start > EG_ARTICLE_PART)
            return false;
        next += n;
        from = part.to;
    }
    return parts && next == article.paragraphs.len && from == article.to;
}

/* Reads and checks what holds for every article. */
static void read_bytes(const char *path, eg_span bytes) {
    ck_assert(eg_article_read(&arena, eg_span_of(path), bytes, &months, 1, &article, &diag));
    ck_assert_uint_eq(eg_utf8_check(article.text), article.text.len);
    ck_assert_uint_eq(eg_utf8_check(article.title), article.title.len);
    ck_assert_uint_ge(article.lines.len, 1);
    bool sound = true; /* one check for all: each costs a system call */
    for (size_t i = 0; i < article.paragraphs.len; i++) {
        eg_paragraph p = article.paragraphs.items[i];
        sound = sound && p.start < p.end && p.end <= article.text.len;
        sound = sound && (i == 0 || article.paragraphs.items[i - 1].end <= p.start);
        sound = sound && eg_span_trim(paragraph(i)).len == paragraph(i).len;
        sound = sound && eg_article_line(&article, p.start) == p.line;
    }
    ck_assert(sound);
    ck_assert(has_sound_parts());
}

static void read_text(const char *text) {
    read_bytes("a.txt", eg_span_of(text));
}

/* One letter for each paragraph: Title, Subtitle, Body, Readmore, tEaser, Picture, Credit, boilerplate X. */
static void check_zones(const char *expected) {
    char got[100] = "";
    for (size_t i = 0; i < article.paragraphs.len && i < 99; i++)
        got[i] = "TSBREPCX"[article.paragraphs.items[i].zone];
    ck_assert_str_eq(got, expected);
}

#define BODY "The mayor of Lorne opened the rebuilt bridge on Tuesday and thanked the workers.\n\n"
#define MORE "It had been closed since a flood washed two of its pillars away three years ago.\n\n"

START_TEST(a_title_and_its_body) {
    read_text("Bridge in Lorne opens again\n\n" BODY MORE);
    check_zones("TBB");
    ck_assert(eg_span_eq(article.title, EG_SPAN("Bridge in Lorne opens again")));
    ck_assert_uint_eq(article.paragraphs.items[2].line, 5);
    ck_assert(!article.markup);
}
END_TEST

START_TEST(a_title_said_twice_and_a_standfirst) {
    read_text(
        "Bridge opens again\n\nBRIDGE OPENS AGAIN\n\nTown waited three years for its crossing\n\n" BODY MORE);
    check_zones("TTSBB");
    read_text("Bridge opens again\n\nThe town had waited three years for it.\n\nBy Ann Miller\n\n" BODY MORE);
    check_zones("TSCBB");
}
END_TEST

START_TEST(titles_that_end_oddly) {
    read_text("Who pays for the bridge in the U.S.\n\n" BODY);
    check_zones("TB");
    read_text("Who pays for the bridge?\n\n" BODY);
    check_zones("TB");
    read_text("Watch: bridge opens again\n\n" BODY);
    check_zones("TB");
    read_text("iPhone thief caught on the bridge\n\n" BODY);
    check_zones("TB");
}
END_TEST

START_TEST(a_first_sentence_is_no_title) {
    read_text(BODY MORE);
    check_zones("BB");
    ck_assert(eg_span_eq(
        article.title,
        EG_SPAN("The mayor of Lorne opened the rebuilt bridge on Tuesday and thanked the workers.")));
    read_text("The mayor of the small town of Lorne on the upper Erskine opened the rebuilt bridge on "
              "Tuesday morning.\n");
    check_zones("B");
    ck_assert(eg_span_eq(
        article.title,
        EG_SPAN("The mayor of the small town of Lorne on the upper Erskine opened the rebuilt bridge on…")));
    read_text("the bridge was opened\n\n" BODY);
    check_zones("BB");
    read_text("date 2021-03-04 The mayor opened the bridge, the town has said. It had been closed for "
              "years.\n" BODY);
    check_zones("BB");
}
END_TEST

START_TEST(datelines_are_body) {
    read_text("LORNE: The bridge is open again, the mayor said.\n\nLORNE (AP) — The bridge is open again.\n\n"
              "(Reuters) - The bridge is open again, the mayor said.\n\n" BODY);
    check_zones("BBBB");
}
END_TEST

START_TEST(a_date_line_is_credit) {
    read_text("Bridge opens again\n\nMarch 04, 2021\n\n" BODY MORE);
    check_zones("TCBB");
}
END_TEST

START_TEST(links_between_paragraphs) {
    read_text("Bridge opens again\n\n" BODY
              "READ: How the flood came\n\nRead more: What is a pillar?\n\n" MORE
              "ALSO READ | Ten bridges to see\n\nEXPLAINER: Why bridges fall\n\n" BODY
              "Related articles\n\nLorne votes for a new mayor\n\nFlood money runs out early\n\n" MORE);
    check_zones("TBRRBRRBRRRB");
    read_text("Bridge opens again\n\n" BODY
              "Read more than one letter of the mayor, and he repeats himself.\n\n"
              "EXPLAINER: The bridge fell because its pillars were old.\n\n" MORE);
    check_zones("TBBBB");
}
END_TEST

START_TEST(subtitles_between_paragraphs) {
    read_text("Bridge opens again\n" BODY "A long wait\n\n" MORE BODY "Who pays?\n\n" MORE);
    check_zones("TBSBBSB");
    read_text("Bridge opens again\n\n" BODY "Those present:\n\nAnn Miller\n\nJohn Roe\n\nPeter Moe\n\n" MORE);
    check_zones("TBBBBBB");
}
END_TEST

static const struct {
    const char *line;
    eg_zone zone;
} lines[] = {
    {"By Jane Doe", EG_ZONE_CREDIT},
    {"By JANE DOE and John Roe in Lorne", EG_ZONE_CREDIT},
    {"By Monday, the bridge was closed.", EG_ZONE_BODY},
    {"By far the most expensive bridge", EG_ZONE_BODY},
    {"Source: Agencies", EG_ZONE_CREDIT},
    {"(Reuters, AFP)", EG_ZONE_CREDIT},
    {"ab/cd (dpa, AP)", EG_ZONE_CREDIT},
    {"JANE DOE/AFP/Getty Images", EG_ZONE_CREDIT},
    {"© Reuters", EG_ZONE_CREDIT},
    {"AP", EG_ZONE_CREDIT},
    {"Reporting by Jane Doe; editing by John Roe", EG_ZONE_CREDIT},
    {"Reporting by the newspaper led to the arrest of the mayor on Monday.", EG_ZONE_BODY},
    {"Written by lawyers of the mayor, the letter says that he left.", EG_ZONE_BODY},
    {"Written by Jane Doe", EG_ZONE_CREDIT},
    {"Copyright holders sued the mayor on Monday.", EG_ZONE_BODY},
    {"Copyright 2011 Lorne News. All rights reserved.", EG_ZONE_BOILERPLATE},
    {"The mails told the mayor's staff to click here to change a password.", EG_ZONE_BODY},
    {"To change your password click here to begin", EG_ZONE_BOILERPLATE},
    {"(Reporting by Jane Doe in Lorne; Editing by John Roe)", EG_ZONE_CREDIT},
    {"The AP and AFP reporters left the town.", EG_ZONE_BODY},
    {"FILE PHOTO: The bridge in May", EG_ZONE_CAPTION},
    {"Copyright 2021 Lorne Post. All rights reserved.", EG_ZONE_BOILERPLATE},
    {"© 2021 Lorne Post", EG_ZONE_BOILERPLATE},
    {"Lorne Post. All rights reserved", EG_ZONE_BOILERPLATE},
    {"Sign up for our newsletter", EG_ZONE_BOILERPLATE},
    {"Sign-up sheets were handed out at the bridge", EG_ZONE_BODY},
    {"Subscribe", EG_ZONE_BOILERPLATE},
    {"Subscribers of the paper met at the bridge.", EG_ZONE_BODY},
    {"Follow us on Facebook and Twitter.", EG_ZONE_BOILERPLATE},
    {"You can follow Jane Doe on Twitter at @janedoe.", EG_ZONE_BOILERPLATE},
    {"Article continues below", EG_ZONE_BOILERPLATE},
    {"ADVERTISEMENT", EG_ZONE_BOILERPLATE},
    {"Advertisement revenue fell by half", EG_ZONE_BODY},
    {"Click here for the whole story.", EG_ZONE_BOILERPLATE},
    {"5 min read", EG_ZONE_BOILERPLATE},
    {"Comments (12)", EG_ZONE_BOILERPLATE},
    {"Twitter", EG_ZONE_BOILERPLATE},
    {"Twitter said it had closed accounts that broke its terms of service.", EG_ZONE_BODY},
    {"Facebook changed its privacy policy and cookie policy on Monday.", EG_ZONE_BODY},
    {"“Sign up for our newsletter,” the mayor joked.", EG_ZONE_BODY},
    {"Don’t miss: the ten best bridges", EG_ZONE_READMORE},
    {"Related\xC2\xA0stories", EG_ZONE_READMORE},
    {"More than 200 people crossed the bridge", EG_ZONE_BODY},
    {"Tuesday, 4 March 2021, 10:15 GMT", EG_ZONE_CREDIT},
    {"On 4 March 2021 the bridge opened", EG_ZONE_BODY},
};

START_TEST(what_lines_say) {
    eg_zone zone = eg_line_zone(eg_wording_get(), &months, eg_span_of(lines[_i].line), false);
    ck_assert_msg(zone == lines[_i].zone, "'%s' is %d, not %d", lines[_i].line, (int)zone,
                  (int)lines[_i].zone);
}
END_TEST

START_TEST(stops) {
    static const struct {
        const char *line;
        char stop;
    } rows[] = {{"He left.", '.'}, {"“He left.”", '.'}, {"(He left!)", '!'}, {"He left", 0},
                {"Left?", '?'},    {"Left...", 0},      {"Left…", 0},        {"He said:", ':'},
                {"", 0},           {"他走了。", '.'},   {"ماذا؟", '?'},      {"\"\"", 0},
                {"one, ", 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        ck_assert_msg(eg_line_stop(eg_span_of(rows[i].line)) == rows[i].stop, "'%s'", rows[i].line);
}
END_TEST

START_TEST(a_tail_of_furniture) {
    read_text("Bridge opens again\n\n" BODY MORE BODY
              "Jane Doe\n\nCopyright 2021 Lorne Post\n\nPopular in Lorne\n\n"
              "Comments powered by Parley\n\nFind the Lorne Post\n\n");
    check_zones("TBBBBXXXX");
}
END_TEST

START_TEST(teasers_after_the_end) {
    read_text("Bridge opens again\n\n" BODY MORE "ab/cd (AFP, AP)\n\n"
              "Flood money has run out early, the county says, and blames the builders. (04.03.2021)\n\n"
              "A new mayor is elected in Lorne after a long count of the votes. (19 February 2021)\n\n");
    check_zones("TBBCEE");
    read_text("Bridge opens again\n\n" BODY MORE "All rights reserved\n\nFlood money runs out early again\n\n"
              "Lorne elects its first female mayor\n\n");
    check_zones("TBBXEE");
    read_text("Bridge opens again\n\n" BODY
              "The county had promised to pay for half of the work in the end. (04.03.2021)\n\n" MORE);
    check_zones("TBBB");
}
END_TEST

START_TEST(prose_after_a_newsletter_line_is_body) {
    read_text("Bridge opens again\n\n" BODY "Sign up for our newsletter\n\n" MORE BODY);
    check_zones("TBXBB");
    read_text("By Jane Doe\n\nAnn\n\nJohn\n\nPeter\n\nPaul\n\n");
    ck_assert_uint_eq(article.paragraphs.len, 5);
}
END_TEST

START_TEST(text_wrapped_by_hand) {
    read_text(
        "Bridge in Lorne opens again\n\n"
        "The mayor of Lorne opened the rebuilt bridge on Tuesday and\nthanked the workers, who had been at "
        "it "
        "since the flood of three\nyears ago washed two of its pillars away and closed the road.\n\n"
        "He said the next one would come sooner than anyone thinks, and\nthat the county should be ready for "
        "it.\n");
    check_zones("TBB");
    ck_assert_uint_eq(article.paragraphs.items[2].line, 7);
    read_text(BODY "The county paid\n\n" MORE); /* lines of their own stay paragraphs */
    ck_assert_uint_eq(article.paragraphs.len, 3);
}
END_TEST

START_TEST(line_ends_of_all_kinds) {
    read_text("Bridge opens again\r\n\r\nThe mayor came.\r\n");
    check_zones("TB");
    ck_assert_uint_eq(article.lines.len, 4);
    read_text("Bridge opens again\r\rThe mayor came.\r");
    check_zones("TB");
    ck_assert_uint_eq(article.paragraphs.items[1].line, 3);
}
END_TEST

START_TEST(markdown) {
    read_bytes(
        "a.md",
        EG_SPAN(
            "# Bridge opens again #\n\n![the bridge](b.png)\n\nThe [mayor](m.md) came.\n\nThe day\n"
            "-------\n\n- He spoke.\n- He left.\n\n> Good riddance.\n\n***\n\n**What next**\n\n1. Wait.\n"));
    check_zones("TPBSBBBSB");
    ck_assert(eg_span_eq(article.title, EG_SPAN("Bridge opens again")));
    ck_assert(eg_span_eq(paragraph(2), EG_SPAN("The [mayor](m.md) came.")));
    ck_assert(eg_span_eq(paragraph(4), EG_SPAN("He spoke.")));
    ck_assert(eg_span_eq(paragraph(8), EG_SPAN("Wait.")));
}
END_TEST

START_TEST(front_matter) {
    read_bytes("a.markdown", EG_SPAN("---\ntitle: \"Bridge opens again\"\nauthor: Jane Doe\ndate: 2021-03-04 "
                                     "10:00\n---\n\nThe mayor came.\n"));
    check_zones("TCXB");
    ck_assert(eg_span_eq(article.title, EG_SPAN("Bridge opens again")));
    ck_assert(eg_span_eq(article.meta_date, EG_SPAN("2021-03-04")));
    ck_assert(eg_span_eq(article.meta_why, EG_SPAN("front matter date")));
    read_bytes("a.md", EG_SPAN("---\ntitle: never closed\n"));
    ck_assert_uint_eq(article.meta_date.len, 0);
}
END_TEST

START_TEST(a_page) {
    read_bytes(
        "a.html",
        EG_SPAN("<html><head><title>Bridge opens again | Lorne Post</title><meta name=date "
                "content=2021-03-04></head><body><article><h1>Bridge opens again</h1><p>By Jane Doe</p>"
                "<p>" BODY "</p><h3>Related articles</h3><p>" MORE "</p><p>READ: More of it</p>"
                "</article></body></html>"));
    check_zones("TCBRBR");
    ck_assert(article.markup);
    ck_assert(eg_span_eq(article.title, EG_SPAN("Bridge opens again")));
    ck_assert(eg_span_eq(article.meta_date, EG_SPAN("2021-03-04")));
    ck_assert_uint_eq(article.paragraphs.items[2].line, 5);
}
END_TEST

START_TEST(line_numbers) {
    read_text("one\ntwo\n\nfour");
    static const uint32_t expected[] = {1, 1, 1, 1, 2, 2, 2, 2, 3, 4, 4, 4, 4, 4};
    for (uint32_t at = 0; at < sizeof expected / sizeof *expected; at++)
        ck_assert_uint_eq(eg_article_line(&article, at), expected[at]);
}
END_TEST

START_TEST(wanted_names) {
    static const char *const yes[] = {"a.txt",      "A.TXT",  "b.text", "c.md",
                                      "d.markdown", "e.html", "f.HTM",  "g.xhtml"};
    static const char *const no[] = {"a.pdf", "txt", "a.txt.gz", "", "htm", "a.docx"};
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) ck_assert(eg_article_wanted(eg_span_of(yes[i])));
    for (size_t i = 0; i < sizeof no / sizeof *no; i++) ck_assert(!eg_article_wanted(eg_span_of(no[i])));
}
END_TEST

/* ---- hostile input ---- */

START_TEST(next_to_nothing) {
    static const char *const texts[] = {"",           " \n\t\r\n ", "\n",       "\r", "\xEF\xBB\xBF", "-",
                                        "---\n---\n", "# ",         "\xC2\xA0", ".",  "\"",           "a"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        read_text(texts[i]);
        read_bytes("a.md", eg_span_of(texts[i]));
        read_bytes("a.html", eg_span_of(texts[i]));
    }
    read_bytes("a.txt", (eg_span){NULL, 0});
    read_bytes("a.html", (eg_span){NULL, 0});
    ck_assert_uint_eq(article.paragraphs.len, 0);
}
END_TEST

START_TEST(binary_is_refused) {
    ck_assert(!eg_article_read(&arena, EG_SPAN("a.txt"), (eg_span){"a\0b", 3}, &months, 1, &article, &diag));
}
END_TEST

START_TEST(a_mark_at_the_start_is_no_part_of_the_title) {
    read_text("\xEF\xBB\xBF"
              "Bridge opens again\n\n" BODY);
    check_zones("TB");
    ck_assert_uint_eq(article.paragraphs.items[0].start, 3);
    ck_assert(eg_span_eq(article.title, EG_SPAN("Bridge opens again")));
}
END_TEST

static void read_many(const char *path, const char *part, size_t bytes) {
    size_t n = strlen(part), times = bytes / n;
    char *out = eg_arena_alloc(&arena, times * n + 1);
    for (size_t i = 0; i < times; i++) memcpy(out + i * n, part, n);
    read_bytes(path, (eg_span){out, times * n});
}

START_TEST(long_input) {
    static const char *const parts[] = {"word ",
                                        "One more sentence of the story. ",
                                        "a",
                                        "\n",
                                        " ",
                                        "\xC3\xA9",
                                        "a\n\n",
                                        "READ: more\n",
                                        "(04.03.2021)\n",
                                        "Short line without stop\n",
                                        "\"",
                                        "\xC2\xA0",
                                        "Related articles\nOne more headline here\n",
                                        "#",
                                        "By Jane Doe\n"};
    const char *part = parts[_i];
    read_many("a.txt", part, 500000);
    read_many("a.md", part, 200000);
    read_many("a.html", part, 200000);
    eg_arena_release(&arena);
    if (_i == 0) read_many("a.txt", part, 10000000); /* one line */
}
END_TEST

START_TEST(odd_bytes) {
    static const char letters[] = "aB. \n\"#-*<>/&;:()[]=!\r\t0129\xC3\xA9\xE2\x80\x99\xFFREAD:By<p><h1><br>";
    static const char *const paths[] = {"a.txt", "a.md", "a.html"};
    uint32_t state = (uint32_t)_i + 1;
    char bytes[2000];
    for (size_t i = 0; i < sizeof bytes; i++) {
        state = state * 1664525U + 1013904223U;
        bytes[i] = letters[(state >> 16) % (sizeof letters - 1)];
    }
    for (size_t len = 1; len < sizeof bytes; len = len * 3 / 2 + 1)
        for (size_t k = 0; k < 3; k++) read_bytes(paths[k], (eg_span){bytes, len});
}
END_TEST

START_TEST(parts) {
    enum { EACH = 60000, COUNT = 11 };
    char *text = calloc(COUNT, EACH + 2), *at = text;
    for (int i = 0; i < COUNT; i++) {
        for (int k = 0; k < EACH; k++) *at++ = "Ships wait. "[k % 12];
        *at++ = '\n';
        *at++ = '\n';
    }
    read_bytes("many.txt", (eg_span){text, (size_t)(at - text)});
    free(text);
    eg_article part = {0};
    size_t n = 0;
    for (; eg_article_next(&article, &part); n++)
        ck_assert_uint_eq(part.paragraphs.len, n < 2 ? 4 : 3); /* four go into one part */
    ck_assert_uint_eq(n, 3);

    text = calloc(1, 2 * EG_ARTICLE_PART);
    memset(text, 'a', 2 * EG_ARTICLE_PART);
    memcpy(&text[EG_ARTICLE_PART / 2], "\n\n", 2);
    read_bytes("large.txt", (eg_span){text, 2 * EG_ARTICLE_PART}); /* a paragraph is never cut */
    free(text);
}
END_TEST

START_TEST(threads_change_no_zone) {
    enum { PARAGRAPHS = 5000 };
    static const char *const kinds[] = {
        "READ: What we know so far", "(AFP, AP)", "Dam opens", BODY, BODY, MORE};
    static eg_zone alone[PARAGRAPHS];
    char *text = calloc(PARAGRAPHS, 400), *end = text;
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < PARAGRAPHS; i++) end += sprintf(end, "%s\n\n", kinds[i * 7 % 11 % 6]);
    eg_span bytes = {text, (size_t)(end - text)};
    for (unsigned threads = 1; threads <= 4; threads++) {
        ck_assert(eg_article_read(&arena, EG_SPAN("a.txt"), bytes, &months, threads, &article, &diag));
        ck_assert_uint_eq(article.paragraphs.len, PARAGRAPHS);
        for (size_t i = 0; i < PARAGRAPHS; i++) {
            eg_zone zone = article.paragraphs.items[i].zone;
            if (threads == 1) alone[i] = zone;
            ck_assert_int_eq(zone, alone[i]);
        }
    }
    ck_assert_int_eq(alone[11 * 300], EG_ZONE_READMORE); /* behind those marked first */
    free(text);
}
END_TEST

START_TEST(what_a_page_loses_is_said) {
    enum { DEEP = 30000 };
    static const char begin[] = "<p>Divers found a crack in the wall.\n";
    static const char open[] = "<div>", close[] = "</div>";
    size_t n = strlen(begin), o = strlen(open), c = strlen(close);
    char *page = eg_arena_alloc(&arena, n + DEEP * (o + c));
    memcpy(page, begin, n);
    for (size_t i = 0; i < DEEP; i++) {
        memcpy(page + n + i * o, open, o);
        memcpy(page + n + DEEP * o + i * c, close, c);
    }
    read_bytes("deep.html", (eg_span){page, n + DEEP * (o + c)});
    ck_assert_uint_eq(article.paragraphs.len, 1);
    ck_assert_uint_eq(diag.warnings, 1);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("article");
    TCase *tests = tcase_create("article");
    tcase_add_checked_fixture(tests, add_months, tear_down);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, a_title_and_its_body);
    tcase_add_test(tests, a_title_said_twice_and_a_standfirst);
    tcase_add_test(tests, titles_that_end_oddly);
    tcase_add_test(tests, a_first_sentence_is_no_title);
    tcase_add_test(tests, datelines_are_body);
    tcase_add_test(tests, a_date_line_is_credit);
    tcase_add_test(tests, links_between_paragraphs);
    tcase_add_test(tests, subtitles_between_paragraphs);
    tcase_add_loop_test(tests, what_lines_say, 0, sizeof lines / sizeof *lines);
    tcase_add_test(tests, stops);
    tcase_add_test(tests, a_tail_of_furniture);
    tcase_add_test(tests, teasers_after_the_end);
    tcase_add_test(tests, prose_after_a_newsletter_line_is_body);
    tcase_add_test(tests, text_wrapped_by_hand);
    tcase_add_test(tests, line_ends_of_all_kinds);
    tcase_add_test(tests, markdown);
    tcase_add_test(tests, front_matter);
    tcase_add_test(tests, a_page);
    tcase_add_test(tests, line_numbers);
    tcase_add_test(tests, parts);
    tcase_add_test(tests, threads_change_no_zone);
    tcase_add_test(tests, wanted_names);
    tcase_add_test(tests, next_to_nothing);
    tcase_add_test(tests, binary_is_refused);
    tcase_add_test(tests, a_mark_at_the_start_is_no_part_of_the_title);
    tcase_add_test(tests, what_a_page_loses_is_said);
    tcase_add_loop_test(tests, long_input, 0, 15);
    tcase_add_loop_test(tests, odd_bytes, 0, 60);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
