/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Needs a display: run it under Xvfb. */

#include "psoas-config.h"

#include "psoas-application.h"
#include "psoas-shortcuts-window.h"
#include "psoas-window.h"
#include "history/psoas-history-log.h"
#include "history/psoas-history-page.h"
#include "library/psoas-stretch-file-page.h"
#include "preferences/psoas-audio-group.h"
#include "preferences/psoas-reminder-time-row.h"
#include "session/psoas-summary-page.h"
#include "start/psoas-pain-page.h"
#include "start/psoas-set-up-page.h"
#include "widgets/psoas-page-stack.h"
#include "widgets/psoas-shortcut-row.h"

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
    { "F1", "win.help" },
    { "<Shift>F1", "win.guidance('')" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_auto (GStrv) actions = gtk_application_get_actions_for_accel (GTK_APPLICATION (application), keys[i].key);

    g_assert_cmpint (g_strv_length (actions), ==, 1);
    g_assert_cmpstr (actions[0], ==, keys[i].action);
  }
}

/* (transfer full) (nullable): the keys of an entry of the Shortcuts window */
static char *
dup_accelerators (GtkWidget  *root,
                  const char *title)
{
  if (PSOAS_IS_SHORTCUT_ROW (root)) {
    g_autofree char *own = NULL;
    char *accelerators;

    g_object_get (root, "title", &own, "keys", &accelerators, NULL);
    if (g_str_equal (own, title))
      return accelerators;
    g_free (accelerators);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    char *found = dup_accelerators (child, title);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* What has an entry in the Shortcuts window, or a reason to have none; those of a session are in its own test. */
static const struct {
  const char *action;
  const char *title;   /* (nullable) */
  const char *words;   /* its keys; without a title: why it has none */
} entries[] = {
  { "app.about", NULL, "in the main menu; seldom wanted" },
  { "app.deeper", NULL, "for the launcher's menu" },
  { "app.gentle", NULL, "for the launcher's menu" },
  { "app.quit", "Quit", "<Control>q" },
  { "app.remind-later", NULL, "a button of a reminder" },
  { "app.remind-not-today", NULL, "a button of a reminder" },
  { "app.start", NULL, "for a second start from a terminal" },
  { "audio.try-sounds", NULL, "a button of the preferences" },
  { "audio.try-voice", NULL, "a button of the preferences" },
  { "history.add-note", NULL, "in the log's menu" },
  { "history.add-score", NULL, "a button of the log" },
  { "history.change", NULL, "a button of an entry" },
  { "history.delete-all", NULL, "in the log's menu; no key may delete" },
  { "history.export", NULL, "in the log's menu" },
  { "history.import", NULL, "in the log's menu" },
  { "history.print", NULL, "in the log's menu" },
  { "history.remove", NULL, "a button of an entry; no key may delete" },
  { "history.report", NULL, "in the log's menu" },
  { "history.tell", NULL, "no one's: what the log's files say to the page" },
  { "pain.again", NULL, "a button of the page" },
  { "pain.continue", NULL, "a button of the page" },
  { "pain.offer", NULL, "a button of the page" },
  { "pain.skip", NULL, "a button of the page" },
  { "pain.start", NULL, "a button of the page; no key may begin a session" },
  { "reminder-time.remove", NULL, "a button of a row" },
  { "set-up.ready", NULL, "a button of the card; no key may begin a session" },
  { "set-up.try-sounds", NULL, "a button of the card" },
  { "set-up.try-voice", NULL, "a button of the card" },
  { "stretch-file.add", NULL, "a button of the page" },
  { "summary.done", NULL, "a button of the page" },
  { "summary.save", NULL, "a button of the page" },
  { "win.anatomy", NULL, "in the main menu" },
  { "win.back", "Back to the Page Before", "<Alt>Left Escape" },
  { "win.fullscreen", "Full Screen", "F11" },
  { "win.guidance", "Safety Guidance", "<Shift>F1" },
  { "win.guidance-in-english", NULL, "a button of the guidance, where a translation nobody checked is read" },
  { "win.help", "Help", "F1" },
  { "win.history", NULL, "in the main menu" },
  { "win.home", NULL, "a button of the pages that lead there" },
  { "win.open-stretch", NULL, "each card has a button of its own" },
  { "win.preferences", "Preferences", "<Control>comma" },
  { "win.shortcuts", "Keyboard Shortcuts", "<Control>question" },
  { "win.start", NULL, "no key may begin a session from anywhere" },
  { "win.start-variation", NULL, "the same" },
};

static void
check_entry (GtkWidget  *shortcuts,
             const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++) {
    if (g_str_equal (action, entries[i].action)) {
      g_autofree char *accelerators = entries[i].title != NULL ? dup_accelerators (shortcuts, entries[i].title) : NULL;

      g_assert_cmpstr (accelerators, ==, entries[i].title != NULL ? entries[i].words : NULL);
      return;
    }
  }
  g_error ("%s has neither an entry in the Shortcuts window nor a reason here", action);
}

/* Counts the actions that a widget of a class has of its own. */
static guint
check_widget_actions (GtkWidget *shortcuts,
                      GType      widget_type)
{
  GtkWidgetClass *widget_class = g_type_class_ref (widget_type);
  const GVariantType *type;
  const char *name, *property;
  GType owner;
  guint n = 0;

  for (guint i = 0; gtk_widget_class_query_action (widget_class, i, &owner, &name, &type, &property); i++) {
    if (owner == widget_type) {
      check_entry (shortcuts, name);
      n++;
    }
  }
  g_type_class_unref (widget_class);
  g_assert_cmpint (n, >, 0);

  return n;
}

static void
check_shortcuts (PsoasApplication *application)
{
  const GType types[] = {
    PSOAS_TYPE_WINDOW, PSOAS_TYPE_AUDIO_GROUP, PSOAS_TYPE_HISTORY_LOG, PSOAS_TYPE_HISTORY_PAGE, PSOAS_TYPE_PAIN_PAGE,
    PSOAS_TYPE_REMINDER_TIME_ROW, PSOAS_TYPE_SET_UP_PAGE, PSOAS_TYPE_STRETCH_FILE_PAGE,
    PSOAS_TYPE_SUMMARY_PAGE,
  };
  GtkWidget *shortcuts = psoas_shortcuts_window_new (NULL);
  g_auto (GStrv) actions = g_action_group_list_actions (G_ACTION_GROUP (application));
  guint n = 0;

  g_application_activate (G_APPLICATION (application));
  for (guint i = 0; actions[i] != NULL; i++, n++) {
    g_autofree char *full = g_strconcat ("app.", actions[i], NULL);

    check_entry (shortcuts, full);
  }
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    n += check_widget_actions (shortcuts, types[i]);
  /* None of the table is left over. */
  g_assert_cmpint (n, ==, G_N_ELEMENTS (entries));
  gtk_window_destroy (GTK_WINDOW (shortcuts));
  close_windows (application);
}

static void
test_actions (void)
{
  g_auto (GStrv) ids = get_launcher_actions ();
  g_autoptr (PsoasApplication) application = new_application ();
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  check_keys (application);
  g_settings_set_int (settings, "accepted-guidance", G_MAXINT);
  check_shortcuts (application);
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
