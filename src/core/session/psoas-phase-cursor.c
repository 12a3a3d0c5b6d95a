/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-phase-cursor-private.h"

/* "Ten seconds left" is told in holds of at least three times as long: there is time for what is said halfway */
#define LAST_SECONDS (10 * G_USEC_PER_SEC)

/* A checkpoint's turn lasts at least this long; where breaths are counted, whole breaths */
#define CHECKPOINT_TIME (12 * G_USEC_PER_SEC)
/* How many breaths that is, where no clock counts them */
#define CHECKPOINT_BREATHS 2
/* How far on in the list of checkpoints each hold begins */
#define CHECKPOINTS_A_HOLD 3

#define NEVER G_MAXINT64

void
psoas_phase_cursor_init (PsoasPhaseCursor         *self,
                         const PsoasPhase         *phase,
                         const PsoasBreathPattern *breath)
{
  *self = (PsoasPhaseCursor) { .phase = phase, .breath = *breath };
}

/**
 * psoas_phase_cursor_paced:
 * @self: a run
 *
 * Returns: whether a clock says when to breathe: in holds, unless the person breathes at own pace
 */
gboolean
psoas_phase_cursor_paced (const PsoasPhaseCursor *self)
{
  return self->phase->kind == PSOAS_PHASE_HOLD && !psoas_breath_pattern_is_own_pace (&self->breath);
}

static gint64
get_halfway (const PsoasPhaseCursor *self)
{
  const PsoasPhase *phase = self->phase;

  if (phase->kind != PSOAS_PHASE_HOLD || self->told_halfway)
    return NEVER;
  if (psoas_phase_is_timed (phase))
    return phase->length / 2;

  return self->breaths > 0 && 2 * self->breaths >= phase->breaths ? self->breath_at : NEVER;
}

static gint64
get_last (const PsoasPhaseCursor *self)
{
  const PsoasPhase *phase = self->phase;

  if (phase->kind != PSOAS_PHASE_HOLD || self->told_last)
    return NEVER;
  if (!psoas_phase_is_timed (phase))
    return self->breaths > 0 && self->breaths == phase->breaths - 1 ? self->breath_at : NEVER;
  if (phase->breaths > 1)
    return phase->length - psoas_breath_pattern_get_length (&self->breath);
  if (phase->breaths == 0 && phase->length >= 3 * LAST_SECONDS)
    return phase->length - LAST_SECONDS;

  return NEVER;
}

static gint64
get_stage (const PsoasPhaseCursor *self)
{
  gint64 at;

  if (!psoas_phase_cursor_paced (self))
    return NEVER;
  at = self->next_stage / 2 * psoas_breath_pattern_get_length (&self->breath);
  if (self->next_stage % 2 == 1)
    at += self->breath.inhale;

  return at < self->phase->length ? at : NEVER;
}

static gint64
get_step (const PsoasPhaseCursor *self)
{
  const PsoasPhaseCue *cue;

  if (self->next_cue >= self->phase->cues->len)
    return NEVER;
  cue = g_ptr_array_index (self->phase->cues, self->next_cue);

  return cue->at;
}

/**
 * psoas_phase_cursor_peek:
 * @self: a run
 * @event: (out caller-allocates): what is due first
 *
 * Events due at the same moment come in a fixed order: the phase, halfway, last, steps, breaths.
 *
 * Returns: whether there is one
 */
gboolean
psoas_phase_cursor_peek (const PsoasPhaseCursor *self,
                         PsoasPhaseEvent        *event)
{
  const PsoasPhaseEvent events[] = {
    { PSOAS_CUE_HALFWAY, 0, get_halfway (self) },
    { PSOAS_CUE_LAST, 0, get_last (self) },
    { PSOAS_CUE_STEP, self->next_cue, get_step (self) },
    { self->next_stage % 2 == 0 ? PSOAS_CUE_INHALE : PSOAS_CUE_EXHALE,
      self->next_stage / 2 + 1, get_stage (self) },
  };

  *event = (PsoasPhaseEvent) { PSOAS_CUE_PHASE, 0, 0 };
  if (self->next_cue == 0)
    return TRUE;

  event->at = NEVER;
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    if (events[i].at < event->at)
      *event = events[i];

  return event->at != NEVER;
}

/**
 * psoas_phase_cursor_pop:
 * @self: a run with an event to tell
 *
 * Notes that the event of psoas_phase_cursor_peek() was told.
 */
void
psoas_phase_cursor_pop (PsoasPhaseCursor *self)
{
  PsoasPhaseEvent event;

  if (!psoas_phase_cursor_peek (self, &event))
    return;

  switch (event.kind) {
  case PSOAS_CUE_PHASE:
  case PSOAS_CUE_STEP:
    self->next_cue++;
    break;
  case PSOAS_CUE_INHALE:
  case PSOAS_CUE_EXHALE:
    self->next_stage++;
    break;
  case PSOAS_CUE_HALFWAY:
    self->told_halfway = TRUE;
    break;
  case PSOAS_CUE_LAST:
    self->told_last = TRUE;
    break;
  case PSOAS_CUE_HOLD_END:
  case PSOAS_CUE_FINISH:
  default:
    g_assert_not_reached ();
  }
}

/**
 * psoas_phase_cursor_breathe:
 * @self: the run of a hold at own pace
 * @at: µs from the hold's begin
 *
 * Returns: whether that was the last breath
 */
gboolean
psoas_phase_cursor_breathe (PsoasPhaseCursor *self,
                            gint64            at)
{
  self->breaths++;
  self->breath_at = at;

  return self->breaths >= self->phase->breaths;
}

/**
 * psoas_phase_cursor_get_quiet:
 * @self: a run
 *
 * Returns: µs from the phase's begin, from which on a voice is silent: the last breath of several belongs to
 *   the person; else the phase's end
 */
gint64
psoas_phase_cursor_get_quiet (const PsoasPhaseCursor *self)
{
  if (psoas_phase_cursor_paced (self) && self->phase->breaths > 1)
    return self->phase->length - psoas_breath_pattern_get_length (&self->breath);

  return self->phase->length;
}

/**
 * psoas_phase_cursor_get_checkpoint:
 * @self: the run of a hold
 * @elapsed: µs from its begin
 * @n: how many checkpoints there are, above 0
 *
 * Each hold begins with another one.
 *
 * Returns: the index of the checkpoint whose turn it is
 */
guint
psoas_phase_cursor_get_checkpoint (const PsoasPhaseCursor *self,
                                   gint64                  elapsed,
                                   guint                   n)
{
  gint64 breath = psoas_breath_pattern_get_length (&self->breath);
  gint64 turn;

  if (!psoas_phase_is_timed (self->phase))
    turn = self->breaths / CHECKPOINT_BREATHS;
  else if (psoas_phase_cursor_paced (self))
    /* The first one has two turns: what begins the hold is said in the first of them. */
    turn = MAX (elapsed / breath / ((CHECKPOINT_TIME + breath - 1) / breath) - 1, 0);
  else
    turn = elapsed / CHECKPOINT_TIME;

  return ((self->phase->hold_number - 1) * CHECKPOINTS_A_HOLD + turn) % n;
}
