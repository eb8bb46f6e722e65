/* Packed findings: a line of numbers and words -> the findings of one document.
 * In: an object of kind "article" (fold/packed.h). Out: findings, as finding made them. Refuses a document of
 * which a part is not as it must be; the fault is reported. Example: the mention "0 5 0 1 1 2 3 0 1 0 0;"
 * with the words "China", "place", "name" is of China, in the first sentence. */
#include "fold/packed.h"

#include "fold/term.h"
#include "text/article.h"
#include "text/utf8.h"

enum { FIELDS = 16 }; /* known ones are seven */

typedef struct unpacker {
    eg_line *line;
    eg_span names[FIELDS], values[FIELDS]; /* of "rows" */
    size_t field_count;
    const eg_str *words;
    size_t word_count;
    const char *field; /* at hand: its rows, or its strings, read up to here */
    eg_span rest;
} unpacker;

static void fault(unpacker *u) {
    eg_line_fault(u->line, u->field, "field '%s' of packed findings is damaged", u->field);
}

/* The next column. */
static uint32_t number(unpacker *u, uint32_t most) {
    uint64_t value = 0;
    size_t i = 0;
    if (u->rest.len && u->rest.ptr[0] == ' ') i++; /* between two columns */
    size_t first = i;
    for (; i < u->rest.len && i < first + 10 && u->rest.ptr[i] >= '0' && u->rest.ptr[i] <= '9'; i++)
        value = value * 10 + (uint64_t)(u->rest.ptr[i] - '0');
    if (i == first || value > most) {
        fault(u);
        return 0;
    }
    u->rest = eg_span_slice(u->rest, i, u->rest.len);
    return (uint32_t)value;
}

/* Passes the end of a row, and columns before it that are not known. */
static void end_row(unpacker *u) {
    size_t end = eg_span_find(u->rest, ';', 0);
    if (end == u->rest.len || (end && u->rest.ptr[0] != ' ')) fault(u);
    u->rest = eg_span_slice(u->rest, end + 1, u->rest.len);
}

static eg_str string(unpacker *u) {
    uint32_t place = number(u, (uint32_t)u->word_count);
    return place ? u->words[place - 1] : 0;
}

static eg_span spelled(unpacker *u) {
    return eg_intern_get(u->line->strings, string(u));
}

static uint8_t term(unpacker *u, eg_term kind) {
    eg_span word = spelled(u);
    uint8_t value = 0;
    if (word.len && !eg_term_value(kind, word, &value)) fault(u);
    return value;
}

static eg_day day(unpacker *u) {
    eg_span text = spelled(u);
    eg_period days;
    if (!text.len) return EG_DAY_NONE;
    if (eg_period_of(text, &days) && days.earliest == days.latest) return days.earliest;
    fault(u);
    return EG_DAY_NONE;
}

/* A list of strings, whole groups of that many. */
static const eg_str *strings(unpacker *u, size_t group, uint32_t *count) {
    uint32_t n = number(u, (uint32_t)u->rest.len); /* an item takes two bytes at least */
    if (n % group) fault(u);
    eg_str *items = EG_NEW(u->line->arena, eg_str, n);
    for (uint32_t i = 0; i < n; i++) items[i] = string(u);
    *count = n / (uint32_t)group;
    return items;
}

static eg_names names(unpacker *u) {
    eg_names list;
    list.items = strings(u, 1, &list.count);
    for (uint32_t i = 0; i < list.count; i++)
        if (!list.items[i]) fault(u);
    return list;
}

/* start and end, the first two columns of every row */
static void span(unpacker *u, uint32_t *start, uint32_t *end) {
    *start = number(u, UINT32_MAX);
    *end = number(u, UINT32_MAX);
    if (*start > *end) fault(u);
}

/* ---- the fields of "rows" ---- */

/* Whether the rest goes on with this byte, which is passed then. */
static bool pass(eg_span *rest, char byte) {
    if (!rest->len || rest->ptr[0] != byte) return false;
    *rest = eg_span_slice(*rest, 1, rest->len);
    return true;
}

/* Passes a string; *raw: what stands between its quotation marks. */
static bool pass_string(eg_span *rest, eg_span *raw) {
    if (!pass(rest, '"')) return false;
    size_t end = eg_span_find(*rest, '"', 0), escaped = 0;
    for (;;) { /* one with an odd number of backslashes before it is not the end */
        for (escaped = 0; escaped < end && rest->ptr[end - 1 - escaped] == '\\';) escaped++;
        if (end == rest->len || escaped % 2 == 0) break;
        end = eg_span_find(*rest, '"', end + 1);
    }
    if (end == rest->len) return false;
    *raw = eg_span_slice(*rest, 0, end);
    *rest = eg_span_slice(*rest, end + 1, rest->len);
    return true;
}

/* Passes the value of a field, a string or a list of strings; *value: what is between its ends. */
static bool pass_value(eg_span *rest, eg_span *value) {
    eg_span list = *rest, raw;
    if (pass_string(rest, value)) return true;
    if (!pass(rest, '[')) return false;
    if (!pass(rest, ']')) {
        do
            if (!pass_string(rest, &raw)) return false;
        while (pass(rest, ','));
        if (!pass(rest, ']')) return false;
    }
    *value = (eg_span){list.ptr + 1, (size_t)(rest->ptr - list.ptr) - 2};
    return true;
}

static void split_fields(unpacker *u) {
    eg_span rest = u->line->rows;
    size_t n = 0;
    bool good = eg_utf8_check(rest) == rest.len && pass(&rest, '{');
    if (good && !pass(&rest, '}')) {
        do {
            good = n < FIELDS && pass_string(&rest, &u->names[n]) && pass(&rest, ':') &&
                   pass_value(&rest, &u->values[n]);
            n += good;
        } while (good && pass(&rest, ','));
        good = good && pass(&rest, '}');
    }
    u->field = "rows";
    u->field_count = n;
    if (!good || rest.len) fault(u);
}

/* Opens a field, empty when there is none of that name. */
static void open_field(unpacker *u, const char *field) {
    size_t i = 0;
    while (i < u->field_count && !eg_span_eq(u->names[i], eg_span_of(field))) i++;
    u->field = field;
    u->rest = i < u->field_count ? u->values[i] : EG_SPAN("");
}

/* The next string of the field at hand; false at its end. Without escapes it lives as long as the line. */
static bool next_string(unpacker *u, eg_span *text) {
    if (!u->rest.len || u->line->bad) return false;
    const char *start = u->rest.ptr;
    if (!pass_string(&u->rest, text) || (u->rest.len && !pass(&u->rest, ','))) {
        fault(u);
        return false;
    }
    if (eg_span_find(*text, '\\', 0) == text->len) return true;
    json_t *value = json_loadb(start, text->len + 2, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
    if (!value) fault(u);
    *text = eg_arena_copy(u->line->scratch, (eg_span){json_string_value(value), json_string_length(value)});
    json_decref(value);
    return !u->line->bad;
}

static void read_words(unpacker *u) {
    EG_VEC(eg_str) words = {0};
    open_field(u, "words");
    for (eg_span text; next_string(u, &text);) {
        if (!text.len) fault(u);
        eg_vec_push(u->line->scratch, &words, eg_intern_add(u->line->strings, text));
    }
    u->words = words.items;
    u->word_count = words.len;
}

static void read_sentence(unpacker *u, const eg_findings *f, eg_found_sentence *s) {
    (void)f;
    span(u, &s->start, &s->end);
    s->line = number(u, UINT32_MAX);
    s->zone = term(u, EG_TERM_ZONE);
}

static void read_doubt(unpacker *u, const eg_findings *f, eg_found_doubt *d) {
    (void)f;
    span(u, &d->start, &d->end);
    d->line = number(u, UINT32_MAX);
    d->text = string(u);
}

static void read_mention(unpacker *u, const eg_findings *f, eg_found_mention *m) {
    span(u, &m->start, &m->end);
    m->sentence = number(u, UINT32_MAX);
    m->text = string(u);
    m->entity = string(u);
    m->type = term(u, EG_TERM_TYPE);
    m->via = term(u, EG_TERM_VIA);
    m->by = string(u);
    m->listed = number(u, 1) != 0;
    m->seems = string(u);
    m->confidence = (uint8_t)number(u, 100);
    if (!m->entity || m->sentence >= f->sentence_count) fault(u);
}

static void read_time(unpacker *u, const eg_findings *f, eg_found_time *t) {
    (void)f;
    span(u, &t->start, &t->end);
    t->text = string(u);
    t->type = term(u, EG_TERM_TIME_TYPE);
    t->value = string(u);
    t->days.earliest = day(u);
    t->days.latest = day(u);
    t->by = string(u);
    t->relative = string(u);
    t->mod = string(u);
    t->weekday = (uint8_t)number(u, 7);
}

static void read_items(unpacker *u, eg_found_action *a) {
    const eg_str *pairs = strings(u, 2, &a->item_count);
    eg_item *items = EG_NEW(u->line->arena, eg_item, a->item_count);
    for (uint32_t i = 0; i < a->item_count; i++) items[i] = (eg_item){pairs[2 * i], pairs[2 * i + 1]};
    a->items = items;
}

static void read_action(unpacker *u, const eg_findings *f, eg_found_action *a) {
    span(u, &a->start, &a->end);
    a->sentence = number(u, UINT32_MAX);
    a->text = string(u);
    a->action = string(u);
    a->class = string(u);
    a->label = string(u);
    a->actor_text = string(u);
    a->object = string(u);
    a->by = string(u);
    a->polarity = term(u, EG_TERM_POLARITY);
    a->modality = term(u, EG_TERM_MODALITY);
    a->tone = term(u, EG_TERM_TONE);
    a->nominal = number(u, 1) != 0;
    a->dated = term(u, EG_TERM_DATED);
    a->dated_by = term(u, EG_TERM_DATED_BY);
    a->time = number(u, UINT32_MAX);
    a->actors = names(u);
    a->targets = names(u);
    a->said_by = names(u);
    read_items(u, a);
    a->bounds = (eg_period){EG_DAY_NONE, EG_DAY_NONE};
    if (!a->action || a->sentence >= f->sentence_count ||
        (a->dated == EG_DATED_TIME && a->time >= f->time_count))
        fault(u);
}

/* Opens the rows of a field; gives how many they are. */
static uint32_t rows_of(unpacker *u, const char *field) {
    uint32_t count = 0;
    open_field(u, field);
    for (size_t i = 0; i < u->rest.len; i++) count += u->rest.ptr[i] == ';';
    if (u->rest.len && u->rest.ptr[u->rest.len - 1] != ';') fault(u);
    return count;
}

#define READ_ROWS(name, read, items, count)                                                                  \
    do {                                                                                                     \
        (count) = rows_of(u, name);                                                                          \
        (items) = eg_arena_array(u->line->arena, (count), sizeof *(items));                                  \
        for (uint32_t i = 0; i < (count) && !u->line->bad; i++) {                                            \
            read(u, out, &(items)[i]);                                                                       \
            end_row(u);                                                                                      \
        }                                                                                                    \
    } while (0)

static void read_texts(unpacker *u, eg_findings *out) {
    uint32_t count = 0;
    eg_span text;
    open_field(u, "texts");
    for (; count < out->sentence_count && next_string(u, &text); count++)
        out->sentences[count].text = eg_arena_copy(u->line->arena, text);
    if (count < out->sentence_count || u->rest.len) fault(u);
}

static void read_rows(unpacker *u, eg_findings *out) {
    READ_ROWS("doubts", read_doubt, out->doubts, out->doubt_count);
    READ_ROWS("sentences", read_sentence, out->sentences, out->sentence_count);
    read_texts(u, out);
    READ_ROWS("mentions", read_mention, out->mentions, out->mention_count);
    READ_ROWS("times", read_time, out->times, out->time_count);
    READ_ROWS("actions", read_action, out->actions, out->action_count);
}

bool eg_packed_read(eg_line *l, eg_findings *out) {
    unpacker u = {.line = l};
    if (!eg_line_sealed(l)) return false;
    *out = (eg_findings){.path = eg_line_required(l, "doc")};
    eg_line_document(l, out);
    if (out->date_from == EG_DATE_CORPUS)
        eg_line_fault(l, "date_from", "packed findings do not have dates of other documents");
    split_fields(&u);
    if (!l->bad) read_words(&u);
    if (!l->bad) read_rows(&u, out);
    return !l->bad;
}
