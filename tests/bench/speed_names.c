/* Names of one thousand to one million, found in the text: beside Hyperscan; and how fast they are loaded.
 * In: the dictionaries of bench_corpus, articles. Out: seconds to make tokens and sentences, to match all
 * names that begin at a token and keep the longest, both where the program looks for them and in any case,
 * and to find names with all that tells them from ordinary words: each in a loop of its own over articles
 * that were read before, as Hyperscan runs. Hyperscan gets the text in one piece, and is left out at a
 * million names: it takes a minute to build. */
#include "speed.h"

#include <stdlib.h>

#include "base/file.h"
#include "find/mention.h"
#include "text/token_bits.h"
#include "text/token_scan.h"

enum { TOKENS, MATCHES, ANY_CASE, SENTENCES, NAMES, STEPS };

typedef EG_VEC(eg_article) article_list;

typedef struct named {
    const article_list *articles;
    eg_span big;                /* the same in one piece */
    const char *folder, *cache; /* of the dictionary, NULL = the shipped ones; of its compiled form */
    eg_dict *dict;
    speed_hyperscan *hyperscan;
    double hyperscan_build;
    size_t step[STEPS], scan, from_text, from_cache; /* entries */
} named;

struct speed_names {
    eg_arena arena;
    article_list articles;
    named sizes[SPEED_SIZES], shipped;
};

static const char *const size_names[SPEED_SIZES] = {"1k", "10k", "100k", "1m"};

/* Lists the tokens from first to last - 1 at which a name may begin; returns how many. */
static uint32_t list_beginnings(const eg_tokens *t, uint32_t first, uint32_t last, bool any_case,
                                uint32_t *list) {
    if (any_case) return eg_tokens_list(t, first, last, EG_WORD_NAME, list);
    uint32_t count =
        eg_tokens_list(t, first, last, eg_token_flags(EG_TOK_CAPITAL) | EG_WORD_NAME_SMALL, list);
    uint32_t n = 0;
    for (uint32_t k = 0; k < count; k++) { /* no branch: any of them may be one */
        list[n] = list[k];
        n += eg_may_begin_name(&t->tokens.items[list[k]]);
    }
    return n;
}

/* In batches, as names are found: what the matcher says of a word lies far from what it says of others. */
static size_t match_all(const eg_dict *dict, const eg_tokens *t, bool any_case) {
    enum { BATCH = 256 };
    uint32_t list[BATCH], next = 0, end = (uint32_t)t->tokens.len;
    size_t found = 0;
    eg_hit hits[EG_NAME_WORDS];
    for (uint32_t i = 0; i < end; i += BATCH) {
        uint32_t n = list_beginnings(t, i, end - i < BATCH ? end : i + BATCH, any_case, list);
        for (uint32_t k = 0; k < n; k++) eg_match_approach(&dict->names, &t->tokens.items[list[k]]);
        n = eg_match_choose(&dict->names, t->tokens.items, end, list, n);
        for (uint32_t k = 0; k < n; k++) {
            if (list[k] < next) continue;
            size_t count = eg_match_at(&dict->names, &t->tokens.items[list[k]], end - list[k], hits);
            next = list[k] + (count ? hits[count - 1].tokens : 1);
            found += count > 0;
        }
    }
    return found;
}

/* One pass over all articles, which were read before: the steps up to `last` that it needs. */
static double pass(named *n, int last) {
    eg_arena a = {0};
    eg_recent_words *recent = calloc(1, sizeof *recent);
    size_t found = 0;
    if (!recent) exit(1);
    double start = speed_now();
    for (size_t i = 0; i < n->articles->len; i++) {
        eg_tokens tokens = {0};
        eg_breaks breaks;
        eg_mentions mentions;
        eg_scan_article(&a, &n->articles->items[i], &n->dict->lexicon, recent, &tokens, &breaks);
        found += tokens.tokens.len;
        if (last == MATCHES || last == ANY_CASE) found += match_all(n->dict, &tokens, last == ANY_CASE);
        if (last >= SENTENCES) eg_find_sentences(&a, &n->dict->lexicon, &tokens, &breaks);
        if (last == NAMES) eg_find_mentions(&a, &tokens, n->dict, EG_GUESS_OFF, &mentions);
        eg_arena_reset(&a);
    }
    double seconds = speed_now() - start;
    eg_arena_release(&a);
    free(recent);
    return found ? seconds : -1;
}
static double run_tokens(void *of) {
    return pass(of, TOKENS);
}
static double run_matches(void *of) {
    return pass(of, MATCHES);
}
static double run_any_case(void *of) {
    return pass(of, ANY_CASE);
}
static double run_sentences(void *of) {
    return pass(of, SENTENCES);
}
static double run_names(void *of) {
    return pass(of, NAMES);
}
static double (*const runs[STEPS])(void *of) = {run_tokens, run_matches, run_any_case, run_sentences,
                                                run_names};

static double run_scan(void *of) {
    const named *n = of;
    return n->hyperscan ? speed_hyperscan_scan(n->hyperscan, n->big) : -1;
}
static double load(const named *n, const char *cache) {
    double start = speed_now();
    eg_dict_free(speed_dict(n->folder, cache));
    return speed_now() - start;
}
static double run_from_text(void *of) {
    return load(of, NULL);
}
static double run_from_cache(void *of) {
    const named *n = of;
    return load(n, n->cache);
}

static void enter_loading(speed *s, named *n) {
    load(n, n->cache); /* fills the cache */
    n->from_text = speed_enter(s, 0, run_from_text, n);
    n->from_cache = speed_enter(s, 0, run_from_cache, n);
}

static void read_articles(speed_names *t, const speed_texts *texts, const eg_lexicon *lexicon) {
    for (size_t i = 0; i < texts->texts.len; i++) {
        eg_article article;
        if (eg_article_read(&t->arena, texts->paths.items[i], texts->texts.items[i], lexicon, 1, &article,
                            &(eg_diag){0}))
            eg_vec_push(&t->arena, &t->articles, article);
    }
}

speed_names *speed_names_enter(speed *s, const speed_texts *texts) {
    speed_names *t = calloc(1, sizeof *t);
    eg_span big;
    if (!t) exit(1);
    if (eg_file_read(&t->arena, speed_path(&t->arena, s->folder, "big.txt"), &big, &(eg_diag){0}) != EG_OK)
        exit(1);
    for (size_t i = 0; i < SPEED_SIZES; i++) {
        named *n = &t->sizes[i];
        const char *tail = eg_arena_printf(&t->arena, "names-%s", size_names[i]).ptr;
        const char *list = eg_arena_printf(&t->arena, "%s/%s.txt", s->folder, tail).ptr;
        fprintf(stderr, "bench: building for %s names\n", size_names[i]);
        *n = (named){.articles = &t->articles, .big = big, .folder = speed_path(&t->arena, s->folder, tail)};
        n->cache = speed_path(&t->arena, n->folder, "cache");
        n->dict = speed_dict(n->folder, NULL);
        if (i == 0) read_articles(t, texts, &n->dict->lexicon); /* any lexicon knows the months */
        if (i + 1 < SPEED_SIZES) n->hyperscan = speed_hyperscan_new(list, &n->hyperscan_build);
        for (int k = 0; k < STEPS; k++) n->step[k] = speed_enter(s, texts->bytes, runs[k], n);
        n->scan = speed_enter(s, (double)big.len, run_scan, n);
        enter_loading(s, n);
    }
    t->shipped.cache = speed_path(&t->arena, s->folder, "cache");
    enter_loading(s, &t->shipped);
    return t;
}

static void write_loading(const speed *s, const named *n, const char *name, FILE *out) {
    fprintf(out, "| %s | %.1f | %.1f |", name, 1e3 * speed_seconds(s, n->from_text),
            1e3 * speed_seconds(s, n->from_cache));
    if (n->hyperscan_build > 0)
        fprintf(out, " %.0f |\n", 1e3 * n->hyperscan_build);
    else
        fputs(" - |\n", out);
}

void speed_names_table(const speed *s, const speed_names *t, FILE *out) {
    fputs(
        "## Names of a dictionary in the text\n\n"
        "From text in memory, in MB/s. Tokens are words, numbers and marks; matches the longest names by "
        "their\n"
        "words, of those that begin with a capital where their rows do, or in any case; names those that "
        "are\n"
        "meant, for which sentences and quotations are wanted. Hyperscan (Debian: libhyperscan-dev) ignores\n"
        "case, too, but also where words end.\n\n"
        "| names | tokens | with sentences | with matches | of memcpy | in any case | with sentences and "
        "names "
        "| Hyperscan | matches / Hyperscan | in any case |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
        out);
    for (size_t i = 0; i < SPEED_SIZES; i++) {
        const named *n = &t->sizes[i];
        double rates[STEPS], scan = speed_rate(s, n->scan);
        for (int step = 0; step < STEPS; step++) rates[step] = speed_rate(s, n->step[step]);
        fprintf(out, "| %s | %.0f | %.0f | %.0f | %.1f %% | %.0f | %.0f |", size_names[i], rates[TOKENS],
                rates[SENTENCES], rates[MATCHES], 100 * rates[MATCHES] / speed_rate(s, s->copy),
                rates[ANY_CASE], rates[NAMES]);
        if (scan > 0)
            fprintf(out, " %.0f | %.1f | %.1f |\n", scan, rates[MATCHES] / scan, rates[ANY_CASE] / scan);
        else
            fputs(" - | - | - |\n", out);
    }
    fputs("\nReady after so many milliseconds:\n\n"
          "| names | from text | from the cache | Hyperscan built |\n| --- | ---: | ---: | ---: |\n",
          out);
    write_loading(s, &t->shipped, "shipped", out);
    for (size_t i = 0; i < SPEED_SIZES; i++) write_loading(s, &t->sizes[i], size_names[i], out);
    fputs("\n", out);
}

void speed_names_free(speed_names *t) {
    for (size_t i = 0; i < SPEED_SIZES; i++) {
        eg_dict_free(t->sizes[i].dict);
        speed_hyperscan_free(t->sizes[i].hyperscan);
    }
    eg_arena_release(&t->arena);
    free(t);
}
