/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A numbered mark beside a body point, in the widget's pixels. */
typedef struct {
  double x, y;             /* centre */
  double point_x, point_y; /* what it marks */
} PsoasMarker;

/* Colours of everything drawn over the figure. */
typedef struct {
  GdkRGBA ink;
  GdkRGBA paper;
  GdkRGBA warning;
} PsoasMarkerColours;

double psoas_markers_get_radius (double             width,
                                 double             height);
void   psoas_markers_place      (PsoasMarker       *markers,
                                 int                n_markers,
                                 double             radius,
                                 const PsoasMarker *fixed,
                                 int                n_fixed,
                                 double             fixed_radius,
                                 double             width,
                                 double             height);
int    psoas_markers_pick       (const PsoasMarker *markers,
                                 int                n_markers,
                                 double             x,
                                 double             y);
void   psoas_markers_draw       (const PsoasMarker        *markers,
                                 int                       n_markers,
                                 int                       focused,
                                 double                    radius,
                                 const PsoasMarkerColours *colours,
                                 GtkWidget                *widget,
                                 cairo_t                  *cr);
void   psoas_markers_draw_text  (const PsoasMarker        *marker,
                                 const char               *text,
                                 double                    size,
                                 GtkWidget                *widget,
                                 cairo_t                  *cr);
void   psoas_markers_draw_mistake (const PsoasMarkerColours *colours,
                                   double                    width,
                                   double                    height,
                                   cairo_t                  *cr);

G_END_DECLS
