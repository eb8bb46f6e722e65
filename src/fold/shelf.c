/* Opening packed findings.
 * In: a document of the graph. Out: its findings as arrays, those parts that are asked for. Refuses to check:
 * what is read here was packed by shelf_pack.c. Example: of a document that only links are sought in, the
 * mentions are opened, but no sentence's text. */
#include <stdlib.h>
#include <string.h>

#include "fold/shelf_rows.h"
#include "fold/when.h"

/* ---- columns ---- */

typedef struct opener {
    const uint8_t *at; /* of the section at hand */
    const eg_str *words;
    uint32_t start, end, sentence, line; /* of the row before */
    eg_arena *arena;
} opener;

static inline uint64_t number(opener *o) {
    uint64_t value = *o->at++;
    if (value < 0x80) return value;
    value &= 0x7F;
    for (unsigned shift = 7;; shift += 7) {
        uint64_t byte = *o->at++;
        value |= (byte & 0x7F) << shift;
        if (byte < 0x80) return value;
    }
}

static inline uint32_t unfolded(uint64_t number) {
    return (uint32_t)(number >> 1) ^ (uint32_t) - (number & 1);
}

static inline eg_str string(opener *o) {
    return o->words[number(o)];
}

static eg_day day(opener *o) {
    uint64_t value = number(o);
    return value ? (eg_day)unfolded(value - 1) : EG_DAY_NONE;
}

static inline void place(opener *o, uint32_t from, uint32_t *start, uint32_t *end) {
    *start = o->start = from + unfolded(number(o));
    *end = o->end = *start + (uint32_t)number(o);
}

static inline uint32_t sentence_of(opener *o) {
    return o->sentence += unfolded(number(o));
}

static eg_str *strings(opener *o, uint64_t count) {
    eg_str *list = eg_arena_alloc(o->arena, count * sizeof *list);
    for (uint64_t i = 0; i < count; i++) list[i] = string(o);
    return list;
}

static eg_names names(opener *o) {
    uint32_t count = (uint32_t)number(o);
    return (eg_names){count ? strings(o, count) : NULL, count};
}

/* ---- rows ---- */

static void open_sentence(opener *o, eg_found_sentence *s) {
    place(o, o->end, &s->start, &s->end);
    uint64_t both = number(o);
    s->zone = (uint8_t)(both & ((1 << EG_ROW_ZONE_BITS) - 1));
    s->line = o->line += unfolded(both >> EG_ROW_ZONE_BITS);
    s->text = (eg_span){NULL, 0};
}

static void open_mention(opener *o, eg_found_mention *m) {
    place(o, o->start, &m->start, &m->end);
    m->sentence = sentence_of(o);
    unsigned flags = *o->at++;
    m->type = flags & 3;
    m->via = flags >> 2 & 15;
    m->listed = flags >> 6 & 1;
    m->text = m->entity = string(o);
    m->by = string(o);
    m->seems = m->confidence = 0;
    if (flags >> 7) return; /* plain */
    m->text = string(o);
    m->seems = string(o);
    m->confidence = *o->at++;
}

static void open_time(opener *o, eg_found_time *t) {
    place(o, o->start, &t->start, &t->end);
    unsigned both = *o->at++;
    t->type = both & 3;
    t->weekday = (uint8_t)(both >> 2);
    t->text = string(o);
    t->value = string(o);
    t->relative = string(o);
    t->by = string(o);
    t->mod = string(o);
    t->days.earliest = day(o);
    t->days.latest = day(o);
}

static void open_action(opener *o, eg_found_action *a) {
    place(o, o->start, &a->start, &a->end);
    a->sentence = sentence_of(o);
    unsigned flags = *o->at++;
    a->polarity = flags & 1;
    a->modality = flags >> 1 & 3;
    a->tone = flags >> 3 & 3;
    a->nominal = flags >> 5 & 1;
    a->dated = (uint8_t)(flags >> 6);
    a->dated_by = *o->at++;
    a->time = (uint32_t)number(o);
    a->text = string(o);
    a->action = string(o);
    a->class = string(o);
    a->label = string(o);
    a->actor_text = string(o);
    a->object = string(o);
    a->by = string(o);
    a->actors = names(o);
    a->targets = names(o);
    a->said_by = names(o);
    a->item_count = (uint32_t)number(o);
    a->items = (const eg_item *)strings(o, 2 * (uint64_t)a->item_count);
    a->date = 0;
    a->bounds = (eg_period){EG_DAY_NONE, EG_DAY_NONE};
}

/* ---- documents ---- */

#define OPEN(section, open_one, list, count)                                                                 \
    do {                                                                                                     \
        o.at = p->bytes + p->at[section];                                                                    \
        o.start = o.end = o.sentence = o.line = 0;                                                           \
        (list) = eg_arena_alloc(a, (count) * sizeof *(list));                                                \
        for (uint32_t i = 0; i < (count); i++) open_one(&o, &(list)[i]);                                     \
    } while (0)

static const eg_str *open_words(eg_arena *a, const struct eg_packed *p) {
    opener o = {.at = p->bytes + p->at[EG_AT_WORDS]};
    eg_str *words = eg_arena_alloc(a, (p->word_count + (size_t)1) * sizeof *words);
    words[0] = 0;
    for (uint32_t i = 1; i <= p->word_count; i++) words[i] = (eg_str)number(&o);
    return words;
}

static eg_span text_kept(const struct eg_packed *p, uint32_t sentence) {
    const uint8_t *ends = p->bytes + p->at[EG_AT_ENDS];
    uint32_t from = 0, to;
    if (sentence) memcpy(&from, ends + (sentence - 1) * sizeof from, sizeof from);
    memcpy(&to, ends + sentence * sizeof to, sizeof to);
    return (eg_span){(const char *)p->bytes + p->at[EG_AT_TEXTS] + from, to - from};
}

static eg_span text_of(eg_arena *a, const struct eg_packed *p, uint32_t sentence) {
    eg_span kept = text_kept(p, sentence);
    return p->signs ? eg_shorthand_read(p->signs, a, kept) : kept;
}

eg_findings eg_findings_found(eg_arena *a, const eg_findings *doc, unsigned parts) {
    eg_findings f = *doc;
    const struct eg_packed *p = f.packed;
    if (!p) return f;
    opener o = {.arena = a};
    if (parts & (EG_MENTIONS | EG_TIMES | EG_ACTIONS)) o.words = open_words(a, p);
    if (parts & (EG_SENTENCES | EG_TEXTS))
        OPEN(EG_AT_SENTENCES, open_sentence, f.sentences, f.sentence_count);
    if (parts & EG_TEXTS)
        for (uint32_t i = 0; i < f.sentence_count; i++) f.sentences[i].text = text_of(a, p, i);
    if (parts & EG_MENTIONS) OPEN(EG_AT_MENTIONS, open_mention, f.mentions, f.mention_count);
    if (parts & (EG_TIMES | EG_ACTIONS)) OPEN(EG_AT_TIMES, open_time, f.times, f.time_count);
    if (parts & EG_ACTIONS) OPEN(EG_AT_ACTIONS, open_action, f.actions, f.action_count);
    return f;
}

eg_findings eg_findings_open(const eg_graph *g, eg_arena *a, uint32_t doc, unsigned parts) {
    eg_findings f = eg_findings_found(a, &g->docs[doc], parts);
    if (f.packed && g->dated && (parts & (EG_TIMES | EG_ACTIONS))) {
        eg_dater d = {.g = g, .arena = a};
        eg_findings_date(&d, &f);
    }
    return f;
}

unsigned eg_findings_unsettled(const eg_findings *f) {
    return f->packed->unsettled;
}

bool eg_findings_mention_all(const eg_findings *f) {
    return f->packed && !f->packed->strange;
}

/* ---- single sentences ---- */

eg_span eg_sentence_kept(const eg_graph *g, uint32_t doc, uint32_t sentence) {
    const eg_findings *f = &g->docs[doc];
    return f->packed ? text_kept(f->packed, sentence) : f->sentences[sentence].text;
}

eg_span eg_sentence_text(const eg_graph *g, eg_arena *a, uint32_t doc, uint32_t sentence) {
    const eg_findings *f = &g->docs[doc];
    return f->packed ? text_of(a, f->packed, sentence) : f->sentences[sentence].text;
}

/* ---- documents that stay open ---- */

/* Two generations: when the younger one is full, the older one is closed. */
struct eg_reading {
    eg_arena arenas[2];
    uint32_t docs[2][EG_STAY_OPEN];
    uint32_t count; /* of the younger one */
    unsigned young;
    const eg_findings **open; /* by document */
};

struct eg_reading *eg_reading_new(void) {
    struct eg_reading *r = calloc(1, sizeof *r);
    if (!r) eg_out_of_memory(sizeof *r);
    return r;
}

static void close_older(struct eg_reading *r) {
    unsigned older = !r->young;
    for (uint32_t i = 0; i < EG_STAY_OPEN; i++) r->open[r->docs[older][i]] = NULL;
    eg_arena_reset(&r->arenas[older]);
    r->young = older;
    r->count = 0;
}

const eg_findings *eg_graph_doc(const eg_graph *g, uint32_t doc) {
    struct eg_reading *r = g->reading;
    if (!g->docs[doc].packed) return &g->docs[doc];
    if (!r->open) {
        r->open = (const eg_findings **)calloc(g->doc_count, sizeof *r->open);
        if (!r->open) eg_out_of_memory(g->doc_count * sizeof *r->open);
    }
    if (r->open[doc]) return r->open[doc];
    if (r->count == EG_STAY_OPEN) close_older(r);
    eg_arena *a = &r->arenas[r->young];
    eg_findings *f = eg_arena_alloc(a, sizeof *f);
    *f = eg_findings_open(g, a, doc, EG_ALL);
    r->docs[r->young][r->count++] = doc;
    return r->open[doc] = f;
}

void eg_reading_free(struct eg_reading *r) {
    if (!r) return;
    eg_arena_release(&r->arenas[0]);
    eg_arena_release(&r->arenas[1]);
    free((void *)r->open);
    free(r);
}
