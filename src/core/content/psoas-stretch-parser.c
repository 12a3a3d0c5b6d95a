/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a .stretch file: XML to PsoasXmlNode, and from there one function for each element. */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-library.h"

#include "psoas-stretch-parser-private.h"

#include <glib/gi18n.h>

#define FORMAT_VERSION 1

typedef gboolean (* ReadFunc) (PsoasStretchParser  *self,
                               const PsoasXmlNode     *node,
                               GError             **error);

static gboolean
read_side (PsoasStretchParser *self,
           const PsoasXmlNode *node,
           GError            **error)
{
  PsoasStretch *stretch = self->stretch;
  PsoasSide side;

  if (!psoas_xml_node_check (node, "!which", error))
    return FALSE;
  if (!psoas_side_from_nick (psoas_xml_node_get_attribute (node, "which"), &side))
    return psoas_xml_node_fail (node, error, _("“which” of <side> is “%s”. Write left or right."),
                                psoas_xml_node_get_attribute (node, "which"));

  for (guint i = 0; i < node->children->len; i++) {
    const PsoasXmlNode *child = g_ptr_array_index (node->children, i);
    char **place = g_str_equal (child->name, "name") ? &stretch->side_names[side]
                   : g_str_equal (child->name, "detail") ? &stretch->side_details[side]
                   : NULL;

    if (place == NULL)
      return psoas_xml_node_fail (child, error,
                                  _("<%s> is not known here. Use <name> and <detail>."),
                                  child->name);
    if (!psoas_stretch_parser_take_text (place, child, error))
      return FALSE;
  }
  if (stretch->side_names[side] == NULL || stretch->side_details[side] == NULL)
    return psoas_xml_node_fail (node, error,
                                _("<side> needs <name> and <detail>. Add what is missing."));

  return TRUE;
}

static gboolean
read_name (PsoasStretchParser *self,
           const PsoasXmlNode *node,
           GError            **error)
{
  return psoas_stretch_parser_take_text (&self->stretch->name, node, error);
}

static gboolean
read_subtitle (PsoasStretchParser *self,
               const PsoasXmlNode *node,
               GError            **error)
{
  return psoas_stretch_parser_take_text (&self->stretch->subtitle, node, error);
}

static gboolean
read_summary (PsoasStretchParser *self,
              const PsoasXmlNode *node,
              GError            **error)
{
  return psoas_stretch_parser_take_text (&self->stretch->summary, node, error);
}

static gboolean
read_author (PsoasStretchParser *self,
             const PsoasXmlNode *node,
             GError            **error)
{
  return psoas_stretch_parser_take_text (&self->stretch->author, node, error);
}

static gboolean
read_start (PsoasStretchParser *self,
            const PsoasXmlNode *node,
            GError            **error)
{
  return psoas_xml_node_check (node, "!pose", error)
         && psoas_stretch_parser_read_steps (self, self->stretch->start, node, error)
         && psoas_stretch_parser_take_name (&self->stretch->start_pose, self->names->poses, node, "pose", error);
}

static gboolean
read_position (PsoasStretchParser *self,
               const PsoasXmlNode *node,
               GError            **error)
{
  return psoas_xml_node_check (node, "", error)
         && psoas_stretch_parser_read_steps (self, self->stretch->position, node, error);
}

static gboolean
read_come_out (PsoasStretchParser *self,
               const PsoasXmlNode *node,
               GError            **error)
{
  return psoas_xml_node_check (node, "", error)
         && psoas_stretch_parser_read_steps (self, self->stretch->come_out, node, error);
}

static gboolean
read_hold (PsoasStretchParser *self,
           const PsoasXmlNode *node,
           GError            **error)
{
  if (self->stretch->hold_pose != NULL)
    return psoas_xml_node_fail (node, error, _("there is a second <%s>. Keep one."), node->name);

  return psoas_stretch_parser_read_sayings (self->stretch->sentences[PSOAS_SENTENCES_HOLD], node, "!pose", error)
         && psoas_stretch_parser_take_name (&self->stretch->hold_pose, self->names->poses, node, "pose", error);
}

static gboolean
read_finish (PsoasStretchParser *self,
             const PsoasXmlNode *node,
             GError            **error)
{
  return psoas_stretch_parser_read_finish (self, self->stretch->sentences[PSOAS_SENTENCES_FINISH], node, error);
}

static const struct {
  const char *name;
  ReadFunc read;
} elements[] = {
  { "author", read_author },
  { "checkpoint", psoas_stretch_parser_read_checkpoint },
  { "come-out", read_come_out },
  { "dose", psoas_stretch_parser_read_dose },
  { "easier", psoas_stretch_parser_read_easier },
  { "finish", read_finish },
  { "hold", read_hold },
  { "name", read_name },
  { "position", read_position },
  { "posture", psoas_stretch_parser_read_posture },
  { "rounds", psoas_stretch_parser_read_rounds },
  { "side", read_side },
  { "start", read_start },
  { "subtitle", read_subtitle },
  { "summary", read_summary },
};

static const struct {
  const char *name;
  PsoasSentences kind;
} lists[] = {
  { "aids", PSOAS_SENTENCES_AID },
  { "ask-first", PSOAS_SENTENCES_ASK_FIRST },
  { "breathing", PSOAS_SENTENCES_BREATHING },
  { "feel", PSOAS_SENTENCES_FEEL },
  { "halfway", PSOAS_SENTENCES_HALFWAY },
  { "mistakes", PSOAS_SENTENCES_MISTAKE },
  { "next-round", PSOAS_SENTENCES_NEXT_ROUND },
  { "notes", PSOAS_SENTENCES_NOTE },
  { "stop-if", PSOAS_SENTENCES_STOP_IF },
  { "switch", PSOAS_SENTENCES_SWITCH },
};

static gboolean
read_element (PsoasStretchParser *self,
              const PsoasXmlNode *node,
              GError            **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++) {
    if (g_str_equal (node->name, elements[i].name))
      return elements[i].read (self, node, error);
  }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    if (g_str_equal (node->name, lists[i].name))
      return psoas_stretch_parser_read_sayings (self->stretch->sentences[lists[i].kind], node, "", error);
  }

  return psoas_xml_node_fail (node, error,
                              _("<%s> is not known in a stretch. Check its spelling, or take it out."),
                              node->name);
}

/* What every stretch must have, by the element that brings it */
static const char *
find_missing (PsoasStretch *stretch)
{
  const struct {
    gboolean present;
    const char *name;
  } parts[] = {
    { stretch->name != NULL, "name" },
    { stretch->summary != NULL, "summary" },
    { stretch->side_names[PSOAS_SIDE_LEFT] != NULL, "side which=\"left\"" },
    { stretch->side_names[PSOAS_SIDE_RIGHT] != NULL, "side which=\"right\"" },
    { stretch->doses[PSOAS_HOLD_UNIT_BREATHS].maximum != 0, "dose unit=\"breaths\"" },
    { stretch->doses[PSOAS_HOLD_UNIT_SECONDS].maximum != 0, "dose unit=\"seconds\"" },
    { stretch->rounds.maximum != 0, "rounds" },
    { stretch->start->len > 0, "start" },
    { stretch->position->len > 0, "position" },
    { stretch->hold_pose != NULL, "hold" },
    { stretch->come_out->len > 0, "come-out" },
    { stretch->sentences[PSOAS_SENTENCES_SWITCH]->len > 0, "switch" },
    { stretch->sentences[PSOAS_SENTENCES_FINISH]->len > 0, "finish" },
    { stretch->checkpoints->len > 0, "checkpoint" },
    { stretch->variations->len > 0, "easier" },
    { stretch->sentences[PSOAS_SENTENCES_FEEL]->len > 0, "feel" },
    { stretch->sentences[PSOAS_SENTENCES_ASK_FIRST]->len > 0, "ask-first" },
    { stretch->sentences[PSOAS_SENTENCES_STOP_IF]->len > 0, "stop-if" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (!parts[i].present)
      return parts[i].name;
  }

  return NULL;
}

static gboolean
read_change_over (PsoasStretch       *stretch,
                  const PsoasXmlNode *node,
                  GError            **error)
{
  const char *change_over = psoas_xml_node_get_attribute (node, "change-over");

  if (change_over != NULL && !g_str_equal (change_over, "waits"))
    return psoas_xml_node_fail (node, error, _("“change-over” is “%s”. Write waits, or leave it out."), change_over);
  stretch->change_over_waits = change_over != NULL;

  return TRUE;
}

static gboolean
read_stretch (PsoasStretchParser *self,
              const PsoasXmlNode *node,
              GError            **error)
{
  PsoasStretch *stretch = self->stretch;
  int version = FORMAT_VERSION;

  if (!g_str_equal (node->name, "stretch"))
    return psoas_xml_node_fail (node, error,
                                _("the outermost element is <%s>. A stretch begins with <stretch>."),
                                node->name);
  if (!psoas_xml_node_check (node, "!version !id order !counted-in times-a-day change-over", error)
      || !psoas_xml_node_get_int (node, "version", FORMAT_VERSION, FORMAT_VERSION, &version, error)
      || !psoas_xml_node_get_int (node, "order", 0, G_MAXINT, &stretch->order, error)
      || !psoas_xml_node_get_int (node, "times-a-day", 1, 24, &stretch->times_a_day, error)
      || !psoas_stretch_parser_check_id (node, psoas_xml_node_get_attribute (node, "id"), error))
    return FALSE;

  stretch->id = g_strdup (psoas_xml_node_get_attribute (node, "id"));
  stretch->place = g_strdup_printf ("%s:%d", node->file, node->line);
  if (!psoas_stretch_parser_unit_from_nick (psoas_xml_node_get_attribute (node, "counted-in"), &stretch->hold_unit))
    return psoas_xml_node_fail (node, error, _("“counted-in” is “%s”. Write breaths or seconds."),
                                psoas_xml_node_get_attribute (node, "counted-in"));
  if (!read_change_over (stretch, node, error))
    return FALSE;

  for (guint i = 0; i < node->children->len; i++) {
    if (!read_element (self, g_ptr_array_index (node->children, i), error))
      return FALSE;
  }
  if (find_missing (stretch) != NULL)
    return psoas_xml_node_fail (node, error, _("<%s> is missing. Add it."), find_missing (stretch));
  if (psoas_stretch_parser_find_wordless (stretch) != NULL)
    return psoas_xml_node_fail (node, error,
                                _("the posture “%s” has no words. Add a <posture> that says what it looks like."),
                                psoas_stretch_parser_find_wordless (stretch));

  return TRUE;
}

/**
 * psoas_stretch_parse_file:
 * @path: a path or URI
 * @names: (nullable): what the file may name of the figure; %NULL allows any
 * @error: return location for a #PsoasStretchError, which names the file, the line and the mend
 *
 * Returns: (transfer full) (nullable): the stretch, whole: a file with any fault gives none
 */
PsoasStretch *
psoas_stretch_parse_file (const char               *path,
                          const PsoasStretchNames  *names,
                          GError                  **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = psoas_xml_node_read_file (path, error);

  return bytes != NULL ? psoas_stretch_parse_bytes (bytes, path, names, error) : NULL;
}

/**
 * psoas_stretch_parse_bytes:
 * @bytes: the text of a stretch file
 * @path: what errors call it
 * @names: (nullable): what it may name of the figure; %NULL allows any
 * @error: return location for a #PsoasStretchError
 *
 * Returns: (transfer full) (nullable): the stretch, as psoas_stretch_parse_file() gives it
 */
PsoasStretch *
psoas_stretch_parse_bytes (GBytes                   *bytes,
                           const char               *path,
                           const PsoasStretchNames  *names,
                           GError                  **error)
{
  static const PsoasStretchNames any = { .poses = NULL };
  g_autoptr (PsoasXmlNode) node = NULL;
  g_autoptr (PsoasStretch) stretch = NULL;
  PsoasStretchParser self = { NULL, names ? names : &any };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  node = psoas_xml_node_load_bytes (bytes, path, GETTEXT_PACKAGE, error);
  if (node == NULL)
    return NULL;

  stretch = g_object_new (PSOAS_TYPE_STRETCH, NULL);
  self.stretch = stretch;
  if (!read_stretch (&self, node, error))
    return NULL;

  stretch->file = node->file;
  stretch->text = g_bytes_ref (bytes);

  return g_steal_pointer (&stretch);
}
