/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-reminder-file.h"

#include "remind/psoas-reminder-calendar.h"

/**
 * psoas_reminder_file_make:
 * @settings: when to remind
 * @library: (element-type PsoasStretch): all stretches
 * @now: s since 1970
 *
 * Returns: (transfer full) (nullable): the reminders that are on, as any calendar reads them; %NULL: none is
 */
char *
psoas_reminder_file_make (PsoasSettings *settings,
                          GListModel    *library,
                          gint64         now)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (PsoasReminderEntry));
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  for (guint i = 0; i < g_list_model_get_n_items (library); i++) {
    /* The library keeps it, and its words. */
    g_autoptr (PsoasStretch) stretch = g_list_model_get_item (library, i);
    PsoasReminderEntry entry = { .id = psoas_stretch_get_id (stretch), .name = psoas_stretch_get_name (stretch) };

    psoas_settings_get_reminder (settings, stretch, &entry.schedule);
    g_array_append_val (entries, entry);
  }

  return psoas_reminder_calendar ((PsoasReminderEntry *) (void *) entries->data, entries->len, now, zone);
}
