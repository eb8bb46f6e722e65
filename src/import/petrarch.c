/* PETRARCH and TABARI actors: a head "BARACK_OBAMA_", synonyms "+OBAMA", codes "[USAGOV 090120-170120]".
 * In: an actor file. Out: people, organizations and places. What a head is, the file does not say: the
 * dictionary, the code and the words of the name decide, in this order. Names are recased, because capitals
 * are all there is. Refuses agents (codes with '~') and sets, which are no names, and dates that are none.
 * Example: "HAMID_KARZAI_ [AFGGOV 011222-140929]" -> Hamid Karzai, official from 2001-12-22 until 2014-09-29.
 */
#include <string.h>

#include "base/civil.h"
#include "import/import.h"
#include "import/petrarch_code.h"
#include "text/ascii.h"

typedef struct code {
    eg_cameo says;
    eg_span from, until; /* ISO */
} code;

typedef struct written { /* a name, and where it stands */
    eg_span text;
    size_t line;
    eg_span source;
} written;

typedef struct actor {
    bool begun;            /* a head was read */
    EG_VEC(written) names; /* the head first */
    EG_VEC(code) codes;
    bool bad;   /* a code could not be read; reported */
    bool agent; /* or a set of words: no name */
} actor;

/* ---- lines ---- */

/* "090120", "20090120" -> ISO; two digits of a year up to 30 are of this century. Empty when it is no day. */
static eg_span date_of(eg_importer *im, eg_span text) {
    int number = 0;
    if (text.len != 6 && text.len != 8) return EG_SPAN("");
    for (size_t i = 0; i < text.len; i++) {
        if (!eg_ascii_is_digit(text.ptr[i])) return EG_SPAN("");
        number = number * 10 + (text.ptr[i] - '0');
    }
    int year = number / 10000, month = number / 100 % 100, day = number % 100;
    if (text.len == 6) year += year <= 30 ? 2000 : 1900;
    if (year < 1800 || year > 2100 || !eg_civil_valid(year, month, day)) return EG_SPAN("");
    return eg_arena_printf(&im->arena, "%04d-%02d-%02d", year, month, day);
}

/* "090120-170120", "<090120", ">170120". */
static void read_dates(eg_importer *im, code *c, eg_span text) {
    if (!text.len) return;
    size_t dash = eg_span_find(text, '-', 0);
    eg_span from = eg_span_trim(eg_span_slice(text, 0, dash));
    eg_span until = eg_span_trim(eg_span_slice(text, dash + 1, text.len));
    if (text.ptr[0] == '<') until = eg_span_trim(eg_span_slice(text, 1, text.len)), from = EG_SPAN("");
    if (text.ptr[0] == '>') from = eg_span_trim(eg_span_slice(text, 1, text.len)), until = EG_SPAN("");
    c->from = date_of(im, from);
    c->until = date_of(im, until);
    if ((from.len && !c->from.len) || (until.len && !c->until.len))
        eg_import_leave(im, text, "no dates of the form yymmdd, so left out: '%.*s'", EG_ARGS(text));
}

/* "[USAGOV 090120-170120]", one or more. */
static void read_codes(eg_importer *im, actor *a, eg_span text) {
    for (;;) {
        text = eg_span_trim(text);
        if (!text.len) return;
        size_t end = eg_span_find(text, ']', 0);
        if (text.ptr[0] != '[' || end == text.len) {
            eg_import_fault(im, text, "not a code in brackets, as in [USAGOV 090120-170120]");
            a->bad = true;
            return;
        }
        eg_span inside = eg_span_trim(eg_span_slice(text, 1, end));
        size_t gap = 0;
        while (gap < inside.len && !eg_ascii_is_space(inside.ptr[gap]) && !strchr("<>", inside.ptr[gap]))
            gap++;
        eg_span letters = eg_span_slice(inside, 0, gap);
        code c = {{.kind = ""}, {0}, {0}};
        if (eg_span_starts(letters, EG_SPAN("~")))
            a->agent = true;
        else if (!eg_cameo_read(letters, &c.says))
            eg_import_leave(im, letters, "no code of an actor: '%.*s'", EG_ARGS(letters));
        else {
            read_dates(im, &c, eg_span_trim(eg_span_slice(inside, gap, inside.len)));
            eg_vec_push(&im->arena, &a->codes, c);
        }
        text = eg_span_slice(text, end + 1, text.len);
    }
}

static eg_span without_comment(eg_span line) {
    size_t at = 0;
    while (at < line.len && line.ptr[at] != '#' && line.ptr[at] != ';') at++;
    return eg_span_trim(eg_span_slice(line, 0, at));
}

/* ---- names ---- */

static bool is_word_of(eg_span name, eg_span word) {
    eg_span part;
    while (eg_span_split(&name, ' ', &part))
        if (part.len == word.len && eg_ascii_same(part.ptr, word.ptr, word.len)) return true;
    return false;
}

/* Whether the word is made of the initials of the name, of "of" and "the" or without them. */
static bool is_acronym_of(eg_span word, eg_span name) {
    eg_span part;
    size_t at = 0;
    while (eg_span_split(&name, ' ', &part)) {
        bool small = part.len && eg_ascii_is_lower(part.ptr[0]);
        if (at < word.len && part.len && eg_ascii_lower(part.ptr[0]) == eg_ascii_lower(word.ptr[at]))
            at++;
        else if (!small)
            return false;
    }
    return at == word.len && at > 1;
}

/* The name in its usual case: the dictionary's where it is listed. */
static eg_span recased(eg_importer *im, const actor *a, eg_span name) {
    eg_span capitals = eg_span_trim(name), head = eg_title_case(&im->arena, a->names.items[0].text);
    name = eg_title_case(&im->arena, name);
    const eg_form *known = eg_import_known(im, name);
    if (known && known->text.len == name.len && eg_ascii_same(known->text.ptr, name.ptr, name.len))
        return known->text;
    bool one = eg_span_find(name, ' ', 0) == name.len;
    bool acronym = one && is_acronym_of(name, head);
    return acronym ? capitals : name;
}

static eg_span without_underscores(eg_span name) {
    name = eg_span_trim(name);
    while (name.len && (name.ptr[name.len - 1] == '_' || name.ptr[name.len - 1] == ' ')) name.len--;
    while (name.len && name.ptr[0] == '_') name = eg_span_slice(name, 1, name.len);
    return name;
}

/* One more name of the actor; "BHARATIYA_JANATA_PARTY_(BJP)" are two, "MAN {MEN}" has its plural taken off.
 */
static void take_name(eg_importer *im, actor *a, eg_span name) {
    name = eg_span_slice(name, 0, eg_span_find(name, '{', 0));
    size_t open = eg_span_find(name, '(', 0);
    eg_span inside = eg_span_slice(name, open + 1, eg_span_find(name, ')', open));
    eg_span outside = without_underscores(eg_span_slice(name, 0, open));
    inside = without_underscores(inside);
    if (outside.len) eg_vec_push(&im->arena, &a->names, (written){outside, im->line, im->source});
    if (inside.len) eg_vec_push(&im->arena, &a->names, (written){inside, im->line, im->source});
    if (!outside.len && !inside.len) eg_import_fault(im, name, "no name");
}

/* ---- what an actor is ---- */

/* Words that only names of organizations have. */
static bool sounds_like_organization(eg_span name) {
    static const char *const words[] = {
        "ministry",   "party",   "army",       "government", "council",      "committee",      "university",
        "bank",       "group",   "front",      "movement",   "organization", "organisation",   "association",
        "union",      "force",   "forces",     "police",     "company",      "corporation",    "agency",
        "authority",  "court",   "parliament", "assembly",   "senate",       "congress",       "commission",
        "department", "office",  "federation", "league",     "institute",    "center",         "centre",
        "foundation", "news",    "times",      "radio",      "television",   "brigade",        "brigades",
        "militia",    "navy",    "guard",      "guards",     "command",      "administration", "alliance",
        "board",      "bureau",  "coalition",  "conference", "embassy",      "fund",           "network",
        "service",    "society", "tribunal",   "cabinet",    "inc",          "corp",           "ltd"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (is_word_of(name, eg_span_of(words[i]))) return true;
    return false;
}

static size_t words_of(eg_span name) {
    size_t n = 0;
    eg_span part;
    while (eg_span_split(&name, ' ', &part)) n += part.len > 0;
    return n;
}

/* false: there is nothing to tell it by. */
static bool type_of(eg_importer *im, const actor *a, eg_span name, eg_entry_type *type) {
    const eg_form *known = eg_import_known(im, name);
    bool dated = false, bare = a->codes.len > 0, organization = false, kind = false;
    for (size_t i = 0; i < a->codes.len; i++) {
        const code *c = &a->codes.items[i];
        dated |= c->from.len || c->until.len;
        bare &= c->says.bare;
        organization |= c->says.organization;
        kind |= *c->says.kind != '\0';
    }
    bool of = is_word_of(name, EG_SPAN("of")) || is_word_of(name, EG_SPAN("for")) ||
              is_word_of(name, EG_SPAN("the"));
    size_t words = words_of(name);
    if (known && !(known->flags & EG_FORM_DEMONYM))
        *type = (eg_entry_type)im->dict->entries.items[known->entry].type;
    else if (sounds_like_organization(name) || organization)
        *type = EG_ENTRY_ORGANIZATION;
    else if (!a->codes.len)
        return false;
    else if (bare && !dated)
        *type = EG_ENTRY_PLACE;
    else if (dated || (!of && words > 1 && words < 5))
        *type = EG_ENTRY_PERSON;
    else
        *type = kind || of ? EG_ENTRY_ORGANIZATION : EG_ENTRY_PERSON;
    return true;
}

/* ---- names of places: countries come with their adjectives and their cities ---- */

static bool is_demonym(eg_span head, eg_span name) {
    static const char *const endings[] = {"an", "ans", "ese", "ish", "i", "is", "ic"};
    bool ending = false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) ending |= eg_ascii_ends(name, endings[i]);
    bool variant = head.len > 3 && eg_ascii_ends(name, head.ptr + head.len - 3); /* Afganistan */
    return ending && !variant && name.len > 3 && head.len > 3 && eg_ascii_same(head.ptr, name.ptr, 3);
}

static bool shares_word(eg_span head, eg_span name) {
    eg_span part;
    if (head.len > 3 && name.len > 3 && eg_ascii_same(head.ptr, name.ptr, 3) &&
        (eg_ascii_same(head.ptr, name.ptr, 4) || eg_ascii_ends(name, head.ptr + head.len - 3)))
        return true;
    while (eg_span_split(&name, ' ', &part))
        if (part.len > 3 && is_word_of(head, part)) return true;
    return false;
}

/* Another name of a place: an adjective, a variant, or another place in it. */
static void add_place_name(eg_importer *im, size_t entity, const actor *a, eg_span name, eg_span at) {
    eg_listed *e = &im->listed.items[entity];
    const eg_form *known = eg_import_known(im, name);
    const eg_entry *entry = known ? &im->dict->entries.items[known->entry] : NULL;
    bool demonym = known ? (known->flags & EG_FORM_DEMONYM) != 0 : is_demonym(e->name, name);
    if (entry && !eg_span_eq(entry->name, e->name)) {
        eg_import_leave(im, at, "a name of another entity that is listed: '%.*s' (%.*s)", EG_ARGS(name),
                        EG_ARGS(entry->name));
    } else if (demonym) {
        eg_import_add(im, &e->demonyms, name);
    } else if (known || shares_word(e->name, name) || is_acronym_of(name, e->name)) {
        eg_import_name(im, e, name, at, EG_NAMED_GUESSED);
    } else { /* KABUL among the names of Afghanistan */
        eg_span country = a->codes.len ? a->codes.items[0].says.country : EG_SPAN("");
        e = eg_import_entity(im, EG_ENTRY_PLACE, name);
        if (!eg_import_name(im, e, name, at, EG_NAMED_GUESSED)) return;
        if (!eg_span_eq(country, name)) eg_import_set(im, &e->country, country);
    }
}

/* ---- actors ---- */

static void add_codes(eg_importer *im, eg_listed *e, const actor *a) {
    for (size_t i = 0; i < a->codes.len; i++) {
        const code *c = &a->codes.items[i];
        if (e->type == EG_ENTRY_PERSON)
            eg_import_add_role(im, e, eg_span_of(c->says.role), c->from, c->until);
        else if (e->type == EG_ENTRY_ORGANIZATION)
            eg_import_set(im, &e->kind, eg_span_of(c->says.kind));
        if (eg_span_eq(c->says.country, e->name))
            eg_import_set(im, &e->kind, EG_SPAN("country"));
        else
            eg_import_set(im, &e->country, c->says.country);
    }
}

/* All names but the head, which named the entity; each message points at the name's own line. */
static void add_synonyms(eg_importer *im, const actor *a, size_t entity) {
    for (size_t i = 0; i < a->names.len; i++) {
        const written *w = &a->names.items[i];
        eg_listed *e = &im->listed.items[entity];
        eg_span name = recased(im, a, w->text);
        im->line = w->line;
        im->source = w->source;
        if (eg_span_eq(name, e->name)) continue;
        if (e->type == EG_ENTRY_PLACE)
            add_place_name(im, entity, a, name, w->text);
        else
            eg_import_name(im, e, name, w->text, EG_NAMED_GUESSED);
    }
}

static void add_actor(eg_importer *im, const actor *a) {
    eg_span at = a->names.items[0].text, head = recased(im, a, at);
    eg_entry_type type;
    if (a->agent) {
        eg_import_leave(im, at, "an agent or a set of words, not a name: '%.*s'", EG_ARGS(at));
        return;
    }
    if (!type_of(im, a, head, &type)) {
        eg_import_leave(im, at, "no code that would tell what it is: '%.*s'", EG_ARGS(at));
        return;
    }
    /* Under the dictionary's name for it, the row adds to what is listed. */
    const eg_form *known = eg_import_known(im, head);
    if (known && !(known->flags & EG_FORM_DEMONYM)) head = im->dict->entries.items[known->entry].name;
    eg_listed *e = eg_import_entity(im, type, head);
    if (!eg_import_name(im, e, head, at, EG_NAMED_GUESSED)) return;
    add_codes(im, e, a);
    add_synonyms(im, a, (size_t)(e - im->listed.items));
}

/* The actor's lines are all read. */
static void finish(eg_importer *im, actor *a) {
    size_t line = im->line;
    eg_span source = im->source;
    if (a->names.len && !a->bad) {
        im->line = a->names.items[0].line;
        im->source = a->names.items[0].source;
        add_actor(im, a);
    }
    *a = (actor){.bad = false};
    im->line = line;
    im->source = source;
}

static void read_line(eg_importer *im, actor *a, eg_span line) {
    size_t open = eg_span_find(line, '[', 0);
    eg_span name = eg_span_trim(eg_span_slice(line, 0, open));
    bool synonym = eg_span_starts(name, EG_SPAN("+"));
    if (name.len && !synonym) {
        finish(im, a);
        a->begun = true;
    } else if (!a->begun) {
        eg_import_fault(im, line, "a synonym or a code before any head");
        return;
    }
    if (eg_span_starts(name, EG_SPAN("&"))) a->agent = true;
    if (name.len) take_name(im, a, synonym ? eg_span_slice(name, 1, name.len) : name);
    read_codes(im, a, eg_span_slice(line, open, line.len));
}

static void read(eg_importer *im, eg_span text) {
    eg_span line;
    actor a = {.bad = false};
    bool comment = false; /* inside <!-- and --> */
    while (eg_import_line(im, &text, &line)) {
        comment |= eg_span_starts(eg_span_trim(line), EG_SPAN("<!--"));
        bool hidden = comment;
        if (eg_span_search(line, EG_SPAN("-->"), 0) < line.len) comment = false;
        eg_span bare = without_comment(line);
        if (!hidden && bare.len) read_line(im, &a, bare);
    }
    finish(im, &a);
}

const eg_import_format eg_import_petrarch = {"petrarch", read};
