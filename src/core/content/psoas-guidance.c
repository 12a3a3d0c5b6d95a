/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-guidance.h"

#include "psoas-xml-node.h"

#include <glib/gi18n.h>

struct _PsoasGuidance {
  GObject parent_instance;

  int version;
  char *title;            /* (owned) */
  GPtrArray *notice;      /* (owned) (element-type PsoasSentence) */
  char *signs_title;      /* (owned) */
  GPtrArray *signs;       /* (owned) (element-type PsoasGuidanceRedFlag) */
  GPtrArray *signs_outro; /* (owned) (element-type PsoasSentence) */
  GPtrArray *sections;    /* (owned) (element-type PsoasGuidanceSection) */
  GPtrArray *references;  /* (owned) (element-type PsoasReference) */
};

G_DEFINE_FINAL_TYPE (PsoasGuidance, psoas_guidance, G_TYPE_OBJECT)

static const char * const urgency_nicks[] = { "none", "appointment", "same-day", "emergency" };

static GPtrArray *
sentences_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) psoas_sentence_unref);
}

static void
sign_free (PsoasGuidanceRedFlag *self)
{
  psoas_sentence_unref (self->sentence);
  g_free (self);
}

static void
section_free (PsoasGuidanceSection *self)
{
  g_free (self->id);
  g_free (self->title);
  g_ptr_array_unref (self->brief);
  g_ptr_array_unref (self->intro);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->outro);
  g_free (self);
}

static void
reference_free (PsoasReference *self)
{
  g_free (self->mark);
  g_free (self->text);
  g_free (self->uri);
  g_free (self);
}

static void
psoas_guidance_finalize (GObject *object)
{
  PsoasGuidance *self = PSOAS_GUIDANCE (object);

  g_free (self->title);
  g_ptr_array_unref (self->notice);
  g_free (self->signs_title);
  g_ptr_array_unref (self->signs);
  g_ptr_array_unref (self->signs_outro);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->references);

  G_OBJECT_CLASS (psoas_guidance_parent_class)->finalize (object);
}

static void
psoas_guidance_class_init (PsoasGuidanceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = psoas_guidance_finalize;
}

static void
psoas_guidance_init (PsoasGuidance *self)
{
  self->notice = sentences_new ();
  self->signs = g_ptr_array_new_with_free_func ((GDestroyNotify) sign_free);
  self->signs_outro = sentences_new ();
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  self->references = g_ptr_array_new_with_free_func ((GDestroyNotify) reference_free);
}

static gboolean
add_say (GPtrArray          *sentences,
         const PsoasXmlNode *node,
         GError            **error)
{
  PsoasSentence *sentence;

  if (!g_str_equal (node->name, "say"))
    return psoas_xml_node_fail (node, error, _("<%s> is not known here. Use <say>."), node->name);

  sentence = psoas_xml_node_to_sentence (node, "!source", error);
  if (sentence == NULL)
    return FALSE;
  g_ptr_array_add (sentences, sentence);

  return TRUE;
}

/* A <title>, which there is once */
static gboolean
take_title (char              **title,
            const PsoasXmlNode *node,
            GError            **error)
{
  if (*title != NULL)
    return psoas_xml_node_fail (node, error, _("there is a second <%s>. Keep one."), node->name);
  if (!psoas_xml_node_check_text (node, "", error))
    return FALSE;
  *title = psoas_xml_node_dup_text (node);

  return TRUE;
}

static gboolean
read_notice (PsoasGuidance      *self,
             const PsoasXmlNode *node,
             GError            **error)
{
  if (!psoas_xml_node_check (node, "", error))
    return FALSE;

  for (guint i = 0; i < node->children->len; i++) {
    const PsoasXmlNode *child = g_ptr_array_index (node->children, i);

    if (!(g_str_equal (child->name, "title") ? take_title (&self->title, child, error)
                                             : add_say (self->notice, child, error)))
      return FALSE;
  }
  if (self->title == NULL || self->notice->len == 0)
    return psoas_xml_node_fail (node, error, _("<notice> needs <title> and <say>. Add what is missing."));

  return TRUE;
}

static gboolean
read_list (GPtrArray          *sentences,
           const PsoasXmlNode *node,
           GError            **error)
{
  if (sentences->len > 0)
    return psoas_xml_node_fail (node, error, _("there is a second <%s>. Keep one."), node->name);
  if (!psoas_xml_node_check (node, "", error))
    return FALSE;
  if (node->children->len == 0)
    return psoas_xml_node_fail (node, error, _("<%s> has no sentences. Add a <say>, or take it out."), node->name);

  for (guint i = 0; i < node->children->len; i++) {
    if (!add_say (sentences, g_ptr_array_index (node->children, i), error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
read_urgency (PsoasUrgency       *urgency,
              const PsoasXmlNode *node,
              GError            **error)
{
  const char *nick = psoas_xml_node_get_attribute (node, "urgency");

  if (nick == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (urgency_nicks); i++) {
    if (g_str_equal (nick, urgency_nicks[i])) {
      *urgency = i;
      return TRUE;
    }
  }

  return psoas_xml_node_fail (node, error, _("“urgency” is “%s”. Write none, appointment, same-day or emergency."), nick);
}

static gboolean
read_sign (PsoasGuidance      *self,
           const PsoasXmlNode *node,
           GError            **error)
{
  PsoasSentence *sentence = psoas_xml_node_to_sentence (node, "!source !urgency", error);
  PsoasGuidanceRedFlag *sign;

  if (sentence == NULL)
    return FALSE;

  sign = g_new0 (PsoasGuidanceRedFlag, 1);
  sign->sentence = sentence;
  g_ptr_array_add (self->signs, sign);
  if (!read_urgency (&sign->urgency, node, error))
    return FALSE;
  if (sign->urgency < PSOAS_URGENCY_SAME_DAY)
    return psoas_xml_node_fail (node, error, _("“urgency” is “%s”. Write same-day or emergency."),
                                psoas_xml_node_get_attribute (node, "urgency"));

  return TRUE;
}

static gboolean
read_signs (PsoasGuidance      *self,
            const PsoasXmlNode *node,
            GError            **error)
{
  if (self->signs->len > 0)
    return psoas_xml_node_fail (node, error, _("there is a second <%s>. Keep one."), node->name);
  if (!psoas_xml_node_check (node, "", error))
    return FALSE;

  for (guint i = 0; i < node->children->len; i++) {
    const PsoasXmlNode *child = g_ptr_array_index (node->children, i);
    gboolean done;

    if (g_str_equal (child->name, "title"))
      done = take_title (&self->signs_title, child, error);
    else if (g_str_equal (child->name, "sign"))
      done = read_sign (self, child, error);
    else
      done = add_say (self->signs_outro, child, error);
    if (!done)
      return FALSE;
  }
  if (self->signs_title == NULL || self->signs->len == 0 || self->signs_outro->len == 0)
    return psoas_xml_node_fail (node, error, _("<signs> needs <title>, <sign> and <say>. Add what is missing."));

  return TRUE;
}

static gboolean
fill_section (PsoasGuidanceSection *section,
              const PsoasXmlNode   *node,
              GError              **error)
{
  for (guint i = 0; i < node->children->len; i++) {
    const PsoasXmlNode *child = g_ptr_array_index (node->children, i);
    gboolean done;

    if (g_str_equal (child->name, "title"))
      done = take_title (&section->title, child, error);
    else if (g_str_equal (child->name, "list"))
      done = read_list (section->items, child, error);
    else if (g_str_equal (child->name, "brief"))
      done = read_list (section->brief, child, error);
    else
      done = add_say (section->items->len > 0 ? section->outro : section->intro, child, error);
    if (!done)
      return FALSE;
  }
  if (section->title == NULL || section->intro->len + section->items->len == 0)
    return psoas_xml_node_fail (node, error, _("<section> needs <title> and some text. Add what is missing."));

  return TRUE;
}

static gboolean
read_section (PsoasGuidance      *self,
              const PsoasXmlNode *node,
              GError            **error)
{
  const char *id = psoas_xml_node_get_attribute (node, "id");
  PsoasGuidanceSection *section;

  if (!psoas_xml_node_check (node, "!id urgency", error))
    return FALSE;
  if (psoas_guidance_find (self, id) != NULL)
    return psoas_xml_node_fail (node, error, _("the id “%s” is taken by another <%s>. Choose another."), id, node->name);

  section = g_new0 (PsoasGuidanceSection, 1);
  section->id = g_strdup (id);
  section->brief = sentences_new ();
  section->intro = sentences_new ();
  section->items = sentences_new ();
  section->outro = sentences_new ();
  g_ptr_array_add (self->sections, section);

  return read_urgency (&section->urgency, node, error) && fill_section (section, node, error);
}

static gboolean
read_references (PsoasGuidance      *self,
                 const PsoasXmlNode *node,
                 GError            **error)
{
  if (!psoas_xml_node_check (node, "", error))
    return FALSE;

  for (guint i = 0; i < node->children->len; i++) {
    const PsoasXmlNode *child = g_ptr_array_index (node->children, i);
    PsoasReference *reference;

    if (!g_str_equal (child->name, "reference"))
      return psoas_xml_node_fail (child, error, _("<%s> is not known here. Use <reference>."), child->name);
    if (!psoas_xml_node_check_text (child, "!mark uri", error))
      return FALSE;

    reference = g_new0 (PsoasReference, 1);
    reference->mark = g_strdup (psoas_xml_node_get_attribute (child, "mark"));
    reference->text = psoas_xml_node_dup_text (child);
    reference->uri = g_strdup (psoas_xml_node_get_attribute (child, "uri"));
    g_ptr_array_add (self->references, reference);
  }

  return TRUE;
}

static gboolean
read_guidance (PsoasGuidance      *self,
               const PsoasXmlNode *node,
               GError            **error)
{
  if (!g_str_equal (node->name, "guidance"))
    return psoas_xml_node_fail (node, error, _("the outermost element is <%s>. Guidance begins with <guidance>."), node->name);
  if (!psoas_xml_node_check (node, "!version", error)
      || !psoas_xml_node_get_int (node, "version", 1, G_MAXINT, &self->version, error))
    return FALSE;

  for (guint i = 0; i < node->children->len; i++) {
    const PsoasXmlNode *child = g_ptr_array_index (node->children, i);
    gboolean done;

    if (g_str_equal (child->name, "notice"))
      done = read_notice (self, child, error);
    else if (g_str_equal (child->name, "signs"))
      done = read_signs (self, child, error);
    else if (g_str_equal (child->name, "section"))
      done = read_section (self, child, error);
    else if (g_str_equal (child->name, "references"))
      done = read_references (self, child, error);
    else
      done = psoas_xml_node_fail (child, error, _("<%s> is not known in guidance. Check its spelling, or take it out."), child->name);
    if (!done)
      return FALSE;
  }
  if (self->title == NULL)
    return psoas_xml_node_fail (node, error, _("<%s> is missing. Add it."), "notice");
  if (self->sections->len == 0)
    return psoas_xml_node_fail (node, error, _("<%s> is missing. Add it."), "section");
  if (self->signs->len == 0)
    return psoas_xml_node_fail (node, error, _("<%s> is missing. Add it."), "signs");

  return TRUE;
}

static PsoasGuidance *
parse_file (const char  *path,
            const char  *domain,
            GError     **error)
{
  g_autoptr (PsoasXmlNode) root = psoas_xml_node_load_file (path, domain, error);
  g_autoptr (PsoasGuidance) self = NULL;

  if (root == NULL)
    return NULL;

  self = g_object_new (PSOAS_TYPE_GUIDANCE, NULL);
  if (!read_guidance (self, root, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * psoas_guidance_parse_file:
 * @path: a path or URI
 * @error: return location for a #PsoasStretchError, which names the file, the line and the mend
 *
 * Returns: (transfer full) (nullable): the guidance, whole: a file with any fault gives none
 */
PsoasGuidance *
psoas_guidance_parse_file (const char  *path,
                           GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return parse_file (path, GETTEXT_PACKAGE, error);
}

/**
 * psoas_guidance_parse_original:
 * @path: a path or URI
 * @error: return location for a #PsoasStretchError
 *
 * Returns: (transfer full) (nullable): the guidance as psoas_guidance_parse_file() gives it, but in English, as written
 */
PsoasGuidance *
psoas_guidance_parse_original (const char  *path,
                               GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return parse_file (path, NULL, error);
}

/**
 * psoas_guidance_get_version:
 * @self: guidance
 *
 * Returns: a number, at least 1, that rises when people should read it again
 */
int
psoas_guidance_get_version (PsoasGuidance *self)
{
  g_return_val_if_fail (PSOAS_IS_GUIDANCE (self), 0);

  return self->version;
}

const char *
psoas_guidance_get_title (PsoasGuidance *self)
{
  g_return_val_if_fail (PSOAS_IS_GUIDANCE (self), NULL);

  return self->title;
}

GPtrArray *
psoas_guidance_get_notice (PsoasGuidance *self)
{
  g_return_val_if_fail (PSOAS_IS_GUIDANCE (self), NULL);

  return self->notice;
}

const char *
psoas_guidance_get_red_flags_title (PsoasGuidance *self)
{
  g_return_val_if_fail (PSOAS_IS_GUIDANCE (self), NULL);

  return self->signs_title;
}

GPtrArray *
psoas_guidance_get_red_flags (PsoasGuidance *self)
{
  g_return_val_if_fail (PSOAS_IS_GUIDANCE (self), NULL);

  return self->signs;
}

GPtrArray *
psoas_guidance_get_red_flags_outro (PsoasGuidance *self)
{
  g_return_val_if_fail (PSOAS_IS_GUIDANCE (self), NULL);

  return self->signs_outro;
}

GPtrArray *
psoas_guidance_get_sections (PsoasGuidance *self)
{
  g_return_val_if_fail (PSOAS_IS_GUIDANCE (self), NULL);

  return self->sections;
}

/**
 * psoas_guidance_find:
 * @self: guidance
 * @id: a section's id
 *
 * Returns: (transfer none) (nullable): that section
 */
const PsoasGuidanceSection *
psoas_guidance_find (PsoasGuidance *self,
                     const char    *id)
{
  g_return_val_if_fail (PSOAS_IS_GUIDANCE (self), NULL);

  for (guint i = 0; i < self->sections->len; i++) {
    const PsoasGuidanceSection *section = g_ptr_array_index (self->sections, i);

    if (g_strcmp0 (section->id, id) == 0)
      return section;
  }

  return NULL;
}

GPtrArray *
psoas_guidance_get_references (PsoasGuidance *self)
{
  g_return_val_if_fail (PSOAS_IS_GUIDANCE (self), NULL);

  return self->references;
}
