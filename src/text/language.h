/* language: whether an article is in the one language that is understood. */
#ifndef EG_TEXT_LANGUAGE_H
#define EG_TEXT_LANGUAGE_H

#include "text/article.h"

/* Whether the story, as far as a few thousand bytes of it tell, reads like English. Zones are assigned. A
 * text that is too short to tell by, or none, passes. */
bool eg_language_is_english(const eg_article *article);

#endif
