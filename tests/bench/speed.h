/* speed: what the parts of the measuring program share. Whatever is compared enters one list and takes its
 * turn in every round, so that what else the machine does meets all alike; the median of the rounds counts.
 */
#ifndef EG_BENCH_SPEED_H
#define EG_BENCH_SPEED_H

#include <stdio.h>

#include "dict/dict.h"

enum { SPEED_ROUNDS = 25, SPEED_ENTERED = 64, SPEED_SIZES = 4 };

typedef struct speed_entry {
    double bytes;            /* of text that one run works on; 0 = none */
    double (*run)(void *of); /* gives seconds; < 0: it cannot be measured here */
    void *of;
    double seconds[SPEED_ROUNDS];
    size_t rounds;
} speed_entry;

typedef struct speed {
    const char *folder, *program; /* of the corpus; entgraph itself */
    speed_entry entries[SPEED_ENTERED];
    size_t count;
    size_t copy; /* the entry of memcpy, which everything is compared with */
} speed;

/* Enters something to be measured; gives its number. */
size_t speed_enter(speed *s, double bytes, double (*run)(void *of), void *of);
/* The median of an entry, in seconds, and in megabytes (10^6) a second; 0 = not measured. */
double speed_seconds(const speed *s, size_t entry);
double speed_rate(const speed *s, size_t entry);

/* Seconds on a clock that only goes forward. */
double speed_now(void);
/* Runs a program, its output thrown away, till it ends: seconds, < 0 when it is not there or fails. peak: the
 * most memory that it had, in bytes, NULL = not asked for. Counts memory of this process too, so ask while it
 * is small. */
double speed_child(const char *const *argv, double *peak);
/* folder/tail, in the arena. */
const char *speed_path(eg_arena *a, const char *folder, const char *tail);
/* The shipped dictionaries, or those of a folder, compiled; ends the process when they have faults. cache:
 * the folder that compiled ones are kept in, NULL = none. */
eg_dict *speed_dict(const char *folder, const char *cache);

/* The articles of a corpus, held in memory. */
typedef struct speed_texts {
    eg_arena arena;
    EG_VEC(eg_span) paths, texts;
    double bytes;
} speed_texts;
void speed_texts_read(speed_texts *t, const char *folder);

/* ---- the parts: each enters what it measures, and later writes its table ---- */

/* Every stage from an article's bytes to DOT. */
typedef struct speed_stages speed_stages;
speed_stages *speed_stages_enter(speed *s, const speed_texts *texts);
void speed_stages_table(const speed *s, const speed_stages *t, FILE *out);
void speed_stages_free(speed_stages *t);

/* Names of 1 k to 1 M found in the text, and dictionaries loaded. */
typedef struct speed_names speed_names;
speed_names *speed_names_enter(speed *s, const speed_texts *texts);
void speed_names_table(const speed *s, const speed_names *t, FILE *out);
void speed_names_free(speed_names *t);

/* The program as a whole, and programs that do less. To be entered while this process is small. */
typedef struct speed_whole speed_whole;
speed_whole *speed_whole_enter(speed *s, double bytes);
void speed_whole_table(const speed *s, const speed_whole *t, FILE *out);
void speed_whole_free(speed_whole *t);

/* Folding of so many findings, of a tenth and of a hundredth; measured and written at once. */
void speed_fold_table(const char *folder, size_t findings, FILE *out);

/* Hyperscan, if it was found when this was built. NULL = it was not, or has no room for so many names. */
typedef struct speed_hyperscan speed_hyperscan;
speed_hyperscan *speed_hyperscan_new(const char *list_of_names, double *build_seconds);
double speed_hyperscan_scan(speed_hyperscan *h, eg_span text); /* seconds */
void speed_hyperscan_free(speed_hyperscan *h);

#endif
