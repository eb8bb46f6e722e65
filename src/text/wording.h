/* wording: the openings and phrases by which news sites mark their furniture. Lower case, straight
 * apostrophes, single spaces. */
#ifndef EG_TEXT_WORDING_H
#define EG_TEXT_WORDING_H

#include "base/span.h"

/* In tables that are made once for all threads, and never freed. */
typedef struct eg_wording eg_wording;
const eg_wording *eg_wording_get(void);

/* The openings that begin with the first two bytes of the line, ASCII case ignored; none when its third
 * letter fits none of them. The first byte of each names the zone: 'r' read more, 'c' credit, 'p' caption,
 * 'b' boilerplate; the second says when it counts:
 *   '*' always
 *   '~' when the line does not end as a sentence does
 *   '<' when the line is short
 *   '=' when nothing but punctuation and numbers follows
 *   '^' when it is written in capitals and the line does not end as a sentence does */
const char *const *eg_wording_openings(const eg_wording *w, eg_span line, size_t *count);

/* Whether the line holds a phrase, beginning at a word, that makes it boilerplate wherever it stands in it.
 * ASCII case is ignored. */
bool eg_wording_phrase(const eg_wording *w, eg_span line);

/* The phrases, ending with NULL, without marks. Each begins with a letter; sorted by byte value. */
const char *const *eg_wording_phrases(void);

#endif
