/* Language: tells English from others by its commonest words.
 * In: an article with its zones. Out: whether it reads like English. Refuses to say which other language it
 * is, and to doubt short texts. Example: in "Die Agentur hat mit 31 Seiten Gegner der Mine angegriffen …"
 * there is no "the", "of" or "and" in fifty words: it is not English. */
#include "text/language.h"

#include "text/ascii.h"

enum {
    SAMPLE = 3000,     /* bytes of the story that are looked at */
    ENOUGH = 300,      /* fewer say nothing */
    BYTES_A_WORD = 6,  /* about, with the space behind it, in any script */
    WORDS_TO_ONE = 25, /* English has one of the words below among six, others have one among a hundred */
};

/* Those that no neighbour of English writes as often: no "for", which is Danish, no "on", which is French. */
static bool is_common(eg_span word) {
    static const char *const common[] = {"the", "of",   "and",  "to",   "that", "with",
                                         "his", "said", "from", "were", "has",  "not"};
    if (word.len < 2 || word.len > 4) return false;
    for (size_t i = 0; i < sizeof common / sizeof *common; i++)
        if (common[i][0] == eg_ascii_lower(word.ptr[0]) && eg_ascii_is(word, common[i])) return true;
    return false;
}

/* How many of the words of s are common, counted up to `enough`. */
static size_t count_common(eg_span s, size_t enough) {
    size_t count = 0, start = 0;
    for (size_t i = 0; i <= s.len && count < enough; i++) {
        if (i < s.len && !eg_ascii_is_space(s.ptr[i])) continue;
        count += is_common(eg_span_slice(s, start, i));
        start = i + 1;
    }
    return count;
}

bool eg_language_is_english(const eg_article *x) {
    const size_t bytes_to_one = (size_t)WORDS_TO_ONE * BYTES_A_WORD, enough = SAMPLE / bytes_to_one;
    size_t bytes = 0, common = 0;
    for (size_t i = 0; i < x->paragraphs.len && bytes < SAMPLE && common < enough; i++) {
        const eg_paragraph *p = &x->paragraphs.items[i];
        if (p->zone > EG_ZONE_BODY) continue;
        eg_span s = eg_span_slice(x->text, p->start, p->end);
        s = eg_span_slice(s, 0, SAMPLE - bytes);
        bytes += s.len;
        common += count_common(s, enough - common);
    }
    return bytes < ENOUGH || common >= enough || common * bytes_to_one >= bytes;
}
