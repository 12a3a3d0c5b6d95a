/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-config.h"

#include "psoas-figure-view.h"

#include "psoas-figure-foot.h"
#include "psoas-figure-layout.h"
#include "psoas-figure-mover.h"
#include "psoas-muscle.h"
#include "psoas-scene-markers.h"
#include "psoas-scene-nodes.h"
#include "psoas-style-palette.h"
#include "widgets/psoas-animations.h"
#include "widgets/psoas-children.h"

/*
 * PsoasFigureView: one picture of the figure.
 *
 * Nothing is drawn while nothing changes: the picture is kept as render nodes
 * and thrown away by invalidate() alone.
 */

struct _PsoasFigureView
{
  GtkWidget parent_instance;

  PsoasFigureFoot *foot;    /* the words right under the picture */

  PsoasPicture *picture;    /* (owned): what is shown */
  PsoasFigureMover *mover;  /* (owned): brings the figure there */
  PsoasScene scene;         /* as it is at this moment; figure (owned) */
  PsoasSceneNodes nodes;    /* as it was last drawn */

  gboolean high_contrast;   /* whatever the desktop asks for */
  gboolean breathing;       /* the trunk is a picture of its own, as it is drawn often */
};

G_DEFINE_FINAL_TYPE (PsoasFigureView, psoas_figure_view, GTK_TYPE_WIDGET)

enum {
  PROP_SKIN_TONE = 1,
  PROP_HEADING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum {
  CHECKPOINT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Steps of the breath that can be told apart; fewer pictures, less work. */
#define BREATH_STEPS 8

static int
get_width (PsoasFigureView *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self));
}

/* Of the picture, without the words under it */
static int
get_height (PsoasFigureView *self)
{
  return MAX (gtk_widget_get_height (GTK_WIDGET (self)) - gtk_widget_get_height (GTK_WIDGET (self->foot)), 0);
}

static void
invalidate (PsoasFigureView *self)
{
  psoas_scene_nodes_clear (&self->nodes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A picture has a posture and a side, or it has nothing. */
static gboolean
is_shown (PsoasFigureView *self)
{
  return self->scene.figure != NULL && self->scene.side != PSOAS_SIDE_NONE;
}

static void
moved_cb (PsoasFigureView *self)
{
  psoas_figure_mover_place (self->mover, &self->scene);
  /* A whole picture is cheaper while all of it moves. */
  if (psoas_figure_mover_is_busy (self->mover))
    self->breathing = FALSE;
  invalidate (self);
  psoas_figure_foot_tell_view (self->foot, &self->scene);
}

static void
psoas_figure_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  PsoasFigureView *self = PSOAS_FIGURE_VIEW (widget);

  if (!is_shown (self))
    return;

  psoas_scene_nodes_snapshot (&self->nodes, &self->scene, self->breathing, widget, get_height (self), snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->foot), snapshot);
}

/* A movement that nobody sees is over. */
static void
psoas_figure_view_unmap (GtkWidget *widget)
{
  PsoasFigureView *self = PSOAS_FIGURE_VIEW (widget);

  if (self->mover != NULL)
    psoas_figure_mover_stop (self->mover);

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
  if (palette == self->scene.look.palette)
    return;

  self->scene.look.palette = palette;
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

  markers = psoas_scene_place_markers (&self->scene, get_width (self), get_height (self), &radius);
  picked = markers != NULL ? psoas_markers_pick (markers, self->scene.checkpoints->len, x, y) : -1;

  if (picked >= 0)
    g_signal_emit (self, signals[CHECKPOINT_ACTIVATED], 0, picked);
}

static void
set_skin_tone (PsoasFigureView *self,
               int              tone)
{
  if (tone == self->scene.look.skin_tone)
    return;

  self->scene.look.skin_tone = tone;
  invalidate (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SKIN_TONE]);
}

static void
psoas_figure_view_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *spec)
{
  if (id == PROP_SKIN_TONE)
    g_value_set_int (value, PSOAS_FIGURE_VIEW (object)->scene.look.skin_tone);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
psoas_figure_view_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *spec)
{
  if (id == PROP_SKIN_TONE)
    set_skin_tone (PSOAS_FIGURE_VIEW (object), g_value_get_int (value));
  else if (id == PROP_HEADING)
    psoas_figure_foot_set_heading (PSOAS_FIGURE_VIEW (object)->foot, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
psoas_figure_view_dispose (GObject *object)
{
  PsoasFigureView *self = PSOAS_FIGURE_VIEW (object);

  g_clear_object (&self->mover);
  g_clear_object (&self->scene.figure);
  g_clear_pointer (&self->picture, psoas_picture_free);
  psoas_scene_nodes_clear (&self->nodes);
  psoas_unparent_children (GTK_WIDGET (self));

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
  widget_class->unmap = psoas_figure_view_unmap;

  /**
   * PsoasFigureView:skin-tone:
   *
   * Lightest first.
   */
  props[PROP_SKIN_TONE] = g_param_spec_int ("skin-tone", NULL, NULL, 0, PSOAS_N_SKIN_TONES - 1, 0,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * PsoasFigureView:heading:
   *
   * What the picture is of, right under it; %NULL or empty: nothing is said.
   */
  props[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
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

  self->picture = psoas_picture_copy (&(PsoasPicture) { 0 });
  psoas_scene_init (&self->scene);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), psoas_figure_layout_new (&self->scene));
  self->mover = psoas_figure_mover_new (GTK_WIDGET (self));
  g_signal_connect_object (self->mover, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->foot = PSOAS_FIGURE_FOOT (psoas_figure_foot_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->foot), GTK_WIDGET (self));

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  psoas_style_palette_follow (GTK_WIDGET (self), update_palette);
  update_palette (GTK_WIDGET (self));
}

/**
 * psoas_figure_view_new:
 * @figure: the figure to show
 *
 * Returns: (transfer floating): a view without a picture
 */
GtkWidget *
psoas_figure_view_new (PsoasFigure *figure)
{
  PsoasFigureView *self = g_object_new (PSOAS_TYPE_FIGURE_VIEW, NULL);

  psoas_figure_view_set_figure (self, figure);

  return GTK_WIDGET (self);
}

/* How full the chest is, in steps that can be seen: calls between two of them cost nothing. */
static double
settle_breath (PsoasFigureView *self,
               double           breath)
{
  if (!psoas_animations_are_on (GTK_WIDGET (self)))
    return 0;

  return (int) (CLAMP (breath, 0, 1) * BREATH_STEPS + 0.5) / (double) BREATH_STEPS;
}

/* Draws the trunk again, and from the first breath on apart from the rest, unless all of it moves. */
static void
breathe (PsoasFigureView *self)
{
  if (psoas_figure_mover_is_busy (self->mover) || !self->breathing) {
    self->breathing = !psoas_figure_mover_is_busy (self->mover);
    invalidate (self);
    return;
  }

  psoas_scene_nodes_clear_trunk (&self->nodes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Nothing is drawn anew for what is shown already. */
static void
draw_change (PsoasFigureView    *self,
             const PsoasPicture *before)
{
  PsoasPicture same_breath = *self->picture;

  if (psoas_picture_equal (before, self->picture))
    return;

  same_breath.breath = before->breath;
  if (psoas_picture_equal (before, &same_breath))
    breathe (self);
  else
    invalidate (self);
}

/* Shows self->picture; FALSE where the figure does not know its postures */
static gboolean
show (PsoasFigureView    *self,
      const PsoasPicture *before)
{
  cairo_rectangle_t frame = self->scene.frame;
  PsoasPose pose;

  if (!psoas_scene_take (&self->scene, self->picture, &pose))
    return FALSE;

  if (self->picture->moves)
    psoas_figure_mover_move_to (self->mover, &pose, self->picture->side, self->picture->duration);
  else
    psoas_figure_mover_cut_to (self->mover, &pose, self->picture->side);
  draw_change (self, before);
  /* The caption stands under the picture, wherever that ends now. */
  if (memcmp (&frame, &self->scene.frame, sizeof frame) != 0)
    gtk_widget_queue_resize (GTK_WIDGET (self));

  return TRUE;
}

/**
 * psoas_figure_view_set_figure:
 * @self: a view
 * @figure: the figure to show; may be shared among views
 *
 * Hands it in, once, before the first picture.
 */
void
psoas_figure_view_set_figure (PsoasFigureView *self,
                              PsoasFigure     *figure)
{
  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));
  g_return_if_fail (PSOAS_IS_FIGURE (figure));
  g_return_if_fail (self->scene.figure == NULL);

  self->scene.figure = g_object_ref (figure);
  g_signal_connect_object (figure, "notify::body", G_CALLBACK (invalidate), self, G_CONNECT_SWAPPED);
}

/**
 * psoas_figure_view_set_picture:
 * @self: a view with a figure
 * @picture: what it shows from now on; is copied
 *
 * Moves and turns to it, or cuts, as it says.  Costs nothing where it is shown already.  Its breath is shown in
 * steps that can be seen; the chest rests where animations are off.
 */
void
psoas_figure_view_set_picture (PsoasFigureView    *self,
                               const PsoasPicture *picture)
{
  g_autoptr (PsoasPicture) before = NULL;

  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));
  g_return_if_fail (self->scene.figure != NULL);
  g_return_if_fail (picture->side == PSOAS_SIDE_LEFT || picture->side == PSOAS_SIDE_RIGHT);

  before = self->picture;
  self->picture = psoas_picture_copy (picture);
  self->picture->breath = settle_breath (self, picture->breath);
  if (show (self, before))
    return;

  psoas_picture_free (self->picture);
  self->picture = g_steal_pointer (&before);
}

/**
 * psoas_figure_view_get_muscle_length:
 * @self: a view with a picture
 *
 * Returns: the length of the psoas as drawn, as a share of its length in one who stands upright
 */
double
psoas_figure_view_get_muscle_length (PsoasFigureView *self)
{
  /* As drawn, with nothing bent: all stretches are compared with the same posture. */
  const PsoasPose upright = { 0 };

  g_return_val_if_fail (PSOAS_IS_FIGURE_VIEW (self), 1);

  return psoas_muscle_compare_length (&self->scene.pose, &upright);
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
 * psoas_figure_view_set_type_size:
 * @self: a view
 * @size: the em of the words under the picture, px
 *
 * For a picture that is seen from farther away than a page is read; a view that was not told writes small.
 */
void
psoas_figure_view_set_type_size (PsoasFigureView *self,
                                 int              size)
{
  g_return_if_fail (PSOAS_IS_FIGURE_VIEW (self));

  psoas_figure_foot_set_type_size (self->foot, size);
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
