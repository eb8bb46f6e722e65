/* The token pass: text -> words, clitics, numbers, punctuation, each with its byte offsets.
 * In: an article's paragraphs and the lexicon. Out: tokens; sentence.c then finds sentences and quotations.
 * Refuses to guess what a word means; it only knows abbreviations, by the lexicon.
 * Example: "Twitter's state-backed 'bots'" -> Twitter | 's | state | backed (glued) | " | bots | ". */
#include "text/token.h"

#include "text/ascii.h"
#include "text/token_scan.h"
#include "text/utf8.h"

enum { LEFT_QUOTE = 0x2018, RIGHT_QUOTE = 0x2019, HYPHEN = 0x2010, NB_HYPHEN = 0x2011, EN_DASH = 0x2013 };

/* Class of the character at `at` and its length; ASCII without a look at any table. */
static eg_char class_at(const eg_scan *k, size_t at, size_t *len, int32_t *cp) {
    if (at >= k->end) {
        *len = 0;
        *cp = 0;
        return EG_CHAR_SPACE;
    }
    unsigned char c = (unsigned char)k->s[at];
    *len = 1;
    *cp = c;
    if (c < 0x80) {
        if (eg_ascii_is_letter((char)c)) return c & 0x20 ? EG_CHAR_LOWER : EG_CHAR_UPPER;
        if (eg_ascii_is_digit((char)c)) return EG_CHAR_DIGIT;
        return c <= ' ' || c == 0x7F ? EG_CHAR_SPACE : EG_CHAR_OTHER;
    }
    *len = eg_utf8_decode((eg_span){k->s, k->end}, at, cp);
    return eg_char_class(*cp);
}

static bool wordish(eg_char c) {
    return c == EG_CHAR_LOWER || c == EG_CHAR_UPPER || c == EG_CHAR_LETTER || c == EG_CHAR_DIGIT;
}

static bool wordish_at(const eg_scan *k, size_t at) {
    size_t len;
    int32_t cp;
    return at < k->end && wordish(class_at(k, at, &len, &cp));
}

static bool apostrophe(int32_t cp) {
    return cp == '\'' || cp == RIGHT_QUOTE || cp == 0x02BC || cp == '`';
}

/* Length of the clitic's letters at `at`, after an apostrophe: s, re, ll, ve, d, m; 0 = none. */
static size_t clitic_letters(const eg_scan *k, size_t at) {
    if (at >= k->end) return 0;
    char first = (char)(k->s[at] | 0x20), second = at + 1 < k->end ? (char)(k->s[at + 1] | 0x20) : ' ';
    bool one = first == 's' || first == 'd' || first == 'm';
    bool two = (second == 'e' && (first == 'r' || first == 'v')) || (second == 'l' && first == 'l');
    size_t n = one ? 1 : two ? 2 : 0;
    return n && !wordish_at(k, at + n) ? n : 0;
}

/* Notes the token that comes next. */
static void note_next(eg_scan *k, eg_token_list *in) {
    eg_vec_push(k->a, in, (uint32_t)k->out->tokens.len);
}

/* Appends the token from k->at to end, and goes on behind it. */
static inline void push(eg_scan *k, size_t end, uint32_t word, uint16_t marks, uint8_t kind, uint8_t flags,
                        uint8_t punct) {
    eg_vec_push(k->a, &k->out->tokens, eg_scan_token(k->at, end, word, marks, kind, flags, punct));
    k->at = end;
}

static eg_recent_word look_up(const eg_scan *k, size_t end) {
    return eg_lexicon_recall(k->lexicon, k->recent, (eg_span){k->s + k->at, end - k->at});
}

static inline void push_word(eg_scan *k, size_t end, uint8_t kind, uint8_t flags) {
    eg_recent_word known = look_up(k, end);
    push(k, end, known.word, known.marks, kind, flags, kind == EG_TOKEN_CLITIC ? '\'' : 0);
}

static inline void push_punct(eg_scan *k, size_t end, uint8_t flags, uint8_t punct) {
    if (punct == '.' || punct == '!' || punct == '?' || punct == '~') note_next(k, &k->breaks.stops);
    if (punct == '"') note_next(k, &k->breaks.marks);
    push(k, end, k->lexicon->punct[punct], 0, EG_TOKEN_PUNCT, flags, punct);
}

/* "U.S.", "a.m.", "J.K.": single letters with dots. Returns the end, or start when it is none. */
static size_t dotted(const eg_scan *k, size_t start) {
    size_t at = start, letters = 0;
    if (start + 1 >= k->end || k->s[start + 1] != '.') return start;
    while (at + 1 < k->end && eg_ascii_is_letter(k->s[at]) && k->s[at + 1] == '.') at += 2, letters++;
    if (letters < 2) return start;
    if (at < k->end && eg_ascii_is_letter(k->s[at]) && !wordish_at(k, at + 1)) at++; /* "U.S.A" */
    return wordish_at(k, at) ? start : at;
}

/* Whether a word that ran up to `at` ends there, before the character of this class. */
static bool ends_word(const eg_scan *k, size_t at, eg_char c, int32_t cp, size_t len) {
    if (wordish(c) || c == EG_CHAR_MARK) return false;
    return !apostrophe(cp) || !wordish_at(k, at + len) || clitic_letters(k, at + len);
}

/* A dot directly after the word: does it belong to it? Initials ("J. Smith") and known abbreviations. */
static bool owns_dot(const eg_scan *k, size_t end, uint8_t flags, uint16_t marks) {
    if (end >= k->end || k->s[end] != '.') return false;
    if (end + 1 < k->end && k->s[end + 1] == '.') return false;
    bool initial = end - k->at == 1 && eg_ascii_is_letter(k->s[k->at]);
    if (initial && (flags & EG_TOK_CAPITAL)) return k->s[k->at] != 'I';
    return (marks & EG_WORD_ABBREVIATION) != 0;
}

/* Pushes a word that runs to end, or, with the dot that it owns, one byte further. */
static inline void push_undotted(eg_scan *k, size_t end, eg_recent_word known, uint8_t flags) {
    if (owns_dot(k, end, flags, known.marks)) {
        note_next(k, &k->breaks.stops);
        flags |= EG_TOK_DOTTED;
        end++;
    }
    push(k, end, known.word, known.marks, EG_TOKEN_WORD, flags, 0);
}

static void scan_word(eg_scan *k, uint8_t flags) {
    size_t start = k->at, at = start, len, letters = 0;
    bool lower = false;
    int32_t cp;
    eg_char c = class_at(k, at, &len, &cp);
    if (c != EG_CHAR_LOWER) flags |= EG_TOK_CAPITAL;
    size_t end = dotted(k, start);
    if (end > start) {
        for (size_t i = start; i < end; i++) lower = lower || (k->s[i] != '.' && (k->s[i] & 0x20));
        if (!lower) flags |= EG_TOK_UPPER;
        note_next(k, &k->breaks.stops);
        push_word(k, end, EG_TOKEN_WORD, flags | EG_TOK_DOTTED);
        return;
    }
    while (at < k->end) {
        uint64_t v = eg_eight_part(k->s + at, k->end - at);
        size_t plain = eg_eight_first(~eg_eight_letters(v) & EG_EIGHT_HIGH); /* by far the most */
        if (plain) {
            letters += plain;
            lower = lower || (eg_eight_cut(v, plain) & EG_EIGHT_EACH * 0x20);
            at += plain;
            continue;
        }
        unsigned char ascii = (unsigned char)k->s[at];
        if (ascii < 0x80 && ascii != '\'' && ascii != '`' && !eg_ascii_is_digit((char)ascii)) break;
        c = class_at(k, at, &len, &cp);
        if (ends_word(k, at, c, cp, len)) break;
        letters += c == EG_CHAR_UPPER || c == EG_CHAR_LOWER;
        lower = lower || c == EG_CHAR_LOWER || c == EG_CHAR_LETTER;
        at += len;
    }
    if (letters >= 2 && !lower) flags |= EG_TOK_UPPER;
    push_undotted(k, at, look_up(k, at), flags);
}

static void scan_number(eg_scan *k, uint8_t flags) {
    size_t at = k->at;
    bool separators = false;
    while (at < k->end && eg_ascii_is_digit(k->s[at])) at++;
    while (at + 1 < k->end && (k->s[at] == ',' || k->s[at] == '.') && eg_ascii_is_digit(k->s[at + 1])) {
        separators = true;
        for (at++; at < k->end && eg_ascii_is_digit(k->s[at]);) at++;
    }
    size_t len;
    int32_t cp;
    eg_char c = class_at(k, at, &len, &cp);
    if (!separators && (c == EG_CHAR_LOWER || c == EG_CHAR_UPPER || c == EG_CHAR_LETTER)) {
        scan_word(k, flags); /* 19th, 5G */
    } else {
        push_word(k, at, EG_TOKEN_NUMBER, (uint8_t)(flags | EG_TOK_CAPITAL));
    }
    eg_vec_last(&k->out->tokens).marks |= EG_WORD_TIME_CORE;
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
static bool decade(const eg_scan *k, size_t at) {
    size_t n = 0;
    while (at + n < k->end && eg_ascii_is_digit(k->s[at + n])) n++;
    return n == 2 && (!wordish_at(k, at + n) || (k->s[at + n] == 's' && !wordish_at(k, at + n + 1)));
}

/* A single mark: clitic, opening or closing quotation mark, or nothing in particular. */
static void scan_single(eg_scan *k, size_t len, uint8_t flags, bool after_word) {
    size_t end = k->at + len, letters = after_word ? clitic_letters(k, end) : 0;
    bool before_word = wordish_at(k, end);
    uint8_t punct = '\'';
    if (letters) {
        push_word(k, end + letters, EG_TOKEN_CLITIC, flags);
        return;
    }
    if (!after_word && before_word && !k->single && !decade(k, end)) {
        k->single = true;
        punct = '"';
    } else if (k->single && !before_word) {
        k->single = false;
        punct = '"';
    } else if (after_word && !before_word) { /* protesters' */
        push_word(k, end, EG_TOKEN_CLITIC, flags);
        return;
    }
    push_punct(k, end, flags, punct); /* Sophie in 't Veld */
}

/* Whether the scan stands right behind a word or a number. */
static bool after_word(const eg_scan *k, uint8_t flags) {
    if (!k->out->tokens.len || (flags & EG_TOK_BREAK)) return false;
    const eg_token *last = &eg_vec_last(&k->out->tokens);
    return last->end == k->at && (last->kind == EG_TOKEN_WORD || last->kind == EG_TOKEN_NUMBER);
}

/* Whether the mark of this length joins two words: state-backed, 2009–10. */
static bool glues(const eg_scan *k, int32_t cp, size_t len, uint8_t flags) {
    return (cp == '-' || cp == HYPHEN || cp == NB_HYPHEN || cp == EN_DASH) && after_word(k, flags) &&
           wordish_at(k, k->at + len);
}

static void scan_punct(eg_scan *k, size_t len, int32_t cp, uint8_t flags) {
    uint8_t punct = punct_of(cp);
    size_t end = k->at + len;
    if (punct == '.' || punct == '-') { /* runs */
        size_t next = end, n = 1, l;
        int32_t c;
        while (next < k->end && (class_at(k, next, &l, &c), punct_of(c) == punct)) next += l, n++;
        if (n > 1) end = next;
        if (n > 1 && punct == '.') punct = '~';
    }
    push_punct(k, end, flags, punct);
}

/* Scans what begins at k->at; the flags of the next token, as far as it tells them. */
static uint8_t scan_next(eg_scan *k, uint8_t flags) {
    size_t len;
    int32_t cp;
    eg_char c = class_at(k, k->at, &len, &cp);
    if (c == EG_CHAR_SPACE || c == EG_CHAR_MARK) {
        k->at += len;
        return flags | EG_TOK_SPACE;
    }
    if (c == EG_CHAR_DIGIT && cp < 0x80) {
        scan_number(k, flags);
    } else if (c != EG_CHAR_OTHER) {
        scan_word(k, flags);
    } else if (glues(k, cp, len, flags)) {
        k->at += len;
        return EG_TOK_GLUED;
    } else if (punct_of(cp) == '\'') {
        bool after = after_word(k, flags) || (k->at > k->start && k->s[k->at - 1] == '.');
        scan_single(k, len, flags, after);
    } else {
        scan_punct(k, len, cp, flags);
    }
    return 0;
}

static void scan_paragraph(eg_scan *k, size_t start, size_t end) {
    k->at = k->start = start;
    k->end = end;
    k->single = false;
    unsigned flags = EG_TOK_BREAK;
    while (k->at < end)
        if (!eg_scan_plain(k, &flags)) flags = scan_next(k, (uint8_t)flags);
}

/* All but the words that wait is empty. */
static void begin(eg_scan *k, eg_arena *a, const eg_lexicon *lexicon, eg_recent_words *recent,
                  eg_tokens *out) {
    k->a = a;
    k->lexicon = lexicon;
    k->recent = recent;
    k->out = out;
    k->s = out->text.ptr;
    k->waiting = k->unknown = 0;
    k->bits_from = 0 - (size_t)EG_STRETCH; /* before all text */
    k->breaks = (eg_breaks){0};
}

void eg_scan_article(eg_arena *a, const eg_article *article, const eg_lexicon *lexicon,
                     eg_recent_words *recent, eg_tokens *out, eg_breaks *breaks) {
    *out = (eg_tokens){.article = article, .text = article->text};
    eg_scan k;
    begin(&k, a, lexicon, recent, out);
    size_t bytes = eg_article_bytes(article);
    out->tokens.cap = bytes / 4 + 2 * EG_SCAN_BATCH; /* more than nearly every text needs: no copying */
    out->tokens.items = eg_arena_alloc(a, out->tokens.cap * sizeof(eg_token));
    eg_vec_expect(a, &out->sentences, bytes / 100 + 16);
    eg_vec_expect(a, &k.breaks.starts, article->paragraphs.len);
    for (uint32_t p = 0; p < article->paragraphs.len; p++) {
        const eg_paragraph *para = &article->paragraphs.items[p];
        note_next(&k, &k.breaks.starts);
        note_next(&k, &k.breaks.marks);
        scan_paragraph(&k, para->start, para->end);
    }
    eg_scan_look_up(&k);
    *breaks = k.breaks;
}

void eg_tokenize(eg_arena *a, const eg_article *article, const eg_lexicon *lexicon, eg_recent_words *recent,
                 eg_tokens *out) {
    eg_breaks breaks;
    eg_scan_article(a, article, lexicon, recent, out, &breaks);
    eg_find_sentences(a, lexicon, out, &breaks);
}

void eg_tokenize_phrase(eg_arena *a, eg_span phrase, const eg_lexicon *lexicon, eg_tokens *out) {
    *out = (eg_tokens){.text = phrase};
    eg_scan k;
    begin(&k, a, lexicon, NULL, out);
    scan_paragraph(&k, 0, phrase.len);
    eg_scan_look_up(&k);
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
        if (!eg_ascii_is_digit(s.ptr[i])) continue;
        whole = whole * 10 + (s.ptr[i] - '0');
        if (i > last) scale *= 10;
    }
    *value = whole / scale;
    return true;
}
