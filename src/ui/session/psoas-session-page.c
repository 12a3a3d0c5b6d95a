/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-session-page.h"

#include "history/psoas-journal-bar.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "psoas-hurt-panel.h"
#include "psoas-session-controls.h"
#include "psoas-session-keys.h"
#include "psoas-session-services.h"
#include "psoas-session-view.h"
#include "widgets/psoas-responses.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _PsoasSessionPage {
  GtkWidget parent_instance;

  PsoasSessionDriver *driver;   /* (owned) (nullable): of the session last begun */
  PsoasSessionServices *services; /* (owned) (nullable): of it */
  PsoasAudio *audio;            /* (owned) */
  PsoasJournal *journal;        /* (owned) */
  GtkWindow *question;          /* (unowned) (nullable): whether to leave, while it is asked */
  gboolean paused_to_ask;       /* a session that waited already waits on */

  AdwToast *told;               /* (owned) (nullable): what was said last, while it is there */

  AdwWindowTitle *title;
  AdwToastOverlay *toasts;
  PsoasSessionView *view;
  PsoasHurtPanel *hurt_panel;
  PsoasJournalBar *journal_bar;
  PsoasSessionControls *controls;
};

G_DEFINE_FINAL_TYPE (PsoasSessionPage, psoas_session_page, GTK_TYPE_WIDGET)

enum {
  SIGNAL_OVER,
  SIGNAL_STAY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static PsoasSession *
get_session (PsoasSessionPage *self)
{
  return self->driver ? psoas_session_driver_get_session (self->driver) : NULL;
}

static gint64
get_now (PsoasSessionPage *self)
{
  return psoas_session_driver_tick (self->driver);
}

/* --- what can be done --------------------------------------------------------------------------------- */

static gboolean
can_toggle (PsoasSession *session)
{
  return psoas_session_can_resume (session) || psoas_session_can_pause (session);
}

/* @can: (nullable): whether there is a use for it now; %NULL: what offers it is shown then alone */
static const struct {
  const char *name;
  gboolean (* func) (PsoasSession *session,
                     gint64        now);
  gboolean (* can) (PsoasSession *session);
} session_actions[] = {
  { "session.toggle", psoas_session_toggle, can_toggle },
  { "session.pause", psoas_session_pause, psoas_session_can_pause },
  { "session.skip", psoas_session_skip, psoas_session_can_skip },
  { "session.back", psoas_session_back, psoas_session_can_back },
  { "session.breathe", psoas_session_breathe, psoas_session_can_breathe },
  { "session.go-on", psoas_session_go_on, psoas_session_can_go_on },
  { "session.hurt", psoas_session_hurt, psoas_session_can_hurt },
  { "session.rest", psoas_session_rest, NULL },
  { "session.decide", psoas_session_decide, NULL },
  { "session.leave-side", psoas_session_leave_side, NULL },
  { "session.end", psoas_session_end, NULL },
};

static void
refresh_actions (PsoasSessionPage *self)
{
  PsoasSession *session = get_session (self);
  /* Before what has it can no longer be used */
  gboolean own_focus = psoas_session_controls_has_focus (self->controls);

  for (guint i = 0; i < G_N_ELEMENTS (session_actions); i++) {
    if (session_actions[i].can != NULL)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), session_actions[i].name, session_actions[i].can (session));
  }
  psoas_session_controls_show (self->controls, session);
  if (own_focus)
    psoas_session_controls_take_focus (self->controls);
}

static void
cue_cb (PsoasSessionPage *self,
        const PsoasCue   *cue,
        PsoasSession     *session)
{
  if (cue->kind == PSOAS_CUE_PHASE)
    refresh_actions (self);
}

/* The way out of what hurts is seen as any step is; then the question has the page to itself. */
static void
refresh_panel (PsoasSessionPage *self,
               PsoasSession     *session)
{
  gboolean was_shown = gtk_widget_get_visible (GTK_WIDGET (self->hurt_panel));
  gboolean shown = psoas_hurt_panel_show (self->hurt_panel, session);

  gtk_widget_set_visible (GTK_WIDGET (self->controls), !shown);
  gtk_widget_set_visible (GTK_WIDGET (self->view),
                          !shown || psoas_session_get_state (session) == PSOAS_SESSION_COMING_OUT);
  if (was_shown && !shown)
    psoas_session_controls_take_focus (self->controls);
}

static void
state_changed_cb (PsoasSessionPage *self,
                  GParamSpec       *pspec,
                  PsoasSession     *session)
{
  PsoasSessionState state = psoas_session_get_state (session);

  if (psoas_session_state_is_over (state)) {
    g_clear_pointer (&self->question, gtk_window_destroy);
    g_signal_emit (self, signals[SIGNAL_OVER], 0, session);
    return;
  }

  refresh_actions (self);
  refresh_panel (self, session);
}

/* A closure of the template */
static GStrv
dup_classes (PsoasSessionPage *self,
             gboolean          floor)
{
  const char * const classes[] = { floor ? "floor" : NULL, NULL };

  return g_strdupv ((char **) classes);
}

/* --- actions ------------------------------------------------------------------------------------ */

static gboolean
act (PsoasSessionPage *self,
     gboolean       (* func) (PsoasSession *session,
                              gint64        now))
{
  gboolean done;

  if (self->driver == NULL)
    return FALSE;

  done = func (get_session (self), get_now (self));
  psoas_session_driver_poke (self->driver);
  if (done)
    psoas_session_view_update (self->view);

  return done;
}

/* What waits for the person goes on at a tap anywhere. */
static void
tapped_cb (PsoasSessionPage *self)
{
  act (self, psoas_session_go_on);
}

static void
ease_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PsoasSessionPage *self = PSOAS_SESSION_PAGE (widget);

  psoas_session_ease (get_session (self), g_variant_get_int32 (parameter), get_now (self));
  psoas_session_driver_poke (self->driver);
}

/* Returns: whether something came of it */
static gboolean
perform (GtkWidget  *widget,
         const char *action)
{
  PsoasSessionPage *self = PSOAS_SESSION_PAGE (widget);

  for (guint i = 0; i < G_N_ELEMENTS (session_actions); i++) {
    if (g_str_equal (action, session_actions[i].name))
      return act (self, session_actions[i].func);
  }
  if (g_str_equal (action, "session.next-checkpoint"))
    return psoas_session_view_next_checkpoint (self->view);

  psoas_session_page_ask_leave (self);
  return TRUE;
}

static void
session_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  perform (widget, name);
}

/* --- the type ----------------------------------------------------------------------------------- */

static void
psoas_session_page_dispose (GObject *object)
{
  PsoasSessionPage *self = PSOAS_SESSION_PAGE (object);

  g_clear_object (&self->services);
  g_clear_object (&self->audio);
  g_clear_object (&self->journal);
  g_clear_object (&self->driver);
  g_clear_object (&self->told);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_session_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, title);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, journal_bar);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, view);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, hurt_panel);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, controls);
}

static void
psoas_session_page_class_init (PsoasSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_session_page_dispose;
  widget_class->focus = psoas_focus_children;

  /**
   * PsoasSessionPage::over:
   * @self: the page
   * @session: the session, which is finished or ended
   */
  signals[SIGNAL_OVER] = g_signal_new ("over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, PSOAS_TYPE_SESSION);

  /**
   * PsoasSessionPage::stay:
   * @self: the page
   *
   * Asked whether to leave, the person goes on.
   */
  signals[SIGNAL_STAY] = g_signal_new ("stay", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PSOAS_TYPE_HURT_PANEL);
  g_type_ensure (PSOAS_TYPE_JOURNAL_BAR);
  g_type_ensure (PSOAS_TYPE_SESSION_CONTROLS);
  g_type_ensure (PSOAS_TYPE_SESSION_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-session-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, dup_classes);
  gtk_widget_class_bind_template_callback (widget_class, tapped_cb);
  for (guint i = 0; i < G_N_ELEMENTS (session_actions); i++)
    gtk_widget_class_install_action (widget_class, session_actions[i].name, NULL, session_action);
  gtk_widget_class_install_action (widget_class, "session.ease", "i", ease_action);
  gtk_widget_class_install_action (widget_class, "session.leave", NULL, session_action);
  gtk_widget_class_install_action (widget_class, "session.next-checkpoint", NULL, session_action);
}

static void
psoas_session_page_init (PsoasSessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  psoas_session_keys_add (GTK_WIDGET (self), perform);
}

/**
 * psoas_session_page_new:
 * @figure: who shows the postures
 * @guidance: when to get help
 * @settings: the person's choices
 * @audio: what sessions are heard with
 * @journal: where sessions are saved
 *
 * Returns: (transfer floating): a page without a session
 */
GtkWidget *
psoas_session_page_new (PsoasFigure   *figure,
                        PsoasGuidance *guidance,
                        PsoasSettings *settings,
                        PsoasAudio    *audio,
                        PsoasJournal  *journal)
{
  PsoasSessionPage *self = g_object_new (PSOAS_TYPE_SESSION_PAGE, NULL);

  self->audio = g_object_ref (audio);
  self->journal = g_object_ref (journal);
  psoas_journal_bar_set_journal (self->journal_bar, journal);
  psoas_session_view_set_up (self->view, figure, settings);
  psoas_hurt_panel_set_guidance (self->hurt_panel, guidance);

  return GTK_WIDGET (self);
}

static void
dismiss_told (PsoasSessionPage *self)
{
  if (self->told != NULL)
    adw_toast_dismiss (self->told);
  g_clear_object (&self->told);
}

/* Shows a session that has not begun, with all that the desktop does for it. */
static void
follow (PsoasSessionPage *self,
        PsoasSession     *session)
{
  PsoasPlan *plan = psoas_session_get_plan (session);

  dismiss_told (self);
  g_clear_object (&self->services);
  g_clear_object (&self->driver);
  self->driver = psoas_session_driver_new (session);
  self->services = psoas_session_services_new (self->driver, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               self->audio, self->journal);
  adw_window_title_set_title (self->title, psoas_stretch_get_name (psoas_plan_get_stretch (plan)));
  adw_window_title_set_subtitle (self->title, psoas_stretch_get_subtitle (psoas_plan_get_stretch (plan)));
  gtk_widget_set_visible (GTK_WIDGET (self->hurt_panel), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->view), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->controls), TRUE);
  psoas_session_view_follow (self->view, self->driver);

  g_signal_connect_object (session, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * psoas_session_page_begin:
 * @self: a page
 * @plan: what to be guided through
 *
 * Begins a session at once.
 */
void
psoas_session_page_begin (PsoasSessionPage *self,
                          PsoasPlan        *plan)
{
  g_autoptr (PsoasSession) session = psoas_session_new (plan);

  g_return_if_fail (PSOAS_IS_SESSION_PAGE (self));

  follow (self, session);
  act (self, psoas_session_start);
  psoas_session_controls_take_focus (self->controls);
}

/**
 * psoas_session_page_resume:
 * @self: a page
 * @bookmark: where a session was broken off
 * @stretch: what was done in it, with which @bookmark makes a plan
 *
 * Counts down, then goes on from there.
 */
void
psoas_session_page_resume (PsoasSessionPage *self,
                           PsoasBookmark    *bookmark,
                           PsoasStretch     *stretch)
{
  g_autoptr (PsoasSession) session = psoas_bookmark_make_session (bookmark, stretch);

  g_return_if_fail (PSOAS_IS_SESSION_PAGE (self));

  follow (self, session);
  psoas_bookmark_resume (bookmark, session, get_now (self));
  psoas_session_view_cut (self->view);
  psoas_session_driver_poke (self->driver);
  psoas_session_controls_take_focus (self->controls);
}

/**
 * psoas_session_page_tell:
 * @self: a page with a session
 * @text: what to say, in place of what was said before
 */
void
psoas_session_page_tell (PsoasSessionPage *self,
                         const char       *text)
{
  g_autofree char *title = g_markup_escape_text (text, -1);

  g_return_if_fail (PSOAS_IS_SESSION_PAGE (self));

  dismiss_told (self);
  self->told = g_object_new (ADW_TYPE_TOAST, "title", title, "timeout", 10, NULL);
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (self->told));
}

/**
 * psoas_session_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the session last begun
 */
PsoasSession *
psoas_session_page_get_session (PsoasSessionPage *self)
{
  g_return_val_if_fail (PSOAS_IS_SESSION_PAGE (self), NULL);

  return get_session (self);
}

static void
question_response_cb (PsoasSessionPage *self,
                      const char       *response)
{
  self->question = NULL;
  if (g_str_equal (response, "end")) {
    act (self, psoas_session_end);
    return;
  }

  if (self->paused_to_ask)
    act (self, psoas_session_resume);
  g_signal_emit (self, signals[SIGNAL_STAY], 0);
}

/**
 * psoas_session_page_ask_leave:
 * @self: a page
 *
 * Asks whether to end the session, which waits meanwhile.
 */
void
psoas_session_page_ask_leave (PsoasSessionPage *self)
{
  GtkWidget *dialog;

  g_return_if_fail (PSOAS_IS_SESSION_PAGE (self));

  if (self->question != NULL || self->driver == NULL)
    return;

  self->paused_to_ask = act (self, psoas_session_pause);
  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   _("End This Session?"),
                                   psoas_session_can_resume (get_session (self))
                                   ? _("It is paused. What you have done so far is kept for the summary.")
                                   : _("What you have done so far is kept for the summary."));
  psoas_responses_add (ADW_MESSAGE_DIALOG (dialog), "end", _("_End Session"), "stay", _("_Keep Going"), NULL);
  g_signal_connect_object (dialog, "response", G_CALLBACK (question_response_cb), self, G_CONNECT_SWAPPED);
  self->question = GTK_WINDOW (dialog);
  gtk_window_present (self->question);
}

gint64
psoas_session_page_get_journal_id (PsoasSessionPage *self)
{
  g_return_val_if_fail (PSOAS_IS_SESSION_PAGE (self), 0);

  return self->services != NULL ? psoas_session_services_get_journal_id (self->services) : 0;
}
