/* Which row each box stands in.
 * In: boxes with widths, ties with label widths. Out: a row for each, such that no row is wider than a page
 * where that can be had, heavy ties are short, and arrows point down. Refuses floating point, so that every
 * machine finds the same rows.
 * How: from a few starting points, boxes are moved and swapped as long as that makes the whole cheaper; the
 * cheapest result wins. After Sugiyama, Tagawa, Toda 1981 the layers are the first of three steps; ordering
 * and placing are Graphviz's.
 * Example: six boxes tied to one hub, each 150 wide, come to stand in two rows below it, not in one of 900.
 */
#include "write/dot_layers.h"

#include "base/vec.h"

enum {
    LAYERS = 12,
    ROWS = 2 * LAYERS, /* one between each two layers, where labels of short ties stand */
    PAGE = 540,        /* points of boxes and labels in a row; placing takes another fifth */
    GAP = 12,          /* between boxes */
    PASS = 8,          /* room of a tie that passes a row */
    STARTS = 4,
    SWEEPS = 40
};

typedef struct plan {
    eg_box *boxes;
    uint32_t box_count;
    const eg_tie *ties;
    uint32_t tie_count;
    uint32_t *layer; /* by box, the state of the search */
    uint32_t *top;   /* by component: its smallest layer */
} plan;

/* ---- components ---- */

static void find_components(plan *p) {
    for (uint32_t i = 0; i < p->box_count; i++) p->boxes[i].component = i, p->boxes[i].alone = true;
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 0; i < p->tie_count; i++) {
            eg_box *a = &p->boxes[p->ties[i].from], *b = &p->boxes[p->ties[i].to];
            a->alone = b->alone = false;
            if (a->component == b->component) continue;
            if (a->component < b->component)
                b->component = a->component;
            else
                a->component = b->component;
            changed = true;
        }
    }
}

/* ---- what a plan costs ---- */

/* Thousandths of the pull of a tie: the root of its articles. */
static int64_t pull_of(const eg_tie *t) {
    static const int64_t roots[] = {1000, 1000, 1414, 1732, 2000, 2236};
    return roots[t->weight < 6 ? t->weight : 5];
}

/* One tie: its length, and the room it takes in the rows between its ends. */
static int64_t tie_cost(const plan *p, const eg_tie *t, int64_t *rows) {
    int64_t from = 2 * (int64_t)(p->layer[t->from] - p->top[p->boxes[t->from].component]);
    int64_t to = 2 * (int64_t)(p->layer[t->to] - p->top[p->boxes[t->to].component]);
    if (from == to) return 100000;
    int64_t low = from < to ? from : to, high = from < to ? to : from, pull = pull_of(t);
    for (int64_t row = low + 1; row < high; row++)
        rows[row] += t->label && row == (low + high) / 2 ? t->label + GAP : PASS;
    return pull * (high - low) / 2 + (t->directed && from > to ? pull * (2 + (from - to)) : 0);
}

static int64_t cost_of(plan *p) {
    int64_t rows[ROWS] = {0}, cost = 0, depth = 0;
    for (uint32_t i = 0; i < p->box_count; i++) p->top[i] = LAYERS;
    for (uint32_t i = 0; i < p->box_count; i++) {
        uint32_t *top = &p->top[p->boxes[i].component];
        if (p->layer[i] < *top) *top = p->layer[i];
    }
    for (uint32_t i = 0; i < p->box_count; i++)
        if (!p->boxes[i].alone)
            rows[2 * (p->layer[i] - p->top[p->boxes[i].component])] += p->boxes[i].width + GAP;
    for (uint32_t i = 0; i < p->tie_count; i++) cost += tie_cost(p, &p->ties[i], rows);
    for (int64_t i = 0; i < ROWS; i++) {
        int64_t over = rows[i] > PAGE ? rows[i] - PAGE : 0;
        cost += over * over * 5 / 8; /* 40 points too many weigh as much as a layer more for a tie */
        if (rows[i]) depth = i / 2;
    }
    return cost + depth * 800;
}

/* ---- the search ---- */

static void start_at(plan *p, uint32_t start, const int64_t *net, const int64_t *degree) {
    for (uint32_t i = 0; i < p->box_count; i++) {
        uint32_t before = 0; /* boxes that come first in this start's order */
        for (uint32_t k = 0; k < p->box_count; k++) {
            const int64_t *key = start == 0 ? net : degree;
            before += key[k] > key[i] || (key[k] == key[i] && k < i);
        }
        p->layer[i] = start < 2 ? before * 5 / p->box_count : (i * 7 + start * 3) % 5;
    }
}

static bool move_boxes(plan *p, int64_t *cost) {
    bool better = false;
    for (uint32_t i = 0; i < p->box_count; i++) {
        if (p->boxes[i].alone) continue;
        uint32_t best = p->layer[i];
        for (uint32_t layer = 0; layer < LAYERS; layer++) {
            p->layer[i] = layer;
            int64_t c = cost_of(p);
            if (c >= *cost) continue;
            *cost = c;
            best = layer;
            better = true;
        }
        p->layer[i] = best;
    }
    return better;
}

static bool swap_boxes(plan *p, int64_t *cost) {
    bool better = false;
    for (uint32_t i = 0; i < p->box_count; i++) {
        for (uint32_t k = 0; k < i; k++) {
            uint32_t a = p->layer[i], b = p->layer[k];
            if (a == b || p->boxes[i].alone || p->boxes[k].alone) continue;
            p->layer[i] = b;
            p->layer[k] = a;
            int64_t c = cost_of(p);
            if (c < *cost) {
                *cost = c;
                better = true;
            } else {
                p->layer[i] = a;
                p->layer[k] = b;
            }
        }
    }
    return better;
}

static void keep(plan *p) {
    cost_of(p); /* brings the tops up to date */
    for (uint32_t i = 0; i < p->box_count; i++)
        p->boxes[i].layer = p->layer[i] - p->top[p->boxes[i].component];
}

void eg_layers_assign(eg_arena *a, eg_box *boxes, uint32_t box_count, const eg_tie *ties,
                      uint32_t tie_count) {
    plan p = {.boxes = boxes, .box_count = box_count, .ties = ties, .tie_count = tie_count};
    p.layer = EG_NEW(a, uint32_t, box_count);
    p.top = EG_NEW(a, uint32_t, box_count);
    int64_t *net = EG_NEW(a, int64_t, box_count), *degree = EG_NEW(a, int64_t, box_count), best = INT64_MAX;
    for (uint32_t i = 0; i < tie_count; i++) {
        int64_t weight = ties[i].directed ? ties[i].weight : 0;
        net[ties[i].from] += weight, net[ties[i].to] -= weight;
        degree[ties[i].from]++, degree[ties[i].to]++;
    }
    find_components(&p);
    for (uint32_t start = 0; start < STARTS; start++) {
        start_at(&p, start, net, degree);
        int64_t cost = cost_of(&p);
        bool better = true;
        for (int sweep = 0; better && sweep < SWEEPS; sweep++) {
            better = move_boxes(&p, &cost);
            better |= swap_boxes(&p, &cost);
        }
        if (cost >= best) continue;
        best = cost;
        keep(&p);
    }
}
