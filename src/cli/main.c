/* entgraph, the program: articles in, a graph out.
 * In: the command line. Out: DOT, JSON Lines, explanations or dictionary rows on standard output or in a
 * file, messages on standard error, an exit status. Refuses to exit with 0 when not every byte was written.
 * Example: entgraph articles/ | dot -Tsvg > entities.svg */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "check.h"
#include "console.h"
#include "dictionaries.h"
#include "import.h"
#include "options.h"
#include "output.h"

/* A closed standard stream would give its number to the next file opened, and the graph would end up there.
 * The wrong direction makes every use of the stand-in fail, as it would have. */
static void hold_standard_streams(void) {
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) == -1 && errno == EBADF)
            while (open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) == -1 && errno == EINTR) continue;
}

/* Has large blocks of memory go back to the system when they are freed, so that a step of the work leaves no
 * holes between what lasts longer. Left alone, the C library stops doing so once some were freed. What small
 * blocks leave it keeps: each article would take it from the system anew. */
static void return_large_blocks(void) {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 18);
    mallopt(M_TRIM_THRESHOLD, 1 << 21);
#endif
}

static eg_status print(const eg_options *o, eg_console *c) {
    eg_output out;
    eg_output_plan(&out, NULL, c);
    eg_output_open(&out, c);
    if (o->task == EG_TASK_VERSION)
        fprintf(out.stream, "entgraph %s\n", eg_version());
    else
        eg_options_help(out.stream);
    errno = 0;
    eg_status status = fflush(out.stream) == 0 ? EG_OK : EG_OUTPUT;
    return eg_output_close(&out, status, errno, c);
}

/* Finding nothing is no fault, but nobody should have to wonder why. That there was no article to read, the
 * library says itself. */
static void warn_if_empty(const eg_counts *n, const eg_dictionaries *from, const eg_options *o,
                          eg_console *c) {
    if (n->documents == 0 && o->fold)
        eg_console_say(c, EG_WARNING, "no findings read; they are written with 'entgraph -T packed'");
    else if (n->documents > 0 && n->entities == 0 && from->count)
        eg_console_say(
            c, EG_WARNING,
            "no entities found: no name listed in '%s' was met (add names of your own with --dict)",
            from->paths[0]);
}

static void summarize(const eg_counts *n, eg_console *c) {
    char dated[40] = "", seconds[40] = "";
    if (n->events) snprintf(dated, sizeof dated, " (%zu dated)", n->dated_events);
    if (c->verbose) snprintf(seconds, sizeof seconds, ", %.2f s", eg_console_seconds(c));
    eg_console_summary(c, "%zu %s, %zu %s, %zu %s%s%s", n->documents,
                       n->documents == 1 ? "article" : "articles", n->entities,
                       n->entities == 1 ? "entity" : "entities", n->events,
                       n->events == 1 ? "event" : "events", dated, seconds);
}

/* What was asked for, as text. */
static eg_status write_task(const eg_graph *graph, const eg_options *o, FILE *out) {
    if (o->task == EG_TASK_SUGGEST) return eg_graph_suggest(graph, out);
    if (o->task == EG_TASK_DATES) return eg_graph_explain_dates(graph, out);
    if (o->task == EG_TASK_GAPS) return eg_graph_explain_gaps(graph, out);
    if (o->task == EG_TASK_WHEN) return eg_graph_date_words(graph, out);
    if (o->task != EG_TASK_EXPLAIN) return eg_graph_write(graph, o->format, &o->write, out);
    eg_status status = EG_OK;
    for (size_t i = 0, told = 0; i < o->name_count && status == EG_OK; i++) {
        if (eg_graph_look_up(graph, o->names[i], NULL, NULL) != EG_OK) continue;
        if (told++) putc('\n', out);
        status = eg_graph_explain(graph, o->names[i], out);
    }
    return status;
}

static eg_status write_graph(const eg_graph *graph, const eg_options *o, eg_output *out, eg_console *c) {
    size_t missing = 0; /* a file that is there already is not emptied for a name misspelt */
    for (size_t i = 0; i < o->name_count; i++)
        missing += eg_graph_look_up(graph, o->names[i], eg_console_message, c) != EG_OK;
    if (missing && missing == o->name_count) return EG_INPUT;
    if (o->write.focus && eg_graph_look_up(graph, o->write.focus, eg_console_message, c) != EG_OK)
        return EG_INPUT;
    eg_status status = eg_output_open(out, c);
    if (status != EG_OK) return status;
    errno = 0;
    status = write_task(graph, o, out->stream);
    missing += status == EG_INPUT; /* rows that were not answered */
    status = eg_output_close(out, status == EG_INPUT ? EG_OK : status, errno, c);
    return status == EG_OK && missing ? EG_INPUT : status;
}

/* Suggestions may be bolder than a picture: somebody reads them. */
static eg_guess guess_of(const eg_options *o) {
    return o->task == EG_TASK_SUGGEST && !o->guess_given ? EG_GUESS_ANY : o->guess;
}

/* Reads everything, folds it, writes it. *dict is compiled, and NULL afterwards: its memory is given back
 * before folding asks for more. */
static eg_status draw(eg_dict **dict, const eg_dictionaries *from, const eg_options *o, eg_output *out,
                      eg_console *c) {
    eg_read_options how = {.date = o->date,
                           .dates = o->dates,
                           .words = o->words,
                           .rejected = o->rejected,
                           .guess = guess_of(o),
                           .threads = o->jobs,
                           .gaps = o->task == EG_TASK_GAPS,
                           .on_progress = eg_console_progress,
                           .progress_user = c};
    eg_reader *reader = eg_reader_new(*dict, &how, eg_console_message, c);
    if (!reader) return EG_USAGE; /* no date; reported */
    eg_status read = o->fold ? eg_reader_fold(reader, o->paths, o->path_count)
                             : eg_reader_read(reader, o->paths, o->path_count);
    eg_dict_free(*dict);
    *dict = NULL;
    eg_graph *graph = eg_reader_finish(reader);
    eg_console_erase_progress(c);
    eg_status written = write_graph(graph, o, out, c);
    eg_counts counts = eg_graph_count(graph);
    if (written != EG_OUTPUT) {
        warn_if_empty(&counts, from, o, c);
        summarize(&counts, c);
    }
    eg_graph_free(graph);
    eg_reader_free(reader);
    return written > read ? written : read;
}

/* Findings carry their names with them: folding needs no dictionary. */
static eg_status run(const eg_options *o, eg_console *c) {
    eg_output out;
    eg_dictionaries from = {0};
    eg_status status = eg_output_plan(&out, o->output, c);
    if (status == EG_OK) {
        eg_dict *dict = eg_dict_new(eg_console_message, c);
        eg_status taught = o->fold ? eg_dict_compile(dict) : eg_dictionaries_load(&from, dict, o, c);
        bool usable = taught == EG_OK || (o->keep_going && from.count);
        if (!usable)
            status = EG_DICT;
        else if (o->task == EG_TASK_IMPORT)
            status = eg_import_run(dict, o, &out, c);
        else
            status = draw(&dict, &from, o, &out, c);
        eg_dict_free(dict);
    }
    eg_dictionaries_release(&from);
    eg_output_release(&out);
    return status;
}

int main(int argc, char **argv) {
    eg_console console;
    eg_options options;
    hold_standard_streams();
    return_large_blocks();
    eg_console_open(&console);
    eg_status status = eg_options_parse(&options, argc, argv, &console);
    console.quiet = options.quiet;
    console.verbose = options.verbose;
    if (status != EG_OK) {
        /* reported */
    } else if (options.task == EG_TASK_CHECK) {
        status = eg_check_run(&options, &console);
    } else if (options.task >= EG_TASK_HELP) {
        status = print(&options, &console);
    } else if (!options.paths_given && isatty(STDIN_FILENO)) {
        eg_options_usage(stderr);
        status = EG_USAGE;
    } else {
        status = run(&options, &console);
    }
    eg_options_release(&options);
    return (int)status;
}
