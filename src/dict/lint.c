/* Checking dictionaries: the files of a compiled dictionary, read again row by row.
 * In: the dictionary. Out: warnings and notes with file, line and column. Refuses to repeat what reading
 * already reported as a fault, and to look at rows that were rejected.
 * Example: "Acme" of country "Frnace" gives "own.tsv:3:14: warning: no place is called 'Frnace' (did you mean
 * 'France'?)". */
#include "dict/lint.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "text/utf8.h"

eg_span eg_lint_cell(const eg_lint *l, const char *column) {
    for (size_t i = 0; i < l->kind->count; i++)
        if (strcmp(l->kind->columns[i], column) == 0) return l->t->cells[i];
    return (eg_span){NULL, 0};
}

eg_span eg_lint_cite(eg_lint *l, eg_source source) {
    return eg_dict_cite(&l->scratch, l->d, source);
}

char eg_lint_cut_mark(eg_span *name) {
    char mark = name->len > 1 ? name->ptr[0] : '\0';
    if (mark != '=' && mark != '~' && mark != '!') return '\0';
    *name = eg_span_trim(eg_span_slice(*name, 1, name->len));
    return mark;
}

uint32_t eg_lint_look_up(eg_lint *l, eg_span phrase) {
    eg_tokens tokens;
    uint32_t words[EG_NAME_WORDS];
    eg_hit hits[EG_NAME_WORDS];
    size_t count = 0;
    eg_tokenize_phrase(&l->scratch, phrase, &l->d->lexicon, &tokens);
    for (uint32_t i = 0; i < tokens.tokens.len; i++) {
        const eg_token *k = &tokens.tokens.items[i];
        if (eg_dict_drops(&tokens, i)) continue;
        if (count == EG_NAME_WORDS || !k->word) return 0;
        words[count++] = k->word;
    }
    size_t n = eg_match_words(&l->d->names, words, count, hits);
    return n && hits[n - 1].tokens == count ? hits[n - 1].payload : 0;
}

static bool begins_capital(eg_span text) {
    int32_t cp = 0;
    if (text.len) eg_utf8_decode(text, 0, &cp);
    return eg_char_class(cp) != EG_CHAR_LOWER;
}

bool eg_lint_shadows(const eg_form *earlier, const eg_form *later) {
    if (earlier->flags & EG_FORM_EXACT)
        return (later->flags & EG_FORM_EXACT) && eg_span_eq(earlier->text, later->text);
    if (!(later->flags & EG_FORM_EXACT) || earlier->capitals == 0) return true;
    return begins_capital(later->text);
}

/* ---- what the checks look up ---- */

static int compare_u32(uint32_t a, uint32_t b) {
    return (a > b) - (a < b);
}

typedef struct keyed_form {
    eg_source source;
    uint32_t form;
} keyed_form;

static int by_row(const void *x, const void *y) {
    const keyed_form *a = x, *b = y;
    if (a->source.file != b->source.file) return compare_u32(a->source.file, b->source.file);
    if (a->source.line != b->source.line) return compare_u32(a->source.line, b->source.line);
    return compare_u32(a->form, b->form);
}

static void sort_forms(eg_lint *l) {
    size_t n = l->d->forms.len - 1;
    keyed_form *keyed = EG_NEW(&l->scratch, keyed_form, n + 1);
    for (uint32_t i = 0; i < n; i++) keyed[i] = (keyed_form){l->d->forms.items[i + 1].source, i + 1};
    qsort(keyed, n, sizeof *keyed, by_row);
    l->row_form = EG_NEW(&l->arena, uint32_t, n + 1);
    l->row_forms = n;
    for (size_t i = 0; i < n; i++) l->row_form[i] = keyed[i].form;
}

/* A form that running text can hold: no word in brackets, which only tells entries apart. */
static bool stands_in_text(const eg_form *f) {
    return f->tokens && !(f->flags & EG_FORM_NOT) && eg_span_find(f->text, '(', 0) == f->text.len;
}

/* Is the form taken by another entry's one, or by a stop row, that comes before it? */
static bool taken(const eg_lint *l, uint32_t head, uint32_t form) {
    const eg_form *forms = l->d->forms.items, *f = &forms[form];
    for (uint32_t at = head; at != form; at = forms[at].next)
        if (forms[at].entry != f->entry && eg_lint_shadows(&forms[at], f) &&
            (!(forms[at].flags & EG_FORM_NOT) || forms[at].entry == UINT32_MAX))
            return true;
    return false;
}

/* The forms of one name, of which the first is `head`; 0 = none. */
static void find_reach(eg_lint *l, uint32_t head) {
    for (uint32_t at = head; at; at = l->d->forms.items[at].next) {
        const eg_form *f = &l->d->forms.items[at];
        l->head[at] = head;
        if (!stands_in_text(f)) continue;
        l->reach[f->entry] |= EG_REACH_ANY;
        if (f->flags & (EG_FORM_WEAK | EG_FORM_DEMONYM)) continue;
        l->reach[f->entry] |= EG_REACH_STRONG;
        if (!taken(l, head, at)) l->reach[f->entry] |= EG_REACH_FIRST;
    }
}

static void find_heads(eg_lint *l) {
    const eg_match *names = &l->d->names;
    l->head = EG_NEW(&l->arena, uint32_t, l->d->forms.len);
    l->reach = EG_NEW(&l->arena, uint8_t, l->d->entries.len + 1);
    for (size_t word = 0; word < names->roots.len; word++) find_reach(l, names->roots.items[word].payload);
    for (size_t edge = 0; edge < names->edge_slots; edge++) find_reach(l, names->edges[edge].payload);
}

typedef struct keyed_id {
    eg_span id;
    uint32_t entry;
} keyed_id;

static int by_id(const void *x, const void *y) {
    const keyed_id *a = x, *b = y;
    int order = eg_span_cmp(a->id, b->id);
    return order ? order : compare_u32(a->entry, b->entry);
}

static void sort_ids(eg_lint *l) {
    keyed_id *keyed = EG_NEW(&l->scratch, keyed_id, l->d->entries.len + 1);
    size_t n = 0;
    for (uint32_t i = 0; i < l->d->entries.len; i++)
        if (l->d->entries.items[i].id.len) keyed[n++] = (keyed_id){l->d->entries.items[i].id, i};
    qsort(keyed, n, sizeof *keyed, by_id);
    l->by_id = EG_NEW(&l->arena, uint32_t, n + 1);
    l->ids = n;
    for (size_t i = 0; i < n; i++) l->by_id[i] = keyed[i].entry;
}

static void gather_classes(eg_lint *l) {
    for (size_t i = 0; i < l->d->deeds.len; i++) {
        const eg_deed *deed = &l->d->deeds.items[i];
        if (!eg_span_eq(deed->class, deed->lemma)) eg_vec_push(&l->arena, &l->classes, deed->class);
    }
}

/* ---- the rows ---- */

static void find_row_forms(eg_lint *l) {
    size_t lo = 0, hi = l->row_forms;
    const eg_form *forms = l->d->forms.items;
    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        eg_source s = forms[l->row_form[mid]].source;
        bool before = s.file != l->source.file ? s.file < l->source.file : s.line < l->source.line;
        if (before)
            lo = mid + 1;
        else
            hi = mid;
    }
    l->forms = &l->row_form[lo];
    for (hi = lo; hi < l->row_forms; hi++) {
        eg_source s = forms[l->row_form[hi]].source;
        if (s.file != l->source.file || s.line != l->source.line) break;
    }
    l->form_count = hi - lo;
}

/* Notes the row's entry; false when the row was rejected, because the name is listed twice in its folder. */
static bool find_entry(eg_lint *l) {
    eg_span name = l->t->cells[0];
    if (name.len > 1 && (name.ptr[0] == '=' || name.ptr[0] == '~')) name = eg_span_slice(name, 1, name.len);
    l->entry = eg_dict_entry(l->d, name);
    if (l->entry == UINT32_MAX) return false; /* the file was changed meanwhile */
    const eg_entry *e = &l->d->entries.items[l->entry];
    bool own = e->source.file == l->source.file && e->source.line == l->source.line;
    return own || e->folder != l->folder;
}

static void check_row(eg_lint *l) {
    l->entry = UINT32_MAX;
    find_row_forms(l);
    if (l->kind == &eg_rows_organization || l->kind == &eg_rows_person || l->kind == &eg_rows_place) {
        if (!find_entry(l)) return;
        eg_lint_names(l);
        eg_lint_shared(l);
        eg_lint_cells(l);
        eg_lint_roles(l);
    } else if (l->kind == &eg_rows_stop) {
        eg_lint_stop(l);
    } else if (l->kind == &eg_rows_kind) {
        eg_lint_kind_nouns(l);
    } else if (l->kind == &eg_rows_action) {
        eg_lint_action(l);
    } else {
        eg_lint_word(l);
    }
}

static void visit_row(void *user, const eg_row_kind *kind, const eg_table *t) {
    eg_lint *l = user;
    eg_table row = *t;
    row.diag = &l->diag; /* reading itself is mute, for its faults were reported */
    l->kind = kind;
    l->t = &row;
    l->source.line = (uint32_t)t->line;
    check_row(l);
    l->t = NULL;
    eg_arena_reset(&l->scratch);
}

static eg_status check_file(eg_lint *l, uint32_t file) {
    const eg_dict_file *f = &l->d->files.items[file];
    eg_arena text = {0};
    eg_span bytes;
    eg_table t;
    eg_diag mute = {0};
    if (eg_span_eq(f->path, EG_SPAN("-"))) {
        eg_diag_say(&l->diag, EG_WARNING, (eg_place){0},
                    "'-': standard input cannot be read twice, so only its faults are shown; name a file");
        return EG_OK;
    }
    eg_status status = eg_file_read(&text, f->path.ptr, &bytes, &l->diag);
    l->source.file = file;
    l->folder = f->folder;
    if (status == EG_OK && eg_table_open(&t, &text, f->shown, bytes, &mute)) eg_rows_each(&t, visit_row, l);
    eg_arena_release(&text);
    return status;
}

/* A folder that was added twice is looked at once, as the later one. */
static bool wanted(const eg_dict *d, uint32_t folder, const char *path) {
    eg_span given = d->folders.items[folder - 1].path;
    for (size_t i = folder; i < d->folders.len; i++)
        if (eg_span_eq(d->folders.items[i].path, given)) return false;
    return !path || eg_span_eq(given, eg_span_of(path));
}

eg_status eg_dict_check(const eg_dict *dict, const char *path, eg_message_fn on_message, void *user) {
    eg_lint l = {.d = dict, .diag = {.emit = on_message, .user = user}};
    eg_status worst = EG_OK;
    if (!dict->compiled) return EG_USAGE;
    l.checked = EG_NEW(&l.arena, bool, dict->folder + 1);
    for (uint32_t i = 1; i <= dict->folder; i++) l.checked[i] = wanted(dict, i, path);
    sort_forms(&l);
    find_heads(&l);
    sort_ids(&l);
    gather_classes(&l);
    eg_arena_reset(&l.scratch);
    for (uint32_t i = 0; i < dict->files.len; i++) {
        if (!l.checked[dict->files.items[i].folder]) continue;
        eg_status status = check_file(&l, i);
        if (status > worst) worst = status;
    }
    eg_arena_release(&l.scratch);
    eg_arena_release(&l.arena);
    return worst;
}
