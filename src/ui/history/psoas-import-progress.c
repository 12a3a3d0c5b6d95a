/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-import-progress.h"

#include "psoas-import-dialog.h"
#include "psoas-import.h"
#include "widgets/psoas-failure-dialog.h"
#include "widgets/psoas-responses.h"

#include <glib/gi18n.h>

#define INTERVAL 100 /* ms */

typedef struct {
  GtkWidget *page;            /* (owned) */
  PsoasJournal *journal;      /* (owned) */
  GCancellable *cancellable;  /* (owned) */
  GtkWidget *dialog;          /* (owned) */
  GtkWidget *bar;             /* (unowned): within the dialog */
  PsoasImport *import;        /* (owned) */
  guint source;
} Run;

static void
run_free (Run *self)
{
  g_source_remove (self->source);
  g_object_unref (self->page);
  g_object_unref (self->journal);
  g_object_unref (self->cancellable);
  g_object_unref (self->dialog);
  g_object_unref (self->import);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static gboolean
show_cb (gpointer data)
{
  Run *self = data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), psoas_import_get_fraction (self->import));

  return G_SOURCE_CONTINUE;
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Run) self = data;
  g_auto (PsoasImported) imported = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean done = psoas_import_finish (PSOAS_IMPORT (source), result, &imported, &error);

  gtk_window_destroy (GTK_WINDOW (self->dialog));
  /* The window may have been closed meanwhile. */
  if (gtk_widget_get_root (self->page) == NULL)
    return;

  if (done)
    psoas_import_dialog_show (self->page, self->journal, &imported);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (self->page, "history.tell", "s", _("Nothing was imported"));
  else
    psoas_failure_dialog_show (GTK_WINDOW (gtk_widget_get_root (self->page)), _("Nothing Was Imported"), error->message);
}

/**
 * psoas_import_progress_run:
 * @page: the page that asked for the import
 * @journal: where to
 * @file: a table
 */
void
psoas_import_progress_run (GtkWidget    *page,
                           PsoasJournal *journal,
                           GFile        *file)
{
  Run *self = g_new0 (Run, 1);

  self->page = g_object_ref (page);
  self->journal = g_object_ref (journal);
  self->cancellable = g_cancellable_new ();
  self->import = psoas_import_new (journal, file);
  self->dialog = g_object_ref (adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (page)), _("Importing"), NULL));
  self->bar = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Importing"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self->dialog), self->bar);
  psoas_responses_add (ADW_MESSAGE_DIALOG (self->dialog), "cancel", _("_Cancel"), NULL);
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (g_cancellable_cancel), self->cancellable, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self->dialog));
  self->source = g_timeout_add (INTERVAL, show_cb, self);
  psoas_import_run (self->import, self->cancellable, finished_cb, self);
}
