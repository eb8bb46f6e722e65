/* Fold: the findings of all documents become one graph.
 * In: g->docs in any order. Out: documents sorted by path, dates, entities, links, events. Refuses to depend
 * on the order of arrival: whatever is sorted is sorted by bytes, never by ids.
 * Example: findings of "b.txt", then "a.txt", then "b.txt" again give the documents a.txt and b.txt, and one
 * warning. */
#include "fold/fold.h"

#include "base/crew.h"
#include "fold/link.h"
#include "fold/settle.h"
#include "fold/shelf.h"

enum {
    SAID = 5,   /* documents given twice that are named; the rest is counted */
    PART = 256, /* documents that a thread settles at a time */
};

/* By path, then by content. */
static int compare_documents(const void *x, const void *y, const void *context) {
    const eg_findings *a = x, *b = y;
    const eg_order *o = context;
    if (a->path != b->path) return eg_compare(eg_order_rank(o, a->path), eg_order_rank(o, b->path));
    eg_arena scratch = {0};
    eg_findings first = eg_findings_found(&scratch, a, EG_ALL),
                second = eg_findings_found(&scratch, b, EG_ALL);
    int order = eg_findings_compare(&first, &second, o);
    eg_arena_release(&scratch);
    return order;
}

/* Puts the findings of a packed document into their order, in which they nearly always are. */
static void settle_packed(eg_graph *g, eg_findings *f, const eg_order *order, eg_packer *packer) {
    eg_arena scratch = {0};
    bool in_order = true;
    for (uint32_t i = 0; i < f->packed_count && in_order; i++) {
        eg_arena_reset(&scratch);
        eg_findings open = eg_findings_part(&scratch, f, i, eg_findings_unsettled(f, i));
        in_order = eg_findings_in_order(&open, (eg_cut){0}, order);
    }
    if (!in_order) {
        eg_findings open = eg_findings_found(&scratch, f, EG_ALL);
        eg_findings_settle(&open, order);
        eg_pack_part(packer, g, &open);
        eg_pack_end(packer, g, f);
    }
    eg_arena_release(&scratch);
}

typedef struct settling {
    eg_findings *docs;
    const eg_order *order;
} settling;

static void settle_part(void *user, size_t place, size_t first, size_t end) {
    (void)place;
    const settling *s = user;
    for (size_t i = first; i < end; i++)
        if (!s->docs[i].packed && !s->docs[i].settled) eg_findings_settle(&s->docs[i], s->order);
}

static void settle(eg_graph *g, const eg_order *order) {
    settling s = {g->docs, order};
    eg_parts_run(&(eg_parts){g->doc_count, PART, g->threads, settle_part, NULL, &s});
    eg_packer packer = {0};
    for (uint32_t i = 0; i < g->doc_count; i++)
        if (g->docs[i].packed) settle_packed(g, &g->docs[i], order, &packer);
    eg_packer_release(&packer);
}

static void say_double(const eg_graph *g, const eg_findings *f, bool same, eg_diag *d) {
    eg_diag_say(
        d, EG_WARNING, (eg_place){.file = eg_graph_str(g, f->path)},
        same ? "document given twice, taken once"
             : "document given twice, in different forms, one of them left out (rename it to keep both)");
}

/* Documents of one path are neighbours now; the first in the order of their content is kept, so that it does
 * not matter which came first. */
static void drop_doubles(eg_graph *g, const eg_order *order, eg_diag *d) {
    uint32_t kept = 0, doubles = 0;
    for (uint32_t i = 0; i < g->doc_count; i++) {
        if (!kept || g->docs[kept - 1].path != g->docs[i].path)
            g->docs[kept++] = g->docs[i];
        else if (doubles++ < SAID)
            say_double(g, &g->docs[i], compare_documents(&g->docs[kept - 1], &g->docs[i], order) == 0, d);
    }
    if (doubles > SAID)
        eg_diag_say(d, EG_WARNING, (eg_place){0}, "%u more document%s given twice, one of each taken",
                    doubles - SAID, doubles - SAID == 1 ? "" : "s");
    g->doc_count = kept;
}

void eg_fold(eg_graph *g, eg_diag *d) {
    eg_arena ranks = {0}, step = {0};
    eg_order order;
    eg_order_make(&ranks, &g->strings, g->threads, &order);
    settle(g, &order);
    eg_sort(g->docs, g->doc_count, sizeof *g->docs, compare_documents, &order);
    drop_doubles(g, &order, d);
    eg_fold_dates(g, &step);
    eg_arena_release(&step); /* the next step needs other memory than this one */
    eg_fold_entities(g, &order, &step);
    eg_arena_release(&step);
    eg_fold_events(g, &order, &step);
    eg_arena_release(&step);
    eg_arena_release(&ranks); /* links need none */
    eg_fold_links(g, &step, d);
    eg_arena_release(&step);
}
