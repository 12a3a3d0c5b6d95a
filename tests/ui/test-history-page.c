/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is removed in the log can be put back, each by its own toast.  Needs a display: run it under Xvfb. */

#include "history/psoas-history-log.h"
#include "history/psoas-history-page.h"
#include "psoas-history-entry.h"
#include "psoas-journal-entries.h"

#include "test-window.h"

#define NOW (g_get_real_time () / G_USEC_PER_SEC)

static void
save_note (TestWindow *self,
           gint64      id)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  PsoasNote note = { .id = id, .time = NOW - id, .day = psoas_day_from_time (NOW - id, zone), .text = (char *) "A note" };

  g_assert_true (psoas_journal_save_note (self->journal.journal, &note, NULL));
}

/* (transfer none) (nullable): the button of the toast that is shown */
static GtkWidget *
find_undo (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), "_Undo") == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_undo (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
press_undo (TestWindow *self)
{
  GtkWidget *button;

  /* The next toast comes when the one before it has gone. */
  for (int i = 0; i < 500 && (button = find_undo (self->window)) == NULL; i++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_window_iterate ();
}

static void
show_entries (TestWindow *self)
{
  GtkWidget *page = test_window_find (self, PSOAS_TYPE_HISTORY_PAGE);
  GtkWidget *child = GTK_WIDGET (gtk_widget_get_template_child (page, PSOAS_TYPE_HISTORY_PAGE, "log"));

  while (!GTK_IS_STACK (gtk_widget_get_parent (child)))
    child = gtk_widget_get_parent (child);
  gtk_stack_set_visible_child (GTK_STACK (gtk_widget_get_parent (child)), child);
  test_window_iterate ();
}

static void
remove_note (TestWindow *self,
             gint64      id)
{
  GtkWidget *log = test_window_find (self, PSOAS_TYPE_HISTORY_LOG);

  g_assert_true (gtk_widget_activate_action (log, "history.remove", "(ux)", PSOAS_HISTORY_NOTE, id));
  test_window_iterate ();
}

static void
test_undo (TestWindow    *self,
           gconstpointer  unused)
{
  save_note (self, 1);
  save_note (self, 2);
  test_window_present (self);
  gtk_widget_activate_action (self->window, "win.history", NULL);
  test_window_iterate ();
  show_entries (self);
  remove_note (self, 1);
  remove_note (self, 2);
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT count(*) FROM note"), ==, 0);
  press_undo (self);
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT sum (id) FROM note"), ==, 1);
  press_undo (self);
  g_assert_cmpint (test_journal_count (&self->journal, "SELECT sum (id) FROM note"), ==, 3);
}

/* The log goes with its last entry, and whoever works by keyboard must not be left with nothing. */
static void
test_last_entry (TestWindow    *self,
                 gconstpointer  unused)
{
  GtkWidget *focus;

  save_note (self, 1);
  test_window_present (self);
  gtk_widget_activate_action (self->window, "win.history", NULL);
  test_window_iterate ();
  show_entries (self);
  g_assert_true (gtk_widget_child_focus (test_window_find (self, PSOAS_TYPE_HISTORY_LOG), GTK_DIR_TAB_FORWARD));
  remove_note (self, 1);
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
  g_assert_true (gtk_widget_is_ancestor (focus, test_window_find (self, PSOAS_TYPE_HISTORY_PAGE)));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), ==, "history.add-score");
}

int
main (int   argc,
      char *argv[])
{
  if (!test_window_init (&argc, &argv))
    return 0;

  test_window_add ("/history-page/undo", test_undo);
  test_window_add ("/history-page/last-entry", test_last_entry);

  return g_test_run ();
}
