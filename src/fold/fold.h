/* fold: from the findings of the documents to one graph.
 *
 *     findings of each document -> when (dates) -> collection (entities, links) -> event (reports merged)
 *
 * The result depends on the set of findings only, never on the order they came in. */
#ifndef EG_FOLD_FOLD_H
#define EG_FOLD_FOLD_H

#include "base/diag.h"
#include "base/file.h"
#include "fold/graph.h"
#include "fold/order.h"
#include "fold/store.h"

/* Folds g->docs, which need not be sorted yet, into documents in byte order of their paths (a path met
 * twice is kept once, the first with a warning), entities, links and events, with g->threads threads, whose
 * number changes nothing of the result. Call once. */
void eg_fold(eg_graph *g, eg_diag *d);

/* The steps of eg_fold, in this order, links last; the documents must be settled and sorted, the order made
 * before. scratch is left as it was.
 *
 * when: dates documents that could not be dated alone by others that report the same (date_from corpus),
 * then resolves times and actions against the documents' dates, of packed ones when they are opened. */
void eg_fold_dates(eg_graph *g, eg_arena *scratch);
/* collection: g->entities; link.h: g->links. */
void eg_fold_entities(eg_graph *g, const eg_order *order, eg_arena *scratch);
/* event: g->events. */
void eg_fold_events(eg_graph *g, const eg_order *order, eg_arena *scratch);

/* Index of the entity of that name; UINT32_MAX when there is none. After eg_fold_entities. */
uint32_t eg_graph_entity(const eg_graph *g, eg_str name);

/* Reads findings (JSON Lines) into g->docs, after those that are there already. The lines of a document may
 * be spread over the files of one call in any order; kinds that folding makes itself are skipped. Faulty
 * lines are reported with file, line and column and skipped. EG_INPUT: a file or a line was not readable.
 * Documents that come packed go through the store. */
eg_status eg_findings_read(eg_graph *g, eg_store *store, const char *const *paths, size_t count, eg_diag *d);

#endif
