/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-minutes-bar.h"

#include "words/psoas-week-words.h"

/* The whole bar: the mark has room beyond it. */
#define MINUTES (PSOAS_WEEK_ENOUGH * 3 / 2)
#define THICKNESS 8 /* px */
#define MARK 20 /* px, across the bar */

struct _PsoasMinutesBar {
  GtkWidget parent_instance;

  char *label;   /* (owned) (nullable) */
  double minutes;
};

G_DEFINE_FINAL_TYPE (PsoasMinutesBar, psoas_minutes_bar, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
append_bar (GtkWidget     *widget,
            GtkSnapshot   *snapshot,
            double         minutes,
            const GdkRGBA *color)
{
  double width = gtk_widget_get_width (widget), length = width * minutes / MINUTES;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT (rtl ? width - length : 0, (gtk_widget_get_height (widget) - THICKNESS) / 2.0,
                                                               length, THICKNESS), THICKNESS / 2.0);
  gtk_snapshot_push_rounded_clip (snapshot, &rect);
  gtk_snapshot_append_color (snapshot, color, &rect.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
psoas_minutes_bar_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  PsoasMinutesBar *self = PSOAS_MINUTES_BAR (widget);
  double width = gtk_widget_get_width (widget), x = width * PSOAS_WEEK_ENOUGH / MINUTES;
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA color, faint, accent;

  gtk_style_context_get_color (context, &color);
  if (!gtk_style_context_lookup_color (context, "accent_color", &accent))
    accent = color;
  faint = color;
  faint.alpha *= 0.15;
  append_bar (widget, snapshot, MINUTES, &faint);
  if (self->minutes > 0)
    append_bar (widget, snapshot, self->minutes, &accent);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = width - x;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x - 1, (gtk_widget_get_height (widget) - MARK) / 2.0, 2, MARK));
}

static void
psoas_minutes_bar_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 40 : MARK;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : MARK;
  *minimum_baseline = *natural_baseline = -1;
}

static void
psoas_minutes_bar_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_LABEL:
    g_value_set_string (value, PSOAS_MINUTES_BAR (object)->label);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
psoas_minutes_bar_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PsoasMinutesBar *self = PSOAS_MINUTES_BAR (object);

  switch (property_id) {
  case PROP_LABEL:
    g_free (self->label);
    self->label = g_value_dup_string (value);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
psoas_minutes_bar_finalize (GObject *object)
{
  g_free (PSOAS_MINUTES_BAR (object)->label);

  G_OBJECT_CLASS (psoas_minutes_bar_parent_class)->finalize (object);
}

static void
psoas_minutes_bar_class_init (PsoasMinutesBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = psoas_minutes_bar_get_property;
  object_class->set_property = psoas_minutes_bar_set_property;
  object_class->finalize = psoas_minutes_bar_finalize;
  widget_class->measure = psoas_minutes_bar_measure;
  widget_class->snapshot = psoas_minutes_bar_snapshot;

  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
psoas_minutes_bar_init (PsoasMinutesBar *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) MINUTES, -1);
}

void
psoas_minutes_bar_set_held (PsoasMinutesBar *self,
                            gint64           held)
{
  g_autofree char *text = psoas_week_words_minutes (held);

  g_return_if_fail (PSOAS_IS_MINUTES_BAR (self));

  self->minutes = CLAMP (held / 60000.0, 0, MINUTES);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, self->minutes,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
