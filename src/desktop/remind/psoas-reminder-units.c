/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-reminder-units.h"

#include <string.h>

#define WRITTEN_BY "# Written by Psoas, and removed when reminders are turned off in its preferences.\n"

/* (transfer full): @text with a backslash before each of @special, and "%" twice, as it would be replaced else */
static char *
escape (const char *text,
        const char *special)
{
  GString *escaped = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++) {
    if (strchr (special, *c) != NULL)
      g_string_append_c (escaped, '\\');
    if (*c == '%')
      g_string_append_c (escaped, '%');
    g_string_append_c (escaped, *c);
  }

  return g_string_free (escaped, FALSE);
}

/**
 * psoas_reminder_units_service:
 * @program: its path
 *
 * Returns: (transfer full): a unit of systemd that reminds if a reminder is due; nothing happens, and nothing fails, once
 *   the program is no longer installed
 */
char *
psoas_reminder_units_service (const char *program)
{
  g_autofree char *path = escape (program, "");
  g_autofree char *quoted = escape (program, "\\\"");

  return g_strdup_printf (WRITTEN_BY
                          "[Unit]\n"
                          "Description=Reminder to stretch\n"
                          "ConditionFileIsExecutable=%s\n"
                          "\n"
                          "[Service]\n"
                          "Type=exec\n"
                          "ExecStart=\"%s\" --remind\n", path, quoted);
}

/* (transfer full): as systemd writes moments that recur */
static char *
format_calendar (guint weekdays,
                 int   time)
{
  static const char * const names[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
  g_autoptr (GString) days = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names) && weekdays != PSOAS_WEEKDAYS_ALL; i++) {
    if (weekdays & 1u << i)
      g_string_append_printf (days, "%s%s", days->len > 0 ? "," : "", names[i]);
  }

  return g_strdup_printf ("OnCalendar=%s%s*-*-* %02d:%02d:00\n", days->str, days->len > 0 ? " " : "", time / 60, time % 60);
}

/**
 * psoas_reminder_units_timer:
 * @schedules: when to remind
 * @n_schedules: how many they are
 *
 * One timer for all stretches: what was missed while the machine was off makes it elapse once.
 *
 * Returns: (transfer full): a unit of systemd
 */
char *
psoas_reminder_units_timer (const PsoasReminderSchedule *schedules,
                            guint                        n_schedules)
{
  GString *text = g_string_new (WRITTEN_BY
                                "[Unit]\n"
                                "Description=Reminders to stretch\n"
                                "\n"
                                "[Timer]\n");

  for (guint i = 0; i < n_schedules; i++) {
    for (guint j = 0; j < schedules[i].n_times && psoas_reminder_schedule_is_active (&schedules[i]); j++) {
      g_autofree char *line = format_calendar (schedules[i].weekdays, schedules[i].times[j]);

      if (strstr (text->str, line) == NULL)
        g_string_append (text, line);
    }
  }
  g_string_append (text,
                   "Persistent=true\n"
                   "\n"
                   "[Install]\n"
                   "WantedBy=timers.target\n");

  return g_string_free (text, FALSE);
}

/**
 * psoas_reminder_units_moment:
 * @time: s since 1970
 *
 * Returns: (transfer full): that moment, which does not recur, as systemd writes it
 */
char *
psoas_reminder_units_moment (gint64 time)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (time);

  return g_date_time_format (date, "%Y-%m-%d %H:%M:%S UTC");
}

/**
 * psoas_reminder_units_autostart:
 * @program: its path
 *
 * Returns: (transfer full): a desktop entry that asks at each login whether a reminder is due
 */
char *
psoas_reminder_units_autostart (const char *program)
{
  g_autofree char *quoted = escape (program, "\\\"`$");
  /* Strings of such files have escapes of their own: backslashes are written twice. */
  g_auto (GStrv) parts = g_strsplit (quoted, "\\", -1);
  g_autofree char *doubled = g_strjoinv ("\\\\", parts);
  g_auto (GStrv) plain_parts = g_strsplit (program, "\\", -1);
  g_autofree char *plain = g_strjoinv ("\\\\", plain_parts);

  return g_strdup_printf (WRITTEN_BY
                          "[Desktop Entry]\n"
                          "Type=Application\n"
                          "Name=Psoas\n"
                          "Icon=" APPLICATION_ID "\n"
                          "TryExec=%s\n"
                          "Exec=\"%s\" --remind\n"
                          "NoDisplay=true\n", plain, doubled);
}
