/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-session-page.h"

#include "history/psoas-journal-bar.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "psoas-hurt-panel.h"
#include "psoas-session-view.h"
#include "psoas-session-services.h"
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
  GtkWidget *controls;
  GtkWidget *primary;
  GtkWidget *pause;
  GtkImage *pause_icon;
  GtkLabel *pause_label;
  GtkWidget *go_on;
  GtkWidget *breathe;
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

/* Whether the focus is where the page has put it; else the person has sought out something. */
static gboolean
has_own_focus (PsoasSessionPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == self->pause || focus == self->go_on);
}

/* On what the person is asked to press, if anything */
static void
take_focus (PsoasSessionPage *self)
{
  gtk_widget_grab_focus (psoas_session_can_go_on (get_session (self)) ? self->go_on : self->pause);
}

static void
refresh_actions (PsoasSessionPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PsoasSession *session = get_session (self);
  gboolean paused = psoas_session_can_resume (session);
  gboolean can_go_on = psoas_session_can_go_on (session);
  gboolean own_focus = has_own_focus (self);

  gtk_widget_action_set_enabled (widget, "session.toggle", paused || psoas_session_can_pause (session));
  gtk_widget_action_set_enabled (widget, "session.pause", psoas_session_can_pause (session));
  gtk_widget_action_set_enabled (widget, "session.skip", psoas_session_can_skip (session));
  gtk_widget_action_set_enabled (widget, "session.back", psoas_session_can_back (session));
  gtk_widget_action_set_enabled (widget, "session.breathe", psoas_session_can_breathe (session));
  gtk_widget_action_set_enabled (widget, "session.go-on", psoas_session_can_go_on (session));
  gtk_widget_action_set_enabled (widget, "session.hurt", psoas_session_can_hurt (session));
  gtk_widget_set_visible (self->primary, can_go_on || psoas_session_can_breathe (session));
  gtk_widget_set_visible (self->breathe, psoas_session_can_breathe (session));
  gtk_widget_set_visible (self->go_on, can_go_on);
  gtk_widget_set_visible (self->pause, !can_go_on);
  gtk_image_set_from_icon_name (self->pause_icon, paused ? "media-playback-start-symbolic"
                                                         : "media-playback-pause-symbolic");
  gtk_label_set_label (self->pause_label, paused ? C_("a session", "Resume") : C_("a session", "Pause"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pause), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  paused ? C_("a session", "Resume") : C_("a session", "Pause"), -1);
  if (own_focus)
    take_focus (self);
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

  gtk_widget_set_visible (self->controls, !shown);
  gtk_widget_set_visible (GTK_WIDGET (self->view),
                          !shown || psoas_session_get_state (session) == PSOAS_SESSION_COMING_OUT);
  if (was_shown && !shown)
    take_focus (self);
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

/* What is sought in a hurry keeps its word where room is short; the others keep their picture. */
static void
wide_changed_cb (PsoasSessionPage *self)
{
  gboolean wide;

  g_object_get (self->view, "wide", &wide, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->controls),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  if (wide)
    gtk_widget_add_css_class (self->controls, "wide");
  else
    gtk_widget_remove_css_class (self->controls, "wide");
}

static void
floor_changed_cb (PsoasSessionPage *self)
{
  gboolean floor;

  g_object_get (self->view, "floor", &floor, NULL);
  if (floor)
    gtk_widget_add_css_class (GTK_WIDGET (self), "floor");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "floor");
}

/* --- actions ------------------------------------------------------------------------------------ */

typedef gboolean (* SessionFunc) (PsoasSession *session,
                                  gint64        now);

static gboolean
act (PsoasSessionPage *self,
     SessionFunc       func)
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

static const struct {
  const char *name;
  SessionFunc func;
} session_actions[] = {
  { "session.toggle", psoas_session_toggle },
  { "session.pause", psoas_session_pause },
  { "session.skip", psoas_session_skip },
  { "session.back", psoas_session_back },
  { "session.breathe", psoas_session_breathe },
  { "session.go-on", psoas_session_go_on },
  { "session.hurt", psoas_session_hurt },
  { "session.rest", psoas_session_rest },
  { "session.decide", psoas_session_decide },
  { "session.leave-side", psoas_session_leave_side },
  { "session.end", psoas_session_end },
};

static void
session_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (session_actions); i++) {
    if (g_str_equal (name, session_actions[i].name))
      act (PSOAS_SESSION_PAGE (widget), session_actions[i].func);
  }
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

static void
leave_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  psoas_session_page_ask_leave (PSOAS_SESSION_PAGE (widget));
}

static void
next_checkpoint_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  psoas_session_view_next_checkpoint (PSOAS_SESSION_PAGE (widget)->view);
}

/* Keys that nothing on the page wants for itself: they come before what has the focus.  Arrows are the
 * session's back and forth, not the screen's: text direction does not turn them round.  A presenter has no more
 * keys than Page Up, Page Down, "b" or "." to darken the screen, and Escape: the darkening one means "this hurts". */
static gboolean
key_pressed_cb (PsoasSessionPage *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   modifiers)
{
  if (modifiers & gtk_accelerator_get_default_mod_mask ())
    return FALSE;

  switch (gdk_keyval_to_lower (keyval)) {
  case GDK_KEY_Left:
  case GDK_KEY_Page_Up:
    return act (self, psoas_session_back);
  case GDK_KEY_Right:
  case GDK_KEY_Page_Down:
    return act (self, psoas_session_skip);
  case GDK_KEY_n:
    return act (self, psoas_session_breathe);
  case GDK_KEY_h:
  case GDK_KEY_b:
  case GDK_KEY_period:
  case GDK_KEY_KP_Decimal:
    return act (self, psoas_session_hurt);
  case GDK_KEY_c:
    return psoas_session_view_next_checkpoint (self->view);
  default:
    return FALSE;
  }
}

/* Keys that what has the focus may want: they come here if it does not. */
static gboolean
unused_key_cb (PsoasSessionPage *self,
               guint             keyval,
               guint             keycode,
               GdkModifierType   modifiers)
{
  if (modifiers & gtk_accelerator_get_default_mod_mask ())
    return FALSE;

  switch (keyval) {
  case GDK_KEY_space:
  case GDK_KEY_KP_Space:
    return act (self, psoas_session_toggle);
  case GDK_KEY_Return:
  case GDK_KEY_ISO_Enter:
  case GDK_KEY_KP_Enter:
    return act (self, psoas_session_go_on);
  case GDK_KEY_Escape:
    psoas_session_page_ask_leave (self);
    return TRUE;
  default:
    return FALSE;
  }
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
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, primary);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, pause);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, pause_icon);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, pause_label);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, go_on);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, breathe);
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
  g_type_ensure (PSOAS_TYPE_SESSION_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-session-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, tapped_cb);
  for (guint i = 0; i < G_N_ELEMENTS (session_actions); i++)
    gtk_widget_class_install_action (widget_class, session_actions[i].name, NULL, session_action);
  gtk_widget_class_install_action (widget_class, "session.ease", "i", ease_action);
  gtk_widget_class_install_action (widget_class, "session.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "session.next-checkpoint", NULL, next_checkpoint_action);
}

static void
add_keys (PsoasSessionPage    *self,
          GtkPropagationPhase  phase,
          GCallback            callback)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, phase);
  g_signal_connect_object (keys, "key-pressed", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
psoas_session_page_init (PsoasSessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->view, "notify::floor", G_CALLBACK (floor_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::wide", G_CALLBACK (wide_changed_cb), self, G_CONNECT_SWAPPED);
  add_keys (self, GTK_PHASE_CAPTURE, G_CALLBACK (key_pressed_cb));
  add_keys (self, GTK_PHASE_BUBBLE, G_CALLBACK (unused_key_cb));
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
  gtk_widget_set_visible (self->controls, TRUE);
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
  take_focus (self);
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
  take_focus (self);
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
