/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-figure-private.h"

#include "psoas-body.h"

/* Where body points of the posed figure are. */

typedef struct {
  double x, y;
} Point;

static const char * const point_names[] = {
  "back",
  "chest",
  "crown",
  "far-ankle",
  "far-hand",
  "far-heel",
  "far-hip",
  "far-knee",
  "far-toes",
  "head",
  "hip-front",
  "near-ankle",
  "near-hand",
  "near-heel",
  "near-hip",
  "near-knee",
  "near-toes",
  "pelvis",
  "psoas",
  "shoulder",
  "spine",
  "stomach",
  NULL
};

#define PELVIS -1

/* Where in the drawing of which joint's part each point is, in their order */
static const struct {
  int joint;    /* a PsoasJoint or PELVIS */
  double x, y;
} places[] = {
  { PSOAS_JOINT_WAIST, -44, -34 }, /* back */
  { PSOAS_JOINT_CHEST, 52, -60 }, /* chest */
  { PSOAS_JOINT_HEAD, 4, -114 }, /* crown */
  { PSOAS_JOINT_FAR_FOOT, 0, 0 }, /* far-ankle */
  { PSOAS_JOINT_FAR_HAND, 2, 44 }, /* far-hand */
  { PSOAS_JOINT_FAR_FOOT, -33, 36 }, /* far-heel */
  { PSOAS_JOINT_FAR_LEG, 0, 0 }, /* far-hip */
  { PSOAS_JOINT_FAR_SHANK, 0, 0 }, /* far-knee */
  { PSOAS_JOINT_FAR_FOOT, 104, 30 }, /* far-toes */
  { PSOAS_JOINT_HEAD, 0, -50 }, /* head */
  { PELVIS, 52, 8 }, /* hip-front */
  { PSOAS_JOINT_NEAR_FOOT, 0, 0 }, /* near-ankle */
  { PSOAS_JOINT_NEAR_HAND, 2, 44 }, /* near-hand */
  { PSOAS_JOINT_NEAR_FOOT, -33, 36 }, /* near-heel */
  { PSOAS_JOINT_NEAR_LEG, 0, 0 }, /* near-hip */
  { PSOAS_JOINT_NEAR_SHANK, 0, 0 }, /* near-knee */
  { PSOAS_JOINT_NEAR_FOOT, 104, 30 }, /* near-toes */
  { PELVIS, -30, -20 }, /* pelvis */
  { PELVIS, 30, -20 }, /* psoas */
  { PSOAS_JOINT_CHEST, -44, -96 }, /* shoulder */
  { PSOAS_JOINT_CHEST, -54, -20 }, /* spine */
  { PSOAS_JOINT_WAIST, 44, -34 }, /* stomach */
};

G_STATIC_ASSERT (G_N_ELEMENTS (places) == G_N_ELEMENTS (point_names) - 1);

/* Room around the body points: flesh, hair and markers. */
#define EXTENTS_MARGIN 80.0
/* Mat and shadow end here. */
#define MAT_BOTTOM 930.0

static Point *
measure_point (PsoasFigure *self,
               const char  *name)
{
  RsvgRectangle viewport = { 0, 0, PSOAS_FIGURE_WIDTH, PSOAS_FIGURE_HEIGHT };
  RsvgRectangle box;
  g_autofree char *id = g_strdup_printf ("#%s-at", name);
  Point *point;

  if (!rsvg_handle_has_sub (self->handle, id) ||
      !rsvg_handle_get_geometry_for_layer (self->handle, id, &viewport, NULL, &box, NULL))
    return NULL;

  point = g_new (Point, 1);
  point->x = PSOAS_FIGURE_X + box.x + box.width / 2;
  point->y = PSOAS_FIGURE_Y + box.y + box.height / 2;
  g_hash_table_insert (self->points, g_strdup (name), point);

  return point;
}

/**
 * psoas_figure_get_point:
 * @self: a figure that has been posed
 * @name: a body point, one of psoas_figure_get_points()
 * @x: (out) (optional): view box units
 * @y: (out) (optional): view box units, down
 *
 * Asks librsvg where the point is as drawn; remembered until the posture changes.
 *
 * Returns: whether the figure has such a point
 */
gboolean
psoas_figure_get_point (PsoasFigure *self,
                        const char  *name,
                        double      *x,
                        double      *y)
{
  Point *point;

  g_return_val_if_fail (PSOAS_IS_FIGURE (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (self->colours != NULL, FALSE);

  point = g_hash_table_lookup (self->points, name);
  if (point == NULL)
    point = measure_point (self, name);
  if (point == NULL)
    return FALSE;

  if (x != NULL)
    *x = point->x;
  if (y != NULL)
    *y = point->y;

  return TRUE;
}

/**
 * psoas_figure_compute_point:
 * @pose: a posture
 * @index: of a body point in psoas_figure_get_points()
 * @x: (out): view box units
 * @y: (out): view box units, down
 *
 * Where psoas_figure_get_point() would find it, without posing a drawing and asking librsvg, which takes 1000 times as long.
 */
void
psoas_figure_compute_point (const PsoasPose *pose,
                            guint            index,
                            double          *x,
                            double          *y)
{
  PsoasBone part = { pose->x, pose->y, pose->turn };

  g_return_if_fail (index < G_N_ELEMENTS (places));

  if (places[index].joint != PELVIS)
    part = psoas_body_place (pose, places[index].joint);
  *x = places[index].x;
  *y = places[index].y;
  psoas_bone_map (&part, x, y);
  if (g_str_has_prefix (point_names[index], "far-"))
    *y -= PSOAS_DEPTH;
}

/**
 * psoas_figure_get_extents:
 * @self: a figure
 * @poses: (array zero-terminated=1): names of postures; unknown ones are passed over
 * @extents: (out): view box units
 *
 * Where a picture can be cut so that the person fills it in all of @poses.  It
 * always reaches down to the mat.
 *
 * Returns: %FALSE where none of @poses is known
 */
gboolean
psoas_figure_get_extents (PsoasFigure        *self,
                          const char * const *poses,
                          cairo_rectangle_t  *extents)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE;

  g_return_val_if_fail (PSOAS_IS_FIGURE (self), FALSE);

  for (int i = 0; poses[i] != NULL; i++) {
    const PsoasPose *pose = psoas_poses_find (self->poses, poses[i]);

    for (guint j = 0; pose != NULL && point_names[j] != NULL; j++) {
      double x, y;

      psoas_figure_compute_point (pose, j, &x, &y);
      left = MIN (left, x);
      right = MAX (right, x);
      top = MIN (top, y);
    }
  }
  if (left > right)
    return FALSE;

  extents->x = left - EXTENTS_MARGIN;
  extents->y = top - EXTENTS_MARGIN;
  extents->width = right + EXTENTS_MARGIN - extents->x;
  extents->height = MAT_BOTTOM - extents->y;

  return TRUE;
}

/**
 * psoas_figure_get_points:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of all body points
 */
const char * const *
psoas_figure_get_points (void)
{
  return point_names;
}
