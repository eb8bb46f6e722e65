/* Findings as lines of plain text.
 * In: strings, sentences and actions of a graph. Out: their text, on one line each. Refuses to mark anything
 * inside a sentence: it can be sought as it is written. Example: an action is told as
 * Twitter suspended "936 accounts". */
#include "write/told.h"

#include <inttypes.h>

#include "write/label.h"

void eg_told_put(const eg_told *r, eg_span s) {
    if (s.len) fwrite(s.ptr, 1, s.len, r->out);
}

void eg_told_clean(eg_told *r, eg_span s) {
    eg_told_put(r, eg_label_clean(&r->scratch, s));
}

void eg_told_str(eg_told *r, eg_str id) {
    eg_told_clean(r, eg_graph_str(r->g, id));
}

void eg_told_list(eg_told *r, const eg_str *items, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (i) fputs(", ", r->out);
        eg_told_str(r, items[i]);
    }
}

void eg_told_place(const eg_told *r, uint32_t line) {
    eg_told_put(r, r->where);
    fprintf(r->out, ":%" PRIu32 ":", line);
}

void eg_told_sentence(eg_told *r, const eg_found_sentence *s) {
    eg_told_place(r, s->line);
    putc(' ', r->out);
    eg_told_clean(r, s->text);
    putc('\n', r->out);
}

void eg_told_act(eg_told *r, const eg_found_action *a) {
    if (a->actors.count)
        eg_told_list(r, a->actors.items, a->actors.count);
    else if (a->actor_text)
        eg_told_str(r, a->actor_text);
    else
        fputs("?", r->out);
    putc(' ', r->out);
    eg_told_str(r, a->text ? a->text : a->action);
    if (a->object) {
        fputs(" \"", r->out);
        eg_told_str(r, a->object);
        putc('"', r->out);
    }
    if (a->targets.count) {
        fputs(" -> ", r->out);
        eg_told_list(r, a->targets.items, a->targets.count);
    }
}
