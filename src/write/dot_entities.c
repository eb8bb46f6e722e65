/* The entity picture: who did what to whom, as one Graphviz digraph.
 * In: a graph. Out: DOT for `dot -Tsvg`, at most a page column wide, with legend and list of what was left
 * out. Refuses to place anything: it chooses, words and assigns rows; Graphviz orders and draws.
 * Example: four articles that report "Acme sued the city of Bergen" become
 *     Acme -> Bergen [label="sued (4)", color="#B34700", penwidth=1.82, weight=4, …] */
#include <stdlib.h>
#include <string.h>

#include "write/dot_acts.h"
#include "write/dot_layers.h"
#include "write/dot_legend.h"
#include "write/dot_phrase.h"
#include "write/dot_setting.h"
#include "write/write.h"

enum { NAME_SHOWN = 60 };
#define ACT_WIDTH 100.0  /* points: about 20 characters of 9 points */
#define NAME_WIDTH 120.0 /* points */

typedef struct figure { /* one entity drawn */
    uint32_t entity;
    eg_acts own; /* acts whose counterpart is no entity */
    eg_lines name;
    const char *size; /* of the name, NULL = default */
    bool bold;
    bool alone; /* tied to nothing */
    uint32_t layer;
    uint32_t place; /* by weight */
} figure;

typedef struct arrow { /* one pair, or one co-mention */
    const eg_bundle *bundle;
    const eg_link *link;
    eg_acts acts;
    eg_span label;
    double width; /* points of the label */
} arrow;

typedef struct picture {
    eg_dot dot;
    const eg_graph *graph;
    eg_choice choice;
    figure *figures;
    uint32_t figure_count;
    arrow *arrows; /* co-mentions first */
    uint32_t arrow_count;
    uint32_t *figure_of; /* by entity */
    Agnode_t **nodes;    /* by entity */
    eg_legend legend;
} picture;

static eg_span name_of(picture *p, uint32_t entity, size_t limit) {
    return eg_label_cut(&p->dot.arena, eg_dot_str(&p->dot, p->graph->entities[entity].name), limit);
}

/* ---- words ---- */

static const char *name_size(const picture *p, uint32_t entity) {
    const eg_entity *e = &p->graph->entities[entity];
    if (p->choice.weight[entity] >= p->choice.heavy) return "15";
    if (p->graph->doc_count > 1 && e->docs * 2 > p->graph->doc_count) return "12.5";
    return NULL;
}

static void word_figures(picture *p) {
    eg_arena *a = &p->dot.arena;
    p->figure_count = p->choice.node_count;
    p->figures = EG_NEW(a, figure, p->figure_count);
    p->figure_of = EG_NEW(a, uint32_t, p->graph->entity_count);
    for (uint32_t i = 0; i < p->figure_count; i++) {
        figure *f = &p->figures[i];
        f->entity = p->choice.nodes[i];
        f->place = i;
        p->figure_of[f->entity] = i;
    }
    for (size_t i = 0; i < p->choice.bundle_count; i++) {
        const eg_bundle *b = &p->choice.bundles[i];
        figure *from = b->from == EG_NOBODY ? NULL : &p->figures[p->figure_of[b->from]];
        figure *to = b->to == EG_NOBODY ? NULL : &p->figures[p->figure_of[b->to]];
        if (!to)
            eg_acts_add(&p->dot, &from->own, b);
        else if (!from)
            eg_acts_add(&p->dot, &to->own, b);
    }
    for (uint32_t i = 0; i < p->figure_count; i++) {
        figure *f = &p->figures[i];
        f->size = name_size(p, f->entity);
        f->bold = f->size && strcmp(f->size, "15") == 0;
        f->name = eg_label_wrap(a, name_of(p, f->entity, NAME_SHOWN), f->bold ? NAME_WIDTH * 1.4 : NAME_WIDTH,
                                f->bold ? 15 : 11);
    }
}

static void word_arrow(picture *p, arrow *w) {
    eg_dot *d = &p->dot;
    eg_acts_add(d, &w->acts, w->bundle);
    eg_text t = {.arena = &d->arena};
    size_t count = w->acts.list.len, shown = EG_ACTS_SHOWN;
    for (size_t i = 0; i < count && i < shown; i++) {
        eg_lines lines = eg_act_lines(d, &w->acts.list.items[i], ACT_WIDTH);
        for (size_t k = 0; k < lines.count; k++) {
            double width = eg_label_width(lines.items[k], 9) * EG_LABEL_SPARE + 12;
            if (width > w->width) w->width = width;
            eg_text_printf(&t, "  %s%s  \\l", k && count > 1 ? " " : "", eg_dot_text(d, lines.items[k]).ptr);
        }
    }
    if (count > shown) eg_text_printf(&t, "  +%zu more  \\l", count - shown);
    w->label = eg_text_span(&t);
}

static void word_arrows(picture *p) {
    const eg_choice *c = &p->choice;
    p->arrows = EG_NEW(&p->dot.arena, arrow, c->link_count + c->bundle_count);
    for (size_t i = 0; i < c->link_count; i++) p->arrows[p->arrow_count++].link = c->links[i];
    for (size_t i = 0; i < c->bundle_count; i++) {
        if (c->bundles[i].from == EG_NOBODY || c->bundles[i].to == EG_NOBODY) continue;
        arrow *w = &p->arrows[p->arrow_count++];
        w->bundle = &c->bundles[i];
        word_arrow(p, w);
    }
}

/* ---- rows ---- */

static double figure_width(picture *p, const figure *f) {
    double width = 0, size = f->size ? strtod(f->size, NULL) : 11;
    for (size_t i = 0; i < f->name.count; i++) {
        double w = eg_label_width(f->name.items[i], size) * (f->bold ? 1.25 : EG_LABEL_SPARE);
        if (w > width) width = w;
    }
    for (size_t i = 0; i < f->own.list.len && i < EG_ACTS_SHOWN; i++) {
        eg_lines lines = eg_act_lines(&p->dot, &f->own.list.items[i], NAME_WIDTH);
        for (size_t k = 0; k < lines.count; k++) {
            double w = eg_label_width(lines.items[k], 9) * EG_LABEL_SPARE;
            if (w > width) width = w;
        }
    }
    bool oval = p->graph->entities[f->entity].type == EG_PERSON;
    return oval ? (width + 3) * 1.42 : width + 19; /* an ellipse around a box is wider by the root of two */
}

static int by_layer(const void *x, const void *y) {
    const figure *a = x, *b = y;
    if (a->layer != b->layer) return a->layer < b->layer ? -1 : 1;
    return a->place < b->place ? -1 : a->place > b->place;
}

/* Statement order decides what Graphviz tries first: upper rows, then heavier names. */
static void assign_rows(picture *p) {
    eg_arena *a = &p->dot.arena;
    eg_box *boxes = EG_NEW(a, eg_box, p->figure_count);
    eg_tie *ties = EG_NEW(a, eg_tie, p->arrow_count);
    for (uint32_t i = 0; i < p->figure_count; i++) boxes[i].width = (int32_t)figure_width(p, &p->figures[i]);
    for (uint32_t i = 0; i < p->arrow_count; i++) {
        const arrow *w = &p->arrows[i];
        eg_tie *t = &ties[i];
        t->from = p->figure_of[w->link ? w->link->a : w->bundle->from];
        t->to = p->figure_of[w->link ? w->link->b : w->bundle->to];
        t->weight = w->link ? 1 : w->bundle->articles;
        t->label = (int32_t)w->width;
        t->directed = w->bundle != NULL;
    }
    eg_layers_assign(a, boxes, p->figure_count, ties, p->arrow_count);
    for (uint32_t i = 0; i < p->figure_count; i++) {
        p->figures[i].layer = boxes[i].alone ? UINT32_MAX : boxes[i].layer;
        p->figures[i].alone = boxes[i].alone;
    }
    if (p->figure_count) qsort(p->figures, p->figure_count, sizeof *p->figures, by_layer);
    for (uint32_t i = 0; i < p->figure_count; i++) p->figure_of[p->figures[i].entity] = i;
}

/* ---- nodes ---- */

/* The name in bold or not, and below it the acts without counterpart. */
static eg_span node_markup(picture *p, const figure *f) {
    eg_text t = {.arena = &p->dot.arena};
    for (size_t i = 0; i < f->name.count; i++) {
        eg_span line = eg_dot_text(&p->dot, f->name.items[i]);
        eg_text_printf(&t, f->bold ? "%s<B>%s</B>" : "%s%s", i ? "<BR/>" : "", line.ptr);
    }
    const char *small = "<BR/><FONT POINT-SIZE=\"9\" COLOR=\"%s\">%s</FONT>";
    size_t count = f->own.list.len;
    for (size_t i = 0; i < count && i < EG_ACTS_SHOWN; i++) {
        const eg_act *act = &f->own.list.items[i];
        eg_lines lines = eg_act_lines(&p->dot, act, NAME_WIDTH);
        for (size_t k = 0; k < lines.count; k++)
            eg_text_printf(&t, small, act->against ? EG_INK_AGAINST : EG_INK_OTHER,
                           eg_dot_text(&p->dot, lines.items[k]).ptr);
    }
    if (count > EG_ACTS_SHOWN)
        eg_text_printf(&t, small, "#666666",
                       eg_arena_printf(&p->dot.arena, "+%zu more", count - EG_ACTS_SHOWN).ptr);
    return eg_text_span(&t);
}

static void draw_node(picture *p, const figure *f) {
    eg_dot *d = &p->dot;
    const eg_entity *e = &p->graph->entities[f->entity];
    const eg_dot_look *look = eg_dot_look_of(e->type);
    eg_span name = eg_dot_str(d, e->name);
    Agnode_t *n = p->nodes[f->entity] = eg_dot_node(d, name);
    if (f->bold || f->own.list.len)
        eg_dot_set_markup(d, n, "label", node_markup(p, f));
    else
        eg_dot_set(d, n, "label", eg_dot_text_lines(d, f->name, "\\n").ptr);
    if (f->size) eg_dot_set(d, n, "fontsize", f->size);
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
    p->legend.own |= f->own.list.len > 0;
}

/* Holds figures[from] to figures[to - 1] in one row, below the row before: an edge that nobody sees keeps
 * Graphviz from turning rows round to shorten arrows that point up. */
static void draw_row(picture *p, uint32_t from, uint32_t to, Agnode_t *above) {
    eg_span name = eg_arena_printf(&p->dot.arena, "row_%u", from);
    Agraph_t *row = agsubg(p->dot.root, (char *)(uintptr_t)name.ptr, 1);
    eg_dot_set(&p->dot, row, "rank", "same");
    for (uint32_t i = from; i < to; i++) agsubnode(row, p->nodes[p->figures[i].entity], 1);
    if (!above) return;
    Agedge_t *hold = agedge(p->dot.root, above, p->nodes[p->figures[from].entity], NULL, 1);
    eg_dot_set(&p->dot, hold, "style", "invis");
    eg_dot_set(&p->dot, hold, "weight", "0");
    eg_dot_set(&p->dot, hold, "class", "grid");
}

static void draw_nodes(picture *p) {
    Agnode_t *above = NULL;
    for (uint32_t i = 0; i < p->figure_count; i++) draw_node(p, &p->figures[i]);
    for (uint32_t i = 0, k; i < p->figure_count; i = k) {
        for (k = i; k < p->figure_count && p->figures[k].layer == p->figures[i].layer;) k++;
        draw_row(p, i, k, above);
        above = p->nodes[p->figures[i].entity];
    }
}

/* ---- edges ---- */

/* Colour, dash and date of a bundle as a whole. */
static void dress_edge(picture *p, Agedge_t *edge, const eg_bundle *b, const eg_acts *acts) {
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
    uint32_t n = b->articles;
    eg_dot_setf(d, edge, "penwidth", "%u.%02u", (70 + 28 * (n < 12 ? n : 12)) / 100,
                (70 + 28 * (n < 12 ? n : 12)) % 100);
    eg_dot_setf(d, edge, "weight", "%u", n < 20 ? n : 20);
    p->legend.against |= hostile;
    p->legend.other |= !hostile;
    p->legend.unsure |= !firm;
}

static Agedge_t *new_edge(picture *p, uint32_t from, uint32_t to) {
    return agedge(p->dot.root, p->nodes[from], p->nodes[to], NULL, 1);
}

static void draw_bundle(picture *p, const arrow *w) {
    eg_dot *d = &p->dot;
    const eg_bundle *b = w->bundle;
    eg_span from = name_of(p, b->from, NAME_SHOWN * 2), to = name_of(p, b->to, NAME_SHOWN * 2);
    Agedge_t *edge = new_edge(p, b->from, b->to);
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
}

static void draw_link(picture *p, const eg_link *l) {
    eg_dot *d = &p->dot;
    bool turned = p->figures[p->figure_of[l->a]].layer > p->figures[p->figure_of[l->b]].layer;
    eg_span a = name_of(p, l->a, NAME_SHOWN * 2), b = name_of(p, l->b, NAME_SHOWN * 2);
    Agedge_t *edge = turned ? new_edge(p, l->b, l->a) : new_edge(p, l->a, l->b);
    eg_dot_set(d, edge, "dir", "none");
    eg_dot_set(d, edge, "color", EG_INK_TOGETHER);
    uint32_t n = l->docs < 6 ? l->docs : 6;
    eg_dot_setf(d, edge, "penwidth", "%u.%u", (7 + 2 * n) / 10, (7 + 2 * n) % 10);
    eg_dot_set(d, edge, "class", "comention");
    eg_span head = eg_arena_printf(&d->arena, "%.*s and %.*s\nnamed together in %s, %s", (int)a.len, a.ptr,
                                   (int)b.len, b.ptr, eg_label_count(&d->arena, l->weight, "sentence").ptr,
                                   eg_label_count(&d->arena, l->docs, "article").ptr);
    eg_dot_set(d, edge, "edgetooltip", eg_dot_tooltip(d, head, l->evidence, l->evidence_count, l->weight));
    eg_dot_set(d, edge, "id", eg_dot_slug_pair(d, "c-", a, b));
    eg_dot_tell(d, edge, l->evidence, l->evidence_count);
    eg_dot_setf(d, edge, "articles", "%u", l->docs);
    eg_dot_setf(d, edge, "sentences", "%u", l->weight);
    p->legend.together = true;
}

/* ---- the picture ---- */

static void set_defaults(picture *p) {
    static const struct {
        int kind;
        const char *name, *value;
    } common[] = {
        {AGRAPH, "rankdir", "TB"},
        {AGRAPH, "nodesep", "0.16"},
        {AGRAPH, "ranksep", "0.36"},
        {AGRAPH, "ratio", "compress"},
        {AGRAPH, "splines", "true"},
        {AGRAPH, "outputorder", "edgesfirst"},
        {AGRAPH, "pad", "0.1"},
        {AGRAPH, "bgcolor", "white"},
        {AGRAPH, "labelloc", "b"},
        {AGRAPH, "labeljust", "l"},
        {AGRAPH, "size", "9.36,60"},
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
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        eg_dot_default(d, common[i].kind, common[i].name, common[i].value);
}

eg_status eg_write_dot_entities(const eg_graph *g, const eg_write_options *options, FILE *out) {
    picture p = {.graph = g};
    char caption[128];
    snprintf(caption, sizeof caption, "Who did what to whom: entities and reported actions in %u article%s",
             g->doc_count, g->doc_count == 1 ? "" : "s");
    eg_dot_open(&p.dot, g, options, caption);
    p.choice = eg_choose(&p.dot.arena, g);
    set_defaults(&p);
    eg_dot_settings_first(&p.dot);
    word_figures(&p);
    word_arrows(&p);
    assign_rows(&p);
    p.nodes = (Agnode_t **)eg_arena_array(&p.dot.arena, g->entity_count, sizeof *p.nodes);
    draw_nodes(&p);
    for (uint32_t i = 0; i < p.arrow_count; i++) {
        if (p.arrows[i].link)
            draw_link(&p, p.arrows[i].link);
        else
            draw_bundle(&p, &p.arrows[i]);
    }
    eg_dot_set(&p.dot, p.dot.root, "id", "entgraph-entities");
    eg_dot_set(&p.dot, p.dot.root, "class", "entgraph entities");
    eg_dot_set_markup(&p.dot, p.dot.root, "label", eg_legend_markup(&p.dot, &p.choice, &p.legend));
    eg_dot_settings_last(&p.dot);
    return eg_dot_close(&p.dot, out);
}
