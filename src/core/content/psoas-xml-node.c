/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-core"

#include "psoas-config.h"

#include "psoas-xml-node.h"

#include "psoas-emergency-numbers.h"

#include <glib/gi18n.h>

/* How many characters of a text an error repeats */
#define MAX_QUOTED 40

G_DEFINE_QUARK (psoas-stretch-error-quark, psoas_stretch_error)

void
psoas_xml_node_free (PsoasXmlNode *self)
{
  g_free (self->name);
  g_strfreev (self->names);
  g_strfreev (self->values);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->children);
  g_free (self);
}

/**
 * psoas_xml_node_fail:
 * @self: the element that is at fault
 * @error: return location for a #PsoasStretchError
 * @format: what is wrong and the mend
 *
 * Returns: %FALSE, so that a check can return it
 */
gboolean
psoas_xml_node_fail (const PsoasXmlNode  *self,
                     GError          **error,
                     const char       *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, PSOAS_STRETCH_ERROR, PSOAS_STRETCH_ERROR_INVALID,
               "%s:%d: %s", self->file, self->line, message);

  return FALSE;
}

gboolean
psoas_xml_node_check (const PsoasXmlNode *self,
                      const char         *names,
                      GError            **error)
{
  g_auto (GStrv) specs = g_strsplit (names, " ", -1);

  for (guint i = 0; self->names[i] != NULL; i++) {
    gboolean known = FALSE;

    for (guint j = 0; specs[j] != NULL; j++)
      known = known || g_str_equal (specs[j] + (specs[j][0] == '!'), self->names[i]);
    if (!known)
      return psoas_xml_node_fail (self, error, _("<%s> has no attribute “%s”. Check its spelling, or take it out."),
                                  self->name, self->names[i]);
  }
  for (guint j = 0; specs[j] != NULL; j++) {
    const char *value = specs[j][0] == '!' ? psoas_xml_node_get_attribute (self, specs[j] + 1) : "-";

    if (value == NULL || *value == '\0')
      return psoas_xml_node_fail (self, error, _("<%s> needs the attribute “%s”. Add it."), self->name, specs[j] + 1);
  }
  if (self->children->len > 0) {
    g_autofree char *text = g_strstrip (g_strdup (self->text->str));
    g_autofree char *begin = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MAX_QUOTED));

    if (*text != '\0')
      return psoas_xml_node_fail (self, error, _("<%s> has text beside its elements: “%s”. Put it into an element."),
                                  self->name, g_strdelimit (begin, "\t\r\n", ' '));
  }

  return TRUE;
}

gboolean
psoas_xml_node_check_text (const PsoasXmlNode *self,
                           const char         *names,
                           GError            **error)
{
  g_autofree char *text = g_strstrip (g_strdup (self->text->str));

  if (!psoas_xml_node_check (self, names, error))
    return FALSE;
  if (self->children->len > 0)
    return psoas_xml_node_fail (g_ptr_array_index (self->children, 0), error,
                                _("<%s> holds text alone. Take <%s> out."), self->name,
                                ((PsoasXmlNode *) g_ptr_array_index (self->children, 0))->name);
  if (*text == '\0')
    return psoas_xml_node_fail (self, error, _("<%s> is empty. Write its text."), self->name);

  return TRUE;
}

const char *
psoas_xml_node_get_attribute (const PsoasXmlNode *self,
                              const char         *name)
{
  for (guint i = 0; self->names[i] != NULL; i++) {
    if (g_str_equal (self->names[i], name))
      return self->values[i];
  }

  return NULL;
}

gboolean
psoas_xml_node_get_int (const PsoasXmlNode *self,
                        const char         *name,
                        int                 minimum,
                        int                 maximum,
                        int                *value,
                        GError            **error)
{
  const char *text = psoas_xml_node_get_attribute (self, name);
  gint64 number;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_signed (text, 10, minimum, maximum, &number, NULL))
    return psoas_xml_node_fail (self, error, _("“%s” of <%s> is “%s”. Write a whole number from %d to %d."),
                                name, self->name, text, minimum, maximum);
  *value = number;

  return TRUE;
}

/* Of XML: no-break spaces are words' own */
static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

char *
psoas_xml_node_dup_text (const PsoasXmlNode *self)
{
  g_autofree char *text = g_malloc (self->text->len + 1);
  gsize length = 0;

  /* Each run of space is one, and none is at either end. */
  for (const char *c = self->text->str; *c != '\0'; c++) {
    if (!is_space (*c))
      text[length++] = *c;
    else if (length > 0 && text[length - 1] != ' ')
      text[length++] = ' ';
  }
  if (length > 0 && text[length - 1] == ' ')
    length--;
  text[length] = '\0';

  /* No text at all would be taken for the catalogue's header. */
  if (length == 0)
    return g_strdup ("");

  return psoas_emergency_numbers_expand (self->domain ? g_dgettext (self->domain, text) : text, NULL, self->domain);
}

PsoasSentence *
psoas_xml_node_to_sentence (const PsoasXmlNode *self,
                            const char         *names,
                            GError            **error)
{
  const PsoasXmlNode *left, *right;
  g_autofree char *left_text = NULL;
  g_autofree char *right_text = NULL;
  const char *source = psoas_xml_node_get_attribute (self, "source");

  if (self->children->len == 0) {
    g_autofree char *text = psoas_xml_node_dup_text (self);

    return psoas_xml_node_check_text (self, names, error) ? psoas_sentence_new (text, source) : NULL;
  }
  if (!psoas_xml_node_check (self, names, error))
    return NULL;

  left = g_ptr_array_index (self->children, 0);
  right = self->children->len == 2 ? g_ptr_array_index (self->children, 1) : NULL;
  if (right == NULL || !g_str_equal (left->name, "left") || !g_str_equal (right->name, "right")) {
    psoas_xml_node_fail (self, error, _("<%s> needs text, or one <left> and then one <right>. Word it for both sides."),
                         self->name);
    return NULL;
  }
  if (!psoas_xml_node_check_text (left, "", error) || !psoas_xml_node_check_text (right, "", error))
    return NULL;

  left_text = psoas_xml_node_dup_text (left);
  right_text = psoas_xml_node_dup_text (right);
  return psoas_sentence_new_sided (left_text, right_text, source);
}
