/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-reminder-memory.h"

G_BEGIN_DECLS

/* A stretch and when to remind of it, for a calendar */
typedef struct {
  const char *id;     /* (unowned): of the stretch */
  const char *name;   /* (unowned) */
  PsoasReminderSchedule schedule;
} PsoasReminderEntry;

char *psoas_reminder_calendar (const PsoasReminderEntry *entries,
                               guint                     n_entries,
                               gint64                    now,
                               GTimeZone                *zone);

G_END_DECLS
