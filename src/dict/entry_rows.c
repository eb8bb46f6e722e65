/* Rows of organizations, people, places, kinds and stop strings.
 * In: rows. Out: entries, forms, nouns, metonyms. Refuses a name listed twice in one folder; a later folder's
 * row for a listed name adds to it and overrides what it says.
 * Example: organization "Islamic State", alias "ISIS|=IS" -> one entry, forms "Islamic State", "ISIS", exact
 * "IS". */
#include "dict/inflect.h"
#include "dict/rows.h"

static const char *const organization_columns[] = {"organization", "kind",    "alias", "noun",
                                                   "metonym",      "country", "id"};
static const char *const person_columns[] = {"person", "alias",     "gender",  "role", "from",
                                             "until",  "works_for", "country", "id"};
static const char *const place_columns[] = {"place", "kind", "alias", "demonym", "part_of", "id"};
static const char *const kind_columns[] = {"kind", "type", "noun"};
static const char *const stop_columns[] = {"stop"};
static const char *const type_names[] = {"organization", "person", "place"};

/* The name without a mark. */
static eg_span bare(eg_span text) {
    return text.len > 1 && (text.ptr[0] == '=' || text.ptr[0] == '~') ? eg_span_slice(text, 1, text.len)
                                                                      : text;
}

/* The row's entry, new or to be overridden; UINT32_MAX when the row is at fault. */
static uint32_t entry_of(eg_dict *d, const eg_table *t, eg_source source, eg_entry_type type) {
    eg_span name = bare(t->cells[0]);
    uint32_t at = eg_dict_entry(d, name);
    if (at == UINT32_MAX) {
        uint32_t id = eg_intern_add(&d->entry_names, name);
        eg_entry e = {.name = eg_intern_get(&d->entry_names, id),
                      .type = (uint8_t)type,
                      .folder = d->folder,
                      .source = source};
        eg_vec_push(&d->arena, &d->entries, e);
        return (uint32_t)d->entries.len - 1;
    }
    eg_entry *e = &d->entries.items[at];
    if (e->folder == d->folder) {
        eg_span file = d->files.items[e->source.file].shown;
        eg_table_fault(
            t, t->cells[0],
            "'%.*s' is listed twice (first in %.*s:%u); add to that row, or tell them apart by name",
            (int)name.len, name.ptr, (int)file.len, file.ptr, e->source.line);
        return UINT32_MAX;
    }
    e->folder = d->folder;
    e->source = source;
    e->type = (uint8_t)type;
    return at;
}

static void set(eg_dict *d, eg_span *field, eg_span cell) {
    if (cell.len) *field = eg_arena_copy(&d->arena, cell);
}

static void add_forms(eg_dict *d, eg_span cell, uint32_t entry, uint16_t flags, eg_source source) {
    for (eg_span rest = cell, value; eg_table_value(&rest, &value);)
        eg_dict_add_form(d, value, entry, flags, source);
}

static void set_kind(eg_dict *d, uint32_t entry, eg_span kind) {
    if (kind.len) d->entries.items[entry].kind = eg_dict_kind(d, kind);
}

static void read_organization(eg_dict *d, const eg_table *t, eg_source source) {
    uint32_t at = entry_of(d, t, source, EG_ENTRY_ORGANIZATION);
    if (at == UINT32_MAX) return;
    eg_dict_add_form(d, t->cells[0], at, EG_FORM_CANONICAL, source);
    set_kind(d, at, t->cells[1]);
    add_forms(d, t->cells[2], at, 0, source);
    for (eg_span rest = t->cells[3], value; eg_table_value(&rest, &value);)
        eg_dict_add_noun(d, value, 0, at, 0);
    for (eg_span rest = t->cells[4], value; eg_table_value(&rest, &value);) {
        uint32_t id = eg_intern_add(&d->metonym_names, value);
        while (d->metonyms.len <= id) eg_vec_push(&d->arena, &d->metonyms, 0);
        if (!d->metonyms.items[id] || d->folder > 1) d->metonyms.items[id] = at + 1;
    }
    eg_entry *e = &d->entries.items[at];
    set(d, &e->country, t->cells[5]);
    set(d, &e->id, t->cells[6]);
}

static void read_person(eg_dict *d, const eg_table *t, eg_source source) {
    uint32_t at = entry_of(d, t, source, EG_ENTRY_PERSON);
    if (at == UINT32_MAX) return;
    eg_dict_add_form(d, t->cells[0], at, EG_FORM_CANONICAL, source);
    add_forms(d, t->cells[1], at, 0, source);
    eg_entry *e = &d->entries.items[at];
    eg_span gender = t->cells[2];
    if (eg_span_eq(gender, EG_SPAN("female")))
        e->gender = EG_GENDER_FEMALE;
    else if (eg_span_eq(gender, EG_SPAN("male")))
        e->gender = EG_GENDER_MALE;
    else if (eg_span_eq(gender, EG_SPAN("other")))
        e->gender = EG_GENDER_OTHER;
    else if (gender.len)
        eg_table_fault(t, gender, "unknown gender '%.*s'; use female, male, other or nothing",
                       (int)gender.len, gender.ptr);
    set(d, &e->role, t->cells[3]);
    set(d, &e->works_for, t->cells[6]);
    set(d, &e->country, t->cells[7]);
    set(d, &e->id, t->cells[8]);
}

/* American, Americans; but Chinese, French, Welsh, Swiss. */
static void add_demonyms(eg_dict *d, eg_span cell, uint32_t entry, eg_source source) {
    static const char *const alone[] = {"s", "ese", "ch", "sh"};
    add_forms(d, cell, entry, EG_FORM_DEMONYM, source);
    for (eg_span rest = cell, value; eg_table_value(&rest, &value);) {
        bool plural = value.ptr[0] != '!';
        for (size_t i = 0; i < sizeof alone / sizeof *alone; i++)
            plural = plural && !eg_span_ends(value, eg_span_of(alone[i]));
        if (!plural) continue;
        eg_span s = eg_span_ends(value, EG_SPAN("o")) /* Filipinos */
                        ? eg_arena_printf(&d->arena, "%.*ss", (int)value.len, value.ptr)
                        : eg_inflect(&d->arena, value, EG_INFLECT_S);
        eg_dict_add_form(d, s, entry, EG_FORM_DEMONYM, source);
    }
}

static void read_place(eg_dict *d, const eg_table *t, eg_source source) {
    uint32_t at = entry_of(d, t, source, EG_ENTRY_PLACE);
    if (at == UINT32_MAX) return;
    eg_dict_add_form(d, t->cells[0], at, EG_FORM_CANONICAL, source);
    set_kind(d, at, t->cells[1]);
    add_forms(d, t->cells[2], at, 0, source);
    add_demonyms(d, t->cells[3], at, source);
    eg_entry *e = &d->entries.items[at];
    set(d, &e->country, t->cells[4]);
    set(d, &e->id, t->cells[5]);
}

static void read_kind(eg_dict *d, const eg_table *t, eg_source source) {
    (void)source;
    uint32_t kind = eg_dict_kind(d, t->cells[0]), rank = 0;
    for (uint8_t i = 0; i < 3; i++) {
        if (eg_span_eq(t->cells[1], eg_span_of(type_names[i]))) {
            d->kinds.items[kind].type = i;
            d->kinds.items[kind].listed = true;
            for (eg_span rest = t->cells[2], value; eg_table_value(&rest, &value); rank++)
                eg_dict_add_noun(d, value, kind, UINT32_MAX, rank);
            return;
        }
    }
    eg_table_fault(t, t->cells[1], "unknown type '%.*s'; use organization, person or place",
                   (int)t->cells[1].len, t->cells[1].ptr);
}

static void read_stop(eg_dict *d, const eg_table *t, eg_source source) {
    eg_dict_add_form(d, t->cells[0], UINT32_MAX, EG_FORM_NOT, source);
}

EG_ROW_KIND(eg_rows_organization, organization_columns, read_organization);
EG_ROW_KIND(eg_rows_person, person_columns, read_person);
EG_ROW_KIND(eg_rows_place, place_columns, read_place);
EG_ROW_KIND(eg_rows_kind, kind_columns, read_kind);
EG_ROW_KIND(eg_rows_stop, stop_columns, read_stop);
