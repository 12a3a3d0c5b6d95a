/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-guide-marks.h"

#include <math.h>
#include <glib/gi18n.h>

/* What is drawn over the person to show what a checkpoint looks at.  Each line has a casing in the paper's colour,
 * so that it is seen on skin, shirt and leggings alike.  Outside its range a guide is drawn in the colour of a
 * warning, and its lines are dashed: not by colour alone. */

/* Pixels */
#define LINE 3.0
#define CASING 7.0
#define TICK 6.0
#define PADDING 4.0
#define LABEL_HEIGHT 17.0
/* View box units */
#define ARC_RADIUS 70.0
#define ARM_LENGTH 150.0
#define TRUE_LINE 330.0
#define SPOT_RADIUS 34.0
/* Share of a true line's length at which its value stands */
#define BEYOND 1.5
/* Share of its colour with which a wedge covers what is below */
#define WEDGE_ALPHA 0.45

typedef struct {
  double x, y;
} Point;

typedef struct {
  const PsoasGuide *guide;
  const cairo_matrix_t *to_pixels;
  const PsoasMarkerColours *colours;
  GtkWidget *widget;
  cairo_t *cr;
} Canvas;

static Point
map (const Canvas *canvas,
     double        x,
     double        y)
{
  Point point = { x, y };

  cairo_matrix_transform_point (canvas->to_pixels, &point.x, &point.y);

  return point;
}

static double
map_length (const Canvas *canvas,
            double        units)
{
  double x = units, y = 0;

  cairo_matrix_transform_distance (canvas->to_pixels, &x, &y);

  return hypot (x, y);
}

static const GdkRGBA *
get_ink (const Canvas *canvas)
{
  return psoas_guide_is_right (canvas->guide) ? &canvas->colours->ink : &canvas->colours->warning;
}

/* The path, with its casing below it */
static void
stroke (const Canvas *canvas,
        gboolean      dashed)
{
  const double dashes[] = { 9, 7 };

  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (canvas->cr, NULL, 0, 0);
  cairo_set_line_width (canvas->cr, CASING);
  gdk_cairo_set_source_rgba (canvas->cr, &canvas->colours->paper);
  cairo_stroke_preserve (canvas->cr);
  if (dashed || !psoas_guide_is_right (canvas->guide))
    cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (canvas->cr, LINE);
  gdk_cairo_set_source_rgba (canvas->cr, get_ink (canvas));
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0);
}

static void
line (const Canvas *canvas,
      Point         from,
      Point         to,
      gboolean      dashed)
{
  cairo_move_to (canvas->cr, from.x, from.y);
  cairo_line_to (canvas->cr, to.x, to.y);
  stroke (canvas, dashed);
}

/* The value, on a patch of paper that stays inside the widget */
static void
label (const Canvas *canvas,
       Point         middle)
{
  g_autofree char *text = psoas_guide_marks_format (canvas->guide);
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  int width, height;
  double x, y;

  if (text == NULL)
    return;

  layout = gtk_widget_create_pango_layout (canvas->widget, text);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, LABEL_HEIGHT * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (middle.x - width / 2.0, PADDING, MAX (gtk_widget_get_width (canvas->widget) - width - PADDING, PADDING));
  y = CLAMP (middle.y - height / 2.0, PADDING, MAX (gtk_widget_get_height (canvas->widget) - height - PADDING, PADDING));

  cairo_rectangle (canvas->cr, x - PADDING, y, width + 2 * PADDING, height);
  gdk_cairo_set_source_rgba (canvas->cr, &canvas->colours->paper);
  cairo_fill (canvas->cr);
  gdk_cairo_set_source_rgba (canvas->cr, get_ink (canvas));
  cairo_move_to (canvas->cr, x, y);
  pango_cairo_show_layout (canvas->cr, layout);
  cairo_new_path (canvas->cr);
}

/* @length from @from towards @to */
static Point
go_towards (Point  from,
            Point  to,
            double length)
{
  double distance = MAX (hypot (to.x - from.x, to.y - from.y), 0.001);
  Point point = { from.x + (to.x - from.x) / distance * length, from.y + (to.y - from.y) / distance * length };

  return point;
}

static void
draw_arc (const Canvas *canvas)
{
  const PsoasGuide *guide = canvas->guide;
  Point joint = map (canvas, guide->x, guide->y);
  Point from = map (canvas, guide->from_x, guide->from_y);
  Point to = map (canvas, guide->to_x, guide->to_y);
  double arm = map_length (canvas, ARM_LENGTH);
  double radius = map_length (canvas, ARC_RADIUS);
  double first = atan2 (from.y - joint.y, from.x - joint.x);
  double sweep = remainder (atan2 (to.y - joint.y, to.x - joint.x) - first, 2 * G_PI);
  double middle = first + sweep / 2;
  Point words = { joint.x + cos (middle) * radius * 1.75, joint.y + sin (middle) * radius * 1.75 };
  Point end = go_towards (joint, from, arm);

  cairo_move_to (canvas->cr, end.x, end.y);
  cairo_line_to (canvas->cr, joint.x, joint.y);
  end = go_towards (joint, to, arm);
  cairo_line_to (canvas->cr, end.x, end.y);
  stroke (canvas, FALSE);

  cairo_new_sub_path (canvas->cr);
  if (sweep > 0)
    cairo_arc (canvas->cr, joint.x, joint.y, radius, first, first + sweep);
  else
    cairo_arc_negative (canvas->cr, joint.x, joint.y, radius, first, first + sweep);
  stroke (canvas, FALSE);
  label (canvas, words);
}

/* The body's line, and the true one it is held against: @true_x;@true_y from where both begin */
static void
draw_line (const Canvas *canvas,
           double        true_x,
           double        true_y)
{
  const PsoasGuide *guide = canvas->guide;
  Point at = map (canvas, guide->x, guide->y);
  Point end = map (canvas, guide->x + true_x, guide->y + true_y);
  Point to = map (canvas, guide->to_x, guide->to_y);

  line (canvas, at, end, TRUE);
  line (canvas, map (canvas, guide->from_x, guide->from_y), go_towards (at, to, map_length (canvas, TRUE_LINE)), FALSE);
  /* Beyond the head, so that it hides nothing */
  label (canvas, go_towards (at, end, map_length (canvas, TRUE_LINE) * BEYOND));
}

static void
draw_distance (const Canvas *canvas)
{
  const PsoasGuide *guide = canvas->guide;
  Point from = map (canvas, guide->from_x, guide->from_y);
  Point to = map (canvas, guide->to_x, guide->to_y);
  Point at = map (canvas, guide->x, guide->y);
  Point words = { (from.x + to.x) / 2, MIN (from.y, to.y) - LABEL_HEIGHT };
  gboolean across = fabs (to.x - from.x) > fabs (to.y - from.y);

  /* What it is measured from: a plumb line up from there, or the floor */
  if (across)
    line (canvas, at, to, TRUE);
  line (canvas, from, to, FALSE);
  for (int end = 0; end < 2; end++) {
    Point tick = end == 0 ? from : to;
    Point first = { tick.x - (across ? 0 : TICK), tick.y - (across ? TICK : 0) };
    Point last = { tick.x + (across ? 0 : TICK), tick.y + (across ? TICK : 0) };

    line (canvas, first, last, FALSE);
  }
  label (canvas, words);
}

static void
draw_spot (const Canvas *canvas)
{
  Point at = map (canvas, canvas->guide->x, canvas->guide->y);

  cairo_new_sub_path (canvas->cr);
  cairo_arc (canvas->cr, at.x, at.y, map_length (canvas, SPOT_RADIUS), 0, 2 * G_PI);
  stroke (canvas, FALSE);
}

/**
 * psoas_guide_marks_format:
 * @guide: what was measured
 *
 * Returns: (transfer full) (nullable): its value in words; %NULL where nothing is measured
 */
char *
psoas_guide_marks_format (const PsoasGuide *guide)
{
  switch (guide->shape) {
  case PSOAS_GUIDE_ARC:
  case PSOAS_GUIDE_PLUMB:
  case PSOAS_GUIDE_LEVEL:
    /* Translators: an angle in degrees */
    return g_strdup_printf (C_("angle", "%d°"), (int) round (fabs (guide->value)));
  case PSOAS_GUIDE_DISTANCE:
    /* Translators: a distance in centimetres */
    return g_strdup_printf (C_("distance", "%d cm"), (int) round (fabs (guide->value)));
  case PSOAS_GUIDE_SPOT:
  default:
    return NULL;
  }
}

/**
 * psoas_guide_marks_draw:
 * @guide: what was measured
 * @to_pixels: from view box units to the widget's pixels
 * @colours: what to draw with
 * @widget: its size and font are used
 * @cr: where to draw
 */
void
psoas_guide_marks_draw (const PsoasGuide         *guide,
                        const cairo_matrix_t     *to_pixels,
                        const PsoasMarkerColours *colours,
                        GtkWidget                *widget,
                        cairo_t                  *cr)
{
  const Canvas canvas = { guide, to_pixels, colours, widget, cr };

  switch (guide->shape) {
  case PSOAS_GUIDE_ARC:
    draw_arc (&canvas);
    break;
  case PSOAS_GUIDE_PLUMB:
    draw_line (&canvas, 0, -TRUE_LINE);
    break;
  case PSOAS_GUIDE_LEVEL:
    draw_line (&canvas, -TRUE_LINE, 0);
    break;
  case PSOAS_GUIDE_DISTANCE:
    draw_distance (&canvas);
    break;
  case PSOAS_GUIDE_SPOT:
    draw_spot (&canvas);
    break;
  }
}

/* Where the body's line would point if it were right: radians, clockwise from the right */
static double
get_right_direction (const PsoasGuide *wrong,
                     const PsoasGuide *right)
{
  double direction = atan2 (wrong->to_y - wrong->y, wrong->to_x - wrong->x);
  double error = (wrong->value - right->value) * G_PI / 180;

  if (wrong->shape == PSOAS_GUIDE_ARC) {
    double first = atan2 (wrong->from_y - wrong->y, wrong->from_x - wrong->x);

    if (remainder (direction - first, 2 * G_PI) < 0)
      error = -error;
  }

  return direction - error;
}

/**
 * psoas_guide_marks_draw_error:
 * @wrong: measured on a mistake
 * @right: the same, measured on the right posture
 * @to_pixels: from view box units to the widget's pixels
 * @colours: what to draw with
 * @cr: where to draw
 *
 * Draws the wedge between what is and what should be: it marks the place of the mistake.
 */
void
psoas_guide_marks_draw_error (const PsoasGuide         *wrong,
                              const PsoasGuide         *right,
                              const cairo_matrix_t     *to_pixels,
                              const PsoasMarkerColours *colours,
                              cairo_t                  *cr)
{
  double radius = wrong->shape == PSOAS_GUIDE_ARC ? ARM_LENGTH : TRUE_LINE;
  double is, should_be;

  if (wrong->shape == PSOAS_GUIDE_SPOT || wrong->shape == PSOAS_GUIDE_DISTANCE)
    return;

  is = atan2 (wrong->to_y - wrong->y, wrong->to_x - wrong->x);
  should_be = get_right_direction (wrong, right);
  cairo_save (cr);
  cairo_transform (cr, to_pixels);
  cairo_move_to (cr, wrong->x, wrong->y);
  if (should_be < is)
    cairo_arc (cr, wrong->x, wrong->y, radius, should_be, is);
  else
    cairo_arc_negative (cr, wrong->x, wrong->y, radius, should_be, is);
  cairo_close_path (cr);
  cairo_restore (cr);
  cairo_set_source_rgba (cr, colours->warning.red, colours->warning.green, colours->warning.blue, WEDGE_ALPHA);
  cairo_fill (cr);
}
