/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "remind/psoas-reminder-schedule.h"

G_BEGIN_DECLS

#define PSOAS_REMINDER_SERVICE APPLICATION_ID ".remind.service"
#define PSOAS_REMINDER_TIMER APPLICATION_ID ".remind.timer"
#define PSOAS_REMINDER_AUTOSTART APPLICATION_ID ".remind.desktop"

/* What files say that let the desktop start "psoas --remind".  @program: its path.  All (transfer full). */

char *psoas_reminder_units_service   (const char                  *program);
/* @schedules: at least one of them reminds */
char *psoas_reminder_units_timer     (const PsoasReminderSchedule *schedules,
                                      guint                        n_schedules);
/* When a systemd timer elapses at @time, s since 1970 */
char *psoas_reminder_units_moment    (gint64                       time);
char *psoas_reminder_units_autostart (const char                  *program);

G_END_DECLS
