/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-plan-private.h"

#include <glib/gi18n.h>

#include "psoas-hold-words-private.h"
#include "psoas-phase-private.h"

/* How long a sentence stands at least that is said before the legs are changed: a voice names the side first */
#define CHANGE_TIME (5 * G_USEC_PER_SEC)

static PsoasPhase *
last_phase (PsoasPlan *self)
{
  return self->phases->len > 0 ? g_ptr_array_index (self->phases, self->phases->len - 1) : NULL;
}

static const PsoasVariation *
get_variation (PsoasPlan *self,
               int        index)
{
  return index < 0 ? NULL : g_ptr_array_index (psoas_stretch_get_variations (self->stretch), index);
}

static PsoasPhase *
new_phase (PsoasPhaseKind       kind,
           const PsoasPlanHold *hold,
           const char          *from)
{
  PsoasPhase *phase = psoas_phase_new (kind, hold->id.side, from);

  phase->round = hold->id.round;
  phase->hold_number = hold->number;
  phase->variation = hold->id.variation;
  phase->attempt = hold->id.attempt;

  return phase;
}

/* The posture that the plan so far ends in; before its first phase, the one that @hold begins in */
static const char *
get_last_pose (PsoasPlan           *self,
               const PsoasPlanHold *hold)
{
  PsoasPhase *last = last_phase (self);

  return last != NULL ? psoas_phase_get_last_pose (last)
                      : psoas_stretch_get_start_pose_of (self->stretch, hold->id.variation);
}

static PsoasPhase *
add_phase (PsoasPlan           *self,
           PsoasPhaseKind       kind,
           const PsoasPlanHold *hold)
{
  PsoasPhase *phase = new_phase (kind, hold, get_last_pose (self, hold));

  g_ptr_array_add (self->phases, phase);

  return phase;
}

static gboolean
any_step_is_sided (GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++) {
    const PsoasStep *step = g_ptr_array_index (steps, i);

    if (psoas_sentence_is_sided (step->sentence))
      return TRUE;
  }

  return FALSE;
}

static void
add_set_up (PsoasPlan           *self,
            const PsoasPlanHold *hold)
{
  GPtrArray *steps = psoas_stretch_get_start_of (self->stretch, hold->id.variation);
  PsoasPhase *phase = add_phase (self, PSOAS_PHASE_SET_UP, hold);

  phase->hold_number = 0;
  if (!any_step_is_sided (steps))
    phase->side = PSOAS_SIDE_NONE;
  psoas_phase_append_steps (phase, steps, self->options.get_ready * G_USEC_PER_SEC);
  if (self->options.wait_for_me)
    psoas_phase_append_wait (phase);
}

static void
add_position (PsoasPlan           *self,
              const PsoasPlanHold *hold)
{
  const PsoasVariation *variation = get_variation (self, hold->id.variation);
  PsoasPhase *phase = add_phase (self, PSOAS_PHASE_POSITION, hold);

  psoas_phase_append_steps (phase,
                            variation != NULL ? variation->steps
                                              : psoas_stretch_get_position (self->stretch),
                            0);
}

static GPtrArray *
copy_sentences (GPtrArray *given)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_sentence_unref);

  for (guint i = 0; i < given->len; i++)
    g_ptr_array_add (sentences, psoas_sentence_ref (g_ptr_array_index (given, i)));

  return sentences;
}

static GPtrArray *
dup_sentences (PsoasPlan      *self,
               PsoasSentences  kind)
{
  return copy_sentences (psoas_stretch_get_sentences (self->stretch, kind));
}

/* The caution is said in the plan's first hold, until psoas_plan_caution_at() moves it. */
static void
add_hold (PsoasPlan           *self,
          const PsoasPlanHold *hold)
{
  psoas_hold_words_fill (self, add_phase (self, PSOAS_PHASE_HOLD, hold),
                         hold->number == 1 && hold->id.attempt == 1 && psoas_hold_words_breathe (self));
}

/**
 * psoas_plan_caution_phase:
 * @self: a plan
 * @index: of a phase
 *
 * Returns: (transfer full) (nullable): the same hold, in which the caution about breathing is said; %NULL where it is
 *   said in it, or the phase is no hold, or not about breathing
 */
PsoasPhase *
psoas_plan_caution_phase (PsoasPlan *self,
                          guint      index)
{
  const PsoasPhase *phase = psoas_plan_get_phase (self, index);
  PsoasPlanHold hold = { .id = psoas_phase_get_hold (phase), .number = phase->hold_number };
  PsoasPhase *cautious;

  if (phase->kind != PSOAS_PHASE_HOLD || phase->caution >= 0 || !psoas_hold_words_breathe (self))
    return NULL;
  cautious = new_phase (PSOAS_PHASE_HOLD, &hold, phase->from_pose);
  psoas_hold_words_fill (self, cautious, TRUE);

  return cautious;
}

void
psoas_plan_add_come_out (PsoasPlan           *self,
                         const PsoasPlanHold *hold,
                         gint64               each)
{
  const PsoasVariation *variation = get_variation (self, hold->id.variation);
  GPtrArray *steps = variation != NULL ? variation->come_out : psoas_stretch_get_come_out (self->stretch);
  PsoasPhase *phase = add_phase (self, PSOAS_PHASE_COME_OUT, hold);

  psoas_phase_append_steps (phase, steps, steps->len * each);
}

/* The round's number is made here and not in the stretch's file: only the plan knows it. */
static PsoasSentence *
round_sentence (PsoasPlan *self,
                int        number)
{
  GPtrArray *given = psoas_stretch_get_sentences (self->stretch, PSOAS_SENTENCES_NEXT_ROUND);
  g_autofree char *text = g_strdup_printf (_("Round %d of %d."), number, self->options.rounds);

  return psoas_sentence_new (text,
                             given->len > 0 ? psoas_sentence_get_source (g_ptr_array_index (given, 0))
                                            : NULL);
}

/* What is said between two holds: true also where easing or leaving a side brings the same side twice,
 * and where @hold begins @anew from another start position. */
static GPtrArray *
switch_sentences (PsoasPlan           *self,
                  const PsoasPlanHold *hold,
                  PsoasSide            previous,
                  gboolean             anew)
{
  const PsoasVariation *variation = get_variation (self, hold->id.variation);
  g_autoptr (GPtrArray) sentences = NULL;

  if (hold->id.side != previous) {
    sentences = variation != NULL && variation->change->len > 0
                ? copy_sentences (variation->change)
                : dup_sentences (self, PSOAS_SENTENCES_SWITCH);
    if (anew)
      g_ptr_array_set_size (sentences, 0);
    if (sentences->len == 0)
      g_ptr_array_add (sentences, psoas_sentence_new (_("Now the other side."), NULL));
    return g_steal_pointer (&sentences);
  }

  sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_sentence_unref);
  if (hold->again && variation != NULL) {
    g_ptr_array_add (sentences, psoas_sentence_new (_("Rest a moment. Then an easier way, on the same side."),
                                                    NULL));
    g_ptr_array_add (sentences, psoas_sentence_ref (variation->sentence));
  } else {
    g_ptr_array_add (sentences, psoas_sentence_new (_("Rest a moment. Then the same side again."), NULL));
  }

  return g_steal_pointer (&sentences);
}

/* The side that was stretched last, or was about to be */
static PsoasSide
get_previous_side (PsoasPlan *self)
{
  for (guint i = self->phases->len; i > 0; i--) {
    const PsoasPhase *phase = g_ptr_array_index (self->phases, i - 1);

    if (phase->kind != PSOAS_PHASE_SWITCH && phase->kind != PSOAS_PHASE_SET_UP)
      return phase->side;
  }

  return PSOAS_SIDE_NONE;
}

/* Whether @hold has another start position than what was done last; a switch that was broken off may have
 * been anywhere on its way. */
static gboolean
starts_anew (PsoasPlan           *self,
             const PsoasPlanHold *hold)
{
  GPtrArray *start = psoas_stretch_get_start_of (self->stretch, hold->id.variation);

  for (guint i = self->phases->len; i > 0; i--) {
    const PsoasPhase *phase = g_ptr_array_index (self->phases, i - 1);

    if (psoas_stretch_get_start_of (self->stretch, phase->variation) != start)
      return TRUE;
    if (phase->kind != PSOAS_PHASE_SWITCH)
      return FALSE;
  }

  return FALSE;
}

/* (transfer container) (element-type PsoasStep): the steps of getting ready that are done again with the other
 * leg, for @hold: those that name one */
static GPtrArray *
steps_of_side (PsoasPlan           *self,
               const PsoasPlanHold *hold)
{
  GPtrArray *start = psoas_stretch_get_start_of (self->stretch, hold->id.variation);
  GPtrArray *steps = g_ptr_array_new ();

  for (guint i = 0; i < start->len; i++) {
    PsoasStep *step = g_ptr_array_index (start, i);

    if (psoas_sentence_is_sided (step->sentence))
      g_ptr_array_add (steps, step);
  }

  return steps;
}

/* (transfer container) (element-type PsoasStep): what is done between the words of a switch and the position */
static GPtrArray *
switch_steps (PsoasPlan           *self,
              const PsoasPlanHold *hold,
              gboolean             anew)
{
  if (anew)
    return g_ptr_array_ref (psoas_stretch_get_start_of (self->stretch, hold->id.variation));
  if (hold->id.side != get_previous_side (self))
    return steps_of_side (self, hold);

  return g_ptr_array_new ();
}

static gint64
get_steps_length (GPtrArray *steps)
{
  double sum = 0.0;

  for (guint i = 0; i < steps->len; i++)
    sum += ((const PsoasStep *) g_ptr_array_index (steps, i))->seconds;

  return (gint64) (sum * G_USEC_PER_SEC);
}

static void
add_switch (PsoasPlan           *self,
            const PsoasPlanHold *hold)
{
  gboolean anew = starts_anew (self, hold);
  g_autoptr (GPtrArray) sentences = switch_sentences (self, hold, get_previous_side (self), anew);
  g_autoptr (GPtrArray) steps = switch_steps (self, hold, anew);
  gint64 length = self->options.change_over * G_USEC_PER_SEC;
  gboolean round_begins = hold->id.round > last_phase (self)->round;
  PsoasPhase *phase = add_phase (self, PSOAS_PHASE_SWITCH, hold);

  if (round_begins)
    g_ptr_array_add (sentences, round_sentence (self, hold->id.round));
  phase->n_told = sentences->len;
  /* The change of legs takes part of the time between the sides, and more where that is too short for it. */
  if (!anew && steps->len > 0)
    length = MAX (length - get_steps_length (steps), CHANGE_TIME);
  psoas_phase_append_shared (phase,
                             anew ? phase->from_pose
                                  : psoas_stretch_get_start_pose_of (self->stretch, hold->id.variation),
                             sentences, length);
  if (steps->len > 0)
    psoas_phase_append_steps (phase, steps, 0);
  if (self->options.wait_for_me && (anew || psoas_stretch_change_over_waits (self->stretch)))
    psoas_phase_append_wait (phase);
}

void
psoas_plan_add_holds (PsoasPlan *self,
                      GArray    *holds)
{
  for (guint i = 0; i < holds->len; i++) {
    const PsoasPlanHold *hold = &g_array_index (holds, PsoasPlanHold, i);
    PsoasPhase *last = last_phase (self);

    if (last == NULL || last->kind == PSOAS_PHASE_SET_UP)
      add_set_up (self, hold);
    else
      add_switch (self, hold);
    add_position (self, hold);
    add_hold (self, hold);
    psoas_plan_add_come_out (self, hold, 0);
    self->n_holds = hold->number;
  }
}
