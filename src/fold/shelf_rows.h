/* shelf_rows: how packed findings lie in memory; for shelf.c and shelf_pack.c alone. */
#ifndef EG_FOLD_SHELF_ROWS_H
#define EG_FOLD_SHELF_ROWS_H

#include "fold/shelf.h"

enum { EG_ROW_ZONE_BITS = 3 };

typedef enum eg_section {
    EG_AT_WORDS, /* ids of the strings that the rows name by their places from 1 */
    EG_AT_SENTENCES,
    EG_AT_MENTIONS,
    EG_AT_TIMES,
    EG_AT_ACTIONS,
    EG_AT_ENDS,  /* by sentence: where its text ends in the texts, of 32 bits each */
    EG_AT_TEXTS, /* one behind the other */
    EG_SECTIONS
} eg_section;

/* A part of a document's findings. References among its rows count from its own first ones. Numbers stand in
 * bytes of seven bits, the lowest first, all but the last with the eighth bit set. */
struct eg_packed {
    const eg_shorthand *signs;                          /* of the texts; NULL: they are there as they are */
    uint32_t before[EG_ROW_KINDS], count[EG_ROW_KINDS]; /* rows of the parts before it; its own */
    uint32_t word_count;
    uint32_t at[EG_SECTIONS]; /* offsets in bytes */
    uint8_t unsettled;        /* EG_SENTENCES and so on: those that are not in their order */
    bool strange;             /* actions name somebody whom no mention names */
    uint8_t bytes[];
};

#endif
