/* The timeline picture: what happened when, one lane for each main actor, time runs down the page.
 * In: a graph. Out: DOT for `dot -Tsvg`: a grid of dates and cards, below it the articles that the numbers on
 * the cards stand for. Refuses to let Graphviz move anything sideways: every column is a chain of nodes held
 * straight by heavy edges, every row a rank.
 * Example: a row of the grid is  {rank=same; d3 "19 Aug 2021: Acme sued Bergen" p2_3 m3}: the date, a card in
 * the first lane, the life line of the second, the right margin. */
#include <string.h>

#include "base/file.h"
#include "write/dot_agenda.h"
#include "write/dot_evidence.h"
#include "write/dot_foot.h"
#include "write/dot_phrase.h"
#include "write/dot_setting.h"
#include "write/write.h"

enum { DATE_WIDTH = 92 }; /* points */

static const int card_widths[EG_LANES + 2] = {0, 300, 215, 150, 108}; /* points of text, by number of lanes */

typedef struct picture {
    eg_dot dot;
    const eg_graph *graph;
    eg_agenda agenda;
    uint32_t lane_count; /* with the others' */
    int card_width;      /* points */
    bool *cited;         /* by document: on a card */
    const char **names;  /* by lane: its head, for the tooltip of its line */
    Agnode_t **above;    /* by column (date, lanes, margin): the node that the next one hangs from */
    uint32_t *last_row;  /* by lane: its last row with a card */
    uint32_t row;        /* to be drawn next */
    Agraph_t *band;      /* cluster of the current rows, or the graph */
} picture;

#define GREY_LINE "#C8C8C8"
#define BLUE_LINE "#9CC3DE"

static bool is_others(const picture *p, uint32_t lane) {
    return lane == p->agenda.lane_count;
}

/* ---- columns and rows ---- */

static Agraph_t *new_row(picture *p) {
    char name[32];
    snprintf(name, sizeof name, "row_%u", p->row);
    Agraph_t *row = agsubg(p->band, name, 1);
    eg_dot_set(&p->dot, row, "rank", "same");
    return row;
}

/* Puts a node at the foot of its column. */
static void hang(picture *p, Agraph_t *row, uint32_t column, Agnode_t *n) {
    agsubnode(row, n, 1);
    bool lane = column > 0 && column <= p->lane_count;
    if (p->above[column]) {
        Agedge_t *e = agedge(p->dot.root, p->above[column], n, NULL, 1);
        eg_dot_set(&p->dot, e, "class", lane ? "lane" : "grid");
        if (lane) { /* else it would show the names of two nodes of the grid */
            eg_dot_set(&p->dot, e, "edgetooltip", p->names[column - 1]);
            eg_dot_setf(&p->dot, e, "id", "t-line%u-%u", column, p->row);
        }
        if (lane && is_others(p, column - 1)) eg_dot_set(&p->dot, e, "color", GREY_LINE);
        if (!lane) {
            eg_dot_set(&p->dot, e, "style", "invis");
            eg_dot_set(&p->dot, e, "weight", "100");
        }
    }
    eg_dot_setf(&p->dot, n, "group", "column%u", column);
    p->above[column] = n;
}

/* A node of no meaning: the date cell of a later row, the life line of a lane, the margin. */
static Agnode_t *filler(picture *p, char kind, uint32_t column) {
    char name[48];
    if (kind == 'p')
        snprintf(name, sizeof name, "p%u_%u", column, p->row);
    else
        snprintf(name, sizeof name, "%c%u", kind, p->row);
    Agnode_t *n = eg_dot_node(&p->dot, eg_span_of(name));
    eg_dot_set(&p->dot, n, "label", "");
    eg_dot_set(&p->dot, n, "tooltip", " ");
    eg_dot_set(&p->dot, n, "class", "grid");
    eg_dot_setf(&p->dot, n, "id", "t-%s", name); /* unlike those of any other picture on a page */
    return n;
}

static void hang_date(picture *p, Agraph_t *row, const char *content) {
    Agnode_t *n = filler(p, 'd', 0);
    eg_dot_set_markup(
        &p->dot, n, "label",
        eg_arena_printf(&p->dot.arena,
                        "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>"
                        "<TD WIDTH=\"%d\" ALIGN=\"RIGHT\">%s</TD></TR></TABLE>",
                        DATE_WIDTH, content));
    eg_dot_set(&p->dot, n, "class", "date");
    hang(p, row, 0, n);
}

static void hang_life_line(picture *p, Agraph_t *row, uint32_t lane) {
    const char *ink = is_others(p, lane) ? GREY_LINE : BLUE_LINE;
    Agnode_t *n = filler(p, 'p', lane);
    eg_dot_set(&p->dot, n, "shape", "box");
    eg_dot_set(&p->dot, n, "style", "filled");
    eg_dot_set(&p->dot, n, "fixedsize", "true");
    eg_dot_set(&p->dot, n, "width", "0.014");
    eg_dot_set(&p->dot, n, "height", "0.09");
    eg_dot_set(&p->dot, n, "penwidth", "0.5");
    eg_dot_set(&p->dot, n, "fillcolor", ink);
    eg_dot_set(&p->dot, n, "color", ink);
    hang(p, row, lane + 1, n);
}

static void hang_margin(picture *p, Agraph_t *row) {
    Agnode_t *n = filler(p, 'm', 0);
    eg_dot_set(&p->dot, n, "shape", "box");
    eg_dot_set(&p->dot, n, "style", "invis");
    eg_dot_set(&p->dot, n, "fixedsize", "true");
    eg_dot_set(&p->dot, n, "width", "0.014");
    eg_dot_set(&p->dot, n, "height", "0.09");
    hang(p, row, p->lane_count + 1, n);
}

/* ---- heads of lanes ---- */

static void draw_heads(picture *p) {
    eg_dot *d = &p->dot;
    p->band = d->root;
    Agraph_t *row = new_row(p);
    hang_date(p, row, "");
    Agnode_t *left = p->above[0];
    for (uint32_t i = 0; i < p->lane_count; i++) {
        bool others = is_others(p, i);
        const eg_entity *e = others ? NULL : &p->graph->entities[p->agenda.lanes[i]];
        eg_span name = e                   ? eg_dot_str(d, e->name)
                       : p->lane_count > 1 ? EG_SPAN("Others")
                                           : EG_SPAN("Reported acts");
        const eg_dot_look *look = eg_dot_look_of(e ? e->type : 0);
        char node[16];
        snprintf(node, sizeof node, "lane%u", i + 1);
        Agnode_t *n = eg_dot_node(d, eg_span_of(node));
        eg_lines lines =
            eg_label_wrap(&d->arena, eg_label_cut(&d->arena, name, 48), (p->card_width - 6) / 1.3, 13);
        eg_text t = {.arena = &d->arena};
        for (size_t k = 0; k < lines.count; k++)
            eg_text_printf(&t, "%s<B>%s</B>", k ? "<BR/>" : "", eg_dot_text(d, lines.items[k]).ptr);
        eg_dot_set_markup(d, n, "label", eg_text_span(&t));
        eg_dot_set(d, n, "shape", "box");
        eg_dot_set(d, n, "style", "rounded,filled");
        eg_dot_set(d, n, "fontsize", "13");
        eg_dot_setf(d, n, "width", "%.2f", (p->card_width + 13) / 72.0);
        eg_dot_set(d, n, "height", "0.3");
        eg_dot_set(d, n, "margin", "0.04,0.04");
        eg_dot_set(d, n, "fillcolor", e ? look->fill : "#EEEEEE");
        eg_dot_set(d, n, "color", e ? look->line : "#8A8A8A");
        eg_dot_set(d, n, "class", e ? look->class : "others");
        p->names[i] = eg_dot_text(d, name).ptr;
        eg_dot_set(d, n, "tooltip", p->names[i]);
        eg_dot_set(d, n, "id", e ? eg_dot_slug(d, "lane-", name, name) : "lane-others");
        if (e) eg_dot_tell_entity(d, n, e, (eg_evidence_list){0});
        hang(p, row, i + 1, n);
        Agedge_t *order = agedge(d->root, left, n, NULL, 1);
        eg_dot_set(d, order, "style", "invis");
        eg_dot_set(d, order, "class", "grid");
        left = n;
    }
    hang_margin(p, row);
    Agedge_t *order = agedge(d->root, left, p->above[p->lane_count + 1], NULL, 1);
    eg_dot_set(d, order, "style", "invis");
    eg_dot_set(d, order, "class", "grid");
    p->row++;
}

/* ---- cards ---- */

/* The words of a card: in a lane of its own the actor goes without saying. */
static void card_words(picture *p, const eg_card *card, eg_span *head, eg_span *body) {
    eg_arena *a = &p->dot.arena;
    const eg_event *e = card->event;
    *head = eg_phrase_actors(a, p->graph, e);
    bool passive = head->len == 0;
    if (passive) *head = eg_phrase_sufferers(a, p->graph, e);
    *body = eg_phrase_card(a, p->graph, e, passive);
    if (is_others(p, card->lane)) return;
    eg_span others = {0};
    if (e->actor_count > 1) { /* the lane's actor is not named, the others are */
        eg_event rest = *e;
        uint32_t *actors = EG_NEW(a, uint32_t, e->actor_count), n = 0;
        for (uint32_t i = 0; i < e->actor_count; i++)
            if (e->actors[i] != p->agenda.lanes[card->lane]) actors[n++] = e->actors[i];
        rest.actors = actors;
        rest.actor_count = n;
        others = eg_phrase_actors(a, p->graph, &rest);
    }
    *head = (eg_span){0};
    if (others.len)
        *body = eg_arena_printf(a, "%.*s, with %.*s", (int)body->len, body->ptr, (int)others.len, others.ptr);
}

/* "4 articles: 1 2 4 5", and below it "of 2 sources" where some are copies. Markup. */
static eg_span card_sources(picture *p, const eg_event *e) {
    eg_arena *a = &p->dot.arena;
    uint32_t *numbers = EG_NEW(a, uint32_t, e->doc_count);
    for (uint32_t i = 0; i < e->doc_count; i++) {
        numbers[i] = e->docs[i] + 1;
        if (e->docs[i] < p->graph->doc_count) p->cited[e->docs[i]] = true;
    }
    eg_span count = eg_label_count(a, e->doc_count, "article");
    eg_span copies = eg_span_trim(eg_span_slice(eg_phrase_articles(a, p->graph, e), count.len, SIZE_MAX));
    double room = p->card_width / EG_LABEL_SPARE - eg_label_width(count, 8) - 8;
    eg_span list = eg_label_numbers(a, numbers, e->doc_count, room > 27 ? (size_t)(room / 4.45) : 6);
    eg_span told = eg_arena_printf(a, "%.*s: %.*s", (int)count.len, count.ptr, (int)list.len, list.ptr);
    if (!copies.len) return told;
    return eg_arena_printf(a, "%s<BR ALIGN=\"LEFT\"/>%.*s<BR ALIGN=\"LEFT\"/>", told.ptr, (int)copies.len,
                           copies.ptr);
}

static void add_lines(picture *p, eg_text *t, eg_span words, double spare, const char *format) {
    if (!words.len) return;
    eg_lines lines = eg_label_wrap(&p->dot.arena, words, p->card_width / spare, 10);
    for (size_t i = 0; i < lines.count; i++)
        eg_text_printf(t, format, eg_dot_text(&p->dot, lines.items[i]).ptr);
}

static eg_span card_markup(picture *p, const eg_card *card, eg_span head, eg_span body) {
    const eg_event *e = card->event;
    bool entity = e->actor_count > 0;
    uint32_t actor = entity ? (is_others(p, card->lane) ? e->actors[0] : p->agenda.lanes[card->lane]) : 0;
    const char *bar = entity ? eg_dot_look_of(p->graph->entities[actor].type)->line : "#8A8A8A";
    bool dashed = eg_card_is_inferred(card);
    eg_text t = {.arena = &p->dot.arena};
    eg_text_printf(
        &t,
        "<TABLE BORDER=\"1\" COLOR=\"%s\"%s CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" "
        "BGCOLOR=\"white\"><TR>"
        "<TD WIDTH=\"4\" BGCOLOR=\"%s\"></TD><TD><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"1\" "
        "CELLPADDING=\"2\"><TR><TD ALIGN=\"LEFT\" WIDTH=\"%d\">",
        dashed ? "#8A8A8A" : "#B5B5B5", dashed ? " STYLE=\"DASHED\"" : "", bar, p->card_width);
    add_lines(p, &t, head, 1.3, "<B>%s</B><BR ALIGN=\"LEFT\"/>");
    add_lines(p, &t, body, EG_LABEL_SPARE, "%s<BR ALIGN=\"LEFT\"/>");
    eg_text_printf(&t,
                   "</TD></TR><TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"8\" "
                   "COLOR=\"#666666\">%s</FONT></TD></TR></TABLE></TD>"
                   "</TR></TABLE>",
                   card_sources(p, e).ptr);
    return eg_text_span(&t);
}

/* From date, actor and verb, which hardly change when articles are added. */
static const char *card_id(picture *p, const eg_card *card, eg_span title) {
    eg_dot *d = &p->dot;
    const eg_event *e = card->event;
    eg_span date = e->date ? eg_dot_str(d, e->date) : eg_label_date(&d->arena, card->days);
    eg_span actor = e->actor_count ? eg_dot_str(d, p->graph->entities[e->actors[0]].name) : (eg_span){0};
    eg_span verb = eg_dot_str(d, e->label ? e->label : e->action);
    eg_span name = eg_arena_printf(&d->arena, "%.*s %.*s %.*s", (int)date.len, date.ptr, (int)actor.len,
                                   actor.ptr, (int)verb.len, verb.ptr);
    return eg_dot_slug(d, "ev-", name, title);
}

static void hang_card(picture *p, Agraph_t *row, const eg_card *card) {
    eg_dot *d = &p->dot;
    const eg_event *e = card->event;
    eg_span head, body, date = eg_label_date(&d->arena, card->days);
    card_words(p, card, &head, &body);
    eg_span who = head.len ? head : eg_phrase_actors(&d->arena, p->graph, e);
    eg_span title = eg_arena_printf(&d->arena, "%.*s: %.*s %.*s", (int)date.len, date.ptr, (int)who.len,
                                    who.ptr, (int)body.len, body.ptr);
    title =
        eg_label_clean(&d->arena, eg_label_join(&d->arena, eg_label_wrap(&d->arena, title, 1e6, 10), " "));
    Agnode_t *n = eg_dot_node(d, title);
    eg_dot_set_markup(d, n, "label", card_markup(p, card, head, body));
    eg_evidence_list told = {0};
    eg_dot_collect(d, &told, e);
    eg_span tip =
        eg_arena_printf(&d->arena, "%.*s\nreported in %s%s", (int)title.len, title.ptr,
                        eg_phrase_articles(&d->arena, p->graph, e).ptr, e->inferred ? ", date inferred" : "");
    eg_dot_set(d, n, "tooltip", eg_dot_tooltip(d, tip, told.items.items, told.items.len, told.items.len));
    eg_dot_set(d, n, "id", card_id(p, card, title));
    eg_dot_setf(d, n, "class", "event %s%s", e->tone == EG_AGAINST ? "against" : "other",
                eg_card_is_inferred(card) ? " inferred" : "");
    eg_dot_set(d, n, "type", "event");
    eg_dot_set_data(d, n, "verb", eg_dot_str(d, e->label ? e->label : e->action));
    eg_dot_set_data(d, n, "date", e->date ? eg_dot_str(d, e->date) : date);
    eg_dot_setf(d, n, "articles", "%u", e->doc_count);
    eg_dot_tell(d, n, told.items.items, told.items.len);
    hang(p, row, card->lane + 1, n);
}

/* ---- bands ---- */

static void draw_row(picture *p, const eg_band *band, uint32_t at, const char *date) {
    Agraph_t *row = new_row(p);
    hang_date(p, row, date);
    for (uint32_t lane = 0; lane < p->lane_count; lane++) {
        const eg_card *card = NULL;
        for (uint32_t i = 0; band && i < band->count; i++) {
            const eg_card *c = &p->agenda.cards[band->first + i];
            if (c->lane == lane && c->row == at) card = c;
        }
        if (card)
            hang_card(p, row, card);
        else if (p->row < p->last_row[lane])
            hang_life_line(p, row, lane);
    }
    hang_margin(p, row);
    p->row++;
}

static const char *date_markup(picture *p, const eg_band *band) {
    eg_arena *a = &p->dot.arena;
    eg_lines lines = eg_label_wrap(a, eg_label_date(a, band->days), DATE_WIDTH / 1.22, 10);
    eg_text t = {.arena = a};
    for (size_t i = 0; i < lines.count; i++)
        eg_text_printf(&t, "<B>%s</B>%s", eg_dot_text(&p->dot, lines.items[i]).ptr,
                       lines.count > 1 || band->more ? "<BR ALIGN=\"RIGHT\"/>" : "");
    if (band->more)
        eg_text_printf(&t, "<FONT POINT-SIZE=\"8\" COLOR=\"#666666\">+ %u more</FONT><BR ALIGN=\"RIGHT\"/>",
                       band->more);
    return eg_text_span(&t).ptr;
}

static void draw_bands(picture *p) {
    eg_dot *d = &p->dot;
    for (uint32_t i = 0; i < p->agenda.band_count; i++) {
        const eg_band *b = &p->agenda.bands[i];
        if (b->years_before) {
            p->band = d->root;
            eg_span gap =
                eg_arena_printf(&d->arena, "<FONT POINT-SIZE=\"8\" COLOR=\"#767676\">%s later</FONT>",
                                eg_label_count(&d->arena, b->years_before, "year").ptr);
            draw_row(p, NULL, 0, gap.ptr);
        }
        char name[32];
        snprintf(name, sizeof name, "cluster_%u", i);
        p->band = agsubg(d->root, name, 1);
        eg_span date = eg_label_date(&d->arena, b->days);
        eg_dot_set(d, p->band, "label", "");
        eg_dot_set(d, p->band, "tooltip", eg_dot_text(d, date).ptr);
        eg_dot_set(d, p->band, "id", eg_dot_slug(d, "date-", date, date));
        eg_dot_set(d, p->band, "class", "band");
        eg_dot_set(d, p->band, "style", "filled");
        eg_dot_set(d, p->band, "color", i % 2 ? "#FFFFFF" : "#F1F3F5");
        eg_dot_set(d, p->band, "margin", "4");
        for (uint32_t row = 0; row < b->rows; row++) draw_row(p, b, row, row ? "" : date_markup(p, b));
    }
}

/* Rows are numbered as draw_bands draws them: the heads, then each band with the gap before it. */
static void find_last_rows(picture *p) {
    uint32_t row = 1;
    for (uint32_t i = 0; i < p->agenda.band_count; i++) {
        const eg_band *b = &p->agenda.bands[i];
        row += b->years_before > 0;
        for (uint32_t k = b->first; k < b->first + b->count; k++) {
            uint32_t *last = &p->last_row[p->agenda.cards[k].lane];
            if (row + p->agenda.cards[k].row > *last) *last = row + p->agenda.cards[k].row;
        }
        row += b->rows;
    }
}

/* ---- the picture ---- */

static void set_defaults(eg_dot *d) {
    static const struct {
        int kind;
        const char *name, *value;
    } common[] = {
        {AGRAPH, "rankdir", "TB"},
        {AGRAPH, "newrank", "true"},
        {AGRAPH, "nodesep", "0.16"},
        {AGRAPH, "ranksep", "0.1"},
        {AGRAPH, "splines", "line"},
        {AGRAPH, "outputorder", "edgesfirst"},
        {AGRAPH, "pad", "0.1"},
        {AGRAPH, "bgcolor", "white"},
        {AGRAPH, "labelloc", "b"},
        {AGRAPH, "labeljust", "l"},
        {AGRAPH, "size", "9.36,200"},
        {AGRAPH, "fontname", EG_DOT_FONT},
        {AGNODE, "fontname", EG_DOT_FONT},
        {AGNODE, "fontsize", "10"},
        {AGNODE, "fontcolor", EG_INK_TEXT},
        {AGNODE, "shape", "plain"},
        {AGEDGE, "dir", "none"},
        {AGEDGE, "color", BLUE_LINE},
        {AGEDGE, "penwidth", "1.5"},
        {AGEDGE, "weight", "50"},
    };
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        eg_dot_default(d, common[i].kind, common[i].name, common[i].value);
}

eg_status eg_write_dot_timeline(const eg_graph *g, const eg_write_options *options, FILE *out) {
    picture p = {.graph = g};
    eg_arena agenda = {0}; /* the caption needs it before the graph is there */
    p.agenda = eg_agenda_of(&agenda, g, options);
    char caption[128];
    snprintf(caption, sizeof caption, "Timeline: %u reported act%s from %u article%s", p.agenda.card_count,
             p.agenda.card_count == 1 ? "" : "s", g->doc_count, g->doc_count == 1 ? "" : "s");
    eg_dot_open(&p.dot, g, options, caption);
    set_defaults(&p.dot);
    eg_dot_settings_first(&p.dot);
    eg_arena *a = &p.dot.arena;
    p.lane_count = p.agenda.lane_count + p.agenda.others;
    p.card_width = card_widths[p.lane_count];
    p.cited = EG_NEW(a, bool, g->doc_count);
    p.above = (Agnode_t **)eg_arena_array(a, p.lane_count + 2, sizeof *p.above);
    p.names = (const char **)eg_arena_array(a, p.lane_count + 1, sizeof *p.names);
    p.last_row = EG_NEW(a, uint32_t, p.lane_count + 1);
    if (p.agenda.card_count) {
        find_last_rows(&p);
        draw_heads(&p);
        draw_bands(&p);
    }
    eg_dot_set(&p.dot, p.dot.root, "id", "entgraph-timeline");
    eg_dot_set(&p.dot, p.dot.root, "class", "entgraph timeline");
    eg_dot_set_markup(&p.dot, p.dot.root, "label", eg_foot_markup(&p.dot, &p.agenda, p.cited));
    eg_dot_settings_last(&p.dot);
    eg_status status = eg_dot_close(&p.dot, out);
    eg_arena_release(&agenda);
    return status;
}
