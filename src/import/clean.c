/* Strings of foreign lists: cleaned, recased, tested.
 * In: any valid UTF-8. Out: strings that may stand in a cell of a dictionary. Refuses to translate or to
 * transliterate.
 * Example: "  =AT&T\t|Inc " -> "AT&T Inc"; "ABU_BAKR_AL-BAGHDADI" -> "Abu Bakr al-Baghdadi". */
#include <string.h>

#include "base/civil.h"
#include "import/import.h"
#include "text/ascii.h"
#include "text/utf8.h"

/* Soft hyphen, zero-width characters, marks of writing direction, byte order mark. */
static bool is_invisible(int32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0xFFFD;
}

eg_span eg_import_clean(eg_arena *a, eg_span text) {
    char *out = eg_arena_alloc(a, text.len + 1);
    size_t len = 0;
    bool gap = false;
    for (size_t at = 0; at < text.len;) {
        int32_t c;
        size_t n = eg_utf8_decode(text, at, &c);
        bool front = len == 0 && (c == '=' || c == '~' || c == '!' || c == '#');
        if (c == '|' || (eg_char_class(c) == EG_CHAR_SPACE && !is_invisible(c))) {
            gap = true;
        } else if (!front && !is_invisible(c)) {
            if (gap && len) out[len++] = ' ';
            gap = false;
            memcpy(out + len, text.ptr + at, n);
            len += n;
        }
        at += n;
    }
    out[len] = '\0';
    return (eg_span){out, len};
}

bool eg_is_latin(eg_span text) {
    bool letters = false;
    for (size_t at = 0; at < text.len;) {
        int32_t c;
        at += eg_utf8_decode(text, at, &c);
        eg_char class = eg_char_class(c);
        if (class != EG_CHAR_LOWER && class != EG_CHAR_UPPER && class != EG_CHAR_LETTER) continue;
        bool latin = c < 0x250 || (c >= 0x2B0 && c < 0x300) || (c >= 0x1E00 && c < 0x1F00);
        if (!latin) return false;
        letters = true;
    }
    return letters;
}

static bool is_one_of(eg_span word, const char *const *list) {
    for (; *list; list++)
        if (eg_ascii_is(word, *list)) return true;
    return false;
}

/* Letters of a word that the rest of the name leaves in capitals. */
static bool stays_capital(eg_span word) {
    static const char *const numerals[] = {"II", "III", "IV", "VI", "VII", "VIII", "IX", NULL};
    static const char *const titles[] = {"JR", "SR", "ST", "DR",  "MR", "MRS",
                                         "MS", "MT", "FT", "LTD", "NG", NULL};
    if (is_one_of(word, numerals)) return true;
    if (is_one_of(word, titles)) return false;
    for (size_t i = 0; i < word.len; i++)
        if (!eg_ascii_is_letter(word.ptr[i]) || strchr("AEIOUYaeiouy", word.ptr[i])) return false;
    return true;
}

/* Writes one word, or part of a hyphenated one, at out. */
static void put_word(char *out, eg_span word, bool small) {
    bool capitals = stays_capital(word), up = !small;
    bool mc = !small && word.len > 4 && eg_ascii_starts(word, "mc");
    for (size_t i = 0; i < word.len; i++) {
        char c = eg_ascii_lower(word.ptr[i]);
        if ((up || capitals) && eg_ascii_is_lower(c)) c = (char)(c - 'a' + 'A');
        out[i] = c;
        up = c == '.' || (c == '\'' && i == 1) || (mc && i == 1); /* U.S., O'Brien, McCain */
    }
}

eg_span eg_title_case(eg_arena *a, eg_span text) {
    static const char *const small[] = {"of",  "the", "and", "for", "in",  "on",   "at",  "to",
                                        "de",  "del", "la",  "du",  "da",  "di",   "dos", "van",
                                        "von", "der", "den", "bin", "ibn", "bint", "y",   NULL};
    static const char *const articles[] = {"al", "el", "ul", "ad", "an", "ar", "as", "at", "az", NULL};
    char *out = eg_arena_alloc(a, text.len + 1);
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && !strchr(" _-", text.ptr[end])) end++;
        eg_span word = eg_span_slice(text, at, end);
        bool hyphen = end < text.len && text.ptr[end] == '-';
        bool after_hyphen = at && text.ptr[at - 1] == '-';
        bool article = hyphen && !after_hyphen && is_one_of(word, articles);
        bool inner = at > 0 && !after_hyphen && end < text.len && !hyphen && is_one_of(word, small);
        put_word(out + at, word, article || inner);
        if (end < text.len) out[end] = hyphen ? '-' : ' ';
        at = end + 1;
    }
    out[text.len] = '\0';
    return eg_span_trim((eg_span){out, text.len});
}

static bool digits(eg_span s, size_t from, size_t count, int *value) {
    *value = 0;
    if (s.len < from + count) return false;
    for (size_t i = from; i < from + count; i++) {
        if (!eg_ascii_is_digit(s.ptr[i])) return false;
        *value = *value * 10 + (s.ptr[i] - '0');
    }
    return true;
}

eg_span eg_iso_date(eg_span text) {
    int year, month, day;
    text = eg_span_trim(text);
    if (eg_span_starts(text, EG_SPAN("+"))) text = eg_span_slice(text, 1, text.len);
    if (!digits(text, 0, 4, &year) || !year) return EG_SPAN("");
    if (text.len == 4) return text;
    if (text.ptr[4] != '-' || !digits(text, 5, 2, &month)) return EG_SPAN("");
    if (text.len == 7) return month >= 1 && month <= 12 ? text : EG_SPAN("");
    if (text.ptr[7] != '-' || !digits(text, 8, 2, &day)) return EG_SPAN("");
    if (text.len > 10 && text.ptr[10] != 'T') return EG_SPAN("");
    return eg_civil_valid(year, month, day) ? eg_span_slice(text, 0, 10) : EG_SPAN("");
}
