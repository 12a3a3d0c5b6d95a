/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-options.h"

static int
clamp_to_dose (int              amount,
               const PsoasDose *dose)
{
  return CLAMP (amount, dose->minimum, dose->maximum);
}

/**
 * psoas_options_init:
 * @self: (out caller-allocates): options, with anything in them
 * @stretch: the stretch that they are for
 *
 * Sets what the stretch's file recommends, left side first, at the usual slow breath, waiting for the person.
 */
void
psoas_options_init (PsoasOptions *self,
                    PsoasStretch *stretch)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (PSOAS_IS_STRETCH (stretch));

  *self = (PsoasOptions) {
    .unit = psoas_stretch_get_hold_unit (stretch),
    .rounds = psoas_stretch_get_rounds (stretch)->default_amount,
    .first_side = PSOAS_SIDE_LEFT,
    .breath = PSOAS_BREATH_DEFAULT,
    .get_ready = PSOAS_GET_READY_DEFAULT,
    .change_over = PSOAS_CHANGE_OVER_DEFAULT,
    .wait_for_me = TRUE,
    .variation = -1,
  };
  self->amount = psoas_stretch_get_hold_dose (stretch, self->unit)->default_amount;
}

/**
 * psoas_options_clamp:
 * @self: options, with any numbers in them
 * @stretch: the stretch that they are for
 *
 * Brings every amount into its range.  A variation beyond the last becomes the last, not the full
 * stretch: whoever asked for an easier way gets one.
 */
void
psoas_options_clamp (PsoasOptions *self,
                     PsoasStretch *stretch)
{
  int n_variations;

  g_return_if_fail (self != NULL);
  g_return_if_fail (PSOAS_IS_STRETCH (stretch));

  if (self->unit != PSOAS_HOLD_UNIT_BREATHS && self->unit != PSOAS_HOLD_UNIT_SECONDS)
    self->unit = psoas_stretch_get_hold_unit (stretch);
  self->amount = clamp_to_dose (self->amount, psoas_stretch_get_hold_dose (stretch, self->unit));
  self->rounds = clamp_to_dose (self->rounds, psoas_stretch_get_rounds (stretch));
  if (self->first_side != PSOAS_SIDE_RIGHT)
    self->first_side = PSOAS_SIDE_LEFT;
  self->breath = psoas_breath_pattern_clamp (self->breath);
  self->get_ready = CLAMP (self->get_ready, PSOAS_GET_READY_MIN, PSOAS_GET_READY_MAX);
  self->change_over = CLAMP (self->change_over, PSOAS_CHANGE_OVER_MIN, PSOAS_CHANGE_OVER_MAX);
  self->wait_for_me = !!self->wait_for_me;
  n_variations = psoas_stretch_get_variations (stretch)->len;
  self->variation = CLAMP (self->variation, -1, n_variations - 1);
}
