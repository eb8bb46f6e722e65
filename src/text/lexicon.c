/* The lexicon: folded words -> dense ids and what the token pass needs to know of them.
 * In: words as written. Out: ids. Refuses to tell "US" from "us": case is the business of whoever asks.
 * Example: "U.S.", "US" and "us" are one word; "Élysée" and "Elysee" are one word. */
#include "text/lexicon.h"

#include <string.h>

#include "text/utf8.h"

enum { BUFFER = 256 };

/* Folds word into buffer, dots removed; longer or non-ASCII words take the way through utf8proc. */
static eg_span fold(eg_arena *a, eg_span word, char *buffer) {
    size_t n = 0;
    if (word.len <= BUFFER) {
        for (size_t i = 0; i < word.len; i++) {
            unsigned char c = (unsigned char)word.ptr[i];
            if (c >= 0x80) goto unicode;
            if (c == '.' && word.len > 1) continue;
            buffer[n++] = (char)((unsigned)c - 'A' < 26 ? c | 0x20 : c);
        }
        return (eg_span){buffer, n};
    }
unicode:;
    eg_span folded = eg_utf8_fold(a, word, buffer, BUFFER);
    if (memchr(folded.ptr, '.', folded.len) == NULL || folded.len == 1) return folded;
    char *copy = eg_arena_alloc(a, folded.len);
    n = 0;
    for (size_t i = 0; i < folded.len; i++)
        if (folded.ptr[i] != '.') copy[n++] = folded.ptr[i];
    return (eg_span){copy, n};
}

uint32_t eg_lexicon_add(eg_lexicon *x, eg_span word) {
    char buffer[BUFFER];
    return eg_intern_add(&x->words, fold(&x->arena, word, buffer));
}

uint32_t eg_lexicon_find(const eg_lexicon *x, eg_span word) {
    char buffer[BUFFER];
    eg_arena scratch = {0};
    eg_span folded = fold(&scratch, word, buffer);
    uint32_t id = eg_intern_find(&x->words, folded);
    if (scratch.chunk) eg_arena_release(&scratch);
    return id;
}

void eg_lexicon_mark(eg_lexicon *x, uint32_t word, uint32_t flags, double value) {
    while (x->info.len <= word) eg_vec_push(&x->arena, &x->info, (eg_word){0, 0});
    x->info.items[word].flags |= flags;
    if (value != 0) x->info.items[word].value = value;
}

eg_word eg_lexicon_info(const eg_lexicon *x, uint32_t word) {
    return word < x->info.len ? x->info.items[word] : (eg_word){0, 0};
}

void eg_lexicon_release(eg_lexicon *x) {
    eg_intern_release(&x->words);
    eg_arena_release(&x->arena);
    *x = (eg_lexicon){0};
}
