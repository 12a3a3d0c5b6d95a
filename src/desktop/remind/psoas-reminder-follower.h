/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-reminder-host.h"
#include "psoas-reminder-watch.h"

G_BEGIN_DECLS

#define PSOAS_TYPE_REMINDER_FOLLOWER (psoas_reminder_follower_get_type ())

/**
 * PsoasReminderFollower:
 *
 * For a program with a window: tells the desktop what the settings say of reminders, and takes a reminder away when it was
 * answered.  The program does not end while the desktop is being told.
 *
 * Signal "changed": the host, or when the next reminder comes.
 */
G_DECLARE_FINAL_TYPE (PsoasReminderFollower, psoas_reminder_follower, PSOAS, REMINDER_FOLLOWER, GObject)

PsoasReminderFollower *psoas_reminder_follower_new           (GApplication           *application,
                                                              PsoasSettings          *settings,
                                                              PsoasJournal           *journal,
                                                              GListModel             *library);
PsoasReminders        *psoas_reminder_follower_get_reminders (PsoasReminderFollower  *self);
PsoasReminderHost     *psoas_reminder_follower_get_host      (PsoasReminderFollower  *self);
/* Asks the desktop again, as its answer may be another by now. */
void                   psoas_reminder_follower_ask_host      (PsoasReminderFollower  *self);
/* "In 30 minutes" */
void                   psoas_reminder_follower_snooze        (PsoasReminderFollower  *self,
                                                              const char * const     *stretches);

G_END_DECLS
