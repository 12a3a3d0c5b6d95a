/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day of the person's own calendar: days since 1 January 1970, which is day 0.  A moment is in seconds
 * since that day began in UTC; which day it falls on is decided once, where it happened, and kept. */

#define PSOAS_DAY_SECONDS 86400

/* Days that the calendar here knows: years 1900 to 9999. */
#define PSOAS_DAY_MIN (-25567)
#define PSOAS_DAY_MAX 2932896

int      psoas_day_from_time (gint64       time,
                              GTimeZone   *zone);
/* "23 Nov 2026", translated: how a day is shown everywhere (transfer full) */
char    *psoas_day_words     (int          self);
/* "2026-11-23", as files have it */
gboolean psoas_day_parse     (const char  *text,
                              int         *day);

/* "2026-11-23T07:15:00Z" (transfer full) */
gboolean psoas_time_parse     (const char *text,
                               gint64     *time);

G_END_DECLS
