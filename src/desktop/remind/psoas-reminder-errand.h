/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-journal.h"
#include "psoas-settings.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What "psoas --remind" does, without a window: posts the notification if a reminder is due, and ends.  FALSE: it could
 * not; that none is due is no error. */
gboolean psoas_reminder_errand_run (PsoasSettings  *settings,
                                    PsoasJournal   *journal,
                                    GListModel     *library,
                                    GError        **error);

G_END_DECLS
