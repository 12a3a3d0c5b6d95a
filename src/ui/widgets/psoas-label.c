/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-label.h"

/**
 * psoas_label_take:
 * @label: a label
 * @text: (transfer full): its words
 *
 * Shows the words, hides a label without any, and leaves one alone that says them already, so that
 * nothing is drawn or read out again.
 */
void
psoas_label_take (GtkLabel *label,
                  char     *text)
{
  if (!g_str_equal (gtk_label_get_label (label), text))
    gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
  g_free (text);
}

/**
 * psoas_label_set_type_size:
 * @label: a label
 * @size: the em, px
 */
void
psoas_label_set_type_size (GtkLabel *label,
                           int       size)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttrList *present = gtk_label_get_attributes (label);

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (size * PANGO_SCALE));
  if (present == NULL || !pango_attr_list_equal (present, attributes))
    gtk_label_set_attributes (label, attributes);
}
