/* dot_choice: what of a graph the entity picture shows. Sees numbers only; words and drawing come later. */
#ifndef EG_WRITE_DOT_CHOICE_H
#define EG_WRITE_DOT_CHOICE_H

#include "write/scope.h"

#define EG_NOBODY UINT32_MAX

/* All events of an ordered pair of entities, or of one entity whose counterpart is none. */
typedef struct eg_bundle {
    uint32_t from, to;       /* entities; one of them may be EG_NOBODY */
    const eg_event **events; /* most reported first */
    uint32_t count;
    uint32_t articles; /* that report any of them */
} eg_bundle;

typedef struct eg_choice {
    bool *drawn;     /* by entity */
    uint32_t *nodes; /* entities drawn, heaviest first */
    uint32_t node_count;
    uint32_t heavy;     /* weight from which a node is among the four heaviest */
    uint32_t *weight;   /* by entity: articles of all it takes part in */
    eg_bundle *bundles; /* of drawn entities, by from, to; those with EG_NOBODY last */
    size_t bundle_count;
    const eg_link **links; /* co-mentions drawn, strongest first */
    size_t link_count;
    uint32_t *left_out; /* entities in scope not drawn, heaviest first */
    uint32_t left_out_count;
    uint32_t speeches; /* events not drawn because they address nobody */
    uint32_t undrawn;  /* other events not drawn: no entity of the picture takes part */
    uint32_t weaker;   /* pairs that act but are not drawn, for want of room */
    bool map;          /* too many to be read in rows */
    bool whole;        /* everything, to be looked at on a large screen */
    eg_scope scope;
} eg_choice;

enum { EG_IN_ROWS = 25, EG_ON_MAP = 40 }; /* entities that can be read so */

eg_choice eg_choose(eg_arena *a, const eg_graph *g, const eg_write_options *options);

/* Documents of several events, each counted once. */
uint32_t eg_choice_articles(eg_arena *a, const eg_event *const *events, size_t count);

#endif
