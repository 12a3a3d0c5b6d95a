/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-session.h"

#include "psoas-session-private.h"

/* Time to get back into the posture after sleep */
#define COUNT_DOWN (5 * G_USEC_PER_SEC)
/* Whoever has seen nothing go on for this long may have got up: the session does not go on by itself */
#define AWAY_TIME (2 * 60 * G_USEC_PER_SEC)
/* Within this time of a phase, "back" means the phase before */
#define BACK_TIME (3 * G_USEC_PER_SEC)

gboolean
psoas_session_can_pause (PsoasSession *self)
{
  return self->state == PSOAS_SESSION_RUNNING || self->state == PSOAS_SESSION_GET_READY;
}

gboolean
psoas_session_can_resume (PsoasSession *self)
{
  return self->state == PSOAS_SESSION_PAUSED;
}

gboolean
psoas_session_can_skip (PsoasSession *self)
{
  return psoas_session_is_active (self);
}

gboolean
psoas_session_can_back (PsoasSession *self)
{
  return psoas_session_is_active (self);
}

gboolean
psoas_session_can_breathe (PsoasSession *self)
{
  return self->state == PSOAS_SESSION_RUNNING
         && self->run.phase->ends == PSOAS_PHASE_ENDS_BY_BREATHS;
}

gboolean
psoas_session_can_go_on (PsoasSession *self)
{
  return self->state == PSOAS_SESSION_RUNNING
         && psoas_phase_waits (self->run.phase);
}

/**
 * psoas_session_start:
 * @self: a session
 * @now: µs
 *
 * Returns: whether it began: FALSE if it had before
 */
gboolean
psoas_session_start (PsoasSession *self,
                     gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  if (self->state != PSOAS_SESSION_READY)
    return FALSE;
  self->now = MAX (self->now, now);
  psoas_session_begin (self);

  return TRUE;
}

/**
 * psoas_session_resume_at:
 * @self: a session that has not begun
 * @plan: the plan that was followed: the session's own, as it was changed since
 * @index: the phase to begin with
 * @records: (element-type PsoasHoldRecord): what was done before, in plan order
 * @hurts: (array fixed-size=3): how often something hurt on each side
 * @now: µs
 *
 * Counts down as long as getting ready takes, except where no time ends the phase, which waits by itself.
 *
 * Returns: whether it began: FALSE if it had before
 */
gboolean
psoas_session_resume_at (PsoasSession *self,
                         PsoasPlan    *plan,
                         guint         index,
                         GArray       *records,
                         const int    *hurts,
                         gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);
  g_return_val_if_fail (index < psoas_plan_get_n_phases (plan), FALSE);

  if (self->state != PSOAS_SESSION_READY)
    return FALSE;
  self->now = MAX (self->now, now);
  g_object_freeze_notify (G_OBJECT (self));
  psoas_hold_log_resume (&self->log, records, hurts);
  psoas_session_place (self, plan, index);
  if (!psoas_phase_is_timed (self->run.phase))
    psoas_session_go (self, self->now);
  else
    psoas_session_count_down (self, self->now + psoas_plan_get_options (plan)->get_ready * G_USEC_PER_SEC);
  g_object_thaw_notify (G_OBJECT (self));
  psoas_session_advance (self, self->now);

  return TRUE;
}

/**
 * psoas_session_tick:
 * @self: a session
 * @now: µs
 *
 * Tells the time: whatever fell due is done, in order.  May come at any moment.
 */
void
psoas_session_tick (PsoasSession *self,
                    gint64        now)
{
  g_return_if_fail (PSOAS_IS_SESSION (self));

  psoas_session_advance (self, now);
}

/**
 * psoas_session_pause:
 * @self: a session
 * @now: µs
 *
 * Returns: whether the clock was stopped
 */
gboolean
psoas_session_pause (PsoasSession *self,
                     gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);
  if (!psoas_session_can_pause (self))
    return FALSE;
  psoas_session_stop (self, PSOAS_SESSION_PAUSED);

  return TRUE;
}

/**
 * psoas_session_play:
 * @self: a session
 * @now: µs
 *
 * Resumes what is paused, goes on from what waits for the person.
 *
 * Returns: whether either was possible
 */
gboolean
psoas_session_play (PsoasSession *self,
                    gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);

  return psoas_session_can_resume (self) ? psoas_session_resume (self, now)
                                         : psoas_session_go_on (self, now);
}

/**
 * psoas_session_toggle:
 * @self: a session
 * @now: µs
 *
 * Resumes what is paused, goes on from what waits for the person, pauses what runs.
 *
 * Returns: whether any was possible
 */
gboolean
psoas_session_toggle (PsoasSession *self,
                      gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  return psoas_session_play (self, now) || psoas_session_pause (self, now);
}

/**
 * psoas_session_sleep:
 * @self: a session
 * @now: µs, of before the machine slept
 *
 * Pauses; psoas_session_resume() then counts down before the clock goes on.
 *
 * Returns: whether the clock was stopped
 */
gboolean
psoas_session_sleep (PsoasSession *self,
                     gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);
  if (!psoas_session_can_pause (self))
    return FALSE;
  self->slept = TRUE;
  psoas_session_stop (self, PSOAS_SESSION_PAUSED);

  return TRUE;
}

/**
 * psoas_session_interrupt:
 * @self: a session
 * @last: µs, when the session was last told the time while somebody could see it
 * @now: µs
 *
 * Nothing was shown or said between the two, as when the program was stopped: what was done meanwhile is not
 * known, and is not held time.  The phase goes on from where it stood, after a count in a timed phase; after
 * two minutes it stays paused.
 *
 * Returns: whether time was running
 */
gboolean
psoas_session_interrupt (PsoasSession *self,
                         gint64        last,
                         gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, last);
  if (!psoas_session_can_pause (self)) {
    /* The way out of what hurts ends in a question, which waits: nothing is lost by its time. */
    psoas_session_advance (self, now);
    return FALSE;
  }

  g_object_freeze_notify (G_OBJECT (self));
  psoas_session_stop (self, PSOAS_SESSION_PAUSED);
  self->slept = TRUE;
  self->now = MAX (self->now, now);
  if (!psoas_phase_is_timed (self->run.phase) && now - last <= AWAY_TIME)
    psoas_session_go (self, self->now);
  else if (now - last <= AWAY_TIME)
    psoas_session_count_down (self, self->now + COUNT_DOWN);
  g_object_thaw_notify (G_OBJECT (self));
  psoas_session_advance (self, self->now);

  return TRUE;
}

/**
 * psoas_session_resume:
 * @self: a session
 * @now: µs
 *
 * Goes on from where the clock stands; after sleep, in a timed phase, a count of 5 s comes first.
 *
 * Returns: whether it was paused
 */
gboolean
psoas_session_resume (PsoasSession *self,
                      gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);
  if (!psoas_session_can_resume (self))
    return FALSE;
  if (self->slept && psoas_phase_is_timed (self->run.phase)) {
    psoas_session_count_down (self, self->now + COUNT_DOWN);
  } else {
    psoas_session_go (self, self->now);
  }
  psoas_session_advance (self, self->now);

  return TRUE;
}

/**
 * psoas_session_skip:
 * @self: a session
 * @now: µs
 *
 * To the next phase's beginning, in the state that the session is in; after the last one it finishes.
 *
 * Returns: whether a phase was left
 */
gboolean
psoas_session_skip (PsoasSession *self,
                    gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);
  if (!psoas_session_can_skip (self))
    return FALSE;
  psoas_hold_log_skip (&self->log);
  psoas_session_jump (self, self->phase_index + 1);

  return TRUE;
}

/**
 * psoas_session_back:
 * @self: a session
 * @now: µs
 *
 * To the phase's beginning; within its first three seconds, to the beginning of the phase before.
 *
 * Returns: whether it went anywhere
 */
gboolean
psoas_session_back (PsoasSession *self,
                    gint64        now)
{
  guint index;

  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);
  if (!psoas_session_can_back (self))
    return FALSE;
  index = self->phase_index;
  if (index > 0 && psoas_session_get_elapsed (self, self->now) < BACK_TIME)
    index--;
  psoas_session_jump (self, index);

  return TRUE;
}

/**
 * psoas_session_end:
 * @self: a session
 * @now: µs
 *
 * Ends it early; what was done so far stays in the records.
 *
 * Returns: whether it was not over yet
 */
gboolean
psoas_session_end (PsoasSession *self,
                   gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);
  if (psoas_session_state_is_over (self->state))
    return FALSE;
  psoas_session_stop (self, PSOAS_SESSION_ENDED);

  return TRUE;
}

/**
 * psoas_session_breathe:
 * @self: a session
 * @now: µs
 *
 * One breath at own pace is over; the last one ends the hold.
 *
 * Returns: whether breaths are marked now
 */
gboolean
psoas_session_breathe (PsoasSession *self,
                       gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);
  if (!psoas_session_can_breathe (self))
    return FALSE;
  if (psoas_phase_cursor_breathe (&self->run, psoas_session_get_elapsed (self, self->now)))
    psoas_session_complete_phase (self, self->now);
  psoas_session_advance (self, self->now);

  return TRUE;
}

/**
 * psoas_session_go_on:
 * @self: a session
 * @now: µs
 *
 * Goes on from a phase that waits for the person.
 *
 * Returns: whether it waited for that
 */
gboolean
psoas_session_go_on (PsoasSession *self,
                     gint64        now)
{
  g_return_val_if_fail (PSOAS_IS_SESSION (self), FALSE);

  psoas_session_advance (self, now);
  if (!psoas_session_can_go_on (self))
    return FALSE;
  psoas_session_jump (self, self->phase_index + 1);

  return TRUE;
}
