/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-journal"

#include "psoas-config.h"

#include "psoas-report-chart-private.h"

#include "psoas-report-canvas-private.h"


/* Points left free for the scale, the dates and the legend */
#define SCALE 22.0
#define DATES 16.0
#define LEGEND 16.0
#define MARK 2.6
#define N_DATES 4

/* The field in which the scores stand */
typedef struct {
  cairo_t *cr;
  double x, y, width, height;
  int first, last;
} Field;

static const double dash[] = { 3, 2 };

static double
get_x (const Field *field,
       int          day)
{
  return field->x + field->width * (day - field->first + 0.5) / (field->last - field->first + 1);
}

static double
get_y (const Field *field,
       double       score)
{
  return field->y + field->height * (1 - score / PSOAS_PAIN_MAX);
}

static void
draw_scale (const Field *field)
{
  for (int score = 0; score <= PSOAS_PAIN_MAX; score += 2) {
    g_autofree char *text = g_strdup_printf ("%d", score);
    double y = get_y (field, score);

    cairo_set_source_rgb (field->cr, 0.8, 0.8, 0.8);
    cairo_set_line_width (field->cr, 0.5);
    cairo_move_to (field->cr, field->x, y);
    cairo_line_to (field->cr, field->x + field->width, y);
    cairo_stroke (field->cr);
    cairo_set_source_rgb (field->cr, 0, 0, 0);
    psoas_report_canvas_draw_line (field->cr, PSOAS_TYPE_SMALL, text, field->x - SCALE, y - 5, SCALE - 6, 1);
  }
}

/* First, last and some between, as far as there are days enough */
static void
draw_dates (const Field *field)
{
  int days = field->last - field->first, n = MIN (N_DATES, days);

  for (int i = 0; i <= n; i++) {
    int day = field->first + days * i / MAX (n, 1);
    g_autofree char *text = psoas_day_words (day);
    double align = (double) i / MAX (n, 1);
    double x = field->x + (field->width - 90) * align;

    psoas_report_canvas_draw_line (field->cr, PSOAS_TYPE_SMALL, text, x, field->y + field->height + 4, 90, align);
  }
}

/* A filled disc before, an empty square after, an empty triangle between sessions */
static void
draw_mark (cairo_t     *cr,
           PsoasMoment  moment,
           double       x,
           double       y)
{
  cairo_new_path (cr);
  switch (moment) {
  case PSOAS_MOMENT_BEFORE:
    cairo_arc (cr, x, y, MARK, 0, 2 * G_PI);
    cairo_fill (cr);
    return;
  case PSOAS_MOMENT_AFTER:
    cairo_rectangle (cr, x - MARK, y - MARK, 2 * MARK, 2 * MARK);
    break;
  case PSOAS_MOMENT_ALONE:
  default:
    cairo_move_to (cr, x, y - MARK - 0.6);
    cairo_line_to (cr, x + MARK + 0.4, y + MARK);
    cairo_line_to (cr, x - MARK - 0.4, y + MARK);
    cairo_close_path (cr);
    break;
  }
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_stroke (cr);
}

static void
set_line (cairo_t     *cr,
          PsoasMoment  moment)
{
  cairo_set_line_width (cr, 1);
  if (moment == PSOAS_MOMENT_AFTER)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  else
    cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_series (const Field *field,
             GArray      *spans,
             PsoasMoment  moment)
{
  cairo_new_path (field->cr);
  set_line (field->cr, moment);
  for (guint i = 0; moment != PSOAS_MOMENT_ALONE && i < spans->len; i++) {
    const PsoasPainSpan *span = &g_array_index (spans, PsoasPainSpan, i);

    if (span->n[moment] > 0)
      cairo_line_to (field->cr, get_x (field, span->day), get_y (field, span->mean[moment]));
  }
  cairo_stroke (field->cr);

  cairo_set_dash (field->cr, NULL, 0, 0);
  for (guint i = 0; i < spans->len; i++) {
    const PsoasPainSpan *span = &g_array_index (spans, PsoasPainSpan, i);

    if (span->n[moment] > 0)
      draw_mark (field->cr, moment, get_x (field, span->day), get_y (field, span->mean[moment]));
  }
}

static void
draw_legend (const Field *field,
             double       y)
{
  static const PsoasMoment moments[] = { PSOAS_MOMENT_BEFORE, PSOAS_MOMENT_AFTER, PSOAS_MOMENT_ALONE };
  double width = field->width / G_N_ELEMENTS (moments);

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++) {
    double x = field->x + i * width;

    set_line (field->cr, moments[i]);
    if (moments[i] != PSOAS_MOMENT_ALONE) {
      cairo_move_to (field->cr, x, y + 5);
      cairo_line_to (field->cr, x + 22, y + 5);
      cairo_stroke (field->cr);
    }
    cairo_set_dash (field->cr, NULL, 0, 0);
    draw_mark (field->cr, moments[i], x + 11, y + 5);
    psoas_report_canvas_draw_line (field->cr, PSOAS_TYPE_SMALL, psoas_pain_words_moment (moments[i]), x + 28, y, width - 30, 0);
  }
}

/* A line of dots over the whole height, with a flag at its top */
static void
draw_episodes (const Field *field,
               GArray      *days)
{
  const double dots[] = { 1, 2 };

  for (guint i = 0; i < days->len; i++) {
    double x = (get_x (field, g_array_index (days, int, i)) + get_x (field, g_array_index (days, int, i) - 1)) / 2;

    cairo_set_line_width (field->cr, 0.8);
    cairo_set_dash (field->cr, dots, G_N_ELEMENTS (dots), 0);
    cairo_move_to (field->cr, x, field->y + field->height);
    cairo_line_to (field->cr, x, field->y - 2);
    cairo_stroke (field->cr);
    cairo_set_dash (field->cr, NULL, 0, 0);
    cairo_move_to (field->cr, x, field->y - 4);
    cairo_line_to (field->cr, x + 7, field->y - 1);
    cairo_line_to (field->cr, x, field->y + 2);
    cairo_close_path (field->cr);
    cairo_fill (field->cr);
  }
}

void
psoas_report_chart_draw (cairo_t *cr,
                         GArray  *spans,
                         GArray  *episodes,
                         int      first,
                         int      last,
                         double   x,
                         double   y,
                         double   width,
                         double   height)
{
  Field field = { cr, x + SCALE, y + LEGEND + 4, width - SCALE, height - LEGEND - DATES - 4, first, last };

  cairo_save (cr);
  draw_scale (&field);
  draw_dates (&field);
  draw_legend (&field, y);
  draw_episodes (&field, episodes);
  draw_series (&field, spans, PSOAS_MOMENT_AFTER);
  draw_series (&field, spans, PSOAS_MOMENT_BEFORE);
  draw_series (&field, spans, PSOAS_MOMENT_ALONE);
  cairo_restore (cr);
}
