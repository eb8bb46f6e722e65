/* Words: a text as hashes of its folded words.
 * In: UTF-8 text. Out: one hash a word. Refuses to know sentences, stop words or word stems.
 * Example: "Twitter said: “No.”" and "TWITTER said no" are the same three words. */
#include "fold/words.h"

#include "base/eight.h"
#include "text/ascii.h"
#include "text/utf8.h"

static bool in_word(eg_char class) {
    return class != EG_CHAR_OTHER && class != EG_CHAR_SPACE;
}

static uint64_t hash_of(eg_arena *a, eg_span word) {
    enum { SHORT = 8 };
    if (word.len <= SHORT) { /* nearly all */
        uint64_t v = eg_eight_part(word.ptr, word.len);
        if (!(v & EG_EIGHT_HIGH)) return eg_hash_add(word.len, eg_eight_lower(v));
    }
    char buffer[128];
    word = eg_utf8_fold(a, word, buffer, sizeof buffer);
    return word.len <= SHORT ? eg_hash_add(word.len, eg_eight_part(word.ptr, word.len)) : eg_span_hash(word);
}

void eg_words_of(eg_arena *a, eg_span text, eg_words *out) {
    out->items.len = 0;
    for (size_t at = 0, start = 0; at <= text.len;) {
        if (at + 8 <= text.len) {
            uint64_t plain = eg_eight_wordish(eg_eight_load(text.ptr + at)) & ~eg_eight_load(text.ptr + at);
            at += eg_eight_first(~plain & EG_EIGHT_HIGH);
            if (at + 8 <= text.len && plain == EG_EIGHT_HIGH) continue;
        }
        bool ascii = at == text.len || (unsigned char)text.ptr[at] < 0x80, word = false;
        size_t n = 1;
        if (ascii && at < text.len)
            word = eg_ascii_is_letter(text.ptr[at]) || eg_ascii_is_digit(text.ptr[at]);
        if (!ascii) {
            int32_t cp;
            n = eg_utf8_decode(text, at, &cp);
            word = in_word(eg_char_class(cp));
        }
        if (!word) {
            if (start < at) eg_vec_push(a, &out->items, hash_of(a, eg_span_slice(text, start, at)));
            start = at + n;
        }
        at += n;
    }
}

uint64_t eg_hash_add(uint64_t hash, uint64_t number) {
    hash = (hash ^ number) * 0x9E3779B97F4A7C15ULL;
    return hash ^ hash >> 29;
}

uint64_t eg_words_hash(const eg_words *words, size_t first, size_t last) {
    uint64_t hash = 0x2545F4914F6CDD1DULL;
    for (size_t i = first; i < last; i++) hash = eg_hash_add(hash, words->items.items[i]);
    return hash;
}
