/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "remind/psoas-reminder-schedule.h"

G_BEGIN_DECLS

/**
 * PsoasReminderHostState:
 * @PSOAS_REMINDER_HOST_OFF: nothing starts the program
 * @PSOAS_REMINDER_HOST_ASKING: the desktop has not answered yet
 * @PSOAS_REMINDER_HOST_ON_TIME: it is started at each time of the schedules
 * @PSOAS_REMINDER_HOST_AT_LOGIN: it is started when the person logs in, and at no other time
 * @PSOAS_REMINDER_HOST_DENIED: the person or the desktop did not allow it
 * @PSOAS_REMINDER_HOST_FAILED: see psoas_reminder_host_get_problem()
 */
typedef enum {
  PSOAS_REMINDER_HOST_OFF,
  PSOAS_REMINDER_HOST_ASKING,
  PSOAS_REMINDER_HOST_ON_TIME,
  PSOAS_REMINDER_HOST_AT_LOGIN,
  PSOAS_REMINDER_HOST_DENIED,
  PSOAS_REMINDER_HOST_FAILED,
} PsoasReminderHostState;

#define PSOAS_TYPE_REMINDER_HOST (psoas_reminder_host_get_type ())

/**
 * PsoasReminderHost:
 *
 * What lets the desktop start "psoas --remind", so that no process of the program stays: a timer of systemd; in a sandbox
 * the desktop's portal; else an entry among what is started at login.
 *
 * Signal "changed": the state, or the problem.
 */
G_DECLARE_FINAL_TYPE (PsoasReminderHost, psoas_reminder_host, PSOAS, REMINDER_HOST, GObject)

PsoasReminderHost      *psoas_reminder_host_new         (GDBusConnection             *bus,
                                                         gboolean                     sandboxed);
/* Has the desktop start the program by @schedules, those that remind; none: no longer.  It answers later. */
void                    psoas_reminder_host_apply       (PsoasReminderHost           *self,
                                                         const PsoasReminderSchedule *schedules,
                                                         guint                        n_schedules);
PsoasReminderHostState  psoas_reminder_host_get_state   (PsoasReminderHost           *self);
const char             *psoas_reminder_host_get_problem (PsoasReminderHost           *self); /* (nullable) */
/* Whether it starts the program at login only, as far as can be known without asking */
gboolean                psoas_reminder_host_is_at_login (PsoasReminderHost           *self);
/* Whether something is under way that must not be cut off */
gboolean                psoas_reminder_host_is_busy     (PsoasReminderHost           *self);

G_END_DECLS
