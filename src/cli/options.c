/* Options: the command line, read.
 * In: argc, argv. Out: an eg_options, or EG_USAGE with a message that names the way out. Refuses to open
 * anything: paths, dictionaries and dates are looked at by others.
 * Example: "--fromat dot" gives "unknown option '--fromat' (did you mean '--format'?)". */
#include "options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "edits.h"

enum {
    OPT_VIEW = 256,
    OPT_LINK_BASE,
    OPT_PALETTE,
    OPT_DATE,
    OPT_DATES,
    OPT_REJECT,
    OPT_FOLD,
    OPT_KEEP_GOING,
    OPT_GUESS,
    OPT_EXPLAIN,
    OPT_EXPLAIN_DATES,
    OPT_EXPLAIN_GAPS,
    OPT_WHEN,
    OPT_SUGGEST,
    OPT_IMPORT,
    OPT_CHECK_DICTS,
    OPT_TOP,
    OPT_ALL,
    OPT_MIN_ARTICLES,
    OPT_FOCUS,
    OPT_DISTANCE,
    OPT_SINCE,
    OPT_UNTIL,
    OPT_TYPE
};

enum { MOST_JOBS = 1024 }; /* more are no use */

static const char short_options[] = ":T:G:N:E:o:d:j:qvVh";
static const struct option long_options[] = {
    {"format", required_argument, NULL, 'T'},
    {"view", required_argument, NULL, OPT_VIEW},
    {"link-base", required_argument, NULL, OPT_LINK_BASE},
    {"palette", required_argument, NULL, OPT_PALETTE},
    {"graph", required_argument, NULL, 'G'},
    {"node", required_argument, NULL, 'N'},
    {"edge", required_argument, NULL, 'E'},
    {"top", required_argument, NULL, OPT_TOP},
    {"all", no_argument, NULL, OPT_ALL},
    {"min-articles", required_argument, NULL, OPT_MIN_ARTICLES},
    {"focus", required_argument, NULL, OPT_FOCUS},
    {"distance", required_argument, NULL, OPT_DISTANCE},
    {"since", required_argument, NULL, OPT_SINCE},
    {"until", required_argument, NULL, OPT_UNTIL},
    {"type", required_argument, NULL, OPT_TYPE},
    {"explain", required_argument, NULL, OPT_EXPLAIN},
    {"explain-dates", no_argument, NULL, OPT_EXPLAIN_DATES},
    {"explain-gaps", no_argument, NULL, OPT_EXPLAIN_GAPS},
    {"when", required_argument, NULL, OPT_WHEN},
    {"suggest", no_argument, NULL, OPT_SUGGEST},
    {"output", required_argument, NULL, 'o'},
    {"dict", required_argument, NULL, 'd'},
    {"date", required_argument, NULL, OPT_DATE},
    {"dates", required_argument, NULL, OPT_DATES},
    {"reject", required_argument, NULL, OPT_REJECT},
    {"guess", required_argument, NULL, OPT_GUESS},
    {"jobs", required_argument, NULL, 'j'},
    {"fold", no_argument, NULL, OPT_FOLD},
    {"import", required_argument, NULL, OPT_IMPORT},
    {"keep-going", no_argument, NULL, OPT_KEEP_GOING},
    {"check-dicts", no_argument, NULL, OPT_CHECK_DICTS},
    {"quiet", no_argument, NULL, 'q'},
    {"verbose", no_argument, NULL, 'v'},
    {"version", no_argument, NULL, 'V'},
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

void eg_options_usage(FILE *out) {
    fputs("usage: entgraph [OPTION]... [PATH]...\n"
          "Give articles, or a folder of them:  entgraph articles/ | dot -Tsvg > entities.svg\n"
          "All options:                         entgraph --help\n",
          out);
}

void eg_options_help(FILE *out) {
    fputs("Draws who did what to whom, and when, from a folder of news articles.\n"
          "\n"
          "  entgraph articles/ | dot -Tsvg > entities.svg\n"
          "  entgraph --view timeline articles/ | dot -Tsvg > timeline.svg\n"
          "  entgraph --dict mycase/ articles/ -o graph.dot     names of your own\n"
          "  entgraph -T jsonl articles/ > findings.jsonl     every finding, with its place\n"
          "  entgraph --fold monday.packed tuesday.packed     one graph from many runs\n"
          "\n"
          "usage: entgraph [OPTION]... [PATH]...\n"
          "\n"
          "PATH is a text, Markdown or HTML file, or a folder of such files with all that\n"
          "is below it. '-' or no path at all is standard input.\n"
          "\n"
          "  -T, --format FORMAT   dot (default), text: the pictures in words, jsonl:\n"
          "                        findings, one JSON object a line, or packed: the same,\n"
          "                        small, for --fold\n"
          "      --view VIEW       entities (default) or timeline\n"
          "      --top N, --all    draw the N foremost entities or events, or all, instead\n"
          "                        of as many as can be read\n"
          "      --min-articles N  draw only what N articles or more tell of\n"
          "      --focus NAME      only what happens around NAME, --distance N steps away\n"
          "      --since DATE, --until DATE  only acts of that time\n"
          "      --type TYPE       only organization, person or place; repeatable\n"
          "      --link-base URL   make the picture link to the articles: URL/PATH\n"
          "      --palette NAME    light (default), dark or grey\n"
          "  -G, --graph NAME=VALUE, -N, --node NAME=VALUE, -E, --edge NAME=VALUE\n"
          "                        set an attribute of Graphviz, see the manual\n"
          "      --explain NAME    instead: every mention of NAME, with its sentence\n"
          "      --explain-dates   instead: how each date is known, of articles and of acts\n"
          "      --explain-gaps    instead: sentences with names but no act, and why\n"
          "      --when FILE       instead: the date of each word that FILE points at\n"
          "      --suggest         instead: names that no dictionary lists, as rows for one\n"
          "      --import LIST     instead: dictionary rows from lists in the format\n"
          "                        entityruler, gate, geonames, jrc, petrarch or wikidata\n"
          "  -o, --output FILE     write to FILE, whole or not at all\n"
          "  -d, --dict DIR        use the dictionaries of DIR too; repeatable, later win\n"
          "      --date DATE       publication date of the articles: 2019-08-19 or 2019-08\n"
          "      --dates FILE      the same of single ones: path or file name, tab, date\n"
          "      --reject FILE     acts to leave out: path or file name, tab, their words\n"
          "      --guess WHICH     names no dictionary lists: all, sure, off or any\n"
          "  -j, --jobs N          articles read at a time; default: one a processor\n"
          "      --fold            the paths are findings, written as jsonl or packed\n"
          "      --keep-going      go on in spite of faults in dictionaries\n"
          "      --check-dicts     say what is doubtful in the dictionaries, draw nothing\n"
          "  -q, --quiet           errors only\n"
          "  -v, --verbose         say what was loaded from where, and how long it took\n"
          "  -V, --version         print the version\n"
          "  -h, --help            print this\n"
          "\n"
          "Environment: ENTGRAPH_DICTS (folders, separated by colons) replaces the\n"
          "dictionaries that come with entgraph; NO_COLOR turns colours off.\n"
          "Exit status: 0 done, 1 some input could not be read, 2 usage, 3 dictionaries,\n"
          "4 output not written. The whole story: man entgraph\n",
          out);
}

static const char *nearest_option(const char *word, size_t len) {
    const char *best = NULL;
    size_t fewest = (len + 2) / 2; /* swapped letters cost two */
    if (fewest > 4) fewest = 4;
    for (const struct option *l = long_options; l->name; l++) {
        size_t edits = eg_edits(word, len, l->name);
        if (edits < fewest) fewest = edits, best = l->name;
    }
    return best;
}

static size_t starting_with(const char *word, size_t len) {
    size_t count = 0;
    for (const struct option *l = long_options; l->name; l++) count += strncmp(l->name, word, len) == 0;
    return count;
}

static const struct option *option_of(int value) {
    for (const struct option *l = long_options; l->name; l++)
        if (l->val == value) return l;
    return NULL;
}

/* getopt_long said '?': optopt is 0 for a long option, else a letter, or the value of a long option that
 * was given "=something" but takes nothing. */
static eg_status refuse_option(eg_console *c, char **argv) {
    const struct option *known = optopt ? option_of(optopt) : NULL;
    if (known) {
        eg_console_say(c, EG_ERROR, "option '--%s' takes no value", known->name);
        return EG_USAGE;
    }
    if (optopt) {
        int other = optopt ^ 0x20; /* the same letter in the other case */
        if (((optopt | 0x20) >= 'a' && (optopt | 0x20) <= 'z') && option_of(other))
            eg_console_say(c, EG_ERROR, "unknown option '-%c' (did you mean '-%c'?)", optopt, other);
        else
            eg_console_say(c, EG_ERROR, "unknown option '-%c' (see 'entgraph --help')", optopt);
        return EG_USAGE;
    }
    const char *given = argv[optind - 1];
    const char *word = given + 2;
    size_t len = strcspn(word, "=");
    const char *near = nearest_option(word, len);
    if (starting_with(word, len) > 1)
        eg_console_say(c, EG_ERROR, "option '%.*s' may mean several (see 'entgraph --help')", (int)len + 2,
                       given);
    else if (near)
        eg_console_say(c, EG_ERROR, "unknown option '%.*s' (did you mean '--%s'?)", (int)len + 2, given,
                       near);
    else
        eg_console_say(c, EG_ERROR, "unknown option '%.*s' (see 'entgraph --help')", (int)len + 2, given);
    return EG_USAGE;
}

static eg_status ask_for_value(eg_console *c) {
    const struct option *o = option_of(optopt);
    eg_console_say(c, EG_ERROR, "option '--%s' wants a value (see 'entgraph --help')", o ? o->name : "?");
    return EG_USAGE;
}

static bool is_picture(const char *format) {
    static const char *const pictures[] = {"svg", "png", "pdf", "ps", "jpg", "gif", "webp"};
    for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++)
        if (strcmp(format, pictures[i]) == 0) return true;
    return false;
}

/* What DOT has use for is of use to pictures, and what pictures have use for to a graph. */
static void note_use(eg_options *o, eg_use use, const char *option) {
    for (size_t i = 0; i <= (size_t)use; i++) o->given[i] = option;
}

static eg_status take_format(eg_options *o, const char *name, eg_console *c) {
    note_use(o, EG_USE_GRAPH, "--format");
    if (eg_format_named(name, &o->format)) return EG_OK;
    if (is_picture(name))
        eg_console_say(
            c, EG_ERROR,
            "unknown format '%s' (known: dot, jsonl, text, packed; for a picture: entgraph ... | dot -T%s)",
            name, name);
    else
        eg_console_say(c, EG_ERROR, "unknown format '%s' (known: dot, jsonl, text, packed)", name);
    return EG_USAGE;
}

static eg_status take_view(eg_options *o, const char *name, eg_console *c) {
    note_use(o, EG_USE_DOT, "--view");
    if (eg_view_named(name, &o->write.view)) return EG_OK;
    eg_console_say(c, EG_ERROR, "unknown view '%s' (known: entities, timeline)", name);
    return EG_USAGE;
}

static eg_status take_palette(eg_options *o, const char *name, eg_console *c) {
    note_use(o, EG_USE_DOT, "--palette");
    if (eg_palette_named(name, &o->write.palette)) return EG_OK;
    eg_console_say(c, EG_ERROR, "unknown palette '%s' (known: light, dark, grey)", name);
    return EG_USAGE;
}

static eg_status take_link_base(eg_options *o, const char *base) {
    note_use(o, EG_USE_PICTURE, "--link-base");
    o->write.link_base = base;
    return EG_OK; /* looked at when all options are known */
}

/* A number of 1 and more. */
static eg_status take_count(eg_options *o, const char *option, const char *text, uint32_t *out,
                            eg_console *c) {
    char *end;
    unsigned long n = strtoul(text, &end, 10);
    note_use(o, EG_USE_PICTURE, option);
    if (text[0] >= '0' && text[0] <= '9' && !*end && n >= 1 && n <= 1000000000) {
        *out = (uint32_t)n;
        return EG_OK;
    }
    eg_console_say(c, EG_ERROR, "option '%s' wants a number of 1 or more, not '%s'", option, text);
    return EG_USAGE;
}

static eg_status take_focus(eg_options *o, const char *name, eg_console *c) {
    note_use(o, EG_USE_PICTURE, "--focus");
    o->write.focus = name; /* looked up when there is a graph */
    if (name[0]) return EG_OK;
    eg_console_say(c, EG_ERROR, "option '--focus' wants a name, as in --focus \"Ann Example\"");
    return EG_USAGE;
}

static eg_status take_type(eg_options *o, const char *name, eg_console *c) {
    unsigned bit;
    note_use(o, EG_USE_PICTURE, "--type");
    if (eg_type_named(name, &bit)) {
        o->write.types |= bit;
        return EG_OK;
    }
    eg_console_say(c, EG_ERROR, "unknown type '%s' (known: organization, person, place)", name);
    return EG_USAGE;
}

static eg_status take_setting(eg_options *o, char of, const char *text) {
    note_use(o, EG_USE_DOT, of == 'G' ? "-G" : of == 'N' ? "-N" : "-E");
    o->settings[o->write.setting_count++] = (eg_setting){of, text};
    return EG_OK;
}

static eg_status take_guess(eg_options *o, const char *name, eg_console *c) {
    o->guess_given = true;
    if (eg_guess_named(name, &o->guess)) return EG_OK;
    eg_console_say(c, EG_ERROR, "unknown guess '%s' (known: all, sure, off, any)", name);
    return EG_USAGE;
}

static eg_status take_jobs(eg_options *o, const char *number, eg_console *c) {
    char *end;
    long jobs = strtol(number, &end, 10);
    if (*number >= '0' && *number <= '9' && !*end && jobs >= 1) {
        o->jobs = jobs < MOST_JOBS ? (unsigned)jobs : MOST_JOBS;
        return EG_OK;
    }
    eg_console_say(c, EG_ERROR, "option '--jobs' wants a number from 1, not '%s'", number);
    return EG_USAGE;
}

/* What is written instead of a graph: one thing at a time. */
static const struct {
    const char *option, *writes;
} tasks[] = {
    [EG_TASK_DRAW] = {"", "a graph"},
    [EG_TASK_EXPLAIN] = {"--explain", "plain text"},
    [EG_TASK_DATES] = {"--explain-dates", "plain text"},
    [EG_TASK_GAPS] = {"--explain-gaps", "plain text"},
    [EG_TASK_WHEN] = {"--when", "a table"},
    [EG_TASK_SUGGEST] = {"--suggest", "dictionary rows"},
    [EG_TASK_IMPORT] = {"--import", "dictionary rows"},
    [EG_TASK_CHECK] = {"--check-dicts", "a report"},
};

static eg_status exclude(const char *one, const char *other, eg_console *c) {
    eg_console_say(c, EG_ERROR, "options '%s' and '%s' exclude each other", one, other);
    return EG_USAGE;
}

static eg_status take_task(eg_options *o, eg_task task, eg_console *c) {
    if (o->task != EG_TASK_DRAW && o->task != task)
        return exclude(tasks[o->task].option, tasks[task].option, c);
    o->task = task;
    return EG_OK;
}

static eg_status take_import(eg_options *o, const char *name, eg_console *c) {
    const char *near = NULL, *known;
    size_t len = strlen(name), fewest = len / 3 + 1;
    o->list = name;
    for (size_t i = 0; (known = eg_import_format_name(i)) != NULL; i++) {
        size_t edits = eg_edits(name, len, known);
        if (edits == 0) return take_task(o, EG_TASK_IMPORT, c);
        if (edits < fewest) fewest = edits, near = known;
    }
    if (near)
        eg_console_say(c, EG_ERROR, "unknown list format '%s' (did you mean '%s'?)", name, near);
    else
        eg_console_say(c, EG_ERROR, "unknown list format '%s' (see 'entgraph --help')", name);
    return EG_USAGE;
}

static eg_status take_name(eg_options *o, const char *name, eg_console *c) {
    if (!name[0]) {
        eg_console_say(c, EG_ERROR, "option '--explain' wants a name, as in --explain \"Ann Example\"");
        return EG_USAGE;
    }
    o->names[o->name_count++] = name;
    return take_task(o, EG_TASK_EXPLAIN, c);
}

static eg_status take_option(eg_options *o, int option, char **argv, eg_console *c) {
    switch (option) {
    case 'T': return take_format(o, optarg, c);
    case OPT_VIEW: return take_view(o, optarg, c);
    case 'o': o->output = optarg; return EG_OK;
    case 'd': o->dicts[o->dict_count++] = optarg; return EG_OK;
    case OPT_DATE: o->date = optarg; return EG_OK;
    case OPT_DATES: o->dates = optarg; return EG_OK;
    case OPT_REJECT: o->rejected = optarg; return EG_OK;
    case OPT_LINK_BASE: return take_link_base(o, optarg);
    case OPT_PALETTE: return take_palette(o, optarg, c);
    case OPT_TOP: return take_count(o, "--top", optarg, &o->write.top, c);
    case OPT_ALL: note_use(o, EG_USE_PICTURE, "--all"), o->write.all = true; return EG_OK;
    case OPT_MIN_ARTICLES: return take_count(o, "--min-articles", optarg, &o->write.min_articles, c);
    case OPT_FOCUS: return take_focus(o, optarg, c);
    case OPT_DISTANCE: return take_count(o, "--distance", optarg, &o->write.distance, c);
    case OPT_SINCE: note_use(o, EG_USE_PICTURE, "--since"), o->write.since = optarg; return EG_OK;
    case OPT_UNTIL: note_use(o, EG_USE_PICTURE, "--until"), o->write.until = optarg; return EG_OK;
    case OPT_TYPE: return take_type(o, optarg, c);
    case 'G':
    case 'N':
    case 'E': return take_setting(o, (char)option, optarg);
    case OPT_GUESS: return take_guess(o, optarg, c);
    case 'j': return take_jobs(o, optarg, c);
    case OPT_FOLD: o->fold = true; return EG_OK;
    case OPT_EXPLAIN: return take_name(o, optarg, c);
    case OPT_EXPLAIN_DATES: return take_task(o, EG_TASK_DATES, c);
    case OPT_EXPLAIN_GAPS: return take_task(o, EG_TASK_GAPS, c);
    case OPT_WHEN: o->words = optarg; return take_task(o, EG_TASK_WHEN, c);
    case OPT_SUGGEST: return take_task(o, EG_TASK_SUGGEST, c);
    case OPT_IMPORT: return take_import(o, optarg, c);
    case OPT_KEEP_GOING: o->keep_going = true; return EG_OK;
    case OPT_CHECK_DICTS: return take_task(o, EG_TASK_CHECK, c);
    case 'q': o->quiet = true; return EG_OK;
    case 'v': o->verbose = true; return EG_OK;
    case 'V': o->task = EG_TASK_VERSION; return EG_OK;
    case 'h': o->task = EG_TASK_HELP; return EG_OK;
    case ':': return ask_for_value(c);
    default: return refuse_option(c, argv);
    }
}

/* What is written in a format, and what an option must be of that has no use there. */
static const struct {
    const char *option, *writes;
    eg_use none;
} formats[] = {
    [EG_FORMAT_DOT] = {"-T dot", "a graph", EG_USES},
    [EG_FORMAT_JSONL] = {"-T jsonl", "all findings", EG_USE_PICTURE},
    [EG_FORMAT_TEXT] = {"-T text", "both views in words", EG_USE_DOT},
    [EG_FORMAT_PACKED] = {"-T packed", "all findings", EG_USE_PICTURE},
};

/* An option that changes nothing of what is written is a mistake, and nobody would see it. */
static eg_status refuse_useless(const eg_options *o, eg_console *c) {
    bool drawn = o->task == EG_TASK_DRAW;
    const char *useless = o->given[drawn ? formats[o->format].none : EG_USE_GRAPH];
    if (!useless) return EG_OK;
    eg_console_say(c, EG_ERROR, "option '%s' has no use beside '%s', which writes %s", useless,
                   drawn ? formats[o->format].option : tasks[o->task].option,
                   drawn ? formats[o->format].writes : tasks[o->task].writes);
    return EG_USAGE;
}

/* Refuses options that make no sense beside others. */
static eg_status refuse_together(const eg_options *o, eg_console *c) {
    bool reads = o->task == EG_TASK_IMPORT || o->task == EG_TASK_CHECK || o->task == EG_TASK_WHEN ||
                 o->task == EG_TASK_GAPS;
    eg_status status = refuse_useless(o, c);
    if (status == EG_OK && o->write.top && o->write.all) status = exclude("--top", "--all", c);
    if (status == EG_OK && reads && o->fold) status = exclude(tasks[o->task].option, "--fold", c);
    if (status == EG_OK && o->fold && (o->date || o->dates || o->rejected)) {
        eg_console_say(c, EG_ERROR,
                       "option '%s' has no use beside '--fold': findings have their %s; give it when they "
                       "are found",
                       o->rejected ? "--reject"
                       : o->dates  ? "--dates"
                                   : "--date",
                       o->rejected ? "acts" : "dates");
        status = EG_USAGE;
    }
    if (status == EG_OK && o->write.distance && !o->write.focus) {
        eg_console_say(c, EG_ERROR, "option '--distance' wants '--focus NAME' to count from");
        status = EG_USAGE;
    }
    return status;
}

/* A check reads dictionaries alone. */
static eg_status refuse_beside_check(const eg_options *o, eg_console *c) {
    if (!o->paths_given) return EG_OK;
    eg_console_say(c, EG_ERROR,
                   "option '--check-dicts' reads no articles; name dictionaries with '--dict %s'",
                   o->paths[0]);
    return EG_USAGE;
}

static void *new_array(size_t count, size_t size) {
    void *array = calloc(count, size);
    if (!array) {
        fputs("entgraph: error: out of memory\n", stderr);
        abort();
    }
    return array;
}

eg_status eg_options_parse(eg_options *o, int argc, char **argv, eg_console *console) {
    size_t most = (size_t)argc + 1;
    *o = (eg_options){.format = EG_FORMAT_DOT, .write = {.view = EG_VIEW_ENTITIES}};
    o->dicts = (const char **)new_array(most, sizeof *o->dicts);
    o->names = (const char **)new_array(most, sizeof *o->names);
    o->paths = (const char **)new_array(most, sizeof *o->paths);
    o->write.settings = o->settings = new_array(most, sizeof *o->settings);
    eg_status status = EG_OK;
    opterr = 0;
    for (int option; (option = getopt_long(argc, argv, short_options, long_options, NULL)) != -1;) {
        eg_status one = take_option(o, option, argv, console);
        if (one > status) status = one;
        if (o->task >= EG_TASK_HELP) return status; /* --help wins over whatever follows it */
    }
    if (status == EG_OK) status = refuse_together(o, console);
    eg_status drawable = eg_write_options_check(&o->write, eg_console_message, console);
    if (drawable > status) status = drawable;
    while (optind < argc) o->paths[o->path_count++] = argv[optind++];
    o->paths_given = o->path_count > 0;
    if (!o->paths_given) o->paths[o->path_count++] = "-";
    if (o->task == EG_TASK_CHECK && status == EG_OK) status = refuse_beside_check(o, console);
    return status;
}

void eg_options_release(eg_options *o) {
    free(o->dicts);
    free(o->names);
    free(o->paths);
    free(o->settings);
    *o = (eg_options){0};
}
