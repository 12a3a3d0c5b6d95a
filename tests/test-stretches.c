/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands in for the stretches that files describe: plans and sessions are tested on their own. */

#include "test-stretches.h"

struct _PsoasStretch {
  GObject parent_instance;

  char *id;
  gboolean kneeling;
  PsoasDose doses[PSOAS_N_HOLD_UNITS];
  PsoasDose rounds;
  GPtrArray *start;
  GPtrArray *position;
  GPtrArray *come_out;
  GPtrArray *variations;
  GPtrArray *sentences[PSOAS_N_SENTENCES];
};

G_DEFINE_FINAL_TYPE (PsoasStretch, psoas_stretch, G_TYPE_OBJECT)

static void
step_free (gpointer data)
{
  PsoasStep *step = data;

  psoas_sentence_unref (step->sentence);
  g_free (step->pose);
  g_free (step);
}

static void
variation_free (gpointer data)
{
  PsoasVariation *variation = data;

  g_free (variation->id);
  g_free (variation->label);
  psoas_sentence_unref (variation->sentence);
  g_free (variation->hold_pose);
  g_ptr_array_unref (variation->steps);
  g_ptr_array_unref (variation->come_out);
  g_free (variation);
}

static void
psoas_stretch_finalize (GObject *object)
{
  PsoasStretch *self = PSOAS_STRETCH (object);

  g_free (self->id);
  g_ptr_array_unref (self->start);
  g_ptr_array_unref (self->position);
  g_ptr_array_unref (self->come_out);
  g_ptr_array_unref (self->variations);
  for (int i = 0; i < PSOAS_N_SENTENCES; i++)
    g_ptr_array_unref (self->sentences[i]);

  G_OBJECT_CLASS (psoas_stretch_parent_class)->finalize (object);
}

static void
psoas_stretch_class_init (PsoasStretchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = psoas_stretch_finalize;
}

static void
psoas_stretch_init (PsoasStretch *self)
{
  self->start = g_ptr_array_new_with_free_func (step_free);
  self->position = g_ptr_array_new_with_free_func (step_free);
  self->come_out = g_ptr_array_new_with_free_func (step_free);
  self->variations = g_ptr_array_new_with_free_func (variation_free);
  for (int i = 0; i < PSOAS_N_SENTENCES; i++)
    self->sentences[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_sentence_unref);
}

/* @right: (nullable): NULL for a sentence that holds for both sides */
static PsoasSentence *
make_sentence (const char *left,
               const char *right)
{
  if (right == NULL)
    return psoas_sentence_new (left, "U");

  return psoas_sentence_new_sided (left, right, "U");
}

static void
add_step (GPtrArray  *steps,
          const char *left,
          const char *right,
          const char *pose,
          double      seconds)
{
  PsoasStep *step = g_new (PsoasStep, 1);

  *step = (PsoasStep) { make_sentence (left, right), g_strdup (pose), seconds };
  g_ptr_array_add (steps, step);
}

static void
add_variation (PsoasStretch *self,
               const char   *id,
               double        seconds_in,
               double        seconds_out)
{
  PsoasVariation *variation = g_new (PsoasVariation, 1);

  *variation = (PsoasVariation) {
    .id = g_strdup (id),
    .label = g_strdup (id),
    .sentence = make_sentence ("Less.", NULL),
    .hold_pose = g_strdup_printf ("%s-hold", id),
    .steps = g_ptr_array_new_with_free_func (step_free),
    .come_out = g_ptr_array_new_with_free_func (step_free),
  };
  add_step (variation->steps, "Easier.", NULL, variation->hold_pose, seconds_in);
  add_step (variation->come_out, "Easier out.", NULL, "rest", seconds_out);
  g_ptr_array_add (self->variations, variation);
}

static void
add_sentence (PsoasStretch   *self,
              PsoasSentences  kind,
              const char     *left,
              const char     *right)
{
  g_ptr_array_add (self->sentences[kind], make_sentence (left, right));
}

static void
make_lying (PsoasStretch *self)
{
  self->doses[PSOAS_HOLD_UNIT_BREATHS] = (PsoasDose) { 3, 10, 10, 10, 10, NULL };
  self->doses[PSOAS_HOLD_UNIT_SECONDS] = (PsoasDose) { 10, 60, 30, 0, 0, NULL };
  self->rounds = (PsoasDose) { 1, 3, 3, 3, 3, NULL };
  add_step (self->start, "Lie down.", NULL, "start", 3);
  add_step (self->start, "Bend both knees.", NULL, "start", 3);
  add_step (self->position, "Right knee up.", "Left knee up.", "knee", 4);
  add_step (self->position, "Left leg long.", "Right leg long.", "hold", 6);
  add_step (self->come_out, "Foot flat.", NULL, "knee", 2);
  add_step (self->come_out, "Let go.", NULL, "rest", 3);
  add_variation (self, "bent", 5, 2);
}

static void
make_kneeling (PsoasStretch *self)
{
  self->kneeling = TRUE;
  self->doses[PSOAS_HOLD_UNIT_BREATHS] = (PsoasDose) { 1, 10, 5, 0, 0, NULL };
  self->doses[PSOAS_HOLD_UNIT_SECONDS] = (PsoasDose) { 10, 60, 30, 30, 60, NULL };
  self->rounds = (PsoasDose) { 1, 3, 1, 0, 0, NULL };
  add_step (self->start, "Right foot forward.", "Left foot forward.", "start", 8);
  add_step (self->position, "Hips forward.", NULL, "hold", 6);
  add_step (self->come_out, "Hips back.", NULL, "rest", 4);
  add_variation (self, "tuck", 3, 3);
  add_variation (self, "stand", 3, 3);
  add_sentence (self, PSOAS_SENTENCES_HALFWAY, "Check your back.", NULL);
}

PsoasStretch *
test_stretch_new (const char *id)
{
  PsoasStretch *self = g_object_new (PSOAS_TYPE_STRETCH, NULL);

  self->id = g_strdup (id);
  if (g_str_equal (id, "kneeling"))
    make_kneeling (self);
  else
    make_lying (self);
  add_sentence (self, PSOAS_SENTENCES_HOLD, "Stay here.", NULL);
  add_sentence (self, PSOAS_SENTENCES_BREATHING, "Breathe evenly.", NULL);
  add_sentence (self, PSOAS_SENTENCES_SWITCH, "Now the left side.", "Now the right side.");
  g_ptr_array_add (self->sentences[PSOAS_SENTENCES_NEXT_ROUND], psoas_sentence_new ("Next round.", "S21"));

  return self;
}

const char *
psoas_stretch_get_id (PsoasStretch *self)
{
  return self->id;
}

const char *
psoas_stretch_get_side_name (PsoasStretch *self,
                             PsoasSide     side)
{
  return side == PSOAS_SIDE_RIGHT ? "Right hip" : "Left hip";
}

const char *
psoas_stretch_get_side_detail (PsoasStretch *self,
                               PsoasSide     side)
{
  return side == PSOAS_SIDE_RIGHT ? "right leg long" : "left leg long";
}

PsoasHoldUnit
psoas_stretch_get_hold_unit (PsoasStretch *self)
{
  return self->kneeling ? PSOAS_HOLD_UNIT_SECONDS : PSOAS_HOLD_UNIT_BREATHS;
}

const PsoasDose *
psoas_stretch_get_hold_dose (PsoasStretch  *self,
                             PsoasHoldUnit  unit)
{
  return &self->doses[unit];
}

const PsoasDose *
psoas_stretch_get_rounds (PsoasStretch *self)
{
  return &self->rounds;
}

int
psoas_stretch_get_times_a_day (PsoasStretch *self)
{
  return self->kneeling ? 2 : 0;
}

const char *
psoas_stretch_get_start_pose (PsoasStretch *self)
{
  return "start";
}

const char *
psoas_stretch_get_hold_pose (PsoasStretch *self)
{
  return "hold";
}

GPtrArray *
psoas_stretch_get_start (PsoasStretch *self)
{
  return self->start;
}

GPtrArray *
psoas_stretch_get_position (PsoasStretch *self)
{
  return self->position;
}

GPtrArray *
psoas_stretch_get_come_out (PsoasStretch *self)
{
  return self->come_out;
}

GPtrArray *
psoas_stretch_get_variations (PsoasStretch *self)
{
  return self->variations;
}

GPtrArray *
psoas_stretch_get_sentences (PsoasStretch   *self,
                             PsoasSentences  kind)
{
  return self->sentences[kind];
}
