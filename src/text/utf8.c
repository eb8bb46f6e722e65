/* UTF-8: decoding, repairing, classing and folding.
 * In: bytes. Out: code points, classes, folded words. Refuses to guess what a broken byte meant: each
 * becomes U+FFFD. Nearly all news text is ASCII, so every pass runs over ASCII in steps of many bytes and
 * only the rest is decoded; utf8proc sees single words, never whole texts.
 * Example: "Élysée’s" folds to "elysee's", "Wałęsa" to "walesa", "Straße" to "strasse". */
#include "text/utf8.h"

#include <string.h>
#include <utf8proc.h>

#include "base/eight.h"
#include "text/letters.h"

enum { REPLACEMENT = 0xFFFD };

static unsigned byte_at(eg_span s, size_t at) {
    return (unsigned char)s.ptr[at];
}

/* Whether s holds n continuation bytes after at; the code point's bits are added to *cp. */
static bool continued(eg_span s, size_t at, size_t n, uint32_t *cp) {
    if (s.len - at <= n) return false;
    for (size_t i = 1; i <= n; i++) {
        unsigned c = byte_at(s, at + i);
        if ((c & 0xC0) != 0x80) return false;
        *cp = *cp << 6 | (c & 0x3F);
    }
    return true;
}

size_t eg_utf8_decode(eg_span s, size_t at, int32_t *cp) {
    unsigned c = byte_at(s, at);
    if (c < 0x80) {
        *cp = (int32_t)c;
        return 1;
    }
    uint32_t v = 0;
    size_t more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
    v = c & (0x3FU >> more);
    bool ok = c >= 0xC2 && c <= 0xF4 && continued(s, at, more, &v);
    if (ok && more == 2) ok = v >= 0x800 && (v < 0xD800 || v > 0xDFFF);
    if (ok && more == 3) ok = v >= 0x10000 && v <= 0x10FFFF;
    *cp = ok ? (int32_t)v : REPLACEMENT;
    return ok ? more + 1 : 1;
}

size_t eg_utf8_encode(int32_t cp, char *out) {
    uint32_t v = (uint32_t)cp;
    if (v > 0x10FFFF || (v >= 0xD800 && v <= 0xDFFF)) v = REPLACEMENT;
    if (v < 0x80) {
        out[0] = (char)v;
        return 1;
    }
    if (v < 0x800) {
        out[0] = (char)(0xC0 | v >> 6);
        out[1] = (char)(0x80 | (v & 0x3F));
        return 2;
    }
    if (v < 0x10000) {
        out[0] = (char)(0xE0 | v >> 12);
        out[1] = (char)(0x80 | (v >> 6 & 0x3F));
        out[2] = (char)(0x80 | (v & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | v >> 18);
    out[1] = (char)(0x80 | (v >> 12 & 0x3F));
    out[2] = (char)(0x80 | (v >> 6 & 0x3F));
    out[3] = (char)(0x80 | (v & 0x3F));
    return 4;
}

size_t eg_utf8_plain(eg_span s, size_t from) {
    for (; from < s.len; from += EG_STRETCH) {
        const char *p = s.ptr + from;
        char last[EG_STRETCH];
        if (s.len - from < EG_STRETCH) {
            memset(last, 0, sizeof last); /* zeros are odd */
            p = memcpy(last, p, s.len - from);
        }
        uint64_t odd = eg_odd_at(p);
        if (odd) return from + (size_t)__builtin_ctzll(odd);
    }
    return s.len;
}

size_t eg_utf8_check(eg_span s) {
    for (size_t at = 0; (at = eg_utf8_plain(s, at)) < s.len;) {
        int32_t cp;
        size_t n = eg_utf8_decode(s, at, &cp);
        if (n == 1 && byte_at(s, at) >= 0x80) return at;
        at += n;
    }
    return s.len;
}

static size_t count_broken(eg_span s) {
    size_t broken = 0;
    for (size_t at = 0; (at += eg_utf8_check(eg_span_slice(s, at, s.len))) < s.len; at++) broken++;
    return broken;
}

eg_span eg_utf8_repair(eg_arena *a, eg_span s, size_t *broken) {
    *broken = count_broken(s);
    char *out = eg_arena_alloc(a, s.len + 2 * *broken + 1);
    size_t len = 0;
    for (size_t at = 0; at < s.len; at++) {
        size_t good = eg_utf8_check(eg_span_slice(s, at, s.len));
        if (good) memcpy(out + len, s.ptr + at, good);
        len += good;
        at += good;
        if (at < s.len) len += eg_utf8_encode(REPLACEMENT, out + len);
    }
    return (eg_span){out, len};
}

eg_span eg_utf8_shown(eg_arena *a, eg_span name) {
    static const char digits[] = "0123456789ABCDEF";
    size_t broken = count_broken(name), len = 0;
    if (!broken) return name;
    char *out = eg_arena_alloc(a, name.len + broken * EG_UTF8_SHOWN);
    for (size_t at = 0; at < name.len; at++) {
        int32_t cp;
        size_t n = eg_utf8_decode(name, at, &cp);
        if (n > 1 || byte_at(name, at) < 0x80) {
            memcpy(out + len, name.ptr + at, n);
            len += n;
            at += n - 1;
            continue;
        }
        len += eg_utf8_encode(REPLACEMENT, out + len);
        out[len++] = digits[byte_at(name, at) >> 4];
        out[len++] = digits[byte_at(name, at) & 0xF];
    }
    return (eg_span){out, len};
}

/* The value of a digit as eg_utf8_shown writes it; 16 when it is none. */
static unsigned digit_of(char c) {
    return c >= '0' && c <= '9' ? (unsigned)(c - '0') : c >= 'A' && c <= 'F' ? (unsigned)(c - 'A' + 10) : 16;
}

unsigned char eg_utf8_unshown(eg_span s, size_t at) {
    s = eg_span_slice(s, at, at + EG_UTF8_SHOWN);
    if (s.len < EG_UTF8_SHOWN || !eg_span_starts(s, EG_SPAN("\xEF\xBF\xBD"))) return 0;
    unsigned high = digit_of(s.ptr[3]), low = digit_of(s.ptr[4]);
    return high >= 8 && high < 16 && low < 16 ? (unsigned char)(high << 4 | low) : 0;
}

size_t eg_utf8_length(eg_span s) {
    size_t following = 0, at = 0;
    for (; s.len - at >= 8; at += 8) { /* bytes 10xxxxxx: the high bit set, the next one not */
        uint64_t v = eg_eight_load(s.ptr + at);
        uint64_t hits = (v & ~(v << 1) & EG_EIGHT_HIGH) >> 7;
        following += (size_t)(hits * EG_EIGHT_EACH >> 56);
    }
    for (; at < s.len; at++) following += (byte_at(s, at) & 0xC0) == 0x80;
    return s.len - following;
}

eg_span eg_utf8_tidy(eg_arena *a, eg_span s) {
    char *p = eg_arena_alloc(a, s.len + 8);
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++) {
        uint64_t before = n == 0 || p[n - 1] == ' ' ? 0x80 : 0;
        for (; i + 8 <= s.len; i += 8, n += 8) { /* nearly always */
            uint64_t v = eg_eight_load(s.ptr + i);
            if (!eg_eight_tidy(v, &before) || eg_eight_has(v, '\xC2')) break;
            eg_eight_store(p + n, v);
        }
        if (i == s.len) break;
        unsigned char c = (unsigned char)s.ptr[i];
        bool nbsp = c == 0xC2 && i + 1 < s.len && (unsigned char)s.ptr[i + 1] == 0xA0;
        if (c > ' ' && !nbsp) {
            p[n++] = (char)c;
        } else {
            i += nbsp;
            if (n && p[n - 1] != ' ') p[n++] = ' ';
        }
    }
    while (n && p[n - 1] == ' ') n--;
    return (eg_span){p, n};
}

static eg_char class_of_ascii(int32_t c) {
    if (c >= 'a' && c <= 'z') return EG_CHAR_LOWER;
    if (c >= 'A' && c <= 'Z') return EG_CHAR_UPPER;
    if (c >= '0' && c <= '9') return EG_CHAR_DIGIT;
    return c <= ' ' || c == 0x7F ? EG_CHAR_SPACE : EG_CHAR_OTHER;
}

/* Format characters: those that live inside words go with the word, the others part words. */
static eg_char class_of_format(int32_t cp) {
    bool inside = cp == 0xAD || cp == 0x200C || cp == 0x200D; /* soft hyphen, (non-)joiner */
    return inside ? EG_CHAR_MARK : EG_CHAR_SPACE;
}

eg_char eg_char_class(int32_t cp) {
    if (cp >= 0 && cp < 0x80) return class_of_ascii(cp);
    switch (utf8proc_category(cp)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT: return EG_CHAR_UPPER;
    case UTF8PROC_CATEGORY_LL: return EG_CHAR_LOWER;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL: return EG_CHAR_LETTER;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return EG_CHAR_MARK;
    case UTF8PROC_CATEGORY_ND: return EG_CHAR_DIGIT;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC: return EG_CHAR_SPACE;
    case UTF8PROC_CATEGORY_CF: return class_of_format(cp);
    default: return EG_CHAR_OTHER;
    }
}

/* ---- folding ---- */

enum { LATIN_FIRST = 0xC0 };

/* What accented Latin letters fold to, two places for each from U+00C0 on; spaces = fold_unicode knows. */
static const char latin[] = "a a a a a a aec e e e e i i i i " /* U+00C0 */
                            "d n o o o o o   o u u u u y thss" /* U+00D0 */
                            "a a a a a a aec e e e e i i i i " /* U+00E0 */
                            "d n o o o o o   o u u u u y thy " /* U+00F0 */
                            "a a a a a a c c c c c c c c d d " /* U+0100 */
                            "d d e e e e e e e e e e g g g g " /* U+0110 */
                            "g g g g h h h h i i i i i i i i " /* U+0120 */
                            "i i ijijj j k k   l l l l l l   " /* U+0130 */
                            "  l l n n n n n n   n n o o o o " /* U+0140 */
                            "o o oeoer r r r r r s s s s s s " /* U+0150 */
                            "s s t t t t t t u u u u u u u u " /* U+0160 */
                            "u u u u w w y y y z z z z z z s " /* U+0170 */;

/* Folds the two bytes of such a letter; how many bytes are written, 0 = it is none. */
static size_t fold_latin(unsigned lead, unsigned follower, char *out) {
    unsigned cp = (lead & 0x1F) << 6 | (follower & 0x3F);
    if (lead < 0xC3 || lead > 0xC5 || (follower & 0xC0) != 0x80) return 0;
    const char *folded = latin + (cp - LATIN_FIRST) * 2;
    if (folded[0] == ' ') return 0;
    out[0] = folded[0];
    if (folded[1] == ' ') return 1;
    out[1] = folded[1];
    return 2;
}

/* Folds words of ASCII, accented Latin letters and curly apostrophes; false when something else turns up. out
 * needs word.len bytes. */
static bool fold_plain(eg_span word, char *out, size_t *len) {
    size_t at = 0, n = 0;
    for (; word.len - at >= 8; at += 8, n += 8) {
        uint64_t v = eg_eight_load(word.ptr + at);
        if (v & EG_EIGHT_HIGH) break;
        v = eg_eight_lower(v);
        eg_eight_store(out + n, v);
    }
    while (at < word.len) {
        unsigned c = byte_at(word, at);
        if (c < 0x80) {
            out[n++] = (char)(c - 'A' < 26 ? c | 0x20 : c);
            at++;
        } else if (word.len - at >= 3 && memcmp(word.ptr + at, "\xE2\x80\x99", 3) == 0) {
            out[n++] = '\'';
            at += 3;
        } else {
            size_t letters = word.len - at >= 2 ? fold_latin(c, byte_at(word, at + 1), out + n) : 0;
            if (!letters) return false;
            n += letters;
            at += 2;
        }
    }
    *len = n;
    return true;
}

/* Marks that change how a letter sounds, not which word it is: Latin, Greek and Cyrillic accents, Arabic
 * and Hebrew vowel points. The vowel signs of Indic scripts are letters of the word and stay. */
static bool is_accent(int32_t cp) {
    return (cp >= 0x0300 && cp <= 0x036F) || (cp >= 0x0591 && cp <= 0x05C7) ||
           (cp >= 0x064B && cp <= 0x065F) || cp == 0x0670 || (cp >= 0x1AB0 && cp <= 0x1AFF) ||
           (cp >= 0x1DC0 && cp <= 0x1DFF) || (cp >= 0x20D0 && cp <= 0x20FF) || (cp >= 0xFE20 && cp <= 0xFE2F);
}

/* Apostrophes and hyphens to their ASCII twins, before compatibility forms take U+00B4 apart. */
static utf8proc_int32_t plain_mark(utf8proc_int32_t cp, void *unused) {
    (void)unused;
    switch (cp) {
    case 0x00B4:
    case 0x02B9:
    case 0x02BB:
    case 0x02BC:
    case 0x02BE:
    case 0x02BF:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032: return '\'';
    case 0x2010:
    case 0x2011: return '-';
    default: return cp;
    }
}

/* Letters that Unicode does not take apart, as names are written without them; NULL = leave it. */
static const char *plain_letter(int32_t cp) {
    switch (cp) {
    case 0x00E6: return "ae"; /* æ */
    case 0x00F0: return "d";  /* ð */
    case 0x00F8: return "o";  /* ø */
    case 0x00FE: return "th"; /* þ */
    case 0x0111: return "d";  /* đ */
    case 0x0127: return "h";  /* ħ */
    case 0x0131: return "i";  /* ı */
    case 0x0142: return "l";  /* ł */
    case 0x014B: return "n";  /* ŋ */
    case 0x0153: return "oe"; /* œ */
    case 0x0167: return "t";  /* ŧ */
    case 0x0259: return "a";  /* ə, as in Əliyev, Aliyev */
    default: return NULL;
    }
}

static size_t put_folded(const int32_t *cps, size_t count, char *out) {
    size_t len = 0;
    for (size_t i = 0; i < count; i++) {
        if (is_accent(cps[i])) continue;
        const char *plain = plain_letter(cps[i]);
        if (!plain) {
            len += eg_utf8_encode(cps[i], out + len);
            continue;
        }
        while (*plain) out[len++] = *plain++;
    }
    return len;
}

static eg_span fold_unicode(eg_arena *a, eg_span word, char *buffer, size_t size) {
    enum { ON_STACK = 128 };
    const utf8proc_option_t options =
        UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    int32_t few[ON_STACK], *cps = few;
    char few_bytes[ON_STACK * 4], *out = few_bytes;
    size_t broken = 0;
    if (eg_utf8_check(word) < word.len) word = eg_utf8_repair(a, word, &broken);
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)word.ptr;
    utf8proc_ssize_t in = (utf8proc_ssize_t)word.len;
    utf8proc_ssize_t count = utf8proc_decompose_custom(bytes, in, cps, ON_STACK, options, plain_mark, NULL);
    if (count > ON_STACK) {
        cps = EG_NEW(a, int32_t, (size_t)count);
        out = eg_arena_alloc(a, (size_t)count * 4);
        count = utf8proc_decompose_custom(bytes, in, cps, count, options, plain_mark, NULL);
    }
    if (count < 0) count = 0; /* only a word of gigabytes */
    size_t len = put_folded(cps, (size_t)count, out);
    if (len > size) return out == few_bytes ? eg_arena_copy(a, (eg_span){out, len}) : (eg_span){out, len};
    if (len) memcpy(buffer, out, len);
    return (eg_span){buffer, len};
}

eg_span eg_utf8_fold(eg_arena *a, eg_span word, char *buffer, size_t size) {
    size_t len = 0;
    char *out = word.len <= size ? buffer : eg_arena_alloc(a, word.len);
    if (fold_plain(word, out, &len)) return (eg_span){out, len};
    return fold_unicode(a, word, buffer, size);
}

const char *eg_utf8_version(void) {
    return utf8proc_version();
}
