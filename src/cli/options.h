/* options: the command line as a struct. */
#ifndef EG_CLI_OPTIONS_H
#define EG_CLI_OPTIONS_H

#include <entgraph/entgraph.h>

#include "console.h"

typedef enum eg_task {
    EG_TASK_DRAW,
    EG_TASK_EXPLAIN,
    EG_TASK_DATES,
    EG_TASK_WHEN,
    EG_TASK_GAPS,
    EG_TASK_SUGGEST,
    EG_TASK_IMPORT,
    EG_TASK_CHECK,
    EG_TASK_HELP,
    EG_TASK_VERSION
} eg_task;

/* What an option has use for; what has use for a later one has it for those before. */
typedef enum eg_use {
    EG_USE_GRAPH,   /* a graph, in whatever format: the format itself */
    EG_USE_PICTURE, /* pictures and the same in words: what to show of it */
    EG_USE_DOT,     /* pictures alone: their looks */
    EG_USES
} eg_use;

/* Strings point into argv, arrays are owned. */
typedef struct eg_options {
    eg_task task;
    eg_format format;
    eg_write_options write;         /* its settings are owned */
    eg_setting *settings;           /* each -G, -N, -E, in order; the same as write.settings */
    const char *given[EG_USES + 1]; /* by eg_use: an option of it that was given; NULL = none */
    const char *output;             /* NULL = standard output */
    const char **dicts;             /* each --dict, in order */
    size_t dict_count;
    const char **names; /* each --explain, in order */
    size_t name_count;
    const char *list;     /* --import: the format of the lists that the paths are */
    const char *date;     /* NULL = find it in each article */
    const char *dates;    /* a table of dates; NULL = none */
    const char *rejected; /* a table of acts that are wrong; NULL = none */
    const char *words;    /* --when: a table of words; NULL = none */
    eg_guess guess;       /* names that no dictionary lists */
    bool guess_given;
    unsigned jobs;   /* articles at a time; 0 = as many as there are processors */
    bool fold;       /* paths are findings, not articles */
    bool keep_going; /* in spite of faults in dictionaries */
    bool quiet, verbose;
    const char **paths; /* never empty: "-" when none was given */
    size_t path_count;
    bool paths_given;
} eg_options;

/* Reads argv, whose order it may change. EG_USAGE: reported, *o is still to be released. */
eg_status eg_options_parse(eg_options *o, int argc, char **argv, eg_console *console);
void eg_options_release(eg_options *o);

void eg_options_help(FILE *out);  /* one screen, examples first */
void eg_options_usage(FILE *out); /* a few lines, for whoever typed nothing */

#endif
