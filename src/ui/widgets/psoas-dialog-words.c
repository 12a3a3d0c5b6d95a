/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-dialog-words.h"

/* What a dialog has on both sides of its text together, and how wide its text becomes at most, in pixels */
#define MARGINS 110
#define MOST_WIDTH 490

/* As high as the text, but a long one leaves the heading and the buttons on a small screen. */
static GtkWidget *
make_scroller (GtkWidget *label,
               GtkWidget *parent,
               int        most)
{
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
 * psoas_dialog_words_set:
 * @dialog: a dialog of a window that is shown, without a body
 * @text: what it says
 * @most: how high the words may be at once, px
 *
 * Shows the words, which scroll where they are higher than that.
 *
 * Returns: (transfer none): their label
 */
GtkLabel *
psoas_dialog_words_set (AdwMessageDialog *dialog,
                        const char       *text,
                        int               most)
{
  GtkWidget *label = gtk_label_new (text);

  g_return_val_if_fail (ADW_IS_MESSAGE_DIALOG (dialog), NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  adw_message_dialog_set_extra_child (dialog,
                                      make_scroller (label, GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (dialog))),
                                                     most));

  return GTK_LABEL (label);
}
