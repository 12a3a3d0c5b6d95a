/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-reminder-memory.h"

G_BEGIN_DECLS

/* No reminder will come. */
#define PSOAS_REMINDER_NEVER G_MAXINT64

/**
 * PsoasReminderFacts:
 *
 * What is known of a stretch when it is asked whether to remind of it.  A value.
 */
typedef struct {
  PsoasReminderMemory memory;
  int sessions;        /* of it today, with a hold done to its end */
  int times_a_day;     /* by what the stretch says: twice for the deeper one {S36}; 0: it does not say */
  gint64 finished;     /* s since 1970: when the last of such sessions ended; 0: none did */
  gboolean barred;     /* something was stopped today because it hurt, or no session of it may begin */
  gboolean running;    /* a session runs now, of whatever stretch */
} PsoasReminderFacts;

gint64 psoas_reminder_next (const PsoasReminderSchedule *schedule,
                            const PsoasReminderFacts    *facts,
                            gint64                       now,
                            GTimeZone                   *zone);
gboolean psoas_reminder_is_waiting (const PsoasReminderSchedule *schedule,
                                    const PsoasReminderFacts    *facts,
                                    gint64                       now,
                                    GTimeZone                   *zone);

G_END_DECLS
