/* Sources: wire copy counts once.
 * In: the sentences in which documents report one event. Out: the number of groups of documents that do not
 * share such a sentence, nearly word for word. Refuses to judge who copied from whom.
 * Example: three papers print the agency's sentence, one with a changed ending, a fourth tells it in its own
 * words: 2. */
#include "fold/source.h"

#include "fold/order.h"
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

typedef struct sources {
    eg_arena arena;
    EG_VEC(telling) tellings;
    EG_VEC(eg_keyed) shingles; /* hash -> telling */
    EG_VEC(eg_keyed) pairs;    /* earlier telling << 32 | later one */
    uint32_t *parent;          /* union-find over the event's documents */
} sources;

static uint32_t root_of(uint32_t *parent, uint32_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
}

static void add_telling(sources *s, eg_words *words, uint32_t doc, eg_span text) {
    eg_words_of(&s->arena, text, words);
    size_t n = words->items.len;
    if (!n) return;
    size_t runs = n < SHINGLE ? 1 : n - SHINGLE + 1, width = n < SHINGLE ? n : SHINGLE;
    uint32_t at = (uint32_t)s->tellings.len;
    for (size_t i = 0; i < runs; i++)
        eg_vec_push(&s->arena, &s->shingles, (eg_keyed){eg_words_hash(words, i, i + width), at});
    eg_vec_push(&s->arena, &s->tellings, (telling){doc, (uint32_t)runs});
}

static void collect_tellings(sources *s, const eg_graph *g, const eg_event *event) {
    eg_words words = {0};
    uint32_t place = 0, doc = UINT32_MAX, sentence = UINT32_MAX;
    for (uint32_t i = 0; i < event->action_count; i++) {
        eg_action_ref ref = event->actions[i];
        const eg_findings *f = &g->docs[ref.doc];
        if (ref.doc == doc && f->actions[ref.action].sentence == sentence) continue;
        if (doc != UINT32_MAX && ref.doc != doc) place++;
        doc = ref.doc;
        sentence = f->actions[ref.action].sentence;
        add_telling(s, &words, place, f->sentences[sentence].text);
    }
}

/* Every telling that has a run of words is paired with the first ones that have it, once for each run. */
static void pair_tellings(sources *s) {
    eg_sort_keyed(s->shingles.items, s->shingles.len); /* stable: tellings ascend within a hash */
    for (size_t i = 0, n; i < s->shingles.len; i += n) {
        const eg_keyed *run = s->shingles.items + i;
        uint32_t leaders[LEADERS], count = 0, before = UINT32_MAX;
        for (n = 0; i + n < s->shingles.len && run[n].key == run->key; n++) {
            uint32_t at = (uint32_t)run[n].value;
            if (at == before) continue;
            before = at;
            for (uint32_t k = 0; k < count; k++)
                eg_vec_push(&s->arena, &s->pairs, (eg_keyed){(uint64_t)leaders[k] << 32 | at, 0});
            if (count < LEADERS) leaders[count++] = at;
        }
    }
    eg_sort_keyed(s->pairs.items, s->pairs.len);
}

uint32_t eg_event_sources(const eg_graph *g, const eg_event *event) {
    if (event->doc_count < 2) return 1;
    sources s = {.parent = NULL};
    s.parent = EG_NEW(&s.arena, uint32_t, event->doc_count);
    for (uint32_t i = 0; i < event->doc_count; i++) s.parent[i] = i;
    collect_tellings(&s, g, event);
    pair_tellings(&s);
    uint32_t groups = event->doc_count;
    for (size_t i = 0, n; i < s.pairs.len; i += n) {
        uint64_t key = s.pairs.items[i].key;
        for (n = 1; i + n < s.pairs.len && s.pairs.items[i + n].key == key; n++) continue;
        const telling *a = &s.tellings.items[key >> 32], *b = &s.tellings.items[(uint32_t)key];
        uint32_t shorter = a->shingles < b->shingles ? a->shingles : b->shingles;
        if (n * 100 <= (size_t)shorter * SHARE) continue;
        uint32_t x = root_of(s.parent, a->doc), y = root_of(s.parent, b->doc);
        if (x == y) continue;
        s.parent[y] = x;
        groups--;
    }
    eg_arena_release(&s.arena);
    return groups;
}
