/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-breath.h"

#include <math.h>

#define SECONDS(s) ((gint64) (s) * G_USEC_PER_SEC)

#define INHALE_MIN SECONDS (2)
#define INHALE_MAX SECONDS (6)
#define EXHALE_MIN SECONDS (3)
#define EXHALE_MAX SECONDS (8)
#define REST_MAX SECONDS (2)
#define BREATH_MIN SECONDS (6)
#define BREATH_MAX SECONDS (12)

/**
 * psoas_breath_pattern_is_own_pace:
 * @self: a pattern
 *
 * Returns: whether the person marks each breath, so that no clock runs
 */
gboolean
psoas_breath_pattern_is_own_pace (const PsoasBreathPattern *self)
{
  return self->inhale == 0 && self->exhale == 0 && self->rest == 0;
}

/**
 * psoas_breath_pattern_get_length:
 * @self: a pattern
 *
 * Returns: µs of a whole breath, at least 0; 0 at own pace
 */
gint64
psoas_breath_pattern_get_length (const PsoasBreathPattern *self)
{
  return self->inhale + self->exhale + self->rest;
}

/**
 * psoas_breath_pattern_clamp:
 * @self: a pattern, with any numbers
 *
 * The exhale gives way where the breath as a whole would be too short or too long.
 *
 * Returns: the nearest pattern inside the ranges; own pace stays own pace
 */
PsoasBreathPattern
psoas_breath_pattern_clamp (PsoasBreathPattern self)
{
  if (psoas_breath_pattern_is_own_pace (&self))
    return self;

  self.inhale = CLAMP (self.inhale, INHALE_MIN, INHALE_MAX);
  self.exhale = CLAMP (self.exhale, EXHALE_MIN, EXHALE_MAX);
  self.exhale = CLAMP (self.exhale, BREATH_MIN - self.inhale, BREATH_MAX - self.inhale);
  self.rest = CLAMP (self.rest, 0, REST_MAX);

  return self;
}

/**
 * psoas_breath_pattern_at:
 * @self: a pattern
 * @elapsed: µs since the hold began; what is below 0 counts as 0
 *
 * Returns: where the breath stands; at own pace the first moment of a breath, with -1 as its next
 */
PsoasBreathMoment
psoas_breath_pattern_at (const PsoasBreathPattern *self,
                         gint64                    elapsed)
{
  PsoasBreathMoment moment = { 0, PSOAS_BREATH_INHALE, 0.0, -1 };
  const gint64 lengths[] = { self->inhale, self->exhale, self->rest };
  gint64 length = psoas_breath_pattern_get_length (self);
  gint64 begin, within;

  if (length <= 0)
    return moment;

  elapsed = MAX (elapsed, 0);
  moment.index = elapsed / length;
  within = elapsed % length;
  begin = elapsed - within;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++) {
    if (within < lengths[i]) {
      moment.stage = i;
      moment.progress = (double) within / lengths[i];
      moment.next = begin + lengths[i];
      break;
    }
    within -= lengths[i];
    begin += lengths[i];
  }

  return moment;
}

/**
 * psoas_breath_moment_get_fullness:
 * @self: a moment of a breath
 *
 * Returns: how full the lungs are, from 0 to 1, slow at both ends
 */
double
psoas_breath_moment_get_fullness (const PsoasBreathMoment *self)
{
  double eased = 0.5 - 0.5 * cos (G_PI * CLAMP (self->progress, 0.0, 1.0));

  switch (self->stage) {
  case PSOAS_BREATH_INHALE:
    return eased;
  case PSOAS_BREATH_EXHALE:
    return 1.0 - eased;
  case PSOAS_BREATH_REST:
  default:
    return 0.0;
  }
}
