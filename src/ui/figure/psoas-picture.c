/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-picture.h"

#include <math.h>

/* PsoasPicture: how a posed figure comes to lie in a widget. */

/* View box units around the body points of the trunk: flesh and swelling */
#define TRUNK_MARGIN 44.0

static const PsoasMarkerColours marker_colours[PSOAS_N_PALETTES] = {
  { { 0.03, 0.36, 0.28, 1 }, { 1, 1, 1, 1 }, { 0.70, 0.09, 0.11, 1 } },
  { { 0.55, 0.95, 0.83, 1 }, { 0.10, 0.12, 0.12, 1 }, { 1, 0.60, 0.57, 1 } },
  { { 0, 0, 0, 1 }, { 1, 1, 1, 1 }, { 0.62, 0, 0.03, 1 } },
  { { 1, 1, 1, 1 }, { 0, 0, 0, 1 }, { 1, 0.72, 0.70, 1 } },
};

static gboolean
is_mirrored (const PsoasPicture *self)
{
  return self->side == PSOAS_SIDE_RIGHT;
}

/* How the view box comes to lie in the widget: pixel = offset + units * scale. */
static double
get_layout (const PsoasPicture *self,
            double              width,
            double              height,
            double             *offset_x,
            double             *offset_y)
{
  double scale = MIN (width / self->frame.width, height / self->frame.height);

  *offset_x = (width - self->frame.width * scale) / 2 - self->frame.x * scale;
  *offset_y = (height - self->frame.height * scale) / 2 - self->frame.y * scale;

  return scale;
}

static void
locate_marker (const PsoasPicture    *self,
               double                 width,
               double                 height,
               const PsoasCheckpoint *checkpoint,
               PsoasMarker           *marker)
{
  double offset_x, offset_y, x = 0, y = 0;
  double scale = get_layout (self, width, height, &offset_x, &offset_y);

  if (!psoas_figure_get_point (self->figure, checkpoint->point, &x, &y))
    g_debug ("The figure has no point %s", checkpoint->point);

  marker->point_x = offset_x + x * scale;
  marker->point_y = offset_y + y * scale;
  if (is_mirrored (self))
    marker->point_x = width - marker->point_x;
}

/**
 * psoas_picture_place_markers:
 * @self: a picture
 * @width: pixels
 * @height: pixels
 * @radius: (out): of a marker, pixels
 *
 * Returns: (transfer full) (nullable): as many markers as there are checkpoints; none over an x-ray
 */
PsoasMarker *
psoas_picture_place_markers (const PsoasPicture *self,
                             double              width,
                             double              height,
                             double             *radius)
{
  PsoasMarker *markers;

  /* They would cover what the x-ray shows. */
  if (self->checkpoints == NULL || self->figure == NULL || self->look.xray)
    return NULL;

  psoas_figure_set (self->figure, &self->pose, &self->look);
  markers = g_new0 (PsoasMarker, self->checkpoints->len);
  for (guint i = 0; i < self->checkpoints->len; i++)
    locate_marker (self, width, height, g_ptr_array_index (self->checkpoints, i), &markers[i]);
  *radius = psoas_markers_get_radius (width, height);
  psoas_markers_place (markers, self->checkpoints->len, *radius, width, height);

  return markers;
}

/**
 * psoas_picture_draw_figure:
 * @self: a picture with a figure
 * @width: pixels
 * @height: pixels
 * @cr: where to draw
 *
 * Draws the person, without anything over it.
 */
void
psoas_picture_draw_figure (const PsoasPicture *self,
                           double              width,
                           double              height,
                           cairo_t            *cr)
{
  g_autoptr (GError) error = NULL;
  double offset_x, offset_y;
  double scale = get_layout (self, width, height, &offset_x, &offset_y);

  psoas_figure_set (self->figure, &self->pose, &self->look);

  cairo_save (cr);
  if (is_mirrored (self)) {
    cairo_translate (cr, width, 0);
    cairo_scale (cr, -1, 1);
  }
  cairo_translate (cr, offset_x + PSOAS_FIGURE_X * scale, offset_y + PSOAS_FIGURE_Y * scale);
  if (!psoas_figure_render (self->figure, cr,
                            PSOAS_FIGURE_WIDTH * scale, PSOAS_FIGURE_HEIGHT * scale, &error))
    g_warning ("The figure cannot be drawn: %s", error->message);
  cairo_restore (cr);
}

/**
 * psoas_picture_draw_marks:
 * @self: a picture with a figure
 * @widget: its size and font are used
 * @cr: where to draw
 *
 * Draws what lies over the person: markers, and the sign of a mistake.
 */
void
psoas_picture_draw_marks (const PsoasPicture *self,
                          GtkWidget          *widget,
                          cairo_t            *cr)
{
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  const PsoasMarkerColours *colours = &marker_colours[self->look.palette];
  double radius;
  g_autofree PsoasMarker *markers = psoas_picture_place_markers (self, width, height, &radius);

  if (markers != NULL)
    psoas_markers_draw (markers, self->checkpoints->len, self->focused, radius,
                        colours, widget, cr);
  if (self->look.mistake)
    psoas_markers_draw_mistake (colours, width, height, cr);
}

/**
 * psoas_picture_get_trunk:
 * @self: a picture with a figure
 * @width: pixels
 * @height: pixels
 *
 * Returns: whole pixels around the trunk, with room for its swelling
 */
cairo_rectangle_int_t
psoas_picture_get_trunk (const PsoasPicture *self,
                         int                 width,
                         int                 height)
{
  static const char * const points[] = { "shoulder", "chest", "stomach", "pelvis", "hip-front" };
  double offset_x, offset_y;
  double scale = get_layout (self, width, height, &offset_x, &offset_y);
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  cairo_rectangle_int_t trunk;

  psoas_figure_set (self->figure, &self->pose, &self->look);
  for (gsize i = 0; i < G_N_ELEMENTS (points); i++) {
    double x, y;

    if (!psoas_figure_get_point (self->figure, points[i], &x, &y))
      continue;
    left = MIN (left, x);
    right = MAX (right, x);
    top = MIN (top, y);
    bottom = MAX (bottom, y);
  }

  trunk.x = CLAMP (floor (offset_x + (left - TRUNK_MARGIN) * scale), 0, width);
  trunk.y = CLAMP (floor (offset_y + (top - TRUNK_MARGIN) * scale), 0, height);
  trunk.width = CLAMP (ceil (offset_x + (right + TRUNK_MARGIN) * scale), 0, width) - trunk.x;
  trunk.height = CLAMP (ceil (offset_y + (bottom + TRUNK_MARGIN) * scale), 0, height) - trunk.y;
  if (is_mirrored (self))
    trunk.x = width - trunk.x - trunk.width;

  return trunk;
}
