/* JSON Lines: the findings, and what folding made of them.
 * In: a graph. Out: for each document its document, mention, time and action lines, then entity, link and
 * event lines; read back and folded, the first four give the same graph, byte for byte. Fields without a
 * value are left out. Offsets count bytes of the document's decoded text.
 *
 * Beyond what other programs read, these fields let findings be folded again from the lines alone, and tell
 * more of dates:
 *
 *   document  sentences: list of {start, end, line, zone, text}, those that hold findings
 *             precision of the date: day, week, month or year
 *             earliest, latest: the days it covers; without a date those on which it can have come out
 *             doubts: list of {start, end, line, text}
 *             own_date, own_date_from, own_date_why, own_earliest, own_latest: with date_from "corpus",
 *             what it said of itself
 *   mention   sentence: [start, end]; listed: in a dictionary
 *             seems: of a discovered name, its kind or gender
 *   time      relative: what the text says, where the value needed the publication date
 *             mod: as in TIMEX3, START, MID, END, APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE,
 *             EQUAL_OR_LESS, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER
 *             weekday: 1 to 7, that the text gives for the day
 *             own_value, own_earliest, own_latest: with date_from "corpus", before it was dated
 *   action    label, tone; items: list of [number, noun] of the object, "" = no number
 *             dated: "time" or "publication"; time: [start, end] of the time expression
 *             dated_by: clause, sentence, paragraph, stamp (of a teaser) or report (the verb reports news)
 *             earliest, latest: between which days it happened, where its time is open or vague
 *   entity    surfaces: other spellings; events: number of events it takes part in; evidence
 *   link      evidence: list of [doc, start of the sentence]
 *   event     class, label, tone; inferred: the date rests on a publication or on another document
 *
 * Refuses to write floats other than confidence. Example: a mention of "China" at bytes 0 to 5 is
 * {"kind":"mention","doc":"a.txt","start":0,"end":5,"text":"China","entity":"China","type":"place",…}. */
#include "fold/event_name.h"
#include "fold/shelf.h"
#include "fold/source.h"
#include "fold/term.h"
#include "write/json.h"
#include "write/write.h"

/* Where rows of one kind start in their documents: entities, links and events refer to them. */
typedef struct starts {
    size_t *first; /* by document: the place of its first row in all */
    EG_VEC(uint32_t) all;
} starts;

typedef struct jsonl {
    eg_json json;
    const eg_graph *g;
    eg_arena arena;
    eg_arena open; /* of the part at hand */
    uint32_t own;  /* next of g->own_dates */
    starts sentences, actions;
} jsonl;

static void string(jsonl *w, const char *name, eg_str id) {
    eg_json_string(&w->json, name, eg_graph_str(w->g, id));
}

static void term(jsonl *w, const char *name, eg_term kind, unsigned value) {
    eg_json_string(&w->json, name, eg_term_word(kind, value));
}

static void day(jsonl *w, const char *name, eg_day value) {
    char text[EG_JSON_DAY];
    eg_json_string(&w->json, name, eg_json_day_text(text, value));
}

static void place(jsonl *w, const char *name, uint32_t start, uint32_t end) {
    eg_json_begin(&w->json, name, '[');
    eg_json_number(&w->json, NULL, start);
    eg_json_number(&w->json, NULL, end);
    eg_json_end(&w->json, ']');
}

static void names(jsonl *w, const char *name, eg_names list) {
    if (!list.count) return;
    eg_json_begin(&w->json, name, '[');
    for (uint32_t i = 0; i < list.count; i++) eg_json_item(&w->json, eg_graph_str(w->g, list.items[i]));
    eg_json_end(&w->json, ']');
}

static void open_finding(jsonl *w, const char *kind, const eg_findings *f) {
    eg_json_open(&w->json, kind);
    string(w, "doc", f->path);
}

static void span(jsonl *w, uint32_t start, uint32_t end, eg_str text) {
    eg_json_number(&w->json, "start", start);
    eg_json_number(&w->json, "end", end);
    string(w, "text", text);
}

/* ---- find ---- */

/* How exact the date is, and the days it covers; without a date, the days on which the document can have come
 * out. own: what it said before another document dated it. */
static void write_precision(jsonl *w, const eg_findings *f, const eg_own_date *own) {
    eg_period days = f->window;
    if (own && !eg_period_of(eg_graph_str(w->g, f->date), &days)) return;
    if (f->date && days.earliest != EG_DAY_NONE && days.latest != EG_DAY_NONE) {
        eg_json_string(&w->json, "precision", eg_span_of(eg_period_precision(days)));
    }
    day(w, "earliest", days.earliest);
    day(w, "latest", days.latest);
    if (!own) return;
    day(w, "own_earliest", f->window.earliest);
    day(w, "own_latest", f->window.latest);
}

static void write_doubts(jsonl *w, const eg_findings *f) {
    eg_json_begin(&w->json, "doubts", '[');
    for (uint32_t i = 0; i < f->doubt_count; i++) {
        eg_json_begin(&w->json, NULL, '{');
        eg_json_number(&w->json, "start", f->doubts[i].start);
        eg_json_number(&w->json, "end", f->doubts[i].end);
        eg_json_number(&w->json, "line", f->doubts[i].line);
        string(w, "text", f->doubts[i].text);
        eg_json_end(&w->json, '}');
    }
    eg_json_end(&w->json, ']');
}

/* A part of a document, with what is asked for, until the next one is opened. */
static eg_findings open_part(jsonl *w, uint32_t doc, uint32_t part, unsigned what) {
    eg_arena_reset(&w->open);
    return eg_graph_part(w->g, &w->open, doc, part, what);
}

static void write_sentences(jsonl *w, uint32_t doc, uint32_t part) {
    eg_findings f = open_part(w, doc, part, EG_TEXTS);
    for (uint32_t i = 0; i < f.sentence_count; i++) {
        const eg_found_sentence *s = &f.sentences[i];
        eg_json_begin(&w->json, NULL, '{');
        eg_json_number(&w->json, "start", s->start);
        eg_json_number(&w->json, "end", s->end);
        eg_json_number(&w->json, "line", s->line);
        term(w, "zone", EG_TERM_ZONE, s->zone);
        eg_json_string(&w->json, "text", s->text);
        eg_json_end(&w->json, '}');
        eg_vec_push(&w->arena, &w->sentences.all, s->start);
    }
}

static void write_document(jsonl *w, uint32_t doc, const eg_own_date *own) {
    const eg_findings *f = &w->g->docs[doc];
    open_finding(w, "document", f);
    string(w, "title", f->title);
    string(w, "date", f->date);
    term(w, "date_from", EG_TERM_DATE_FROM, f->date_from);
    string(w, "date_why", f->date_why);
    write_precision(w, f, own);
    eg_json_number(&w->json, "bytes", f->bytes);
    if (f->doubt_count) write_doubts(w, f);
    if (own) {
        string(w, "own_date", own->date);
        term(w, "own_date_from", EG_TERM_DATE_FROM, own->date_from);
        string(w, "own_date_why", own->date_why);
    }
    if (f->sentence_count) eg_json_begin(&w->json, "sentences", '[');
    for (uint32_t part = 0; part < eg_findings_parts(f); part++) write_sentences(w, doc, part);
    if (f->sentence_count) eg_json_end(&w->json, ']');
    eg_json_close(&w->json);
}

static void write_mention(jsonl *w, const eg_findings *f, const eg_found_mention *m) {
    const eg_found_sentence *s = &f->sentences[m->sentence];
    open_finding(w, "mention", f);
    span(w, m->start, m->end, m->text);
    string(w, "entity", m->entity);
    term(w, "type", EG_TERM_TYPE, m->type);
    term(w, "via", EG_TERM_VIA, m->via);
    string(w, "by", m->by);
    string(w, "seems", m->seems);
    if (m->confidence) eg_json_percent(&w->json, "confidence", m->confidence);
    eg_json_bool(&w->json, "listed", m->listed);
    place(w, "sentence", s->start, s->end);
    eg_json_close(&w->json);
}

/* own: the same expression before its document was dated by another one; NULL = it was not. */
static void write_time(jsonl *w, const eg_findings *f, const eg_found_time *t, const eg_found_time *own) {
    open_finding(w, "time", f);
    span(w, t->start, t->end, t->text);
    term(w, "type", EG_TERM_TIME_TYPE, t->type);
    string(w, "value", t->value);
    day(w, "earliest", t->days.earliest);
    day(w, "latest", t->days.latest);
    string(w, "by", t->by);
    string(w, "relative", t->relative);
    string(w, "mod", t->mod);
    if (t->weekday) eg_json_number(&w->json, "weekday", t->weekday);
    if (own && own->relative) {
        string(w, "own_value", own->value);
        day(w, "own_earliest", own->days.earliest);
        day(w, "own_latest", own->days.latest);
    }
    eg_json_close(&w->json);
}

static void write_action(jsonl *w, const eg_findings *f, const eg_found_action *a) {
    const eg_found_sentence *s = &f->sentences[a->sentence];
    open_finding(w, "action", f);
    span(w, a->start, a->end, a->text);
    string(w, "action", a->action);
    string(w, "class", a->class);
    names(w, "actor", a->actors);
    string(w, "actor_text", a->actor_text);
    names(w, "target", a->targets);
    string(w, "object", a->object);
    names(w, "said_by", a->said_by);
    term(w, "polarity", EG_TERM_POLARITY, a->polarity);
    term(w, "modality", EG_TERM_MODALITY, a->modality);
    if (a->nominal) eg_json_bool(&w->json, "nominal", true);
    string(w, "date", a->date);
    day(w, "earliest", a->bounds.earliest);
    day(w, "latest", a->bounds.latest);
    place(w, "sentence", s->start, s->end);
    string(w, "by", a->by);
    string(w, "label", a->label);
    term(w, "tone", EG_TERM_TONE, a->tone);
    if (a->item_count) {
        eg_json_begin(&w->json, "items", '[');
        for (uint32_t i = 0; i < a->item_count; i++) {
            eg_json_begin(&w->json, NULL, '[');
            eg_json_item(&w->json, eg_graph_str(w->g, a->items[i].number));
            eg_json_item(&w->json, eg_graph_str(w->g, a->items[i].noun));
            eg_json_end(&w->json, ']');
        }
        eg_json_end(&w->json, ']');
    }
    term(w, "dated", EG_TERM_DATED, a->dated);
    term(w, "dated_by", EG_TERM_DATED_BY, a->dated_by);
    if (a->dated == EG_DATED_TIME) place(w, "time", f->times[a->time].start, f->times[a->time].end);
    eg_json_close(&w->json);
}

static void write_mentions(jsonl *w, uint32_t doc, uint32_t part) {
    eg_findings f = open_part(w, doc, part, EG_SENTENCES | EG_MENTIONS);
    for (uint32_t i = 0; i < f.mention_count; i++) write_mention(w, &f, &f.mentions[i]);
}

static void write_times(jsonl *w, uint32_t doc, uint32_t part, const eg_own_date *own) {
    eg_findings f = open_part(w, doc, part, EG_TIMES);
    const eg_found_time *own_times = own ? own->times : NULL;
    if (own && !own_times) own_times = eg_findings_part(&w->open, &w->g->docs[doc], part, EG_TIMES).times;
    for (uint32_t i = 0; i < f.time_count; i++)
        write_time(w, &f, &f.times[i], own_times ? &own_times[i] : NULL);
}

static void write_actions(jsonl *w, uint32_t doc, uint32_t part) {
    eg_findings f = open_part(w, doc, part, EG_SENTENCES | EG_ACTIONS);
    for (uint32_t i = 0; i < f.action_count; i++) {
        write_action(w, &f, &f.actions[i]);
        eg_vec_push(&w->arena, &w->actions.all, f.actions[i].start);
    }
}

static void write_findings(jsonl *w, uint32_t doc) {
    uint32_t parts = eg_findings_parts(&w->g->docs[doc]);
    const eg_own_date *own = NULL;
    if (w->own < w->g->own_date_count && w->g->own_dates[w->own].doc == doc) own = &w->g->own_dates[w->own++];
    w->sentences.first[doc] = w->sentences.all.len;
    w->actions.first[doc] = w->actions.all.len;
    write_document(w, doc, own);
    for (uint32_t part = 0; part < parts; part++) write_mentions(w, doc, part);
    for (uint32_t part = 0; part < parts; part++) write_times(w, doc, part, own);
    for (uint32_t part = 0; part < parts; part++) write_actions(w, doc, part);
}

/* ---- fold ---- */

static void entities(jsonl *w, const char *name, const uint32_t *list, uint32_t count) {
    if (!count) return;
    eg_json_begin(&w->json, name, '[');
    for (uint32_t i = 0; i < count; i++)
        eg_json_item(&w->json, eg_graph_str(w->g, w->g->entities[list[i]].name));
    eg_json_end(&w->json, ']');
}

static void documents(jsonl *w, const char *name, const uint32_t *list, uint32_t count) {
    eg_json_begin(&w->json, name, '[');
    for (uint32_t i = 0; i < count; i++) eg_json_item(&w->json, eg_graph_str(w->g, w->g->docs[list[i]].path));
    eg_json_end(&w->json, ']');
}

/* [document, start] of a row. */
static void reference(jsonl *w, const starts *s, uint32_t doc, uint32_t row) {
    eg_json_begin(&w->json, NULL, '[');
    eg_json_item(&w->json, eg_graph_str(w->g, w->g->docs[doc].path));
    eg_json_number(&w->json, NULL, s->all.items[s->first[doc] + row]);
    eg_json_end(&w->json, ']');
}

static void evidence(jsonl *w, const eg_evidence *list, uint32_t count) {
    if (!count) return;
    eg_json_begin(&w->json, "evidence", '[');
    for (uint32_t i = 0; i < count; i++) reference(w, &w->sentences, list[i].doc, list[i].sentence);
    eg_json_end(&w->json, ']');
}

static void write_entity(jsonl *w, const eg_entity *e) {
    eg_json_open(&w->json, "entity");
    string(w, "entity", e->name);
    term(w, "type", EG_TERM_TYPE, e->type);
    eg_json_number(&w->json, "mentions", e->mentions);
    eg_json_number(&w->json, "docs", e->docs);
    eg_json_bool(&w->json, "listed", e->listed);
    names(w, "surfaces", (eg_names){e->surfaces, e->surface_count});
    eg_json_number(&w->json, "events", e->actions);
    evidence(w, e->evidence, e->evidence_count);
    eg_json_close(&w->json);
}

static void write_link(jsonl *w, const eg_link *l) {
    eg_json_open(&w->json, "link");
    string(w, "a", w->g->entities[l->a].name);
    string(w, "b", w->g->entities[l->b].name);
    eg_json_number(&w->json, "weight", l->weight);
    eg_json_number(&w->json, "docs", l->docs);
    evidence(w, eg_link_evidence(w->g, l), l->evidence_count);
    eg_json_close(&w->json);
}

static void write_reports(jsonl *w, const eg_event *e) {
    eg_json_begin(&w->json, "actions", '[');
    for (uint32_t i = 0; i < e->action_count; i++)
        reference(w, &w->actions, e->actions[i].doc, e->actions[i].action);
    eg_json_end(&w->json, ']');
}

static void write_figures(jsonl *w, const eg_event *e) {
    if (!e->figure_count) return;
    eg_json_begin(&w->json, "figures", '[');
    for (uint32_t i = 0; i < e->figure_count; i++) {
        eg_json_begin(&w->json, NULL, '[');
        eg_json_item(&w->json, eg_graph_str(w->g, e->figures[i].text));
        documents(w, NULL, e->figures[i].docs, e->figures[i].doc_count);
        eg_json_end(&w->json, ']');
    }
    eg_json_end(&w->json, ']');
}

static void write_event(jsonl *w, const eg_event *e, uint64_t number) {
    char name[EG_EVENT_NAME];
    eg_json_open(&w->json, "event");
    eg_json_string(&w->json, "event", eg_event_name(name, number));
    string(w, "date", e->date);
    day(w, "earliest", e->days.earliest);
    day(w, "latest", e->days.latest);
    if (e->inferred) eg_json_bool(&w->json, "inferred", true);
    entities(w, "actor", e->actors, e->actor_count);
    string(w, "action", e->action);
    string(w, "class", e->class);
    string(w, "label", e->label);
    string(w, "object", e->object);
    entities(w, "target", e->targets, e->target_count);
    term(w, "tone", EG_TERM_TONE, e->tone);
    term(w, "polarity", EG_TERM_POLARITY, e->polarity);
    term(w, "modality", EG_TERM_MODALITY, e->modality);
    documents(w, "docs", e->docs, e->doc_count);
    eg_json_number(&w->json, "independent", eg_event_sources(&w->open, w->g, e));
    write_figures(w, e);
    write_reports(w, e);
    eg_json_close(&w->json);
}

eg_status eg_write_jsonl(const eg_graph *g, FILE *out) {
    jsonl w = {.json = {.out = out}, .g = g};
    w.sentences.first = eg_arena_alloc(&w.arena, g->doc_count * sizeof *w.sentences.first);
    w.actions.first = eg_arena_alloc(&w.arena, g->doc_count * sizeof *w.actions.first);
    for (uint32_t i = 0; i < g->doc_count; i++) write_findings(&w, i);
    for (uint32_t i = 0; i < g->entity_count; i++) write_entity(&w, &g->entities[i]);
    for (uint32_t i = 0; i < g->link_count; i++) write_link(&w, &g->links[i]);
    const uint64_t *numbers = eg_event_numbers(&w.arena, g);
    for (uint32_t i = 0; i < g->event_count; i++) write_event(&w, &g->events[i], numbers[i]);
    eg_arena_release(&w.open);
    eg_arena_release(&w.arena);
    return fflush(out) != 0 || ferror(out) ? EG_OUTPUT : EG_OK;
}
