/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-children.h"

/**
 * psoas_unparent_children:
 * @widget: a widget that is being disposed
 *
 * Lets go of all children, of a template or not: up to GTK 4.8 gtk_widget_dispose_template() sees those alone that are
 * bound by name.
 */
void
psoas_unparent_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}
