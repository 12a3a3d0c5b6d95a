/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PSOAS_TYPE_REMINDER_TIME_ROW (psoas_reminder_time_row_get_type ())

/**
 * PsoasReminderTimeRow:
 *
 * A time of day that may be turned, written, and removed.
 *
 * Signals: "changed", when the person has set another time; "removed", when it is to go.
 */
G_DECLARE_FINAL_TYPE (PsoasReminderTimeRow, psoas_reminder_time_row, PSOAS, REMINDER_TIME_ROW, AdwActionRow)

void psoas_reminder_time_row_set_of        (PsoasReminderTimeRow  *self,
                                            const char            *of);
int  psoas_reminder_time_row_get_time      (PsoasReminderTimeRow  *self); /* minutes after midnight */
void psoas_reminder_time_row_set_time      (PsoasReminderTimeRow  *self,
                                            int                    time);
void psoas_reminder_time_row_set_removable (PsoasReminderTimeRow  *self,
                                            gboolean               removable);

G_END_DECLS
