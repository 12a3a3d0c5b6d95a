/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-unsaved-dialog.h"

#include "psoas-journal-csv.h"
#include "psoas-output.h"
#include "widgets/psoas-dialog-words.h"
#include "widgets/psoas-failure-dialog.h"
#include "widgets/psoas-file-chooser.h"
#include "widgets/psoas-responses.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Of the words, px: above four buttons they are few lines on a small screen. */
#define LEAST_HEIGHT 120

typedef struct {
  GtkWindow *window;        /* (unowned): outlives its dialogs, which are modal to it */
  PsoasJournal *journal;    /* (owned) */
  GtkNativeDialog *chooser; /* (owned) (nullable) */
} Task;

static void
task_free (Task *self)
{
  g_object_unref (self->journal);
  g_clear_object (&self->chooser);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Task, task_free)

static void
chosen_cb (GtkNativeDialog *chooser,
           int              response,
           gpointer         data)
{
  g_autoptr (Task) self = data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) named = NULL;
  g_autoptr (GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  named = psoas_output_name (file, ".csv", &error);
  if (named != NULL && psoas_journal_rescue_csv (self->journal, named, &error))
    gtk_window_destroy (self->window);
  else
    psoas_failure_dialog_show (self->window, _("The Pain Log Was Not Exported"), error->message);
}

/* The window stays until that is done. */
static void
save_elsewhere (Task *self)
{
  self->chooser = psoas_file_chooser_show (self->window, _("Save Elsewhere"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                           "psoas-pain-log.csv");
  g_signal_connect (self->chooser, "response", G_CALLBACK (chosen_cb), self);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          data)
{
  g_autoptr (Task) self = data;

  /* The window may go with the answer, and GTK would let the dialog look for it. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  if (g_str_equal (response, "elsewhere"))
    save_elsewhere (g_steal_pointer (&self));
  else if (g_str_equal (response, "try"))
    gtk_window_close (self->window);
  else if (g_str_equal (response, "close"))
    gtk_window_destroy (self->window);
}

gboolean
psoas_unsaved_dialog_ask (GtkWindow    *window,
                          PsoasJournal *journal)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;
  GtkWidget *dialog;
  Task *task;

  if (psoas_journal_flush (journal, &error))
    return FALSE;

  /* Translators: what keeps the pain log from being saved */
  body = g_strdup_printf (_("%s\n\nWhat is not saved is lost when the window closes. Saved elsewhere, it can be imported later."),
                          error->message);
  dialog = adw_message_dialog_new (window, _("Not Saved"), NULL);
  psoas_dialog_words_set (ADW_MESSAGE_DIALOG (dialog), body,
                          MAX (gtk_widget_get_height (GTK_WIDGET (window)) / 5, LEAST_HEIGHT));
  psoas_responses_add (ADW_MESSAGE_DIALOG (dialog),
                       "close", _("_Close Without Saving"),
                       "elsewhere", _("Save _Elsewhere…"),
                       "try", _("_Try Again"),
                       "stay", _("_Stay"),
                       NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "close", ADW_RESPONSE_DESTRUCTIVE);
  task = g_new0 (Task, 1);
  task->window = window;
  task->journal = g_object_ref (journal);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));

  return TRUE;
}
