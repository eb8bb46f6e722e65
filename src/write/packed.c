/* Packed findings: a graph -> what finding said of its documents, for folding, small.
 * In: a graph. Out: one line for each document and one that counts them (fold/packed.h). Refuses to write
 * what folding made: dates from other documents, entities, links and events. Example, a mention of "China" at
 * 0 to 5: "mentions":"0 5 0 1 1 2 3 0 1 0 0;", "words":["China","place","name"]. */
#include "fold/packed.h"

#include "fold/shelf.h"
#include "fold/term.h"
#include "write/json.h"
#include "write/write.h"

typedef struct packer {
    eg_json json;
    const eg_graph *g;
    eg_arena arena;
    eg_intern terms;        /* words that are no strings of the graph */
    EG_VEC(uint32_t) place; /* in words, from 1, by string id; those of terms after those of the graph */
    EG_VEC(uint32_t) words; /* of the document at hand: which of them */
    EG_VEC(char) rows;      /* of one kind, in one part of the document */
    eg_arena open;          /* that part */
} packer;

static void number(packer *p, uint64_t value) {
    char digits[EG_JSON_DIGITS];
    eg_span text = eg_json_digits(digits, value);
    if (p->rows.len && eg_vec_last(&p->rows) != ';') eg_vec_push(&p->arena, &p->rows, ' ');
    for (size_t i = 0; i < text.len; i++) eg_vec_push(&p->arena, &p->rows, text.ptr[i]);
}

static void word(packer *p, uint32_t id) {
    eg_vec_pad(&p->arena, &p->place, id + 1);
    if (!p->place.items[id]) {
        eg_vec_push(&p->arena, &p->words, id);
        p->place.items[id] = (uint32_t)p->words.len;
    }
    number(p, p->place.items[id]);
}

static void string(packer *p, eg_str id) {
    if (id)
        word(p, id);
    else
        number(p, 0);
}

/* A word that need not be a string of the graph. */
static void spelled(packer *p, eg_span text) {
    eg_str id = eg_intern_find(&p->g->strings, text);
    if (id || !text.len)
        string(p, id);
    else
        word(p, eg_intern_end(&p->g->strings) + eg_intern_add(&p->terms, text));
}

static void term(packer *p, eg_term kind, unsigned value) {
    spelled(p, eg_term_word(kind, value));
}

static void day(packer *p, eg_day value) {
    char text[EG_JSON_DAY];
    spelled(p, eg_json_day_text(text, value));
}

static void start_row(packer *p, uint32_t start, uint32_t end) {
    number(p, start);
    number(p, end);
}

static void end_row(packer *p) {
    eg_vec_push(&p->arena, &p->rows, ';');
}

static void names(packer *p, eg_names list) {
    number(p, list.count);
    for (uint32_t i = 0; i < list.count; i++) string(p, list.items[i]);
}

static void write_sentence(packer *p, const eg_found_sentence *s) {
    start_row(p, s->start, s->end);
    number(p, s->line);
    term(p, EG_TERM_ZONE, s->zone);
    end_row(p);
}

static void write_doubt(packer *p, const eg_found_doubt *d) {
    start_row(p, d->start, d->end);
    number(p, d->line);
    string(p, d->text);
    end_row(p);
}

static void write_mention(packer *p, const eg_findings *f, const eg_found_mention *m) {
    start_row(p, m->start, m->end);
    number(p, f->sentences_before + m->sentence);
    string(p, m->text);
    string(p, m->entity);
    term(p, EG_TERM_TYPE, m->type);
    term(p, EG_TERM_VIA, m->via);
    string(p, m->by);
    number(p, m->listed);
    string(p, m->seems);
    number(p, m->confidence);
    end_row(p);
}

static void write_time(packer *p, const eg_found_time *t) {
    start_row(p, t->start, t->end);
    string(p, t->text);
    term(p, EG_TERM_TIME_TYPE, t->type);
    string(p, t->value);
    day(p, t->days.earliest);
    day(p, t->days.latest);
    string(p, t->by);
    string(p, t->relative);
    string(p, t->mod);
    number(p, t->weekday);
    end_row(p);
}

static void write_action(packer *p, const eg_findings *f, const eg_found_action *a) {
    start_row(p, a->start, a->end);
    number(p, f->sentences_before + a->sentence);
    string(p, a->text);
    string(p, a->action);
    string(p, a->class);
    string(p, a->label);
    string(p, a->actor_text);
    string(p, a->object);
    string(p, a->by);
    term(p, EG_TERM_POLARITY, a->polarity);
    term(p, EG_TERM_MODALITY, a->modality);
    term(p, EG_TERM_TONE, a->tone);
    number(p, a->nominal);
    term(p, EG_TERM_DATED, a->dated);
    term(p, EG_TERM_DATED_BY, a->dated_by);
    number(p, a->dated == EG_DATED_TIME ? f->times_before + a->time : 0);
    names(p, a->actors);
    names(p, a->targets);
    names(p, a->said_by);
    number(p, 2 * (uint64_t)a->item_count);
    for (uint32_t i = 0; i < a->item_count; i++) {
        string(p, a->items[i].number);
        string(p, a->items[i].noun);
    }
    end_row(p);
}

/* A document that is written, part by part. */
typedef struct article {
    uint32_t doc;
    const eg_findings *whole;
    const eg_own_date *own; /* what it said of its date before another one dated it; NULL = it was not */
} article;

static eg_findings open_part(packer *p, const article *a, uint32_t part, unsigned what) {
    eg_arena_reset(&p->open);
    if (!a->own) return eg_graph_part(p->g, &p->open, a->doc, part, what);
    eg_findings f = eg_findings_part(&p->open, a->whole, part, what);
    if (a->own->times) f.times = (eg_found_time *)(uintptr_t)a->own->times;
    return f;
}

static void write_sentence_rows(packer *p, const eg_findings *f) {
    for (uint32_t i = 0; i < f->sentence_count; i++) write_sentence(p, &f->sentences[i]);
}

static void write_mention_rows(packer *p, const eg_findings *f) {
    for (uint32_t i = 0; i < f->mention_count; i++) write_mention(p, f, &f->mentions[i]);
}

static void write_time_rows(packer *p, const eg_findings *f) {
    for (uint32_t i = 0; i < f->time_count; i++) write_time(p, &f->times[i]);
}

static void write_action_rows(packer *p, const eg_findings *f) {
    for (uint32_t i = 0; i < f->action_count; i++) write_action(p, f, &f->actions[i]);
}

/* Adds the rows that are there to a string that was begun. */
static void flush_rows(packer *p) {
    eg_json_put(&p->json, (eg_span){p->rows.items, p->rows.len});
    p->rows.len = 0;
}

/* count: rows of the kind, in all parts. */
static void write_rows(packer *p, const article *a, const char *name, uint32_t count, unsigned what,
                       void (*write)(packer *p, const eg_findings *f)) {
    if (!count) return;
    eg_json_begin(&p->json, name, '"');
    for (uint32_t part = 0; part < eg_findings_parts(a->whole); part++) {
        eg_findings f = open_part(p, a, part, what);
        write(p, &f);
        flush_rows(p);
    }
    eg_json_end(&p->json, '"');
}

static void write_doubts(packer *p, const eg_findings *f) {
    if (!f->doubt_count) return;
    eg_json_begin(&p->json, "doubts", '"');
    for (uint32_t i = 0; i < f->doubt_count; i++) write_doubt(p, &f->doubts[i]);
    flush_rows(p);
    eg_json_end(&p->json, '"');
}

static void write_texts(packer *p, const article *a) {
    if (!a->whole->sentence_count) return;
    eg_json_begin(&p->json, "texts", '[');
    for (uint32_t part = 0; part < eg_findings_parts(a->whole); part++) {
        eg_findings f = open_part(p, a, part, EG_TEXTS);
        for (uint32_t i = 0; i < f.sentence_count; i++) eg_json_item(&p->json, f.sentences[i].text);
    }
    eg_json_end(&p->json, ']');
}

/* The words that the rows of a document named, for which no place is remembered afterwards. */
static void write_words(packer *p) {
    uint32_t terms = eg_intern_end(&p->g->strings);
    if (!p->words.len) return;
    eg_json_begin(&p->json, "words", '[');
    for (size_t i = 0; i < p->words.len; i++) {
        uint32_t id = p->words.items[i];
        eg_json_item(&p->json, id < terms ? eg_graph_str(p->g, id) : eg_intern_get(&p->terms, id - terms));
        p->place.items[id] = 0;
    }
    eg_json_end(&p->json, ']');
    p->words.len = 0;
}

static void write_article(packer *p, const article *a) {
    eg_json *j = &p->json;
    const eg_findings *f = a->whole;
    const eg_own_date *own = a->own;
    char text[EG_JSON_DAY];
    eg_json_open(j, "article");
    eg_json_number(j, "format", EG_PACKED_FORMAT);
    eg_json_string(j, "doc", eg_graph_str(p->g, f->path));
    eg_json_string(j, "title", eg_graph_str(p->g, f->title));
    eg_json_string(j, "date", eg_graph_str(p->g, own ? own->date : f->date));
    eg_json_string(j, "date_from", eg_term_word(EG_TERM_DATE_FROM, own ? own->date_from : f->date_from));
    eg_json_string(j, "date_why", eg_graph_str(p->g, own ? own->date_why : f->date_why));
    eg_json_string(j, "earliest", eg_json_day_text(text, f->window.earliest));
    eg_json_string(j, "latest", eg_json_day_text(text, f->window.latest));
    eg_json_number(j, "bytes", f->bytes);
    eg_json_begin(j, "rows", '{');
    write_doubts(p, f);
    write_rows(p, a, "sentences", f->sentence_count, EG_SENTENCES, write_sentence_rows);
    write_texts(p, a);
    write_rows(p, a, "mentions", f->mention_count, EG_MENTIONS, write_mention_rows);
    write_rows(p, a, "times", f->time_count, EG_TIMES, write_time_rows);
    write_rows(p, a, "actions", f->action_count, EG_ACTIONS, write_action_rows);
    write_words(p);
    eg_json_end(j, '}');
    eg_json_close(j);
}

eg_status eg_write_packed(const eg_graph *g, FILE *out) {
    packer p = {.json = {.out = out, .sealed = true}, .g = g};
    for (uint32_t i = 0, own = 0; i < g->doc_count; i++) {
        bool dated = own < g->own_date_count && g->own_dates[own].doc == i;
        write_article(&p, &(article){i, &g->docs[i], dated ? &g->own_dates[own++] : NULL});
    }
    eg_arena_release(&p.open);
    eg_json_open(&p.json, "end");
    eg_json_number(&p.json, "articles", g->doc_count);
    eg_json_close(&p.json);
    eg_intern_release(&p.terms);
    eg_arena_release(&p.arena);
    return fflush(out) != 0 || ferror(out) ? EG_OUTPUT : EG_OK;
}
