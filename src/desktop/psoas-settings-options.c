/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The options of a session among the settings: some belong to its stretch, some are common to all. */

#define G_LOG_DOMAIN "psoas-desktop"

#include "psoas-config.h"

#include "psoas-settings.h"

/* The unit's name in the doses */
static const char * const unit_nicks[PSOAS_N_HOLD_UNITS] = { "breaths", "seconds" };

/* (transfer full): what was chosen for each stretch, by its id: unit, amount, rounds */
static GVariant *
dup_doses (PsoasSettings *self)
{
  GVariant *doses;

  g_object_get (self, "doses", &doses, NULL);

  return doses;
}

/* The dose last chosen for this stretch, if any */
static void
apply_dose (PsoasSettings *self,
            PsoasStretch  *stretch,
            PsoasOptions  *options)
{
  g_autoptr (GVariant) doses = dup_doses (self);
  const char *unit;
  int amount, rounds;

  if (!g_variant_lookup (doses, psoas_stretch_get_id (stretch), "(&sii)", &unit, &amount, &rounds))
    return;

  for (PsoasHoldUnit i = 0; i < PSOAS_N_HOLD_UNITS; i++) {
    if (g_str_equal (unit, unit_nicks[i])) {
      options->unit = i;
      options->amount = amount;
      options->rounds = rounds;
    }
  }
}

/**
 * psoas_settings_get_options:
 * @self: settings
 * @stretch: a stretch
 * @options: (out caller-allocates): what a session of it would be like now
 */
void
psoas_settings_get_options (PsoasSettings *self,
                            PsoasStretch  *stretch,
                            PsoasOptions  *options)
{
  g_return_if_fail (PSOAS_IS_SETTINGS (self));
  g_return_if_fail (PSOAS_IS_STRETCH (stretch));

  psoas_options_init (options, stretch);
  apply_dose (self, stretch, options);

  options->first_side = psoas_settings_get_first_side (self);
  options->breath = psoas_settings_get_breath (self);
  g_object_get (self, "get-ready", &options->get_ready, "change-over", &options->change_over,
                "wait-for-me", &options->wait_for_me, NULL);
  psoas_options_clamp (options, stretch);
}

/**
 * psoas_settings_set_options:
 * @self: settings
 * @stretch: a stretch
 * @options: what the person chose for it
 *
 * Remembers what belongs to this stretch, and the first side.
 */
void
psoas_settings_set_options (PsoasSettings      *self,
                            PsoasStretch       *stretch,
                            const PsoasOptions *options)
{
  g_autoptr (GVariant) doses = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *id, *unit;
  int amount, rounds;

  g_return_if_fail (PSOAS_IS_SETTINGS (self));
  g_return_if_fail (PSOAS_IS_STRETCH (stretch));

  doses = dup_doses (self);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s(sii)}"));
  g_variant_iter_init (&iter, doses);
  while (g_variant_iter_next (&iter, "{&s(&sii)}", &id, &unit, &amount, &rounds)) {
    if (!g_str_equal (id, psoas_stretch_get_id (stretch)))
      g_variant_builder_add (&builder, "{s(sii)}", id, unit, amount, rounds);
  }
  g_variant_builder_add (&builder, "{s(sii)}", psoas_stretch_get_id (stretch),
                         unit_nicks[options->unit], options->amount, options->rounds);
  g_object_set (self, "doses", g_variant_builder_end (&builder), "first-side", options->first_side, NULL);
}
