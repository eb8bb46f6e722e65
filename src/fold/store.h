/* store: the findings of a graph's documents as they come in, as arrays while they are few, packed once they
 * are many.
 *
 *     eg_store_begin(&store, graph, bytes);
 *     for each part of the document: {
 *         eg_findings *into = eg_store_part(&store, graph, &scratch, &keep);
 *         ...                                        add what was found to it, arrays in `keep`
 *         eg_store_add(&store, graph);
 *     }
 *     eg_store_end(&store, graph);
 *
 * Packing pays for large collections only, which then take less memory and no more time. */
#ifndef EG_FOLD_STORE_H
#define EG_FOLD_STORE_H

#include "fold/shelf.h"

enum { EG_STORE_FEW = 32 << 20 };

typedef struct eg_store {
    eg_packer packer;
    eg_findings part; /* of the last document, to be packed */
    eg_cut settled;   /* its first rows, if it stays as arrays: they are in the order of settling */
    size_t room;      /* documents that the graph has room for */
    size_t few;       /* bytes of articles up to which findings stay arrays; 0 = EG_STORE_FEW */
    size_t text;      /* bytes of articles so far, the last one included */
    bool packing;     /* they are many */
} eg_store;           /* {0} is ready for use; serves one graph */

/* A further document, the last one of the graph, empty; text: bytes of its article, or of the line that it
 * was packed in. */
void eg_store_begin(eg_store *s, eg_graph *g, size_t text);
/* What the next part of it is to be added to, and the arena of its arrays: scratch or one of the graph. */
eg_findings *eg_store_part(eg_store *s, eg_graph *g, eg_arena *scratch, eg_arena **keep);
/* The part is there. */
void eg_store_add(eg_store *s, eg_graph *g);
void eg_store_end(eg_store *s, eg_graph *g);
/* Takes the last document back, which was begun and has no part yet. */
void eg_store_take_back(eg_graph *g);
/* Tells of documents that came to the graph on another way, as arrays. */
void eg_store_count(eg_store *s, const eg_graph *g);
/* The last document: its header, doubts, words and gaps are there from its first part on. */
static inline eg_findings *eg_store_last(const eg_graph *g) {
    return &g->docs[g->doc_count - 1];
}
void eg_store_release(eg_store *s);

#endif
