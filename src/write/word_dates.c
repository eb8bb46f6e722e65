/* Word dates: the user's table of words, each with its date.
 * In: a graph with the table and the words that were found. Out: the table with columns added: the word, its
 * date, the first and the last day that are possible, what dates it, the words of that time and how sure it
 * is in percent. A row that could not be answered keeps these empty. Refuses to put rows in another order.
 * Example: "story.txt 812" -> "story.txt 812 lawsuit 1989 1989-01-01 1989-12-31 clause 1989 75". */
#include "fold/shelf.h"
#include "write/label.h"
#include "write/told.h"
#include "write/write.h"

enum { VAGUE = 30 }; /* percent */

static const char added[] = "word\tdate\tearliest\tlatest\tfrom\ttime\tsureness";

static uint32_t cells_of(eg_span line) {
    uint32_t n = 1;
    for (size_t i = 0; i < line.len; i++) n += line.ptr[i] == '\t';
    return n;
}

/* The user's cells, as many as the table has columns. */
static void put_cells(FILE *out, eg_span line, uint32_t columns) {
    fwrite(line.ptr, 1, line.len, out);
    for (uint32_t n = cells_of(line); n <= columns; n++) putc('\t', out);
}

static void put_heading(FILE *out, const eg_word_table *t) {
    if (t->heading.len) {
        put_cells(out, t->heading, t->columns);
    } else {
        fputs("path\toffset\t", out);
        for (uint32_t i = 3; i <= t->columns; i++) fprintf(out, "column %u\t", i);
    }
    fprintf(out, "%s\n", added);
}

static void put_day(eg_told *r, eg_day day) {
    if (day != EG_DAY_NONE) eg_told_put(r, eg_period_iso(&r->scratch, (eg_period){day, day}));
    putc('\t', r->out);
}

/* Of a time that is open, as "since 2004", the time named is the best date; the bounds tell the rest. */
static void put_word(eg_told *r, uint32_t doc, const eg_found_word *w) {
    static const char *const places[] = {
        [EG_WHEN_CLAUSE] = "clause",       [EG_WHEN_VERB] = "verb",   [EG_WHEN_SENTENCE] = "sentence",
        [EG_WHEN_PARAGRAPH] = "paragraph", [EG_WHEN_STAMP] = "stamp", [EG_WHEN_PUBLICATION] = "publication"};
    const char *place = places[w->by];
    uint32_t sureness = w->sureness;
    const eg_findings *f = &r->g->docs[doc];
    eg_found_time time;
    const eg_found_time *t = NULL;
    if (w->act.dated == EG_DATED_TIME) {
        time = eg_graph_time(r->g, doc, w->act.time);
        t = &time;
    }
    eg_span date = eg_graph_str(r->g, w->act.date);
    eg_period days = w->act.bounds, named;
    if (t && (t->mod || !date.len) && eg_period_of(eg_graph_str(r->g, t->value), &named))
        date = eg_period_iso(&r->scratch, named);
    if (t && !date.len && f->date && days.earliest == EG_DAY_NONE && days.latest == EG_DAY_NONE) {
        date = eg_graph_str(r->g, f->date); /* no calendar knows what the words mean */
        place = places[EG_WHEN_PUBLICATION];
        sureness = VAGUE;
        t = NULL;
    }
    if (days.earliest == EG_DAY_NONE && days.latest == EG_DAY_NONE && !eg_period_of(date, &days))
        days = (eg_period){EG_DAY_NONE, EG_DAY_NONE};
    eg_told_str(r, w->text);
    putc('\t', r->out);
    eg_told_put(r, date);
    putc('\t', r->out);
    put_day(r, days.earliest);
    put_day(r, days.latest);
    fprintf(r->out, "%s\t", place);
    if (t) eg_told_str(r, t->text);
    fprintf(r->out, "\t%u\n", date.len ? sureness : 0);
}

typedef struct answer {
    uint32_t doc;
    const eg_found_word *word; /* NULL: not answered */
} answer;

eg_status eg_write_word_dates(const eg_graph *g, FILE *out) {
    eg_told r = {.out = out, .g = g};
    const eg_word_table *t = &g->asked;
    answer *answers = EG_NEW(&r.scratch, answer, t->rows.len);
    for (uint32_t d = 0; d < g->doc_count; d++)
        for (uint32_t i = 0; i < g->docs[d].word_count; i++)
            answers[g->docs[d].words[i].row] = (answer){d, &g->docs[d].words[i]};
    put_heading(out, t);
    for (size_t i = 0; i < t->rows.len; i++) {
        put_cells(out, t->rows.items[i].cells, t->columns);
        if (answers[i].word && !t->rows.items[i].several)
            put_word(&r, answers[i].doc, answers[i].word);
        else
            fputs("\t\t\t\t\t\t\n", out);
    }
    eg_arena_release(&r.scratch);
    if (fflush(out) != 0 || ferror(out)) return EG_OUTPUT;
    return t->unanswered ? EG_INPUT : EG_OK;
}
