/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-config.h"

#include "psoas-scene-bounds.h"

#include "psoas-space.h"

#include <math.h>

/* View box units around the body points of the trunk: flesh and swelling */
#define TRUNK_MARGIN 44.0
/* View box units around what person and props take up: contours, the breath, the mat's shadow */
#define FIGURE_MARGIN 24.0
/* Pixels: soft edges */
#define EDGE 1.0

typedef struct {
  double left, top, right, bottom;  /* pixels */
} Bounds;

#define NO_BOUNDS { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE }

/* @x and @y: view box units; @radius: pixels across and down */
static void
take_point (Bounds               *bounds,
            const cairo_matrix_t *matrix,
            double                x,
            double                y,
            double                radius)
{
  cairo_matrix_transform_point (matrix, &x, &y);
  bounds->left = MIN (bounds->left, x - radius);
  bounds->right = MAX (bounds->right, x + radius);
  bounds->top = MIN (bounds->top, y - radius);
  bounds->bottom = MAX (bounds->bottom, y + radius);
}

static void
take_spaces (Bounds               *bounds,
             const cairo_matrix_t *matrix,
             GArray               *spaces)
{
  for (guint i = 0; i < spaces->len; i++) {
    const PsoasSpace *space = &g_array_index (spaces, PsoasSpace, i);

    take_point (bounds, matrix, space->x, space->y, (space->radius + FIGURE_MARGIN) * matrix->yy);
    take_point (bounds, matrix, space->to_x, space->to_y, (space->to_radius + FIGURE_MARGIN) * matrix->yy);
  }
}

static cairo_rectangle_int_t
round_out (const Bounds *bounds,
           int           width,
           int           height)
{
  cairo_rectangle_int_t whole;

  whole.x = CLAMP (floor (bounds->left), 0, width);
  whole.y = CLAMP (floor (bounds->top), 0, height);
  whole.width = CLAMP (ceil (bounds->right), 0, width) - whole.x;
  whole.height = CLAMP (ceil (bounds->bottom), 0, height) - whole.y;

  return whole;
}

/**
 * psoas_scene_bound_figure:
 * @self: a scene with a figure and a side
 * @width: pixels
 * @height: pixels
 *
 * Returns: whole pixels outside of which psoas_scene_draw_figure() leaves everything as it is
 */
cairo_rectangle_int_t
psoas_scene_bound_figure (const PsoasScene *self,
                          int               width,
                          int               height)
{
  cairo_matrix_t matrix = psoas_scene_get_matrix (self, width, height);
  g_autoptr (GArray) person = psoas_space_of_person (&self->pose);
  g_autoptr (GArray) props = psoas_space_of_props (&self->pose);
  Bounds bounds = NO_BOUNDS;

  take_spaces (&bounds, &matrix, person);
  take_spaces (&bounds, &matrix, props);
  bounds.left -= EDGE;
  bounds.top -= EDGE;
  bounds.right += EDGE;
  bounds.bottom += EDGE;

  return round_out (&bounds, width, height);
}

/**
 * psoas_scene_bound_trunk:
 * @self: a scene with a figure and a side, not in a turn
 * @width: pixels
 * @height: pixels
 *
 * Returns: whole pixels around the trunk, with room for its swelling
 */
cairo_rectangle_int_t
psoas_scene_bound_trunk (const PsoasScene *self,
                         int               width,
                         int               height)
{
  static const char * const points[] = { "shoulder", "chest", "stomach", "pelvis", "hip-front" };
  cairo_matrix_t matrix = psoas_scene_get_matrix (self, width, height);
  Bounds bounds = NO_BOUNDS;

  psoas_figure_set (self->figure, &self->pose, &self->look);
  for (gsize i = 0; i < G_N_ELEMENTS (points); i++) {
    double x, y;

    if (psoas_figure_get_point (self->figure, points[i], &x, &y))
      take_point (&bounds, &matrix, x, y, TRUNK_MARGIN * matrix.yy);
  }

  return round_out (&bounds, width, height);
}
