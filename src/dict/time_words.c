/* Words that tell time.
 * In: words and phrases with a class and a value, as a dictionary file gives them. Out: entries that the date
 * stage finds by word id; one array look-up tells whether a token can be part of a time at all.
 * Refuses to know any calendar: "month 2" is only a number here. A value ends with "?" when the word is also
 * an ordinary one.
 * Example: "Sept." of class month with value 9 makes the dot part of the word and "Sept" a month. */
#include "dict/time_words.h"

#include <string.h>

#include "text/utf8.h"

typedef enum value_kind { NO_VALUE, NUMBER, CODE, MAYBE_CODE, DAYS } value_kind;

typedef struct class_info {
    value_kind kind;
    int from, to;       /* of NUMBER */
    const char *values; /* for messages; of CODE: the codes themselves, between bars, when there are few */
} class_info;

static const eg_span class_names[EG_TIME_CLASSES] = {
    [EG_TIME_MONTH] = {"month", 5},
    [EG_TIME_WEEKDAY] = {"weekday", 7},
    [EG_TIME_WEEKDAYS] = {"weekdays", 8},
    [EG_TIME_UNIT] = {"unit", 4},
    [EG_TIME_UNITS] = {"units", 5},
    [EG_TIME_PART] = {"part", 4},
    [EG_TIME_SEASON] = {"season", 6},
    [EG_TIME_HOLIDAY] = {"holiday", 7},
    [EG_TIME_DAY] = {"day", 3},
    [EG_TIME_VAGUE] = {"vague", 5},
    [EG_TIME_REPEATED] = {"repeated", 8},
    [EG_TIME_WHICH] = {"which", 5},
    [EG_TIME_STRETCH] = {"stretch", 7},
    [EG_TIME_FUZZY] = {"fuzzy", 5},
    [EG_TIME_EDGE] = {"edge", 4},
    [EG_TIME_AGO] = {"ago", 3},
    [EG_TIME_AWAY] = {"away", 4},
    [EG_TIME_ORDINAL] = {"ordinal", 7},
    [EG_TIME_CLOCK] = {"clock", 5},
    [EG_TIME_ZONE] = {"zone", 4},
    [EG_TIME_ARTICLE] = {"article", 7},
    [EG_TIME_ONE] = {"one", 3},
    [EG_TIME_OF] = {"of", 2},
    [EG_TIME_LEAD] = {"lead", 4},
    [EG_TIME_ON] = {"on", 2},
    [EG_TIME_AGAIN] = {"again", 5},
    [EG_TIME_TO] = {"to", 2},
    [EG_TIME_AND] = {"and", 3},
    [EG_TIME_MEASURE] = {"measure", 7},
    [EG_TIME_DECADE] = {"decade", 6},
    [EG_TIME_EVERY] = {"every", 5},
    [EG_TIME_NEARLY] = {"nearly", 6},
    [EG_TIME_AGE] = {"age", 3},
    [EG_TIME_COUNTED] = {"counted", 7},
    [EG_TIME_WAY] = {"way", 3},
    [EG_TIME_CLAUSE] = {"clause", 6},
    [EG_TIME_PUBLISHED] = {"published", 9},
    [EG_TIME_COPYRIGHT] = {"copyright", 9},
    [EG_TIME_LINE] = {"line", 4},
    [EG_TIME_STATEMENT] = {"statement", 9},
};

#define LENGTHS "|APPROX|MORE_THAN|LESS_THAN|EQUAL_OR_MORE|EQUAL_OR_LESS|"
static const class_info infos[EG_TIME_CLASSES] = {
    [EG_TIME_MONTH] = {NUMBER, 1, 12, "a number from 1 to 12"},
    [EG_TIME_WEEKDAY] = {NUMBER, 1, 7, "a number from 1 (Monday) to 7"},
    [EG_TIME_WEEKDAYS] = {NUMBER, 1, 7, "a number from 1 (Monday) to 7"},
    [EG_TIME_UNIT] = {CODE, 0, 0, "|D|W|WE|M|Q|H|Y|DE|CE|TH|TM|TS|"},
    [EG_TIME_UNITS] = {CODE, 0, 0, "|D|W|WE|M|Q|H|Y|DE|CE|TH|TM|TS|"},
    [EG_TIME_PART] = {CODE, 0, 0, "a TIMEX3 time such as TMO or T12:00"},
    [EG_TIME_SEASON] = {CODE, 0, 0, "|SP|SU|FA|WI|"},
    [EG_TIME_HOLIDAY] = {CODE, 0, 0, "month-day, month#nth-weekday, E and days from Easter, or NONE"},
    [EG_TIME_DAY] = {DAYS, -9, 9, "a number of days, then maybe a TIMEX3 time"},
    [EG_TIME_AGAIN] = {NUMBER, -9, 9, "a number of days"},
    [EG_TIME_VAGUE] = {CODE, 0, 0, "|PAST_REF|PRESENT_REF|FUTURE_REF|"},
    [EG_TIME_REPEATED] = {CODE, 0, 0, "a TIMEX3 duration such as P1D"},
    [EG_TIME_WHICH] = {NUMBER, -1, 1, "-1, 0 or 1"},
    [EG_TIME_STRETCH] = {NUMBER, -1, 1, "-1 or 1"},
    [EG_TIME_FUZZY] = {CODE, 0, 0, "|X|PAST_REF|FUTURE_REF|"},
    [EG_TIME_EDGE] = {CODE, 0, 0, "|EARLY|MID|LATE|START|END|"},
    [EG_TIME_AGO] = {NUMBER, -1, 1, "-1 or 1"},
    [EG_TIME_AWAY] = {NUMBER, -1, 1, "-1 or 1"},
    [EG_TIME_ORDINAL] = {NUMBER, 1, 100, "a number from 1 to 100"},
    [EG_TIME_CLOCK] = {NUMBER, 0, 12, "hours to add, 0 or 12"},
    [EG_TIME_ZONE] = {CODE, 0, 0, "Z or hours from UTC such as +01:00"},
    [EG_TIME_ONE] = {NUMBER, 1, 1, "1"},
    [EG_TIME_WAY] = {CODE, 0, 0, "|+|-|"},
    [EG_TIME_LEAD] = {MAYBE_CODE, 0, 0, "|BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|"},
    [EG_TIME_MEASURE] = {MAYBE_CODE, 0, 0, LENGTHS},
    [EG_TIME_NEARLY] = {MAYBE_CODE, 0, 0, LENGTHS},
    /* the others stand for themselves and take none */
};

const eg_span *eg_time_class_names(void) {
    return class_names;
}

static eg_time_class class_named(eg_span name) {
    int c = 0;
    while (c < EG_TIME_CLASSES && !eg_span_eq(class_names[c], name)) c++;
    return (eg_time_class)c;
}

eg_span eg_time_class_values(eg_span class) {
    eg_time_class c = class_named(class);
    if (c == EG_TIME_CLASSES) return (eg_span){NULL, 0};
    return infos[c].kind == NO_VALUE ? EG_SPAN("no value") : eg_span_of(infos[c].values);
}

/* Cuts a whole number, maybe signed, off *s. */
static bool cut_number(eg_span *s, int32_t *number) {
    size_t at = 0;
    bool minus = s->len && s->ptr[0] == '-';
    if (minus || (s->len && s->ptr[0] == '+')) at++;
    size_t first = at;
    int64_t n = 0;
    for (; at < s->len && s->ptr[at] >= '0' && s->ptr[at] <= '9'; at++)
        if (n <= INT32_MAX) n = n * 10 + (s->ptr[at] - '0');
    if (at == first || n > INT32_MAX) return false;
    *number = (int32_t)(minus ? -n : n);
    *s = eg_span_slice(*s, at, s->len);
    return true;
}

/* Whether the list "|A|B|" names the code; a text without bars allows every code. */
static bool allows(const char *values, eg_span code) {
    if (values[0] != '|') return true;
    eg_span list = eg_span_of(values), item;
    while (eg_span_split(&list, '|', &item))
        if (item.len && eg_span_eq(item, code)) return true;
    return false;
}

static bool read_value(const class_info *info, eg_span value, eg_time_word *out) {
    if (value.len && value.ptr[value.len - 1] == '?') {
        out->doubtful = true;
        value.len--;
    }
    if (info->kind == NO_VALUE || (info->kind == MAYBE_CODE && !value.len)) return value.len == 0;
    if (info->kind == NUMBER || info->kind == DAYS) {
        if (!cut_number(&value, &out->number)) return false;
        if (out->number < info->from || out->number > info->to) return false;
        if (info->kind == NUMBER) return value.len == 0;
        if (value.len == 0) return true;
    }
    if (value.len == 0 || value.len >= sizeof out->code || !allows(info->values, value)) return false;
    memcpy(out->code, value.ptr, value.len);
    return true;
}

/* The dots of "Sept." and "St." belong to their words; "p.m." has them as a word of single letters, and "pm."
 * only ends a sentence. */
static void mark_abbreviations(eg_lexicon *lexicon, eg_span phrase) {
    eg_span piece;
    while (eg_span_split(&phrase, ' ', &piece))
        if (piece.len > 1 && eg_span_find(piece, '.', 0) == piece.len - 1)
            eg_lexicon_mark(lexicon, eg_lexicon_add(lexicon, piece), EG_WORD_ABBREVIATION, 0);
}

size_t eg_time_phrase_words(eg_lexicon *lexicon, eg_span phrase, uint32_t ids[EG_NAME_WORDS]) {
    if (phrase.len == 0) return 0;
    if (phrase.ptr[0] == '\'') { /* 'll: cut off its word, a token by itself */
        ids[0] = eg_lexicon_add(lexicon, phrase);
        return 1;
    }
    eg_arena scratch = {0};
    eg_tokens tokens;
    mark_abbreviations(lexicon, phrase);
    eg_tokenize_phrase(&scratch, phrase, lexicon, &tokens);
    size_t count = tokens.tokens.len;
    for (uint32_t i = 0; i < count && i < EG_NAME_WORDS; i++)
        ids[i] = eg_lexicon_add(lexicon, eg_token_text(&tokens, i));
    eg_arena_release(&scratch);
    return count <= EG_NAME_WORDS ? count : 0;
}

/* Has the phrase found by a word that others are found by, else by its longest, which texts have most seldom:
 * "moment" of "at the moment". */
static void mark_core(eg_time_words *w, eg_lexicon *lexicon, const uint32_t *ids, size_t count) {
    size_t core = 0, longest = 0;
    for (size_t i = 0; i < count; i++) {
        bool marked = eg_lexicon_marks(lexicon, ids[i]) & EG_WORD_TIME_CORE;
        size_t len = marked ? SIZE_MAX : eg_intern_get(&lexicon->words, ids[i]).len;
        if (len <= longest) continue;
        core = i;
        longest = len;
    }
    eg_vec_pad(&w->arena, &w->reach, ids[core] + 1);
    if (core > w->reach.items[ids[core]]) w->reach.items[ids[core]] = (uint8_t)core;
    eg_lexicon_mark(lexicon, ids[core], EG_WORD_TIME_CORE, 0);
}

/* The entry of the phrase that has this class, added if new. */
static eg_time_word *entry_of(eg_time_words *w, eg_lexicon *lexicon, const uint32_t *ids, size_t count,
                              uint8_t class) {
    if (EG_TIME_CORES >> class & 1) mark_core(w, lexicon, ids, count);
    while (w->classes.len <= ids[0]) eg_vec_push(&w->arena, &w->classes, 0);
    while (w->ends.len <= ids[count - 1]) eg_vec_push(&w->arena, &w->ends, 0);
    w->classes.items[ids[0]] |= (uint64_t)1 << class;
    w->ends.items[ids[count - 1]] |= (uint64_t)1 << class;
    if (count > w->longest[class]) w->longest[class] = (uint8_t)count;
    if (!w->entries.len) eg_vec_push(&w->arena, &w->entries, (eg_time_word){0});
    uint32_t *cell = eg_match_add(&w->phrases, ids, count);
    for (uint32_t e = *cell; e; e = w->entries.items[e].next)
        if (w->entries.items[e].class == class) return &w->entries.items[e];
    eg_time_word entry = {.next = *cell, .class = class};
    *cell = (uint32_t)w->entries.len;
    eg_vec_push(&w->arena, &w->entries, entry);
    return &eg_vec_last(&w->entries);
}

/* What lines that say only when are made of, besides figures. */
static void note_for_lines(eg_lexicon *lexicon, eg_time_class c, const uint32_t *ids, size_t count,
                           int month) {
    static const eg_time_class beside[] = {EG_TIME_WEEKDAY, EG_TIME_CLOCK,     EG_TIME_ZONE,
                                           EG_TIME_AGO,     EG_TIME_PUBLISHED, EG_TIME_LINE};
    if (c == EG_TIME_MONTH && count == 1) eg_lexicon_add_to_dates(lexicon, ids[0], month);
    for (size_t k = 0; k < sizeof beside / sizeof *beside; k++)
        for (size_t i = 0; c == beside[k] && i < count; i++)
            eg_lexicon_add_to_dates(lexicon, ids[i], EG_BESIDE_DATE);
}

eg_time_fault eg_time_words_add(eg_time_words *w, eg_lexicon *lexicon, eg_span word, eg_span class,
                                eg_span value) {
    eg_time_class c = class_named(class);
    if (c == EG_TIME_CLASSES) return EG_TIME_BAD_CLASS;
    eg_time_word entry = {.class = (uint8_t)c};
    if (!read_value(&infos[c], value, &entry)) return EG_TIME_BAD_VALUE;
    bool ending = word.len > 1 && word.ptr[0] == '-';
    if (c == EG_TIME_DECADE && !ending) return EG_TIME_BAD_WORD;
    if (ending && (c == EG_TIME_WAY || c == EG_TIME_DECADE)) {
        if (c == EG_TIME_WAY && entry.code[0] != '-') return EG_TIME_BAD_VALUE;
        eg_span letters = eg_arena_copy(&w->arena, eg_span_slice(word, 1, word.len));
        if (c == EG_TIME_WAY)
            eg_vec_push(&w->arena, &w->endings, letters);
        else
            eg_vec_push(&w->arena, &w->decades, letters);
        return EG_TIME_FINE;
    }
    uint32_t ids[EG_NAME_WORDS];
    size_t count = eg_time_phrase_words(lexicon, word, ids);
    if (!count) return EG_TIME_BAD_WORD;
    note_for_lines(lexicon, c, ids, count, entry.number);
    if (c == EG_TIME_LINE) return EG_TIME_FINE; /* tells nothing in running text */
    int32_t first;
    eg_utf8_decode(word, 0, &first);
    entry.capital = eg_char_class(first) == EG_CHAR_UPPER;
    eg_time_word *kept = entry_of(w, lexicon, ids, count, entry.class);
    entry.next = kept->next;
    *kept = entry;
    return EG_TIME_FINE;
}

void eg_time_words_anchor_rule(eg_time_words *w, eg_lexicon *lexicon, const uint32_t *ids, size_t count,
                               uint32_t rule) {
    eg_time_word *entry = entry_of(w, lexicon, ids, count, EG_TIME_RULE);
    w->rules.items[rule].next = (uint32_t)entry->number;
    entry->number = (int32_t)rule + 1;
}

void eg_time_words_release(eg_time_words *w) {
    eg_match_release(&w->phrases);
    eg_arena_release(&w->arena);
    *w = (eg_time_words){0};
}

const eg_time_word *eg_time_entry_at(const eg_time_words *w, const eg_tokens *t, uint32_t at, uint32_t last,
                                     eg_time_class class, uint32_t *end) {
    eg_hit hits[EG_NAME_WORDS];
    for (size_t n = eg_match_at(&w->phrases, &t->tokens.items[at], last - at, hits); n-- > 0;)
        for (uint32_t e = hits[n].payload; e; e = w->entries.items[e].next)
            if (w->entries.items[e].class == class) {
                *end = at + hits[n].tokens;
                return &w->entries.items[e];
            }
    return NULL;
}

const eg_time_word *eg_time_word_of(const eg_time_words *w, uint32_t word, eg_time_class class) {
    eg_hit hit[EG_NAME_WORDS];
    if (!(eg_time_classes_of(w, word) >> class & 1) || !eg_match_words(&w->phrases, &word, 1, hit))
        return NULL;
    for (uint32_t e = hit[0].payload; e; e = w->entries.items[e].next)
        if (w->entries.items[e].class == class) return &w->entries.items[e];
    return NULL;
}

const eg_time_word *eg_time_word_before(const eg_time_words *w, const eg_tokens *t, uint32_t at,
                                        uint32_t first, eg_time_class class, uint32_t *begin) {
    const eg_time_word *found = NULL;
    if (at <= first) return NULL;
    if (!(eg_time_classes_ending(w, t->tokens.items[at - 1].word) >> class & 1))
        return NULL; /* nearly always */
    for (uint32_t n = 1; n <= w->longest[class] && at >= first + n; n++) {
        uint32_t end;
        const eg_time_word *e = eg_time_word_at(w, t, at - n, at, class, &end);
        if (!e || end != at) continue;
        found = e;
        *begin = at - n;
    }
    return found;
}
