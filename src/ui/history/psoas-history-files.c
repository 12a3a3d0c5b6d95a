/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-history-files.h"

#include "psoas-import-progress.h"
#include "psoas-journal-csv.h"
#include "psoas-output.h"
#include "psoas-report.h"
#include "widgets/psoas-failure-dialog.h"
#include "widgets/psoas-file-chooser.h"
#include "widgets/psoas-responses.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct {
  GtkWidget *page;          /* (unowned): outlives its dialogs, which are modal to its window */
  PsoasJournal *journal;    /* (owned) */
  PsoasReport *report;      /* (owned) (nullable) */
  GtkNativeDialog *chooser; /* (owned) (nullable) */
} Task;

static Task *
task_new (GtkWidget    *page,
          PsoasJournal *journal)
{
  Task *self = g_new0 (Task, 1);

  self->page = page;
  self->journal = g_object_ref (journal);

  return self;
}

static void
task_free (Task *self)
{
  g_object_unref (self->journal);
  g_clear_pointer (&self->report, psoas_report_free);
  g_clear_object (&self->chooser);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Task, task_free)

static void
tell (GtkWidget  *page,
      const char *text)
{
  gtk_widget_activate_action (page, "history.tell", "s", text);
}

static GtkWindow *
get_window (GtkWidget *page)
{
  return GTK_WINDOW (gtk_widget_get_root (page));
}

static void
fail (GtkWidget    *page,
      const char   *heading,
      const GError *error)
{
  psoas_failure_dialog_show (get_window (page), heading, error->message);
}

/* (transfer full) (nullable): the file that was chosen, if one was */
static GFile *
dup_chosen (Task *self,
            int   response)
{
  return response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
}

/* (transfer full) (nullable): the file to save to, its name ending as its kind does; tells why there is none */
static GFile *
dup_chosen_name (Task       *self,
                 int         response,
                 const char *ending,
                 const char *heading)
{
  g_autoptr (GFile) file = dup_chosen (self, response);
  g_autoptr (GError) error = NULL;
  GFile *named = file != NULL ? psoas_output_name (file, ending, &error) : NULL;

  if (error != NULL)
    fail (self->page, heading, error);

  return named;
}

static void
choose (Task                 *self,
        const char           *title,
        GtkFileChooserAction  action,
        const char           *accept,
        const char           *name,
        GCallback             response_cb)
{
  self->chooser = psoas_file_chooser_show (get_window (self->page), title, action, accept, name);
  g_signal_connect (self->chooser, "response", response_cb, self);
}

/* --- the report --------------------------------------------------------------------------------- */

/* (transfer full) (nullable): tells why, where there is none */
static PsoasReport *
make_report (GtkWidget     *page,
             PsoasJournal  *journal,
             PsoasGuidance *guidance,
             int            today)
{
  g_autoptr (GError) error = NULL;
  PsoasReport *report;
  int first, last;

  if (!psoas_report_choose_days (journal, today, &first, &last)) {
    tell (page, _("There is nothing to report yet"));
    return NULL;
  }
  report = psoas_report_new (journal, guidance, first, last, &error);
  if (report == NULL)
    fail (page, _("No Report Was Made"), error);

  return report;
}

/* In a thread: nobody else draws the report meanwhile. */
static void
save_report (GTask        *task,
             gpointer      source,
             gpointer      report,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (psoas_report_save_pdf (report, source, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
report_saved_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (Task) self = data;
  g_autoptr (GtkWidget) page = self->page;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    tell (page, _("Report saved"));
  else if (gtk_widget_get_root (page) != NULL)
    fail (page, _("The Report Was Not Saved"), error);
}

static void
report_response_cb (GtkNativeDialog *chooser,
                    int              response,
                    gpointer         data)
{
  g_autoptr (Task) self = data;
  g_autoptr (GFile) file = dup_chosen_name (self, response, ".pdf", _("The Report Was Not Saved"));
  g_autoptr (GTask) task = NULL;

  if (file == NULL)
    return;
  g_object_ref (self->page);
  task = g_task_new (file, NULL, report_saved_cb, self);
  g_task_set_task_data (task, g_steal_pointer (&self)->report, NULL);
  g_task_run_in_thread (task, save_report);
}

/**
 * psoas_history_files_save_report:
 * @page: the page that asks
 * @journal: the pain log
 * @guidance: what to tell a professional
 * @today: the person's own day
 *
 * Saves the clinician's report as a PDF where the person wants it.
 */
void
psoas_history_files_save_report (GtkWidget     *page,
                                 PsoasJournal  *journal,
                                 PsoasGuidance *guidance,
                                 int            today)
{
  PsoasReport *report = make_report (page, journal, guidance, today);
  Task *self;

  if (report == NULL)
    return;
  self = task_new (page, journal);
  self->report = report;
  choose (self, _("Save the Report"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), "psoas-report.pdf",
          G_CALLBACK (report_response_cb));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           data)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double scale = MIN (gtk_print_context_get_width (context) / PSOAS_REPORT_WIDTH,
                      gtk_print_context_get_height (context) / PSOAS_REPORT_HEIGHT);

  cairo_scale (cr, scale, scale);
  psoas_report_draw_page (data, cr, page);
}

/**
 * psoas_history_files_print:
 * @page: the page that asks
 * @journal: the pain log
 * @guidance: what to tell a professional
 * @today: the person's own day
 *
 * Prints the clinician's report.
 */
void
psoas_history_files_print (GtkWidget     *page,
                           PsoasJournal  *journal,
                           PsoasGuidance *guidance,
                           int            today)
{
  g_autoptr (PsoasReport) report = make_report (page, journal, guidance, today);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  if (report == NULL)
    return;
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_n_pages (operation, psoas_report_get_n_pages (report));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_job_name (operation, _("Psoas report"));
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), report);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, get_window (page), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    fail (page, _("The Report Was Not Printed"), error);
}

/* --- the table ---------------------------------------------------------------------------------- */

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GtkWidget) page = data;
  g_autoptr (GError) error = NULL;

  if (psoas_journal_export_csv_finish (result, &error))
    tell (page, _("Pain log exported"));
  else if (gtk_widget_get_root (page) != NULL)
    fail (page, _("The Pain Log Was Not Exported"), error);
}

static void
export_response_cb (GtkNativeDialog *chooser,
                    int              response,
                    gpointer         data)
{
  g_autoptr (Task) self = data;
  g_autoptr (GFile) file = dup_chosen_name (self, response, ".csv", _("The Pain Log Was Not Exported"));

  if (file != NULL)
    psoas_journal_export_csv (self->journal, file, exported_cb, g_object_ref (self->page));
}

/**
 * psoas_history_files_export:
 * @page: the page that asks
 * @journal: the pain log
 *
 * Writes all of it as a table that other programs read.
 */
void
psoas_history_files_export (GtkWidget    *page,
                            PsoasJournal *journal)
{
  choose (task_new (page, journal), _("Export the Pain Log"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"),
          "psoas-pain-log.csv", G_CALLBACK (export_response_cb));
}

static void
import_response_cb (GtkNativeDialog *chooser,
                    int              response,
                    gpointer         data)
{
  g_autoptr (Task) self = data;
  g_autoptr (GFile) file = dup_chosen (self, response);

  if (file != NULL)
    psoas_import_progress_run (self->page, self->journal, file);
}

/**
 * psoas_history_files_import:
 * @page: the page that asks
 * @journal: the pain log
 *
 * Adds from such a table what is not there yet; nothing that is there is changed.
 */
void
psoas_history_files_import (GtkWidget    *page,
                            PsoasJournal *journal)
{
  choose (task_new (page, journal), _("Import into the Pain Log"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Import"),
          NULL, G_CALLBACK (import_response_cb));
}

/* --- the end ------------------------------------------------------------------------------------ */

static void
delete_response_cb (AdwMessageDialog *dialog,
                    const char       *response,
                    gpointer          data)
{
  g_autoptr (Task) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "delete"))
    return;
  if (psoas_journal_delete_all (self->journal, &error))
    tell (self->page, _("Everything is deleted"));
  else
    fail (self->page, _("Not Everything Was Deleted"), error);
}

/**
 * psoas_history_files_delete_all:
 * @page: the page that asks
 * @journal: the pain log
 *
 * Deletes the file with all that is in it, if the person says so.
 */
void
psoas_history_files_delete_all (GtkWidget    *page,
                                PsoasJournal *journal)
{
  GtkWidget *dialog = adw_message_dialog_new (get_window (page), _("Delete the Whole Pain Log?"),
                                              _("All sessions, scores and notes are removed from this computer, "
                                                "for good. There is no undo."));

  psoas_responses_add (ADW_MESSAGE_DIALOG (dialog), "delete", _("_Delete Everything"), "cancel", _("_Cancel"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect (dialog, "response", G_CALLBACK (delete_response_cb), task_new (page, journal));
  gtk_window_present (GTK_WINDOW (dialog));
}
