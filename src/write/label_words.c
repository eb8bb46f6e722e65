/* The small words of English in labels: plurals, counts, participles, dates.
 * In: nouns, numbers, days. Out: what a newspaper would print. Refuses to know any noun by meaning: rules of
 * spelling and a short list of exceptions, for words that news reports count.
 * Example: {2019-08-17, 2019-08-18} is "17–18 Aug 2019"; "party" is "parties". */
#include <stdio.h>
#include <string.h>

#include "write/label.h"

typedef struct pair {
    const char *from, *to;
} pair;

static const char *find_pair(const pair *pairs, size_t count, eg_span word) {
    for (size_t i = 0; i < count; i++)
        if (eg_span_eq(word, eg_span_of(pairs[i].from))) return pairs[i].to;
    return NULL;
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- numbers ---- */

static bool all_digits(eg_span s) {
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < '0' || s.ptr[i] > '9') return false;
    return s.len > 0;
}

/* A round number of millions and more in words, as newspapers do; empty for others. */
static eg_span round_number(eg_arena *a, eg_span d) {
    static const char *const names[] = {"million", "billion", "trillion"};
    if (d.len < 7 || d.len > 15) return (eg_span){0};
    size_t scale = (d.len - 7) / 3, zeros = (scale + 2) * 3; /* digits after the point when written out */
    for (size_t i = d.len - zeros + 1; i < d.len; i++)
        if (d.ptr[i] != '0') return (eg_span){0};
    char tenth = d.ptr[d.len - zeros];
    int whole = (int)(d.len - zeros);
    if (tenth == '0') return eg_arena_printf(a, "%.*s %s", whole, d.ptr, names[scale]);
    return eg_arena_printf(a, "%.*s.%c %s", whole, d.ptr, tenth, names[scale]);
}

eg_span eg_label_number(eg_arena *a, eg_span digits) {
    if (!all_digits(digits) || digits.len < 4) return digits;
    eg_span words = round_number(a, digits);
    if (words.len) return words;
    eg_text t = {.arena = a};
    for (size_t i = 0; i < digits.len; i++) {
        if (i && (digits.len - i) % 3 == 0) eg_text_puts(&t, ",");
        eg_text_add(&t, eg_span_slice(digits, i, i + 1));
    }
    return eg_text_span(&t);
}

eg_span eg_label_count(eg_arena *a, size_t n, const char *singular) {
    char digits[24];
    snprintf(digits, sizeof digits, "%zu", n);
    eg_span number = eg_label_number(a, eg_span_of(digits));
    eg_span noun = n == 1 ? eg_span_of(singular) : eg_label_plural(a, eg_span_of(singular));
    return eg_arena_printf(a, "%.*s %.*s", (int)number.len, number.ptr, (int)noun.len, noun.ptr);
}

eg_span eg_label_numbers(eg_arena *a, const uint32_t *numbers, size_t count, size_t limit) {
    eg_text t = {.arena = a};
    size_t shown = 0; /* characters; an en dash is one */
    for (size_t i = 0; i < count;) {
        size_t k = i + 1;
        while (k < count && numbers[k] == numbers[k - 1] + 1) k++;
        bool run = k - i > 2;
        if (!run) k = i + 1;
        char piece[32];
        int len = run ? snprintf(piece, sizeof piece, "%s%u\xE2\x80\x93%u", i ? " " : "", numbers[i],
                                 numbers[k - 1])
                      : snprintf(piece, sizeof piece, "%s%u", i ? " " : "", numbers[i]);
        size_t chars = (size_t)len - (run ? 2 : 0);
        if (shown && shown + chars + (k < count ? 2 : 0) > limit) {
            eg_text_puts(&t, " …");
            break;
        }
        eg_text_puts(&t, piece);
        shown += chars;
        i = k;
    }
    return eg_text_span(&t);
}

/* ---- nouns and verbs ---- */

static const pair irregular[] = {
    {"aircraft", "aircraft"},   {"child", "children"},      {"deer", "deer"},          {"echo", "echoes"},
    {"embargo", "embargoes"},   {"fish", "fish"},           {"foot", "feet"},          {"german", "germans"},
    {"half", "halves"},         {"hero", "heroes"},         {"human", "humans"},       {"knife", "knives"},
    {"leaf", "leaves"},         {"life", "lives"},          {"loaf", "loaves"},        {"media", "media"},
    {"mosquito", "mosquitoes"}, {"mouse", "mice"},          {"people", "people"},      {"percent", "percent"},
    {"person", "people"},       {"personnel", "personnel"}, {"police", "police"},      {"potato", "potatoes"},
    {"roman", "romans"},        {"series", "series"},       {"sheep", "sheep"},        {"shelf", "shelves"},
    {"species", "species"},     {"staff", "staff"},         {"talisman", "talismans"}, {"thief", "thieves"},
    {"tomato", "tomatoes"},     {"tooth", "teeth"},         {"torpedo", "torpedoes"},  {"veto", "vetoes"},
    {"wife", "wives"},          {"wolf", "wolves"},
};

static bool ends(eg_span s, const char *tail) {
    return eg_span_ends(s, eg_span_of(tail));
}

static eg_span plural_word(eg_arena *a, eg_span w) {
    int len = (int)w.len;
    const char *known = find_pair(irregular, COUNT(irregular), w);
    if (known) return eg_span_of(known);
    if (ends(w, "man")) return eg_arena_printf(a, "%.*sen", len - 2, w.ptr);
    if (ends(w, "is") && len > 4) return eg_arena_printf(a, "%.*ses", len - 2, w.ptr);
    if (ends(w, "s") && !ends(w, "ss") && !ends(w, "us")) return w; /* a plural already: "headquarters" */
    if (ends(w, "s") || ends(w, "x") || ends(w, "z") || ends(w, "ch") || ends(w, "sh"))
        return eg_arena_printf(a, "%.*ses", len, w.ptr);
    if (ends(w, "y") && len > 1 && !strchr("aeiou", w.ptr[len - 2]))
        return eg_arena_printf(a, "%.*sies", len - 1, w.ptr);
    return eg_arena_printf(a, "%.*ss", len, w.ptr);
}

eg_span eg_label_plural(eg_arena *a, eg_span noun) {
    size_t last = noun.len;
    while (last && noun.ptr[last - 1] != ' ') last--;
    eg_span word = eg_span_slice(noun, last, noun.len);
    if (!word.len) return noun;
    word = plural_word(a, word);
    return eg_arena_printf(a, "%.*s%.*s", (int)last, noun.ptr, (int)word.len, word.ptr);
}

/* Verbs whose participle is not their past form. */
static const pair participles[] = {
    {"beat", "beaten"},
    {"began", "begun"},
    {"bit", "bitten"},
    {"blew", "blown"},
    {"broke", "broken"},
    {"came", "come"},
    {"chose", "chosen"},
    {"drew", "drawn"},
    {"drove", "driven"},
    {"fell", "fallen"},
    {"flew", "flown"},
    {"forbade", "forbidden"},
    {"forgave", "forgiven"},
    {"froze", "frozen"},
    {"gave", "given"},
    {"grew", "grown"},
    {"hid", "hidden"},
    {"knew", "known"},
    {"overran", "overrun"},
    {"oversaw", "overseen"},
    {"overthrew", "overthrown"},
    {"overtook", "overtaken"},
    {"ran", "run"},
    {"retook", "retaken"},
    {"rose", "risen"},
    {"saw", "seen"},
    {"shook", "shaken"},
    {"showed", "shown"},
    {"sowed", "sown"},
    {"spoke", "spoken"},
    {"stole", "stolen"},
    {"swore", "sworn"},
    {"threw", "thrown"},
    {"took", "taken"},
    {"undertook", "undertaken"},
    {"went", "gone"},
    {"withdrew", "withdrawn"},
    {"wrote", "written"},
};

eg_span eg_label_participle(eg_arena *a, eg_span past) {
    size_t first = eg_span_find(past, ' ', 0);
    const char *known = find_pair(participles, COUNT(participles), eg_span_slice(past, 0, first));
    if (!known) return past;
    return eg_arena_printf(a, "%s%.*s", known, (int)(past.len - first), past.ptr + first);
}

/* ---- dates ---- */

static const char *month_name(int month) {
    static const char *const names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return names[month - 1];
}

static eg_span day_words(eg_arena *a, eg_civil c) {
    return eg_arena_printf(a, "%d %s %d", c.day, month_name(c.month), c.year);
}

/* Whole years or whole months, or a span of them. */
static eg_span month_words(eg_arena *a, eg_civil from, eg_civil to) {
    bool years = from.month == 1 && to.month == 12;
    if (years && from.year == to.year) return eg_arena_printf(a, "%d", from.year);
    if (years) return eg_arena_printf(a, "%d–%d", from.year, to.year);
    if (from.year != to.year)
        return eg_arena_printf(a, "%s %d – %s %d", month_name(from.month), from.year, month_name(to.month),
                               to.year);
    if (from.month != to.month)
        return eg_arena_printf(a, "%s – %s %d", month_name(from.month), month_name(to.month), to.year);
    return eg_arena_printf(a, "%s %d", month_name(to.month), to.year);
}

eg_span eg_label_date(eg_arena *a, eg_period days) {
    bool open = days.earliest == EG_DAY_NONE, endless = days.latest == EG_DAY_NONE;
    if (open && endless) return (eg_span){0};
    eg_civil from = eg_civil_of(open ? days.latest : days.earliest);
    eg_civil to = eg_civil_of(endless ? days.earliest : days.latest);
    if (open || endless) {
        eg_span day = day_words(a, to);
        return eg_arena_printf(a, "%s %.*s", open ? "by" : "since", (int)day.len, day.ptr);
    }
    if (from.day == 1 && to.day == eg_civil_month_days(to.year, to.month)) return month_words(a, from, to);
    eg_span last = day_words(a, to);
    int len = (int)last.len;
    if (days.earliest == days.latest) return last;
    if (from.year != to.year) {
        eg_span first = day_words(a, from);
        return eg_arena_printf(a, "%.*s – %.*s", (int)first.len, first.ptr, len, last.ptr);
    }
    if (from.month != to.month)
        return eg_arena_printf(a, "%d %s – %.*s", from.day, month_name(from.month), len, last.ptr);
    return eg_arena_printf(a, "%d–%.*s", from.day, len, last.ptr);
}
