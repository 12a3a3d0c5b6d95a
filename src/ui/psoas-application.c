/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-application.h"

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

static const GOptionEntry options[] = {
  { "list", 0, 0, G_OPTION_ARG_NONE, NULL, N_("List the stretches: id and name"), NULL },
  { "plan", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Print the timed plan of a stretch"), N_("ID") },
  { "breaths", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --plan: breaths a hold"), N_("NUMBER") },
  { "seconds", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --plan: seconds a hold"), N_("NUMBER") },
  { "rounds", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --plan: rounds"), N_("NUMBER") },
  { "first-side", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --plan: left or right"), N_("SIDE") },
  { "check", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Say of each stretch file whether it is sound"), NULL },
  { "report", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Save a report of the pain log, to take to a clinician"), N_("FILE.pdf") },
  { "remind", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Remind of a stretch, if a reminder is due"), NULL },
  { "calendar", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Save the reminders as a file for a calendar"), N_("FILE.ics") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[STRETCH | FILE…]") },
  G_OPTION_ENTRY_NULL,
};

/* (transfer container) (nullable): what stands behind the options */
static const char **
get_arguments (GVariantDict *dict)
{
  const char **arguments = NULL;

  g_variant_dict_lookup (dict, G_OPTION_REMAINING, "^a&ay", &arguments);

  return arguments;
}

static int
run_plan (GVariantDict *dict,
          const char   *id)
{
  const char *breaths = NULL, *seconds = NULL, *rounds = NULL, *side = NULL;

  /* As text: GApplication cannot tell the number 0 from none. */
  g_variant_dict_lookup (dict, "breaths", "&s", &breaths);
  g_variant_dict_lookup (dict, "seconds", "&s", &seconds);
  g_variant_dict_lookup (dict, "rounds", "&s", &rounds);
  g_variant_dict_lookup (dict, "first-side", "&s", &side);

  return psoas_cli_plan (id, breaths, seconds, rounds, side);
}

static int
run_check (GVariantDict *dict)
{
  g_autofree const char **files = get_arguments (dict);

  return psoas_cli_check (files);
}

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
  g_autofree const char **arguments = get_arguments (dict);
  const char *id, *file;

  if (!psoas_cli_check_arguments (dict))
    return EXIT_FAILURE;
  if (g_variant_dict_contains (dict, "version")) {
    g_print ("psoas %s\n", PACKAGE_VERSION);
    return EXIT_SUCCESS;
  }
  if (g_variant_dict_contains (dict, "list"))
    return psoas_cli_list ();
  if (g_variant_dict_lookup (dict, "plan", "&s", &id))
    return run_plan (dict, id);
  if (g_variant_dict_contains (dict, "check"))
    return run_check (dict);
  if (g_variant_dict_lookup (dict, "report", "^&ay", &file))
    return psoas_cli_report (file, g_get_real_time () / G_USEC_PER_SEC);
  if (g_variant_dict_contains (dict, "remind"))
    return psoas_cli_remind ();
  if (g_variant_dict_lookup (dict, "calendar", "^&ay", &file))
    return psoas_cli_calendar (file, g_get_real_time () / G_USEC_PER_SEC);
  if (arguments != NULL && !psoas_cli_is_file (arguments[0]) && !psoas_cli_has (arguments[0]))
    return EXIT_FAILURE;

  return check_display ();
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
  g_autofree const char **arguments = get_arguments (g_application_command_line_get_options_dict (command_line));
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

/* libadwaita 1.2 leaves the button with the version without a name. */
static void
name_version (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "app-version"))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, PACKAGE_VERSION, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_version (child);
}

/* Whose words and whose evidence the program repeats */
static void
add_sources (AdwAboutWindow *about,
             GPtrArray      *references)
{
  const char *article[] = {
    /* Translators: the article's title and author stay as they are. */
    _("“Psoas Muscle Stretch Relief” by Amy Price PhD"),
    NULL
  };
  g_autoptr (GString) sources = g_string_new (NULL);

  for (guint i = 0; i < references->len; i++) {
    const PsoasReference *reference = g_ptr_array_index (references, i);
    g_autofree char *text = g_markup_escape_text (reference->text, -1);

    g_string_append_printf (sources, "%s%s", i > 0 ? "\n" : "", text);
    if (reference->uri != NULL) {
      g_autofree char *link = g_markup_printf_escaped (" <a href=\"%s\">%s</a>", reference->uri, reference->uri);

      g_string_append (sources, link);
    }
  }
  adw_about_window_add_credit_section (about, _("The Article Behind the Stretches"), article);
  adw_about_window_add_legal_section (about, C_("where facts come from", "Sources"), NULL, GTK_LICENSE_CUSTOM, sources->str);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  PsoasApplication *self = data;
  GtkWidget *about = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                   "transient-for", gtk_application_get_active_window (data),
                                   "modal", TRUE,
                                   "application-name", _("Psoas"),
                                   "application-icon", APPLICATION_ID,
                                   "version", PACKAGE_VERSION,
                                   "developer-name", _("The Psoas contributors"),
                                   "copyright", _("© 2026 The Psoas contributors"),
                                   "license-type", GTK_LICENSE_GPL_3_0,
                                   "website", WEBSITE,
                                   "issue-url", ISSUE_TRACKER,
                                   "comments", _("Psoas is for learning and following two stretches. It does not diagnose, treat, monitor or "
                                                 "decide whether you need care; its messages repeat general advice.\n\n"
                                                 "The stretches are those of the article “Psoas Muscle Stretch Relief” by Amy Price PhD."),
                                   "translator-credits", _("translator-credits"),
                                   NULL);

  name_version (about);
  /* The icon is known before it is installed too; the theme reads it now, not when the program starts. */
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gtk_widget_get_display (about)), RESOURCE_PATH "/icons");
  add_sources (ADW_ABOUT_WINDOW (about), psoas_guidance_get_references (self->guidance));
  gtk_window_present (GTK_WINDOW (about));
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
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), NULL);
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Guided psoas stretches. With the id of a stretch, starts it."));
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
