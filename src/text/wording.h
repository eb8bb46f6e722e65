/* wording: the openings and phrases by which news sites mark their furniture. Lower case, straight
 * apostrophes, single spaces. */
#ifndef EG_TEXT_WORDING_H
#define EG_TEXT_WORDING_H

#include <stddef.h>

/* The openings that begin with the two bytes at start. The first byte of each names the zone: 'r' read more,
 * 'c' credit, 'p' caption, 'b' boilerplate; the second says when it counts:
 *   '*' always
 *   '~' when the line does not end as a sentence does
 *   '<' when the line is short
 *   '=' when nothing but punctuation and numbers follows
 *   '^' when it is written in capitals and the line does not end as a sentence does */
const char *const *eg_wording_openings(const char *start, size_t *count);

/* Phrases that make a line boilerplate wherever they stand in it, ending with NULL. No marks. Each begins
 * with two letters; sorted by byte value. */
const char *const *eg_wording_phrases(void);

#endif
