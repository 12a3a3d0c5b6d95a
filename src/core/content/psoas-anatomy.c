/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-anatomy.h"

#include "psoas-xml-node.h"

#include <glib/gi18n.h>

struct _PsoasAnatomy {
  GObject parent_instance;

  GPtrArray *parts;     /* (owned) (element-type PsoasAnatomyPart) */
  GPtrArray *sections;  /* (owned) (element-type PsoasAnatomySection) */
};

G_DEFINE_FINAL_TYPE (PsoasAnatomy, psoas_anatomy, G_TYPE_OBJECT)

static void
part_free (PsoasAnatomyPart *self)
{
  g_free (self->id);
  g_free (self->label);
  g_ptr_array_unref (self->sentences);
  g_free (self);
}

static void
section_free (PsoasAnatomySection *self)
{
  g_free (self->id);
  g_free (self->title);
  g_ptr_array_unref (self->sentences);
  g_free (self);
}

static void
psoas_anatomy_finalize (GObject *object)
{
  PsoasAnatomy *self = PSOAS_ANATOMY (object);

  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->sections);

  G_OBJECT_CLASS (psoas_anatomy_parent_class)->finalize (object);
}

static void
psoas_anatomy_class_init (PsoasAnatomyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = psoas_anatomy_finalize;
}

static void
psoas_anatomy_init (PsoasAnatomy *self)
{
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
}

/* A heading in an element named @heading, then sentences */
static gboolean
read_words (const PsoasXmlNode *node,
            const char         *heading,
            char              **title,
            GPtrArray          *sentences,
            GError            **error)
{
  for (guint i = 0; i < node->children->len; i++) {
    const PsoasXmlNode *child = g_ptr_array_index (node->children, i);
    PsoasSentence *sentence;

    if (g_str_equal (child->name, heading)) {
      if (*title != NULL)
        return psoas_xml_node_fail (child, error, _("there is a second <%s>. Keep one."), child->name);
      if (!psoas_xml_node_check_text (child, "", error))
        return FALSE;
      *title = psoas_xml_node_dup_text (child);
      continue;
    }
    if (!g_str_equal (child->name, "say"))
      return psoas_xml_node_fail (child, error, _("<%s> is not known here. Use <say>."), child->name);
    sentence = psoas_xml_node_to_sentence (child, "!source", error);
    if (sentence == NULL)
      return FALSE;
    g_ptr_array_add (sentences, sentence);
  }
  if (*title == NULL || sentences->len == 0)
    return psoas_xml_node_fail (node, error, _("<%s> needs <%s> and <say>. Add what is missing."), node->name, heading);

  return TRUE;
}

static gboolean
check_id (PsoasAnatomy       *self,
          const PsoasXmlNode *node,
          GError            **error)
{
  const char *id = psoas_xml_node_get_attribute (node, "id");

  if (psoas_anatomy_find_sentences (self, id) != NULL)
    return psoas_xml_node_fail (node, error, _("the id “%s” is taken by another <%s>. Choose another."), id, node->name);

  return TRUE;
}

static gboolean
read_part (PsoasAnatomy       *self,
           const PsoasXmlNode *node,
           GError            **error)
{
  PsoasAnatomyPart *part;
  const char *column;

  if (!psoas_xml_node_check (node, "!id !column", error) || !check_id (self, node, error))
    return FALSE;
  column = psoas_xml_node_get_attribute (node, "column");
  if (!g_str_equal (column, "left") && !g_str_equal (column, "right"))
    return psoas_xml_node_fail (node, error, _("“column” is “%s”. Write left or right."), column);

  part = g_new0 (PsoasAnatomyPart, 1);
  part->id = g_strdup (psoas_xml_node_get_attribute (node, "id"));
  part->on_right = g_str_equal (column, "right");
  part->sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_sentence_unref);
  g_ptr_array_add (self->parts, part);

  return read_words (node, "label", &part->label, part->sentences, error);
}

static gboolean
read_section (PsoasAnatomy       *self,
              const PsoasXmlNode *node,
              GError            **error)
{
  PsoasAnatomySection *section;

  if (!psoas_xml_node_check (node, "!id", error) || !check_id (self, node, error))
    return FALSE;

  section = g_new0 (PsoasAnatomySection, 1);
  section->id = g_strdup (psoas_xml_node_get_attribute (node, "id"));
  section->sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_sentence_unref);
  g_ptr_array_add (self->sections, section);

  return read_words (node, "title", &section->title, section->sentences, error);
}

static gboolean
read_anatomy (PsoasAnatomy       *self,
              const PsoasXmlNode *node,
              GError            **error)
{
  if (!g_str_equal (node->name, "anatomy"))
    return psoas_xml_node_fail (node, error, _("the outermost element is <%s>. Anatomy begins with <anatomy>."), node->name);
  if (!psoas_xml_node_check (node, "", error))
    return FALSE;

  for (guint i = 0; i < node->children->len; i++) {
    const PsoasXmlNode *child = g_ptr_array_index (node->children, i);
    gboolean done;

    if (g_str_equal (child->name, "part"))
      done = read_part (self, child, error);
    else if (g_str_equal (child->name, "section"))
      done = read_section (self, child, error);
    else
      done = psoas_xml_node_fail (child, error, _("<%s> is not known in anatomy. Check its spelling, or take it out."), child->name);
    if (!done)
      return FALSE;
  }
  if (self->parts->len == 0)
    return psoas_xml_node_fail (node, error, _("<%s> is missing. Add it."), "part");

  return TRUE;
}

/**
 * psoas_anatomy_parse_file:
 * @path: a path or URI
 * @error: return location for a #PsoasStretchError, which names the file, the line and the mend
 *
 * Returns: (transfer full) (nullable): the words, whole: a file with any fault gives none
 */
PsoasAnatomy *
psoas_anatomy_parse_file (const char  *path,
                          GError     **error)
{
  g_autoptr (PsoasXmlNode) root = NULL;
  g_autoptr (PsoasAnatomy) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  root = psoas_xml_node_load_file (path, GETTEXT_PACKAGE, error);
  if (root == NULL)
    return NULL;

  self = g_object_new (PSOAS_TYPE_ANATOMY, NULL);
  if (!read_anatomy (self, root, error))
    return NULL;

  return g_steal_pointer (&self);
}

GPtrArray *
psoas_anatomy_get_parts (PsoasAnatomy *self)
{
  g_return_val_if_fail (PSOAS_IS_ANATOMY (self), NULL);

  return self->parts;
}

GPtrArray *
psoas_anatomy_get_sections (PsoasAnatomy *self)
{
  g_return_val_if_fail (PSOAS_IS_ANATOMY (self), NULL);

  return self->sections;
}

/**
 * psoas_anatomy_find_sentences:
 * @self: anatomy
 * @id: of a part or section
 *
 * Returns: (transfer none) (nullable) (element-type PsoasSentence): what is said of it
 */
GPtrArray *
psoas_anatomy_find_sentences (PsoasAnatomy *self,
                              const char   *id)
{
  g_return_val_if_fail (PSOAS_IS_ANATOMY (self), NULL);

  for (guint i = 0; i < self->parts->len; i++) {
    const PsoasAnatomyPart *part = g_ptr_array_index (self->parts, i);

    if (g_strcmp0 (part->id, id) == 0)
      return part->sentences;
  }
  for (guint i = 0; i < self->sections->len; i++) {
    const PsoasAnatomySection *section = g_ptr_array_index (self->sections, i);

    if (g_strcmp0 (section->id, id) == 0)
      return section->sentences;
  }

  return NULL;
}
