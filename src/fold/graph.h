/* graph: what all articles say together. Built by folding, read by the writers. */
#ifndef EG_FOLD_GRAPH_H
#define EG_FOLD_GRAPH_H

#include "base/shorthand.h"
#include "find/findings.h"
#include "find/word_table.h"

/* A sentence of a document, as evidence. */
typedef struct eg_evidence {
    uint32_t doc, sentence; /* graph document, sentence of its findings */
} eg_evidence;

enum { EG_EVIDENCE_KEPT = 3 }; /* sentences kept for a node or edge; the rest is counted */

typedef struct eg_entity {
    eg_str name;
    uint8_t type; /* eg_type */
    bool listed;
    uint8_t surface_count, evidence_count;
    uint32_t mentions; /* names only, without nouns and pronouns, in title and body */
    uint32_t docs;
    uint32_t actions;       /* events it takes part in */
    const eg_str *surfaces; /* other spellings met, most frequent first, at most 5 */
    eg_evidence evidence[EG_EVIDENCE_KEPT];
} eg_entity;

typedef struct eg_link { /* two entities named in one sentence */
    uint32_t a, b;       /* entities, name of a before name of b in byte order */
    uint32_t weight;     /* sentences */
    uint32_t docs;
    uint32_t evidence; /* the first of its sentences in the graph's link_evidence */
    uint32_t evidence_count;
} eg_link;

typedef struct eg_action_ref {
    uint32_t doc, action, sentence; /* graph document, action of its findings, where it stands */
} eg_action_ref;

/* A figure that reports of one event disagree about. */
typedef struct eg_figure {
    eg_str text; /* object phrase as reported, shortened to its quantities: "seven pages, three groups and
                    five accounts" */
    const uint32_t *docs; /* graph documents, ascending */
    uint32_t doc_count;
} eg_figure;

typedef struct eg_event {
    const uint32_t *actors, *targets; /* entities, ascending by name */
    const uint32_t *docs;             /* ascending */
    eg_figure *figures;
    const eg_action_ref *actions; /* in order of the documents */
    uint32_t actor_count, target_count;
    uint32_t doc_count;
    uint32_t figure_count; /* 0, or 2 and more */
    uint32_t action_count;
    eg_str action; /* lemma most reports use */
    eg_str label;  /* past form for pictures: "suspended" */
    eg_str object; /* the most telling object phrase */
    eg_str class;
    eg_str date;    /* ISO 8601 or "a/b"; 0 = undated */
    eg_period days; /* of date; or bounds when there is none: latest = publication of its first report */
    uint8_t tone, polarity, modality;
    bool inferred; /* the date is that of the publication or came from another document */
    bool counts;   /* some report gives a number of something */
} eg_event;

/* What a document that another one dated had said by itself; written with its findings, so that folding them
 * again starts from the same. */
typedef struct eg_own_date {
    uint32_t doc;
    eg_str date, date_why;
    uint8_t date_from;          /* eg_date_from, never EG_DATE_CORPUS */
    const eg_found_time *times; /* its times as found, time_count of its findings; NULL: it is packed so */
} eg_own_date;

/* The public type. All of it lives in its arena and string table. */
struct eg_graph {
    eg_arena arena;
    eg_intern strings;
    eg_arena loose;    /* arrays of documents that are not packed; see fold/store.h */
    unsigned threads;  /* that folding may use; 0 is one */
    eg_findings *docs; /* in byte order of their paths; a document's index + 1 is its printed number */
    uint32_t doc_count;
    bool dated;                 /* all documents have their dates */
    struct eg_reading *reading; /* packed documents that are open; see fold/shelf.h */
    const eg_shorthand *signs;  /* of the texts of packed documents; NULL: there are few, kept as they are */
    eg_arena plain;             /* documents packed without signs */
    size_t plain_bytes;         /* of their texts */
    const eg_own_date *own_dates; /* by doc; of the documents with EG_DATE_CORPUS */
    uint32_t own_date_count;
    eg_entity *entities; /* by name, in byte order */
    uint32_t entity_count;
    eg_link *links; /* by (a, b) */
    uint32_t link_count;
    eg_evidence *link_evidence;
    eg_event *events; /* dated ones by date first, then undated; ties by first report */
    uint32_t event_count;
    eg_word_table asked; /* words that the user points at */
};

/* The sentences of a link, evidence_count of them; NULL when there are none. */
static inline const eg_evidence *eg_link_evidence(const eg_graph *g, const eg_link *l) {
    return l->evidence_count ? g->link_evidence + l->evidence : NULL;
}

/* The string of an id. */
static inline eg_span eg_graph_str(const eg_graph *g, eg_str id) {
    return eg_intern_get(&g->strings, id);
}

/* The date asked for last. Neighbours often share it, so that it need not be read again. */
typedef struct eg_last_period {
    eg_str date;
    bool good;
    eg_period days;
} eg_last_period; /* {0} is ready for use */

/* eg_period_of the string of an id. */
static inline bool eg_graph_period(const eg_graph *g, eg_last_period *last, eg_str date, eg_period *days) {
    if (last->date != date) {
        last->good = eg_period_of(eg_graph_str(g, date), &last->days);
        last->date = date;
    }
    *days = last->days;
    return last->good;
}

#endif
