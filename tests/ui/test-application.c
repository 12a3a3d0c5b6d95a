/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Needs a display: run it under Xvfb. */

#include "psoas-config.h"

#include "psoas-application.h"
#include "psoas-window.h"
#include "widgets/psoas-page-stack.h"

/* What the launcher's menu may ask for: with D-Bus activation the desktop calls these as actions of the
 * application, and never runs the Exec lines. */
static char **
get_launcher_actions (void)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  char **actions;

  g_key_file_load_from_file (file, DESKTOP_FILE, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  actions = g_key_file_get_string_list (file, "Desktop Entry", "Actions", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_strv_length (actions), >=, 2);

  return actions;
}

static PsoasApplication *
new_application (void)
{
  PsoasApplication *application = psoas_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return application;
}

static void
close_windows (PsoasApplication *application)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (application))) != NULL)
    gtk_window_destroy (windows->data);
}

static GtkWindow *
find_window (PsoasApplication *application)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next) {
    if (PSOAS_IS_WINDOW (l->data))
      return l->data;
  }

  return NULL;
}

/* Whether the window has left its first page, whichever page it is that a session begins with */
static gboolean
is_on_its_way (GtkWindow *window)
{
  PsoasPageStack *stack = PSOAS_PAGE_STACK (gtk_widget_get_template_child (GTK_WIDGET (window), PSOAS_TYPE_WINDOW, "stack"));

  return psoas_page_stack_get_shown (stack) != gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (stack)));
}

/* The keys that work on every page */
static void
check_keys (PsoasApplication *application)
{
  static const struct {
    const char *key;
    const char *action;
  } keys[] = {
    { "<Alt>Left", "win.back" },
    { "<Control>q", "app.quit" },
    { "<Control>w", "window.close" },
    { "F1", "win.guidance('')" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_auto (GStrv) actions = gtk_application_get_actions_for_accel (GTK_APPLICATION (application), keys[i].key);

    g_assert_cmpint (g_strv_length (actions), ==, 1);
    g_assert_cmpstr (actions[0], ==, keys[i].action);
  }
}

static void
test_actions (void)
{
  g_auto (GStrv) ids = get_launcher_actions ();
  g_autoptr (PsoasApplication) application = new_application ();
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  check_keys (application);
  g_settings_set_int (settings, "accepted-guidance", G_MAXINT);
  for (int i = 0; ids[i] != NULL; i++) {
    const GVariantType *type;
    gboolean enabled;
    GtkWindow *window;

    g_assert_true (g_action_group_query_action (G_ACTION_GROUP (application), ids[i], &enabled, &type, NULL, NULL, NULL));
    g_assert_true (enabled);
    g_assert_null (type);

    /* Cold: no window is there yet. */
    g_assert_null (find_window (application));
    g_action_group_activate_action (G_ACTION_GROUP (application), ids[i], NULL);
    window = find_window (application);
    g_assert_nonnull (window);
    g_assert_true (is_on_its_way (window));
    close_windows (application);

    /* Warm */
    g_application_activate (G_APPLICATION (application));
    window = find_window (application);
    g_assert_false (is_on_its_way (window));
    g_action_group_activate_action (G_ACTION_GROUP (application), ids[i], NULL);
    g_assert_true (find_window (application) == window);
    g_assert_true (is_on_its_way (window));
    close_windows (application);
  }
  g_settings_reset (settings, "accepted-guidance");
}

int
main (int   argc,
      char *argv[])
{
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/application/actions", test_actions);

  return g_test_run ();
}
