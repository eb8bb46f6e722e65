/* Names by themselves: values of the columns for names, aliases and demonyms, and stop strings.
 * In: a row. Out: warnings for names that no text can match or that block nothing, notes for doubled names,
 * mere surnames and ordinary words. Refuses to compare entries: lint_shared.c does.
 * Example: "~=Gap" gives "only one mark counts", because the name is then "=Gap", which no text holds. */
#include <string.h>

#include "dict/lint.h"
#include "text/utf8.h"

/* A value of a cell that holds names. */
typedef struct value {
    eg_span whole, text; /* with and without its mark */
    char mark;           /* '\0' = none */
    bool demonym;
} value;

enum { MANY = 256 }; /* values of one row that are compared with one another */

/* Letters and digits of the text. */
static void count_characters(eg_span text, size_t *letters, size_t *digits) {
    *letters = *digits = 0;
    for (size_t at = 0; at < text.len;) {
        int32_t cp;
        at += eg_utf8_decode(text, at, &cp);
        eg_char class = eg_char_class(cp);
        if (class == EG_CHAR_DIGIT) ++*digits;
        if (class == EG_CHAR_LOWER || class == EG_CHAR_UPPER || class == EG_CHAR_LETTER) ++*letters;
    }
}

/* The dot that keeps running text from matching the name, whose words are known without it. UINT32_MAX =
 * none. */
static uint32_t parting_token(const eg_tokens *t) {
    for (uint32_t i = 1; i + 1 < t->tokens.len; i++)
        if (eg_dict_drops(t, i)) return i;
    return UINT32_MAX;
}

static size_t count_words(const eg_tokens *t) {
    size_t n = 0;
    for (uint32_t i = 0; i < t->tokens.len; i++) n += !eg_dict_drops(t, i);
    return n;
}

/* Can a text hold the name at all? false: said why not. */
static bool can_match(eg_lint *l, const value *v) {
    size_t letters, digits;
    eg_tokens tokens;
    count_characters(v->text, &letters, &digits);
    eg_tokenize_phrase(&l->scratch, v->text, &l->d->lexicon, &tokens);
    uint32_t parting = parting_token(&tokens);
    if (v->mark && v->text.len > 1 && strchr("=~!", v->text.ptr[0])) {
        eg_lint_say(l, EG_WARNING, v->text,
                    "'%.*s': only one mark counts, so the name would be '%.*s'; leave one", EG_SHOW(v->whole),
                    EG_SHOW(v->text));
        return false;
    }
    if (!letters && !digits) {
        eg_lint_say(l, EG_WARNING, v->whole, "'%.*s' holds no letter and no digit, and is never found",
                    EG_SHOW(v->whole));
        return false;
    }
    if (count_words(&tokens) > EG_NAME_WORDS) {
        eg_lint_say(l, EG_WARNING, v->whole, "'%.*s' has more than %d words, and is never found; shorten it",
                    EG_SHOW(v->whole), EG_NAME_WORDS);
        return false;
    }
    if (parting < UINT32_MAX && eg_span_find(v->text, '(', 0) == v->text.len) {
        const eg_token *k = &tokens.tokens.items[parting];
        eg_lint_say(l, EG_WARNING, eg_span_slice(v->text, k->start, k->end),
                    "'%.*s' is not found as it is written, because this dot ends a sentence; list the word "
                    "before it in abbreviations.tsv, or leave the dot out",
                    EG_SHOW(v->text));
    }
    if (!letters && !v->mark)
        eg_lint_say(
            l, EG_WARNING, v->whole,
            "'%.*s' is a mere number: every such number in an article would be taken for it; write '~%.*s'",
            EG_SHOW(v->whole), EG_SHOW(v->whole));
    return true;
}

static bool is_surname(const eg_dict *d, uint32_t word, uint32_t entry) {
    const eg_entry *e = &d->entries.items[entry];
    return word && (e->surname == word || e->first_surname == word);
}

/* Does one of the forms name the entry? */
static bool names_entry(const eg_dict *d, uint32_t head, uint32_t entry) {
    for (uint32_t at = head; at; at = d->forms.items[at].next) {
        const eg_form *f = &d->forms.items[at];
        if (!(f->flags & EG_FORM_NOT) && f->entry == entry) return true;
    }
    return false;
}

/* "!Paris Hilton" in the row of Paris: does the string hold a name of the entry at all? */
static bool holds_name_of(eg_lint *l, eg_span text, uint32_t entry) {
    const eg_dict *d = l->d;
    eg_tokens tokens;
    eg_tokenize_phrase(&l->scratch, text, &d->lexicon, &tokens);
    for (size_t i = 0; i < tokens.tokens.len; i++) {
        eg_hit hits[EG_NAME_WORDS];
        if (is_surname(d, tokens.tokens.items[i].word, entry)) return true;
        size_t n = eg_match_at(&d->names, &tokens.tokens.items[i], tokens.tokens.len - i, hits);
        while (n-- > 0)
            if (names_entry(d, hits[n].payload, entry)) return true;
    }
    return false;
}

/* The form that a value became, its own or that of an earlier value that says the same; 0 = none. Short
 * acronyms are exact without a mark. */
static uint32_t form_of(eg_lint *l, const value *v) {
    enum { KIND = EG_FORM_NOT | EG_FORM_DEMONYM };
    uint32_t kind = (v->mark == '!' ? EG_FORM_NOT : 0) | (v->demonym ? EG_FORM_DEMONYM : 0), alike = 0;
    const eg_form *forms = l->d->forms.items;
    for (uint32_t at = eg_lint_look_up(l, v->text); at; at = forms[at].next) {
        const eg_form *f = &forms[at];
        if (f->entry != l->entry || (f->flags & KIND) != kind) continue;
        bool exact = (f->flags & EG_FORM_EXACT) != 0, asked = v->mark == '=';
        if (exact != asked && !(f->flags & EG_FORM_ACRONYM)) continue;
        if (eg_span_eq(f->text, v->text)) return at;
        if (!alike && exact == asked) alike = at;
    }
    return alike;
}

/* Says so when one of the values before v says the same. */
static void check_doubled(eg_lint *l, const value *v, const value *before, const uint32_t *form,
                          size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!form[count] || form[i] != form[count]) continue;
        bool marks = (v->mark == '~') != (before[i].mark == '~');
        bool alike = eg_span_eq(v->text, before[i].text);
        eg_lint_say(l, marks ? EG_WARNING : EG_NOTE, v->whole, "'%.*s' says the same as '%.*s' in this row%s",
                    EG_SHOW(v->whole), EG_SHOW(before[i].whole),
                    marks   ? ", whose mark counts; leave one of them"
                    : alike ? ""
                            : " (case, accents, hyphens and dots make no difference)");
        return;
    }
}

static void check_surname(eg_lint *l, const value *v, uint32_t form) {
    const eg_entry *e = &l->d->entries.items[l->entry];
    if (e->type != EG_ENTRY_PERSON || !form || v->mark) return;
    eg_tokens tokens;
    eg_tokenize_phrase(&l->scratch, v->text, &l->d->lexicon, &tokens);
    if (tokens.tokens.len == 1 && tokens.tokens.items[0].word == e->surname)
        eg_lint_say(
            l, EG_NOTE, v->whole,
            "'%.*s' alone is found after the full name without being listed; listed, it counts in every "
            "article (write '~%.*s' if that is too much)",
            EG_SHOW(v->whole), EG_SHOW(v->text));
}

static void check_common(eg_lint *l, const value *v, uint32_t form) {
    if (!form || v->mark || !(l->d->forms.items[form].flags & EG_FORM_COMMON)) return;
    eg_lint_say(
        l, EG_NOTE, v->whole,
        "'%.*s' is an ordinary word, too: it counts only in articles that write it with a capital inside "
        "a sentence, and hardly ever in small letters ('=%.*s' counts always, '~%.*s' beside another name)",
        EG_SHOW(v->whole), EG_SHOW(v->text), EG_SHOW(v->text));
}

/* "al-Shabaab" is matched where "al" begins with a capital, and never as it is written. */
static void check_small_letter(eg_lint *l, const value *v, uint32_t form) {
    int32_t cp;
    if (!form || v->mark == '=' || v->mark == '!' || v->demonym) return;
    eg_utf8_decode(v->text, 0, &cp);
    if (eg_char_class(cp) != EG_CHAR_LOWER || !l->d->forms.items[form].capitals) return;
    for (size_t i = 0; i < l->form_count; i++) {
        const eg_form *f = &l->d->forms.items[l->forms[i]];
        if ((f->flags & EG_FORM_EXACT) && eg_span_eq(f->text, v->text)) return;
    }
    eg_lint_say(
        l, EG_WARNING, v->whole,
        "'%.*s' is found only where its first word has a capital; write '=%.*s' to have it found as it is",
        EG_SHOW(v->whole), EG_SHOW(v->text));
}

static void check_value(eg_lint *l, const value *values, uint32_t *form, size_t at) {
    const value *v = &values[at];
    form[at] = 0;
    if (!can_match(l, v)) return;
    form[at] = form_of(l, v);
    if (v->mark == '!' && l->entry != UINT32_MAX && !holds_name_of(l, v->text, l->entry))
        eg_lint_say(l, EG_WARNING, v->whole,
                    "'%.*s' holds no name of '%.*s', so it keeps nothing from being found", EG_SHOW(v->whole),
                    EG_SHOW(l->d->entries.items[l->entry].name));
    check_doubled(l, v, values, form, at);
    check_surname(l, v, form[at]);
    check_common(l, v, form[at]);
    check_small_letter(l, v, form[at]);
}

void eg_lint_names(eg_lint *l) {
    value values[MANY];
    uint32_t form[MANY];
    static const char *const columns[] = {"alias", "demonym"};
    size_t n = 0;
    if (l->t->cells[0].ptr[0] == '!')
        eg_lint_say(l, EG_WARNING, l->t->cells[0],
                    "'%.*s': the mark '!' has no meaning before a name, only before an alias",
                    EG_SHOW(l->t->cells[0]));
    values[n] = (value){.whole = l->t->cells[0], .text = l->t->cells[0]};
    values[n].mark = eg_lint_cut_mark(&values[n].text);
    check_value(l, values, form, n++);
    for (size_t c = 0; c < sizeof columns / sizeof *columns; c++) {
        for (eg_span rest = eg_lint_cell(l, columns[c]), v; rest.ptr && eg_table_value(&rest, &v) && n < MANY;
             n++) {
            values[n] = (value){.whole = v, .text = v, .demonym = c == 1};
            values[n].mark = eg_lint_cut_mark(&values[n].text);
            check_value(l, values, form, n);
        }
    }
}

/* The first form of the string that counts in its place; 0 = the stop row itself comes first. */
static uint32_t wins_over_stop(const eg_lint *l, uint32_t head, uint32_t stop) {
    const eg_form *forms = l->d->forms.items;
    for (uint32_t at = head; at && at != stop; at = forms[at].next)
        if (!(forms[at].flags & EG_FORM_NOT) && eg_lint_shadows(&forms[at], &forms[stop])) return at;
    return 0;
}

static bool of_row(const eg_lint *l, const eg_form *f) {
    return f->source.file == l->source.file && f->source.line == l->source.line;
}

void eg_lint_stop(eg_lint *l) {
    const eg_form *forms = l->d->forms.items;
    value v = {.whole = l->t->cells[0], .text = l->t->cells[0]};
    v.mark = eg_lint_cut_mark(&v.text);
    if (v.mark != '=') v.mark = '!'; /* a number may well be no name */
    if (!can_match(l, &v)) return;
    uint32_t head = eg_lint_look_up(l, v.text), other = 0, stop = head;
    for (; stop && !(forms[stop].entry == UINT32_MAX && of_row(l, &forms[stop])); stop = forms[stop].next)
        if (forms[stop].entry == UINT32_MAX && forms[stop].folder == l->folder) other = stop;
    if (!stop && other) {
        eg_span cite = eg_lint_cite(l, forms[other].source);
        eg_lint_say(l, EG_NOTE, v.whole, "'%.*s' is listed twice (first in %.*s)", EG_SHOW(v.whole),
                    EG_SHOW(cite));
    }
    if (!stop) return;
    uint32_t winner = wins_over_stop(l, head, stop);
    if (winner) {
        eg_span cite = eg_lint_cite(l, forms[winner].source);
        eg_lint_say(l, EG_WARNING, v.whole,
                    "'%.*s' has no effect, because it is a name of '%.*s' (%.*s); strike it out there",
                    EG_SHOW(v.whole), EG_SHOW(l->d->entries.items[forms[winner].entry].name), EG_SHOW(cite));
    }
}
