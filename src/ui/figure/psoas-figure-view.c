/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-config.h"

#include "psoas-figure-view.h"

#include "psoas-movement.h"
#include "psoas-muscle.h"
#include "psoas-picture-nodes.h"
#include "psoas-solver.h"
#include "psoas-style-palette.h"
#include "psoas-turn.h"

#include <glib/gi18n.h>

/*
 * PsoasFigureView: one picture of the figure.  The file is long because each of its many setters is
 * documented; what is drawn and how it moves are elsewhere.
 *
 * Nothing is drawn while nothing changes: the picture is kept as a render node
 * and thrown away by invalidate() alone.
 */

struct _PsoasFigureView
{
  GtkWidget parent_instance;

  GtkWidget *caption;       /* from where the person is seen, right under the picture */
  int height;               /* px: of the picture, without the caption */

  PsoasPicture picture;     /* what is shown; figure and checkpoints (owned) */
  PsoasPictureNodes nodes;  /* as it was last drawn */

  gboolean high_contrast;   /* whatever the desktop asks for */
  gboolean breathing;       /* the trunk is a picture of its own, as it is drawn often */
  guint tick;               /* 0: nothing moves */
  PsoasMovement movement;   /* while it moves */
  PsoasTurn turn;           /* while the picture turns */
};

G_DEFINE_FINAL_TYPE (PsoasFigureView, psoas_figure_view, GTK_TYPE_WIDGET)

enum {
  PROP_XRAY = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum {
  CHECKPOINT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define MINIMUM_WIDTH 160
#define MINIMUM_HEIGHT 100
#define NATURAL_WIDTH 640
#define ASPECT 1.6
/* Steps of the breath that can be told apart; fewer pictures, less work. */
#define BREATH_STEPS 8

static const cairo_rectangle_t whole_frame = { 0, 0, 1600, 1000 };

static int
get_width (PsoasFigureView *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self));
}

static void
invalidate (PsoasFigureView *self)
{
  psoas_picture_nodes_clear (&self->nodes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* From where the person is seen, under the picture */
static void
tell_view (PsoasFigureView *self)
{
  gboolean from_above = self->picture.pose.props[PSOAS_PROP_MAT_ABOVE] > 0.5;

  gtk_label_set_label (GTK_LABEL (self->caption),
                       /* Translators: under a picture of the figure */
                       from_above ? _("Seen from above")
                                  : psoas_side_get_view (psoas_picture_get_seen_from (&self->picture)));
}

/* A picture has a posture and a side, or it has nothing. */
static gboolean
is_shown (PsoasFigureView *self)
{
  return self->picture.figure != NULL && self->picture.side != PSOAS_SIDE_NONE;
}

static gboolean
animations_enabled (PsoasFigureView *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);

  return enabled;
}

static void
psoas_figure_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  PsoasFigureView *self = PSOAS_FIGURE_VIEW (widget);

  if (!is_shown (self))
    return;

  psoas_picture_nodes_snapshot (&self->nodes, &self->picture, self->breathing && self->tick == 0,
                                widget, self->height, snapshot);
  gtk_widget_snapshot_child (widget, self->caption, snapshot);
}

static void
psoas_figure_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  PsoasFigureView *self = PSOAS_FIGURE_VIEW (widget);
  GtkAllocation caption = { 0, 0, width, 0 };

  gtk_widget_measure (self->caption, GTK_ORIENTATION_VERTICAL, width, &caption.height, NULL, NULL, NULL);
  self->height = MAX (height - caption.height, 0);
  caption.y = MIN (psoas_picture_get_bottom (&self->picture, width, self->height), height - caption.height);
  gtk_widget_size_allocate (self->caption, &caption, -1);
  invalidate (self);
}

static GtkSizeRequestMode
psoas_figure_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
psoas_figure_view_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  PsoasFigureView *self = PSOAS_FIGURE_VIEW (widget);
  int caption;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    gtk_widget_measure (self->caption, orientation, -1, &caption, NULL, NULL, NULL);
    *minimum = MAX (MINIMUM_WIDTH, caption);
    *natural = MAX (for_size > 0 ? (int) (for_size * ASPECT) : NATURAL_WIDTH, *minimum);
  } else {
    gtk_widget_measure (self->caption, orientation, for_size, &caption, NULL, NULL, NULL);
    *minimum = MINIMUM_HEIGHT + caption;
    *natural = MAX ((int) ((for_size > 0 ? for_size : NATURAL_WIDTH) / ASPECT), MINIMUM_HEIGHT) + caption;
  }
}

static void
show_pose (PsoasFigureView *self,
           const PsoasPose *pose)
{
  if (psoas_pose_equal (pose, &self->picture.pose))
    return;

  self->picture.pose = *pose;
  invalidate (self);
  tell_view (self);
}

static void
show_side (PsoasFigureView *self,
           PsoasSide        side,
           double           turn)
{
  if (side == self->picture.side && turn == self->picture.turn)
    return;

  self->picture.side = side;
  self->picture.turn = turn;
  invalidate (self);
  tell_view (self);
}

static void
show_tuck (PsoasFigureView *self,
           gboolean         tuck)
{
  if (tuck == self->picture.tuck)
    return;

  self->picture.tuck = tuck;
  invalidate (self);
}

/* Shows this at once; what moves and turns ends. */
static void
cut_to (PsoasFigureView *self,
        const PsoasPose *pose,
        PsoasSide        side)
{
  if (self->tick != 0) {
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
    self->tick = 0;
    self->picture.moving = FALSE;
    invalidate (self);
  }
  show_pose (self, pose);
  show_side (self, side, 1);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  PsoasFigureView *self = PSOAS_FIGURE_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  PsoasPose pose;

  if (self->picture.moving && psoas_movement_step (&self->movement, now, &pose))
    show_pose (self, &pose);
  self->picture.moving = self->picture.moving && !psoas_movement_is_over (&self->movement, now);
  if (self->picture.turn < 1)
    show_side (self, self->picture.side, psoas_turn_step (&self->turn, now));
  if (self->picture.moving || self->picture.turn < 1)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  invalidate (self);
  return G_SOURCE_REMOVE;
}

/* A movement that nobody sees is over. */
static void
psoas_figure_view_unmap (GtkWidget *widget)
{
  PsoasFigureView *self = PSOAS_FIGURE_VIEW (widget);

  if (self->tick != 0)
    cut_to (self, self->picture.moving ? &self->movement.to : &self->picture.pose, self->picture.side);

  GTK_WIDGET_CLASS (psoas_figure_view_parent_class)->unmap (widget);
}

static void
update_palette (GtkWidget *widget)
{
  PsoasFigureView *self = PSOAS_FIGURE_VIEW (widget);
  PsoasPalette palette = psoas_style_palette_get (widget);

  if (self->high_contrast)
    palette = palette == PSOAS_PALETTE_DARK || palette == PSOAS_PALETTE_HIGH_CONTRAST_DARK
              ? PSOAS_PALETTE_HIGH_CONTRAST_DARK : PSOAS_PALETTE_HIGH_CONTRAST;
  if (palette == self->picture.look.palette)
    return;

  self->picture.look.palette = palette;
  invalidate (self);
}

static void
pressed_cb (PsoasFigureView *self,
            int              n_press,
            double           x,
            double           y)
{
  double radius;
  g_autofree PsoasMarker *markers = NULL;
  int picked;

  if (!is_shown (self))
    return;

  markers = psoas_picture_place_markers (&self->picture, get_width (self), self->height, &radius);
  picked = markers != NULL ? psoas_markers_pick (markers, self->picture.checkpoints->len, x, y) : -1;

  if (picked >= 0)
    g_signal_emit (self, signals[CHECKPOINT_ACTIVATED], 0, picked);
}

static void
psoas_figure_view_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *spec)
{
  if (id == PROP_XRAY)
    g_value_set_boolean (value, PSOAS_FIGURE_VIEW (object)->picture.look.xray);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
psoas_figure_view_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *spec)
{
  if (id == PROP_XRAY)
    psoas_figure_view_set_xray (PSOAS_FIGURE_VIEW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
psoas_figure_view_dispose (GObject *object)
{
  PsoasFigureView *self = PSOAS_FIGURE_VIEW (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_object (&self->picture.figure);
  g_clear_pointer (&self->picture.checkpoints, g_ptr_array_unref);
  psoas_picture_nodes_clear (&self->nodes);
  g_clear_pointer (&self->caption, gtk_widget_unparent);

  G_OBJECT_CLASS (psoas_figure_view_parent_class)->dispose (object);
}

static void
psoas_figure_view_class_init (PsoasFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = psoas_figure_view_dispose;
  G_OBJECT_CLASS (klass)->get_property = psoas_figure_view_get_property;
  G_OBJECT_CLASS (klass)->set_property = psoas_figure_view_set_property;
  widget_class->snapshot = psoas_figure_view_snapshot;
  widget_class->size_allocate = psoas_figure_view_size_allocate;
  widget_class->get_request_mode = psoas_figure_view_get_request_mode;
  widget_class->measure = psoas_figure_view_measure;
  widget_class->unmap = psoas_figure_view_unmap;

  /**
   * PsoasFigureView:xray:
   *
   * Whether bones and psoas are shown inside the body.
   */
  props[PROP_XRAY] = g_param_spec_boolean ("xray", NULL, NULL, FALSE,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  /**
   * PsoasFigureView::checkpoint-activated:
   * @self: the view
   * @index: of the checkpoint, from 0
   *
   * A marker was clicked.
   */
  signals[CHECKPOINT_ACTIVATED] =
    g_signal_new ("checkpoint-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
psoas_figure_view_init (PsoasFigureView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->picture.focused = -1;
  self->picture.frame = whole_frame;
  self->picture.turn = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->caption = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_widget_add_css_class (self->caption, "seen-from");
  gtk_widget_set_parent (self->caption, GTK_WIDGET (self));

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  psoas_style_palette_follow (GTK_WIDGET (self), update_palette);
  update_palette (GTK_WIDGET (self));
}

/**
 * psoas_figure_view_new:
 * @figure: (nullable): the figure to show
 *
 * Returns: (transfer floating): a view without a pose
 */
GtkWidget *
psoas_figure_view_new (PsoasFigure *figure)
{
  PsoasFigureView *self = g_object_new (PSOAS_TYPE_FIGURE_VIEW, NULL);

  if (figure != NULL)
    psoas_figure_view_set_figure (self, figure);

  return GTK_WIDGET (self);
}

/**
 * psoas_figure_view_set_figure:
 * @self: a view
 * @figure: (nullable): the figure to show; may be shared among views
 */
void
psoas_figure_view_set_figure (PsoasFigureView *self,
                              PsoasFigure     *figure)
{
  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));

  if (self->picture.figure == figure)
    return;

  if (self->picture.figure != NULL)
    g_signal_handlers_disconnect_by_func (self->picture.figure, invalidate, self);
  g_set_object (&self->picture.figure, figure);
  if (figure != NULL)
    g_signal_connect_object (figure, "notify::body", G_CALLBACK (invalidate), self, G_CONNECT_SWAPPED);
  invalidate (self);
}

static const PsoasPose *
find_pose (PsoasFigureView *self,
           const char      *name)
{
  const PsoasPose *pose;

  if (self->picture.figure == NULL)
    return NULL;

  pose = psoas_poses_find (psoas_figure_get_poses (self->picture.figure), name);
  if (pose == NULL)
    g_warning ("The figure has no pose %s", name);

  return pose;
}

/* By its name, as poses.ini has it */
static gboolean
is_tucked (const char *name)
{
  return g_str_has_suffix (name, "-tucked");
}

/**
 * psoas_figure_view_set_pose:
 * @self: a view with a figure
 * @name: a pose
 * @side: left or right: whose hip is stretched; the picture is seen from there
 *
 * Shows the pose at once; a movement or turn under way ends.
 */
void
psoas_figure_view_set_pose (PsoasFigureView *self,
                            const char      *name,
                            PsoasSide        side)
{
  const PsoasPose *pose;

  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));
  g_return_if_fail (side == PSOAS_SIDE_LEFT || side == PSOAS_SIDE_RIGHT);

  pose = find_pose (self, name);
  if (pose == NULL)
    return;

  show_tuck (self, is_tucked (name));
  cut_to (self, pose, side);
}

/* Sets out for @side; a turn under way goes back from where it is, which is as far from there. */
static void
begin_turn (PsoasFigureView *self,
            PsoasSide        side)
{
  double from = 1 - self->picture.turn;

  if (side == self->picture.side)
    return;

  psoas_turn_init (&self->turn, from);
  show_side (self, side, from);
}

/* Sets out for @pose; a movement to it that is under way goes on. */
static void
begin_movement (PsoasFigureView *self,
                const PsoasPose *pose,
                guint            duration_ms)
{
  if (self->picture.moving && psoas_pose_equal (pose, &self->movement.to))
    return;

  self->picture.moving = duration_ms > 0 && !psoas_pose_equal (pose, &self->picture.pose);
  if (self->picture.moving)
    psoas_movement_init (&self->movement, &self->picture.pose, pose, (gint64) duration_ms * 1000);
  else
    show_pose (self, pose);
}

/**
 * psoas_figure_view_move_to:
 * @self: a view with a figure
 * @name: a pose
 * @side: left or right: whose hip is stretched; the picture is seen from there
 * @duration_ms: how long the movement takes
 *
 * Moves from the posture shown to the pose, and where the side is another than before, turns: the view walks
 * round the mat.  Cuts where nobody would see it or where animations are off.
 */
void
psoas_figure_view_move_to (PsoasFigureView *self,
                           const char      *name,
                           PsoasSide        side,
                           guint            duration_ms)
{
  const PsoasPose *pose;

  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));
  g_return_if_fail (side == PSOAS_SIDE_LEFT || side == PSOAS_SIDE_RIGHT);

  pose = find_pose (self, name);
  if (pose == NULL)
    return;

  show_tuck (self, is_tucked (name));
  if (!is_shown (self) || !gtk_widget_get_mapped (GTK_WIDGET (self)) || !animations_enabled (self)) {
    cut_to (self, pose, side);
    return;
  }

  begin_turn (self, side);
  begin_movement (self, pose, duration_ms);
  if (self->tick != 0 || (!self->picture.moving && self->picture.turn == 1))
    return;

  /* A whole picture is cheaper while all of it moves. */
  self->breathing = FALSE;
  invalidate (self);
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/**
 * psoas_figure_view_set_frame:
 * @self: a view with a figure
 * @poses: (nullable) (array zero-terminated=1): names of postures
 *
 * Cuts the picture so that the person fills it in all of @poses; %NULL shows
 * the usual picture, in which anyone kneeling or lying fits.
 */
void
psoas_figure_view_set_frame (PsoasFigureView    *self,
                             const char * const *poses)
{
  cairo_rectangle_t frame = whole_frame;

  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));

  if (poses != NULL && self->picture.figure != NULL &&
      !psoas_figure_get_extents (self->picture.figure, poses, &frame))
    frame = whole_frame;
  if (memcmp (&frame, &self->picture.frame, sizeof frame) == 0)
    return;

  self->picture.frame = frame;
  invalidate (self);
  /* The caption stands under the picture, wherever that ends now. */
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * psoas_figure_view_set_skin_tone:
 * @self: a view
 * @tone: 0..5, lightest first
 */
void
psoas_figure_view_set_skin_tone (PsoasFigureView *self,
                                 int              tone)
{
  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));
  g_return_if_fail (tone >= 0 && tone < PSOAS_N_SKIN_TONES);

  if (tone == self->picture.look.skin_tone)
    return;

  self->picture.look.skin_tone = tone;
  invalidate (self);
}

/**
 * psoas_figure_view_set_muscle:
 * @self: a view
 * @shown: whether the psoas of the stretched side is shown
 */
void
psoas_figure_view_set_muscle (PsoasFigureView *self,
                              gboolean         shown)
{
  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));

  shown = shown != FALSE;
  if (shown == self->picture.look.muscle)
    return;

  self->picture.look.muscle = shown;
  invalidate (self);
}

/**
 * psoas_figure_view_set_xray:
 * @self: a view
 * @shown: whether bones and psoas are shown inside the body
 */
void
psoas_figure_view_set_xray (PsoasFigureView *self,
                            gboolean         shown)
{
  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));

  shown = shown != FALSE;
  if (shown == self->picture.look.xray)
    return;

  self->picture.look.xray = shown;
  invalidate (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_XRAY]);
}

/**
 * psoas_figure_view_set_between:
 * @self: a view with a figure
 * @from: a pose
 * @to: another
 * @progress: 0..1: how far on the way
 * @side: left or right: whose hip is stretched; the picture is seen from there
 *
 * Shows the posture at once; a movement or turn under way ends.
 *
 * Returns: the length of the psoas as drawn, as a share of its length in one who stands upright
 */
double
psoas_figure_view_set_between (PsoasFigureView *self,
                               const char      *from,
                               const char      *to,
                               double           progress,
                               PsoasSide        side)
{
  /* As drawn, with nothing bent: all stretches are compared with the same posture. */
  const PsoasPose upright = { 0 };
  const PsoasPose *start, *end;
  PsoasPose pose;

  g_return_val_if_fail (PSOAS_IS_FIGURE_VIEW (self), 1);
  g_return_val_if_fail (side == PSOAS_SIDE_LEFT || side == PSOAS_SIDE_RIGHT, 1);

  start = find_pose (self, from);
  end = find_pose (self, to);
  if (start == NULL || end == NULL)
    return 1;

  show_tuck (self, FALSE);
  pose = psoas_pose_mix (start, end, CLAMP (progress, 0, 1));
  cut_to (self, &pose, side);

  return psoas_muscle_compare_length (&pose, &upright);
}

/**
 * psoas_figure_view_set_breath:
 * @self: a view
 * @fullness: 0..1; out of range is taken as the nearest
 *
 * Shows how full the chest is, in steps that can be seen; calls between two
 * steps cost nothing.  The chest rests where animations are off.
 */
void
psoas_figure_view_set_breath (PsoasFigureView *self,
                              double           fullness)
{
  double breath;

  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));

  breath = (int) (CLAMP (fullness, 0, 1) * BREATH_STEPS + 0.5) / (double) BREATH_STEPS;
  if (!animations_enabled (self))
    breath = 0;
  if (breath == self->picture.look.breath)
    return;

  self->picture.look.breath = breath;
  if (!self->breathing) {
    self->breathing = TRUE;
    invalidate (self);
    return;
  }
  if (self->tick != 0) {
    invalidate (self);
    return;
  }
  psoas_picture_nodes_clear_trunk (&self->nodes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
update_guide (PsoasFigureView *self)
{
  const PsoasCheckpoint *checkpoint = NULL;

  if (self->picture.checkpoints != NULL && self->picture.focused >= 0 && self->picture.focused < (int) self->picture.checkpoints->len)
    checkpoint = g_ptr_array_index (self->picture.checkpoints, self->picture.focused);
  psoas_figure_view_set_guide (self, checkpoint != NULL ? checkpoint->guide : NULL);
  invalidate (self);
}

/**
 * psoas_figure_view_set_guide:
 * @self: a view
 * @guide: (nullable): one of psoas_guide_get_names()
 *
 * Measures the posture and draws what was measured over it.  A checkpoint that is focused brings its own.
 */
void
psoas_figure_view_set_guide (PsoasFigureView *self,
                             const char      *guide)
{
  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));

  guide = g_intern_string (guide);
  if (guide == self->picture.guide)
    return;

  self->picture.guide = guide;
  invalidate (self);
}

/**
 * psoas_figure_view_set_checkpoints:
 * @self: a view
 * @checkpoints: (nullable) (element-type PsoasCheckpoint): marked with 1, 2, ... at their points
 */
void
psoas_figure_view_set_checkpoints (PsoasFigureView *self,
                                   GPtrArray       *checkpoints)
{
  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));

  if (checkpoints == self->picture.checkpoints)
    return;

  if (checkpoints != NULL)
    g_ptr_array_ref (checkpoints);
  g_clear_pointer (&self->picture.checkpoints, g_ptr_array_unref);
  self->picture.checkpoints = checkpoints;
  update_guide (self);
}

/**
 * psoas_figure_view_set_focused:
 * @self: a view
 * @index: of a checkpoint, or -1 for none
 *
 * Shows that checkpoint's guide line and makes its marker larger.
 */
void
psoas_figure_view_set_focused (PsoasFigureView *self,
                               int              index)
{
  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));

  if (index == self->picture.focused)
    return;

  self->picture.focused = index;
  update_guide (self);
}

/**
 * psoas_figure_view_set_right_pose:
 * @self: a view with a figure, of a mistake
 * @name: (nullable): the posture that it should be
 *
 * Draws it as an outline over the mistake, and the difference in what the guide measures.
 */
void
psoas_figure_view_set_right_pose (PsoasFigureView *self,
                                  const char      *name)
{
  const PsoasPose *pose;

  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));

  pose = name != NULL ? find_pose (self, name) : NULL;
  if (pose == self->picture.right)
    return;

  self->picture.right = pose;
  invalidate (self);
}

/**
 * psoas_figure_view_set_ghost:
 * @self: a view with a figure
 * @name: (nullable): a posture
 * @moved: (nullable): a body point; %NULL exactly if @name is
 *
 * Shows where the way begins that a step means, and by an arrow which part of the body goes it: for steps that do
 * not move the figure, such as "let your shoulders rest".
 */
void
psoas_figure_view_set_ghost (PsoasFigureView *self,
                             const char      *name,
                             const char      *moved)
{
  const PsoasPose *pose;

  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));
  g_return_if_fail ((name == NULL) == (moved == NULL));

  pose = name != NULL ? find_pose (self, name) : NULL;
  moved = pose != NULL ? g_intern_string (moved) : NULL;
  if (pose == self->picture.ghost && moved == self->picture.moved)
    return;

  self->picture.ghost = pose;
  self->picture.moved = moved;
  invalidate (self);
}

/**
 * psoas_figure_view_set_mistake:
 * @self: a view
 * @mistake: whether the picture shows the wrong way
 *
 * A mistake has a dashed frame and a cross.  Its label has to say so, too.
 */
void
psoas_figure_view_set_mistake (PsoasFigureView *self,
                               gboolean         mistake)
{
  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));

  mistake = mistake != FALSE;
  if (mistake == self->picture.look.mistake)
    return;

  self->picture.look.mistake = mistake;
  invalidate (self);
}

/**
 * psoas_figure_view_set_high_contrast:
 * @self: a view
 * @high_contrast: whether to draw in high contrast even where the desktop does not ask for it
 */
void
psoas_figure_view_set_high_contrast (PsoasFigureView *self,
                                     gboolean         high_contrast)
{
  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));

  self->high_contrast = high_contrast;
  update_palette (GTK_WIDGET (self));
}

/**
 * psoas_figure_view_set_words:
 * @self: a view
 * @label: what the picture shows, in words, with the side
 * @description: (nullable): what on it is meant just now, such as a checkpoint
 *
 * For who does not see the picture: to be kept up with it.
 */
void
psoas_figure_view_set_words (PsoasFigureView *self,
                             const char      *label,
                             const char      *description)
{
  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));
  g_return_if_fail (label != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "",
                                  -1);
}
