/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-scene.h"

#include "psoas-solver.h"

#include <math.h>

/* PsoasScene: how a posed figure comes to lie in a widget. */

/* Share of its width below which a turned figure is not drawn */
#define NARROWEST 0.01

static const PsoasMarkerColours colours[PSOAS_N_PALETTES] = {
  { { 0.03, 0.36, 0.28, 1 }, { 1, 1, 1, 1 }, { 0.70, 0.09, 0.11, 1 } },
  { { 0.55, 0.95, 0.83, 1 }, { 0.10, 0.12, 0.12, 1 }, { 1, 0.60, 0.57, 1 } },
  { { 0, 0, 0, 1 }, { 1, 1, 1, 1 }, { 0.62, 0, 0.03, 1 } },
  { { 1, 1, 1, 1 }, { 0, 0, 0, 1 }, { 1, 0.72, 0.70, 1 } },
};

/* In which anyone kneeling or lying fits */
static const cairo_rectangle_t usual_frame = { 0, 0, 1600, 1000 };

/**
 * psoas_scene_init:
 * @self: (out caller-allocates): a scene that shows nothing yet
 */
void
psoas_scene_init (PsoasScene *self)
{
  *self = (PsoasScene) { .turn = 1, .frame = usual_frame, .focused = -1 };
}

/* (transfer none) (nullable) */
static const PsoasPose *
find_pose (const PsoasScene *self,
           const char       *name)
{
  const PsoasPose *pose = name != NULL ? psoas_poses_find (psoas_figure_get_poses (self->figure), name) : NULL;

  if (name != NULL && pose == NULL)
    g_warning ("The figure has no pose %s", name);

  return pose;
}

/* FALSE: the figure does not know it */
static gboolean
find_posture (const PsoasScene   *self,
              const PsoasPicture *picture,
              const char         *name,
              PsoasPose          *pose)
{
  const PsoasPose *from = find_pose (self, name);
  const PsoasPose *towards = find_pose (self, picture->towards);

  if (from == NULL || (picture->towards != NULL && towards == NULL))
    return FALSE;

  *pose = towards != NULL ? psoas_pose_mix (from, towards, CLAMP (picture->progress, 0, 1)) : *from;

  return TRUE;
}

static void
take_frame (PsoasScene         *self,
            const PsoasPicture *picture)
{
  if (picture->frame == NULL || !psoas_figure_get_extents (self->figure, picture->frame, &self->frame))
    self->frame = usual_frame;
}

static void
take_marks (PsoasScene         *self,
            const PsoasPicture *picture)
{
  guint index;

  /* What is wrong is not marked by what would be right. */
  self->checkpoints = self->look.mistake ? NULL : picture->checkpoints;
  self->focused = self->checkpoints != NULL && g_ptr_array_find (self->checkpoints, picture->focused, &index)
                  ? (int) index : -1;
  self->guide = picture->focused != NULL ? picture->focused->guide : NULL;
  self->ghost = find_pose (self, picture->ghost);
  self->moved = self->ghost != NULL ? picture->moved : NULL;
}

/**
 * psoas_scene_take:
 * @self: a scene with a figure
 * @picture: what it shows from now on; has to outlive it
 * @pose: (out caller-allocates): the posture that the figure is to come to
 *
 * Takes what does not change on the way to a posture or in a turn; posture and side are left to whoever moves it.
 *
 * Returns: whether the figure knows its postures; where it does not, nothing has changed
 */
gboolean
psoas_scene_take (PsoasScene         *self,
                  const PsoasPicture *picture,
                  PsoasPose          *pose)
{
  const char *mistake = psoas_picture_get_mistake (picture);
  const char *shown = mistake != NULL ? mistake : picture->pose;

  if (!find_posture (self, picture, shown, pose))
    return FALSE;

  self->look.muscle = picture->muscle;
  self->look.xray = picture->xray;
  self->look.breath = picture->breath;
  self->look.mistake = mistake != NULL;
  self->right = mistake != NULL ? find_pose (self, picture->pose) : NULL;
  /* By its name, as poses.ini has it */
  self->tuck = picture->towards == NULL && g_str_has_suffix (shown, "-tucked");
  take_frame (self, picture);
  take_marks (self, picture);

  return TRUE;
}

/**
 * psoas_scene_get_seen_from:
 * @self: a scene
 *
 * Returns: the side of the body that is turned to the viewer; in the first half of a turn the other side
 *   than that of the picture.  %PSOAS_SIDE_NONE: nothing is shown
 */
PsoasSide
psoas_scene_get_seen_from (const PsoasScene *self)
{
  return self->turn < 0.5 ? psoas_side_opposite (self->side) : self->side;
}

/* How the drawing is stretched sideways: 1 as it is, -1 mirrored.
 *
 * It is drawn facing the viewer's right.  Who stands, kneels or, head at the viewer's left, lies like that
 * turns the RIGHT side to the viewer, and the stretched hip is the near one: as drawn it is the right hip,
 * mirrored the left.  In between, the view walks round: what is w before the middle of the picture is seen
 * at w times the cosine of the angle walked. */
static double
get_facing (const PsoasScene *self)
{
  double facing = -cos (self->turn * G_PI);

  return self->side == PSOAS_SIDE_LEFT ? -facing : facing;
}

/* How the view box comes to lie in the widget: pixel = offset + units * scale. */
static double
get_layout (const PsoasScene *self,
            double            width,
            double            height,
            double           *offset_x,
            double           *offset_y)
{
  double scale = MIN (width / self->frame.width, height / self->frame.height);

  *offset_x = (width - self->frame.width * scale) / 2 - self->frame.x * scale;
  *offset_y = (height - self->frame.height * scale) / 2 - self->frame.y * scale;

  return scale;
}

/**
 * psoas_scene_get_bottom:
 * @self: a scene
 * @width: pixels
 * @height: pixels
 *
 * Returns: how far down the picture reaches, pixels: less than @height where there is room below it
 */
double
psoas_scene_get_bottom (const PsoasScene *self,
                        double            width,
                        double            height)
{
  double offset_x, offset_y;
  double scale = get_layout (self, width, height, &offset_x, &offset_y);

  return offset_y + (self->frame.y + self->frame.height) * scale;
}

/**
 * psoas_scene_get_matrix:
 * @self: a scene
 * @width: pixels
 * @height: pixels
 *
 * Returns: from view box units to pixels, also within a turn
 */
cairo_matrix_t
psoas_scene_get_matrix (const PsoasScene *self,
                        double            width,
                        double            height)
{
  double facing = get_facing (self);
  double offset_x, offset_y;
  double scale = get_layout (self, width, height, &offset_x, &offset_y);
  cairo_matrix_t matrix;

  cairo_matrix_init (&matrix, scale * facing, 0, 0, scale, width / 2 + (offset_x - width / 2) * facing, offset_y);

  return matrix;
}

/**
 * psoas_scene_get_colours:
 * @self: a scene
 *
 * Returns: (transfer none): of all that is drawn over its person
 */
const PsoasMarkerColours *
psoas_scene_get_colours (const PsoasScene *self)
{
  return &colours[self->look.palette];
}

/**
 * psoas_scene_locate:
 * @self: a scene, whose figure is posed
 * @width: pixels
 * @height: pixels
 * @point: a body point
 * @marker: (out): its point is set
 *
 * Finds a body point in the posture that the figure was given last.
 */
void
psoas_scene_locate (const PsoasScene *self,
                    double            width,
                    double            height,
                    const char       *point,
                    PsoasMarker      *marker)
{
  cairo_matrix_t matrix = psoas_scene_get_matrix (self, width, height);

  marker->point_x = marker->point_y = 0;
  if (!psoas_figure_get_point (self->figure, point, &marker->point_x, &marker->point_y))
    g_debug ("The figure has no point %s", point);
  cairo_matrix_transform_point (&matrix, &marker->point_x, &marker->point_y);
}

/**
 * psoas_scene_draw_figure:
 * @self: a scene with a figure and a side
 * @width: pixels
 * @height: pixels
 * @cr: where to draw
 *
 * Draws the person, without anything over it.
 */
void
psoas_scene_draw_figure (const PsoasScene *self,
                         double            width,
                         double            height,
                         cairo_t          *cr)
{
  g_autoptr (GError) error = NULL;
  cairo_matrix_t matrix = psoas_scene_get_matrix (self, width, height);

  psoas_figure_set (self->figure, &self->pose, &self->look);

  /* Seen from the feet or the head, a person drawn on paper is a line: no matrix can draw that. */
  if (fabs (get_facing (self)) < NARROWEST)
    return;

  cairo_save (cr);
  cairo_transform (cr, &matrix);
  cairo_translate (cr, PSOAS_FIGURE_X, PSOAS_FIGURE_Y);
  if (!psoas_figure_render (self->figure, cr, PSOAS_FIGURE_WIDTH, PSOAS_FIGURE_HEIGHT, &error))
    g_warning ("The figure cannot be drawn: %s", error->message);
  cairo_restore (cr);
}
