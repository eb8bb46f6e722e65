/* The lexicon: folded words -> dense ids and what the token pass needs to know of them.
 * In: words as written. Out: ids. Refuses to tell "US" from "us": case is the business of whoever asks.
 * Example: "U.S.", "US" and "us" are one word; "Élysée" and "Elysee" are one word. */
#include "text/lexicon.h"

#include <string.h>

#include "base/eight.h"
#include "text/utf8.h"

enum { BUFFER = 256 };

static bool plain(uint64_t v) {
    return !(v & EG_EIGHT_HIGH) && !eg_eight_has(v, '.');
}

/* Folds an ASCII word without dots of at most size bytes, a multiple of eight, into buffer; the empty key for
 * any other word. */
static inline eg_intern_key fold_short(eg_span word, char *buffer, size_t size) {
    eg_intern_key key = {{buffer, 0}, 0, 0};
    if (word.len > size) return key;
    for (size_t at = 0; at < word.len; at += 8) {
        uint64_t v = eg_eight_part(word.ptr + at, word.len - at);
        if (!plain(v)) return (eg_intern_key){{buffer, 0}, 0, 0};
        v = eg_eight_lower(v);
        eg_eight_store(buffer + at, v);
        if (at == 0) key.head = v;
        key.hash = eg_intern_hash(key.hash, v);
    }
    key.string.len = word.len;
    return key;
}

/* Folds any word, dots removed; long, dotted or non-ASCII ones take the way through utf8.c. */
static eg_span fold(eg_arena *a, eg_span word, char *buffer) {
    eg_span folded = fold_short(word, buffer, BUFFER).string;
    if (folded.len) return folded;
    folded = eg_utf8_fold(a, word, buffer, BUFFER);
    if (memchr(folded.ptr, '.', folded.len) == NULL || folded.len == 1) return folded;
    char *copy = folded.len <= BUFFER ? buffer : eg_arena_alloc(a, folded.len);
    size_t n = 0;
    for (size_t i = 0; i < folded.len; i++)
        if (folded.ptr[i] != '.') copy[n++] = folded.ptr[i];
    return (eg_span){copy, n};
}

uint32_t eg_lexicon_add(eg_lexicon *x, eg_span word) {
    char buffer[BUFFER];
    eg_intern_key key = fold_short(word, buffer, BUFFER);
    if (key.string.len) {
        uint32_t id = eg_intern_add_key(&x->words, &key);
        if (key.string.len == 1) x->punct[(unsigned char)buffer[0]] = id;
        return id;
    }
    eg_span folded = fold(&x->arena, word, buffer);
    uint32_t id = eg_intern_add(&x->words, folded);
    if (folded.len == 1 && (unsigned char)folded.ptr[0] < 128) x->punct[(unsigned char)folded.ptr[0]] = id;
    return id;
}

uint32_t eg_lexicon_find(const eg_lexicon *x, eg_span word) {
    char buffer[BUFFER];
    eg_intern_key key = fold_short(word, buffer, BUFFER);
    if (key.string.len) return eg_intern_find_key(&x->words, &key);
    eg_arena scratch = {0};
    uint32_t id = eg_intern_find(&x->words, fold(&scratch, word, buffer));
    if (scratch.chunk) eg_arena_release(&scratch);
    return id;
}

eg_recent_word eg_lexicon_recall(const eg_lexicon *x, eg_recent_words *recent, eg_span word) {
    eg_recent_word known = {0}, *place = &known;
    if (recent && word.len <= EG_RECENT_LONGEST) {
        known.head = eg_eight_part(word.ptr, word.len);
        if (word.len > 8) known.rest = eg_eight_part(word.ptr + 8, word.len - 8);
        place = eg_recent_place(recent, known.head, known.rest);
        if (place->head == known.head && place->rest == known.rest) return *place;
    }
    known.word = eg_lexicon_find(x, word);
    known.marks = eg_lexicon_marks(x, known.word);
    return *place = known;
}

/* As of an eg_intern_key. */
static uint64_t hash_of(const eg_letters *word) {
    uint64_t hash = eg_intern_hash(0, word->head);
    return word->count > EG_INTERN_HEAD ? eg_intern_hash(hash, word->rest) : hash;
}

eg_recent_word eg_lexicon_recall_letters(const eg_lexicon *x, eg_recent_words *recent,
                                         const eg_letters *word) {
    eg_recent_word known = {.head = word->head, .rest = word->rest};
    eg_recent_word *place = recent ? eg_recent_place(recent, word->head, word->rest) : &known;
    if (recent && place->head == word->head && place->rest == word->rest) return *place;
    char letters[EG_LETTERS_MOST];
    eg_eight_store(letters, word->head);
    eg_eight_store(letters + 8, word->rest);
    eg_intern_key key = {{letters, word->count}, word->head, hash_of(word)};
    known.word = eg_intern_find_key(&x->words, &key);
    known.marks = eg_lexicon_marks(x, known.word);
    return *place = known;
}

void eg_lexicon_approach(const eg_lexicon *x, const eg_letters *word) {
    if (!x->words.slot_count) return;
    __builtin_prefetch(&x->words.slots[eg_intern_home(&x->words, eg_intern_tag(hash_of(word), 0))]);
}

static void note_abbreviation(eg_lexicon *x, eg_span word) {
    if (word.len > EG_LETTERS_MOST) return;
    uint64_t head = eg_eight_part(word.ptr, word.len);
    uint64_t rest = word.len > 8 ? eg_eight_part(word.ptr + 8, word.len - 8) : 0;
    uint64_t bit = eg_letters_mix(head, rest) >> (64 - EG_ABBREVIATION_BITS);
    x->abbreviations[bit / 64] |= (uint64_t)1 << bit % 64;
}

void eg_lexicon_mark(eg_lexicon *x, uint32_t word, uint32_t flags, double value) {
    if (flags & EG_WORD_ABBREVIATION) note_abbreviation(x, eg_intern_get(&x->words, word));
    while (x->marks.len <= word) eg_vec_push(&x->arena, &x->marks, 0);
    x->marks.items[word] |= (uint16_t)flags;
    if (value == 0) return;
    while (x->values.len <= word) eg_vec_push(&x->arena, &x->values, 0);
    x->values.items[word] = value;
}

static int in_dates(const eg_lexicon *x, eg_span word) {
    uint32_t id = eg_lexicon_find(x, word);
    return id < x->in_dates.len ? x->in_dates.items[id] : 0;
}

int eg_lexicon_month(const eg_lexicon *x, eg_span word) {
    return in_dates(x, word) % EG_BESIDE_DATE;
}

bool eg_lexicon_goes_with_date(const eg_lexicon *x, eg_span word) {
    return in_dates(x, word) != 0;
}

void eg_lexicon_add_to_dates(eg_lexicon *x, uint32_t word, int month) {
    eg_vec_pad(&x->arena, &x->in_dates, word + 1);
    x->in_dates.items[word] |= (uint8_t)month;
}

eg_word eg_lexicon_info(const eg_lexicon *x, uint32_t word) {
    return (eg_word){eg_lexicon_marks(x, word), word < x->values.len ? x->values.items[word] : 0};
}

void eg_lexicon_release(eg_lexicon *x) {
    eg_intern_release(&x->words);
    eg_arena_release(&x->arena);
    *x = (eg_lexicon){0};
}
