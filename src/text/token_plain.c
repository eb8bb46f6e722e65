/* The plain part of the token pass: words of ASCII letters, and marks that mean the same wherever they stand.
 * In: bytes of a paragraph. Out: their tokens. Refuses all else: words with digits, apostrophes and other
 * letters, abbreviations, marks whose neighbours tell what they are. Where tokens begin and end is told by
 * bits, one for each byte of a stretch, so that the processor need not read a token to know where the next
 * one begins. Words are looked up later, many at once: the places where they are remembered come near
 * meanwhile. Example: of "The court said (again) that it won't" all but "won't". */
#include "text/token_scan.h"

static inline void set_word(eg_token *word, const eg_recent_word *known) {
    word->word = known->word;
    word->marks = known->marks & ((1U << EG_MARK_BITS) - 1);
    word->kind = EG_TOKEN_WORD;
    word->sentence_end = 0;
}

/* Looks up the words of which the places in the lexicon have come near. */
static void look_up_unknown(eg_scan *k) {
    for (size_t i = 0; i < k->unknown; i++) {
        eg_recent_word known = eg_lexicon_recall_letters(k->lexicon, k->recent, &k->words[i].letters);
        set_word(k->words[i].token, &known);
    }
    k->waiting = k->unknown = 0;
}

/* Gives words the ids that are remembered. Those that are new go on waiting, in front. */
static void recall(eg_scan *k) {
    for (size_t i = k->unknown; i < k->waiting; i++) {
        const eg_waiting_word *w = &k->words[i];
        set_word(w->token, w->place);
        if (!((w->place->head ^ w->letters.head) | (w->place->rest ^ w->letters.rest))) continue;
        eg_lexicon_approach(k->lexicon, &w->letters);
        k->words[k->unknown++] = *w;
    }
    k->waiting = k->unknown;
    if (k->unknown >= EG_SCAN_BATCH) look_up_unknown(k);
}

void eg_scan_look_up(eg_scan *k) {
    recall(k);
    look_up_unknown(k);
}

/* What ASCII is to words of plain letters. */
enum { MARK = 1, STOP = 2, QUOTE = 4, ENDS = 8 };
static const uint8_t sorts[256] = {
    /* marks that mean the same wherever they stand, some of which may end a sentence */
    [','] = MARK | ENDS,
    [':'] = MARK | ENDS,
    [';'] = MARK | ENDS,
    ['('] = MARK | ENDS,
    [')'] = MARK | ENDS,
    ['"'] = MARK | QUOTE | ENDS,
    ['?'] = MARK | STOP | ENDS,
    ['!'] = MARK | STOP | ENDS,
    ['.'] = MARK | STOP, /* if it stands alone */
    /* others behind which nothing of a word can follow */
    [' '] = ENDS,
    ['\n'] = ENDS,
    ['\r'] = ENDS,
    ['\t'] = ENDS,
    ['-'] = ENDS,
    ['/'] = ENDS,
    ['&'] = ENDS,
    [']'] = ENDS,
};

/* Whether a dot before the byte next is no more than a dot. */
static bool stands_alone(unsigned char next) {
    return next == ' ' || next == '"' || next == '\n';
}

/* Whether a word of plain letters ends before the byte next, as far as that tells, and a dot is no part of
 * it.
 */
static inline bool ends_before(const eg_scan *k, const eg_letters *word, unsigned char next) {
    if (sorts[next] & ENDS) return true;
    return next == '.' && word->count > 1 && !eg_lexicon_may_abbreviate(k->lexicon, word->head, word->rest);
}

/* Makes room for a batch of tokens and one more. */
static inline void make_room(eg_scan *k) {
    size_t tokens = k->out->tokens.len + EG_SCAN_BATCH + 1;
    bool grow = tokens > k->out->tokens.cap;
    if (k->waiting - k->unknown >= EG_SCAN_BATCH) recall(k);
    if (grow) {
        eg_scan_look_up(k); /* their tokens are about to move */
        eg_vec_expect(k->a, &k->out->tokens, 2 * tokens);
    }
    size_t stops = k->breaks.stops.len + EG_SCAN_BATCH, marks = k->breaks.marks.len + EG_SCAN_BATCH;
    if (stops > k->breaks.stops.cap) eg_vec_expect(k->a, &k->breaks.stops, 2 * stops);
    if (marks > k->breaks.marks.cap) eg_vec_expect(k->a, &k->breaks.marks, 2 * marks);
}

/* EG_TOK_CAPITAL and EG_TOK_UPPER of so many letters, of which bits tell those that are no small ones. */
static inline unsigned capital_flags(uint64_t capitals, uint32_t count) {
    _Static_assert(EG_TOK_CAPITAL == 1, "the first letter's bit");
    uint64_t all = ((uint64_t)1 << count) - 1;
    if ((capitals & 3) == 3 && (capitals & all) == all && count > 1) return EG_TOK_CAPITAL | EG_TOK_UPPER;
    return capitals & 1;
}

/* The bits of the text from k->at on, the lowest for the byte there, and in *known for how many bytes: those
 * of the stretch before it, as long as enough of them are left.
 */
static inline eg_stretch stretch_here(eg_scan *k, const char *p, size_t *known) {
    size_t past = k->at - k->bits_from;
    if (past > EG_STRETCH - EG_LETTERS_MOST) {
        k->bits = eg_stretch_at(p);
        k->bits_from = k->at;
        past = 0;
    }
    *known = EG_STRETCH - past;
    return (eg_stretch){k->bits.letters >> past, k->bits.small >> past, k->bits.spaces >> past};
}

/* Bits of tokens in a stretch of text. */
typedef struct bounds {
    uint64_t words, starts, ends; /* letters of words; first bytes; those behind the last ones */
} bounds;

/* Bits for the first n bytes, 1 <= n <= EG_STRETCH. */
static inline uint64_t first_bytes(size_t n) {
    return UINT64_MAX >> (EG_STRETCH - n);
}

/* Every word of letters is a token, and so is every byte that is neither a letter nor a space. left: bytes of
 * the paragraph; what ends where no more bytes are known may go on. */
static inline bounds bounds_of(const eg_stretch *is, size_t known, size_t left) {
    uint64_t within = first_bytes(left < known ? left : known);
    uint64_t words = is->letters & within, marks = ~(is->letters | is->spaces) & within;
    uint64_t ends = ((words << 1 & ~words) | marks << 1) & first_bytes(known);
    return (bounds){words, (words & ~(words << 1)) | marks, ends};
}

bool eg_scan_plain(eg_scan *k, unsigned *flags) {
    static const eg_recent_word none;
    char few[EG_STRETCH + EG_LETTERS_MOST];
    size_t left = k->end - k->at, readable = k->out->text.len - k->at;
    const char *p = k->s + k->at;
    if (readable < sizeof few) {
        memset(few, ' ', sizeof few);
        p = memcpy(few, p, readable);
    }
    make_room(k);
    size_t known;
    eg_stretch is = stretch_here(k, p, &known);
    bounds b = bounds_of(&is, known, left);
    eg_recent_words *recent = k->recent;
    eg_token *first = k->out->tokens.items + k->out->tokens.len, *to = first;
    eg_waiting_word *words = k->words + k->waiting;
    uint32_t base = (uint32_t)k->at;
    for (; b.ends; b.ends &= b.ends - 1, b.starts &= b.starts - 1, to++) {
        uint32_t at = (uint32_t)__builtin_ctzll(b.starts), stop = (uint32_t)__builtin_ctzll(b.ends);
        unsigned char next = (unsigned char)p[stop]; /* maybe behind the paragraph, where lines end */
        unsigned space = (unsigned)(is.spaces << 1 >> at & 1) * EG_TOK_SPACE;
        if (b.words >> at & 1) {
            if (stop - at > EG_LETTERS_MOST) break;
            eg_letters word = eg_letters_at(p + at, stop - at);
            if (!ends_before(k, &word, next)) break;
            const eg_recent_word *place = recent ? eg_recent_place(recent, word.head, word.rest) : &none;
            __builtin_prefetch(place);
            *words++ = (eg_waiting_word){to, place, word};
            space |= capital_flags(~is.small >> at, stop - at);
            *to = eg_scan_token(base + at, base + stop, 0, 0, EG_TOKEN_WORD, space, 0);
        } else {
            unsigned char mark = (unsigned char)p[at];
            if (!(sorts[mark] & MARK) || (mark == '.' && !stands_alone(next))) break;
            /* no branches: which of the marks it is, news cannot predict */
            k->breaks.stops.items[k->breaks.stops.len] = k->breaks.marks.items[k->breaks.marks.len] =
                (uint32_t)(to - k->out->tokens.items);
            k->breaks.stops.len += (sorts[mark] & STOP) != 0;
            k->breaks.marks.len += (sorts[mark] & QUOTE) != 0;
            *to = eg_scan_token(base + at, base + stop, k->lexicon->punct[mark], 0, EG_TOKEN_PUNCT, space,
                                mark);
        }
    }
    uint32_t done = b.starts ? (uint32_t)__builtin_ctzll(b.starts) : (uint32_t)known;
    if (to > first) {
        first->flags |= (uint8_t)*flags;
        *flags = 0;
    }
    if (done && is.spaces >> (done - 1) & 1) *flags |= EG_TOK_SPACE;
    k->at = base + done;
    k->out->tokens.len += (size_t)(to - first);
    k->waiting = (size_t)(words - k->words);
    return !b.ends && done;
}
