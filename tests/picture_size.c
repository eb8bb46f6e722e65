/* Measures a picture as Graphviz laid it out.
 * In: `dot -Tjson` on standard input. Out: one line, "overlaps N crossings N", then a line for each overlap.
 * Two shapes overlap, two labels of edges, or a label and a shape; edges cross where their paths do, those
 * that nobody sees aside. Refuses to judge: tests/layout.sh knows how much is too much. */
#include <jansson.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 4000, STEPS = 5, LONGEST = 200000 };

typedef struct box {
    double left, low, right, high;
    const char *name;
} box;

typedef struct piece {
    double ax, ay, bx, by;
    size_t edge;
} piece;

static box boxes[MOST];
static size_t box_count, node_count;
static piece pieces[LONGEST];
static size_t piece_count;

static const char *text_of(json_t *object, const char *key) {
    const char *s = json_string_value(json_object_get(object, key));
    return s ? s : "";
}

static void add_box(box b) {
    if (box_count < MOST) boxes[box_count++] = b;
}

static void add_nodes(json_t *objects) {
    size_t i;
    json_t *node;
    json_array_foreach(objects, i, node) {
        double x, y, width = strtod(text_of(node, "width"), NULL) * 72;
        double height = strtod(text_of(node, "height"), NULL) * 72;
        if (sscanf(text_of(node, "pos"), "%lf,%lf", &x, &y) != 2 || strstr(text_of(node, "class"), "grid"))
            continue;
        add_box((box){x - width / 2, y - height / 2, x + width / 2, y + height / 2, text_of(node, "name")});
    }
    node_count = box_count;
}

/* The lines of a label, from the drawing operations. */
static void add_label(json_t *edge) {
    box b = {INFINITY, INFINITY, -INFINITY, -INFINITY, text_of(edge, "id")};
    double size = 9;
    size_t i;
    json_t *op;
    json_array_foreach(json_object_get(edge, "_ldraw_"), i, op) {
        const char *kind = text_of(op, "op"), *align = text_of(op, "align");
        if (*kind == 'F') size = json_number_value(json_object_get(op, "size"));
        if (*kind != 'T') continue;
        json_t *at = json_object_get(op, "pt");
        double width = json_number_value(json_object_get(op, "width"));
        double x = json_number_value(json_array_get(at, 0)), y = json_number_value(json_array_get(at, 1));
        x -= *align == 'c' ? width / 2 : *align == 'r' ? width : 0;
        b.left = fmin(b.left, x), b.right = fmax(b.right, x + width);
        b.low = fmin(b.low, y - size * 0.2), b.high = fmax(b.high, y + size * 0.7);
    }
    if (b.left < b.right) add_box(b);
}

static void add_path(json_t *edge, size_t number) {
    const char *at = text_of(edge, "pos");
    double x[4], y[4];
    int known = 0, used;
    while (*at) {
        double px, py;
        if (*at == 'e' || *at == 's') { /* the tip of an arrow */
            at += strcspn(at, " ");
        } else if (sscanf(at, "%lf,%lf%n", &px, &py, &used) == 2) {
            x[known] = px, y[known++] = py;
            at += used;
        }
        at += strspn(at, " ;");
        if (known < 4) continue;
        for (int k = 0; k < STEPS && piece_count < LONGEST; k++) {
            double p[4];
            for (int end = 0; end < 2; end++) {
                double t = (k + end) / (double)STEPS, u = 1 - t;
                p[2 * end] =
                    u * u * u * x[0] + 3 * u * u * t * x[1] + 3 * u * t * t * x[2] + t * t * t * x[3];
                p[2 * end + 1] =
                    u * u * u * y[0] + 3 * u * u * t * y[1] + 3 * u * t * t * y[2] + t * t * t * y[3];
            }
            pieces[piece_count++] = (piece){p[0], p[1], p[2], p[3], number};
        }
        x[0] = x[3], y[0] = y[3], known = 1;
    }
}

static bool overlap(const box *a, const box *b) {
    const double slack = 0.6; /* points */
    return a->left + slack < b->right && b->left + slack < a->right && a->low + slack < b->high &&
           b->low + slack < a->high;
}

static double side(double ax, double ay, double bx, double by, double cx, double cy) {
    return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

static bool cross(const piece *p, const piece *q) {
    return side(p->ax, p->ay, p->bx, p->by, q->ax, q->ay) * side(p->ax, p->ay, p->bx, p->by, q->bx, q->by) <
               0 &&
           side(q->ax, q->ay, q->bx, q->by, p->ax, p->ay) * side(q->ax, q->ay, q->bx, q->by, p->bx, p->by) <
               0;
}

int main(void) {
    json_error_t error;
    json_t *root = json_loadf(stdin, 0, &error), *edge;
    if (!root) {
        fprintf(stderr, "picture_size: line %d: %s\n", error.line, error.text);
        return 1;
    }
    size_t i, overlaps = 0, crossings = 0;
    add_nodes(json_object_get(root, "objects"));
    json_array_foreach(json_object_get(root, "edges"), i, edge) {
        if (strstr(text_of(edge, "style"), "invis")) continue;
        add_label(edge);
        add_path(edge, i);
    }
    for (size_t k = 0; k < piece_count; k++)
        for (size_t j = 0; j < k; j++)
            crossings += pieces[j].edge != pieces[k].edge && cross(&pieces[j], &pieces[k]);
    for (size_t k = 0; k < box_count; k++)
        for (size_t j = 0; j < k; j++) overlaps += overlap(&boxes[j], &boxes[k]);
    printf("overlaps %zu crossings %zu shapes %zu labels %zu\n", overlaps, crossings, node_count,
           box_count - node_count);
    for (size_t k = 0; k < box_count; k++)
        for (size_t j = 0; j < k; j++)
            if (overlap(&boxes[j], &boxes[k])) printf("    %s | %s\n", boxes[j].name, boxes[k].name);
    json_decref(root);
    return 0;
}
