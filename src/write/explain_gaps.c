/* Explain gaps: the sentences with names in which no act was found, and why.
 * In: a graph. Out: plain text, article by article in order of their paths, each line with FILE:LINE: as grep
 * and compilers write it:
 *
 *     news/b.txt:5: Officers searched the offices of Facebook.
 *     news/b.txt:5:   "searched": who acts, "Officers", is nobody named
 *
 * Refuses to call a gap a fault: most sentences tell of no act between names. */
#include "write/label.h"
#include "write/told.h"
#include "write/write.h"

static void put_gap(eg_told *r, const eg_found_gap *gap) {
    static const char *const reasons[] = {
        [EG_GAP_NO_VERB] = "no verb that a dictionary lists",
        [EG_GAP_NOT_TOLD] = "not read: a link, credit or notice, no part of the story",
        [EG_GAP_UNLISTED] = "a verb, as it seems, that no dictionary lists",
        [EG_GAP_NO_SUBJECT] = "no subject was found",
        [EG_GAP_NOBODY_NAMED] = "who acts is nobody named",
        [EG_GAP_PASSIVE] = "neither who did it nor whom it befell is named",
        [EG_GAP_OTHER_SENSE] = "means something else beside what follows it",
        [EG_GAP_NOBODYS] = "a noun, and whose act it is is not told",
        [EG_GAP_NO_VERB_HERE] = "no verb here, by its neighbours",
        [EG_GAP_IN_NAME] = "part of a name",
    };
    eg_told_place(r, gap->line);
    fputs("   ", r->out);
    if (gap->text) putc('"', r->out), eg_told_str(r, gap->text), fputs("\": ", r->out);
    fputs(reasons[gap->why], r->out);
    if (gap->who) fputs(": \"", r->out), eg_told_str(r, gap->who), putc('"', r->out);
    putc('\n', r->out);
}

eg_status eg_write_explained_gaps(const eg_graph *g, FILE *out) {
    eg_told r = {.out = out, .g = g};
    for (uint32_t d = 0; d < g->doc_count; d++) {
        const eg_findings *f = &g->docs[d];
        eg_arena_reset(&r.scratch);
        r.where = eg_label_clean(&r.scratch, eg_graph_str(g, f->path));
        for (uint32_t i = 0; i < f->gap_count; i++) {
            const eg_found_gap *gap = &f->gaps[i];
            bool first = i == 0 || gap[-1].line != gap->line || gap[-1].sentence != gap->sentence;
            if (first) {
                eg_told_place(&r, gap->line);
                putc(' ', out);
                eg_told_str(&r, gap->sentence);
                putc('\n', out);
            }
            put_gap(&r, gap);
        }
    }
    eg_arena_release(&r.scratch);
    return fflush(out) != 0 || ferror(out) ? EG_OUTPUT : EG_OK;
}
