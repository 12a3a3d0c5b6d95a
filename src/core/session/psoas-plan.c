/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-plan.h"

#include "psoas-phase-private.h"
#include "psoas-plan-private.h"

/* So much a step for the way out when it hurts: it is not hurried, and a voice has time to say first that it is
 * a stop. */
#define SLOW_STEP (8 * G_USEC_PER_SEC)

static PsoasPlan *
plan_new_empty (PsoasStretch       *stretch,
                const PsoasOptions *options)
{
  PsoasPlan *self = g_rc_box_new0 (PsoasPlan);

  self->stretch = g_object_ref (stretch);
  self->options = *options;
  psoas_options_clamp (&self->options, stretch);
  self->phases = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_phase_unref);
  self->changes = g_array_new (FALSE, FALSE, sizeof (PsoasPlanChange));

  return self;
}

/**
 * psoas_plan_new:
 * @stretch: what is done
 * @options: how; amounts outside the stretch's ranges are brought inside
 *
 * Returns: (transfer full): every phase from getting down to the last way out
 */
PsoasPlan *
psoas_plan_new (PsoasStretch       *stretch,
                const PsoasOptions *options)
{
  g_autoptr (GArray) holds = g_array_new (FALSE, FALSE, sizeof (PsoasPlanHold));
  PsoasPlan *self;

  g_return_val_if_fail (PSOAS_IS_STRETCH (stretch), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = plan_new_empty (stretch, options);
  for (int i = 0; i < 2 * self->options.rounds; i++) {
    PsoasSide first = self->options.first_side;
    PsoasPlanHold hold = {
      .id.side = i % 2 == 0 ? first : psoas_side_opposite (first),
      .id.round = i / 2 + 1,
      .id.variation = self->options.variation,
      .id.attempt = 1,
      .number = i + 1,
    };

    g_array_append_val (holds, hold);
  }
  psoas_plan_add_holds (self, holds);

  return self;
}

PsoasPlan *
psoas_plan_ref (PsoasPlan *self)
{
  return g_rc_box_acquire (self);
}

static void
plan_clear (gpointer data)
{
  PsoasPlan *self = data;

  g_ptr_array_unref (self->phases);
  g_clear_pointer (&self->poses, g_ptr_array_unref);
  g_array_unref (self->changes);
  g_object_unref (self->stretch);
}

void
psoas_plan_unref (PsoasPlan *self)
{
  g_rc_box_release_full (self, plan_clear);
}

PsoasStretch *
psoas_plan_get_stretch (PsoasPlan *self)
{
  return self->stretch;
}

/**
 * psoas_plan_get_options:
 * @self: a plan
 *
 * Returns: (transfer none): the options it was made with, brought into their ranges
 */
const PsoasOptions *
psoas_plan_get_options (PsoasPlan *self)
{
  return &self->options;
}

GArray *
psoas_plan_get_changes (PsoasPlan *self)
{
  return self->changes;
}

guint
psoas_plan_get_n_phases (PsoasPlan *self)
{
  return self->phases->len;
}

/**
 * psoas_plan_get_phase:
 * @self: a plan
 * @index: less than psoas_plan_get_n_phases()
 *
 * Returns: (transfer none): the phase, which lives as long as the plan
 */
const PsoasPhase *
psoas_plan_get_phase (PsoasPlan *self,
                      guint      index)
{
  g_return_val_if_fail (index < self->phases->len, NULL);

  return g_ptr_array_index (self->phases, index);
}

static void
collect_poses (PsoasPlan *self)
{
  self->poses = g_ptr_array_new ();
  for (guint i = 0; i < self->phases->len; i++) {
    GPtrArray *cues = psoas_plan_get_phase (self, i)->cues;

    for (guint j = 0; j < cues->len; j++) {
      const PsoasPhaseCue *cue = g_ptr_array_index (cues, j);

      if (!g_ptr_array_find_with_equal_func (self->poses, cue->pose, g_str_equal, NULL))
        g_ptr_array_add (self->poses, (char *) cue->pose);
    }
  }
  g_ptr_array_add (self->poses, NULL);
}

/**
 * psoas_plan_get_poses:
 * @self: a plan
 *
 * Returns: (transfer none) (array zero-terminated=1): every posture that its steps lead to, each once
 */
const char * const *
psoas_plan_get_poses (PsoasPlan *self)
{
  if (self->poses == NULL)
    collect_poses (self);

  return (const char * const *) self->poses->pdata;
}

/**
 * psoas_plan_get_n_holds:
 * @self: a plan
 *
 * Returns: how many holds are counted: a hold that is taken up again in an easier way counts once
 */
int
psoas_plan_get_n_holds (PsoasPlan *self)
{
  return self->n_holds;
}

/**
 * psoas_plan_get_length:
 * @self: a plan
 *
 * Returns: µs of all phases together, without those that wait for the person; holds at own pace with the time they
 *   are expected to take
 */
gint64
psoas_plan_get_length (PsoasPlan *self)
{
  gint64 length = 0;

  for (guint i = 0; i < self->phases->len; i++) {
    const PsoasPhase *phase = psoas_plan_get_phase (self, i);

    length += psoas_phase_waits (phase) ? 0 : phase->length;
  }

  return length;
}

/**
 * psoas_plan_waits:
 * @self: a plan
 *
 * Returns: whether it takes as long as the person likes, beside psoas_plan_get_length()
 */
gboolean
psoas_plan_waits (PsoasPlan *self)
{
  for (guint i = 0; i < self->phases->len; i++) {
    if (psoas_phase_waits (psoas_plan_get_phase (self, i)))
      return TRUE;
  }

  return FALSE;
}

/* A plan of the phases up to and with @index, and the way out of the posture that the last one is in */
static PsoasPlan *
cut_after (PsoasPlan *self,
           guint      index)
{
  PsoasPlan *plan = plan_new_empty (self->stretch, &self->options);
  const PsoasPhase *cut = psoas_plan_get_phase (self, index);

  for (guint i = 0; i <= index; i++) {
    PsoasPhase *phase = g_ptr_array_index (self->phases, i);

    g_ptr_array_add (plan->phases, psoas_phase_ref (phase));
    if (phase->kind == PSOAS_PHASE_HOLD)
      plan->n_holds = phase->hold_number;
  }
  if (cut->kind != PSOAS_PHASE_SET_UP && cut->kind != PSOAS_PHASE_SWITCH) {
    PsoasPlanHold hold = { .id = psoas_phase_get_hold (cut), .number = cut->hold_number };

    psoas_plan_add_come_out (plan, &hold, SLOW_STEP);
  }

  return plan;
}

/**
 * psoas_plan_stop:
 * @self: a plan
 * @index: the phase that hurt
 *
 * What psoas_plan_ease() and psoas_plan_leave_side() begin with.
 *
 * Returns: (transfer full): the plan up to and with that phase, and the way out of its posture; without
 *   one where no posture was taken up yet
 */
PsoasPlan *
psoas_plan_stop (PsoasPlan *self,
                 guint      index)
{
  PsoasPlan *plan;

  g_return_val_if_fail (index < self->phases->len, NULL);

  plan = cut_after (self, index);
  plan->n_holds = self->n_holds;
  g_array_append_vals (plan->changes, self->changes->data, self->changes->len);

  return plan;
}

static void
append_hold (GArray           *holds,
             const PsoasPhase *phase,
             gboolean          again)
{
  PsoasPlanHold hold = { .id = psoas_phase_get_hold (phase), .again = again };

  g_array_append_val (holds, hold);
}

/**
 * psoas_plan_get_side_at:
 * @self: a plan
 * @index: of a phase
 *
 * Returns: the side that the phase is for, left or right; getting ready is for the side that comes first
 */
PsoasSide
psoas_plan_get_side_at (PsoasPlan *self,
                        guint      index)
{
  for (guint i = index; i < self->phases->len; i++) {
    const PsoasPhase *phase = psoas_plan_get_phase (self, i);

    if (phase->side != PSOAS_SIDE_NONE)
      return phase->side;
  }

  return self->options.first_side;
}

/* What led to @self, and what comes on top of it now */
static void
add_changes (PsoasPlan *plan,
             PsoasPlan *self,
             guint      index,
             int        variation)
{
  PsoasPlanChange change = { index, variation };

  g_array_append_vals (plan->changes, self->changes->data, self->changes->len);
  g_array_append_val (plan->changes, change);
}

static void
number_from (GArray *holds,
             int     number)
{
  for (guint i = 0; i < holds->len; i++)
    g_array_index (holds, PsoasPlanHold, i).number = number++;
}

/**
 * psoas_plan_ease:
 * @self: a plan
 * @index: the phase that hurt
 * @variation: index of the stretch's variation that is done instead
 *
 * A hold that was broken off is taken up again, with the same number; one that was over is not.
 *
 * Returns: (transfer full): the plan from there on
 */
PsoasPlan *
psoas_plan_ease (PsoasPlan *self,
                 guint      index,
                 int        variation)
{
  g_autoptr (GArray) holds = g_array_new (FALSE, FALSE, sizeof (PsoasPlanHold));
  const PsoasPhase *cut;
  PsoasPlan *plan;
  PsoasSide side;
  gboolean again;

  g_return_val_if_fail (index < self->phases->len, NULL);
  g_return_val_if_fail (variation >= 0, NULL);
  g_return_val_if_fail ((guint) variation < psoas_stretch_get_variations (self->stretch)->len, NULL);

  cut = psoas_plan_get_phase (self, index);
  side = psoas_plan_get_side_at (self, index);
  again = cut->kind == PSOAS_PHASE_HOLD;
  if (again) {
    append_hold (holds, cut, TRUE);
    g_array_index (holds, PsoasPlanHold, 0).id.attempt++;
  }
  for (guint i = index + 1; i < self->phases->len; i++) {
    const PsoasPhase *phase = psoas_plan_get_phase (self, i);

    if (phase->kind == PSOAS_PHASE_HOLD)
      append_hold (holds, phase, cut->kind == PSOAS_PHASE_POSITION && holds->len == 0);
  }
  for (guint i = 0; i < holds->len; i++) {
    PsoasPlanHold *hold = &g_array_index (holds, PsoasPlanHold, i);

    if (hold->id.side == side)
      hold->id.variation = variation;
  }

  plan = cut_after (self, index);
  add_changes (plan, self, index, variation);
  number_from (holds, plan->n_holds + (again ? 0 : 1));
  psoas_plan_add_holds (plan, holds);

  return plan;
}

/**
 * psoas_plan_leave_side:
 * @self: a plan
 * @index: the phase whose side is left
 *
 * Returns: (transfer full): the plan from there on, without that side
 */
PsoasPlan *
psoas_plan_leave_side (PsoasPlan *self,
                       guint      index)
{
  g_autoptr (GArray) holds = g_array_new (FALSE, FALSE, sizeof (PsoasPlanHold));
  PsoasPlan *plan;
  PsoasSide side;

  g_return_val_if_fail (index < self->phases->len, NULL);

  side = psoas_plan_get_side_at (self, index);
  for (guint i = index + 1; i < self->phases->len; i++) {
    const PsoasPhase *phase = psoas_plan_get_phase (self, i);

    if (phase->kind == PSOAS_PHASE_HOLD && phase->side != side)
      append_hold (holds, phase, FALSE);
  }

  plan = cut_after (self, index);
  add_changes (plan, self, index, -1);
  number_from (holds, plan->n_holds + 1);
  psoas_plan_add_holds (plan, holds);

  return plan;
}

/**
 * psoas_plan_caution_at:
 * @self: a plan
 * @index: a phase that is about to begin, of a session in which the caution about breathing was not heard yet
 *
 * Phases keep their places and their lengths.
 *
 * Returns: (transfer full): the same plan; where the phase is a hold that is about breathing, the caution is said in it
 */
PsoasPlan *
psoas_plan_caution_at (PsoasPlan *self,
                       guint      index)
{
  PsoasPhase *phase;
  PsoasPlan *plan;

  g_return_val_if_fail (index < self->phases->len, NULL);

  phase = psoas_plan_caution_phase (self, index);
  if (phase == NULL)
    return psoas_plan_ref (self);

  plan = plan_new_empty (self->stretch, &self->options);
  for (guint i = 0; i < self->phases->len; i++)
    g_ptr_array_add (plan->phases, i == index ? phase : psoas_phase_ref (g_ptr_array_index (self->phases, i)));
  plan->n_holds = self->n_holds;
  g_array_append_vals (plan->changes, self->changes->data, self->changes->len);

  return plan;
}
