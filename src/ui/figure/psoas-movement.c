/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-movement.h"

#include "psoas-solver.h"

#include <adwaita.h>

/* A movement needs no more pictures than this to look smooth. */
#define FRAME_INTERVAL (G_USEC_PER_SEC / 31)

/**
 * psoas_movement_init:
 * @self: (out caller-allocates): a movement
 * @from: where it starts
 * @to: where it leads
 * @duration: µs, more than 0
 */
void
psoas_movement_init (PsoasMovement   *self,
                     const PsoasPose *from,
                     const PsoasPose *to,
                     gint64           duration)
{
  g_return_if_fail (duration > 0);

  self->from = *from;
  self->to = *to;
  self->duration = duration;
  self->begin = -1;
  self->shown = 0;
}

/**
 * psoas_movement_is_over:
 * @self: a movement
 * @now: µs
 *
 * Returns: whether it has arrived
 */
gboolean
psoas_movement_is_over (const PsoasMovement *self,
                        gint64               now)
{
  return self->begin >= 0 && now - self->begin >= self->duration;
}

/**
 * psoas_movement_step:
 * @self: a movement
 * @now: µs
 * @pose: (out caller-allocates): the posture at @now
 *
 * Returns: whether the posture is worth a new picture: the last one is always, others unless one was
 *   given a moment ago
 */
gboolean
psoas_movement_step (PsoasMovement *self,
                     gint64         now,
                     PsoasPose     *pose)
{
  double progress;

  if (self->begin < 0)
    self->begin = now;
  else if (now - self->shown < FRAME_INTERVAL && !psoas_movement_is_over (self, now))
    return FALSE;

  self->shown = now;
  progress = MIN ((double) (now - self->begin) / self->duration, 1.0);
  *pose = psoas_pose_mix (&self->from, &self->to, adw_easing_ease (ADW_EASE_IN_OUT_CUBIC, progress));

  return TRUE;
}
