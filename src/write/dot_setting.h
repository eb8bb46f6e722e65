/* dot_setting: -G, -N and -E: attributes that the user sets, over everything that the pictures set. */
#ifndef EG_WRITE_DOT_SETTING_H
#define EG_WRITE_DOT_SETTING_H

#include "write/dot_common.h"

/* Makes the settings the defaults; before the first node. */
void eg_dot_settings_first(eg_dot *d);
/* Gives them to all that is drawn for an entity, act or event, whatever was set there; after the last edge.
 */
void eg_dot_settings_last(eg_dot *d);

#endif
