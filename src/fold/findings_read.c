/* Reading findings: JSON Lines -> the findings of documents.
 * In: files of one or many runs, lines of all documents in any order, packed ones among them. Out: g->docs,
 * each document with its sentences, mentions, times and actions; dates that came from other documents are
 * taken back, since folding finds them again. A document that only has findings, but no line of its own, gets
 * one; so does a sentence. A document that stands in several files, with a line of its own in each, comes out
 * several times; folding keeps one. Refuses to stop at a fault: the line is reported and left out.
 * Example: cat a.jsonl b.jsonl | sort | entgraph --fold - draws what a.jsonl and b.jsonl draw. */
#include "fold/findings_gather.h"
#include "fold/findings_kinds.h"
#include "fold/findings_line.h"
#include "fold/fold.h"
#include "fold/order.h"
#include "fold/packed.h"
#include "text/article.h"

#define NONE EG_NOT_GIVEN

/* What shows whether packed findings are all there. */
typedef struct packed_counts {
    uint64_t articles, promised;
    uint64_t foreign; /* articles of another format */
    uint64_t format;  /* of the first of them, */
    size_t line;      /* and where it stands */
} packed_counts;

typedef struct reader {
    eg_graph *g;
    eg_diag *d;
    uint32_t file;           /* at hand, from 0 */
    packed_counts counts;    /* of it */
    EG_VEC(uint32_t) doc_of; /* by string id of the path: the document met last + 1 */
    eg_store *store;
    eg_unknown_kinds unknown;
    eg_arena rows; /* of a packed article at hand */
    eg_gathered found;
} reader;

/* ---- lines ---- */

/* Each file has documents of its own, until all are read. */
static uint32_t document_of(reader *r, eg_str path) {
    eg_vec_pad(&r->found.arena, &r->doc_of, path + (size_t)1);
    uint32_t last = r->doc_of.items[path];
    if (last && r->found.docs.items[last - 1].file == r->file) return last - 1;
    eg_read_document new = {.f = {.path = path}, .file = r->file, .earlier = last};
    eg_vec_push(&r->found.arena, &r->found.docs, new);
    r->doc_of.items[path] = (uint32_t)r->found.docs.len;
    return (uint32_t)r->found.docs.len - 1;
}

/* The sentences of a document line, after those read before; their document is set by the caller. */
static void read_sentences(reader *r, eg_line *l) {
    json_t *list = json_object_get(l->object, "sentences"), *object = l->object;
    size_t before = r->found.sentences.len;
    if (list && !json_is_array(list)) eg_line_fault(l, "sentences", "field 'sentences' must be a list");
    for (size_t i = 0; i < json_array_size(list) && !l->bad; i++) {
        eg_read_sentence s = {.doc = NONE};
        l->object = json_array_get(list, i);
        if (!json_is_object(l->object)) {
            eg_line_fault(l, "sentences", "field 'sentences' must be a list of objects");
            break;
        }
        eg_line_span(l, &s.s.start, &s.s.end);
        s.s.line = (uint32_t)eg_line_number(l, "line");
        s.s.zone = eg_line_term(l, "zone", EG_TERM_ZONE, EG_ZONE_BODY);
        s.s.text = eg_line_text(l, "text");
        if (!l->bad) {
            s.s.text = eg_arena_copy(&r->g->arena, s.s.text);
            eg_vec_push(&r->found.arena, &r->found.sentences, s);
        }
    }
    l->object = object;
    if (l->bad) r->found.sentences.len = before;
}

static void read_doubts(reader *r, eg_line *l, eg_findings *f) {
    json_t *list = json_object_get(l->object, "doubts"), *object = l->object;
    size_t count = json_array_size(list);
    if (list && !json_is_array(list)) eg_line_fault(l, "doubts", "field 'doubts' must be a list");
    eg_found_doubt *doubts = EG_NEW(&r->g->arena, eg_found_doubt, count);
    for (size_t i = 0; i < count && !l->bad; i++) {
        l->object = json_array_get(list, i);
        if (!json_is_object(l->object)) {
            eg_line_fault(l, "doubts", "field 'doubts' must be a list of objects");
            break;
        }
        eg_line_span(l, &doubts[i].start, &doubts[i].end);
        doubts[i].line = (uint32_t)eg_line_number(l, "line");
        doubts[i].text = eg_line_required(l, "text");
    }
    l->object = object;
    f->doubts = doubts;
    f->doubt_count = (uint32_t)count;
}

static void read_document_line(reader *r, eg_line *l, eg_str path) {
    eg_read_document in = {.f = {.path = path}, .seen = true};
    eg_line_document(l, &in.f);
    in.own_date = eg_line_date(l, "own_date");
    in.own_why = eg_line_string(l, "own_date_why");
    in.own_from = eg_line_term(l, "own_date_from", EG_TERM_DATE_FROM, EG_DATE_NONE);
    in.own_window = (eg_period){eg_line_day(l, "own_earliest"), eg_line_day(l, "own_latest")};
    read_doubts(r, l, &in.f);
    if (l->bad) return;
    size_t before = r->found.sentences.len;
    read_sentences(r, l);
    if (l->bad) return;
    uint32_t doc = document_of(r, path);
    for (size_t i = before; i < r->found.sentences.len; i++) r->found.sentences.items[i].doc = doc;
    l->place.column = 1;
    eg_findings_describe(r->g, &r->found.docs.items[doc], &in, r->d, l->place);
}

static void read_mention_line(reader *r, eg_line *l, eg_str path) {
    eg_read_mention in = {.sentence = {.doc = NONE}};
    eg_line_span(l, &in.m.start, &in.m.end);
    in.m.text = eg_line_string(l, "text");
    in.m.entity = eg_line_required(l, "entity");
    in.m.type = eg_line_term(l, "type", EG_TERM_TYPE, EG_ORGANIZATION);
    in.m.via = eg_line_term(l, "via", EG_TERM_VIA, EG_VIA_NAME);
    in.m.by = eg_line_string(l, "by");
    in.m.seems = eg_line_string(l, "seems");
    in.m.confidence = eg_line_percent(l, "confidence");
    in.m.listed = eg_line_bool(l, "listed", in.m.via != EG_VIA_DISCOVERED);
    bool given = eg_line_pair(l, "sentence", &in.sentence.start, &in.sentence.end);
    if (l->bad) return;
    in.doc = document_of(r, path);
    if (given) in.sentence.doc = in.doc;
    eg_vec_push(&r->found.arena, &r->found.mentions, in);
}

static void read_time_line(reader *r, eg_line *l, eg_str path) {
    eg_read_time in = {.doc = 0};
    eg_line_span(l, &in.t.start, &in.t.end);
    in.t.text = eg_line_string(l, "text");
    in.t.type = eg_line_term(l, "type", EG_TERM_TIME_TYPE, EG_TIME_DATE);
    in.t.value = eg_line_string(l, "value");
    in.t.days = (eg_period){eg_line_day(l, "earliest"), eg_line_day(l, "latest")};
    in.t.by = eg_line_string(l, "by");
    in.t.relative = eg_line_string(l, "relative");
    in.t.mod = eg_line_string(l, "mod");
    uint64_t weekday = eg_line_number(l, "weekday");
    if (weekday > 7) eg_line_fault(l, "weekday", "field 'weekday' must be a number from 1 to 7");
    in.t.weekday = (uint8_t)weekday;
    in.own_value = eg_line_string(l, "own_value");
    in.own_days = (eg_period){eg_line_day(l, "own_earliest"), eg_line_day(l, "own_latest")};
    if (l->bad) return;
    in.doc = document_of(r, path);
    eg_vec_push(&r->found.arena, &r->found.times, in);
}

/* An action of another program that has a date, but does not say how it came to it, is dated by a time
 * expression in the place of its trigger. */
static void date_foreign(reader *r, eg_read_action *in, eg_str date) {
    eg_period days;
    if (!date || in->time.doc != NONE || !eg_period_of(eg_graph_str(r->g, date), &days)) return;
    in->a.dated = EG_DATED_TIME;
    in->time = (eg_text_place){in->doc, in->a.start, in->a.end};
    eg_read_time t = {.doc = in->doc,
                      .t = {.start = in->a.start, .end = in->a.end, .value = date, .days = days}};
    t.own_days = (eg_period){EG_DAY_NONE, EG_DAY_NONE};
    eg_vec_push(&r->found.arena, &r->found.times, t);
}

static void read_action_line(reader *r, eg_line *l, eg_str path) {
    eg_read_action in = {.sentence = {.doc = NONE}, .time = {.doc = NONE}};
    eg_line_span(l, &in.a.start, &in.a.end);
    in.a.text = eg_line_string(l, "text");
    in.a.action = eg_line_required(l, "action");
    in.a.class = eg_line_string(l, "class");
    in.a.label = eg_line_string(l, "label");
    in.a.actors = eg_line_names(l, "actor");
    in.a.actor_text = eg_line_string(l, "actor_text");
    in.a.targets = eg_line_names(l, "target");
    in.a.object = eg_line_string(l, "object");
    in.a.items = eg_line_items(l, "items", &in.a.item_count);
    in.a.said_by = eg_line_names(l, "said_by");
    in.a.by = eg_line_string(l, "by");
    in.a.polarity = eg_line_term(l, "polarity", EG_TERM_POLARITY, EG_AFFIRMED);
    in.a.modality = eg_line_term(l, "modality", EG_TERM_MODALITY, EG_ACTUAL);
    in.a.tone = eg_line_term(l, "tone", EG_TERM_TONE, EG_NEUTRAL);
    in.a.nominal = eg_line_bool(l, "nominal", false);
    in.a.dated = eg_line_term(l, "dated", EG_TERM_DATED, EG_DATED_NOT);
    in.a.dated_by = eg_line_term(l, "dated_by", EG_TERM_DATED_BY, EG_BY_NOTHING);
    in.a.bounds = (eg_period){EG_DAY_NONE, EG_DAY_NONE};
    bool sentence = eg_line_pair(l, "sentence", &in.sentence.start, &in.sentence.end);
    bool time = eg_line_pair(l, "time", &in.time.start, &in.time.end);
    eg_str date = eg_line_date(l, "date");
    if (l->bad) return;
    in.doc = document_of(r, path);
    if (sentence) in.sentence.doc = in.doc;
    if (time) in.time.doc = in.doc;
    if (in.a.dated == EG_DATED_NOT) date_foreign(r, &in, date);
    eg_vec_push(&r->found.arena, &r->found.actions, in);
}

/* Whether packed findings are of another format, which is told once for all of a file. */
static bool is_foreign(packed_counts *n, eg_line *l) {
    uint64_t format = eg_line_number(l, "format");
    if (l->bad || format == EG_PACKED_FORMAT) return false;
    if (!n->foreign++) n->format = format, n->line = l->place.line;
    return true;
}

static void read_packed(reader *r, eg_line *l) {
    eg_arena *usual = l->arena;
    r->counts.articles++;
    if (is_foreign(&r->counts, l) || l->bad) return;
    eg_store_begin(r->store, r->g, l->place.source.len);
    eg_findings *part = eg_store_part(r->store, r->g, &r->rows, &l->arena);
    if (eg_packed_read(l, part)) {
        eg_store_add(r->store, r->g);
        eg_store_end(r->store, r->g);
    } else {
        eg_store_take_back(r->g);
    }
    l->arena = usual;
    eg_arena_reset(&r->rows);
}

static void read_end(reader *r, eg_line *l) {
    r->counts.promised += eg_line_number(l, "articles");
    if (!r->counts.foreign) eg_line_sealed(l);
}

/* By kind, what reads a line: one that a document has, or another; neither of what folding makes anew. */
static const struct {
    const char *kind;
    void (*of_document)(reader *r, eg_line *l, eg_str path);
    void (*other)(reader *r, eg_line *l);
} kinds[] = {
    {"document", read_document_line, NULL},
    {"mention", read_mention_line, NULL},
    {"time", read_time_line, NULL},
    {"action", read_action_line, NULL},
    {"entity", NULL, NULL},
    {"link", NULL, NULL},
    {"event", NULL, NULL},
    {"article", NULL, read_packed},
    {"end", NULL, read_end},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

static void read_line(reader *r, eg_line *l) {
    eg_span kind = eg_line_text(l, "kind");
    size_t i = 0;
    if (!kind.len) eg_line_fault(l, "kind", "field 'kind' is missing or empty");
    if (l->bad) return;
    while (i < KINDS && !eg_span_eq(kind, eg_span_of(kinds[i].kind))) i++;
    if (i == KINDS) {
        eg_unknown_kinds_note(&r->unknown, kind, l->place);
    } else if (kinds[i].of_document) {
        eg_str path = eg_line_required(l, "doc");
        if (!l->bad) kinds[i].of_document(r, l, path);
    } else if (kinds[i].other) {
        kinds[i].other(r, l);
    }
}

static void tell_unknown_kinds(reader *r) {
    eg_span known[KINDS];
    for (size_t i = 0; i < KINDS; i++) known[i] = eg_span_of(kinds[i].kind);
    eg_unknown_kinds_tell(&r->unknown, known, KINDS, r->d);
}

/* Whether the file at hand is all there, as far as it tells. Findings that are not packed tell nothing,
 * except where they end in the middle of a line. */
static eg_status check_end(const reader *r, eg_place file) {
    const packed_counts *n = &r->counts;
    if (n->foreign)
        eg_diag_say(
            r->d, EG_ERROR, (eg_place){.file = file.file, .line = n->line},
            "packed findings of format %llu, where this entgraph reads format %d: %llu article%s left out "
            "(write them anew, or fold them with the entgraph that wrote them)",
            (unsigned long long)n->format, EG_PACKED_FORMAT, (unsigned long long)n->foreign,
            n->foreign == 1 ? "" : "s");
    if (n->articles == n->promised) return n->foreign ? EG_INPUT : EG_OK;
    if (n->articles < n->promised)
        eg_diag_say(r->d, EG_ERROR, file, "%llu of %llu articles are missing (write the file again)",
                    (unsigned long long)(n->promised - n->articles), (unsigned long long)n->promised);
    else
        eg_diag_say(r->d, EG_ERROR, file,
                    "the end is missing: cut off after %llu article%s (write the file again)",
                    (unsigned long long)n->articles, n->articles == 1 ? "" : "s");
    return EG_INPUT;
}

static eg_status read_file(reader *r, const char *path) {
    eg_file_lines lines;
    eg_span source;
    eg_status status = EG_OK;
    eg_arena messages = {0};
    eg_line l = {.diag = r->d, .scratch = &messages, .arena = &r->g->arena, .strings = &r->g->strings};
    l.place.file = eg_span_of(path);
    r->counts = (packed_counts){0};
    for (eg_file_lines_open(&lines, path, r->d); eg_file_lines_next(&lines, &source);) {
        if (!l.place.line++ && eg_span_starts(source, EG_SPAN("\xEF\xBB\xBF")))
            source = eg_span_slice(source, 3, source.len);
        l.place.source = eg_span_trim(source);
        if (!l.place.source.len) continue;
        if (!eg_line_open(&l, lines.whole)) {
            status = EG_INPUT;
            r->counts.articles += l.seal == EG_SEAL_BROKEN && eg_line_is_article(&l);
            continue;
        }
        read_line(r, &l);
        if (l.bad) status = EG_INPUT;
        eg_line_close(&l);
        eg_arena_reset(&messages);
    }
    eg_arena_release(&messages);
    eg_status closed = eg_file_lines_close(&lines), whole = check_end(r, (eg_place){.file = l.place.file});
    return status != EG_OK ? status : closed != EG_OK ? closed : whole;
}

eg_status eg_findings_read(eg_graph *g, eg_store *store, const char *const *paths, size_t count, eg_diag *d) {
    reader r = {.g = g, .d = d, .store = store};
    eg_status status = EG_OK;
    for (; r.file < count; r.file++)
        if (read_file(&r, paths[r.file]) != EG_OK) status = EG_INPUT;
    tell_unknown_kinds(&r);
    eg_findings_join_parts(g, &r.found, d);
    eg_findings_gather(g, &r.found);
    eg_store_count(store, g);
    eg_arena_release(&r.rows);
    eg_arena_release(&r.found.arena);
    return status;
}
