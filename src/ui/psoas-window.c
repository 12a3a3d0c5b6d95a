/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-window.h"

#include "guidance/psoas-reading-page.h"
#include "history/psoas-unsaved-dialog.h"
#include "library/psoas-home-page.h"
#include "library/psoas-stretch-file-page.h"
#include "library/psoas-stretch-page.h"
#include "preferences/psoas-preferences-window.h"
#include "psoas-pages.h"
#include "psoas-shortcuts-window.h"
#include "session/psoas-session-guard.h"
#include "session/psoas-summary-page.h"
#include "start/psoas-start-flow.h"
#include "widgets/psoas-failure-dialog.h"

#include <glib/gi18n.h>

/* Files that are looked at when they come together: a person opens one or two. */
#define MOST_FILES 10

struct _PsoasWindow {
  AdwApplicationWindow parent_instance;

  PsoasLibrary *library;    /* (owned) */
  PsoasFigure *figure;      /* (owned) */
  PsoasSettings *settings;  /* (owned) */
  PsoasAudio *audio;        /* (owned) */
  PsoasJournal *journal;    /* (owned) */
  PsoasPainSession *pain;    /* (owned): of the present session */
  PsoasStartFlow *flow;     /* (owned): the way to a session */
  PsoasSessionGuard *guard; /* (owned): of sessions */
  PsoasPages *pages;        /* (owned): beside home */
  PsoasReminderFollower *reminders; /* (owned) (nullable) */

  PsoasPageStack *stack;
};

G_DEFINE_FINAL_TYPE (PsoasWindow, psoas_window, ADW_TYPE_APPLICATION_WINDOW)

static void
session_over_cb (PsoasWindow  *self,
                 PsoasSession *session)
{
  GtkWidget *page = psoas_pages_get (self->pages, PSOAS_PAGE_SUMMARY);

  psoas_summary_page_set_session (PSOAS_SUMMARY_PAGE (page), session);
  psoas_page_stack_restart (self->stack, page);
}

/* The flow has let it through. */
static void
begin_cb (PsoasWindow       *self,
          PsoasStartRequest *request)
{
  PsoasStretch *stretch = psoas_start_request_get_stretch (request);
  PsoasBookmark *bookmark = psoas_start_request_get_bookmark (request);
  gint64 row;

  if (bookmark != NULL) {
    row = psoas_session_guard_resume (self->guard, bookmark, stretch);
  } else {
    g_autoptr (PsoasPlan) plan = psoas_start_request_make_plan (request, self->settings);

    row = psoas_session_guard_begin (self->guard, plan);
  }
  psoas_pain_session_set_session (self->pain, row, psoas_stretch_get_id (stretch));
}

static void
request_start (PsoasWindow *self,
               const char  *id,
               int          variation)
{
  PsoasStretch *stretch = psoas_library_find (self->library, id);
  g_autoptr (PsoasStartRequest) request = NULL;

  if (stretch == NULL || psoas_session_guard_refuse (self->guard, stretch))
    return;

  request = psoas_start_request_new (stretch, variation);
  psoas_start_flow_start (self->flow, request);
}

static void
start_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  request_start (PSOAS_WINDOW (widget), g_variant_get_string (parameter, NULL), -1);
}

static void
start_variation_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  const char *id;
  int variation;

  g_variant_get (parameter, "(&si)", &id, &variation);
  request_start (PSOAS_WINDOW (widget), id, variation);
}

static void
open_stretch_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  PsoasWindow *self = PSOAS_WINDOW (widget);
  PsoasStretch *stretch = psoas_library_find (self->library, g_variant_get_string (parameter, NULL));
  GtkWidget *page = psoas_pages_get (self->pages, PSOAS_PAGE_STRETCH);

  if (stretch == NULL)
    return;

  psoas_stretch_page_set_stretch (PSOAS_STRETCH_PAGE (page), stretch);
  psoas_page_stack_push (self->stack, page);
}

/* A page to read */
static void
show_reading (PsoasWindow *self,
              PsoasPage    page)
{
  psoas_session_guard_pause (self->guard);
  psoas_page_stack_push (self->stack, psoas_pages_get (self->pages, page));
}

static void
guidance_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  PsoasWindow *self = PSOAS_WINDOW (widget);

  show_reading (self, PSOAS_PAGE_GUIDANCE);
  psoas_reading_page_show_section (PSOAS_READING_PAGE (psoas_pages_get (self->pages, PSOAS_PAGE_GUIDANCE)),
                                   g_variant_get_string (parameter, NULL));
}

/* The actions that show a page to read */
static const struct {
  const char *action;
  PsoasPage page;
} readings[] = {
  { "win.anatomy", PSOAS_PAGE_ANATOMY },
  { "win.guidance-in-english", PSOAS_PAGE_GUIDANCE_IN_ENGLISH },
  { "win.help", PSOAS_PAGE_HELP },
  { "win.history", PSOAS_PAGE_HISTORY },
};

static void
read_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++) {
    if (g_str_equal (name, readings[i].action))
      show_reading (PSOAS_WINDOW (widget), readings[i].page);
  }
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PsoasWindow *self = PSOAS_WINDOW (widget);

  if (!psoas_session_guard_is_shown (self->guard) || !psoas_session_guard_ask (self->guard, FALSE))
    psoas_page_stack_back (self->stack);
}

static void
home_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PsoasWindow *self = PSOAS_WINDOW (widget);

  if (!psoas_session_guard_ask (self->guard, FALSE))
    psoas_page_stack_go_home (self->stack);
}

static void
shortcuts_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (psoas_shortcuts_window_new (GTK_WINDOW (widget))));
}

/* Escape, where nothing else wants it: out of the full screen, then to the page before.  A session that runs
 * takes it itself: it asks whether to leave. */
static gboolean
leave (GtkWidget *widget,
       GVariant  *args,
       gpointer   data)
{
  if (!gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    return gtk_widget_activate_action (widget, "win.back", NULL);

  gtk_window_unfullscreen (GTK_WINDOW (widget));
  return TRUE;
}

static void
preferences_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  PsoasWindow *self = PSOAS_WINDOW (widget);
  GtkWidget *preferences = psoas_preferences_window_new (GTK_WINDOW (self), self->settings, self->library, self->figure,
                                                         self->audio);

  if (self->reminders != NULL)
    psoas_preferences_window_add_reminders (PSOAS_PREFERENCES_WINDOW (preferences), self->library, self->reminders);
  gtk_window_present (GTK_WINDOW (preferences));
}

static void
map_cb (PsoasWindow *self)
{
  /* GTK would begin with the menu in the corner. */
  gtk_widget_grab_focus (GTK_WIDGET (self->stack));
  psoas_start_flow_greet (self->flow);
}

static gboolean
psoas_window_close_request (GtkWindow *window)
{
  PsoasWindow *self = PSOAS_WINDOW (window);

  if (psoas_session_guard_ask (self->guard, TRUE)
      || psoas_unsaved_dialog_ask (window, self->journal))
    return TRUE;

  return GTK_WINDOW_CLASS (psoas_window_parent_class)->close_request (window);
}

static void
psoas_window_dispose (GObject *object)
{
  PsoasWindow *self = PSOAS_WINDOW (object);

  g_clear_object (&self->pages);
  g_clear_object (&self->flow);
  g_clear_object (&self->guard);
  g_clear_object (&self->library);
  g_clear_object (&self->figure);
  g_clear_object (&self->settings);
  g_clear_object (&self->audio);
  g_clear_object (&self->journal);
  g_clear_object (&self->pain);
  g_clear_object (&self->reminders);

  G_OBJECT_CLASS (psoas_window_parent_class)->dispose (object);
}

static void
psoas_window_class_init (PsoasWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = psoas_window_close_request;

  g_type_ensure (PSOAS_TYPE_PAGE_STACK);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasWindow, stack);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave, NULL);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.guidance", "s", guidance_action);
  gtk_widget_class_install_action (widget_class, "win.home", NULL, home_action);
  gtk_widget_class_install_action (widget_class, "win.open-stretch", "s", open_stretch_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.start", "s", start_action);
  gtk_widget_class_install_action (widget_class, "win.start-variation", "(si)", start_variation_action);
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    gtk_widget_class_install_action (widget_class, readings[i].action, NULL, read_action);
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
}

static void
psoas_window_init (PsoasWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_size (PsoasWindow *self)
{
  const GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  g_object_bind_property (self->settings, "window-width", self, "default-width", flags);
  g_object_bind_property (self->settings, "window-height", self, "default-height", flags);
  g_object_bind_property (self->settings, "window-maximized", self, "maximized", flags);
}

/**
 * psoas_window_new:
 * @application: the application
 * @library: the stretches
 * @guidance: the safety texts
 * @figure: who shows the postures
 * @settings: the person's choices
 * @journal: where sessions are saved
 *
 * Returns: (transfer none): the window, which GTK keeps until it is closed
 */
PsoasWindow *
psoas_window_new (AdwApplication *application,
                  PsoasLibrary   *library,
                  PsoasGuidance  *guidance,
                  PsoasFigure    *figure,
                  PsoasSettings  *settings,
                  PsoasJournal   *journal)
{
  PsoasWindow *self = g_object_new (PSOAS_TYPE_WINDOW, "application", application, NULL);

  self->library = g_object_ref (library);
  self->figure = g_object_ref (figure);
  self->settings = g_object_ref (settings);
  self->audio = psoas_audio_new (settings);
  self->journal = g_object_ref (journal);
  self->pain = psoas_pain_session_new (journal);
  psoas_page_stack_set_home (self->stack, psoas_home_page_new (library, figure, settings, journal));
  self->flow = psoas_start_flow_new (GTK_WINDOW (self), self->stack, library, guidance, self->pain, self->audio);
  self->guard = psoas_session_guard_new (GTK_WINDOW (self), self->stack, figure, guidance, self->audio, journal);
  self->pages = psoas_pages_new (library, guidance, figure, settings, journal, self->pain);
  g_signal_connect_object (self->guard, "over", G_CALLBACK (session_over_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flow, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  bind_size (self);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);

  return self;
}

/**
 * psoas_window_start:
 * @self: the window
 * @id: a stretch's id; one that is not known is left alone
 *
 * Starts a session of it, once the notice has been accepted.
 */
void
psoas_window_start (PsoasWindow *self,
                    const char  *id)
{
  g_return_if_fail (PSOAS_IS_WINDOW (self));

  request_start (self, id, -1);
}

/**
 * psoas_window_set_reminders:
 * @self: the window
 * @reminders: what is set in the preferences, on a page of their own
 */
void
psoas_window_set_reminders (PsoasWindow           *self,
                            PsoasReminderFollower *reminders)
{
  g_return_if_fail (PSOAS_IS_WINDOW (self));

  g_set_object (&self->reminders, reminders);
}

static void
file_added_cb (PsoasWindow          *self,
               PsoasStretchFilePage *page)
{
  const char *id = psoas_stretch_file_page_get_id (page);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-stretch", "s", id);
  psoas_page_stack_remove (self->stack, GTK_WIDGET (page));
}

static void
show_file (PsoasWindow      *self,
           PsoasStretchFile *file)
{
  GtkWidget *page = psoas_stretch_file_page_new (file, self->figure, self->settings);

  g_signal_connect_object (page, "added", G_CALLBACK (file_added_cb), self, G_CONNECT_SWAPPED);
  psoas_page_stack_push_once (self->stack, page);
}

/**
 * psoas_window_open:
 * @self: the window
 * @files: stretch files
 * @n_files: how many
 *
 * Shows a page for each that is sound, the first on top, and one message of what is wrong with the others.  A session
 * that runs goes on undisturbed; its page says that the file is to be opened again.
 */
void
psoas_window_open (PsoasWindow  *self,
                   GFile       **files,
                   int           n_files)
{
  g_autofree char *folder = psoas_library_dup_own_folder ();
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  g_return_if_fail (PSOAS_IS_WINDOW (self));

  if (psoas_session_guard_refuse (self->guard, NULL))
    return;

  for (int i = MIN (n_files, MOST_FILES) - 1; i >= 0; i--) {
    g_autofree char *path = g_file_is_native (files[i]) ? g_file_get_path (files[i]) : g_file_get_uri (files[i]);
    g_autoptr (GError) error = NULL;
    g_autoptr (PsoasStretchFile) file = psoas_stretch_file_open (self->library, folder, path, &error);

    if (file != NULL)
      show_file (self, file);
    else
      g_ptr_array_insert (faults, 0, g_strdup (error->message));
  }
  if (n_files > MOST_FILES)
    g_ptr_array_add (faults, g_strdup_printf (_("Only the first %d files were looked at. Open the others after them."), MOST_FILES));
  if (faults->len == 0)
    return;

  g_ptr_array_add (faults, NULL);
  text = g_strjoinv ("\n\n", (char **) faults->pdata);
  psoas_failure_dialog_show (GTK_WINDOW (self), _("Not Every Stretch File Can Be Used"), text);
}
