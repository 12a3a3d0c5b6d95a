/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-import-dialog.h"

#include "pain/psoas-day.h"
#include "psoas-statistics.h"
#include "widgets/psoas-failure-dialog.h"
#include "widgets/psoas-responses.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What came, what was there, and what says something else there */
static char *
describe (const PsoasImported *imported,
          int                  ahead)
{
  g_autofree char *sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", imported->sessions), imported->sessions);
  g_autofree char *scores = g_strdup_printf (ngettext ("%u score", "%u scores", imported->scores), imported->scores);
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", imported->notes), imported->notes);
  GString *text = g_string_new (NULL);

  /* Translators: "3 sessions", "5 scores" and "1 note" */
  g_string_append_printf (text, _("Came: %s, %s, %s."), sessions, scores, notes);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, ngettext ("%u line was there already.", "%u lines were there already.", imported->there),
                          imported->there);
  if (imported->differ > 0) {
    g_string_append_c (text, '\n');
    g_string_append_printf (text, ngettext ("%u line says something else than the entry that is there, which was left as it is.",
                                            "%u lines say something else than the entries that are there, which were left as they are.",
                                            imported->differ), imported->differ);
  }

  if (ahead > 0) {
    g_string_append_c (text, '\n');
    g_string_append_printf (text, ngettext ("%d entry of the pain log is dated in the future. It is marked in the list. The day of a score can be corrected there.",
                                            "%d entries of the pain log are dated in the future. They are marked in the list. The day of a score can be corrected there.",
                                            ahead), ahead);
  }

  return g_string_free (text, FALSE);
}

/* What an import brought, until its dialog is closed */
typedef struct {
  GtkWidget *page;        /* (unowned) */
  PsoasJournal *journal;  /* (owned) */
  PsoasUndo *undo;        /* (owned) (nullable) */
} Brought;

static void
brought_free (Brought *self)
{
  g_object_unref (self->journal);
  g_clear_pointer (&self->undo, psoas_undo_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Brought, brought_free)

static void
imported_response_cb (AdwMessageDialog *dialog,
                      const char       *response,
                      gpointer          data)
{
  g_autoptr (Brought) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "undo"))
    return;
  if (psoas_journal_undo (self->journal, g_steal_pointer (&self->undo), &error))
    gtk_widget_activate_action (self->page, "history.tell", "s", _("Import undone"));
  else
    psoas_failure_dialog_show (GTK_WINDOW (gtk_widget_get_root (self->page)), _("The Import Was Not Undone"), error->message);
}

/**
 * psoas_import_dialog_show:
 * @page: the page that asked for the import
 * @journal: where to
 * @imported: what came; its way to undo it is taken
 */
void
psoas_import_dialog_show (GtkWidget     *page,
                          PsoasJournal  *journal,
                          PsoasImported *imported)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *text = describe (imported, psoas_statistics_count_ahead (journal, now, psoas_day_from_time (now, zone)));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (page)), _("Imported"), text);
  Brought *brought = g_new0 (Brought, 1);

  brought->page = page;
  brought->journal = g_object_ref (journal);
  brought->undo = g_steal_pointer (&imported->undo);
  if (brought->undo != NULL)
    psoas_responses_add (ADW_MESSAGE_DIALOG (dialog), "undo", _("_Undo"), "close", _("_Close"), NULL);
  else
    psoas_responses_add (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"), NULL);
  g_signal_connect (dialog, "response", G_CALLBACK (imported_response_cb), brought);
  gtk_window_present (GTK_WINDOW (dialog));
}
