/* Any bytes as findings (JSON Lines): what is readable is folded and written in every form. Promise: what was
 * written, packed or not, folds again to the same bytes. */
#include <entgraph/entgraph.h>
#include <string.h>

#include "fold/seal.h"
#include "fuzz.h"

/* Folds the file; returns the findings of the result, *size long, owned by the caller, and the same packed.
 */
static char *fold(const char *path, size_t *size, char **packed, size_t *packed_size) {
    eg_dict *dict = eg_dict_new(NULL, NULL);
    eg_dict_compile(dict);
    eg_reader *reader = eg_reader_new(dict, NULL, NULL, NULL);
    eg_reader_fold(reader, &path, 1);
    eg_graph *graph = eg_reader_finish(reader);

    char *written = NULL, *drawn = NULL;
    size_t drawn_size;
    FILE *out = open_memstream(&written, size), *picture = open_memstream(&drawn, &drawn_size);
    FILE *pack = open_memstream(packed, packed_size);
    PROMISE(out && picture && pack);
    PROMISE(eg_graph_write(graph, EG_FORMAT_PACKED, NULL, pack) == EG_OK);
    fclose(pack);
    PROMISE(eg_graph_write(graph, EG_FORMAT_JSONL, NULL, out) == EG_OK);
    for (int view = EG_VIEW_ENTITIES; view <= EG_VIEW_TIMELINE; view++) {
        eg_write_options how = {
            .view = (eg_view)view, .link_base = "https://example.org", .palette = EG_PALETTE_DARK};
        PROMISE(eg_graph_write(graph, EG_FORMAT_DOT, &how, picture) == EG_OK);
        PROMISE(eg_graph_write(graph, EG_FORMAT_TEXT, &how, picture) == EG_OK);
        how.link_base = "javascript:alert(1)";
        PROMISE(eg_graph_write(graph, EG_FORMAT_DOT, &how, picture) == EG_USAGE);
    }
    fclose(out);
    fclose(picture);
    free(drawn);
    eg_graph_free(graph);
    eg_reader_free(reader);
    eg_dict_free(dict);
    return written;
}

/* A copy in which the lines that end in a seal end in their own, so that what is behind it is met as well. */
static char *reseal(const uint8_t *data, size_t size) {
    char *copy = malloc(size + 1), seal[EG_SEAL_LENGTH + 1];
    PROMISE(copy != NULL);
    if (size) memcpy(copy, data, size);
    eg_span rest = {copy, size}, line, before;
    while (eg_span_split(&rest, '\n', &line)) {
        line = eg_span_trim(line);
        if (eg_seal_check(line, &before) != EG_SEAL_BROKEN) continue;
        eg_digest digest = eg_digest_begin();
        for (size_t at = 0; at < before.len; at += EG_SEAL_PIECE)
            eg_digest_add(&digest, eg_span_slice(before, at, at + EG_SEAL_PIECE));
        eg_span end = eg_seal_end(seal, &digest);
        memcpy(copy + (before.ptr - copy) + before.len, end.ptr, end.len);
        PROMISE(eg_seal_check(line, &before) == EG_SEAL_GOOD);
    }
    return copy;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char path[32], *packed, *packed_twice;
    size_t once_size, twice_size, packed_size, packed_twice_size;
    char *bytes = reseal(data, size);
    FILE *file = fuzz_file(bytes, size, path);
    char *once = fold(path, &once_size, &packed, &packed_size);
    fclose(file);
    for (int form = 0; form < 2; form++) {
        file = form ? fuzz_file(packed, packed_size, path) : fuzz_file(once, once_size, path);
        char *twice = fold(path, &twice_size, &packed_twice, &packed_twice_size);
        fclose(file);
        PROMISE(once_size == twice_size && memcmp(once, twice, once_size) == 0);
        PROMISE(packed_size == packed_twice_size && memcmp(packed, packed_twice, packed_size) == 0);
        free(twice);
        free(packed_twice);
    }
    free(once);
    free(packed);
    free(bytes);
    return 0;
}
