/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "content/psoas-side.h"

G_BEGIN_DECLS

/**
 * PsoasHoldId:
 *
 * Which hold of a stretch is meant, in whatever plan it stands: easing off and leaving a side make other
 * plans, but never another hold of this one.
 */
typedef struct {
  PsoasSide side;         /* left or right */
  int round;              /* from 1 */
  int variation;          /* -1: the full stretch */
  int attempt;            /* from 1; one more each time that "this hurts" broke the hold off and it is done
                           * in an easier way.  To go back to a hold is no attempt of its own. */
} PsoasHoldId;

static inline gboolean
psoas_hold_id_equal (const PsoasHoldId *self,
                     const PsoasHoldId *other)
{
  return self->side == other->side
         && self->round == other->round
         && self->variation == other->variation
         && self->attempt == other->attempt;
}

G_END_DECLS
