/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The postures of a .stretch file in words: <posture> */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-stretch-parser-private.h"

#include <glib/gi18n.h>

gboolean
psoas_stretch_parser_read_posture (PsoasStretchParser *self,
                                   const PsoasXmlNode *node,
                                   GError            **error)
{
  g_autoptr (PsoasSentence) words = psoas_xml_node_to_sentence (node, "!pose", error);
  g_autofree char *pose = NULL;

  if (words == NULL || !psoas_stretch_parser_take_name (&pose, self->names->poses, node, "pose", error))
    return FALSE;
  if (g_hash_table_contains (self->stretch->postures, pose))
    return psoas_xml_node_fail (node, error, _("there is a second <%s> of this kind. Keep one."), node->name);

  g_hash_table_insert (self->stretch->postures, g_steal_pointer (&pose), g_steal_pointer (&words));

  return TRUE;
}

/* (nullable): @pose itself, if it is shown and has no words */
static const char *
check_pose (PsoasStretch *stretch,
            const char   *pose)
{
  return pose == NULL || g_hash_table_contains (stretch->postures, pose) ? NULL : pose;
}

static const char *
check_steps (PsoasStretch *stretch,
             GPtrArray    *steps)
{
  const char *wordless = NULL;

  for (guint i = 0; i < steps->len && wordless == NULL; i++) {
    const PsoasStep *step = g_ptr_array_index (steps, i);

    wordless = check_pose (stretch, step->pose);
  }

  return wordless;
}

static const char *
check_finish (PsoasStretch *stretch,
              GPtrArray    *sentences)
{
  const char *wordless = NULL;

  for (guint i = 0; i < sentences->len && wordless == NULL; i++)
    wordless = check_pose (stretch, psoas_sentence_get_pose (g_ptr_array_index (sentences, i)));

  return wordless;
}

static const char *
check_variation (PsoasStretch         *stretch,
                 const PsoasVariation *variation)
{
  GPtrArray *steps[] = { variation->start, variation->steps, variation->come_out };
  const char *wordless = check_pose (stretch, variation->start_pose);

  if (wordless == NULL)
    wordless = check_pose (stretch, variation->hold_pose);
  for (guint i = 0; i < G_N_ELEMENTS (steps) && wordless == NULL; i++)
    wordless = check_steps (stretch, steps[i]);
  if (wordless == NULL)
    wordless = check_finish (stretch, variation->finish);

  return wordless;
}

const char *
psoas_stretch_parser_find_wordless (PsoasStretch *stretch)
{
  GPtrArray *steps[] = { stretch->start, stretch->position, stretch->come_out };
  const char *wordless = check_pose (stretch, stretch->start_pose);

  if (wordless == NULL)
    wordless = check_pose (stretch, stretch->hold_pose);
  for (guint i = 0; i < G_N_ELEMENTS (steps) && wordless == NULL; i++)
    wordless = check_steps (stretch, steps[i]);
  if (wordless == NULL)
    wordless = check_finish (stretch, stretch->sentences[PSOAS_SENTENCES_FINISH]);
  for (guint i = 0; i < stretch->variations->len && wordless == NULL; i++)
    wordless = check_variation (stretch, g_ptr_array_index (stretch->variations, i));
  for (guint i = 0; i < stretch->checkpoints->len && wordless == NULL; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (stretch->checkpoints, i);

    wordless = check_pose (stretch, checkpoint->mistake);
  }

  return wordless;
}
