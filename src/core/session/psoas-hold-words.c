/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-hold-words-private.h"

#include <glib/gi18n.h>

#include "psoas-count-words.h"

/* How long a sentence stands at least, before the next one is said */
#define SENTENCE_TIME (4 * G_USEC_PER_SEC)
/* How long a breath at own pace is expected to take, for the plan's length */
#define OWN_PACE_BREATH (10 * G_USEC_PER_SEC)

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

/* (transfer full): a list that may be shortened */
static GPtrArray *
dup_sentences (PsoasPlan      *self,
               PsoasSentences  kind)
{
  GPtrArray *given = psoas_stretch_get_sentences (self->stretch, kind);
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_sentence_unref);

  for (guint i = 0; i < given->len; i++)
    g_ptr_array_add (sentences, psoas_sentence_ref (g_ptr_array_index (given, i)));

  return sentences;
}

/* (transfer full): "Ten breaths on this side." Its number is made here: only the plan knows it. */
static PsoasSentence *
breaths_sentence (PsoasPlan *self)
{
  g_autofree char *text = psoas_count_words_breaths (self->options.amount);

  return psoas_sentence_new (text, psoas_stretch_get_hold_dose (self->stretch, PSOAS_HOLD_UNIT_BREATHS)->source);
}

/**
 * psoas_hold_words_breathe:
 * @self: a plan
 *
 * Returns: whether its holds are about breathing: it is counted or paced, or the stretch's words ask for it
 */
gboolean
psoas_hold_words_breathe (PsoasPlan *self)
{
  return self->options.unit == PSOAS_HOLD_UNIT_BREATHS
         || !psoas_breath_pattern_is_own_pace (&self->options.breath)
         || psoas_stretch_get_sentences (self->stretch, PSOAS_SENTENCES_BREATHING)->len > 0;
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

static gint64
get_times (PsoasPhase *phase,
           GPtrArray  *sentences)
{
  gint64 sum = 0;

  for (guint i = 0; i < sentences->len; i++)
    sum += psoas_sentence_get_time (g_ptr_array_index (sentences, i), phase->side);

  return sum;
}

/* Without the last of several breaths, which is left quiet */
static gint64
get_loud_length (PsoasPlan *self)
{
  gint64 length = get_hold_length (self);

  return self->options.unit == PSOAS_HOLD_UNIT_BREATHS && self->options.amount > 1
         ? length - length / self->options.amount : length;
}

/* The caution about breathing comes after @sentences, of which the last are left out where there is no time for all in
 * @length: it is never left out itself. */
static void
append_caution (PsoasPhase *phase,
                GPtrArray  *sentences,
                gint64      length)
{
  PsoasSentence *caution = psoas_sentence_new (_("If you feel light-headed, breathe normally."), "NHS-BR U");
  gint64 left = length - psoas_sentence_get_time (caution, phase->side);

  while (sentences->len > 0 && get_times (phase, sentences) > left)
    g_ptr_array_remove_index (sentences, sentences->len - 1);
  phase->caution = sentences->len;
  g_ptr_array_add (sentences, caution);
}

/* (transfer full): what is said as it begins, before what there may be no time for.  @brief: (out): one of them */
static GPtrArray *
begin_sentences (PsoasPlan      *self,
                 PsoasSentence **brief)
{
  GPtrArray *sentences = dup_sentences (self, PSOAS_SENTENCES_HOLD);

  if (sentences->len == 0)
    g_ptr_array_add (sentences, psoas_sentence_new (_("Stay here."), NULL));
  *brief = NULL;
  if (self->options.unit == PSOAS_HOLD_UNIT_BREATHS) {
    *brief = breaths_sentence (self);
    g_ptr_array_add (sentences, *brief);
  }

  return sentences;
}

static const char *
get_pose (PsoasPlan *self,
          int        variation)
{
  const PsoasVariation *easier = variation < 0 ? NULL
                                               : g_ptr_array_index (psoas_stretch_get_variations (self->stretch), variation);

  return easier != NULL ? easier->hold_pose : psoas_stretch_get_hold_pose (self->stretch);
}

/**
 * psoas_hold_words_fill:
 * @self: a plan
 * @phase: a hold of it that is empty
 * @cautions: whether the caution about breathing is said in it
 *
 * Gives it its length and all that is said in it.
 */
void
psoas_hold_words_fill (PsoasPlan  *self,
                       PsoasPhase *phase,
                       gboolean    cautions)
{
  const char *pose = get_pose (self, phase->variation);
  g_autoptr (GPtrArray) halfway = dup_sentences (self, PSOAS_SENTENCES_HALFWAY);
  PsoasSentence *brief;
  g_autoptr (GPtrArray) begin = begin_sentences (self, &brief);
  gint64 length = get_hold_length (self);
  gint64 half = length;

  if (cautions)
    append_caution (phase, begin, get_loud_length (self));
  if (fits (phase, halfway, length - length / 2) && !(cautions && get_times (phase, begin) > length / 2))
    half = length / 2;
  g_ptr_array_extend_and_steal (begin, dup_sentences (self, PSOAS_SENTENCES_BREATHING));
  append_early (phase, pose, begin, brief, half);
  if (half < length)
    append_early (phase, pose, halfway, NULL, length - half);

  if (self->options.unit == PSOAS_HOLD_UNIT_BREATHS) {
    phase->breaths = self->options.amount;
    if (psoas_breath_pattern_is_own_pace (&self->options.breath))
      phase->ends = PSOAS_PHASE_ENDS_BY_BREATHS;
  }
}
