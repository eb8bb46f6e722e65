/* The entity picture: who did what to whom, as one Graphviz digraph.
 * In: a graph. Out: DOT for `dot -Tsvg`, at most a page column wide, with legend and list of what was left
 * out. Refuses to lay out: it only chooses, words and orders the statements so that Graphviz can.
 * Example: four articles that report "Acme sued the city of Bergen" become
 *     Acme -> Bergen [label="sued (4)", color="#B34700", penwidth=1.82, weight=4, …] */
#include <string.h>

#include "write/dot_choice.h"
#include "write/dot_common.h"
#include "write/dot_legend.h"
#include "write/dot_phrase.h"
#include "write/write.h"

enum { ACTS_SHOWN = 3, NAME_SHOWN = 60, EVENTS_READ = 200 };
#define ACT_WIDTH 100.0  /* points: about 20 characters of 9 points */
#define NAME_WIDTH 120.0 /* points */
#define ROW_WIDTH 460.0  /* points of leaves on one rank */

/* What is told of a pair in one line: all events that read the same. */
typedef struct act {
    eg_span text;
    const eg_event **events;
    uint32_t count, articles;
    bool against;
} act;

typedef EG_VEC(act) acts;

typedef struct picture {
    eg_dot dot;
    const eg_graph *graph;
    eg_choice choice;
    Agnode_t **nodes; /* by entity */
    uint32_t *degree; /* edges drawn, by entity */
    eg_legend legend;
} picture;

/* ---- words ---- */

static eg_span words_of(picture *p, const eg_bundle *b, const eg_event *e) {
    eg_arena *a = &p->dot.arena;
    if (b->from == EG_NOBODY) return eg_phrase_suffered(a, p->graph, e, b->to);
    if (b->to == EG_NOBODY) return eg_phrase_act(a, p->graph, e);
    return eg_phrase_edge(a, p->graph, e, b->to);
}

/* Appends the acts of a bundle, equal texts once, and puts the most reported first. */
static void add_acts(picture *p, const eg_bundle *b, acts *out) {
    eg_arena *a = &p->dot.arena;
    for (uint32_t i = 0; i < b->count && i < EVENTS_READ; i++) {
        const eg_event *e = b->events[i];
        eg_span text = words_of(p, b, e);
        size_t k = 0;
        while (k < out->len && !eg_span_eq(out->items[k].text, text)) k++;
        if (k == out->len) {
            act fresh = {.text = text, .events = (const eg_event **)eg_arena_array(a, b->count, sizeof e)};
            eg_vec_push(a, out, fresh);
        }
        act *t = &out->items[k];
        t->events[t->count++] = e;
        t->against |= e->tone == EG_AGAINST && e->polarity == EG_AFFIRMED;
    }
    for (size_t i = 0; i < out->len; i++) {
        act t = out->items[i];
        t.articles = eg_choice_articles(a, t.events, t.count);
        size_t k = i;
        for (; k > 0 && out->items[k - 1].articles < t.articles; k--) out->items[k] = out->items[k - 1];
        out->items[k] = t;
    }
}

/* "suspended 936 accounts (4)" in lines; the count holds on to the last word. */
static eg_lines act_lines(picture *p, const act *t, double width) {
    eg_arena *a = &p->dot.arena;
    eg_span text = eg_arena_printf(a, "%.*s\xC2\xA0(%u)", (int)t->text.len, t->text.ptr, t->articles);
    return eg_label_wrap(a, text, width, 9);
}

/* ---- nodes ---- */

static bool is_quiet(const picture *p, uint32_t entity) {
    for (size_t i = 0; i < p->choice.bundle_count; i++)
        if (p->choice.bundles[i].from == entity || p->choice.bundles[i].to == entity) return false;
    return true;
}

/* What an entity did or suffered whose counterpart is no entity. */
static acts own_acts(picture *p, uint32_t entity) {
    acts out = {0};
    for (size_t i = 0; i < p->choice.bundle_count; i++) {
        const eg_bundle *b = &p->choice.bundles[i];
        bool own = (b->from == entity && b->to == EG_NOBODY) || (b->to == entity && b->from == EG_NOBODY);
        if (own) add_acts(p, b, &out);
    }
    return out;
}

/* The name in bold or not, and below it the acts without counterpart. */
static eg_span node_markup(picture *p, eg_lines name, bool bold, const acts *own) {
    eg_text t = {.arena = &p->dot.arena};
    for (size_t i = 0; i < name.count; i++) {
        eg_span line = eg_dot_text(&p->dot, name.items[i]);
        eg_text_printf(&t, bold ? "%s<B>%s</B>" : "%s%s", i ? "<BR/>" : "", line.ptr);
    }
    for (size_t i = 0; i < own->len && i < ACTS_SHOWN; i++) {
        eg_lines lines = act_lines(p, &own->items[i], NAME_WIDTH);
        for (size_t k = 0; k < lines.count; k++)
            eg_text_printf(&t, "<BR/><FONT POINT-SIZE=\"9\" COLOR=\"%s\">%s</FONT>",
                           own->items[i].against ? EG_INK_AGAINST : EG_INK_OTHER,
                           eg_dot_text(&p->dot, lines.items[k]).ptr);
    }
    if (own->len > ACTS_SHOWN)
        eg_text_printf(&t, "<BR/><FONT POINT-SIZE=\"9\" COLOR=\"#666666\">+%zu more</FONT>",
                       own->len - ACTS_SHOWN);
    return eg_text_span(&t);
}

static const char *node_tooltip(picture *p, const eg_entity *e, const acts *own, eg_span name) {
    eg_dot *d = &p->dot;
    eg_text t = {.arena = &d->arena};
    eg_text_printf(&t, "%.*s (%s)", (int)name.len, name.ptr, eg_dot_look_of(e->type)->word);
    for (uint32_t i = 0; i < e->surface_count; i++) {
        eg_span also = eg_label_cut(&d->arena, eg_dot_str(d, e->surfaces[i]), NAME_SHOWN);
        eg_text_printf(&t, "%s%.*s", i ? ", " : "\nalso: ", (int)also.len, also.ptr);
    }
    eg_text_printf(&t, "\n%u of %s, %s", e->docs,
                   eg_label_count(&d->arena, p->graph->doc_count, "article").ptr,
                   eg_label_count(&d->arena, e->mentions, "mention").ptr);
    if (!e->listed) eg_text_puts(&t, "\nname found by its form, in no dictionary");
    eg_evidence_list told = {0};
    for (size_t i = 0; i < own->len; i++)
        for (uint32_t k = 0; k < own->items[i].count; k++) eg_dot_collect(d, &told, own->items[i].events[k]);
    if (told.items.len)
        return eg_dot_tooltip(d, eg_text_span(&t), told.items.items, told.items.len, told.items.len);
    size_t total = e->mentions > e->evidence_count ? e->mentions : e->evidence_count;
    return eg_dot_tooltip(d, eg_text_span(&t), e->evidence, e->evidence_count, total);
}

static const char *node_size(const picture *p, uint32_t entity, bool quiet) {
    const eg_entity *e = &p->graph->entities[entity];
    if (p->choice.weight[entity] >= p->choice.heavy) return "15";
    if (p->graph->doc_count > 1 && e->docs * 2 > p->graph->doc_count) return "12.5";
    return p->choice.map && quiet ? "9" : NULL;
}

static void draw_node(picture *p, uint32_t entity) {
    eg_dot *d = &p->dot;
    const eg_entity *e = &p->graph->entities[entity];
    const eg_dot_look *look = eg_dot_look_of(e->type);
    eg_span name = eg_dot_str(d, e->name);
    acts own = own_acts(p, entity);
    bool quiet = is_quiet(p, entity);
    Agnode_t *n = p->nodes[entity] = eg_dot_node(d, name);
    const char *size = node_size(p, entity, quiet);
    bool bold = size && strcmp(size, "15") == 0;
    eg_lines lines = eg_label_wrap(&d->arena, eg_label_cut(&d->arena, name, NAME_SHOWN),
                                   bold ? NAME_WIDTH * 1.4 : NAME_WIDTH, bold ? 15 : 11);
    if (bold || own.len)
        eg_dot_set_markup(d, n, "label", node_markup(p, lines, bold, &own));
    else
        eg_dot_set(d, n, "label", eg_dot_text_lines(d, lines, "\\n").ptr);
    if (size) eg_dot_set(d, n, "fontsize", size);
    eg_dot_set(d, n, "shape", look->shape);
    eg_dot_setf(d, n, "style", "%s%s", look->style, e->listed ? "" : ",dashed");
    eg_dot_set(d, n, "fillcolor", look->fill);
    eg_dot_set(d, n, "color", look->line);
    eg_dot_set(d, n, "margin", look->margin);
    if (quiet && p->choice.map) eg_dot_set(d, n, "penwidth", "0.6");
    eg_dot_set(d, n, "class", look->class);
    eg_dot_set(d, n, "id", eg_dot_slug(d, "n-", name));
    eg_dot_set(d, n, "tooltip", node_tooltip(p, e, &own, name));
    eg_dot_set(d, n, "type", look->word);
    eg_dot_setf(d, n, "articles", "%u", e->docs);
    eg_dot_setf(d, n, "mentions", "%u", e->mentions);
    eg_dot_set_data(d, n, "evidence", eg_dot_first_sentence(d, e->evidence, e->evidence_count));
    p->legend.types[e->type <= EG_PLACE ? e->type : 0] = true;
    p->legend.unlisted |= !e->listed;
    p->legend.own |= own.len > 0;
}

/* ---- edges ---- */

static eg_span edge_label(picture *p, const acts *list) {
    eg_dot *d = &p->dot;
    eg_text t = {.arena = &d->arena};
    size_t shown = p->choice.map ? 2 : ACTS_SHOWN;
    for (size_t i = 0; i < list->len && i < shown; i++) {
        eg_lines lines = act_lines(p, &list->items[i], ACT_WIDTH);
        for (size_t k = 0; k < lines.count; k++)
            eg_text_printf(&t, "  %s%s  \\l", k && list->len > 1 ? " " : "",
                           eg_dot_text(d, lines.items[k]).ptr);
    }
    if (list->len > shown) eg_text_printf(&t, "  +%zu more  \\l", list->len - shown);
    return eg_text_span(&t);
}

/* Colour, dash and words of a bundle as a whole. */
static void dress_edge(picture *p, Agedge_t *edge, const eg_bundle *b, const acts *list) {
    eg_dot *d = &p->dot;
    uint32_t against = 0, other = 0, first = EG_NOBODY;
    bool firm = false;
    for (size_t i = 0; i < list->len; i++)
        *(list->items[i].against ? &against : &other) += list->items[i].articles;
    for (uint32_t i = 0; i < b->count; i++) {
        firm |= eg_event_is_firm(b->events[i]);
        if (b->events[i]->date &&
            (first == EG_NOBODY || b->events[i]->days.earliest < b->events[first]->days.earliest))
            first = i;
    }
    const char *ink = against && against >= other ? EG_INK_AGAINST : EG_INK_OTHER;
    eg_dot_set(d, edge, "color", ink);
    eg_dot_set(d, edge, "fontcolor", ink);
    if (!firm) eg_dot_set(d, edge, "style", "dashed");
    eg_dot_set(d, edge, "class", ink[1] == 'B' ? "act against" : "act other");
    if (first != EG_NOBODY) eg_dot_set_data(d, edge, "date", eg_dot_str(d, b->events[first]->date));
    eg_text verbs = {.arena = &d->arena};
    for (size_t i = 0; i < list->len && i < ACTS_SHOWN; i++) {
        eg_text_puts(&verbs, i ? "; " : "");
        eg_text_add(&verbs, eg_label_clean(&d->arena, list->items[i].text));
    }
    eg_dot_set_data(d, edge, "verb", eg_text_span(&verbs));
    p->legend.against |= ink[1] == 'B';
    p->legend.other |= ink[1] != 'B';
    p->legend.unsure |= !firm;
}

/* Leaves of one hub go down row by row; side by side they would make the picture too wide. */
static unsigned edge_row(const eg_bundle *b, const picture *p, double width, double *used) {
    bool leaf_to = p->degree[b->to] == 1, leaf_from = p->degree[b->from] == 1;
    if (leaf_to == leaf_from) return 1;
    double *sum = leaf_to ? &used[b->from * 2] : &used[b->to * 2 + 1];
    unsigned row = (unsigned)(*sum / ROW_WIDTH);
    *sum += width;
    return row + 1;
}

static void draw_bundle(picture *p, const eg_bundle *b, double *used) {
    eg_dot *d = &p->dot;
    acts list = {0};
    add_acts(p, b, &list);
    Agedge_t *edge = agedge(d->root, p->nodes[b->from], p->nodes[b->to], NULL, 1);
    eg_dot_set(d, edge, "label", edge_label(p, &list).ptr);
    dress_edge(p, edge, b, &list);
    double n = b->articles < 12 ? b->articles : 12;
    eg_dot_setf(d, edge, "penwidth", "%.2f", 0.7 + 0.28 * n);
    eg_dot_setf(d, edge, "weight", "%u", b->articles < 20 ? b->articles : 20);
    eg_dot_setf(d, edge, "articles", "%u", b->articles);
    unsigned row = p->choice.map ? 1 : edge_row(b, p, ACT_WIDTH * EG_LABEL_SPARE + 20, used);
    if (row > 1) eg_dot_setf(d, edge, "minlen", "%u", row);
    eg_span from = eg_dot_str(d, p->graph->entities[b->from].name),
            to = eg_dot_str(d, p->graph->entities[b->to].name);
    from = eg_label_cut(&d->arena, from, NAME_SHOWN * 2);
    to = eg_label_cut(&d->arena, to, NAME_SHOWN * 2);
    eg_span head = eg_arena_printf(&d->arena, "%.*s → %.*s\n%s", (int)from.len, from.ptr, (int)to.len, to.ptr,
                                   eg_label_count(&d->arena, b->articles, "article").ptr);
    eg_evidence_list told = {0};
    for (size_t i = 0; i < list.len; i++)
        for (uint32_t k = 0; k < list.items[i].count; k++) eg_dot_collect(d, &told, list.items[i].events[k]);
    const char *tip = eg_dot_tooltip(d, head, told.items.items, told.items.len, told.items.len);
    eg_dot_set(d, edge, "edgetooltip", tip);
    eg_dot_set(d, edge, "labeltooltip", tip);
    eg_dot_set(
        d, edge, "id",
        eg_dot_slug(d, "e-",
                    eg_arena_printf(&d->arena, "%.*s %.*s", (int)from.len, from.ptr, (int)to.len, to.ptr)));
    eg_dot_set_data(d, edge, "evidence", eg_dot_first_sentence(d, told.items.items, told.items.len));
}

static void draw_link(picture *p, const eg_link *l) {
    eg_dot *d = &p->dot;
    Agedge_t *edge = agedge(d->root, p->nodes[l->a], p->nodes[l->b], NULL, 1);
    eg_dot_set(d, edge, "dir", "none");
    eg_dot_set(d, edge, "color", EG_INK_TOGETHER);
    double n = l->docs < 6 ? l->docs : 6;
    eg_dot_setf(d, edge, "penwidth", "%.2f", 0.7 + 0.2 * n);
    eg_dot_set(d, edge, "class", "comention");
    eg_dot_setf(d, edge, "articles", "%u", l->docs);
    eg_dot_setf(d, edge, "sentences", "%u", l->weight);
    eg_span a = eg_dot_str(d, p->graph->entities[l->a].name),
            b = eg_dot_str(d, p->graph->entities[l->b].name);
    a = eg_label_cut(&d->arena, a, NAME_SHOWN * 2);
    b = eg_label_cut(&d->arena, b, NAME_SHOWN * 2);
    eg_span head = eg_arena_printf(&d->arena, "%.*s and %.*s\nnamed together in %s, %s", (int)a.len, a.ptr,
                                   (int)b.len, b.ptr, eg_label_count(&d->arena, l->weight, "sentence").ptr,
                                   eg_label_count(&d->arena, l->docs, "article").ptr);
    eg_dot_set(d, edge, "edgetooltip", eg_dot_tooltip(d, head, l->evidence, l->evidence_count, l->weight));
    eg_dot_set(
        d, edge, "id",
        eg_dot_slug(d, "c-", eg_arena_printf(&d->arena, "%.*s %.*s", (int)a.len, a.ptr, (int)b.len, b.ptr)));
    p->legend.together = true;
}

static void draw_edges(picture *p) {
    const eg_choice *c = &p->choice;
    p->degree = EG_NEW(&p->dot.arena, uint32_t, p->graph->entity_count);
    double *used = EG_NEW(&p->dot.arena, double, p->graph->entity_count *(size_t)2);
    for (size_t i = 0; i < c->link_count; i++) p->degree[c->links[i]->a]++, p->degree[c->links[i]->b]++;
    for (size_t i = 0; i < c->bundle_count; i++) {
        const eg_bundle *b = &c->bundles[i];
        if (b->from != EG_NOBODY && b->to != EG_NOBODY) p->degree[b->from]++, p->degree[b->to]++;
    }
    /* painted in the order of the statements: co-mentions lie below */
    for (size_t i = 0; i < c->link_count; i++) draw_link(p, c->links[i]);
    for (size_t i = 0; i < c->bundle_count; i++) {
        const eg_bundle *b = &c->bundles[i];
        if (b->from != EG_NOBODY && b->to != EG_NOBODY) draw_bundle(p, b, used);
    }
}

/* ---- the picture ---- */

static void set_defaults(picture *p) {
    eg_dot *d = &p->dot;
    static const char *const ranked[][2] = {
        {"rankdir", "TB"}, {"nodesep", "0.16"}, {"ranksep", "0.36"}, {"ratio", "compress"}};
    static const char *const map[][2] = {{"layout", "neato"}, {"overlap", "false"}, {"model", "subset"},
                                         {"sep", "+5"},       {"esep", "+3"},       {"start", "1"}};
    for (size_t i = 0; !p->choice.map && i < 4; i++) eg_dot_default(d, AGRAPH, ranked[i][0], ranked[i][1]);
    for (size_t i = 0; p->choice.map && i < 6; i++) eg_dot_default(d, AGRAPH, map[i][0], map[i][1]);
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
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        eg_dot_default(d, common[i].kind, common[i].name, common[i].value);
}

eg_status eg_write_dot_entities(const eg_graph *g, FILE *out) {
    picture p = {.graph = g};
    char caption[128];
    snprintf(caption, sizeof caption, "Who did what to whom: entities and reported actions in %u article%s",
             g->doc_count, g->doc_count == 1 ? "" : "s");
    eg_dot_open(&p.dot, g, caption);
    p.choice = eg_choose(&p.dot.arena, g);
    set_defaults(&p);
    p.nodes = (Agnode_t **)eg_arena_array(&p.dot.arena, g->entity_count, sizeof *p.nodes);
    for (uint32_t i = 0; i < p.choice.node_count; i++) draw_node(&p, p.choice.nodes[i]);
    draw_edges(&p);
    eg_dot_set_markup(&p.dot, p.dot.root, "label", eg_legend_markup(&p.dot, &p.choice, &p.legend));
    return eg_dot_close(&p.dot, out);
}
