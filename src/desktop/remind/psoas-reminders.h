/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "psoas-journal.h"
#include "psoas-settings.h"
#include "remind/psoas-reminder.h"

G_BEGIN_DECLS

/* The one notification: what is reminded of next takes the place of what was reminded of before. */
#define PSOAS_REMINDERS_NOTIFICATION "reminder"

/* A desktop with this keeps notifications and starts the program when a button is pressed. */
#define PSOAS_NOTIFICATION_KEEPER "org.gtk.Notifications"
/* One with this alone tells the buttons only to who posted the notification. */
#define PSOAS_NOTIFICATION_SERVICE "org.freedesktop.Notifications"

#define PSOAS_TYPE_REMINDERS (psoas_reminders_get_type ())

/**
 * PsoasReminders:
 *
 * Reminds of stretches when that is due, by the clock on the wall, and knows what is answered.  The notification that it
 * posts calls actions of the application, which has to have them: "start" (s), "remind-later" (as), "remind-not-today"
 * (as); their parameters are ids of stretches.
 *
 * Signal "changed": what psoas_reminders_find_next() returns may be different now.
 */
G_DECLARE_FINAL_TYPE (PsoasReminders, psoas_reminders, PSOAS, REMINDERS, GObject)

PsoasReminders *psoas_reminders_new           (GApplication         *application,
                                               PsoasSettings        *settings,
                                               PsoasJournal         *journal,
                                               GListModel           *library);
gboolean        psoas_reminders_remind        (PsoasReminders       *self,
                                               GError              **error);
gint64          psoas_reminders_find_next     (PsoasReminders       *self);
/* Takes the notification away if what it says has become pointless; TRUE: it has */
gboolean        psoas_reminders_withdraw      (PsoasReminders       *self);
/* "In 30 minutes".  FALSE: nothing will start the program then. */
gboolean        psoas_reminders_snooze        (PsoasReminders       *self,
                                               const char * const   *stretches);
/* "Not today" */
void            psoas_reminders_decline       (PsoasReminders       *self,
                                               const char * const   *stretches);
/* These schedules were changed just now: what they say of the hours before was never to be reminded of. */
void            psoas_reminders_begin         (PsoasReminders       *self,
                                               const char * const   *stretches);

G_END_DECLS
