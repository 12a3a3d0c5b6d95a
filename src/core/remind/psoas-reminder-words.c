/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-reminder-words.h"

#include <glib/gi18n.h>

const char *
psoas_reminder_words_title (void)
{
  return _("Reminder to Stretch");
}

/* (transfer full): "a", "a and b", "a, b and c" */
static char *
join (const char * const *words)
{
  guint n = g_strv_length ((char **) words);
  g_autoptr (GString) text = g_string_new (n > 0 ? words[0] : "");

  for (guint i = 1; i + 1 < n; i++) {
    g_autofree char *so_far = g_strdup (text->str);

    /* Translators: a list of stretches, all but the last */
    g_string_printf (text, _("%s, %s"), so_far, words[i]);
  }
  if (n < 2)
    return g_strdup (text->str);

  /* Translators: the end of a list of stretches */
  return g_strdup_printf (_("%s and %s"), text->str, words[n - 1]);
}

/**
 * psoas_reminder_words_body:
 * @names: stretches' names, one at least, ends with %NULL
 *
 * Nothing presses: whether it is a day to stretch is the person's to say.
 *
 * Returns: (transfer full): what a reminder says
 */
char *
psoas_reminder_words_body (const char * const *names)
{
  g_autofree char *list = join (names);

  /* Translators: of a reminder; one or more stretches */
  return g_strdup_printf (_("%s, if it feels right today"), list);
}

char *
psoas_reminder_words_time (int time)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (1970, 1, 1, time / 60, time % 60, 0);

  return g_date_time_format (date, "%H:%M");
}

char *
psoas_reminder_words_weekday (int      weekday,
                              gboolean abbreviated)
{
  /* 5 January 1970 was a Monday. */
  g_autoptr (GDateTime) date = g_date_time_new_utc (1970, 1, 5 + weekday, 0, 0, 0);

  return g_date_time_format (date, abbreviated ? "%a" : "%A");
}

/**
 * psoas_reminder_words_next:
 * @next: as psoas_reminder_next() returned it
 * @now: s since 1970
 * @zone: where the person is
 *
 * Returns: (transfer full): when the next reminder comes; "" if none does
 */
char *
psoas_reminder_words_next (gint64     next,
                           gint64     now,
                           GTimeZone *zone)
{
  g_autofree char *clock = NULL, *day = NULL;
  PsoasReading reading;
  int days;

  if (next == PSOAS_REMINDER_NEVER)
    return g_strdup ("");

  reading = psoas_reading_from_time (MAX (next, now), zone);
  days = psoas_reading_get_day (reading) - psoas_reading_get_day (psoas_reading_from_time (now, zone));
  clock = psoas_reminder_words_time (reading - (PsoasReading) psoas_reading_get_day (reading) * 1440);
  if (days <= 0)
    return g_strdup_printf (_("Next: today at %s"), clock);
  if (days == 1)
    return g_strdup_printf (_("Next: tomorrow at %s"), clock);

  day = psoas_reminder_words_weekday (psoas_day_get_weekday (psoas_reading_get_day (reading)), FALSE);

  /* Translators: a day of the week and a time */
  return g_strdup_printf (_("Next: %s at %s"), day, clock);
}
