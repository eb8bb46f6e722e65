/* who: what the stages over references ask about an entity, listed or found by its pattern. They ask nowhere
 * else. */
#ifndef EG_FIND_WHO_H
#define EG_FIND_WHO_H

#include "find/mention.h"

static inline bool eg_who_is(const eg_mentions *m, const eg_dict *d, uint32_t entity, eg_entry_type type) {
    return eg_mentions_entry(m, d, entity)->type == (uint8_t)type;
}
/* Index into the dictionary's kinds; 0 = not known. */
static inline uint32_t eg_who_kind(const eg_mentions *m, const eg_dict *d, uint32_t entity) {
    return eg_mentions_entry(m, d, entity)->kind;
}
static inline bool eg_who_has_kind(const eg_mentions *m, const eg_dict *d, uint32_t entity, eg_span kind) {
    return eg_span_eq(d->kinds.items[eg_who_kind(m, d, entity)].name, kind);
}
static inline uint8_t eg_who_gender(const eg_mentions *m, const eg_dict *d, uint32_t entity) {
    return eg_mentions_entry(m, d, entity)->gender;
}
/* Roles of a person, employers, country, name: cells as the row gives them, empty when there is none. */
static inline eg_span eg_who_roles(const eg_mentions *m, const eg_dict *d, uint32_t entity) {
    return eg_mentions_entry(m, d, entity)->role;
}
static inline eg_span eg_who_employers(const eg_mentions *m, const eg_dict *d, uint32_t entity) {
    return eg_mentions_entry(m, d, entity)->works_for;
}
static inline eg_span eg_who_country(const eg_mentions *m, const eg_dict *d, uint32_t entity) {
    return eg_mentions_entry(m, d, entity)->country;
}
static inline eg_span eg_who_name(const eg_mentions *m, const eg_dict *d, uint32_t entity) {
    return eg_mentions_entry(m, d, entity)->name;
}
static inline eg_source eg_who_source(const eg_mentions *m, const eg_dict *d, uint32_t entity) {
    return eg_mentions_entry(m, d, entity)->source;
}
/* The government of a listed place; UINT32_MAX = none listed. */
static inline uint32_t eg_who_government(const eg_dict *d, uint32_t place) {
    return place < d->governments.len && d->governments.items[place] ? d->governments.items[place] - 1
                                                                     : UINT32_MAX;
}

#endif
