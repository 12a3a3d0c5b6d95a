/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-expander.h"

/* Pixels, between the arrow, its label and what opens */
#define GAP 6

/**
 * psoas_expander_new:
 * @label: what opens
 * @name: (nullable): what a screen reader says, where it is more than @label
 * @child: (transfer floating): what is seen when it is open
 *
 * Returns: (transfer floating): an expander, closed, of which the label wraps, as GTK's own does not: that makes a narrow
 *   page too wide in large text
 */
GtkWidget *
psoas_expander_new (const char *label,
                    const char *name,
                    GtkWidget  *child)
{
  GtkWidget *expander = gtk_expander_new (NULL);

  gtk_expander_set_label_widget (GTK_EXPANDER (expander),
                                 g_object_new (GTK_TYPE_LABEL, "label", label, "wrap", TRUE, "xalign", 0.0, "margin-start", GAP, NULL));
  /* GTK 4.8 does not name an expander by its label. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : label, -1);
  gtk_widget_set_margin_top (child, GAP);
  gtk_expander_set_child (GTK_EXPANDER (expander), child);
  /* GTK 4.8 offers the keyboard a child that is not there: Tab would stay on a closed one for ever. */
  g_object_bind_property (expander, "expanded", child, "visible", G_BINDING_SYNC_CREATE);

  return expander;
}
