/* Links from a picture to its articles.
 * In: the user's base address, an article's path, a sentence. Out: an address that a browser opens at the
 * sentence. Refuses every scheme that does anything but show a page, and to let a path or a sentence add
 * anything to the address but itself.
 * Example: base "https://example.org/case", path "./a b.html", sentence "He left." give
 * https://example.org/case/a%20b.html#:~:text=He%20left. */
#include "write/href.h"

#include <string.h>

#include "text/utf8.h"
#include "write/label.h"

enum { WHOLE = 10, ENDS = 5, LONGEST = 240 }; /* words; words; bytes */

static bool is_plain(char c) {
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '.' || c == '_';
}

/* ---- the base ---- */

/* "https" of "https://example.org"; empty for a relative path. */
static eg_span scheme_of(eg_span base) {
    size_t colon = eg_span_find(base, ':', 0), slash = eg_span_find(base, '/', 0);
    return colon < base.len && colon < slash ? eg_span_slice(base, 0, colon) : (eg_span){0};
}

const char *eg_href_base_fault(const char *base) {
    static const char *const schemes[] = {"http://", "https://", "file://"};
    eg_span s = eg_span_of(base);
    if (!s.len) return "it is empty";
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.ptr[i] <= ' ' || (unsigned char)s.ptr[i] >= 0x7F ||
            strchr("\"'<>\\`{}|^", s.ptr[i]))
            return "it has a character that addresses write as %XX";
    if (strchr(base, '#')) return "it has a '#', after which the sentence comes";
    if (!scheme_of(s).len) return strncmp(base, "//", 2) == 0 ? "it has no scheme" : NULL;
    for (size_t i = 0; i < 3; i++)
        if (eg_span_starts(s, eg_span_of(schemes[i])))
            return i < 2 && !strcspn(base + strlen(schemes[i]), "/?:") ? "it names no host" : NULL;
    return "it begins with another scheme";
}

/* ---- the address ---- */

static void add_encoded(eg_text *t, eg_span s, const char *also_plain) {
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (is_plain(c) || (c && strchr(also_plain, c)))
            eg_text_add(t, eg_span_slice(s, i, i + 1));
        else
            eg_text_printf(t, "%%%02X", (unsigned char)c);
    }
}

/* A byte that was shown because it is not UTF-8 becomes what it is: the file has that name. */
static void add_path(eg_text *t, eg_span path) {
    size_t done = 0;
    for (size_t at = 0; at < path.len; at++) {
        unsigned char byte = eg_utf8_unshown(path, at);
        if (!byte) continue;
        add_encoded(t, eg_span_slice(path, done, at), "/-~");
        eg_text_printf(t, "%%%02X", byte);
        done = at + EG_UTF8_SHOWN;
    }
    add_encoded(t, eg_span_slice(path, done, path.len), "/-~");
}

/* The base without the slashes at its end; those that belong to its scheme stay. A query takes the path as it
 * is. */
static void add_base(eg_text *t, eg_span base) {
    size_t least = scheme_of(base).len ? scheme_of(base).len + 3 : 0;
    bool query = eg_span_find(base, '?', 0) < base.len;
    while (!query && base.len > least && base.ptr[base.len - 1] == '/') base.len--;
    for (size_t i = 0; i < base.len; i++)
        if (base.ptr[i] == '(' || base.ptr[i] == ')')
            eg_text_puts(t, base.ptr[i] == '(' ? "%28" : "%29");
        else
            eg_text_add(t, eg_span_slice(base, i, i + 1));
    if (!query) eg_text_puts(t, "/");
}

/* Where word number n begins; s.len when there are fewer. */
static size_t word_start(eg_span s, size_t n) {
    size_t at = 0;
    for (; n && at < s.len; n--) at = eg_span_find(s, ' ', at) + 1;
    return at < s.len ? at : s.len;
}

/* Short sentences are named whole, long ones by their first and last words, whatever stands between. */
static void add_fragment(eg_text *t, eg_span s) {
    size_t words = s.len > 0;
    for (size_t i = 0; i < s.len; i++) words += s.ptr[i] == ' ';
    eg_span head = s, tail = {0};
    if (words > WHOLE) {
        head = eg_span_trim(eg_span_slice(s, 0, word_start(s, ENDS)));
        tail = eg_span_slice(s, word_start(s, words - ENDS), s.len);
    }
    if (!words || head.len > LONGEST || tail.len > LONGEST) return;
    eg_text_puts(t, "#:~:text=");
    add_encoded(t, head, "");
    if (!tail.len) return;
    eg_text_puts(t, ",");
    add_encoded(t, tail, "");
}

eg_span eg_href(eg_arena *a, const char *base, eg_span path, eg_span sentence) {
    eg_text t = {.arena = a};
    if (eg_span_eq(path, EG_SPAN("-"))) return (eg_span){0};
    while (eg_span_starts(path, EG_SPAN("./")) || eg_span_starts(path, EG_SPAN("/")))
        path = eg_span_slice(path, path.ptr[0] == '.' ? 2 : 1, path.len);
    add_base(&t, eg_span_of(base));
    add_path(&t, path);
    add_fragment(&t, eg_label_clean(a, sentence));
    return eg_text_span(&t);
}
