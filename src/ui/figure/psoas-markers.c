/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-markers.h"

#include <math.h>

/* The marks over the figure: where they go, which one is meant, how they look.  The chosen one stands beside the
 * person, with its number and a line to its point; the others are small dots, so that the person is seen. */

#define SMALLEST_RADIUS 11.0
#define LARGEST_RADIUS 20.0
#define SMALLEST_DOT 3.0
#define DOT_SHARE 0.25
#define GAP 3.0
#define ROUNDS 60
/* Half of a target that a finger hits */
#define REACH 22.0
#define BADGE_RADIUS 14.0
/* Where a place for the chosen one is looked for */
#define DIRECTIONS 24
#define RINGS 14
/* As bad as covering what is fixed, pixels */
#define NEVER 1000.0

/**
 * psoas_markers_get_radius:
 * @width: of the picture, pixels
 * @height: of the picture, pixels
 *
 * Returns: the radius of the chosen marker, pixels
 */
double
psoas_markers_get_radius (double width,
                          double height)
{
  return CLAMP (MIN (width, height * 1.6) / 45, SMALLEST_RADIUS, LARGEST_RADIUS);
}

/**
 * psoas_markers_get_dot:
 * @radius: of the chosen marker, pixels
 *
 * Returns: the radius of the others, pixels
 */
double
psoas_markers_get_dot (double radius)
{
  return MAX (radius * DOT_SHARE, SMALLEST_DOT);
}

static gboolean
push_apart (PsoasMarker *a,
            PsoasMarker *b,
            double       distance)
{
  double dx = b->x - a->x;
  double dy = b->y - a->y;
  double present = hypot (dx, dy);
  double shift;

  if (present >= distance)
    return FALSE;
  /* Two marks of one point part sideways. */
  if (present < 0.01) {
    dx = 1;
    dy = 0.2;
    present = hypot (dx, dy);
    shift = distance / 2;
  } else {
    shift = (distance - present) / 2;
  }

  a->x -= dx / present * shift;
  a->y -= dy / present * shift;
  b->x += dx / present * shift;
  b->y += dy / present * shift;

  return TRUE;
}

/* Moves a marker off what does not give way. */
static gboolean
push_off (const PsoasMarker *fixed,
          PsoasMarker       *marker,
          double             distance)
{
  double dx = marker->x - fixed->x;
  double dy = marker->y - fixed->y;
  double present = hypot (dx, dy);

  if (present >= distance)
    return FALSE;
  if (present < 0.01) {
    dy = -1;
    present = 1;
  }

  marker->x = fixed->x + dx / present * distance;
  marker->y = fixed->y + dy / present * distance;

  return TRUE;
}

static gboolean
covers_fixed (const PsoasMarkerPlace *place,
              double                  x,
              double                  y)
{
  for (int i = 0; i < place->n_fixed; i++) {
    if (hypot (place->fixed[i].x - x, place->fixed[i].y - y) < place->radius + place->fixed_radius + GAP)
      return TRUE;
  }

  return FALSE;
}

/* The nearest place around its point that is beside the person; where there is none, the one that covers least */
static void
place_chosen (PsoasMarker            *marker,
              const PsoasMarkerPlace *place)
{
  double edge = place->radius + GAP;
  double least = G_MAXDOUBLE;

  for (int ring = 0; ring < RINGS && least > 0; ring++) {
    for (int i = 0; i < DIRECTIONS; i++) {
      /* Upwards first: what one reads stands above what it speaks of. */
      double angle = -G_PI / 2 + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * 2 * G_PI / DIRECTIONS;
      double distance = ring * place->radius;
      double x = CLAMP (marker->point_x + cos (angle) * distance, edge, MAX (edge, place->width - edge));
      double y = CLAMP (marker->point_y + sin (angle) * distance, edge, MAX (edge, place->height - edge));
      double covered = (place->room != NULL ? MAX (place->radius - psoas_room_measure (place->room, x, y), 0) : 0)
                       + (covers_fixed (place, x, y) ? NEVER : 0);

      if (covered >= least)
        continue;
      least = covered;
      marker->x = x;
      marker->y = y;
    }
  }
}

/**
 * psoas_markers_place:
 * @markers: (array length=n_markers): with their points set
 * @n_markers: how many
 * @focused: the chosen one, or -1
 * @place: where they go
 *
 * Puts every dot on its point, apart from one another and from what is fixed, and the chosen one beside the
 * person.  All stay inside the picture.
 */
void
psoas_markers_place (PsoasMarker            *markers,
                     int                     n_markers,
                     int                     focused,
                     const PsoasMarkerPlace *place)
{
  double dot = psoas_markers_get_dot (place->radius);
  double edge = dot + GAP;
  gboolean moved = TRUE;

  for (int i = 0; i < n_markers; i++) {
    markers[i].x = markers[i].point_x;
    markers[i].y = markers[i].point_y;
  }

  for (int round = 0; moved && round < ROUNDS; round++) {
    moved = FALSE;
    for (int i = 0; i < n_markers; i++)
      for (int j = i + 1; j < n_markers; j++)
        moved |= push_apart (&markers[i], &markers[j], 2 * dot + GAP);
    for (int i = 0; i < n_markers; i++)
      for (int j = 0; j < place->n_fixed; j++)
        moved |= push_off (&place->fixed[j], &markers[i], dot + place->fixed_radius + GAP);
    for (int i = 0; i < n_markers; i++) {
      markers[i].x = CLAMP (markers[i].x, edge, MAX (edge, place->width - edge));
      markers[i].y = CLAMP (markers[i].y, edge, MAX (edge, place->height - edge));
    }
  }
  if (focused >= 0 && focused < n_markers)
    place_chosen (&markers[focused], place);
}

/**
 * psoas_markers_pick:
 * @markers: (array length=n_markers): placed markers
 * @n_markers: how many
 * @x: pixels
 * @y: pixels
 *
 * Returns: the nearest marker within reach of a finger, or -1
 */
int
psoas_markers_pick (const PsoasMarker *markers,
                    int                n_markers,
                    double             x,
                    double             y)
{
  double nearest = REACH;
  int picked = -1;

  for (int i = 0; i < n_markers; i++) {
    double distance = hypot (markers[i].x - x, markers[i].y - y);

    if (distance <= nearest) {
      nearest = distance;
      picked = i;
    }
  }

  return picked;
}

static void
draw_leader (const PsoasMarker *marker,
             double             radius,
             const GdkRGBA     *ink,
             cairo_t           *cr)
{
  if (hypot (marker->x - marker->point_x, marker->y - marker->point_y) < radius)
    return;

  gdk_cairo_set_source_rgba (cr, ink);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, marker->x, marker->y);
  cairo_line_to (cr, marker->point_x, marker->point_y);
  cairo_stroke (cr);
  cairo_arc (cr, marker->point_x, marker->point_y, 3.5, 0, 2 * G_PI);
  cairo_fill (cr);
}

/**
 * psoas_markers_draw_text:
 * @marker: where
 * @text: a number or a letter
 * @size: of the letters, pixels
 * @widget: whose font it is
 * @cr: where to draw, with the source set
 *
 * Draws it bold, with its middle on the middle of the marker.
 */
void
psoas_markers_draw_text (const PsoasMarker *marker,
                         const char        *text,
                         double             size,
                         GtkWidget         *widget,
                         cairo_t           *cr)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  PangoRectangle box;

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_extents (layout, &box, NULL);
  cairo_move_to (cr, marker->x - box.width / 2.0 - box.x, marker->y - box.height / 2.0 - box.y);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

/* A dot is seen on skin, shirt and leggings by its rim. */
static void
draw_dot (const PsoasMarker        *marker,
          double                    radius,
          const PsoasMarkerColours *colours,
          cairo_t                  *cr)
{
  cairo_arc (cr, marker->x, marker->y, radius, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &colours->ink);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &colours->paper);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
draw_chosen (const PsoasMarker        *marker,
             int                       number,
             double                    radius,
             const PsoasMarkerColours *colours,
             GtkWidget                *widget,
             cairo_t                  *cr)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  draw_leader (marker, radius, &colours->ink, cr);
  cairo_arc (cr, marker->x, marker->y, radius, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &colours->ink);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &colours->paper);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  psoas_markers_draw_text (marker, text, radius * 1.15, widget, cr);
}

/**
 * psoas_markers_draw:
 * @markers: (array length=n_markers): placed markers, numbered from 1
 * @n_markers: how many
 * @focused: the chosen one, or -1
 * @radius: of the chosen one, pixels
 * @colours: what to draw with
 * @widget: whose font it is
 * @cr: where to draw
 *
 * Draws the dots, and the chosen one last: with its number, and a line to its point.
 */
void
psoas_markers_draw (const PsoasMarker        *markers,
                    int                       n_markers,
                    int                       focused,
                    double                    radius,
                    const PsoasMarkerColours *colours,
                    GtkWidget                *widget,
                    cairo_t                  *cr)
{
  for (int i = 0; i < n_markers; i++)
    if (i != focused)
      draw_dot (&markers[i], psoas_markers_get_dot (radius), colours, cr);
  if (focused >= 0 && focused < n_markers)
    draw_chosen (&markers[focused], focused + 1, radius, colours, widget, cr);
}

/**
 * psoas_markers_draw_mistake:
 * @colours: what to draw with
 * @width: of the picture
 * @height: of the picture
 * @cr: where to draw
 *
 * Marks a picture as the wrong way: a dashed frame, and a disc with a cross in
 * its corner.  Both are seen without colour.
 */
void
psoas_markers_draw_mistake (const PsoasMarkerColours *colours,
                            double                    width,
                            double                    height,
                            cairo_t                  *cr)
{
  const double dashes[] = { 9, 6 };
  double centre = BADGE_RADIUS + 8;
  double arm = BADGE_RADIUS * 0.4;

  gdk_cairo_set_source_rgba (cr, &colours->warning);
  cairo_set_line_width (cr, 2.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (cr, 2, 2, MAX (width - 4, 0), MAX (height - 4, 0));
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);

  cairo_arc (cr, centre, centre, BADGE_RADIUS, 0, 2 * G_PI);
  cairo_fill (cr);
  gdk_cairo_set_source_rgba (cr, &colours->paper);
  cairo_set_line_width (cr, 3.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, centre - arm, centre - arm);
  cairo_line_to (cr, centre + arm, centre + arm);
  cairo_move_to (cr, centre + arm, centre - arm);
  cairo_line_to (cr, centre - arm, centre + arm);
  cairo_stroke (cr);
}
