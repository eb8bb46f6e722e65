/* Wikidata: the result of a query as CSV or TSV, with a header.
 * In: columns item, itemLabel, itemAltLabel or alias, class or classLabel, maybe country, gender, position,
 * employer, start and end. Out: one entity for each item, put together from all its rows. Refuses items
 * without a label and of classes that are no organization, person or place. Example:
 * "http://www.wikidata.org/entity/Q5",Ann Lee,human -> person Ann Lee with the id Q5. */
#include <string.h>

#include "import/csv.h"
#include "import/import.h"
#include "text/ascii.h"

typedef enum column {
    ITEM,
    LABEL,
    ALIAS,
    ALIASES,
    CLASS,
    CLASS_ID,
    COUNTRY,
    GENDER,
    ROLE,
    EMPLOYER,
    FROM,
    UNTIL,
    COLUMNS
} column;

/* Names of columns, "label" taken off the end where another name is left: classLabel is class. */
static const struct {
    const char *name;
    column column;
} names[] = {
    {"item", ITEM},
    {"entity", ITEM},
    {"id", ITEM},
    {"qid", ITEM},
    {"label", LABEL},
    {"itemlabel", LABEL},
    {"name", LABEL},
    {"entitylabel", LABEL},
    {"alias", ALIAS},
    {"aliases", ALIAS},
    {"altlabel", ALIAS},
    {"itemaltlabel", ALIASES},
    {"altlabels", ALIAS},
    {"entityaltlabel", ALIASES},
    {"alsoknownas", ALIAS},
    {"classlabel", CLASS},
    {"typelabel", CLASS},
    {"instanceoflabel", CLASS},
    {"instance_oflabel", CLASS},
    {"instancelabel", CLASS},
    {"kindlabel", CLASS},
    {"p31label", CLASS},
    {"class", CLASS_ID},
    {"type", CLASS_ID},
    {"instanceof", CLASS_ID},
    {"instance_of", CLASS_ID},
    {"instance", CLASS_ID},
    {"kind", CLASS_ID},
    {"p31", CLASS_ID},
    {"countrylabel", COUNTRY},
    {"citizenshiplabel", COUNTRY},
    {"country", COUNTRY},
    {"genderlabel", GENDER},
    {"sexlabel", GENDER},
    {"sexorgenderlabel", GENDER},
    {"gender", GENDER},
    {"positionlabel", ROLE},
    {"occupationlabel", ROLE},
    {"rolelabel", ROLE},
    {"role", ROLE},
    {"position", ROLE},
    {"employerlabel", EMPLOYER},
    {"memberoflabel", EMPLOYER},
    {"partylabel", EMPLOYER},
    {"start", FROM},
    {"from", FROM},
    {"starttime", FROM},
    {"end", UNTIL},
    {"until", UNTIL},
    {"endtime", UNTIL},
};

/* Classes that queries give as numbers. */
static const struct {
    const char *number, *class;
} numbers[] = {
    {"Q5", "human"},
    {"Q515", "city"},
    {"Q6256", "country"},
    {"Q3624078", "sovereign state"},
    {"Q43229", "organization"},
    {"Q4830453", "business"},
    {"Q783794", "company"},
    {"Q891723", "company"},
    {"Q6881511", "enterprise"},
    {"Q7278", "party"},
    {"Q11032", "newspaper"},
    {"Q3918", "university"},
    {"Q327333", "agency"},
    {"Q5119", "capital"},
    {"Q486972", "settlement"},
    {"Q192350", "ministry"},
    {"Q23442", "island"},
    {"Q4022", "river"},
    {"Q8502", "mountain"},
    {"Q163740", "ngo"},
    {"Q484652", "international organization"},
};

typedef struct table {
    eg_importer *im;
    eg_csv csv;
    int at[COLUMNS]; /* index of each column, -1 = there is none */
} table;

/* "http://www.wikidata.org/entity/Q42", "<...>", "wd:Q42", "Q42" -> "Q42"; empty when it is none. */
static eg_span number_of(eg_span text) {
    text = eg_span_trim(text);
    if (eg_span_ends(text, EG_SPAN(">"))) text.len--;
    size_t from = text.len;
    while (from && eg_ascii_is_digit(text.ptr[from - 1])) from--;
    if (from == text.len || !from || text.ptr[from - 1] != 'Q') return EG_SPAN("");
    return from == 1 || strchr("/:", text.ptr[from - 2]) ? eg_span_slice(text, from - 1, text.len)
                                                         : EG_SPAN("");
}

static eg_span cell(const table *t, column c) {
    int at = t->at[c];
    if (at < 0 || (size_t)at >= t->csv.cells.len) return EG_SPAN("");
    eg_span s = eg_span_trim(t->csv.cells.items[at]);
    return c != ITEM && c != CLASS_ID && number_of(s).len ? EG_SPAN("") : s;
}

static void read_header(table *t) {
    eg_importer *im = t->im;
    for (int c = 0; c < COLUMNS; c++) t->at[c] = -1;
    for (size_t i = 0; i < t->csv.cells.len; i++) {
        eg_span name = eg_span_trim(t->csv.cells.items[i]);
        if (eg_span_starts(name, EG_SPAN("?"))) name = eg_span_slice(name, 1, name.len);
        size_t n = 0, count = sizeof names / sizeof *names;
        while (n < count && !eg_ascii_is(name, names[n].name)) n++;
        if (n == count && name.len)
            eg_import_leave(im, name, "column is not carried over: '%.*s'", EG_ARGS(name));
        else if (name.len && t->at[names[n].column] < 0)
            t->at[names[n].column] = (int)i;
    }
}

/* The item's type by its class, or by columns that only people have; false = left out, reported. */
static bool type_of(const table *t, eg_entry_type *type, eg_span *kind) {
    eg_span class = cell(t, CLASS), number = number_of(cell(t, CLASS_ID));
    if (!class.len && !number.len) class = cell(t, CLASS_ID);
    for (size_t i = 0; !class.len && i < sizeof numbers / sizeof *numbers; i++)
        if (eg_span_eq(number, eg_span_of(numbers[i].number))) class = eg_span_of(numbers[i].class);
    if (!class.len) class = number;
    if (class.len && eg_import_class(class, type, kind)) return true;
    if (!class.len && cell(t, GENDER).len) {
        *type = EG_ENTRY_PERSON;
        *kind = EG_SPAN("");
        return true;
    }
    eg_import_leave(t->im, class, "neither organization, person nor place: class '%.*s'", EG_ARGS(class));
    return false;
}

static eg_span gender_of(eg_span text) {
    if (!text.len) return text;
    if (eg_ascii_is(text, "male") || eg_ascii_is(text, "trans man")) return EG_SPAN("male");
    if (eg_ascii_is(text, "female") || eg_ascii_is(text, "trans woman")) return EG_SPAN("female");
    return EG_SPAN("other");
}

/* Whether it is only the end of the alias before it: "Inc." of "Acme, Inc.". */
static bool is_tail(const eg_importer *im, eg_span part) {
    static const char *const tails[] = {"Inc",   "Inc.", "Ltd", "Ltd.", "LLC",
                                        "Corp.", "plc",  "Jr.", "Sr.",  "Jr"};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        if (eg_ascii_is(part, tails[i])) return true;
    if (!im->dict || eg_span_find(part, ' ', 0) < part.len) return false;
    uint32_t word = eg_lexicon_find(&im->dict->lexicon, part);
    return (eg_word_role(im->dict, word) & EG_ROLE_SUFFIX) != 0;
}

static void add_alias(eg_importer *im, eg_listed *e, eg_span alias) {
    alias = eg_span_trim(alias);
    if (!alias.len || number_of(alias).len || is_tail(im, alias)) return;
    if (!eg_is_latin(alias))
        eg_import_leave(im, alias, "not in Latin script: '%.*s'", EG_ARGS(alias));
    else
        eg_import_name(im, e, alias, alias, EG_NAMED_LOOSE);
}

/* One alias in a cell, or several with '|' between; the label service joins them with ", ". */
static void read_aliases(const table *t, eg_listed *e) {
    eg_span part, one = cell(t, ALIAS), many = cell(t, ALIASES);
    while (one.len && eg_span_split(&one, '|', &part)) add_alias(t->im, e, part);
    while (many.len && eg_span_split(&many, ',', &part)) add_alias(t->im, e, part);
}

static void read_row(table *t) {
    eg_importer *im = t->im;
    eg_span item = cell(t, ITEM), id = number_of(item), label = cell(t, LABEL), kind;
    eg_entry_type type;
    if (t->csv.broken || !item.len) {
        eg_import_fault(im, eg_span_slice(im->source, 0, 0),
                        t->csv.broken ? "a quotation mark is not closed" : "the row names no item");
        return;
    }
    if (!label.len) {
        eg_import_leave(im, item, "no label: '%.*s'", EG_ARGS(item));
        return;
    }
    if (!eg_is_latin(label)) {
        eg_import_leave(im, label, "not in Latin script: '%.*s'", EG_ARGS(label));
        return;
    }
    if (!type_of(t, &type, &kind)) return;
    eg_listed *e = eg_import_entity(im, type, id.len ? id : item);
    if (!eg_import_name(im, e, label, label, 0)) return;
    eg_import_set(im, &e->id, id);
    eg_import_set(im, &e->kind, kind);
    eg_import_set(im, &e->country, eg_import_place(im, cell(t, COUNTRY)));
    if (type == EG_ENTRY_PERSON) {
        eg_import_set(im, &e->gender, gender_of(cell(t, GENDER)));
        eg_import_add_role(im, e, cell(t, ROLE), eg_iso_date(cell(t, FROM)), eg_iso_date(cell(t, UNTIL)));
        eg_import_add(im, &e->employers, cell(t, EMPLOYER));
    }
    read_aliases(t, e);
}

static void read(eg_importer *im, eg_span text) {
    table t = {.im = im};
    eg_csv_open(&t.csv, text);
    bool header = true;
    while (eg_csv_next(&im->arena, &t.csv)) {
        im->line = t.csv.line;
        im->source = t.csv.source;
        if (!header) {
            read_row(&t);
            continue;
        }
        read_header(&t);
        header = false;
        if (t.at[ITEM] < 0 || t.at[LABEL] < 0) {
            eg_import_fault(im, eg_span_slice(im->source, 0, 0),
                            "the header names no column item and no column itemLabel");
            return;
        }
    }
}

const eg_import_format eg_import_wikidata = {"wikidata", read};
