/* findings_gather: findings that came one by one, of any document -> the arrays of each document. */
#ifndef EG_FOLD_FINDINGS_GATHER_H
#define EG_FOLD_FINDINGS_GATHER_H

#include "base/diag.h"
#include "fold/graph.h"

#define EG_NOT_GIVEN UINT32_MAX

/* A stretch of a document's text; doc EG_NOT_GIVEN = none. */
typedef struct eg_text_place {
    uint32_t doc, start, end;
} eg_text_place;

/* The parts of findings, with the number of their document in front and references as places. */
typedef struct eg_read_document {
    eg_findings f; /* the header; arrays are filled by gathering */
    bool seen;     /* had a line of its own */
    uint32_t file,
        earlier; /* that it was met in; the document of this path in an earlier file + 1, 0 = none */
    eg_str own_date, own_why;
    uint8_t own_from;
    eg_period own_window;
} eg_read_document;

typedef struct eg_read_sentence {
    uint32_t doc;
    eg_found_sentence s;
} eg_read_sentence;

typedef struct eg_read_mention {
    uint32_t doc;
    eg_text_place sentence;
    eg_found_mention m;
} eg_read_mention;

typedef struct eg_read_time {
    uint32_t doc;
    eg_found_time t;
    eg_str own_value;
    eg_period own_days;
} eg_read_time;

typedef struct eg_read_action {
    uint32_t doc;
    eg_text_place sentence, time;
    eg_found_action a;
} eg_read_action;

typedef struct eg_gathered {
    eg_arena arena;
    EG_VEC(eg_read_document) docs;
    EG_VEC(eg_read_sentence) sentences;
    EG_VEC(eg_read_mention) mentions;
    EG_VEC(eg_read_time) times;
    EG_VEC(eg_read_action) actions;
} eg_gathered;

/* Takes one more description of a document, if it is one; of two, the same one stays whichever came first,
 * with a warning at that place. */
void eg_findings_describe(const eg_graph *g, eg_read_document *known, const eg_read_document *in, eg_diag *d,
                          eg_place place);
/* Brings together what several files have of one document, unless each of them describes it. */
void eg_findings_join_parts(const eg_graph *g, eg_gathered *in, eg_diag *d);
/* Appends the documents to g->docs. Changes what was gathered. */
void eg_findings_gather(eg_graph *g, eg_gathered *in);

#endif
