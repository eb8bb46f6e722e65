/* The dictionary: entries and forms, built row by row, frozen by compile.
 * In: rows, through the functions of dict.h. Out: matchers and tables that readers share without locks.
 * Refuses changes once compiled. Two entries may share a form; the chain holds them best first: later
 * folders, then forms without '~', then acronyms in capitals, then canonical names, then the order of
 * listing. Example: "Georgia" leads to the country, then to the U.S. state that lists it as an alias. */
#include "dict/dict.h"

#include <stdlib.h>
#include <string.h>

#include "base/eight.h"
#include "dict/cache.h"
#include "dict/image.h"
#include "dict/inflect.h"
#include "dict/rows.h"
#include "text/utf8.h"

eg_dict *eg_dict_new(eg_message_fn on_message, void *user) {
    eg_dict *d = calloc(1, sizeof *d);
    if (!d) eg_out_of_memory(sizeof *d);
    d->diag = (eg_diag){.emit = on_message, .user = user};
    d->arena.lasting = d->lexicon.words.arena.lasting = d->names.arena.lasting = true;
    eg_grammar_init(&d->grammar, &d->lexicon);
    eg_vec_push(&d->arena, &d->forms, (eg_form){0});
    eg_vec_push(&d->arena, &d->nouns, (eg_noun){0});
    eg_vec_push(&d->arena, &d->kinds, (eg_kind){0});
    eg_vec_pad(&d->arena, &d->word_roles, 1);
    eg_vec_pad(&d->arena, &d->name_uses, 1);
    eg_vec_pad(&d->arena, &d->titles, 1);
    return d;
}

void eg_dict_empty(eg_dict *d) {
    if (d->image.at) { /* all arenas are empty */
        eg_image_release(&d->image);
        return;
    }
    eg_lexicon_release(&d->lexicon);
    eg_grammar_release(&d->grammar);
    eg_time_words_release(&d->time_words);
    eg_intern_release(&d->entry_names);
    eg_intern_release(&d->kind_names);
    eg_intern_release(&d->metonym_names);
    eg_intern_release(&d->deed_names);
    eg_match_release(&d->names);
    eg_match_release(&d->descriptions);
    eg_match_release(&d->verbs);
    eg_match_release(&d->modal_words);
    eg_arena_release(&d->scratch);
    eg_arena_release(&d->arena);
}

void eg_dict_free(eg_dict *d) {
    if (!d) return;
    eg_dict_empty(d);
    eg_cache_free(d->cache);
    free(d);
}

size_t eg_dict_entities(const eg_dict *d) {
    return d->entries.len;
}

size_t eg_dict_entities_of(const eg_dict *d, size_t add) {
    if (add >= d->folders.len) return 0;
    return d->folders.items[add].entities - (add ? d->folders.items[add - 1].entities : 0);
}

bool eg_dict_drops(const eg_tokens *t, uint32_t i) {
    const eg_token *k = &t->tokens.items[i];
    if (k->kind != EG_TOKEN_PUNCT || (k->punct != '.' && k->punct != '"')) return false;
    if (i == 0 || i + 1 == t->tokens.len) return true;
    return k->punct == '.' && ((k[0].flags | k[1].flags) & EG_TOK_SPACE); /* Booking.com keeps its dot */
}

/* End of the ASCII letters at a place. */
static size_t letters_end(eg_span s, size_t at) {
    for (size_t more = 8; more == 8 && at < s.len; at += more)
        more = eg_eight_first(~eg_eight_letters(eg_eight_part(s.ptr + at, s.len - at)) & EG_EIGHT_HIGH);
    return at;
}

/* eg_dict_words of a phrase of ASCII letters and spaces, as most are: tokens would be the same words. False
 * for any other, of which some words may have been added by then, as they would be anyway. */
static bool plain_words(eg_dict *d, eg_span phrase, uint32_t words[EG_NAME_WORDS], size_t *n,
                        uint8_t *upper) {
    for (size_t at = 0, end; at < phrase.len; at = end + 1) {
        end = letters_end(phrase, at);
        if (end < phrase.len && phrase.ptr[end] != ' ') return false;
        if (end == at) continue;
        if (*n == EG_NAME_WORDS) {
            *n = 0;
            return true;
        }
        words[(*n)++] = eg_lexicon_add(&d->lexicon, eg_span_slice(phrase, at, end));
        if (!(phrase.ptr[at] & 0x20)) ++*upper;
    }
    return true;
}

/* The same of any phrase. */
static size_t token_words(eg_dict *d, eg_span phrase, uint32_t words[EG_NAME_WORDS], uint8_t *upper) {
    eg_tokens tokens;
    size_t n = 0;
    *upper = 0;
    eg_arena_reset(&d->scratch);
    eg_tokenize_phrase(&d->scratch, phrase, &d->lexicon, &tokens);
    for (uint32_t i = 0; i < tokens.tokens.len; i++) {
        const eg_token *k = &tokens.tokens.items[i];
        if (eg_dict_drops(&tokens, i)) continue;
        if (n == EG_NAME_WORDS) return 0;
        char punct = (char)k->punct;
        eg_span text =
            k->kind == EG_TOKEN_PUNCT && k->punct ? (eg_span){&punct, 1} : eg_token_text(&tokens, i);
        words[n++] = k->word ? k->word : eg_lexicon_add(&d->lexicon, text);
        if (k->kind == EG_TOKEN_WORD && (k->flags & EG_TOK_CAPITAL)) ++*upper;
    }
    return n;
}

size_t eg_dict_words(eg_dict *d, eg_span phrase, uint32_t words[EG_NAME_WORDS], uint8_t *capitals) {
    size_t n = 0;
    uint8_t upper = 0;
    if (!plain_words(d, phrase, words, &n, &upper)) n = token_words(d, phrase, words, &upper);
    if (capitals) *capitals = upper;
    return n;
}

void eg_dict_expect(eg_dict *d, size_t bytes) {
    eg_intern_expect(&d->lexicon.words, d->lexicon.words.strings.len + bytes / 32);
    eg_intern_expect(&d->entry_names, d->entry_names.strings.len + bytes / 128);
    eg_vec_expect(&d->arena, &d->entries, d->entries.len + bytes / 128);
    eg_vec_expect(&d->arena, &d->forms, d->forms.len + bytes / 48);
}

uint32_t eg_dict_entry(const eg_dict *d, eg_span name) {
    uint32_t id = eg_intern_find(&d->entry_names, name);
    return id ? id - 1 : UINT32_MAX;
}

uint32_t eg_dict_kind(eg_dict *d, eg_span name) {
    uint32_t id = eg_intern_add(&d->kind_names, name);
    while (d->kinds.len <= id) eg_vec_push(&d->arena, &d->kinds, (eg_kind){0});
    if (!d->kinds.items[id].name.len) d->kinds.items[id].name = eg_intern_get(&d->kind_names, id);
    return id;
}

void eg_dict_add_role(eg_dict *d, uint32_t word, uint16_t role) {
    eg_vec_pad(&d->arena, &d->word_roles, word + 1);
    d->word_roles.items[word] |= role;
    if (!(role & EG_ROLE_TITLE)) return;
    eg_vec_pad(&d->arena, &d->titles, word / 64 + 1);
    d->titles.items[word / 64] |= 1ULL << word % 64;
}

static void add_noun_words(eg_dict *d, eg_span text, eg_noun noun) {
    uint32_t words[EG_NAME_WORDS];
    size_t n = eg_dict_words(d, text, words, NULL);
    uint32_t *payload = n ? eg_match_add(&d->descriptions, words, n) : NULL;
    if (!payload) return;
    noun.next = *payload;
    eg_vec_push(&d->arena, &d->nouns, noun);
    *payload = (uint32_t)d->nouns.len - 1;
}

void eg_dict_add_noun(eg_dict *d, eg_span noun, uint32_t kind, uint32_t entry, uint32_t rank) {
    add_noun_words(d, noun, (eg_noun){.kind = kind, .entry = entry, .rank = rank});
    add_noun_words(d, eg_inflect(&d->arena, noun, EG_INFLECT_S),
                   (eg_noun){.kind = kind, .entry = entry, .rank = rank, .plural = true});
}

/* A form that only its own spelling in capitals matches: ITU, but not Itu. */
static bool exact_acronym(const eg_form *f) {
    return (f->flags & EG_FORM_ACRONYM) && (f->flags & EG_FORM_EXACT);
}

/* Is a better than b, for two forms of the same words? A weak form would only keep the others from being
 * found where its entity is not named. */
static bool better(const eg_form *a, const eg_form *b) {
    if (a->folder != b->folder) return a->folder > b->folder;
    if ((a->flags ^ b->flags) & EG_FORM_WEAK) return (b->flags & EG_FORM_WEAK) != 0;
    if (exact_acronym(a) != exact_acronym(b)) return exact_acronym(a);
    return (a->flags & EG_FORM_CANONICAL) > (b->flags & EG_FORM_CANONICAL);
}

/* Takes out what earlier folders say of the entry's form: the row at hand says it anew, with its own mark. */
static void override(eg_dict *d, uint32_t *payload, eg_form *form) {
    for (uint32_t *link = payload; *link;) {
        eg_form *f = &d->forms.items[*link];
        bool same = f->entry == form->entry && f->folder < form->folder &&
                    !((f->flags ^ form->flags) & EG_FORM_DEMONYM);
        if (!same) {
            link = &f->next;
            continue;
        }
        form->flags |= f->flags & EG_FORM_CANONICAL;
        f->tokens = 0;
        *link = f->next;
    }
}

static void chain(eg_dict *d, uint32_t *payload, eg_form form) {
    if (form.entry != UINT32_MAX && form.folder > 1) override(d, payload, &form);
    for (uint32_t at = *payload; at; at = d->forms.items[at].next) {
        eg_form *f = &d->forms.items[at];
        if (f->entry != form.entry ||
            ((f->flags ^ form.flags) & (EG_FORM_DEMONYM | EG_FORM_NOT | EG_FORM_EXACT)))
            continue;
        f->flags |= form.flags & EG_FORM_CANONICAL;
        return;
    }
    eg_vec_push(&d->arena, &d->forms, form);
    uint32_t new = (uint32_t)d->forms.len - 1, *link = payload;
    while (*link && !better(&form, &d->forms.items[*link])) link = &d->forms.items[*link].next;
    d->forms.items[new].next = *link;
    *link = new;
}

/* EG_FORM_ACRONYM of a word whose two or more letters are all capital; one of three characters or fewer also
 * keeps its case. */
static uint16_t acronym_flags(eg_span text) {
    size_t letters = 0, dots = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c >= 'A' && c <= 'Z')
            letters++;
        else if (c == '.')
            dots++;
        else if (!(c >= '0' && c <= '9'))
            return 0;
    }
    if (letters < 2) return 0;
    return text.len - dots <= 3 ? EG_FORM_ACRONYM | EG_FORM_EXACT : EG_FORM_ACRONYM;
}

/* A person's name by its words, for find_surnames. */
static void keep_words(eg_dict *d, const eg_form *form, const uint32_t *words, size_t n) {
    eg_entry *e = &d->entries.items[form->entry];
    if (e->type != EG_ENTRY_PERSON || form->text.len != e->name.len) return; /* "Weeknd" of "The Weeknd" */
    e->words = (uint32_t)d->name_words.len;
    e->word_count = (uint8_t)n;
    for (size_t i = 0; i < n; i++) eg_vec_push(&d->arena, &d->name_words, words[i]);
}

/* Adds the form under its words; its text is without a mark. */
static void add_form(eg_dict *d, eg_form form) {
    uint32_t words[EG_NAME_WORDS];
    size_t n = eg_dict_words(d, form.text, words, &form.capitals);
    uint32_t *payload = n ? eg_match_add(&d->names, words, n) : NULL;
    if (!payload) return;
    if (n == 1) form.flags |= acronym_flags(form.text);
    form.tokens = (uint8_t)n;
    if (form.flags & EG_FORM_CANONICAL) keep_words(d, &form, words, n);
    bool exact_small = (form.flags & EG_FORM_EXACT) && !(form.text.ptr[0] >= 'A' && form.text.ptr[0] <= 'Z');
    if (!form.capitals || exact_small) eg_lexicon_mark(&d->lexicon, words[0], EG_WORD_NAME_SMALL, 0);
    chain(d, payload, form);
}

void eg_dict_add_form(eg_dict *d, eg_span text, uint32_t entry, uint16_t flags, eg_source source) {
    char mark = text.len > 1 ? text.ptr[0] : '\0';
    if (mark == '=') flags |= EG_FORM_EXACT;
    if (mark == '~') flags |= EG_FORM_WEAK;
    if (mark == '!') flags |= EG_FORM_NOT;
    if (mark == '=' || mark == '~' || mark == '!') text = eg_span_trim(eg_span_slice(text, 1, text.len));
    eg_form form = {.text = eg_arena_copy(&d->arena, text),
                    .entry = entry,
                    .flags = flags,
                    .folder = d->folder,
                    .source = source};
    add_form(d, form);
    bool the = text.len > 4 && (text.ptr[0] | 0x20) == 't' && text.ptr[1] == 'h' && text.ptr[2] == 'e' &&
               text.ptr[3] == ' ';
    if (!the || (flags & (EG_FORM_EXACT | EG_FORM_NOT))) return;
    form.text = eg_span_trim(eg_span_slice(form.text, 4, form.text.len));
    add_form(d, form);
}

/* "Twitter, Inc." -> "Twitter"; false when the last word is no legal form. */
static bool cut_legal_form(const eg_dict *d, eg_span *text) {
    size_t at = text->len;
    while (at && text->ptr[at - 1] != ' ') at--;
    uint32_t last = eg_lexicon_find(&d->lexicon, eg_span_slice(*text, at, text->len));
    if (!(eg_word_role(d, last) & EG_ROLE_SUFFIX)) return false;
    *text = eg_span_trim(eg_span_slice(*text, 0, at));
    if (eg_span_ends(*text, EG_SPAN(","))) text->len--;
    return text->len != 0;
}

/* Organizations are named without their legal forms, too. Done when all legal forms are known. */
static void cut_legal_forms(eg_dict *d) {
    for (size_t i = 1, end = d->forms.len; i < end; i++) {
        eg_form form = d->forms.items[i];
        if (!form.tokens || form.entry == UINT32_MAX || (form.flags & EG_FORM_NOT) ||
            d->entries.items[form.entry].type != EG_ENTRY_ORGANIZATION)
            continue;
        while (cut_legal_form(d, &form.text)) add_form(d, form);
    }
}

/* Countries, capitals and the like are named far more often than any word spelled like them. */
static bool always_a_name(const eg_dict *d, const eg_entry *e) {
    eg_span kind = d->kinds.items[e->kind].name;
    return eg_span_eq(kind, EG_SPAN("country")) || eg_span_eq(kind, EG_SPAN("territory")) ||
           eg_span_eq(kind, EG_SPAN("capital")) || eg_span_eq(kind, EG_SPAN("continent"));
}

static void mark_common(eg_dict *d) {
    for (size_t i = 1; i < d->forms.len; i++) {
        eg_form *f = &d->forms.items[i];
        if (f->tokens != 1 || f->entry == UINT32_MAX ||
            (f->flags & (EG_FORM_DEMONYM | EG_FORM_EXACT | EG_FORM_ACRONYM)))
            continue;
        if (always_a_name(d, &d->entries.items[f->entry])) continue;
        uint32_t word = eg_lexicon_find(&d->lexicon, f->text);
        if (eg_lexicon_info(&d->lexicon, word).flags & EG_WORD_COMMON) f->flags |= EG_FORM_COMMON;
    }
}

/* The word, unless it is hardly ever meant as a surname: He, To, No. */
static uint32_t can_refer(const eg_dict *d, uint32_t word) {
    uint32_t never = EG_G_SUBJECT | EG_G_PRONOUN | EG_G_DETERMINER | EG_G_PREPOSITION | EG_G_TO | EG_G_NOT |
                     EG_G_POSSESSIVE | EG_G_NUMBER;
    return eg_grammar_of(&d->grammar, word) & never ? 0 : word;
}

static void add_bearer(eg_dict *d, uint32_t surname, uint32_t person) {
    if (!surname) return;
    eg_vec_pad(&d->arena, &d->bearers, surname + 1);
    d->entries.items[person].namesake = d->bearers.items[surname];
    d->bearers.items[surname] = person + 1;
}

enum { TAILS = 5 };

/* How many of a person's words come up to the surname: those of "John Doe Jr", of "Abdullah" of Jordan. */
static size_t up_to_surname(const eg_dict *d, const uint32_t *words, size_t n, const uint32_t tails[TAILS]) {
    for (size_t k = 0; n > 2 && k < TAILS; k++)
        if (words[n - 1] == tails[k]) n--;
    for (size_t k = 1; k < n; k++)
        if (eg_grammar_of(&d->grammar, words[k]) & EG_G_OF) n = k;
    return n;
}

/* The part of a person's name that refers back to it. Family names come first in Chinese, Korean and
 * Vietnamese names; as the order is not marked, both ends count there. */
static void find_surnames(eg_dict *d) {
    static const char *const first[] = {"China",       "Hong Kong", "Taiwan",    "North Korea",
                                        "South Korea", "Vietnam",   "Singapore", "Cambodia"};
    static const char *const endings[TAILS] = {"jr", "sr", "ii", "iii", "iv"};
    uint32_t tails[TAILS];
    for (size_t k = 0; k < TAILS; k++) tails[k] = eg_lexicon_find(&d->lexicon, eg_span_of(endings[k]));
    for (uint32_t i = 0; i < d->entries.len; i++) {
        eg_entry *e = &d->entries.items[i];
        if (e->type != EG_ENTRY_PERSON || !e->word_count) continue;
        const uint32_t *words = d->name_words.items + e->words;
        size_t n = up_to_surname(d, words, e->word_count, tails);
        if (n < 2) continue;
        e->surname = can_refer(d, words[n - 1]);
        add_bearer(d, e->surname, i);
        for (size_t k = 0; k < sizeof first / sizeof *first; k++)
            if (eg_span_eq(e->country, eg_span_of(first[k]))) e->first_surname = can_refer(d, words[0]);
    }
}

/* The government of each country, so that "Chinese officials" can speak for it. */
static void find_governments(eg_dict *d) {
    for (uint32_t i = 0; i < d->entries.len; i++) {
        const eg_entry *e = &d->entries.items[i];
        if (e->type != EG_ENTRY_ORGANIZATION ||
            !eg_span_eq(d->kinds.items[e->kind].name, EG_SPAN("government")))
            continue;
        uint32_t place = eg_dict_entry(d, e->country);
        if (place == UINT32_MAX) continue;
        eg_vec_pad(&d->arena, &d->governments, place + 1);
        if (!d->governments.items[place]) d->governments.items[place] = i + 1;
    }
}

/* Marks every word that begins one of the matcher's names. */
static void mark_beginnings(eg_dict *d, const eg_match *m, uint32_t mark) {
    for (uint32_t w = 1; w < m->roots.len; w++)
        if (eg_match_begins(m, w)) eg_lexicon_mark(&d->lexicon, w, mark, 0);
}

/* Marks words that are both a name and an ordinary word. */
static void mark_common_names(eg_dict *d) {
    for (uint32_t w = 1; w < d->names.roots.len; w++) {
        uint32_t at = d->names.roots.items[w].payload;
        while (at && !(d->forms.items[at].flags & EG_FORM_COMMON)) at = d->forms.items[at].next;
        if (at) eg_lexicon_mark(&d->lexicon, w, EG_WORD_NAME_COMMON, 0);
    }
}

/* May the nouns of the chain mean things of several kinds, none of which is the company? */
static bool vague(const eg_dict *d, uint32_t noun) {
    uint32_t kind = 0, kinds = 0;
    bool company = false;
    for (; noun; noun = d->nouns.items[noun].next) {
        const eg_noun *n = &d->nouns.items[noun];
        if (n->entry != UINT32_MAX || n->kind == kind) continue;
        kind = n->kind;
        kinds++;
        company = company || eg_span_eq(d->kinds.items[kind].name, EG_SPAN("company"));
    }
    return kinds > 2 || (kinds == 2 && !company);
}

/* Tells of each noun what its chain may mean. */
static void survey_nouns(eg_dict *d) {
    for (uint32_t i = 1; i < d->nouns.len; i++) {
        eg_noun *n = &d->nouns.items[i];
        bool place = n->entry == UINT32_MAX && d->kinds.items[n->kind].type == EG_ENTRY_PLACE;
        n->chain = d->nouns.items[n->next].chain & (EG_NOUNS_SINGULAR | EG_NOUNS_PLURAL | EG_NOUNS_PLACE);
        n->chain |= n->plural ? EG_NOUNS_PLURAL : EG_NOUNS_SINGULAR;
        if (place) n->chain |= EG_NOUNS_PLACE;
        if (vague(d, i)) n->chain |= EG_NOUNS_VAGUE;
    }
}

void eg_dict_freeze(eg_dict *d) {
    cut_legal_forms(d);
    mark_common(d);
    find_surnames(d);
    find_governments(d);
    survey_nouns(d);
    eg_actions_gather(d);
    mark_beginnings(d, &d->names, EG_WORD_NAME);
    mark_common_names(d);
    mark_beginnings(d, &d->verbs, EG_WORD_VERB);
    mark_beginnings(d, &d->descriptions, EG_WORD_NOUN);
    mark_beginnings(d, &d->modal_words, EG_WORD_MODAL);
    mark_beginnings(d, &d->time_words.phrases, EG_WORD_TIME);
    eg_time_rules_mark(&d->time_words, &d->lexicon);
    eg_grammar_find_words(&d->grammar, &d->lexicon);
    d->compiled = true;
}

eg_status eg_dict_compile(eg_dict *d) {
    if (d->compiled) return EG_USAGE;
    if (d->cache) return eg_cache_compile(d);
    eg_dict_freeze(d);
    return EG_OK;
}

eg_span eg_dict_cite(eg_arena *a, const eg_dict *d, eg_source source) {
    eg_span file = source.file < d->files.len ? d->files.items[source.file].shown : EG_SPAN("?");
    char digits[12];
    size_t n = 0;
    for (uint32_t line = source.line; line || !n; line /= 10) digits[n++] = (char)('0' + line % 10);
    char *p = eg_arena_alloc(a, file.len + 1 + n);
    memcpy(p, file.ptr, file.len);
    p[file.len] = ':';
    for (size_t i = 0; i < n; i++) p[file.len + 1 + i] = digits[n - 1 - i];
    return (eg_span){p, file.len + 1 + n};
}
