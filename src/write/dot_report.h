/* dot_report: how the sentence that reports an event puts it. */
#ifndef EG_WRITE_DOT_REPORT_H
#define EG_WRITE_DOT_REPORT_H

#include "base/vec.h"
#include "fold/graph.h"

typedef struct eg_report {
    const eg_graph *graph;
    const eg_findings *doc;
    const eg_found_action *action; /* NULL: the event has no report that can be read */
    eg_span sentence;
    size_t after; /* offset in sentence behind the verb; sentence.len when word order tells nothing */
} eg_report;

/* The first report with the event's object, rather a verb than a noun. Its sentence may be in the arena; it
 * is good until others of long documents are asked for. */
eg_report eg_report_of(eg_arena *a, const eg_graph *g, const eg_event *event);

typedef struct eg_spot { /* a phrase found behind the verb */
    bool found;
    size_t start, end; /* offsets in the sentence */
    eg_span lead;      /* preposition before it, empty = none */
    bool the;          /* "the" stands before it */
} eg_spot;

eg_spot eg_report_find(const eg_report *r, eg_span phrase);

typedef EG_VEC(eg_span) eg_name_list;

/* The next mention in the report's sentence after the one before (NULL: the first one), by place; NULL: no
 * more. */
const eg_found_mention *eg_report_mention(const eg_report *r, const eg_found_mention *before);
/* Everything an entity is called, in the graph and in the report's sentence. */
eg_name_list eg_report_names(eg_arena *a, const eg_report *r, uint32_t entity);
/* The name that follows the verb most closely. */
eg_spot eg_report_find_name(const eg_report *r, eg_name_list names);

bool eg_words_preposition(eg_span word);
bool eg_words_determiner(eg_span word); /* article, possessive, demonstrative */
/* The word that ends before at; *start is set to its first byte. Words are parted by single spaces. */
eg_span eg_words_before(eg_span s, size_t at, size_t *start);
eg_span eg_words_first(eg_span s);
eg_span eg_words_last(eg_span s);
eg_span eg_words_bare(eg_span s); /* without "the", "a", "an" */
/* One of the names stands in the phrase. */
bool eg_words_name(eg_span phrase, eg_name_list names);
/* An object without the name at its end, where an arrow says it: "ads from Norway" -> "ads from"; empty when
 * it is nothing but the name. */
eg_span eg_words_strip(eg_span object, eg_name_list names);

#endif
