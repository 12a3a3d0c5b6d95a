/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a .stretch file that have an id: <checkpoint> and <easier> */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-stretch-parser-private.h"

#include <glib/gi18n.h>

/* The <label> and <say> that a checkpoint and a variation have in common */
static gboolean
read_labelled (char              **label,
               PsoasSentence     **sentence,
               const PsoasXmlNode *child,
               gboolean           *known,
               GError            **error)
{
  *known = TRUE;
  if (g_str_equal (child->name, "label"))
    return psoas_stretch_parser_take_text (label, child, error);
  if (g_str_equal (child->name, "say") && *sentence == NULL)
    return (*sentence = psoas_xml_node_to_sentence (child, "source", error)) != NULL;
  *known = FALSE;

  return TRUE;
}

static gboolean
fill_checkpoint (PsoasStretchParser *self,
                 PsoasCheckpoint    *checkpoint,
                 const PsoasXmlNode *node,
                 GError            **error)
{
  checkpoint->id = g_strdup (psoas_xml_node_get_attribute (node, "id"));
  if (!psoas_stretch_parser_check_id (node, checkpoint->id, error)
      || !psoas_stretch_parser_take_name (&checkpoint->point, self->names->points, node, "point", error)
      || !psoas_stretch_parser_take_name (&checkpoint->guide, self->names->guides, node, "guide", error)
      || !psoas_stretch_parser_take_name (&checkpoint->mistake, self->names->poses, node, "mistake", error))
    return FALSE;

  for (guint i = 0; i < node->children->len; i++) {
    const PsoasXmlNode *child = g_ptr_array_index (node->children, i);
    gboolean known;

    if (!read_labelled (&checkpoint->label, &checkpoint->sentence, child, &known, error))
      return FALSE;
    if (!known)
      return psoas_xml_node_fail (child, error,
                                  _("<%s> is not known here. A checkpoint has one <label> and one <say>."),
                                  child->name);
  }
  if (checkpoint->label == NULL || checkpoint->sentence == NULL)
    return psoas_xml_node_fail (node, error,
                                _("<%s> needs <label> and <say>. Add what is missing."),
                                node->name);

  return TRUE;
}

gboolean
psoas_stretch_parser_read_checkpoint (PsoasStretchParser *self,
                                      const PsoasXmlNode *node,
                                      GError            **error)
{
  GPtrArray *checkpoints = self->stretch->checkpoints;
  PsoasCheckpoint *checkpoint;

  if (!psoas_xml_node_check (node, "!id !point guide mistake", error))
    return FALSE;
  for (guint i = 0; i < checkpoints->len; i++) {
    const PsoasCheckpoint *other = g_ptr_array_index (checkpoints, i);

    if (g_str_equal (other->id, psoas_xml_node_get_attribute (node, "id")))
      return psoas_xml_node_fail (node, error,
                                  _("the id “%s” is taken by another <%s>. Choose another."),
                                  other->id, node->name);
  }

  checkpoint = psoas_checkpoint_new ();
  g_ptr_array_add (checkpoints, checkpoint);

  return fill_checkpoint (self, checkpoint, node, error);
}

/* What a variation says and does otherwise than the full stretch: the detail of its sides, its steps, and where
 * these differ too, its start, its change of sides and its end */
static gboolean
read_variation_part (PsoasStretchParser *self,
                     PsoasVariation     *variation,
                     const PsoasXmlNode *node,
                     GError            **error)
{
  if (g_str_equal (node->name, "detail") && variation->detail == NULL)
    return (variation->detail = psoas_xml_node_to_sentence (node, "", error)) != NULL;
  if (g_str_equal (node->name, "switch") && variation->change->len == 0)
    return psoas_stretch_parser_read_sayings (variation->change, node, "", error);
  if (g_str_equal (node->name, "finish"))
    return psoas_stretch_parser_read_finish (self, variation->finish, node, error);
  if (g_str_equal (node->name, "start"))
    return psoas_xml_node_check (node, "!pose", error)
           && psoas_stretch_parser_read_steps (self, variation->start, node, error)
           && psoas_stretch_parser_take_name (&variation->start_pose, self->names->poses, node, "pose", error);
  if (g_str_equal (node->name, "position"))
    return psoas_xml_node_check (node, "", error)
           && psoas_stretch_parser_read_steps (self, variation->steps, node, error);
  if (g_str_equal (node->name, "come-out"))
    return psoas_xml_node_check (node, "", error)
           && psoas_stretch_parser_read_steps (self, variation->come_out, node, error);

  return psoas_xml_node_fail (node, error,
                              _("<%s> is not known here. Use <label>, <say>, <detail>, <start>, <position>, <come-out>, <switch> and <finish>, once each."),
                              node->name);
}

static gboolean
fill_variation (PsoasStretchParser *self,
                PsoasVariation     *variation,
                const PsoasXmlNode *node,
                GError            **error)
{
  variation->id = g_strdup (psoas_xml_node_get_attribute (node, "id"));
  if (!psoas_stretch_parser_check_id (node, variation->id, error)
      || !psoas_stretch_parser_take_name (&variation->hold_pose, self->names->poses, node, "pose", error))
    return FALSE;

  for (guint i = 0; i < node->children->len; i++) {
    const PsoasXmlNode *child = g_ptr_array_index (node->children, i);
    gboolean known;

    if (!read_labelled (&variation->label, &variation->sentence, child, &known, error)
        || (!known && !read_variation_part (self, variation, child, error)))
      return FALSE;
  }
  if (variation->label == NULL || variation->sentence == NULL || variation->detail == NULL
      || variation->steps->len == 0 || variation->come_out->len == 0)
    return psoas_xml_node_fail (node, error,
                                _("<%s> needs <label>, <say>, <detail>, <position> and <come-out>. Add what is missing."),
                                node->name);

  return TRUE;
}

gboolean
psoas_stretch_parser_read_easier (PsoasStretchParser *self,
                                  const PsoasXmlNode *node,
                                  GError            **error)
{
  GPtrArray *variations = self->stretch->variations;
  PsoasVariation *variation;

  if (!psoas_xml_node_check (node, "!id !pose", error))
    return FALSE;
  for (guint i = 0; i < variations->len; i++) {
    const PsoasVariation *other = g_ptr_array_index (variations, i);

    if (g_str_equal (other->id, psoas_xml_node_get_attribute (node, "id")))
      return psoas_xml_node_fail (node, error,
                                  _("the id “%s” is taken by another <%s>. Choose another."),
                                  other->id, node->name);
  }

  variation = psoas_variation_new ();
  g_ptr_array_add (variations, variation);

  return fill_variation (self, variation, node, error);
}
