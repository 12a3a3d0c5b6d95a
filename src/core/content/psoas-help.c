/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-help.h"

#include "psoas-xml-node.h"

#include <glib/gi18n.h>

struct _PsoasHelp {
  GObject parent_instance;

  GPtrArray *sections;  /* (owned) (element-type PsoasHelpSection) */
};

G_DEFINE_FINAL_TYPE (PsoasHelp, psoas_help, G_TYPE_OBJECT)

static const char * const path_names[] = { "check", "journal", "stretches", NULL };

static void
part_free (PsoasHelpPart *self)
{
  g_free (self->text);
  g_free (self->code);
  g_free (self);
}

static void
section_free (PsoasHelpSection *self)
{
  g_free (self->id);
  g_free (self->title);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

static void
psoas_help_finalize (GObject *object)
{
  g_ptr_array_unref (PSOAS_HELP (object)->sections);

  G_OBJECT_CLASS (psoas_help_parent_class)->finalize (object);
}

static void
psoas_help_class_init (PsoasHelpClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = psoas_help_finalize;
}

static void
psoas_help_init (PsoasHelp *self)
{
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
}

/* @text: (transfer full) (nullable); @code: (nullable) */
static void
add_part (PsoasHelpSection *section,
          PsoasHelpKind     kind,
          char             *text,
          const char       *code)
{
  PsoasHelpPart *part = g_new0 (PsoasHelpPart, 1);

  part->kind = kind;
  part->text = text;
  part->code = g_strdup (code);
  g_ptr_array_add (section->parts, part);
}

static gboolean
read_say (PsoasHelpSection    *section,
          PsoasHelpKind        kind,
          const PsoasXmlNode  *node,
          GError             **error)
{
  if (!g_str_equal (node->name, "say"))
    return psoas_xml_node_fail (node, error, _("<%s> is not known here. Use <say>."), node->name);
  if (!psoas_xml_node_check_text (node, "", error))
    return FALSE;
  add_part (section, kind, psoas_xml_node_dup_text (node), NULL);

  return TRUE;
}

static gboolean
read_list (PsoasHelpSection    *section,
           const PsoasXmlNode  *node,
           GError             **error)
{
  if (!psoas_xml_node_check (node, "", error))
    return FALSE;
  for (guint i = 0; i < node->children->len; i++) {
    if (!read_say (section, PSOAS_HELP_ITEM, g_ptr_array_index (node->children, i), error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_path (PsoasHelpSection    *section,
           const PsoasXmlNode  *node,
           GError             **error)
{
  const char *name = psoas_xml_node_get_attribute (node, "name");

  if (!psoas_xml_node_check (node, "!name", error))
    return FALSE;
  if (!g_strv_contains (path_names, name))
    return psoas_xml_node_fail (node, error, _("“name” is “%s”. Write check, journal or stretches."), name);
  add_part (section, PSOAS_HELP_PATH, NULL, name);

  return TRUE;
}

static gboolean
read_command (PsoasHelpSection    *section,
              const PsoasXmlNode  *node,
              GError             **error)
{
  if (!psoas_xml_node_check_text (node, "!line", error))
    return FALSE;
  add_part (section, PSOAS_HELP_COMMAND, psoas_xml_node_dup_text (node), psoas_xml_node_get_attribute (node, "line"));

  return TRUE;
}

static gboolean
read_title (PsoasHelpSection    *section,
            const PsoasXmlNode  *node,
            GError             **error)
{
  if (section->title != NULL)
    return psoas_xml_node_fail (node, error, _("there is a second <%s>. Keep one."), node->name);
  if (!psoas_xml_node_check_text (node, "", error))
    return FALSE;
  section->title = psoas_xml_node_dup_text (node);

  return TRUE;
}

static gboolean
read_part (PsoasHelpSection    *section,
           const PsoasXmlNode  *node,
           GError             **error)
{
  if (g_str_equal (node->name, "title"))
    return read_title (section, node, error);
  if (g_str_equal (node->name, "list"))
    return read_list (section, node, error);
  if (g_str_equal (node->name, "path"))
    return read_path (section, node, error);
  if (g_str_equal (node->name, "command"))
    return read_command (section, node, error);
  if (g_str_equal (node->name, "example")) {
    add_part (section, PSOAS_HELP_EXAMPLE, NULL, NULL);
    return psoas_xml_node_check (node, "", error);
  }

  return read_say (section, PSOAS_HELP_SAY, node, error);
}

static gboolean
read_section (PsoasHelp           *self,
              const PsoasXmlNode  *node,
              GError             **error)
{
  PsoasHelpSection *section;

  if (!g_str_equal (node->name, "section"))
    return psoas_xml_node_fail (node, error, _("<%s> is not known here. Use <section>."), node->name);
  if (!psoas_xml_node_check (node, "!id", error))
    return FALSE;

  section = g_new0 (PsoasHelpSection, 1);
  section->id = g_strdup (psoas_xml_node_get_attribute (node, "id"));
  section->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  g_ptr_array_add (self->sections, section);
  for (guint i = 0; i < node->children->len; i++) {
    if (!read_part (section, g_ptr_array_index (node->children, i), error))
      return FALSE;
  }
  if (section->title == NULL || section->parts->len == 0)
    return psoas_xml_node_fail (node, error, _("<section> needs <title> and some text. Add what is missing."));

  return TRUE;
}

static gboolean
read_help (PsoasHelp           *self,
           const PsoasXmlNode  *node,
           GError             **error)
{
  if (!g_str_equal (node->name, "help"))
    return psoas_xml_node_fail (node, error, _("the outermost element is <%s>. Help begins with <help>."), node->name);
  if (!psoas_xml_node_check (node, "", error))
    return FALSE;
  for (guint i = 0; i < node->children->len; i++) {
    if (!read_section (self, g_ptr_array_index (node->children, i), error))
      return FALSE;
  }
  if (self->sections->len == 0)
    return psoas_xml_node_fail (node, error, _("<%s> is missing. Add it."), "section");

  return TRUE;
}

/**
 * psoas_help_parse_file:
 * @path: a path or URI
 * @error: return location for a #PsoasStretchError, which names the file, the line and the mend
 *
 * Returns: (transfer full) (nullable): the help, whole: a file with any fault gives none
 */
PsoasHelp *
psoas_help_parse_file (const char  *path,
                       GError     **error)
{
  g_autoptr (PsoasXmlNode) root = NULL;
  g_autoptr (PsoasHelp) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  root = psoas_xml_node_load_file (path, GETTEXT_PACKAGE, error);
  if (root == NULL)
    return NULL;

  self = g_object_new (PSOAS_TYPE_HELP, NULL);
  if (!read_help (self, root, error))
    return NULL;

  return g_steal_pointer (&self);
}

GPtrArray *
psoas_help_get_sections (PsoasHelp *self)
{
  g_return_val_if_fail (PSOAS_IS_HELP (self), NULL);

  return self->sections;
}

static gboolean
translate_cb (const GMatchInfo *match,
              GString          *result,
              gpointer          data)
{
  g_autofree char *words = g_match_info_fetch (match, 1);
  g_autofree char *escaped = g_markup_escape_text (_(words), -1);

  g_string_append_printf (result, ">%s<", escaped);

  return FALSE;
}

/**
 * psoas_help_translate_example:
 * @text: the text of a stretch file whose words stand in one line each, without entities
 *
 * Returns: (transfer full): the same file in the person's language, to be read and copied
 */
char *
psoas_help_translate_example (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (">([^<>]*[^<>\\s][^<>]*)<", G_REGEX_DEFAULT, 0, NULL);

  g_return_val_if_fail (text != NULL, NULL);

  return g_regex_replace_eval (regex, text, -1, 0, 0, translate_cb, NULL, NULL);
}
