/* Which row each shape of the entity picture stands in, and in which order the shapes are declared.
 * In: shapes and arrows with their words. Out: rows, and the shapes sorted by them. Refuses to trust one
 * rule: statement order decides what Graphviz tries first, and the better rule differs from graph to graph,
 * so a few plans are laid out and the best drawing is kept. Without Graphviz's library the plan that costs
 * least is taken, heavier names first.
 * Example: four plans of rows in three orders each give 12 drawings; the one with 1 crossing is written. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "write/dot_figure.h"
#include "write/dot_layers.h"
#include "write/dot_try.h"

enum { ORDERS = 3, PAGE = 652 }; /* points: below what size= allows, as fonts differ a little */

/* ---- one plan ---- */

typedef struct rows {
    eg_try_plan sizes;
    eg_box *boxes;
    eg_tie *ties;
    int64_t *net, *weight; /* by shape: acts sent minus received; 1 for the heaviest, then 2, … */
    uint32_t *order, *row; /* shapes as declared, and the row of each */
} rows;

static void make_rows(eg_picture *p, rows *plan) {
    eg_arena *a = &p->dot.arena;
    uint32_t n = p->shape_count, m = p->arrow_count;
    eg_size *sizes = EG_NEW(a, eg_size, n);
    eg_try_arrow *arrows = EG_NEW(a, eg_try_arrow, m);
    plan->sizes = (eg_try_plan){sizes, arrows, n, m};
    plan->boxes = EG_NEW(a, eg_box, n);
    plan->ties = EG_NEW(a, eg_tie, m);
    plan->net = EG_NEW(a, int64_t, n);
    plan->order = EG_NEW(a, uint32_t, n);
    plan->row = EG_NEW(a, uint32_t, n);
    for (uint32_t i = 0; i < n; i++) {
        sizes[i] = p->shapes[i].room = eg_shape_size(p, &p->shapes[i]);
        plan->boxes[i].width = (int32_t)sizes[i].width;
    }
    for (uint32_t i = 0; i < m; i++) {
        const eg_arrow *w = &p->arrows[i];
        uint32_t from = eg_arrow_from(p, w), to = eg_arrow_to(p, w),
                 weight = w->link ? 1 : w->bundle->articles;
        arrows[i] =
            (eg_try_arrow){from, to, w->width, w->height, weight < 20 ? weight : 20, w->bundle != NULL};
        plan->ties[i] = (eg_tie){from, to, (int32_t)w->width, weight, w->bundle != NULL};
        if (w->bundle) plan->net[from] += weight, plan->net[to] -= weight;
    }
}

/* Row by row; in a row the heavier first, the more active first, or the heavier in the middle. */
static void sort_shapes(rows *p, uint32_t rule) {
    uint32_t n = p->sizes.box_count;
    int64_t last = 0;
    for (uint32_t i = 0; i < n; i++)
        if (!p->boxes[i].alone && p->boxes[i].layer >= last) last = p->boxes[i].layer + 1;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t row = p->boxes[i].alone ? (uint32_t)last : p->boxes[i].layer, k = i;
        for (; k > 0; k--) { /* insertion sort: stable, and the lists are short */
            bool after = p->row[k - 1] != row ? p->row[k - 1] < row
                         : rule == 1          ? p->net[p->order[k - 1]] >= p->net[i]
                                              : true; /* shapes come heaviest first */
            if (after) break;
            p->order[k] = p->order[k - 1];
            p->row[k] = p->row[k - 1];
        }
        p->order[k] = i;
        p->row[k] = row;
    }
    for (uint32_t i = 0, k; rule == 2 && i < n; i = k) { /* 5 3 1 2 4 */
        uint32_t mixed[EG_IN_ROWS], count;
        for (k = i; k < n && p->row[k] == p->row[i];) k++;
        count = k - i;
        for (uint32_t j = 0; j < count; j++)
            mixed[(j % 2 ? count / 2 + j / 2 + count % 2 : (count - 1) / 2 - j / 2)] = p->order[i + j];
        for (uint32_t j = 0; j < count; j++) p->order[i + j] = mixed[j];
    }
}

/* Points of annoyance: what is too wide for the page counts most, then lines through words, then crossings.
 */
static double annoyance(const eg_try_result *r) {
    double over = r->width > PAGE ? r->width - PAGE : 0;
    return over * 4 + r->covered * 60 + r->crossings * 40 + r->height * 0.5 + r->length * 0.05;
}

/* ---- all plans ---- */

typedef struct found { /* the best drawing so far */
    double bad;
    bool fits;
    uint32_t *order, *row;
} found;

static void keep(eg_picture *p, const uint32_t *order, const uint32_t *row) {
    eg_shape *sorted = EG_NEW(&p->dot.arena, eg_shape, p->shape_count);
    for (uint32_t i = 0; i < p->shape_count; i++) {
        sorted[i] = p->shapes[order[i]];
        sorted[i].row = row[i];
        p->shape_of[sorted[i].entity] = i;
    }
    p->shapes = sorted;
}

/* The best of some plans whose rows hold about page points. True: it is no wider than the page. */
static void try_plans(eg_picture *p, rows *plan, eg_try *library, int64_t page, found *best) {
    for (uint32_t start = 0; start < EG_LAYERS_STARTS; start++) {
        int64_t cost = eg_layers_assign(&p->dot.arena, plan->boxes, p->shape_count, plan->ties,
                                        p->arrow_count, start, page);
        for (uint32_t rule = 0; rule < (library ? ORDERS : 1); rule++) {
            eg_try_result tried = {0};
            sort_shapes(plan, rule);
            double bad = (double)cost;
            if (library && eg_try_layout(library, &plan->sizes, plan->order, plan->row, &tried))
                bad = annoyance(&tried);
            bool fits = tried.width <= PAGE; /* such a one is taken even if it is not the best otherwise */
            if (fits == best->fits ? bad >= best->bad : best->fits) continue;
            best->bad = bad;
            best->fits = fits;
            memcpy(best->order, plan->order, p->shape_count * sizeof *plan->order);
            memcpy(best->row, plan->row, p->shape_count * sizeof *plan->row);
        }
    }
}

bool eg_rows_assign(eg_picture *p) {
    static const int64_t pages[] = {540, 400, 300};
    eg_arena *a = &p->dot.arena;
    rows plan = {.boxes = NULL};
    found best = {.bad = INFINITY, .order = EG_NEW(a, uint32_t, p->shape_count)};
    best.row = EG_NEW(a, uint32_t, p->shape_count);
    make_rows(p, &plan);
    eg_try *library = p->shape_count > 1 ? eg_try_open() : NULL;
    for (size_t i = 0; i < sizeof pages / sizeof *pages && !best.fits; i++)
        try_plans(p, &plan, library, pages[i], &best);
    keep(p, best.order, best.row);
    return best.fits;
}
