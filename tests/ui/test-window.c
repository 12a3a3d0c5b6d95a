/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-window.h"

#include "start/psoas-pain-page.h"
#include "pain/psoas-pain-question.h"
#include "psoas-journal-red-flags.h"
#include "psoas-guide.h"
#include "session/psoas-session-page.h"

/* One a process: it has its place on the bus. */
static AdwApplication *application;

void
test_window_set_up (TestWindow    *self,
                    gconstpointer  unused)
{
  PsoasStretchNames names = { NULL, psoas_figure_get_points (), psoas_guide_get_names () };
  g_autoptr (GError) error = NULL;

  test_journal_set_up (&self->journal, NULL);
  self->application = application;
  self->figure = psoas_figure_new (FIGURE_FOLDER, &error);
  g_assert_no_error (error);
  self->guidance = psoas_guidance_parse_file (GUIDANCE_FILE, &error);
  g_assert_no_error (error);
  names.poses = psoas_poses_get_names (psoas_figure_get_poses (self->figure));
  self->library = psoas_library_new (&names);
  psoas_library_add_folder (self->library, STRETCH_FOLDER, PSOAS_ORIGIN_SHIPPED);
  g_assert_cmpuint (psoas_library_get_errors (self->library)->len, ==, 0);
  self->settings = psoas_settings_new ();
  g_object_set (self->settings, "ask-pain", TRUE, "floor-mode", FALSE, "set-up-card", TRUE, NULL);
  psoas_settings_set_accepted_guidance (self->settings, psoas_guidance_get_version (self->guidance));
}

void
test_window_tear_down (TestWindow    *self,
                       gconstpointer  unused)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    g_object_ref (l->data);
  for (GList *l = windows; l != NULL; l = l->next) {
    gtk_window_destroy (l->data);
    g_object_unref (l->data);
  }
  test_window_iterate ();
  g_clear_object (&self->settings);
  g_clear_object (&self->library);
  g_clear_object (&self->guidance);
  g_clear_object (&self->figure);
  test_journal_tear_down (&self->journal, NULL);
}

void
test_window_present (TestWindow *self)
{
  /* The signs were asked for; a test of them forgets that. */
  psoas_journal_save_no_red_flags (self->journal.journal, g_get_real_time () / G_USEC_PER_SEC, NULL);
  self->window = GTK_WIDGET (psoas_window_new (self->application, self->library, self->guidance, self->figure, self->settings,
                                               self->journal.journal));
  gtk_window_present (GTK_WINDOW (self->window));
  test_window_iterate ();
}

/* (transfer none) (nullable) */
static GtkWidget *
find_shown (GtkWidget  *widget,
            GType       type,
            const char *action,
            const char *label)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type)
      && (action == NULL || g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
      && (label == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_shown (child, type, action, label);

    if (found != NULL)
      return found;
  }

  return NULL;
}

GtkWidget *
test_window_find (TestWindow *self,
                  GType       type)
{
  return find_shown (self->window, type, NULL, NULL);
}

GtkWidget *
test_window_find_in (GtkWidget *widget,
                     GType      type)
{
  return find_shown (widget, type, NULL, NULL);
}

/* (transfer none) (nullable) */
static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_label (child, text);

    if (found != NULL)
      return found;
  }

  return NULL;
}

GtkWidget *
test_window_find_label (TestWindow *self,
                        const char *text)
{
  return find_label (self->window, text);
}

GtkWidget *
test_window_find_label_in (GtkWidget  *widget,
                           const char *text)
{
  return find_label (widget, text);
}

GtkWidget *
test_window_find_button (TestWindow *self,
                         const char *action)
{
  return find_shown (self->window, GTK_TYPE_BUTTON, action, NULL);
}

GtkWidget *
test_window_find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (window))
      return window;
  }

  return NULL;
}

void
test_window_respond (GType       type,
                     const char *response)
{
  GtkWidget *dialog = test_window_find_dialog (type);

  g_assert_nonnull (dialog);
  g_object_ref (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  /* To emit the response is not to close it, as a press would. */
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
  test_window_iterate ();
}

void
test_window_press_key (GtkWidget *widget,
                       guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) trigger = gtk_keyval_trigger_new (keyval, 0);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

      if (!handled && gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger))
        handled = gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                gtk_shortcut_get_arguments (shortcut));
    }
  }
  g_assert_true (handled);
  test_window_iterate ();
}

void
test_window_press (TestWindow *self,
                   const char *action)
{
  GtkWidget *button = test_window_find_button (self, action);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  test_window_iterate ();
}

void
test_window_choose (TestWindow *self,
                    int         score)
{
  GtkWidget *question = test_window_find (self, PSOAS_TYPE_PAIN_QUESTION);
  g_autofree char *label = g_strdup_printf ("%d", score);

  g_assert_nonnull (question);
  g_signal_emit_by_name (find_shown (question, GTK_TYPE_TOGGLE_BUTTON, NULL, label), "clicked");
  test_window_iterate ();
}

void
test_window_answer (TestWindow *self,
                    int         score)
{
  test_window_choose (self, score);
  test_window_press (self, test_window_find (self, PSOAS_TYPE_PAIN_PAGE) != NULL ? "pain.continue" : "summary.save");
}

void
test_window_start (TestWindow *self,
                   const char *stretch)
{
  g_assert_true (gtk_widget_activate_action (self->window, "win.start", "s", stretch));
  test_window_iterate ();
}

void
test_window_begin (TestWindow *self,
                   const char *stretch)
{
  test_window_start (self, stretch);
  test_window_press (self, "pain.skip");
  test_window_press (self, "set-up.ready");
}

void
test_window_do (TestWindow *self,
                const char *stretch,
                int         before)
{
  PsoasSession *session;
  GtkWidget *page;

  test_window_start (self, stretch);
  test_window_answer (self, before);
  test_window_press (self, "set-up.ready");
  page = test_window_find (self, PSOAS_TYPE_SESSION_PAGE);
  g_assert_nonnull (page);
  /* Into the first hold, or there is nothing to ask about */
  session = psoas_session_page_get_session (PSOAS_SESSION_PAGE (page));
  for (int i = 0; i < 20 && psoas_session_get_records (session)->len == 0; i++) {
    gtk_widget_activate_action (page, psoas_session_can_go_on (session) ? "session.go-on" : "session.skip", NULL);
    test_window_iterate ();
  }
  gtk_widget_activate_action (page, "session.end", NULL);
  test_window_iterate ();
}

void
test_window_run (TestWindow *self,
                 const char *stretch,
                 int         before,
                 int         after)
{
  test_window_do (self, stretch, before);
  test_window_answer (self, after);
  gtk_widget_activate_action (self->window, "win.home", NULL);
  test_window_iterate ();
}

void
test_window_iterate (void)
{
  /* A figure that moves always has a next frame to draw. */
  for (int i = 0; i < 200 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

gboolean
test_window_init (int    *argc,
                  char ***argv)
{
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return FALSE;
  }
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
  application = adw_application_new ("io.github.psoas_app.Psoas.Test", G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  /* Crossfades would leave two pages mapped for a while. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  return TRUE;
}
