/* Suggest: the names that no dictionary lists, as dictionary rows.
 * In: a graph. Out: a dictionary file of up to three tables, people, organizations and places, each with a
 * header of its own and an empty line before the next. Above each row a comment line tells why it is there:
 *
 *     # 12 mentions in 5 articles, confidence 0.80 (given name); news/a.txt:3: Ann Example resigned on
 * Monday. Ann Example<TAB>Annie Example<TAB>female
 *
 * Rows are in the order of articles x mentions x confidence, ties by name; counted are mentions by name in
 * title, body and captions, the confidence is the best that a pattern gave, 0.50 when none gave one. Refuses
 * to suggest what a row cannot hold ("#1", "=A"), and to choose between kinds or genders that differ. */
#include <inttypes.h>
#include <string.h>

#include "fold/order.h"
#include "fold/shelf.h"
#include "fold/term.h"
#include "write/called.h"
#include "write/label.h"
#include "write/write.h"

enum { UNKNOWN_CONFIDENCE = 50, TYPES = 3 };

/* What mentions tell of an entity beyond its counts. */
typedef struct hint {
    uint8_t confidence; /* percent; 0 = none given */
    eg_str by;          /* the pattern that gave it */
    eg_str seems;       /* its kind or gender; 0 = not told */
    bool differs;       /* told otherwise elsewhere */
    bool plain;         /* met as it is called, without "The" */
} hint;

typedef struct suggester {
    FILE *out;
    const eg_graph *g;
    eg_arena arena, scratch; /* for all; for one row */
    uint32_t *index;         /* by string id: entity + 1 */
    hint *hints;             /* by entity */
} suggester;

static void hear(suggester *s, const eg_found_mention *m) {
    uint32_t at = s->index[m->entity];
    if (!at || m->type != s->g->entities[at - 1].type) return;
    hint *h = &s->hints[at - 1];
    h->plain |= m->text == m->entity;
    if (m->confidence > h->confidence) h->confidence = m->confidence, h->by = m->by;
    if (m->seems && m->seems != h->seems) h->differs = h->seems != 0, h->seems = m->seems;
}

static void hear_all(suggester *s) {
    const eg_graph *g = s->g;
    s->index = eg_graph_entity_index(&s->arena, g);
    s->hints = EG_NEW(&s->arena, hint, g->entity_count);
    for (uint32_t d = 0; d < g->doc_count; d++)
        for (uint32_t part = 0; part < eg_findings_parts(&g->docs[d]); part++) {
            eg_arena_reset(&s->scratch);
            eg_findings f = eg_findings_part(&s->scratch, &g->docs[d], part, EG_MENTIONS);
            for (uint32_t i = 0; i < f.mention_count; i++) hear(s, &f.mentions[i]);
        }
}

/* ---- spellings ---- */

/* A name for comparison as the dictionary's reader derives variants: case, accents, hyphens, dots, spaces,
 * "the" in front and the possessive off. */
static eg_span bare(eg_arena *a, eg_span name) {
    eg_span key = eg_name_key(a, name);
    if (eg_span_starts(key, EG_SPAN("the "))) key = eg_span_slice(key, 4, key.len);
    if (eg_span_ends(key, EG_SPAN("'s"))) key.len -= 2;
    if (eg_span_ends(key, EG_SPAN("'"))) key.len--;
    char *out = eg_arena_alloc(a, key.len);
    size_t len = 0;
    for (size_t i = 0; i < key.len; i++)
        if (!strchr(" -.", key.ptr[i])) out[len++] = key.ptr[i];
    return (eg_span){out, len};
}

/* "UNDP" of "United Nations Development Programme"; words with a small letter are passed over. */
static bool is_initials(eg_span text, eg_span name) {
    size_t n = 0;
    eg_span word;
    while (eg_span_split(&name, ' ', &word)) {
        char initial = word.len ? word.ptr[0] : 'a';
        if (initial < 'A' || initial > 'Z') continue;
        while (n < text.len && text.ptr[n] == '.') n++;
        if (n == text.len || text.ptr[n++] != initial) return false;
    }
    while (n < text.len && text.ptr[n] == '.') n++;
    return n > 0 && n == text.len;
}

static bool has_word(eg_span name, eg_span wanted) {
    eg_span word;
    while (eg_span_split(&name, ' ', &word))
        if (eg_span_eq(word, wanted)) return true;
    return false;
}

/* Does the reader derive the spelling from the name: another case, a surname, an acronym in brackets? */
static bool derivable(suggester *s, eg_span text, eg_span name, uint8_t type) {
    eg_arena *a = &s->scratch;
    if (eg_span_eq(bare(a, text), bare(a, name)) || is_initials(text, name)) return true;
    return type == EG_PERSON && has_word(eg_name_key(a, name), eg_name_key(a, text));
}

/* "The Ramones" of "Ramones": the reader finds both, but takes the article into the name only where a row
 * has it. */
static bool adds_article(eg_span text, eg_span name) {
    return eg_span_starts(text, EG_SPAN("The ")) && eg_span_eq(eg_span_slice(text, 4, text.len), name);
}

/* Can a cell hold it as a name, and not as a mark, a comment or a list? */
static bool fits_cell(eg_span name) {
    return name.len && !strchr("#=~!\"", name.ptr[0]) && eg_span_find(name, '|', 0) == name.len;
}

static void put(const suggester *s, eg_span text) {
    if (text.len) fwrite(text.ptr, 1, text.len, s->out);
}

/* A name in a cell, marked when it begins with a small letter: else the reader wants a capital. */
static void add_name(eg_text *cell, eg_span name) {
    if (cell->bytes.len) eg_text_puts(cell, "|");
    if (name.ptr[0] >= 'a' && name.ptr[0] <= 'z') eg_text_puts(cell, "=");
    eg_text_add(cell, name);
}

static bool is_entity(const eg_graph *g, eg_span name) {
    uint32_t lo = 0, hi = g->entity_count; /* they are in order of their names */
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (eg_span_cmp(eg_graph_str(g, g->entities[mid].name), name) < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < g->entity_count && eg_span_eq(eg_graph_str(g, g->entities[lo].name), name);
}

/* "Liberal Party" of "Liberal Party of Zarya": what is left when the text says elsewhere whose it is. */
static eg_span short_form(const suggester *s, const hint *h, eg_span name) {
    eg_span part = eg_span_slice(name, 0, eg_span_search(name, EG_SPAN(" of "), 0));
    bool told = eg_span_eq(eg_graph_str(s->g, h->by), EG_SPAN("organization before of"));
    return told && !eg_span_starts(part, EG_SPAN("The ")) && !is_entity(s->g, part) ? part : EG_SPAN("");
}

static eg_span aliases(suggester *s, const eg_entity *e, const hint *h, eg_span name) {
    eg_text list = {.arena = &s->scratch};
    for (uint32_t i = 0; i < e->surface_count; i++) {
        eg_span text = eg_label_clean(&s->scratch, eg_graph_str(s->g, e->surfaces[i]));
        if (s->index[e->surfaces[i]] || !fits_cell(text)) continue;
        if (derivable(s, text, name, e->type) && !adds_article(text, name)) continue;
        add_name(&list, text);
    }
    eg_span part = e->type == EG_ORGANIZATION ? short_form(s, h, name) : EG_SPAN("");
    if (part.len) add_name(&list, part);
    return eg_text_span(&list);
}

/* The name, with its article when it is met with it alone. */
static eg_span main_form(suggester *s, const eg_entity *e, const hint *h) {
    eg_span name = eg_label_clean(&s->scratch, eg_graph_str(s->g, e->name));
    for (uint32_t i = 0; i < e->surface_count && !h->plain; i++) {
        eg_span text = eg_label_clean(&s->scratch, eg_graph_str(s->g, e->surfaces[i]));
        if (adds_article(text, name)) return text;
    }
    return name;
}

/* ---- rows ---- */

static unsigned confidence_of(const hint *h) {
    return h->confidence ? h->confidence : UNKNOWN_CONFIDENCE;
}

/* "# 12 mentions in 5 articles, confidence 0.80 (given name); news/a.txt:3: Ann Example resigned." */
static void put_reason(suggester *s, const eg_entity *e, const hint *h) {
    eg_arena *a = &s->scratch;
    fputs("# ", s->out);
    put(s, eg_label_count(a, e->mentions, "mention"));
    fputs(" in ", s->out);
    put(s, eg_label_count(a, e->docs, "article"));
    if (h->confidence) {
        fprintf(s->out, ", confidence %u.%02u", h->confidence / 100u, h->confidence % 100u);
        eg_span by = eg_label_clean(a, eg_graph_str(s->g, h->by));
        if (by.len) fprintf(s->out, " (%.*s)", (int)by.len, by.ptr);
    }
    if (e->evidence_count) {
        eg_evidence first = e->evidence[0];
        eg_found_sentence sentence = eg_graph_sentence(s->g, a, first.doc, first.sentence);
        fputs("; ", s->out);
        put(s, eg_label_clean(a, eg_graph_str(s->g, s->g->docs[first.doc].path)));
        fprintf(s->out, ":%" PRIu32 ": ", sentence.line);
        put(s, eg_label_clean(a, sentence.text));
    }
    putc('\n', s->out);
}

static void put_row(suggester *s, const eg_entity *e, const hint *h) {
    eg_span name = main_form(s, e, h), cells[2];
    eg_span seems = h->differs ? EG_SPAN("") : eg_label_clean(&s->scratch, eg_graph_str(s->g, h->seems));
    bool person = e->type == EG_PERSON; /* name, alias, gender; others: name, kind, alias */
    cells[person] = seems;
    cells[!person] = aliases(s, e, h, name);
    put_reason(s, e, h);
    eg_text cell = {.arena = &s->scratch};
    add_name(&cell, name);
    put(s, eg_text_span(&cell));
    if (cells[0].len || cells[1].len) putc('\t', s->out);
    put(s, cells[0]);
    if (cells[1].len) putc('\t', s->out);
    put(s, cells[1]);
    putc('\n', s->out);
}

static int by_score(const void *x, const void *y, const void *context) {
    const eg_keyed *a = x, *b = y; /* stable: ties stay in order of names */
    (void)context;
    return eg_compare(b->key, a->key);
}

/* The rows of one type, most telling first. Returns how many tables were written. */
static unsigned put_table(suggester *s, uint8_t type, unsigned before) {
    static const char *const headers[TYPES] = {
        "# organizations that no dictionary lists\norganization\tkind\talias\n",
        "# people that no dictionary lists\nperson\talias\tgender\n",
        "# places that no dictionary lists\nplace\tkind\talias\n",
    };
    EG_VEC(eg_keyed) list = {0};
    for (uint32_t i = 0; i < s->g->entity_count; i++) {
        const eg_entity *e = &s->g->entities[i];
        if (e->listed || e->type != type || !e->mentions) continue;
        eg_arena_reset(&s->scratch);
        if (!fits_cell(eg_label_clean(&s->scratch, eg_graph_str(s->g, e->name)))) continue;
        uint64_t score = (uint64_t)e->docs * e->mentions * confidence_of(&s->hints[i]);
        eg_vec_push(&s->arena, &list, (eg_keyed){score, i});
    }
    if (!list.len) return before;
    eg_sort(list.items, list.len, sizeof *list.items, by_score, NULL);
    if (before) putc('\n', s->out);
    fputs(headers[type], s->out);
    for (size_t i = 0; i < list.len; i++) {
        eg_arena_reset(&s->scratch);
        put_row(s, &s->g->entities[list.items[i].value], &s->hints[list.items[i].value]);
    }
    return before + 1;
}

eg_status eg_write_suggested(const eg_graph *g, FILE *out) {
    suggester s = {.out = out, .g = g};
    unsigned tables = 0;
    hear_all(&s);
    static const uint8_t order[TYPES] = {EG_PERSON, EG_ORGANIZATION, EG_PLACE}; /* the surest first */
    for (size_t i = 0; i < TYPES; i++) tables = put_table(&s, order[i], tables);
    if (!tables) fputs("# every name that was found is listed\n", out);
    eg_arena_release(&s.scratch);
    eg_arena_release(&s.arena);
    return fflush(out) != 0 || ferror(out) ? EG_OUTPUT : EG_OK;
}
