/* The entity picture of many entities: a map, on which those stand near each other that have to do with each
 * other.
 * In: shapes and arrows with their words. Out: places, curves and label places for Graphviz to draw as they
 * are (layout=nop2), so that it need not lay out anything: a large picture is drawn as fast as a small one,
 * never wider than the page, and no label covers another. Refuses to draw boundaries: that some belong
 * together is shown by a quiet ground that runs beneath them. Example: 40 entities in four groups, 30 arrows
 * with words: 40 boxes and 30 labels are placed; each arrow runs from its box through the middle of its label
 * to the other box. */
#include <math.h>
#include <stdlib.h>

#include "write/dot_curve.h"
#include "write/dot_figure.h"
#include "write/dot_groups.h"
#include "write/dot_place.h"
#include "write/palette.h"

enum { GROUP_SHOWN = 3 }; /* entities of a group at least, to be worth a ground of its own */

static const char *const grounds[] = {"#F7F1E3", "#EEF1E6", "#F0EDF6", "#F8ECE8", "#E9F2F2", "#F1F1F1"};
enum { GROUNDS = sizeof grounds / sizeof *grounds };

typedef struct map {
    eg_picture *p;
    eg_place_box *boxes; /* of shapes, then of labels */
    uint32_t box_count;
    uint32_t *label_box; /* by arrow; 0 = no label */
    uint32_t *group;     /* by shape */
    eg_bend *bends;      /* by arrow */
    double height;
} map;

/* ---- groups ---- */

/* Everything that joins two shapes counts, drawn or not. */
static void find_groups(map *m) {
    const eg_picture *p = m->p;
    eg_arena *a = &m->p->dot.arena;
    const eg_graph *g = p->graph;
    uint32_t n = p->shape_count, tie_count = 0, groups;
    uint32_t *weight = EG_NEW(a, uint32_t, (size_t)n * n);
    for (uint32_t i = 0; i < g->link_count; i++) {
        const eg_link *l = &g->links[i];
        if (p->choice.drawn[l->a] && p->choice.drawn[l->b])
            weight[p->shape_of[l->a] * n + p->shape_of[l->b]] += l->docs;
    }
    for (uint32_t i = 0; i < p->arrow_count; i++) {
        const eg_arrow *w = &p->arrows[i];
        if (w->bundle) weight[eg_arrow_from(p, w) * n + eg_arrow_to(p, w)] += 2 * w->bundle->articles;
    }
    eg_group_tie *ties = EG_NEW(a, eg_group_tie, (size_t)n * n / 2 + 1);
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k < i; k++) {
            uint32_t both = weight[i * n + k] + weight[k * n + i];
            if (both) ties[tie_count++] = (eg_group_tie){k, i, both};
        }
    }
    m->group = eg_groups(a, n, ties, tie_count, &groups);
}

/* ---- places ---- */

static double half_of(const eg_place_box *b) {
    return (b->width + b->height) / 4;
}

/* Those of a group that nothing drawn holds together are held to its foremost one. */
static void add_group_ties(const map *m, eg_place_tie *ties, uint32_t *tie_count) {
    for (uint32_t i = 1; i < m->p->shape_count; i++) {
        uint32_t first = 0;
        while (m->group[first] != m->group[i]) first++;
        if (first < i) ties[(*tie_count)++] = (eg_place_tie){first, i, 110};
    }
}

/* A label is a box on the way: the arrow is tied to it, and it to both ends. */
static void place(map *m) {
    eg_picture *p = m->p;
    eg_arena *a = &p->dot.arena;
    uint32_t tie_count = 0;
    m->boxes = EG_NEW(a, eg_place_box, (size_t)p->shape_count + p->arrow_count);
    m->label_box = EG_NEW(a, uint32_t, p->arrow_count);
    eg_place_tie *ties = EG_NEW(a, eg_place_tie, (size_t)p->arrow_count * 2 + p->shape_count);
    for (uint32_t i = 0; i < p->shape_count; i++) {
        eg_size size = eg_shape_size(p, &p->shapes[i]);
        m->boxes[i] = (eg_place_box){size.width, size.height, 0, 0};
    }
    m->box_count = p->shape_count;
    for (uint32_t i = 0; i < p->arrow_count; i++) {
        const eg_arrow *w = &p->arrows[i];
        uint32_t from = eg_arrow_from(p, w), to = eg_arrow_to(p, w);
        double ends = half_of(&m->boxes[from]) + half_of(&m->boxes[to]);
        double spread = m->group[from] == m->group[to] ? 24 : 70;
        if (w->width <= 0) {
            ties[tie_count++] = (eg_place_tie){from, to, ends + spread};
            continue;
        }
        uint32_t label = m->label_box[i] = m->box_count++;
        m->boxes[label] = (eg_place_box){w->width, w->height, 0, 0};
        double half = half_of(&m->boxes[label]) + spread / 3;
        ties[tie_count++] = (eg_place_tie){from, label, half_of(&m->boxes[from]) + half};
        ties[tie_count++] = (eg_place_tie){to, label, half_of(&m->boxes[to]) + half};
    }
    add_group_ties(m, ties, &tie_count);
    m->height = eg_place_boxes(a, m->boxes, m->box_count, ties, tie_count, EG_MAP_WIDTH);
}

/* ---- curves ---- */

static void bend(map *m) {
    const eg_picture *p = m->p;
    m->bends = EG_NEW(&m->p->dot.arena, eg_bend, p->arrow_count);
    for (uint32_t i = 0; i < p->arrow_count; i++) {
        eg_bend *b = &m->bends[i];
        *b = (eg_bend){.from = eg_arrow_from(p, &p->arrows[i]), .to = eg_arrow_to(p, &p->arrows[i])};
        b->label = m->label_box[i];
        const eg_place_box *from = &m->boxes[b->from], *to = &m->boxes[b->to], *label = &m->boxes[b->label];
        b->over = b->label ? (eg_point){label->x, label->y}
                           : (eg_point){(from->x + to->x) / 2, (from->y + to->y) / 2};
    }
    eg_bend_all(m->boxes, p->shape_count, m->box_count, m->bends, p->arrow_count, EG_MAP_WIDTH, m->height);
}

static void add_point(const map *m, eg_text *t, eg_point p) {
    eg_text_printf(t, "%.1f,%.1f", p.x, m->height - p.y);
}

static bool is_oval(const map *m, uint32_t shape) {
    return m->p->graph->entities[m->p->shapes[shape].entity].type == EG_PERSON;
}

/* The path from the border of one shape through the label to that of the other, as Graphviz writes it. */
static const char *path_of(map *m, uint32_t arrow) {
    const eg_arrow *w = &m->p->arrows[arrow];
    uint32_t from = eg_arrow_from(m->p, w), to = eg_arrow_to(m->p, w);
    const eg_place_box *a = &m->boxes[from], *b = &m->boxes[to];
    eg_curve c = eg_curve_over(a, b, m->bends[arrow].over);
    double head = w->bundle ? 7 : 0; /* points that its tip takes */
    double start = eg_curve_border(&c, a, is_oval(m, from), false, 0);
    double tip = eg_curve_border(&c, b, is_oval(m, to), true, 0);
    double end = head > 0 ? eg_curve_border(&c, b, is_oval(m, to), true, head) : tip;
    eg_point p = eg_curve_at(&c, start, start), q = eg_curve_at(&c, start, end),
             r = eg_curve_at(&c, end, end);
    eg_text t = {.arena = &m->p->dot.arena};
    if (head > 0) {
        eg_text_puts(&t, "e,");
        add_point(m, &t, eg_curve_at(&c, tip, tip));
        eg_text_puts(&t, " ");
    }
    add_point(m, &t, p);
    eg_text_puts(&t, " ");
    add_point(m, &t, (eg_point){(p.x + 2 * q.x) / 3, (p.y + 2 * q.y) / 3});
    eg_text_puts(&t, " ");
    add_point(m, &t, (eg_point){(r.x + 2 * q.x) / 3, (r.y + 2 * q.y) / 3});
    eg_text_puts(&t, " ");
    add_point(m, &t, r);
    return eg_text_span(&t).ptr;
}

/* ---- grounds ---- */

static void add_blot(const map *m, eg_text *t, const eg_place_box *b) {
    enum { AROUND = 10 };
    eg_text_printf(t, "E %.0f %.0f %.0f %.0f ", b->x, m->height - b->y, b->width / 2 + AROUND,
                   b->height / 2 + AROUND);
}

/* One colour beneath the shapes of a group and the arrows between them, in Graphviz's drawing language. */
static const char *grounds_of(map *m) {
    const eg_picture *p = m->p;
    eg_text t = {.arena = &m->p->dot.arena};
    uint32_t *members = EG_NEW(&m->p->dot.arena, uint32_t, p->shape_count), shown = 0;
    for (uint32_t i = 0; i < p->shape_count; i++) members[m->group[i]]++;
    for (uint32_t group = 0; group < p->shape_count; group++) {
        if (members[group] < GROUP_SHOWN || members[group] * 2 > p->shape_count) continue;
        const char *ink = eg_palette_colour(p->dot.how->palette, eg_span_of(grounds[shown++ % GROUNDS])).ptr;
        eg_text_printf(&t, "c 7 -%s C 7 -%s S 16 -setlinewidth(26) ", ink, ink);
        for (uint32_t i = 0; i < p->arrow_count; i++) {
            uint32_t from = eg_arrow_from(p, &p->arrows[i]), to = eg_arrow_to(p, &p->arrows[i]);
            const eg_place_box *a = &m->boxes[from], *b = &m->boxes[to];
            if (m->group[from] != group || m->group[to] != group) continue;
            if (m->label_box[i]) add_blot(m, &t, &m->boxes[m->label_box[i]]);
            eg_point over = m->bends[i].over;
            eg_text_printf(&t, "L 3 %.0f %.0f %.0f %.0f %.0f %.0f ", a->x, m->height - a->y, over.x,
                           m->height - over.y, b->x, m->height - b->y);
        }
        for (uint32_t i = 0; i < p->shape_count; i++)
            if (m->group[i] == group) add_blot(m, &t, &m->boxes[i]);
    }
    m->p->legend.grounds = shown > 0;
    return eg_text_span(&t).ptr;
}

/* ---- the map ---- */

void eg_map_draw(eg_picture *p, Agedge_t *const *edges) {
    eg_dot *d = &p->dot;
    map m = {.p = p};
    find_groups(&m);
    place(&m);
    bend(&m);
    for (uint32_t i = 0; i < p->shape_count; i++) {
        Agnode_t *n = p->nodes[p->shapes[i].entity];
        const eg_place_box *b = &m.boxes[i];
        eg_dot_setf(d, n, "pos", "%.1f,%.1f", b->x, m.height - b->y);
        eg_dot_setf(d, n, "width", "%.3f", b->width / 72);
        eg_dot_setf(d, n, "height", "%.3f", b->height / 72);
    }
    for (uint32_t i = 0; i < p->arrow_count; i++) {
        const eg_place_box *label = &m.boxes[m.label_box[i]];
        eg_dot_set(d, edges[i], "pos", path_of(&m, i));
        if (m.label_box[i]) eg_dot_setf(d, edges[i], "lp", "%.1f,%.1f", label->x, m.height - label->y);
    }
    eg_dot_set(d, d->root, "layout", "nop2");
    eg_dot_set(d, d->root, "pad", "0.15"); /* grounds reach over the sides */
    eg_dot_setf(d, d->root, "bb", "0,0,%d,%.0f", EG_MAP_WIDTH, m.height);
    eg_dot_set(d, d->root, "_background", grounds_of(&m));
}
