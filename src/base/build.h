/* build: which build of this code is running. */
#ifndef EG_BASE_BUILD_H
#define EG_BASE_BUILD_H

#include "base/span.h"

/* Bytes that another build of this code does not have; empty when the linker wrote none. Valid for ever. */
eg_span eg_build_id(void);

#endif
