/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words, postures and steps of a .stretch file */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-stretch-parser-private.h"

#include <string.h>

#include <glib/gi18n.h>

#define MAX_STEP_SECONDS 120

gboolean
psoas_stretch_parser_take_text (char              **place,
                                const PsoasXmlNode *node,
                                GError            **error)
{
  if (!psoas_xml_node_check_text (node, "", error))
    return FALSE;
  if (*place != NULL)
    return psoas_xml_node_fail (node, error, _("there is a second <%s>. Keep one."), node->name);

  *place = psoas_xml_node_dup_text (node);
  return TRUE;
}

/* A pose, point or guide named by an attribute; it must be one of @names, where these are given. */
gboolean
psoas_stretch_parser_take_name (char              **place,
                                const char * const *names,
                                const PsoasXmlNode *node,
                                const char         *attribute,
                                GError            **error)
{
  const char *name = psoas_xml_node_get_attribute (node, attribute);

  if (name != NULL && names != NULL && !g_strv_contains (names, name)) {
    g_autofree char *all = g_strjoinv (", ", (GStrv) names);

    return psoas_xml_node_fail (node, error,
                                _("“%s” of <%s> is “%s”, which the figure does not have. Use one of: %s."),
                                attribute, node->name, name, all);
  }
  *place = g_strdup (name);

  return TRUE;
}

/* Ids are how other files and settings name a thing. */
gboolean
psoas_stretch_parser_check_id (const PsoasXmlNode *node,
                               const char         *id,
                               GError            **error)
{
  if (!g_regex_match_simple ("^[a-z][a-z0-9-]*$", id, 0, 0))
    return psoas_xml_node_fail (node, error,
                                _("the id “%s” is not allowed. Use small letters, digits and hyphens."),
                                id);

  return TRUE;
}

/* The ghost of a step: where the way begins that it means, and which part of the body goes it */
static gboolean
read_ghost (PsoasStretchParser *self,
            PsoasStep          *step,
            const PsoasXmlNode *node,
            GError            **error)
{
  if (!psoas_stretch_parser_take_name (&step->from, self->names->poses, node, "from", error)
      || !psoas_stretch_parser_take_name (&step->at, self->names->points, node, "at", error))
    return FALSE;
  if ((step->from == NULL) != (step->at == NULL))
    return psoas_xml_node_fail (node, error, _("<step> has only one of “from” and “at”. Add the other, or take it out."));
  if (g_strcmp0 (step->from, step->pose) == 0)
    return psoas_xml_node_fail (node, error, _("“from” and “pose” of <step> are the same. Name another posture, or take “from” out."));

  return TRUE;
}

static gboolean
read_step (PsoasStretchParser *self,
           GPtrArray          *steps,
           const PsoasXmlNode *node,
           GError            **error)
{
  g_autoptr (PsoasSentence) sentence = NULL;
  g_autofree char *pose = NULL;
  const char *text = psoas_xml_node_get_attribute (node, "seconds");
  char *end = NULL;
  double seconds;

  if (!g_str_equal (node->name, "step"))
    return psoas_xml_node_fail (node, error, _("<%s> is not known here. Use <step>."), node->name);

  sentence = psoas_xml_node_to_sentence (node, "!pose !seconds source from at", error);
  if (sentence == NULL || !psoas_stretch_parser_take_name (&pose, self->names->poses, node, "pose", error))
    return FALSE;

  seconds = g_ascii_strtod (text, &end);
  /* strtod would take hexadecimal numbers too */
  if (end == text || *end != '\0' || strpbrk (text, "xX") != NULL || !(seconds > 0 && seconds <= MAX_STEP_SECONDS))
    return psoas_xml_node_fail (node, error,
                                _("“seconds” of <step> is “%s”. Write a number above 0 and up to %d."),
                                text, MAX_STEP_SECONDS);

  g_ptr_array_add (steps, psoas_step_new (sentence, pose, seconds));
  return read_ghost (self, g_ptr_array_index (steps, steps->len - 1), node, error);
}

gboolean
psoas_stretch_parser_read_steps (PsoasStretchParser *self,
                                 GPtrArray          *steps,
                                 const PsoasXmlNode *node,
                                 GError            **error)
{
  if (steps->len > 0)
    return psoas_xml_node_fail (node, error, _("there is a second <%s>. Keep one."), node->name);
  if (node->children->len == 0)
    return psoas_xml_node_fail (node, error, _("<%s> has no steps. Add a <step>."), node->name);

  for (guint i = 0; i < node->children->len; i++) {
    if (!read_step (self, steps, g_ptr_array_index (node->children, i), error))
      return FALSE;
  }

  return TRUE;
}

/* A list of <say>.  @names and @say_names: attributes of the list itself, and of each; @poses: (nullable): the figure's. */
static gboolean
read_list (GPtrArray          *sentences,
           const PsoasXmlNode *node,
           const char         *names,
           const char         *say_names,
           const char * const *poses,
           GError            **error)
{
  if (!psoas_xml_node_check (node, names, error))
    return FALSE;
  if (node->children->len == 0)
    return psoas_xml_node_fail (node, error,
                                _("<%s> has no sentences. Add a <say>, or take it out."),
                                node->name);

  for (guint i = 0; i < node->children->len; i++) {
    const PsoasXmlNode *child = g_ptr_array_index (node->children, i);
    PsoasSentence *sentence;
    char *pose = NULL;

    if (!g_str_equal (child->name, "say"))
      return psoas_xml_node_fail (child, error, _("<%s> is not known here. Use <say>."), child->name);
    sentence = psoas_xml_node_to_sentence (child, say_names, error);
    if (sentence == NULL)
      return FALSE;
    g_ptr_array_add (sentences, sentence);
    if (!psoas_stretch_parser_take_name (&pose, poses, child, "pose", error))
      return FALSE;
    psoas_sentence_take_pose (sentence, pose);
  }

  return TRUE;
}

/* How to get up: sentences that may name the posture they lead to */
gboolean
psoas_stretch_parser_read_finish (PsoasStretchParser *self,
                                  GPtrArray          *sentences,
                                  const PsoasXmlNode *node,
                                  GError            **error)
{
  if (sentences->len > 0)
    return psoas_xml_node_fail (node, error, _("there is a second <%s>. Keep one."), node->name);

  return read_list (sentences, node, "", "source pose", self->names->poses, error);
}

/* A list of <say>; @names are the attributes of the list itself. */
gboolean
psoas_stretch_parser_read_sayings (GPtrArray          *sentences,
                                   const PsoasXmlNode *node,
                                   const char         *names,
                                   GError            **error)
{
  return read_list (sentences, node, names, "source", NULL, error);
}
