/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-failure-dialog.h"
#include "psoas-responses.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Of the text, in pixels: a window that is not shown yet has no height. */
#define LEAST_HEIGHT 160

/* What a dialog has on both sides of its text together, and how wide its text becomes at most, in pixels */
#define MARGINS 110
#define MOST_WIDTH 490

/* As high as the text, but a long one leaves the heading and the button on a small screen. */
static GtkWidget *
make_scroller (GtkWidget *label,
               GtkWidget *parent)
{
  int most = MAX (gtk_widget_get_height (parent) / 3, LEAST_HEIGHT);
  int width, least, height;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (least, MIN (gtk_widget_get_width (parent) - MARGINS, MOST_WIDTH));
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-width", TRUE,
                       "min-content-height", MIN (height, most),
                       "child", label,
                       NULL);
}

/**
 * psoas_failure_dialog_show:
 * @parent: the window it belongs to
 * @heading: what did not work
 * @text: why, and what to do
 */
void
psoas_failure_dialog_show (GtkWindow  *parent,
                           const char *heading,
                           const char *text)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_scroller (label, GTK_WIDGET (parent)));
  psoas_responses_add (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  /* A label that can be selected would take the focus, and be selected. */
  gtk_label_select_region (GTK_LABEL (label), 0, 0);
}
