/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-muscle-ink.h"

#include <math.h>
#include <string.h>

/* Lines along the muscle's fibres: where each lies, -1 to 1 across */
static const double fibres[] = { -0.55, -0.1, 0.4 };
/* The share of the way, from the spine, that is flesh; the rest is tendon */
#define FLESH_SHARE 0.72
/* How far its edge, and what parts it from all it lies over, go beyond it: view box units */
#define EDGE 1.6
#define HALO 5.0
#define FIBRE_WIDTH 1.5
#define FIBRE_ALPHA 0.6
/* How far along the gradient each colour is reached */
#define MID_AT 0.45
#define WARM_AT 0.85

/* What follows @rule in @css, as #rrggbb; nothing is drawn of what has none */
static PsoasInk
find_ink (const char *css,
          const char *rule)
{
  PsoasInk ink = { 0 };
  const char *found = strstr (css, rule);
  guint64 value;

  if (found == NULL)
    return ink;

  value = g_ascii_strtoull (found + strlen (rule), NULL, 16);
  ink.red = (value >> 16 & 0xff) / 255.0;
  ink.green = (value >> 8 & 0xff) / 255.0;
  ink.blue = (value & 0xff) / 255.0;
  ink.alpha = 1;

  return ink;
}

/**
 * psoas_muscle_ink_read:
 * @self: (out caller-allocates): the colours
 * @css: a palette, or its part for what lies inside the body
 */
void
psoas_muscle_ink_read (PsoasMuscleInk *self,
                       const char     *css)
{
  self->halo = find_ink (css, ".psoas-halo{fill:#");
  self->edge = find_ink (css, ".psoas-edge{fill:#");
  self->cool = find_ink (css, ".psoas-cool{stop-color:#");
  self->mid = find_ink (css, ".psoas-mid{stop-color:#");
  self->warm = find_ink (css, ".psoas-warm{stop-color:#");
  self->fibre = find_ink (css, ".psoas-fibre{stroke:#");
  self->fibre.alpha *= FIBRE_ALPHA;
}

/* The point @across the muscle, -1 back to 1 front, and @beyond its edge, at one of its cuts */
static void
line_to (cairo_t           *cr,
         const PsoasMuscle *muscle,
         int                cut,
         double             across,
         double             beyond)
{
  const PsoasMusclePoint *point = &muscle->points[cut];
  const PsoasMusclePoint *before = &muscle->points[MAX (cut - 1, 0)];
  const PsoasMusclePoint *after = &muscle->points[MIN (cut + 1, muscle->n_points - 1)];
  double dx = after->x - before->x, dy = after->y - before->y;
  double scale = (point->half + beyond) * across / MAX (hypot (dx, dy), 0.001);

  cairo_line_to (cr, point->x + dy * scale, point->y - dx * scale);
}

/* The muscle @wider all around */
static void
add_outline (cairo_t           *cr,
             const PsoasMuscle *muscle,
             double             wider)
{
  cairo_new_path (cr);
  for (int i = 0; i < muscle->n_points; i++)
    line_to (cr, muscle, i, 1, wider);
  for (int i = muscle->n_points - 1; i >= 0; i--)
    line_to (cr, muscle, i, -1, wider);
  cairo_close_path (cr);
}

static void
set_ink (cairo_t        *cr,
         const PsoasInk *ink)
{
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, ink->alpha);
}

static void
add_stop (cairo_pattern_t *gradient,
          double           at,
          const PsoasInk  *ink)
{
  cairo_pattern_add_color_stop_rgba (gradient, at, ink->red, ink->green, ink->blue, ink->alpha);
}

static void
fill_flesh (const PsoasMuscleInk *self,
            const PsoasMuscle    *muscle,
            cairo_t              *cr)
{
  const PsoasMusclePoint *begin = &muscle->points[0];
  const PsoasMusclePoint *end = &muscle->points[muscle->n_points - 1];
  cairo_pattern_t *gradient = cairo_pattern_create_linear (begin->x, begin->y, end->x, end->y);

  add_stop (gradient, 0, &self->cool);
  add_stop (gradient, MID_AT, &self->mid);
  add_stop (gradient, WARM_AT, &self->warm);
  cairo_set_source (cr, gradient);
  cairo_pattern_destroy (gradient);
  add_outline (cr, muscle, 0);
  cairo_fill (cr);
}

static void
stroke_fibres (const PsoasMuscle *muscle,
               cairo_t           *cr)
{
  int n_flesh = muscle->n_points * FLESH_SHARE;

  cairo_set_line_width (cr, FIBRE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < G_N_ELEMENTS (fibres); i++) {
    cairo_new_sub_path (cr);
    for (int j = 2; j < n_flesh; j++)
      line_to (cr, muscle, j, fibres[i], 0);
  }
  cairo_stroke (cr);
}

/**
 * psoas_muscle_ink_draw:
 * @self: the colours
 * @muscle: the muscle as it lies in a posture
 * @cr: where to draw, in the units of @muscle
 */
void
psoas_muscle_ink_draw (const PsoasMuscleInk *self,
                       const PsoasMuscle    *muscle,
                       cairo_t              *cr)
{
  set_ink (cr, &self->halo);
  add_outline (cr, muscle, HALO);
  cairo_fill (cr);
  set_ink (cr, &self->edge);
  add_outline (cr, muscle, EDGE);
  cairo_fill (cr);
  fill_flesh (self, muscle, cr);
  set_ink (cr, &self->fibre);
  stroke_fibres (muscle, cr);
}
