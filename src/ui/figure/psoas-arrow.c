/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-arrow.h"

#include <math.h>

/* Pixels: a shorter way is drawn as long as this, so that its direction can be seen from afar */
#define SHORTEST 44.0
#define LINE 5.0
#define CASING 10.0
#define HEAD 15.0
/* Radians between the shaft and either side of the head */
#define HEAD_ANGLE 0.6

static void
trace (double   from_x,
       double   from_y,
       double   to_x,
       double   to_y,
       cairo_t *cr)
{
  double back = atan2 (from_y - to_y, from_x - to_x);

  cairo_move_to (cr, from_x, from_y);
  cairo_line_to (cr, to_x, to_y);
  cairo_move_to (cr, to_x + cos (back - HEAD_ANGLE) * HEAD, to_y + sin (back - HEAD_ANGLE) * HEAD);
  cairo_line_to (cr, to_x, to_y);
  cairo_line_to (cr, to_x + cos (back + HEAD_ANGLE) * HEAD, to_y + sin (back + HEAD_ANGLE) * HEAD);
}

/**
 * psoas_arrow_draw:
 * @from_x: pixels: where a part of the body was
 * @from_y: pixels
 * @to_x: pixels: where it is
 * @to_y: pixels
 * @colours: what to draw with
 * @cr: where to draw
 *
 * Draws the way that a part of the body goes, with a casing in the paper's colour.  The head stands where the way
 * ends; a way too short to be seen begins further back.
 */
void
psoas_arrow_draw (double                    from_x,
                  double                    from_y,
                  double                    to_x,
                  double                    to_y,
                  const PsoasMarkerColours *colours,
                  cairo_t                  *cr)
{
  double length = hypot (to_x - from_x, to_y - from_y);

  if (length <= 0)
    return;

  if (length < SHORTEST) {
    from_x = to_x - (to_x - from_x) / length * SHORTEST;
    from_y = to_y - (to_y - from_y) / length * SHORTEST;
  }
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  trace (from_x, from_y, to_x, to_y, cr);
  cairo_set_line_width (cr, CASING);
  gdk_cairo_set_source_rgba (cr, &colours->paper);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, LINE);
  gdk_cairo_set_source_rgba (cr, &colours->ink);
  cairo_stroke (cr);
  cairo_restore (cr);
}
