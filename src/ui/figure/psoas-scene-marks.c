/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-scene-marks.h"

#include "psoas-arrow.h"
#include "psoas-guide-marks.h"
#include "psoas-scene-markers.h"

#include <math.h>

/* Pixels: the outline of the right posture over a mistake, and the paper around it */
#define OUTLINE 2.0
#define OUTLINE_CASING 3.5
#define OUTLINE_DASH 7.0
#define OUTLINE_STEPS 12
/* Pixels, and share of its colour that fills it: where a step's way begins */
#define GHOST_LINE 1.5
#define GHOST_CASING 2.5
#define GHOST_ALPHA 0.2

/* (transfer full): the person alone, in another posture */
static cairo_surface_t *
draw_body (const PsoasScene *self,
           const PsoasPose  *pose,
           double            width,
           double            height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, ceil (width), ceil (height));
  cairo_matrix_t matrix = psoas_scene_get_matrix (self, width, height);
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
draw_outline (const PsoasScene *self,
              double            width,
              double            height,
              cairo_t          *cr)
{
  const PsoasMarkerColours *colours = psoas_scene_get_colours (self);
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
paint_ghost (const PsoasScene *self,
             cairo_surface_t  *body,
             double            width,
             double            height,
             cairo_t          *cr)
{
  const GdkRGBA *ink = &psoas_scene_get_colours (self)->ink;
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
draw_ghost (const PsoasScene *self,
            double            width,
            double            height,
            cairo_t          *cr)
{
  const PsoasMarkerColours *colours = psoas_scene_get_colours (self);
  cairo_surface_t *body = draw_body (self, self->ghost, width, height);
  PsoasMarker from = { 0 }, to = { 0 };

  psoas_scene_locate (self, width, height, self->moved, &from);
  paint_ghost (self, body, width, height, cr);
  gdk_cairo_set_source_rgba (cr, &colours->paper);
  paint_rim (body, GHOST_CASING, cr);
  gdk_cairo_set_source_rgba (cr, &colours->ink);
  paint_rim (body, GHOST_LINE, cr);
  cairo_surface_destroy (body);

  psoas_figure_set (self->figure, &self->pose, &self->look);
  psoas_scene_locate (self, width, height, self->moved, &to);
  psoas_arrow_draw (from.point_x, from.point_y, to.point_x, to.point_y, colours, cr);
}

static void
draw_error (const PsoasScene     *self,
            const PsoasGuide     *wrong,
            const cairo_matrix_t *matrix,
            cairo_t              *cr)
{
  PsoasGuide right;

  psoas_figure_set (self->figure, self->right, &self->look);
  if (psoas_guide_measure (&right, self->figure, self->right, self->guide))
    psoas_guide_marks_draw_error (wrong, &right, matrix, psoas_scene_get_colours (self), cr);
}

static void
draw_guide (const PsoasScene *self,
            GtkWidget        *widget,
            double            height,
            cairo_t          *cr)
{
  cairo_matrix_t matrix = psoas_scene_get_matrix (self, gtk_widget_get_width (widget), height);
  g_autoptr (PsoasRoom) room = NULL;
  PsoasGuide guide;

  if (!psoas_scene_measure_guide (self, &guide))
    return;

  if (self->right != NULL)
    draw_error (self, &guide, &matrix, cr);
  room = psoas_scene_get_room (self, widget, height, FALSE);
  psoas_guide_marks_draw (&guide, &matrix, psoas_scene_get_colours (self), widget, room, cr);
}

/* Around what the picture fills: words follow right under it. */
static void
draw_mistake (const PsoasScene *self,
              double            width,
              double            height,
              cairo_t          *cr)
{
  double bottom = psoas_scene_get_bottom (self, width, height);
  double top = height - bottom;

  cairo_save (cr);
  cairo_translate (cr, 0, top);
  psoas_markers_draw_mistake (psoas_scene_get_colours (self), width, bottom - top, cr);
  cairo_restore (cr);
}

/**
 * psoas_scene_draw_marks:
 * @self: a scene with a figure and a side
 * @widget: its width and font are used
 * @height: pixels
 * @cr: where to draw
 *
 * Draws what lies over the person: the right posture over a mistake, the ghost and arrow of a step,
 * markers, badges on the knees, the guide, and the sign of a mistake.
 */
void
psoas_scene_draw_marks (const PsoasScene *self,
                        GtkWidget        *widget,
                        double            height,
                        cairo_t          *cr)
{
  double width = gtk_widget_get_width (widget);
  const PsoasMarkerColours *colours = psoas_scene_get_colours (self);
  double radius;
  g_autofree PsoasMarker *markers = psoas_scene_place_markers (self, width, height, &radius);
  PsoasBadges badges;

  if (self->right != NULL && self->turn >= 1)
    draw_outline (self, width, height, cr);
  if (self->ghost != NULL && self->turn >= 1 && !self->moving)
    draw_ghost (self, width, height, cr);
  if (markers != NULL)
    psoas_markers_draw (markers, self->checkpoints->len, self->focused, radius,
                        colours, widget, cr);
  /* Above the lines of the markers that had to make room for them */
  psoas_scene_place_badges (self, width, height, &badges);
  psoas_badges_draw (&badges, colours, widget, cr);
  draw_guide (self, widget, height, cr);
  if (self->look.mistake)
    draw_mistake (self, width, height, cr);
}
