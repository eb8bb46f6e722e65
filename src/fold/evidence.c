/* Evidence: the few sentences that stand for a node or an edge.
 * In: sentences in order of their documents' dates. Out: at most three, of different documents where there
 * are such. Refuses to rank sentences by content: the first report is the evidence.
 * Example: two sentences of a.txt, then one of b.txt, are offered: a's first, b's, a's second are kept. */
#include "fold/evidence.h"

#include "fold/order.h"
#include "fold/shelf.h"
#include "text/article.h"

static bool same_text(const eg_graph *g, eg_evidence a, eg_evidence b) {
    if (a.doc == b.doc && a.sentence == b.sentence) return true;
    eg_span x = eg_sentence_kept(g, a.doc, a.sentence), y = eg_sentence_kept(g, b.doc, b.sentence);
    return x.len > 0 && eg_span_eq(x, y);
}

void eg_evidence_offer(const eg_graph *g, eg_evidence_pick *pick, uint32_t doc, uint32_t sentence) {
    if (pick->kept_count == EG_EVIDENCE_KEPT) return;
    eg_evidence_offer_long(g, pick, doc, sentence, (uint16_t)eg_sentence_kept(g, doc, sentence).len);
}

void eg_evidence_offer_long(const eg_graph *g, eg_evidence_pick *pick, uint32_t doc, uint32_t sentence,
                            uint16_t len) {
    if (pick->kept_count == EG_EVIDENCE_KEPT) return;
    bool known = false;
    eg_evidence offered = {doc, sentence};
    for (unsigned i = 0; i < pick->kept_count; i++) known |= pick->kept[i].doc == doc;
    if (known && pick->spare_count == EG_EVIDENCE_KEPT - 1) return; /* whatever its text is */
    for (unsigned i = 0; i < pick->kept_count; i++)
        if (pick->kept_len[i] == len && same_text(g, pick->kept[i], offered)) return;
    if (!known) {
        pick->kept_len[pick->kept_count] = len;
        pick->kept[pick->kept_count++] = offered;
        return;
    }
    for (unsigned i = 0; i < pick->spare_count; i++)
        if (pick->spare_len[i] == len && same_text(g, pick->spare[i], offered)) return;
    pick->spare_len[pick->spare_count] = len;
    pick->spare[pick->spare_count++] = offered;
}

uint32_t eg_evidence_finish(eg_evidence_pick *pick) {
    for (unsigned i = 0; i < pick->spare_count && pick->kept_count < EG_EVIDENCE_KEPT; i++)
        pick->kept[pick->kept_count++] = pick->spare[i];
    pick->spare_count = 0;
    return pick->kept_count;
}

uint32_t *eg_documents_by_date(eg_arena *a, const eg_graph *g) {
    eg_arena scratch = {0};
    eg_keyed *keys = EG_NEW(&scratch, eg_keyed, g->doc_count);
    for (uint32_t i = 0; i < g->doc_count; i++) {
        eg_period days;
        bool dated = eg_period_of(eg_graph_str(g, g->docs[i].date), &days) && days.earliest != EG_DAY_NONE;
        /* Moved so that days before 1970 sort first too. */
        keys[i] = (eg_keyed){dated ? (uint64_t)((int64_t)days.earliest - INT32_MIN) : UINT64_MAX, i};
    }
    eg_sort_keyed(keys, g->doc_count);
    uint32_t *docs = EG_NEW(a, uint32_t, g->doc_count);
    for (uint32_t i = 0; i < g->doc_count; i++) docs[i] = (uint32_t)keys[i].value;
    eg_arena_release(&scratch);
    return docs;
}

bool eg_via_names(uint8_t via) {
    return via != EG_VIA_DEMONYM && via != EG_VIA_NOUN && via != EG_VIA_PRONOUN;
}

bool eg_zone_tells(uint8_t zone) {
    return zone == EG_ZONE_TITLE || zone == EG_ZONE_SUBTITLE || zone == EG_ZONE_BODY ||
           zone == EG_ZONE_CAPTION;
}
