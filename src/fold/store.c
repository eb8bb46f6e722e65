/* Storing findings as they come in.
 * In: the parts of one document after another. Out: documents of the graph, all of them as arrays, or all
 * packed. Refuses to mind which: both say the same, and whoever reads them asks fold/shelf.h. Example: before
 * an article that makes them 32 MB the 8,000 documents so far are packed, it and those that follow as they
 * come. */
#include "fold/store.h"

#include <string.h>

#include "fold/settle.h"

/* Adds doubts, which are never packed, to those of a document in the graph. */
static void add_doubts(eg_graph *g, eg_findings *doc, const eg_found_doubt *doubts, size_t more) {
    size_t count = doc->doubt_count, size = sizeof *doubts;
    if (!more) return;
    doc->doubts = eg_arena_grow(&g->arena, doc->doubts, count * size, (count + more) * size);
    memcpy(doc->doubts + count, doubts, more * size);
    doc->doubt_count = (uint32_t)(count + more);
}

/* Packs what is there. */
static void pack_all(eg_store *s, eg_graph *g) {
    for (uint32_t i = 0; i < g->doc_count; i++) {
        eg_findings *doc = &g->docs[i];
        if (doc->packed) continue;
        const eg_found_doubt *doubts = doc->doubts;
        size_t count = doc->doubt_count;
        doc->doubts = NULL;
        doc->doubt_count = 0;
        add_doubts(g, doc, doubts, count);
        eg_pack_part(&s->packer, g, doc);
        eg_pack_end(&s->packer, g, doc);
    }
    eg_arena_release(&g->loose);
    s->packing = true;
}

void eg_store_begin(eg_store *s, eg_graph *g, size_t text) {
    s->text += text;
    if (!s->packing && s->text > (s->few ? s->few : EG_STORE_FEW)) pack_all(s, g);
    if (g->doc_count == s->room) {
        size_t room = s->room ? s->room * 2 : 64;
        g->docs = eg_arena_grow(&g->arena, g->docs, s->room * sizeof *g->docs, room * sizeof *g->docs);
        s->room = room;
    }
    g->docs[g->doc_count++] = (eg_findings){0};
    s->settled = (eg_cut){0};
}

eg_findings *eg_store_part(eg_store *s, eg_graph *g, eg_arena *scratch, eg_arena **keep) {
    *keep = s->packing ? scratch : &g->loose;
    if (!s->packing) return eg_store_last(g);
    s->part = (eg_findings){0};
    return &s->part;
}

/* Settles what a part added, while it is at hand and other threads are busy. */
static void settle_part(eg_store *s, const eg_graph *g) {
    eg_findings *doc = eg_store_last(g), added = *doc;
    const eg_cut *before = &s->settled;
    if (before->mentions) added.mentions += before->mentions;
    if (before->actions) added.actions += before->actions;
    added.mention_count -= before->mentions;
    added.action_count -= before->actions;
    eg_findings_settle_part(&added, &g->strings);
    doc->mention_count = before->mentions + added.mention_count;
    doc->action_count = before->actions + added.action_count;
    if (eg_findings_in_order(doc, *before, &(eg_order){.strings = &g->strings}))
        s->settled = (eg_cut){doc->sentence_count, doc->mention_count, doc->time_count, doc->action_count};
}

static bool is_settled(const eg_store *s, const eg_findings *doc) {
    const eg_cut *n = &s->settled;
    return n->sentences == doc->sentence_count && n->mentions == doc->mention_count &&
           n->times == doc->time_count && n->actions == doc->action_count;
}

void eg_store_add(eg_store *s, eg_graph *g) {
    if (!s->packing) {
        settle_part(s, g);
        return;
    }
    eg_findings *doc = eg_store_last(g), before = *doc;
    if (s->part.path) *doc = s->part;
    doc->doubts = before.doubts;
    doc->doubt_count = before.doubt_count;
    add_doubts(g, doc, s->part.doubts, s->part.doubt_count);
    eg_pack_part(&s->packer, g, &s->part);
}

void eg_store_end(eg_store *s, eg_graph *g) {
    eg_findings *doc = eg_store_last(g);
    if (s->packing) {
        eg_pack_end(&s->packer, g, doc);
    } else {
        if (!is_settled(s, doc)) eg_findings_settle(doc, &(eg_order){.strings = &g->strings});
        doc->settled = true;
    }
}

void eg_store_take_back(eg_graph *g) {
    g->doc_count--;
}

void eg_store_count(eg_store *s, const eg_graph *g) {
    s->room = g->doc_count;
}

void eg_store_release(eg_store *s) {
    eg_packer_release(&s->packer);
    *s = (eg_store){0};
}
