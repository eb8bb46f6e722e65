/* cache: compiled dictionaries kept as files in a folder, so that the same files need not be read twice. */
#ifndef EG_DICT_CACHE_H
#define EG_DICT_CACHE_H

#include "base/digest.h"
#include "dict/dict.h"

typedef struct eg_cache_added {
    eg_span path, shown; /* NUL-terminated */
} eg_cache_added;

typedef struct eg_dict_cache {
    eg_arena arena;
    eg_span folder;               /* NUL-terminated */
    EG_VEC(eg_cache_added) added; /* by eg_dict_add; read when the dictionary is compiled */
    eg_digest digest;             /* of all that is read */
} eg_dict_cache;

/* For eg_dict_add and the reader of files: what was asked for, what was read. */
void eg_cache_note_added(eg_dict_cache *c, const char *path, const char *shown);
void eg_cache_note_file(eg_dict_cache *c, const eg_dict_file *file, eg_span bytes);
/* Compiles the dictionary: from the cache, or by reading all files. Status as of eg_dict_add, the worst. */
eg_status eg_cache_compile(eg_dict *d);
void eg_cache_free(eg_dict_cache *c); /* NULL is fine */

#endif
