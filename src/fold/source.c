/* Sources: wire copy counts once.
 * In: the sentences in which documents report one event. Out: the number of groups of documents that do not
 * share such a sentence, nearly word for word. Refuses to judge who copied from whom.
 * Example: three papers print the agency's sentence, one with a changed ending, a fourth tells it in its own
 * words: 2. */
#include "fold/source.h"

#include "fold/shelf.h"
#include "fold/words.h"

enum {
    SHINGLE = 5, /* words in a run */
    LEADERS = 4, /* sentences with a run that later ones are compared with, so that work stays linear */
    SHARE = 60,  /* percent */
};

typedef struct telling { /* a sentence that reports the event */
    uint32_t doc;        /* place among the event's documents */
    uint32_t shingles;
} telling;

typedef struct run { /* a run of words, with the first tellings that have it */
    uint64_t hash;
    uint32_t leaders[LEADERS], count;
    uint32_t last; /* telling that had it last */
} run;

typedef struct sources {
    eg_arena *arena;
    EG_VEC(telling) tellings;
    EG_VEC(uint64_t) shingles; /* hashes, telling by telling */
    run *runs;
    uint32_t run_count;
    uint32_t *slots; /* run + 1 by hash, open addressing; 0 = free */
    size_t slot_count;
    uint32_t *shared;       /* by telling: runs in common with the present one */
    EG_VEC(uint32_t) share; /* tellings that have some */
    uint32_t *parent;       /* union-find over the event's documents */
    uint32_t groups;
} sources;

static uint32_t root_of(uint32_t *parent, uint32_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
}

/* The last telling once more, by another document. */
static void repeat_telling(sources *s, uint32_t doc) {
    telling last = eg_vec_last(&s->tellings);
    size_t first = s->shingles.len - last.shingles;
    for (size_t i = 0; i < last.shingles; i++)
        eg_vec_push(s->arena, &s->shingles, s->shingles.items[first + i]);
    eg_vec_push(s->arena, &s->tellings, (telling){doc, last.shingles});
}

static void add_telling(sources *s, eg_words *words, uint32_t doc, eg_span text) {
    eg_words_of(s->arena, text, words);
    size_t n = words->items.len;
    if (!n) return;
    size_t runs = n < SHINGLE ? 1 : n - SHINGLE + 1, width = n < SHINGLE ? n : SHINGLE;
    for (size_t i = 0; i < runs; i++) eg_vec_push(s->arena, &s->shingles, eg_words_hash(words, i, i + width));
    eg_vec_push(s->arena, &s->tellings, (telling){doc, (uint32_t)runs});
}

static void collect_tellings(sources *s, const eg_graph *g, const eg_event *event) {
    eg_words words = {0};
    uint32_t place = 0, doc = UINT32_MAX, sentence = UINT32_MAX;
    eg_span last = {NULL, 0};
    for (uint32_t i = 0; i < event->action_count; i++) {
        eg_action_ref report = event->actions[i];
        if (report.doc == doc && report.sentence == sentence) continue;
        if (doc != UINT32_MAX && report.doc != doc) place++;
        doc = report.doc;
        sentence = report.sentence;
        eg_span kept = eg_sentence_kept(g, doc, sentence);
        size_t before = s->tellings.len;
        if (last.len && eg_span_eq(kept, last))
            repeat_telling(s, place);
        else
            add_telling(s, &words, place, eg_sentence_text(g, s->arena, doc, sentence));
        last = s->tellings.len > before ? kept : EG_SPAN("");
    }
}

static run *run_of(sources *s, uint64_t hash) {
    size_t i = (size_t)hash & (s->slot_count - 1);
    for (; s->slots[i]; i = (i + 1) & (s->slot_count - 1))
        if (s->runs[s->slots[i] - 1].hash == hash) return &s->runs[s->slots[i] - 1];
    s->slots[i] = s->run_count + 1;
    s->runs[s->run_count] = (run){.hash = hash};
    return &s->runs[s->run_count++];
}

/* Counts the runs that a telling shares with earlier ones: with the first ones that have a run, once for each
 * run. */
static void count_shared(sources *s, uint32_t at, const uint64_t *hashes) {
    s->share.len = 0;
    for (uint32_t i = 0; i < s->tellings.items[at].shingles; i++) {
        run *r = run_of(s, hashes[i]);
        if (r->count && r->last == at) continue;
        r->last = at;
        for (uint32_t k = 0; k < r->count; k++)
            if (!s->shared[r->leaders[k]]++) eg_vec_push(s->arena, &s->share, r->leaders[k]);
        if (r->count < LEADERS) r->leaders[r->count++] = at;
    }
}

/* Joins the documents of a telling and of those that it shares enough with. */
static void join_shared(sources *s, uint32_t at) {
    const telling *b = &s->tellings.items[at];
    for (size_t i = 0; i < s->share.len; i++) {
        uint32_t earlier = s->share.items[i], n = s->shared[earlier];
        const telling *a = &s->tellings.items[earlier];
        uint32_t shorter = a->shingles < b->shingles ? a->shingles : b->shingles;
        s->shared[earlier] = 0;
        if ((size_t)n * 100 <= (size_t)shorter * SHARE) continue;
        uint32_t x = root_of(s->parent, a->doc), y = root_of(s->parent, b->doc);
        if (x == y) continue;
        s->parent[y] = x;
        s->groups--;
    }
}

uint32_t eg_event_sources(eg_arena *scratch, const eg_graph *g, const eg_event *event) {
    if (event->doc_count < 2) return 1;
    eg_arena_mark start = eg_arena_now(scratch);
    sources s = {.arena = scratch, .groups = event->doc_count};
    s.parent = EG_NEW(scratch, uint32_t, event->doc_count);
    for (uint32_t i = 0; i < event->doc_count; i++) s.parent[i] = i;
    collect_tellings(&s, g, event);
    for (s.slot_count = 16; s.slot_count < s.shingles.len * 2;) s.slot_count *= 2;
    s.slots = EG_NEW(scratch, uint32_t, s.slot_count);
    s.runs = eg_arena_alloc(scratch, s.shingles.len * sizeof *s.runs);
    s.shared = EG_NEW(scratch, uint32_t, s.tellings.len);
    const uint64_t *hashes = s.shingles.items;
    for (uint32_t at = 0; at < s.tellings.len && s.groups > 1; at++) {
        count_shared(&s, at, hashes);
        join_shared(&s, at);
        hashes += s.tellings.items[at].shingles;
    }
    eg_arena_rewind(scratch, start);
    return s.groups;
}
