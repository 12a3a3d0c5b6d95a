/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-phase-private.h"

#include <glib/gi18n.h>

static void
phase_cue_free (gpointer data)
{
  PsoasPhaseCue *cue = data;

  psoas_sentence_unref (cue->sentence);
  g_free (cue);
}

/**
 * psoas_phase_new:
 * @kind: what is done in it
 * @side: the side that it is for
 * @from_pose: posture when it begins; must live as long as the phase
 *
 * Returns: (transfer full): a phase of no length, without cues
 */
PsoasPhase *
psoas_phase_new (PsoasPhaseKind  kind,
                 PsoasSide       side,
                 const char     *from_pose)
{
  PsoasPhase *self = g_rc_box_new0 (PsoasPhase);

  self->kind = kind;
  self->side = side;
  self->variation = -1;
  self->attempt = 1;
  self->caution = -1;
  self->from_pose = from_pose;
  self->cues = g_ptr_array_new_with_free_func (phase_cue_free);

  return self;
}

static void
phase_clear (gpointer data)
{
  PsoasPhase *self = data;

  g_ptr_array_unref (self->cues);
}

PsoasPhase *
psoas_phase_ref (PsoasPhase *self)
{
  return g_rc_box_acquire (self);
}

void
psoas_phase_unref (PsoasPhase *self)
{
  g_rc_box_release_full (self, phase_clear);
}

/**
 * psoas_phase_append:
 * @self: a phase
 * @pose: posture that the cue ends in; must live as long as the phase
 * @sentence: (transfer none): what is said
 * @length: µs, at least 0
 *
 * Adds a cue that begins where the one before ends, and lengthens the phase by it.
 */
void
psoas_phase_append (PsoasPhase    *self,
                    const char    *pose,
                    PsoasSentence *sentence,
                    gint64         length)
{
  PsoasPhaseCue *cue = g_new (PsoasPhaseCue, 1);

  *cue = (PsoasPhaseCue) {
    .at = self->length,
    .length = length,
    .pose = pose,
    .sentence = psoas_sentence_ref (sentence),
  };
  g_ptr_array_add (self->cues, cue);
  self->length += length;
}

static double
sum_of_seconds (GPtrArray *steps)
{
  double sum = 0.0;

  for (guint i = 0; i < steps->len; i++) {
    const PsoasStep *step = g_ptr_array_index (steps, i);

    sum += step->seconds;
  }

  return sum;
}

/**
 * psoas_phase_append_steps:
 * @self: a phase
 * @steps: (element-type PsoasStep): what to do, in order
 * @at_least: µs that the steps are given together, if they do not need more
 *
 * Adds a cue for each step.  Steps are never hurried: only ever given more than they ask for.
 */
void
psoas_phase_append_steps (PsoasPhase *self,
                          GPtrArray  *steps,
                          gint64      at_least)
{
  double sum = sum_of_seconds (steps);
  double stretched = MAX (sum, (double) at_least / G_USEC_PER_SEC);
  gint64 begin = self->length;
  double done = 0.0;

  for (guint i = 0; i < steps->len; i++) {
    const PsoasStep *step = g_ptr_array_index (steps, i);
    PsoasPhaseCue *cue;
    gint64 end;

    /* From the running sum, so that rounding never adds up */
    done += step->seconds;
    end = begin + (gint64) (done / sum * stretched * G_USEC_PER_SEC + 0.5);
    psoas_phase_append (self, step->pose, step->sentence, end - self->length);
    cue = g_ptr_array_index (self->cues, self->cues->len - 1);
    cue->from = step->from;
    cue->moved = step->at;
  }
}

static gint64
sum_of_times (GPtrArray *sentences,
              PsoasSide  side)
{
  gint64 sum = 0;

  for (guint i = 0; i < sentences->len; i++)
    sum += psoas_sentence_get_time (g_ptr_array_index (sentences, i), side);

  return sum;
}

/**
 * psoas_phase_append_shared:
 * @self: a phase
 * @pose: posture of all the cues; must live as long as the phase
 * @sentences: (element-type PsoasSentence): what is said, in order
 * @length: µs for all of them together, if their words do not need more
 *
 * Each is given what its words need, and an equal share of what is left.
 */
void
psoas_phase_append_shared (PsoasPhase *self,
                           const char *pose,
                           GPtrArray  *sentences,
                           gint64      length)
{
  gint64 slack = MAX (length - sum_of_times (sentences, self->side), 0);
  gint64 begin = self->length;
  gint64 needed = 0;

  for (guint i = 0; i < sentences->len; i++) {
    PsoasSentence *sentence = g_ptr_array_index (sentences, i);
    gint64 end;

    needed += psoas_sentence_get_time (sentence, self->side);
    end = begin + needed + slack * (i + 1) / sentences->len;
    psoas_phase_append (self, pose, sentence, end - self->length);
  }
}

/**
 * psoas_phase_append_wait:
 * @self: a phase with cues
 *
 * Makes it last until the person says go, and says so when all else was said.
 */
void
psoas_phase_append_wait (PsoasPhase *self)
{
  g_autoptr (PsoasSentence) sentence = psoas_sentence_new (_("Go on when you are ready."), NULL);

  psoas_phase_append (self, psoas_phase_get_last_pose (self), sentence, psoas_sentence_get_time (sentence, self->side));
  self->ends = PSOAS_PHASE_ENDS_BY_PERSON;
}

/**
 * psoas_phase_get_last_pose:
 * @self: a phase
 *
 * Returns: (transfer none): the posture that it ends in
 */
const char *
psoas_phase_get_last_pose (const PsoasPhase *self)
{
  const PsoasPhaseCue *cue;

  if (self->cues->len == 0)
    return self->from_pose;
  cue = g_ptr_array_index (self->cues, self->cues->len - 1);

  return cue->pose;
}

/**
 * psoas_phase_kind_get_nick:
 * @self: a kind of phase
 *
 * Returns: (transfer none): its untranslated name, such as "set-up"
 */
const char *
psoas_phase_kind_get_nick (PsoasPhaseKind self)
{
  static const char * const nicks[] = { "set-up", "position", "hold", "come-out", "switch" };

  g_return_val_if_fail (self < G_N_ELEMENTS (nicks), NULL);

  return nicks[self];
}

/**
 * psoas_phase_get_hold:
 * @self: a phase
 *
 * Returns: the hold that it is, leads to, or leads out of
 */
PsoasHoldId
psoas_phase_get_hold (const PsoasPhase *self)
{
  return (PsoasHoldId) {
    .side = self->side,
    .round = self->round,
    .variation = self->variation,
    .attempt = self->attempt,
  };
}

/**
 * psoas_phase_dup_text:
 * @self: a phase
 *
 * Returns: (transfer full): all its sentences, worded for its side, with spaces between them
 */
char *
psoas_phase_dup_text (const PsoasPhase *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->cues->len; i++) {
    const PsoasPhaseCue *cue = g_ptr_array_index (self->cues, i);

    if (i > 0)
      g_string_append_c (text, ' ');
    g_string_append (text, psoas_sentence_get_text (cue->sentence, self->side));
  }

  return g_string_free (text, FALSE);
}
