/* What a drawing would look like.
 * In: boxes and arrows with sizes in points, an order, rows. Out: width, crossings, labels that arrows run
 * through, measured on the layout of Graphviz itself. Refuses to hand it any text: sizes come from our own
 * tables, so that fonts that happen to be installed change nothing.
 * The layout is loaded when the first drawing is tried, not when the program starts: most runs never need it.
 * Example: two orders of one row of boxes give 5 crossings and 1; the second is drawn. */
#include "write/dot_try.h"

#include <gvc.h>

#include <dlfcn.h>
#include <math.h>
#include <stdio.h>

#include "base/vec.h"

#ifndef EG_DOT_PLUGIN
#define EG_DOT_PLUGIN "libgvplugin_dot_layout.so.6" /* wherever the system keeps it */
#endif

const eg_try_attribute eg_try_layout_attributes[4] = {
    {"nodesep", "0.16"}, {"ranksep", "0.36"}, {"ratio", "compress"}, {"size", "9.58,60"}};

struct eg_try {
    GVC_t *context;
    __typeof__(&gvLayout) layout;
    __typeof__(&gvFreeLayout) free_layout;
};

#if defined(__has_feature) /* clang */
#if __has_feature(address_sanitizer) && !defined(__SANITIZE_ADDRESS__)
#define __SANITIZE_ADDRESS__ 1 /* as gcc says it */
#endif
#endif
#ifdef __SANITIZE_ADDRESS__ /* Graphviz gives back nearly all of what a layout took */
const char *__lsan_default_suppressions(void);
__attribute__((visibility("default"))) const char *__lsan_default_suppressions(void) {
    return "leak:libgvc\nleak:libgvplugin_dot_layout\nleak:libcgraph\n";
}
#endif

/* A function of a library is no object to C, though POSIX makes them alike. */
#define LOAD(library, function, symbol) (*(void **)(void *)&(function) = dlsym(library, symbol))

eg_try *eg_try_open(void) {
    static eg_try t;
    static bool tried;
    if (tried) return t.context ? &t : NULL;
    tried = true;
    void *library = dlopen(EG_DOT_PLUGIN, RTLD_LAZY | RTLD_LOCAL);
    if (!library) return NULL;
    __typeof__(&gvContextPlugins) open = NULL;
    LOAD(library, open, "gvContextPlugins");
    LOAD(library, t.layout, "gvLayout");
    LOAD(library, t.free_layout, "gvFreeLayout");
    /* this one and no other: nothing that would look for fonts */
    static lt_symlist_t plugins[2];
    plugins[0].name = (char *)(uintptr_t) "gvplugin_dot_layout_LTX_library";
    plugins[0].address = dlsym(library, "gvplugin_dot_layout_LTX_library");
    if (open && t.layout && t.free_layout && plugins[0].address) t.context = open(plugins, 0);
    return t.context ? &t : NULL;
}

/* ---- the graph to lay out ---- */

static void set(void *object, const char *name, const char *format, double value) {
    char text[32];
    snprintf(text, sizeof text, format, value);
    agsafeset(object, (char *)(uintptr_t)name, text, (char *)(uintptr_t) "");
}

static Agedge_t *sketch_arrow(Agraph_t *g, const eg_try_arrow *a, Agnode_t *tail, Agnode_t *head) {
    Agedge_t *e = agedge(g, tail, head, NULL, 1);
    set(e, "weight", "%.0f", a->weight);
    if (a->width <= 0) return e;
    char label[160];
    snprintf(label, sizeof label,
             "<TABLE FIXEDSIZE=\"TRUE\" WIDTH=\"%.0f\" HEIGHT=\"%.0f\" "
             "BORDER=\"0\"><TR><TD></TD></TR></TABLE>",
             a->width, a->height);
    char *html = agstrdup_html(g, label);
    agset(e, (char *)(uintptr_t) "label", html);
    agstrfree(g, html);
    return e;
}

/* row_of: room for the row of each box. */
static Agraph_t *sketch(const eg_try_plan *plan, const uint32_t *order, const uint32_t *row, Agnode_t **nodes,
                        Agedge_t **edges, uint32_t *row_of) {
    Agraph_t *g = agopen((char *)(uintptr_t) "sketch", Agdirected, NULL), *line = NULL;
    Agnode_t *above = NULL;
    agattr(g, AGRAPH, (char *)(uintptr_t) "rank", (char *)(uintptr_t) "");
    agattr(g, AGNODE, (char *)(uintptr_t) "label", (char *)(uintptr_t) "");
    agattr(g, AGNODE, (char *)(uintptr_t) "shape", (char *)(uintptr_t) "box");
    agattr(g, AGNODE, (char *)(uintptr_t) "fixedsize", (char *)(uintptr_t) "true");
    agattr(g, AGEDGE, (char *)(uintptr_t) "label", (char *)(uintptr_t) "");
    for (size_t i = 0; i < 4; i++) {
        const eg_try_attribute *at = &eg_try_layout_attributes[i];
        agattr(g, AGRAPH, (char *)(uintptr_t)at->name, (char *)(uintptr_t)at->value);
    }
    for (uint32_t i = 0; i < plan->box_count; i++) {
        char name[16];
        snprintf(name, sizeof name, "%u", i);
        Agnode_t *n = nodes[order[i]] = agnode(g, name, 1);
        row_of[order[i]] = row[i];
        set(n, "width", "%.3f", plan->boxes[order[i]].width / 72);
        set(n, "height", "%.3f", plan->boxes[order[i]].height / 72);
        if (i == 0 || row[i] != row[i - 1]) {
            line = agsubg(g, name, 1);
            agset(line, (char *)(uintptr_t) "rank", (char *)(uintptr_t) "same");
            if (above) set(agedge(g, above, n, NULL, 1), "weight", "%.0f", 0);
            above = n;
        }
        agsubnode(line, n, 1);
    }
    for (uint32_t k = 0; k < plan->box_count; k++) /* in the order in which agwrite will write them */
        for (uint32_t i = 0; i < plan->arrow_count; i++) {
            const eg_try_arrow *a = &plan->arrows[i];
            bool turned = !a->directed && row_of[a->from] > row_of[a->to];
            uint32_t tail = turned ? a->to : a->from, head = turned ? a->from : a->to;
            if (tail == order[k]) edges[i] = sketch_arrow(g, a, nodes[tail], nodes[head]);
        }
    return g;
}

/* ---- measuring it ---- */

typedef struct piece { /* of an arrow, straight */
    pointf a, b;
    uint32_t arrow;
} piece;

typedef EG_VEC(piece) pieces;

static pointf on_curve(const pointf *p, double t) {
    double u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    return (pointf){a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                    a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

static void add_pieces(eg_arena *a, const bezier *curve, uint32_t arrow, pieces *out) {
    enum { STEPS = 4 };
    for (int i = 0; i + 3 < curve->size; i += 3) {
        pointf last = curve->list[i];
        for (int k = 1; k <= STEPS; k++) {
            pointf next = on_curve(&curve->list[i], k / (double)STEPS);
            eg_vec_push(a, out, (piece){last, next, arrow});
            last = next;
        }
    }
}

static double side(pointf a, pointf b, pointf c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static bool crosses(pointf a, pointf b, pointf c, pointf d) {
    if ((a.x > b.x ? a.x : b.x) < (c.x < d.x ? c.x : d.x) ||
        (c.x > d.x ? c.x : d.x) < (a.x < b.x ? a.x : b.x))
        return false;
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

static bool touches(const piece *p, pointf at, double width, double height) {
    double left = at.x - width / 2, right = at.x + width / 2, low = at.y - height / 2,
           high = at.y + height / 2;
    pointf mid = {(p->a.x + p->b.x) / 2, (p->a.y + p->b.y) / 2};
    if (mid.x > left && mid.x < right && mid.y > low && mid.y < high) return true;
    pointf corner[4] = {{left, low}, {right, high}, {left, high}, {right, low}};
    return crosses(p->a, p->b, corner[0], corner[1]) || crosses(p->a, p->b, corner[2], corner[3]);
}

static uint32_t covered_labels(const eg_try_plan *plan, Agedge_t *const *edges, const pieces *all) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < plan->arrow_count; i++) {
        const eg_try_arrow *a = &plan->arrows[i];
        if (a->width <= 0 || !ED_label(edges[i])) continue;
        uint32_t last = UINT32_MAX;
        for (size_t k = 0; k < all->len; k++) {
            const piece *p = &all->items[k];
            if (p->arrow == i || p->arrow == last) continue;
            if (!touches(p, ED_label(edges[i])->pos, a->width, a->height)) continue;
            last = p->arrow;
            count++;
        }
    }
    return count;
}

static void measure(const eg_try_plan *plan, Agraph_t *g, Agedge_t *const *edges, eg_try_result *out) {
    eg_arena scratch = {0};
    pieces all = {0};
    *out = (eg_try_result){GD_bb(g).UR.x - GD_bb(g).LL.x, GD_bb(g).UR.y - GD_bb(g).LL.y, 0, 0, 0};
    for (uint32_t i = 0; i < plan->arrow_count; i++)
        for (int k = 0; ED_spl(edges[i]) && k < ED_spl(edges[i])->size; k++)
            add_pieces(&scratch, &ED_spl(edges[i])->list[k], i, &all);
    for (size_t i = 0; i < all.len; i++) {
        const piece *p = &all.items[i];
        out->length += sqrt((p->b.x - p->a.x) * (p->b.x - p->a.x) + (p->b.y - p->a.y) * (p->b.y - p->a.y));
        for (size_t k = 0; k < i; k++)
            out->crossings +=
                all.items[k].arrow != p->arrow && crosses(p->a, p->b, all.items[k].a, all.items[k].b);
    }
    out->covered = covered_labels(plan, edges, &all);
    eg_arena_release(&scratch);
}

bool eg_try_layout(eg_try *t, const eg_try_plan *plan, const uint32_t *order, const uint32_t *row,
                   eg_try_result *out) {
    eg_arena scratch = {0};
    Agnode_t **nodes = (Agnode_t **)eg_arena_array(&scratch, plan->box_count, sizeof *nodes);
    Agedge_t **edges = (Agedge_t **)eg_arena_array(&scratch, plan->arrow_count, sizeof *edges);
    Agraph_t *g = sketch(plan, order, row, nodes, edges, EG_NEW(&scratch, uint32_t, plan->box_count));
    agerrlevel_t level = agseterr(AGMAX);
    bool done = t->layout(t->context, g, "dot") == 0;
    if (done) measure(plan, g, edges, out);
    if (done) t->free_layout(t->context, g);
    agseterr(level);
    agclose(g);
    eg_arena_release(&scratch);
    return done;
}
