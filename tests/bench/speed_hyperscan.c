/* Hyperscan beside us: the same names as literals, case ignored, over the same bytes. It does not look at
 * where words begin and end, and reports names that overlap, so it does less than finding names takes.
 * In: a list of names, one a line; text. Out: seconds. Without the library: NULL. */
#include "speed.h"

#ifdef HAVE_HYPERSCAN
#include <hs.h>
#include <stdlib.h>

#include "base/file.h"

struct speed_hyperscan {
    hs_database_t *names;
    hs_scratch_t *scratch;
};

speed_hyperscan *speed_hyperscan_new(const char *list_of_names, double *build_seconds) {
    eg_arena a = {0};
    eg_span rest, line;
    EG_VEC(const char *) texts = {0};
    EG_VEC(size_t) lengths = {0};
    EG_VEC(unsigned) flags = {0}, ids = {0}; /* without an id for each, building takes hours */
    speed_hyperscan *h = calloc(1, sizeof *h);
    hs_compile_error_t *error = NULL;
    if (!h || eg_file_read(&a, list_of_names, &rest, &(eg_diag){0}) != EG_OK) exit(1);
    while (eg_span_split(&rest, '\n', &line)) {
        if (!line.len) continue;
        eg_vec_push(&a, &texts, line.ptr);
        eg_vec_push(&a, &ids, (unsigned)texts.len);
        eg_vec_push(&a, &lengths, line.len);
        eg_vec_push(&a, &flags, HS_FLAG_CASELESS);
    }
    double start = speed_now();
    bool good = hs_compile_lit_multi(texts.items, flags.items, ids.items, lengths.items, (unsigned)texts.len,
                                     HS_MODE_BLOCK, NULL, &h->names, &error) == HS_SUCCESS &&
                hs_alloc_scratch(h->names, &h->scratch) == HS_SUCCESS;
    *build_seconds = speed_now() - start;
    hs_free_compile_error(error);
    eg_arena_release(&a);
    if (good) return h;
    speed_hyperscan_free(h);
    return NULL;
}

static int count(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *user) {
    (void)id, (void)from, (void)to, (void)flags;
    ++*(size_t *)user;
    return 0;
}

double speed_hyperscan_scan(speed_hyperscan *h, eg_span text) {
    size_t found = 0;
    double start = speed_now();
    hs_scan(h->names, text.ptr, (unsigned)text.len, 0, h->scratch, count, &found);
    return found ? speed_now() - start : -1;
}

void speed_hyperscan_free(speed_hyperscan *h) {
    if (!h) return;
    hs_free_scratch(h->scratch);
    hs_free_database(h->names);
    free(h);
}

#else

speed_hyperscan *speed_hyperscan_new(const char *list_of_names, double *build_seconds) {
    (void)list_of_names, (void)build_seconds;
    return NULL;
}

double speed_hyperscan_scan(speed_hyperscan *h, eg_span text) {
    (void)h, (void)text;
    return -1;
}

void speed_hyperscan_free(speed_hyperscan *h) {
    (void)h;
}

#endif
