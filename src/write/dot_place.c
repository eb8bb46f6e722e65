/* Where boxes stand on a page.
 * In: boxes with sizes, ties with wanted lengths. Out: places such that no box covers another and none leaves
 * the sides of the page. Refuses chance: it starts from a spiral, so that the same boxes find the same
 * places. How: stress majorization (Gansner, Koren, North 2004) makes distances on paper like those along the
 * ties; then boxes that overlap push each other apart, sideways or up and down, whichever is shorter; what is
 * still in the way in the end moves down. Example: a hub with six boxes tied to it comes to stand in the
 * middle of a ring of six. */
#include "write/dot_place.h"

#include <math.h>
#include <stdlib.h>

#define GAP_X 10.0
#define GAP_Y 11.0
#define APART 320.0 /* between boxes that no chain of ties joins */

#define SPARSE 2.6 /* page for each part of it that boxes take */

enum { SMOOTHINGS = 25, PUSHES = 80 };

/* Lengths of the shortest chains of ties, row by row (Floyd, Warshall). */
static double *distances(eg_arena *a, uint32_t n, const eg_place_tie *ties, uint32_t tie_count) {
    double *d = EG_NEW(a, double, (size_t)n *n);
    for (size_t i = 0; i < (size_t)n * n; i++) d[i] = APART;
    for (uint32_t i = 0; i < tie_count; i++) {
        double *there = &d[(size_t)ties[i].a * n + ties[i].b], *back = &d[(size_t)ties[i].b * n + ties[i].a];
        if (ties[i].length < *there) *there = *back = ties[i].length;
    }
    for (uint32_t k = 0; k < n; k++) {
        for (uint32_t i = 0; i < n; i++) {
            const double to = d[(size_t)i * n + k], *from = &d[(size_t)k * n];
            double *row = &d[(size_t)i * n];
            if (to >= APART) continue;
            for (uint32_t j = 0; j < n; j++)
                if (to + from[j] < row[j]) row[j] = to + from[j];
        }
    }
    return d;
}

/* Each next box stands further out and further round by the golden angle: plain arithmetic, no sine, so that
 * every machine starts from the same places. */
static void start(eg_place_box *boxes, uint32_t n) {
    double x = 1, y = 0;
    for (uint32_t i = 0; i < n; i++) {
        double out = 20 * sqrt(i + 1.0), next = -0.7373688 * x - 0.6754903 * y; /* the golden angle */
        boxes[i].x = x * out;
        boxes[i].y = y * out;
        y = 0.6754903 * x - 0.7373688 * y;
        x = next;
    }
}

/* How much each distance matters. */
static double *weights(eg_arena *a, uint32_t n, const double *d) {
    double *w = eg_arena_alloc(a, (size_t)n * n * sizeof *w);
    for (size_t i = 0; i < (size_t)n * n; i++) w[i] = 1 / (d[i] * d[i]);
    return w;
}

/* Until nothing moves by more than a point or so. */
static void smooth(eg_arena *a, eg_place_box *boxes, uint32_t n, const double *d) {
    const double *w = weights(a, n, d);
    bool moving = true;
    for (int round = 0; round < SMOOTHINGS && moving; round++) {
        moving = false;
        for (uint32_t i = 0; i < n; i++) {
            double x = 0, y = 0, sum = 0;
            for (uint32_t j = 0; j < n; j++) {
                if (j == i) continue;
                double far = d[(size_t)i * n + j], weight = w[(size_t)i * n + j];
                double dx = boxes[i].x - boxes[j].x, dy = boxes[i].y - boxes[j].y;
                double now = sqrt(dx * dx + dy * dy), stretch = now > 1e-6 ? far / now : 0;
                x += weight * (boxes[j].x + dx * stretch);
                y += weight * (boxes[j].y + dy * stretch);
                sum += weight;
            }
            if (sum <= 0) continue;
            x /= sum, y /= sum;
            moving |= fabs(x - boxes[i].x) + fabs(y - boxes[i].y) > 1.5;
            boxes[i].x = x, boxes[i].y = y;
        }
    }
}

static void hold_on_page(eg_place_box *b, double page) {
    double half = b->width / 2;
    if (b->x < half) b->x = half;
    if (b->x > page - half) b->x = b->width > page ? page / 2 : page - half;
}

/* Stretches the whole to the width of the page, and down to where boxes take about a third of it. */
static void fit(eg_place_box *boxes, uint32_t n, double page) {
    double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY, area = 0;
    for (uint32_t i = 0; i < n; i++) {
        left = fmin(left, boxes[i].x - boxes[i].width / 2);
        right = fmax(right, boxes[i].x + boxes[i].width / 2);
        top = fmin(top, boxes[i].y - boxes[i].height / 2);
        bottom = fmax(bottom, boxes[i].y + boxes[i].height / 2);
        area += (boxes[i].width + GAP_X) * (boxes[i].height + GAP_Y);
    }
    double scale = right > left ? fmin(page / (right - left), 1.6) : 1;
    double margin = (page - (right - left) * scale) / 2, down = area * SPARSE / page / (bottom - top + 1);
    if (down < 1) down = 1;
    for (uint32_t i = 0; i < n; i++) {
        boxes[i].x = (boxes[i].x - left) * scale + margin;
        boxes[i].y = (boxes[i].y - top) * down;
        hold_on_page(&boxes[i], page);
    }
}

static double overlap_x(const eg_place_box *a, const eg_place_box *b) {
    return (a->width + b->width) / 2 + GAP_X - fabs(a->x - b->x);
}

static double overlap_y(const eg_place_box *a, const eg_place_box *b) {
    return (a->height + b->height) / 2 + GAP_Y - fabs(a->y - b->y);
}

/* One round; false when nothing overlapped. */
static bool push(eg_place_box *boxes, uint32_t n, double page) {
    bool moved = false;
    for (uint32_t i = 1; i < n; i++) {
        for (uint32_t k = 0; k < i; k++) {
            eg_place_box *a = &boxes[k], *b = &boxes[i];
            double over_x = overlap_x(a, b), over_y = overlap_y(a, b);
            if (over_x <= 0 || over_y <= 0) continue;
            moved = true;
            if (over_x < over_y) {
                double step = (a->x <= b->x ? over_x : -over_x) / 2;
                a->x -= step, b->x += step;
                hold_on_page(a, page);
                hold_on_page(b, page);
            } else {
                double step = (a->y <= b->y ? over_y : -over_y) / 2;
                a->y -= step, b->y += step;
            }
        }
    }
    return moved;
}

/* From the top down, each box moves down until it covers none that was settled before it. */
static double settle(eg_arena *a, eg_place_box *boxes, uint32_t n) {
    uint32_t *order = EG_NEW(a, uint32_t, n);
    double top = INFINITY, bottom = 0;
    for (uint32_t i = 0, k; i < n; i++) { /* insertion sort: stable, and the lists are short */
        for (k = i; k > 0 && boxes[order[k - 1]].y > boxes[i].y; k--) order[k] = order[k - 1];
        order[k] = i;
    }
    for (uint32_t i = 0; i < n; i++) {
        eg_place_box *b = &boxes[order[i]];
        for (uint32_t k = 0; k < i; k++) {
            const eg_place_box *above = &boxes[order[k]];
            if (overlap_x(above, b) <= 1e-9 || overlap_y(above, b) <= 1e-9) continue;
            b->y = above->y + (above->height + b->height) / 2 + GAP_Y;
            k = UINT32_MAX; /* from the first again: it may cover another one now */
        }
        top = fmin(top, b->y - b->height / 2);
    }
    for (uint32_t i = 0; i < n; i++) {
        boxes[i].y -= top;
        bottom = fmax(bottom, boxes[i].y + boxes[i].height / 2);
    }
    return bottom;
}

double eg_place_boxes(eg_arena *scratch, eg_place_box *boxes, uint32_t count, const eg_place_tie *ties,
                      uint32_t tie_count, double page) {
    start(boxes, count);
    smooth(scratch, boxes, count, distances(scratch, count, ties, tie_count));
    fit(boxes, count, page);
    for (int round = 0; round < PUSHES && push(boxes, count, page); round++) continue;
    return settle(scratch, boxes, count);
}
