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
    uint32_t sentences_before, times_before;
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
    o->sentence += unfolded(number(o));
    return o->sentences_before + o->sentence;
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
    a->time = (uint32_t)number(o) + (a->dated == EG_DATED_TIME ? o->times_before : 0);
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

/* ---- parts ---- */

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

#define OPEN(section, open_one, list, kind)                                                                  \
    do {                                                                                                     \
        o.at = p->bytes + p->at[section];                                                                    \
        o.start = o.end = o.sentence = o.line = 0;                                                           \
        for (uint32_t i = 0; i < p->count[kind]; i++) open_one(&o, &(list)[i]);                              \
    } while (0)

/* Fills the arrays of f with the rows of a part, from those on of which `before` tells; references count from
 * there. */
static void open_part(eg_arena *a, const struct eg_packed *p, const uint32_t before[EG_ROW_KINDS],
                      unsigned what, eg_findings *f) {
    opener o = {.arena = a, .sentences_before = before[EG_ROW_SENTENCE], .times_before = before[EG_ROW_TIME]};
    eg_found_sentence *sentences = NULL;
    if (what & (EG_MENTIONS | EG_TIMES | EG_ACTIONS)) o.words = open_words(a, p);
    if (what & (EG_SENTENCES | EG_TEXTS)) {
        sentences = f->sentences + before[EG_ROW_SENTENCE];
        OPEN(EG_AT_SENTENCES, open_sentence, sentences, EG_ROW_SENTENCE);
    }
    if (what & EG_TEXTS)
        for (uint32_t i = 0; i < p->count[EG_ROW_SENTENCE]; i++) sentences[i].text = text_of(a, p, i);
    if (what & EG_MENTIONS)
        OPEN(EG_AT_MENTIONS, open_mention, f->mentions + before[EG_ROW_MENTION], EG_ROW_MENTION);
    if (what & (EG_TIMES | EG_ACTIONS))
        OPEN(EG_AT_TIMES, open_time, f->times + before[EG_ROW_TIME], EG_ROW_TIME);
    if (what & EG_ACTIONS)
        OPEN(EG_AT_ACTIONS, open_action, f->actions + before[EG_ROW_ACTION], EG_ROW_ACTION);
}

static void make_room(eg_arena *a, unsigned what, eg_findings *f) {
    if (what & (EG_SENTENCES | EG_TEXTS))
        f->sentences = eg_arena_alloc(a, f->sentence_count * sizeof *f->sentences);
    if (what & EG_MENTIONS) f->mentions = eg_arena_alloc(a, f->mention_count * sizeof *f->mentions);
    if (what & (EG_TIMES | EG_ACTIONS)) f->times = eg_arena_alloc(a, f->time_count * sizeof *f->times);
    if (what & EG_ACTIONS) f->actions = eg_arena_alloc(a, f->action_count * sizeof *f->actions);
}

/* ---- documents ---- */

eg_findings eg_findings_found(eg_arena *a, const eg_findings *doc, unsigned what) {
    eg_findings f = *doc;
    if (!f.packed) return f;
    make_room(a, what, &f);
    for (uint32_t i = 0; i < f.packed_count; i++) open_part(a, f.packed[i], f.packed[i]->before, what, &f);
    return f;
}

uint32_t eg_findings_parts(const eg_findings *doc) {
    return doc->packed ? doc->packed_count : 1;
}

eg_findings eg_findings_part(eg_arena *a, const eg_findings *doc, uint32_t part, unsigned what) {
    static const uint32_t none[EG_ROW_KINDS] = {0};
    eg_findings f = *doc;
    if (!f.packed) return f;
    const struct eg_packed *p = f.packed[part];
    f.sentence_count = p->count[EG_ROW_SENTENCE];
    f.mention_count = p->count[EG_ROW_MENTION];
    f.time_count = p->count[EG_ROW_TIME];
    f.action_count = p->count[EG_ROW_ACTION];
    f.sentences_before = p->before[EG_ROW_SENTENCE];
    f.times_before = p->before[EG_ROW_TIME];
    f.actions_before = p->before[EG_ROW_ACTION];
    make_room(a, what, &f);
    open_part(a, p, none, what, &f);
    return f;
}

eg_findings eg_graph_part(const eg_graph *g, eg_arena *a, uint32_t doc, uint32_t part, unsigned what) {
    eg_findings f = eg_findings_part(a, &g->docs[doc], part, what);
    eg_dater d = {.g = g, .arena = a};
    if (f.packed && g->dated && (what & (EG_TIMES | EG_ACTIONS))) eg_findings_date(&d, &f);
    return f;
}

unsigned eg_findings_unsettled(const eg_findings *f, uint32_t part) {
    return f->packed ? f->packed[part]->unsettled : EG_ALL;
}

bool eg_findings_mention_all(const eg_findings *f, uint32_t part) {
    return f->packed && !f->packed[part]->strange;
}

/* ---- single rows ---- */

/* The part that has a row; *row becomes the one of the part. */
static uint32_t part_with(const eg_findings *f, eg_row_kind kind, uint32_t *row) {
    uint32_t low = 0, high = f->packed_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (f->packed[middle]->before[kind] <= *row)
            low = middle;
        else
            high = middle;
    }
    *row -= f->packed[low]->before[kind];
    return low;
}

eg_span eg_sentence_kept(const eg_graph *g, uint32_t doc, uint32_t sentence) {
    const eg_findings *f = &g->docs[doc];
    if (!f->packed) return f->sentences[sentence].text;
    uint32_t part = part_with(f, EG_ROW_SENTENCE, &sentence);
    return text_kept(f->packed[part], sentence);
}

eg_found_sentence eg_graph_sentence(const eg_graph *g, eg_arena *a, uint32_t doc, uint32_t sentence) {
    const eg_findings *f = &g->docs[doc];
    if (!f->packed) return f->sentences[sentence];
    const struct eg_packed *p = f->packed[part_with(f, EG_ROW_SENTENCE, &sentence)];
    opener o = {.at = p->bytes + p->at[EG_AT_SENTENCES]};
    eg_found_sentence s;
    for (uint32_t i = 0; i <= sentence; i++) open_sentence(&o, &s);
    s.text = text_of(a, p, sentence);
    return s;
}

eg_span eg_sentence_text(const eg_graph *g, eg_arena *a, uint32_t doc, uint32_t sentence) {
    const eg_findings *f = &g->docs[doc];
    if (!f->packed) return f->sentences[sentence].text;
    uint32_t part = part_with(f, EG_ROW_SENTENCE, &sentence);
    return text_of(a, f->packed[part], sentence);
}

eg_found_time eg_graph_time(const eg_graph *g, uint32_t doc, uint32_t time) {
    const eg_findings *f = &g->docs[doc];
    if (!f->packed) return f->times[time];
    eg_arena open = {0};
    uint32_t part = part_with(f, EG_ROW_TIME, &time);
    eg_found_time t = eg_graph_part(g, &open, doc, part, EG_TIMES).times[time];
    eg_arena_release(&open);
    return t;
}

/* ---- parts that stay open ---- */

/* Weights: of all that is open of a generation, of the longest parts; sentences that weigh 1, as many as a
 * short article has. */
enum { OPEN_MOST = 256, PART_MOST = OPEN_MOST / EG_STAY_OPEN, SENTENCES_WEIGH = 32 };

/* Two generations: when the younger one is full, the older one is closed. */
struct eg_reading {
    eg_arena arenas[2];
    uint32_t numbers[2][OPEN_MOST], count[2]; /* of parts that are open */
    uint32_t weight;                          /* of the younger one */
    unsigned young;
    uint32_t *first_part;     /* by document: the number of its first part, among those of all documents */
    const eg_findings **open; /* by number */
    eg_arena arena;           /* owns both */
};

struct eg_reading *eg_reading_new(void) {
    struct eg_reading *r = calloc(1, sizeof *r);
    if (!r) eg_out_of_memory(sizeof *r);
    return r;
}

static void close_older(struct eg_reading *r) {
    unsigned older = !r->young;
    for (uint32_t i = 0; i < r->count[older]; i++) r->open[r->numbers[older][i]] = NULL;
    eg_arena_reset(&r->arenas[older]);
    r->young = older;
    r->count[older] = r->weight = 0;
}

static void number_all(struct eg_reading *r, const eg_graph *g) {
    uint32_t count = 0;
    r->first_part = eg_arena_alloc(&r->arena, g->doc_count * sizeof *r->first_part);
    for (uint32_t i = 0; i < g->doc_count; i++) {
        r->first_part[i] = count;
        count += eg_findings_parts(&g->docs[i]);
    }
    r->open = (const eg_findings **)EG_NEW(&r->arena, eg_findings *, count);
}

const eg_findings *eg_graph_with_action(const eg_graph *g, uint32_t doc, uint32_t *action) {
    struct eg_reading *r = g->reading;
    const eg_findings *found = &g->docs[doc];
    if (!found->packed) return found;
    if (!r->open) number_all(r, g);
    uint32_t part = part_with(found, EG_ROW_ACTION, action), number = r->first_part[doc] + part;
    if (r->open[number]) return r->open[number];
    uint32_t weight = 1 + found->packed[part]->count[EG_ROW_SENTENCE] / SENTENCES_WEIGH;
    if (weight > PART_MOST) weight = PART_MOST;
    if (r->weight + weight > OPEN_MOST) close_older(r);
    eg_arena *arena = &r->arenas[r->young];
    eg_findings *f = eg_arena_alloc(arena, sizeof *f);
    *f = eg_graph_part(g, arena, doc, part, EG_ALL & ~EG_TEXTS);
    r->numbers[r->young][r->count[r->young]++] = number;
    r->weight += weight;
    return r->open[number] = f;
}

void eg_reading_free(struct eg_reading *r) {
    if (!r) return;
    eg_arena_release(&r->arenas[0]);
    eg_arena_release(&r->arenas[1]);
    eg_arena_release(&r->arena);
    free(r);
}
