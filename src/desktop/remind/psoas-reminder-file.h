/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-settings.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the settings say, as a calendar's file; NULL: no reminder is on (transfer full) (nullable) */
char *psoas_reminder_file_make (PsoasSettings  *settings,
                                GListModel     *library,
                                gint64          now);

G_END_DECLS
