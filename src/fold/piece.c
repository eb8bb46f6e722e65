/* Cutting findings into pieces.
 * In: the arrays of a document, or of a part of one. Out: places between its sentences. Refuses to cut where
 * an act stands on one side and the time that it belongs to on the other, and to put rows in order.
 * Example: "On Monday Acme met the union. It then sued two papers." is not cut behind "union" when the second
 * act takes its date from "Monday". */
#include "fold/piece.h"

#define NONE UINT32_MAX

typedef struct cutter {
    const eg_findings *f;
    uint32_t sentences_before, times_before;
    uint32_t *earliest; /* by action: the first time that it or a later one belongs to; one more, of none */
} cutter;

/* Whether sentences and times stand one after another, and mentions and actions in the order of their
 * sentences. */
static bool is_in_line(const cutter *c) {
    const eg_findings *f = c->f;
    for (uint32_t i = 1; i < f->sentence_count; i++)
        if (f->sentences[i].start <= f->sentences[i - 1].start) return false;
    for (uint32_t i = 1; i < f->time_count; i++)
        if (f->times[i].start <= f->times[i - 1].start) return false;
    for (uint32_t i = 0, last = c->sentences_before; i < f->mention_count; last = f->mentions[i++].sentence)
        if (f->mentions[i].sentence < last) return false;
    for (uint32_t i = 0, last = c->sentences_before; i < f->action_count; last = f->actions[i++].sentence)
        if (f->actions[i].sentence < last) return false;
    return true;
}

/* The time that an action belongs to, or NONE. */
static uint32_t time_of(const cutter *c, uint32_t action) {
    const eg_found_action *x = &c->f->actions[action];
    return x->dated == EG_DATED_TIME ? x->time - c->times_before : NONE;
}

static void look_back(cutter *c, eg_arena *scratch) {
    uint32_t count = c->f->action_count, earliest = NONE;
    c->earliest = eg_arena_ids(scratch, (size_t)count + 1);
    c->earliest[count] = earliest;
    for (uint32_t i = count; i-- > 0;) {
        uint32_t time = time_of(c, i);
        if (time < earliest) earliest = time;
        c->earliest[i] = earliest;
    }
}

static void cut_between(const cutter *c, eg_arena *a, eg_cuts *out) {
    const eg_findings *f = c->f;
    eg_cut at = {0};
    uint32_t start = f->sentences[0].start;
    uint32_t needed = 0; /* times, up to the last that an act so far belongs to */
    for (uint32_t s = 1; s < f->sentence_count; s++) {
        uint32_t here = f->sentences[s].start;
        at.sentences = s;
        while (at.mentions < f->mention_count && f->mentions[at.mentions].sentence - c->sentences_before < s)
            at.mentions++;
        while (at.times < f->time_count && f->times[at.times].start < here) at.times++;
        while (at.actions < f->action_count && f->actions[at.actions].sentence - c->sentences_before < s) {
            uint32_t last = time_of(c, at.actions++);
            if (last != NONE && last >= needed) needed = last + 1;
        }
        if (here - start < EG_PIECE || needed > at.times || c->earliest[at.actions] < at.times) continue;
        eg_vec_push(a, out, at);
        start = here;
    }
}

void eg_findings_cuts(eg_arena *a, const eg_findings *f, uint32_t sentences_before, uint32_t times_before,
                      eg_cuts *out) {
    cutter c = {f, sentences_before, times_before, NULL};
    uint32_t last = f->sentence_count;
    eg_vec_push(a, out, (eg_cut){0});
    if (last > 1 && f->sentences[last - 1].start - f->sentences[0].start >= EG_PIECE && is_in_line(&c)) {
        eg_arena scratch = {0};
        look_back(&c, &scratch);
        cut_between(&c, a, out);
        eg_arena_release(&scratch);
    }
    eg_vec_push(a, out, (eg_cut){last, f->mention_count, f->time_count, f->action_count});
}
