/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-chart-scale.h"

#include "pain/psoas-day.h"
#include "pain/psoas-pain-entry.h"

#define GAP 7 /* px around numbers */

/* px */
static int
measure (GtkWidget  *widget,
         const char *text,
         int        *height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, height);

  return width;
}

/**
 * psoas_chart_scale_init:
 * @self: (out caller-allocates): a scale
 * @widget: what it is drawn in
 * @range: the days that it has room for
 *
 * Large text gets more room around the field.
 */
void
psoas_chart_scale_init (PsoasChartScale         *self,
                        GtkWidget               *widget,
                        const PsoasHistoryRange *range)
{
  g_autofree char *first = psoas_day_words (range->first);
  g_autofree char *last = psoas_day_words (range->last);
  int height, width = measure (widget, "10", &height);
  int dates = measure (widget, first, NULL) + measure (widget, last, NULL) + GAP;

  *self = (PsoasChartScale) {
    .range = *range,
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
    .rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .start = width + 2 * GAP,
    .end = 2 * GAP,
    .top = 2 * GAP,
    .line = height,
  };
  self->lines = dates <= self->width - self->start - self->end ? 1 : 2;
  self->bottom = self->lines * height + 2 * GAP;
}

double
psoas_chart_scale_get_x (const PsoasChartScale *self,
                         double                 day)
{
  double room = self->width - self->start - self->end;
  double x = self->start + room * (day - self->range.first + 0.5) / MAX (self->range.last - self->range.first + 1, 1);

  return self->rtl ? self->width - x : x;
}

double
psoas_chart_scale_get_y (const PsoasChartScale *self,
                         double                 score)
{
  double room = self->height - self->top - self->bottom;

  return self->top + room * (1 - score / PSOAS_PAIN_MAX);
}

static void
draw_text (const PsoasChartScale *self,
           GtkWidget             *widget,
           cairo_t               *cr,
           const char            *text,
           double                 x,
           double                 y,
           double                 align)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cr, CLAMP (x - width * align, 0, MAX (self->width - width, 0)), y - height / 2.0);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

void
psoas_chart_scale_draw (const PsoasChartScale *self,
                        GtkWidget             *widget,
                        cairo_t               *cr,
                        const GdkRGBA         *color)
{
  double left = self->rtl ? self->end : self->start, right = self->width - (self->rtl ? self->start : self->end);
  double upper = self->height - GAP - (self->lines - 0.5) * self->line, lower = self->height - GAP - 0.5 * self->line;
  /* Numbers that would touch each other say nothing. */
  int step = (self->height - self->top - self->bottom) / 5 < self->line ? 5 : 2;
  g_autofree char *first = psoas_day_words (self->range.first);
  g_autofree char *last = psoas_day_words (self->range.last);

  cairo_set_line_width (cr, 1);
  for (int score = 0; score <= PSOAS_PAIN_MAX; score += step) {
    g_autofree char *text = g_strdup_printf ("%d", score);
    double y = (int) psoas_chart_scale_get_y (self, score) + 0.5;

    cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * 0.25);
    cairo_move_to (cr, left, y);
    cairo_line_to (cr, right, y);
    cairo_stroke (cr);
    gdk_cairo_set_source_rgba (cr, color);
    draw_text (self, widget, cr, text, self->rtl ? self->width - self->start / 2.0 : self->start / 2.0, y, 0.5);
  }
  draw_text (self, widget, cr, first, self->rtl ? right : left, upper, self->rtl ? 1 : 0);
  if (self->range.last > self->range.first)
    draw_text (self, widget, cr, last, self->rtl ? left : right, lower, self->rtl ? 0 : 1);
}
