/* Checking dictionaries: a report on them instead of a graph.
 * In: the options. Out: on standard output, one message after the other in the order of the files, as editors
 * and other programs read them; on standard error, how many there were. Refuses to fail for doubts: only
 * faults do. Example: "own.tsv:3:9: warning: unknown kind 'compani' (did you mean 'company'?)". */
#include "check.h"

#include <errno.h>
#include <string.h>

#include "dictionaries.h"
#include "output.h"

typedef struct report {
    FILE *out;
    bool quiet; /* errors only */
    size_t said[EG_ERROR + 1];
} report;

static void put(void *user, eg_severity severity, const char *text) {
    report *r = user;
    r->said[severity]++;
    if (r->quiet && severity != EG_ERROR) return;
    eg_console_put(r->out, text, strlen(text));
    putc('\n', r->out);
}

static const char *plural(size_t n) {
    return n == 1 ? "" : "s";
}

static eg_status check(const eg_options *o, report *r, eg_console *c) {
    eg_dictionaries from;
    eg_dict *dict = eg_dict_new(put, r);
    eg_status status = eg_dictionaries_load(&from, dict, o, c);
    if (from.count) {
        for (size_t i = 0; i < o->dict_count; i++) {
            bool again = false;
            for (size_t k = 0; k < i; k++) again = again || strcmp(o->dicts[k], o->dicts[i]) == 0;
            if (!again && eg_dict_check(dict, o->dicts[i], put, r) != EG_OK) status = EG_DICT;
        }
        if (!o->dict_count && eg_dict_check(dict, NULL, put, r) != EG_OK) status = EG_DICT;
        eg_console_summary(c, "%zu fault%s, %zu warning%s, %zu note%s", r->said[EG_ERROR],
                           plural(r->said[EG_ERROR]), r->said[EG_WARNING], plural(r->said[EG_WARNING]),
                           r->said[EG_NOTE], plural(r->said[EG_NOTE]));
    }
    eg_dict_free(dict);
    eg_dictionaries_release(&from);
    return status;
}

eg_status eg_check_run(const eg_options *o, eg_console *c) {
    eg_output out;
    report r = {.quiet = o->quiet};
    eg_status planned = eg_output_plan(&out, o->output, c);
    if (planned == EG_OK) planned = eg_output_open(&out, c);
    if (planned != EG_OK) {
        eg_output_release(&out);
        return planned;
    }
    r.out = out.stream;
    eg_status status = check(o, &r, c);
    errno = 0;
    eg_status written = fflush(r.out) == 0 && !ferror(r.out) ? EG_OK : EG_OUTPUT;
    written = eg_output_close(&out, written, errno, c);
    return written > status ? written : status;
}
