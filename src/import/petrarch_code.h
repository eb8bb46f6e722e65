/* petrarch_code: what a CAMEO actor code says. */
#ifndef EG_IMPORT_PETRARCH_CODE_H
#define EG_IMPORT_PETRARCH_CODE_H

#include "base/span.h"

typedef struct eg_cameo {
    eg_span country;   /* canonical name; empty = none of them: IGO, WST */
    bool bare;         /* nothing but the country */
    const char *kind;  /* of an organization with this code; "" = not told */
    const char *role;  /* of a person with this code; "" = not told */
    bool organization; /* the code alone says that it is none of a person */
} eg_cameo;

/* "USAGOV", "CHNMIL", "IGOUNO"; case ignored, so that codes of groups (chrCTH) are read as well. false:
 * shorter than three letters, or with characters that no code has. */
bool eg_cameo_read(eg_span code, eg_cameo *out);

#endif
