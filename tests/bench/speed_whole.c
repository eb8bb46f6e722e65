/* The program as a whole, files to DOT, beside programs that do less: each run as its user runs it.
 * In: the corpus, as one file and as many. Out: seconds from start to end, dictionaries and all, and the most
 * memory that was in use; also of one program for each processor, all at once: no threads can be faster. grep
 * and ripgrep look for a thousand names, case ignored, whole words, in a piece of the corpus, since they are
 * slow at it, as are two readers of text in JavaScript (peers.cjs). What is not installed is said to be
 * missing. */
#include "speed.h"

#include <stdlib.h>

#include "base/crew.h"
#include "base/file.h"

enum { ARGUMENTS = 12, ROWS = 14, PIECE = 2000000, SMALL_PIECE = 200000 };

typedef struct row {
    const char *name;
    const char *argv[ARGUMENTS];
    double peak;  /* bytes */
    size_t entry; /* among all */
} row;

struct speed_whole {
    eg_arena arena;
    row rows[ROWS];
    size_t count;
};

/* rows that others are compared with; *_THREADS: with all threads; AT_ONCE: one program for each processor */
enum { WORDS, ONE_FILE, ONE_FILE_THREADS, SMALL_FILES, SMALL_FILES_THREADS, AT_ONCE };
enum { LAST_ROWS = 2 }; /* peers */

static double run_row(void *of) {
    return speed_child(((const row *)of)->argv, NULL);
}

static void enter(speed *s, speed_whole *t, double bytes, row r) {
    row *new = &t->rows[t->count++];
    *new = r;
    fprintf(stderr, "bench: %s\n", r.name);
    speed_child(new->argv, NULL); /* fills the cache */
    speed_child(new->argv, &new->peak);
    new->entry = speed_enter(s, bytes, run_row, new);
}

/* The first articles of the corpus, up to size bytes, as a file; gives its size. */
static double cut_piece(const char *big, const char *piece, size_t size) {
    eg_arena a = {0};
    eg_span all;
    FILE *f = fopen(piece, "wb");
    if (!f || eg_file_read(&a, big, &all, &(eg_diag){0}) != EG_OK) exit(1);
    eg_span first = eg_span_slice(all, 0, size);
    fwrite(first.ptr, 1, first.len, f);
    fclose(f);
    eg_arena_release(&a); /* this process stays small */
    return (double)first.len;
}

speed_whole *speed_whole_enter(speed *s, double bytes) {
    speed_whole *t = calloc(1, sizeof *t);
    if (!t) exit(1);
    eg_arena *a = &t->arena;
    const char *p = s->program, *big = speed_path(a, s->folder, "big.txt");
    const char *files = speed_path(a, s->folder, "files"), *piece = speed_path(a, s->folder, "piece.txt");
    const char *names = speed_path(a, s->folder, "names-1k.txt"), *dict[3];
    dict[0] = speed_path(a, s->folder, "names-10k");
    dict[1] = speed_path(a, s->folder, "names-100k");
    dict[2] = speed_path(a, s->folder, "names-1m");
    enter(s, t, bytes, (row){"wc -w, one file", {"wc", "-w", big}, 0, 0});
    enter(s, t, bytes, (row){"entgraph, one file", {p, "-q", "-j1", big}, 0, 0});
    enter(s, t, bytes, (row){"entgraph, one file, all threads", {p, "-q", big}, 0, 0});
    enter(s, t, bytes, (row){"entgraph, small files", {p, "-q", "-j1", files}, 0, 0});
    enter(s, t, bytes, (row){"entgraph, small files, all threads", {p, "-q", files}, 0, 0});
    unsigned processors = eg_processors();
    const char *many = eg_arena_printf(a, "%u", processors).ptr;
    const char *at_once = "for i in $(seq $0); do \"$1\" -q -j1 \"$2\" & done; wait";
    enter(s, t, bytes * processors,
          (row){"one for each processor, at once", {"sh", "-c", at_once, many, p, files}, 0, 0});
    enter(s, t, bytes, (row){"and 10 k names more", {p, "-q", "-j1", "-d", dict[0], files}, 0, 0});
    enter(s, t, bytes, (row){"and 100 k names more", {p, "-q", "-j1", "-d", dict[1], files}, 0, 0});
    enter(s, t, bytes, (row){"and 1 m names more", {p, "-q", "-j1", "-d", dict[2], files}, 0, 0});
    bytes = cut_piece(big, piece, PIECE);
    enter(s, t, bytes,
          (row){"grep -oFwif, 1 k names", {"env", "LC_ALL=C", "grep", "-oFwif", names, piece}, 0, 0});
    enter(s, t, bytes, (row){"ripgrep -oFwif, 1 k names", {"rg", "-oFwif", names, piece}, 0, 0});
    enter(
        s, t, bytes,
        (row){"npm wink-nlp, 1 k names", {"node", "tests/bench/peers.cjs", "wink-nlp", names, piece}, 0, 0});
    const char *small = speed_path(a, s->folder, "small-piece.txt");
    bytes = cut_piece(big, small, SMALL_PIECE);
    enter(s, t, bytes,
          (row){"npm compromise", {"node", "tests/bench/peers.cjs", "compromise", names, small}, 0, 0});
    return t;
}

void speed_whole_table(const speed *s, const speed_whole *t, FILE *out) {
    double words = speed_rate(s, t->rows[WORDS].entry);
    fputs(
        "## The whole way\n\nFrom files to DOT as programs, start included, dictionaries from the cache.\n\n"
        "| what | MB/s | of memcpy | of wc -w | most memory, MB |\n| --- | ---: | ---: | ---: | ---: |\n",
        out);
    for (size_t i = 0; i < t->count; i++) {
        const row *r = &t->rows[i];
        double rate = speed_rate(s, r->entry);
        if (rate > 0)
            fprintf(out, "| %s | %.1f | %.2f %% | %.2f | %.0f |\n", r->name, rate,
                    100 * rate / speed_rate(s, s->copy), rate / words, r->peak / 1e6);
        else
            fprintf(out, "| %s | not found, or failed | | | |\n", r->name);
    }
    double one = speed_rate(s, t->rows[ONE_FILE].entry), small = speed_rate(s, t->rows[SMALL_FILES].entry);
    fprintf(
        out,
        "\nAll threads / one: small files %.2f, one file %.2f; one program for each processor / one: %.2f. "
        "Small files / one file: %.2f.",
        speed_rate(s, t->rows[SMALL_FILES_THREADS].entry) / small,
        speed_rate(s, t->rows[ONE_FILE_THREADS].entry) / one, speed_rate(s, t->rows[AT_ONCE].entry) / small,
        small / one);
    for (size_t i = t->count - LAST_ROWS; i < t->count; i++) {
        double rate = speed_rate(s, t->rows[i].entry);
        if (rate > 0) fprintf(out, " One file / %s: %.0f.", t->rows[i].name, one / rate);
    }
    fputs("\n\n", out);
}

void speed_whole_free(speed_whole *t) {
    eg_arena_release(&t->arena);
    free(t);
}
