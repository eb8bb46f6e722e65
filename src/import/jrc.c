/* JRC-Names: one variant of a name a line, "id<TAB>type<TAB>language<TAB>name", '+' for a space.
 * In: the list. Out: one entity for each id; the first name for any language (u) is canonical. Refuses events
 * and entities of unknown type, and names in other scripts than the Latin one. Example:
 * "9<TAB>P<TAB>u<TAB>Ann+Lee" and "9<TAB>P<TAB>de<TAB>Anna+Lee" -> Ann Lee, alias Anna Lee. */
#include <string.h>

#include "import/import.h"

static eg_span spaced(eg_arena *a, eg_span name) {
    eg_span copy = eg_arena_copy(a, name);
    char *p = (char *)(uintptr_t)copy.ptr; /* our own copy */
    for (size_t i = 0; i < copy.len; i++)
        if (p[i] == '+') p[i] = ' ';
    return copy;
}

static bool type_of(eg_importer *im, eg_span type, eg_entry_type *out) {
    static const char letters[] = "OPT"; /* as eg_entry_type */
    const char *at = type.len == 1 ? strchr(letters, type.ptr[0]) : NULL;
    if (at) {
        *out = (eg_entry_type)(at - letters);
        return true;
    }
    if (type.len == 1 && strchr("EU", type.ptr[0]))
        eg_import_leave(im, type, "neither organization, person nor place: type '%.*s'", EG_ARGS(type));
    else
        eg_import_fault(im, type, "unknown type '%.*s'; JRC-Names has P, O, T, E and U", EG_ARGS(type));
    return false;
}

static void read_line(eg_importer *im, eg_span line) {
    eg_span cells[4], rest = line;
    size_t n = 0;
    while (n < 4 && eg_span_split(&rest, '\t', &cells[n])) n++;
    if (n < 4 || !cells[0].len || !eg_span_trim(cells[3]).len) {
        eg_import_fault(im, eg_span_slice(line, 0, 0),
                        "not an id, a type, a language and a name with tabs between");
        return;
    }
    eg_entry_type type;
    if (!type_of(im, eg_span_trim(cells[1]), &type)) return;
    if (!eg_is_latin(cells[3])) {
        eg_import_leave(im, cells[3], "not in Latin script: '%.*s'", EG_ARGS(cells[3]));
        return;
    }
    eg_listed *e = eg_import_entity(im, type, cells[0]);
    bool canonical = eg_span_eq(cells[2], EG_SPAN("u")); /* others give way to the first one */
    eg_import_set(im, &e->hint, eg_arena_printf(&im->arena, "JRC %.*s", EG_ARGS(cells[0])));
    eg_import_name(im, e, spaced(&im->arena, cells[3]), cells[3],
                   EG_NAMED_LOOSE | (canonical ? 0 : EG_NAMED_GUESSED));
}

static void read(eg_importer *im, eg_span text) {
    eg_span line;
    while (eg_import_line(im, &text, &line))
        if (line.ptr[0] != '#') read_line(im, line);
}

const eg_import_format eg_import_jrc = {"jrc", read};
