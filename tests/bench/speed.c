/* How fast entgraph is: every stage, the whole way, names by the thousand and by the million, folding.
 *
 * In: the folder that bench_corpus filled, the program. Out: tables in Markdown on standard output, what is
 * being done on standard error. Neither clock nor names of the machine are written, so that two tables can be
 * laid side by side; compare ratios, which hold on other machines, too.
 * Refuses to measure debug builds in silence: run.sh says so.
 * Example: bench_speed table build/bench build/entgraph 5 1000000 > out/speed.md
 * With "stages" instead of "table" the stages run once, for instructions.sh to count; with "fold" only the
 * table of folding is made, with "names" that of names. */
#include "speed.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/crew.h"
#include "base/file.h"
#include "text/article.h"

enum { COPIED = 64 << 20 }; /* bytes: more than caches hold */

double speed_now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

size_t speed_enter(speed *s, double bytes, double (*run)(void *of), void *of) {
    if (s->count == SPEED_ENTERED) abort();
    s->entries[s->count] = (speed_entry){.bytes = bytes, .run = run, .of = of};
    return s->count++;
}

static int compare_doubles(const void *x, const void *y) {
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

double speed_seconds(const speed *s, size_t entry) {
    const speed_entry *e = &s->entries[entry];
    double sorted[SPEED_ROUNDS];
    for (size_t i = 0; i < e->rounds; i++) sorted[i] = e->seconds[i];
    qsort(sorted, e->rounds, sizeof *sorted, compare_doubles);
    return e->rounds ? sorted[e->rounds / 2] : 0;
}

double speed_rate(const speed *s, size_t entry) {
    double seconds = speed_seconds(s, entry);
    return seconds > 0 ? s->entries[entry].bytes / seconds / 1e6 : 0;
}

double speed_child(const char *const *argv, double *peak) {
    double start = speed_now();
    pid_t child = fork();
    if (child == 0) {
        int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, 1);
        dup2(nowhere, 2);
        execvp(argv[0], (char *const *)(uintptr_t)argv);
        _exit(127);
    }
    int status = 0;
    struct rusage used = {0};
    if (child < 0 || wait4(child, &status, 0, &used) != child) return -1;
    if (peak) *peak = (double)used.ru_maxrss * 1024;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? speed_now() - start : -1;
}

const char *speed_path(eg_arena *a, const char *folder, const char *tail) {
    return eg_arena_printf(a, "%s/%s", folder, tail).ptr;
}

static void complain(void *user, eg_severity severity, const char *text) {
    (void)user;
    if (severity == EG_ERROR) fprintf(stderr, "bench: %s\n", text);
}

eg_dict *speed_dict(const char *folder, const char *cache) {
    eg_dict *dict = eg_dict_new(complain, NULL);
    if (cache) eg_dict_use_cache(dict, cache);
    if (eg_dict_add(dict, folder ? folder : "dicts", NULL) != EG_OK || eg_dict_compile(dict) != EG_OK)
        exit(1);
    return dict;
}

void speed_texts_read(speed_texts *t, const char *folder) {
    const char *files = speed_path(&t->arena, folder, "files");
    eg_path_list list = {0};
    eg_diag d = {.emit = complain};
    eg_file_walk(&t->arena, &files, 1, eg_article_wanted, &list, &d);
    for (size_t i = 0; i < list.paths.len; i++) {
        eg_span bytes;
        if (eg_file_read(&t->arena, list.paths.items[i].ptr, &bytes, &d) != EG_OK) exit(1);
        eg_vec_push(&t->arena, &t->paths, list.paths.items[i]);
        eg_vec_push(&t->arena, &t->texts, bytes);
        t->bytes += (double)bytes.len;
    }
    if (!list.paths.len) exit(1);
}

static double copy(void *of) {
    char *both = of;
    double start = speed_now();
    memcpy(both, both + COPIED, COPIED);
    __asm__ volatile("" : : "r"(both) : "memory"); /* it is wanted */
    return speed_now() - start;
}

static void run_rounds(speed *s, size_t rounds) {
    for (size_t round = 0; round < rounds; round++) {
        fprintf(stderr, "bench: round %zu of %zu\n", round + 1, rounds);
        for (size_t i = 0; i < s->count; i++) {
            speed_entry *e = &s->entries[i];
            double seconds = e->run(e->of);
            if (seconds >= 0) e->seconds[e->rounds++] = seconds;
        }
    }
}

static double size_of(const char *path) {
    FILE *f = fopen(path, "rb");
    if (!f || fseek(f, 0, SEEK_END) != 0) {
        fprintf(stderr, "bench: there is no '%s'; bench_corpus makes it\n", path);
        exit(1);
    }
    double size = (double)ftell(f);
    fclose(f);
    return size;
}

static void write_tables(speed *s, size_t rounds, size_t findings, FILE *out) {
    eg_arena a = {0};
    double bytes = size_of(speed_path(&a, s->folder, "big.txt"));
    speed_whole *whole = speed_whole_enter(s, bytes); /* while this process is small */
    fprintf(out, "# Speed\n\n");
    char *folding = NULL;
    size_t length = 0;
    FILE *later = open_memstream(&folding, &length);
    speed_fold_table(s->folder, findings, later);
    fclose(later);
    speed_texts texts = {0};
    speed_texts_read(&texts, s->folder);
    char *both = malloc((size_t)2 * COPIED);
    if (!both) exit(1);
    memset(both, 1, (size_t)2 * COPIED);
    s->copy = speed_enter(s, COPIED, copy, both);
    speed_stages *stages = speed_stages_enter(s, &texts);
    speed_names *names = speed_names_enter(s, &texts);
    run_rounds(s, rounds);
    fprintf(
        out,
        "%.0f MB of made-up news, %zu articles; %u processors; memcpy %.0f MB/s. One thread unless said,\n"
        "files in memory of the system; all in one run, in turn, median of %zu rounds. 1 MB = 10^6 "
        "bytes.\n\n",
        bytes / 1e6, texts.texts.len, eg_processors(), speed_rate(s, s->copy), rounds);
    speed_whole_table(s, whole, out);
    speed_stages_table(s, stages, out);
    speed_names_table(s, names, out);
    fputs(folding, out);
    speed_whole_free(whole);
    speed_stages_free(stages);
    speed_names_free(names);
    eg_arena_release(&texts.arena);
    eg_arena_release(&a);
    free(folding);
    free(both);
}

/* Only the table of names. */
static int write_names(speed *s, const char *folder, size_t rounds, FILE *out) {
    speed_texts texts = {0};
    char *both = calloc(2, COPIED);
    if (!both) exit(1);
    s->folder = folder;
    s->copy = speed_enter(s, COPIED, copy, both);
    speed_texts_read(&texts, folder);
    speed_names *names = speed_names_enter(s, &texts);
    run_rounds(s, rounds);
    speed_names_table(s, names, out);
    speed_names_free(names);
    eg_arena_release(&texts.arena);
    free(both);
    return fflush(out) != 0;
}

int main(int argc, char **argv) {
    speed s = {0};
    if (argc == 3 && strcmp(argv[1], "stages") == 0) {
        speed_texts texts = {0};
        speed_texts_read(&texts, argv[2]);
        speed_stages *stages = speed_stages_enter(&s, &texts);
        run_rounds(&s, 1);
        printf("bytes %.0f\n", texts.bytes);
        speed_stages_free(stages);
        eg_arena_release(&texts.arena);
        return 0;
    }
    if (argc == 4 && strcmp(argv[1], "fold") == 0) {
        speed_fold_table(argv[2], strtoul(argv[3], NULL, 10), stdout);
        return fflush(stdout) != 0;
    }
    if (argc == 4 && strcmp(argv[1], "names") == 0) {
        size_t times = strtoul(argv[3], NULL, 10);
        if (times && times <= SPEED_ROUNDS) return write_names(&s, argv[2], times, stdout);
    }
    size_t rounds = argc == 6 ? strtoul(argv[4], NULL, 10) : 0;
    size_t findings = argc == 6 ? strtoul(argv[5], NULL, 10) : 0;
    if (!rounds || rounds > SPEED_ROUNDS || strcmp(argv[1], "table") != 0) {
        fputs("usage: bench_speed table FOLDER PROGRAM ROUNDS FINDINGS\n"
              "       bench_speed stages FOLDER\n"
              "       bench_speed fold FOLDER FINDINGS\n"
              "       bench_speed names FOLDER ROUNDS\n",
              stderr);
        return 2;
    }
    s.folder = argv[2];
    s.program = argv[3];
    write_tables(&s, rounds, findings, stdout);
    return fflush(stdout) != 0;
}
