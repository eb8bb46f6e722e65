/* Regular inflection of English.
 * In: a base form. Out: the -s, -ed or -ing form. Refuses irregular words: those are listed in dictionaries.
 * Rules as in Quirk et al., A Comprehensive Grammar of the English Language, 3.5-3.10 and 5.80.
 * Example: ban -> bans, banned, banning; take -> takes, (taked), taking. */
#include "dict/inflect.h"

#include <string.h>

static bool vowel(char c) {
    return c && strchr("aeiou", c) != NULL;
}

static char from_end(eg_span w, size_t i) {
    return i < w.len ? w.ptr[w.len - 1 - i] : '\0';
}

static size_t syllables(eg_span w) {
    size_t n = 0;
    for (size_t i = 0; i < w.len; i++) {
        bool v = vowel(w.ptr[i]) || (w.ptr[i] == 'y' && i > 0);
        bool before = i > 0 && (vowel(w.ptr[i - 1]) || w.ptr[i - 1] == 'y');
        n += v && !before;
    }
    return n;
}

/* Ends in one vowel and one consonant that can double: plan, tip, quit. */
static bool short_end(eg_span w) {
    char last = from_end(w, 0);
    if (w.len < 3 || vowel(last) || strchr("wxy", last) || !vowel(from_end(w, 1))) return false;
    return !vowel(from_end(w, 2)) || (from_end(w, 2) == 'u' && from_end(w, 3) == 'q');
}

static eg_span join(eg_arena *a, eg_span stem, const char *ending) {
    size_t more = strlen(ending);
    char *p = eg_arena_alloc(a, stem.len + more + 1); /* printf is slow, and this runs for every noun */
    if (stem.len) memcpy(p, stem.ptr, stem.len);
    memcpy(p + stem.len, ending, more + 1);
    return (eg_span){p, stem.len + more};
}

static eg_span cut(eg_span w, size_t n) {
    return eg_span_slice(w, 0, w.len > n ? w.len - n : 0);
}

/* Words in a consonant and -o that take -s: mostly nouns cut short. */
static bool short_o(eg_span w) {
    static const char *const words[] = {"photo", "memo", "logo", "casino", "kilo", "euro", "promo", "demo"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (eg_span_ends(w, eg_span_of(words[i]))) return true;
    return false;
}

static eg_span s_form(eg_arena *a, eg_span w) {
    char last = from_end(w, 0), before = from_end(w, 1);
    if (last == 'y' && !vowel(before)) return join(a, cut(w, 1), "ies");
    if (strchr("sxz", last) || (last == 'h' && (before == 'c' || before == 's')) ||
        (last == 'o' && !vowel(before) && !short_o(w)))
        return join(a, w, "es");
    return join(a, w, "s");
}

static eg_span doubled(eg_arena *a, eg_span w, const char *ending) {
    return eg_arena_printf(a, "%.*s%c%s", (int)w.len, w.ptr, from_end(w, 0), ending);
}

eg_span eg_inflect(eg_arena *a, eg_span w, eg_inflection form) {
    if (!w.len) return w;
    char last = from_end(w, 0), before = from_end(w, 1);
    if (form == EG_INFLECT_S) return s_form(a, w);
    if (short_end(w) && syllables(w) == 1) return doubled(a, w, form == EG_INFLECT_ED ? "ed" : "ing");
    if (form == EG_INFLECT_ED) {
        if (last == 'e') return join(a, w, "d");
        if (last == 'y' && !vowel(before)) return join(a, cut(w, 1), "ied");
        return join(a, w, "ed");
    }
    if (last == 'e' && before == 'i') return join(a, cut(w, 2), "ying");
    if (last == 'e' && before != 'e' && before != 'o' && before != 'y') return join(a, cut(w, 1), "ing");
    return join(a, w, "ing");
}

eg_span eg_inflect_british(eg_arena *a, eg_span w, eg_inflection form) {
    if (form == EG_INFLECT_S || from_end(w, 0) != 'l' || !short_end(w) || syllables(w) < 2)
        return (eg_span){NULL, 0};
    return doubled(a, w, form == EG_INFLECT_ED ? "ed" : "ing");
}

/* Plurals that the rules below would get wrong; an equal pair is a word that is no plural. */
static const char *const plurals[][2] = {
    {"news", "news"},
    {"series", "series"},
    {"species", "species"},
    {"means", "means"},
    {"politics", "politics"},
    {"economics", "economics"},
    {"athletics", "athletics"},
    {"analyses", "analysis"},
    {"crises", "crisis"},
    {"hypotheses", "hypothesis"},
    {"diagnoses", "diagnosis"},
    {"children", "child"},
    {"lives", "life"},
    {"wives", "wife"},
    {"knives", "knife"},
    {"thieves", "thief"},
    {"shoes", "shoe"},
    {"toes", "toe"},
    {"foes", "foe"},
    {"canoes", "canoe"},
    {"movies", "movie"},
    {"calories", "calorie"},
    {"cookies", "cookie"},
    {"selfies", "selfie"},
    {"zombies", "zombie"},
    {"rookies", "rookie"},
    {"viruses", "virus"},
    {"bonuses", "bonus"},
    {"campuses", "campus"},
    {"statuses", "status"},
    {"buses", "bus"},
    {"censuses", "census"},
    {"focuses", "focus"},
    {"gases", "gas"},
    {"gas", "gas"},
    {"men", "man"},
    {"women", "woman"},
};

/* policemen, gunmen, spokeswomen, but not specimen, abdomen, acumen. */
static bool men(eg_span w) {
    if (w.len < 6 || !eg_span_ends(w, EG_SPAN("men"))) return false;
    return eg_span_ends(w, EG_SPAN("women")) || strchr("aiou", from_end(w, 3)) == NULL;
}

eg_span eg_singular(eg_arena *a, eg_span w) {
    if (from_end(w, 0) != 's' && from_end(w, 0) != 'n') return w; /* no plural ends otherwise */
    for (size_t i = 0; i < sizeof plurals / sizeof *plurals; i++)
        if (*plurals[i][0] == *w.ptr && eg_span_eq(w, eg_span_of(plurals[i][0])))
            return eg_span_of(plurals[i][1]);
    if (men(w)) return join(a, cut(w, 2), "an");
    if (w.len < 4 || from_end(w, 0) != 's') return w;
    char before = from_end(w, 1);
    if (before == 's' || before == 'u' || before == 'i') return w;
    if (eg_span_ends(w, EG_SPAN("ies")) && w.len > 4) return join(a, cut(w, 3), "y");
    if (eg_span_ends(w, EG_SPAN("xes")) || eg_span_ends(w, EG_SPAN("ches")) ||
        eg_span_ends(w, EG_SPAN("shes")) || eg_span_ends(w, EG_SPAN("sses")) ||
        eg_span_ends(w, EG_SPAN("oes")))
        return cut(w, 2);
    return cut(w, 1);
}
