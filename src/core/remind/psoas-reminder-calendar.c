/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that any calendar reads: iCalendar, RFC 5545. */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-reminder-calendar.h"

#include "psoas-reminder-words.h"

#include <string.h>

#define DAY 1440  /* minutes */
#define MAX_LINE 75  /* bytes, without the break */

/* Adds a line, broken where it is too long, never within a letter. */
static void
add_line (GString    *text,
          const char *line)
{
  gsize used = 0;

  for (const char *c = line; *c != '\0'; c = g_utf8_next_char (c)) {
    gsize size = g_utf8_next_char (c) - c;

    if (used + size > MAX_LINE) {
      g_string_append (text, "\r\n ");
      used = 1;
    }
    g_string_append_len (text, c, size);
    used += size;
  }
  g_string_append (text, "\r\n");
}

/* Adds a property that is text. */
static void
add_text (GString    *text,
          const char *property,
          const char *value)
{
  g_autoptr (GString) line = g_string_new (property);

  g_string_append_c (line, ':');
  for (const char *c = value; *c != '\0'; c++) {
    if (strchr ("\\;,", *c) != NULL)
      g_string_append_c (line, '\\');
    if (*c == '\n')
      g_string_append (line, "\\n");
    else
      g_string_append_c (line, *c);
  }
  add_line (text, line->str);
}

/* A time of the clock wherever the person is: of no zone */
static void
add_start (GString      *text,
           PsoasReading  slot)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (slot * 60);
  g_autofree char *line = g_date_time_format (date, "DTSTART:%Y%m%dT%H%M%S");

  add_line (text, line);
}

static void
add_rule (GString *text,
          guint    weekdays)
{
  static const char * const names[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
  g_autoptr (GString) line = g_string_new ("RRULE:FREQ=WEEKLY;BYDAY=");
  const char *comma = "";

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if ((weekdays & 1u << i) == 0)
      continue;
    g_string_append_printf (line, "%s%s", comma, names[i]);
    comma = ",";
  }
  add_line (text, weekdays == PSOAS_WEEKDAYS_ALL ? "RRULE:FREQ=DAILY" : line->str);
}

static void
add_event (GString                  *text,
           const PsoasReminderEntry *entry,
           int                       time,
           gint64                    now,
           GTimeZone                *zone)
{
  const PsoasReminderSchedule once = { TRUE, { time }, 1, entry->schedule.weekdays };
  const char *names[] = { entry->name, NULL };
  g_autoptr (GDateTime) written = g_date_time_new_from_unix_utc (now);
  g_autofree char *stamp = g_date_time_format (written, "DTSTAMP:%Y%m%dT%H%M%SZ");
  /* Always the same: who hands the file over again changes what is there, and adds nothing. */
  g_autofree char *uid = g_strdup_printf ("UID:%s-%02d%02d@" APPLICATION_ID, entry->id, time / 60, time % 60);
  g_autofree char *body = psoas_reminder_words_body (names);

  add_line (text, "BEGIN:VEVENT");
  add_line (text, uid);
  add_line (text, stamp);
  add_start (text, psoas_reminder_schedule_find_after (&once, psoas_reading_from_time (now, zone)));
  add_rule (text, entry->schedule.weekdays);
  add_text (text, "SUMMARY", entry->name);
  add_text (text, "DESCRIPTION", body);
  /* It concerns nobody else, and does not make the person busy. */
  add_line (text, "CLASS:PRIVATE");
  add_line (text, "TRANSP:TRANSPARENT");
  add_line (text, "BEGIN:VALARM");
  add_line (text, "ACTION:DISPLAY");
  add_line (text, "TRIGGER:PT0S");
  add_text (text, "DESCRIPTION", body);
  add_line (text, "END:VALARM");
  add_line (text, "END:VEVENT");
}

/**
 * psoas_reminder_calendar:
 * @entries: stretches, and when to remind of them
 * @n_entries: how many they are
 * @now: s since 1970
 * @zone: where the person is
 *
 * Returns: (transfer full) (nullable): a calendar with an event and an alarm for each time of those that remind, from the
 *   next one on; %NULL if none does
 */
char *
psoas_reminder_calendar (const PsoasReminderEntry *entries,
                         guint                     n_entries,
                         gint64                    now,
                         GTimeZone                *zone)
{
  GString *text = g_string_new (NULL);
  guint n_events = 0;

  add_line (text, "BEGIN:VCALENDAR");
  add_line (text, "VERSION:2.0");
  add_line (text, "PRODID:-//Psoas//Psoas " PACKAGE_VERSION "//EN");
  for (guint i = 0; i < n_entries; i++) {
    const PsoasReminderSchedule *schedule = &entries[i].schedule;

    for (guint j = 0; j < schedule->n_times && psoas_reminder_schedule_is_active (schedule); j++) {
      add_event (text, &entries[i], schedule->times[j], now, zone);
      n_events++;
    }
  }
  add_line (text, "END:VCALENDAR");

  return g_string_free (text, n_events == 0);
}
