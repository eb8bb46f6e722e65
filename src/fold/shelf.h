/* shelf: the findings of documents, packed in memory, each to be opened when it is asked for.
 *
 * Of a large collection most findings are looked at a few times, one document after another. Packed they take
 * about a fifth of their arrays. The header of a document, its doubts, words and gaps are always there. What
 * folding works out anew, the dates of actions, is not packed; see eg_findings_date. */
#ifndef EG_FOLD_SHELF_H
#define EG_FOLD_SHELF_H

#include "base/vec.h"
#include "fold/graph.h"
#include "fold/piece.h"

/* What is opened of a document. Texts come with their sentences, actions with the times. */
enum { EG_SENTENCES = 1, EG_TEXTS = 2, EG_MENTIONS = 4, EG_TIMES = 8, EG_ACTIONS = 16, EG_ALL = 31 };

/* Rows of one kind. */
typedef struct eg_rows {
    EG_VEC(uint8_t) bytes;
    uint32_t count;
    uint32_t start, end, sentence, line; /* of the row before */
    bool unsettled;                      /* not in their order */
} eg_rows;

/* Kinds of rows, by which they are counted. */
typedef enum eg_row_kind {
    EG_ROW_SENTENCE,
    EG_ROW_MENTION,
    EG_ROW_TIME,
    EG_ROW_ACTION,
    EG_ROW_KINDS
} eg_row_kind;

/* A document that is being packed, and what serves the next one, too. */
typedef struct eg_packer {
    eg_arena arena;
    eg_cuts cuts;                           /* of the findings at hand */
    EG_VEC(const struct eg_packed *) parts; /* of the document */
    uint32_t before[EG_ROW_KINDS];          /* rows in them */
    EG_VEC(uint32_t) place;                 /* by string id: its place in words, from 1; 0 = not there */
    EG_VEC(eg_str) words;                   /* of the part, each once */
    eg_rows sentences, mentions, times, actions, listed; /* listed: the words */
    EG_VEC(char) plain;                                  /* texts that are to be packed next */
    EG_VEC(uint32_t) plain_ends;
    EG_VEC(uint32_t) ends; /* of the texts of sentences */
    EG_VEC(uint8_t) texts;
    EG_VEC(bool) named; /* by place in words: mentions name it */
    bool strange;       /* as of struct eg_packed */
} eg_packer;            /* {0} is ready for use */

/* Puts the mentions and actions of f into their order, and packs its arrays, a document or the next part of a
 * long one, in one part or, where they are long, in several; references in f count from the document's first
 * part on, and do not go back before f. When the texts have become many, the graph learns signs for them, and
 * all documents before change. */
void eg_pack_part(eg_packer *p, eg_graph *g, eg_findings *f);
/* Ends a document: out, which is one of g or will be, is packed from now on. */
void eg_pack_end(eg_packer *p, eg_graph *g, eg_findings *out);
void eg_packer_release(eg_packer *p);

/* The findings of a document with what is asked for, EG_SENTENCES and so on, as arrays; those of packed
 * documents in the arena. As they were found: times and actions without what the documents' dates make of
 * them. */
eg_findings eg_findings_found(eg_arena *a, const eg_findings *doc, unsigned what);

/* Parts of a document that can be opened by themselves: several of one that was packed so, else one. */
uint32_t eg_findings_parts(const eg_findings *doc);
/* As eg_findings_found, of one part, from 0, as if it were all there is: its references count from its own
 * first rows, sentences_before and actions_before of which the document has before it. */
eg_findings eg_findings_part(eg_arena *a, const eg_findings *doc, uint32_t part, unsigned what);
/* The same, and once g->dated, times and actions with their dates. */
eg_findings eg_graph_part(const eg_graph *g, eg_arena *a, uint32_t doc, uint32_t part, unsigned what);

/* The part of a document that has an action, dated, without the texts of its sentences; *action becomes the
 * one of the part. It stays open at least until EG_STAY_OPEN others have been opened so; many more if they
 * are short. */
enum { EG_STAY_OPEN = 8 };
const eg_findings *eg_graph_with_action(const eg_graph *g, uint32_t doc, uint32_t *action);
/* What the graph remembers of parts that stay open; g->reading of a graph with packed ones. */
struct eg_reading *eg_reading_new(void);
void eg_reading_free(struct eg_reading *r); /* NULL is none */

/* The text of a sentence, as it is kept: equal for equal texts. */
eg_span eg_sentence_kept(const eg_graph *g, uint32_t doc, uint32_t sentence);
/* The text itself; of a packed document in the arena. */
eg_span eg_sentence_text(const eg_graph *g, eg_arena *a, uint32_t doc, uint32_t sentence);
/* All of the sentence; its text likewise. */
eg_found_sentence eg_graph_sentence(const eg_graph *g, eg_arena *a, uint32_t doc, uint32_t sentence);
/* A time expression, dated as those of eg_graph_part. */
eg_found_time eg_graph_time(const eg_graph *g, uint32_t doc, uint32_t time);

/* What of a part settling may change, EG_SENTENCES and so on, since it is not in the order of its places. */
unsigned eg_findings_unsettled(const eg_findings *f, uint32_t part);
/* Whether every name of the part's actions is that of a mention in it, for certain. */
bool eg_findings_mention_all(const eg_findings *f, uint32_t part);

#endif
