/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-application.h"

#include "psoas-about-window.h"
#include "psoas-cli.h"
#include "psoas-day-watch.h"
#include "psoas-screen-reader.h"
#include "psoas-guide.h"
#include "psoas-journal-retry.h"
#include "psoas-window.h"
#include "remind/psoas-reminder-follower.h"
#include "widgets/psoas-style.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#define DATA_FOLDER "resource://" RESOURCE_PATH

struct _PsoasApplication {
  AdwApplication parent_instance;

  PsoasLibrary *library;    /* (owned): from startup on */
  PsoasGuidance *guidance;  /* (owned): from startup on */
  PsoasFigure *figure;      /* (owned): from startup on */
  PsoasSettings *settings;  /* (owned): from startup on */
  PsoasScreenReader *screen_reader; /* (owned): from startup on */
  PsoasJournal *journal;    /* (owned): from startup on */
  PsoasJournalRetry *retry; /* (owned): from startup on */
  PsoasDayWatch *day_watch; /* (owned): from startup on */
  PsoasReminderFollower *reminders; /* (owned): from startup on */
};

G_DEFINE_FINAL_TYPE (PsoasApplication, psoas_application, ADW_TYPE_APPLICATION)

/* GTK would end the program without a word of what to do. */
static int
check_display (void)
{
  if (gtk_init_check ())
    return -1;

  g_printerr (_("Psoas found no display to show its window on. Start it from a desktop session, or on a "
                "virtual display: xvfb-run -a psoas\n"));
  return EXIT_FAILURE;
}

static int
psoas_application_handle_local_options (GApplication *application,
                                        GVariantDict *dict)
{
  int status = psoas_cli_run (dict);

  return status >= 0 ? status : check_display ();
}

/* (nullable): the one window; its dialogs may be the active ones */
static GtkWindow *
find_window (PsoasApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next) {
    if (PSOAS_IS_WINDOW (l->data))
      return l->data;
  }

  return NULL;
}

static void
psoas_application_activate (GApplication *application)
{
  PsoasApplication *self = PSOAS_APPLICATION (application);
  GtkWindow *window = find_window (self);

  if (window == NULL) {
    window = GTK_WINDOW (psoas_window_new (ADW_APPLICATION (self), self->library, self->guidance,
                                           self->figure, self->settings, self->journal));
    psoas_window_set_reminders (PSOAS_WINDOW (window), self->reminders);
  }

  gtk_window_present (window);
}

/* From the desktop, or from a file manager through it */
static void
psoas_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  g_application_activate (application);
  psoas_window_open (PSOAS_WINDOW (find_window (PSOAS_APPLICATION (application))), files, n_files);
}

/* "psoas gentle" or "psoas FILE.stretch", from this process or handed over by a second one */
static int
psoas_application_command_line (GApplication            *application,
                                GApplicationCommandLine *command_line)
{
  g_autofree const char **arguments =
    psoas_cli_get_arguments (g_application_command_line_get_options_dict (command_line));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (arguments == NULL || !psoas_cli_is_file (arguments[0])) {
    g_application_activate (application);
    if (arguments != NULL)
      g_action_group_activate_action (G_ACTION_GROUP (application), "start", g_variant_new_string (arguments[0]));
    return EXIT_SUCCESS;
  }

  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (files, g_application_command_line_create_file_for_arg (command_line, arguments[i]));
  psoas_application_open (application, (GFile **) files->pdata, files->len, "");

  return EXIT_SUCCESS;
}

/* What is shipped with the program is in it, and tests hold it sound: that it fails to load cannot
 * happen to a person, only to a developer. */
static void
load_data (PsoasApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *journal_path = psoas_journal_dup_usual_path ();
  g_autofree char *folder = psoas_library_dup_own_folder ();
  PsoasStretchNames names = { NULL, psoas_figure_get_points (), psoas_guide_get_names () };

  self->settings = psoas_settings_new ();
  self->screen_reader = psoas_screen_reader_new (g_application_get_dbus_connection (G_APPLICATION (self)));
  g_object_bind_property (self->screen_reader, "running", self->settings, "screen-reader", G_BINDING_SYNC_CREATE);
  self->journal = psoas_journal_new (journal_path);
  self->day_watch = psoas_day_watch_new ();
  g_signal_connect_object (self->day_watch, "changed", G_CALLBACK (psoas_journal_notify_changed), self->journal, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::active-window", G_CALLBACK (psoas_day_watch_look), self->day_watch, G_CONNECT_SWAPPED);
  psoas_day_watch_look (self->day_watch);
  self->retry = psoas_journal_retry_new (self->journal, PSOAS_JOURNAL_RETRY_INTERVAL);
  self->figure = psoas_figure_new (DATA_FOLDER "/figure", &error);
  if (self->figure == NULL)
    g_error ("%s", error->message);
  g_object_bind_property (self->settings, "body", self->figure, "body", G_BINDING_SYNC_CREATE);
  self->guidance = psoas_guidance_parse_file (DATA_FOLDER "/guidance/safety.guidance", &error);
  if (self->guidance == NULL)
    g_error ("%s", error->message);

  names.poses = psoas_poses_get_names (psoas_figure_get_poses (self->figure));
  self->library = psoas_library_new (&names);
  psoas_library_add_folder (self->library, DATA_FOLDER "/stretches", PSOAS_ORIGIN_SHIPPED);
  psoas_library_add_folder (self->library, folder, PSOAS_ORIGIN_OWN);
  self->reminders = psoas_reminder_follower_new (G_APPLICATION (self), self->settings, self->journal,
                                                 G_LIST_MODEL (self->library));
}

static void
start_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  PsoasApplication *self = data;

  g_application_activate (G_APPLICATION (self));
  psoas_window_start (PSOAS_WINDOW (find_window (self)), g_variant_get_string (parameter, NULL));
}

/* An entry of the launcher's menu, named after the stretch that it starts */
static void
launcher_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  PsoasApplication *self = data;

  g_application_activate (G_APPLICATION (self));
  psoas_window_start (PSOAS_WINDOW (find_window (self)), g_action_get_name (G_ACTION (action)));
}

/* What a reminder's buttons call, whether or not there is a window */
static void
remind_later_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  g_autofree const char **stretches = g_variant_get_strv (parameter, NULL);

  psoas_reminder_follower_snooze (PSOAS_APPLICATION (data)->reminders, stretches);
}

static void
remind_not_today_action (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  g_autofree const char **stretches = g_variant_get_strv (parameter, NULL);

  psoas_reminders_decline (psoas_reminder_follower_get_reminders (PSOAS_APPLICATION (data)->reminders), stretches);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  GtkWindow *window = find_window (data);

  /* The window asks first while a session runs. */
  if (window != NULL)
    gtk_window_close (window);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  GtkWindow *parent = gtk_application_get_active_window (data);
  GPtrArray *references = psoas_guidance_get_references (PSOAS_APPLICATION (data)->guidance);

  gtk_window_present (GTK_WINDOW (psoas_about_window_new (parent, references)));
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = about_action },
  { .name = "deeper", .activate = launcher_action },
  { .name = "gentle", .activate = launcher_action },
  { .name = "quit", .activate = quit_action },
  { .name = "remind-later", .activate = remind_later_action, .parameter_type = "as" },
  { .name = "remind-not-today", .activate = remind_not_today_action, .parameter_type = "as" },
  { .name = "start", .activate = start_action, .parameter_type = "s" },
};

static void
set_accels (PsoasApplication *self)
{
  static const struct {
    const char *action;
    const char *accels[3];
  } keys[] = {
    { "app.quit", { "<Control>q" } },
    { "win.back", { "<Alt>Left" } },
    { "win.fullscreen", { "F11" } },
    { "win.guidance('')", { "<Shift>F1" } },
    { "win.help", { "F1" } },
    { "win.preferences", { "<Control>comma" } },
    { "win.shortcuts", { "<Control>question" } },
    { "window.close", { "<Control>w" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, keys[i].accels);
}

static void
psoas_application_startup (GApplication *application)
{
  PsoasApplication *self = PSOAS_APPLICATION (application);

  G_APPLICATION_CLASS (psoas_application_parent_class)->startup (application);

  psoas_style_load (gdk_display_get_default ());
  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_accels (self);
  load_data (self);
}

static void
psoas_application_dispose (GObject *object)
{
  PsoasApplication *self = PSOAS_APPLICATION (object);

  g_clear_object (&self->reminders);
  g_clear_object (&self->library);
  g_clear_object (&self->guidance);
  g_clear_object (&self->figure);
  g_clear_object (&self->screen_reader);
  g_clear_object (&self->settings);
  g_clear_object (&self->day_watch);
  g_clear_object (&self->retry);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (psoas_application_parent_class)->dispose (object);
}

static void
psoas_application_class_init (PsoasApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = psoas_application_dispose;
  application_class->activate = psoas_application_activate;
  application_class->command_line = psoas_application_command_line;
  application_class->handle_local_options = psoas_application_handle_local_options;
  application_class->open = psoas_application_open;
  application_class->startup = psoas_application_startup;
}

static void
psoas_application_init (PsoasApplication *self)
{
  psoas_cli_add_options (G_APPLICATION (self));
}

/**
 * psoas_application_new:
 *
 * Returns: (transfer full): the application; one a session bus
 */
PsoasApplication *
psoas_application_new (void)
{
  PsoasApplication *self = g_object_new (PSOAS_TYPE_APPLICATION,
                                         "application-id", APPLICATION_ID,
                                         "flags", G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                                         NULL);

  /* Made up from the id where none is given: see psoas_style_load(). */
  g_application_set_resource_base_path (G_APPLICATION (self), NULL);

  return self;
}
