/* told: findings as lines of plain text; what the explanations share. */
#ifndef EG_WRITE_TOLD_H
#define EG_WRITE_TOLD_H

#include <stdio.h>

#include "fold/graph.h"

typedef struct eg_told {
    FILE *out;
    const eg_graph *g;
    eg_arena scratch; /* emptied for each document */
    eg_span where;    /* the document's path */
} eg_told;

void eg_told_put(const eg_told *r, eg_span s);
/* A string on one line, without control characters. */
void eg_told_clean(eg_told *r, eg_span s);
void eg_told_str(eg_told *r, eg_str id);
void eg_told_list(eg_told *r, const eg_str *items, uint32_t count);
/* "FILE:LINE:" */
void eg_told_place(const eg_told *r, uint32_t line);
/* The sentence on a line of its own, after its place. */
void eg_told_sentence(eg_told *r, const eg_found_sentence *s);
/* "Twitter suspended "936 accounts" -> X" */
void eg_told_act(eg_told *r, const eg_found_action *a);

#endif
