/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-config.h"

#include "fuzz.h"

#include <gio/gio.h>

#include "content/psoas-library.h"
#include "psoas-settings.h"

/* Values of the right type from anywhere, as another program may write them: each line is one, of doses, then of
 * reminders.  What is made of them is in range. */

static PsoasStretch *
load_stretch (void)
{
  static PsoasStretch *stretch;
  g_autoptr (GError) error = NULL;

  if (stretch == NULL)
    stretch = psoas_stretch_parse_file (STRETCH_FOLDER "/gentle.stretch", NULL, &error);
  g_assert_no_error (error);

  return stretch;
}

static void
set (GSettings  *elsewhere,
     const char *key,
     const char *text)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) schema_key = NULL;
  g_autoptr (GVariant) value = NULL;

  g_object_get (elsewhere, "settings-schema", &schema, NULL);
  schema_key = g_settings_schema_get_key (schema, key);
  value = text != NULL ? g_variant_parse (g_settings_schema_key_get_value_type (schema_key), text, NULL, NULL, NULL) : NULL;
  if (value != NULL)
    g_settings_set_value (elsewhere, key, value);
  else
    g_settings_reset (elsewhere, key);
}

static void
check (PsoasSettings *settings)
{
  PsoasStretch *stretch = load_stretch ();
  PsoasOptions options, clamped;
  PsoasReminderSchedule schedule, same;

  psoas_settings_get_options (settings, stretch, &options);
  clamped = options;
  psoas_options_clamp (&clamped, stretch);
  g_assert_cmpmem (&options, sizeof options, &clamped, sizeof clamped);

  psoas_settings_get_reminder (settings, stretch, &schedule);
  same = schedule;
  psoas_reminder_schedule_clamp (&same);
  g_assert_true (psoas_reminder_schedule_equal (&schedule, &same));
  psoas_reminder_schedule_find_after (&schedule, 0);
  psoas_settings_set_options (settings, stretch, &options);
  psoas_settings_set_reminder (settings, stretch, &schedule);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 3);
  g_autoptr (GSettings) elsewhere = g_settings_new (APPLICATION_ID);
  g_autoptr (PsoasSettings) settings = NULL;

  /* As every value is */
  if (!g_utf8_validate (text, -1, NULL))
    return 0;

  set (elsewhere, "doses", lines[0]);
  set (elsewhere, "reminders", lines[0] != NULL ? lines[1] : NULL);
  settings = psoas_settings_new ();
  check (settings);

  return 0;
}
