/* Words: a text as hashes of its folded words.
 * In: UTF-8 text. Out: one hash a word. Refuses to know sentences, stop words or word stems.
 * Example: "Twitter said: “No.”" and "TWITTER said no" are the same three words. */
#include "fold/words.h"

#include "base/eight.h"
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

/* The end of the word at a place; the place itself when no word begins there. */
static size_t word_end(eg_span text, size_t at) {
    while (at < text.len) {
        uint64_t v = eg_eight_part(text.ptr + at, text.len - at);
        size_t n = eg_eight_first(~(eg_eight_wordish(v) & ~v) & EG_EIGHT_HIGH);
        at += n;
        if (n == 8) continue;
        if (at >= text.len || (unsigned char)text.ptr[at] < 0x80) break;
        int32_t cp;
        n = eg_utf8_decode(text, at, &cp);
        if (!in_word(eg_char_class(cp))) break;
        at += n;
    }
    return at;
}

void eg_words_of(eg_arena *a, eg_span text, eg_words *out) {
    out->items.len = 0;
    for (size_t at = 0; at < text.len;) {
        uint64_t v = eg_eight_part(text.ptr + at, text.len - at), wordish = eg_eight_wordish(v);
        size_t n = eg_eight_first(wordish);
        if (n) { /* nothing of a word; the zeros after the end neither */
            at += n;
            continue;
        }
        n = eg_eight_first(~wordish & EG_EIGHT_HIGH);
        uint64_t word = n < 8 ? v & ((1ULL << 8 * n) - 1) : v;
        if (n < 8 && !(word & EG_EIGHT_HIGH)) { /* nearly all: short and ASCII, as hash_of has them */
            eg_vec_push(a, &out->items, eg_hash_add(n, eg_eight_lower(word)));
            at += n + 1;
            continue;
        }
        size_t end = word_end(text, at);
        if (end > at) eg_vec_push(a, &out->items, hash_of(a, eg_span_slice(text, at, end)));
        int32_t cp;
        at = end > at ? end : at + eg_utf8_decode(text, at, &cp);
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

/* The length of a double quotation mark at byte i; 0 = there is none. */
static size_t mark_at(eg_span s, size_t i) {
    if (s.ptr[i] == '"') return 1;
    bool curly = i + 3 <= s.len && s.ptr[i] == '\xE2' && s.ptr[i + 1] == '\x80';
    return curly && (s.ptr[i + 2] == '\x9C' || s.ptr[i + 2] == '\x9D' || s.ptr[i + 2] == '\x9E') ? 3 : 0;
}

static size_t next_mark(eg_span s, size_t i) {
    while (i < s.len && !mark_at(s, i)) i++;
    return i;
}

bool eg_words_quoted(eg_span *rest, eg_span *quote) {
    size_t open = next_mark(*rest, 0);
    if (open == rest->len) return false;
    size_t first = open + mark_at(*rest, open), close = next_mark(*rest, first);
    *quote = eg_span_slice(*rest, first, close);
    size_t after = close < rest->len ? close + mark_at(*rest, close) : close;
    *rest = eg_span_slice(*rest, after, rest->len);
    return true;
}

/* The byte at which word n of the text begins: the first prefix that holds so many words ends right after it.
 */
static size_t start_of_word(eg_arena *a, eg_span text, size_t n) {
    size_t low = 0, high = text.len; /* the prefix of `high` bytes holds word n, that of `low` does not */
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2, cut = middle;
        while (cut < high && ((unsigned char)text.ptr[cut] & 0xC0) == 0x80) cut++;
        if (cut == high) {
            high = middle;
            continue;
        }
        eg_words words = {0};
        eg_words_of(a, eg_span_slice(text, 0, cut), &words);
        if (words.items.len > n)
            high = middle;
        else
            low = middle;
    }
    while (low > 0 && ((unsigned char)text.ptr[low] & 0xC0) == 0x80) low--;
    return low;
}

eg_span eg_words_shared(eg_arena *a, eg_span text, eg_span other, size_t most) {
    eg_words here = {0}, there = {0};
    eg_words_of(a, text, &here);
    eg_words_of(a, other, &there);
    size_t first = 0, longest = 0;
    for (size_t i = 0; i < here.items.len; i++)
        for (size_t k = 0; k < there.items.len; k++) {
            size_t n = 0;
            while (i + n < here.items.len && k + n < there.items.len &&
                   here.items.items[i + n] == there.items.items[k + n])
                n++;
            if (n > longest) first = i, longest = n;
        }
    if (!longest) return (eg_span){NULL, 0};
    size_t last = first + (longest < most ? longest : most);
    size_t end = last < here.items.len ? start_of_word(a, text, last) : text.len;
    return eg_span_trim(eg_span_slice(text, start_of_word(a, text, first), end));
}
