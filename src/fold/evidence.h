/* evidence: which sentences are shown for an entity or a link. */
#ifndef EG_FOLD_EVIDENCE_H
#define EG_FOLD_EVIDENCE_H

#include "fold/graph.h"

/* Keeps the first sentences offered, one a document while other documents follow; sentences of documents
 * that have one already wait in spare. A sentence whose text was taken before, as in a wire report printed
 * by many, is not taken again. */
typedef struct eg_evidence_pick {
    uint8_t kept_count, spare_count;
    uint16_t kept_len[EG_EVIDENCE_KEPT],
        spare_len[EG_EVIDENCE_KEPT - 1]; /* of the texts, lower bits: texts of
                                            other length are not looked at */
    eg_evidence kept[EG_EVIDENCE_KEPT], spare[EG_EVIDENCE_KEPT - 1];
} eg_evidence_pick;

void eg_evidence_offer(const eg_graph *g, eg_evidence_pick *pick, uint32_t doc, uint32_t sentence);
/* The same, for whoever has the text at hand: len is its length, lower bits. */
void eg_evidence_offer_long(const eg_graph *g, eg_evidence_pick *pick, uint32_t doc, uint32_t sentence,
                            uint16_t len);
/* Fills up with spare ones; returns how many sentences are in kept. */
uint32_t eg_evidence_finish(eg_evidence_pick *pick);

/* Documents in the order in which their stories appeared: by publication date, undated ones last, ties by
 * path. In the arena. */
uint32_t *eg_documents_by_date(eg_arena *a, const eg_graph *g);

/* Whether a mention names its entity (not by noun, pronoun or demonym), and whether a zone belongs to the
 * story (title, subtitle, body, caption). */
bool eg_via_names(uint8_t via);
bool eg_zone_tells(uint8_t zone);

#endif
