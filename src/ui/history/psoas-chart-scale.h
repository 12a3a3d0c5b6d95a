/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "psoas-history-range.h"

G_BEGIN_DECLS

/**
 * PsoasChartScale:
 *
 * Where days and scores lie in a chart, and the lines and numbers that say so.  A value.
 */
typedef struct {
  PsoasHistoryRange range;
  int width, height;      /* px */
  gboolean rtl;           /* time goes from right to left */
  int start, end;         /* px, beside the field, for numbers and ends of dates */
  int top, bottom;        /* px */
  int line;               /* px, height of a line of text */
  int lines;              /* of the dates below: 2 where they do not fit side by side */
} PsoasChartScale;

/* For a widget as large as it is now, with its font */
void   psoas_chart_scale_init  (PsoasChartScale         *self,
                                GtkWidget               *widget,
                                const PsoasHistoryRange *range);
/* px; @day may lie between two: a whole one is its middle */
double psoas_chart_scale_get_x (const PsoasChartScale   *self,
                                double                   day);
double psoas_chart_scale_get_y (const PsoasChartScale   *self,
                                double                   score);
/* Draws lines and numbers of the scale. */
void   psoas_chart_scale_draw  (const PsoasChartScale   *self,
                                GtkWidget               *widget,
                                cairo_t                 *cr,
                                const GdkRGBA           *color);

G_END_DECLS
