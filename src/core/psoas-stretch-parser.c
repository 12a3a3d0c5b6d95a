/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a .stretch file: XML to PsoasNode, and from there one function for each element. */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-library.h"

#include "psoas-node.h"
#include "psoas-stretch-private.h"

#include <string.h>

#include <glib/gi18n.h>

#define FORMAT_VERSION 1
#define MAX_STEP_SECONDS 120
#define MAX_AMOUNT 600

typedef struct {
  PsoasStretch *stretch;
  const char * const *poses;   /* (nullable) */
} Reader;

typedef gboolean (* ReadFunc) (Reader           *self,
                               const PsoasNode  *node,
                               GError          **error);

static gboolean
take_text (char            **place,
           const PsoasNode  *node,
           GError          **error)
{
  if (!psoas_node_check_text (node, "", error))
    return FALSE;
  if (*place != NULL)
    return psoas_node_fail (node, error, _("there is a second <%s>. Keep one."), node->name);

  *place = psoas_node_dup_text (node);
  return TRUE;
}

/* A pose named by an attribute; it must be one that the figure has. */
static gboolean
take_pose (Reader           *self,
           char            **place,
           const PsoasNode  *node,
           const char       *attribute,
           GError          **error)
{
  const char *name = psoas_node_get_attribute (node, attribute);

  if (name != NULL && self->poses != NULL && !g_strv_contains (self->poses, name)) {
    g_autofree char *all = g_strjoinv (", ", (GStrv) self->poses);

    return psoas_node_fail (node, error, _("there is no pose “%s”. Use one of: %s."), name, all);
  }
  *place = g_strdup (name);

  return TRUE;
}

static gboolean
read_step (Reader           *self,
           GPtrArray        *steps,
           const PsoasNode  *node,
           GError          **error)
{
  g_autoptr (PsoasSentence) sentence = NULL;
  g_autofree char *pose = NULL;
  const char *text = psoas_node_get_attribute (node, "seconds");
  char *end = NULL;
  double seconds;

  if (!g_str_equal (node->name, "step"))
    return psoas_node_fail (node, error, _("<%s> is not known here. Use <step>."), node->name);

  sentence = psoas_node_to_sentence (node, "!pose !seconds source", error);
  if (sentence == NULL || !take_pose (self, &pose, node, "pose", error))
    return FALSE;

  seconds = g_ascii_strtod (text, &end);
  /* strtod would take hexadecimal numbers too */
  if (end == text || *end != '\0' || strpbrk (text, "xX") != NULL || !(seconds > 0 && seconds <= MAX_STEP_SECONDS))
    return psoas_node_fail (node, error, _("“seconds” of <step> is “%s”. Write a number above 0 and up to %d."),
                            text, MAX_STEP_SECONDS);

  g_ptr_array_add (steps, psoas_step_new (sentence, pose, seconds));
  return TRUE;
}

static gboolean
read_steps (Reader           *self,
            GPtrArray        *steps,
            const PsoasNode  *node,
            GError          **error)
{
  if (steps->len > 0)
    return psoas_node_fail (node, error, _("there is a second <%s>. Keep one."), node->name);
  if (node->children->len == 0)
    return psoas_node_fail (node, error, _("<%s> has no steps. Add a <step>."), node->name);

  for (guint i = 0; i < node->children->len; i++) {
    if (!read_step (self, steps, g_ptr_array_index (node->children, i), error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_side (Reader           *self,
           const PsoasNode  *node,
           GError          **error)
{
  PsoasStretch *stretch = self->stretch;
  PsoasSide side;

  if (!psoas_node_check (node, "!which", error))
    return FALSE;
  if (!psoas_side_from_nick (psoas_node_get_attribute (node, "which"), &side))
    return psoas_node_fail (node, error, _("“which” of <side> is “%s”. Write left or right."),
                            psoas_node_get_attribute (node, "which"));

  for (guint i = 0; i < node->children->len; i++) {
    const PsoasNode *child = g_ptr_array_index (node->children, i);
    char **place = g_str_equal (child->name, "name") ? &stretch->side_names[side]
                   : g_str_equal (child->name, "detail") ? &stretch->side_details[side]
                   : NULL;

    if (place == NULL)
      return psoas_node_fail (child, error, _("<%s> is not known here. Use <name> and <detail>."), child->name);
    if (!take_text (place, child, error))
      return FALSE;
  }
  if (stretch->side_names[side] == NULL || stretch->side_details[side] == NULL)
    return psoas_node_fail (node, error, _("<side> needs <name> and <detail>. Add what is missing."));

  return TRUE;
}

/* The numbers of <dose> and <rounds>, and that they make sense together */
static gboolean
read_amounts (PsoasDose        *dose,
              const PsoasNode  *node,
              GError          **error)
{
  if (dose->maximum != 0)
    return psoas_node_fail (node, error, _("there is a second <%s> of this kind. Keep one."), node->name);
  if (!psoas_node_get_int (node, "minimum", 1, MAX_AMOUNT, &dose->minimum, error)
      || !psoas_node_get_int (node, "maximum", 1, MAX_AMOUNT, &dose->maximum, error)
      || !psoas_node_get_int (node, "default", 1, MAX_AMOUNT, &dose->default_amount, error)
      || !psoas_node_get_int (node, "article-minimum", 1, MAX_AMOUNT, &dose->article_minimum, error)
      || !psoas_node_get_int (node, "article-maximum", 1, MAX_AMOUNT, &dose->article_maximum, error))
    return FALSE;

  if (dose->minimum > dose->maximum)
    return psoas_node_fail (node, error, _("the minimum %d is above the maximum %d. Swap them."),
                            dose->minimum, dose->maximum);
  if (dose->default_amount < dose->minimum || dose->default_amount > dose->maximum)
    return psoas_node_fail (node, error, _("the default %d is outside %d to %d. Choose one within."),
                            dose->default_amount, dose->minimum, dose->maximum);
  if ((dose->article_minimum == 0) != (dose->article_maximum == 0)
      || dose->article_minimum > dose->article_maximum)
    return psoas_node_fail (node, error, _("the article's range is impossible. Give article-minimum and article-maximum, in this order."));
  if (dose->article_maximum != 0
      && (dose->article_minimum < dose->minimum || dose->article_maximum > dose->maximum))
    return psoas_node_fail (node, error, _("the article's range %d to %d is outside %d to %d. Widen the range."),
                            dose->article_minimum, dose->article_maximum, dose->minimum, dose->maximum);

  dose->source = g_strdup (psoas_node_get_attribute (node, "source"));
  return TRUE;
}

static gboolean
unit_from_nick (const char    *nick,
                PsoasHoldUnit *unit)
{
  *unit = g_strcmp0 (nick, "breaths") == 0 ? PSOAS_HOLD_UNIT_BREATHS : PSOAS_HOLD_UNIT_SECONDS;

  return *unit == PSOAS_HOLD_UNIT_BREATHS || g_strcmp0 (nick, "seconds") == 0;
}

static gboolean
read_dose (Reader           *self,
           const PsoasNode  *node,
           GError          **error)
{
  PsoasHoldUnit unit;

  if (!psoas_node_check (node, "!unit !minimum !maximum !default article-minimum article-maximum source", error))
    return FALSE;
  if (!unit_from_nick (psoas_node_get_attribute (node, "unit"), &unit))
    return psoas_node_fail (node, error, _("“unit” of <dose> is “%s”. Write breaths or seconds."),
                            psoas_node_get_attribute (node, "unit"));

  return read_amounts (&self->stretch->doses[unit], node, error);
}

static gboolean
read_rounds (Reader           *self,
             const PsoasNode  *node,
             GError          **error)
{
  return psoas_node_check (node, "!minimum !maximum !default article-minimum article-maximum source", error)
         && read_amounts (&self->stretch->rounds, node, error);
}

static gboolean
read_name (Reader           *self,
           const PsoasNode  *node,
           GError          **error)
{
  return take_text (&self->stretch->name, node, error);
}

static gboolean
read_summary (Reader           *self,
              const PsoasNode  *node,
              GError          **error)
{
  return take_text (&self->stretch->summary, node, error);
}

static gboolean
read_start (Reader           *self,
            const PsoasNode  *node,
            GError          **error)
{
  return psoas_node_check (node, "!pose", error)
         && read_steps (self, self->stretch->start, node, error)
         && take_pose (self, &self->stretch->start_pose, node, "pose", error);
}

static gboolean
read_position (Reader           *self,
               const PsoasNode  *node,
               GError          **error)
{
  return psoas_node_check (node, "", error)
         && read_steps (self, self->stretch->position, node, error);
}

static gboolean
read_come_out (Reader           *self,
               const PsoasNode  *node,
               GError          **error)
{
  return psoas_node_check (node, "", error)
         && read_steps (self, self->stretch->come_out, node, error);
}

/* A list of <say>; @names are the attributes of the list itself. */
static gboolean
read_sayings (Reader           *self,
              PsoasSentences    kind,
              const PsoasNode  *node,
              const char       *names,
              GError          **error)
{
  if (!psoas_node_check (node, names, error))
    return FALSE;
  if (node->children->len == 0)
    return psoas_node_fail (node, error, _("<%s> has no sentences. Add a <say>, or take it out."), node->name);

  for (guint i = 0; i < node->children->len; i++) {
    const PsoasNode *child = g_ptr_array_index (node->children, i);
    PsoasSentence *sentence;

    if (!g_str_equal (child->name, "say"))
      return psoas_node_fail (child, error, _("<%s> is not known here. Use <say>."), child->name);
    sentence = psoas_node_to_sentence (child, "source", error);
    if (sentence == NULL)
      return FALSE;
    g_ptr_array_add (self->stretch->sentences[kind], sentence);
  }

  return TRUE;
}

static gboolean
read_hold (Reader           *self,
           const PsoasNode  *node,
           GError          **error)
{
  if (self->stretch->hold_pose != NULL)
    return psoas_node_fail (node, error, _("there is a second <%s>. Keep one."), node->name);

  return read_sayings (self, PSOAS_SENTENCES_HOLD, node, "!pose", error)
         && take_pose (self, &self->stretch->hold_pose, node, "pose", error);
}

/* Ids are how other files and settings name a thing. */
static gboolean
check_id (const PsoasNode  *node,
          const char       *id,
          GError          **error)
{
  if (!g_regex_match_simple ("^[a-z][a-z0-9-]*$", id, 0, 0))
    return psoas_node_fail (node, error, _("the id “%s” is not allowed. Use small letters, digits and hyphens."), id);

  return TRUE;
}

/* The <label> and <say> that a checkpoint and a variation have in common */
static gboolean
read_labelled (char             **label,
               PsoasSentence    **sentence,
               const PsoasNode   *child,
               gboolean          *known,
               GError           **error)
{
  *known = TRUE;
  if (g_str_equal (child->name, "label"))
    return take_text (label, child, error);
  if (g_str_equal (child->name, "say") && *sentence == NULL)
    return (*sentence = psoas_node_to_sentence (child, "source", error)) != NULL;
  *known = FALSE;

  return TRUE;
}

static gboolean
fill_checkpoint (Reader           *self,
                 PsoasCheckpoint  *checkpoint,
                 const PsoasNode  *node,
                 GError          **error)
{
  checkpoint->id = g_strdup (psoas_node_get_attribute (node, "id"));
  checkpoint->point = g_strdup (psoas_node_get_attribute (node, "point"));
  checkpoint->guide = g_strdup (psoas_node_get_attribute (node, "guide"));
  if (!check_id (node, checkpoint->id, error)
      || !take_pose (self, &checkpoint->mistake, node, "mistake", error))
    return FALSE;

  for (guint i = 0; i < node->children->len; i++) {
    const PsoasNode *child = g_ptr_array_index (node->children, i);
    gboolean known;

    if (!read_labelled (&checkpoint->label, &checkpoint->sentence, child, &known, error))
      return FALSE;
    if (!known)
      return psoas_node_fail (child, error, _("<%s> is not known here. A checkpoint has one <label> and one <say>."), child->name);
  }
  if (checkpoint->label == NULL || checkpoint->sentence == NULL)
    return psoas_node_fail (node, error, _("<%s> needs <label> and <say>. Add what is missing."), node->name);

  return TRUE;
}

static gboolean
read_checkpoint (Reader           *self,
                 const PsoasNode  *node,
                 GError          **error)
{
  GPtrArray *checkpoints = self->stretch->checkpoints;
  PsoasCheckpoint *checkpoint;

  if (!psoas_node_check (node, "!id !point guide mistake", error))
    return FALSE;
  for (guint i = 0; i < checkpoints->len; i++) {
    const PsoasCheckpoint *other = g_ptr_array_index (checkpoints, i);

    if (g_str_equal (other->id, psoas_node_get_attribute (node, "id")))
      return psoas_node_fail (node, error, _("the id “%s” is taken by another <%s>. Choose another."), other->id, node->name);
  }

  checkpoint = psoas_checkpoint_new ();
  g_ptr_array_add (checkpoints, checkpoint);

  return fill_checkpoint (self, checkpoint, node, error);
}

static gboolean
fill_variation (Reader           *self,
                PsoasVariation   *variation,
                const PsoasNode  *node,
                GError          **error)
{
  variation->id = g_strdup (psoas_node_get_attribute (node, "id"));
  if (!check_id (node, variation->id, error)
      || !take_pose (self, &variation->hold_pose, node, "pose", error))
    return FALSE;

  for (guint i = 0; i < node->children->len; i++) {
    const PsoasNode *child = g_ptr_array_index (node->children, i);
    gboolean is_position = g_str_equal (child->name, "position");
    gboolean known;

    if (!read_labelled (&variation->label, &variation->sentence, child, &known, error))
      return FALSE;
    if (known)
      continue;
    if (!is_position && !g_str_equal (child->name, "come-out"))
      return psoas_node_fail (child, error, _("<%s> is not known here. Use <label>, <say>, <position> and <come-out>, once each."), child->name);
    if (!psoas_node_check (child, "", error)
        || !read_steps (self, is_position ? variation->steps : variation->come_out, child, error))
      return FALSE;
  }
  if (variation->label == NULL || variation->sentence == NULL
      || variation->steps->len == 0 || variation->come_out->len == 0)
    return psoas_node_fail (node, error, _("<%s> needs <label>, <say>, <position> and <come-out>. Add what is missing."), node->name);

  return TRUE;
}

static gboolean
read_easier (Reader           *self,
             const PsoasNode  *node,
             GError          **error)
{
  GPtrArray *variations = self->stretch->variations;
  PsoasVariation *variation;

  if (!psoas_node_check (node, "!id !pose", error))
    return FALSE;
  for (guint i = 0; i < variations->len; i++) {
    const PsoasVariation *other = g_ptr_array_index (variations, i);

    if (g_str_equal (other->id, psoas_node_get_attribute (node, "id")))
      return psoas_node_fail (node, error, _("the id “%s” is taken by another <%s>. Choose another."), other->id, node->name);
  }

  variation = psoas_variation_new ();
  g_ptr_array_add (variations, variation);

  return fill_variation (self, variation, node, error);
}

static const struct {
  const char *name;
  ReadFunc read;
} elements[] = {
  { "checkpoint", read_checkpoint },
  { "come-out", read_come_out },
  { "dose", read_dose },
  { "easier", read_easier },
  { "hold", read_hold },
  { "name", read_name },
  { "position", read_position },
  { "rounds", read_rounds },
  { "side", read_side },
  { "start", read_start },
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
  { "finish", PSOAS_SENTENCES_FINISH },
  { "halfway", PSOAS_SENTENCES_HALFWAY },
  { "mistakes", PSOAS_SENTENCES_MISTAKE },
  { "next-round", PSOAS_SENTENCES_NEXT_ROUND },
  { "notes", PSOAS_SENTENCES_NOTE },
  { "stop-if", PSOAS_SENTENCES_STOP_IF },
  { "switch", PSOAS_SENTENCES_SWITCH },
};

static gboolean
read_element (Reader           *self,
              const PsoasNode  *node,
              GError          **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++) {
    if (g_str_equal (node->name, elements[i].name))
      return elements[i].read (self, node, error);
  }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    if (g_str_equal (node->name, lists[i].name))
      return read_sayings (self, lists[i].kind, node, "", error);
  }

  return psoas_node_fail (node, error, _("<%s> is not known in a stretch. Check its spelling, or take it out."), node->name);
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
read_stretch (Reader           *self,
              const PsoasNode  *node,
              GError          **error)
{
  PsoasStretch *stretch = self->stretch;
  int version = FORMAT_VERSION;

  if (!g_str_equal (node->name, "stretch"))
    return psoas_node_fail (node, error, _("the outermost element is <%s>. A stretch begins with <stretch>."), node->name);
  if (!psoas_node_check (node, "!version !id order !counted-in times-a-day", error)
      || !psoas_node_get_int (node, "version", FORMAT_VERSION, FORMAT_VERSION, &version, error)
      || !psoas_node_get_int (node, "order", 0, G_MAXINT, &stretch->order, error)
      || !psoas_node_get_int (node, "times-a-day", 1, 24, &stretch->times_a_day, error)
      || !check_id (node, psoas_node_get_attribute (node, "id"), error))
    return FALSE;

  stretch->id = g_strdup (psoas_node_get_attribute (node, "id"));
  if (!unit_from_nick (psoas_node_get_attribute (node, "counted-in"), &stretch->hold_unit))
    return psoas_node_fail (node, error, _("“counted-in” is “%s”. Write breaths or seconds."),
                            psoas_node_get_attribute (node, "counted-in"));

  for (guint i = 0; i < node->children->len; i++) {
    if (!read_element (self, g_ptr_array_index (node->children, i), error))
      return FALSE;
  }
  if (find_missing (stretch) != NULL)
    return psoas_node_fail (node, error, _("<%s> is missing. Add it."), find_missing (stretch));

  return TRUE;
}

/**
 * psoas_stretch_parse_file:
 * @path: a path or URI
 * @poses: (nullable): the names that a pose may have; %NULL allows any
 * @error: return location for a #PsoasStretchError, which names the file, the line and the mend
 *
 * Returns: (transfer full) (nullable): the stretch, whole: a file with any fault gives none
 */
PsoasStretch *
psoas_stretch_parse_file (const char          *path,
                          const char * const  *poses,
                          GError             **error)
{
  g_autoptr (PsoasNode) root = NULL;
  g_autoptr (PsoasStretch) stretch = NULL;
  Reader self = { NULL, poses };

  g_return_val_if_fail (path != NULL, NULL);

  root = psoas_node_load_file (path, error);
  if (root == NULL)
    return NULL;

  stretch = g_object_new (PSOAS_TYPE_STRETCH, NULL);
  self.stretch = stretch;
  if (!read_stretch (&self, root, error))
    return NULL;

  return g_steal_pointer (&stretch);
}
