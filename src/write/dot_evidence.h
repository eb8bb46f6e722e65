/* dot_evidence: the sentences behind what is drawn, as tooltip, link and data. */
#ifndef EG_WRITE_DOT_EVIDENCE_H
#define EG_WRITE_DOT_EVIDENCE_H

#include "write/dot_common.h"

/* So many are looked through for doubles, the rest are counted as they come; so many numbers of bits. */
enum { EG_EVIDENCE_LOOKED_FOR = 200, EG_EVIDENCE_BITS = 64 };

typedef struct eg_evidence_list {
    EG_VEC(eg_evidence) items;
    uint64_t bits[EG_EVIDENCE_BITS]; /* of those looked through; a bit that is not set spares a look */
} eg_evidence_list;

/* Adds the different sentences that report an event. */
void eg_dot_collect(eg_dot *d, eg_evidence_list *list, const eg_event *event);

/* head, then up to three sentences each with "– path, line L", about 1 kB in all, then "+ 9 more".
 * total counts all sentences there are. */
const char *eg_dot_tooltip(eg_dot *d, eg_span head, const eg_evidence *evidence, size_t count, size_t total);
/* Sets what leads to the first sentence: evidence, its text; source, "path:line"; URL, where links are asked
 * for. object: a node or an edge. Without evidence nothing is set. */
void eg_dot_tell(eg_dot *d, void *object, const eg_evidence *evidence, size_t count);
/* The same for an entity, with its tooltip, type, articles and mentions. told: sentences that tell more than
 * its mentions do; empty = none. */
void eg_dot_tell_entity(eg_dot *d, Agnode_t *n, const eg_entity *e, eg_evidence_list told);
/* The address of a document, of one of its sentences with sentence not NULL; empty without --link-base. */
eg_span eg_dot_href(eg_dot *d, uint32_t doc, const eg_found_sentence *sentence);

#endif
