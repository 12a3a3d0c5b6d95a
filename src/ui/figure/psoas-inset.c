/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-config.h"

#include "psoas-inset.h"

#include "psoas-arrow.h"
#include "psoas-scene-markers.h"

#include <math.h>

/* View box units around the hip joint: pelvis, and the lowest part of the spine */
#define SEEN 100.0
/* Of the picture: less would show no more than the person does, more would look like somebody else */
#define LEAST_ZOOM 1.4
#define MOST_ZOOM 2.4
/* Pixels: a smaller circle has no room for the arrow; what stays free around it; its rim */
#define LEAST_RADIUS 44.0
#define GAP 6.0
#define RIM 2.0
/* Pixels: so far apart are the places that are tried first */
#define ROUGH 12.0
/* View box units from the hip joint of one who stands: behind and below it, at the end of the tailbone; half of its way */
#define TAILBONE_X -59.0
#define TAILBONE_Y 24.0
#define HALF_WAY 19.0

/**
 * psoas_inset_is_due:
 * @picture: a picture
 *
 * Returns: whether it shows how the tailbone is tucked, which moves the outline of a person by a pixel or two
 */
gboolean
psoas_inset_is_due (const PsoasScene *picture)
{
  return (picture->tuck || g_strcmp0 (picture->guide, "tailbone") == 0) &&
         picture->figure != NULL && picture->turn >= 1 && !picture->moving && !picture->look.mistake;
}

/* Takes the circle around @x;@y, if it is larger than the present one, or as large and nearer to the hip. */
static void
try_place (PsoasInset      *inset,
           const PsoasRoom *room,
           double           most,
           double           x,
           double           y)
{
  double radius = MIN (floor (psoas_room_measure (room, x, y) - GAP), most);
  double nearest = hypot (inset->x - inset->hip_x, inset->y - inset->hip_y);

  if (radius < inset->radius || (radius == inset->radius && hypot (x - inset->hip_x, y - inset->hip_y) >= nearest))
    return;
  inset->radius = radius;
  inset->x = x;
  inset->y = y;
}

/* The largest circle that is free, up to @most; of those as large, the one next to the hip: roughly, and then closer */
static void
find_place (PsoasInset      *inset,
            const PsoasRoom *room,
            double           width,
            double           height,
            double           most)
{
  inset->radius = inset->x = inset->y = 0;
  for (double y = ROUGH; y < height; y += ROUGH)
    for (double x = ROUGH; x < width; x += ROUGH)
      try_place (inset, room, most, x, y);

  for (double step = ROUGH / 2; step >= 1; step /= 2) {
    double x = inset->x, y = inset->y;

    for (int i = 0; i < 9; i++)
      try_place (inset, room, most, x + (i % 3 - 1) * step, y + (i / 3 - 1) * step);
  }
}

/**
 * psoas_inset_place:
 * @picture: a picture with a figure and a side
 * @widget: its width is used
 * @height: pixels
 * @inset: (out caller-allocates): where there is room
 *
 * Returns: whether there is room beside the person and all that is drawn over them
 */
gboolean
psoas_inset_place (const PsoasScene *picture,
                   GtkWidget          *widget,
                   double              height,
                   PsoasInset         *inset)
{
  double width = gtk_widget_get_width (widget);
  cairo_matrix_t matrix = psoas_scene_get_matrix (picture, width, height);
  g_autoptr (PsoasRoom) room = psoas_scene_get_room (picture, widget, height, TRUE);
  double seen = SEEN * matrix.yy;

  psoas_figure_set (picture->figure, &picture->pose, &picture->look);
  if (!psoas_figure_get_point (picture->figure, "near-hip", &inset->hip_x, &inset->hip_y))
    g_return_val_if_reached (FALSE);
  cairo_matrix_transform_point (&matrix, &inset->hip_x, &inset->hip_y);
  find_place (inset, room, width, height, seen * MOST_ZOOM);
  inset->zoom = inset->radius / seen;

  return inset->radius >= LEAST_RADIUS && inset->zoom >= LEAST_ZOOM;
}

/* The way of the tailbone: round the hip joint, down and forwards; @matrix: from the pelvis' own drawing */
static void
draw_arrow (const PsoasMarkerColours *colours,
            const cairo_matrix_t     *matrix,
            cairo_t                  *cr)
{
  double reach = hypot (TAILBONE_X, TAILBONE_Y);
  double way_x = TAILBONE_Y / reach * HALF_WAY, way_y = -TAILBONE_X / reach * HALF_WAY;
  double from_x = TAILBONE_X - way_x, from_y = TAILBONE_Y - way_y;
  double to_x = TAILBONE_X + way_x, to_y = TAILBONE_Y + way_y;

  cairo_matrix_transform_point (matrix, &from_x, &from_y);
  cairo_matrix_transform_point (matrix, &to_x, &to_y);
  psoas_arrow_draw (from_x, from_y, to_x, to_y, colours, cr);
}

static void
draw_content (const PsoasScene       *picture,
              const PsoasInset         *inset,
              const PsoasMarkerColours *colours,
              double                    width,
              double                    height,
              cairo_t                  *cr)
{
  cairo_matrix_t matrix = psoas_scene_get_matrix (picture, width, height), closer, pelvis;
  PsoasScene bones = *picture;

  bones.look.xray = TRUE;
  cairo_matrix_init_translate (&closer, inset->x, inset->y);
  cairo_matrix_scale (&closer, inset->zoom, inset->zoom);
  cairo_matrix_translate (&closer, -inset->hip_x, -inset->hip_y);
  cairo_save (cr);
  cairo_transform (cr, &closer);
  psoas_scene_draw_figure (&bones, width, height, cr);
  cairo_restore (cr);

  cairo_matrix_init (&pelvis, matrix.xx * inset->zoom, 0, 0, matrix.yy * inset->zoom, inset->x, inset->y);
  cairo_matrix_rotate (&pelvis, picture->pose.turn * G_PI / 180);
  draw_arrow (colours, &pelvis, cr);
}

/**
 * psoas_inset_draw:
 * @picture: a picture with a figure and a side
 * @widget: its width is used
 * @height: pixels
 * @cr: where to draw
 *
 * Where it is due and there is room, draws the pelvis enlarged, its bones showing through, and which way the
 * tailbone goes.
 */
void
psoas_inset_draw (const PsoasScene *picture,
                  GtkWidget          *widget,
                  double              height,
                  cairo_t            *cr)
{
  const PsoasMarkerColours *colours = psoas_scene_get_colours (picture);
  PsoasInset inset;

  if (!psoas_inset_is_due (picture) || !psoas_inset_place (picture, widget, height, &inset))
    return;

  cairo_save (cr);
  cairo_arc (cr, inset.x, inset.y, inset.radius, 0, 2 * G_PI);
  cairo_clip_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &colours->paper);
  cairo_fill (cr);
  draw_content (picture, &inset, colours, gtk_widget_get_width (widget), height, cr);
  cairo_restore (cr);

  cairo_arc (cr, inset.x, inset.y, inset.radius, 0, 2 * G_PI);
  cairo_set_line_width (cr, RIM);
  gdk_cairo_set_source_rgba (cr, &colours->ink);
  cairo_stroke (cr);
}
