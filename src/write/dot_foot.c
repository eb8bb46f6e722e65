/* What stands below a timeline.
 * In: the cards, and which articles they cite. Out: rows of a table: the articles by the numbers on the
 * cards, each a link where links are asked for, then what was not drawn and what a dashed outline means.
 * Refuses to list more articles than a page holds. Example: "3  How Ruritania sowed discord
 * (03-analysis.txt)", then "+ 4 more reported acts not drawn". */
#include "write/dot_foot.h"

#include "base/file.h"
#include "write/dot_evidence.h"
#include "write/dot_legend.h"

enum { ARTICLES_ALWAYS = 15, ARTICLES_SHOWN = 40 };

/* "3  Title of the article  (file.txt)"; number is padded to digits figures. */
static void add_article(eg_dot *d, eg_text *t, uint32_t doc, int digits) {
    eg_span path = eg_dot_str(d, d->graph->docs[doc].path), title = eg_dot_str(d, d->graph->docs[doc].title);
    eg_span file = eg_label_cut(&d->arena, eg_file_name(path), 44);
    double room = EG_DOT_WIDTH / EG_LABEL_SPARE - 40 - eg_label_width(file, 8);
    for (size_t limit = 110; limit > 20 && eg_label_width(title, 8) > room; limit -= 6)
        title = eg_label_cut(&d->arena, title, limit);
    char number[16];
    int len = snprintf(number, sizeof number, "%u", doc + 1);
    eg_span href = eg_dot_text(d, eg_dot_href(d, doc, NULL));
    if (href.len)
        eg_text_printf(t, "<TR><TD ALIGN=\"LEFT\" HREF=\"%s\" TITLE=\"%s\">", href.ptr,
                       eg_dot_text(d, path).ptr);
    else
        eg_text_puts(t, "<TR><TD ALIGN=\"LEFT\">");
    eg_text_puts(t, "<FONT POINT-SIZE=\"8\" COLOR=\"#555555\">");
    for (int i = len; i < digits; i++) eg_text_puts(t, "\xE2\x80\x87"); /* a space as wide as a figure */
    eg_text_printf(t, "%s  %s%s%s%s</FONT></TD></TR>\n", number, eg_dot_text(d, title).ptr,
                   title.len ? "  (" : "", eg_dot_text(d, file).ptr, title.len ? ")" : "");
}

static void add_articles(eg_dot *d, const bool *cited, eg_text *t) {
    bool all = d->graph->doc_count <= ARTICLES_ALWAYS;
    uint32_t shown = 0, more = 0, last = 0;
    for (int drawing = 0; drawing < 2; drawing++) {
        int digits = snprintf(NULL, 0, "%u", last);
        shown = more = 0;
        for (uint32_t i = 0; i < d->graph->doc_count; i++) {
            if (!all && !cited[i]) continue;
            if (shown == ARTICLES_SHOWN) {
                more++;
                continue;
            }
            shown++;
            last = i + 1;
            if (drawing) add_article(d, t, i, digits);
        }
    }
    if (more)
        eg_foot_rows(
            d, t, eg_arena_printf(&d->arena, "+ %s", eg_label_count(&d->arena, more, "more article").ptr), 1);
}

eg_span eg_foot_markup(eg_dot *d, const eg_agenda *agenda, const bool *cited) {
    eg_arena *a = &d->arena;
    eg_text t = {.arena = a}, left = {.arena = a};
    eg_text_puts(&t, "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">\n<TR><TD "
                     "HEIGHT=\"6\"></TD></TR>\n");
    if (!agenda->card_count)
        eg_text_puts(&t, "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"11\" COLOR=\"#444444\">no dated act "
                         "found</FONT></TD></TR>\n");
    bool dashed = false;
    for (uint32_t i = 0; i < agenda->card_count; i++) dashed |= eg_card_is_inferred(&agenda->cards[i]);
    if (agenda->undrawn)
        eg_text_printf(&left, "+ %s not drawn", eg_label_count(a, agenda->undrawn, "more reported act").ptr);
    if (agenda->undated)
        eg_text_printf(&left, "%s%s without a known date", left.bytes.len ? ", " : "",
                       eg_label_count(a, agenda->undated, "reported act").ptr);
    if (agenda->unasked)
        eg_text_printf(&left, "%s%s not asked for", left.bytes.len ? ", " : "",
                       eg_label_count(a, agenda->unasked, "reported act").ptr);
    if (dashed)
        eg_text_printf(&left,
                       "%sdashed: the date is inferred from the day of publication or from another article",
                       left.bytes.len ? " · " : "");
    if (agenda->card_count && d->graph->doc_count) add_articles(d, cited, &t);
    if (left.bytes.len) eg_foot_rows(d, &t, eg_text_span(&left), 3);
    eg_text_puts(&t, "</TABLE>");
    return eg_text_span(&t);
}
