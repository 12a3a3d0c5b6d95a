/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-reminder-memory.h"

#include <stdio.h>

#define DAY 1440  /* minutes */

/* Zones lie up to 26 hours apart: who travels may be on the day before the day before. */
#define MAX_DAYS_BACK 2

/**
 * psoas_reading_from_time:
 * @time: s since 1970
 * @zone: where the person is
 *
 * Returns: what clock and calendar show there
 */
PsoasReading
psoas_reading_from_time (gint64     time,
                         GTimeZone *zone)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, time);
  gint64 local = time + (interval < 0 ? 0 : g_time_zone_get_offset (zone, interval));

  return local / 60 - (local % 60 < 0);
}

/**
 * psoas_reminder_memory_mend:
 * @self: what is remembered
 * @now: s since 1970
 * @zone: where the person is
 *
 * A clock that was wrong for a while must not silence reminders for years.
 */
void
psoas_reminder_memory_mend (PsoasReminderMemory *self,
                            gint64               now,
                            GTimeZone           *zone)
{
  int today = psoas_reading_get_day (psoas_reading_from_time (now, zone));

  if (psoas_reading_get_day (self->dealt_with) > today + MAX_DAYS_BACK)
    self->dealt_with = 0;
  if (self->not_today > today + MAX_DAYS_BACK)
    self->not_today = 0;
  if (self->snoozed > now + PSOAS_REMINDER_SNOOZE)
    self->snoozed = 0;
  if (self->posted > now)
    self->posted = 0;
}

/**
 * psoas_reminder_memory_begin:
 * @self: what is remembered
 * @now: s since 1970
 * @zone: where the person is
 *
 * The schedule was changed just now: what it says of the hours before was never to be reminded of.
 */
void
psoas_reminder_memory_begin (PsoasReminderMemory *self,
                             gint64               now,
                             GTimeZone           *zone)
{
  psoas_reminder_memory_mend (self, now, zone);
  self->dealt_with = MAX (self->dealt_with, psoas_reading_from_time (now, zone));
  self->snoozed = 0;
  self->not_today = 0;
}

/**
 * psoas_reminder_memory_post:
 * @self: what is remembered
 * @schedule: what was reminded by
 * @now: s since 1970
 * @zone: where the person is
 *
 * A reminder was posted just now.  One that came late, or was put off, stands for what follows soon as well.
 */
void
psoas_reminder_memory_post (PsoasReminderMemory         *self,
                            const PsoasReminderSchedule *schedule,
                            gint64                       now,
                            GTimeZone                   *zone)
{
  PsoasReading reading = psoas_reading_from_time (now, zone);
  PsoasReading slot = psoas_reminder_schedule_find_last (schedule, reading);
  gboolean late;

  psoas_reminder_memory_mend (self, now, zone);
  late = slot <= self->dealt_with || reading - slot > PSOAS_REMINDER_LATE;
  self->dealt_with = MAX (self->dealt_with, reading + (late ? PSOAS_REMINDER_NEAR : 0));
  self->snoozed = 0;
  self->posted = now;
}

/**
 * psoas_reminder_memory_snooze:
 * @self: what is remembered
 * @now: s since 1970
 *
 * "In 30 minutes"
 */
void
psoas_reminder_memory_snooze (PsoasReminderMemory *self,
                              gint64               now)
{
  self->snoozed = now + PSOAS_REMINDER_SNOOZE;
}

/**
 * psoas_reminder_memory_not_today:
 * @self: what is remembered
 * @now: s since 1970
 * @zone: where the person is
 *
 * "Not today"
 */
void
psoas_reminder_memory_not_today (PsoasReminderMemory *self,
                                 gint64               now,
                                 GTimeZone           *zone)
{
  self->not_today = psoas_reading_get_day (psoas_reading_from_time (now, zone));
  self->snoozed = 0;
}

/**
 * psoas_reminder_memory_to_text:
 * @self: what is remembered
 *
 * Returns: (transfer full): one line, to be read again by psoas_reminder_memory_parse()
 */
char *
psoas_reminder_memory_to_text (const PsoasReminderMemory *self)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d",
                          self->dealt_with, self->posted, self->snoozed, self->not_today);
}

/**
 * psoas_reminder_memory_parse:
 * @text: a line
 * @self: (out): what it says; not touched where it says nothing
 *
 * Returns: whether it could be read
 */
gboolean
psoas_reminder_memory_parse (const char          *text,
                             PsoasReminderMemory *self)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  gint64 numbers[4];

  if (g_strv_length (words) != G_N_ELEMENTS (numbers))
    return FALSE;
  /* Within what can be reckoned with: no day of the calendar lies beyond. */
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    if (!g_ascii_string_to_signed (words[i], 10, -((gint64) 1 << 40), (gint64) 1 << 40, &numbers[i], NULL))
      return FALSE;
  }
  *self = (PsoasReminderMemory) {
    .dealt_with = numbers[0],
    .posted = numbers[1],
    .snoozed = numbers[2],
    .not_today = CLAMP (numbers[3], 0, G_MAXINT / DAY),
  };

  return TRUE;
}
