/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "psoas-ui"

#include "psoas-config.h"

#include "psoas-chart.h"

#include "pain/psoas-day.h"
#include "psoas-chart-scale.h"

#include <glib/gi18n.h>

#define RADIUS 5.0
/* How near a click must come to a point, px */
#define REACH 22

typedef struct {
  guint span;
  PsoasMoment moment;
} Point;

struct _PsoasChart {
  GtkWidget parent_instance;

  GArray *spans;    /* (owned) (nullable) (element-type PsoasPainSpan) */
  PsoasHistoryRange range;
  GArray *points;   /* (owned) (element-type Point): in the order of time */
  int chosen;       /* index of a point; -1: none */
  GArray *episodes; /* (owned) (nullable) (element-type int): days on which one begins */
  char *reading;    /* (owned) */
};

G_DEFINE_FINAL_TYPE (PsoasChart, psoas_chart, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_READING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const PsoasPainSpan *
get_span (PsoasChart *self,
          guint       index)
{
  return &g_array_index (self->spans, PsoasPainSpan, index);
}

/* --- where things are --------------------------------------------------------------------------- */

static void
get_place (PsoasChart            *self,
           const PsoasChartScale *scale,
           const Point           *point,
           double                *x,
           double                *y)
{
  const PsoasPainSpan *span = get_span (self, point->span);

  *x = psoas_chart_scale_get_x (scale, span->day + (self->range.width - 1) / 2.0);
  *y = psoas_chart_scale_get_y (scale, span->mean[point->moment]);
}

/* --- drawing ------------------------------------------------------------------------------------ */

/* A ring before, a filled square after, a diamond in between: told apart without colour. */
static void
draw_point (cairo_t     *cr,
            PsoasMoment  moment,
            double       x,
            double       y)
{
  switch (moment) {
  case PSOAS_MOMENT_BEFORE:
    /* Wide enough to be seen around the square of an equal score */
    cairo_arc (cr, x, y, RADIUS * 1.6, 0, 2 * G_PI);
    cairo_set_line_width (cr, 2);
    cairo_stroke (cr);
    break;
  case PSOAS_MOMENT_AFTER:
    cairo_rectangle (cr, x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    cairo_fill (cr);
    break;
  case PSOAS_MOMENT_ALONE:
  default:
    cairo_move_to (cr, x, y - RADIUS * 1.3);
    cairo_line_to (cr, x + RADIUS * 1.3, y);
    cairo_line_to (cr, x, y + RADIUS * 1.3);
    cairo_line_to (cr, x - RADIUS * 1.3, y);
    cairo_close_path (cr);
    cairo_set_line_width (cr, 2);
    cairo_stroke (cr);
  }
}

static void
set_series_color (PsoasChart *self,
                  cairo_t    *cr,
                  gboolean    accent)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA color;

  if (!accent || !gtk_style_context_lookup_color (context, "accent_color", &color))
    gtk_style_context_get_color (context, &color);
  gdk_cairo_set_source_rgba (cr, &color);
}

/* A line from before to after: what belongs together is seen together. */
static void
draw_joins (PsoasChart            *self,
            const PsoasChartScale *scale,
            cairo_t               *cr)
{
  set_series_color (self, cr, TRUE);
  cairo_set_line_width (cr, 3);
  for (guint i = 0; self->spans != NULL && i < self->spans->len; i++) {
    const PsoasPainSpan *span = get_span (self, i);
    double x = psoas_chart_scale_get_x (scale, span->day + (self->range.width - 1) / 2.0);

    if (span->n[PSOAS_MOMENT_BEFORE] == 0 || span->n[PSOAS_MOMENT_AFTER] == 0)
      continue;
    cairo_move_to (cr, x, psoas_chart_scale_get_y (scale, span->mean[PSOAS_MOMENT_BEFORE]));
    cairo_line_to (cr, x, psoas_chart_scale_get_y (scale, span->mean[PSOAS_MOMENT_AFTER]));
    cairo_stroke (cr);
  }
}

static void
draw_series (PsoasChart            *self,
             const PsoasChartScale *scale,
             cairo_t               *cr,
             PsoasMoment            moment)
{
  set_series_color (self, cr, moment == PSOAS_MOMENT_AFTER);
  for (guint i = 0; i < self->points->len; i++) {
    const Point *point = &g_array_index (self->points, Point, i);
    double x, y;

    if (point->moment != moment)
      continue;
    get_place (self, scale, point, &x, &y);
    draw_point (cr, moment, x, y);
  }
}

/* A line of dashes over the whole height, with a flag at its top: told apart without colour. */
static void
draw_episodes (PsoasChart            *self,
               const PsoasChartScale *scale,
               cairo_t               *cr,
               const GdkRGBA         *color)
{
  const double dash[] = { 4, 3 };
  double sign = scale->rtl ? -1 : 1, top = scale->top / 2.0;

  gdk_cairo_set_source_rgba (cr, color);
  for (guint i = 0; self->episodes != NULL && i < self->episodes->len; i++) {
    int day = g_array_index (self->episodes, int, i);
    double x = (int) psoas_chart_scale_get_x (scale, day - 0.5) + 0.5;

    if (day < self->range.first || day > self->range.last)
      continue;
    cairo_set_line_width (cr, 1.5);
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
    cairo_move_to (cr, x, psoas_chart_scale_get_y (scale, 0));
    cairo_line_to (cr, x, top);
    cairo_stroke (cr);
    cairo_set_dash (cr, NULL, 0, 0);
    cairo_move_to (cr, x, top - 5);
    cairo_line_to (cr, x + sign * 10, top);
    cairo_line_to (cr, x, top + 5);
    cairo_close_path (cr);
    cairo_fill (cr);
  }
}

static void
psoas_chart_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  PsoasChart *self = PSOAS_CHART (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                                          gtk_widget_get_height (widget)));
  PsoasChartScale scale;
  GdkRGBA color;

  psoas_chart_scale_init (&scale, widget, &self->range);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  psoas_chart_scale_draw (&scale, widget, cr, &color);
  draw_episodes (self, &scale, cr, &color);
  draw_joins (self, &scale, cr);
  for (PsoasMoment moment = 0; moment < PSOAS_N_MOMENTS; moment++)
    draw_series (self, &scale, cr, moment);
  if (self->chosen >= 0) {
    double x, y;

    get_place (self, &scale, &g_array_index (self->points, Point, self->chosen), &x, &y);
    gdk_cairo_set_source_rgba (cr, &color);
    cairo_set_line_width (cr, 2);
    cairo_arc (cr, x, y, RADIUS * 2.6, 0, 2 * G_PI);
    cairo_stroke (cr);
  }
  cairo_destroy (cr);
}

/* --- choosing ----------------------------------------------------------------------------------- */

/* Whether an episode begins within the point's days */
static gboolean
begins_episode (PsoasChart          *self,
                const PsoasPainSpan *span)
{
  for (guint i = 0; self->episodes != NULL && i < self->episodes->len; i++) {
    int day = g_array_index (self->episodes, int, i);

    if (day >= span->day && day < span->day + self->range.width)
      return TRUE;
  }

  return FALSE;
}

static char *
dup_point_words (PsoasChart *self)
{
  const Point *point = &g_array_index (self->points, Point, self->chosen);
  const PsoasPainSpan *span = get_span (self, point->span);
  g_autofree char *date = psoas_day_words (span->day);
  g_autofree char *score = span->n[point->moment] == 1 ? g_strdup_printf ("%.0f", span->mean[point->moment])
                                                       : g_strdup_printf ("%.1f", span->mean[point->moment]);

  if (self->range.width > 1)
    /* Translators: "From 1/11/2026: before a session, 3.5 of 10 on average (point 4 of 20)" */
    return g_strdup_printf (_("From %s: %s, %s of 10 on average (point %d of %u)"), date,
                            psoas_pain_words_moment (point->moment), score, self->chosen + 1, self->points->len);

  /* Translators: "1/11/2026: before a session, 3 of 10 (point 4 of 20)" */
  return g_strdup_printf (_("%s: %s, %s of 10 (point %d of %u)"), date,
                          psoas_pain_words_moment (point->moment), score, self->chosen + 1, self->points->len);
}

static char *
dup_reading (PsoasChart *self)
{
  g_autofree char *words = dup_point_words (self);

  if (!begins_episode (self, get_span (self, g_array_index (self->points, Point, self->chosen).span)))
    return g_steal_pointer (&words);

  /* Translators: %s says a point of the chart: "1/11/2026: before a session, 3 of 10 (point 4 of 20)" */
  return g_strdup_printf (_("%s. A new episode of pain begins."), words);
}

/**
 * psoas_chart_choose:
 * @self: a chart
 * @index: a point, in the order of time; beyond the last the last; -1: none
 *
 * Marks a point and reads it.
 */
void
psoas_chart_choose (PsoasChart *self,
                    int         index)
{
  g_return_if_fail (PSOAS_IS_CHART (self));

  if (self->points->len == 0)
    index = -1;
  else if (index >= 0)
    index = MIN (index, (int) self->points->len - 1);
  self->chosen = index;
  g_free (self->reading);
  self->reading = index >= 0 ? dup_reading (self) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->reading, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
key_pressed_cb (PsoasChart      *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  modifiers)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->points->len == 0 || (modifiers & gtk_accelerator_get_default_mod_mask ()))
    return FALSE;

  switch (keyval) {
  case GDK_KEY_Left:
    psoas_chart_choose (self, rtl ? self->chosen + 1 : MAX (self->chosen - 1, 0));
    return TRUE;
  case GDK_KEY_Right:
    psoas_chart_choose (self, rtl ? MAX (self->chosen - 1, 0) : self->chosen + 1);
    return TRUE;
  case GDK_KEY_Home:
    psoas_chart_choose (self, 0);
    return TRUE;
  case GDK_KEY_End:
    psoas_chart_choose (self, self->points->len - 1);
    return TRUE;
  default:
    return FALSE;
  }
}

static void
pressed_cb (PsoasChart *self,
            int         n_press,
            double      x,
            double      y)
{
  PsoasChartScale scale;
  double nearest = REACH * REACH;
  int found = -1;

  psoas_chart_scale_init (&scale, GTK_WIDGET (self), &self->range);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  for (guint i = 0; i < self->points->len; i++) {
    double px, py, distance;

    get_place (self, &scale, &g_array_index (self->points, Point, i), &px, &py);
    distance = (px - x) * (px - x) + (py - y) * (py - y);
    if (distance < nearest) {
      nearest = distance;
      found = i;
    }
  }
  if (found >= 0)
    psoas_chart_choose (self, found);
}

/* --- the type ----------------------------------------------------------------------------------- */

static void
psoas_chart_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 180;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 260;
  *minimum_baseline = *natural_baseline = -1;
}

static void
psoas_chart_finalize (GObject *object)
{
  PsoasChart *self = PSOAS_CHART (object);

  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->points, g_array_unref);
  g_clear_pointer (&self->episodes, g_array_unref);
  g_clear_pointer (&self->reading, g_free);

  G_OBJECT_CLASS (psoas_chart_parent_class)->finalize (object);
}

static void
psoas_chart_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_READING:
    g_value_set_string (value, PSOAS_CHART (object)->reading);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
psoas_chart_class_init (PsoasChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = psoas_chart_finalize;
  object_class->get_property = psoas_chart_get_property;
  widget_class->measure = psoas_chart_measure;
  widget_class->snapshot = psoas_chart_snapshot;

  /**
   * PsoasChart:reading:
   *
   * The chosen point, in words.
   */
  properties[PROP_READING] = g_param_spec_string ("reading", NULL, NULL, "",
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
psoas_chart_init (PsoasChart *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  self->chosen = -1;
  self->reading = g_strdup ("");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pain over time. The arrow keys read point after point."), -1);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * psoas_chart_set_spans:
 * @self: a chart
 * @spans: (element-type PsoasPainSpan): what it shows, in the order of time
 * @range: the days it has room for, and how many a span has
 */
void
psoas_chart_set_spans (PsoasChart              *self,
                       GArray                  *spans,
                       const PsoasHistoryRange *range)
{
  static const PsoasMoment order[] = { PSOAS_MOMENT_BEFORE, PSOAS_MOMENT_ALONE, PSOAS_MOMENT_AFTER };

  g_return_if_fail (PSOAS_IS_CHART (self));

  g_clear_pointer (&self->spans, g_array_unref);
  self->spans = g_array_ref (spans);
  self->range = *range;
  g_array_set_size (self->points, 0);
  for (guint i = 0; i < spans->len; i++) {
    for (guint j = 0; j < G_N_ELEMENTS (order); j++) {
      Point point = { i, order[j] };

      if (get_span (self, i)->n[order[j]] > 0)
        g_array_append_val (self->points, point);
    }
  }
  psoas_chart_choose (self, -1);
}

/**
 * psoas_chart_set_episodes:
 * @self: a chart
 * @days: (element-type int): the days on which an episode of pain begins, in order
 */
void
psoas_chart_set_episodes (PsoasChart *self,
                          GArray     *days)
{
  g_autofree char *label = NULL;

  g_return_if_fail (PSOAS_IS_CHART (self));

  g_clear_pointer (&self->episodes, g_array_unref);
  self->episodes = g_array_ref (days);
  label = days->len == 0 ? g_strdup (_("Pain over time. The arrow keys read point after point."))
          : g_strdup_printf (ngettext ("Pain over time, with the begin of %u episode of pain. The arrow keys read point after point.",
                                       "Pain over time, with the begins of %u episodes of pain. The arrow keys read point after point.",
                                       days->len), days->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  psoas_chart_choose (self, self->chosen);
}

/**
 * psoas_chart_get_reading:
 * @self: a chart
 *
 * Returns: what the chosen point says; "" where none is chosen
 */
const char *
psoas_chart_get_reading (PsoasChart *self)
{
  g_return_val_if_fail (PSOAS_IS_CHART (self), NULL);

  return self->reading;
}
