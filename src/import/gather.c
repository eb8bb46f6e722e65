/* Gathering: names and facts, told one by one, put together by entity.
 * In: what a format finds. Out: im->listed, in order of first sight. Refuses names that no text can match,
 * and tells so. Example: entity "Q1" named "Acme", "ACME", "Acme Corp" -> name "Acme", alias "Acme Corp". */
#include <string.h>

#include "import/import.h"
#include "text/ascii.h"
#include "text/utf8.h"

eg_listed *eg_import_entity(eg_importer *im, eg_entry_type type, eg_span key) {
    eg_span typed = eg_arena_printf(&im->scratch, "%d%.*s", (int)type, EG_ARGS(key));
    uint32_t id = eg_intern_add(&im->keys, typed);
    eg_arena_reset(&im->scratch);
    if (id > im->listed.len) eg_vec_push(&im->arena, &im->listed, (eg_listed){.type = (uint8_t)type});
    return &im->listed.items[id - 1];
}

/* Whether two names are the same but for case, accents and hyphens, and neither is for one case only. */
static bool same_name(eg_importer *im, eg_span a, eg_span b) {
    bool exact = a.ptr[0] == '=' || b.ptr[0] == '=';
    if (exact || a.ptr[0] == '~') return eg_span_eq(a, b);
    char one[128], two[128];
    bool same = eg_span_eq(eg_utf8_fold(&im->scratch, a, one, sizeof one),
                           eg_utf8_fold(&im->scratch, b, two, sizeof two));
    eg_arena_reset(&im->scratch);
    return same;
}

static void add_alias(eg_importer *im, eg_listed *e, char mark, eg_span name) {
    eg_span alias = mark ? eg_arena_printf(&im->arena, "%c%.*s", mark, EG_ARGS(name)) : name;
    if (mark == e->mark && same_name(im, e->name, name) && (mark != '=' || eg_span_eq(e->name, name))) return;
    for (size_t i = 0; i < e->aliases.len; i++)
        if (same_name(im, e->aliases.items[i], alias)) return;
    eg_vec_push(&im->arena, &e->aliases, alias);
}

/* The first letter's class, and whether there is a capital at all. */
static eg_char first_letter(eg_span name, bool *capitals) {
    eg_char first = EG_CHAR_OTHER;
    *capitals = false;
    for (size_t at = 0; at < name.len;) {
        int32_t c;
        at += eg_utf8_decode(name, at, &c);
        eg_char class = eg_char_class(c);
        if (first == EG_CHAR_OTHER && class != EG_CHAR_SPACE) first = class;
        *capitals |= class == EG_CHAR_UPPER;
    }
    return first;
}

/* One word, all capitals, and longer than those whose case counts anyway. */
static bool is_long_acronym(eg_span name) {
    for (size_t i = 0; i < name.len; i++)
        if (!eg_ascii_is_upper(name.ptr[i])) return false;
    return name.len > 3;
}

static void name_it(eg_importer *im, eg_listed *e, char mark, eg_span name, unsigned how) {
    bool guessed = (how & EG_NAMED_GUESSED) != 0;
    if (!e->name.len || (e->guessed && !guessed)) {
        eg_span old = e->name;
        char old_mark = e->mark;
        e->name = name;
        e->mark = mark;
        e->guessed = guessed;
        if (old.len) add_alias(im, e, old_mark, old);
    } else {
        add_alias(im, e, mark, name);
    }
}

bool eg_import_name(eg_importer *im, eg_listed *e, eg_span name, eg_span at, unsigned how) {
    eg_span clean = eg_import_clean(&im->arena, name);
    if (!clean.len) {
        eg_import_leave(im, at, "nothing is left of the name without marks and invisible characters: '%.*s'",
                        EG_ARGS(name));
        return false;
    }
    uint32_t words[EG_NAME_WORDS];
    if (!eg_dict_words(im->words, clean, words, NULL)) {
        eg_import_leave(im, at, "no words, or more than are looked for in a name (16): '%.*s'",
                        EG_ARGS(name));
        return false;
    }
    bool capitals, common = eg_import_is_common(im, clean);
    bool small = first_letter(clean, &capitals) == EG_CHAR_LOWER;
    char mark = '\0';
    if ((how & EG_NAMED_WEAK) || ((how & EG_NAMED_LOOSE) && common && !is_long_acronym(clean)))
        mark = '~';
    else if ((small && !capitals && !(how & EG_NAMED_GUESSED)) || (common && is_long_acronym(clean)))
        mark = '=';
    name_it(im, e, mark, clean, how);
    /* A name that begins small is otherwise looked for with a capital only. */
    if (small && capitals && !mark) add_alias(im, e, '=', clean);
    return true;
}

void eg_import_set(eg_importer *im, eg_span *cell, eg_span value) {
    if (!cell->len && value.len) *cell = eg_import_clean(&im->arena, value);
}

void eg_import_add(eg_importer *im, eg_spans *list, eg_span value) {
    eg_span clean = eg_import_clean(&im->arena, value);
    if (!clean.len) return;
    for (size_t i = 0; i < list->len; i++)
        if (eg_span_eq(list->items[i], clean)) return;
    eg_vec_push(&im->arena, list, clean);
}

void eg_import_add_role(eg_importer *im, eg_listed *e, eg_span role, eg_span from, eg_span until) {
    eg_held held = {eg_import_clean(&im->arena, role), eg_import_clean(&im->arena, from),
                    eg_import_clean(&im->arena, until)};
    if (!held.role.len) return;
    for (size_t i = 0; i < e->roles.len; i++) {
        const eg_held *h = &e->roles.items[i];
        if (eg_span_eq(h->role, held.role) && eg_span_eq(h->from, held.from) &&
            eg_span_eq(h->until, held.until))
            return;
    }
    eg_vec_push(&im->arena, &e->roles, held);
}
