/* GeoNames: the main table, 19 columns with tabs between.
 * In: cities15000.txt, US.txt or the like. Out: places, most inhabitants first. Refuses features of no news
 * value (roads, buildings, what is under the sea), places of the past, and alternate names that are codes, in
 * other scripts or romanized letter by letter. Example: class P, code PPLC -> kind capital, country code FR
 * -> part_of France. */
#include <stdlib.h>
#include <string.h>

#include "import/import.h"
#include "text/ascii.h"

enum { COLUMNS = 19, NAME = 1, ALTERNATE = 3, CLASS = 6, CODE = 7, COUNTRY = 8, ADMIN = 10, POPULATION = 14 };

/* Codes that begin with this, of that class -> kind. The first that fits counts; no kind = left out. */
static const struct {
    char class;
    const char *code, *kind;
} features[] = {
    {'A', "PCLD", "territory"}, {'A', "PCLH", NULL},        {'A', "PCL", "country"},
    {'A', "TERR", "territory"}, {'A', "ADM", "region"},     {'A', "PRSH", "region"},
    {'A', "ZN", "area"},        {'P', "PPLC", "capital"},   {'P', "PPLQ", NULL},
    {'P', "PPLW", NULL},        {'P', "PPLX", "area"},      {'P', "PPL", "city"},
    {'P', "STLMT", "city"},     {'H', "SEA", "sea"},        {'H', "OCN", "sea"},
    {'H', "GULF", "sea"},       {'H', "STRT", "sea"},       {'H', "BAY", "sea"},
    {'H', "CHN", "sea"},        {'H', "STM", "river"},      {'H', "CNL", "river"},
    {'H', "LK", "area"},        {'L', "CONT", "continent"}, {'L', "", "area"},
    {'T', "ISL", "island"},     {'T', "ATOL", "island"},    {'T', "MT", "mountain"},
    {'T', "PK", "mountain"},    {'T', "VLC", "mountain"},   {'T', "HLL", "mountain"},
    {'T', "", "area"},
};

static const char *kind_of(eg_span class, eg_span code) {
    if (class.len != 1) return NULL;
    /* "ADM1H", "PPLCH": an H after the code proper is a place of the past. */
    if (strchr("AP", class.ptr[0]) && code.len > 3 && code.ptr[code.len - 1] == 'H' &&
        !eg_span_eq(code, EG_SPAN("PRSH")))
        return NULL;
    for (size_t i = 0; i < sizeof features / sizeof *features; i++)
        if (features[i].class == class.ptr[0] && eg_span_starts(code, eg_span_of(features[i].code)))
            return features[i].kind;
    return NULL;
}

/* A name, not a code such as PAR or LFPG, a web address or the romanization "ba li". */
static bool is_sensible(eg_span name) {
    bool capitals_only = true;
    if (name.len < 3 || !eg_is_latin(name) || eg_ascii_is_lower(name.ptr[0])) return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (eg_ascii_is_digit(c) || strchr("/@:;()[]?\"", c)) return false;
        capitals_only = capitals_only && (eg_ascii_is_upper(c) || c == ' ' || c == '-');
    }
    return !capitals_only || name.len > 5;
}

static void read_alternates(eg_importer *im, eg_listed *e, eg_span list) {
    eg_span name;
    if (!list.len) return;
    while (eg_span_split(&list, ',', &name)) {
        name = eg_span_trim(name);
        if (!is_sensible(name)) continue;
        const eg_form *known = eg_import_known(im, name);
        /* Another's name already: Roma is a city in Queensland, too. */
        if (known && !eg_span_eq(im->dict->entries.items[known->entry].name, e->name)) continue;
        eg_import_name(im, e, name, name, EG_NAMED_LOOSE);
    }
}

static void read_place(eg_importer *im, const eg_span *cells, const char *kind) {
    eg_span name = cells[NAME], country = eg_country_of_code(cells[COUNTRY]);
    bool is_country = strcmp(kind, "country") == 0 && country.len;
    eg_listed *e = eg_import_entity(im, EG_ENTRY_PLACE, cells[0]);
    if (is_country) eg_import_name(im, e, country, cells[COUNTRY], 0);
    if (!eg_import_name(im, e, name, name, 0)) return;
    eg_import_set(im, &e->kind, eg_span_of(kind));
    if (!is_country) eg_import_set(im, &e->country, country);
    eg_import_set(im, &e->hint,
                  eg_arena_printf(&im->arena, "%.*s.%.*s", EG_ARGS(cells[COUNTRY]), EG_ARGS(cells[ADMIN])));
    char number[24] = "";
    if (cells[POPULATION].len < sizeof number) memcpy(number, cells[POPULATION].ptr, cells[POPULATION].len);
    e->weight = (double)strtoull(number, NULL, 10);
    read_alternates(im, e, cells[ALTERNATE]);
}

static void read(eg_importer *im, eg_span text) {
    eg_span line;
    while (eg_import_line(im, &text, &line)) {
        eg_span cells[COLUMNS], rest = line, extra;
        size_t n = 0;
        while (n < COLUMNS && eg_span_split(&rest, '\t', &cells[n])) n++;
        if (n < COLUMNS || eg_span_split(&rest, '\t', &extra)) {
            eg_import_fault(im, eg_span_slice(line, 0, 0), "not the 19 columns of GeoNames' main table");
            continue;
        }
        const char *kind = kind_of(cells[CLASS], cells[CODE]);
        if (kind && cells[0].len)
            read_place(im, cells, kind);
        else
            eg_import_leave(im, cells[CLASS], "no kind of place that is carried over: feature %.*s.%.*s",
                            EG_ARGS(cells[CLASS]), EG_ARGS(cells[CODE]));
    }
}

const eg_import_format eg_import_geonames = {"geonames", read};
