/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-session-view.h"

#include "psoas-checkpoint-button.h"
#include "psoas-dial.h"
#include "figure/psoas-figure-view.h"
#include "session/psoas-session-picture.h"
#include "widgets/psoas-animations.h"
#include "widgets/psoas-announce.h"
#include "widgets/psoas-children.h"
#include "widgets/psoas-focus.h"
#include "widgets/psoas-label.h"
#include "words/psoas-picture-words.h"
#include "words/psoas-session-words.h"
#include "widgets/psoas-reading-room.h"

/* A paced breath is drawn this often: its changes between are too small to be seen. */
#define BREATH_INTERVAL (G_USEC_PER_SEC / 5)

struct _PsoasSessionView {
  GtkWidget parent_instance;

  PsoasSettings *settings;      /* (owned) */
  PsoasSessionDriver *driver;   /* (owned) (nullable): of the session last followed */
  guint timer;                  /* source of the next change of number, ring or breath */
  guint checkpoint_offset;      /* how many the person has turned on in this hold */
  PsoasReadingRoom *room;       /* (owned) */
  gboolean tight;               /* the type is so large that each side goes by its short name */
  gboolean wide;                /* figure and words stand side by side */
  gboolean floor;               /* the window fills the screen: one instruction, one number, one figure */

  GtkBox *body;
  PsoasFigureView *view;
  GtkLabel *side;
  GtkLabel *told;
  GtkLabel *instruction;
  PsoasDial *dial;
  PsoasCheckpointButton *checkpoint;
  GtkLabel *status;
};

G_DEFINE_FINAL_TYPE (PsoasSessionView, psoas_session_view, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_WIDE,
  PROP_FLOOR,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static PsoasSession *
get_session (PsoasSessionView *self)
{
  return self->driver ? psoas_session_driver_get_session (self->driver) : NULL;
}

static gint64
get_now (PsoasSessionView *self)
{
  return psoas_session_driver_tick (self->driver);
}

/* The picture of this moment, with the checkpoint that the person has turned on to; from the mat none could be read.
 * @moves: whether the figure may move there */
static void
refresh_picture (PsoasSessionView *self,
                 gint64            now,
                 gboolean          moves)
{
  PsoasSession *session = get_session (self);
  PsoasPicture picture = psoas_session_picture (session, now);
  g_autofree char *posture = NULL;
  g_autofree char *checkpoint = NULL;

  if (self->floor) {
    picture.checkpoints = NULL;
    picture.focused = NULL;
  }
  psoas_picture_turn_focus (&picture, self->checkpoint_offset);
  picture.moves = picture.moves && moves;
  psoas_figure_view_set_picture (self->view, &picture);
  posture = psoas_picture_words_posture (psoas_plan_get_stretch (psoas_session_get_plan (session)), picture.pose, picture.side);
  checkpoint = psoas_checkpoint_button_show (self->checkpoint, &picture, psoas_session_get_phase (session)->side);
  psoas_figure_view_set_words (self->view, posture, checkpoint);
}

/* What changes with time alone */
static void
refresh_time (PsoasSessionView *self)
{
  PsoasSession *session = get_session (self);
  gint64 now = get_now (self);

  psoas_dial_show (self->dial, session, now, psoas_animations_are_on (GTK_WIDGET (self)));
  refresh_picture (self, now, TRUE);
}

static void schedule (PsoasSessionView *self);

static gboolean
timer_cb (gpointer data)
{
  PsoasSessionView *self = data;

  self->timer = 0;
  refresh_time (self);
  schedule (self);

  return G_SOURCE_REMOVE;
}

/* Wakes at the next change that a person can see: a whole second, or a step of a paced breath. */
static void
schedule (PsoasSessionView *self)
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

  if (psoas_animations_are_on (GTK_WIDGET (self)) && psoas_session_get_breath (session, now, &moment))
    delay = BREATH_INTERVAL;
  else if (!psoas_phase_is_timed (psoas_session_get_phase (session)) && state == PSOAS_SESSION_RUNNING)
    return;

  self->timer = g_timeout_add (MAX (delay / 1000, 20), timer_cb, self);
}

/* Which side, and in full what is on it where there is room */
static char *
dup_side (PsoasSessionView *self)
{
  PsoasSession *session = get_session (self);
  PsoasSide side = psoas_session_get_phase (session)->side;
  PsoasStretch *stretch = psoas_plan_get_stretch (psoas_session_get_plan (session));

  if (self->floor || self->tight)
    return g_strdup (side == PSOAS_SIDE_NONE ? "" : psoas_stretch_get_side_name (stretch, side));

  return psoas_session_words_side (session);
}

/* Everything: a phase, a step or the state has changed. */
static void
refresh (PsoasSessionView *self)
{
  PsoasSession *session = get_session (self);
  PsoasSessionState state = psoas_session_get_state (session);

  psoas_label_take (self->side, dup_side (self));
  psoas_label_take (self->told, psoas_session_words_told (session));
  psoas_label_take (self->instruction,
              state == PSOAS_SESSION_RUNNING || state == PSOAS_SESSION_COMING_OUT ? psoas_session_words_sentence (session)
                                                                                  : psoas_session_words_title (session));
  if (psoas_session_was_interrupted (session))
    psoas_label_take (self->instruction, g_strdup (psoas_session_words_interruption (session)));
  refresh_time (self);
  schedule (self);
}

/* To a screen reader, as a milestone; @text: (transfer full) */
static void
tell (PsoasSessionView *self,
      char             *text)
{
  psoas_announce (GTK_WIDGET (self), text);
  psoas_label_take (self->status, text);
}

static void
cue_cb (PsoasSessionView *self,
        const PsoasCue   *cue,
        PsoasSession     *session)
{
  char *milestone = psoas_session_words_milestone (session, cue);

  if (cue->kind == PSOAS_CUE_PHASE)
    self->checkpoint_offset = 0;
  if (cue->kind == PSOAS_CUE_PHASE || cue->kind == PSOAS_CUE_STEP) {
    refresh (self);
  } else if (cue->kind == PSOAS_CUE_INHALE || cue->kind == PSOAS_CUE_EXHALE) {
    /* Its word comes with the breath, not with the next drawing of it. */
    refresh_time (self);
  }
  if (milestone != NULL)
    tell (self, milestone);
}

/* For a screen reader: that it stands still, and when that is over what to do. */
static void
tell_state (PsoasSessionView *self)
{
  PsoasSession *session = get_session (self);
  const char *standstill = psoas_session_words_standstill (session);

  if (standstill != NULL)
    tell (self, g_strdup (standstill));
  else if (psoas_session_get_state (session) == PSOAS_SESSION_RUNNING)
    tell (self, psoas_session_words_sentence (session));
}

static void
state_changed_cb (PsoasSessionView *self,
                  GParamSpec       *pspec,
                  PsoasSession     *session)
{
  PsoasSessionState state = psoas_session_get_state (session);

  if (psoas_session_state_is_over (state)) {
    g_clear_handle_id (&self->timer, g_source_remove);
    return;
  }

  refresh (self);
  tell_state (self);
}

/* --- size --------------------------------------------------------------------------------------- */

static void
set_floor (PsoasSessionView *self,
           gboolean          floor)
{
  self->floor = floor;
  psoas_dial_set_bare (self->dial, floor);
  psoas_figure_view_set_high_contrast (self->view, floor);
  if (self->driver != NULL)
    refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FLOOR]);
}

static void
room_changed_cb (PsoasSessionView *self,
                 const PsoasRoom  *room)
{
  PsoasTypeSize size = psoas_room_get_type_size (room);
  gboolean wide = psoas_room_is_wide (room);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->body, wide);
  gtk_widget_set_size_request (GTK_WIDGET (self->view), 160, wide ? 200 : MAX (room->height / 6, 100));
  psoas_dial_set_type_size (self->dial, &size, wide);
  psoas_label_set_type_size (self->instruction, size.instruction);
  psoas_label_set_type_size (self->side, size.side);
  psoas_label_set_type_size (self->told, size.detail);
  psoas_checkpoint_button_set_type_size (self->checkpoint, size.detail);
  psoas_figure_view_set_type_size (self->view, size.detail);
  if (self->wide != wide) {
    self->wide = wide;
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
  }
  if (self->tight != psoas_type_size_is_tight (room->width, room->base)) {
    self->tight = !self->tight;
    if (self->driver != NULL)
      psoas_label_take (self->side, dup_side (self));
  }
  if (self->floor != room->floor)
    set_floor (self, room->floor);
}

static void
psoas_session_view_map (GtkWidget *widget)
{
  PsoasSessionView *self = PSOAS_SESSION_VIEW (widget);

  GTK_WIDGET_CLASS (psoas_session_view_parent_class)->map (widget);

  if (self->driver != NULL)
    schedule (self);
}

static void
psoas_session_view_unmap (GtkWidget *widget)
{
  PsoasSessionView *self = PSOAS_SESSION_VIEW (widget);

  g_clear_handle_id (&self->timer, g_source_remove);

  GTK_WIDGET_CLASS (psoas_session_view_parent_class)->unmap (widget);
}

/* --- the type ----------------------------------------------------------------------------------- */

static void
unfollow (PsoasSessionView *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->driver != NULL)
    g_signal_handlers_disconnect_by_data (get_session (self), self);
  g_clear_object (&self->driver);
}

static void
psoas_session_view_dispose (GObject *object)
{
  PsoasSessionView *self = PSOAS_SESSION_VIEW (object);

  unfollow (self);
  g_clear_object (&self->room);
  g_clear_object (&self->settings);
  psoas_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (psoas_session_view_parent_class)->dispose (object);
}

static void
psoas_session_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PsoasSessionView *self = PSOAS_SESSION_VIEW (object);

  switch (prop_id) {
  case PROP_WIDE:
    g_value_set_boolean (value, self->wide);
    break;
  case PROP_FLOOR:
    g_value_set_boolean (value, self->floor);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionView, body);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionView, view);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionView, side);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionView, told);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionView, instruction);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionView, dial);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionView, checkpoint);
  gtk_widget_class_bind_template_child (widget_class, PsoasSessionView, status);
}

static void
psoas_session_view_class_init (PsoasSessionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = psoas_session_view_dispose;
  object_class->get_property = psoas_session_view_get_property;
  widget_class->focus = psoas_focus_children;
  widget_class->map = psoas_session_view_map;
  widget_class->unmap = psoas_session_view_unmap;

  /**
   * PsoasSessionView:wide:
   *
   * Whether figure and words stand side by side, so that what is below may do so too.
   */
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * PsoasSessionView:floor:
   *
   * Whether the window fills the screen, and all is as large and as little as can be read from the mat.
   */
  properties[PROP_FLOOR] = g_param_spec_boolean ("floor", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PSOAS_TYPE_CHECKPOINT_BUTTON);
  g_type_ensure (PSOAS_TYPE_DIAL);
  g_type_ensure (PSOAS_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/psoas-session-view.ui");
  bind_children (widget_class);
}

static void
psoas_session_view_init (PsoasSessionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->room = psoas_reading_room_new (GTK_WIDGET (self));
  g_signal_connect_object (self->room, "changed", G_CALLBACK (room_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * psoas_session_view_set_up:
 * @self: a view
 * @figure: who shows the postures
 * @settings: the person's choices
 *
 * Hands in what outlasts a session; once, before the first.
 */
void
psoas_session_view_set_up (PsoasSessionView *self,
                           PsoasFigure      *figure,
                           PsoasSettings    *settings)
{
  g_return_if_fail (PSOAS_IS_SESSION_VIEW (self));
  g_return_if_fail (self->settings == NULL);

  self->settings = g_object_ref (settings);
  psoas_figure_view_set_figure (self->view, figure);
  g_object_bind_property (settings, "skin-tone", self->view, "skin-tone", G_BINDING_SYNC_CREATE);
}

/**
 * psoas_session_view_follow:
 * @self: a view
 * @driver: of a session that is ready to start
 *
 * Shows this session from now on, and no other.
 */
void
psoas_session_view_follow (PsoasSessionView   *self,
                           PsoasSessionDriver *driver)
{
  PsoasSession *session;

  g_return_if_fail (PSOAS_IS_SESSION_VIEW (self));

  unfollow (self);
  self->driver = g_object_ref (driver);
  session = get_session (self);
  refresh_picture (self, get_now (self), FALSE);

  g_signal_connect_object (session, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * psoas_session_view_cut:
 * @self: a view that follows a session
 *
 * Shows the present posture and side at once: nobody has moved, where a session is taken up.
 */
void
psoas_session_view_cut (PsoasSessionView *self)
{
  g_return_if_fail (PSOAS_IS_SESSION_VIEW (self));

  refresh_picture (self, get_now (self), FALSE);
}

/**
 * psoas_session_view_update:
 * @self: a view that follows a session
 *
 * Shows what the person has just done, where no signal of the session tells of it: a breath at own pace.
 */
void
psoas_session_view_update (PsoasSessionView *self)
{
  g_return_if_fail (PSOAS_IS_SESSION_VIEW (self));

  if (self->driver != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh_time (self);
}

/**
 * psoas_session_view_next_checkpoint:
 * @self: a view
 *
 * Returns: whether a checkpoint was on screen and gave way to the next
 */
gboolean
psoas_session_view_next_checkpoint (PsoasSessionView *self)
{
  g_return_val_if_fail (PSOAS_IS_SESSION_VIEW (self), FALSE);

  if (self->driver == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->checkpoint)))
    return FALSE;

  self->checkpoint_offset++;
  refresh_picture (self, get_now (self), TRUE);

  return TRUE;
}
