/* Any bytes as a collection, from end to end with the shipped dictionaries (run it in the root): NUL bytes
 * part the articles, and their length chooses which names that no row lists are taken. Promises: every form
 * can be written, and folding the findings gives the same picture as drawing at once. */
#include <entgraph/entgraph.h>
#include <string.h>

#include "fuzz.h"

static const eg_dict *shared_dict(void) {
    static eg_dict *dict; /* read once, used for every input */
    if (!dict) {
        dict = eg_dict_new(NULL, NULL);
        PROMISE(eg_dict_add(dict, "dicts", NULL) == EG_OK);
        PROMISE(eg_dict_compile(dict) == EG_OK);
    }
    return dict;
}

typedef struct text {
    char *bytes;
    size_t size;
} text;

static text write_graph(const eg_graph *graph, eg_format format, eg_view view) {
    text t = {NULL, 0};
    FILE *out = open_memstream(&t.bytes, &t.size);
    eg_write_options how = {.view = view};
    PROMISE(out && eg_graph_write(graph, format, &how, out) == EG_OK);
    fclose(out);
    return t;
}

static eg_graph *read_articles(const uint8_t *data, size_t size) {
    eg_read_options options = {.guess = (eg_guess)(size % 4)};
    eg_reader *reader = eg_reader_new(shared_dict(), &options, NULL, NULL);
    char name[] = "a.txt";
    for (size_t at = 0; at < size && name[0] <= 'z'; name[0]++) {
        const uint8_t *end = memchr(data + at, 0, size - at);
        size_t len = end ? (size_t)(end - data) - at : size - at;
        eg_reader_read_memory(reader, name, (const char *)data + at, len);
        at += len + 1;
    }
    eg_graph *graph = eg_reader_finish(reader);
    eg_reader_free(reader);
    return graph;
}

static eg_graph *fold_findings(text findings) {
    char path[32];
    const char *paths[] = {path};
    FILE *file = fuzz_file(findings.bytes, findings.size, path);
    eg_reader *reader = eg_reader_new(shared_dict(), NULL, NULL, NULL);
    PROMISE(eg_reader_fold(reader, paths, 1) == EG_OK);
    eg_graph *graph = eg_reader_finish(reader);
    eg_reader_free(reader);
    fclose(file);
    return graph;
}

static void check_same(const eg_graph *a, const eg_graph *b, eg_format format, eg_view view) {
    text left = write_graph(a, format, view), right = write_graph(b, format, view);
    PROMISE(left.size == right.size && memcmp(left.bytes, right.bytes, left.size) == 0);
    free(left.bytes);
    free(right.bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    eg_graph *drawn = read_articles(data, size);
    text findings = write_graph(drawn, EG_FORMAT_JSONL, EG_VIEW_ENTITIES);
    eg_graph *folded = fold_findings(findings);
    check_same(drawn, folded, EG_FORMAT_JSONL, EG_VIEW_ENTITIES);
    check_same(drawn, folded, EG_FORMAT_DOT, EG_VIEW_ENTITIES);
    check_same(drawn, folded, EG_FORMAT_DOT, EG_VIEW_TIMELINE);
    check_same(drawn, folded, EG_FORMAT_TEXT, EG_VIEW_ENTITIES);
    free(findings.bytes);
    eg_graph_free(folded);
    eg_graph_free(drawn);
    return 0;
}
