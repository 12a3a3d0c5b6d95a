/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-day.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* What g_date_get_julian() gives for 1 January 1970 */
#define EPOCH 719163

/**
 * psoas_day_from_time:
 * @time: seconds since 1970 in UTC
 * @zone: where the person is
 *
 * Returns: the day that @time falls on there
 */
int
psoas_day_from_time (gint64     time,
                     GTimeZone *zone)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, time);
  gint64 local = time + (interval < 0 ? 0 : g_time_zone_get_offset (zone, interval));
  gint64 day = local / PSOAS_DAY_SECONDS - (local % PSOAS_DAY_SECONDS < 0);

  return CLAMP (day, PSOAS_DAY_MIN, PSOAS_DAY_MAX);
}

/**
 * psoas_day_words:
 * @self: a day
 *
 * With the month in letters: which number would be the day and which the month, people disagree about.
 *
 * Returns: (transfer full): the day, for people
 */
char *
psoas_day_words (int self)
{
  g_autoptr (GDateTime) epoch = g_date_time_new_utc (1970, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) date = g_date_time_add_days (epoch, CLAMP (self, PSOAS_DAY_MIN, PSOAS_DAY_MAX));

  /* Translators: a date for g_date_time_format(): day, short month, year */
  return g_date_time_format (date, _("%-d %b %Y"));
}

/* Whether @text has digits where @pattern has zeros, and is like it elsewhere */
static gboolean
is_like (const char *text,
         const char *pattern)
{
  while (*text != '\0' && (*pattern == '0' ? g_ascii_isdigit (*text) : *text == *pattern)) {
    text++;
    pattern++;
  }

  return *text == '\0' && *pattern == '\0';
}

/**
 * psoas_day_parse:
 * @text: a string
 * @day: (out): the day it names
 *
 * Returns: whether @text is a day: year, month and day as ISO 8601 writes them
 */
gboolean
psoas_day_parse (const char *text,
                 int        *day)
{
  int year, month, day_of_month, found;
  GDate date;

  if (!is_like (text, "0000-00-00")
      || sscanf (text, "%4d-%2d-%2d", &year, &month, &day_of_month) != 3
      || year < 1900 || !g_date_valid_dmy (day_of_month, month, year))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day_of_month, month, year);
  found = (int) g_date_get_julian (&date) - EPOCH;
  *day = found;

  return TRUE;
}

/**
 * psoas_time_parse:
 * @text: a string
 * @time: (out): seconds since 1970 in UTC
 *
 * Returns: whether @text is a date and time in UTC as ISO 8601 writes them, such as "2026-11-23T07:00:00Z"
 */
gboolean
psoas_time_parse (const char *text,
                  gint64     *time)
{
  int day, hour, minute, second;
  g_autofree char *date = g_strndup (text, 10);

  if (!is_like (text, "0000-00-00T00:00:00Z") || !psoas_day_parse (date, &day)
      || sscanf (text + 11, "%2d:%2d:%2d", &hour, &minute, &second) != 3
      || hour > 23 || minute > 59 || second > 59)
    return FALSE;

  *time = (gint64) day * PSOAS_DAY_SECONDS + hour * 3600 + minute * 60 + second;

  return TRUE;
}
