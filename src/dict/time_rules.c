/* Rules of time: patterns as rows.
 * In: "week {week} of {year}" and "{year}-W{week}". Out: the parts of the pattern, where a text must be
 * looked at for it, and what is wrong with it. Refuses values that name what the pattern has not, and
 * patterns that could stand anywhere: one part must be a word, a month, a weekday, a season or a unit, or the
 * first a year. Example: "week 33 of 2019" gives 2019-W33 by the rule above, which is looked for at the words
 * "week". */
#include "dict/time_words.h"
#include "text/ascii.h"

static const char *const names[EG_RULE_KINDS] = {
    [EG_RULE_WORD] = "",           [EG_RULE_DAY] = "day",         [EG_RULE_MONTH] = "month",
    [EG_RULE_YEAR] = "year",       [EG_RULE_WEEKDAY] = "weekday", [EG_RULE_SEASON] = "season",
    [EG_RULE_WEEK] = "week",       [EG_RULE_NUMBER] = "n",        [EG_RULE_UNIT] = "unit",
    [EG_RULE_PART] = "part",       [EG_RULE_WHICH] = "which",     [EG_RULE_FUZZY] = "fuzzy",
    [EG_RULE_ORDINAL] = "ordinal",
};

static uint8_t kind_named(eg_span name) {
    uint8_t kind = EG_RULE_DAY;
    while (kind < EG_RULE_KINDS && !eg_span_eq(name, eg_span_of(names[kind]))) kind++;
    return kind;
}

/* The part that a name of the value stands for: "day" the first {day}, "day2" the second. */
static uint8_t part_named(const eg_time_rule *rule, eg_span name) {
    bool second = name.len && name.ptr[name.len - 1] == '2';
    uint8_t kind = kind_named(eg_span_slice(name, 0, name.len - (second ? 1 : 0)));
    for (uint8_t i = 0; i < rule->count && kind < EG_RULE_KINDS; i++) {
        if (rule->parts[i].kind != kind) continue;
        if (!second) return i;
        second = false;
    }
    return EG_RULE_PARTS;
}

bool eg_rule_next(const eg_time_rule *rule, eg_span *rest, eg_span *before, uint8_t *part) {
    size_t open = eg_span_find(*rest, '{', 0), close = eg_span_find(*rest, '}', open);
    *before = eg_span_slice(*rest, 0, open);
    if (open == rest->len) {
        *rest = eg_span_slice(*rest, rest->len, rest->len);
        return false;
    }
    *part = part_named(rule, eg_span_slice(*rest, open + 1, close));
    *rest = eg_span_slice(*rest, close < rest->len ? close + 1 : close, rest->len);
    return true;
}

/* Whether every {name} of the value is one of the pattern. */
static bool value_suits(const eg_time_rule *rule) {
    eg_span rest = rule->value, before;
    uint8_t part;
    while (eg_rule_next(rule, &rest, &before, &part))
        if (part == EG_RULE_PARTS) return false;
    return rule->value.len > 0;
}

static bool is_name(uint8_t kind) {
    return kind == EG_RULE_MONTH || kind == EG_RULE_WEEKDAY || kind == EG_RULE_SEASON || kind == EG_RULE_UNIT;
}

static bool is_word(const eg_rule_part *part) {
    return part->kind == EG_RULE_WORD && !part->sign;
}

/* The part to look for: the first one where it is a year, or a word that another follows; else the first
 * name, so that "that {month}" is not looked for at every "that"; else the first word. false: there is none.
 */
static bool choose_anchor(eg_time_rule *rule) {
    uint8_t n = rule->count, name = 0, word = 0;
    while (name < n && !is_name(rule->parts[name].kind)) name++;
    while (word < n && !is_word(&rule->parts[word])) word++;
    bool pair = n > 1 && is_word(&rule->parts[0]) && is_word(&rule->parts[1]);
    rule->anchor = pair || rule->parts[0].kind == EG_RULE_YEAR ? 0 : name < n ? name : word;
    return rule->anchor < n && (n > 1 || word == 0);
}

/* Adds the pieces of one cell, parted by spaces. */
static bool read_pattern(eg_lexicon *lexicon, eg_span pattern, eg_time_rule *rule) {
    eg_span piece;
    while (eg_span_split(&pattern, ' ', &piece)) {
        if (!piece.len) continue;
        if (piece.ptr[0] == '{') {
            uint8_t kind = kind_named(eg_span_slice(piece, 1, piece.len - 1));
            if (piece.ptr[piece.len - 1] != '}' || kind == EG_RULE_KINDS || rule->count == EG_RULE_PARTS)
                return false;
            rule->parts[rule->count++] = (eg_rule_part){.kind = kind};
            continue;
        }
        uint32_t ids[EG_NAME_WORDS];
        size_t count = eg_time_phrase_words(lexicon, piece, ids);
        if (!count || rule->count + count > EG_RULE_PARTS) return false;
        bool sign = piece.len == 1 && !eg_ascii_is_letter(piece.ptr[0]) && !eg_ascii_is_digit(piece.ptr[0]);
        for (size_t i = 0; i < count; i++)
            rule->parts[rule->count++] = (eg_rule_part){EG_RULE_WORD, sign, ids[i]};
    }
    return rule->count && choose_anchor(rule);
}

/* The classes of the words that each kind of anchor is. */
static const uint64_t classes[EG_RULE_KINDS] = {[EG_RULE_WORD] = (uint64_t)1 << EG_TIME_RULE,
                                                [EG_RULE_MONTH] = (uint64_t)1 << EG_TIME_MONTH,
                                                [EG_RULE_WEEKDAY] = (uint64_t)1 << EG_TIME_WEEKDAY,
                                                [EG_RULE_SEASON] = (uint64_t)1 << EG_TIME_SEASON,
                                                [EG_RULE_UNIT] = (uint64_t)1 << EG_TIME_UNIT |
                                                                 (uint64_t)1 << EG_TIME_UNITS};

/* Has the rule found where a text has its anchor: all words that follow one another there, or a name. */
static void put_anchor(eg_time_words *w, eg_lexicon *lexicon, uint32_t index) {
    eg_time_rule *rule = &w->rules.items[index];
    uint8_t kind = rule->parts[rule->anchor].kind;
    w->rule_classes |= classes[kind];
    uint32_t ids[EG_RULE_PARTS];
    size_t count = 0;
    for (uint8_t i = rule->anchor; i < rule->count && rule->parts[i].kind == EG_RULE_WORD; i++)
        ids[count++] = rule->parts[i].word;
    if (count) {
        eg_time_words_anchor_rule(w, lexicon, ids, count, index);
    } else {
        rule->next = w->rules_at[kind];
        w->rules_at[kind] = index + 1;
    }
}

eg_time_fault eg_time_rules_add(eg_time_words *w, eg_lexicon *lexicon, eg_span pattern, eg_span value,
                                eg_span type) {
    static const char *const types[] = {"date", "time", "duration", "set"};
    eg_time_rule rule = {.pattern = eg_arena_copy(&w->arena, pattern),
                         .value = eg_arena_copy(&w->arena, value)};
    while (type.len && rule.type < 4 && !eg_span_eq(type, eg_span_of(types[rule.type]))) rule.type++;
    if (rule.type == 4) return EG_TIME_BAD_CLASS;
    if (!read_pattern(lexicon, pattern, &rule)) return EG_TIME_BAD_WORD;
    if (!value_suits(&rule)) return EG_TIME_BAD_VALUE;
    for (size_t i = 0; i < w->rules.len; i++)
        if (eg_span_eq(w->rules.items[i].pattern, rule.pattern)) { /* a later file wins */
            rule.next = w->rules.items[i].next;
            w->rules.items[i] = rule;
            return EG_TIME_FINE;
        }
    eg_vec_push(&w->arena, &w->rules, rule);
    put_anchor(w, lexicon, (uint32_t)w->rules.len - 1);
    return EG_TIME_FINE;
}

static void mark_words(const eg_time_words *w, eg_lexicon *lexicon, const eg_rule_part *part) {
    if (part->kind == EG_RULE_WORD) eg_lexicon_mark(lexicon, part->word, EG_WORD_AFTER_DOT, 0);
    for (uint32_t word = 1; word < w->classes.len && part->kind != EG_RULE_WORD; word++)
        if (w->classes.items[word] & classes[part->kind])
            eg_lexicon_mark(lexicon, word, EG_WORD_AFTER_DOT, 0);
}

void eg_time_rules_mark(const eg_time_words *w, eg_lexicon *lexicon) {
    for (size_t r = 0; r < w->rules.len; r++) {
        const eg_time_rule *rule = &w->rules.items[r];
        for (uint8_t i = 1; i + 1 < rule->count; i++)
            if (rule->parts[i].sign && rule->parts[i].word == lexicon->punct['.'] &&
                rule->parts[i - 1].kind != EG_RULE_WORD)
                mark_words(w, lexicon, &rule->parts[i + 1]);
    }
}
