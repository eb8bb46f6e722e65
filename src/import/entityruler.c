/* spaCy EntityRuler: one JSON object a line, {"label": "ORG", "pattern": "Acme", "id": "acme"}.
 * In: a patterns.jsonl. Out: entities; lines of one id are names of one entity. A pattern is a string or a
 * list of tokens of which only TEXT, ORTH or LOWER is told. Refuses patterns with anything else, which match
 * more than a name, and labels that are no organization, person or place. Example: [{"LOWER": "san"},
 * {"LOWER": "jose"}] -> San Jose. */
#include <jansson.h>
#include <string.h>

#include "import/import.h"
#include "text/ascii.h"
#include "text/utf8.h"

static const struct {
    const char *label;
    eg_entry_type type;
} labels[] = {
    {"PERSON", EG_ENTRY_PERSON},
    {"PER", EG_ENTRY_PERSON},
    {"PEOPLE", EG_ENTRY_PERSON},
    {"ORG", EG_ENTRY_ORGANIZATION},
    {"ORGANIZATION", EG_ENTRY_ORGANIZATION},
    {"ORGANISATION", EG_ENTRY_ORGANIZATION},
    {"COMPANY", EG_ENTRY_ORGANIZATION},
    {"GPE", EG_ENTRY_PLACE},
    {"LOC", EG_ENTRY_PLACE},
    {"LOCATION", EG_ENTRY_PLACE},
    {"FAC", EG_ENTRY_PLACE},
    {"FACILITY", EG_ENTRY_PLACE},
    {"PLACE", EG_ENTRY_PLACE},
};

static bool type_of(eg_span label, eg_entry_type *type, eg_span *kind) {
    *kind = EG_SPAN("");
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        if (!eg_ascii_is(label, labels[i].label)) continue;
        *type = labels[i].type;
        if (eg_ascii_is(label, "COMPANY")) *kind = EG_SPAN("company");
        return true;
    }
    return eg_import_class(label, type, kind); /* labels of one's own: CITY, PARTY */
}

/* Where the value stands in the line, so that a message can point at it; the line's start if it is escaped.
 */
static eg_span place_of(const eg_importer *im, const char *value) {
    eg_span needle = eg_span_of(value);
    size_t at = needle.len ? eg_span_search(im->source, needle, 0) : im->source.len;
    return at < im->source.len ? eg_span_slice(im->source, at, at + needle.len)
                               : eg_span_slice(im->source, 0, 0);
}

/* Tokens joined as English writes them: "Jean-Claude", "Acme, Inc.", "Macy's". */
static bool glues(eg_span before, eg_span token) {
    static const char *const left[] = {",", ".", ";", ":", "!", "?", ")", "'s", "\xE2\x80\x99s", "-"};
    for (size_t i = 0; i < sizeof left / sizeof *left; i++)
        if (eg_span_eq(token, eg_span_of(left[i]))) return true;
    return eg_span_ends(before, EG_SPAN("-")) || eg_span_ends(before, EG_SPAN("("));
}

/* The token's string, and whether its case is told; NULL with the attribute in *why when it is something
 * else. */
static const char *token_of(const json_t *token, bool *lower, const char **why) {
    const char *key, *found = NULL;
    json_t *value;
    *why = "{}";
    json_object_foreach((json_t *)(uintptr_t)token, key, value) {
        bool text = eg_ascii_is(eg_span_of(key), "TEXT") || eg_ascii_is(eg_span_of(key), "ORTH");
        *lower = eg_ascii_is(eg_span_of(key), "LOWER");
        if (eg_ascii_is(eg_span_of(key), "OP") && json_is_string(value) &&
            strcmp(json_string_value(value), "1") == 0)
            continue;
        *why = key;
        if ((!text && !*lower) || !json_is_string(value) || found) return NULL;
        found = json_string_value(value);
    }
    return found;
}

/* The name that a list of tokens matches; empty when it matches something else, reported. */
static eg_span name_of(eg_importer *im, const json_t *tokens, bool *guessed) {
    eg_span name = EG_SPAN("");
    for (size_t i = 0; i < json_array_size(tokens); i++) {
        bool lower = false;
        const char *why;
        const json_t *token = json_array_get(tokens, i);
        const char *text = json_is_object(token) ? token_of(token, &lower, &why) : NULL;
        if (!json_is_object(token)) {
            eg_import_fault(im, eg_span_slice(im->source, 0, 0), "a token of the pattern is no object");
            return EG_SPAN("");
        }
        if (!text) {
            eg_import_leave(im, place_of(im, why),
                            "only TEXT, ORTH and LOWER with a string make a name: '%s'", why);
            return EG_SPAN("");
        }
        eg_span part = eg_span_of(text);
        *guessed |= lower;
        name = eg_arena_printf(&im->arena, "%.*s%s%.*s", EG_ARGS(name), !i || glues(name, part) ? "" : " ",
                               EG_ARGS(part));
    }
    return *guessed ? eg_title_case(&im->arena, name) : name;
}

static bool is_wikidata(eg_span id) {
    if (id.len < 2 || id.ptr[0] != 'Q') return false;
    for (size_t i = 1; i < id.len; i++)
        if (!eg_ascii_is_digit(id.ptr[i])) return false;
    return true;
}

static void read_pattern(eg_importer *im, const json_t *object) {
    const json_t *pattern = json_object_get(object, "pattern"), *number = json_object_get(object, "id");
    const char *label = json_string_value(json_object_get(object, "label"));
    const char *id = json_string_value(number);
    if (!label || !(json_is_string(pattern) || json_array_size(pattern) > 0)) {
        eg_import_fault(im, eg_span_slice(im->source, 0, 0),
                        "no label, or no pattern that is a string or a list of tokens");
        return;
    }
    eg_entry_type type;
    eg_span kind;
    if (!type_of(eg_span_of(label), &type, &kind)) {
        eg_import_leave(im, place_of(im, label), "neither organization, person nor place: label '%s'", label);
        return;
    }
    bool guessed = false;
    eg_span name = json_is_string(pattern) ? eg_arena_copy(&im->arena, eg_span_of(json_string_value(pattern)))
                                           : name_of(im, pattern, &guessed);
    if (!name.ptr || !name.len) {
        if (json_is_string(pattern))
            eg_import_leave(im, eg_span_slice(im->source, 0, 0), "the pattern is empty");
        return;
    }
    char folded[256];
    eg_span same = eg_utf8_fold(&im->arena, name, folded, sizeof folded);
    eg_span key = id && *id ? eg_arena_copy(&im->arena, eg_span_of(id))
                            : eg_arena_printf(&im->arena, "\t%.*s", EG_ARGS(same));
    if (json_is_integer(number))
        key = eg_arena_printf(&im->arena, "%lld", (long long)json_integer_value(number));
    eg_listed *e = eg_import_entity(im, type, key);
    if (!eg_import_name(im, e, name, place_of(im, name.ptr), guessed ? EG_NAMED_GUESSED : 0)) return;
    eg_import_set(im, &e->kind, kind);
    if (is_wikidata(key)) eg_import_set(im, &e->id, key);
    if (id) eg_import_set(im, &e->hint, key);
}

static void read(eg_importer *im, eg_span text) {
    eg_span line;
    while (eg_import_line(im, &text, &line)) {
        json_error_t why;
        json_t *object = json_loadb(line.ptr, line.len, 0, &why);
        if (!object)
            eg_import_fault(im,
                            eg_span_slice(line, (size_t)(why.position > 0 ? why.position - 1 : 0), line.len),
                            "not JSON: %s", why.text);
        else if (!json_is_object(object))
            eg_import_fault(im, line, "not a JSON object");
        else
            read_pattern(im, object);
        json_decref(object);
    }
}

const eg_import_format eg_import_entityruler = {"entityruler", read};
