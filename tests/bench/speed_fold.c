/* Folding: findings of made-up articles, 1, 10 and 100 times the work.
 * In: how many findings at most. Out: a table of the bytes of each, the time that each takes to read, to fold
 * and to write, the most memory, and the growth exponent: 1 = twice the work takes twice the time. As JSON
 * Lines, and packed. Three collections:
 *   many    three findings a sentence; of a third as many names as findings a tenth come up, some often
 *   hub     the same, with one entity in every sentence
 *   crowd   500 names in every sentence
 * Each runs in a process of its own. Example of a finding: {"kind":"mention","doc":"000001.txt",…} */
#include "speed.h"

#include <math.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "dice.h"

enum { COMMON_RANKS = 2, SENTENCES = 8, CROWD = 500, LENGTH = 20000 };
enum { MANY, HUB, CROWDED, COLLECTIONS };
static const char *const collections[COLLECTIONS] = {"many", "hub", "crowd"};

typedef struct folded {
    double read, fold, write; /* seconds */
    size_t entities, links, events, peak;
} folded;

/* Mentions in a sentence and an act of the first on the second; gives how many findings. */
static size_t write_sentence(FILE *f, size_t doc, size_t nth, int collection, dice *d, uint64_t entities) {
    static const char *const acts[] = {"suspend", "fine", "sue", "buy", "accuse", "visit", "ban", "join"};
    size_t start = nth * LENGTH, names = collection == CROWDED ? CROWD : 2;
    uint64_t first = 0, second = 0;
    for (size_t i = 0; i < names; i++) {
        uint64_t e = collection == HUB && i == 0 ? entities : dice_rank(d, COMMON_RANKS, entities);
        if (i == 0) first = e;
        second = e;
        fprintf(
            f,
            "{\"kind\":\"mention\",\"doc\":\"%07zu.txt\",\"start\":%zu,\"end\":%zu,\"text\":\"Name %llu\","
            "\"entity\":\"Name %llu\",\"type\":\"%s\",\"via\":\"name\",\"by\":\"d.tsv:1\",\"listed\":true,"
            "\"sentence\":[%zu,%zu]}\n",
            doc, start + i * 20, start + i * 20 + 12, (unsigned long long)e, (unsigned long long)e,
            e % 3 ? "organization" : "person", start, start + LENGTH - 1);
    }
    const char *act = acts[dice_below(d, 8)];
    fprintf(f,
            "{\"kind\":\"action\",\"doc\":\"%07zu.txt\",\"start\":%zu,\"end\":%zu,\"text\":\"%s\",\"action\":"
            "\"%s\",\"actor\":[\"Name %llu\"],\"target\":[\"Name %llu\"],\"polarity\":\"affirmed\","
            "\"modality\":\"actual\",\"label\":\"%s\",\"sentence\":[%zu,%zu],\"by\":\"d.tsv:2\","
            "\"dated\":\"publication\",\"dated_by\":\"report\"}\n",
            doc, start + 14, start + 18, act, act, (unsigned long long)first, (unsigned long long)second, act,
            start, start + LENGTH - 1);
    return names + 1;
}

/* Gives how many findings were written: as many as wanted, or a few more. */
static size_t write_findings(const char *path, int collection, size_t wanted) {
    FILE *f = fopen(path, "wb");
    dice d = 1;
    size_t count = 0;
    if (!f) exit(1);
    for (size_t doc = 0; count < wanted; doc++) {
        fprintf(
            f,
            "{\"kind\":\"document\",\"doc\":\"%07zu.txt\",\"title\":\"Article %zu\",\"date\":\"%d-%02d-%02d\""
            ",\"date_from\":\"text\",\"date_why\":\"header line\",\"bytes\":4000}\n",
            doc, doc, 2000 + (int)dice_below(&d, 20), 1 + (int)dice_below(&d, 12),
            1 + (int)dice_below(&d, 28));
        count++;
        for (size_t i = 0; i < SENTENCES && count < wanted; i++)
            count += write_sentence(f, doc, i, collection, &d, wanted / 3 + 4);
    }
    fclose(f);
    return count;
}

/* Seconds of the processor since the process began: it runs once, and must not be disturbed. */
static double worked(void) {
    return (double)clock() / CLOCKS_PER_SEC;
}

/* The graph goes nowhere; packed: where its findings go, NULL = nowhere. */
static void fold_here(const char *path, const char *packed, folded *out) {
    eg_dict *none = eg_dict_new(NULL, NULL);
    FILE *nowhere = fopen("/dev/null", "wb");
    if (!nowhere || eg_dict_compile(none) != EG_OK) _exit(1);
    eg_reader *reader = eg_reader_new(none, NULL, NULL, NULL);
    double start = worked();
    if (eg_reader_fold(reader, &path, 1) != EG_OK) _exit(1);
    double read = worked();
    eg_graph *g = eg_reader_finish(reader);
    double fold = worked();
    eg_graph_write(g, EG_FORMAT_DOT, NULL, nowhere);
    eg_counts n = eg_graph_count(g);
    *out = (folded){read - start, fold - read, worked() - fold, n.entities, n.links, n.events, 0};
    FILE *shard = packed ? fopen(packed, "wb") : NULL;
    if (packed && (!shard || eg_graph_write(g, EG_FORMAT_PACKED, NULL, shard) != EG_OK || fclose(shard)))
        _exit(1);
    _exit(0); /* all memory goes with the process */
}

static folded fold_apart(const char *path, const char *packed) {
    folded *shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    int status = 0;
    struct rusage used;
    if (shared == MAP_FAILED) exit(1);
    pid_t child = fork();
    if (child == 0) fold_here(path, packed, shared);
    if (child < 0 || wait4(child, &status, 0, &used) != child || status != 0) {
        fputs("bench: folding failed\n", stderr);
        exit(1);
    }
    folded result = *shared;
    result.peak = (size_t)used.ru_maxrss * 1024;
    munmap(shared, sizeof *shared);
    return result;
}

static double size_of(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 ? (double)info.st_size : 0;
}

void speed_fold_table(const char *folder, size_t findings, FILE *out) {
    eg_arena a = {0};
    const char *path = speed_path(&a, folder, "findings.jsonl");
    const char *packed = speed_path(&a, folder, "findings.packed");
    fputs(
        "## Folding\n\nOf written findings, as JSON Lines and packed: bytes and microseconds for each. The"
        " exponent compares\nthe time to fold with that of the row before: 1 = in proportion to the work.\n\n"
        "| collection | findings | entities | links | events | bytes | packed | read | packed | fold | write "
        "|"
        " memory, bytes | packed | exponent |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: "
        "|\n",
        out);
    for (int c = 0; c < COLLECTIONS; c++) {
        double before = 0, size_before = 0;
        for (size_t part = 100; part; part /= 10) {
            double n = (double)write_findings(path, c, findings / part);
            fprintf(stderr, "bench: folding %.0f findings (%s)\n", n, collections[c]);
            folded r = fold_apart(path, packed), p = fold_apart(packed, NULL);
            fprintf(out, "| %s | %.0f | %zu | %zu | %zu | %.0f | %.0f | ", collections[c], n, r.entities,
                    r.links, r.events, size_of(path) / n, size_of(packed) / n);
            fprintf(out, "%.2f | %.2f | %.2f | %.2f | %.0f | %.0f | ", r.read / n * 1e6, p.read / n * 1e6,
                    p.fold / n * 1e6, p.write / n * 1e6, (double)r.peak / n, (double)p.peak / n);
            if (before > 0) fprintf(out, "%.2f", log(p.fold / before) / log(n / size_before));
            fputs(" |\n", out);
            before = p.fold, size_before = n;
        }
    }
    remove(path);
    remove(packed);
    eg_arena_release(&a);
}
