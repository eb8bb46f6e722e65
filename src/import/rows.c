/* Rows: entities gathered -> tables of a dictionary.
 * In: im->listed. Out: up to three tables, organizations, people and places, with an empty line before each
 * further header, heavier entities first. Refuses to give one canonical name to two entities, or a name that
 * the dictionary has for something else. Example: a second Springfield becomes "Springfield (US.IL)" with the
 * alias "Springfield". */
#include <stdlib.h>
#include <string.h>

#include "dict/table.h"
#include "import/import.h"

static const char *const type_names[] = {"organization", "person", "place"};

typedef struct writer {
    eg_importer *im;
    eg_intern taken;   /* canonical names given */
    EG_VEC(size_t) by; /* by id of taken: index into im->listed */
    size_t *order;
    FILE *out;
} writer;

/* ---- one name for each ---- */

/* What a place is, roughly: a city that became a capital is the same city. */
static int rough_kind(eg_span kind) {
    static const char *const groups[][3] = {
        {"country", "territory", NULL}, {"capital", "city", NULL}, {"region", NULL, NULL}};
    for (int g = 0; g < 3; g++)
        for (int i = 0; groups[g][i]; i++)
            if (eg_span_eq(kind, eg_span_of(groups[g][i]))) return g + 1;
    return kind.len ? 9 : 0;
}

static bool differ(eg_span a, eg_span b) {
    return a.len && b.len && !eg_span_eq(a, b);
}

/* Whether the dictionary has this name for something else. */
static bool is_taken_there(const eg_importer *im, const eg_listed *e, eg_span name) {
    uint32_t at = im->dict ? eg_dict_entry(im->dict, name) : UINT32_MAX;
    if (at == UINT32_MAX) return false;
    const eg_entry *known = &im->dict->entries.items[at];
    if (known->type != e->type || differ(known->id, e->id)) return true;
    if (e->type != EG_ENTRY_PLACE) return false;
    int here = rough_kind(e->kind), there = rough_kind(im->dict->kinds.items[known->kind].name);
    return (here && there && here != there) || (here != 1 && differ(known->country, e->country));
}

static bool is_free(const writer *w, const eg_listed *e, eg_span name) {
    return !eg_intern_find(&w->taken, name) && !is_taken_there(w->im, e, name);
}

/* A name for an entity whose own is taken: with what tells it apart in brackets. */
static eg_span tell_apart(writer *w, const eg_listed *e) {
    eg_arena *a = &w->im->arena;
    const eg_span hints[] = {e->type == EG_ENTRY_PERSON ? EG_SPAN("") : e->kind, e->country, e->hint, e->id,
                             eg_span_of(type_names[e->type])};
    /* A namesake of the same kind is told apart by its country first. */
    static const int orders[2][5] = {{0, 1, 2, 3, 4}, {1, 2, 3, 0, 4}};
    uint32_t id = eg_intern_find(&w->taken, e->name);
    const eg_listed *other = id ? &w->im->listed.items[w->by.items[id]] : NULL;
    bool alike = other && other->type == e->type && eg_span_eq(other->kind, e->kind);
    for (int i = 0; i < 5; i++) {
        eg_span hint = hints[orders[alike || e->type == EG_ENTRY_PLACE][i]];
        if (!hint.len || (other && eg_span_eq(hint, other->country))) continue;
        eg_span name = eg_arena_printf(a, "%.*s (%.*s)", EG_ARGS(e->name), EG_ARGS(hint));
        if (is_free(w, e, name)) return name;
    }
    for (size_t n = 2;; n++) {
        eg_span name = eg_arena_printf(a, "%.*s (%zu)", EG_ARGS(e->name), n);
        if (is_free(w, e, name)) return name;
    }
}

static void settle_name(writer *w, size_t index) {
    eg_listed *e = &w->im->listed.items[index];
    if (!is_free(w, e, e->name)) {
        eg_span name = tell_apart(w, e);
        eg_span bare =
            e->mark ? eg_arena_printf(&w->im->arena, "%c%.*s", e->mark, EG_ARGS(e->name)) : e->name;
        eg_vec_push(&w->im->arena, &e->aliases, bare);
        e->name = name;
        e->mark = '\0';
    }
    uint32_t id = eg_intern_add(&w->taken, e->name);
    while (w->by.len <= id) eg_vec_push(&w->im->arena, &w->by, 0);
    w->by.items[id] = index;
}

/* ---- cells ---- */

typedef struct row {
    eg_arena *arena;
    EG_VEC(char) text;
    size_t used; /* without empty cells at the end */
} row;

static void put(row *r, eg_span s) {
    for (size_t i = 0; i < s.len; i++) eg_vec_push(r->arena, &r->text, s.ptr[i]);
    if (s.len) r->used = r->text.len;
}

/* Quotes the cell that begins at `from` if it would be read as a quoted one. */
static void end_cell(row *r, size_t from) {
    eg_span text = {r->text.items + from, r->text.len - from};
    if (!eg_table_is_quoted(text)) return;
    text = eg_arena_copy(r->arena, text);
    r->text.len = from;
    put(r, EG_SPAN("\""));
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"') put(r, EG_SPAN("\""));
        put(r, eg_span_slice(text, i, i + 1));
    }
    put(r, EG_SPAN("\""));
}

static void cell(row *r, eg_span s) {
    eg_vec_push(r->arena, &r->text, '\t');
    size_t from = r->text.len;
    put(r, s);
    end_cell(r, from);
}

static void cells(row *r, const eg_spans *list) {
    eg_vec_push(r->arena, &r->text, '\t');
    size_t from = r->text.len;
    for (size_t i = 0; i < list->len; i++) {
        if (i) put(r, EG_SPAN("|"));
        put(r, list->items[i]);
    }
    end_cell(r, from);
}

/* Dates stand parallel to roles, so those that have them come first. */
static int rank(const eg_held *h) {
    return h->from.len && h->until.len ? 0 : h->from.len ? 1 : h->until.len ? 2 : 3;
}

static void role_cells(row *r, eg_listed *e) {
    eg_spans columns[3] = {{0}, {0}, {0}};
    bool begun = false, open = false; /* open: a role without an end was listed */
    for (int now = 0; now <= 3; now++)
        for (size_t i = 0; i < e->roles.len; i++) {
            eg_held h = e->roles.items[i];
            if (rank(&h) != now) continue;
            if (begun && open) h.until = EG_SPAN("");
            begun = true;
            eg_vec_push(r->arena, &columns[0], h.role);
            if (h.from.len) eg_vec_push(r->arena, &columns[1], h.from);
            if (h.until.len) eg_vec_push(r->arena, &columns[2], h.until);
            open |= !h.until.len;
        }
    for (int i = 0; i < 3; i++) cells(r, &columns[i]);
}

static void write_row(writer *w, eg_listed *e) {
    row r = {.arena = &w->im->scratch};
    eg_spans none = {0};
    if (e->mark) put(&r, (eg_span){&e->mark, 1});
    put(&r, e->name);
    end_cell(&r, 0);
    if (e->type != EG_ENTRY_PERSON) cell(&r, e->kind);
    cells(&r, &e->aliases);
    if (e->type == EG_ENTRY_ORGANIZATION) {
        cells(&r, &none);
        cells(&r, &none);
    } else if (e->type == EG_ENTRY_PERSON) {
        cell(&r, e->gender);
        role_cells(&r, e);
        cells(&r, &e->employers);
    } else {
        cells(&r, &e->demonyms);
    }
    cell(&r, e->country);
    cell(&r, e->id);
    fwrite(r.text.items, 1, r.used, w->out);
    putc('\n', w->out);
    eg_arena_reset(&w->im->scratch);
}

/* ---- tables ---- */

static size_t write_table(writer *w, eg_entry_type type, bool gap) {
    static const char *const headers[] = {
        "organization\tkind\talias\tnoun\tmetonym\tcountry\tid",
        "person\talias\tgender\trole\tfrom\tuntil\tworks_for\tcountry\tid",
        "place\tkind\talias\tdemonym\tpart_of\tid",
    };
    size_t rows = 0;
    for (size_t i = 0; i < w->im->listed.len; i++) {
        eg_listed *e = &w->im->listed.items[w->order[i]];
        if (e->type != type || !e->name.len) continue;
        if (!rows++) fprintf(w->out, "%s%s\n", gap ? "\n" : "", headers[type]);
        write_row(w, e);
    }
    return rows;
}

typedef struct weighed {
    double weight;
    size_t index;
} weighed;

static int heavier(const void *a, const void *b) {
    const weighed *x = a, *y = b;
    if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

static void put_in_order(writer *w) {
    size_t count = w->im->listed.len;
    weighed *all = EG_NEW(&w->im->arena, weighed, count);
    for (size_t i = 0; i < count; i++) all[i] = (weighed){w->im->listed.items[i].weight, i};
    if (count) qsort(all, count, sizeof *all, heavier);
    w->order = EG_NEW(&w->im->arena, size_t, count);
    for (size_t i = 0; i < count; i++) w->order[i] = all[i].index;
}

eg_status eg_import_write(eg_importer *im, const char *format, eg_import_counts *counts, FILE *out) {
    writer w = {.im = im, .out = out};
    put_in_order(&w);
    for (size_t i = 0; i < im->listed.len; i++)
        if (im->listed.items[w.order[i]].name.len) settle_name(&w, w.order[i]);
    fprintf(out, "# Made by entgraph --import %s.\n", format);
    counts->organizations = write_table(&w, EG_ENTRY_ORGANIZATION, false);
    counts->people = write_table(&w, EG_ENTRY_PERSON, counts->organizations);
    counts->places = write_table(&w, EG_ENTRY_PLACE, counts->organizations || counts->people);
    eg_intern_release(&w.taken);
    return fflush(out) == 0 && !ferror(out) ? EG_OK : EG_OUTPUT;
}
