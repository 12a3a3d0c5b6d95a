/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-session.h"

#include "psoas-session-private.h"

/* What a person does when it hurts, and after that */

gboolean
psoas_session_can_hurt (PsoasSession *self)
{
  return psoas_session_is_active (self);
}

/**
 * psoas_session_hurt:
 * @self: a session
 * @now: µs
 *
 * Ends the phase at once, guides out of its posture, and then waits for psoas_session_end(),
 * psoas_session_rest(), psoas_session_ease() or psoas_session_leave_side().  On the way out only the end is
 * possible.  What was done so far stays in the records.
 *
 * Returns: whether a phase was under way
 */
gboolean
psoas_session_hurt (PsoasSession *self,
                    gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);
  if (!psoas_session_can_hurt (self))
    return FALSE;
  psoas_hold_log_hurt (&self->log, psoas_session_get_phase (self)->side);
  psoas_session_break_off (self);

  return TRUE;
}

/**
 * psoas_session_rest:
 * @self: a session
 * @now: µs
 *
 * Puts the question of what to do after "this hurts" off, for as long as the person likes.
 *
 * Returns: whether that was the question
 */
gboolean
psoas_session_rest (PsoasSession *self,
                    gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);
  if (self->state != PSOAS_SESSION_HURT)
    return FALSE;
  psoas_session_stop (self, PSOAS_SESSION_RESTING);

  return TRUE;
}

/**
 * psoas_session_decide:
 * @self: a session
 * @now: µs
 *
 * Takes the question up again.
 *
 * Returns: whether the person rested
 */
gboolean
psoas_session_decide (PsoasSession *self,
                      gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);
  if (self->state != PSOAS_SESSION_RESTING)
    return FALSE;
  psoas_session_stop (self, PSOAS_SESSION_HURT);

  return TRUE;
}

/**
 * psoas_session_can_ease:
 * @self: a session
 * @variation: index of the stretch's easier variation
 *
 * Returns: whether it waits after "this hurts", and @variation is another way than the one that hurt
 */
gboolean
psoas_session_can_ease (PsoasSession *self,
                        int           variation)
{
  GPtrArray *variations = psoas_stretch_get_variations (psoas_plan_get_stretch (self->plan));

  return self->state == PSOAS_SESSION_HURT
         && variation >= 0
         && (guint) variation < variations->len
         && variation != psoas_session_get_phase (self)->variation;
}

/**
 * psoas_session_ease:
 * @self: a session
 * @variation: index of the stretch's easier variation
 * @now: µs
 *
 * After "this hurts" and the way out: goes on with the easier variation, after a change-over.
 *
 * Returns: whether it waited for that, and there is such a variation that is not the one that hurt
 */
gboolean
psoas_session_ease (PsoasSession *self,
                    int           variation,
                    gint64        now)
{
  g_autoptr (PsoasPlan) plan = NULL;

  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);
  if (!psoas_session_can_ease (self, variation))
    return FALSE;
  plan = psoas_plan_ease (self->hurt_plan, self->hurt_index, variation);
  psoas_session_follow (self, plan);

  return TRUE;
}

/**
 * psoas_session_leave_side:
 * @self: a session
 * @now: µs
 *
 * After "this hurts" and the way out: goes on without that side.
 *
 * Returns: whether it waited for that
 */
gboolean
psoas_session_leave_side (PsoasSession *self,
                          gint64        now)
{
  g_autoptr (PsoasPlan) plan = NULL;

  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);
  if (self->state != PSOAS_SESSION_HURT)
    return FALSE;
  plan = psoas_plan_leave_side (self->hurt_plan, self->hurt_index);
  psoas_session_follow (self, plan);

  return TRUE;
}
