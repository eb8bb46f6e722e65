/* Explain dates: when each article came out and each act took place, and how that is known.
 * In: a graph. Out: plain text, article by article in order of their paths: the article's own date with where
 * it comes from, what does not fit in it, and each of its acts with its date, the words that give it, the day
 * they are seen from and the rules. Each line begins with FILE: or FILE:LINE: as grep and compilers write it:
 *
 *     news/b.txt: published 2019-08-20 (day), by its text: header line August 20, 2019
 *     news/b.txt:3: Twitter suspended 936 accounts on Monday.
 *     news/b.txt:3:   2019-08-19: Twitter suspended "936 accounts"
 *     news/b.txt:3:     by "Monday" in its clause, rule 'weekday' (XXXX-WXX-1), seen from 2019-08-20
 *
 * Refuses to leave an act out: an undated one is told with the reason. */
#include "fold/shelf.h"
#include "fold/term.h"
#include "write/label.h"
#include "write/told.h"
#include "write/write.h"

static const char *source_of(const eg_findings *f) {
    static const char *const sources[] = {[EG_DATE_NONE] = "an unknown source",
                                          [EG_DATE_OPTION] = "the command line",
                                          [EG_DATE_METADATA] = "the page's metadata",
                                          [EG_DATE_TEXT] = "its text",
                                          [EG_DATE_FILENAME] = "its path",
                                          [EG_DATE_CORPUS] = "another article"};
    return f->date_from <= EG_DATE_CORPUS ? sources[f->date_from] : sources[EG_DATE_NONE];
}

static void put_document(eg_told *r, const eg_findings *f) {
    eg_told_put(r, r->where);
    eg_period days;
    if (f->date && eg_period_of(eg_graph_str(r->g, f->date), &days)) {
        fputs(": published ", r->out);
        eg_told_str(r, f->date);
        fprintf(r->out, " (%s), by %s", eg_period_precision(days), source_of(f));
    } else {
        fputs(": publication date unknown", r->out);
    }
    if (f->date_why) fputs(": ", r->out), eg_told_str(r, f->date_why);
    putc('\n', r->out);
    for (uint32_t i = 0; i < f->doubt_count; i++) {
        eg_told_place(r, f->doubts[i].line);
        fputs(" doubt: ", r->out);
        eg_told_str(r, f->doubts[i].text);
        putc('\n', r->out);
    }
}

/* The words that give the date, their rule and what they are seen from. */
static void put_time(eg_told *r, const eg_findings *f, const eg_found_action *a) {
    static const char *const places[] = {[EG_BY_NOTHING] = "beside it",
                                         [EG_BY_CLAUSE] = "in its clause",
                                         [EG_BY_SENTENCE] = "of the verb that governs it",
                                         [EG_BY_PARAGRAPH] = "before it in its paragraph",
                                         [EG_BY_STAMP] = "at the end of its teaser",
                                         [EG_BY_REPORT] = "beside it"};
    const eg_found_time *t = &f->times[a->time];
    eg_span form = eg_graph_str(r->g, t->relative), mod = eg_graph_str(r->g, t->mod);
    fputs("by \"", r->out);
    eg_told_str(r, t->text);
    fprintf(r->out, "\" %s", places[a->dated_by <= EG_BY_REPORT ? a->dated_by : EG_BY_NOTHING]);
    if (t->by) fputs(", rule '", r->out), eg_told_str(r, t->by), putc('\'', r->out);
    if (form.len) fputs(" (", r->out), eg_told_clean(r, form), putc(')', r->out);
    if (form.len && f->date) fputs(", seen from ", r->out), eg_told_str(r, f->date);
    if (form.len && !f->date) fputs(", but the day it is seen from is unknown", r->out);
    if (mod.len) fputs(", ", r->out), eg_told_clean(r, mod);
}

static void put_why(eg_told *r, const eg_findings *f, const eg_found_action *a) {
    if (a->dated == EG_DATED_TIME)
        put_time(r, f, a);
    else if (a->dated == EG_DATED_PUBLICATION && f->date)
        fputs("by the publication, which it tells as news", r->out);
    else if (a->dated == EG_DATED_PUBLICATION)
        fputs("told as news, but the publication date is unknown", r->out);
    else
        fputs("no time in its clause, sentence or paragraph, and not told as news", r->out);
}

static void put_action(eg_told *r, const eg_findings *f, const eg_found_action *a) {
    uint32_t line = f->sentences[a->sentence].line;
    eg_told_place(r, line);
    fputs("   ", r->out);
    eg_span bounds = eg_label_date(&r->scratch, a->bounds);
    if (a->date)
        eg_told_str(r, a->date);
    else if (bounds.len)
        eg_told_put(r, bounds);
    else
        fputs("undated", r->out);
    fputs(": ", r->out);
    eg_told_act(r, a);
    putc('\n', r->out);
    eg_told_place(r, line);
    fputs("     ", r->out);
    put_why(r, f, a);
    putc('\n', r->out);
}

static void put_part(eg_told *r, const eg_findings *f) {
    for (uint32_t i = 0; i < f->action_count; i++) {
        const eg_found_sentence *s = &f->sentences[f->actions[i].sentence];
        if (s->text.len && (i == 0 || f->actions[i - 1].sentence != f->actions[i].sentence))
            eg_told_sentence(r, s);
        put_action(r, f, &f->actions[i]);
    }
}

eg_status eg_write_explained_dates(const eg_graph *g, FILE *out) {
    eg_told r = {.out = out, .g = g};
    for (uint32_t d = 0; d < g->doc_count; d++) {
        eg_arena_reset(&r.scratch);
        r.where = eg_label_clean(&r.scratch, eg_graph_str(g, g->docs[d].path));
        if (d) putc('\n', out);
        put_document(&r, &g->docs[d]);
        eg_arena_mark start = eg_arena_now(&r.scratch);
        for (uint32_t part = 0; part < eg_findings_parts(&g->docs[d]); part++) {
            eg_findings f = eg_graph_part(g, &r.scratch, d, part, EG_TEXTS | EG_ACTIONS);
            put_part(&r, &f);
            eg_arena_rewind(&r.scratch, start);
        }
    }
    eg_arena_release(&r.scratch);
    return fflush(out) != 0 || ferror(out) ? EG_OUTPUT : EG_OK;
}
