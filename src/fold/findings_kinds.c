/* Unknown kinds: lines that are passed over, counted.
 * In: lines of kinds that no reader knows. Out: a warning for each kind, at its first line. Refuses to call
 * them faults: another program, or a later entgraph, may have kinds of its own. Example: 3 lines of kind
 * "mentions" give "unknown kind 'mentions', 3 lines left out (did you mean 'mention'?)". */
#include "fold/findings_kinds.h"

enum { TOLD = 8, SHOWN = 40 }; /* kinds; bytes of one */

void eg_unknown_kinds_note(eg_unknown_kinds *u, eg_span kind, eg_place line) {
    size_t i = 0;
    while (i < u->list.len && !eg_span_eq(u->list.items[i].kind, kind)) i++;
    eg_unknown_kind new = {.first = {.file = line.file, .line = line.line}};
    if (i == u->list.len && i < TOLD) {
        new.kind = eg_arena_copy(&u->arena, kind);
        eg_vec_push(&u->arena, &u->list, new);
    }
    eg_unknown_kind *same = i < TOLD ? &u->list.items[i] : &u->others;
    if (!same->lines++) same->first = new.first;
}

static const char *plural(size_t count) {
    return count == 1 ? "" : "s";
}

void eg_unknown_kinds_tell(eg_unknown_kinds *u, const eg_span *known, size_t count, eg_diag *d) {
    for (size_t i = 0; i < u->list.len; i++) {
        const eg_unknown_kind *k = &u->list.items[i];
        eg_span near = eg_nearest(k->kind, known, count), name = eg_span_slice(k->kind, 0, SHOWN);
        eg_span meant = near.len
                            ? eg_arena_printf(&u->arena, " (did you mean '%.*s'?)", (int)near.len, near.ptr)
                            : EG_SPAN("");
        eg_diag_say(d, EG_WARNING, k->first, "unknown kind '%.*s', %zu line%s left out%.*s", (int)name.len,
                    name.ptr, k->lines, plural(k->lines), (int)meant.len, meant.ptr);
    }
    if (u->others.lines)
        eg_diag_say(d, EG_WARNING, u->others.first, "more unknown kinds, %zu line%s left out",
                    u->others.lines, plural(u->others.lines));
    eg_arena_release(&u->arena);
    *u = (eg_unknown_kinds){0};
}
