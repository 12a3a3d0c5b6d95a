/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-reminder-schedule.h"

G_BEGIN_DECLS

/* "In 30 minutes" */
#define PSOAS_REMINDER_SNOOZE (30 * 60)  /* s */

/* Minutes after which a reminder counts as late: the machine slept, or was off */
#define PSOAS_REMINDER_LATE 10

/* Minutes: a time so soon after a late reminder, one that was put off, or the end of a session is dealt with by it.
 * Judgement of our own: more would be pressing. */
#define PSOAS_REMINDER_NEAR 60

/**
 * PsoasReminderMemory:
 *
 * What is remembered of reminding of a stretch, from one reminder to the next.  All 0 at first.  A value.
 */
typedef struct {
  PsoasReading dealt_with; /* times up to this one are past: each is reminded of once at most, whatever clocks do */
  gint64 posted;           /* s since 1970: the last reminder; 0: none yet */
  gint64 snoozed;          /* s since 1970: until when it was put off; 0: it was not */
  int not_today;           /* the day for which "not today" was answered; 0: none */
} PsoasReminderMemory;

void     psoas_reminder_memory_begin     (PsoasReminderMemory         *self,
                                          gint64                       now,
                                          GTimeZone                   *zone);
void     psoas_reminder_memory_post      (PsoasReminderMemory         *self,
                                          const PsoasReminderSchedule *schedule,
                                          gint64                       now,
                                          GTimeZone                   *zone);
void     psoas_reminder_memory_snooze    (PsoasReminderMemory         *self,
                                          gint64                       now);
void     psoas_reminder_memory_not_today (PsoasReminderMemory         *self,
                                          gint64                       now,
                                          GTimeZone                   *zone);
/* Takes out what cannot be so at @now. */
void     psoas_reminder_memory_mend      (PsoasReminderMemory         *self,
                                          gint64                       now,
                                          GTimeZone                   *zone);
/* For files, never translated (transfer full) */
char    *psoas_reminder_memory_to_text   (const PsoasReminderMemory   *self);
gboolean psoas_reminder_memory_parse     (const char                  *text,
                                          PsoasReminderMemory         *self);

PsoasReading psoas_reading_from_time     (gint64                       time,
                                          GTimeZone                   *zone);

G_END_DECLS
