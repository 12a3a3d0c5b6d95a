/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-reminders.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_REMINDER_WATCH (psoas_reminder_watch_get_type ())

/**
 * PsoasReminderWatch:
 *
 * Reminds by itself as long as the program is there, where the desktop does not start it at the times.
 */
G_DECLARE_FINAL_TYPE (PsoasReminderWatch, psoas_reminder_watch, PSOAS, REMINDER_WATCH, GObject)

PsoasReminderWatch *psoas_reminder_watch_new        (GApplication        *application,
                                                     PsoasReminders      *reminders);
/* Watches from now on, whatever becomes due */
void                psoas_reminder_watch_start      (PsoasReminderWatch  *self);
/* Likewise, and holds the application until what was put off just now has come */
void                psoas_reminder_watch_stay       (PsoasReminderWatch  *self);
gboolean            psoas_reminder_watch_is_staying (PsoasReminderWatch  *self);

G_END_DECLS
