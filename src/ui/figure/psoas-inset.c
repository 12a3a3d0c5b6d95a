/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-config.h"

#include "psoas-inset.h"

#include "psoas-arrow.h"
#include "psoas-scene-marks.h"

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
/* Pixels: fine enough to find a free place */
#define MASK_WIDTH 240.0
#define OPAQUE 16
/* Of a distance map: a step to the side, and across; so short that no way, however crooked, is thought too long */
#define STRAIGHT 0.92f
#define ACROSS 1.3f
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

/* (transfer full): where something is to be seen already, small */
static cairo_surface_t *
draw_taken (const PsoasScene *picture,
            GtkWidget        *widget,
            double            height,
            double            scale)
{
  int width = ceil (gtk_widget_get_width (widget) * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, ceil (height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  psoas_scene_draw_figure (picture, gtk_widget_get_width (widget), height, cr);
  psoas_scene_draw_marks (picture, widget, height, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
come_nearer (float *distances,
             int    at,
             int    from,
             float  way)
{
  distances[at] = MIN (distances[at], distances[from] + way);
}

/* (transfer full): how far each pixel is from the next one that is taken, or from the edge */
static float *
measure_distances (cairo_surface_t *taken,
                   int              width,
                   int              height)
{
  const guint8 *alpha = cairo_image_surface_get_data (taken);
  int stride = cairo_image_surface_get_stride (taken);
  float *distances = g_new0 (float, width * height);

  for (int y = 1; y < height - 1; y++) {
    for (int x = 1; x < width - 1; x++) {
      int at = y * width + x;

      distances[at] = alpha[y * stride + x] > OPAQUE ? 0 : G_MAXFLOAT;
      come_nearer (distances, at, at - 1, STRAIGHT);
      come_nearer (distances, at, at - width, STRAIGHT);
      come_nearer (distances, at, at - width - 1, ACROSS);
      come_nearer (distances, at, at - width + 1, ACROSS);
    }
  }
  for (int y = height - 2; y > 0; y--) {
    for (int x = width - 2; x > 0; x--) {
      int at = y * width + x;

      come_nearer (distances, at, at + 1, STRAIGHT);
      come_nearer (distances, at, at + width, STRAIGHT);
      come_nearer (distances, at, at + width + 1, ACROSS);
      come_nearer (distances, at, at + width - 1, ACROSS);
    }
  }

  return distances;
}

/* The largest circle that is free, up to @most; of those as large, the one next to the hip */
static void
find_place (PsoasInset  *inset,
            const float *distances,
            int          width,
            int          height,
            double       scale,
            double       most)
{
  double nearest = G_MAXDOUBLE;

  inset->radius = 0;
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++) {
      double radius = MIN (floor (distances[y * width + x] / scale - GAP), most);
      double way = hypot ((x + 0.5) / scale - inset->hip_x, (y + 0.5) / scale - inset->hip_y);

      if (radius < inset->radius || (radius == inset->radius && way >= nearest))
        continue;
      inset->radius = radius;
      inset->x = (x + 0.5) / scale;
      inset->y = (y + 0.5) / scale;
      nearest = way;
    }
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
                   GtkWidget        *widget,
                   double            height,
                   PsoasInset       *inset)
{
  double scale = MIN (1, MASK_WIDTH / gtk_widget_get_width (widget));
  cairo_matrix_t matrix = psoas_scene_get_matrix (picture, gtk_widget_get_width (widget), height);
  cairo_surface_t *taken = draw_taken (picture, widget, height, scale);
  int mask_width = cairo_image_surface_get_width (taken);
  int mask_height = cairo_image_surface_get_height (taken);
  g_autofree float *distances = measure_distances (taken, mask_width, mask_height);
  double seen = SEEN * matrix.yy;

  cairo_surface_destroy (taken);
  psoas_figure_set (picture->figure, &picture->pose, &picture->look);
  if (!psoas_figure_get_point (picture->figure, "near-hip", &inset->hip_x, &inset->hip_y))
    g_return_val_if_reached (FALSE);
  cairo_matrix_transform_point (&matrix, &inset->hip_x, &inset->hip_y);
  find_place (inset, distances, mask_width, mask_height, scale, seen * MOST_ZOOM);
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
draw_content (const PsoasScene         *picture,
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
                  GtkWidget        *widget,
                  double            height,
                  cairo_t          *cr)
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
