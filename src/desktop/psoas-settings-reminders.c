/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Among the settings: when to remind of each stretch. */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-settings.h"

/* (transfer full): what was chosen for each stretch, by its id: on, minutes, weekdays */
static GVariant *
dup_reminders (PsoasSettings *self)
{
  GVariant *reminders;

  g_object_get (self, "reminders", &reminders, NULL);

  return reminders;
}

/**
 * psoas_settings_get_reminder:
 * @self: settings
 * @stretch: a stretch
 * @schedule: (out caller-allocates): when to remind of it, as last chosen
 */
void
psoas_settings_get_reminder (PsoasSettings         *self,
                             PsoasStretch          *stretch,
                             PsoasReminderSchedule *schedule)
{
  g_autoptr (GVariant) reminders = NULL;
  g_autoptr (GVariantIter) times = NULL;
  gboolean on;
  int weekdays, time;

  g_return_if_fail (PSOAS_IS_SETTINGS (self));
  g_return_if_fail (PSOAS_IS_STRETCH (stretch));

  psoas_reminder_schedule_init (schedule, psoas_stretch_get_times_a_day (stretch));
  reminders = dup_reminders (self);
  if (!g_variant_lookup (reminders, psoas_stretch_get_id (stretch), "(baii)", &on, &times, &weekdays))
    return;

  *schedule = (PsoasReminderSchedule) { .on = on, .weekdays = weekdays };
  while (schedule->n_times < PSOAS_REMINDER_MAX_TIMES && g_variant_iter_next (times, "i", &time))
    schedule->times[schedule->n_times++] = time;
  psoas_reminder_schedule_clamp (schedule);
}

/**
 * psoas_settings_set_reminder:
 * @self: settings
 * @stretch: a stretch
 * @schedule: when to remind of it from now on
 */
void
psoas_settings_set_reminder (PsoasSettings               *self,
                             PsoasStretch                *stretch,
                             const PsoasReminderSchedule *schedule)
{
  g_autoptr (GVariant) reminders = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  GVariant *other;
  const char *id;

  g_return_if_fail (PSOAS_IS_SETTINGS (self));
  g_return_if_fail (PSOAS_IS_STRETCH (stretch));

  reminders = dup_reminders (self);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s(baii)}"));
  g_variant_iter_init (&iter, reminders);
  while (g_variant_iter_next (&iter, "{&s@(baii)}", &id, &other)) {
    if (!g_str_equal (id, psoas_stretch_get_id (stretch)))
      g_variant_builder_add (&builder, "{s@(baii)}", id, other);
    g_variant_unref (other);
  }
  g_variant_builder_add (&builder, "{s(b@aii)}", psoas_stretch_get_id (stretch), schedule->on,
                         g_variant_new_fixed_array (G_VARIANT_TYPE_INT32, schedule->times, schedule->n_times,
                                                    sizeof schedule->times[0]),
                         (int) schedule->weekdays);
  g_object_set (self, "reminders", g_variant_builder_end (&builder), NULL);
}
