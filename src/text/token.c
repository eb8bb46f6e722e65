/* The token pass: text -> words, clitics, numbers, punctuation, each with its byte offsets.
 * In: an article's paragraphs and the lexicon. Out: tokens; sentence.c then finds sentences and quotations.
 * Refuses to guess what a word means; it only knows abbreviations, by the lexicon.
 * Example: "Twitter's state-backed 'bots'" -> Twitter | 's | state | backed (glued) | " | bots | ". */
#include "text/token.h"

#include <string.h>

#include "base/eight.h"
#include "text/sentence.h"
#include "text/utf8.h"

typedef struct scan {
    eg_arena *a;
    const eg_lexicon *lexicon;
    eg_tokens *out;
    const char *s;  /* the text's bytes */
    size_t at, end; /* next byte, end of the paragraph */
    bool single;    /* inside single quotation marks */
} scan;

enum { LEFT_QUOTE = 0x2018, RIGHT_QUOTE = 0x2019, HYPHEN = 0x2010, NB_HYPHEN = 0x2011, EN_DASH = 0x2013 };

static bool ascii_letter(unsigned char c) {
    return (unsigned)(c | 0x20) - 'a' < 26;
}

static bool ascii_digit(unsigned char c) {
    return (unsigned)c - '0' < 10;
}

/* Class of the character at `at` and its length; ASCII without a look at any table. */
static eg_char class_at(const scan *k, size_t at, size_t *len, int32_t *cp) {
    if (at >= k->end) {
        *len = 0;
        *cp = 0;
        return EG_CHAR_SPACE;
    }
    unsigned char c = (unsigned char)k->s[at];
    *len = 1;
    *cp = c;
    if (c < 0x80) {
        if (ascii_letter(c)) return c & 0x20 ? EG_CHAR_LOWER : EG_CHAR_UPPER;
        if (ascii_digit(c)) return EG_CHAR_DIGIT;
        return c <= ' ' || c == 0x7F ? EG_CHAR_SPACE : EG_CHAR_OTHER;
    }
    *len = eg_utf8_decode((eg_span){k->s, k->end}, at, cp);
    return eg_char_class(*cp);
}

static bool wordish(eg_char c) {
    return c == EG_CHAR_LOWER || c == EG_CHAR_UPPER || c == EG_CHAR_LETTER || c == EG_CHAR_DIGIT;
}

static bool wordish_at(const scan *k, size_t at) {
    size_t len;
    int32_t cp;
    return at < k->end && wordish(class_at(k, at, &len, &cp));
}

static bool apostrophe(int32_t cp) {
    return cp == '\'' || cp == RIGHT_QUOTE || cp == 0x02BC || cp == '`';
}

/* Length of the clitic's letters at `at`, after an apostrophe: s, re, ll, ve, d, m; 0 = none. */
static size_t clitic_letters(const scan *k, size_t at) {
    static const char *const clitics[] = {"s", "re", "ll", "ve", "d", "m"};
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++) {
        size_t n = strlen(clitics[i]);
        if (at + n > k->end) continue;
        size_t same = 0;
        while (same < n && (k->s[at + same] | 0x20) == clitics[i][same]) same++;
        if (same == n && !wordish_at(k, at + n)) return n;
    }
    return 0;
}

static uint32_t push(scan *k, size_t start, size_t end, uint8_t kind, uint8_t flags, uint8_t punct) {
    eg_token t = {
        .start = (uint32_t)start, .end = (uint32_t)end, .kind = kind, .flags = flags, .punct = punct};
    eg_vec_push(k->a, &k->out->tokens, t);
    return (uint32_t)k->out->tokens.len - 1;
}

/* "U.S.", "a.m.", "J.K.": single letters with dots. Returns the end, or start when it is none. */
static size_t dotted(const scan *k, size_t start) {
    size_t at = start, letters = 0;
    if (start + 1 >= k->end || k->s[start + 1] != '.') return start;
    while (at + 1 < k->end && ascii_letter((unsigned char)k->s[at]) && k->s[at + 1] == '.')
        at += 2, letters++;
    if (letters < 2) return start;
    if (at < k->end && ascii_letter((unsigned char)k->s[at]) && !wordish_at(k, at + 1)) at++; /* "U.S.A" */
    return wordish_at(k, at) ? start : at;
}

/* A dot directly after the word: does it belong to it? Initials ("J. Smith") and known abbreviations. */
static bool owns_dot(const scan *k, size_t start, size_t end, uint8_t flags) {
    if (end >= k->end || k->s[end] != '.') return false;
    if (end + 1 < k->end && k->s[end + 1] == '.') return false;
    if (end - start == 1 && ascii_letter((unsigned char)k->s[start]))
        return (flags & EG_TOK_CAPITAL) != 0 && k->s[start] != 'I';
    uint32_t word = eg_lexicon_find(k->lexicon, (eg_span){k->s + start, end - start});
    return (eg_lexicon_info(k->lexicon, word).flags & EG_WORD_ABBREVIATION) != 0;
}

static void scan_word(scan *k, uint8_t flags) {
    size_t start = k->at, at = start, len, letters = 0;
    bool lower = false;
    int32_t cp;
    eg_char c = class_at(k, at, &len, &cp);
    if (c != EG_CHAR_LOWER) flags |= EG_TOK_CAPITAL;
    size_t end = dotted(k, start);
    if (end > start) {
        flags |= EG_TOK_DOTTED;
        for (size_t i = start; i < end; i++) lower = lower || (k->s[i] != '.' && (k->s[i] & 0x20));
        letters = 2;
        at = end;
    }
    while (at < k->end && end == start) {
        unsigned char ascii = (unsigned char)k->s[at];
        if (ascii_letter(ascii)) { /* by far the most */
            letters++;
            lower = lower || (ascii & 0x20);
            at++;
            continue;
        }
        if (ascii < 0x80 && ascii != '\'' && ascii != '`' && !ascii_digit(ascii)) break;
        c = class_at(k, at, &len, &cp);
        if (wordish(c) || c == EG_CHAR_MARK) {
            letters += c == EG_CHAR_UPPER || c == EG_CHAR_LOWER;
            lower = lower || c == EG_CHAR_LOWER || c == EG_CHAR_LETTER;
        } else if (!apostrophe(cp) || !wordish_at(k, at + len) || clitic_letters(k, at + len)) {
            break;
        }
        at += len;
    }
    if (letters >= 2 && !lower) flags |= EG_TOK_UPPER;
    if (!(flags & EG_TOK_DOTTED) && owns_dot(k, start, at, flags)) {
        at++;
        flags |= EG_TOK_DOTTED;
    }
    push(k, start, at, EG_TOKEN_WORD, flags, 0);
    k->at = at;
}

/* The plain case, by far the most frequent: ASCII letters up to a space or plain punctuation. */
static bool scan_plain_word(scan *k, uint8_t flags) {
    size_t at = k->at;
    bool lower = false;
    for (size_t n = 8; n == 8 && at < k->end; at += n) {
        size_t left = k->end - at < 8 ? k->end - at : 8;
        uint64_t v = eg_eight_part(k->s + at, left);
        n = eg_eight_first(~eg_eight_letters(v) & EG_EIGHT_HIGH);
        lower = lower || (n && (v & EG_EIGHT_EACH * 0x20) << (64 - 8 * n));
    }
    unsigned char next = at < k->end ? (unsigned char)k->s[at] : ' ';
    bool plain =
        next == ' ' || (next < 0x80 && next != '\'' && next != '`' && next != '.' && !ascii_digit(next));
    if (at == k->at || !plain) return false;
    if (!(k->s[k->at] & 0x20)) flags |= EG_TOK_CAPITAL;
    if (at - k->at >= 2 && !lower) flags |= EG_TOK_UPPER;
    push(k, k->at, at, EG_TOKEN_WORD, flags, 0);
    k->at = at;
    return true;
}

static void scan_number(scan *k, uint8_t flags) {
    size_t start = k->at, at = start;
    bool separators = false;
    while (at < k->end && ascii_digit((unsigned char)k->s[at])) at++;
    while (at + 1 < k->end && (k->s[at] == ',' || k->s[at] == '.') &&
           ascii_digit((unsigned char)k->s[at + 1])) {
        separators = true;
        for (at++; at < k->end && ascii_digit((unsigned char)k->s[at]);) at++;
    }
    size_t len;
    int32_t cp;
    eg_char c = class_at(k, at, &len, &cp);
    if (!separators && (c == EG_CHAR_LOWER || c == EG_CHAR_UPPER || c == EG_CHAR_LETTER)) {
        scan_word(k, flags); /* 19th, 5G */
        return;
    }
    push(k, start, at, EG_TOKEN_NUMBER, (uint8_t)(flags | EG_TOK_CAPITAL), 0);
    k->at = at;
}

static uint8_t punct_of(int32_t cp) {
    if (cp < 0x80) return cp == '`' ? '\'' : (uint8_t)cp;
    switch (cp) {
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0xBB:
    case 0x300C:
    case 0x300D: return '"';
    case LEFT_QUOTE:
    case RIGHT_QUOTE:
    case 0x201A:
    case 0x2039:
    case 0x203A: return '\'';
    case HYPHEN:
    case NB_HYPHEN:
    case 0x2012:
    case EN_DASH:
    case 0x2014:
    case 0x2015:
    case 0x2212: return '-';
    case 0x2026: return '~';
    case 0xA3:
    case 0x20AC:
    case 0xA5:
    case 0xA2:
    case 0x20B9:
    case 0x20BD: return '$';
    case 0x3002: return '.';
    case 0x3001:
    case 0xFF0C: return ',';
    case 0xFF1F: return '?';
    case 0xFF01: return '!';
    default: return 0;
    }
}

/* "the '90s", "back in '68": two digits after an apostrophe. */
static bool decade(const scan *k, size_t at) {
    size_t n = 0;
    while (at + n < k->end && ascii_digit((unsigned char)k->s[at + n])) n++;
    return n == 2 && (!wordish_at(k, at + n) || (k->s[at + n] == 's' && !wordish_at(k, at + n + 1)));
}

/* A single mark: clitic, opening or closing quotation mark, or nothing in particular. */
static void scan_single(scan *k, size_t len, uint8_t flags, bool after_word) {
    size_t start = k->at, letters = after_word ? clitic_letters(k, start + len) : 0;
    if (letters) {
        push(k, start, start + len + letters, EG_TOKEN_CLITIC, flags, '\'');
        k->at = start + len + letters;
        return;
    }
    bool before_word = wordish_at(k, start + len);
    uint8_t punct = '\'';
    if (!after_word && before_word && !k->single && !decade(k, start + len)) {
        k->single = true;
        punct = '"';
    } else if (k->single && !before_word) {
        k->single = false;
        punct = '"';
    } else if (after_word && !before_word) { /* protesters' */
        push(k, start, start + len, EG_TOKEN_CLITIC, flags, '\'');
        k->at = start + len;
        return;
    }
    push(k, start, start + len, EG_TOKEN_PUNCT, flags, punct);
    eg_vec_last(&k->out->tokens).word = k->lexicon->punct[punct]; /* Sophie in 't Veld */
    k->at = start + len;
}

/* Whether the mark at `at` joins two words: state-backed, 2009–10. */
static bool glues(const scan *k, int32_t cp, size_t len, bool after_word) {
    return after_word && (cp == '-' || cp == HYPHEN || cp == NB_HYPHEN || cp == EN_DASH) &&
           wordish_at(k, k->at + len);
}

static void scan_punct(scan *k, size_t len, int32_t cp, uint8_t flags) {
    uint8_t punct = punct_of(cp);
    size_t end = k->at + len;
    if (punct == '.' || punct == '-') { /* runs */
        size_t next = end, n = 1, l;
        int32_t c;
        while (next < k->end && (class_at(k, next, &l, &c), punct_of(c) == punct)) next += l, n++;
        if (n > 1) end = next;
        if (n > 1 && punct == '.') punct = '~';
    }
    uint32_t id = push(k, k->at, end, EG_TOKEN_PUNCT, flags, punct);
    if (punct && punct < 128) k->out->tokens.items[id].word = k->lexicon->punct[punct];
    k->at = end;
}

static void scan_paragraph(scan *k, size_t start, size_t end) {
    k->at = start;
    k->end = end;
    k->single = false;
    uint8_t flags = EG_TOK_BREAK;
    bool after_word = false;
    while (k->at < end) {
        size_t len;
        int32_t cp;
        if (scan_plain_word(k, flags)) {
            after_word = true;
            flags = 0;
            continue;
        }
        eg_char c = class_at(k, k->at, &len, &cp);
        if (c == EG_CHAR_SPACE || c == EG_CHAR_MARK) {
            flags |= EG_TOK_SPACE;
            after_word = false;
            k->at += len;
            continue;
        }
        if (c != EG_CHAR_OTHER) {
            if (c == EG_CHAR_DIGIT && cp < 0x80)
                scan_number(k, flags);
            else
                scan_word(k, flags);
            after_word = true;
            flags = 0;
            continue;
        }
        if (glues(k, cp, len, after_word)) {
            flags = EG_TOK_GLUED;
            k->at += len;
            after_word = false;
            continue;
        }
        if (punct_of(cp) == '\'') {
            scan_single(k, len, flags, after_word || (k->at > start && k->s[k->at - 1] == '.'));
        } else {
            scan_punct(k, len, cp, flags);
        }
        after_word = false;
        flags = 0;
    }
}

/* Looks up the words of the tokens from `from` on, in groups: the words of a group are asked for before the
 * first of them is read. */
static void look_up_words(scan *k, size_t from) {
    enum { GROUP = 16 };
    eg_lexicon_key keys[GROUP];
    eg_token *items = k->out->tokens.items, *asked[GROUP];
    size_t end = k->out->tokens.len;
    while (from < end) {
        size_t n = 0;
        for (; from < end && n < GROUP; from++) {
            if (items[from].kind == EG_TOKEN_PUNCT) continue;
            eg_span word = {k->s + items[from].start, items[from].end - items[from].start};
            asked[n] = &items[from];
            eg_lexicon_ask(k->lexicon, word, &keys[n++]);
        }
        for (size_t i = 0; i < n; i++) {
            asked[i]->word = eg_lexicon_find_key(k->lexicon, &keys[i]);
            asked[i]->marks = eg_lexicon_marks(k->lexicon, asked[i]->word);
        }
    }
}

void eg_tokenize(eg_arena *a, const eg_article *article, const eg_lexicon *lexicon, eg_tokens *out) {
    *out = (eg_tokens){.article = article, .text = article->text};
    scan k = {.a = a, .lexicon = lexicon, .out = out, .s = article->text.ptr};
    out->tokens.cap = article->text.len / 4 + 64; /* more than nearly every text needs: no copying */
    out->tokens.items = eg_arena_alloc(a, out->tokens.cap * sizeof(eg_token));
    size_t sentence_from = 0;
    for (uint32_t p = 0; p < article->paragraphs.len; p++) {
        const eg_paragraph *para = &article->paragraphs.items[p];
        scan_paragraph(&k, para->start, para->end);
        look_up_words(&k, sentence_from);
        eg_split_sentences(a, lexicon, out, (uint32_t)sentence_from, p);
        sentence_from = out->tokens.len;
    }
    eg_find_quotes(a, out);
}

void eg_tokenize_phrase(eg_arena *a, eg_span phrase, const eg_lexicon *lexicon, eg_tokens *out) {
    *out = (eg_tokens){.text = phrase};
    scan k = {.a = a, .lexicon = lexicon, .out = out, .s = phrase.ptr};
    out->tokens.cap = phrase.len / 2 + 8;
    out->tokens.items = eg_arena_alloc(a, out->tokens.cap * sizeof(eg_token));
    scan_paragraph(&k, 0, phrase.len);
    look_up_words(&k, 0);
}

eg_span eg_token_text(const eg_tokens *t, uint32_t token) {
    const eg_token *k = &t->tokens.items[token];
    return (eg_span){t->text.ptr + k->start, k->end - k->start};
}

eg_span eg_tokens_text(const eg_tokens *t, uint32_t first, uint32_t last) {
    if (first >= last) return (eg_span){NULL, 0};
    uint32_t start = t->tokens.items[first].start, end = t->tokens.items[last - 1].end;
    return (eg_span){t->text.ptr + start, end - start};
}

bool eg_token_value(const eg_tokens *t, const eg_lexicon *lexicon, uint32_t token, double *value) {
    const eg_token *k = &t->tokens.items[token];
    if (k->kind != EG_TOKEN_NUMBER) {
        eg_word w = eg_lexicon_info(lexicon, k->word);
        *value = w.value;
        return (w.flags & EG_WORD_NUMBER) != 0;
    }
    eg_span s = eg_token_text(t, token);
    double whole = 0, scale = 1;
    size_t dots = 0, last = s.len;
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] == '.') dots++, last = i;
    if (dots > 1) return false; /* 07.08.2019, 1.2.3 */
    for (size_t i = 0; i < s.len; i++) {
        if (!ascii_digit((unsigned char)s.ptr[i])) continue;
        whole = whole * 10 + (s.ptr[i] - '0');
        if (i > last) scale *= 10;
    }
    *value = whole / scale;
    return true;
}
