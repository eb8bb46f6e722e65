/* Names that several entries share.
 * In: a row and the chains of its forms. Out: who wins, at the row of the loser; at the row of the winner
 * only when the loser's folder is not looked at. Refuses to judge who should win. Example: "'Georgia' is also
 * a name of 'Georgia' (countries.tsv:12), which comes first". */
#include "dict/lint.h"

static const eg_form *form_at(const eg_lint *l, uint32_t at) {
    return &l->d->forms.items[at];
}

/* The part of the row that a form comes from: a value of its text, else one that holds it, else the name. */
static eg_span place_of(const eg_lint *l, const eg_form *f) {
    static const char *const columns[] = {"alias", "demonym"};
    eg_span best = l->t->cells[0], name = best;
    eg_lint_cut_mark(&name);
    if (eg_span_eq(name, f->text)) return best;
    bool held = eg_span_search(name, f->text, 0) < name.len;
    for (size_t c = 0; c < 2; c++)
        for (eg_span rest = eg_lint_cell(l, columns[c]), v; rest.ptr && eg_table_value(&rest, &v);) {
            eg_span text = v;
            eg_lint_cut_mark(&text);
            if (eg_span_eq(text, f->text)) return v;
            /* a demonym's plural is longer than what was typed */
            bool part = eg_span_search(text, f->text, 0) < text.len || eg_span_starts(f->text, text);
            if (!held && part) best = v, held = true;
        }
    return best;
}

static bool in_brackets(const eg_form *f) {
    return eg_span_find(f->text, '(', 0) < f->text.len;
}

/* Is the name both listed and barred for the same entry, or barred by a stop row of the same folder? */
static bool check_barred(eg_lint *l, uint32_t form) {
    const eg_form *f = form_at(l, form);
    for (uint32_t at = l->head[form]; at; at = form_at(l, at)->next) {
        const eg_form *g = form_at(l, at);
        bool own = g->entry == f->entry, stop = g->entry == UINT32_MAX && g->folder == f->folder;
        if (!(g->flags & EG_FORM_NOT) || !eg_lint_shadows(g, f) || !(own || stop)) continue;
        eg_span cite = eg_lint_cite(l, g->source), place = place_of(l, f);
        eg_lint_say(l, EG_WARNING, place,
                    own ? "'%.*s' is listed both as a name and, with '!', as none (%.*s); leave one of them"
                        : "'%.*s' is listed both as a name and as a stop string (%.*s); leave one of them",
                    EG_SHOW(f->text), EG_SHOW(cite));
        return true;
    }
    return false;
}

/* The form of another entry that comes before this one in its chain and takes every text of it; 0 = none. */
static uint32_t winner_of(const eg_lint *l, uint32_t form) {
    const eg_form *f = form_at(l, form);
    for (uint32_t at = l->head[form]; at && at != form; at = form_at(l, at)->next) {
        const eg_form *g = form_at(l, at);
        if (!(g->flags & EG_FORM_NOT) && g->entry != f->entry && eg_lint_shadows(g, f)) return at;
    }
    return 0;
}

/* The form of an entry in a folder that is not looked at, over which this one wins; 0 = none. */
static uint32_t loser_to(const eg_lint *l, uint32_t form) {
    const eg_form *f = form_at(l, form);
    for (uint32_t at = f->next; at; at = form_at(l, at)->next) {
        const eg_form *g = form_at(l, at);
        bool other = !(g->flags & (EG_FORM_NOT | EG_FORM_WEAK)) && g->entry != f->entry;
        if (other && !l->checked[g->folder] && eg_lint_shadows(f, g)) return at;
    }
    return 0;
}

static void check_loser(eg_lint *l, uint32_t form, uint32_t winner) {
    const eg_form *f = form_at(l, form), *w = form_at(l, winner);
    eg_span cite = eg_lint_cite(l, w->source), place = place_of(l, f),
            other = l->d->entries.items[w->entry].name;
    bool both_canonical = (f->flags & w->flags & EG_FORM_CANONICAL) && f->folder == w->folder &&
                          eg_span_eq(f->text, l->d->entries.items[f->entry].name);
    if (f->flags & EG_FORM_WEAK) return; /* counts once the entry was named, whoever comes first */
    if (both_canonical)
        eg_lint_say(
            l, EG_WARNING, place,
            "'%.*s' and '%.*s' (%.*s) are one name but for case, accents, hyphens or dots; make them one "
            "entry, or tell them apart by a word in brackets",
            EG_SHOW(f->text), EG_SHOW(other), EG_SHOW(cite));
    else if (w->flags & EG_FORM_WEAK && !(f->flags & EG_FORM_DEMONYM))
        eg_lint_say(l, EG_WARNING, place,
                    "'%.*s' is also a weak name of '%.*s' (%.*s), which comes first, so that it often means "
                    "nobody; list this row before that one",
                    EG_SHOW(f->text), EG_SHOW(other), EG_SHOW(cite));
    else
        eg_lint_say(
            l, EG_NOTE, place,
            "'%.*s' is also a name of '%.*s' (%.*s), which wins unless the article has named '%.*s' before",
            EG_SHOW(f->text), EG_SHOW(other), EG_SHOW(cite), EG_SHOW(l->d->entries.items[f->entry].name));
}

static void check_form(eg_lint *l, uint32_t form) {
    const eg_form *f = form_at(l, form);
    if (!f->tokens || (f->flags & EG_FORM_NOT) || in_brackets(f) || check_barred(l, form)) return;
    uint32_t winner = winner_of(l, form), loser = loser_to(l, form);
    if (winner) {
        check_loser(l, form, winner);
    } else if (loser && !(f->flags & EG_FORM_WEAK)) {
        const eg_form *g = form_at(l, loser);
        eg_span cite = eg_lint_cite(l, g->source);
        eg_lint_say(l, EG_NOTE, place_of(l, f), "'%.*s' is also a name of '%.*s' (%.*s), over which it wins",
                    EG_SHOW(f->text), EG_SHOW(l->d->entries.items[g->entry].name), EG_SHOW(cite));
    }
}

/* Is there any name by which the entry can come into a document? Told at the row that lists it last. */
static void check_reach(eg_lint *l) {
    const eg_entry *e = &l->d->entries.items[l->entry];
    uint8_t reach = l->reach[l->entry];
    if (e->source.file != l->source.file || e->source.line != l->source.line) return;
    if (reach & EG_REACH_FIRST) return;
    if (!(reach & EG_REACH_ANY))
        eg_lint_say(l, EG_WARNING, l->t->cells[0],
                    "'%.*s' is never found: none of its names can stand in an article; give it an alias",
                    EG_SHOW(e->name));
    else if (!(reach & EG_REACH_STRONG))
        eg_lint_say(
            l, EG_WARNING, l->t->cells[0],
            "'%.*s' is never found: a name with '~' counts only beside another of its names, and it has "
            "no other; give it one",
            EG_SHOW(e->name));
    else
        eg_lint_say(
            l, EG_WARNING, l->t->cells[0],
            "'%.*s' is never found: others come first for every name it has; give it a name of its own",
            EG_SHOW(e->name));
}

void eg_lint_shared(eg_lint *l) {
    check_reach(l);
    for (size_t i = 0; i < l->form_count; i++) check_form(l, l->forms[i]);
}
