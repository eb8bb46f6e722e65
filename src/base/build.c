/* The build id: a digest of the program, or of the shared library, that this code is in, written by the
 * linker. In: the headers of what is loaded. Out: the bytes of the note. Refuses to guess: without the note
 * it is empty. Example: `readelf -n entgraph` shows the same 20 bytes. */
#define _GNU_SOURCE 1 /* dl_iterate_phdr */
#include "base/build.h"

#ifdef __ELF__
#include <link.h>
#include <string.h>

/* The build id among the notes of a segment. */
static eg_span id_among(const char *notes, size_t size) {
    static const char owner[4] = "GNU";
    for (ElfW(Nhdr) note; size >= sizeof note;) {
        memcpy(&note, notes, sizeof note);
        size_t name = ((size_t)note.n_namesz + 3) & ~(size_t)3,
               text = ((size_t)note.n_descsz + 3) & ~(size_t)3;
        if (name > size - sizeof note || text > size - sizeof note - name) break;
        const char *bytes = notes + sizeof note + name;
        if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == sizeof owner &&
            memcmp(notes + sizeof note, owner, sizeof owner) == 0)
            return (eg_span){bytes, note.n_descsz};
        size -= sizeof note + name + text;
        notes = bytes + text;
    }
    return EG_SPAN("");
}

/* Of one thing loaded: its id, if this code is in it. */
static int look_into(struct dl_phdr_info *info, size_t size, void *id) {
    static const char here[] = "a place in this code's own memory";
    bool ours = false;
    (void)size;
    for (size_t i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *p = &info->dlpi_phdr[i];
        ours =
            ours || (p->p_type == PT_LOAD && (uintptr_t)here - (info->dlpi_addr + p->p_vaddr) < p->p_memsz);
    }
    for (size_t i = 0; ours && i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *p = &info->dlpi_phdr[i];
        if (p->p_type != PT_NOTE) continue;
        eg_span found = id_among((const char *)(info->dlpi_addr + p->p_vaddr), p->p_memsz);
        if (found.len) *(eg_span *)id = found;
    }
    return ours;
}

eg_span eg_build_id(void) {
    eg_span id = EG_SPAN("");
    dl_iterate_phdr(look_into, &id);
    return id;
}
#else
eg_span eg_build_id(void) {
    return EG_SPAN("");
}
#endif
