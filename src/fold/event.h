/* event: the parts of merging reports. event.c lists reports and makes events of those that belong together;
 * event_actors.c tells who acts together, event_merge.c which reports belong together, event_differ.c whether
 * differing figures are of one event. */
#ifndef EG_FOLD_EVENT_H
#define EG_FOLD_EVENT_H

#include "fold/figure.h"
#include "fold/order.h"

#define EG_OPEN_PAST (INT32_MIN + 1)
#define EG_OPEN_FUTURE INT32_MAX

/* One action of one document, a report, in little memory: of a large collection there are millions. */
typedef struct eg_act {
    const eg_str *parts; /* actors, targets, then number and noun of each item; if bounded, the two bounds */
    uint32_t doc, index, sentence; /* graph document, action of its findings, where it stands */
    eg_str action, class, label, object, date;
    uint16_t actor_count, target_count, item_count; /* what an action has beyond 65,535 is left out */
    uint16_t polarity : 1, modality : 3, tone : 3, dated : 3; /* as of eg_found_action */
    uint16_t
        inferred : 1; /* its date is a publication date, or rests on one that came from another document */
    uint16_t bounded : 1;
} eg_act;

static inline eg_names eg_act_actors(const eg_act *a) {
    return (eg_names){a->parts, a->actor_count};
}
static inline eg_names eg_act_targets(const eg_act *a) {
    return (eg_names){a->parts + a->actor_count, a->target_count};
}
static inline eg_item eg_act_item(const eg_act *a, uint32_t i) {
    const eg_str *pair = a->parts + a->actor_count + a->target_count + 2 * (size_t)i;
    return (eg_item){pair[0], pair[1]};
}
/* Both EG_DAY_NONE when nothing is known. */
static inline eg_period eg_act_bounds(const eg_act *a) {
    const eg_str *days = a->parts + a->actor_count + a->target_count + 2 * (size_t)a->item_count;
    return a->bounded ? (eg_period){(eg_day)days[0], (eg_day)days[1]} : (eg_period){EG_DAY_NONE, EG_DAY_NONE};
}

/* A report among those joined with it, and, at the root of their set, what holds for all of them. */
typedef struct eg_joined {
    uint32_t parent;       /* union-find; a root is its own parent */
    uint32_t next;         /* ring of joined reports */
    uint32_t size;         /* root: reports */
    uint32_t first;        /* root: lowest report */
    eg_period core;        /* root: days that all reports allow; ends may be open */
    eg_period near;        /* root: the same, undated reports counted as recent when they were published */
    eg_counts_set *counts; /* root: numbered nouns, NULL = none */
    bool object;           /* root: some report has an object phrase */
    bool extended;         /* tells of a long time: "over the past 18 months" */
} eg_joined;

/* A report of the group at hand: those that share actors and class, in order. While reports are merged they
 * go by their numbers in it. */
typedef struct eg_met_report {
    uint32_t report;
    uint8_t kind;  /* polarity and modality */
    uint8_t rules; /* bits of the merge rules that it has keys for */
} eg_met_report;

typedef struct eg_reports {
    eg_graph *g;
    const eg_order *order;
    eg_arena *arena;     /* of the whole step */
    eg_arena *keep;      /* of the events, to become the graph's */
    eg_arena scratch;    /* of one group or event, reset for the next */
    eg_act *acts;        /* the reports, in order of documents and text */
    eg_arena *act_parts; /* hold what acts point to; act_parts_count of them */
    size_t act_parts_count;
    uint32_t count;
    /* While reports are merged: */
    uint32_t *actors;   /* by report: number of its set of actors, the same for the same actors; 0 = nobody */
    eg_met_report *met; /* the group at hand */
    uint32_t met_count;
    eg_joined *items;          /* of the group */
    uint32_t *mark, *doc_mark; /* by report of the group, by document: last stamp */
    uint32_t stamp;
} eg_reports;

static inline const eg_act *eg_report_act(const eg_reports *r, uint32_t report) {
    return &r->acts[report];
}
/* Of a report of the group at hand. */
static inline const eg_act *eg_joined_act(const eg_reports *r, uint32_t met) {
    return &r->acts[r->met[met].report];
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

/* The days of a report's date; both EG_DAY_NONE = undated. */
eg_period eg_act_days(const eg_graph *g, eg_last_period *last, const eg_act *a);

/* Numbers the sets of actors: r->actors, zeros before. */
void eg_reports_number_actors(eg_reports *r);

/* How exactly a set is dated: 0 day, 1 week, 2 month, 3 longer, 4 with an open end. */
unsigned eg_report_grade(const eg_joined *root);

/* The root of a report's set. */
uint32_t eg_report_root(eg_reports *r, uint32_t report);
/* Joins two roots; returns the root of both. Deterministic: the larger one, then the earlier one stays. */
uint32_t eg_report_join(eg_reports *r, uint32_t x, uint32_t y);

/* Whether two sets tell of one event with differing figures. */
bool eg_reports_differ(eg_reports *r, uint32_t x, uint32_t y);

/* Whether two sets with a target in common tell of different acts: both name things, one of them counted
 * ones, and none in common; or a document has a report in each, with other targets. */
bool eg_reports_speak_apart(eg_reports *r, uint32_t x, uint32_t y);

/* Fills event->figures when its reports disagree about a number, but for their texts. members: reports, as
 * many as the event has actions. */
void eg_event_figures(eg_reports *r, const uint32_t *members, eg_event *event);
/* Gives them their texts, which may be new strings of the graph. */
void eg_event_word_figures(eg_reports *r, const eg_event *event);

/* Joins the reports of each event. lowest[i]: the lowest report that report i is joined with, maybe itself.
 */
void eg_reports_merge(eg_reports *r, uint32_t *lowest);

#endif
