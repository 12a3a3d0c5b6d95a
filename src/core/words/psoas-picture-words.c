/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-picture-words.h"

#include <glib/gi18n.h>

/**
 * psoas_picture_words_posture:
 * @stretch: a stretch
 * @pose: a posture that it shows
 * @side: left or right
 *
 * Returns: (transfer full): posture, side, and from where it is seen
 */
char *
psoas_picture_words_posture (PsoasStretch *stretch,
                             const char   *pose,
                             PsoasSide     side)
{
  /* Translators: a picture in words: the posture, the side that is stretched, from where it is seen:
   * "Lying on the back, knees bent, feet flat. Left hip. Seen from the left." */
  return g_strdup_printf (C_("picture", "%s. %s. %s."),
                          psoas_stretch_get_posture (stretch, pose, side),
                          psoas_stretch_get_side_name (stretch, side),
                          psoas_side_get_view (side));
}

/**
 * psoas_picture_words_mistake:
 * @stretch: a stretch
 * @checkpoint: one of its checkpoints, which has a mistake
 * @side: left or right
 *
 * Returns: (transfer full): that it is to be avoided, and what it looks like
 */
char *
psoas_picture_words_mistake (PsoasStretch          *stretch,
                             const PsoasCheckpoint *checkpoint,
                             PsoasSide              side)
{
  g_autofree char *posture = NULL;

  g_return_val_if_fail (checkpoint->mistake != NULL, NULL);

  posture = psoas_picture_words_posture (stretch, checkpoint->mistake, side);

  /* Translators: a picture of a mistake in words: "Avoid this: Lying on the back, head lifted. Left hip. ..." */
  return g_strdup_printf (_("Avoid this: %s"), posture);
}

/**
 * psoas_picture_words_checkpoint:
 * @checkpoint: the one that is chosen on the picture
 * @number: from 1
 * @side: left or right
 *
 * Returns: (transfer full): its number, its name, and what it asks for
 */
char *
psoas_picture_words_checkpoint (const PsoasCheckpoint *checkpoint,
                                guint                  number,
                                PsoasSide              side)
{
  /* Translators: number, name and sentence of a checkpoint: "Checkpoint 1: Pelvis level. Keep your pelvis ..." */
  return g_strdup_printf (_("Checkpoint %u: %s. %s"), number, checkpoint->label,
                          psoas_sentence_get_text (checkpoint->sentence, side));
}
