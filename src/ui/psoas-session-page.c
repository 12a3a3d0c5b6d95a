/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-session-page.h"

#include "psoas-figure-view.h"
#include "psoas-focus.h"
#include "psoas-hurt-panel.h"
#include "psoas-ring.h"
#include "psoas-session-services.h"
#include "psoas-session-words.h"
#include "psoas-type-size.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* A paced breath is drawn this often: its changes between are too small to be seen. */
#define BREATH_INTERVAL (G_USEC_PER_SEC / 5)
/* How long one checkpoint stays on screen */
#define CHECKPOINT_INTERVAL (12 * G_USEC_PER_SEC)
/* The figure is in its new posture after this time, even if the step's words take longer. */
#define MOVE_MAX (3 * G_USEC_PER_SEC)

struct _PsoasSessionPage {
  GtkWidget parent_instance;

  PsoasSettings *settings;      /* (owned) */
  PsoasSessionDriver *driver;   /* (owned) (nullable): of the session last begun */
  PsoasSessionServices *services; /* (owned) (nullable): of the same session */
  GtkWindow *question;          /* (unowned) (nullable): whether to leave, while it is asked */
  gboolean paused_to_ask;       /* a session that waited already waits on */
  guint timer;                  /* source of the next change of number, ring or breath */
  guint checkpoint_offset;      /* how many the person has turned on in this hold */
  gulong layout_handler;
  int layout[3];                /* width, height and text size that the type was last set for, px */
  GdkSurface *surface;          /* (owned) (nullable): while mapped */

  AdwWindowTitle *title;
  GtkBox *body;
  PsoasFigureView *view;
  GtkWidget *words;
  GtkLabel *side;
  GtkLabel *instruction;
  GtkBox *count;
  GtkWidget *dial;
  PsoasRing *ring;
  GtkLabel *number;
  GtkLabel *unit;
  GtkLabel *breath;
  GtkWidget *checkpoint_button;
  GtkLabel *checkpoint;
  GtkLabel *where;
  GtkLabel *next;
  GtkLabel *status;
  PsoasHurtPanel *hurt_panel;
  GtkWidget *controls;
  GtkWidget *pause;
  AdwButtonContent *pause_content;
  GtkWidget *go_on;
  GtkWidget *breathe;
};

G_DEFINE_FINAL_TYPE (PsoasSessionPage, psoas_session_page, GTK_TYPE_WIDGET)

enum {
  SIGNAL_OVER,
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
  return psoas_session_driver_get_now (self->driver);
}

/* Takes the words, and leaves a label alone that says them already. */
static void
take_label (GtkLabel *label,
            char     *text)
{
  if (!g_str_equal (gtk_label_get_label (label), text))
    gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
  g_free (text);
}

static gboolean
animations_are_on (PsoasSessionPage *self)
{
  gboolean on;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &on, NULL);

  return on;
}

/* Shows one checkpoint at a time during a hold of the full stretch, in turn. */
static void
refresh_checkpoint (PsoasSessionPage *self,
                    gint64            now)
{
  PsoasSession *session = get_session (self);
  const PsoasPhase *phase = psoas_session_get_phase (session);
  GPtrArray *checkpoints = psoas_stretch_get_checkpoints (psoas_plan_get_stretch (psoas_session_get_plan (session)));
  gboolean shown = phase->kind == PSOAS_PHASE_HOLD && phase->variation < 0 && checkpoints->len > 0
                   && psoas_session_get_state (session) != PSOAS_SESSION_HURT;
  const PsoasCheckpoint *checkpoint;
  guint index;

  if (shown != gtk_widget_get_visible (self->checkpoint_button)) {
    gtk_widget_set_visible (self->checkpoint_button, shown);
    psoas_figure_view_set_checkpoints (self->view, shown ? checkpoints : NULL);
  }
  if (!shown)
    return;

  index = (psoas_session_get_elapsed (session, now) / CHECKPOINT_INTERVAL + self->checkpoint_offset) % checkpoints->len;
  checkpoint = g_ptr_array_index (checkpoints, index);
  take_label (self->checkpoint, g_strdup_printf ("%u. %s", index + 1,
                                                 psoas_sentence_get_text (checkpoint->sentence, phase->side)));
  psoas_figure_view_set_focused (self->view, index);
}

static const char *
get_breath_word (const PsoasBreathMoment *moment)
{
  switch (moment->stage) {
  case PSOAS_BREATH_INHALE:
    return _("Breathe in");
  case PSOAS_BREATH_EXHALE:
    return _("Breathe out");
  case PSOAS_BREATH_REST:
  default:
    return _("Rest");
  }
}

static void
refresh_breath (PsoasSessionPage *self,
                gint64            now)
{
  PsoasSession *session = get_session (self);
  gboolean moves = animations_are_on (self);
  PsoasBreathMoment moment;
  double fullness;

  if (!psoas_session_get_breath (session, now, &moment)) {
    take_label (self->breath, g_strdup (""));
    psoas_ring_set_breath (self->ring, -1);
    psoas_figure_view_set_breath (self->view, 0);
    return;
  }

  fullness = psoas_breath_moment_get_fullness (&moment);
  take_label (self->breath, g_strdup (get_breath_word (&moment)));
  psoas_ring_set_breath (self->ring, moves ? fullness : -1);
  if (moves)
    psoas_figure_view_set_breath (self->view, fullness);
}

/* What changes with time alone */
static void
refresh_time (PsoasSessionPage *self)
{
  PsoasSession *session = get_session (self);
  const PsoasPhase *phase = psoas_session_get_phase (session);
  gint64 now = get_now (self);
  gint64 remaining = psoas_session_get_remaining (session, now);

  take_label (self->number, psoas_session_words_number (session, now));
  take_label (self->unit, psoas_session_words_unit (session, now));
  /* No empty ring where nothing is counted: in open phases, and after "this hurts" */
  gtk_widget_set_visible (self->dial, *gtk_label_get_label (self->number) != '\0');
  if (phase->open || phase->length == 0)
    psoas_ring_set_left (self->ring, 1);
  else if (animations_are_on (self))
    psoas_ring_set_left (self->ring, (double) remaining / phase->length);
  else
    psoas_ring_set_left (self->ring, (double) (remaining / G_USEC_PER_SEC * G_USEC_PER_SEC) / phase->length);
  refresh_breath (self, now);
  refresh_checkpoint (self, now);
}

static void schedule (PsoasSessionPage *self);

static gboolean
timer_cb (gpointer data)
{
  PsoasSessionPage *self = data;

  self->timer = 0;
  refresh_time (self);
  schedule (self);

  return G_SOURCE_REMOVE;
}

/* Wakes at the next change that a person can see: a whole second, or a step of a paced breath. */
static void
schedule (PsoasSessionPage *self)
{
  PsoasSession *session = get_session (self);
  PsoasSessionState state = psoas_session_get_state (session);
  gint64 now = get_now (self);
  gint64 left = state == PSOAS_SESSION_GET_READY ? psoas_session_get_count_down (session, now)
                                                 : psoas_session_get_remaining (session, now);
  gint64 delay = left % G_USEC_PER_SEC + 1000;
  PsoasBreathMoment moment;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (state != PSOAS_SESSION_RUNNING && state != PSOAS_SESSION_GET_READY)
    return;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (animations_are_on (self) && psoas_session_get_breath (session, now, &moment))
    delay = BREATH_INTERVAL;
  else if (psoas_session_get_phase (session)->open && state == PSOAS_SESSION_RUNNING)
    return;

  self->timer = g_timeout_add (MAX (delay / 1000, 20), timer_cb, self);
}

static void
refresh_actions (PsoasSessionPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PsoasSession *session = get_session (self);
  PsoasSessionState state = psoas_session_get_state (session);
  gboolean paused = psoas_session_can_resume (session);

  gtk_widget_action_set_enabled (widget, "session.pause", paused || psoas_session_can_pause (session));
  gtk_widget_action_set_enabled (widget, "session.skip", psoas_session_can_skip (session));
  gtk_widget_action_set_enabled (widget, "session.back", psoas_session_can_back (session));
  gtk_widget_action_set_enabled (widget, "session.breathe", psoas_session_can_breathe (session));
  gtk_widget_action_set_enabled (widget, "session.go-on", psoas_session_can_go_on (session));
  gtk_widget_action_set_enabled (widget, "session.hurt", psoas_session_can_hurt (session));
  gtk_widget_set_visible (self->go_on, psoas_session_can_go_on (session));
  gtk_widget_set_visible (self->breathe, psoas_session_can_breathe (session));
  gtk_widget_set_visible (self->controls, state != PSOAS_SESSION_HURT);
  adw_button_content_set_icon_name (self->pause_content, paused ? "media-playback-start-symbolic"
                                                                : "media-playback-pause-symbolic");
  adw_button_content_set_label (self->pause_content, paused ? _("Resume") : _("Pause"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pause), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  paused ? _("Resume") : _("Pause"), -1);
}

/* Everything: a phase, a step or the state has changed. */
static void
refresh (PsoasSessionPage *self)
{
  PsoasSession *session = get_session (self);
  const PsoasPhase *phase = psoas_session_get_phase (session);
  gboolean hurt;

  take_label (self->side, psoas_session_words_side (session));
  take_label (self->where, psoas_session_words_where (session));
  take_label (self->next, psoas_session_words_next (session));
  take_label (self->instruction,
              psoas_session_get_state (session) == PSOAS_SESSION_RUNNING ? psoas_session_words_sentence (session)
                                                                         : psoas_session_words_title (session));
  if (phase->side != PSOAS_SIDE_NONE)
    psoas_figure_view_set_side (self->view, phase->side);
  hurt = psoas_session_get_state (session) == PSOAS_SESSION_HURT;
  psoas_figure_view_set_muscle (self->view, phase->kind == PSOAS_PHASE_HOLD && !hurt);
  refresh_actions (self);
  refresh_time (self);
  schedule (self);
}

/* Moves the figure through the present step. */
static void
move_figure (PsoasSessionPage *self)
{
  const PsoasPhaseCue *cue = psoas_session_get_phase_cue (get_session (self));

  psoas_figure_view_move_to (self->view, cue->pose, MIN (cue->length, MOVE_MAX) / 1000);
}

static void
cue_cb (PsoasSessionPage *self,
        const PsoasCue   *cue,
        PsoasSession     *session)
{
  char *milestone = psoas_session_words_milestone (session, cue);

  if (cue->kind == PSOAS_CUE_PHASE)
    self->checkpoint_offset = 0;
  if (cue->kind == PSOAS_CUE_PHASE || cue->kind == PSOAS_CUE_STEP) {
    move_figure (self);
    refresh (self);
  } else if (cue->kind == PSOAS_CUE_INHALE || cue->kind == PSOAS_CUE_EXHALE) {
    /* Its word comes with the breath, not with the next drawing of it. */
    refresh_time (self);
  }
  if (milestone != NULL)
    take_label (self->status, milestone);
}

static void
show_hurt (PsoasSessionPage *self)
{
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (get_session (self)));

  psoas_figure_view_move_to (self->view, psoas_stretch_get_start_pose (stretch), MOVE_MAX / 1000);
  psoas_hurt_panel_present (self->hurt_panel, stretch);
}

static void
state_changed_cb (PsoasSessionPage *self,
                  GParamSpec       *pspec,
                  PsoasSession     *session)
{
  PsoasSessionState state = psoas_session_get_state (session);

  if (state == PSOAS_SESSION_FINISHED || state == PSOAS_SESSION_ENDED) {
    g_clear_handle_id (&self->timer, g_source_remove);
    g_clear_pointer (&self->question, gtk_window_destroy);
    g_signal_emit (self, signals[SIGNAL_OVER], 0, session);
    return;
  }

  refresh (self);
  if (state == PSOAS_SESSION_HURT) {
    show_hurt (self);
  } else if (gtk_widget_get_visible (GTK_WIDGET (self->hurt_panel))) {
    gtk_widget_set_visible (GTK_WIDGET (self->hurt_panel), FALSE);
    gtk_widget_grab_focus (self->pause);
  }
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
  /* A breath at own pace changes the number, and no timer tells of it. */
  if (done && gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh_time (self);

  return done;
}

static gboolean
pause_or_resume (PsoasSession *session,
                 gint64        now)
{
  if (psoas_session_can_resume (session))
    return psoas_session_resume (session, now);

  return psoas_session_pause (session, now);
}

static const struct {
  const char *name;
  SessionFunc func;
} session_actions[] = {
  { "session.pause", pause_or_resume },
  { "session.skip", psoas_session_skip },
  { "session.back", psoas_session_back },
  { "session.restart", psoas_session_restart },
  { "session.breathe", psoas_session_breathe },
  { "session.go-on", psoas_session_go_on },
  { "session.hurt", psoas_session_hurt },
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

static gboolean
next_checkpoint (PsoasSessionPage *self)
{
  if (self->driver == NULL || !gtk_widget_get_visible (self->checkpoint_button))
    return FALSE;

  self->checkpoint_offset++;
  refresh_checkpoint (self, get_now (self));

  return TRUE;
}

static void
next_checkpoint_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  next_checkpoint (PSOAS_SESSION_PAGE (widget));
}

/* Whether the focus is on a button that was sought out, "This Hurts" above all: Return then presses it. */
static gboolean
is_on_a_choice (PsoasSessionPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return GTK_IS_BUTTON (focus) && focus != self->pause;
}

/* Before the focused button gets them, so that Space always pauses.  Arrows are the session's back and
 * forth, not the screen's: text direction does not turn them round. */
static gboolean
key_pressed_cb (PsoasSessionPage *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   modifiers)
{
  if (modifiers & gtk_accelerator_get_default_mod_mask ())
    return FALSE;

  switch (gdk_keyval_to_lower (keyval)) {
  case GDK_KEY_space:
    return act (self, pause_or_resume);
  case GDK_KEY_Left:
  case GDK_KEY_Page_Up:
    return act (self, psoas_session_back);
  case GDK_KEY_Right:
  case GDK_KEY_Page_Down:
    return act (self, psoas_session_skip);
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
    return !is_on_a_choice (self) && act (self, psoas_session_go_on);
  case GDK_KEY_n:
    return act (self, psoas_session_breathe);
  case GDK_KEY_h:
    return act (self, psoas_session_hurt);
  case GDK_KEY_c:
    return next_checkpoint (self);
  case GDK_KEY_Escape:
    psoas_session_page_ask_leave (self);
    return TRUE;
  default:
    return FALSE;
  }
}

/* --- size --------------------------------------------------------------------------------------- */

static void
set_type_size (GtkLabel *label,
               int       size)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (size * PANGO_SCALE));
  gtk_label_set_attributes (label, attributes);
}

/* The em of ordinary text, px, as the person has set it */
static int
get_base_size (PsoasSessionPage *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;

  return MAX (size, 8);
}

static void
layout_cb (PsoasSessionPage *self,
           int               width,
           int               height)
{
  int layout[] = { width, height, get_base_size (self) };
  PsoasTypeSize size = psoas_type_size_for (width, height, layout[2]);
  gboolean wide = psoas_type_size_is_wide (width, height);

  /* Each new size asks for another layout. */
  if (memcmp (layout, self->layout, sizeof layout) == 0)
    return;
  memcpy (self->layout, layout, sizeof layout);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->body, wide);
  /* Below the figure height is dear: there the ring has its words beside it. */
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->count),
                                  wide ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->controls),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_size_request (GTK_WIDGET (self->view), 160, wide ? 200 : MAX (height / 5, 120));
  set_type_size (self->number, size.number);
  set_type_size (self->instruction, size.instruction);
  set_type_size (self->breath, size.side);
  set_type_size (self->side, size.side);
  set_type_size (self->unit, size.detail);
  set_type_size (self->checkpoint, size.detail);
  set_type_size (self->where, size.detail);
  set_type_size (self->next, size.detail);
  psoas_ring_set_size (self->ring, size.number * 21 / 10);
}

static void
psoas_session_page_map (GtkWidget *widget)
{
  PsoasSessionPage *self = PSOAS_SESSION_PAGE (widget);
  GtkNative *native = gtk_widget_get_native (widget);

  self->surface = g_object_ref (gtk_native_get_surface (native));
  self->layout_handler = g_signal_connect_swapped (self->surface, "layout", G_CALLBACK (layout_cb), self);
  layout_cb (self, gdk_surface_get_width (self->surface), gdk_surface_get_height (self->surface));

  GTK_WIDGET_CLASS (psoas_session_page_parent_class)->map (widget);

  if (self->driver != NULL)
    schedule (self);
}

static void
psoas_session_page_unmap (GtkWidget *widget)
{
  PsoasSessionPage *self = PSOAS_SESSION_PAGE (widget);

  g_clear_signal_handler (&self->layout_handler, self->surface);
  g_clear_object (&self->surface);
  g_clear_handle_id (&self->timer, g_source_remove);

  GTK_WIDGET_CLASS (psoas_session_page_parent_class)->unmap (widget);
}

/* --- the type ----------------------------------------------------------------------------------- */

static void
psoas_session_page_dispose (GObject *object)
{
  PsoasSessionPage *self = PSOAS_SESSION_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->services);
  g_clear_object (&self->driver);
  g_clear_object (&self->settings);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (psoas_session_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, title);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, body);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, view);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, words);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, side);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, instruction);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, count);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, dial);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, ring);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, number);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, unit);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, breath);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, checkpoint_button);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, checkpoint);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, where);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, next);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, status);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, hurt_panel);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, controls);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, pause);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, pause_content);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, go_on);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionPage, breathe);
}

static void
psoas_session_page_class_init (PsoasSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_session_page_dispose;
  widget_class->focus = psoas_focus_children;
  widget_class->map = psoas_session_page_map;
  widget_class->unmap = psoas_session_page_unmap;

  /**
   * PsoasSessionPage::over:
   * @self: the page
   * @session: the session, which is finished or ended
   */
  signals[SIGNAL_OVER] = g_signal_new ("over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, PSOAS_TYPE_SESSION);

  g_type_ensure (PSOAS_TYPE_FIGURE_VIEW);
  g_type_ensure (PSOAS_TYPE_HURT_PANEL);
  g_type_ensure (PSOAS_TYPE_RING);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-session-page.ui");
  bind_children (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (session_actions); i++)
    gtk_widget_class_install_action (widget_class, session_actions[i].name, NULL, session_action);
  gtk_widget_class_install_action (widget_class, "session.ease", "i", ease_action);
  gtk_widget_class_install_action (widget_class, "session.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "session.next-checkpoint", NULL, next_checkpoint_action);
}

static void
psoas_session_page_init (PsoasSessionPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
skin_tone_changed_cb (PsoasSessionPage *self)
{
  psoas_figure_view_set_skin_tone (self->view, psoas_settings_get_skin_tone (self->settings));
}

/**
 * psoas_session_page_new:
 * @figure: who shows the postures
 * @guidance: when to get help
 * @settings: the person's choices
 *
 * Returns: (transfer floating): a page without a session
 */
GtkWidget *
psoas_session_page_new (PsoasFigure   *figure,
                        PsoasGuidance *guidance,
                        PsoasSettings *settings)
{
  PsoasSessionPage *self = g_object_new (PSOAS_TYPE_SESSION_PAGE, NULL);

  self->settings = g_object_ref (settings);
  psoas_figure_view_set_figure (self->view, figure);
  psoas_hurt_panel_set_guidance (self->hurt_panel, guidance);
  g_signal_connect_object (settings, "notify::skin-tone",
                           G_CALLBACK (skin_tone_changed_cb), self, G_CONNECT_SWAPPED);
  skin_tone_changed_cb (self);

  return GTK_WIDGET (self);
}

/* Every posture of the session stays within the picture. */
static void
set_frame (PsoasSessionPage *self,
           PsoasPlan        *plan)
{
  g_autoptr (GPtrArray) poses = g_ptr_array_new ();

  for (guint i = 0; i < psoas_plan_get_n_phases (plan); i++) {
    GPtrArray *cues = psoas_plan_get_phase (plan, i)->cues;

    for (guint j = 0; j < cues->len; j++) {
      const PsoasPhaseCue *cue = g_ptr_array_index (cues, j);

      if (!g_ptr_array_find_with_equal_func (poses, cue->pose, g_str_equal, NULL))
        g_ptr_array_add (poses, (char *) cue->pose);
    }
  }
  g_ptr_array_add (poses, NULL);
  psoas_figure_view_set_frame (self->view, (const char * const *) poses->pdata);
}

static void
plan_changed_cb (PsoasSessionPage *self,
                 GParamSpec       *pspec,
                 PsoasSession     *session)
{
  set_frame (self, psoas_session_get_plan (session));
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
  PsoasStretch *stretch = psoas_plan_get_stretch (plan);

  g_return_if_fail (PSOAS_IS_SESSION_PAGE (self));

  g_clear_object (&self->services);
  g_clear_object (&self->driver);
  self->driver = psoas_session_driver_new (session);
  self->services = psoas_session_services_new (self->driver, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  adw_window_title_set_title (self->title, psoas_stretch_get_name (stretch));
  gtk_widget_set_visible (GTK_WIDGET (self->hurt_panel), FALSE);
  set_frame (self, plan);
  psoas_figure_view_set_pose (self->view, psoas_stretch_get_start_pose (stretch));
  psoas_figure_view_set_side (self->view, psoas_plan_get_options (plan)->first_side);
  psoas_figure_view_set_checkpoints (self->view, NULL);
  gtk_widget_set_visible (self->checkpoint_button, FALSE);
  psoas_figure_view_set_label (self->view, psoas_stretch_get_summary (stretch));

  g_signal_connect_object (session, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::plan", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  act (self, psoas_session_start);
  gtk_widget_grab_focus (self->pause);
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
  if (g_str_equal (response, "end"))
    act (self, psoas_session_end);
  else if (self->paused_to_ask)
    act (self, psoas_session_resume);
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
                                   _("End this session?"),
                                   _("It is paused. What you have done so far is kept for the summary."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "stay", _("_Keep Going"),
                                    "end", _("_End Session"),
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (question_response_cb), self, G_CONNECT_SWAPPED);
  self->question = GTK_WINDOW (dialog);
  gtk_window_present (self->question);
}
