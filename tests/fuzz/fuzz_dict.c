/* Any bytes as a dictionary file: rows are taken or refused, then the dictionary compiles and reads a text.
 * Promise: a refusal is told, what was readable can be used, and a check adds no errors. */
#include <entgraph/entgraph.h>
#include <string.h>

#include "fuzz.h"

static void count(void *user, eg_severity severity, const char *text) {
    PROMISE(text[0] != '\0' && text[strlen(text) - 1] != '\n');
    if (severity == EG_ERROR) ++*(size_t *)user;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char article[] = "Twitter suspended 936 accounts linked to China on Aug. 19, 2019. "
                                  "The company said it had told Ms. Merkel about them, and Jane van Obrovac "
                                  "Jr. of the Zarya Institute in West Tellmann. Obrovac left Zarya Inc.";
    char path[32];
    size_t errors = 0;
    FILE *file = fuzz_file(data, size, path);
    eg_dict *dict = eg_dict_new(count, &errors);
    eg_status status = eg_dict_add(dict, path, "fuzz.tsv");
    PROMISE((status != EG_OK) == (errors > 0));
    eg_status compiled = eg_dict_compile(dict);
    PROMISE(compiled == EG_OK || errors > 0);
    size_t before = errors;
    PROMISE(eg_dict_check(dict, NULL, count, &errors) == EG_OK && errors == before);
    fclose(file);

    eg_reader *reader = eg_reader_new(dict, NULL, NULL, NULL);
    eg_reader_read_memory(reader, "a.txt", article, sizeof article - 1);
    eg_graph_free(eg_reader_finish(reader));
    eg_reader_free(reader);
    eg_dict_free(dict);
    return 0;
}
