/* Any bytes as findings (JSON Lines): what is readable is folded and written in every form. Promise: what was
 * written, packed or not, folds again to the same bytes. */
#include <entgraph/entgraph.h>
#include <string.h>

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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    char path[32], *packed, *packed_twice;
    size_t once_size, twice_size, packed_size, packed_twice_size;
    FILE *file = fuzz_file(data, size, path);
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
    return 0;
}
