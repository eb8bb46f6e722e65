/* The sentences behind what is drawn.
 * In: sentences of documents. Out: attributes: a tooltip for readers, a link for those who want to check,
 * data for other tools. Refuses to hold all: three sentences in a tooltip, the rest counted. Example: the
 * tooltip  Ada → Bergen&#10;1 article&#10;&#10;“Ada left Bergen.”&#10;– news/a.txt, line 3 */
#include "write/dot_evidence.h"

#include "fold/shelf.h"
#include "write/href.h"

enum { SENTENCE = 260, PATH = 100, NAME = 60, HEAD = 600, TOOLTIP = 1000 }; /* characters; of TOOLTIP bytes */

static const eg_found_sentence *sentence_of(eg_dot *d, eg_evidence e) {
    if (e.doc >= d->graph->doc_count || e.sentence >= d->graph->docs[e.doc].sentence_count) return NULL;
    eg_found_sentence *s = EG_NEW(&d->arena, eg_found_sentence, 1);
    *s = eg_graph_sentence(d->graph, &d->arena, e.doc, e.sentence);
    return s;
}

/* Whether the list has the sentence among those in which doubles are looked for. */
static bool has(const eg_evidence_list *list, eg_evidence e) {
    for (size_t k = 0; k < list->items.len && k < EG_EVIDENCE_LOOKED_FOR; k++)
        if (list->items.items[k].doc == e.doc && list->items.items[k].sentence == e.sentence) return true;
    return false;
}

void eg_dot_collect(eg_dot *d, eg_evidence_list *list, const eg_event *event) {
    for (uint32_t i = 0; i < event->action_count; i++) {
        eg_action_ref ref = event->actions[i];
        if (ref.doc >= d->graph->doc_count || ref.action >= d->graph->docs[ref.doc].action_count) continue;
        eg_evidence e = {ref.doc, ref.sentence};
        uint32_t bit = (e.doc * 0x9E3779B1u ^ e.sentence) % (64 * EG_EVIDENCE_BITS);
        uint64_t *bits = &list->bits[bit / 64], its = 1ULL << bit % 64;
        if (*bits & its && has(list, e)) continue;
        if (list->items.len < EG_EVIDENCE_LOOKED_FOR) *bits |= its;
        eg_vec_push(&d->arena, &list->items, e);
    }
}

/* ---- tooltips ---- */

const char *eg_dot_tooltip(eg_dot *d, eg_span head, const eg_evidence *evidence, size_t count, size_t total) {
    eg_text t = {.arena = &d->arena};
    eg_text_add(&t, eg_dot_text(d, eg_label_cut(&d->arena, head, HEAD)));
    size_t shown = 0;
    for (size_t i = 0; i < count && shown < EG_EVIDENCE_KEPT; i++) {
        const eg_found_sentence *s = sentence_of(d, evidence[i]);
        if (!s) continue;
        eg_span text = eg_label_cut(&d->arena, eg_label_clean(&d->arena, s->text), SENTENCE);
        eg_span path = eg_label_cut(&d->arena, eg_dot_str(d, d->graph->docs[evidence[i].doc].path), PATH);
        if (shown && t.bytes.len + text.len + path.len > TOOLTIP) break;
        text = eg_dot_text(d, text);
        path = eg_dot_text(d, path);
        eg_text_printf(&t, "&#10;&#10;“%.*s”&#10;– %.*s, line %u", (int)text.len, text.ptr, (int)path.len,
                       path.ptr, s->line);
        shown++;
    }
    if (total > shown && shown) eg_text_printf(&t, "&#10;&#10;+ %zu more", total - shown);
    return eg_text_span(&t).ptr;
}

/* ---- links and data ---- */

eg_span eg_dot_href(eg_dot *d, uint32_t doc, const eg_found_sentence *sentence) {
    if (!d->how->link_base || doc >= d->graph->doc_count) return (eg_span){0};
    return eg_href(&d->arena, d->how->link_base, eg_graph_str(d->graph, d->graph->docs[doc].path),
                   sentence ? sentence->text : (eg_span){0});
}

void eg_dot_tell(eg_dot *d, void *object, const eg_evidence *evidence, size_t count) {
    const eg_found_sentence *s = count ? sentence_of(d, evidence[0]) : NULL;
    if (!s) return;
    eg_span path = eg_dot_str(d, d->graph->docs[evidence[0].doc].path);
    eg_dot_set_data(d, object, "evidence", eg_label_clean(&d->arena, s->text));
    eg_dot_set_data(d, object, "source",
                    eg_arena_printf(&d->arena, "%.*s:%u", (int)path.len, path.ptr, s->line));
    eg_span href = eg_dot_href(d, evidence[0].doc, s);
    if (href.len) eg_dot_set(d, object, "URL", eg_dot_text(d, href).ptr);
}

/* "Facepage (organization)", other spellings, how often and where it is named. */
static eg_span entity_head(eg_dot *d, const eg_entity *e) {
    eg_span name = eg_dot_str(d, e->name);
    eg_text t = {.arena = &d->arena};
    eg_text_printf(&t, "%.*s (%s)", (int)name.len, name.ptr, eg_dot_look_of(e->type)->word);
    for (uint32_t i = 0; i < e->surface_count; i++) {
        eg_span also = eg_label_cut(&d->arena, eg_dot_str(d, e->surfaces[i]), NAME);
        eg_text_printf(&t, "%s%.*s", i ? ", " : "\nalso: ", (int)also.len, also.ptr);
    }
    if (e->mentions)
        eg_text_printf(&t, "\n%u of %s, %s", e->docs,
                       eg_label_count(&d->arena, d->graph->doc_count, "article").ptr,
                       eg_label_count(&d->arena, e->mentions, "mention").ptr);
    else
        eg_text_puts(&t, "\nnever by that name");
    if (!e->listed) eg_text_puts(&t, "\nname found by its form, in no dictionary");
    return eg_text_span(&t);
}

void eg_dot_tell_entity(eg_dot *d, Agnode_t *n, const eg_entity *e, eg_evidence_list told) {
    bool more = told.items.len > 0;
    const eg_evidence *evidence = more ? told.items.items : e->evidence;
    size_t count = more ? told.items.len : e->evidence_count;
    size_t total = more || e->mentions < count ? count : e->mentions;
    eg_dot_set(d, n, "tooltip", eg_dot_tooltip(d, entity_head(d, e), evidence, count, total));
    eg_dot_set(d, n, "type", eg_dot_look_of(e->type)->word);
    eg_dot_setf(d, n, "articles", "%u", e->docs);
    eg_dot_setf(d, n, "mentions", "%u", e->mentions);
    eg_dot_tell(d, n, evidence, count);
}
