/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Settings in memory that can be made read-only, as by a full disk or whoever looks after the machine. */

/* Makes all settings of this program such; before the first are made. */
void read_only_settings_install (void);
/* Whether nothing can be written from now on */
void read_only_settings_set     (gboolean read_only);

G_END_DECLS
