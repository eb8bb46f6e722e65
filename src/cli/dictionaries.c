/* Dictionaries: looks for the folders and loads them.
 * In: environment, place of the program, --dict. Out: a filled eg_dict, faults reported. Refuses to go on in
 * silence without dictionaries: all places that were looked in are named.
 * Example: a program /usr/bin/entgraph loads /usr/share/entgraph/dicts, then ~/.config/entgraph/dicts. */
#include "dictionaries.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A new string of three parts. */
static char *join(const char *a, const char *b, const char *c) {
    size_t size = strlen(a) + strlen(b) + strlen(c) + 1;
    char *s = malloc(size);
    if (!s) {
        fputs("entgraph: error: out of memory\n", stderr);
        abort();
    }
    snprintf(s, size, "%s%s%s", a, b, c);
    return s;
}

static bool exists(const char *path) {
    struct stat info;
    return stat(path, &info) == 0;
}

/* Loads one file or folder. Takes path over. */
static eg_status load(eg_dictionaries *d, eg_dict *dict, char *path, const char *shown_as, eg_console *c) {
    size_t before = eg_dict_entities(dict);
    eg_status status = eg_dict_add(dict, path, shown_as);
    size_t added = eg_dict_entities(dict) - before;
    if (c->verbose)
        eg_console_say(c, EG_NOTE, "%zu %s from '%s'", added, added == 1 ? "entity" : "entities", path);
    if (d->first)
        free(path);
    else
        d->first = path;
    return status == EG_OK ? EG_OK : EG_DICT;
}

static eg_status load_listed(eg_dictionaries *d, eg_dict *dict, const char *list, eg_console *c) {
    eg_status status = EG_OK;
    while (*list) {
        size_t len = strcspn(list, ":");
        if (len) {
            char *path = join(list, "", "");
            path[len] = '\0';
            if (load(d, dict, path, NULL, c) != EG_OK) status = EG_DICT;
        }
        list += len + (list[len] == ':');
    }
    return status;
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

/* The user's own dictionaries; NULL when there are none. */
static char *find_own(void) {
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    char *path = NULL;
    if (config && *config == '/')
        path = join(config, "/entgraph/dicts", "");
    else if (home && *home)
        path = join(home, "/.config/entgraph/dicts", "");
    if (path && exists(path)) return path;
    free(path);
    return NULL;
}

eg_status eg_dictionaries_load(eg_dictionaries *d, eg_dict *dict, const eg_options *o, eg_console *c) {
    *d = (eg_dictionaries){0};
    eg_status status = EG_OK;
    const char *listed = getenv("ENTGRAPH_DICTS");
    char *looked = NULL;
    if (listed && *listed) {
        status = load_listed(d, dict, listed, c);
    } else {
        char *shipped = find_shipped(&looked);
        if (shipped) status = load(d, dict, shipped, "", c); /* "": named by their file names alone */
    }
    char *own = find_own();
    if (own && load(d, dict, own, NULL, c) != EG_OK) status = EG_DICT;
    for (size_t i = 0; i < o->dict_count; i++)
        if (load(d, dict, join(o->dicts[i], "", ""), NULL, c) != EG_OK) status = EG_DICT;
    if (!d->first) {
        eg_console_say(c, EG_ERROR,
                       "no dictionaries found: looked in %s (name a folder with --dict or ENTGRAPH_DICTS)",
                       looked ? looked : "ENTGRAPH_DICTS, which names none");
        status = EG_DICT;
    }
    free(looked);
    return status;
}

void eg_dictionaries_release(eg_dictionaries *d) {
    free(d->first);
    d->first = NULL;
}
