/* Gathering: single findings -> findings of documents.
 * In: sentences, mentions, times, actions of all documents, in any order. Out: g->docs, with references by
 * index. Dates that came from another document are taken back, since folding finds them again. A sentence
 * that a finding names, but no document line has, is added without text. Refuses to drop a finding.
 * Example: a mention at 5 to 12 without sentence, in a document with a sentence from 0 to 40, stands in it.
 */
#include "fold/findings_gather.h"

#include "fold/order.h"
#include "text/article.h"

static int compare_places(eg_text_place a, eg_text_place b) {
    if (a.doc != b.doc) return eg_compare(a.doc, b.doc);
    if (a.start != b.start) return eg_compare(a.start, b.start);
    return eg_compare(a.end, b.end);
}

static eg_text_place place_of_sentence(const eg_read_sentence *s) {
    return (eg_text_place){s->doc, s->s.start, s->s.end};
}

static eg_text_place place_of_time(const eg_read_time *t) {
    return (eg_text_place){t->doc, t->t.start, t->t.end};
}

static int compare_sentences(const void *a, const void *b, const void *context) {
    (void)context;
    return compare_places(place_of_sentence(a), place_of_sentence(b));
}

static int compare_times(const void *a, const void *b, const void *context) {
    (void)context;
    return compare_places(place_of_time(a), place_of_time(b));
}

/* First of the sorted sentences[0, count) at or after a place. */
static size_t sentence_at(const eg_gathered *in, size_t count, eg_text_place p) {
    size_t lo = 0, hi = count;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (compare_places(place_of_sentence(&in->sentences.items[mid]), p) < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

static size_t time_at(const eg_gathered *in, eg_text_place p) {
    size_t lo = 0, hi = in->times.len;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (compare_places(place_of_time(&in->times.items[mid]), p) < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

/* Settles in which sentence a finding stands: *p when it is given, else the one around the finding. What is
 * not among the known sentences is added. */
static void settle_sentence(eg_gathered *in, size_t known, eg_text_place finding, eg_text_place *p) {
    if (p->doc == EG_NOT_GIVEN) {
        *p = finding;
        size_t after = sentence_at(in, known, (eg_text_place){finding.doc, finding.start, UINT32_MAX});
        const eg_read_sentence *s = after ? &in->sentences.items[after - 1] : NULL;
        if (s && s->doc == finding.doc && s->s.end >= finding.end) *p = place_of_sentence(s);
    }
    size_t at = sentence_at(in, known, *p);
    if (at < known && compare_places(place_of_sentence(&in->sentences.items[at]), *p) == 0) return;
    eg_read_sentence added = {p->doc, {.start = p->start, .end = p->end, .zone = EG_ZONE_BODY}};
    eg_vec_push(&in->arena, &in->sentences, added);
}

/* Sorts sentences and times, so that references can be looked up; adds the sentences that are missing. */
static void settle_places(eg_gathered *in) {
    eg_sort(in->times.items, in->times.len, sizeof *in->times.items, compare_times, NULL);
    eg_sort(in->sentences.items, in->sentences.len, sizeof *in->sentences.items, compare_sentences, NULL);
    size_t known = in->sentences.len;
    for (size_t i = 0; i < in->mentions.len; i++) {
        eg_read_mention *m = &in->mentions.items[i];
        settle_sentence(in, known, (eg_text_place){m->doc, m->m.start, m->m.end}, &m->sentence);
    }
    for (size_t i = 0; i < in->actions.len; i++) {
        eg_read_action *a = &in->actions.items[i];
        settle_sentence(in, known, (eg_text_place){a->doc, a->a.start, a->a.end}, &a->sentence);
    }
    eg_sort(in->sentences.items, in->sentences.len, sizeof *in->sentences.items, compare_sentences, NULL);
}

static void make_room(eg_graph *g, eg_gathered *in) {
    for (size_t i = 0; i < in->sentences.len; i++)
        in->docs.items[in->sentences.items[i].doc].f.sentence_count++;
    for (size_t i = 0; i < in->mentions.len; i++) in->docs.items[in->mentions.items[i].doc].f.mention_count++;
    for (size_t i = 0; i < in->times.len; i++) in->docs.items[in->times.items[i].doc].f.time_count++;
    for (size_t i = 0; i < in->actions.len; i++) in->docs.items[in->actions.items[i].doc].f.action_count++;
    for (size_t i = 0; i < in->docs.len; i++) {
        eg_findings *f = &in->docs.items[i].f;
        f->sentences = EG_NEW(&g->arena, eg_found_sentence, f->sentence_count);
        f->mentions = EG_NEW(&g->arena, eg_found_mention, f->mention_count);
        f->times = EG_NEW(&g->arena, eg_found_time, f->time_count);
        f->actions = EG_NEW(&g->arena, eg_found_action, f->action_count);
        f->sentence_count = f->mention_count = f->time_count = f->action_count = 0; /* counted again below */
    }
}

/* A document dated by another one says what it said before. */
static void take_back_date(eg_read_document *doc) {
    if (doc->f.date_from != EG_DATE_CORPUS) return;
    doc->f.date = doc->own_date;
    doc->f.date_why = doc->own_why;
    doc->f.date_from = doc->own_from;
    doc->f.window = doc->own_window;
    if (!doc->f.date)
        doc->f.date_from = EG_DATE_NONE;
    else if (doc->own_from == EG_DATE_NONE || doc->own_from == EG_DATE_CORPUS)
        doc->f.date_from = EG_DATE_TEXT;
}

static void fill_times(eg_gathered *in) {
    for (size_t i = 0; i < in->times.len; i++) {
        eg_read_time *t = &in->times.items[i];
        eg_findings *f = &in->docs.items[t->doc].f;
        if (f->date_from == EG_DATE_CORPUS && t->t.relative) {
            t->t.value = t->own_value;
            t->t.days = t->own_days;
        }
        f->times[f->time_count++] = t->t;
    }
}

static void fill_actions(eg_gathered *in, const size_t *first_sentence, const size_t *first_time) {
    for (size_t i = 0; i < in->actions.len; i++) {
        eg_read_action *a = &in->actions.items[i];
        eg_findings *f = &in->docs.items[a->doc].f;
        size_t at = a->time.doc == EG_NOT_GIVEN ? in->times.len : time_at(in, a->time);
        bool timed = at < in->times.len && compare_places(place_of_time(&in->times.items[at]), a->time) == 0;
        if (a->a.dated == EG_DATED_TIME && !timed) a->a.dated = EG_DATED_NOT;
        a->a.time = a->a.dated == EG_DATED_TIME ? (uint32_t)(at - first_time[a->doc]) : 0;
        a->a.sentence = (uint32_t)(sentence_at(in, in->sentences.len, a->sentence) - first_sentence[a->doc]);
        f->actions[f->action_count++] = a->a;
    }
}

void eg_findings_gather(eg_graph *g, eg_gathered *in) {
    settle_places(in);
    make_room(g, in);
    size_t *first_sentence = EG_NEW(&in->arena, size_t, in->docs.len + 1);
    size_t *first_time = EG_NEW(&in->arena, size_t, in->docs.len + 1);
    for (size_t i = in->sentences.len; i-- > 0;) first_sentence[in->sentences.items[i].doc] = i;
    for (size_t i = in->times.len; i-- > 0;) first_time[in->times.items[i].doc] = i;
    for (size_t i = 0; i < in->sentences.len; i++) {
        eg_findings *f = &in->docs.items[in->sentences.items[i].doc].f;
        f->sentences[f->sentence_count++] = in->sentences.items[i].s;
    }
    for (size_t i = 0; i < in->mentions.len; i++) {
        eg_read_mention *m = &in->mentions.items[i];
        eg_findings *f = &in->docs.items[m->doc].f;
        m->m.sentence = (uint32_t)(sentence_at(in, in->sentences.len, m->sentence) - first_sentence[m->doc]);
        f->mentions[f->mention_count++] = m->m;
    }
    fill_times(in);
    fill_actions(in, first_sentence, first_time);
    size_t count = g->doc_count + in->docs.len;
    g->docs = eg_arena_grow(&g->arena, g->docs, g->doc_count * sizeof *g->docs, count * sizeof *g->docs);
    for (size_t i = 0; i < in->docs.len; i++) {
        take_back_date(&in->docs.items[i]);
        g->docs[g->doc_count++] = in->docs.items[i].f;
    }
}
