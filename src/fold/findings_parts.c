/* Parts: documents whose findings are spread over several files.
 * In: documents as each file has them. Out: one where only one file, or none, has a line of its own for it;
 * its findings are brought together. Refuses to mix what several files describe, each by a line of its own:
 * those are documents of one path, of which folding keeps one, whole.
 * Example: a document line in a.jsonl, its mentions in b.jsonl: one document. The whole of it in both: two.
 */
#include "fold/findings_gather.h"
#include "fold/order.h"

static int compare_str(const eg_graph *g, eg_str a, eg_str b) {
    return a == b ? 0 : eg_span_cmp(eg_graph_str(g, a), eg_graph_str(g, b));
}

static int compare_periods(eg_period a, eg_period b) {
    if (a.earliest != b.earliest) return eg_compare_signed(a.earliest, b.earliest);
    return eg_compare_signed(a.latest, b.latest);
}

static int compare_headers(const eg_graph *g, const eg_read_document *a, const eg_read_document *b) {
    int c;
    if ((c = compare_str(g, a->f.title, b->f.title)) != 0) return c;
    if ((c = compare_str(g, a->f.date, b->f.date)) != 0) return c;
    if ((c = compare_str(g, a->f.date_why, b->f.date_why)) != 0) return c;
    if ((c = compare_str(g, a->own_date, b->own_date)) != 0) return c;
    if ((c = compare_str(g, a->own_why, b->own_why)) != 0) return c;
    if (a->f.date_from != b->f.date_from) return eg_compare(a->f.date_from, b->f.date_from);
    if (a->own_from != b->own_from) return eg_compare(a->own_from, b->own_from);
    if ((c = compare_periods(a->f.window, b->f.window)) != 0) return c;
    if ((c = compare_periods(a->own_window, b->own_window)) != 0) return c;
    if (a->f.doubt_count != b->f.doubt_count) return eg_compare(a->f.doubt_count, b->f.doubt_count);
    return eg_compare(a->f.bytes, b->f.bytes);
}

void eg_findings_describe(const eg_graph *g, eg_read_document *known, const eg_read_document *in, eg_diag *d,
                          eg_place place) {
    if (!in->seen) return;
    int c = known->seen ? compare_headers(g, in, known) : -1;
    if (known->seen)
        eg_diag_say(d, EG_WARNING, place, "document '%s' described twice%s", eg_graph_str(g, in->f.path).ptr,
                    c ? ", in different ways (one kept)" : " (taken once)");
    if (c >= 0) return;
    uint32_t file = known->file, earlier = known->earlier;
    *known = *in;
    known->file = file;
    known->earlier = earlier;
}

/* The documents of one path, from the last one back: whether they are parts of one. */
static bool are_parts(const eg_gathered *in, uint32_t last) {
    uint32_t count = 0, described = 0;
    for (uint32_t i = last + 1; i; i = in->docs.items[i - 1].earlier) {
        count++;
        described += in->docs.items[i - 1].seen;
    }
    return count > 1 && described < count;
}

/* Makes parts one document, the first of them; number: by document, the one that its findings go to. */
static void join(const eg_graph *g, eg_gathered *in, uint32_t last, uint32_t *number, eg_diag *d) {
    uint32_t first = last;
    while (in->docs.items[first].earlier) first = in->docs.items[first].earlier - 1;
    for (uint32_t i = last; i != first; i = in->docs.items[i].earlier - 1) {
        eg_place place = {.file = eg_graph_str(g, in->docs.items[i].f.path)};
        eg_findings_describe(g, &in->docs.items[first], &in->docs.items[i], d, place);
        number[i] = first;
    }
}

static void renumber(eg_gathered *in, const uint32_t *number) {
    for (size_t i = 0; i < in->sentences.len; i++)
        in->sentences.items[i].doc = number[in->sentences.items[i].doc];
    for (size_t i = 0; i < in->times.len; i++) in->times.items[i].doc = number[in->times.items[i].doc];
    for (size_t i = 0; i < in->mentions.len; i++) {
        eg_read_mention *m = &in->mentions.items[i];
        m->doc = number[m->doc];
        if (m->sentence.doc != EG_NOT_GIVEN) m->sentence.doc = m->doc;
    }
    for (size_t i = 0; i < in->actions.len; i++) {
        eg_read_action *a = &in->actions.items[i];
        a->doc = number[a->doc];
        if (a->sentence.doc != EG_NOT_GIVEN) a->sentence.doc = a->doc;
        if (a->time.doc != EG_NOT_GIVEN) a->time.doc = a->doc;
    }
}

void eg_findings_join_parts(const eg_graph *g, eg_gathered *in, eg_diag *d) {
    uint32_t count = (uint32_t)in->docs.len, kept = 0;
    uint32_t *number = EG_NEW(&in->arena, uint32_t, count);
    bool *followed = EG_NEW(&in->arena, bool, count), joined = false;
    for (uint32_t i = 0; i < count; i++) {
        number[i] = i;
        if (in->docs.items[i].earlier) followed[in->docs.items[i].earlier - 1] = true;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (followed[i] || !are_parts(in, i)) continue;
        join(g, in, i, number, d);
        joined = true;
    }
    if (!joined) return;
    for (uint32_t i = 0; i < count; i++) { /* what a document goes to stands before it */
        if (number[i] != i) {
            number[i] = number[number[i]];
            continue;
        }
        in->docs.items[kept] = in->docs.items[i];
        number[i] = kept++;
    }
    in->docs.len = kept;
    renumber(in, number);
}
