/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-picture.h"

#include "psoas-arrow.h"
#include "psoas-guide-marks.h"

#include <math.h>

/* PsoasPicture: how a posed figure comes to lie in a widget. */

/* View box units around the body points of the trunk: flesh and swelling */
#define TRUNK_MARGIN 44.0
/* Share of its width below which a turned figure is not drawn */
#define NARROWEST 0.01
/* Pixels: fine enough to find a free place */
#define MASK_WIDTH 240.0
/* Pixels: the outline of the right posture over a mistake, and the paper around it */
#define OUTLINE 2.0
#define OUTLINE_CASING 3.5
#define OUTLINE_DASH 7.0
#define OUTLINE_STEPS 12
/* Pixels, and share of its colour that fills it: where a step's way begins */
#define GHOST_LINE 1.5
#define GHOST_CASING 2.5
#define GHOST_ALPHA 0.2

static const PsoasMarkerColours marker_colours[PSOAS_N_PALETTES] = {
  { { 0.03, 0.36, 0.28, 1 }, { 1, 1, 1, 1 }, { 0.70, 0.09, 0.11, 1 } },
  { { 0.55, 0.95, 0.83, 1 }, { 0.10, 0.12, 0.12, 1 }, { 1, 0.60, 0.57, 1 } },
  { { 0, 0, 0, 1 }, { 1, 1, 1, 1 }, { 0.62, 0, 0.03, 1 } },
  { { 1, 1, 1, 1 }, { 0, 0, 0, 1 }, { 1, 0.72, 0.70, 1 } },
};

/**
 * psoas_picture_get_seen_from:
 * @self: a picture
 *
 * Returns: the side of the body that is turned to the viewer; in the first half of a turn the other side
 *   than that of the picture.  %PSOAS_SIDE_NONE: nothing is shown
 */
PsoasSide
psoas_picture_get_seen_from (const PsoasPicture *self)
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
get_facing (const PsoasPicture *self)
{
  double facing = -cos (self->turn * G_PI);

  return self->side == PSOAS_SIDE_LEFT ? -facing : facing;
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

/**
 * psoas_picture_get_bottom:
 * @self: a picture
 * @width: pixels
 * @height: pixels
 *
 * Returns: how far down the picture reaches, pixels: less than @height where there is room below it
 */
double
psoas_picture_get_bottom (const PsoasPicture *self,
                          double              width,
                          double              height)
{
  double offset_x, offset_y;
  double scale = get_layout (self, width, height, &offset_x, &offset_y);

  return offset_y + (self->frame.y + self->frame.height) * scale;
}

/**
 * psoas_picture_get_matrix:
 * @self: a picture
 * @width: pixels
 * @height: pixels
 *
 * Returns: from view box units to pixels, also within a turn
 */
cairo_matrix_t
psoas_picture_get_matrix (const PsoasPicture *self,
                          double              width,
                          double              height)
{
  double facing = get_facing (self);
  double offset_x, offset_y;
  double scale = get_layout (self, width, height, &offset_x, &offset_y);
  cairo_matrix_t matrix;

  cairo_matrix_init (&matrix, scale * facing, 0, 0, scale, width / 2 + (offset_x - width / 2) * facing, offset_y);

  return matrix;
}

static void
locate (const PsoasPicture *self,
        double              width,
        double              height,
        const char         *point,
        PsoasMarker        *marker)
{
  cairo_matrix_t matrix = psoas_picture_get_matrix (self, width, height);

  marker->point_x = marker->point_y = 0;
  if (!psoas_figure_get_point (self->figure, point, &marker->point_x, &marker->point_y))
    g_debug ("The figure has no point %s", point);
  cairo_matrix_transform_point (&matrix, &marker->point_x, &marker->point_y);
}

/**
 * psoas_picture_get_colours:
 * @self: a picture
 *
 * Returns: (transfer none): of all that is drawn over its person
 */
const PsoasMarkerColours *
psoas_picture_get_colours (const PsoasPicture *self)
{
  return &marker_colours[self->look.palette];
}

/**
 * psoas_picture_place_badges:
 * @self: a picture with a figure and a side
 * @width: pixels
 * @height: pixels
 * @badges: (out caller-allocates): which knee is the left one, and which the right
 *
 * The letters come from the side that is seen, not from the drawing.
 */
void
psoas_picture_place_badges (const PsoasPicture *self,
                            double              width,
                            double              height,
                            PsoasBadges        *badges)
{
  psoas_figure_set (self->figure, &self->pose, &self->look);
  locate (self, width, height, "near-knee", &badges->near);
  locate (self, width, height, "far-knee", &badges->far);
  badges->seen_from = psoas_picture_get_seen_from (self);
  psoas_badges_place (badges, width, height);
}

/**
 * psoas_picture_draw_figure:
 * @self: a picture with a figure and a side
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
  cairo_matrix_t matrix = psoas_picture_get_matrix (self, width, height);

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

/* (transfer full): the person and what stands beside them, small: where a marker would cover something */
static cairo_surface_t *
draw_mask (const PsoasPicture *self,
           double              width,
           double              height,
           PsoasMask          *mask)
{
  double scale = MIN (1, MASK_WIDTH / width);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, ceil (width * scale), ceil (height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  psoas_picture_draw_figure (self, width, height, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  mask->alpha = cairo_image_surface_get_data (surface);
  mask->width = cairo_image_surface_get_width (surface);
  mask->height = cairo_image_surface_get_height (surface);
  mask->stride = cairo_image_surface_get_stride (surface);
  mask->scale = scale;

  return surface;
}

/**
 * psoas_picture_place_markers:
 * @self: a picture
 * @width: pixels
 * @height: pixels
 * @radius: (out): of a marker, pixels
 *
 * Returns: (transfer full) (nullable): as many markers as there are checkpoints, none over a badge; %NULL
 *   over an x-ray and in a turn
 */
PsoasMarker *
psoas_picture_place_markers (const PsoasPicture *self,
                             double              width,
                             double              height,
                             double             *radius)
{
  PsoasMarker *markers;
  PsoasBadges badges;
  PsoasMarker knees[2];
  PsoasMarkerPlace place = { .width = width, .fixed = knees, .n_fixed = G_N_ELEMENTS (knees) };
  cairo_surface_t *mask_surface;
  PsoasMask mask;

  /* They would cover what the x-ray shows, and jump about in a turn. */
  if (self->checkpoints == NULL || self->figure == NULL || self->look.xray || self->turn < 1)
    return NULL;

  psoas_picture_place_badges (self, width, height, &badges);
  knees[0] = badges.near;
  knees[1] = badges.far;
  markers = g_new0 (PsoasMarker, self->checkpoints->len);
  for (guint i = 0; i < self->checkpoints->len; i++) {
    const PsoasCheckpoint *checkpoint = g_ptr_array_index (self->checkpoints, i);

    locate (self, width, height, checkpoint->point, &markers[i]);
  }
  *radius = psoas_markers_get_radius (width, height);
  place.radius = *radius;
  /* Where the picture ends before its room does, words follow. */
  place.height = MIN (height, psoas_picture_get_bottom (self, width, height));
  place.fixed_radius = badges.radius;
  mask_surface = self->focused >= 0 ? draw_mask (self, width, height, &mask) : NULL;
  place.mask = mask_surface != NULL ? &mask : NULL;
  psoas_markers_place (markers, self->checkpoints->len, self->focused, &place);
  g_clear_pointer (&mask_surface, cairo_surface_destroy);

  return markers;
}

/* (transfer full): the person alone, in another posture */
static cairo_surface_t *
draw_body (const PsoasPicture *self,
           const PsoasPose    *pose,
           double              width,
           double              height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, ceil (width), ceil (height));
  cairo_matrix_t matrix = psoas_picture_get_matrix (self, width, height);
  g_autoptr (GError) error = NULL;
  cairo_t *cr = cairo_create (surface);

  psoas_figure_set (self->figure, pose, &self->look);
  cairo_transform (cr, &matrix);
  cairo_translate (cr, PSOAS_FIGURE_X, PSOAS_FIGURE_Y);
  if (!psoas_figure_render_body (self->figure, cr, PSOAS_FIGURE_WIDTH, PSOAS_FIGURE_HEIGHT, &error))
    g_warning ("The figure cannot be drawn: %s", error->message);
  cairo_destroy (cr);

  return surface;
}

/* Paints what lies within @distance of @body, but not on it, with the present source. */
static void
paint_rim (cairo_surface_t *body,
           double           distance,
           cairo_t         *cr)
{
  cairo_pattern_t *rim;

  cairo_push_group_with_content (cr, CAIRO_CONTENT_ALPHA);
  cairo_set_source_rgba (cr, 0, 0, 0, 1);
  for (int i = 0; i < OUTLINE_STEPS; i++) {
    double angle = i * 2 * G_PI / OUTLINE_STEPS;

    cairo_mask_surface (cr, body, cos (angle) * distance, sin (angle) * distance);
  }
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_mask_surface (cr, body, 0, 0);
  rim = cairo_pop_group (cr);

  cairo_mask (cr, rim);
  cairo_pattern_destroy (rim);
}

/* The right posture as a dashed outline over the wrong one */
static void
draw_outline (const PsoasPicture *self,
              double              width,
              double              height,
              cairo_t            *cr)
{
  const PsoasMarkerColours *colours = &marker_colours[self->look.palette];
  cairo_surface_t *body = draw_body (self, self->right, width, height);
  cairo_pattern_t *dashes = cairo_pattern_create_linear (0, 0, OUTLINE_DASH, OUTLINE_DASH);
  const GdkRGBA *ink = &colours->ink;

  gdk_cairo_set_source_rgba (cr, &colours->paper);
  paint_rim (body, OUTLINE_CASING, cr);

  cairo_pattern_set_extend (dashes, CAIRO_EXTEND_REPEAT);
  cairo_pattern_add_color_stop_rgba (dashes, 0, ink->red, ink->green, ink->blue, 1);
  cairo_pattern_add_color_stop_rgba (dashes, 0.65, ink->red, ink->green, ink->blue, 1);
  cairo_pattern_add_color_stop_rgba (dashes, 0.65, ink->red, ink->green, ink->blue, 0);
  cairo_pattern_add_color_stop_rgba (dashes, 1, ink->red, ink->green, ink->blue, 0);
  cairo_set_source (cr, dashes);
  paint_rim (body, OUTLINE, cr);

  cairo_pattern_destroy (dashes);
  cairo_surface_destroy (body);
}

/* Paints @body where the person is not, pale. */
static void
paint_ghost (const PsoasPicture *self,
             cairo_surface_t    *body,
             double              width,
             double              height,
             cairo_t            *cr)
{
  const GdkRGBA *ink = &marker_colours[self->look.palette].ink;
  cairo_surface_t *person = draw_body (self, &self->pose, width, height);

  cairo_push_group (cr);
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, GHOST_ALPHA);
  cairo_mask_surface (cr, body, 0, 0);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_set_source_rgba (cr, 0, 0, 0, 1);
  cairo_mask_surface (cr, person, 0, 0);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
  cairo_surface_destroy (person);
}

/* Where a step's way begins, as a pale body behind a thin line, and an arrow from there */
static void
draw_ghost (const PsoasPicture *self,
            double              width,
            double              height,
            cairo_t            *cr)
{
  const PsoasMarkerColours *colours = &marker_colours[self->look.palette];
  cairo_surface_t *body = draw_body (self, self->ghost, width, height);
  PsoasMarker from = { 0 }, to = { 0 };

  locate (self, width, height, self->moved, &from);
  paint_ghost (self, body, width, height, cr);
  gdk_cairo_set_source_rgba (cr, &colours->paper);
  paint_rim (body, GHOST_CASING, cr);
  gdk_cairo_set_source_rgba (cr, &colours->ink);
  paint_rim (body, GHOST_LINE, cr);
  cairo_surface_destroy (body);

  psoas_figure_set (self->figure, &self->pose, &self->look);
  locate (self, width, height, self->moved, &to);
  psoas_arrow_draw (from.point_x, from.point_y, to.point_x, to.point_y, colours, cr);
}

static void
draw_error (const PsoasPicture   *self,
            const PsoasGuide     *wrong,
            const cairo_matrix_t *matrix,
            cairo_t              *cr)
{
  PsoasGuide right;

  psoas_figure_set (self->figure, self->right, &self->look);
  if (psoas_guide_measure (&right, self->figure, self->right, self->guide))
    psoas_guide_marks_draw_error (wrong, &right, matrix, &marker_colours[self->look.palette], cr);
}

static void
draw_guide (const PsoasPicture *self,
            GtkWidget          *widget,
            double              height,
            cairo_t            *cr)
{
  cairo_matrix_t matrix = psoas_picture_get_matrix (self, gtk_widget_get_width (widget), height);
  PsoasGuide guide;

  psoas_figure_set (self->figure, &self->pose, &self->look);
  if (!psoas_guide_measure (&guide, self->figure, &self->pose, self->guide))
    return;
  if (self->right != NULL)
    draw_error (self, &guide, &matrix, cr);
  psoas_guide_marks_draw (&guide, &matrix, &marker_colours[self->look.palette], widget, cr);
}

/**
 * psoas_picture_draw_marks:
 * @self: a picture with a figure and a side
 * @widget: its width and font are used
 * @height: pixels
 * @cr: where to draw
 *
 * Draws what lies over the person: the right posture over a mistake, the ghost and arrow of a step, the guide, badges on the knees, markers, and the sign of a mistake.
 */
void
psoas_picture_draw_marks (const PsoasPicture *self,
                          GtkWidget          *widget,
                          double              height,
                          cairo_t            *cr)
{
  double width = gtk_widget_get_width (widget);
  const PsoasMarkerColours *colours = &marker_colours[self->look.palette];
  double radius;
  g_autofree PsoasMarker *markers = psoas_picture_place_markers (self, width, height, &radius);
  PsoasBadges badges;

  if (self->right != NULL && self->turn >= 1)
    draw_outline (self, width, height, cr);
  if (self->ghost != NULL && self->turn >= 1 && !self->moving)
    draw_ghost (self, width, height, cr);
  if (self->guide != NULL && self->turn >= 1)
    draw_guide (self, widget, height, cr);
  if (markers != NULL)
    psoas_markers_draw (markers, self->checkpoints->len, self->focused, radius,
                        colours, widget, cr);
  /* Above the lines of the markers that had to make room for them */
  psoas_picture_place_badges (self, width, height, &badges);
  psoas_badges_draw (&badges, colours, widget, cr);
  if (self->look.mistake)
    psoas_markers_draw_mistake (colours, width, height, cr);
}

/**
 * psoas_picture_get_trunk:
 * @self: a picture with a figure and a side, not in a turn
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
  cairo_matrix_t matrix = psoas_picture_get_matrix (self, width, height);
  double margin = TRUNK_MARGIN * matrix.yy;
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  cairo_rectangle_int_t trunk;

  psoas_figure_set (self->figure, &self->pose, &self->look);
  for (gsize i = 0; i < G_N_ELEMENTS (points); i++) {
    double x, y;

    if (!psoas_figure_get_point (self->figure, points[i], &x, &y))
      continue;
    cairo_matrix_transform_point (&matrix, &x, &y);
    left = MIN (left, x);
    right = MAX (right, x);
    top = MIN (top, y);
    bottom = MAX (bottom, y);
  }

  trunk.x = CLAMP (floor (left - margin), 0, width);
  trunk.y = CLAMP (floor (top - margin), 0, height);
  trunk.width = CLAMP (ceil (right + margin), 0, width) - trunk.x;
  trunk.height = CLAMP (ceil (bottom + margin), 0, height) - trunk.y;

  return trunk;
}
