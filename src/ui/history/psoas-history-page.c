/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-history-page.h"

#include "psoas-entry-dialog.h"
#include "psoas-history-files.h"
#include "psoas-history-model.h"
#include "psoas-history-row.h"
#include "psoas-journal-bar.h"
#include "psoas-overview.h"
#include "psoas-statistics.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _PsoasHistoryPage {
  GtkWidget parent_instance;

  PsoasJournal *journal;       /* (owned) */
  PsoasGuidance *guidance;     /* (owned) */
  PsoasHistoryModel *model;    /* (owned) */

  PsoasJournalBar *journal_bar;
  AdwToastOverlay *toasts;
  GtkStack *views;
  PsoasOverview *overview;
  GtkListView *entries;
};

G_DEFINE_FINAL_TYPE (PsoasHistoryPage, psoas_history_page, GTK_TYPE_WIDGET)

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static int
get_today (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return psoas_day_from_time (get_now (), zone);
}

/* Reading would make a file, and what was deleted is to stay so. */
static gboolean
has_file (PsoasHistoryPage *self)
{
  return psoas_journal_is_open (self->journal) || g_file_test (psoas_journal_get_path (self->journal), G_FILE_TEST_EXISTS);
}

/* Reads what is shown. */
static void
refresh (PsoasHistoryPage *self)
{
  int oldest, newest;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (!has_file (self) || !psoas_statistics_get_days (self->journal, PSOAS_DAY_MAX, &oldest, &newest)) {
    gtk_stack_set_visible_child_name (self->views, "empty");
    psoas_history_model_clear (self->model);
    return;
  }
  gtk_stack_set_visible_child_name (self->views, "log");
  if (gtk_widget_get_mapped (GTK_WIDGET (self->entries)))
    psoas_history_model_refresh (self->model, get_now (), get_today ());
  else
    psoas_overview_refresh (self->overview, get_today ());
}

/* --- actions ------------------------------------------------------------------------------------ */

static void
tell (PsoasHistoryPage *self,
      const char       *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
tell_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  tell (PSOAS_HISTORY_PAGE (widget), g_variant_get_string (parameter, NULL));
}

/* (transfer none) (nullable): @parameter says kind and id */
static PsoasHistoryEntry *
find_entry (PsoasHistoryPage *self,
            GVariant         *parameter,
            guint            *position)
{
  guint32 kind;
  gint64 id;

  g_variant_get (parameter, "(ux)", &kind, &id);

  return psoas_history_model_find (self->model, kind, id, position);
}

/* Lets a score or a note be changed, and the day of any entry. */
static void
change_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PsoasHistoryPage *self = PSOAS_HISTORY_PAGE (widget);
  PsoasHistoryEntry *entry = find_entry (self, parameter, NULL);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (entry == NULL)
    return;
  if (psoas_history_entry_get_session (entry) != NULL)
    psoas_entry_dialog_show_session (window, self->journal, psoas_history_entry_get_session (entry));
  else if (psoas_history_entry_get_pain (entry) != NULL)
    psoas_entry_dialog_show_pain (window, self->journal, psoas_history_entry_get_pain (entry));
  else if (psoas_history_entry_get_note (entry) != NULL)
    psoas_entry_dialog_show_note (window, self->journal, psoas_history_entry_get_note (entry));
}

/* Puts the focus on a row, or on the last one before it. */
static void
focus_row (PsoasHistoryPage *self,
           guint             position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  if (n == 0) {
    gtk_widget_grab_focus (GTK_WIDGET (self));
    return;
  }
  gtk_widget_activate_action (GTK_WIDGET (self->entries), "list.scroll-to-item", "u", MIN (position, n - 1));
  gtk_widget_grab_focus (GTK_WIDGET (self->entries));
}

static void
undo_cb (PsoasHistoryPage *self,
         AdwToast         *toast)
{
  PsoasUndo *undo = g_object_steal_data (G_OBJECT (toast), "undo");
  GVariant *which = g_object_get_data (G_OBJECT (toast), "which");
  g_autoptr (GError) error = NULL;
  guint position;

  if (undo != NULL && !psoas_journal_undo (self->journal, undo, &error))
    tell (self, error->message);
  if (find_entry (self, which, &position) != NULL)
    focus_row (self, position);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PsoasHistoryPage *self = PSOAS_HISTORY_PAGE (widget);
  g_autoptr (GError) error = NULL;
  guint position;
  PsoasHistoryEntry *entry = find_entry (self, parameter, &position);
  AdwToast *toast;
  PsoasUndo *undo;

  if (entry == NULL)
    return;
  undo = psoas_history_entry_remove (entry, &error);
  if (error != NULL)
    tell (self, error->message);
  if (undo == NULL)
    return;
  toast = adw_toast_new (_("Entry removed"));
  adw_toast_set_button_label (toast, _("_Undo"));
  /* Each toast undoes its own removal, also where several follow each other. */
  g_object_set_data_full (G_OBJECT (toast), "undo", undo, (GDestroyNotify) psoas_undo_free);
  g_object_set_data_full (G_OBJECT (toast), "which", g_variant_ref (parameter), (GDestroyNotify) g_variant_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
  focus_row (self, position);
}

static void
add_note_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  gint64 now = get_now ();
  PsoasNote note = { .id = psoas_journal_new_id (now), .time = now, .day = get_today () };

  psoas_entry_dialog_show_note (GTK_WINDOW (gtk_widget_get_root (widget)), PSOAS_HISTORY_PAGE (widget)->journal, &note);
}

static void
add_score_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gint64 now = get_now ();
  PsoasPainEntry entry = { .id = psoas_journal_new_id (now), .time = now, .day = get_today (), .moment = PSOAS_MOMENT_ALONE };

  psoas_entry_dialog_show_pain (GTK_WINDOW (gtk_widget_get_root (widget)), PSOAS_HISTORY_PAGE (widget)->journal, &entry);
}

static void
file_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PsoasHistoryPage *self = PSOAS_HISTORY_PAGE (widget);

  if (g_str_equal (name, "history.report"))
    psoas_history_files_save_report (widget, self->journal, self->guidance, get_today ());
  else if (g_str_equal (name, "history.print"))
    psoas_history_files_print (widget, self->journal, self->guidance, get_today ());
  else if (g_str_equal (name, "history.export"))
    psoas_history_files_export (widget, self->journal);
  else if (g_str_equal (name, "history.import"))
    psoas_history_files_import (widget, self->journal);
  else
    psoas_history_files_delete_all (widget, self->journal);
}

/* --- the type ----------------------------------------------------------------------------------- */

static gboolean
psoas_history_page_grab_focus (GtkWidget *widget)
{
  return psoas_focus_first (GTK_WIDGET (PSOAS_HISTORY_PAGE (widget)->toasts));
}

static void
psoas_history_page_dispose (GObject *object)
{
  PsoasHistoryPage *self = PSOAS_HISTORY_PAGE (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->guidance);
  g_clear_object (&self->model);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_history_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char * const files[] = {
    "history.report", "history.print", "history.export", "history.import", "history.delete-all",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    gtk_widget_class_install_action (widget_class, files[i], NULL, file_action);
  gtk_widget_class_install_action (widget_class, "history.add-note", NULL, add_note_action);
  gtk_widget_class_install_action (widget_class, "history.add-score", NULL, add_score_action);
  gtk_widget_class_install_action (widget_class, "history.change", "(ux)", change_action);
  gtk_widget_class_install_action (widget_class, "history.remove", "(ux)", remove_action);
  gtk_widget_class_install_action (widget_class, "history.tell", "s", tell_action);
}

static void
psoas_history_page_class_init (PsoasHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_history_page_dispose;
  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_history_page_grab_focus;

  g_type_ensure (PSOAS_TYPE_HISTORY_ROW);
  g_type_ensure (PSOAS_TYPE_JOURNAL_BAR);
  g_type_ensure (PSOAS_TYPE_OVERVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, journal_bar);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, views);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, overview);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, entries);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  install_actions (widget_class);
}

static void
psoas_history_page_init (PsoasHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self, "map", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * psoas_history_page_new:
 * @journal: the pain log
 * @library: the stretches, for what the article says of each
 * @guidance: what to tell a professional, for the report
 *
 * Returns: (transfer floating): a page that reads the journal when it is shown
 */
GtkWidget *
psoas_history_page_new (PsoasJournal  *journal,
                        PsoasLibrary  *library,
                        PsoasGuidance *guidance)
{
  PsoasHistoryPage *self = g_object_new (PSOAS_TYPE_HISTORY_PAGE, NULL);
  g_autoptr (GtkNoSelection) selection = NULL;

  self->journal = g_object_ref (journal);
  self->guidance = g_object_ref (guidance);
  self->model = psoas_history_model_new (journal);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_list_view_set_model (self->entries, GTK_SELECTION_MODEL (selection));
  psoas_journal_bar_set_journal (self->journal_bar, journal);
  psoas_overview_set_journal (self->overview, journal, library);
  g_signal_connect_object (journal, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
