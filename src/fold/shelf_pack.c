/* Packing findings in memory.
 * In: the arrays of a document, part by part. Out: the same parts as rows of numbers in few bytes, every
 * string named by its place in a list of the part's strings. Refuses to lose anything but what folding works
 * out anew: dates and bounds of actions. Example, a second mention of "China", 70 bytes behind the first and
 * in the next sentence: 70 (further on), 5 (long), 1 (sentence on), a byte of flags, 1 (its name), 2 (what
 * found it). */
#include "fold/piece.h"
#include "fold/settle.h"
#include "fold/shelf_rows.h"

#include <string.h>

enum { NUMBER = 10 }; /* bytes that a column takes at most */

/* Room for so many more columns; where they begin. */
static uint8_t *room(eg_packer *p, eg_rows *r, size_t columns) {
    size_t wanted = r->bytes.len + columns * NUMBER;
    if (wanted > r->bytes.cap) eg_vec_expect(&p->arena, &r->bytes, wanted * 2);
    return r->bytes.items + r->bytes.len;
}

/* ---- columns ---- */

static uint8_t *put(uint8_t *at, uint64_t value) {
    for (; value >= 0x80; value >>= 7) *at++ = (uint8_t)(value | 0x80);
    *at++ = (uint8_t)value;
    return at;
}

/* Steps of either direction as small numbers: 0, -1, 1, -2 as 0, 1, 2, 3. */
static uint32_t folded(uint32_t step) {
    return step << 1 ^ (uint32_t) - (step >> 31);
}

/* The place of a string in words, 0 for none. There is room for the places of all strings. */
static inline uint8_t *put_str(eg_packer *p, uint8_t *at, eg_str id) {
    if (id && !p->place.items[id]) {
        eg_vec_push(&p->arena, &p->words, id);
        p->place.items[id] = (uint32_t)p->words.len;
    }
    return put(at, p->place.items[id]);
}

static uint8_t *put_day(uint8_t *at, eg_day day) {
    return put(at, day == EG_DAY_NONE ? 0 : (uint64_t)folded((uint32_t)day) + 1);
}

/* The place of a finding, as far from the row before as it is; how long it is. */
static uint8_t *put_place(eg_rows *r, uint8_t *at, uint32_t from, uint32_t start, uint32_t end) {
    r->unsettled |= r->start > start || (r->start == start && r->end > end);
    r->start = start;
    r->end = end;
    r->count++;
    return put(put(at, folded(start - from)), (uint32_t)(end - start));
}

/* Of sentences and times no two stand on one place. */
static void note_double(eg_rows *r, uint32_t start, uint32_t end) {
    r->unsettled |= r->count && r->start == start && r->end == end;
}

static uint8_t *put_sentence_of(eg_rows *r, uint8_t *at, uint32_t sentence) {
    at = put(at, folded(sentence - r->sentence));
    r->sentence = sentence;
    return at;
}

/* ---- rows ---- */

static uint8_t *put_sentence(eg_packer *p, eg_rows *r, uint8_t *at, const eg_found_sentence *s) {
    (void)p;
    note_double(r, s->start, s->end);
    at = put_place(r, at, r->end, s->start, s->end);
    at = put(at, (uint64_t)folded(s->line - r->line) << EG_ROW_ZONE_BITS | s->zone);
    r->line = s->line;
    return at;
}

static uint8_t *put_mention(eg_packer *p, eg_rows *r, uint8_t *at, const eg_found_mention *m) {
    bool plain = m->text == m->entity && !m->seems && !m->confidence;
    at = put_place(r, at, r->start, m->start, m->end);
    at = put_sentence_of(r, at, m->sentence - p->before[EG_ROW_SENTENCE]);
    *at++ = (uint8_t)(m->type | m->via << 2 | m->listed << 6 | plain << 7);
    at = put_str(p, at, m->entity);
    if (m->entity) {
        eg_vec_pad(&p->arena, &p->named, p->words.len + 1);
        p->named.items[p->place.items[m->entity]] = true;
    }
    at = put_str(p, at, m->by);
    if (plain) return at;
    at = put_str(p, at, m->text);
    at = put_str(p, at, m->seems);
    *at++ = m->confidence;
    return at;
}

static uint8_t *put_time(eg_packer *p, eg_rows *r, uint8_t *at, const eg_found_time *t) {
    note_double(r, t->start, t->end);
    at = put_place(r, at, r->start, t->start, t->end);
    *at++ = (uint8_t)(t->type | t->weekday << 2);
    at = put_str(p, at, t->text);
    at = put_str(p, at, t->value);
    at = put_str(p, at, t->relative);
    at = put_str(p, at, t->by);
    at = put_str(p, at, t->mod);
    return put_day(put_day(at, t->days.earliest), t->days.latest);
}

static uint8_t *put_names(eg_packer *p, uint8_t *at, eg_names list) {
    at = put(at, list.count);
    for (uint32_t i = 0; i < list.count; i++) {
        at = put_str(p, at, list.items[i]);
        uint32_t place = list.items[i] ? p->place.items[list.items[i]] : UINT32_MAX;
        p->strange |= place >= p->named.len || !p->named.items[place];
    }
    return at;
}

static uint8_t *put_action(eg_packer *p, eg_rows *r, uint8_t *at, const eg_found_action *a) {
    bool timed = a->dated == EG_DATED_TIME;
    at = put_place(r, at, r->start, a->start, a->end);
    at = put_sentence_of(r, at, a->sentence - p->before[EG_ROW_SENTENCE]);
    *at++ = (uint8_t)(a->polarity | a->modality << 1 | a->tone << 3 | a->nominal << 5 | a->dated << 6);
    *at++ = a->dated_by;
    at = put(at, timed ? a->time - p->before[EG_ROW_TIME] : 0);
    at = put_str(p, at, a->text);
    at = put_str(p, at, a->action);
    at = put_str(p, at, a->class);
    at = put_str(p, at, a->label);
    at = put_str(p, at, a->actor_text);
    at = put_str(p, at, a->object);
    at = put_str(p, at, a->by);
    at = put_names(p, at, a->actors);
    at = put_names(p, at, a->targets);
    at = put_names(p, at, a->said_by);
    at = put(at, a->item_count);
    for (uint32_t i = 0; i < a->item_count; i++) {
        at = put_str(p, at, a->items[i].number);
        at = put_str(p, at, a->items[i].noun);
    }
    return at;
}

/* ---- texts ---- */

/* Adds a text to those that are to be packed next. */
static void add_text(eg_packer *p, eg_span text) {
    size_t wanted = p->plain.len + text.len + EG_SHORTHAND_SLACK;
    if (wanted > p->plain.cap) eg_vec_expect(&p->arena, &p->plain, wanted * 2);
    if (text.len) memcpy(p->plain.items + p->plain.len, text.ptr, text.len);
    p->plain.len += text.len;
    eg_vec_push(&p->arena, &p->plain_ends, (uint32_t)p->plain.len);
}

/* Packs the texts that were added. */
static void pack_texts(eg_packer *p, const eg_shorthand *signs) {
    size_t count = p->plain_ends.len, before = p->ends.len, wanted = p->texts.len + 2 * p->plain.len + 1;
    if (!count) return;
    if (wanted > p->texts.cap) eg_vec_expect(&p->arena, &p->texts, wanted * 2);
    eg_vec_pad(&p->arena, &p->ends, before + count);
    uint32_t *ends = p->ends.items + before, end = (uint32_t)p->texts.len;
    uint8_t *out = p->texts.items + p->texts.len;
    if (signs) {
        eg_shorthand_texts texts = {p->plain.items, p->plain_ends.items, count};
        p->texts.len += eg_shorthand_write(signs, texts, out, ends); /* their lengths */
        for (size_t i = 0; i < count; i++) ends[i] = end += ends[i];
    } else {
        if (p->plain.len) memcpy(out, p->plain.items, p->plain.len);
        p->texts.len += p->plain.len;
        for (size_t i = 0; i < count; i++) ends[i] = end + p->plain_ends.items[i];
    }
    p->plain.len = p->plain_ends.len = 0;
}

/* ---- signs ---- */

enum { MANY = 1 << 20, EXCERPT = 256 }; /* bytes of texts from which signs pay; read of one document */

static uint32_t text_end(const struct eg_packed *packed, uint32_t sentence) {
    uint32_t end;
    memcpy(&end, packed->bytes + packed->at[EG_AT_ENDS] + sentence * sizeof end, sizeof end);
    return end;
}

static eg_span texts_of(const struct eg_packed *packed) {
    uint32_t count = packed->count[EG_ROW_SENTENCE], end = count ? text_end(packed, count - 1) : 0;
    return (eg_span){(const char *)packed->bytes + packed->at[EG_AT_TEXTS], end};
}

typedef struct sample {
    char *text;
    size_t len;
} sample;

static void add_to_sample(sample *s, eg_span text, size_t most) {
    size_t left = EG_SHORTHAND_SAMPLE - s->len;
    text = eg_span_slice(text, 0, most < left ? most : left);
    if (text.len) memcpy(s->text + s->len, text.ptr, text.len);
    s->len += text.len;
}

/* Some of all parts before, and of the one at hand. */
static eg_span sample_of(eg_packer *p, const eg_graph *g, eg_arena *scratch) {
    sample s = {eg_arena_alloc(scratch, EG_SHORTHAND_SAMPLE), 0};
    for (uint32_t i = 0; i < g->doc_count; i++)
        for (uint32_t k = 0; k < g->docs[i].packed_count; k++)
            add_to_sample(&s, texts_of(g->docs[i].packed[k]), EXCERPT);
    for (size_t i = 0; i < p->parts.len; i++) add_to_sample(&s, texts_of(p->parts.items[i]), EXCERPT);
    add_to_sample(&s, (eg_span){(const char *)p->texts.items, p->texts.len}, EG_SHORTHAND_SAMPLE);
    return (eg_span){s.text, s.len};
}

/* A part once more, with its texts in signs. */
static const struct eg_packed *in_signs(eg_packer *p, eg_graph *g, const struct eg_packed *plain) {
    size_t before = sizeof *plain + plain->at[EG_AT_TEXTS];
    uint32_t from = 0;
    eg_span texts = texts_of(plain);
    for (uint32_t i = 0; i < plain->count[EG_ROW_SENTENCE]; i++) {
        uint32_t to = text_end(plain, i);
        add_text(p, eg_span_slice(texts, from, to));
        from = to;
    }
    pack_texts(p, g->signs);
    struct eg_packed *packed = eg_arena_alloc(&g->arena, before + p->texts.len);
    memcpy(packed, plain, before);
    packed->signs = g->signs;
    if (p->ends.len)
        memcpy(packed->bytes + packed->at[EG_AT_ENDS], p->ends.items, p->ends.len * sizeof *p->ends.items);
    if (p->texts.len) memcpy(packed->bytes + packed->at[EG_AT_TEXTS], p->texts.items, p->texts.len);
    p->ends.len = p->texts.len = 0;
    return packed;
}

/* Learns signs; what is packed is packed once more. The part at hand comes last: its texts are plain yet. */
static void learn(eg_packer *p, eg_graph *g) {
    eg_packer again = {0};
    g->signs = eg_shorthand_learn(&g->arena, sample_of(p, g, &again.arena));
    for (uint32_t i = 0; i < g->doc_count; i++)
        for (uint32_t k = 0; k < g->docs[i].packed_count; k++)
            g->docs[i].packed[k] = in_signs(&again, g, g->docs[i].packed[k]);
    for (size_t i = 0; i < p->parts.len; i++) p->parts.items[i] = in_signs(&again, g, p->parts.items[i]);
    uint32_t from = 0;
    for (size_t i = 0; i < p->ends.len; i++) {
        add_text(&again, (eg_span){(const char *)p->texts.items + from, p->ends.items[i] - from});
        from = p->ends.items[i];
    }
    pack_texts(&again, g->signs);
    if (p->ends.len) memcpy(p->ends.items, again.ends.items, p->ends.len * sizeof *p->ends.items);
    if (again.texts.len) memcpy(p->texts.items, again.texts.items, again.texts.len);
    p->texts.len = again.texts.len;
    eg_packer_release(&again);
    eg_arena_release(&g->plain);
}

/* ---- parts ---- */

/* Columns of an action, its lists among them. */
static size_t columns_of(const eg_found_action *a) {
    enum { FIXED = 20 };
    return FIXED + (size_t)a->actors.count + a->targets.count + a->said_by.count + 2 * (size_t)a->item_count;
}

#define PACK(rows, put_one, list, first, end, columns)                                                       \
    do {                                                                                                     \
        for (uint32_t i = (first); i < (end); i++) {                                                         \
            uint8_t *at = room(p, &p->rows, (columns));                                                      \
            p->rows.bytes.len = (size_t)(put_one(p, &p->rows, at, &(list)[i]) - p->rows.bytes.items);        \
        }                                                                                                    \
    } while (0)

/* The strings of the part, for which no place is remembered afterwards. */
static void pack_words(eg_packer *p, eg_rows *out) {
    for (size_t i = 0; i < p->words.len; i++) {
        uint8_t *at = room(p, out, 1);
        out->bytes.len = (size_t)(put(at, p->words.items[i]) - out->bytes.items);
        p->place.items[p->words.items[i]] = 0;
    }
}

static uint8_t unsettled(const eg_packer *p) {
    return (uint8_t)(p->sentences.unsettled * EG_SENTENCES | p->mentions.unsettled * EG_MENTIONS |
                     p->times.unsettled * EG_TIMES | p->actions.unsettled * EG_ACTIONS);
}

/* Makes one piece of what the packer has of a part. */
static const struct eg_packed *put_together(eg_packer *p, eg_graph *g) {
    const struct {
        const void *from;
        size_t len;
    } sections[EG_SECTIONS] = {
        [EG_AT_WORDS] = {p->listed.bytes.items, p->listed.bytes.len},
        [EG_AT_SENTENCES] = {p->sentences.bytes.items, p->sentences.bytes.len},
        [EG_AT_MENTIONS] = {p->mentions.bytes.items, p->mentions.bytes.len},
        [EG_AT_TIMES] = {p->times.bytes.items, p->times.bytes.len},
        [EG_AT_ACTIONS] = {p->actions.bytes.items, p->actions.bytes.len},
        [EG_AT_ENDS] = {p->ends.items, p->ends.len * sizeof *p->ends.items},
        [EG_AT_TEXTS] = {p->texts.items, p->texts.len},
    };
    size_t size = 0;
    for (unsigned i = 0; i < EG_SECTIONS; i++) size += sections[i].len;
    struct eg_packed *packed = eg_arena_alloc(g->signs ? &g->arena : &g->plain, sizeof *packed + size);
    *packed =
        (struct eg_packed){.signs = g->signs,
                           .count = {p->sentences.count, p->mentions.count, p->times.count, p->actions.count},
                           .word_count = (uint32_t)p->words.len,
                           .unsettled = unsettled(p),
                           .strange = p->strange};
    memcpy(packed->before, p->before, sizeof packed->before);
    size = 0;
    for (unsigned i = 0; i < EG_SECTIONS; i++) {
        packed->at[i] = (uint32_t)size;
        if (sections[i].len) memcpy(packed->bytes + size, sections[i].from, sections[i].len);
        size += sections[i].len;
    }
    return packed;
}

/* Nothing of a part any more. */
static void clear_part(eg_packer *p) {
    eg_rows *rows[] = {&p->sentences, &p->mentions, &p->times, &p->actions, &p->listed};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rows[i]->bytes.len = 0;
        rows[i]->unsettled = false;
        rows[i]->count = rows[i]->start = rows[i]->end = rows[i]->sentence = rows[i]->line = 0;
    }
    p->ends.len = p->texts.len = p->words.len = p->named.len = 0;
    p->strange = false;
}

static void pack_piece(eg_packer *p, eg_graph *g, const eg_findings *f, const eg_cut *from,
                       const eg_cut *to) {
    enum { FEW = 12 }; /* columns of a row without lists */
    PACK(sentences, put_sentence, f->sentences, from->sentences, to->sentences, FEW);
    for (uint32_t i = from->sentences; i < to->sentences; i++) add_text(p, f->sentences[i].text);
    pack_texts(p, g->signs);
    PACK(mentions, put_mention, f->mentions, from->mentions, to->mentions, FEW);
    PACK(times, put_time, f->times, from->times, to->times, FEW);
    PACK(actions, put_action, f->actions, from->actions, to->actions, columns_of(&f->actions[i]));
    pack_words(p, &p->listed);
    if (!g->signs && g->plain_bytes + p->texts.len >= MANY) learn(p, g);
    if (!g->signs) g->plain_bytes += p->texts.len;
    const struct eg_packed *part = put_together(p, g);
    eg_vec_push(&p->arena, &p->parts, part);
    for (unsigned i = 0; i < EG_ROW_KINDS; i++) p->before[i] += part->count[i];
    clear_part(p);
}

void eg_pack_part(eg_packer *p, eg_graph *g, eg_findings *f) {
    eg_findings_settle_part(f, &g->strings);
    eg_vec_pad(&p->arena, &p->place, eg_intern_end(&g->strings));
    p->cuts.len = 0;
    eg_findings_cuts(&p->arena, f, p->before[EG_ROW_SENTENCE], p->before[EG_ROW_TIME], &p->cuts);
    for (size_t i = 0; i + 1 < p->cuts.len; i++)
        pack_piece(p, g, f, &p->cuts.items[i], &p->cuts.items[i + 1]);
}

void eg_pack_end(eg_packer *p, eg_graph *g, eg_findings *out) {
    out->packed_count = (uint32_t)p->parts.len;
    out->packed = eg_arena_alloc(&g->arena, p->parts.len * sizeof(struct eg_packed *));
    if (p->parts.len) memcpy(out->packed, p->parts.items, p->parts.len * sizeof(struct eg_packed *));
    out->sentence_count = p->before[EG_ROW_SENTENCE];
    out->mention_count = p->before[EG_ROW_MENTION];
    out->time_count = p->before[EG_ROW_TIME];
    out->action_count = p->before[EG_ROW_ACTION];
    out->sentences = NULL;
    out->mentions = NULL;
    out->times = NULL;
    out->actions = NULL;
    memset(p->before, 0, sizeof p->before);
    p->parts.len = 0;
}

void eg_packer_release(eg_packer *p) {
    eg_arena_release(&p->arena);
    *p = (eg_packer){0};
}
