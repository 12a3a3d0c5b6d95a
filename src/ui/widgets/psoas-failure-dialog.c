/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-failure-dialog.h"
#include "psoas-responses.h"

#include <adwaita.h>
#include <glib/gi18n.h>

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
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), label);
  psoas_responses_add (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  /* A label that can be selected would take the focus, and be selected. */
  gtk_label_select_region (GTK_LABEL (label), 0, 0);
}
