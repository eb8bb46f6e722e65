/* The lexicon: folded words -> dense ids and what the token pass needs to know of them.
 * In: words as written. Out: ids. Refuses to tell "US" from "us": case is the business of whoever asks.
 * Example: "U.S.", "US" and "us" are one word; "Élysée" and "Elysee" are one word. */
#include "text/lexicon.h"

#include <string.h>

#include "text/utf8.h"

enum { BUFFER = 256 };

/* ASCII letters lower case, other ASCII as it is; 0 for bytes that are no ASCII, and for the dot. */
static const unsigned char folded_byte[256] = {
    0,    0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F,
    0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F,
    ' ',  '!',  '"',  '#',  '$',  '%',  '&',  '\'', '(',  ')',  '*',  '+',  ',',  '-',  0,    '/',
    '0',  '1',  '2',  '3',  '4',  '5',  '6',  '7',  '8',  '9',  ':',  ';',  '<',  '=',  '>',  '?',
    '@',  'a',  'b',  'c',  'd',  'e',  'f',  'g',  'h',  'i',  'j',  'k',  'l',  'm',  'n',  'o',
    'p',  'q',  'r',  's',  't',  'u',  'v',  'w',  'x',  'y',  'z',  '[',  '\\', ']',  '^',  '_',
    '`',  'a',  'b',  'c',  'd',  'e',  'f',  'g',  'h',  'i',  'j',  'k',  'l',  'm',  'n',  'o',
    'p',  'q',  'r',  's',  't',  'u',  'v',  'w',  'x',  'y',  'z',  '{',  '|',  '}',  '~',  0x7F,
};

/* Folds an ASCII word of at most size bytes into buffer, dots removed; the empty span for any other word. */
static eg_span fold_short(eg_span word, char *buffer, size_t size) {
    size_t n = 0;
    if (word.len > size) return (eg_span){NULL, 0};
    for (size_t i = 0; i < word.len; i++) {
        unsigned char byte = (unsigned char)word.ptr[i], c = folded_byte[byte];
        if (!c) {
            if (byte != '.') return (eg_span){NULL, 0};
            if (word.len > 1) continue;
            c = '.';
        }
        buffer[n++] = (char)c;
    }
    return (eg_span){buffer, n};
}

/* Folds any word; long or non-ASCII ones take the way through utf8proc. */
static eg_span fold(eg_arena *a, eg_span word, char *buffer) {
    eg_span folded = fold_short(word, buffer, BUFFER);
    if (folded.len) return folded;
    folded = eg_utf8_fold(a, word, buffer, BUFFER);
    if (memchr(folded.ptr, '.', folded.len) == NULL || folded.len == 1) return folded;
    char *copy = eg_arena_alloc(a, folded.len);
    size_t n = 0;
    for (size_t i = 0; i < folded.len; i++)
        if (folded.ptr[i] != '.') copy[n++] = folded.ptr[i];
    return (eg_span){copy, n};
}

uint32_t eg_lexicon_add(eg_lexicon *x, eg_span word) {
    char buffer[BUFFER];
    eg_span folded = fold(&x->arena, word, buffer);
    uint32_t id = eg_intern_add(&x->words, folded);
    if (folded.len == 1 && (unsigned char)folded.ptr[0] < 128) x->punct[(unsigned char)folded.ptr[0]] = id;
    return id;
}

uint32_t eg_lexicon_find(const eg_lexicon *x, eg_span word) {
    char buffer[BUFFER];
    eg_arena scratch = {0};
    eg_span folded = fold(&scratch, word, buffer);
    uint32_t id = eg_intern_find(&x->words, folded);
    if (scratch.chunk) eg_arena_release(&scratch);
    return id;
}

/* In groups: fold and hash all words of a group and ask for their slots, then ask for the strings the slots
 * name, then compare. */
void eg_lexicon_find_many(const eg_lexicon *x, const eg_span *words, uint32_t *ids, size_t count) {
    enum { GROUP = 16, SHORT = 48 };
    char buffers[GROUP][SHORT];
    eg_span folded[GROUP];
    uint64_t hashes[GROUP];
    for (size_t from = 0; from < count; from += GROUP) {
        size_t n = count - from < GROUP ? count - from : GROUP;
        for (size_t i = 0; i < n; i++) {
            folded[i] = fold_short(words[from + i], buffers[i], SHORT);
            hashes[i] = eg_span_hash(folded[i]);
            eg_intern_prefetch(&x->words, hashes[i]);
        }
        for (size_t i = 0; i < n; i++) eg_intern_prefetch_string(&x->words, hashes[i]);
        for (size_t i = 0; i < n; i++)
            ids[from + i] = folded[i].len ? eg_intern_find_hashed(&x->words, folded[i], hashes[i])
                                          : eg_lexicon_find(x, words[from + i]);
    }
}

void eg_lexicon_mark(eg_lexicon *x, uint32_t word, uint32_t flags, double value) {
    while (x->marks.len <= word) eg_vec_push(&x->arena, &x->marks, 0);
    x->marks.items[word] |= (uint16_t)flags;
    if (value == 0) return;
    while (x->values.len <= word) eg_vec_push(&x->arena, &x->values, 0);
    x->values.items[word] = value;
}

eg_word eg_lexicon_info(const eg_lexicon *x, uint32_t word) {
    return (eg_word){eg_lexicon_marks(x, word), word < x->values.len ? x->values.items[word] : 0};
}

void eg_lexicon_release(eg_lexicon *x) {
    eg_intern_release(&x->words);
    eg_arena_release(&x->arena);
    *x = (eg_lexicon){0};
}
