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
/* Degrees: less than this away from straight, no side can be told. */
#define STRAIGHT 0.5
/* So many of them cover an arc. */
#define ARC_DISCS 12
/* Share of its colour with which a wedge covers what is below */
#define WEDGE_ALPHA 0.45

typedef struct {
  double x, y;
} Point;

/* What is done with lines and words: all casings are drawn before any line, so that none is cut. */
typedef enum {
  PASS_TAKE,     /* nothing is drawn: lines take their room, and words look for theirs */
  PASS_CASING,
  PASS_INK,
} Pass;

typedef struct {
  const PsoasGuide *guide;
  const cairo_matrix_t *to_pixels;
  GtkWidget *widget;
  PsoasRoom *room;
  Point *words;                      /* their middle */
  Pass pass;
  const PsoasMarkerColours *colours; /* (nullable): only PASS_TAKE needs none */
  cairo_t *cr;                       /* (nullable): likewise */
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

/* The path, or the casing below it */
static void
stroke (const Canvas *canvas,
        gboolean      dashed)
{
  const double dashes[] = { 9, 7 };
  gboolean is_ink = canvas->pass == PASS_INK;

  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  if (is_ink && (dashed || !psoas_guide_is_right (canvas->guide)))
    cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (canvas->cr, is_ink ? LINE : CASING);
  gdk_cairo_set_source_rgba (canvas->cr, is_ink ? get_ink (canvas) : &canvas->colours->paper);
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0);
}

static void
line (const Canvas *canvas,
      Point         from,
      Point         to,
      gboolean      dashed)
{
  if (canvas->pass == PASS_TAKE) {
    psoas_room_take_line (canvas->room, from.x, from.y, to.x, to.y, CASING / 2);
    return;
  }

  cairo_move_to (canvas->cr, from.x, from.y);
  cairo_line_to (canvas->cr, to.x, to.y);
  stroke (canvas, dashed);
}

/* Part of a circle, clockwise where @sweep is above 0 */
static void
arc (const Canvas *canvas,
     Point         middle,
     double        radius,
     double        first,
     double        sweep)
{
  if (canvas->pass == PASS_TAKE) {
    for (int i = 0; i <= ARC_DISCS; i++) {
      double angle = first + sweep * i / ARC_DISCS;
      double x = middle.x + cos (angle) * radius, y = middle.y + sin (angle) * radius;

      psoas_room_take_line (canvas->room, x, y, x, y, CASING / 2);
    }
    return;
  }

  cairo_new_sub_path (canvas->cr);
  if (sweep > 0)
    cairo_arc (canvas->cr, middle.x, middle.y, radius, first, first + sweep);
  else
    cairo_arc_negative (canvas->cr, middle.x, middle.y, radius, first, first + sweep);
  stroke (canvas, FALSE);
}

/* (transfer full) (nullable): the value; NULL also where no words are wanted */
static PangoLayout *
make_words (const Canvas *canvas)
{
  g_autofree char *text = psoas_guide_marks_format (canvas->guide);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  PangoLayout *layout;

  if (text == NULL || canvas->widget == NULL)
    return NULL;

  layout = gtk_widget_create_pango_layout (canvas->widget, text);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, LABEL_HEIGHT * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);

  return layout;
}

static void
draw_words (const Canvas *canvas,
            PangoLayout  *layout,
            int           width,
            int           height)
{
  double x = canvas->words->x - width / 2.0, y = canvas->words->y - height / 2.0;

  cairo_rectangle (canvas->cr, x - PADDING, y, width + 2 * PADDING, height);
  gdk_cairo_set_source_rgba (canvas->cr, &canvas->colours->paper);
  cairo_fill (canvas->cr);
  gdk_cairo_set_source_rgba (canvas->cr, get_ink (canvas));
  cairo_move_to (canvas->cr, x, y);
  pango_cairo_show_layout (canvas->cr, layout);
  cairo_new_path (canvas->cr);
}

/* The value, on a patch of paper, in the free place next to where it should be */
static void
label (const Canvas *canvas,
       Point         middle)
{
  g_autoptr (PangoLayout) layout = make_words (canvas);
  int width, height;

  if (layout == NULL)
    return;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (canvas->pass == PASS_INK)
    draw_words (canvas, layout, width, height);
  if (canvas->pass != PASS_TAKE)
    return;

  *canvas->words = middle;
  psoas_room_find_box (canvas->room, width + 2 * PADDING, height, &canvas->words->x, &canvas->words->y);
  psoas_room_take_line (canvas->room, canvas->words->x - (width - height) / 2.0 - PADDING, canvas->words->y,
                        canvas->words->x + (width - height) / 2.0 + PADDING, canvas->words->y, height / 2.0);
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

/* Radians from one arm to the other, on the side on which the value is measured: more than half a turn where it says
 * so.  A straight line's arc lies above it. */
static double
get_sweep (const PsoasGuide *guide,
           double            first,
           double            last)
{
  double shorter = remainder (last - first, 2 * G_PI);

  if (fabs (guide->value - 180) < STRAIGHT)
    return sin (first + shorter / 2) <= 0 ? shorter : shorter - copysign (2 * G_PI, shorter);
  if (guide->value <= 180)
    return shorter;

  return shorter - copysign (2 * G_PI, shorter);
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
  double sweep = get_sweep (guide, first, atan2 (to.y - joint.y, to.x - joint.x));
  double middle = first + sweep / 2;
  Point words = { joint.x + cos (middle) * radius * 1.75, joint.y + sin (middle) * radius * 1.75 };

  line (canvas, joint, go_towards (joint, from, arm), FALSE);
  line (canvas, joint, go_towards (joint, to, arm), FALSE);
  arc (canvas, joint, radius, first, sweep);
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
  label (canvas, end);
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

  arc (canvas, at, map_length (canvas, SPOT_RADIUS), 0, 2 * G_PI);
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

static void
draw_shape (const Canvas *canvas)
{
  switch (canvas->guide->shape) {
  case PSOAS_GUIDE_ARC:
    draw_arc (canvas);
    break;
  case PSOAS_GUIDE_PLUMB:
    draw_line (canvas, 0, -TRUE_LINE);
    break;
  case PSOAS_GUIDE_LEVEL:
    draw_line (canvas, -TRUE_LINE, 0);
    break;
  case PSOAS_GUIDE_DISTANCE:
    draw_distance (canvas);
    break;
  case PSOAS_GUIDE_SPOT:
    draw_spot (canvas);
    break;
  }
}

/**
 * psoas_guide_marks_take:
 * @guide: what was measured
 * @to_pixels: from view box units to the widget's pixels
 * @widget: (nullable): its font is used; %NULL: words are left out
 * @room: of the picture: what is taken already
 *
 * Takes the room that psoas_guide_marks_draw() would draw in.
 */
void
psoas_guide_marks_take (const PsoasGuide     *guide,
                        const cairo_matrix_t *to_pixels,
                        GtkWidget            *widget,
                        PsoasRoom            *room)
{
  Point words = { 0, 0 };

  draw_shape (&(Canvas) { guide, to_pixels, widget, room, &words, PASS_TAKE, NULL, NULL });
}

/**
 * psoas_guide_marks_draw:
 * @guide: what was measured
 * @to_pixels: from view box units to the widget's pixels
 * @colours: what to draw with
 * @widget: (nullable): its font is used; %NULL: words are left out
 * @room: of the picture: what is taken already, where the value should not stand; the guide takes its own
 * @cr: where to draw
 */
void
psoas_guide_marks_draw (const PsoasGuide         *guide,
                        const cairo_matrix_t     *to_pixels,
                        const PsoasMarkerColours *colours,
                        GtkWidget                *widget,
                        PsoasRoom                *room,
                        cairo_t                  *cr)
{
  Point words = { 0, 0 };
  Canvas canvas = { guide, to_pixels, widget, room, &words, PASS_TAKE, colours, cr };

  for (; canvas.pass <= PASS_INK; canvas.pass++)
    draw_shape (&canvas);
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

    if (get_sweep (wrong, first, direction) < 0)
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
