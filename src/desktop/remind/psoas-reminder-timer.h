/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "remind/psoas-reminder-schedule.h"

G_BEGIN_DECLS

/* A timer of the person's own systemd that starts "psoas --remind".  Each waits for systemd's answers. */

/* Whether there is such a systemd */
gboolean psoas_reminder_timer_is_there   (GDBusConnection              *bus);
/* @program: its path; @schedules: at least one of them reminds */
gboolean psoas_reminder_timer_set        (GDBusConnection              *bus,
                                          const char                   *program,
                                          const PsoasReminderSchedule  *schedules,
                                          guint                         n_schedules,
                                          GError                      **error);
/* Leaves nothing behind.  @bus: (nullable): without one, files are removed all the same */
gboolean psoas_reminder_timer_remove     (GDBusConnection              *bus,
                                          GError                      **error);
/* Once more at @time, s since 1970, besides: only where the timer is set */
gboolean psoas_reminder_timer_start_once (GDBusConnection              *bus,
                                          gint64                        time,
                                          GError                      **error);

G_END_DECLS
