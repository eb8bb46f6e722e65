/* Fold: the findings of all documents become one graph.
 * In: g->docs in any order. Out: documents sorted by path, dates, entities, links, events. Refuses to depend
 * on the order of arrival: whatever is sorted is sorted by bytes, never by ids.
 * Example: findings of "b.txt", then "a.txt", then "b.txt" again give the documents a.txt and b.txt, and one
 * warning. */
#include "fold/fold.h"

#include "fold/settle.h"

static int compare_documents(const void *x, const void *y, const void *context) {
    return eg_findings_compare(x, y, context);
}

/* Documents of one path are neighbours now; the first in the order of their content is kept, so that it does
 * not matter which came first. */
static void drop_doubles(eg_graph *g, eg_diag *d) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < g->doc_count; i++) {
        if (kept && g->docs[kept - 1].path == g->docs[i].path) {
            eg_diag_say(d, EG_WARNING, (eg_place){.file = eg_graph_str(g, g->docs[i].path)},
                        "document given twice, one of them left out (rename it to keep both)");
            continue;
        }
        g->docs[kept++] = g->docs[i];
    }
    g->doc_count = kept;
}

void eg_fold(eg_graph *g, eg_arena *scratch, eg_diag *d) {
    eg_arena_mark start = eg_arena_now(scratch);
    eg_order order;
    eg_order_make(scratch, &g->strings, &order);
    for (uint32_t i = 0; i < g->doc_count; i++) eg_findings_settle(&g->docs[i], &order);
    eg_sort(g->docs, g->doc_count, sizeof *g->docs, compare_documents, &order);
    drop_doubles(g, d);
    eg_fold_dates(g, scratch);
    eg_fold_entities(g, &order, scratch);
    eg_fold_events(g, &order, scratch);
    eg_arena_rewind(scratch, start);
}
