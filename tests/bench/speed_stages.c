/* The stages, one after another, as find_in of src/entgraph.c calls them, with a look at the clock between.
 * In: articles. Out: seconds for each stage, of which a pass over all articles takes them all: the first
 * entry runs it, the others tell what it noted. Files are read from memory of the system.
 * Guesses are found inside eg_find_mentions; it runs without and with them, and the difference counts. */
#include "speed.h"

#include <stdlib.h>

#include "base/file.h"
#include "find/keep.h"
#include "find/resolve.h"
#include "fold/fold.h"
#include "fold/store.h"

typedef struct pass {
    const speed_texts *texts;
    const eg_dict *dict;
    eg_recent_words *recent;
    eg_arena scratch;
    size_t at; /* the article at hand */
    eg_article article;
    eg_tokens tokens;
    eg_mentions mentions;
    eg_dates dates;
    eg_actions actions;
    eg_keeper keeper;
    eg_store store;
    eg_graph *graph;
    FILE *nowhere;
} pass;

/* Not inlined: the names are what instructions.sh looks for. */
#define STAGE static __attribute__((noinline)) void

STAGE stage_reading(pass *p) {
    eg_diag d = {0};
    eg_span bytes, path = p->texts->paths.items[p->at];
    if (eg_file_read(&p->scratch, path.ptr, &bytes, &d) != EG_OK) exit(1);
    eg_article_read(&p->scratch, path, bytes, &p->dict->lexicon, 1, &p->article, &d);
}
STAGE stage_tokens(pass *p) {
    eg_tokenize(&p->scratch, &p->article, &p->dict->lexicon, p->recent, &p->tokens);
}
STAGE stage_names(pass *p) {
    eg_find_mentions(&p->scratch, &p->tokens, p->dict, EG_GUESS_OFF, &p->mentions);
}
STAGE stage_guesses(pass *p) {
    eg_find_mentions(&p->scratch, &p->tokens, p->dict, EG_GUESS_ALL, &p->mentions);
}
STAGE stage_references(pass *p) {
    eg_resolve(&p->scratch, &p->tokens, p->dict, &p->mentions);
}
STAGE stage_dates(pass *p) {
    eg_find_dates(&p->scratch, &p->tokens, &p->dict->lexicon, &p->dict->time_words, (eg_date_given){0},
                  &p->dates);
}
STAGE stage_actions(pass *p) {
    eg_find_actions(&p->scratch, &p->tokens, &p->mentions, &p->dates, p->dict, &p->actions);
}
STAGE stage_keeping(pass *p) {
    eg_arena *keep;
    eg_store_begin(&p->store, p->graph, eg_article_bytes(&p->article));
    eg_findings *part = eg_store_part(&p->store, p->graph, &p->scratch, &keep);
    eg_findings_keep(&p->keeper, keep, &p->graph->strings, &p->scratch, p->dict, &p->tokens, &p->mentions,
                     &p->dates, &p->actions, part);
    eg_store_add(&p->store, p->graph);
    eg_store_end(&p->store, p->graph);
}
STAGE stage_folding(pass *p) {
    eg_fold(p->graph, &(eg_diag){0});
}
STAGE stage_writing(pass *p) {
    eg_graph_write(p->graph, EG_FORMAT_DOT, NULL, p->nowhere);
}

enum { NAMES = 2, GUESSES = 3, BY_ARTICLE = 8, STAGES = 10 };
static const struct {
    const char *name;
    void (*run)(pass *);
} stages[STAGES] = {
    {"reading", stage_reading}, {"tokens", stage_tokens},         {"names", stage_names},
    {"guesses", stage_guesses}, {"references", stage_references}, {"dates", stage_dates},
    {"actions", stage_actions}, {"keeping", stage_keeping},       {"folding", stage_folding},
    {"writing", stage_writing},
};

struct speed_stages {
    pass pass;
    double seconds[STAGES]; /* of the last pass */
    size_t first;           /* its entry; the others follow */
    struct noted {
        speed_stages *of;
        size_t stage;
    } noted[STAGES];
};

static void timed(speed_stages *t, size_t stage) {
    double start = speed_now();
    stages[stage].run(&t->pass);
    t->seconds[stage] += speed_now() - start;
}

static double run_pass(speed_stages *t) {
    pass *p = &t->pass;
    p->graph = calloc(1, sizeof *p->graph);
    if (!p->graph) exit(1);
    p->graph->reading = eg_reading_new();
    memset(t->seconds, 0, sizeof t->seconds);
    for (p->at = 0; p->at < p->texts->paths.len; p->at++) {
        for (size_t i = 0; i < BY_ARTICLE; i++) timed(t, i);
        eg_arena_reset(&p->scratch);
    }
    for (size_t i = BY_ARTICLE; i < STAGES; i++) timed(t, i);
    double guesses = t->seconds[GUESSES] - t->seconds[NAMES];
    t->seconds[GUESSES] = guesses > 0 ? guesses : 0;
    eg_keeper_release(&p->keeper);
    eg_store_release(&p->store);
    eg_graph_free(p->graph);
    return t->seconds[0];
}

static double noted(void *of) {
    const struct noted *n = of;
    return n->stage == 0 ? run_pass(n->of) : n->of->seconds[n->stage];
}

speed_stages *speed_stages_enter(speed *s, const speed_texts *texts) {
    speed_stages *t = calloc(1, sizeof *t);
    eg_recent_words *recent = calloc(1, sizeof *recent);
    FILE *nowhere = fopen("/dev/null", "wb");
    if (!t || !recent || !nowhere) exit(1);
    t->pass = (pass){.texts = texts, .dict = speed_dict(NULL, NULL), .recent = recent, .nowhere = nowhere};
    t->first = s->count;
    for (size_t i = 0; i < STAGES; i++) {
        t->noted[i] = (struct noted){t, i};
        speed_enter(s, texts->bytes, noted, &t->noted[i]);
    }
    return t;
}

void speed_stages_table(const speed *s, const speed_stages *t, FILE *out) {
    double all = 0;
    for (size_t i = 0; i < STAGES; i++) all += speed_seconds(s, t->first + i);
    fprintf(out, "## Stages\n\n| stage | MB/s | share of the time |\n| --- | ---: | ---: |\n");
    for (size_t i = 0; i < STAGES; i++)
        fprintf(out, "| %s | %.0f | %.0f %% |\n", stages[i].name, speed_rate(s, t->first + i),
                100 * speed_seconds(s, t->first + i) / all);
    fprintf(out, "| all | %.1f | 100 %% |\n\n", t->pass.texts->bytes / all / 1e6);
}

void speed_stages_free(speed_stages *t) {
    fclose(t->pass.nowhere);
    eg_arena_release(&t->pass.scratch);
    eg_dict_free((eg_dict *)(uintptr_t)t->pass.dict);
    free(t->pass.recent);
    free(t);
}
