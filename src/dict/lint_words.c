/* Actions, and files that list single words.
 * In: a row. Out: warnings for a class that looks misspelt, for verb forms that another action always takes,
 * and for several words where only one can stand. Refuses to judge frames: reading does. Example: two actions
 * with the past form "found" and the same patterns: the second one's is never told. */
#include "dict/lint.h"

/* ---- actions ---- */

/* How many other actions have this class. */
static size_t uses(const eg_lint *l, eg_span class) {
    size_t n = 0;
    for (size_t i = 0; i < l->classes.len; i++) n += eg_span_eq(l->classes.items[i], class);
    return n;
}

/* A class that one action alone has, and that is spelled nearly like one that several have. */
static void check_class(eg_lint *l) {
    eg_span class = eg_lint_cell(l, "class");
    enum { SEVERAL = 3 };
    if (!class.len || eg_span_eq(class, l->t->cells[0]) || uses(l, class) > 1) return;
    if (eg_intern_find(&l->d->deed_names, class)) return; /* the class of that action, by its name */
    eg_span *others = EG_NEW(&l->scratch, eg_span, l->classes.len);
    size_t n = 0;
    for (size_t i = 0; i < l->classes.len; i++)
        if (uses(l, l->classes.items[i]) >= SEVERAL) others[n++] = l->classes.items[i];
    eg_span near = eg_nearest(class, others, n);
    if (near.len)
        eg_lint_say(l, EG_WARNING, class, "no other action is of class '%.*s' (did you mean '%.*s'?)",
                    EG_SHOW(class), EG_SHOW(near));
}

static bool same_parts(const eg_frame *a, const eg_frame *b) {
    if (a->noun != b->noun || a->count != b->count) return false;
    for (size_t i = 0; i < a->count; i++)
        if (a->parts[i].word != b->parts[i].word || a->parts[i].slot != b->parts[i].slot) return false;
    return true;
}

/* Does deed a have each pattern of b's verb, or of its nouns? */
static bool covers(const eg_dict *d, const eg_deed *a, const eg_deed *b, bool nouns) {
    for (uint32_t i = 0; i < b->frame_count; i++) {
        const eg_frame *wanted = &d->frames.items[b->frame_first + i];
        bool found = (wanted->noun != 0) != nouns;
        for (uint32_t k = 0; k < a->frame_count && !found; k++)
            found = same_parts(&d->frames.items[a->frame_first + k], wanted);
        if (!found) return false;
    }
    return true;
}

static bool same_particles(const eg_dict *d, const eg_verb_form *a, const eg_verb_form *b) {
    const uint32_t *words = d->verb_particles.items;
    if (a->particle_count != b->particle_count) return false;
    for (uint32_t i = 0; i < a->particle_count; i++)
        if (words[a->particles + i] != words[b->particles + i]) return false;
    return true;
}

/* The form of another action that comes before this one and takes all that it could; 0 = none. */
static uint32_t taken_by(const eg_dict *d, uint32_t head, uint32_t form) {
    const eg_verb_form *f = &d->verb_forms.items[form];
    for (uint32_t at = head; at && at != form; at = d->verb_forms.items[at].next) {
        const eg_verb_form *g = &d->verb_forms.items[at];
        bool same = g->deed != f->deed && (g->forms & f->forms) == f->forms &&
                    (g->forms == 0) == (f->forms == 0) && same_particles(d, g, f);
        if (same && covers(d, &d->deeds.items[g->deed], &d->deeds.items[f->deed], f->forms == 0)) return at;
    }
    return 0;
}

static bool check_phrase(eg_lint *l, uint32_t deed, eg_span at, eg_span phrase, bool noun) {
    eg_tokens tokens;
    eg_hit hits[EG_NAME_WORDS];
    const eg_dict *d = l->d;
    eg_tokenize_phrase(&l->scratch, phrase, &d->lexicon, &tokens);
    size_t n = eg_match_at(&d->verbs, tokens.tokens.items, tokens.tokens.len, hits);
    if (!n || hits[n - 1].tokens != tokens.tokens.len) return false;
    for (uint32_t form = hits[n - 1].payload; form; form = d->verb_forms.items[form].next) {
        const eg_verb_form *f = &d->verb_forms.items[form];
        if (f->deed != deed || (f->forms == 0) != noun) continue;
        uint32_t winner = taken_by(d, hits[n - 1].payload, form);
        if (!winner) continue;
        const eg_deed *w = &d->deeds.items[d->verb_forms.items[winner].deed];
        eg_span cite = eg_lint_cite(l, w->source);
        eg_lint_say(l, EG_WARNING, at,
                    "'%.*s' is always taken for '%.*s' (%.*s), which has the same form and the same patterns",
                    EG_SHOW(phrase), EG_SHOW(w->lemma), EG_SHOW(cite));
        return true;
    }
    return false;
}

void eg_lint_action(eg_lint *l) {
    uint32_t id = eg_intern_find(&l->d->deed_names, l->t->cells[0]), deed = id - 1;
    if (!id || l->d->deeds.items[deed].source.file != l->source.file ||
        l->d->deeds.items[deed].source.line != l->source.line)
        return; /* rejected or overridden */
    check_class(l);
    eg_span lemma = l->t->cells[0], v;
    eg_span head = eg_span_slice(lemma, 0, eg_span_find(lemma, ' ', 0));
    if (check_phrase(l, deed, lemma, head, false)) return;
    for (eg_span rest = eg_lint_cell(l, "forms"); rest.ptr && eg_table_value(&rest, &v);) {
        eg_span first = eg_span_slice(v, 0, eg_span_find(v, ' ', 0));
        if (check_phrase(l, deed, v, first, false)) break;
    }
    for (eg_span rest = eg_lint_cell(l, "noun"); rest.ptr && eg_table_value(&rest, &v);)
        check_phrase(l, deed, v, v, true);
}

/* ---- single words ---- */

void eg_lint_word(eg_lint *l) {
    static const eg_row_kind *const single[] = {&eg_rows_suffix, &eg_rows_common, &eg_rows_abbreviation,
                                                &eg_rows_number, &eg_rows_clause_word};
    eg_span word = l->t->cells[0];
    for (size_t i = 0; i < sizeof single / sizeof *single; i++)
        if (l->kind == single[i] && eg_span_find(word, ' ', 0) < word.len)
            eg_lint_say(l, EG_WARNING, word, "'%.*s' is never found: a %s is one word", EG_SHOW(word),
                        l->kind->columns[0]);
}
