/* Shorthand: signs for pieces of text.
 * In: texts. Out: the same in fewer bytes. Refuses to read signs that it has not written. Example: with signs
 * for "The ", "commiss" and "ion" the text "The commission" is three bytes long. */
#include "base/shorthand.h"

#include <stdlib.h>
#include <string.h>

#include "base/eight.h"

enum {
    LONGEST = 8,  /* bytes of a piece */
    SIGNS = 254,  /* of pieces: 0 and up */
    PLAIN = 254,  /* as the first byte: the text follows as it is */
    ESCAPE = 255, /* the next byte stands for itself */
    SLOTS = 1024, /* of pieces by their first three bytes */
    ROUNDS = 5,   /* of learning: longer pieces are made of shorter ones */
    SEEN = 6,     /* times that two pieces have to be met together to be made one */
};

typedef struct piece {
    uint64_t bytes; /* the first one lowest, zeros after the end */
    uint8_t len;
} piece;

typedef struct slot {
    uint64_t bytes;
    uint8_t beyond; /* bits of eight bytes that are not of the piece */
    uint16_t found; /* length << 8 | sign */
} slot;

enum { NOTHING = 1 << 8 | ESCAPE }; /* as found */

struct eg_shorthand {
    piece pieces[SIGNS]; /* by sign */
    uint8_t lens[256];   /* of the pieces, 1 for an escape */
    uint32_t count;
    slot slots[SLOTS];     /* of three bytes and more, one for each hash of three */
    uint16_t pairs[65536]; /* by two bytes: found, of the piece of both, or of the first */
};

static size_t slot_of(uint64_t eight) {
    return (size_t)((eight & 0xFFFFFF) * 0x9E3779B97F4A7C15ULL >> 54);
}

/* What a text begins with, as far as eight shows it, zeros after its end: length << 8 | sign. */
static inline unsigned find(const eg_shorthand *s, uint64_t eight) {
    const slot *at = &s->slots[slot_of(eight)];
    unsigned pair = s->pairs[eight & 0xFFFF], longer = at->found;
    return (eight ^ at->bytes) << at->beyond ? pair : longer;
}

/* ---- learning ---- */

/* What was met in the sample, by sign; bytes without one count from 256 on. */
enum { KINDS = 512 };
typedef struct tally {
    uint32_t single[KINDS];
    uint16_t pair[KINDS][KINDS];
} tally;

typedef struct candidate {
    uint64_t bytes, gain;
    uint8_t len;
} candidate;

static void count(const eg_shorthand *s, eg_span sample, tally *t) {
    unsigned before = KINDS;
    memset(t, 0, sizeof *t);
    for (size_t at = 0; at < sample.len;) {
        uint64_t eight = eg_eight_part(sample.ptr + at, sample.len - at);
        unsigned found = find(s, eight), kind = found & 0xFF;
        at += found >> 8;
        if (kind == ESCAPE) kind = 256 + (unsigned)(eight & 0xFF);
        t->single[kind]++;
        if (before < KINDS && t->pair[before][kind] < UINT16_MAX) t->pair[before][kind]++;
        before = kind;
    }
}

static piece piece_of(const eg_shorthand *s, unsigned kind) {
    return kind < 256 ? s->pieces[kind] : (piece){.bytes = kind - 256, .len = 1};
}

static int by_bytes(const void *x, const void *y) {
    const candidate *a = x, *b = y;
    if (a->len != b->len) return a->len < b->len ? -1 : 1;
    return (a->bytes > b->bytes) - (a->bytes < b->bytes);
}

static int by_gain(const void *x, const void *y) {
    const candidate *a = x, *b = y;
    if (a->gain != b->gain) return a->gain > b->gain ? -1 : 1;
    return by_bytes(x, y);
}

/* Pieces that were met, and any two that were met together, each once; best first. */
static candidate *candidates(eg_arena *a, const eg_shorthand *s, const tally *t, size_t *found) {
    size_t most = KINDS, n = 0, kept = 0;
    for (unsigned i = 0; i < KINDS; i++)
        for (unsigned k = 0; t->single[i] && k < KINDS; k++) most += t->pair[i][k] >= SEEN;
    candidate *list = EG_NEW(a, candidate, most);
    for (unsigned i = 0; i < KINDS; i++) {
        if (!t->single[i]) continue;
        piece p = piece_of(s, i);
        uint64_t worth = p.len > 1 ? p.len : 8; /* a byte without a sign takes two */
        list[n++] = (candidate){p.bytes, t->single[i] * worth, p.len};
        for (unsigned k = 0; k < KINDS && p.len < LONGEST; k++) {
            if (t->pair[i][k] < SEEN) continue;
            piece next = piece_of(s, k);
            uint8_t len = (uint8_t)(p.len + next.len < LONGEST ? p.len + next.len : LONGEST);
            uint64_t bytes = eg_eight_cut(p.bytes | next.bytes << 8 * p.len, len);
            list[n++] = (candidate){bytes, (uint64_t)t->pair[i][k] * len, len};
        }
    }
    qsort(list, n, sizeof *list, by_bytes);
    for (size_t i = 0; i < n; i++) {
        if (kept && by_bytes(&list[kept - 1], &list[i]) == 0)
            list[kept - 1].gain += list[i].gain;
        else
            list[kept++] = list[i];
    }
    qsort(list, kept, sizeof *list, by_gain);
    *found = kept;
    return list;
}

/* Whether a byte of a piece is zero, as it is after the end of a text. */
static bool has_zero(const candidate *c) {
    for (unsigned i = 0; i < c->len; i++)
        if (!(c->bytes >> 8 * i & 0xFF)) return true;
    return false;
}

static void clear(eg_shorthand *s) {
    s->count = 0;
    for (size_t i = 0; i < SLOTS; i++) s->slots[i] = (slot){0, 0, NOTHING};
    for (size_t i = 0; i < sizeof s->pairs / sizeof *s->pairs; i++) s->pairs[i] = NOTHING;
}

/* Gives signs to the best candidates. Of two long pieces that share a slot the better one has it. */
static void give_signs(eg_shorthand *s, const candidate *list, size_t count) {
    clear(s);
    for (size_t i = 0; i < count && s->count < SIGNS; i++) {
        const candidate *c = &list[i];
        slot *at = &s->slots[slot_of(c->bytes)];
        if (has_zero(c) || (c->len > 2 && at->found != NOTHING)) continue;
        uint16_t found = (uint16_t)((unsigned)c->len << 8 | s->count);
        s->lens[s->count] = c->len;
        s->pieces[s->count++] = (piece){c->bytes, c->len};
        if (c->len > 2) *at = (slot){c->bytes, (uint8_t)(64 - 8 * c->len), found};
        if (c->len == 2) s->pairs[c->bytes] = found;
        for (size_t k = 0; c->len == 1 && k < 256; k++) { /* whatever follows, unless both have a sign */
            uint16_t *pair = &s->pairs[k << 8 | c->bytes];
            if (*pair >> 8 == 1) *pair = found;
        }
    }
}

const eg_shorthand *eg_shorthand_learn(eg_arena *a, eg_span sample) {
    eg_shorthand *s = EG_NEW(a, eg_shorthand, 1);
    eg_arena scratch = {0};
    tally *t = EG_NEW(&scratch, tally, 1);
    eg_arena_mark start = eg_arena_now(&scratch);
    if (sample.len > EG_SHORTHAND_SAMPLE) sample.len = EG_SHORTHAND_SAMPLE;
    s->lens[ESCAPE] = 1;
    clear(s);
    for (int round = 0; round < ROUNDS; round++) {
        size_t found;
        count(s, sample, t);
        const candidate *list = candidates(&scratch, s, t, &found);
        give_signs(s, list, found);
        eg_arena_rewind(&scratch, start);
    }
    eg_arena_release(&scratch);
    return s;
}

/* ---- writing and reading ---- */

/* A text that is being written. */
typedef struct writing {
    const char *at, *end;
    uint8_t *out;
    size_t text; /* its number */
} writing;

static inline void write_sign(const eg_shorthand *s, writing *w) {
    uint64_t eight = eg_eight_cut(eg_eight_load(w->at), (size_t)(w->end - w->at));
    unsigned found = find(s, eight), sign = found & 0xFF;
    w->out[0] = (uint8_t)sign;
    w->out[1] = (uint8_t)eight; /* overwritten by the next sign, unless this one is an escape */
    w->out += 1 + (sign == ESCAPE);
    w->at += found >> 8;
}

enum { SIDE_BY_SIDE = 4 };

/* Where a sign begins depends on the one before, for which the processor has to wait: it writes several texts
 * side by side, until one is done. */
static void write_until_one_ends(const eg_shorthand *s, writing w[SIDE_BY_SIDE]) {
    writing a = w[0], b = w[1], c = w[2], d = w[3];
    while (a.at < a.end && b.at < b.end && c.at < c.end && d.at < d.end) {
        write_sign(s, &a);
        write_sign(s, &b);
        write_sign(s, &c);
        write_sign(s, &d);
    }
    w[0] = a;
    w[1] = b;
    w[2] = c;
    w[3] = d;
}

/* The writing of a text, at twice its place among the texts, where it surely fits. */
static writing start_text(eg_shorthand_texts texts, size_t i, uint8_t *out) {
    uint32_t from = i ? texts.ends[i - 1] : 0;
    return (writing){texts.bytes + from, texts.bytes + texts.ends[i], out + 2 * (size_t)from, i};
}

static uint32_t signs_of(eg_shorthand_texts texts, const writing *w, const uint8_t *out) {
    return (uint32_t)(w->out - start_text(texts, w->text, (uint8_t *)out).out);
}

/* Writes all texts, each at twice its place; lens gets how many signs each has. */
static void write_apart(const eg_shorthand *s, eg_shorthand_texts texts, uint8_t *out, uint32_t *lens) {
    writing w[SIDE_BY_SIDE];
    size_t next = 0, open = 0;
    while (next < texts.count && open < SIDE_BY_SIDE) w[open++] = start_text(texts, next++, out);
    while (open == SIDE_BY_SIDE) {
        write_until_one_ends(s, w);
        for (size_t i = 0; i < open; i++) {
            if (w[i].at < w[i].end) continue;
            lens[w[i].text] = signs_of(texts, &w[i], out);
            if (next < texts.count)
                w[i] = start_text(texts, next++, out);
            else
                w[i--] = w[--open];
        }
    }
    for (size_t i = 0; i < open; i++) {
        while (w[i].at < w[i].end) write_sign(s, &w[i]);
        lens[w[i].text] = signs_of(texts, &w[i], out);
    }
}

size_t eg_shorthand_write(const eg_shorthand *s, eg_shorthand_texts texts, uint8_t *out, uint32_t *lens) {
    size_t n = 0;
    write_apart(s, texts, out, lens);
    for (size_t i = 0; i < texts.count; i++) {
        uint32_t from = i ? texts.ends[i - 1] : 0, len = texts.ends[i] - from;
        if (lens[i] <= len) {
            memmove(out + n, out + 2 * (size_t)from, lens[i]);
        } else {
            out[n] = PLAIN;
            memcpy(out + n + 1, texts.bytes + from, len);
            lens[i] = len + 1;
        }
        n += lens[i];
    }
    return n;
}

eg_span eg_shorthand_read(const eg_shorthand *s, eg_arena *a, eg_span signs) {
    const uint8_t *in = (const uint8_t *)signs.ptr;
    size_t len = 0, at = 0;
    if (!signs.len) return EG_SPAN("");
    if (in[0] == PLAIN) return eg_span_slice(signs, 1, signs.len);
    for (size_t i = 0; i < signs.len; i += in[i] == ESCAPE ? 2 : 1) len += s->lens[in[i]];
    char *out = eg_arena_alloc(a, len + LONGEST);
    for (size_t i = 0; i < signs.len; i++) {
        if (in[i] == ESCAPE) {
            out[at++] = (char)in[++i];
            continue;
        }
        eg_eight_store(out + at, s->pieces[in[i]].bytes);
        at += s->pieces[in[i]].len;
    }
    return (eg_span){out, len};
}
