/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-reminder.h"

#define DAY 1440  /* minutes */

static gint64
get_offset (gint64     time,
            GTimeZone *zone)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, time);

  return interval < 0 ? 0 : g_time_zone_get_offset (zone, interval);
}

/* The first moment after @from at which another offset holds than there.  It is known that one does at @until. */
static gint64
find_change (gint64     from,
             gint64     until,
             GTimeZone *zone)
{
  gint64 offset = get_offset (from, zone);

  while (until - from > 1) {
    gint64 middle = from + (until - from) / 2;

    if (get_offset (middle, zone) == offset)
      from = middle;
    else
      until = middle;
  }

  return until;
}

/* The first moment after @now at which clocks show @reading, or, where summer time leaves it out, a later time */
static gint64
find_moment (PsoasReading  reading,
             gint64        now,
             GTimeZone    *zone)
{
  gint64 offset = get_offset (now, zone);
  gint64 moment = reading * 60 - offset;
  gint64 change;

  /* The clocks may be put forward past it before they would have come to it. */
  if (get_offset (moment, zone) == offset)
    return moment;
  change = find_change (now, moment, zone);

  return MAX (change, reading * 60 - get_offset (change, zone));
}

static gboolean
is_dose_done (const PsoasReminderSchedule *schedule,
              const PsoasReminderFacts    *facts)
{
  return facts->sessions >= (facts->times_a_day > 0 ? facts->times_a_day : (int) schedule->n_times);
}

/* Nothing more is to be reminded of today. */
static gboolean
is_day_over (const PsoasReminderSchedule *schedule,
             const PsoasReminderFacts    *facts,
             const PsoasReminderMemory   *memory,
             int                          today)
{
  return facts->barred || is_dose_done (schedule, facts) || memory->not_today >= today;
}

/* The reading up to which no time of the schedule is to be reminded of any more */
static PsoasReading
find_past (const PsoasReminderSchedule *schedule,
           const PsoasReminderFacts    *facts,
           const PsoasReminderMemory   *memory,
           gint64                       now,
           GTimeZone                   *zone)
{
  int today = psoas_reading_get_day (psoas_reading_from_time (now, zone));
  PsoasReading past = memory->dealt_with;

  if (facts->finished > 0 && facts->finished <= now)
    past = MAX (past, psoas_reading_from_time (facts->finished, zone) + PSOAS_REMINDER_NEAR);
  /* Who has travelled west may be on a day again, or on the one before it. */
  if (is_day_over (schedule, facts, memory, today))
    past = MAX (past, (PsoasReading) (MAX (today, memory->not_today) + 1) * DAY - 1);

  return past;
}

/* What was put off is for the day on which that was done, or ends, and a session done meanwhile has answered it. */
static gboolean
is_snoozed (const PsoasReminderFacts  *facts,
            const PsoasReminderMemory *memory,
            int                        today,
            GTimeZone                 *zone)
{
  gint64 asked = memory->snoozed - PSOAS_REMINDER_SNOOZE;

  return memory->snoozed != 0 && facts->finished <= asked
         && (psoas_reading_get_day (psoas_reading_from_time (asked, zone)) == today
             || psoas_reading_get_day (psoas_reading_from_time (memory->snoozed, zone)) == today);
}

/**
 * psoas_reminder_next:
 * @schedule: when the person wants to be reminded of a stretch
 * @facts: what is known of it
 * @now: s since 1970
 * @zone: where the person is
 *
 * The rules.  Each time of the schedule is reminded of once at most.  None comes when the day's dose is done, none on a
 * day with a pain stop, a "rest" or a "not today", and none while a session runs.  What was missed, as the machine
 * slept, is reminded of once, late, as long as its day lasts: the dose is a day's.
 *
 * Times are those of the clock where the person is.  One that summer time leaves out comes when the clocks have been put
 * forward, one that comes twice comes the first time.
 *
 * Returns: @now, if a reminder is due; else when the next one will be, if nothing changes until then;
 *   %PSOAS_REMINDER_NEVER: none will
 */
gint64
psoas_reminder_next (const PsoasReminderSchedule *schedule,
                     const PsoasReminderFacts    *facts,
                     gint64                       now,
                     GTimeZone                   *zone)
{
  PsoasReading reading = psoas_reading_from_time (now, zone);
  int today = psoas_reading_get_day (reading);
  PsoasReminderMemory memory = facts->memory;
  PsoasReading past;

  if (!psoas_reminder_schedule_is_active (schedule))
    return PSOAS_REMINDER_NEVER;

  psoas_reminder_memory_mend (&memory, now, zone);
  if (!is_day_over (schedule, facts, &memory, today) && is_snoozed (facts, &memory, today, zone)) {
    if (memory.snoozed > now)
      return memory.snoozed;
    if (!facts->running)
      return now;
  }

  past = find_past (schedule, facts, &memory, now, zone);
  if (psoas_reminder_schedule_find_last (schedule, reading) > past && !facts->running)
    return now;

  return find_moment (psoas_reminder_schedule_find_after (schedule, MAX (past, reading)), now, zone);
}

/**
 * psoas_reminder_is_waiting:
 * @schedule: when the person wants to be reminded of a stretch
 * @facts: what is known of it
 * @now: s since 1970
 * @zone: where the person is
 *
 * Returns: whether a reminder that was posted still says something: not once a session was done since, the day is over for
 *   other reasons, or it was put off
 */
gboolean
psoas_reminder_is_waiting (const PsoasReminderSchedule *schedule,
                           const PsoasReminderFacts    *facts,
                           gint64                       now,
                           GTimeZone                   *zone)
{
  int today = psoas_reading_get_day (psoas_reading_from_time (now, zone));
  PsoasReminderMemory memory = facts->memory;

  psoas_reminder_memory_mend (&memory, now, zone);

  return psoas_reminder_schedule_is_active (schedule) && memory.posted > 0 && memory.snoozed == 0
         && facts->finished < memory.posted && !is_day_over (schedule, facts, &memory, today);
}
