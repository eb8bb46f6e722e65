/* The entity picture: who did what to whom, as one Graphviz digraph.
 * In: a graph. Out: DOT for `dot -Tsvg`, at most a page column wide, with legend and list of what was left
 * out. Refuses to place anything: it chooses, words and assigns rows; Graphviz orders and draws.
 * Example: four articles that report "Acme sued the city of Bergen" become
 *     Acme -> Bergen [label="sued (4)", color="#B34700", penwidth=1.82, weight=4, …] */
#include <stdlib.h>
#include <string.h>

#include "write/dot_figure.h"
#include "write/dot_phrase.h"
#include "write/dot_setting.h"
#include "write/dot_try.h"
#include "write/write.h"

#define NBSP "\xC2\xA0" /* leading spaces are room in Graphviz and nothing in SVG */
enum { ACT_SIZE = 9 };  /* points */
#define ACT_WIDTH 100.0 /* points: about 20 characters of 9 points */

static eg_span name_of(eg_picture *p, uint32_t entity, size_t limit) {
    return eg_label_cut(&p->dot.arena, eg_dot_str(&p->dot, p->graph->entities[entity].name), limit);
}

/* ---- words ---- */

static const char *name_size(const eg_picture *p, uint32_t entity) {
    const eg_entity *e = &p->graph->entities[entity];
    if (p->choice.weight[entity] >= p->choice.heavy) return "15";
    if (p->choice.map) return NULL;
    if (p->graph->doc_count > 1 && e->docs * 2 > p->graph->doc_count) return "12.5";
    return NULL;
}

static void word_shapes(eg_picture *p) {
    eg_arena *a = &p->dot.arena;
    p->shape_count = p->choice.node_count;
    p->shapes = EG_NEW(a, eg_shape, p->shape_count);
    p->shape_of = EG_NEW(a, uint32_t, p->graph->entity_count);
    for (uint32_t i = 0; i < p->shape_count; i++) {
        eg_shape *f = &p->shapes[i];
        f->entity = p->choice.nodes[i];
        f->place = i;
        p->shape_of[f->entity] = i;
    }
    for (size_t i = 0; i < p->choice.bundle_count; i++) {
        const eg_bundle *b = &p->choice.bundles[i];
        eg_shape *from = b->from == EG_NOBODY ? NULL : &p->shapes[p->shape_of[b->from]];
        eg_shape *to = b->to == EG_NOBODY ? NULL : &p->shapes[p->shape_of[b->to]];
        if (!to)
            eg_acts_add(&p->dot, &from->own, b);
        else if (!from)
            eg_acts_add(&p->dot, &to->own, b);
    }
    for (uint32_t i = 0; i < p->shape_count; i++) {
        eg_shape *f = &p->shapes[i];
        f->size = name_size(p, f->entity);
        f->bold = f->size && strcmp(f->size, "15") == 0;
        f->name = eg_label_wrap(a, name_of(p, f->entity, EG_NAME_SHOWN),
                                f->bold ? EG_NAME_WIDTH * 1.4 : EG_NAME_WIDTH, f->bold ? 15 : 11);
    }
}

static void add_line(eg_picture *p, eg_arrow *w, eg_text *t, const char *indent, eg_span line) {
    double width = eg_label_width(line, ACT_SIZE) + 4 * eg_label_width(EG_SPAN(NBSP), ACT_SIZE);
    if (width > w->width) w->width = width;
    w->height += ACT_SIZE * 1.2;
    eg_text_printf(t, NBSP NBSP NBSP "%s%s" NBSP "\\l", indent, eg_dot_text(&p->dot, line).ptr);
}

/* Up to three acts, a line or more for each. */
static void word_arrow(eg_picture *p, eg_arrow *w) {
    eg_dot *d = &p->dot;
    eg_text t = {.arena = &d->arena};
    size_t count = w->acts.list.len, shown = p->acts_shown;
    for (size_t i = 0; i < count && i < shown; i++) {
        eg_lines lines = eg_act_lines(d, &w->acts.list.items[i], ACT_WIDTH);
        for (size_t k = 0; k < lines.count; k++)
            add_line(p, w, &t, k && count > 1 ? NBSP : "", lines.items[k]);
    }
    if (count > shown) add_line(p, w, &t, "", eg_arena_printf(&d->arena, "+%zu more", count - shown));
    w->label = eg_text_span(&t);
}

/* On a map: the foremost act in at most two lines, on paper of its own, as lines may pass behind it. */
static void word_briefly(eg_picture *p, eg_arrow *w) {
    eg_dot *d = &p->dot;
    eg_act act = w->acts.list.items[0];
    act.text = eg_label_cut(&d->arena, act.text, 30);
    eg_lines lines = eg_act_lines(d, &act, ACT_WIDTH * 0.8);
    eg_text t = {.arena = &d->arena};
    eg_text_puts(
        &t, "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\" BGCOLOR=\"white\">");
    for (size_t i = 0; i < lines.count; i++) {
        eg_span line = lines.items[i];
        if (i + 1 == lines.count && w->acts.list.len > 1)
            line = eg_arena_printf(&d->arena, "%.*s +%zu", (int)line.len, line.ptr, w->acts.list.len - 1);
        double width = eg_label_width(line, ACT_SIZE) * EG_LABEL_SPARE + 4;
        if (width > w->width) w->width = width;
        w->height += ACT_SIZE * 1.25 + 1;
        eg_text_printf(&t, "<TR><TD>%s</TD></TR>", eg_dot_text(d, line).ptr);
    }
    eg_text_puts(&t, "</TABLE>");
    w->label = eg_text_span(&t);
}

static void word_arrows(eg_picture *p) {
    const eg_choice *c = &p->choice;
    p->arrows = EG_NEW(&p->dot.arena, eg_arrow, c->link_count + c->bundle_count);
    p->arrow_count = 0;
    for (size_t i = 0; i < c->link_count; i++) p->arrows[p->arrow_count++].link = c->links[i];
    for (size_t i = 0; i < c->bundle_count; i++) {
        if (c->bundles[i].from == EG_NOBODY || c->bundles[i].to == EG_NOBODY) continue;
        eg_arrow *w = &p->arrows[p->arrow_count++];
        w->bundle = &c->bundles[i];
        eg_acts_add(&p->dot, &w->acts, w->bundle);
        if (p->choice.map)
            word_briefly(p, w);
        else
            word_arrow(p, w);
    }
}

/* ---- nodes ---- */

/* The name in bold or not, and below it the acts without counterpart. */
static eg_span node_markup(eg_picture *p, const eg_shape *f) {
    eg_text t = {.arena = &p->dot.arena};
    for (size_t i = 0; i < f->name.count; i++) {
        eg_span line = eg_dot_text(&p->dot, f->name.items[i]);
        eg_text_printf(&t, f->bold ? "%s<B>%s</B>" : "%s%s", i ? "<BR/>" : "", line.ptr);
    }
    const char *small = "<BR/><FONT POINT-SIZE=\"9\" COLOR=\"%s\">%s</FONT>";
    size_t count = f->own.list.len;
    for (size_t i = 0; i < count && i < p->own_shown; i++) {
        const eg_act *act = &f->own.list.items[i];
        eg_lines lines = eg_act_lines(&p->dot, act, EG_NAME_WIDTH);
        for (size_t k = 0; k < lines.count; k++)
            eg_text_printf(&t, small, act->against ? EG_INK_AGAINST : EG_INK_OTHER,
                           eg_dot_text(&p->dot, lines.items[k]).ptr);
    }
    if (p->own_shown && count > p->own_shown)
        eg_text_printf(&t, small, "#666666",
                       eg_arena_printf(&p->dot.arena, "+%zu more", count - p->own_shown).ptr);
    return eg_text_span(&t);
}

static void draw_node(eg_picture *p, const eg_shape *f) {
    eg_dot *d = &p->dot;
    const eg_entity *e = &p->graph->entities[f->entity];
    const eg_dot_look *look = eg_dot_look_of(e->type);
    eg_span name = eg_dot_str(d, e->name);
    Agnode_t *n = p->nodes[f->entity] = eg_dot_node(d, name);
    if (f->bold || (f->own.list.len && p->own_shown))
        eg_dot_set_markup(d, n, "label", node_markup(p, f));
    else
        eg_dot_set(d, n, "label", eg_dot_text_lines(d, f->name, "\\n").ptr);
    if (f->size) eg_dot_set(d, n, "fontsize", f->size);
    if (f->room.width > 0) { /* as it was tried, so that it comes out as it did then */
        eg_dot_setf(d, n, "width", "%.3f", f->room.width / 72);
        eg_dot_setf(d, n, "height", "%.3f", f->room.height / 72);
    }
    eg_dot_set(d, n, "shape", look->shape);
    eg_dot_setf(d, n, "style", "%s%s", look->style, e->listed ? "" : ",dashed");
    eg_dot_set(d, n, "fillcolor", look->fill);
    eg_dot_set(d, n, "color", look->line);
    eg_dot_set(d, n, "margin", look->margin);
    eg_dot_setf(d, n, "class", "%s%s", look->class, e->listed ? "" : " unlisted");
    eg_dot_set(d, n, "id", eg_dot_slug(d, "n-", name, name));
    eg_dot_tell_entity(d, n, e, eg_acts_told(d, &f->own));
    eg_dot_set_data(d, n, "verb", eg_acts_verbs(d, &f->own));
    p->legend.types[e->type <= EG_PLACE ? e->type : 0] = true;
    p->legend.unlisted |= !e->listed;
    p->legend.own |= f->own.list.len > 0 && p->own_shown;
    if (!p->own_shown)
        for (size_t i = 0; i < f->own.list.len; i++) p->legend.own_hidden += f->own.list.items[i].count;
}

/* Holds shapes[from] to shapes[to - 1] in one row, below the row before: an edge that nobody sees keeps
 * Graphviz from turning rows round to shorten arrows that point up. */
static void draw_row(eg_picture *p, uint32_t from, uint32_t to, Agnode_t *above) {
    eg_span name = eg_arena_printf(&p->dot.arena, "row_%u", from);
    Agraph_t *row = agsubg(p->dot.root, (char *)(uintptr_t)name.ptr, 1);
    eg_dot_set(&p->dot, row, "rank", "same");
    for (uint32_t i = from; i < to; i++) agsubnode(row, p->nodes[p->shapes[i].entity], 1);
    if (!above) return;
    Agedge_t *hold = agedge(p->dot.root, above, p->nodes[p->shapes[from].entity], NULL, 1);
    eg_dot_set(&p->dot, hold, "style", "invis");
    eg_dot_set(&p->dot, hold, "weight", "0");
    eg_dot_set(&p->dot, hold, "class", "grid");
}

static void draw_nodes(eg_picture *p) {
    Agnode_t *above = NULL;
    for (uint32_t i = 0; i < p->shape_count; i++) draw_node(p, &p->shapes[i]);
    for (uint32_t i = 0, k; !p->choice.map && i < p->shape_count; i = k) {
        for (k = i; k < p->shape_count && p->shapes[k].row == p->shapes[i].row;) k++;
        draw_row(p, i, k, above);
        above = p->nodes[p->shapes[i].entity];
    }
}

/* ---- edges ---- */

/* Colour, dash and date of a bundle as a whole. */
static void dress_edge(eg_picture *p, Agedge_t *edge, const eg_bundle *b, const eg_acts *acts) {
    eg_dot *d = &p->dot;
    uint32_t against = 0, other = 0;
    const eg_event *first = NULL;
    bool firm = false;
    for (size_t i = 0; i < acts->list.len; i++)
        *(acts->list.items[i].against ? &against : &other) += acts->list.items[i].articles;
    for (uint32_t i = 0; i < b->count; i++) {
        const eg_event *e = b->events[i];
        firm |= eg_event_is_firm(e);
        if (e->date && (!first || e->days.earliest < first->days.earliest)) first = e;
    }
    bool hostile = against && against >= other;
    eg_dot_set(d, edge, "color", hostile ? EG_INK_AGAINST : EG_INK_OTHER);
    eg_dot_set(d, edge, "fontcolor", hostile ? EG_INK_AGAINST : EG_INK_OTHER);
    eg_dot_setf(d, edge, "class", "act %s%s", hostile ? "against" : "other", firm ? "" : " unsure");
    if (!firm) eg_dot_set(d, edge, "style", "dashed");
    if (first) eg_dot_set_data(d, edge, "date", eg_dot_str(d, first->date));
    uint32_t n = b->articles, most = p->choice.map ? 6 : 12, width = 70 + 28 * (n < most ? n : most);
    eg_dot_setf(d, edge, "penwidth", "%u.%02u", width / 100, width % 100);
    eg_dot_setf(d, edge, "weight", "%u", n < 20 ? n : 20);
    p->legend.against |= hostile;
    p->legend.other |= !hostile;
    p->legend.unsure |= !firm;
}

static Agedge_t *new_edge(eg_picture *p, uint32_t from, uint32_t to) {
    return agedge(p->dot.root, p->nodes[from], p->nodes[to], NULL, 1);
}

static Agedge_t *draw_bundle(eg_picture *p, const eg_arrow *w) {
    eg_dot *d = &p->dot;
    const eg_bundle *b = w->bundle;
    eg_span from = name_of(p, b->from, EG_NAME_SHOWN * 2), to = name_of(p, b->to, EG_NAME_SHOWN * 2);
    Agedge_t *edge = new_edge(p, b->from, b->to);
    if (p->choice.map)
        eg_dot_set_markup(d, edge, "label", w->label);
    else
        eg_dot_set(d, edge, "label", w->label.ptr);
    dress_edge(p, edge, b, &w->acts);
    eg_span head = eg_arena_printf(&d->arena, "%.*s → %.*s\n%s", (int)from.len, from.ptr, (int)to.len, to.ptr,
                                   eg_label_count(&d->arena, b->articles, "article").ptr);
    eg_evidence_list told = eg_acts_told(d, &w->acts);
    const char *tip = eg_dot_tooltip(d, head, told.items.items, told.items.len, told.items.len);
    eg_dot_set(d, edge, "edgetooltip", tip);
    eg_dot_set(d, edge, "labeltooltip", tip);
    eg_dot_set(d, edge, "id", eg_dot_slug_pair(d, "e-", from, to));
    eg_dot_tell(d, edge, told.items.items, told.items.len);
    eg_dot_setf(d, edge, "articles", "%u", b->articles);
    eg_dot_set_data(d, edge, "verb", eg_acts_verbs(d, &w->acts));
    return edge;
}

static Agedge_t *draw_link(eg_picture *p, const eg_link *l) {
    eg_dot *d = &p->dot;
    bool turned = p->shapes[p->shape_of[l->a]].row > p->shapes[p->shape_of[l->b]].row;
    eg_span a = name_of(p, l->a, EG_NAME_SHOWN * 2), b = name_of(p, l->b, EG_NAME_SHOWN * 2);
    Agedge_t *edge = turned ? new_edge(p, l->b, l->a) : new_edge(p, l->a, l->b);
    eg_dot_set(d, edge, "dir", "none");
    eg_dot_set(d, edge, "color", EG_INK_TOGETHER);
    uint32_t n = l->docs < 6 ? l->docs : 6;
    eg_dot_setf(d, edge, "penwidth", "%u.%u", (7 + 2 * n) / 10, (7 + 2 * n) % 10);
    eg_dot_set(d, edge, "class", "comention");
    eg_span head = eg_arena_printf(&d->arena, "%.*s and %.*s\nnamed together in %s, %s", (int)a.len, a.ptr,
                                   (int)b.len, b.ptr, eg_label_count(&d->arena, l->weight, "sentence").ptr,
                                   eg_label_count(&d->arena, l->docs, "article").ptr);
    const eg_evidence *evidence = eg_link_evidence(d->graph, l);
    eg_dot_set(d, edge, "edgetooltip", eg_dot_tooltip(d, head, evidence, l->evidence_count, l->weight));
    eg_dot_set(d, edge, "id", eg_dot_slug_pair(d, "c-", a, b));
    eg_dot_tell(d, edge, evidence, l->evidence_count);
    eg_dot_setf(d, edge, "articles", "%u", l->docs);
    eg_dot_setf(d, edge, "sentences", "%u", l->weight);
    p->legend.together = true;
    return edge;
}

/* ---- the picture ---- */

static void set_defaults(eg_picture *p) {
    static const struct {
        int kind;
        const char *name, *value;
    } common[] = {
        {AGRAPH, "splines", "true"},
        {AGRAPH, "outputorder", "edgesfirst"},
        {AGRAPH, "pad", "0.1"},
        {AGRAPH, "bgcolor", "white"},
        {AGRAPH, "labelloc", "b"},
        {AGRAPH, "labeljust", "l"},
        {AGRAPH, "fontname", EG_DOT_FONT},
        {AGNODE, "fontname", EG_DOT_FONT},
        {AGNODE, "fontsize", "11"},
        {AGNODE, "height", "0.3"},
        {AGNODE, "fontcolor", EG_INK_TEXT},
        {AGNODE, "penwidth", "1.2"},
        {AGEDGE, "fontname", EG_DOT_FONT},
        {AGEDGE, "fontsize", "9"},
        {AGEDGE, "arrowsize", "0.7"},
        {AGEDGE, "fontcolor", EG_INK_OTHER},
    };
    eg_dot *d = &p->dot;
    for (size_t i = 0; i < 4 && !p->choice.map; i++)
        eg_dot_default(d, AGRAPH, eg_try_layout_attributes[i].name, eg_try_layout_attributes[i].value);
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        eg_dot_default(d, common[i].kind, common[i].name, common[i].value);
}

/* In rows as many words as fit on the page; on a map few. What no rows can hold goes on a map. */
static void word(eg_picture *p) {
    if (!p->choice.map) {
        word_shapes(p);
        p->own_shown = p->shape_count > 12 ? 2 : EG_ACTS_SHOWN;
        for (p->acts_shown = EG_ACTS_SHOWN; p->acts_shown; p->acts_shown--) {
            word_arrows(p);
            if (eg_rows_assign(p)) return;
        }
    }
    p->choice.map = true;
    p->own_shown = 0;
    word_shapes(p);
    word_arrows(p);
}

static void draw(eg_picture *p) {
    Agedge_t **edges = (Agedge_t **)eg_arena_array(&p->dot.arena, p->arrow_count, sizeof *edges);
    p->nodes = (Agnode_t **)eg_arena_array(&p->dot.arena, p->graph->entity_count, sizeof *p->nodes);
    draw_nodes(p);
    for (uint32_t i = 0; i < p->arrow_count; i++)
        edges[i] = p->arrows[i].link ? draw_link(p, p->arrows[i].link) : draw_bundle(p, &p->arrows[i]);
    if (p->choice.whole) { /* what can bear thousands */
        eg_dot_set(&p->dot, p->dot.root, "layout", "sfdp");
        eg_dot_set(&p->dot, p->dot.root, "overlap", "prism");
        eg_dot_set(&p->dot, p->dot.root, "splines", "line");
    } else if (p->choice.map) {
        eg_map_draw(p, edges);
    }
}

eg_status eg_write_dot_entities(const eg_graph *g, const eg_write_options *options, FILE *out) {
    eg_picture p = {.graph = g};
    char caption[128];
    snprintf(caption, sizeof caption, "Who did what to whom: entities and reported actions in %u article%s",
             g->doc_count, g->doc_count == 1 ? "" : "s");
    eg_dot_open(&p.dot, g, options, caption);
    p.choice = eg_choose(&p.dot.arena, g, options);
    word(&p);
    set_defaults(&p);
    eg_dot_settings_first(&p.dot);
    draw(&p);
    eg_dot_set(&p.dot, p.dot.root, "id", "entgraph-entities");
    eg_dot_set(&p.dot, p.dot.root, "class", "entgraph entities");
    eg_dot_set_markup(&p.dot, p.dot.root, "label", eg_legend_markup(&p.dot, &p.choice, &p.legend));
    eg_dot_settings_last(&p.dot);
    return eg_dot_close(&p.dot, out);
}
