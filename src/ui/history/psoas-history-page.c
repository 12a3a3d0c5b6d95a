/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-history-page.h"

#include "pain/psoas-advice.h"
#include "psoas-chart.h"
#include "psoas-entry-dialog.h"
#include "widgets/psoas-focus.h"
#include "psoas-history-entry.h"
#include "psoas-history-files.h"
#include "psoas-journal-bar.h"
#include "psoas-statistics.h"
#include "words/psoas-held-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What the chart goes back, and how many days one of its points stands for */
#define WEEKS_DAYS 28
#define MONTHS_DAYS 182
#define MONTHS_WIDTH 7
#define YEAR_DAYS 366
/* So many points at the most where all is shown */
#define ALL_POINTS 120

struct _PsoasHistoryPage {
  GtkWidget parent_instance;

  PsoasJournal *journal;    /* (owned) */
  PsoasLibrary *library;    /* (owned) */
  PsoasGuidance *guidance;  /* (owned) */
  GListStore *store;        /* (owned) (element-type PsoasHistoryEntry) */
  int oldest;               /* the first day with an entry */
  int loaded;               /* the days from this one on are in the store */
  guint loading;            /* source that loads the others; 0: none */

  PsoasJournalBar *journal_bar;
  AdwToastOverlay *toasts;
  GtkToggleButton *weeks;
  GtkToggleButton *months;
  GtkToggleButton *all;
  GtkLabel *problem;
  GtkWidget *empty;
  PsoasChart *chart;
  GtkWidget *legend;
  GtkListBox *done;
  GtkLabel *silence;
  GtkWidget *chart_page;
  GtkListView *entries;
};

G_DEFINE_FINAL_TYPE (PsoasHistoryPage, psoas_history_page, GTK_TYPE_WIDGET)

static int
get_today (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return psoas_day_from_time (g_get_real_time () / G_USEC_PER_SEC, zone);
}

/* --- the chart ---------------------------------------------------------------------------------- */

static void
choose_days (PsoasHistoryPage *self,
             int              *first,
             int              *last,
             int              *width)
{
  *last = get_today ();
  *width = 1;
  if (gtk_toggle_button_get_active (self->weeks)) {
    *first = *last - WEEKS_DAYS + 1;
  } else if (gtk_toggle_button_get_active (self->months)) {
    *first = *last - MONTHS_DAYS + 1;
    *width = MONTHS_WIDTH;
  } else {
    int newest = *last;

    /* What is dated in the future widens nothing. */
    if (!psoas_statistics_get_days (self->journal, *last + 1, first, &newest))
      *first = *last;
    *last = MAX (*last, newest);
    *width = MAX ((*last - *first + 1) / ALL_POINTS, 1);
  }
}

/* "12 sessions on 8 days · left 24:00, right 23:30 held · the article says twice a day" */
static char *
dup_done (PsoasHistoryPage        *self,
          const PsoasStretchTotal *total)
{
  PsoasStretch *stretch = psoas_library_find (self->library, total->stretch);
  int times = stretch ? psoas_stretch_get_times_a_day (stretch) : 0;
  g_autofree char *held = psoas_held_words_sides (total->held);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%d session", "%d sessions", total->sessions), total->sessions);
  g_string_append (text, " · ");
  g_string_append (text, held);
  if (times > 1) {
    g_string_append (text, " · ");
    g_string_append_printf (text, ngettext ("the article says %d time a day", "the article says %d times a day", times),
                            times);
  }

  return g_string_free (text, FALSE);
}

static void
add_done (PsoasHistoryPage *self,
          const char       *title,
          const char       *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (self->done, row);
}

/* How regular it was, without a word on how regular it ought to have been */
static void
add_days (PsoasHistoryPage *self,
          int               first,
          int               last)
{
  g_autoptr (GArray) days = psoas_statistics_get_done (self->journal, first, last, 1, NULL);
  g_autofree char *text = NULL;
  int n = 0;

  for (guint i = 0; days != NULL && i < days->len; i++)
    n += g_array_index (days, PsoasDoneSpan, i).sessions > 0;
  /* Translators: "20 of 28 days" */
  text = g_strdup_printf (ngettext ("%d of %d day", "%d of %d days", last - first + 1), n, last - first + 1);
  add_done (self, _("Days with a session"), text);
}

static void
fill_done (PsoasHistoryPage *self,
           int               first,
           int               last)
{
  g_autoptr (GPtrArray) totals = psoas_statistics_get_stretches (self->journal, first, last, NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->done))))
    gtk_list_box_remove (self->done, child);
  for (guint i = 0; totals != NULL && i < totals->len; i++) {
    const PsoasStretchTotal *total = g_ptr_array_index (totals, i);
    g_autofree char *text = dup_done (self, total);

    add_done (self, total->name, text);
  }
  if (totals != NULL && totals->len > 0)
    add_days (self, first, last);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->done), ADW_TYPE_PREFERENCES_GROUP),
                          totals != NULL && totals->len > 0);
}

static void
fill_chart (PsoasHistoryPage *self)
{
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GArray) episodes = NULL;
  g_autoptr (GError) error = NULL;
  int first, last, width;

  choose_days (self, &first, &last, &width);
  spans = psoas_statistics_get_pain (self->journal, first, last, width, &error);
  if (spans != NULL)
    episodes = psoas_statistics_get_episodes (self->journal, first, last, &error);
  if (error != NULL)
    gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  gtk_widget_set_visible (self->empty, spans != NULL && spans->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), spans != NULL && spans->len > 0);
  gtk_widget_set_visible (self->legend, spans != NULL && spans->len > 0);
  if (spans != NULL)
    psoas_chart_set_spans (self->chart, spans, first, last, width);
  if (episodes != NULL)
    psoas_chart_set_episodes (self->chart, episodes);
  fill_done (self, first, last);
}

/* --- the entries -------------------------------------------------------------------------------- */

/* Appends the entries of a year's length before those that are there. */
static gboolean
load_more (PsoasHistoryPage *self)
{
  int last = self->loaded - 1;
  int first = MAX (last - YEAR_DAYS + 1, self->oldest);
  g_autoptr (GPtrArray) entries = NULL;

  if (last < self->oldest)
    return G_SOURCE_REMOVE;

  entries = psoas_history_entry_load (self->journal, first, last, NULL);
  if (entries == NULL)
    return G_SOURCE_REMOVE;
  g_list_store_splice (self->store, g_list_model_get_n_items (G_LIST_MODEL (self->store)), 0,
                       entries->pdata, entries->len);
  self->loaded = first;

  return G_SOURCE_CONTINUE;
}

static gboolean
load_more_cb (gpointer data)
{
  PsoasHistoryPage *self = data;

  if (load_more (self))
    return G_SOURCE_CONTINUE;
  self->loading = 0;

  return G_SOURCE_REMOVE;
}

/* The newest year at once, the years before it when there is nothing else to do: many years of entries
 * cost no frame. */
static void
fill_entries (PsoasHistoryPage *self)
{
  int newest;

  g_clear_handle_id (&self->loading, g_source_remove);
  g_list_store_remove_all (self->store);
  if (!psoas_statistics_get_days (self->journal, PSOAS_DAY_MAX, &self->oldest, &newest))
    return;

  self->loaded = newest + 1;
  if (load_more (self))
    self->loading = g_idle_add (load_more_cb, self);
}

static void
show_nothing (PsoasHistoryPage *self)
{
  g_clear_handle_id (&self->loading, g_source_remove);
  g_list_store_remove_all (self->store);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_set_visible (self->empty, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), FALSE);
  gtk_widget_set_visible (self->legend, FALSE);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->done), ADW_TYPE_PREFERENCES_GROUP), FALSE);
}

static void
refresh (PsoasHistoryPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  /* Reading would make a file, and what was deleted is to stay so. */
  if (!psoas_journal_is_open (self->journal)
      && !g_file_test (psoas_journal_get_path (self->journal), G_FILE_TEST_EXISTS)) {
    show_nothing (self);
    return;
  }

  if (gtk_widget_get_mapped (GTK_WIDGET (self->entries)))
    fill_entries (self);
  else
    fill_chart (self);
}

/* (transfer none) (nullable) */
static PsoasHistoryEntry *
get_entry (PsoasHistoryPage *self,
           guint             position)
{
  g_autoptr (PsoasHistoryEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->store), position);

  return entry;
}

static GtkWidget *
make_row_button (const char *icon,
                 const char *action,
                 const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", G_MAXUINT);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "row-button");

  return button;
}

static GtkWidget *
make_row_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);

  return label;
}

/* Two lines of words, a button that changes and one that removes */
static void
setup_cb (PsoasHistoryPage *self,
          GtkListItem      *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (row, "history-row");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), make_row_label ("heading"));
  gtk_box_append (GTK_BOX (words), make_row_label ("dim-label"));
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), make_row_button ("document-edit-symbolic", "history.open", _("Change")));
  gtk_box_append (GTK_BOX (row), make_row_button ("user-trash-symbolic", "history.remove", _("Remove")));
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
name_button (GtkWidget  *button,
             const char *format,
             const char *title,
             guint       position)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *name = g_strjoinv (title, parts);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", position);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
bind_cb (PsoasHistoryPage *self,
         GtkListItem      *item)
{
  PsoasHistoryEntry *entry = gtk_list_item_get_item (item);
  guint position = gtk_list_item_get_position (item);
  GtkWidget *words = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *edit = gtk_widget_get_next_sibling (words);
  g_autofree char *title = psoas_history_entry_dup_title (entry);
  g_autofree char *detail = psoas_history_entry_dup_detail (entry, self->journal);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (words)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (words)), detail);
  if (psoas_history_entry_get_kind (entry) == PSOAS_HISTORY_SESSION) {
    gtk_button_set_icon_name (GTK_BUTTON (edit), "view-list-symbolic");
    gtk_widget_set_tooltip_text (edit, _("Open"));
    name_button (edit, _("Open: %s"), title, position);
  } else {
    gtk_button_set_icon_name (GTK_BUTTON (edit), "document-edit-symbolic");
    gtk_widget_set_tooltip_text (edit, _("Change"));
    name_button (edit, _("Change: %s"), title, position);
  }
  name_button (gtk_widget_get_next_sibling (edit), _("Remove: %s"), title, position);
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

/* Shows a session, lets a score or a note be changed. */
static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PsoasHistoryPage *self = PSOAS_HISTORY_PAGE (widget);
  PsoasHistoryEntry *entry = get_entry (self, g_variant_get_uint32 (parameter));
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

static void
undo_cb (PsoasHistoryPage *self,
         AdwToast         *toast)
{
  PsoasUndo *undo = g_object_steal_data (G_OBJECT (toast), "undo");
  g_autoptr (GError) error = NULL;

  if (undo != NULL && !psoas_journal_undo (self->journal, undo, &error))
    tell (self, error->message);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PsoasHistoryPage *self = PSOAS_HISTORY_PAGE (widget);
  PsoasHistoryEntry *entry = get_entry (self, g_variant_get_uint32 (parameter));
  g_autoptr (GError) error = NULL;
  AdwToast *toast;
  PsoasUndo *undo;

  if (entry == NULL)
    return;
  undo = psoas_history_entry_remove (entry, self->journal, &error);
  if (error != NULL)
    tell (self, error->message);
  if (undo == NULL)
    return;
  toast = adw_toast_new (_("Entry removed"));
  adw_toast_set_button_label (toast, _("_Undo"));
  /* Each toast undoes its own removal, also where several follow each other. */
  g_object_set_data_full (G_OBJECT (toast), "undo", undo, (GDestroyNotify) psoas_undo_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
add_note_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  PsoasNote note = { .id = psoas_journal_new_id (now), .time = now, .day = get_today () };

  psoas_entry_dialog_show_note (GTK_WINDOW (gtk_widget_get_root (widget)), PSOAS_HISTORY_PAGE (widget)->journal, &note);
}

static void
add_score_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
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
  GtkWidget *child;

  g_clear_handle_id (&self->loading, g_source_remove);
  g_clear_object (&self->journal);
  g_clear_object (&self->library);
  g_clear_object (&self->guidance);
  g_clear_object (&self->store);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

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
  gtk_widget_class_install_action (widget_class, "history.open", "u", open_action);
  gtk_widget_class_install_action (widget_class, "history.remove", "u", remove_action);
  gtk_widget_class_install_action (widget_class, "history.tell", "s", tell_action);
}

static void
psoas_history_page_class_init (PsoasHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_history_page_dispose;
  widget_class->focus = psoas_focus_children;
  widget_class->grab_focus = psoas_history_page_grab_focus;

  g_type_ensure (PSOAS_TYPE_CHART);
  g_type_ensure (PSOAS_TYPE_JOURNAL_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, journal_bar);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, weeks);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, months);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, all);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, problem);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, empty);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, chart);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, legend);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, done);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, silence);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, entries);
  gtk_widget_class_bind_template_child (widget_class, PsoasHistoryPage, chart_page);
  install_actions (widget_class);
}

static void
psoas_history_page_init (PsoasHistoryPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->store = g_list_store_new (PSOAS_TYPE_HISTORY_ENTRY);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->store)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->entries, factory);
  gtk_list_view_set_model (self->entries, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (self->entries, "map", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->chart_page, "map", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_label_set_label (self->silence, psoas_advice_words_silence ());
  g_signal_connect_object (self->weeks, "toggled", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->months, "toggled", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
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
  self->library = g_object_ref (library);
  self->guidance = g_object_ref (guidance);
  psoas_journal_bar_set_journal (self->journal_bar, journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
