/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-figure-private.h"

#include "psoas-space.h"

#include <math.h>

/* The part of PsoasFigure that draws it. */

/* How much of the body is left in an x-ray */
#define FLESH_ALPHA 0.42
/* View box units: what a body may reach beyond the space it takes up, with its line */
#define EDGE 16.0
/* What is not faded: behind the person, and before */
static const char * const back_layers[] = { "#behind", NULL };
static const char * const body_layers[] = { "#body", NULL };
static const char * const front_layers[] = { "#cushion-front", NULL };

static gboolean
render_layers (PsoasFigure          *self,
               cairo_t              *cr,
               const char * const   *ids,
               const RsvgRectangle  *viewport,
               GError              **error)
{
  for (int i = 0; ids[i] != NULL; i++)
    if (!rsvg_handle_render_layer (self->handle, cr, ids[i], viewport, error))
      return FALSE;

  return TRUE;
}

/* The whole body fades as one, so that no part shows through another, and what is behind it does not show through either. */
static gboolean
render_flesh (PsoasFigure          *self,
              cairo_t              *cr,
              const RsvgRectangle  *viewport,
              GError              **error)
{
  cairo_pattern_t *body;
  gboolean done;

  cairo_push_group (cr);
  done = render_layers (self, cr, body_layers, viewport, error);
  body = cairo_pop_group (cr);

  cairo_save (cr);
  cairo_set_source (cr, body);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_paint_with_alpha (cr, FLESH_ALPHA);
  cairo_restore (cr);
  cairo_pattern_destroy (body);

  return done;
}

/* (out): all that a person takes, in view box units */
static void
bound_person (const PsoasPose   *pose,
              cairo_rectangle_t *box)
{
  g_autoptr (GArray) spaces = psoas_space_of_person (pose);
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < spaces->len; i++) {
    const PsoasSpace *space = &g_array_index (spaces, PsoasSpace, i);

    left = MIN (left, MIN (space->x - space->radius, space->to_x - space->to_radius));
    top = MIN (top, MIN (space->y - space->radius, space->to_y - space->to_radius));
    right = MAX (right, MAX (space->x + space->radius, space->to_x + space->to_radius));
    bottom = MAX (bottom, MAX (space->y + space->radius, space->to_y + space->to_radius));
  }
  *box = (cairo_rectangle_t) { left - EDGE, top - EDGE, right - left + 2 * EDGE, bottom - top + 2 * EDGE };
}

/* To whole pixels of what is drawn on, so that two clips meet at it without a seam */
static void
round_out (cairo_rectangle_t *box,
           cairo_t           *cr)
{
  double x = box->x, y = box->y, right = box->x + box->width, bottom = box->y + box->height;

  cairo_user_to_device (cr, &x, &y);
  cairo_user_to_device (cr, &right, &bottom);
  /* Mirrored, right is left. */
  box->x = floor (MIN (x, right));
  box->y = floor (MIN (y, bottom));
  box->width = ceil (MAX (x, right)) - box->x;
  box->height = ceil (MAX (y, bottom)) - box->y;
}

/* The box of the person as drawn into @viewport, in pixels of what is drawn on */
static void
place_person (const PsoasPose     *pose,
              const RsvgRectangle *viewport,
              cairo_t             *cr,
              cairo_rectangle_t   *box)
{
  double scale = MIN (viewport->width / PSOAS_FIGURE_WIDTH, viewport->height / PSOAS_FIGURE_HEIGHT);

  bound_person (pose, box);
  box->x = viewport->width / 2 + (box->x - PSOAS_FIGURE_X - PSOAS_FIGURE_WIDTH / 2) * scale;
  box->y = viewport->height / 2 + (box->y - PSOAS_FIGURE_Y - PSOAS_FIGURE_HEIGHT / 2) * scale;
  box->width *= scale;
  box->height *= scale;
  round_out (box, cr);
}

/* To @box, in pixels of what is drawn on, or to all but that */
static void
clip (cairo_t                 *cr,
      const cairo_rectangle_t *box,
      gboolean                 outside)
{
  cairo_matrix_t matrix;
  double left, top, right, bottom;

  cairo_get_matrix (cr, &matrix);
  cairo_identity_matrix (cr);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  if (outside)
    cairo_rectangle (cr, left, top, right - left, bottom - top);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_set_matrix (cr, &matrix);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
}

/* The person and what is behind, on a sheet of their own, as what is hidden is taken away; only as large as the person */
static gboolean
render_faded (PsoasFigure          *self,
              cairo_t              *cr,
              const RsvgRectangle  *viewport,
              GError              **error)
{
  cairo_rectangle_t person;
  gboolean done;

  place_person (&self->pose, viewport, cr, &person);
  cairo_save (cr);
  clip (cr, &person, TRUE);
  done = render_layers (self, cr, back_layers, viewport, error);
  cairo_restore (cr);
  if (!done)
    return FALSE;

  cairo_save (cr);
  clip (cr, &person, FALSE);
  cairo_push_group (cr);
  done = render_layers (self, cr, back_layers, viewport, error) && render_flesh (self, cr, viewport, error);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
  cairo_restore (cr);

  return done;
}

static gboolean
render_xray (PsoasFigure          *self,
             cairo_t              *cr,
             const RsvgRectangle  *viewport,
             GError              **error)
{
  return render_faded (self, cr, viewport, error) &&
         render_layers (self, cr, front_layers, viewport, error) &&
         psoas_xray_render (self->xray, cr, viewport->width, viewport->height, error);
}

/**
 * psoas_figure_render:
 * @self: a figure that has been posed
 * @cr: where to draw
 * @width: in user units, above 0
 * @height: in user units, above 0
 * @error: return location
 *
 * Draws the figure's view box, fitted and centred, at the origin.
 *
 * Returns: whether it could be drawn
 */
gboolean
psoas_figure_render (PsoasFigure  *self,
                     cairo_t      *cr,
                     double        width,
                     double        height,
                     GError      **error)
{
  RsvgRectangle viewport = { 0, 0, width, height };

  g_return_val_if_fail (PSOAS_IS_FIGURE (self), FALSE);
  g_return_val_if_fail (self->colours != NULL, FALSE);

  if (self->look.xray)
    return render_xray (self, cr, &viewport, error);

  if (!rsvg_handle_render_document (self->handle, cr, &viewport, error))
    return FALSE;
  /* The muscle lies over whatever would hide it. */
  if (self->look.muscle)
    psoas_xray_render_muscle (self->xray, cr, width, height);

  return TRUE;
}

/**
 * psoas_figure_render_body:
 * @self: a figure that has been posed
 * @cr: where to draw
 * @width: in user units, above 0
 * @height: in user units, above 0
 * @error: return location
 *
 * Draws the person alone, without mat, props and shadows, where psoas_figure_render() would.
 *
 * Returns: whether it could be drawn
 */
gboolean
psoas_figure_render_body (PsoasFigure  *self,
                          cairo_t      *cr,
                          double        width,
                          double        height,
                          GError      **error)
{
  const RsvgRectangle viewport = { 0, 0, width, height };

  g_return_val_if_fail (PSOAS_IS_FIGURE (self), FALSE);
  g_return_val_if_fail (self->colours != NULL, FALSE);

  return render_layers (self, cr, body_layers, &viewport, error);
}
