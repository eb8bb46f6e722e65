/* html_main: what of a saved page is its article. */
#include <check.h>
#include <stdlib.h>

#include "page_maker.h"
#include "suite.h"

START_TEST(furniture_is_dropped) {
    check_text("<html><head><style>p{}</style></head><body><header><a>Home</a></header><nav>Menu</nav>"
               "<article><h1>Harbour closed</h1><p>" LEAD "</p><aside>Buy now</aside>"
               "<div class='share-bar'>Share <button>Go</button></div>"
               "<div class='relatedStories'><a>Another story</a></div>"
               "<ul><li><a href='a'>One more story here</a></li><li><a href='b'>And another one</a></li></ul>"
               "<script>var x = '<p>no</p>';</script><p>" NEXT "</p><form>Mail: <input></form></article>"
               "<section id='comments'><p>" LEAD LEAD LEAD "</p></section>"
               "<div class='cookie-banner'>We use cookies</div><footer>Imprint</footer></body></html>",
               "Harbour closed\n\n" LEAD "\n\n" NEXT "\n");
}
END_TEST

START_TEST(class_names_of_wrappers_do_no_harm) {
    check_text("<body class='has-sidebar'><div class='page with-comments no-ads'><div "
               "class='social-layout'><h1>Harbour "
               "closed</h1><p>" LEAD "</p><p>" NEXT "</p></div></div></body>",
               "Harbour closed\n\n" LEAD "\n\n" NEXT "\n");
}
END_TEST

START_TEST(the_densest_block_is_the_article) {
    check_text("<body><table><tr><td><a>News</a> <a>Sport</a> <a>Weather</a></td><td><div><div><p>" LEAD
               "</p></div><div><p>" NEXT
               "</p><p>He left.</p></div></div></td><td>Poll of the day</td></tr></table>",
               LEAD "\n\n" NEXT "\n\nHe left.\n");
}
END_TEST

START_TEST(a_lead_stays_with_its_story) {
    eg_span story = repeat("<div><p>" LEAD "</p><div class='text'>", "<p>" NEXT "</p>", 20, "</div></div>");
    ck_assert_uint_eq(read_page(story.ptr).paragraphs.len, 21);
    eg_span frame = repeat("<div><div><p>" LEAD "</p></div><div>", "<p>" NEXT "</p>", 20, "</div></div>");
    ck_assert_uint_eq(read_page(frame.ptr).paragraphs.len, 20);
}
END_TEST

/* Each of them holds nearly all that the one around it holds. */
START_TEST(boxes_that_are_never_closed_lose_nothing) {
    enum { PARAGRAPHS = 30 };
    eg_page page =
        read_page(repeat("<body><h1>Harbour closed</h1>", "<div><p>" LEAD "</p>", PARAGRAPHS, "").ptr);
    ck_assert_uint_eq(page.paragraphs.len, 1 + PARAGRAPHS);
}
END_TEST

START_TEST(the_first_long_article_of_many) {
    check_text("<main><article><a>Teaser of something</a></article><article><p>" LEAD "</p><p>" NEXT
               "</p></article>"
               "<article><p>" NEXT "</p><p>" LEAD "</p></article></main>",
               LEAD "\n\n" NEXT "\n");
}
END_TEST

START_TEST(an_article_body_by_microdata) {
    check_text("<div><p>" LEAD "</p></div><div itemprop='articleBody'><p>" NEXT "</p></div>", NEXT "\n");
}
END_TEST

#define STORY "<h1>Harbour closed</h1><p>" LEAD "</p><p>" NEXT "</p>"
#define STORY_TEXT "Harbour closed\n\n" LEAD "\n\n" NEXT "\n"

START_TEST(a_frame_around_everything_is_no_furniture) {
    check_text("<form id='aspnetForm'><div id='menu'><a>Home</a></div><div>" STORY "</div></form>",
               STORY_TEXT);
    check_text("<form action='search'><input name='q'><div>" STORY "</div>", STORY_TEXT);
    check_text("<div id='root' aria-hidden='true'>" STORY "</div><div role='dialog'><p>" LEAD "</p></div>",
               STORY_TEXT);
    check_text("<div role='dialog'>" STORY "</div><div>Close</div>", STORY_TEXT);
    check_text("<noscript>" STORY "</noscript>", STORY_TEXT);
    check_text("<div>" STORY "</div><div style='display:none'><p>" LEAD "</p></div>", STORY_TEXT);
    check_text("<div>" STORY "</div><div hidden><p>" LEAD "</p></div>", STORY_TEXT);
    check_text("<div>" STORY "</div><form><p>" LEAD "</p></form>", STORY_TEXT);
}
END_TEST

START_TEST(how_a_paragraph_is_shown_says_nothing_of_it) {
    static const char *const classes[] = {"paywall", "non-paywall", "overflow-hidden", "js-readmore"};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        eg_span page = eg_arena_printf(
            &arena, "<article>" STORY "<div class='%s'><p>" LEAD "</p></div></article>", classes[i]);
        check_text(page.ptr, "Harbour closed\n\n" LEAD "\n\n" NEXT "\n\n" LEAD "\n");
    }
    check_text("<article>" STORY "<p class='hidden-xs'>He left.</p><a class='skip'>Skip</a></article>",
               "Harbour closed\n\n" LEAD "\n\n" NEXT "\n\nHe left.\n");
}
END_TEST

START_TEST(words_of_a_sentence_stay_in_it) {
    check_text("<article><p>On Friday <a class='popup'>divers</a> told the press: " LEAD "</p></article>",
               "On Friday divers told the press: " LEAD "\n");
    check_text(
        "<article><p><span aria-hidden='true'>O</span><span class='visually-hidden'>O</span>n Friday. " LEAD
        "</p></article>",
        "On Friday. " LEAD "\n");
    check_text("<article><p>" LEAD " <span class='share'>Share</span></p></article>", LEAD "\n");
}
END_TEST

START_TEST(what_was_struck_out_and_marks_of_notes_are_not_read) {
    check_text("<article><p>" LEAD
               " <del>14</del> <ins>104</ins> ships waited<sup><a href='#n'>[1]</a></sup> for "
               "10 km<sup>2</sup> of <s>calm</s> open water.<a href='#n'><sup>2</sup></a></p></article>",
               LEAD " 104 ships waited for 10 km2 of open water.\n");
}
END_TEST

START_TEST(a_class_may_tell_the_subject_of_an_article) {
    eg_span page = repeat("<article class='post tag-social-media category-popular'>" STORY "<p>" NEXT
                          "</p></article><div id='reactions'>",
                          "<p>" NEXT "</p>", 20, "</div>");
    check_text(page.ptr, "Harbour closed\n\n" LEAD "\n\n" NEXT "\n\n" NEXT "\n");
    check_text("<div class='comment-article'>" STORY "</div><div>Imprint</div>", STORY_TEXT);
    check_text("<article>" STORY "<h2 id='on-social-media'>On social media</h2><p>He left.</p></article>",
               "Harbour closed\n\n" LEAD "\n\n" NEXT "\n\nOn social media\n\nHe left.\n");
}
END_TEST

START_TEST(a_body_in_several_parts) {
    check_text("<div><div itemprop='articleBody'><p>" LEAD "</p></div><div class='ad'>Advertisement</div>"
               "<div itemprop='articleBody'><p>" NEXT "</p></div></div>",
               LEAD "\n\n" NEXT "\n");
    check_text("<div><p itemprop='articleBody'>" LEAD "</p><p itemprop='articleBody'>" NEXT "</p></div>",
               LEAD "\n\n" NEXT "\n");
    check_text("<div itemscope><div itemprop='articleBody'><p>" LEAD "</p></div></div>"
               "<div itemscope><div itemprop='articleBody'><p>" NEXT "</p></div></div>",
               LEAD "\n");
}
END_TEST

START_TEST(the_story_to_be_read_next_is_another) {
    eg_span page = repeat("<div><h1>Harbour closed</h1>", "<p>" LEAD "</p>", 12,
                          "</div><article><h3>Bridge open</h3><p>" NEXT "</p><p>" NEXT "</p><p>" NEXT
                          "</p><p>" NEXT "</p><p>" NEXT "</p><p>" NEXT "</p><p>" NEXT "</p></article>");
    eg_page read = read_page(page.ptr);
    ck_assert_uint_eq(read.paragraphs.len, 13);
    ck_assert_uint_eq(eg_span_search(read.text, EG_SPAN(NEXT), 0), read.text.len);
}
END_TEST

#define MORE "<p>" NEXT "</p><p>" NEXT "</p><p>" NEXT "</p><p>" NEXT "</p>"

START_TEST(a_lead_between_headline_and_story) {
    static const char *const pages[] = {
        "<div><h1>Harbour closed</h1><p>" LEAD "</p><article>" MORE
        "</article><div>About this site</div></div>",
        "<div><p>News</p><div><h1>Harbour closed</h1><div class='lead'>" LEAD
        "</div></div><div itemprop='articleBody'>" MORE "</div><p>About this site</p></div>",
        "<div><header><h1>Harbour closed</h1><p>" LEAD "</p></header><div>" MORE "</div></div>",
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        check_text(pages[i], "Harbour closed\n\n" LEAD "\n\n" NEXT "\n\n" NEXT "\n\n" NEXT "\n\n" NEXT "\n");
    check_text("<nav><h1>Brunmouth News</h1></nav><div><p>" LEAD "</p></div><article>" MORE "</article>",
               "Brunmouth News\n\n" NEXT "\n\n" NEXT "\n\n" NEXT "\n\n" NEXT "\n");
}
END_TEST

START_TEST(the_day_between_headline_and_story) {
    check_text("<div><h1>Harbour closed</h1><p class='meta'>April 9, 2021 by <a>Ann Roe</a></p><div><p>" LEAD
               "</p><p>" NEXT "</p></div><div class='x'>Imprint</div></div>",
               "Harbour closed\n\nApril 9, 2021 by Ann Roe\n\n" LEAD "\n\n" NEXT "\n");
}
END_TEST

START_TEST(what_read_more_would_show) {
    check_text("<article><h1>Harbour closed</h1><p>" LEAD "</p><div style='display:none'><p>" NEXT
               "</p><p>The mayor of the town left.</p></div><button>Read more</button>"
               "<div hidden><p>Your address is wrong.</p></div></article>",
               "Harbour closed\n\n" LEAD "\n\n" NEXT "\n\nThe mayor of the town left.\n");
    check_text("<article><h1>Harbour closed</h1><p>" LEAD "</p><p>" NEXT
               "</p><div class='newsletter' hidden><p>" LEAD "</p><p>" NEXT "</p></div></article>",
               "Harbour closed\n\n" LEAD "\n\n" NEXT "\n");
}
END_TEST

#define LONG STORY "<p>" LEAD "</p><p>" NEXT "</p><p>" LEAD "</p><p>" NEXT "</p>"
#define LONG_TEXT STORY_TEXT "\n" LEAD "\n\n" NEXT "\n\n" LEAD "\n\n" NEXT "\n"

START_TEST(a_box_whose_heading_leads_elsewhere) {
    check_text("<article>" LONG "<div class='inset'><a href='/b'><h3>Bridge opened</h3>"
               "</a><p>" LEAD "</p></div></article>",
               LONG_TEXT);
    check_text("<article>" LONG "<div class='part'><h3><a href='#b'>Bridge opened</a></h3>"
               "<p>" LEAD "</p></div></article>",
               LONG_TEXT "\nBridge opened\n\n" LEAD "\n");
    check_text("<article>" LONG "<div class='report'><h3><a href='/1'>At noon</a></h3><p>" LEAD "</p></div>"
               "<div class='report'><h3><a href='/2'>At one</a></h3><p>" NEXT "</p></div></article>",
               LONG_TEXT "\nAt noon\n\n" LEAD "\n\nAt one\n\n" NEXT "\n");
}
END_TEST

int main(void) {
    TCase *tests = tcase_create("html_main");
    tcase_add_checked_fixture(tests, add_months, tear_down);
    tcase_set_timeout(tests, 120);
    tcase_add_test(tests, furniture_is_dropped);
    tcase_add_test(tests, class_names_of_wrappers_do_no_harm);
    tcase_add_test(tests, the_densest_block_is_the_article);
    tcase_add_test(tests, a_lead_stays_with_its_story);
    tcase_add_test(tests, boxes_that_are_never_closed_lose_nothing);
    tcase_add_test(tests, the_first_long_article_of_many);
    tcase_add_test(tests, an_article_body_by_microdata);
    tcase_add_test(tests, a_frame_around_everything_is_no_furniture);
    tcase_add_test(tests, how_a_paragraph_is_shown_says_nothing_of_it);
    tcase_add_test(tests, words_of_a_sentence_stay_in_it);
    tcase_add_test(tests, what_was_struck_out_and_marks_of_notes_are_not_read);
    tcase_add_test(tests, a_class_may_tell_the_subject_of_an_article);
    tcase_add_test(tests, a_body_in_several_parts);
    tcase_add_test(tests, the_story_to_be_read_next_is_another);
    tcase_add_test(tests, a_lead_between_headline_and_story);
    tcase_add_test(tests, the_day_between_headline_and_story);
    tcase_add_test(tests, what_read_more_would_show);
    tcase_add_test(tests, a_box_whose_heading_leads_elsewhere);
    return run_suite("html_main", tests);
}
