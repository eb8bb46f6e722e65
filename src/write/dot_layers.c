/* Which row each box stands in.
 * In: boxes with widths, ties with label widths. Out: a row for each, such that no row is wider than a page
 * where that can be had, heavy ties are short, and arrows point down. Refuses floating point, so that every
 * machine finds the same rows.
 * How: from one of a few starting points, boxes are moved and swapped as long as that makes the whole
 * cheaper. After Sugiyama, Tagawa, Toda 1981 the layers are the first of three steps; ordering and placing
 * are Graphviz's. Example: six boxes tied to one hub, each 150 wide, come to stand in two rows below it, not
 * in one of 900.
 */
#include "write/dot_layers.h"

#include <string.h>

#include "base/vec.h"

enum {
    LAYERS = 12,
    ROWS = 2 * LAYERS, /* one between each two layers, where labels of short ties stand */
    GAP = 12,          /* between boxes */
    PASS = 8,          /* room of a tie that passes a row */
    SWEEPS = 40
};

/* What a plan costs, kept up to date while boxes move. */
typedef struct sums {
    int64_t rows[ROWS];    /* points of boxes and labels in each row */
    int64_t passing[ROWS]; /* points of passing ties: how many more than in the row before */
    int64_t pulls;         /* cost of all ties */
} sums;

typedef struct plan {
    eg_box *boxes;
    uint32_t box_count;
    int64_t page; /* points of boxes and labels in a row */
    const eg_tie *ties;
    uint32_t tie_count;
    uint32_t *tied_first, *tied; /* ties of box i: tied[tied_first[i]] .. tied[tied_first[i + 1] - 1] */
    uint32_t *layer;             /* by box, the state of the search */
    uint32_t *standing;          /* by component and layer: boxes */
    uint32_t *top;               /* by component: its smallest layer */
    sums sums;
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

/* Lists the ties of each box. */
static void list_ties(plan *p, eg_arena *a) {
    p->tied_first = EG_NEW(a, uint32_t, (size_t)p->box_count + 2);
    p->tied = EG_NEW(a, uint32_t, (size_t)p->tie_count * 2);
    uint32_t *first = p->tied_first;
    for (uint32_t i = 0; i < p->tie_count; i++) {
        first[p->ties[i].from + 2]++;
        if (p->ties[i].to != p->ties[i].from) first[p->ties[i].to + 2]++;
    }
    for (uint32_t i = 0; i < p->box_count; i++) first[i + 2] += first[i + 1];
    for (uint32_t i = 0; i < p->tie_count; i++) {
        p->tied[first[p->ties[i].from + 1]++] = i;
        if (p->ties[i].to != p->ties[i].from) p->tied[first[p->ties[i].to + 1]++] = i;
    }
}

/* ---- what a plan costs ---- */

/* Thousandths of the pull of a tie: the root of its articles. */
static int64_t pull_of(const eg_tie *t) {
    static const int64_t roots[] = {1000, 1000, 1414, 1732, 2000, 2236};
    return roots[t->weight < 6 ? t->weight : 5];
}

static int64_t row_of(const plan *p, uint32_t box) {
    return 2 * (int64_t)(p->layer[box] - p->top[p->boxes[box].component]);
}

/* Adds a tie to the sums (sign 1) or takes it away (-1): its length, and the room it takes in the rows
 * between its ends. */
static void add_tie(plan *p, const eg_tie *t, int64_t sign) {
    int64_t from = row_of(p, t->from), to = row_of(p, t->to);
    if (from == to) {
        p->sums.pulls += sign * 100000;
        return;
    }
    int64_t low = from < to ? from : to, high = from < to ? to : from, pull = pull_of(t);
    p->sums.passing[low + 1] += sign * PASS;
    p->sums.passing[high] -= sign * PASS;
    if (t->label) p->sums.rows[(low + high) / 2] += sign * (t->label + GAP - PASS);
    int64_t back = t->directed && from > to ? pull * (2 + (from - to)) : 0;
    p->sums.pulls += sign * (pull * (high - low) / 2 + back);
}

/* The same for a box without its ties. */
static void add_width(plan *p, uint32_t box, int64_t sign) {
    if (!p->boxes[box].alone) p->sums.rows[row_of(p, box)] += sign * (p->boxes[box].width + GAP);
}

static void add_box(plan *p, uint32_t box, int64_t sign) {
    add_width(p, box, sign);
    for (uint32_t i = p->tied_first[box]; i < p->tied_first[box + 1]; i++)
        add_tie(p, &p->ties[p->tied[i]], sign);
}

static void add_component(plan *p, uint32_t component, int64_t sign) {
    for (uint32_t i = 0; i < p->box_count; i++)
        if (p->boxes[i].component == component) add_width(p, i, sign);
    for (uint32_t i = 0; i < p->tie_count; i++)
        if (p->boxes[p->ties[i].from].component == component) add_tie(p, &p->ties[i], sign);
}

static uint32_t top_of(const plan *p, uint32_t component) {
    uint32_t top = 0;
    while (!p->standing[component * LAYERS + top]) top++;
    return top;
}

/* Where a box stands; its component may begin elsewhere now, which top_of tells. */
static void stand(plan *p, uint32_t box, uint32_t layer) {
    uint32_t *standing = &p->standing[p->boxes[box].component * LAYERS];
    standing[p->layer[box]]--;
    standing[layer]++;
    p->layer[box] = layer;
}

/* Moves a box. Only its own part of the sums changes, unless its component begins elsewhere now. */
static void put(plan *p, uint32_t box, uint32_t layer) {
    uint32_t component = p->boxes[box].component, was = p->layer[box];
    if (layer == was) return;
    stand(p, box, layer);
    uint32_t top = top_of(p, component);
    bool shifted = top != p->top[component];
    p->layer[box] = was;
    if (shifted)
        add_component(p, component, -1);
    else
        add_box(p, box, -1);
    p->layer[box] = layer;
    p->top[component] = top;
    if (shifted)
        add_component(p, component, 1);
    else
        add_box(p, box, 1);
}

/* The sums of a plan whose layers were just set. */
static void sum_up(plan *p) {
    p->sums = (sums){.pulls = 0};
    memset(p->standing, 0, (size_t)p->box_count * LAYERS * sizeof *p->standing);
    for (uint32_t i = 0; i < p->box_count; i++) p->standing[p->boxes[i].component * LAYERS + p->layer[i]]++;
    for (uint32_t i = 0; i < p->box_count; i++) { /* a component has the number of its first box */
        if (p->boxes[i].component != i) continue;
        p->top[i] = top_of(p, i);
        add_component(p, i, 1);
    }
}

static int64_t cost_of(const plan *p) {
    int64_t cost = p->sums.pulls, depth = 0, passing = 0;
    for (int64_t i = 0; i < ROWS; i++) {
        passing += p->sums.passing[i];
        int64_t room = p->sums.rows[i] + passing, over = room > p->page ? room - p->page : 0;
        cost += over * over * 5 / 8; /* 40 points too many weigh as much as a layer more for a tie */
        if (room) depth = i / 2;
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
    sum_up(p);
}

static bool move_boxes(plan *p, int64_t *cost) {
    bool better = false;
    for (uint32_t i = 0; i < p->box_count; i++) {
        if (p->boxes[i].alone) continue;
        uint32_t best = p->layer[i];
        for (uint32_t layer = 0; layer < LAYERS; layer++) {
            put(p, i, layer);
            int64_t c = cost_of(p);
            if (c >= *cost) continue;
            *cost = c;
            best = layer;
            better = true;
        }
        put(p, i, best);
    }
    return better;
}

/* Swaps two boxes if that makes the plan cheaper. */
static bool swap_two(plan *p, uint32_t i, uint32_t k, int64_t *cost) {
    uint32_t a = p->layer[i], b = p->layer[k];
    uint32_t *top_i = &p->top[p->boxes[i].component], *top_k = &p->top[p->boxes[k].component];
    uint32_t was_i = *top_i, was_k = *top_k;
    sums was = p->sums;
    put(p, i, b);
    put(p, k, a);
    int64_t c = cost_of(p);
    if (c < *cost) {
        *cost = c;
        return true;
    }
    stand(p, i, a);
    stand(p, k, b);
    *top_i = was_i, *top_k = was_k;
    p->sums = was;
    return false;
}

static bool swap_boxes(plan *p, int64_t *cost) {
    bool better = false;
    for (uint32_t i = 0; i < p->box_count; i++) {
        for (uint32_t k = 0; k < i; k++) {
            if (p->layer[i] == p->layer[k] || p->boxes[i].alone || p->boxes[k].alone) continue;
            better |= swap_two(p, i, k, cost);
        }
    }
    return better;
}

static void keep(const plan *p) {
    for (uint32_t i = 0; i < p->box_count; i++)
        p->boxes[i].layer = p->layer[i] - p->top[p->boxes[i].component];
}

int64_t eg_layers_assign(eg_arena *a, eg_box *boxes, uint32_t box_count, const eg_tie *ties,
                         uint32_t tie_count, uint32_t start, int64_t page) {
    plan p = {.boxes = boxes, .box_count = box_count, .ties = ties, .tie_count = tie_count, .page = page};
    p.layer = EG_NEW(a, uint32_t, box_count);
    p.top = EG_NEW(a, uint32_t, box_count);
    p.standing = EG_NEW(a, uint32_t, (size_t)box_count * LAYERS);
    int64_t *net = EG_NEW(a, int64_t, box_count), *degree = EG_NEW(a, int64_t, box_count);
    for (uint32_t i = 0; i < tie_count; i++) {
        int64_t weight = ties[i].directed ? ties[i].weight : 0;
        net[ties[i].from] += weight, net[ties[i].to] -= weight;
        degree[ties[i].from]++, degree[ties[i].to]++;
    }
    find_components(&p);
    list_ties(&p, a);
    start_at(&p, start, net, degree);
    int64_t cost = cost_of(&p);
    bool better = true;
    for (int sweep = 0; better && sweep < SWEEPS; sweep++) {
        better = move_boxes(&p, &cost);
        better |= swap_boxes(&p, &cost);
    }
    keep(&p);
    return cost;
}
