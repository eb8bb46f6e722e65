/* Rules of time: patterns as rows.
 * In: "week {week} of {year}" and "{year}-W{week}". Out: the parts of the pattern, and what is wrong with it.
 * Refuses values that name what the pattern has not, and patterns that would begin anywhere: the first part
 * is a word, a day, a month, a year, a weekday, a season or a week.
 * Example: "week 33 of 2019" gives 2019-W33 by the rule above. */
#include "dict/time_words.h"

static const char *const names[EG_RULE_KINDS] = {
    [EG_RULE_WORD] = "",     [EG_RULE_DAY] = "day",         [EG_RULE_MONTH] = "month",
    [EG_RULE_YEAR] = "year", [EG_RULE_WEEKDAY] = "weekday", [EG_RULE_SEASON] = "season",
    [EG_RULE_WEEK] = "week", [EG_RULE_NUMBER] = "n",        [EG_RULE_UNIT] = "unit",
};

eg_rule_part_kind eg_rule_kind_named(eg_span name) {
    int kind = EG_RULE_DAY;
    while (kind < EG_RULE_KINDS && !eg_span_eq(name, eg_span_of(names[kind]))) kind++;
    return (eg_rule_part_kind)kind;
}

bool eg_rule_next(eg_span *rest, eg_span *before, eg_rule_part_kind *kind) {
    size_t open = eg_span_find(*rest, '{', 0), close = eg_span_find(*rest, '}', open);
    *before = eg_span_slice(*rest, 0, open);
    if (open == rest->len) {
        *rest = eg_span_slice(*rest, rest->len, rest->len);
        return false;
    }
    *kind = eg_rule_kind_named(eg_span_slice(*rest, open + 1, close));
    *rest = eg_span_slice(*rest, close < rest->len ? close + 1 : close, rest->len);
    return true;
}

static bool has_kind(const eg_time_rule *rule, eg_rule_part_kind kind) {
    for (uint8_t i = 0; i < rule->count; i++)
        if (rule->parts[i].kind == kind) return true;
    return false;
}

/* Whether every {name} of the value is one of the pattern. */
static bool value_suits(const eg_time_rule *rule) {
    eg_span rest = rule->value, before;
    eg_rule_part_kind kind;
    while (eg_rule_next(&rest, &before, &kind))
        if (kind == EG_RULE_KINDS || !has_kind(rule, kind)) return false;
    return rule->value.len > 0;
}

/* Adds the pieces of one cell, parted by spaces. */
static bool read_pattern(eg_lexicon *lexicon, eg_span pattern, eg_time_rule *rule) {
    eg_span piece;
    while (eg_span_split(&pattern, ' ', &piece)) {
        if (!piece.len) continue;
        if (piece.ptr[0] == '{') {
            eg_rule_part_kind kind = eg_rule_kind_named(eg_span_slice(piece, 1, piece.len - 1));
            if (piece.ptr[piece.len - 1] != '}' || kind == EG_RULE_KINDS || rule->count == EG_RULE_PARTS)
                return false;
            rule->parts[rule->count++] = (eg_rule_part){.kind = (uint8_t)kind};
            continue;
        }
        uint32_t ids[EG_NAME_WORDS];
        size_t count = eg_time_phrase_words(lexicon, piece, ids);
        if (!count || rule->count + count > EG_RULE_PARTS) return false;
        for (size_t i = 0; i < count; i++)
            rule->parts[rule->count++] = (eg_rule_part){.kind = EG_RULE_WORD, .word = ids[i]};
    }
    if (rule->count < 1) return false;
    uint8_t first = rule->parts[0].kind;
    rule->by_word = first == EG_RULE_WORD;
    return first <= EG_RULE_WEEK && (first == EG_RULE_WORD || rule->count > 1);
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
    if (rule.by_word) {
        uint32_t ids[EG_RULE_PARTS];
        size_t count = 0;
        while (count < rule.count && rule.parts[count].kind == EG_RULE_WORD) {
            ids[count] = rule.parts[count].word;
            count++;
        }
        eg_time_words_begin_rule(w, ids, count);
    }
    for (size_t i = 0; i < w->rules.len; i++)
        if (eg_span_eq(w->rules.items[i].pattern, rule.pattern)) { /* a later file wins */
            w->rules.items[i] = rule;
            return EG_TIME_FINE;
        }
    if (!rule.by_word) eg_vec_push(&w->arena, &w->open_rules, (uint32_t)w->rules.len);
    eg_vec_push(&w->arena, &w->rules, rule);
    return EG_TIME_FINE;
}
