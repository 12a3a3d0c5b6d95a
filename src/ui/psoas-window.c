/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-window.h"

#include "content/psoas-anatomy.h"
#include "guidance/psoas-anatomy-page.h"
#include "psoas-drawing.h"
#include "guidance/psoas-guidance-page.h"
#include "history/psoas-history-page.h"
#include "history/psoas-unsaved-dialog.h"
#include "library/psoas-home-page.h"
#include "figure/psoas-labelled-drawing.h"
#include "start/psoas-pain-page.h"
#include "preferences/psoas-preferences-window.h"
#include "start/psoas-resume-dialog.h"
#include "start/psoas-safety-dialog.h"
#include "content/psoas-safety.h"
#include "session/psoas-session-page.h"
#include "start/psoas-set-up-page.h"
#include "library/psoas-stretch-page.h"
#include "session/psoas-summary-page.h"

#include <glib/gi18n.h>

#define DATA_FOLDER "resource://" RESOURCE_PATH

/* Long because every way from page to page, and all that stands before a session, is in this one place:
 * whether a session may begin must not depend on the page that asks. */

/* The pages beside home */
typedef enum {
  PAGE_STRETCH,
  PAGE_PAIN,
  PAGE_SET_UP,
  PAGE_SESSION,
  PAGE_SUMMARY,
  PAGE_GUIDANCE,
  PAGE_ANATOMY,
  PAGE_HISTORY,
  N_PAGES,
} Page;

struct _PsoasWindow {
  AdwApplicationWindow parent_instance;

  PsoasLibrary *library;    /* (owned) */
  PsoasGuidance *guidance;  /* (owned) */
  PsoasFigure *figure;      /* (owned) */
  PsoasSettings *settings;  /* (owned) */
  PsoasAudio *audio;        /* (owned) */
  PsoasJournal *journal;    /* (owned) */
  PsoasPainKeeper *pain;    /* (owned): of the present session */

  GtkStack *stack;
  GtkWidget *home;
  GtkWidget *pages[N_PAGES]; /* (nullable): each is made when it is first wanted */
  GtkWindow *offer;         /* (unowned) (nullable): weak, to go on with a session that was broken off */
  GtkWindow *notice;        /* (unowned) (nullable): the safety dialog, while it is open */

  gboolean fills_screen;    /* for the session, as the settings say */
  GPtrArray *history;       /* (owned) (element-type GtkWidget): pages that "back" goes to */
  char *wanted;             /* (owned) (nullable): the stretch to start once the notice is accepted */
  int wanted_variation;     /* -1: the full stretch */
};

G_DEFINE_FINAL_TYPE (PsoasWindow, psoas_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_page (PsoasWindow *self,
           GtkWidget   *page)
{
  gtk_stack_set_visible_child (self->stack, page);
  /* The page before may have had it. */
  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
push_page (PsoasWindow *self,
           GtkWidget   *page)
{
  GtkWidget *present = gtk_stack_get_visible_child (self->stack);

  if (present == page)
    return;
  if (page == self->home)
    g_ptr_array_set_size (self->history, 0);
  else
    g_ptr_array_add (self->history, present);
  show_page (self, page);
}

static void session_over_cb (PsoasWindow  *self,
                             PsoasSession *session);

static void begin_session (PsoasWindow *self);

static void show_set_up (PsoasWindow *self);

/* What may begin is perhaps gentler than what was wanted. */
static void
pain_start_cb (PsoasWindow *self,
               const char  *id)
{
  if (g_strcmp0 (self->wanted, id) != 0)
    self->wanted_variation = -1;
  g_free (self->wanted);
  self->wanted = g_strdup (id);
  show_set_up (self);
}

static GtkWidget *
make_pain_page (PsoasWindow *self)
{
  GtkWidget *page = psoas_pain_page_new (self->pain, self->guidance, self->settings);

  g_signal_connect_object (page, "start", G_CALLBACK (pain_start_cb), self, G_CONNECT_SWAPPED);

  return page;
}

static GtkWidget *
make_set_up_page (PsoasWindow *self)
{
  GtkWidget *page = psoas_set_up_page_new (self->audio);

  g_signal_connect_object (page, "ready", G_CALLBACK (begin_session), self, G_CONNECT_SWAPPED);

  return page;
}

static GtkWidget *
make_session_page (PsoasWindow *self)
{
  GtkWidget *page = psoas_session_page_new (self->figure, self->guidance, self->settings, self->audio,
                                            self->journal);

  g_signal_connect_object (page, "over", G_CALLBACK (session_over_cb), self, G_CONNECT_SWAPPED);

  return page;
}

/* Words and drawing come with the program, and the tests hold them sound. */
static PsoasDrawing *
load_drawing (const char    *words,
              const char    *picture,
              PsoasAnatomy **anatomy)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_path ("/", DATA_FOLDER "/guidance", words, NULL);
  PsoasDrawing *drawing = NULL;

  *anatomy = psoas_anatomy_parse_file (path, &error);
  if (*anatomy != NULL)
    drawing = psoas_drawing_new (DATA_FOLDER "/figure", picture, &error);
  if (drawing == NULL)
    g_error ("%s", error->message);

  return drawing;
}

static GtkWidget *
make_anatomy_page (PsoasWindow *self)
{
  g_autoptr (PsoasAnatomy) anatomy = NULL;
  g_autoptr (PsoasDrawing) drawing = load_drawing ("psoas.anatomy", "anatomy.svg", &anatomy);

  return psoas_anatomy_page_new (anatomy, drawing, self->figure, self->library, self->settings);
}

static GtkWidget *
make_guidance_page (PsoasWindow *self)
{
  g_autoptr (PsoasAnatomy) anatomy = NULL;
  g_autoptr (PsoasDrawing) drawing = load_drawing ("sacroiliac.anatomy", "sacroiliac.svg", &anatomy);
  GtkWidget *page = psoas_guidance_page_new (self->guidance);

  psoas_guidance_page_add_picture (PSOAS_GUIDANCE_PAGE (page), "other-view",
                                   psoas_labelled_drawing_new (drawing, anatomy,
                                     _("The pelvis from behind: the sacrum in the middle, a hip bone on either side, "
                                       "and the two sacroiliac joints where they meet. Marked is where iliacus, "
                                       "gluteus maximus and piriformis begin."), "joint"));

  return page;
}

static GtkWidget *
make_page (PsoasWindow *self,
           Page         page)
{
  switch (page) {
  case PAGE_STRETCH:
    return psoas_stretch_page_new (self->figure, self->settings);
  case PAGE_PAIN:
    return make_pain_page (self);
  case PAGE_SET_UP:
    return make_set_up_page (self);
  case PAGE_SESSION:
    return make_session_page (self);
  case PAGE_SUMMARY:
    return psoas_summary_page_new (self->pain, self->guidance, self->settings, self->journal);
  case PAGE_GUIDANCE:
    return make_guidance_page (self);
  case PAGE_ANATOMY:
    return make_anatomy_page (self);
  case PAGE_HISTORY:
    return psoas_history_page_new (self->journal, self->library, self->guidance);
  case N_PAGES:
  default:
    g_assert_not_reached ();
  }
}

static GtkWidget *
get_page (PsoasWindow *self,
          Page         page)
{
  if (self->pages[page] == NULL) {
    self->pages[page] = make_page (self, page);
    gtk_stack_add_child (self->stack, self->pages[page]);
  }

  return self->pages[page];
}

static gboolean
page_is_shown (PsoasWindow *self,
               Page         page)
{
  return self->pages[page] != NULL && gtk_stack_get_visible_child (self->stack) == self->pages[page];
}

/* (transfer none) (nullable) */
static PsoasSession *
get_session (PsoasWindow *self)
{
  GtkWidget *page = self->pages[PAGE_SESSION];

  return page != NULL ? psoas_session_page_get_session (PSOAS_SESSION_PAGE (page)) : NULL;
}

static gboolean
session_is_active (PsoasWindow *self)
{
  PsoasSession *session = get_session (self);

  if (session == NULL)
    return FALSE;

  switch (psoas_session_get_state (session)) {
  case PSOAS_SESSION_RUNNING:
  case PSOAS_SESSION_PAUSED:
  case PSOAS_SESSION_GET_READY:
  case PSOAS_SESSION_COMING_OUT:
  case PSOAS_SESSION_HURT:
  case PSOAS_SESSION_RESTING:
    return TRUE;
  case PSOAS_SESSION_READY:
  case PSOAS_SESSION_FINISHED:
  case PSOAS_SESSION_ENDED:
  default:
    return FALSE;
  }
}

/* A session that runs is left only by its own question. */
static gboolean
keep_session (PsoasWindow *self)
{
  if (!session_is_active (self))
    return FALSE;
  push_page (self, self->pages[PAGE_SESSION]);
  psoas_session_page_ask_leave (PSOAS_SESSION_PAGE (self->pages[PAGE_SESSION]));

  return TRUE;
}

static void
fill_screen (PsoasWindow *self)
{
  GtkWindow *window = GTK_WINDOW (self);

  self->fills_screen = !gtk_window_is_fullscreen (window)
                       && g_settings_get_boolean (psoas_settings_get_gsettings (self->settings), "floor-mode");
  if (self->fills_screen)
    gtk_window_fullscreen (window);
}

static void
begin_session (PsoasWindow *self)
{
  g_autofree char *id = g_steal_pointer (&self->wanted);
  g_autoptr (PsoasPlan) plan = NULL;
  PsoasStretch *stretch = psoas_library_find (self->library, id);
  PsoasOptions options;

  if (stretch == NULL || session_is_active (self))
    return;

  psoas_settings_get_options (self->settings, stretch, &options);
  options.variation = self->wanted_variation;
  psoas_options_clamp (&options, stretch);
  plan = psoas_plan_new (stretch, &options);
  if (self->offer != NULL)
    gtk_window_destroy (self->offer);
  push_page (self, get_page (self, PAGE_SESSION));
  psoas_session_page_begin (PSOAS_SESSION_PAGE (self->pages[PAGE_SESSION]), plan);
  psoas_pain_keeper_set_session (self->pain, psoas_session_page_get_journal_id (PSOAS_SESSION_PAGE (self->pages[PAGE_SESSION])));
  fill_screen (self);
}

/* By way of the set-up card, unless that is not wanted any more. */
static void
show_set_up (PsoasWindow *self)
{
  PsoasStretch *stretch = psoas_library_find (self->library, self->wanted);

  if (stretch == NULL || !g_settings_get_boolean (psoas_settings_get_gsettings (self->settings), "set-up-card")) {
    begin_session (self);
    return;
  }

  psoas_set_up_page_set_stretch (PSOAS_SET_UP_PAGE (get_page (self, PAGE_SET_UP)), stretch);
  push_page (self, self->pages[PAGE_SET_UP]);
}

/* What was wanted, once the notice is accepted: after the question about pain, if there is one. */
static void
begin (PsoasWindow *self)
{
  PsoasStretch *stretch = psoas_library_find (self->library, self->wanted);

  if (stretch != NULL && psoas_pain_page_set_stretch (PSOAS_PAIN_PAGE (get_page (self, PAGE_PAIN)), stretch))
    push_page (self, self->pages[PAGE_PAIN]);
  else
    show_set_up (self);
}

static void
take_up_cb (PsoasWindow       *self,
            const char        *response,
            PsoasResumeDialog *offer)
{
  push_page (self, get_page (self, PAGE_SESSION));
  psoas_session_page_take_up (PSOAS_SESSION_PAGE (self->pages[PAGE_SESSION]),
                              psoas_resume_dialog_get_bookmark (offer),
                              psoas_resume_dialog_get_stretch (offer));
  psoas_pain_keeper_begin (self->pain);
  psoas_pain_keeper_set_session (self->pain, psoas_session_page_get_journal_id (PSOAS_SESSION_PAGE (self->pages[PAGE_SESSION])));
}

static void
offer_session (PsoasWindow *self)
{
  PsoasResumeDialog *offer;

  if (self->offer != NULL || session_is_active (self))
    return;
  offer = psoas_resume_dialog_new (GTK_WINDOW (self), self->library);
  if (offer == NULL)
    return;

  g_set_weak_pointer (&self->offer, GTK_WINDOW (offer));
  g_signal_connect_object (offer, "response::go-on", G_CALLBACK (take_up_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (self->offer);
}

static void
notice_response_cb (PsoasWindow *self,
                    const char  *response)
{
  self->notice = NULL;
  if (g_str_equal (response, "accept")) {
    psoas_settings_set_accepted_guidance (self->settings, psoas_guidance_get_version (self->guidance));
    if (self->wanted != NULL)
      begin (self);
    else
      offer_session (self);
    return;
  }

  g_clear_pointer (&self->wanted, g_free);
  if (g_str_equal (response, "read"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.guidance", "s", "");
}

static void
show_notice (PsoasWindow *self)
{
  if (self->notice != NULL) {
    gtk_window_present (self->notice);
    return;
  }

  self->notice = GTK_WINDOW (psoas_safety_dialog_new (GTK_WINDOW (self), self->guidance));
  g_signal_connect_object (self->notice, "response", G_CALLBACK (notice_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (self->notice);
}

static gboolean
needs_notice (PsoasWindow *self)
{
  return psoas_safety_needs_answer (psoas_settings_get_accepted_guidance (self->settings),
                                    psoas_guidance_get_version (self->guidance));
}

static void
request_start (PsoasWindow *self,
               const char  *id,
               int          variation)
{
  if (session_is_active (self)) {
    push_page (self, self->pages[PAGE_SESSION]);
    return;
  }

  g_free (self->wanted);
  self->wanted = g_strdup (id);
  self->wanted_variation = variation;
  if (needs_notice (self))
    show_notice (self);
  else
    begin (self);
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

  if (stretch == NULL)
    return;

  psoas_stretch_page_set_stretch (PSOAS_STRETCH_PAGE (get_page (self, PAGE_STRETCH)), stretch);
  push_page (self, self->pages[PAGE_STRETCH]);
}

/* Reading takes the eyes off the stretch: the clock stops meanwhile. */
static void
pause_session (PsoasWindow *self)
{
  PsoasSession *session = get_session (self);

  if (session != NULL && psoas_session_can_pause (session))
    psoas_session_pause (session, g_get_monotonic_time ());
}

static void
guidance_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  PsoasWindow *self = PSOAS_WINDOW (widget);

  pause_session (self);
  push_page (self, get_page (self, PAGE_GUIDANCE));
  psoas_guidance_page_show_section (PSOAS_GUIDANCE_PAGE (self->pages[PAGE_GUIDANCE]), g_variant_get_string (parameter, NULL));
}

static void
anatomy_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  PsoasWindow *self = PSOAS_WINDOW (widget);

  pause_session (self);
  push_page (self, get_page (self, PAGE_ANATOMY));
}

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  PsoasWindow *self = PSOAS_WINDOW (widget);

  pause_session (self);
  push_page (self, get_page (self, PAGE_HISTORY));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PsoasWindow *self = PSOAS_WINDOW (widget);
  GtkWidget *page = self->home;

  if (page_is_shown (self, PAGE_SESSION) && keep_session (self))
    return;
  if (self->history->len > 0)
    page = g_ptr_array_steal_index (self->history, self->history->len - 1);
  /* A session that is over is not gone back to. */
  if (page == self->pages[PAGE_SESSION] && !session_is_active (self))
    page = self->home;
  if (page == self->home)
    g_ptr_array_set_size (self->history, 0);
  show_page (self, page);
}

static void
home_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PsoasWindow *self = PSOAS_WINDOW (widget);

  if (!keep_session (self))
    push_page (self, self->home);
}

/* GTK would load it with the window, and few ever look at it. */
static void
shortcuts_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL) {
    g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE_PATH "/ui/help-overlay.ui");

    gtk_application_window_set_help_overlay (window,
                                             GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static void
fullscreen_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
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

  gtk_window_present (GTK_WINDOW (psoas_preferences_window_new (GTK_WINDOW (self), self->settings, self->library,
                                                           self->figure, self->audio)));
}

static void
session_over_cb (PsoasWindow  *self,
                 PsoasSession *session)
{
  g_ptr_array_set_size (self->history, 0);
  psoas_summary_page_set_session (PSOAS_SUMMARY_PAGE (get_page (self, PAGE_SUMMARY)), session);
  show_page (self, self->pages[PAGE_SUMMARY]);
  if (self->fills_screen)
    gtk_window_unfullscreen (GTK_WINDOW (self));
  self->fills_screen = FALSE;
}

static void
map_cb (PsoasWindow *self)
{
  if (self->wanted != NULL)
    return;
  if (needs_notice (self))
    show_notice (self);
  else
    offer_session (self);
}

static gboolean
psoas_window_close_request (GtkWindow *window)
{
  if (keep_session (PSOAS_WINDOW (window)) || psoas_unsaved_dialog_ask (window, PSOAS_WINDOW (window)->journal))
    return TRUE;

  return GTK_WINDOW_CLASS (psoas_window_parent_class)->close_request (window);
}

static void
psoas_window_dispose (GObject *object)
{
  PsoasWindow *self = PSOAS_WINDOW (object);

  g_clear_weak_pointer (&self->offer);
  g_clear_object (&self->library);
  g_clear_object (&self->guidance);
  g_clear_object (&self->figure);
  g_clear_object (&self->settings);
  g_clear_object (&self->audio);
  g_clear_object (&self->journal);
  g_clear_object (&self->pain);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (psoas_window_parent_class)->dispose (object);
}

static void
psoas_window_class_init (PsoasWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = psoas_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PsoasWindow, stack);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave, NULL);
  gtk_widget_class_install_action (widget_class, "win.anatomy", NULL, anatomy_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "win.guidance", "s", guidance_action);
  gtk_widget_class_install_action (widget_class, "win.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "win.home", NULL, home_action);
  gtk_widget_class_install_action (widget_class, "win.open-stretch", "s", open_stretch_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.start", "s", start_action);
  gtk_widget_class_install_action (widget_class, "win.start-variation", "(si)", start_variation_action);
}

static void
psoas_window_init (PsoasWindow *self)
{
  self->history = g_ptr_array_new ();
  self->wanted_variation = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_size (PsoasWindow *self)
{
  GSettings *settings = psoas_settings_get_gsettings (self->settings);

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
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
  self->guidance = g_object_ref (guidance);
  self->figure = g_object_ref (figure);
  self->settings = g_object_ref (settings);
  self->audio = psoas_audio_new (settings);
  self->journal = g_object_ref (journal);
  self->pain = psoas_pain_keeper_new (journal);
  self->home = psoas_home_page_new (library, figure, settings, journal);
  gtk_stack_add_child (self->stack, self->home);
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
