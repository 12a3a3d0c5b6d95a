/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PSOAS_REMINDER_MAX_TIMES 4

/* Every day of the week */
#define PSOAS_WEEKDAYS_ALL 127

/* A moment as clock and calendar show it where the person is: minutes since 1970-01-01, 00:00, of that clock.  It may
 * come twice (summer time ends, a journey west) or never (summer time begins, a journey east). */
typedef gint64 PsoasReading;

#define PSOAS_READING_NONE G_MININT64

/**
 * PsoasReminderSchedule:
 *
 * When the person wants to be reminded of a stretch.  A value.
 */
typedef struct {
  gboolean on;                          /* asked for */
  int times[PSOAS_REMINDER_MAX_TIMES];  /* minutes after midnight, each later than the one before it */
  guint n_times;
  guint weekdays;                       /* bits, Monday's is 1 */
} PsoasReminderSchedule;

void         psoas_reminder_schedule_init       (PsoasReminderSchedule       *self,
                                                 int                          times_a_day);
void         psoas_reminder_schedule_clamp      (PsoasReminderSchedule       *self);
/* FALSE: there are as many as there may be, or that one is there */
gboolean     psoas_reminder_schedule_add_time   (PsoasReminderSchedule       *self,
                                                 int                          time);
void         psoas_reminder_schedule_remove_time (PsoasReminderSchedule      *self,
                                                  guint                       index);
int          psoas_reminder_schedule_find_free  (const PsoasReminderSchedule *self);
/* Whether it reminds at all */
gboolean     psoas_reminder_schedule_is_active  (const PsoasReminderSchedule *self);
gboolean     psoas_reminder_schedule_equal      (const PsoasReminderSchedule *self,
                                                 const PsoasReminderSchedule *other);
PsoasReading psoas_reminder_schedule_find_after (const PsoasReminderSchedule *self,
                                                 PsoasReading                 reading);
PsoasReading psoas_reminder_schedule_find_last  (const PsoasReminderSchedule *self,
                                                 PsoasReading                 reading);

int          psoas_reading_get_day              (PsoasReading                 self);
int          psoas_day_get_weekday              (int                          day);

G_END_DECLS
