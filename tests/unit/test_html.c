/* html: the article in a saved page, its title and its date. */
#include <check.h>
#include <stdlib.h>

#include "page_maker.h"
#include "text/stamp.h"

static void check_title(const char *source, const char *expected) {
    eg_page page = read_page(source);
    ck_assert_msg(eg_span_eq(page.title, eg_span_of(expected)), "'%.*s', not '%s'", (int)page.title.len,
                  page.title.ptr, expected);
}

static void check_date(const char *source, const char *date, const char *why) {
    eg_page page = read_page(source);
    ck_assert_msg(eg_span_eq(page.date, eg_span_of(date)), "'%.*s', not '%s'", (int)page.date.len,
                  page.date.ptr, date);
    ck_assert_msg(eg_span_eq(page.why, eg_span_of(why)), "'%.*s', not '%s'", (int)page.why.len, page.why.ptr,
                  why);
}

START_TEST(inline_elements_join_and_blocks_part) {
    check_text("<h1>Harbour closed</h1><p>The <b>har</b>bour &amp; its <a href='#'>wall</a>&#8217;s\n  "
               "crack.<p>Two.",
               "Harbour closed\n\nThe harbour & its wall’s crack.\n\nTwo.\n");
    check_text("<p>One<br>two<br><br>three</p><div>four<span> five</span></div>",
               "One\ntwo\n\nthree\n\nfour five\n");
    check_text("<ul><li>First.</li><li>Second.</li></ul><pre>a  b\nc</pre>", "First.\n\nSecond.\n\na b\nc\n");
}
END_TEST

START_TEST(old_references_are_mended) {
    check_text("<p>It&#146;s &#147;open&#148; &#150; &eacute;t&eacute;</p>", "It’s “open” – été\n");
}
END_TEST

START_TEST(zones_by_markup) {
    eg_page page =
        read_page("<article><h1>Harbour closed</h1><h2>Repairs may take months</h2>"
                  "<p class='byline'>By Ann Miller</p><figure><img src='x'><figcaption>The wall"
                  "</figcaption></figure><p>" LEAD "</p><p><strong>What comes next</strong></p><p>" NEXT
                  "</p><p><a href='x'>Why harbours age so badly everywhere</a></p></article>");
    static const eg_zone zones[] = {EG_ZONE_TITLE, EG_ZONE_SUBTITLE, EG_ZONE_CREDIT, EG_ZONE_CAPTION,
                                    EG_ZONE_BODY,  EG_ZONE_SUBTITLE, EG_ZONE_BODY,   EG_ZONE_READMORE};
    ck_assert_uint_eq(page.paragraphs.len, sizeof zones / sizeof *zones);
    for (size_t i = 0; i < page.paragraphs.len; i++)
        ck_assert_int_eq(page.paragraphs.items[i].zone, zones[i]);
}
END_TEST

START_TEST(an_inline_element_does_not_speak_for_its_paragraph) {
    eg_page page = read_page("<article><p><time>4 March</time></p><p><time>On 4 March</time> " LEAD
                             "</p><p>" NEXT " <span class=author>Ann Miller</span></p></article>");
    static const eg_zone zones[] = {EG_ZONE_CREDIT, EG_ZONE_BODY, EG_ZONE_BODY};
    ck_assert_uint_eq(page.paragraphs.len, 3);
    for (size_t i = 0; i < 3; i++) ck_assert_int_eq(page.paragraphs.items[i].zone, zones[i]);
}
END_TEST

START_TEST(titles) {
    check_title("<title>Harbour closed | Brunmouth News</title><p>" LEAD, "Harbour closed");
    check_title("<title>Harbour closed - The Observer</title><p>" LEAD, "Harbour closed");
    check_title("<title>Harbour closed – what happens now - Brunmouth Herald | News</title>",
                "Harbour closed – what happens now");
    check_title("<title>Brunmouth - Harbour closed after crack is found in its old wall</title>",
                "Brunmouth - Harbour closed after crack is found in its old wall");
    check_title("<title>Site</title><h1>Harbour closed</h1><p>" LEAD, "Harbour closed");
    check_title("<title>x</title><meta property='og:title' content='Harbour &amp; wall'><h1>Other</h1>",
                "Harbour & wall");
    check_title("<meta property='og:site_name' content='Der Bote'><meta property='og:title' content='Harbour "
                "is closed - "
                "Der Bote'>",
                "Harbour is closed");
    check_title("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour "
                "closed\"}</script>"
                "<title>T</title>",
                "Harbour closed");
    check_title(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour&#8217;s "
        "wall &amp; bridge &rsquo;&#x2019; R&D; &#0;\"}</script><title>T</title>",
        "Harbour’s wall & bridge ’’ R&D; &#0;");
    check_title("<p>No title at all.", "");
    check_title("<title>Brunmouth News | World | Harbour closed after a crack</title><p>" LEAD,
                "Harbour closed after a crack");
    check_title("<h1>Live | Harbour closed – what we know today</h1><p>" LEAD,
                "Live | Harbour closed – what we know today");
    check_title(
        "<meta property='og:title' content='Live updates | Harbour closed'><h1>Live updates | Harbour "
        "closed</h1>",
        "Live updates | Harbour closed");
    check_title(
        "<meta property='og:title' content='Harbour closed after divers…'><h1>Harbour closed after divers "
        "found a crack</h1>",
        "Harbour closed after divers found a crack");
    check_title("<h1><style>.a{b}</style><svg><title>Icon</title></svg>Harbour closed</h1>",
                "Harbour closed");
    static const char logo[] =
        "<div><h1>The Brunmouth Blog</h1></div><article><h2>Harbour closed</h2><p>" LEAD "</p><p>" NEXT
        "</p><p>" NEXT "</p></article>";
    check_title(
        eg_arena_printf(&arena, "<title>Harbour closed after a crack | The Brunmouth Blog</title>%s", logo)
            .ptr,
        "Harbour closed after a crack");
    check_title(
        eg_arena_printf(&arena,
                        "<title>The Brunmouth Blog » Archive » Harbour closed after a crack</title>%s", logo)
            .ptr,
        "Harbour closed after a crack");
}
END_TEST

START_TEST(dates) {
    check_date("<meta property='article:published_time' content='2021-03-04T23:30:00+02:00'>", "2021-03-04",
               "meta article:published_time");
    check_date(
        "<meta property='article:modified_time' content='2021-03-09'><meta name='date' content='2021-03-04'>",
        "2021-03-04", "meta date");
    check_date("<meta property='article:modified_time' content='2021-03-09'>", "2021-03-09",
               "meta article:modified_time");
    check_date("<meta name='parsely-pub-date' content='2021-03-04 10:00'>", "2021-03-04",
               "meta parsely-pub-date");
    check_date("<meta name='pubdate' content='Thu, 04 Mar 2021 10:00:00 GMT'>", "2021-03-04", "meta pubdate");
    check_date("<span itemprop='datePublished' content='2021-03-04'>March</span>", "2021-03-04",
               "itemprop datePublished");
    check_date("<article><time datetime='2021-03-04T10:00'>Thursday</time><p>" LEAD "</p></article>",
               "2021-03-04", "time datetime");
    check_date("<time datetime='2021-03-05'>other</time><time pubdate datetime='2021-03-04'>x</time>",
               "2021-03-04", "time pubdate");
    check_date("<meta name='date' content='soon'><p>" LEAD, "", "");
}
END_TEST

/* A page whose article holds this before its text. */
static const char *page_with(const char *dated) {
    return eg_arena_printf(&arena, "<article>%s<p>" LEAD "</p><p>" NEXT "</p><p>" NEXT "</p></article>",
                           dated)
        .ptr;
}

START_TEST(dates_of_changes_and_of_others) {
    static const char *const published = "<time datetime='2021-03-04'>4 March</time>";
    static const char *const others[] = {
        "<p>Updated: <time datetime='2021-03-09'>9 March</time></p>",
        "<p><span>Last modified</span> <time datetime='2021-03-09'>9 March</time></p>",
        "<time class='entry-date updated' datetime='2021-03-09'>9 March</time>",
        "<time itemprop='dateModified' datetime='2021-03-09'>9 March</time>",
        "<aside><time datetime='2018-01-02'>2 January</time></aside>",
        "<div class='comments'><time datetime='2021-04-05'>5 April</time></div>",
        "<div class='comments'><time itemprop='datePublished' datetime='2021-04-05'>5 April</time></div>",
        "<p>On <time datetime='2016-11-08'>8 November 2016</time> it was still open. " LEAD "</p>",
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        eg_span both = eg_arena_printf(&arena, "%s%s", others[i], published);
        check_date(page_with(both.ptr), "2021-03-04", "time datetime");
        eg_page alone = read_page(page_with(others[i]));
        ck_assert(!alone.date.len || alone.weak);
    }
    ck_assert(!read_page(page_with(published)).weak);
    check_date(page_with("<time class='published updated' datetime='2021-03-04'>4 March</time>"),
               "2021-03-04", "time datetime");
    check_date(page_with("<footer><time datetime='2021-03-04'>4 March</time></footer>"), "2021-03-04",
               "time datetime");
}
END_TEST

START_TEST(dates_in_json) {
    check_date("<script type='application/ld+json'>{\"@context\":\"x\",\"@graph\":[{\"@type\":\"WebPage\","
               "\"datePublished\":\"2020-01-01\"},{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2021-03-"
               "04T10:00Z\"}]}"
               "</script>",
               "2021-03-04", "JSON-LD datePublished");
    check_date(
        "<script "
        "type='application/ld+json'>[[{\"@type\":\"ReportageNewsArticle\",\"dateModified\":\"2021-03-09\","
        "\"datePublished\":\"2021-03-04\"}]]</script>",
        "2021-03-04", "JSON-LD datePublished");
    check_date("<script type='application/ld+json'>{\"headline\":\"a\nb\", \"datePublished\": "
               "\"2021-03-04\",}</script>",
               "2021-03-04", "JSON-LD datePublished");
    check_date("<script type='application/ld+json'>[{\"@type\":\"WebSite\",\"datePublished\":\"2010-01-01\"},"
               "{\"@type\":\"VideoObject\",\"datePublished\":\"2011-01-01\"},"
               "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"datePublished\":"
               "\"2012-01-01\"}]}]</script><script type='application/ld+json; charset=utf-8'>"
               "{\"datePublished\":\"2021-03-04\"}</script>",
               "2021-03-04", "JSON-LD datePublished");
    check_date("<script type='application/ld+json'>{\"datePublished\"</script>", "", "");
    check_date("<script type='application/ld+json'>{\"datePublished\": 7}</script>", "", "");
    check_date("<script type='application/ld+json'>{\"datePublished\": 1614848400000}</script>", "2021-03-04",
               "JSON-LD datePublished");
    check_date("<meta name='pubdate' content='Thu Mar 04 18:30:00 EST 2021'>", "2021-03-04", "meta pubdate");
    check_date("<meta name='pubdate' content='1614848400'>", "2021-03-04", "meta pubdate");
}
END_TEST

START_TEST(stamps) {
    static const char *const rows[][2] = {
        {"2019-08-19", "2019-08-19"},
        {"20190819T183000", "2019-08-19"},
        {"2019/8/9", "2019-08-09"},
        {"19.08.2019", "2019-08-19"},
        {"08/19/2019", "2019-08-19"},
        {"19/08/2019", "2019-08-19"},
        {"03/04/2019", ""},
        {"2019-08", "2019-08"},
        {"August 19, 2019 at 6 pm", "2019-08-19"},
        {"19th August 2019", "2019-08-19"},
        {"Sept. 3rd, 2019", "2019-09-03"},
        {"19. Oktober 2019", "2019-10-19"},
        {"19 Brumaire 2019", ""},
        {"19 de agosto de 2019", "2019-08-19"},
        {"19 agosto bajo 2019", ""},
        {"2019-02-30", ""},
        {"Mon Aug 19 18:30 2019", ""},
        {"", ""},
        {"99999999999999999999", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        eg_span got = eg_stamp_date(&arena, &months, eg_span_of(rows[i][0]));
        ck_assert_msg(eg_span_eq(got, eg_span_of(rows[i][1])), "'%s' gives '%.*s'", rows[i][0], (int)got.len,
                      got.ptr);
    }
    ck_assert(eg_stamp_line(&months, EG_SPAN("Published 3:45 PM EDT, Mon August 19, 2019")));
    ck_assert(eg_stamp_line(&months, EG_SPAN("March 01, 2008")));
    ck_assert(eg_stamp_line(&months, EG_SPAN("Stand: 19. Oktober 2019, 10.30 Uhr")));
    ck_assert(eg_stamp_line(&months, EG_SPAN("2 de agosto de 2019, 10:30 p.m.")));
    ck_assert(!eg_stamp_line(&months, EG_SPAN("2 de agosto de 2019, martes")));
    ck_assert(!eg_stamp_line(&months, EG_SPAN("Twitter said on 19 August 2019")));
    ck_assert(!eg_stamp_line(&months, EG_SPAN("Published today")));
}
END_TEST

START_TEST(sniffing) {
    ck_assert(eg_html_sniff(EG_SPAN("a.txt"), EG_SPAN("\xEF\xBB\xBF\n<!-- saved --> <!DOCTYPE HTML><p>")));
    ck_assert(eg_html_sniff(EG_SPAN("-"), EG_SPAN("<?xml version='1.0'?><html xmlns='x'>")));
    ck_assert(eg_html_sniff(EG_SPAN("a.HTM"), EG_SPAN("Words <b>bold</b>")));
    ck_assert(eg_html_sniff(EG_SPAN("a.xhtml"), EG_SPAN("<div>x</div>")));
    ck_assert(!eg_html_sniff(EG_SPAN("a.html"), EG_SPAN("Only words, 3 < 4.")));
    ck_assert(!eg_html_sniff(EG_SPAN("a.txt"), EG_SPAN("<p>quoted markup</p>")));
    ck_assert(!eg_html_sniff(EG_SPAN("a.html"), (eg_span){NULL, 0}));
    ck_assert(!eg_html_sniff(EG_SPAN("a.html"), EG_SPAN("<!-- open")));
}
END_TEST

/* ---- hostile pages ---- */

START_TEST(deep_nesting) {
    eg_page page = read_page(repeat("<body>", "<div>", 100000, "<p>" LEAD "</p>").ptr);
    ck_assert(eg_span_eq(page.text, EG_SPAN(LEAD "\n")) && !page.cut);
    page = read_page(repeat(repeat("<p>" LEAD "\n", "<div>", 100000, "").ptr, "</div>", 100000, "<p>x").ptr);
    ck_assert(eg_span_eq(page.text, EG_SPAN(LEAD "\n")) && page.cut && page.cut_line == 2);
    read_page(repeat(repeat("", "<div><b>", 50000, "").ptr, "</i></p>", 100000, "<p>x").ptr);
    read_page(repeat("", "<h1><div>", 50000, "x").ptr);
}
END_TEST

START_TEST(unclosed_and_cut_markup) {
    read_page(repeat("", "<p><b><a href=x>word ", 30000, "").ptr);
    read_page(repeat("", "<", 300000, "").ptr);
    read_page(repeat("", "<!--", 300000, "").ptr);
    read_page(repeat("<p title='", "x", 3000000, "").ptr);
    read_page(repeat("<p title='", "x", 3000000, "'>" LEAD "</p>").ptr);
    read_page(repeat("", "<article><time datetime=x><h1>a", 30000, "").ptr);
    read_page(repeat("<script type='application/ld+json'>", "[", 300000, "</script><p>x").ptr);
    static const char page[] =
        "<html><head><title>A</title><meta charset='utf-8'></head><body><p class=\"x\">é &amp; b";
    for (size_t len = 0; len < sizeof page; len++) {
        eg_page out;
        eg_html_read(&arena, (eg_span){page, len}, &months, &out);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("html");
    TCase *tests = tcase_create("html");
    tcase_add_checked_fixture(tests, add_months, tear_down);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, inline_elements_join_and_blocks_part);
    tcase_add_test(tests, old_references_are_mended);
    tcase_add_test(tests, zones_by_markup);
    tcase_add_test(tests, an_inline_element_does_not_speak_for_its_paragraph);
    tcase_add_test(tests, titles);
    tcase_add_test(tests, dates);
    tcase_add_test(tests, dates_of_changes_and_of_others);
    tcase_add_test(tests, dates_in_json);
    tcase_add_test(tests, stamps);
    tcase_add_test(tests, sniffing);
    tcase_add_test(tests, deep_nesting);
    tcase_add_test(tests, unclosed_and_cut_markup);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
