/* image: a compiled dictionary as one file, read back without reading rows. */
#ifndef EG_DICT_IMAGE_H
#define EG_DICT_IMAGE_H

#include "base/digest.h"
#include "dict/dict.h"

/* Writes a compiled dictionary to an empty file, open for reading and writing; false when there is not room
 * for all of it. */
bool eg_image_write(const eg_dict *d, eg_fingerprint key, int fd);
/* Sets d, which holds nothing yet, to the dictionary in the file, which must not be written to as long as d
 * lives; notes that the file was used now. False when it is not the whole image written under that key: d is
 * as it was then. */
bool eg_image_read(eg_dict *d, eg_fingerprint key, int fd);
/* Copies the image to memory in huge pages, where it is, so that words are looked up faster. It costs about
 * as much as finding what is in a tenth as many bytes of text. Safe while other threads read the dictionary.
 */
void eg_image_bring_near(const eg_image *image);
/* Gives the memory of an image back; {0} is fine. */
void eg_image_release(eg_image *image);

#endif
