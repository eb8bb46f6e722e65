/* Cells that name something else: kinds, ids, other entries; and nouns.
 * In: a row. Out: warnings for what is not listed, with the nearest that is. Refuses to judge what is true.
 * Example: country "Czechia" gives "write 'Czech Republic', of which it is an alias". */
#include <stdlib.h>
#include <string.h>

#include "dict/lint.h"

static const char *const type_names[] = {"organization", "person", "place"};
static const char *const a_type[] = {"an organization", "a person", "a place"};

/* ---- kinds ---- */

static bool kinds_listed(const eg_dict *d) {
    for (size_t i = 1; i < d->kinds.len; i++)
        if (d->kinds.items[i].listed) return true;
    return false;
}

static eg_span nearest_kind(eg_lint *l, eg_span kind, uint8_t type) {
    eg_span *names = EG_NEW(&l->scratch, eg_span, l->d->kinds.len);
    size_t n = 0;
    for (size_t i = 1; i < l->d->kinds.len; i++)
        if (l->d->kinds.items[i].listed && l->d->kinds.items[i].type == type)
            names[n++] = l->d->kinds.items[i].name;
    return eg_nearest(kind, names, n);
}

static void check_kind(eg_lint *l) {
    eg_span cell = eg_lint_cell(l, "kind");
    if (!cell.len || !kinds_listed(l->d)) return;
    uint8_t type = l->d->entries.items[l->entry].type;
    uint32_t id = eg_intern_find(&l->d->kind_names, cell);
    const eg_kind *kind = id && id < l->d->kinds.len ? &l->d->kinds.items[id] : NULL;
    if (kind && kind->listed && kind->type == type) return;
    eg_span near = nearest_kind(l, cell, type);
    if (kind && kind->listed)
        eg_lint_say(l, EG_WARNING, cell, "kind '%.*s' is one of %ss, not of %ss", EG_SHOW(cell),
                    type_names[kind->type], type_names[type]);
    else if (near.len)
        eg_lint_say(l, EG_WARNING, cell, "unknown kind '%.*s' (did you mean '%.*s'?)", EG_SHOW(cell),
                    EG_SHOW(near));
    else
        eg_lint_say(l, EG_WARNING, cell,
                    "unknown kind '%.*s'; take one of kinds.tsv, or list it as they are there",
                    EG_SHOW(cell));
}

/* ---- cells that name entries ---- */

static eg_span nearest_entry(eg_lint *l, eg_span name, eg_entry_type type) {
    eg_span *names = EG_NEW(&l->scratch, eg_span, l->d->entries.len);
    size_t n = 0;
    for (size_t i = 0; i < l->d->entries.len; i++)
        if (l->d->entries.items[i].type == type) names[n++] = l->d->entries.items[i].name;
    return eg_nearest(name, names, n);
}

/* The entry of that type that has the name as an alias; UINT32_MAX = none. */
static uint32_t entry_with_alias(eg_lint *l, eg_span name, eg_entry_type type) {
    for (uint32_t at = eg_lint_look_up(l, name); at; at = l->d->forms.items[at].next) {
        const eg_form *f = &l->d->forms.items[at];
        if (!(f->flags & EG_FORM_NOT) && l->d->entries.items[f->entry].type == type) return f->entry;
    }
    return UINT32_MAX;
}

/* A value that should be the canonical name of an entry of the type; says so when it is not. */
static bool check_reference(eg_lint *l, const char *column, eg_span value, eg_entry_type type) {
    uint32_t at = eg_dict_entry(l->d, value);
    if (at != UINT32_MAX && l->d->entries.items[at].type == type) return true;
    if (at != UINT32_MAX) {
        eg_lint_say(l, EG_WARNING, value, "'%.*s' is %s; the column '%s' names %s", EG_SHOW(value),
                    a_type[l->d->entries.items[at].type], column, a_type[type]);
        return false;
    }
    uint32_t other = entry_with_alias(l, value, type);
    if (other != UINT32_MAX) {
        eg_lint_say(l, EG_WARNING, value, "'%.*s' is an alias here; write the canonical name, '%.*s'",
                    EG_SHOW(value), EG_SHOW(l->d->entries.items[other].name));
        return false;
    }
    eg_span near = nearest_entry(l, value, type);
    if (near.len)
        eg_lint_say(l, EG_WARNING, value, "no %s is listed as '%.*s' (did you mean '%.*s'?)",
                    type_names[type], EG_SHOW(value), EG_SHOW(near));
    else
        eg_lint_say(l, EG_WARNING, value, "no %s is listed as '%.*s'; list it, or leave the cell empty",
                    type_names[type], EG_SHOW(value));
    return false;
}

/* Does the place lie in itself, by way of the places it is part of? */
static void check_circle(eg_lint *l, eg_span part_of) {
    enum { DEEPEST = 32 };
    uint32_t at = eg_dict_entry(l->d, part_of);
    for (size_t i = 0; i < DEEPEST && at != UINT32_MAX; i++) {
        if (at == l->entry) {
            eg_lint_say(l, EG_WARNING, part_of, "'%.*s' would be part of itself, by way of '%.*s'",
                        EG_SHOW(l->d->entries.items[l->entry].name), EG_SHOW(part_of));
            return;
        }
        at = eg_dict_entry(l->d, l->d->entries.items[at].country);
    }
}

/* "Kremlin" need not be listed as a place where it is an alias of the government. */
static bool own_name(eg_lint *l, eg_span name) {
    for (uint32_t at = eg_lint_look_up(l, name); at; at = l->d->forms.items[at].next)
        if (l->d->forms.items[at].entry == l->entry) return true;
    return false;
}

static void check_references(eg_lint *l) {
    eg_span country = eg_lint_cell(l, "country"), part_of = eg_lint_cell(l, "part_of");
    if (country.len) check_reference(l, "country", country, EG_ENTRY_PLACE);
    if (part_of.len && check_reference(l, "part_of", part_of, EG_ENTRY_PLACE)) check_circle(l, part_of);
    for (eg_span rest = eg_lint_cell(l, "works_for"), v; rest.ptr && eg_table_value(&rest, &v);)
        check_reference(l, "works_for", v, EG_ENTRY_ORGANIZATION);
    for (eg_span rest = eg_lint_cell(l, "metonym"), v; rest.ptr && eg_table_value(&rest, &v);) {
        if (own_name(l, v)) continue;
        if (!check_reference(l, "metonym", v, EG_ENTRY_PLACE)) continue;
        uint32_t id = eg_intern_find(&l->d->metonym_names, v);
        uint32_t owner = id && id < l->d->metonyms.len ? l->d->metonyms.items[id] : 0;
        if (!owner || owner - 1 == l->entry) continue;
        const eg_entry *e = &l->d->entries.items[owner - 1];
        if (!l->checked[e->folder]) continue;
        eg_span cite = eg_lint_cite(l, e->source);
        eg_lint_say(l, EG_WARNING, v, "'%.*s' stands for '%.*s' already (%.*s), which wins", EG_SHOW(v),
                    EG_SHOW(e->name), EG_SHOW(cite));
    }
}

/* ---- ids ---- */

static bool is_wikidata(eg_span id) {
    if (id.len < 2 || id.ptr[0] != 'Q' || id.ptr[1] == '0') return false;
    for (size_t i = 1; i < id.len; i++)
        if (id.ptr[i] < '0' || id.ptr[i] > '9') return false;
    return true;
}

/* The first entry in order of listing that has the id. */
static uint32_t owner_of(const eg_lint *l, eg_span id) {
    size_t lo = 0, hi = l->ids;
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        if (eg_span_cmp(l->d->entries.items[l->by_id[mid]].id, id) < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < l->ids && eg_span_eq(l->d->entries.items[l->by_id[lo]].id, id) ? l->by_id[lo] : UINT32_MAX;
}

static void check_id(eg_lint *l) {
    eg_span id = eg_lint_cell(l, "id");
    if (!id.len) return;
    if (!is_wikidata(id)) {
        eg_lint_say(l, EG_WARNING, id,
                    "'%.*s' is no Wikidata number; write it as in Q42, or leave the cell empty", EG_SHOW(id));
        return;
    }
    uint32_t owner = owner_of(l, id);
    if (owner == UINT32_MAX || owner == l->entry) return;
    const eg_entry *e = &l->d->entries.items[owner];
    eg_span cite = eg_lint_cite(l, e->source);
    eg_lint_say(l, EG_WARNING, id, "'%.*s' is the id of '%.*s' as well (%.*s)", EG_SHOW(id), EG_SHOW(e->name),
                EG_SHOW(cite));
}

/* ---- nouns ---- */

static void check_nouns(eg_lint *l) {
    static const char *const articles[] = {"the ", "a ", "an "};
    for (eg_span rest = eg_lint_cell(l, "noun"), v; rest.ptr && eg_table_value(&rest, &v);)
        for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
            if (eg_span_starts(v, eg_span_of(articles[i])))
                eg_lint_say(l, EG_WARNING, v, "'%.*s' is never found; write the noun without '%.*s'",
                            EG_SHOW(v), (int)strlen(articles[i]) - 1, articles[i]);
}

void eg_lint_kind_nouns(eg_lint *l) {
    check_nouns(l);
}

void eg_lint_cells(eg_lint *l) {
    check_kind(l);
    check_references(l);
    check_id(l);
    check_nouns(l);
}
