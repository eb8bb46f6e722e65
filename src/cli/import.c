/* Importing: the lists of other programs, as dictionary rows.
 * In: a compiled dictionary, for what is known already, and paths. Out: a dictionary file. Refuses to leave a
 * file behind that is not whole.
 * Example: entgraph --import jrc entities.txt -o mycase/jrc.tsv */
#include "import.h"

#include <errno.h>

static void summarize(const eg_import_counts *n, eg_console *c) {
    char left_out[40] = "";
    if (n->left_out) snprintf(left_out, sizeof left_out, ", %zu left out", n->left_out);
    eg_console_summary(c, "%zu %s, %zu %s, %zu %s%s", n->organizations,
                       n->organizations == 1 ? "organization" : "organizations", n->people,
                       n->people == 1 ? "person" : "people", n->places, n->places == 1 ? "place" : "places",
                       left_out);
}

eg_status eg_import_run(const eg_dict *dict, const eg_options *o, eg_output *out, eg_console *c) {
    eg_status status = eg_output_open(out, c);
    if (status != EG_OK) return status;
    eg_import_options how = {.dict = dict, .every_warning = o->verbose};
    eg_import_counts counts;
    errno = 0;
    eg_status read =
        eg_import(o->list, o->paths, o->path_count, &how, eg_console_message, c, &counts, out->stream);
    /* What could be read is written, whatever the rest was. */
    eg_status written = eg_output_close(out, read == EG_OUTPUT ? EG_OUTPUT : EG_OK, errno, c);
    if (written == EG_OK) summarize(&counts, c);
    return written > read ? written : read;
}
