/* A corpus and dictionaries to measure with, of any size, always the same for the same seed.
 *
 * In: the sample (tests/bench/sample.txt, tests/seeds, tests/cases) and the dictionaries, in the folder it is
 * run in. Out, in a folder: big.txt and files/NNN/NNNNNN.txt, the same articles in one file and one by one;
 * names-1k to names-1m, each a dictionary, and names-1k.txt and so on, the same names one a line.
 * An article is a headline and some paragraphs of the sample. Three in five names are replaced by some of a
 * million, the most frequent of which stand in all dictionaries; dates and figures by others; one ordinary
 * word in twelve by any other, so that words are as many as in news. Every other article has curly quotes.
 * Beside news of the British and Australian radio, counted in a kilobyte: 9.7 mentions (there 10.6), 3.1 acts
 * (3.2), 3.8 times (2.6), 3.1 entities (3.5), 3.6 links (5.5); 268 instructions a byte (262), and as much
 * time within a tenth. Refuses sizes below one megabyte. Example: bench_corpus build/bench/corpus 32 1 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/intern.h"
#include "dice.h"
#include "text/article.h"
#include "text/ascii.h"

enum { NAMES = 1000000, LOCAL = 8, COMMON_RANKS = 50, WORD_IN = 12, SHORTEST = 5, MADE_UP = 2 };

typedef EG_VEC(eg_span) strings;

typedef struct name {
    eg_span text;
    char type; /* p, o, l: person, organization, place */
} name;

typedef struct maker {
    eg_arena arena, article; /* for good; for one article */
    dice dice;
    strings headlines, paragraphs, given, surnames, places, words;
    EG_VEC(name) names; /* most frequent first */
    eg_intern seen;
    eg_span local[LOCAL]; /* names that the article at hand comes back to */
    EG_VEC(char) out;
} maker;

static uint64_t below(maker *m, uint64_t limit) {
    return dice_below(&m->dice, limit);
}

static eg_span pick(maker *m, const strings *from) {
    return from->items[below(m, from->len)];
}

static eg_span file_of(maker *m, const char *path) {
    eg_span bytes;
    if (eg_file_read(&m->arena, path, &bytes, &(eg_diag){0}) == EG_OK) return bytes;
    fprintf(stderr, "bench: '%s' cannot be read; run in the source tree\n", path);
    exit(1);
}

/* ---- the sample ---- */

static bool has_digit(eg_span s) {
    size_t i = 0;
    while (i < s.len && !eg_ascii_is_digit(s.ptr[i])) i++;
    return i < s.len;
}

/* "LONDON, March 5, 2024 (Agency) - Rain fell": a paragraph that dates its article. */
static bool has_dateline(eg_span part) {
    enum { MOST = 80 }; /* bytes */
    size_t dash =
        eg_span_search(eg_span_slice(part, 0, part.len < MOST ? part.len : MOST), EG_SPAN(" - "), 0);
    return dash + 3 < part.len && dash + 3 < MOST && has_digit(eg_span_slice(part, 0, dash));
}

/* Headlines and whole paragraphs. Lines with dates of publication are left out: articles that nobody dated,
 * all with the same few paragraphs, would be dated by one another, which takes as long as all the rest. */
static void read_sample(maker *m, const char *path) {
    eg_span rest = file_of(m, path), part;
    while (rest.len) {
        size_t end = eg_span_search(rest, EG_SPAN("\n\n"), 0);
        part = eg_span_trim(eg_span_slice(rest, 0, end));
        rest = eg_span_slice(rest, end + 2, rest.len);
        if (!part.len || part.ptr[0] == '<' || eg_span_starts(part, EG_SPAN("Copyright"))) continue;
        if (has_dateline(part)) continue;
        bool sentence = strchr(".\"?!", part.ptr[part.len - 1]) != NULL;
        if (sentence && part.len > 200) eg_vec_push(&m->arena, &m->paragraphs, part);
        if (!sentence && part.len < 100 && !has_digit(part)) eg_vec_push(&m->arena, &m->headlines, part);
    }
}

/* First cells of a dictionary's rows, without names that are marked. */
static strings cells(maker *m, const char *path) {
    strings list = {0};
    eg_span rest = file_of(m, path), line, cell;
    bool header = true;
    while (eg_span_split(&rest, '\n', &line)) {
        if (!line.len || line.ptr[0] == '#') continue;
        eg_span_split(&line, '\t', &cell);
        bool plain = eg_span_find(cell, '(', 0) == cell.len && !strchr("=~!'", cell.ptr[0]);
        if (!header && plain) eg_vec_push(&m->arena, &list, cell);
        header = false;
    }
    return list;
}

/* ---- names ---- */

static void add_name(maker *m, eg_span text, char type) {
    uint32_t before = eg_intern_end(&m->seen);
    if (eg_intern_add(&m->seen, text) == before) eg_vec_push(&m->arena, &m->names, (name){text, type});
}

static void add_made_up(maker *m) {
    static const char *const fields[] = {"Energy",   "Media",   "Capital", "Foods",     "Steel",
                                         "Airlines", "Telecom", "Mining",  "Insurance", "Robotics"};
    static const char *const bodies[] = {"University", "City Council", "Police Department", "Airport",
                                         "Chamber of Commerce"};
    eg_arena *a = &m->arena;
    eg_span given = pick(m, &m->given), surname = pick(m, &m->surnames), place = pick(m, &m->places);
    uint64_t kind = below(m, 100);
    char type = kind < 70 ? 'p' : 'o';
    eg_span text;
    if (kind < 60)
        text = eg_arena_printf(a, "%.*s %.*s", (int)given.len, given.ptr, (int)surname.len, surname.ptr);
    else if (kind < 70)
        text = eg_arena_printf(a, "%.*s %c. %.*s", (int)given.len, given.ptr, (char)('A' + below(m, 23)),
                               (int)surname.len, surname.ptr);
    else if (kind < 85)
        text = eg_arena_printf(a, "%.*s %s%s", (int)surname.len, surname.ptr, fields[below(m, 10)],
                               kind < 78 ? " Group" : "");
    else
        text = eg_arena_printf(a, "%.*s %s", (int)place.len, place.ptr, bodies[below(m, 5)]);
    add_name(m, text, type);
}

static void add_surnames(maker *m, const strings *people) {
    for (size_t i = 0; i < people->len; i++) {
        eg_span person = people->items[i];
        size_t at = person.len;
        while (at && person.ptr[at - 1] != ' ') at--;
        eg_vec_push(&m->arena, &m->surnames, eg_span_slice(person, at, person.len));
    }
}

/* Names that the dictionaries list, in any order, with as many made up between them as news has; from then on
 * made up ones alone. */
static void make_names(maker *m) {
    static const char *const lists[][2] = {{"o", "dicts/organizations.tsv"}, {"l", "dicts/countries.tsv"},
                                           {"l", "dicts/capitals.tsv"},      {"l", "dicts/regions.tsv"},
                                           {"p", "dicts/people.tsv"},        {"l", "dicts/cities.tsv"}};
    EG_VEC(name) known = {0};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        strings list = cells(m, lists[i][1]);
        for (size_t k = 0; k < list.len; k++)
            eg_vec_push(&m->arena, &known, (name){list.items[k], lists[i][0][0]});
        if (lists[i][0][0] == 'p') add_surnames(m, &list);
        m->places = list; /* the last ones: cities */
    }
    for (size_t i = known.len; i > 1; i--) {
        size_t other = below(m, i);
        name held = known.items[i - 1];
        known.items[i - 1] = known.items[other];
        known.items[other] = held;
    }
    for (size_t i = 0; m->names.len < NAMES; i++) {
        if (i < known.len) add_name(m, known.items[i].text, known.items[i].type);
        for (size_t k = 0; k < MADE_UP; k++) add_made_up(m);
    }
}

static eg_span drawn_name(maker *m) {
    return m->names.items[dice_rank(&m->dice, COMMON_RANKS, NAMES)].text;
}

static FILE *created(const char *folder, const char *tail) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, tail);
    FILE *f = fopen(path, "wb");
    if (f) return f;
    fprintf(stderr, "bench: '%s' cannot be written\n", path);
    exit(1);
}

static void make_folder(const char *folder, const char *tail) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, tail);
    mkdir(path, 0777);
}

static void put_line(FILE *f, eg_span text) {
    fwrite(text.ptr, 1, text.len, f);
    putc('\n', f);
}

static void write_names(const maker *m, const char *folder, const char *tail, size_t count) {
    static const char *const tables[][2] = {
        {"person", "people"}, {"organization", "organizations"}, {"lplace", "places"}};
    char path[64];
    make_folder(folder, tail);
    for (size_t t = 0; t < 3; t++) {
        char type = tables[t][0][0];
        snprintf(path, sizeof path, "%s/%s.tsv", tail, tables[t][1]);
        FILE *f = created(folder, path);
        fprintf(f, "%s\n", tables[t][0] + (type == 'l'));
        for (size_t i = 0; i < count; i++)
            if (m->names.items[i].type == type) put_line(f, m->names.items[i].text);
        fclose(f);
    }
}

/* ---- articles ---- */

/* Writes text; curly: with typographic quotation marks and dashes. */
static void put(maker *m, eg_span text, bool curly) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i], before = m->out.len ? m->out.items[m->out.len - 1] : ' ';
        bool opens = before == ' ' || before == '\n' || before == '(';
        const char *sign = NULL;
        if (curly && c == '"') sign = opens ? "\u201c" : "\u201d";
        if (curly && c == '\'') sign = opens ? "\u2018" : "\u2019";
        if (curly && c == '-' && opens) sign = "\u2013";
        if (!sign) eg_vec_push(&m->arena, &m->out, c);
        while (sign && *sign) eg_vec_push(&m->arena, &m->out, *sign++);
    }
}

static size_t word_end(eg_span p, size_t i) {
    while (i < p.len && (eg_ascii_is_letter(p.ptr[i]) || (p.ptr[i] & 0x80) || p.ptr[i] == '-')) i++;
    return i;
}

/* The end of the run of words with capitals that begins at i, where a lower-case word or a comma stands
 * before; i when there is none. */
static size_t name_end(eg_span p, size_t i) {
    if (i < 2 || p.ptr[i - 1] != ' ' || !(eg_ascii_is_lower(p.ptr[i - 2]) || p.ptr[i - 2] == ',')) return i;
    size_t end = word_end(p, i);
    if (end < i + 2 || !eg_ascii_is_upper(p.ptr[i])) return i;
    while (end + 1 < p.len && p.ptr[end] == ' ' && eg_ascii_is_upper(p.ptr[end + 1]))
        end = word_end(p, end + 1);
    return end;
}

/* Another weekday or month: Tuesday for Friday. Empty when the word is neither. */
static eg_span another_time(maker *m, eg_span word) {
    static const char *const times[] = {"Monday",    "Tuesday", "Wednesday", "Thursday", "Friday",
                                        "Saturday",  "Sunday",  "January",   "February", "March",
                                        "April",     "May",     "June",      "July",     "August",
                                        "September", "October", "November",  "December"};
    enum { DAYS = 7, TIMES = 19 };
    size_t i = 0;
    while (i < TIMES && !eg_span_eq(word, eg_span_of(times[i]))) i++;
    if (i == TIMES) return (eg_span){0};
    return eg_span_of(times[i < DAYS ? below(m, DAYS) : DAYS + below(m, TIMES - DAYS)]);
}

/* A figure like this one: a day for what may be a day, a year for a year. */
static eg_span another_figure(maker *m, eg_span figure) {
    uint64_t value = strtoull(figure.ptr, NULL, 10), low = 1;
    for (size_t i = 1; i < figure.len && i < 15; i++) low *= 10;
    if (figure.len <= 2 && value >= 1 && value <= 28)
        value = 1 + below(m, 28);
    else if (figure.len == 4 && value > 1900 && value < 2030)
        value = 1990 + below(m, 35);
    else if (value >= low)
        value = low + below(m, 9 * low);
    else
        return figure; /* 000 */
    return eg_arena_printf(&m->article, "%llu", (unsigned long long)value);
}

static void put_paragraph(maker *m, eg_span p, bool curly) {
    for (size_t i = 0, end; i < p.len; i = end) {
        eg_span other = {0}, word;
        end = i;
        while (end < p.len && eg_ascii_is_digit(p.ptr[end])) end++;
        if (end > i) {
            other = another_figure(m, eg_span_slice(p, i, end));
        } else if ((end = name_end(p, i)) > i) {
            other = another_time(m, eg_span_slice(p, i, end));
            if (!other.len && below(m, 5) < 3)
                other = below(m, 5) < 3 ? m->local[below(m, LOCAL)] : drawn_name(m);
        } else if ((end = word_end(p, i)) >= i + SHORTEST && eg_ascii_is_lower(p.ptr[i]) &&
                   !below(m, WORD_IN)) {
            other = pick(m, &m->words);
        }
        if (end == i) end++;
        word = eg_span_slice(p, i, end);
        put(m, other.len ? other : word, curly);
    }
}

/* One article, into m->out. */
static void make_article(maker *m, bool curly) {
    m->out.len = 0;
    eg_arena_reset(&m->article);
    for (size_t i = 0; i < LOCAL; i++) m->local[i] = drawn_name(m);
    size_t goal = 1500 + below(m, 4000);
    put(m, pick(m, &m->headlines), curly);
    while (m->out.len < goal) {
        put(m, EG_SPAN("\n\n"), false);
        put_paragraph(m, pick(m, &m->paragraphs), curly);
    }
    put(m, EG_SPAN("\n"), false);
}

static void write_articles(maker *m, const char *folder, size_t megabytes) {
    enum { TO_A_FOLDER = 500 };
    char path[64];
    FILE *big = created(folder, "big.txt");
    make_folder(folder, "files");
    size_t size = 0;
    for (size_t n = 0; size < megabytes * 1000000; n++) {
        if (n % TO_A_FOLDER == 0) {
            snprintf(path, sizeof path, "files/%03zu", n / TO_A_FOLDER);
            make_folder(folder, path);
        }
        make_article(m, n % 2 == 1);
        snprintf(path, sizeof path, "files/%03zu/%06zu.txt", n / TO_A_FOLDER, n);
        FILE *f = created(folder, path);
        fwrite(m->out.items, 1, m->out.len, f);
        fclose(f);
        fwrite(m->out.items, 1, m->out.len, big);
        putc('\n', big);
        size += m->out.len + 1;
    }
    fclose(big);
}

int main(int argc, char **argv) {
    static const char *const sample[] = {"tests/bench/sample.txt", "tests/seeds", "tests/cases"};
    static const struct {
        const char *tail;
        size_t count;
    } dicts[] = {{"names-1k", 1000}, {"names-10k", 10000}, {"names-100k", 100000}, {"names-1m", NAMES}};
    size_t megabytes = argc == 4 ? strtoul(argv[2], NULL, 10) : 0;
    if (!megabytes) {
        fputs("usage: bench_corpus FOLDER MEGABYTES SEED\n", stderr);
        return 2;
    }
    maker m = {.dice = strtoull(argv[3], NULL, 10)};
    eg_path_list files = {0};
    eg_file_walk(&m.arena, sample, 3, eg_article_wanted, &files, &(eg_diag){0});
    for (size_t i = 0; i < files.paths.len; i++) read_sample(&m, files.paths.items[i].ptr);
    m.given = cells(&m, "dicts/given_names.tsv");
    m.words = cells(&m, "dicts/common_words.tsv");
    make_names(&m);
    mkdir(argv[1], 0777);
    for (size_t i = 0; i < sizeof dicts / sizeof *dicts; i++) {
        char list[64];
        write_names(&m, argv[1], dicts[i].tail, dicts[i].count);
        snprintf(list, sizeof list, "%s.txt", dicts[i].tail);
        FILE *f = created(argv[1], list);
        for (size_t k = 0; k < dicts[i].count; k++) put_line(f, m.names.items[k].text);
        fclose(f);
    }
    write_articles(&m, argv[1], megabytes);
    eg_intern_release(&m.seen);
    eg_arena_release(&m.article);
    eg_arena_release(&m.arena);
    return 0;
}
