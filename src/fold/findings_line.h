/* findings_line: one line of written findings, and its fields with their types checked. */
#ifndef EG_FOLD_FINDINGS_LINE_H
#define EG_FOLD_FINDINGS_LINE_H

#include <jansson.h>

#include "base/diag.h"
#include "find/findings.h"
#include "fold/seal.h"
#include "fold/term.h"

typedef struct eg_line {
    eg_diag *diag;
    eg_arena *scratch; /* for messages */
    eg_arena *arena;   /* for lists that stay */
    eg_intern *strings;
    eg_place place; /* file, line and the line's text */
    json_t *object;
    eg_span rows; /* of packed findings: the object of that name, in braces, which is not in object */
    eg_seal seal; /* that the line ends in */
    bool bad;     /* a fault was reported; only the first one of a line is */
} eg_line;

/* Whether the line begins as packed findings of an article do. Before it is opened, too. */
bool eg_line_is_article(const eg_line *l);
/* Parses place.source as one JSON object; whole: it ends in a line break. false: a fault, reported, such as a
 * broken seal; nothing has to be closed then. */
bool eg_line_open(eg_line *l, bool whole);
void eg_line_close(eg_line *l);

/* Reports a fault at the field of that name. */
void eg_line_fault(eg_line *l, const char *field, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Warns of the field of that name; the line is kept. */
void eg_line_warn(eg_line *l, const char *field, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Whether the line has its seal, as packed findings must; that it has none is reported. */
bool eg_line_sealed(eg_line *l);

/* Fields. Absent ones and null give the empty value; those of another type are faults. */
eg_span eg_line_text(eg_line *l, const char *field); /* lives as long as the line */
eg_str eg_line_string(eg_line *l, const char *field);
/* A date as eg_period_of reads it; what is none is warned of, and gives no value. */
eg_str eg_line_date(eg_line *l, const char *field);
uint64_t eg_line_number(eg_line *l, const char *field);
bool eg_line_bool(eg_line *l, const char *field, bool otherwise);
uint8_t eg_line_term(eg_line *l, const char *field, eg_term term, uint8_t otherwise);
eg_names eg_line_names(eg_line *l, const char *field);
eg_day eg_line_day(eg_line *l, const char *field);
uint8_t eg_line_percent(eg_line *l, const char *field);
const eg_item *eg_line_items(eg_line *l, const char *field, uint32_t *count);
/* "start" and "end": required, start <= end. */
void eg_line_span(eg_line *l, uint32_t *start, uint32_t *end);
/* [start, end]; false when the field is absent or faulty. */
bool eg_line_pair(eg_line *l, const char *field, uint32_t *start, uint32_t *end);
/* A string that must be there and not be empty. */
eg_str eg_line_required(eg_line *l, const char *field);
/* What a line says of its document: title, date, where it comes from and what it covers, bytes. */
void eg_line_document(eg_line *l, eg_findings *f);

#endif
