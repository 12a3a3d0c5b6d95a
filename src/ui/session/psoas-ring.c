/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-ring.h"

#include <math.h>

struct _PsoasRing {
  GtkWidget parent_instance;

  double left;    /* 0..1 */
  double breath;  /* 0..1; negative: none */
  int size;       /* px */
};

G_DEFINE_FINAL_TYPE (PsoasRing, psoas_ring, GTK_TYPE_WIDGET)

/* Steps finer than these are not seen */
#define ARC_STEPS 720
#define BREATH_STEPS 100

static void
psoas_ring_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  *minimum = *natural = PSOAS_RING (widget)->size;
  *minimum_baseline = *natural_baseline = -1;
}

static void
set_source (cairo_t       *cr,
            const GdkRGBA *color,
            double         alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

static void
psoas_ring_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  PsoasRing *self = PSOAS_RING (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double line = MIN (width, height) / 18.0;
  double radius = MIN (width, height) / 2.0 - line;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cairo_translate (cr, width / 2.0, height / 2.0);
  if (self->breath >= 0) {
    cairo_arc (cr, 0, 0, (radius - line) * (0.55 + 0.45 * self->breath), 0, 2 * G_PI);
    set_source (cr, &color, 0.18);
    cairo_fill (cr);
  }

  cairo_set_line_width (cr, line);
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  set_source (cr, &color, 0.2);
  cairo_stroke (cr);
  if (self->left > 0) {
    cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
    cairo_arc (cr, 0, 0, radius, -G_PI / 2, -G_PI / 2 + 2 * G_PI * self->left);
    set_source (cr, &color, 1);
    cairo_stroke (cr);
  }
  cairo_destroy (cr);
}

static void
psoas_ring_class_init (PsoasRingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = psoas_ring_measure;
  widget_class->snapshot = psoas_ring_snapshot;
  gtk_widget_class_set_css_name (widget_class, "ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
psoas_ring_init (PsoasRing *self)
{
  self->breath = -1;
  self->size = 120;
}

static void
set_value (PsoasRing *self,
           double    *place,
           double     value)
{
  if (*place == value)
    return;

  *place = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
psoas_ring_set_left (PsoasRing *self,
                     double     left)
{
  g_return_if_fail (PSOAS_IS_RING (self));

  set_value (self, &self->left, round (CLAMP (left, 0, 1) * ARC_STEPS) / ARC_STEPS);
}

void
psoas_ring_set_breath (PsoasRing *self,
                       double     breath)
{
  g_return_if_fail (PSOAS_IS_RING (self));

  set_value (self, &self->breath, breath < 0 ? -1 : round (MIN (breath, 1) * BREATH_STEPS) / BREATH_STEPS);
}

void
psoas_ring_set_size (PsoasRing *self,
                     int        size)
{
  g_return_if_fail (PSOAS_IS_RING (self));

  if (self->size == size)
    return;

  self->size = size;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
