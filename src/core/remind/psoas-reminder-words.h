/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "psoas-reminder.h"

G_BEGIN_DECLS

/* What is said of reminders, translated. */

const char *psoas_reminder_words_title   (void);
/* @names: of stretches, ends with NULL (transfer full) */
char       *psoas_reminder_words_body    (const char * const *names);
/* "Next: today at 18:00" (transfer full) */
char       *psoas_reminder_words_next    (gint64              next,
                                          gint64              now,
                                          GTimeZone          *zone);
/* "09:00" (transfer full) */
char       *psoas_reminder_words_time    (int                 time);
/* "Monday", "Mon"; 0 is a Monday (transfer full) */
char       *psoas_reminder_words_weekday (int                 weekday,
                                          gboolean            abbreviated);

G_END_DECLS
