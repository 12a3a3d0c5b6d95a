/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-plan-private.h"

#include <glib/gi18n.h>

#include "psoas-count-words.h"
#include "psoas-phase-private.h"

/* How long a sentence of a hold stands at least, before the next one is said */
#define SENTENCE_TIME (4 * G_USEC_PER_SEC)
/* The same for what is said before the legs are changed: a voice names the side first */
#define CHANGE_TIME (5 * G_USEC_PER_SEC)
/* How long a breath at own pace is expected to take, for the plan's length */
#define OWN_PACE_BREATH (10 * G_USEC_PER_SEC)

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
add_phase (PsoasPlan           *self,
           PsoasPhaseKind       kind,
           const PsoasPlanHold *hold)
{
  PsoasPhase *last = last_phase (self);
  const char *from = last != NULL ? psoas_phase_get_last_pose (last)
                                  : psoas_stretch_get_start_pose_of (self->stretch, hold->id.variation);
  PsoasPhase *phase = psoas_phase_new (kind, hold->id.side, from);

  phase->round = hold->id.round;
  phase->hold_number = hold->number;
  phase->variation = hold->id.variation;
  phase->attempt = hold->id.attempt;
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

static gint64
get_hold_length (PsoasPlan *self)
{
  const PsoasOptions *options = &self->options;

  if (options->unit == PSOAS_HOLD_UNIT_SECONDS)
    return (gint64) options->amount * G_USEC_PER_SEC;
  if (psoas_breath_pattern_is_own_pace (&options->breath))
    return (gint64) options->amount * OWN_PACE_BREATH;

  return options->amount * psoas_breath_pattern_get_length (&options->breath);
}

/* How long @sentence of a hold stands.  @brief: (nullable): how many breaths there will be, which takes no longer
 * than its words: all is said before the second breath, which may be counted aloud. */
static gint64
get_early_time (PsoasPhase    *phase,
                PsoasSentence *sentence,
                PsoasSentence *brief)
{
  return MAX (psoas_sentence_get_time (sentence, phase->side), sentence == brief ? 0 : SENTENCE_TIME);
}

/* Leaves out the last of @sentences where there is no time to say them; returns what the others are short of the
 * time that they ask for, or below 0 what is left. */
static gint64
leave_out (PsoasPhase    *phase,
           GPtrArray     *sentences,
           PsoasSentence *brief,
           gint64         length)
{
  gint64 asked = 0, needed = 0;

  for (guint i = 0; i < sentences->len; i++) {
    PsoasSentence *sentence = g_ptr_array_index (sentences, i);

    needed += psoas_sentence_get_time (sentence, phase->side);
    if (needed > length && i > 0) {
      g_ptr_array_set_size (sentences, i);
      break;
    }
    asked += get_early_time (phase, sentence, brief);
  }

  return asked - length;
}

/* Says @sentences one after another, as early in @length as they can be read; the last one stands
 * until its end.  @brief: (nullable): one of them. */
static void
append_early (PsoasPhase    *phase,
              const char    *pose,
              GPtrArray     *sentences,
              PsoasSentence *brief,
              gint64         length)
{
  gint64 left = length;

  if (leave_out (phase, sentences, brief, length) > 0) {
    psoas_phase_append_shared (phase, pose, sentences, length);
    return;
  }
  for (guint i = 0; i < sentences->len; i++) {
    PsoasSentence *sentence = g_ptr_array_index (sentences, i);
    gint64 time = i + 1 == sentences->len ? left : get_early_time (phase, sentence, brief);

    psoas_phase_append (phase, pose, sentence, time);
    left -= time;
  }
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

/* (transfer full): "Ten breaths on this side." Its number is made here: only the plan knows it. */
static PsoasSentence *
breaths_sentence (PsoasPlan *self)
{
  g_autofree char *text = psoas_count_words_breaths (self->options.amount);

  return psoas_sentence_new (text, psoas_stretch_get_hold_dose (self->stretch, PSOAS_HOLD_UNIT_BREATHS)->source);
}

/* In the first hold in which breaths are counted or paced, before what there may be no time for */
static void
append_caution (PsoasPlan           *self,
                const PsoasPlanHold *hold,
                GPtrArray           *sentences)
{
  gboolean breathes = self->options.unit == PSOAS_HOLD_UNIT_BREATHS
                      || !psoas_breath_pattern_is_own_pace (&self->options.breath);

  if (hold->number == 1 && hold->id.attempt == 1 && breathes)
    g_ptr_array_add (sentences, psoas_sentence_new (_("If you feel light-headed, breathe normally."), "NHS-BR U"));
}

/* Whether there are any of @sentences, and time for the first of them */
static gboolean
fits (PsoasPhase *phase,
      GPtrArray  *sentences,
      gint64      length)
{
  return sentences->len > 0
         && psoas_sentence_get_time (g_ptr_array_index (sentences, 0), phase->side) <= length;
}

static void
add_hold (PsoasPlan           *self,
          const PsoasPlanHold *hold)
{
  const PsoasVariation *variation = get_variation (self, hold->id.variation);
  const char *pose = variation != NULL ? variation->hold_pose
                                       : psoas_stretch_get_hold_pose (self->stretch);
  g_autoptr (GPtrArray) begin = dup_sentences (self, PSOAS_SENTENCES_HOLD);
  g_autoptr (GPtrArray) halfway = dup_sentences (self, PSOAS_SENTENCES_HALFWAY);
  PsoasPhase *phase = add_phase (self, PSOAS_PHASE_HOLD, hold);
  PsoasSentence *count = NULL;
  gint64 length = get_hold_length (self);
  gint64 half = length;

  if (begin->len == 0)
    g_ptr_array_add (begin, psoas_sentence_new (_("Stay here."), NULL));
  if (self->options.unit == PSOAS_HOLD_UNIT_BREATHS) {
    count = breaths_sentence (self);
    g_ptr_array_add (begin, count);
  }
  if (fits (phase, halfway, length - length / 2))
    half = length / 2;
  append_caution (self, hold, begin);
  g_ptr_array_extend_and_steal (begin, dup_sentences (self, PSOAS_SENTENCES_BREATHING));
  append_early (phase, pose, begin, count, half);
  if (half < length)
    append_early (phase, pose, halfway, NULL, length - half);

  if (self->options.unit == PSOAS_HOLD_UNIT_BREATHS) {
    phase->breaths = self->options.amount;
    if (psoas_breath_pattern_is_own_pace (&self->options.breath))
      phase->ends = PSOAS_PHASE_ENDS_BY_BREATHS;
  }
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
