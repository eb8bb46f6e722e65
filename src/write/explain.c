/* Explain: why an entity is in the graph. Every mention and every act of it, with the sentence, file and
 * line. In: a name and a graph. Out: plain text. First what is known of the entity, as "word: value" lines;
 * then, after an empty line, its sentences in order of files and lines. Each of these lines begins with
 * FILE:LINE: as grep and compilers write it; a sentence follows after one space, what was found in it after
 * three:
 *
 *     news/b.txt:3: Twitter suspended 936 accounts on Monday.
 *     news/b.txt:3:   "Twitter": name, by dicts/organizations.tsv:8
 *     news/b.txt:3:   acts 2019-08-19: Twitter suspended "936 accounts", by dicts/actions.tsv:9
 *
 * Refuses to mark anything inside a sentence: it can be sought as it is written. */
#include <inttypes.h>

#include "fold/evidence.h"
#include "fold/order.h"
#include "fold/shelf.h"
#include "fold/term.h"
#include "write/called.h"
#include "write/label.h"
#include "write/told.h"
#include "write/write.h"

typedef struct report {
    eg_told told;
    const eg_entity *entity;
} report;

/* A dictionary row, "dicts/people.tsv:17", or the name of a pattern. */
static void put_by(report *r, eg_str by) {
    eg_span text = eg_graph_str(r->told.g, by);
    size_t digits = text.len;
    while (digits && text.ptr[digits - 1] >= '0' && text.ptr[digits - 1] <= '9') digits--;
    bool row = digits && digits < text.len && text.ptr[digits - 1] == ':';
    if (!text.len) return;
    fputs(row ? ", by " : ", by pattern '", r->told.out);
    eg_told_clean(&r->told, text);
    if (!row) fputs("'", r->told.out);
}

static void put_mention(report *r, const eg_findings *f, const eg_found_mention *m) {
    const eg_found_sentence *s = &f->sentences[m->sentence];
    eg_told_place(&r->told, s->line);
    fputs("   \"", r->told.out);
    eg_told_str(&r->told, m->text);
    fputs("\": ", r->told.out);
    eg_told_put(&r->told, eg_term_word(EG_TERM_VIA, m->via));
    put_by(r, m->by);
    if (m->confidence)
        fprintf(r->told.out, ", confidence %u.%02u", m->confidence / 100u, m->confidence % 100u);
    if (eg_via_names(m->via) && !eg_zone_tells(s->zone)) {
        fputs(", not counted: ", r->told.out);
        eg_told_put(&r->told, eg_term_word(EG_TERM_ZONE, s->zone));
    }
    putc('\n', r->told.out);
}

static bool holds(eg_names list, eg_str name) {
    for (uint32_t i = 0; i < list.count; i++)
        if (list.items[i] == name) return true;
    return false;
}

/* What the entity has to do with an action; NULL = nothing. */
static const char *part_in(const eg_found_action *a, eg_str name) {
    if (holds(a->actors, name)) return "acts";
    if (holds(a->targets, name)) return "target";
    return holds(a->said_by, name) ? "says" : NULL;
}

/* " (negated, planned, said by X)" */
static void put_manner(report *r, const eg_found_action *a) {
    const char *lead = " (";
    if (a->polarity == EG_NEGATED) fprintf(r->told.out, "%snegated", lead), lead = ", ";
    if (a->modality != EG_ACTUAL) {
        fputs(lead, r->told.out), lead = ", ";
        eg_told_put(&r->told, eg_term_word(EG_TERM_MODALITY, a->modality));
    }
    if (a->said_by.count) {
        fprintf(r->told.out, "%ssaid by ", lead), lead = ", ";
        eg_told_list(&r->told, a->said_by.items, a->said_by.count);
    }
    if (lead[0] == ',') putc(')', r->told.out);
}

static void put_action(report *r, const eg_findings *f, const eg_found_action *a) {
    eg_told_place(&r->told, f->sentences[a->sentence].line);
    fprintf(r->told.out, "   %s ", part_in(a, r->entity->name));
    if (a->date)
        eg_told_str(&r->told, a->date);
    else
        fputs("undated", r->told.out);
    fputs(": ", r->told.out);
    eg_told_act(&r->told, a);
    put_manner(r, a);
    put_by(r, a->by);
    putc('\n', r->told.out);
}

/* The entity's mentions and actions of one part of a document, each after its sentence. */
static void put_part(report *r, uint32_t doc, uint32_t part) {
    enum { IS_ACTION = 1 };
    EG_VEC(eg_keyed) found = {0}; /* key: sentence; value: index << 1 | IS_ACTION */
    eg_arena *a = &r->told.scratch;
    eg_arena_reset(a);
    eg_findings open = eg_graph_part(r->told.g, a, doc, part, EG_ALL), *f = &open;
    for (uint32_t i = 0; i < f->mention_count; i++)
        if (f->mentions[i].entity == r->entity->name)
            eg_vec_push(a, &found, (eg_keyed){f->mentions[i].sentence, (uint64_t)i << 1});
    for (uint32_t i = 0; i < f->action_count; i++)
        if (part_in(&f->actions[i], r->entity->name))
            eg_vec_push(a, &found, (eg_keyed){f->actions[i].sentence, (uint64_t)i << 1 | IS_ACTION});
    eg_sort_keyed(found.items, found.len);
    r->told.where = eg_label_clean(a, eg_graph_str(r->told.g, f->path));
    for (size_t i = 0; i < found.len; i++) {
        const eg_found_sentence *s = &f->sentences[found.items[i].key];
        if (s->text.len && (i == 0 || found.items[i].key != found.items[i - 1].key))
            eg_told_sentence(&r->told, s);
        uint32_t at = (uint32_t)(found.items[i].value >> 1);
        if (found.items[i].value & IS_ACTION)
            put_action(r, f, &f->actions[at]);
        else
            put_mention(r, f, &f->mentions[at]);
    }
}

/* Everything found of the entity, counted or not. */
static void count_all(report *r, uint32_t *mentions, uint32_t *actions) {
    const eg_graph *g = r->told.g;
    *mentions = *actions = 0;
    for (uint32_t d = 0; d < g->doc_count; d++)
        for (uint32_t part = 0; part < eg_findings_parts(&g->docs[d]); part++) {
            eg_arena_reset(&r->told.scratch);
            eg_findings f = eg_findings_part(&r->told.scratch, &g->docs[d], part, EG_MENTIONS | EG_ACTIONS);
            for (uint32_t i = 0; i < f.mention_count; i++)
                *mentions += f.mentions[i].entity == r->entity->name;
            for (uint32_t i = 0; i < f.action_count; i++)
                *actions += part_in(&f.actions[i], r->entity->name) != NULL;
        }
}

static void put_entity(report *r, const eg_called *called) {
    const eg_entity *e = r->entity;
    uint32_t mentions, actions;
    count_all(r, &mentions, &actions);
    fputs("entity: ", r->told.out);
    eg_told_str(&r->told, e->name);
    fputs("\ntype: ", r->told.out);
    eg_told_put(&r->told, eg_term_word(EG_TERM_TYPE, e->type));
    fprintf(r->told.out, "\nlisted: %s\nmentions: %" PRIu32 "\ncounted: %" PRIu32 " in ",
            e->listed ? "yes" : "no", mentions, e->mentions);
    eg_told_put(&r->told, eg_label_count(&r->told.scratch, e->docs, "article"));
    if (e->surface_count) {
        fputs("\nspellings: ", r->told.out);
        eg_told_list(&r->told, e->surfaces, e->surface_count);
    }
    fprintf(r->told.out, "\nactions: %" PRIu32 "\n", actions);
    for (uint32_t i = 0; i < called->other_count; i++) {
        fputs("also so called: ", r->told.out);
        eg_told_str(&r->told, r->told.g->entities[called->others[i]].name);
        putc('\n', r->told.out);
    }
    putc('\n', r->told.out);
}

eg_status eg_write_explained(const eg_graph *g, const eg_called *called, FILE *out) {
    report r = {.told = {.out = out, .g = g}};
    for (uint32_t i = 0; i < called->meant_count; i++) {
        r.entity = &g->entities[called->meant[i]];
        if (i) putc('\n', out);
        put_entity(&r, called);
        for (uint32_t d = 0; d < g->doc_count; d++)
            for (uint32_t part = 0; part < eg_findings_parts(&g->docs[d]); part++) put_part(&r, d, part);
    }
    eg_arena_release(&r.told.scratch);
    return fflush(out) != 0 || ferror(out) ? EG_OUTPUT : EG_OK;
}
