/* fuzz: what the fuzz targets share. Each target is one LLVMFuzzerTestOneInput; a broken promise aborts. */
#ifndef EG_FUZZ_H
#define EG_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define PROMISE(condition)                                                                                   \
    do {                                                                                                     \
        if (!(condition)) {                                                                                  \
            fprintf(stderr, "%s:%d: broken promise: %s\n", __FILE__, __LINE__, #condition);                  \
            abort();                                                                                         \
        }                                                                                                    \
    } while (0)

/* The bytes as a file without a name; path (of 32 bytes) becomes one that opens it. Close it afterwards. */
static inline FILE *fuzz_file(const void *data, size_t size, char path[32]) {
    FILE *f = tmpfile();
    PROMISE(f != NULL);
    PROMISE(fwrite(data, 1, size, f) == size && fflush(f) == 0);
    rewind(f);
    snprintf(path, 32, "/proc/self/fd/%d", fileno(f));
    return f;
}

#endif
