/* image: a compiled dictionary as one file, read back without reading rows. */
#ifndef EG_DICT_IMAGE_H
#define EG_DICT_IMAGE_H

#include "base/digest.h"
#include "dict/dict.h"

/* Writes a compiled dictionary to an empty file; false when not every byte could be written. */
bool eg_image_write(const eg_dict *d, eg_fingerprint key, int fd);
/* Reads it back into d, which holds nothing yet and whose arena then owns it all. False when the file is not
 * the whole image written under that key: nothing of d may be used then, and its arena is to be released. */
bool eg_image_read(eg_dict *d, eg_fingerprint key, int fd);

#endif
