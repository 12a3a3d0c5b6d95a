/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "content/psoas-stretch.h"
#include "psoas-journal.h"
#include "remind/psoas-reminder.h"

G_BEGIN_DECLS

/* What the pain log says of today.  FALSE: it cannot be read, so that nobody knows whether to remind.  What is remembered
 * of reminders, and whether a session runs, is left to the caller. */
gboolean psoas_reminder_facts_read       (PsoasJournal        *journal,
                                          PsoasStretch        *stretch,
                                          gint64               now,
                                          GTimeZone           *zone,
                                          PsoasReminderFacts  *facts);
/* Whether a session runs, in whatever process */
gboolean psoas_reminder_facts_is_running (GDBusConnection     *bus);

G_END_DECLS
