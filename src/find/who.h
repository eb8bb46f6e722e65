/* who: what the stages over references ask about an entity. They ask nowhere else, so that entities without a
 * dictionary row can be taught to answer in this one place. */
#ifndef EG_FIND_WHO_H
#define EG_FIND_WHO_H

#include "find/mention.h"

static inline bool eg_who_listed(const eg_dict *d, uint32_t entity) {
    return entity < d->entries.len;
}
static inline uint8_t eg_who_type(const eg_dict *d, uint32_t entity) {
    return d->entries.items[entity].type;
}
static inline bool eg_who_is(const eg_dict *d, uint32_t entity, eg_entry_type type) {
    return eg_who_listed(d, entity) && eg_who_type(d, entity) == type;
}
static inline uint32_t eg_who_kind(const eg_dict *d, uint32_t entity) {
    return eg_who_listed(d, entity) ? d->entries.items[entity].kind : 0;
}
static inline bool eg_who_has_kind(const eg_dict *d, uint32_t entity, eg_span kind) {
    return eg_span_eq(d->kinds.items[eg_who_kind(d, entity)].name, kind);
}
static inline uint8_t eg_who_gender(const eg_dict *d, uint32_t entity) {
    return eg_who_listed(d, entity) ? d->entries.items[entity].gender : EG_GENDER_UNKNOWN;
}
/* Roles of a person, employers, country, name: cells as the row gives them, empty when there is none. */
static inline eg_span eg_who_roles(const eg_dict *d, uint32_t entity) {
    return eg_who_listed(d, entity) ? d->entries.items[entity].role : (eg_span){0};
}
static inline eg_span eg_who_employers(const eg_dict *d, uint32_t entity) {
    return eg_who_listed(d, entity) ? d->entries.items[entity].works_for : (eg_span){0};
}
static inline eg_span eg_who_country(const eg_dict *d, uint32_t entity) {
    return eg_who_listed(d, entity) ? d->entries.items[entity].country : (eg_span){0};
}
static inline eg_span eg_who_name(const eg_dict *d, uint32_t entity) {
    return eg_who_listed(d, entity) ? d->entries.items[entity].name : (eg_span){0};
}
static inline eg_source eg_who_source(const eg_dict *d, uint32_t entity) {
    return eg_who_listed(d, entity) ? d->entries.items[entity].source : (eg_source){0};
}
/* The government of a listed place; UINT32_MAX = none listed. */
static inline uint32_t eg_who_government(const eg_dict *d, uint32_t place) {
    return place < d->governments.len && d->governments.items[place] ? d->governments.items[place] - 1
                                                                     : UINT32_MAX;
}

#endif
