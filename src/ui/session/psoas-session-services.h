/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-audio.h"
#include "psoas-journal.h"
#include "psoas-session-driver.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_SESSION_SERVICES (psoas_session_services_get_type ())

/**
 * PsoasSessionServices:
 *
 * What the desktop does for one open session beside showing it: it is made before the session starts,
 * and lives as long as the session is shown.  Each service follows the session by itself, and is off
 * where what it needs is missing.
 */
G_DECLARE_FINAL_TYPE (PsoasSessionServices, psoas_session_services, PSOAS, SESSION_SERVICES, GObject)

PsoasSessionServices *psoas_session_services_new (PsoasSessionDriver *driver,
                                                  GtkWindow          *window,
                                                  PsoasAudio         *audio,
                                                  PsoasJournal       *journal);
/* The session's row in the journal; 0: it has not begun */
gint64 psoas_session_services_get_journal_id (PsoasSessionServices *self);

G_END_DECLS
