/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-reminder-schedule.h"

#define DAY 1440  /* minutes */

/* What is suggested, by how often a day: judgement of our own, away from the first hour after getting up. */
static const int usual[PSOAS_REMINDER_MAX_TIMES][PSOAS_REMINDER_MAX_TIMES] = {
  { 18 * 60 },
  { 9 * 60, 18 * 60 },
  { 9 * 60, 14 * 60, 19 * 60 },
  { 9 * 60, 12 * 60, 15 * 60, 18 * 60 },
};

/**
 * psoas_reading_get_day:
 * @self: what clock and calendar show
 *
 * Returns: the day, as psoas_day_from_time() counts them
 */
int
psoas_reading_get_day (PsoasReading self)
{
  return self / DAY - (self % DAY < 0);
}

/**
 * psoas_day_get_weekday:
 * @day: days since 1 January 1970, which was a Thursday
 *
 * Returns: 0 for a Monday, to 6 for a Sunday
 */
int
psoas_day_get_weekday (int day)
{
  return ((day + 3) % 7 + 7) % 7;
}

/**
 * psoas_reminder_schedule_init:
 * @self: (out caller-allocates): off, with times to begin with, on every day
 * @times_a_day: how often the stretch is done by what it says itself; 0: it does not say.  The deeper one is done
 *   twice a day {S36}.
 */
void
psoas_reminder_schedule_init (PsoasReminderSchedule *self,
                              int                    times_a_day)
{
  int n = CLAMP (times_a_day, 1, PSOAS_REMINDER_MAX_TIMES);

  *self = (PsoasReminderSchedule) { .n_times = n, .weekdays = PSOAS_WEEKDAYS_ALL };
  for (int i = 0; i < n; i++)
    self->times[i] = usual[n - 1][i];
}

/**
 * psoas_reminder_schedule_clamp:
 * @self: whatever an earlier version or another program left there
 *
 * Leaves what can be meant, in order.
 */
void
psoas_reminder_schedule_clamp (PsoasReminderSchedule *self)
{
  PsoasReminderSchedule given = *self;

  self->n_times = 0;
  for (guint i = 0; i < MIN (given.n_times, PSOAS_REMINDER_MAX_TIMES); i++)
    psoas_reminder_schedule_add_time (self, given.times[i]);
  self->weekdays &= PSOAS_WEEKDAYS_ALL;
}

/**
 * psoas_reminder_schedule_add_time:
 * @self: a schedule
 * @time: minutes after midnight
 *
 * Returns: whether it was added; not if it is there, is none of a day, or four are there
 */
gboolean
psoas_reminder_schedule_add_time (PsoasReminderSchedule *self,
                                  int                    time)
{
  guint place = 0;

  while (place < self->n_times && self->times[place] < time)
    place++;
  if (time < 0 || time >= DAY || self->n_times == PSOAS_REMINDER_MAX_TIMES
      || (place < self->n_times && self->times[place] == time))
    return FALSE;

  for (guint i = self->n_times++; i > place; i--)
    self->times[i] = self->times[i - 1];
  self->times[place] = time;

  return TRUE;
}

/**
 * psoas_reminder_schedule_remove_time:
 * @self: a schedule
 * @index: of one of its times
 */
void
psoas_reminder_schedule_remove_time (PsoasReminderSchedule *self,
                                     guint                  index)
{
  g_return_if_fail (index < self->n_times);

  self->n_times--;
  for (guint i = index; i < self->n_times; i++)
    self->times[i] = self->times[i + 1];
}

/**
 * psoas_reminder_schedule_find_free:
 * @self: a schedule
 *
 * Returns: minutes after midnight: a time that may be added, of those that are suggested for four times a day; -1:
 *   there are as many as there may be
 */
int
psoas_reminder_schedule_find_free (const PsoasReminderSchedule *self)
{
  for (guint i = PSOAS_REMINDER_MAX_TIMES; i > 0; i--) {
    PsoasReminderSchedule more = *self;

    if (psoas_reminder_schedule_add_time (&more, usual[PSOAS_REMINDER_MAX_TIMES - 1][i - 1]))
      return usual[PSOAS_REMINDER_MAX_TIMES - 1][i - 1];
  }

  return -1;
}

gboolean
psoas_reminder_schedule_is_active (const PsoasReminderSchedule *self)
{
  return self->on && self->n_times > 0 && self->weekdays != 0;
}

gboolean
psoas_reminder_schedule_equal (const PsoasReminderSchedule *self,
                               const PsoasReminderSchedule *other)
{
  if (!self->on != !other->on || self->n_times != other->n_times || self->weekdays != other->weekdays)
    return FALSE;
  for (guint i = 0; i < self->n_times; i++) {
    if (self->times[i] != other->times[i])
      return FALSE;
  }

  return TRUE;
}

static gboolean
is_on_day (const PsoasReminderSchedule *self,
           int                          day)
{
  return (self->weekdays & 1u << psoas_day_get_weekday (day)) != 0;
}

/**
 * psoas_reminder_schedule_find_after:
 * @self: a schedule
 * @reading: what the clock shows
 *
 * Returns: the first of its times after @reading; %PSOAS_READING_NONE if it reminds at none
 */
PsoasReading
psoas_reminder_schedule_find_after (const PsoasReminderSchedule *self,
                                    PsoasReading                 reading)
{
  int today = psoas_reading_get_day (reading);

  if (!psoas_reminder_schedule_is_active (self))
    return PSOAS_READING_NONE;

  /* The day of @reading may have none left, and the next that has one may be of the same name. */
  for (int day = today; day <= today + 7; day++) {
    for (guint i = 0; i < self->n_times && is_on_day (self, day); i++) {
      PsoasReading slot = (PsoasReading) day * DAY + self->times[i];

      if (slot > reading)
        return slot;
    }
  }

  return PSOAS_READING_NONE;
}

/**
 * psoas_reminder_schedule_find_last:
 * @self: a schedule
 * @reading: what the clock shows
 *
 * Returns: the last of its times on that day that is not after @reading; %PSOAS_READING_NONE if there is none
 */
PsoasReading
psoas_reminder_schedule_find_last (const PsoasReminderSchedule *self,
                                   PsoasReading                 reading)
{
  int day = psoas_reading_get_day (reading);

  if (!psoas_reminder_schedule_is_active (self) || !is_on_day (self, day))
    return PSOAS_READING_NONE;

  for (guint i = self->n_times; i > 0; i--) {
    PsoasReading slot = (PsoasReading) day * DAY + self->times[i - 1];

    if (slot <= reading)
      return slot;
  }

  return PSOAS_READING_NONE;
}
