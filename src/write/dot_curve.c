/* Where arrows run on a map.
 * In: boxes that have their places, arrows between them. Out: for each arrow the point that it is over
 * halfway, where its label stands. Refuses to move a shape, and to put a label where it would cover anything.
 * How: each arrow in turn tries some bends to either side and takes the one that runs through the least.
 * Example: an arrow from a box to the one behind the next bends around the box between them. */
#include "write/dot_curve.h"

#include <math.h>
#include <stdlib.h>

enum { STEPS = 11, ROUNDS = 2 };

#define CLEAR 3.0 /* points around a box that an arrow keeps off */

eg_curve eg_curve_over(const eg_place_box *from, const eg_place_box *to, eg_point over) {
    eg_curve c = {{from->x, from->y}, {0, 0}, {to->x, to->y}};
    c.pull.x = 2 * over.x - (c.a.x + c.b.x) / 2;
    c.pull.y = 2 * over.y - (c.a.y + c.b.y) / 2;
    return c;
}

eg_point eg_curve_at(const eg_curve *c, double u, double v) {
    double p = (1 - u) * (1 - v), q = (1 - u) * v + (1 - v) * u, r = u * v;
    return (eg_point){p * c->a.x + q * c->pull.x + r * c->b.x, p * c->a.y + q * c->pull.y + r * c->b.y};
}

static bool inside(const eg_place_box *b, bool oval, eg_point p, double around) {
    double x = fabs(p.x - b->x) / (b->width / 2 + around), y = fabs(p.y - b->y) / (b->height / 2 + around);
    return oval ? x * x + y * y < 1 : x < 1 && y < 1;
}

double eg_curve_border(const eg_curve *c, const eg_place_box *b, bool oval, bool turned, double around) {
    double in = 0, out = 0.5; /* halfway is beyond both boxes */
    for (int i = 0; i < 20; i++) {
        double mid = (in + out) / 2, t = turned ? 1 - mid : mid;
        if (inside(b, oval, eg_curve_at(c, t, t), around))
            in = mid;
        else
            out = mid;
    }
    return turned ? 1 - out : out;
}

/* ---- bends ---- */

typedef struct page {
    eg_place_box *boxes;
    uint32_t shape_count, box_count;
    double width, height;
} page;

static bool covers(const eg_place_box *a, const eg_place_box *b) {
    return fabs(a->x - b->x) < (a->width + b->width) / 2 + CLEAR &&
           fabs(a->y - b->y) < (a->height + b->height) / 2 + CLEAR;
}

/* Whether the arrow may run over that point, and its label stand there. */
static bool has_room(const page *p, const eg_bend *bend, eg_point over) {
    double pull = eg_curve_over(&p->boxes[bend->from], &p->boxes[bend->to], over).pull.x;
    if (pull < 0 || pull > p->width) return false;
    if (!bend->label) return true;
    eg_place_box box = p->boxes[bend->label];
    box.x = over.x, box.y = over.y;
    if (box.x < box.width / 2 || box.x > p->width - box.width / 2) return false;
    if (box.y < box.height / 2 || box.y > p->height - box.height / 2) return false;
    for (uint32_t i = 0; i < p->box_count; i++)
        if (i != bend->label && covers(&p->boxes[i], &box)) return false;
    return true;
}

/* What an arrow over that point runs through: shapes count more than labels, its own ends when it comes back.
 */
static double trouble(const page *p, const eg_bend *bend, eg_point over) {
    eg_curve c = eg_curve_over(&p->boxes[bend->from], &p->boxes[bend->to], over);
    double sum = 0, left = fmin(fmin(c.a.x, c.b.x), over.x), right = fmax(fmax(c.a.x, c.b.x), over.x);
    double top = fmin(fmin(c.a.y, c.b.y), over.y), bottom = fmax(fmax(c.a.y, c.b.y), over.y);
    eg_point points[STEPS];
    for (int k = 0; k < STEPS; k++) points[k] = eg_curve_at(&c, (k + 0.5) / STEPS, (k + 0.5) / STEPS);
    for (uint32_t i = 0; i < p->box_count; i++) {
        const eg_place_box *b = &p->boxes[i];
        if (bend->label && i == bend->label) continue;
        if (b->x + b->width / 2 < left - 9 || b->x - b->width / 2 > right + 9) continue;
        if (b->y + b->height / 2 < top - 9 || b->y - b->height / 2 > bottom + 9) continue;
        int hits = 0, first = i == bend->from ? STEPS / 2 : 0, end = i == bend->to ? STEPS / 2 : STEPS;
        for (int k = first; k < end; k++) hits += inside(b, false, points[k], CLEAR);
        if (hits) sum += i < p->shape_count ? 60 + 10 * hits : 25 + 4 * hits;
    }
    return sum;
}

static void bend_one(const page *p, eg_bend *bend) {
    enum { ASIDE = 5 };
    const eg_place_box *a = &p->boxes[bend->from], *b = &p->boxes[bend->to];
    double x = b->x - a->x, y = b->y - a->y, length = sqrt(x * x + y * y);
    double best = trouble(p, bend, bend->over);
    eg_point mid = {(a->x + b->x) / 2, (a->y + b->y) / 2}, was = bend->over;
    best += 0.12 * fabs((was.x - mid.x) * y - (was.y - mid.y) * x) / (length + 1);
    best += 0.2 * fabs((was.x - mid.x) * x + (was.y - mid.y) * y) / (length + 1);
    for (int along = -1; along <= 1 && length > 1 && best > 0.5; along++) {
        if (along && !bend->label) continue;
        for (int aside = -ASIDE; aside <= ASIDE; aside++) {
            double to = along * 0.14, off = aside * 18 / length,
                   away = 0.2 * fabs(to) * length + 0.12 * 18 * abs(aside);
            eg_point over = {mid.x + to * x - off * y, mid.y + to * y + off * x};
            if (away >= best || !has_room(p, bend, over)) continue;
            double now = away + trouble(p, bend, over);
            if (now >= best) continue;
            best = now;
            bend->over = over;
        }
    }
    if (bend->label) p->boxes[bend->label].x = bend->over.x, p->boxes[bend->label].y = bend->over.y;
}

void eg_bend_all(eg_place_box *boxes, uint32_t shape_count, uint32_t box_count, eg_bend *bends,
                 uint32_t bend_count, double page_width, double page_height) {
    page p = {boxes, shape_count, box_count, page_width, page_height};
    for (int round = 0; round < ROUNDS; round++)
        for (uint32_t i = 0; i < bend_count; i++) bend_one(&p, &bends[i]);
}
