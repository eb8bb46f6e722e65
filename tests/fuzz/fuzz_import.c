/* Any bytes as a list; the first byte chooses the format. Promise: what is written loads without a fault, and
 * importing succeeds or tells what was wrong. */
#include <entgraph/entgraph.h>
#include <string.h>

#include "fuzz.h"

static void count(void *user, eg_severity severity, const char *text) {
    PROMISE(text[0] != '\0' && text[strlen(text) - 1] != '\n');
    if (severity == EG_ERROR) ++*(size_t *)user;
}

static void show(void *user, eg_severity severity, const char *text) {
    (void)user;
    if (severity == EG_ERROR) fprintf(stderr, "%s\n", text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    size_t formats = 0, errors = 0, written;
    char path[32], *rows = NULL;
    const char *paths[] = {path};
    if (!size) return 0;
    while (eg_import_format_name(formats)) formats++;
    const char *format = eg_import_format_name(data[0] % formats);
    if (strcmp(format, "gate") == 0) return 0; /* would open files of any name */

    FILE *list = fuzz_file(data + 1, size - 1, path), *out = open_memstream(&rows, &written);
    PROMISE(out != NULL);
    eg_status status = eg_import(format, paths, 1, NULL, count, &errors, NULL, out);
    PROMISE((status != EG_OK) == (errors > 0));
    fclose(out);
    fclose(list);

    FILE *table = fuzz_file(rows, written, path);
    eg_dict *dict = eg_dict_new(show, NULL);
    PROMISE(eg_dict_add(dict, path, "rows.tsv") == EG_OK);
    PROMISE(eg_dict_compile(dict) == EG_OK);
    eg_dict_free(dict);
    fclose(table);
    free(rows);
    return 0;
}
