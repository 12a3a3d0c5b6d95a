/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-figure-mover.h"

#include "psoas-movement.h"
#include "psoas-turn.h"
#include "widgets/psoas-animations.h"

struct _PsoasFigureMover {
  GObject parent_instance;

  GtkWidget *widget;        /* (unowned): has this, and lives longer */
  guint tick;               /* 0: nothing moves */
  PsoasPose pose;
  gboolean moving;          /* from one posture to another */
  PsoasMovement movement;   /* while it does */
  PsoasSide side;           /* NONE: nothing has been shown yet */
  double turn;              /* 0..1: how far the view has walked round to this side; 1: it is there */
  PsoasTurn way_round;      /* while it walks */
};

G_DEFINE_FINAL_TYPE (PsoasFigureMover, psoas_figure_mover, G_TYPE_OBJECT)

enum {
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell (PsoasFigureMover *self)
{
  g_signal_emit (self, signals[MOVED], 0);
}

static void
show_pose (PsoasFigureMover *self,
           const PsoasPose  *pose)
{
  if (psoas_pose_equal (pose, &self->pose))
    return;

  self->pose = *pose;
  tell (self);
}

static void
show_side (PsoasFigureMover *self,
           PsoasSide         side,
           double            turn)
{
  if (side == self->side && turn == self->turn)
    return;

  self->side = side;
  self->turn = turn;
  tell (self);
}

static void
remove_tick (PsoasFigureMover *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  self->moving = FALSE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  PsoasFigureMover *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  PsoasPose pose;

  if (self->moving && psoas_movement_step (&self->movement, now, &pose))
    show_pose (self, &pose);
  self->moving = self->moving && !psoas_movement_is_over (&self->movement, now);
  if (self->turn < 1)
    show_side (self, self->side, psoas_turn_step (&self->way_round, now));
  if (self->moving || self->turn < 1)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  tell (self);
  return G_SOURCE_REMOVE;
}

static void
psoas_figure_mover_dispose (GObject *object)
{
  remove_tick (PSOAS_FIGURE_MOVER (object));

  G_OBJECT_CLASS (psoas_figure_mover_parent_class)->dispose (object);
}

static void
psoas_figure_mover_class_init (PsoasFigureMoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = psoas_figure_mover_dispose;

  /**
   * PsoasFigureMover::moved:
   * @self: the mover
   *
   * What psoas_figure_mover_place() gives is another than before.
   */
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
psoas_figure_mover_init (PsoasFigureMover *self)
{
  self->turn = 1;
}

/**
 * psoas_figure_mover_new:
 * @widget: what shows the figure, in whose frames it moves; has to outlive the mover
 *
 * Returns: (transfer full): a mover that has nothing to show yet
 */
PsoasFigureMover *
psoas_figure_mover_new (GtkWidget *widget)
{
  PsoasFigureMover *self = g_object_new (PSOAS_TYPE_FIGURE_MOVER, NULL);

  self->widget = widget;

  return self;
}

/**
 * psoas_figure_mover_is_busy:
 * @self: a mover
 *
 * Returns: whether the figure moves or the view turns
 */
gboolean
psoas_figure_mover_is_busy (PsoasFigureMover *self)
{
  return self->tick != 0;
}

/**
 * psoas_figure_mover_cut_to:
 * @self: a mover
 * @pose: a posture
 * @side: left or right
 *
 * Shows this at once; what moves and turns ends.
 */
void
psoas_figure_mover_cut_to (PsoasFigureMover *self,
                           const PsoasPose  *pose,
                           PsoasSide         side)
{
  if (self->tick != 0) {
    remove_tick (self);
    tell (self);
  }
  show_pose (self, pose);
  show_side (self, side, 1);
}

/* Sets out for @side; a turn under way goes back from where it is, which is as far from there. */
static void
begin_turn (PsoasFigureMover *self,
            PsoasSide         side)
{
  double from = 1 - self->turn;

  if (side == self->side)
    return;

  psoas_turn_init (&self->way_round, from);
  show_side (self, side, from);
}

/* Sets out for @pose; a movement to it that is under way goes on. */
static void
begin_movement (PsoasFigureMover *self,
                const PsoasPose  *pose,
                guint             duration_ms)
{
  if (self->moving && psoas_pose_equal (pose, &self->movement.to))
    return;

  self->moving = duration_ms > 0 && !psoas_pose_equal (pose, &self->pose);
  if (self->moving)
    psoas_movement_init (&self->movement, &self->pose, pose, (gint64) duration_ms * 1000);
  else
    show_pose (self, pose);
}

/**
 * psoas_figure_mover_move_to:
 * @self: a mover
 * @pose: a posture
 * @side: left or right
 * @duration_ms: how long the movement takes; 0: only the view moves
 *
 * Moves from the posture shown to @pose, and where the side is another than before, turns: the view walks round
 * the mat.  Cuts where nobody would see it or where animations are off.
 */
void
psoas_figure_mover_move_to (PsoasFigureMover *self,
                            const PsoasPose  *pose,
                            PsoasSide         side,
                            guint             duration_ms)
{
  if (self->side == PSOAS_SIDE_NONE || !gtk_widget_get_mapped (self->widget) || !psoas_animations_are_on (self->widget)) {
    psoas_figure_mover_cut_to (self, pose, side);
    return;
  }

  begin_turn (self, side);
  begin_movement (self, pose, duration_ms);
  if (self->tick != 0 || (!self->moving && self->turn == 1))
    return;

  self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
  tell (self);
}

/**
 * psoas_figure_mover_stop:
 * @self: a mover
 *
 * Brings what moves to its end at once: a movement that nobody sees is over.
 */
void
psoas_figure_mover_stop (PsoasFigureMover *self)
{
  PsoasPose end = self->moving ? self->movement.to : self->pose;

  if (self->tick != 0)
    psoas_figure_mover_cut_to (self, &end, self->side);
}

/**
 * psoas_figure_mover_place:
 * @self: a mover
 * @scene: gets posture, side and turn of this moment
 */
void
psoas_figure_mover_place (PsoasFigureMover *self,
                          PsoasScene       *scene)
{
  scene->pose = self->pose;
  scene->side = self->side;
  scene->turn = self->turn;
  scene->moving = self->moving;
}
