/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-stretch-private.h"

G_DEFINE_FINAL_TYPE (PsoasStretch, psoas_stretch, G_TYPE_OBJECT)

static void
step_free (PsoasStep *self)
{
  psoas_sentence_unref (self->sentence);
  g_free (self->pose);
  g_free (self->from);
  g_free (self->at);
  g_free (self);
}

PsoasStep *
psoas_step_new (PsoasSentence *sentence,
                const char    *pose,
                double         seconds)
{
  PsoasStep *self = g_new0 (PsoasStep, 1);

  self->sentence = psoas_sentence_ref (sentence);
  self->pose = g_strdup (pose);
  self->seconds = seconds;

  return self;
}

static void
checkpoint_free (PsoasCheckpoint *self)
{
  g_free (self->id);
  g_free (self->label);
  g_clear_pointer (&self->sentence, psoas_sentence_unref);
  g_free (self->point);
  g_free (self->guide);
  g_free (self->mistake);
  g_free (self);
}

PsoasCheckpoint *
psoas_checkpoint_new (void)
{
  return g_new0 (PsoasCheckpoint, 1);
}

static void
variation_free (PsoasVariation *self)
{
  g_free (self->id);
  g_free (self->label);
  g_clear_pointer (&self->sentence, psoas_sentence_unref);
  g_clear_pointer (&self->detail, psoas_sentence_unref);
  g_free (self->hold_pose);
  g_free (self->start_pose);
  g_ptr_array_unref (self->start);
  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->come_out);
  g_ptr_array_unref (self->change);
  g_ptr_array_unref (self->finish);
  g_free (self);
}

PsoasVariation *
psoas_variation_new (void)
{
  PsoasVariation *self = g_new0 (PsoasVariation, 1);

  self->start = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->come_out = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->change = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_sentence_unref);
  self->finish = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_sentence_unref);

  return self;
}

static void
psoas_stretch_finalize (GObject *object)
{
  PsoasStretch *self = PSOAS_STRETCH (object);

  g_free (self->id);
  g_free (self->place);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_free (self->name);
  g_free (self->subtitle);
  g_free (self->summary);
  g_free (self->author);
  for (int i = 0; i < PSOAS_N_SIDES; i++) {
    g_free (self->side_names[i]);
    g_free (self->side_details[i]);
  }
  for (int i = 0; i < PSOAS_N_HOLD_UNITS; i++)
    g_free (self->doses[i].source);
  g_free (self->rounds.source);
  g_free (self->start_pose);
  g_free (self->hold_pose);
  g_ptr_array_unref (self->start);
  g_ptr_array_unref (self->position);
  g_ptr_array_unref (self->come_out);
  g_ptr_array_unref (self->checkpoints);
  g_ptr_array_unref (self->variations);
  for (int i = 0; i < PSOAS_N_SENTENCES; i++)
    g_ptr_array_unref (self->sentences[i]);
  g_hash_table_unref (self->postures);

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
  self->order = G_MAXINT;
  self->start = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->position = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->come_out = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->checkpoints = g_ptr_array_new_with_free_func ((GDestroyNotify) checkpoint_free);
  self->variations = g_ptr_array_new_with_free_func ((GDestroyNotify) variation_free);
  for (int i = 0; i < PSOAS_N_SENTENCES; i++)
    self->sentences[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_sentence_unref);
  self->postures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) psoas_sentence_unref);
}

/* The order in which a library lists its stretches: no file of somebody's stands before those that come with the
 * program. */
int
psoas_stretch_compare (gconstpointer a,
                       gconstpointer b)
{
  const PsoasStretch *one = a;
  const PsoasStretch *other = b;

  if (one->origin != other->origin)
    return one->origin == PSOAS_ORIGIN_SHIPPED ? -1 : 1;
  if (one->order != other->order)
    return one->order < other->order ? -1 : 1;

  return g_strcmp0 (one->id, other->id);
}

/**
 * psoas_stretch_get_id:
 * @self: a stretch
 *
 * Returns: (transfer none): the name by which files, settings and the command line know it
 */
const char *
psoas_stretch_get_id (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  return self->id;
}

const char *
psoas_stretch_get_name (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  return self->name;
}

/**
 * psoas_stretch_get_subtitle:
 * @self: a stretch
 *
 * Returns: (transfer none): what stands below the name, "" where its file gives none
 */
const char *
psoas_stretch_get_subtitle (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  return self->subtitle != NULL ? self->subtitle : "";
}

const char *
psoas_stretch_get_summary (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  return self->summary;
}

/**
 * psoas_stretch_get_side_name:
 * @self: a stretch
 * @side: left or right
 *
 * Returns: (transfer none): what is stretched on that side, such as "Left hip"
 */
const char *
psoas_stretch_get_side_name (PsoasStretch *self,
                             PsoasSide     side)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);
  g_return_val_if_fail (side == PSOAS_SIDE_LEFT || side == PSOAS_SIDE_RIGHT, NULL);

  return self->side_names[side];
}

/**
 * psoas_stretch_get_side_detail:
 * @self: a stretch
 * @variation: index of an easier variation; -1 for the full stretch
 * @side: left or right
 *
 * Returns: (transfer none): where both legs are on that side
 */
const char *
psoas_stretch_get_side_detail (PsoasStretch *self,
                               int           variation,
                               PsoasSide     side)
{
  const PsoasVariation *easier;

  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);
  g_return_val_if_fail (variation < (int) self->variations->len, NULL);
  g_return_val_if_fail (side == PSOAS_SIDE_LEFT || side == PSOAS_SIDE_RIGHT, NULL);

  if (variation < 0)
    return self->side_details[side];
  easier = g_ptr_array_index (self->variations, variation);

  return psoas_sentence_get_text (easier->detail, side);
}

/**
 * psoas_stretch_get_posture:
 * @self: a stretch
 * @pose: one that it shows, in a step, a hold or as a mistake
 * @side: left or right
 *
 * Returns: (transfer none): what that posture looks like, in words
 */
const char *
psoas_stretch_get_posture (PsoasStretch *self,
                           const char   *pose,
                           PsoasSide     side)
{
  const PsoasSentence *posture;

  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);
  g_return_val_if_fail (side == PSOAS_SIDE_LEFT || side == PSOAS_SIDE_RIGHT, NULL);

  posture = g_hash_table_lookup (self->postures, pose);
  g_return_val_if_fail (posture != NULL, NULL);

  return psoas_sentence_get_text (posture, side);
}

PsoasHoldUnit
psoas_stretch_get_hold_unit (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), PSOAS_HOLD_UNIT_SECONDS);

  return self->hold_unit;
}

/**
 * psoas_stretch_get_hold_dose:
 * @self: a stretch
 * @unit: what the hold is counted in
 *
 * Returns: (transfer none): how many of @unit a hold may last
 */
const PsoasDose *
psoas_stretch_get_hold_dose (PsoasStretch  *self,
                             PsoasHoldUnit  unit)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);
  g_return_val_if_fail (unit < PSOAS_N_HOLD_UNITS, NULL);

  return &self->doses[unit];
}

const PsoasDose *
psoas_stretch_get_rounds (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  return &self->rounds;
}

/**
 * psoas_stretch_get_times_a_day:
 * @self: a stretch
 *
 * Returns: how often a day the article asks for it; 0 if it does not say
 */
int
psoas_stretch_get_times_a_day (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), 0);

  return self->times_a_day;
}

/**
 * psoas_stretch_change_over_waits:
 * @self: a stretch
 *
 * Returns: whether the person moves about between the sides, so that the change of sides may last until they say go
 */
gboolean
psoas_stretch_change_over_waits (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), FALSE);

  return self->change_over_waits;
}

const char *
psoas_stretch_get_start_pose (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  return self->start_pose;
}

const char *
psoas_stretch_get_hold_pose (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  return self->hold_pose;
}

/**
 * psoas_stretch_get_start:
 * @self: a stretch
 *
 * Returns: (transfer none) (element-type PsoasStep): getting into the start position
 */
GPtrArray *
psoas_stretch_get_start (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  return self->start;
}

/* (nullable): the variation, if it begins otherwise than the full stretch */
static const PsoasVariation *
get_own_start (PsoasStretch *self,
               int           variation)
{
  const PsoasVariation *found = NULL;

  g_return_val_if_fail (variation < (int) self->variations->len, NULL);

  if (variation >= 0)
    found = g_ptr_array_index (self->variations, variation);

  return found != NULL && found->start_pose != NULL ? found : NULL;
}

/**
 * psoas_stretch_get_start_pose_of:
 * @self: a stretch
 * @variation: index of an easier variation; -1 for the full stretch
 *
 * Returns: (transfer none): the posture that it begins in
 */
const char *
psoas_stretch_get_start_pose_of (PsoasStretch *self,
                                 int           variation)
{
  const PsoasVariation *own;

  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  own = get_own_start (self, variation);

  return own != NULL ? own->start_pose : self->start_pose;
}

/**
 * psoas_stretch_get_start_of:
 * @self: a stretch
 * @variation: index of an easier variation; -1 for the full stretch
 *
 * Returns: (transfer none) (element-type PsoasStep): getting into the start position of that; the same
 *   array for all that begin alike
 */
GPtrArray *
psoas_stretch_get_start_of (PsoasStretch *self,
                            int           variation)
{
  const PsoasVariation *own;

  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  own = get_own_start (self, variation);

  return own != NULL ? own->start : self->start;
}

/**
 * psoas_stretch_get_position:
 * @self: a stretch
 *
 * Returns: (transfer none) (element-type PsoasStep): from the start position into the hold
 */
GPtrArray *
psoas_stretch_get_position (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  return self->position;
}

/**
 * psoas_stretch_get_come_out:
 * @self: a stretch
 *
 * Returns: (transfer none) (element-type PsoasStep): from the hold back to the start position
 */
GPtrArray *
psoas_stretch_get_come_out (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  return self->come_out;
}

/**
 * psoas_stretch_get_finish:
 * @self: a stretch
 * @variation: an easier variation, or -1: the full stretch
 *
 * Returns: (transfer none) (element-type PsoasSentence): how to get up at the end, each with the posture that shows it;
 *   those of the full stretch, unless the variation has its own or begins elsewhere: then it may be empty
 */
GPtrArray *
psoas_stretch_get_finish (PsoasStretch *self,
                          int           variation)
{
  const PsoasVariation *own;

  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);
  g_return_val_if_fail (variation < (int) self->variations->len, NULL);

  if (variation < 0)
    return self->sentences[PSOAS_SENTENCES_FINISH];
  own = g_ptr_array_index (self->variations, variation);

  return own->finish->len > 0 || own->start_pose != NULL ? own->finish : self->sentences[PSOAS_SENTENCES_FINISH];
}

GPtrArray *
psoas_stretch_get_checkpoints (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  return self->checkpoints;
}

GPtrArray *
psoas_stretch_get_variations (PsoasStretch *self)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);

  return self->variations;
}

/**
 * psoas_stretch_get_sentences:
 * @self: a stretch
 * @kind: which list
 *
 * Returns: (transfer none) (element-type PsoasSentence): the sentences, in reading order
 */
GPtrArray *
psoas_stretch_get_sentences (PsoasStretch   *self,
                             PsoasSentences  kind)
{
  g_return_val_if_fail (PSOAS_IS_STRETCH (self), NULL);
  g_return_val_if_fail (kind < PSOAS_N_SENTENCES, NULL);

  return self->sentences[kind];
}
