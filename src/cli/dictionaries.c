/* Dictionaries: looks for the folders and loads them.
 * In: environment, place of the program, --dict. Out: a compiled eg_dict, faults reported. Refuses to go on
 * in silence without dictionaries: all places that were looked in are named. Example: a program
 * /usr/bin/entgraph loads /usr/share/entgraph/dicts, then ~/.config/entgraph/dicts. */
#include "dictionaries.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

_Noreturn static void no_memory(void) {
    fputs("entgraph: error: out of memory\n", stderr);
    abort();
}

/* A new string of three parts. */
static char *join(const char *a, const char *b, const char *c) {
    size_t size = strlen(a) + strlen(b) + strlen(c) + 1;
    char *s = malloc(size);
    if (!s) no_memory();
    snprintf(s, size, "%s%s%s", a, b, c);
    return s;
}

static bool exists(const char *path) {
    struct stat info;
    return stat(path, &info) == 0;
}

/* Adds one file or folder. Takes path over. */
static void add(eg_dictionaries *d, eg_dict *dict, char *path, const char *shown_as, eg_status *worst) {
    char **paths = realloc(d->paths, (d->count + 1) * sizeof *paths);
    if (!paths) no_memory();
    d->paths = paths;
    d->paths[d->count++] = path;
    if (eg_dict_add(dict, path, shown_as) != EG_OK) *worst = EG_DICT;
}

static void add_listed(eg_dictionaries *d, eg_dict *dict, const char *list, eg_status *worst) {
    while (*list) {
        size_t len = strcspn(list, ":");
        if (len) {
            char *path = join(list, "", "");
            path[len] = '\0';
            add(d, dict, path, NULL, worst);
        }
        list += len + (list[len] == ':');
    }
}

/* The folder that the running program lies in; NULL when the system does not tell. */
static char *program_folder(void) {
    char path[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
    if (n <= 0 || n >= (ssize_t)sizeof path - 1) return NULL;
    path[n] = '\0';
    char *slash = strrchr(path, '/');
    if (!slash) return NULL;
    *slash = '\0';
    return join(path, "", "");
}

/* The dictionaries that come with the program: installed beside it, or in the source tree it was built in,
 * or where it was configured to be installed. *looked becomes all places, for a message. */
static char *find_shipped(char **looked) {
    static const char *const beside[] = {"/../share/entgraph/dicts", "/../dicts", "/dicts"};
    char *folder = program_folder(), *found = NULL;
    *looked = join("", "", "");
    for (size_t i = 0; folder && !found && i < sizeof beside / sizeof *beside; i++) {
        char *path = join(folder, beside[i], "");
        found = realpath(path, NULL);
        char *longer = join(*looked, path, ", ");
        free(*looked);
        free(path);
        *looked = longer;
    }
    free(folder);
    char *longer = join(*looked, EG_DATADIR, "/dicts");
    free(*looked);
    *looked = longer;
    if (!found) found = realpath(EG_DATADIR "/dicts", NULL);
    return found;
}

/* A path below a folder of the user's: the one that the environment names, else one in the home folder. NULL
 * when it has none. */
static char *user_path(const char *variable, const char *in_home, const char *below) {
    const char *folder = getenv(variable), *home = getenv("HOME");
    if (folder && *folder == '/') return join(folder, below, "");
    return home && *home ? join(home, in_home, below) : NULL;
}

/* The user's own dictionaries; NULL when there are none. */
static char *find_own(void) {
    char *path = user_path("XDG_CONFIG_HOME", "/.config", "/entgraph/dicts");
    if (path && exists(path)) return path;
    free(path);
    return NULL;
}

static void use_cache(eg_dict *dict) {
    const char *given = getenv("ENTGRAPH_CACHE");
    char *folder = given ? join(given, "", "") : user_path("XDG_CACHE_HOME", "/.cache", "/entgraph");
    if (folder) eg_dict_use_cache(dict, folder);
    free(folder);
}

static eg_status compile(const eg_dictionaries *d, eg_dict *dict, eg_console *c) {
    eg_status status = eg_dict_compile(dict);
    for (size_t i = 0; c->verbose && i < d->count; i++) {
        size_t n = eg_dict_entities_of(dict, i);
        eg_console_say(c, EG_NOTE, "%zu %s from '%s'", n, n == 1 ? "entity" : "entities", d->paths[i]);
    }
    return status == EG_OK ? EG_OK : EG_DICT;
}

eg_status eg_dictionaries_load(eg_dictionaries *d, eg_dict *dict, const eg_options *o, eg_console *c) {
    *d = (eg_dictionaries){0};
    eg_status status = EG_OK;
    const char *listed = getenv("ENTGRAPH_DICTS");
    char *looked = NULL;
    if (o->task != EG_TASK_CHECK) use_cache(dict);
    if (listed && *listed) {
        add_listed(d, dict, listed, &status);
    } else {
        char *shipped = find_shipped(&looked);
        if (shipped) add(d, dict, shipped, "", &status); /* "": named by their file names alone */
    }
    char *own = find_own();
    if (own) add(d, dict, own, NULL, &status);
    for (size_t i = 0; i < o->dict_count; i++) add(d, dict, join(o->dicts[i], "", ""), NULL, &status);
    if (d->count) {
        if (compile(d, dict, c) != EG_OK) status = EG_DICT;
    } else {
        eg_console_say(c, EG_ERROR,
                       "no dictionaries found: looked in %s (name a folder with --dict or ENTGRAPH_DICTS)",
                       looked ? looked : "ENTGRAPH_DICTS, which names none");
        status = EG_DICT;
    }
    free(looked);
    return status;
}

void eg_dictionaries_release(eg_dictionaries *d) {
    for (size_t i = 0; i < d->count; i++) free(d->paths[i]);
    free(d->paths);
    *d = (eg_dictionaries){0};
}
