/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-history-log.h"

#include "psoas-entry-dialog.h"
#include "psoas-history-cells.h"
#include "psoas-history-model.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"

#include <glib/gi18n.h>

struct _PsoasHistoryLog {
  GtkWidget parent_instance;

  PsoasJournal *journal;    /* (owned) */
  PsoasHistoryModel *model; /* (owned) */

  GtkListView *entries;
};

G_DEFINE_FINAL_TYPE (PsoasHistoryLog, psoas_history_log, GTK_TYPE_WIDGET)

enum {
  SIGNAL_TOAST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* @toast: (transfer full) */
static void
tell (PsoasHistoryLog *self,
      AdwToast        *toast)
{
  g_autoptr (AdwToast) owned = toast;

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, owned);
}

static void
tell_error (PsoasHistoryLog *self,
            const GError    *error)
{
  if (error != NULL)
    tell (self, adw_toast_new (error->message));
}

/* (transfer none) (nullable): @parameter says kind and id */
static PsoasHistoryEntry *
find_entry (PsoasHistoryLog *self,
            GVariant        *parameter,
            guint           *position)
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
  PsoasHistoryLog *self = PSOAS_HISTORY_LOG (widget);
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

/* Puts the focus on a row, or on the last one before it.  Without any the log is not shown, and GTK has moved it. */
static void
focus_row (PsoasHistoryLog *self,
           guint            position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  if (n == 0)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self->entries), "list.scroll-to-item", "u", MIN (position, n - 1));
  gtk_widget_grab_focus (GTK_WIDGET (self->entries));
}

static void
undo_cb (PsoasHistoryLog *self,
         AdwToast        *toast)
{
  PsoasUndo *undo = g_object_steal_data (G_OBJECT (toast), "undo");
  GVariant *which = g_object_get_data (G_OBJECT (toast), "which");
  g_autoptr (GError) error = NULL;
  guint position;

  if (undo != NULL)
    psoas_journal_undo (self->journal, undo, &error);
  tell_error (self, error);
  if (find_entry (self, which, &position) != NULL)
    focus_row (self, position);
}

/* Each toast undoes its own removal, also where several follow each other. */
static void
offer_undo (PsoasHistoryLog *self,
            PsoasUndo       *undo,
            GVariant        *which)
{
  AdwToast *toast = adw_toast_new (_("Entry removed"));

  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "undo", undo, (GDestroyNotify) psoas_undo_free);
  g_object_set_data_full (G_OBJECT (toast), "which", g_variant_ref (which), (GDestroyNotify) g_variant_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  tell (self, toast);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PsoasHistoryLog *self = PSOAS_HISTORY_LOG (widget);
  g_autoptr (GError) error = NULL;
  guint position;
  PsoasHistoryEntry *entry = find_entry (self, parameter, &position);
  PsoasUndo *undo;

  if (entry == NULL)
    return;
  undo = psoas_history_entry_remove (entry, &error);
  tell_error (self, error);
  if (undo == NULL)
    return;
  offer_undo (self, undo, parameter);
  focus_row (self, position);
}

static void
psoas_history_log_dispose (GObject *object)
{
  PsoasHistoryLog *self = PSOAS_HISTORY_LOG (object);

  g_clear_object (&self->journal);
  g_clear_object (&self->model);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_history_log_parent_class)->dispose (object);
}

static void
psoas_history_log_class_init (PsoasHistoryLogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_history_log_dispose;
  widget_class->focus = psoas_focus_children;

  /**
   * PsoasHistoryLog::toast:
   * @self: the log
   * @toast: what is to be told
   */
  signals[SIGNAL_TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-history-log.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryLog, entries);
  gtk_widget_class_install_action (widget_class, "history.change", "(ux)", change_action);
  gtk_widget_class_install_action (widget_class, "history.remove", "(ux)", remove_action);
}

static void
psoas_history_log_init (PsoasHistoryLog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * psoas_history_log_set_journal:
 * @self: the log, which has none yet
 * @journal: what is read at each psoas_history_log_refresh()
 */
void
psoas_history_log_set_journal (PsoasHistoryLog *self,
                               PsoasJournal    *journal)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_if_fail (PSOAS_IS_HISTORY_LOG (self));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  self->model = psoas_history_model_new (journal);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  psoas_history_cells_attach (self->entries);
  gtk_list_view_set_model (self->entries, GTK_SELECTION_MODEL (selection));
}

/**
 * psoas_history_log_refresh:
 * @self: the log
 * @now: s since 1970
 * @today: the day, as of psoas_day_from_time()
 *
 * Reads the journal again.
 */
void
psoas_history_log_refresh (PsoasHistoryLog *self,
                           gint64           now,
                           int              today)
{
  g_return_if_fail (PSOAS_IS_HISTORY_LOG (self));

  psoas_history_model_refresh (self->model, now, today);
}

/**
 * psoas_history_log_clear:
 * @self: the log
 *
 * Shows nothing, without reading: that would make a journal where there is none.
 */
void
psoas_history_log_clear (PsoasHistoryLog *self)
{
  g_return_if_fail (PSOAS_IS_HISTORY_LOG (self));

  psoas_history_model_clear (self->model);
}
