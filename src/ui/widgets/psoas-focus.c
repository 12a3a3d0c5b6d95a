/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-focus.h"

static gboolean
is_backward (GtkWidget        *widget,
             GtkDirectionType  direction)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  switch (direction) {
  case GTK_DIR_TAB_BACKWARD:
  case GTK_DIR_UP:
    return TRUE;
  case GTK_DIR_LEFT:
    return !rtl;
  case GTK_DIR_RIGHT:
    return rtl;
  case GTK_DIR_TAB_FORWARD:
  case GTK_DIR_DOWN:
  default:
    return FALSE;
  }
}

/**
 * psoas_focus_children:
 * @widget: a widget that holds others and takes no focus itself
 * @direction: where the focus is to go
 *
 * For GtkWidgetClass.focus of such widgets: GtkWidget's own gives the focus back to the first child
 * each time, so that the Tab key never gets past it.
 *
 * Returns: whether the focus stayed within @widget
 */
gboolean
psoas_focus_children (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  gboolean backward = is_backward (widget, direction);
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    child = backward ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);

  for (; child != NULL; child = backward ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child)) {
    if (gtk_widget_get_visible (child) && gtk_widget_child_focus (child, direction))
      return TRUE;
  }

  return FALSE;
}

/**
 * psoas_focus_first:
 * @widget: a widget that holds others
 *
 * Unlike gtk_widget_child_focus(), which goes on from what had the focus in it last.
 *
 * Returns: whether something in it has the focus now: the first that takes it
 */
gboolean
psoas_focus_first (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    if (!gtk_widget_get_visible (child) || !gtk_widget_get_child_visible (child) || !gtk_widget_is_sensitive (child))
      continue;
    if ((gtk_widget_get_focusable (child) && gtk_widget_grab_focus (child)) || psoas_focus_first (child))
      return TRUE;
  }

  return FALSE;
}
