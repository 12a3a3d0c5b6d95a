/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-badges.h"

#include <math.h>

/* Square, where checkpoints are round. */
#define SMALLEST_RADIUS 8.0
#define LARGEST_RADIUS 14.0
/* Share of the radius by which the corners are rounded */
#define ROUNDNESS 0.35
/* px to the edge of the picture */
#define EDGE_GAP 2.0
/* px between the two, of which their rims take less than two */
#define GAP 5.0

static void
keep_inside (PsoasMarker *badge,
             double       edge,
             double       width,
             double       height)
{
  badge->x = CLAMP (badge->x, edge, MAX (edge, width - edge));
  badge->y = CLAMP (badge->y, edge, MAX (edge, height - edge));
}

/**
 * psoas_badges_place:
 * @self: badges with their points set
 * @width: of the picture, pixels
 * @height: of the picture, pixels
 *
 * Puts each on its knee.  Where one knee hides the other, the far one's badge moves up: what is farther off
 * on the floor is higher in the picture.
 */
void
psoas_badges_place (PsoasBadges *self,
                    double       width,
                    double       height)
{
  double room, dx, lift;

  self->radius = CLAMP (MIN (width, height * 1.6) / 60, SMALLEST_RADIUS, LARGEST_RADIUS);
  room = 2 * self->radius + GAP;

  self->near.x = self->near.point_x;
  self->near.y = self->near.point_y;
  self->far.x = self->far.point_x;
  self->far.y = self->far.point_y;
  keep_inside (&self->near, self->radius + EDGE_GAP, width, height);
  keep_inside (&self->far, self->radius + EDGE_GAP, width, height);

  dx = fabs (self->far.x - self->near.x);
  lift = room - fabs (self->far.y - self->near.y);
  if (dx >= room || lift <= 0)
    return;
  if (self->near.y - room >= self->radius + EDGE_GAP)
    self->far.y = self->near.y - room;
  else
    self->near.y = self->far.y + room;
}

/**
 * psoas_badges_get_side:
 * @self: badges
 * @badge: one of them
 *
 * Returns: whose leg it stands on
 */
PsoasSide
psoas_badges_get_side (const PsoasBadges *self,
                       const PsoasMarker *badge)
{
  return badge == &self->near ? self->seen_from : psoas_side_opposite (self->seen_from);
}

static void
add_square (double   x,
            double   y,
            double   radius,
            cairo_t *cr)
{
  double corner = radius * ROUNDNESS;
  double inner = radius - corner;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + inner, y - inner, corner, -G_PI / 2, 0);
  cairo_arc (cr, x + inner, y + inner, corner, 0, G_PI / 2);
  cairo_arc (cr, x - inner, y + inner, corner, G_PI / 2, G_PI);
  cairo_arc (cr, x - inner, y - inner, corner, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
draw_badge (const PsoasBadges        *self,
            const PsoasMarker        *badge,
            const PsoasMarkerColours *colours,
            GtkWidget                *widget,
            cairo_t                  *cr)
{
  add_square (badge->x, badge->y, self->radius, cr);
  gdk_cairo_set_source_rgba (cr, &colours->ink);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &colours->paper);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  psoas_markers_draw_text (badge, psoas_side_get_letter (psoas_badges_get_side (self, badge)),
                           self->radius * 1.4, widget, cr);
}

/**
 * psoas_badges_draw:
 * @self: placed badges
 * @colours: what to draw with
 * @widget: whose font it is
 * @cr: where to draw, not mirrored
 */
void
psoas_badges_draw (const PsoasBadges        *self,
                   const PsoasMarkerColours *colours,
                   GtkWidget                *widget,
                   cairo_t                  *cr)
{
  draw_badge (self, &self->far, colours, widget, cr);
  draw_badge (self, &self->near, colours, widget, cr);
}
