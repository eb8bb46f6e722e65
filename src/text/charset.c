/* Character sets: bytes of a file -> valid UTF-8.
 * In: bytes of unknown making. Out: UTF-8, or an error when the bytes are no text. Refuses to override what
 * is evident: valid UTF-8 is UTF-8 whatever the page declares, since browsers save pages as UTF-8 and leave
 * the old declaration in place. Old sets are decoded by iconv and guessed by uchardet.
 * Example: "caf\xE9" in an English text is Windows-1252, "café". */
#include "text/charset.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <uchardet/uchardet.h>

#include "text/ascii.h"
#include "text/utf8.h"

enum {
    HEAD = 8192,           /* bytes in which a page declares its character set */
    SNIFF = 1 << 10,       /* bytes that decide whether a file is binary */
    GUESS_BYTES = 1 << 18, /* bytes that uchardet sees */
    TELLING = 16           /* high bytes of a short list from which its guess is worth telling */
};

/* ---- what is no text ---- */

typedef struct magic {
    const char *bytes;
    size_t len;
    const char *name;
} magic;

static const magic formats[] = {
    {"%PDF-", 5, "PDF"},
    {"PK\x03\x04", 4, "ZIP or office document"},
    {"PK\x05\x06", 4, "ZIP"},
    {"\x89PNG", 4, "PNG image"},
    {"\xFF\xD8\xFF", 3, "JPEG image"},
    {"GIF8", 4, "GIF image"},
    {"\x7F"
     "ELF",
     4, "ELF program"},
    {"\x1F\x8B", 2, "gzip archive"},
    {"BZh91AY", 7, "bzip2 archive"},
    {"\xFD"
     "7zXZ",
     5, "xz archive"},
    {"\x28\xB5\x2F\xFD", 4, "zstd archive"},
    {"7z\xBC\xAF\x27\x1C", 6, "7z archive"},
    {"Rar!\x1A", 5, "RAR archive"},
    {"\xD0\xCF\x11\xE0", 4, "office document"},
    {"{\\rtf", 5, "rich text"},
    {"%!PS", 4, "PostScript"},
    {"SQLite format 3", 15, "SQLite database"},
};

static const char *format_of(eg_span bytes) {
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        const magic *m = &formats[i];
        if (bytes.len && bytes.ptr[0] == m->bytes[0] && eg_span_starts(bytes, (eg_span){m->bytes, m->len}))
            return m->name;
    }
    return NULL;
}

/* What one pass over the bytes tells. */
typedef struct survey {
    size_t valid;    /* offset of the first byte that is not part of valid UTF-8 */
    size_t controls; /* control bytes of the first SNIFF; those that set lines and escape are none */
    bool nul, escape;
} survey;

static survey look_over(eg_span bytes) {
    survey is = {.valid = bytes.len};
    for (size_t at = 0; (at = eg_utf8_plain(bytes, at)) < bytes.len;) {
        unsigned char c = (unsigned char)bytes.ptr[at];
        if (c < 0x80) {
            is.nul = is.nul || c == '\0';
            is.escape = is.escape || c == 0x1B;
            is.controls += at < SNIFF && c != 0x1B;
            at++;
        }
        while (at < bytes.len && (unsigned char)bytes.ptr[at] >= 0x80) { /* they stand together */
            int32_t cp;
            size_t n = eg_utf8_decode(bytes, at, &cp);
            if (n == 1 && is.valid == bytes.len) is.valid = at;
            at += n;
        }
    }
    return is;
}

/* Why the bytes are no text; NULL when they may be. */
static const char *not_text(eg_span bytes, const survey *is) {
    const char *format = format_of(bytes);
    if (format) return format;
    if (is->nul) return "NUL bytes";
    size_t looked_at = bytes.len < SNIFF ? bytes.len : SNIFF;
    return is->controls * 20 > looked_at ? "control bytes" : NULL; /* more than one in twenty */
}

/* ---- Unicode of two and four bytes ---- */

/* Without a byte order mark: Western text in UTF-16 has a NUL in nearly every other byte, on one side. */
static const char *evident_utf16(eg_span bytes) {
    size_t n = (bytes.len < SNIFF ? bytes.len : SNIFF) & ~(size_t)1, nul[2] = {0, 0};
    if (n < 8 || bytes.len % 2 || !memchr(bytes.ptr, '\0', n)) return NULL;
    for (size_t i = 0; i < n; i++) nul[i % 2] += bytes.ptr[i] == '\0';
    if (nul[1] * 10 > n / 2 * 7 && nul[0] * 50 < n) return "UTF-16LE";
    if (nul[0] * 10 > n / 2 * 7 && nul[1] * 50 < n) return "UTF-16BE";
    return NULL;
}

/* The wide encoding of the bytes, and the length of its mark; NULL when they are not wide. */
static const char *wide_encoding(eg_span bytes, size_t *mark) {
    static const magic marks[] = {
        {"\xFF\xFE\0\0", 4, "UTF-32LE"},
        {"\0\0\xFE\xFF", 4, "UTF-32BE"},
        {"\xFF\xFE", 2, "UTF-16LE"},
        {"\xFE\xFF", 2, "UTF-16BE"},
    };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        *mark = marks[i].len;
        if (eg_span_starts(bytes, (eg_span){marks[i].bytes, marks[i].len})) return marks[i].name;
    }
    *mark = 0;
    return evident_utf16(bytes);
}

/* ---- iconv ---- */

/* bytes from an old character set; each byte that does not fit becomes U+FFFD. false: unknown set. */
static bool convert(eg_arena *a, const char *from, size_t unit, eg_span bytes, eg_span *text,
                    size_t *broken) {
    iconv_t cd = iconv_open("UTF-8", from);
    if (cd == (iconv_t)-1) return false;
    size_t cap = bytes.len + bytes.len / 2 + 16, len = 0;
    char *out = eg_arena_alloc(a, cap), *in = (char *)bytes.ptr; /* iconv does not write to its input */
    size_t left = bytes.len;
    *broken = 0;
    for (bool flushed = false; !flushed;) {
        flushed = left == 0;
        char *next = out + len;
        size_t room = cap - len;
        size_t status = iconv(cd, flushed ? NULL : &in, &left, &next, &room);
        len = (size_t)(next - out);
        if (status != (size_t)-1) continue;
        flushed = false;
        if (errno == E2BIG || room < 4) {
            out = eg_arena_grow(a, out, cap, cap * 2);
            cap *= 2;
        } else if (left) { /* EILSEQ, or EINVAL: cut off at the end */
            len += eg_utf8_encode(0xFFFD, out + len);
            size_t step = left < unit ? left : unit;
            in += step;
            left -= step;
            ++*broken;
        } else {
            break;
        }
    }
    iconv_close(cd);
    *text = (eg_span){out, len};
    return true;
}

/* ---- old sets: declared or guessed ---- */

/* The value of an attribute such as charset="x" at a place right after its name. */
static eg_span declared_value(eg_span s, size_t at) {
    while (at < s.len && (s.ptr[at] == ' ' || s.ptr[at] == '=' || s.ptr[at] == '"' || s.ptr[at] == '\''))
        at++;
    size_t end = at;
    while (end < s.len && end - at < 40 &&
           (eg_char_class((unsigned char)s.ptr[end]) > EG_CHAR_SPACE || strchr("-_:.+", s.ptr[end])))
        end++;
    return eg_span_slice(s, at, end);
}

static size_t search_folded(eg_span s, const char *word, size_t from) {
    size_t n = strlen(word);
    for (; from + n <= s.len; from++)
        if (eg_ascii_same(s.ptr + from, word, n)) return from;
    return s.len;
}

eg_span eg_charset_declared(eg_span bytes) {
    eg_span head = eg_span_slice(bytes, 0, HEAD);
    if (eg_span_starts(head, EG_SPAN("<?xml"))) {
        eg_span declaration = eg_span_slice(head, 0, eg_span_find(head, '>', 0));
        size_t at = search_folded(declaration, "encoding", 0);
        if (at < declaration.len) return declared_value(declaration, at + strlen("encoding"));
    }
    for (size_t at = 0; (at = search_folded(head, "<meta", at)) < head.len; at++) {
        eg_span tag = eg_span_slice(head, at, eg_span_find(head, '>', at));
        size_t name = search_folded(tag, "charset", 0);
        if (name < tag.len) return declared_value(tag, name + strlen("charset"));
    }
    return (eg_span){NULL, 0};
}

/* The superset that a name means on the web (WHATWG Encoding), for iconv. */
static const char *web_charset(const char *name) {
    static const char *const supersets[][2] = {
        {"iso-8859-1", "WINDOWS-1252"},
        {"iso8859-1", "WINDOWS-1252"},
        {"latin1", "WINDOWS-1252"},
        {"us-ascii", "WINDOWS-1252"},
        {"ascii", "WINDOWS-1252"},
        {"iso-8859-9", "WINDOWS-1254"},
        {"gb2312", "GB18030"},
        {"gbk", "GB18030"},
        {"shift_jis", "CP932"},
        {"shift-jis", "CP932"},
        {"x-sjis", "CP932"},
        {"euc-kr", "CP949"},
        {"ks_c_5601-1987", "CP949"},
        {"uhc", "CP949"},
        {"tis-620", "CP874"},
        {"iso-8859-11", "CP874"},
        {"big5", "BIG5-HKSCS"},
        {"iso-8859-8-i", "ISO-8859-8"},
        {"x-mac-roman", "MACINTOSH"},
        {"mac-cyrillic", "MAC-CYRILLIC"},
    };
    for (size_t i = 0; i < sizeof supersets / sizeof *supersets; i++)
        if (eg_ascii_is(eg_span_of(name), supersets[i][0])) return supersets[i][1];
    return name;
}

/* "don\xD5t", "\xD2Yes\xD3": quotation marks of old Mac texts, which Windows-1252 would make Ò, Ó and Õ. */
static bool looks_mac(eg_span s) {
    for (size_t i = 1; i + 1 < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c == 0xD5 && eg_ascii_is_lower(s.ptr[i - 1]) && eg_ascii_is_lower(s.ptr[i + 1])) return true;
        if (c == 0xD3 && strchr(".,?!", s.ptr[i - 1]) && s.ptr[i + 1] == ' ') return true;
    }
    return false;
}

static size_t count_high(eg_span s) {
    size_t high = 0;
    for (size_t i = 0; i < s.len; i++) high += (unsigned char)s.ptr[i] >> 7;
    return high;
}

/* Where high bytes are few the text is Western, and uchardet would have too little to go on. */
static bool mostly_ascii(eg_span bytes) {
    return count_high(bytes) * 40 < bytes.len;
}

/* A name for iconv, in the arena. */
static const char *guess(eg_arena *a, eg_span bytes, size_t first_high) {
    eg_span sample = eg_span_slice(bytes, first_high, first_high + GUESS_BYTES);
    if (mostly_ascii(bytes)) return looks_mac(bytes) ? "MACINTOSH" : "WINDOWS-1252";
    uchardet_t detector = uchardet_new();
    const char *found = "";
    if (uchardet_handle_data(detector, sample.ptr, sample.len) == 0) {
        uchardet_data_end(detector);
        found = uchardet_get_charset(detector);
    }
    const char *name = eg_arena_copy(a, eg_span_of(found)).ptr;
    uchardet_delete(detector);
    if (!*name || eg_ascii_is(eg_span_of(name), "utf-8") || eg_ascii_is(eg_span_of(name), "ascii"))
        return "WINDOWS-1252";
    return web_charset(name);
}

/* ---- UTF-8, more or less ---- */

typedef struct utf8_state {
    size_t broken, good; /* broken bytes; characters of more than one byte */
} utf8_state;

static utf8_state count_utf8(eg_span s) {
    utf8_state state = {0, 0};
    for (size_t at = 0; at < s.len;) {
        int32_t cp;
        size_t n = eg_utf8_decode(s, at, &cp);
        state.broken += n == 1 && (unsigned char)s.ptr[at] >= 0x80;
        state.good += n > 1;
        at += n;
    }
    return state;
}

static void warn_broken(eg_diag *d, eg_span path, eg_span text, size_t broken) {
    size_t first = eg_span_search(text, EG_SPAN("\xEF\xBF\xBD"), 0), line = 1;
    for (size_t at = 0; (at = eg_span_find(text, '\n', at)) < first; at++) line++;
    eg_diag_say(d, EG_WARNING, (eg_place){.file = path, .line = line},
                broken == 1 ? "%zu broken byte became U+FFFD; save the file as UTF-8"
                            : "%zu broken bytes became U+FFFD, here the first; save the file as UTF-8",
                broken);
}

/* An old set as declared, if that explains nearly every byte. */
static bool convert_declared(eg_arena *a, eg_span declared, eg_span bytes, eg_span *text, size_t *broken) {
    if (!declared.len) return false;
    const char *name = web_charset(eg_arena_copy(a, declared).ptr);
    if (eg_ascii_starts(eg_span_of(name), "utf") || eg_ascii_starts(eg_span_of(name), "ucs")) return false;
    return convert(a, name, 1, bytes, text, broken) && *broken * 100 <= bytes.len;
}

/* Texts in ASCII with escape sequences: ISO-2022-JP and its like. */
static bool convert_escapes(eg_arena *a, eg_span bytes, eg_span *text, size_t *broken) {
    size_t escape = eg_span_search(bytes, EG_SPAN("\x1B$"), 0);
    return escape < bytes.len && convert(a, "ISO-2022-JP-2", 1, bytes, text, broken) && *broken == 0;
}

const char *eg_charset_wide(eg_span bytes) {
    size_t mark;
    return wide_encoding(bytes, &mark);
}

const char *eg_charset_guess(eg_arena *a, eg_span bytes) {
    utf8_state state = count_utf8(bytes);
    bool telling = state.broken >= TELLING || mostly_ascii(bytes);
    return telling && state.broken > state.good ? guess(a, bytes, eg_utf8_check(bytes)) : NULL;
}

bool eg_charset_decode(eg_arena *a, eg_span path, eg_span bytes, eg_span *text, eg_diag *d) {
    size_t mark = 0, broken = 0;
    const char *wide = wide_encoding(bytes, &mark);
    if (wide &&
        convert(a, wide, wide[4] == '3' ? 4 : 2, eg_span_slice(bytes, mark, bytes.len), text, &broken)) {
        bytes = *text; /* NUL characters are as bad in here */
    } else {
        wide = NULL;
    }
    survey is = look_over(bytes);
    const char *fault = not_text(bytes, &is);
    if (fault) {
        eg_diag_say(d, EG_ERROR, (eg_place){.line = 0},
                    "'%.*s': not a text (%s); save the article as text or HTML", (int)path.len, path.ptr,
                    fault);
        return false;
    }
    *text = bytes;
    if (is.valid == bytes.len) {
        eg_span unescaped;
        if (is.escape && !wide && convert_escapes(a, bytes, &unescaped, &broken)) *text = unescaped;
    } else {
        eg_span declared = eg_charset_declared(bytes);
        utf8_state state = count_utf8(bytes);
        bool is_utf8 = eg_span_starts(bytes, EG_SPAN("\xEF\xBB\xBF")) || state.good > state.broken;
        if (is_utf8 || (!convert_declared(a, declared, bytes, text, &broken) &&
                        !convert(a, guess(a, bytes, is.valid), 1, bytes, text, &broken)))
            *text = eg_utf8_repair(a, bytes, &broken);
    }
    if (broken) warn_broken(d, path, *text, broken);
    return true;
}
