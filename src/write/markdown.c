/* Text for Markdown.
 * In: clean text, on one line. Out: the same as a reader of CommonMark sees it. Refuses to escape what is no
 * markup where it stands: mails and diffs are read as they are. Example: "*a_b* <i> R&D &amp;" becomes
 * "\*a_b\* \<i> R&D \&amp;" */
#include "write/markdown.h"

#include <string.h>

#include "write/label.h"

static bool is_letter(char c) {
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || (unsigned char)c >= 0x80;
}

static bool is_markup(eg_span s, size_t at) {
    char c = s.ptr[at];
    if (c == '&') return eg_label_is_entity(s, at);
    if (c == '_') /* inside a word it is none */
        return !(at && is_letter(s.ptr[at - 1]) && at + 1 < s.len && is_letter(s.ptr[at + 1]));
    return strchr("\\`*[]<~", c) != NULL;
}

/* The bytes at the start that would make a block of it: the '.' of "7. ", the '#' of "# ". */
static size_t block_mark(eg_span s) {
    size_t digits = 0;
    while (digits < s.len && s.ptr[digits] >= '0' && s.ptr[digits] <= '9') digits++;
    if (digits && digits < s.len && strchr(".)", s.ptr[digits])) return digits;
    return !digits && s.len && strchr("#+->=|:", s.ptr[0]) ? 0 : s.len;
}

eg_span eg_markdown(eg_arena *a, eg_span s) {
    eg_text t = {.arena = a};
    size_t mark = block_mark(s);
    for (size_t i = 0; i < s.len; i++) {
        if (i == mark || (s.ptr[i] && is_markup(s, i))) eg_text_puts(&t, "\\");
        eg_text_add(&t, eg_span_slice(s, i, i + 1));
    }
    return eg_text_span(&t);
}
