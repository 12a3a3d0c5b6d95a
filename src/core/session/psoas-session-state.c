/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-session.h"

#include "psoas-session-private.h"

PsoasSessionState
psoas_session_get_state (PsoasSession *self)
{
  return self->state;
}

/**
 * psoas_session_get_plan:
 * @self: a session
 *
 * Returns: (transfer none): the plan as it stands after easing off and leaving sides
 */
PsoasPlan *
psoas_session_get_plan (PsoasSession *self)
{
  return self->plan;
}

guint
psoas_session_get_phase_index (PsoasSession *self)
{
  return self->phase_index;
}

/**
 * psoas_session_get_phase:
 * @self: a session
 *
 * Returns: (transfer none): the phase under way; before the start the first, after the end the last
 */
const PsoasPhase *
psoas_session_get_phase (PsoasSession *self)
{
  return self->run.phase;
}

/**
 * psoas_session_get_phase_cue:
 * @self: a session
 *
 * Returns: (transfer none): the cue last begun
 */
const PsoasPhaseCue *
psoas_session_get_phase_cue (PsoasSession *self)
{
  return g_ptr_array_index (self->run.phase->cues, self->cue_index);
}

/**
 * psoas_session_get_cue_index:
 * @self: a session
 *
 * Returns: the place, in its phase, of the cue last begun
 */
guint
psoas_session_get_cue_index (PsoasSession *self)
{
  return self->cue_index;
}

/**
 * psoas_session_get_elapsed:
 * @self: a session
 * @now: µs
 *
 * Returns: µs since the phase began, pauses not counted, 0 to its length; unbounded where time does not end it
 */
gint64
psoas_session_get_elapsed (PsoasSession *self,
                           gint64        now)
{
  gint64 elapsed = self->elapsed;

  if (psoas_session_clock_runs (self))
    elapsed = MAX (now, self->now) - self->origin;
  if (psoas_phase_is_timed (self->run.phase))
    elapsed = MIN (elapsed, self->run.phase->length);

  return MAX (elapsed, 0);
}

/**
 * psoas_session_get_remaining:
 * @self: a session
 * @now: µs
 *
 * Returns: µs of the phase that are to come, at least 0; where time does not end it what is expected
 */
gint64
psoas_session_get_remaining (PsoasSession *self,
                             gint64        now)
{
  return MAX (self->run.phase->length - psoas_session_get_elapsed (self, now), 0);
}

/**
 * psoas_session_get_share:
 * @self: a session
 * @now: µs
 * @by_seconds: whether it goes on by whole seconds, where nothing is to move
 *
 * Returns: 0 to 1, of the phase: what is left of it, or where breaths are counted, up as their number goes, what is
 *   done; 1 while the phase waits for the person
 */
double
psoas_session_get_share (PsoasSession *self,
                         gint64        now,
                         gboolean      by_seconds)
{
  const PsoasPhase *phase = self->run.phase;
  gint64 remaining = psoas_session_get_remaining (self, now);

  if (phase->ends == PSOAS_PHASE_ENDS_BY_BREATHS)
    return (double) psoas_session_get_breaths (self, now) / phase->breaths;
  if (psoas_phase_waits (phase) || phase->length == 0)
    return 1;
  if (by_seconds)
    remaining -= remaining % G_USEC_PER_SEC;

  return (double) (phase->breaths > 0 ? phase->length - remaining : remaining) / phase->length;
}

/**
 * psoas_session_was_interrupted:
 * @self: a session
 *
 * Returns: whether it stands, or counts down, because the machine slept or the program was stopped
 */
gboolean
psoas_session_was_interrupted (PsoasSession *self)
{
  return self->slept && (self->state == PSOAS_SESSION_PAUSED || self->state == PSOAS_SESSION_GET_READY);
}

/**
 * psoas_session_get_count_down:
 * @self: a session
 * @now: µs
 *
 * Returns: µs to go in the count after sleep, at least 0; 0 in other states
 */
gint64
psoas_session_get_count_down (PsoasSession *self,
                              gint64        now)
{
  if (self->state != PSOAS_SESSION_GET_READY)
    return 0;

  return MAX (self->count_end - MAX (now, self->now), 0);
}

/**
 * psoas_session_get_breaths:
 * @self: a session
 * @now: µs
 *
 * Returns: breaths completed in this hold; 0 outside holds and in those counted in seconds
 */
int
psoas_session_get_breaths (PsoasSession *self,
                           gint64        now)
{
  const PsoasPhase *phase = self->run.phase;

  if (!psoas_phase_is_timed (phase))
    return self->run.breaths;
  if (phase->breaths == 0)
    return 0;

  return psoas_session_get_elapsed (self, now) / psoas_breath_pattern_get_length (&self->run.breath);
}

/**
 * psoas_session_get_breath:
 * @self: a session
 * @now: µs
 * @moment: (out caller-allocates): where the breath stands
 *
 * Returns: FALSE where no paced breath is running: at own pace, and outside holds
 */
gboolean
psoas_session_get_breath (PsoasSession      *self,
                          gint64             now,
                          PsoasBreathMoment *moment)
{
  gint64 elapsed;

  if (!psoas_session_is_active (self) || !psoas_phase_cursor_paced (&self->run))
    return FALSE;

  /* The hold's very end is still its last breath */
  elapsed = MIN (psoas_session_get_elapsed (self, now), self->run.phase->length - 1);
  *moment = psoas_breath_pattern_at (&self->run.breath, elapsed);

  return TRUE;
}

/**
 * psoas_session_get_checkpoint:
 * @self: a session
 * @now: µs
 * @index: (out): of the stretch's checkpoints, the one whose turn it is
 *
 * Whatever shows or says a checkpoint of this moment asks here.
 *
 * Returns: FALSE where there is none: outside holds, and in variations
 */
gboolean
psoas_session_get_checkpoint (PsoasSession *self,
                              gint64        now,
                              guint        *index)
{
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (psoas_plan_get_stretch (self->plan));

  if (self->run.phase->kind != PSOAS_PHASE_HOLD || self->run.phase->variation >= 0 || checkpoints->len == 0)
    return FALSE;

  /* The hold's very end still belongs to its last checkpoint. */
  *index = psoas_phase_cursor_get_checkpoint (&self->run, MIN (psoas_session_get_elapsed (self, now),
                                                               self->run.phase->length - 1), checkpoints->len);

  return TRUE;
}

/**
 * psoas_session_get_deadline:
 * @self: a session
 *
 * Returns: µs, on the clock the session is told, at which a tick will change something; -1: never
 */
gint64
psoas_session_get_deadline (PsoasSession *self)
{
  gint64 deadline = G_MAXINT64;
  PsoasPhaseEvent event;

  if (self->state == PSOAS_SESSION_GET_READY)
    return self->count_end;
  if (!psoas_session_clock_runs (self))
    return -1;

  if (psoas_phase_cursor_peek (&self->run, &event))
    deadline = self->origin + event.at;
  if (psoas_phase_is_timed (self->run.phase))
    deadline = MIN (deadline, self->origin + self->run.phase->length);

  return deadline == G_MAXINT64 ? -1 : deadline;
}

/**
 * psoas_session_get_records:
 * @self: a session
 *
 * Returns: (transfer none) (element-type PsoasHoldRecord): holds begun so far, each once, in the order they
 *   were begun, as they stood when the session was last told the time
 */
GArray *
psoas_session_get_records (PsoasSession *self)
{
  return self->log.records;
}

/**
 * psoas_session_is_holding:
 * @self: a session
 * @hold: a hold
 *
 * Returns: whether that hold is under way, or will go on where it stands
 */
gboolean
psoas_session_is_holding (PsoasSession      *self,
                          const PsoasHoldId *hold)
{
  PsoasHoldId present = psoas_phase_get_hold (self->run.phase);

  return psoas_session_is_active (self)
         && self->run.phase->kind == PSOAS_PHASE_HOLD
         && psoas_hold_id_equal (&present, hold);
}

/**
 * psoas_session_get_planned:
 * @self: a session
 * @side: left or right
 *
 * Returns: holds of that side in the plan that the session set out with
 */
int
psoas_session_get_planned (PsoasSession *self,
                           PsoasSide     side)
{
  int planned = 0;

  for (guint i = 0; i < psoas_plan_get_n_phases (self->first_plan); i++) {
    const PsoasPhase *phase = psoas_plan_get_phase (self->first_plan, i);

    planned += phase->kind == PSOAS_PHASE_HOLD && phase->side == side;
  }

  return planned;
}

/**
 * psoas_session_get_hurts:
 * @self: a session
 * @side: left, right, or none for what belongs to neither
 *
 * Returns: how often "this hurts" was said in phases of that side since the session began
 */
int
psoas_session_get_hurts (PsoasSession *self,
                         PsoasSide     side)
{
  g_return_val_if_fail (side < PSOAS_N_SIDES, 0);

  return self->log.hurts[side];
}
