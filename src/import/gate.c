/* GATE gazetteers (ANNIE): lists.def names lists, "city.lst:location:city", and a list has one name a line.
 * In: a .def file; the lists are sought beside it. Out: entities, by what the definition calls the list.
 * Refuses lists of clue words (keys, first names, titles, dates) and lists that repeat another one in
 * capitals or in small letters. Example: "usa:ISO2=US:name=United States" in a list of countries -> United
 * States, alias usa. */
#include <string.h>

#include "base/file.h"
#include "import/import.h"
#include "text/ascii.h"
#include "text/utf8.h"

/* A line of the .def file. */
typedef struct list {
    eg_span file, major, minor, annotation;
    size_t line;
    eg_span source;
} list;

typedef EG_VEC(list) lists;

static eg_span stem(eg_span file) {
    return eg_ascii_ends(file, ".lst") ? eg_span_slice(file, 0, file.len - 4) : file;
}

/* Whether it only repeats another list: city_cap.lst beside city.lst. */
static bool is_twin(const lists *all, const list *l) {
    static const char *const tails[] = {"_cap", "_caps", "_lower", "_upper"};
    eg_span name = stem(l->file);
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        if (!eg_ascii_ends(name, tails[i])) continue;
        eg_span bare = eg_span_slice(name, 0, name.len - strlen(tails[i]));
        for (size_t k = 0; k < all->len; k++)
            if (eg_span_eq(stem(all->items[k].file), bare)) return true;
    }
    return false;
}

static bool has_part(eg_span text, const char *part) {
    for (size_t at = 0; at + strlen(part) <= text.len; at++)
        if (eg_ascii_starts(eg_span_slice(text, at, text.len), part)) return true;
    return false;
}

/* Words that are part of names, or stand beside them. */
static bool holds_clues(const list *l) {
    static const char *const clues[] = {"_key",   "_base", "_ending", "_pre",   "_spur", "_adj",
                                        "_first", "first", "ending",  "prefix", "_noun", "title"};
    for (size_t i = 0; i < sizeof clues / sizeof *clues; i++)
        if (has_part(stem(l->file), clues[i]) || has_part(l->major, clues[i]) || has_part(l->minor, clues[i]))
            return true;
    return false;
}

/* "tv_company" -> "tv company" */
static eg_span spaced(eg_arena *a, eg_span text) {
    char *out = eg_arena_alloc(a, text.len + 1);
    for (size_t i = 0; i < text.len; i++) out[i] = (char)(text.ptr[i] == '_' ? ' ' : text.ptr[i]);
    return (eg_span){out, text.len};
}

static bool type_of(eg_importer *im, const list *l, eg_entry_type *type, eg_span *kind) {
    *kind = EG_SPAN("");
    bool known = eg_import_class(l->major, type, kind) || eg_import_class(l->annotation, type, kind);
    if (!known && eg_ascii_starts(l->major, "person")) known = true, *type = EG_ENTRY_PERSON;
    if (!known) return false;
    eg_span exact, minor = spaced(&im->arena, l->minor);
    eg_entry_type other;
    /* "location:country_abbrev": the first word of the minor type tells, too. */
    eg_span word = eg_span_slice(minor, 0, eg_span_find(minor, ' ', 0));
    if ((eg_import_class(minor, &other, &exact) || eg_import_class(word, &other, &exact)) && other == *type)
        *kind = exact;
    return true;
}

/* The value of a feature, "ISO2=AF". */
static eg_span value_of(eg_span feature, const char *name) {
    size_t at = eg_span_find(feature, '=', 0);
    bool same = eg_ascii_is(eg_span_trim(eg_span_slice(feature, 0, at)), name);
    return same ? eg_span_trim(eg_span_slice(feature, at + 1, feature.len)) : EG_SPAN("");
}

/* The character between name and features; 0 when there are none. */
static char separator_of(eg_span line) {
    static const char separators[] = "\t&:";
    for (const char *s = separators; *s; s++) {
        size_t at = eg_span_find(line, *s, 0);
        if (at < line.len && eg_span_find(line, '=', at) < line.len) return *s;
    }
    return '\0';
}

static void read_name(eg_importer *im, const list *l, eg_entry_type type, eg_span kind, eg_span line) {
    char separator = separator_of(line);
    eg_span rest = line, name = line, feature, canonical = EG_SPAN(""), country = EG_SPAN("");
    if (separator) {
        eg_span_split(&rest, separator, &name);
        while (eg_span_split(&rest, separator, &feature)) {
            if (!canonical.len) canonical = value_of(feature, "name");
            if (!canonical.len) canonical = value_of(feature, "canonical");
            if (!country.len) country = eg_country_of_code(value_of(feature, "ISO2"));
            if (!country.len) country = eg_country_of_code(value_of(feature, "ISO3"));
            if (!country.len) country = value_of(feature, "country");
        }
    }
    name = eg_span_trim(name);
    if (!canonical.len) canonical = name;
    bool weak = has_part(stem(l->file), "ambig") || has_part(l->minor, "ambig");
    char folded[256];
    eg_listed *e = eg_import_entity(im, type, eg_utf8_fold(&im->arena, canonical, folded, sizeof folded));
    if (!eg_span_eq(name, canonical)) eg_import_name(im, e, canonical, canonical, weak ? EG_NAMED_WEAK : 0);
    eg_import_name(im, e, name, name, weak ? EG_NAMED_WEAK : 0);
    eg_import_set(im, &e->kind, kind);
    bool itself = type == EG_ENTRY_PLACE && eg_span_eq(kind, EG_SPAN("country"));
    if (country.len && !itself) eg_import_set(im, &e->country, eg_import_place(im, country));
}

static void read_list(eg_importer *im, eg_span def, const list *l) {
    eg_entry_type type;
    eg_span kind, text, line;
    size_t folder = def.len - eg_file_name(def).len;
    if (!type_of(im, l, &type, &kind)) {
        eg_import_leave(im, l->file, "the list has neither organizations, people nor places: '%.*s' (%.*s)",
                        EG_ARGS(l->file), EG_ARGS(l->major));
        return;
    }
    eg_span path = eg_arena_printf(&im->arena, "%.*s%.*s", (int)folder, def.ptr, EG_ARGS(l->file));
    if (!eg_import_open(im, path.ptr, &text)) return;
    while (eg_import_line(im, &text, &line)) read_name(im, l, type, kind, line);
}

static void read_definition(eg_importer *im, lists *all, eg_span line) {
    eg_span cells[5] = {{0}}, rest = line;
    for (size_t n = 0; n < 5 && eg_span_split(&rest, ':', &cells[n]); n++) cells[n] = eg_span_trim(cells[n]);
    if (!cells[0].len || !cells[1].len) {
        eg_import_fault(im, line, "not a list and its major type with ':' between, as in a lists.def");
        return;
    }
    list l = {cells[0], cells[1], cells[2], cells[4], im->line, im->source};
    eg_vec_push(&im->arena, all, l);
}

static void read(eg_importer *im, eg_span text) {
    lists all = {0};
    eg_span line, def = im->file;
    if (eg_ascii_ends(def, ".lst")) {
        eg_import_fault(im, EG_SPAN(""),
                        "a list alone does not tell what it lists; name the lists.def beside it");
        return;
    }
    while (eg_import_line(im, &text, &line)) read_definition(im, &all, line);
    for (size_t i = 0; i < all.len; i++) {
        const list *l = &all.items[i];
        im->file = def;
        im->line = l->line;
        im->source = l->source;
        if (is_twin(&all, l))
            eg_import_leave(im, l->file, "the list repeats another one in other letters: '%.*s'",
                            EG_ARGS(l->file));
        else if (holds_clues(l))
            eg_import_leave(im, l->file, "the list holds clue words, not names: '%.*s'", EG_ARGS(l->file));
        else
            read_list(im, def, l);
    }
    im->file = def;
}

const eg_import_format eg_import_gate = {"gate", read};
