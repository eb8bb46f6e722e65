/* Broken words, as text that is copied from a PDF has them.
 * In: plain text. Out: the same with these words whole. Refuses to take the hyphen from a compound, as far as
 * it can be told: from two ordinary words that are none together, or before a capital; and to copy a text of
 * several megabytes, which is a collection rather than a document.
 * Example: "The Autho-\nrity did" becomes "The Authority  \ndid", and "state-\nbacked" "state-backed \n". */
#include "text/join.h"

#include <string.h>

#include "text/ascii.h"
#include "text/utf8.h"

enum {
    LONGEST_TEXT = 8 << 20,
    LONGEST = 40,          /* bytes of half a word */
    LONGEST_PREFIX = 4,    /* "anti-", "self-" */
    ELSEWHERE = 64 * 1024, /* bytes of the text in which a word is looked for */
};

/* A break: the hyphen, the line's end and the indent of the next line lie between the two halves of a word.
 */
typedef struct gap {
    eg_span left, right; /* letters only */
    size_t hyphen, size; /* where the hyphen stands; its bytes */
    size_t next, end;    /* the first word of the next line, with what is glued to it */
    bool soft;           /* the hyphen is one that shows at ends of lines only */
} gap;

static bool is_letter(char c) {
    return eg_ascii_is_letter(c) || (unsigned char)c >= 0x80;
}

/* The break at the line feed at byte `at`. */
static bool read_gap(eg_span text, size_t at, gap *g) {
    static const char *const hyphens[] = {"-", "\xC2\xAD", "\xE2\x80\x90"};
    eg_span line = eg_span_slice(text, 0, at && text.ptr[at - 1] == '\r' ? at - 1 : at);
    size_t kind = 0, from, to = at + 1;
    while (kind < 3 && !eg_span_ends(line, eg_span_of(hyphens[kind]))) kind++;
    if (kind == 3) return false;
    g->soft = kind == 1;
    g->size = kind + 1;
    g->hyphen = from = line.len - g->size;
    while (from && is_letter(text.ptr[from - 1])) from--;
    while (to < text.len && (text.ptr[to] == ' ' || text.ptr[to] == '\t')) to++;
    g->next = to;
    while (to < text.len && is_letter(text.ptr[to])) to++;
    g->left = eg_span_slice(text, from, g->hyphen);
    g->right = eg_span_slice(text, g->next, to);
    while (to < text.len && (unsigned char)text.ptr[to] > ' ') to++;
    g->end = to;
    bool glued = from < g->hyphen || (from && eg_ascii_is_digit(text.ptr[from - 1]));
    return glued && g->right.len && g->left.len <= LONGEST && g->right.len <= LONGEST;
}

static bool is_common(const eg_lexicon *lexicon, eg_span word) {
    return (eg_lexicon_marks(lexicon, eg_lexicon_find(lexicon, word)) & EG_WORD_COMMON) != 0;
}

/* Whether the hyphen belongs to the word. */
static bool is_compound(eg_span text, const gap *g, const eg_lexicon *lexicon) {
    char whole[2 * LONGEST];
    int32_t first;
    if (g->soft) return false;
    eg_utf8_decode(g->right, 0, &first);
    if (!g->left.len || eg_char_class(first) == EG_CHAR_UPPER) return true;
    memcpy(whole, g->left.ptr, g->left.len);
    memcpy(whole + g->left.len, g->right.ptr, g->right.len);
    eg_span word = {whole, g->left.len + g->right.len};
    eg_span near = eg_span_slice(text, 0, ELSEWHERE);
    if (is_common(lexicon, word) || eg_span_search(near, word, 0) < near.len) return false;
    bool opens = g->left.len <= LONGEST_PREFIX && !eg_ascii_is_upper(g->left.ptr[0]);
    return is_common(lexicon, g->right) && (opens || is_common(lexicon, g->left));
}

/* Moves the second half to the first, and the end of the line behind it. */
static void close_gap(char *text, const gap *g, bool hyphen) {
    size_t to = g->hyphen + (hyphen ? g->size : 0), moved = g->end - g->next;
    memmove(text + to, text + g->next, moved);
    memset(text + to + moved, ' ', g->next - to);
    text[g->end - 1] = '\n';
}

eg_span eg_join_words(eg_arena *a, eg_span text, const eg_lexicon *lexicon) {
    char *copy = NULL;
    gap g;
    if (text.len > LONGEST_TEXT) return text;
    for (size_t at = 0; (at = eg_span_find(text, '\n', at)) < text.len; at++) {
        if (!read_gap(text, at, &g)) continue;
        bool hyphen = is_compound(text, &g, lexicon);
        if (!copy) {
            copy = eg_arena_alloc(a, text.len);
            memcpy(copy, text.ptr, text.len);
            text.ptr = copy;
        }
        close_gap(copy, &g, hyphen);
        at = g.end - 1;
    }
    return text;
}
