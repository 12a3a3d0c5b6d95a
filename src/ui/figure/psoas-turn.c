/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-turn.h"

#include <adwaita.h>

/* Of a whole turn */
#define DURATION (6 * G_USEC_PER_SEC / 10)

/**
 * psoas_turn_init:
 * @self: (out caller-allocates): a turn
 * @from: 0..1: where it begins, more than 0 where another turn is taken back
 */
void
psoas_turn_init (PsoasTurn *self,
                 double     from)
{
  g_return_if_fail (from >= 0 && from <= 1);

  self->from = from;
  self->begin = -1;
}

/**
 * psoas_turn_step:
 * @self: a turn
 * @now: µs
 *
 * Returns: 0..1: how far the view has come; 1: it is there
 */
double
psoas_turn_step (PsoasTurn *self,
                 gint64     now)
{
  double duration = DURATION * (1 - self->from);

  if (self->begin < 0)
    self->begin = now;
  if (now - self->begin >= duration)
    return 1;

  return self->from + (1 - self->from) * adw_easing_ease (ADW_EASE_IN_OUT_CUBIC, (now - self->begin) / duration);
}
