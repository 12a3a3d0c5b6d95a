/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-room.h"

#include <math.h>

/* Where a place for a box is looked for: in rings around where it should be, one as far from the next as this, pixels */
#define RING 6.0
#define N_RINGS 60
#define N_DIRECTIONS 16

struct _PsoasRoom {
  GArray *taken;        /* (element-type PsoasSpace): pixels */
  double width, height; /* pixels */
};

/**
 * psoas_room_new:
 * @width: of the picture, pixels
 * @height: likewise
 *
 * Returns: (transfer full): all of it free
 */
PsoasRoom *
psoas_room_new (double width,
                double height)
{
  PsoasRoom *self = g_new (PsoasRoom, 1);

  self->taken = g_array_new (FALSE, FALSE, sizeof (PsoasSpace));
  self->width = width;
  self->height = height;

  return self;
}

void
psoas_room_free (PsoasRoom *self)
{
  g_array_unref (self->taken);
  g_free (self);
}

/**
 * psoas_room_take_spaces:
 * @self: a room
 * @spaces: (element-type PsoasSpace): in view box units
 * @to_pixels: from these to the picture's pixels; it may mirror
 *
 * Takes what a person or a thing takes up.
 */
void
psoas_room_take_spaces (PsoasRoom            *self,
                        GArray               *spaces,
                        const cairo_matrix_t *to_pixels)
{
  for (guint i = 0; i < spaces->len; i++) {
    PsoasSpace space = g_array_index (spaces, PsoasSpace, i);

    cairo_matrix_transform_point (to_pixels, &space.x, &space.y);
    cairo_matrix_transform_point (to_pixels, &space.to_x, &space.to_y);
    space.radius *= to_pixels->yy;
    space.to_radius *= to_pixels->yy;
    g_array_append_val (self->taken, space);
  }
}

/**
 * psoas_room_take_line:
 * @self: a room
 * @x: of one end, pixels
 * @y: likewise
 * @to_x: of the other, which may be the same
 * @to_y: likewise
 * @radius: half of how thick it is, pixels
 *
 * Takes a line with round ends, or a disc.
 */
void
psoas_room_take_line (PsoasRoom *self,
                      double     x,
                      double     y,
                      double     to_x,
                      double     to_y,
                      double     radius)
{
  const PsoasSpace space = { x, y, radius, to_x, to_y, radius };

  g_array_append_val (self->taken, space);
}

/**
 * psoas_room_measure:
 * @self: a room
 * @x: pixels
 * @y: pixels
 *
 * Returns: how far it is from there to what is taken, or to the edge of the picture, in pixels; below 0: it is
 *   taken, or outside
 */
double
psoas_room_measure (const PsoasRoom *self,
                    double           x,
                    double           y)
{
  double least = MIN (MIN (x, self->width - x), MIN (y, self->height - y));

  for (guint i = 0; i < self->taken->len; i++)
    least = MIN (least, psoas_space_get_distance (&g_array_index (self->taken, PsoasSpace, i), x, y));

  return least;
}

/* How deep a box reaches into what is taken: 0, not at all.  It is made of discs as large as its shorter side. */
static double
measure_cover (const PsoasRoom *self,
               double           width,
               double           height,
               double           x,
               double           y)
{
  double radius = MIN (width, height) / 2;
  double half_x = width / 2 - radius, half_y = height / 2 - radius;
  int n = MAX (1, ceil (MAX (half_x, half_y) * 2 / radius)) + 1;
  double most = 0;

  for (int i = 0; i < n; i++) {
    double along = 2.0 * i / (n - 1) - 1;

    most = MAX (most, radius - psoas_room_measure (self, x + along * half_x, y + along * half_y));
  }

  return most;
}

/**
 * psoas_room_find_box:
 * @self: a room
 * @width: of the box, pixels
 * @height: likewise
 * @x: (inout): of its middle: where it should be, and where it can
 * @y: (inout): likewise
 *
 * Looks for the free place next to where a box should be.
 *
 * Returns: whether there is one; if not, it is where it covers least
 */
gboolean
psoas_room_find_box (const PsoasRoom *self,
                     double           width,
                     double           height,
                     double          *x,
                     double          *y)
{
  double from_x = CLAMP (*x, width / 2, MAX (self->width - width / 2, width / 2));
  double from_y = CLAMP (*y, height / 2, MAX (self->height - height / 2, height / 2));
  double least = G_MAXDOUBLE;

  for (int ring = 0; ring < N_RINGS; ring++) {
    for (int i = 0; i < (ring == 0 ? 1 : N_DIRECTIONS); i++) {
      double angle = i * 2 * G_PI / N_DIRECTIONS;
      double there_x = from_x + cos (angle) * ring * RING, there_y = from_y + sin (angle) * ring * RING;
      double cover = measure_cover (self, width, height, there_x, there_y);

      if (cover >= least)
        continue;
      least = cover;
      *x = there_x;
      *y = there_y;
    }
    if (least <= 0)
      return TRUE;
  }

  return FALSE;
}
