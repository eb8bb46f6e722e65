/* Lines: JSON text -> checked values.
 * In: one line of written findings. Out: its fields, and a message with line and column for the first fault.
 * Refuses to guess: a line with a fault is left out as a whole by its reader.
 * Example: {"kind":"mention","doc":"a.txt","start":-1,…} gives "field 'start' must be a byte offset". */
#include "fold/findings_line.h"

#include <math.h>

enum { LONGEST = 40 }; /* bytes of a value that are shown */

/* Column, in characters from 1, of a byte of the line. */
static size_t column_of(eg_span line, size_t at) {
    size_t column = 1;
    for (size_t i = 0; i < at && i < line.len; i++) column += ((unsigned char)line.ptr[i] & 0xC0) != 0x80;
    return column;
}

bool eg_line_is_article(const eg_line *l) {
    return eg_span_starts(l->place.source, EG_SPAN("{\"kind\":\"article\","));
}

/* What of a line is to be parsed: of packed findings the fields before "rows", closed with a brace, since the
 * rest is most of the line and easily read. Quotation marks in a string have backslashes, so that the name
 * cannot be part of one. before: what stands before the seal. */
static eg_span parsed_part(eg_line *l, eg_span before) {
    static const char name[] = ",\"rows\":";
    l->rows = EG_SPAN("");
    if (l->seal != EG_SEAL_GOOD || !eg_line_is_article(l)) return l->place.source;
    size_t at = eg_span_search(before, eg_span_of(name), 0);
    if (at == before.len) return l->place.source;
    l->rows = eg_span_slice(before, at + sizeof name - 1, before.len);
    return eg_arena_printf(l->scratch, "%.*s}", (int)at, before.ptr);
}

bool eg_line_open(eg_line *l, bool whole) {
    json_error_t error;
    eg_span before;
    l->bad = false;
    l->seal = eg_seal_check(l->place.source, &before);
    if (l->seal == EG_SEAL_BROKEN) {
        l->place.column = 0;
        eg_diag_say(l->diag, EG_ERROR, l->place,
                    "damaged, not as it was written (line left out; write it again)");
        return false;
    }
    eg_span text = parsed_part(l, before);
    l->object = json_loadb(text.ptr, text.len, JSON_ALLOW_NUL, &error);
    if (l->object && json_is_object(l->object)) return true;
    l->place.column = 1;
    if (l->object) {
        eg_diag_say(l->diag, EG_ERROR, l->place, "line is no JSON object (left out; one object a line)");
        json_decref(l->object);
        return false;
    }
    size_t at = error.position > 0 ? (size_t)error.position - 1 : 0;
    l->place.column = column_of(l->place.source, at);
    if (whole)
        eg_diag_say(l->diag, EG_ERROR, l->place, "not valid JSON: %s (line left out)", error.text);
    else
        eg_diag_say(l->diag, EG_ERROR, l->place,
                    "cut off in the middle of a line (left out; write it again)");
    return false;
}

void eg_line_close(eg_line *l) {
    json_decref(l->object);
    l->object = NULL;
}

/* The place of a field, where messages point to. */
static eg_place place_of(eg_line *l, const char *field) {
    eg_span quoted = eg_arena_printf(l->scratch, "\"%s\"", field);
    size_t at = eg_span_search(l->place.source, quoted, 0);
    l->place.column = at < l->place.source.len ? column_of(l->place.source, at) : 1;
    return l->place;
}

void eg_line_fault(eg_line *l, const char *field, const char *format, ...) {
    if (l->bad) return;
    l->bad = true;
    va_list args;
    va_start(args, format);
    eg_span text = eg_arena_vprintf(l->scratch, format, args);
    va_end(args);
    eg_diag_say(l->diag, EG_ERROR, place_of(l, field), "%s (line left out)", text.ptr);
}

void eg_line_warn(eg_line *l, const char *field, const char *format, ...) {
    va_list args;
    va_start(args, format);
    eg_span text = eg_arena_vprintf(l->scratch, format, args);
    va_end(args);
    eg_diag_say(l->diag, EG_WARNING, place_of(l, field), "%s", text.ptr);
}

bool eg_line_sealed(eg_line *l) {
    if (l->seal != EG_SEAL_GOOD)
        eg_line_fault(l, "kind",
                      "packed findings without their seal, damaged or of another format; write them again");
    return !l->bad;
}

/* The value of a field; NULL when it is absent or null. */
static json_t *value_of(const eg_line *l, const char *field) {
    json_t *value = json_object_get(l->object, field);
    return json_is_null(value) ? NULL : value;
}

static eg_span span_of(const json_t *string) {
    return (eg_span){json_string_value(string), json_string_length(string)};
}

eg_span eg_line_text(eg_line *l, const char *field) {
    json_t *value = value_of(l, field);
    if (json_is_string(value)) return span_of(value);
    if (value) eg_line_fault(l, field, "field '%s' must be a string", field);
    return EG_SPAN("");
}

eg_str eg_line_string(eg_line *l, const char *field) {
    return eg_intern_add(l->strings, eg_line_text(l, field));
}

eg_str eg_line_required(eg_line *l, const char *field) {
    eg_str id = eg_line_string(l, field);
    if (!id) eg_line_fault(l, field, "field '%s' is missing or empty", field);
    return id;
}

eg_str eg_line_date(eg_line *l, const char *field) {
    eg_span text = eg_line_text(l, field);
    eg_period days;
    if (!text.len || eg_period_of(text, &days)) return eg_intern_add(l->strings, text);
    eg_line_warn(l, field, "'%.*s' is no date, and left out; write 2019-08-19, 2019-08 or 2019",
                 (int)(text.len < LONGEST ? text.len : LONGEST), text.ptr);
    return 0;
}

uint64_t eg_line_number(eg_line *l, const char *field) {
    json_t *value = value_of(l, field);
    if (!value) return 0;
    if (json_is_integer(value) && json_integer_value(value) >= 0) return (uint64_t)json_integer_value(value);
    eg_line_fault(l, field, "field '%s' must be a whole number", field);
    return 0;
}

bool eg_line_bool(eg_line *l, const char *field, bool otherwise) {
    json_t *value = value_of(l, field);
    if (!value) return otherwise;
    if (!json_is_boolean(value)) eg_line_fault(l, field, "field '%s' must be true or false", field);
    return json_is_true(value);
}

uint8_t eg_line_term(eg_line *l, const char *field, eg_term term, uint8_t otherwise) {
    eg_span word = eg_line_text(l, field);
    uint8_t value = otherwise;
    if (!word.len || eg_term_value(term, word, &value)) return value;
    eg_line_fault(l, field, "unknown %s '%.*s' (one of: %s)", field,
                  (int)(word.len < LONGEST ? word.len : LONGEST), word.ptr,
                  eg_term_words(l->scratch, term).ptr);
    return otherwise;
}

eg_names eg_line_names(eg_line *l, const char *field) {
    json_t *value = value_of(l, field);
    if (!value) return (eg_names){NULL, 0};
    size_t count = json_array_size(value), kept = 0; /* 0 for what is no array */
    eg_str *items = EG_NEW(l->arena, eg_str, count);
    for (size_t i = 0; i < count; i++) {
        json_t *name = json_array_get(value, i);
        if (json_is_string(name) && json_string_length(name))
            items[kept++] = eg_intern_add(l->strings, span_of(name));
    }
    if (!json_is_array(value) || kept < count)
        eg_line_fault(l, field, "field '%s' must be a list of names", field);
    return (eg_names){items, (uint32_t)kept};
}

eg_day eg_line_day(eg_line *l, const char *field) {
    eg_span text = eg_line_text(l, field);
    eg_period days;
    if (!text.len) return EG_DAY_NONE;
    if (eg_period_of(text, &days) && days.earliest == days.latest) return days.earliest;
    eg_line_fault(l, field, "field '%s' must be a day such as 2019-08-19", field);
    return EG_DAY_NONE;
}

uint8_t eg_line_percent(eg_line *l, const char *field) {
    json_t *value = value_of(l, field);
    if (!value) return 0;
    double share = json_is_number(value) ? json_number_value(value) : -1;
    if (share >= 0 && share <= 1) return (uint8_t)lround(share * 100);
    eg_line_fault(l, field, "field '%s' must be a number from 0 to 1", field);
    return 0;
}

const eg_item *eg_line_items(eg_line *l, const char *field, uint32_t *count) {
    json_t *value = value_of(l, field);
    size_t wanted = json_array_size(value), kept = 0;
    eg_item *items = EG_NEW(l->arena, eg_item, wanted);
    for (size_t i = 0; i < wanted; i++) {
        json_t *pair = json_array_get(value, i);
        json_t *number = json_array_get(pair, 0), *noun = json_array_get(pair, 1);
        if (!json_is_string(number) || !json_is_string(noun)) break;
        items[kept].number = eg_intern_add(l->strings, span_of(number));
        items[kept++].noun = eg_intern_add(l->strings, span_of(noun));
    }
    if (value && (!json_is_array(value) || kept < wanted))
        eg_line_fault(l, field, "field '%s' must be a list of [number, noun]", field);
    *count = (uint32_t)kept;
    return items;
}

/* A byte offset, 32 bits wide. */
static bool offset_of(const json_t *value, uint32_t *out) {
    if (!json_is_integer(value)) return false;
    json_int_t n = json_integer_value(value);
    if (n < 0 || n > UINT32_MAX) return false;
    *out = (uint32_t)n;
    return true;
}

void eg_line_span(eg_line *l, uint32_t *start, uint32_t *end) {
    if (!offset_of(value_of(l, "start"), start))
        eg_line_fault(l, "start", "field 'start' must be a byte offset");
    else if (!offset_of(value_of(l, "end"), end))
        eg_line_fault(l, "end", "field 'end' must be a byte offset");
    else if (*start > *end)
        eg_line_fault(l, "end", "field 'end' is before 'start'");
}

bool eg_line_pair(eg_line *l, const char *field, uint32_t *start, uint32_t *end) {
    json_t *value = value_of(l, field);
    if (!value) return false;
    if (json_array_size(value) == 2 && offset_of(json_array_get(value, 0), start) &&
        offset_of(json_array_get(value, 1), end) && *start <= *end)
        return true;
    eg_line_fault(l, field, "field '%s' must be [start, end]", field);
    return false;
}

void eg_line_document(eg_line *l, eg_findings *f) {
    f->title = eg_line_string(l, "title");
    f->date = eg_line_date(l, "date");
    f->date_why = eg_line_string(l, "date_why");
    f->date_from = eg_line_term(l, "date_from", EG_TERM_DATE_FROM, f->date ? EG_DATE_TEXT : EG_DATE_NONE);
    if (!f->date && f->date_from != EG_DATE_CORPUS && eg_line_text(l, "date").len)
        f->date_from = EG_DATE_NONE, f->date_why = 0; /* of what is no date */
    f->bytes = eg_line_number(l, "bytes");
    f->window = (eg_period){eg_line_day(l, "earliest"), eg_line_day(l, "latest")};
    if (f->window.earliest == EG_DAY_NONE && f->window.latest == EG_DAY_NONE)
        eg_period_of(eg_intern_get(l->strings, f->date), &f->window);
}
