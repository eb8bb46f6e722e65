/* event: the parts of merging reports. event.c lists reports and makes events of those that belong together;
 * event_actors.c tells who acts together, event_merge.c which reports belong together, event_differ.c whether
 * differing figures are of one event. */
#ifndef EG_FOLD_EVENT_H
#define EG_FOLD_EVENT_H

#include "fold/figure.h"
#include "fold/order.h"

#define EG_OPEN_PAST (INT32_MIN + 1)
#define EG_OPEN_FUTURE INT32_MAX

/* One action of one document, and, at the root of a set of joined reports, what holds for all of them. */
typedef struct eg_report {
    uint32_t doc, action;
    uint32_t actors;       /* number of its set of actors, the same for the same actors; 0 = nobody */
    eg_period days;        /* of the action's date; both EG_DAY_NONE = undated */
    uint32_t parent;       /* union-find; a root is its own parent */
    uint32_t next;         /* ring of joined reports */
    uint32_t size;         /* root: reports */
    uint32_t first;        /* root: lowest report */
    eg_period core;        /* root: days that all reports allow; ends may be open */
    eg_period near;        /* root: the same, undated reports counted as recent when they were published */
    eg_counts_set *counts; /* root: numbered nouns, NULL = none; while reports are merged */
    bool object;           /* root: some report has an object phrase */
    bool extended;         /* tells of a long time: "over the past 18 months" */
    bool inferred; /* its date is a publication date, or rests on one that came from another document */
} eg_report;

/* A report that shares actors and class with others, with what its keys begin with. */
typedef struct eg_met_report {
    uint32_t report, actors, class; /* rank of the class */
    uint8_t kind;                   /* polarity and modality */
    uint8_t rules;                  /* bits of the merge rules that it has keys for */
} eg_met_report;

typedef struct eg_reports {
    eg_graph *g;
    const eg_order *order;
    eg_arena *arena;  /* of the whole step */
    eg_arena scratch; /* of one event, reset for the next */
    eg_report *items; /* in order of documents and text */
    uint32_t count;
    eg_met_report *met; /* while reports are merged: all others are joined with nothing */
    uint32_t met_count;
    uint32_t *mark, *doc_mark; /* while reports are merged, by report, by document: last stamp */
    uint32_t stamp;
} eg_reports;

static inline const eg_found_action *eg_report_action(const eg_reports *r, uint32_t report) {
    return &r->g->docs[r->items[report].doc].actions[r->items[report].action];
}

static inline eg_period eg_period_both(eg_period a, eg_period b) {
    return (eg_period){a.earliest > b.earliest ? a.earliest : b.earliest,
                       a.latest < b.latest ? a.latest : b.latest};
}
static inline bool eg_period_possible(eg_period p) {
    return p.earliest <= p.latest;
}
static inline bool eg_period_same(eg_period a, eg_period b) {
    return a.earliest == b.earliest && a.latest == b.latest;
}

/* Numbers the sets of actors: items[i].actors. */
void eg_reports_number_actors(eg_reports *r);

/* How exactly a set is dated: 0 day, 1 week, 2 month, 3 longer, 4 with an open end. */
unsigned eg_report_grade(const eg_report *root);

/* The root of a report's set. */
uint32_t eg_report_root(eg_reports *r, uint32_t report);
/* Joins two roots; returns the root of both. Deterministic: the larger one, then the earlier one stays. */
uint32_t eg_report_join(eg_reports *r, uint32_t x, uint32_t y);

/* Whether two sets tell of one event with differing figures. */
bool eg_reports_differ(eg_reports *r, uint32_t x, uint32_t y);

/* Whether two sets with a target in common tell of different acts: both name things, one of them counted
 * ones, and none in common; or a document has a report in each, with other targets. */
bool eg_reports_speak_apart(eg_reports *r, uint32_t x, uint32_t y);

/* Joins the reports of each event. */
void eg_reports_merge(eg_reports *r);

#endif
