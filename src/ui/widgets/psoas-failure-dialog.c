/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-failure-dialog.h"

#include "psoas-dialog-words.h"
#include "psoas-responses.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Of the text, in pixels: a window that is not shown yet has no height. */
#define LEAST_HEIGHT 160

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
  int most = MAX (gtk_widget_get_height (GTK_WIDGET (parent)) / 3, LEAST_HEIGHT);
  GtkLabel *label = psoas_dialog_words_set (ADW_MESSAGE_DIALOG (dialog), text, most);

  gtk_label_set_selectable (label, TRUE);
  psoas_responses_add (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  /* A label that can be selected would take the focus, and be selected. */
  gtk_label_select_region (label, 0, 0);
}
