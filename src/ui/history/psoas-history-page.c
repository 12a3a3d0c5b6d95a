/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-history-page.h"

#include "psoas-entry-dialog.h"
#include "psoas-history-files.h"
#include "psoas-history-log.h"
#include "psoas-journal-bar.h"
#include "psoas-overview.h"
#include "psoas-statistics.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"

#include <adwaita.h>

struct _PsoasHistoryPage {
  GtkWidget parent_instance;

  PsoasJournal *journal;       /* (owned) */
  PsoasGuidance *guidance;     /* (owned) */

  PsoasJournalBar *journal_bar;
  AdwToastOverlay *toasts;
  GtkStack *views;
  PsoasOverview *overview;
  PsoasHistoryLog *log;
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
    psoas_history_log_clear (self->log);
    return;
  }
  gtk_stack_set_visible_child_name (self->views, "log");
  if (gtk_widget_get_mapped (GTK_WIDGET (self->log)))
    psoas_history_log_refresh (self->log, get_now (), get_today ());
  else
    psoas_overview_refresh (self->overview, get_today ());
}

/* --- actions ------------------------------------------------------------------------------------ */

static void
toast_cb (PsoasHistoryPage *self,
          AdwToast         *toast)
{
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
}

static void
tell_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr (AdwToast) toast = adw_toast_new (g_variant_get_string (parameter, NULL));

  toast_cb (PSOAS_HISTORY_PAGE (widget), toast);
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
  gtk_widget_class_install_action (widget_class, "history.tell", "s", tell_action);
}

static void
psoas_history_page_class_init (PsoasHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_history_page_dispose;
  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_history_page_grab_focus;

  g_type_ensure (PSOAS_TYPE_HISTORY_LOG);
  g_type_ensure (PSOAS_TYPE_JOURNAL_BAR);
  g_type_ensure (PSOAS_TYPE_OVERVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, journal_bar);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, views);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, overview);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, log);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
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

  self->journal = g_object_ref (journal);
  self->guidance = g_object_ref (guidance);
  psoas_history_log_set_journal (self->log, journal);
  psoas_journal_bar_set_journal (self->journal_bar, journal);
  psoas_overview_set_journal (self->overview, journal, library);
  g_signal_connect_object (journal, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
